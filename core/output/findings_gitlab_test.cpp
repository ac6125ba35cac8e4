#include "output/findings_gitlab.hpp"

#include "catch.hpp"
#include "output/findings_example.hpp"

namespace topset::output {
namespace {

TEST_CASE("GitLab gets an issue for each finding") {
  CHECK(findings_gitlab(FindingsExample::of_each_kind().run()) == R"x([
  {
    "check_name": "ATHL202",
    "severity": "info",
    "description": "old \u0007 marks, 100 %\r",
    "fingerprint": "af3117ab7ad728248dddf1aec0cbc8d3",
    "location": {
      "path": "library/topset.yaml",
      "lines": {
        "begin": 1,
        "end": 1
      }
    }
  },
  {
    "check_name": "LIBR019",
    "severity": "major",
    "description": "the id `é@` is given twice\nhelp: rename it",
    "fingerprint": "bac304c1cf9fb83d9901edf312d7b605",
    "location": {
      "path": "library/programs/größe.yaml",
      "lines": {
        "begin": 2,
        "end": 2
      }
    }
  },
  {
    "check_name": "SAFE509",
    "severity": "minor",
    "description": "12 reps of Squat at or over 90 %\nfor Ana",
    "fingerprint": "bef649c1affcc6dca820eb13eccb6950",
    "location": {
      "path": "library/programs/größe.yaml",
      "lines": {
        "begin": 4,
        "end": 4
      }
    }
  },
  {
    "check_name": "SAFE509",
    "severity": "minor",
    "description": "12 reps of Squat at or over 90 %\nfor Ben",
    "fingerprint": "c96abe0ba35b6a08c156697d77673036",
    "location": {
      "path": "library/programs/größe.yaml",
      "lines": {
        "begin": 4,
        "end": 4
      }
    }
  }
]
)x");
}

TEST_CASE("GitLab gets a blocker for a mistake") {
  CHECK(findings_gitlab(FindingsExample::of_a_mistake().run()) == R"x([
  {
    "check_name": "topset",
    "severity": "blocker",
    "description": "x.yaml: no such file or directory\nhelp: a file exists: `y.yaml`",
    "fingerprint": "461e37b29d8df1c7c8af15ad4cdb9f3f",
    "location": {
      "path": "library/topset.yaml",
      "lines": {
        "begin": 1,
        "end": 1
      }
    }
  }
]
)x");
}

TEST_CASE("a span up to the beginning of a line ends on the line before") {
  FindingsExample example;
  example.findings = {Diagnostic(Rule::PROG101, example.at({2, 1}, {3, 1}), "bad")};
  CHECK(findings_gitlab(example.run()).find("\"begin\": 2,\n        \"end\": 2\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace topset::output
