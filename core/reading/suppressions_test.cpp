#include "reading/suppressions.hpp"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"

namespace topset::reading {
namespace {

Suppressions read(std::string text) {
  return read_suppressions(std::make_shared<const Source>("p.yaml", std::move(text)));
}

// `SAFE510 2-3: the reason`
std::string words(const Suppression& item) {
  std::vector<std::string_view> ids;
  for (const Rule rule : item.rules) ids.push_back(info(rule).id);
  return fmt::format("{} {}-{}: {}", fmt::join(ids, ","), item.first_line, item.last_line,
                     item.reason);
}

std::string told(const Suppressions& read) {
  if (read.findings.size() != 1) return fmt::format("{} findings", read.findings.size());
  const Diagnostic& finding = read.findings.front();
  const Span span = finding.origin.span;
  return fmt::format("{} {}:{}-{} {} | {}", info(finding.rule).id, span.begin.line,
                     span.begin.column, span.end.column, finding.message, finding.help);
}

Span lines(std::uint32_t first, std::uint32_t last) { return {{first, 3}, {last, 9}}; }

}  // namespace

TEST_CASE("a comment at the end of a line is for that line") {
  const Suppressions found = read(
      "sessions:\n"
      "  - exercise: squat  # topset: allow LOAD304 -- a planned grinder\n"
      "    sets: [1x1 @ 95 %]\n");
  CHECK(found.findings.empty());
  REQUIRE(found.items.size() == 1);
  CHECK(words(found.items[0]) == "LOAD304 2-2: a planned grinder");
  CHECK(found.items[0].covers(Rule::LOAD304, lines(2, 2)));
  CHECK(!found.items[0].covers(Rule::LOAD304, lines(3, 3)));
  CHECK(!found.items[0].covers(Rule::LOAD305, lines(2, 2)));
}

TEST_CASE("a comment at the end of a line is for the entry that the line is a part of") {
  const Suppressions found = read(
      "  - exercise: squat\n"
      "    sets: [1x1 @ 95 %]  # topset: allow LOAD304\n"
      "  - exercise: deadlift\n");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].covers(Rule::LOAD304, lines(1, 2)));
  CHECK(!found.items[0].covers(Rule::LOAD304, lines(1, 1)));
  CHECK(!found.items[0].covers(Rule::LOAD304, lines(3, 3)));
  CHECK(!found.items[0].covers(Rule::LOAD304, {{1, 5}, {2, 1}}));
}

TEST_CASE("a comment on a line of its own is for the entry below with all that belongs to it") {
  const Suppressions found = read(
      "sessions:\n"
      "  # topset: allow SAFE510, SAFE509 -- meet week\n"
      "  # openers only\n"
      "\n"
      "  - exercise: squat\n"
      "    with:\n"
      "      top: 1x1 @ 92 %\n"
      "\n"
      "  - exercise: deadlift\n");
  CHECK(found.findings.empty());
  REQUIRE(found.items.size() == 1);
  CHECK(words(found.items[0]) == "SAFE510,SAFE509 5-7: meet week");
}

TEST_CASE("a list that stands no deeper than its key belongs to it") {
  const Suppressions found = read(
      "# topset: allow VOL403\n"
      "sessions:\n"
      "- exercise: squat\n"
      "- exercise: deadlift\n"
      "weeks: 4\n");
  REQUIRE(found.items.size() == 1);
  CHECK(words(found.items[0]) == "VOL403 2-4: ");
}

TEST_CASE("allow-file is for the whole file") {
  const Suppressions found = read("name: x\n\n# topset: allow-file VOL403 -- he recovers\n");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].covers(Rule::VOL403, lines(1, 1)));
}

TEST_CASE("rules may be named by their slugs") {
  const Suppressions found = read("a: 1  # topset: allow consecutive-days\n");
  REQUIRE(found.items.size() == 1);
  CHECK(words(found.items[0]) == "VOL403 1-1: ");
}

TEST_CASE("what looks like a comment inside a value is none") {
  CHECK(read("note: \"x # topset: allow NOPE\"\n").findings.empty());
  CHECK(read("note: |\n  # topset: allow NOPE\n").findings.empty());
  CHECK(read("note: x# topset: allow NOPE\n").findings.empty());
  CHECK(told(read("note: x # topset: allow NOPE\n")).starts_with("LIBR040"));
}

TEST_CASE("other words for topset in a comment are left alone unless they were meant") {
  CHECK(read("# topset: program/1\n").findings.empty());
  CHECK(read("# topset: see the wiki\n").findings.empty());
  CHECK(told(read("# topset: alow SAFE509 -- x\na: 1\n")) ==
        "LIBR043 1:1-28 `alow` is no word for topset in a comment | write `# topset: allow SAFE509 "
        "-- the reason`");
  CHECK(told(read("# topset: ignore SAFE509\na: 1\n")) ==
        "LIBR043 1:1-25 `ignore` is no word for topset in a comment | write `# topset: allow "
        "SAFE509 -- the reason`");
}

TEST_CASE("a comment that allows nothing that can be allowed is told") {
  CHECK(told(read("a: 1  # topset: allow\n")) ==
        "LIBR043 1:7-22 the comment does not say which rule it allows | write `# topset: allow "
        "SAFE509 -- the reason`");
  CHECK(told(read("a: 1  # topset: allow SAFE599 -- x\n")) ==
        "LIBR040 1:7-35 there is no rule `SAFE599` | a rule with a similar name exists: `SAFE509`");
  CHECK(told(read("a: 1  # topset: allow PROG103\n")) ==
        "LIBR044 1:7-30 PROG103 is an error and can't be allowed | mend what it tells, and remove "
        "the comment");
  CHECK(told(read("# topset: allow VOL403\n")) ==
        "LIBR043 1:1-23 nothing stands below the comment that it could be for | put it above the "
        "entry that it is for, or write `allow-file`");
}

TEST_CASE("a safety rule wants a reason") {
  const Suppressions found = read("a: 1  # topset: allow SAFE509\n");
  CHECK(found.items.empty());
  CHECK(told(found) ==
        "LIBR041 1:7-30 a safety rule is allowed without a reason | say why: `# topset: allow "
        "SAFE509 -- the reason`");
  CHECK(read("a: 1  # topset: allow SAFE503 -- supervised\n").findings.empty());
}

}  // namespace topset::reading
