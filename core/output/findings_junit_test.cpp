#include "output/findings_junit.hpp"

#include "catch.hpp"
#include "output/findings_example.hpp"

namespace topset::output {
namespace {

TEST_CASE("JUnit has a case for each file and each block, and one for the command") {
  CHECK(findings_junit(FindingsExample::of_each_kind().run()) ==
        R"x(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="topset" tests="7" failures="1" errors="0">
  <testsuite name="topset.files" tests="3" failures="1" errors="0">
    <testcase classname="topset.files" name="the library">
      <system-out>note[ATHL202]: old \u{7} marks, 100 %\u{d}
</system-out>
    </testcase>
    <testcase classname="topset.files" name="library/athletes/jana.yaml" file="library/athletes/jana.yaml"/>
    <testcase classname="topset.files" name="library/programs/größe.yaml" file="library/programs/größe.yaml">
      <failure type="finding" message="LIBR019: the id `é@` is given twice">error[LIBR019]: the id `é@` is given twice
 --&gt; ../programs/größe.yaml:2:5
  |
2 | id: é@50%, x
  |     ^^
1 | topset: program/1
  | ------ first here
  = help: rename it
</failure>
    </testcase>
  </testsuite>
  <testsuite name="topset.blocks" tests="3" failures="0" errors="0">
    <testcase classname="topset.blocks" name="library/programs/größe.yaml for library/athletes/ana.yaml" file="library/programs/größe.yaml">
      <system-out>warning[SAFE509]: 12 reps of Squat at or over 90 %
 --&gt; ../programs/größe.yaml:4:5
  |
4 |   - {exercise: squat, sets: 6x2 @ 92 %}
  |     ^^^^^^^^^^^^^^^
  = note: for Ana
</system-out>
    </testcase>
    <testcase classname="topset.blocks" name="library/programs/größe.yaml for library/athletes/ben.yaml" file="library/programs/größe.yaml">
      <system-out>warning[SAFE509]: 12 reps of Squat at or over 90 %
 --&gt; ../programs/größe.yaml:4:5
  |
4 |   - {exercise: squat, sets: 6x2 @ 92 %}
  |     ^^^^^^^^^^^^^^^
  = note: for Ben
</system-out>
    </testcase>
    <testcase classname="topset.blocks" name="library/programs/größe.yaml for library/athletes/jana.yaml" file="library/programs/größe.yaml"/>
  </testsuite>
  <testsuite name="topset.run" tests="1" failures="0" errors="0">
    <testcase classname="topset.run" name="the command"/>
  </testsuite>
</testsuites>
)x");
}

TEST_CASE("in JUnit a warning fails a strict run") {
  FindingsExample example;
  example.files.clear();
  example.blocks = {{"p.yaml", "ana.yaml", {example.heavy("Ana")}}};
  const auto has = [&](const char* words) {
    return findings_junit(example.run()).find(words) != std::string::npos;
  };
  CHECK(has("<testsuites name=\"topset\" tests=\"2\" failures=\"0\" errors=\"0\">\n"));
  CHECK(has("<system-out>warning[SAFE509]"));
  example.strict = true;
  CHECK(has("<testsuites name=\"topset\" tests=\"2\" failures=\"1\" errors=\"0\">\n"));
  CHECK(has(">warning[SAFE509]"));
}

TEST_CASE("JUnit tells of a mistake as an error of the command") {
  CHECK(findings_junit(FindingsExample::of_a_mistake().run()) ==
        R"x(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="topset" tests="1" failures="0" errors="1">
  <testsuite name="topset.run" tests="1" failures="0" errors="1">
    <testcase classname="topset.run" name="the command">
      <error type="mistake" message="x.yaml: no such file or directory">error: x.yaml: no such file or directory
  = help: a file exists: `y.yaml`
</error>
    </testcase>
  </testsuite>
</testsuites>
)x");
}

}  // namespace
}  // namespace topset::output
