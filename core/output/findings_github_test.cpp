#include "output/findings_github.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "output/findings_example.hpp"

namespace topset::output {
namespace {

TEST_CASE("GitHub gets the worst first, with letters that have a meaning escaped") {
  CHECK(
      findings_github(FindingsExample::of_each_kind().run()) ==
      R"x(::error file=library/programs/größe.yaml,line=2,col=5,endColumn=6,title=LIBR019 duplicate-id::the id `é@` is given twice%0Ahelp: rename it
::warning file=library/programs/größe.yaml,line=4,col=5,endColumn=19,title=SAFE509 reps-over-90::12 reps of Squat at or over 90 %25%0Afor Ana
::warning file=library/programs/größe.yaml,line=4,col=5,endColumn=19,title=SAFE509 reps-over-90::12 reps of Squat at or over 90 %25%0Afor Ben
::notice title=ATHL202 stale-recovery::old \u{7} marks, 100 %25\u{d}
)x");
}

TEST_CASE("GitHub is told of a mistake") {
  CHECK(findings_github(FindingsExample::of_a_mistake().run()) ==
        "::error title=topset::x.yaml: no such file or directory%0Ahelp: a file exists: "
        "`y.yaml`\n");
}

FindingsExample with_warnings(int many) {
  FindingsExample example;
  for (int i = 1; i <= many; ++i) example.findings.push_back(example.heavy(fmt::format("{}", i)));
  return example;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t many = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++many;
  return many;
}

TEST_CASE("ten of a level are all shown") {
  const std::string text = findings_github(with_warnings(10).run());
  CHECK(count(text, "::warning ") == 10);
  CHECK(count(text, "::group::") == 0);
}

TEST_CASE("of eleven nine are shown, the tenth tells of the rest, and the log has it") {
  FindingsExample example = with_warnings(10);
  example.findings.push_back(Diagnostic(Rule::ATHL201, {}, "no max ::set-env ##[add-path]/x"));
  const std::string text = findings_github(example.run());
  CHECK(count(text, "::warning ") == 10);
  const std::size_t rest = text.find("::warning title=topset");
  REQUIRE(rest != std::string::npos);
  const std::size_t token = text.find("::stop-commands::", rest) + 17;
  const std::string stop = text.substr(token, 32);
  CHECK(
      text.substr(rest) ==
      fmt::format(
          R"(::warning title=topset::2 more warnings are in the log of this step; GitHub shows ten of a kind
::group::2 more warnings
::stop-commands::{0}
warning[SAFE509]: 12 reps of Squat at or over 90 %
 --> ../programs/größe.yaml:4:5
  |
4 |   - {{exercise: squat, sets: 6x2 @ 92 %}}
  |     ^^^^^^^^^^^^^^^
  = note: for 10

warning[ATHL201]: no max ::set-env ##[add-path]/x
::{0}::
::endgroup::
)",
          stop));
}

}  // namespace
}  // namespace topset::output
