#include "output/findings_sarif.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "output/findings_example.hpp"

namespace topset::output {
namespace {

TEST_CASE("SARIF has the rules, places in characters, and paths from the repository's root") {
  FindingsExample example = FindingsExample::of_each_kind();
  example.docs_url = "https://example.org/docs";
  CHECK(findings_sarif(example.run()) == R"x({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "topset",
          "semanticVersion": "0.1.0",
          "informationUri": "https://example.org/docs",
          "rules": [
            {
              "id": "LIBR019",
              "name": "duplicate-id",
              "shortDescription": {
                "text": "an id is given twice"
              },
              "help": {
                "text": "topset explain LIBR019"
              },
              "helpUri": "https://example.org/docs/rules/LIBR019.md",
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "problem.severity": "error",
                "tags": [
                  "LIBR"
                ]
              }
            },
            {
              "id": "ATHL202",
              "name": "stale-recovery",
              "shortDescription": {
                "text": "recovery marks are older than seven days and are ignored"
              },
              "help": {
                "text": "topset explain ATHL202"
              },
              "helpUri": "https://example.org/docs/rules/ATHL202.md",
              "defaultConfiguration": {
                "level": "note"
              },
              "properties": {
                "problem.severity": "recommendation",
                "tags": [
                  "ATHL"
                ]
              }
            },
            {
              "id": "SAFE509",
              "name": "reps-over-90",
              "shortDescription": {
                "text": "more than ten reps at or over 90 % of a lift in a week"
              },
              "help": {
                "text": "topset explain SAFE509",
                "markdown": "# SAFE509\n"
              },
              "helpUri": "https://example.org/docs/rules/SAFE509.md",
              "defaultConfiguration": {
                "level": "warning"
              },
              "properties": {
                "problem.severity": "warning",
                "tags": [
                  "SAFE"
                ]
              }
            }
          ]
        }
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "exitCode": 1,
          "toolConfigurationNotifications": []
        }
      ],
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "the root of the repository, or of the library"
          }
        }
      },
      "results": [
        {
          "ruleId": "ATHL202",
          "ruleIndex": 1,
          "level": "note",
          "message": {
            "text": "old \u0007 marks, 100 %\r"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "library/topset.yaml",
                  "uriBaseId": "%SRCROOT%"
                }
              }
            }
          ],
          "partialFingerprints": {
            "topset/v1": "af3117ab7ad728248dddf1aec0cbc8d3"
          }
        },
        {
          "ruleId": "LIBR019",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "the id `é@` is given twice\nhelp: rename it"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "library/programs/gr%C3%B6%C3%9Fe.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 5,
                  "endLine": 2,
                  "endColumn": 7
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "library/programs/gr%C3%B6%C3%9Fe.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 7
                }
              },
              "message": {
                "text": "first here"
              }
            }
          ],
          "partialFingerprints": {
            "topset/v1": "bac304c1cf9fb83d9901edf312d7b605"
          }
        },
        {
          "ruleId": "SAFE509",
          "ruleIndex": 2,
          "level": "warning",
          "message": {
            "text": "12 reps of Squat at or over 90 %\nfor Ana"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "library/programs/gr%C3%B6%C3%9Fe.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 5,
                  "endLine": 4,
                  "endColumn": 20
                }
              }
            }
          ],
          "partialFingerprints": {
            "topset/v1": "bef649c1affcc6dca820eb13eccb6950"
          }
        },
        {
          "ruleId": "SAFE509",
          "ruleIndex": 2,
          "level": "warning",
          "message": {
            "text": "12 reps of Squat at or over 90 %\nfor Ben"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "library/programs/gr%C3%B6%C3%9Fe.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 5,
                  "endLine": 4,
                  "endColumn": 20
                }
              }
            }
          ],
          "partialFingerprints": {
            "topset/v1": "c96abe0ba35b6a08c156697d77673036"
          }
        }
      ]
    }
  ]
}
)x");
}

TEST_CASE("SARIF of a mistake has no results, and says what went wrong") {
  CHECK(findings_sarif(FindingsExample::of_a_mistake().run()) == R"x({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "topset",
          "semanticVersion": "0.1.0",
          "rules": []
        }
      },
      "invocations": [
        {
          "executionSuccessful": false,
          "exitCode": 2,
          "toolConfigurationNotifications": [
            {
              "level": "error",
              "message": {
                "text": "x.yaml: no such file or directory\nhelp: a file exists: `y.yaml`"
              }
            }
          ]
        }
      ],
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "the root of the repository, or of the library"
          }
        }
      },
      "results": []
    }
  ]
}
)x");
}

// A way to mend the second line of the program, which puts the text in place of these columns.
std::string fix(int from, int to, std::string_view text) {
  return fmt::format(R"x(            {{
              "description": {{
                "text": "rename it"
              }},
              "artifactChanges": [
                {{
                  "artifactLocation": {{
                    "uri": "library/programs/gr%C3%B6%C3%9Fe.yaml",
                    "uriBaseId": "%SRCROOT%"
                  }},
                  "replacements": [
                    {{
                      "deletedRegion": {{
                        "startLine": 2,
                        "startColumn": {},
                        "endLine": 2,
                        "endColumn": {}
                      }},
                      "insertedContent": {{
                        "text": "{}"
                      }}
                    }}
                  ]
                }}
              ]
            }})x",
                     from, to, text);
}

TEST_CASE("SARIF offers each way to mend a finding, in characters of the file") {
  FindingsExample example;
  Diagnostic duplicate = example.duplicate();
  const std::size_t at = duplicate.origin.source->offset({2, 5});
  duplicate.fixes = {{{at, at + 3, "one"}}, {{at, at, "\"two"}}};
  example.findings = {duplicate};
  const std::string text = findings_sarif(example.run());
  const std::size_t from = text.find("          \"fixes\"");
  REQUIRE(from != std::string::npos);
  CHECK(text.substr(from, text.find("          \"partialFingerprints\"") - from) ==
        "          \"fixes\": [\n" + fix(5, 7, "one") + ",\n" + fix(5, 5, "\\\"two") +
            "\n          ],\n");
}

TEST_CASE("SARIF says of a rule that a library has to turn on that it is off") {
  FindingsExample example;
  example.findings = {Diagnostic(Rule::VOL406, {}, "many")};
  CHECK(findings_sarif(example.run()).find(R"("defaultConfiguration": {
                "enabled": false,
                "level": "warning"
              })") != std::string::npos);
  example.findings = {Diagnostic(Rule::SAFE509, {}, "many")};
  CHECK(findings_sarif(example.run()).find("\"enabled\"") == std::string::npos);
}

TEST_CASE("a path is a URI reference") {
  CHECK(uri_reference("programs/a-b_c.yaml") == "programs/a-b_c.yaml");
  CHECK(uri_reference("größe 100 %#?.yaml") == "gr%C3%B6%C3%9Fe%20100%20%25%23%3F.yaml");
  // A colon in the first part would make it a scheme.
  CHECK(uri_reference("c:d.yaml") == "c%3Ad.yaml");
}

TEST_CASE("a name can't put a link into a SARIF message") {
  FindingsExample example;
  example.findings = {example.heavy("[Ana](https://example.org)")};
  CHECK(findings_sarif(example.run()).find(R"(for [Ana\\](https://example.org))") !=
        std::string::npos);
}

TEST_CASE("a file outside the repository is not named from its root") {
  FindingsExample example;
  example.findings = {example.heavy("Ana")};
  FindingsRun run = example.run();
  for (const char* path : {"/etc/x.yaml", "../x.yaml"}) {
    run.path = [path](const Source&) { return std::string(path); };
    const std::string text = findings_sarif(run);
    CHECK(text.find("\"uriBaseId\"") == std::string::npos);
    CHECK(text.find(path) != std::string::npos);
  }
}

}  // namespace
}  // namespace topset::output
