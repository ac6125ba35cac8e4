#include "output/findings_json.hpp"

#include "catch.hpp"
#include "output/findings_example.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"
#include "told.hpp"

namespace topset::output {
namespace {

TEST_CASE("findings for machines carry everything, as it was written") {
  CHECK(findings_json(FindingsExample::of_each_kind().run()) == R"x({
  "topset": "findings/1",
  "made_by": "0.1.0",
  "exit": 1,
  "errors": 1,
  "warnings": 2,
  "notes": 1,
  "mistakes": [],
  "findings": [
    {
      "rule": "ATHL202",
      "slug": "stale-recovery",
      "severity": "note",
      "message": "old \u0007 marks, 100 %\r",
      "fingerprint": "af3117ab7ad728248dddf1aec0cbc8d3"
    },
    {
      "rule": "LIBR019",
      "slug": "duplicate-id",
      "severity": "error",
      "message": "the id `é@` is given twice",
      "file": "../programs/größe.yaml",
      "begin": {"line": 2, "column": 5},
      "end": {"line": 2, "column": 8},
      "labels": [
        {
          "file": "../programs/größe.yaml",
          "begin": {"line": 1, "column": 1},
          "end": {"line": 1, "column": 7},
          "text": "first here"
        }
      ],
      "help": "rename it",
      "fingerprint": "bac304c1cf9fb83d9901edf312d7b605"
    },
    {
      "rule": "SAFE509",
      "slug": "reps-over-90",
      "severity": "warning",
      "message": "12 reps of Squat at or over 90 %",
      "file": "../programs/größe.yaml",
      "begin": {"line": 4, "column": 5},
      "end": {"line": 4, "column": 20},
      "notes": [
        "for Ana"
      ],
      "fingerprint": "bef649c1affcc6dca820eb13eccb6950"
    },
    {
      "rule": "SAFE509",
      "slug": "reps-over-90",
      "severity": "warning",
      "message": "12 reps of Squat at or over 90 %",
      "file": "../programs/größe.yaml",
      "begin": {"line": 4, "column": 5},
      "end": {"line": 4, "column": 20},
      "notes": [
        "for Ben"
      ],
      "fingerprint": "c96abe0ba35b6a08c156697d77673036"
    }
  ]
}
)x");
}

TEST_CASE("a mistake makes a whole document, and a line of its own") {
  const FindingsExample example = FindingsExample::of_a_mistake();
  CHECK(findings_json(example.run()) == R"x({
  "topset": "findings/1",
  "made_by": "0.1.0",
  "exit": 2,
  "errors": 0,
  "warnings": 0,
  "notes": 0,
  "mistakes": [
    {
      "message": "x.yaml: no such file or directory",
      "help": "a file exists: `y.yaml`"
    }
  ],
  "findings": []
}
)x");
  CHECK(
      findings_json_lines(example.run()) ==
      R"x({"topset":"mistake/1","message":"x.yaml: no such file or directory","help":"a file exists: `y.yaml`"}
{"topset":"findings/1","made_by":"0.1.0","exit":2,"errors":0,"warnings":0,"notes":0}
)x");
}

TEST_CASE("a line each, and the counts at the end") {
  CHECK(
      findings_json_lines(FindingsExample::of_each_kind().run()) ==
      R"x({"topset":"finding/1","rule":"ATHL202","slug":"stale-recovery","severity":"note","message":"old \u0007 marks, 100 %\r","fingerprint":"af3117ab7ad728248dddf1aec0cbc8d3"}
{"topset":"finding/1","rule":"LIBR019","slug":"duplicate-id","severity":"error","message":"the id `é@` is given twice","file":"../programs/größe.yaml","begin":{"line":2,"column":5},"end":{"line":2,"column":8},"labels":[{"file":"../programs/größe.yaml","begin":{"line":1,"column":1},"end":{"line":1,"column":7},"text":"first here"}],"help":"rename it","fingerprint":"bac304c1cf9fb83d9901edf312d7b605"}
{"topset":"finding/1","rule":"SAFE509","slug":"reps-over-90","severity":"warning","message":"12 reps of Squat at or over 90 %","file":"../programs/größe.yaml","begin":{"line":4,"column":5},"end":{"line":4,"column":20},"notes":["for Ana"],"fingerprint":"bef649c1affcc6dca820eb13eccb6950"}
{"topset":"finding/1","rule":"SAFE509","slug":"reps-over-90","severity":"warning","message":"12 reps of Squat at or over 90 %","file":"../programs/größe.yaml","begin":{"line":4,"column":5},"end":{"line":4,"column":20},"notes":["for Ben"],"fingerprint":"c96abe0ba35b6a08c156697d77673036"}
{"topset":"findings/1","made_by":"0.1.0","exit":1,"errors":1,"warnings":2,"notes":1}
)x");
}

// What the schema has against a text.
test::Told against_schema(std::string text) {
  const auto source = std::make_shared<const Source>("findings.json", std::move(text));
  const auto document = reading::read_yaml(source);
  if (!document.value) return test::told(document.findings);
  return test::told(reading::validate(*document.value, *reading::find_schema("findings")));
}

TEST_CASE("findings/1 is what its schema says, and so is the last line of many") {
  FindingsExample both = FindingsExample::of_each_kind();
  both.mistakes = FindingsExample::of_a_mistake().mistakes;
  both.findings.erase(
      both.findings.begin());  // a control character, which no file of ours may have
  CHECK(against_schema(findings_json(both.run())) == test::Told{});
  const std::string lines = findings_json_lines(both.run());
  CHECK(against_schema(lines.substr(lines.rfind('\n', lines.size() - 2) + 1)) == test::Told{});
}

}  // namespace
}  // namespace topset::output
