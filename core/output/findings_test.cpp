#include "output/findings.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

SourcePtr source(std::string text, std::string path = "programs/novice.yaml") {
  return std::make_shared<const Source>(std::move(path), std::move(text));
}

Origin at(SourcePtr from, Position begin, Position end) { return {std::move(from), {begin, end}}; }

std::string text(const Diagnostic& finding) { return finding_text(finding, {}); }

Diagnostic misspelt(Origin origin) {
  return Diagnostic(Rule::PROG104, std::move(origin), "unknown parameter `bakoff`");
}

TEST_CASE("a finding shows its line with carets under the culprit") {
  const auto from = source("topset: program/1\nwith:\n  bakoff: 4x5 @ 80 %\n");
  CHECK(text(misspelt(at(from, {3, 3}, {3, 9}))
                 .with_help("a parameter with a similar name exists: `backoff`")
                 .with_note("for Jana")) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:3:3\n"
        "  |\n"
        "3 |   bakoff: 4x5 @ 80 %\n"
        "  |   ^^^^^^\n"
        "  = note: for Jana\n"
        "  = help: a parameter with a similar name exists: `backoff`\n");
}

TEST_CASE("a finding about no file has no excerpt") {
  CHECK(text(Diagnostic(Rule::LIBR018, {}, "two would be one").with_help("rename one")) ==
        "error[LIBR018]: two would be one\n"
        "  = help: rename one\n");
}

TEST_CASE("carets stand under wide letters, and as wide as they are") {
  const auto from = source("name: 日本語 x\n");
  CHECK(text(misspelt(at(from, {1, 13}, {1, 16}))) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:1:13\n"
        "  |\n"
        "1 | name: 日本語 x\n"
        "  |           ^^\n");
}

TEST_CASE("tabs are four spaces, and hidden characters are spelt out") {
  const auto from = source("\tname: a\xe2\x80\xaex\x07y\n");
  CHECK(text(misspelt(at(from, {1, 8}, {1, 14}))) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:1:8\n"
        "  |\n"
        "1 |     name: a\\u{202e}x\\u{7}y\n"
        "  |           ^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a span over several lines is marked to the end of its first") {
  const auto from = source("with: {top: 1x1,\n  backoff: 3x3}\n");
  CHECK(text(misspelt(at(from, {1, 7}, {2, 16}))) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:1:7\n"
        "  |\n"
        "1 | with: {top: 1x1,\n"
        "  |       ^^^^^^^^^^\n");
}

TEST_CASE("a place at or past the end of a line has one caret there") {
  const auto from = source("with:\n");
  const std::string wanted =
      "1 | with:\n"
      "  |      ^\n";
  CHECK(text(misspelt(at(from, {1, 6}, {1, 6}))).ends_with(wanted));
  CHECK(text(misspelt(at(from, {1, 60}, {1, 70}))).ends_with(wanted));
}

TEST_CASE("a place past the end of a file has an empty line") {
  CHECK(text(misspelt(at(source("a\n"), {9, 1}, {9, 1}))) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:9:1\n"
        "  |\n"
        "9 |\n"
        "  | ^\n");
}

TEST_CASE("labels in the same file and in another are shown with theirs") {
  const auto program = source("id: a\nx: 1\nid: a\n");
  const auto athlete = source("name: Jana\n", "athletes/jana.yaml");
  CHECK(text(Diagnostic(Rule::LIBR019, at(program, {3, 5}, {3, 6}), "the id `a` is given twice")
                 .with_label(at(program, {1, 5}, {1, 6}), "first here")
                 .with_label(at(athlete, {1, 7}, {1, 11}), "this athlete")
                 .with_label({}, "nowhere")) ==
        "error[LIBR019]: the id `a` is given twice\n"
        " --> programs/novice.yaml:3:5\n"
        "  |\n"
        "3 | id: a\n"
        "  |     ^\n"
        "1 | id: a\n"
        "  |     - first here\n"
        " ::: athletes/jana.yaml:1:7\n"
        "1 | name: Jana\n"
        "  |       ---- this athlete\n");
}

TEST_CASE("the gutter is as wide as the longest line number, other files' too") {
  std::string lines;
  for (int i = 0; i < 120; ++i) lines += "x\n";
  const auto program = source("y\n");
  const auto athlete = source(lines, "athletes/jana.yaml");
  CHECK(text(misspelt(at(program, {1, 1}, {1, 2}))
                 .with_label(at(athlete, {101, 1}, {101, 2}), "this athlete")) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        "   --> programs/novice.yaml:1:1\n"
        "    |\n"
        "  1 | y\n"
        "    | ^\n"
        "   ::: athletes/jana.yaml:101:1\n"
        "101 | x\n"
        "    | - this athlete\n");
}

TEST_CASE("paths, messages, notes, help and labels can't act on a terminal") {
  const auto from = source("x\n", "a\x1b[31m.yaml");
  CHECK(text(Diagnostic(Rule::PROG104, at(from, {1, 1}, {1, 2}), "m\x07")
                 .with_note("n\x07")
                 .with_help("h\x07")
                 .with_label(at(from, {1, 1}, {1, 2}), "l\x07")) ==
        "error[PROG104]: m\\u{7}\n"
        " --> a\\u{1b}[31m.yaml:1:1\n"
        "  |\n"
        "1 | x\n"
        "  | ^\n"
        "1 | x\n"
        "  | - l\\u{7}\n"
        "  = note: n\\u{7}\n"
        "  = help: h\\u{7}\n");
}

TEST_CASE("a very long line is shown around its culprit") {
  const auto from = source(std::string(5000, 'a') + "bad" + std::string(5000, 'z') + "\n");
  CHECK(text(misspelt(at(from, {1, 5001}, {1, 5004}))) ==
        "error[PROG104]: unknown parameter `bakoff`\n"
        " --> programs/novice.yaml:1:5001\n"
        "  |\n"
        "1 | …" +
            std::string(40, 'a') + "bad" + std::string(75, 'z') +
            "…\n"
            "  | " +
            std::string(41, ' ') + "^^^\n");
}

TEST_CASE("several findings have an empty line between them") {
  const Diagnostic one(Rule::LIBR018, {}, "one");
  const Diagnostic two = Diagnostic(Rule::ATHL202, {}, "two");
  CHECK(findings_text({one, two}, {}) == "error[LIBR018]: one\n\nnote[ATHL202]: two\n");
  CHECK(findings_text({}, {}).empty());
}

TEST_CASE("severities have a colour each") {
  const Style colours{true, 80};
  CHECK(finding_text(Diagnostic(Rule::LIBR018, {}, "m"), colours) ==
        "\x1b[1;31merror[LIBR018]\x1b[0m\x1b[1m: m\x1b[0m\n");
  CHECK(finding_text(Diagnostic(Rule::ATHL201, {}, "m"), colours) ==
        "\x1b[1;33mwarning[ATHL201]\x1b[0m\x1b[1m: m\x1b[0m\n");
  CHECK(finding_text(Diagnostic(Rule::ATHL202, {}, "m"), colours) ==
        "\x1b[1;36mnote[ATHL202]\x1b[0m\x1b[1m: m\x1b[0m\n");
}

TEST_CASE("files that are kept name paths from the library's root") {
  const auto program = std::make_shared<const Source>("../programs/a.yaml", "id: a\n", "a.yaml");
  std::string out;
  JsonWriter json(out);
  write_finding(json, Diagnostic(Rule::ATHL201, at(program, {1, 1}, {1, 3}), "m"),
                Paths::in_library);
  CHECK(out ==
        R"({"rule":"ATHL201","slug":"no-max","severity":"warning","message":"m","file":"a.yaml",)"
        R"("begin":{"line":1,"column":1},"end":{"line":1,"column":3}})");
}

}  // namespace
}  // namespace topset::output
