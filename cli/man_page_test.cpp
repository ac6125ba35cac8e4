#include "cli/man_page.hpp"

#include "catch.hpp"

using namespace topset::cli;

namespace {

const Command kTry = {
    .name = "try out",
    .words = "FILE",
    .min_words = 1,
    .max_words = 1,
    .summary = "try a \"file\" out",
    .doc = ".dotted, and C:\\ or -x",
    .examples = {{"topset try out \"a b\"", "'one' file"}},
    .flags = {{"output", "o", "DIR", "where to"}, {"dry", "", "", "writes nothing"}},
    .run = nullptr};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a command's page is named after it, with hyphens") {
  CHECK(man_name(kTry) == "topset-try-out");
}

TEST_CASE("a page has a command's words, flags, examples and exit codes") {
  const std::string page = man_page(kTry);
  CHECK(has(page, ".SH NAME\ntopset\\-try\\-out \\- try a \"file\" out\n"));
  CHECK(has(page, ".SH SYNOPSIS\n.B \"topset try out\"\n[\\fIFLAGS\\fR] FILE\n"));
  CHECK(has(page, ".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIDIR\\fR\nwhere to\n"));
  CHECK(has(page, ".TP\n\\fB\\-\\-dry\\fR\nwrites nothing\n"));
  CHECK(has(page, ".TP\n.B \"topset try out \\(dqa b\\(dq\"\n\\&'one' file\n"));
  CHECK(
      has(page, ".TP\n.B \"2\"\na mistake on the command line, or a file that can't be opened\n"));
}

TEST_CASE("no text of ours is read as a request of roff's") {
  CHECK(has(man_page(kTry), ".SH DESCRIPTION\n\\&.dotted, and C:\\e or \\-x\n"));
}

TEST_CASE("topset's own page names every command") {
  const std::string page = man_page();
  for (const Command& command : commands()) {
    INFO(command.name);
    std::string name = man_name(command);
    for (std::size_t at = 0; (at = name.find('-', at)) != std::string::npos; at += 2)
      name.replace(at, 1, "\\-");
    CHECK(has(page, ".BR " + name + " (1)\n"));
  }
}
