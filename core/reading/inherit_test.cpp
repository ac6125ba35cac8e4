#include "reading/inherit.hpp"

#include <map>

#include "reading/reading_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

// Files by path; what p.yaml makes of them.
struct Files {
  std::map<std::string, std::string> texts;

  Outcome<Document> inherited() const {
    const auto program =
        read_document(std::make_shared<Source>("p.yaml", texts.at("p.yaml")), "program");
    INFO(told(program.findings));
    REQUIRE(program.value);
    return inherit(
        *program.value,
        [this](const Source&, const std::string& named) -> std::expected<SourcePtr, Unopened> {
          const auto found = texts.find(named);
          if (found != texts.end()) return std::make_shared<Source>(named, found->second);
          return std::unexpected(
              Unopened{"no such file or directory", named == "bas.yaml" ? "base.yaml" : ""});
        });
  }

  Document program() const {
    auto outcome = inherited();
    INFO(told(outcome.findings));
    REQUIRE(outcome.value);
    return std::move(*outcome.value);
  }

  std::string findings() const {
    std::string text;
    for (const Diagnostic& finding : inherited().findings)
      text += finding.origin.source->path() + " " + told(finding);
    return text;
  }
};

const Node& line(const Document& program, std::size_t session, std::size_t number) {
  return program.root.find("sessions")->items[session].find("exercises")->items[number];
}

// One session with these lines, after these templates; templates from line 5, lines from 9 on where
// there is one template.
Files with_templates(const std::string& templates, const std::string& lines) {
  return {{{"p.yaml", "topset: program/1\nname: P\nweeks: 1\n" +
                          (templates.empty() ? templates : "templates:\n" + templates) +
                          "sessions:\n  - name: Day\n    exercises:\n" + lines}}};
}

std::string extended(const std::string& templates, const std::string& line_text) {
  return flow(line(with_templates(templates, "      - " + line_text + "\n").program(), 0, 0));
}

const std::string kBase =
    "topset: program/1\n"
    "name: Base\n"
    "goal: strength\n"
    "weeks: 2\n"
    "templates: {main: {strategy: rpe, with: {top: 1x1 @ rpe 8}}}\n"
    "tables: {wave: [3x5, 3x3], light: [3x8]}\n"
    "plans: {week: {exercise: deadlift, strategy: rpe, with: {top: 1x3 @ rpe 7}}}\n"
    "phases: [{name: build, weeks: 1}, {name: deload, weeks: 2, volume: 50 %}]\n"
    "sessions:\n"
    "  - {name: Squat, day: mon, exercises: [{extends: main, exercise: squat}]}\n"
    "  - {name: Press, day: thu, exercises: [{exercise: bench_press, sets: 3x3}, {plan: week}]}\n";

}  // namespace

TEST_CASE("a line has its template's keys beside its own, which win") {
  CHECK(extended("  main: {strategy: rpe, rest: 180 s, of: training_max}\n",
                 "{extends: main, exercise: squat, rest: 90 s}") ==
        "{exercise: squat, rest: 90 s, strategy: rpe, of: training_max}");
}

TEST_CASE("parameters merge one by one, and one without a value is taken away") {
  CHECK(extended("  main: {strategy: rpe, with: {top: 1x1 @ rpe 8, weekly: +0.5 rpe, cap: 5}}\n",
                 "{extends: main, exercise: squat, with: {weekly: ~, top: 1x3 @ rpe 8}}") ==
        "{exercise: squat, with: {top: 1x3 @ rpe 8, cap: 5}, strategy: rpe}");
}

TEST_CASE(
    "an own parameter without a value that the template has not stays for the reader to tell") {
  CHECK(extended("  main: {strategy: rpe, with: {cap: 5}}\n",
                 "{extends: main, exercise: squat, with: {weekly: ~}}") ==
        "{exercise: squat, with: {weekly: ~, cap: 5}, strategy: rpe}");
}

TEST_CASE("own sets stand for the template's strategy and parameters") {
  const std::string templates = "  main: {strategy: rpe, with: {top: 1x1 @ rpe 8}, note: hard}\n";
  CHECK(extended(templates, "{extends: main, exercise: squat, sets: 3x5}") ==
        "{exercise: squat, sets: 3x5, note: hard}");
  CHECK(extended(templates, "{extends: main, exercise: squat, weekly_sets: [3x5]}") ==
        "{exercise: squat, weekly_sets: [3x5], note: hard}");
}

TEST_CASE("an own strategy stands for the template's sets") {
  CHECK(extended("  main: {sets: 3x5, note: hard}\n",
                 "{extends: main, exercise: squat, strategy: rpe}") ==
        "{exercise: squat, strategy: rpe, note: hard}");
  CHECK(extended("  main: {weekly_sets: [3x5]}\n", "{extends: main, exercise: squat, sets: 2x2}") ==
        "{exercise: squat, sets: 2x2}");
}

TEST_CASE("another strategy begins without the template's parameters, the same one with them") {
  const std::string templates = "  main: {strategy: rpe, with: {top: 1x1 @ rpe 8}}\n";
  CHECK(extended(templates, "{extends: main, exercise: squat, strategy: wave}") ==
        "{exercise: squat, strategy: wave}");
  CHECK(extended(templates, "{extends: main, exercise: squat, strategy: rpe}") ==
        "{exercise: squat, strategy: rpe, with: {top: 1x1 @ rpe 8}}");
}

TEST_CASE("an exercise and exercises in turns stand for each other") {
  CHECK(extended("  main: {exercise: squat, sets: 3x5}\n",
                 "{extends: main, rotate: [squat, front_squat]}") ==
        "{rotate: [squat, front_squat], sets: 3x5}");
  CHECK(extended("  main: {rotate: [squat, front_squat], sets: 3x5}\n",
                 "{extends: main, exercise: deadlift}") == "{exercise: deadlift, sets: 3x5}");
}

TEST_CASE("templates extend templates, in whichever order they stand") {
  CHECK(extended("  hard: {extends: main, note: hard}\n"
                 "  main: {strategy: rpe, with: {top: 1x1 @ rpe 8}, note: easy}\n",
                 "{extends: hard, exercise: squat}") ==
        "{exercise: squat, note: hard, strategy: rpe, with: {top: 1x1 @ rpe 8}}");
}

TEST_CASE("a plan extends a template") {
  const Files files = {{{"p.yaml",
                         "topset: program/1\nname: P\nweeks: 1\n"
                         "templates: {main: {strategy: rpe, with: {top: 1x1 @ rpe 8}}}\n"
                         "plans: {week: {extends: main, exercise: squat}}\n"
                         "sessions: [{name: Day, exercises: [{plan: week}]}]\n"}}};
  CHECK(flow(*files.program().root.find("plans")) ==
        "{week: {exercise: squat, strategy: rpe, with: {top: 1x1 @ rpe 8}}}");
}

TEST_CASE("a template that is not there is told with the nearest") {
  CHECK(with_templates("  main_lift: {sets: 3x5}\n",
                       "      - {extends: main_lft, exercise: squat}\n"
                       "      - {extends: main_lift, exercise: squat}\n")
            .findings() ==
        "p.yaml error[PROG135]: unknown template `main_lft`\n"
        "9 |       - {extends: main_lft, exercise: squat}\n"
        "  |                   ^^^^^^^^\n"
        "= a template with a similar name exists: `main_lift`\n");
  CHECK(with_templates("", "      - {extends: main, exercise: squat}\n").findings() ==
        "p.yaml error[PROG135]: unknown template `main`\n"
        "7 |       - {extends: main, exercise: squat}\n"
        "  |                   ^^^^\n"
        "= name it under `templates:`\n");
}

TEST_CASE("templates that extend each other are told once, with the way around") {
  const Files files = with_templates("  a: {extends: b, sets: 3x5}\n  b: {extends: a, sets: 3x5}\n",
                                     "      - {extends: a, exercise: squat}\n");
  CHECK(files.findings() ==
        "p.yaml error[PROG136]: the template `a` extends itself\n"
        "6 |   b: {extends: a, sets: 3x5}\n"
        "  |                ^\n"
        "= let one of the templates stand on its own\n");
  REQUIRE(files.inherited().findings.size() == 1);
  CHECK(files.inherited().findings[0].notes == std::vector<std::string>{"by way of `b`"});
}

TEST_CASE("a template that nothing extends is a warning") {
  CHECK(with_templates("  main: {sets: 3x5}\n", "      - {exercise: squat, sets: 3x5}\n")
            .findings() ==
        "p.yaml warning[PROG137]: no exercise extends the template `main`\n"
        "5 |   main: {sets: 3x5}\n"
        "  |   ^^^^\n"
        "= write `extends: main` where it is for, or leave it out\n");
}

TEST_CASE("templates fill in no more than a reader can hold") {
  std::string row = "3x5";
  for (int i = 0; i < 3'999; ++i) row += ", 3x5";
  std::string lines;
  for (int i = 0; i < 25; ++i) lines += "      - {extends: main, exercise: squat}\n";
  const std::string templates = "  main: {strategy: rpe, with: {top: [" + row + "]}}\n";
  CHECK(with_templates(templates, lines).inherited().findings.size() == 1);
  CHECK(with_templates(templates, lines)
            .findings()
            .ends_with("\n= write less in them, or extend them less often\n"));
  lines.erase(0, lines.find('\n') + 1);
  CHECK(with_templates(templates, lines).findings() == "");
}

TEST_CASE("what a line and its template lack together is told at the line") {
  CHECK(with_templates("  main: {note: hard}\n", "      - {extends: main, exercise: squat}\n")
            .findings() ==
        "p.yaml error[LIBR005]: missing key `strategy`, `sets` or `weekly_sets` in item 1 of "
        "`exercises`\n"
        "9 |       - {extends: main, exercise: squat}\n"
        "  |                         ^^^^^^^^\n"
        "= add `strategy: fixed-percent-backoff`, `sets: 3x10-12 @ rpe 8` or `weekly_sets: {table: "
        "wave}`\n");
  CHECK(with_templates("  main: {sets: 3x5}\n", "      - extends: main\n").findings() ==
        "p.yaml error[LIBR005]: missing key `exercise` in item 1 of `exercises`\n"
        "9 |       - extends: main\n"
        "  |         ^^^^^^^^^^^^^\n"
        "= add `exercise: squat`\n");
}

TEST_CASE("a program has what it extends beside its own keys, which win") {
  const Files files = {{{"base.yaml", kBase},
                        {"p.yaml",
                         "topset: program/1\n"
                         "name: P\n"
                         "extends: base.yaml\n"
                         "weeks: 1\n"
                         "tables: {wave: [5x5]}\n"
                         "plans: {week: {with: {top: 1x1 @ rpe 8}}}\n"
                         "phases: [{name: all, weeks: 1}]\n"
                         "sessions:\n"
                         "  - {name: Pull, exercises: [{exercise: row, sets: 3x8}]}\n"
                         "  - {name: Press, day: fri}\n"}}};
  CHECK(flow(files.program().root) ==
        "{topset: program/1, name: P, weeks: 1, tables: {wave: [5x5], light: [3x8]}, "
        "plans: {week: {with: {top: 1x1 @ rpe 8}, exercise: deadlift, strategy: rpe}}, "
        "phases: [{name: all, weeks: 1}], "
        "sessions: [{name: Squat, day: mon, exercises: [{exercise: squat, strategy: rpe, with: "
        "{top: 1x1 @ rpe 8}}]}, "
        "{name: Press, day: fri, exercises: [{exercise: bench_press, sets: 3x3}, {plan: week}]}, "
        "{name: Pull, exercises: [{exercise: row, sets: 3x8}]}], goal: strength}");
}

TEST_CASE("a template that stands again changes the lines of the base") {
  const Files files = {{{"base.yaml", kBase},
                        {"p.yaml",
                         "topset: program/1\nname: P\nextends: base.yaml\n"
                         "templates: {main: {with: {cap: 3}}}\n"}}};
  CHECK(flow(line(files.program(), 0, 0)) ==
        "{exercise: squat, with: {cap: 3, top: 1x1 @ rpe 8}, strategy: rpe}");
}

TEST_CASE("of sessions with one name, the first meets the first") {
  const std::string base =
      "topset: program/1\nname: Base\nweeks: 1\nsessions:\n"
      "  - {name: Upper, day: mon, exercises: [{exercise: row, sets: 3x8}]}\n"
      "  - {name: Upper, day: thu, exercises: [{exercise: row, sets: 3x5}]}\n";
  const Files files = {
      {{"base.yaml", base},
       {"p.yaml",
        "topset: program/1\nname: P\nextends: base.yaml\nsessions:\n"
        "  - {name: Upper, day: tue}\n"
        "  - {name: Upper, day: sat}\n"
        "  - {name: Upper, day: sun, exercises: [{exercise: row, sets: 1x1}]}\n"}}};
  CHECK(flow(*files.program().root.find("sessions")) ==
        "[{name: Upper, day: tue, exercises: [{exercise: row, sets: 3x8}]}, "
        "{name: Upper, day: sat, exercises: [{exercise: row, sets: 3x5}]}, "
        "{name: Upper, day: sun, exercises: [{exercise: row, sets: 1x1}]}]");
}

TEST_CASE("each value of a program points into the file it stands in, over two bases") {
  const Files files = {
      {{"base.yaml", kBase},
       {"between.yaml",
        "topset: program/1\nname: B\nextends: base.yaml\n"
        "sessions:\n"
        "  - {name: Squat, exercises: [{exercise: front_squat, sets: 3x5}]}\n"},
       {"p.yaml", "topset: program/1\nname: P\nextends: between.yaml\nweeks: 1\n"}}};
  const Document program = files.program();
  const auto place = [&](const Node& node) {
    const Origin origin = program.origin(node);
    return fmt::format("{}:{}", origin.source->path(), origin.span.begin.line);
  };
  CHECK(place(*program.root.find("weeks")) == "p.yaml:4");
  CHECK(place(*line(program, 0, 0).find("exercise")) == "between.yaml:5");
  CHECK(place(*line(program, 1, 0).find("exercise")) == "base.yaml:11");
  CHECK(program.key_origin(*program.root.member("goal")).source->path() == "base.yaml");
}

TEST_CASE("a base that is not there is told with the nearest") {
  const std::string head = "topset: program/1\nname: P\nextends: ";
  CHECK(Files{{{"p.yaml", head + "bas.yaml\n"}}}.findings() ==
        "p.yaml error[LIBR016]: `bas.yaml` can't be read: no such file or directory\n"
        "3 | extends: bas.yaml\n"
        "  |          ^^^^^^^^\n"
        "= a program with a similar name exists: `base.yaml`\n");
  CHECK(Files{{{"p.yaml", head + "other.yaml\n"}}}.findings() ==
        "p.yaml error[LIBR016]: `other.yaml` can't be read: no such file or directory\n"
        "3 | extends: other.yaml\n"
        "  |          ^^^^^^^^^^\n"
        "= write the path of a program from this file's folder\n");
}

TEST_CASE("mistakes in a base are told in the base") {
  const Files files = {{{"base.yaml", "topset: program/1\nname: Base\nweeks: 0\nsessions: []\n"},
                        {"p.yaml", "topset: program/1\nname: P\nextends: base.yaml\n"}}};
  CHECK(files.findings() ==
        "base.yaml error[LIBR008]: 0 is under the least allowed, 1\n"
        "3 | weeks: 0\n"
        "  |        ^\n"
        "= write a number from 1 to 52\n"
        "base.yaml error[LIBR009]: the list is empty\n"
        "4 | sessions: []\n"
        "  |           ^^\n"
        "= write 1 to 365 items\n");
}

TEST_CASE("programs that extend each other are told, with the way around") {
  const std::string head = "topset: program/1\nname: P\nextends: ";
  const Files files = {{{"p.yaml", head + "a.yaml\n"}, {"a.yaml", head + "p.yaml\n"}}};
  CHECK(files.findings() ==
        "a.yaml error[PROG136]: `p.yaml` extends itself\n"
        "3 | extends: p.yaml\n"
        "  |          ^^^^^^\n"
        "= let one of the programs stand on its own: write out what it takes\n");
  REQUIRE(files.inherited().findings.size() == 1);
  CHECK(files.inherited().findings[0].notes == std::vector<std::string>{"by way of a.yaml"});
}

TEST_CASE("eight programs may extend one another, nine are too many") {
  Files files;
  const auto program = [](const std::string& next) {
    return "topset: program/1\nname: P\nextends: " + next + "\n";
  };
  files.texts["p.yaml"] = program("1.yaml");
  for (int i = 1; i <= 8; ++i)
    files.texts[fmt::format("{}.yaml", i)] = program(fmt::format("{}.yaml", i + 1));
  files.texts["8.yaml"] = kBase;
  CHECK(files.program().others.size() == 8);
  files.texts["8.yaml"] = program("9.yaml");
  files.texts["9.yaml"] = kBase;
  CHECK(files.findings() ==
        "8.yaml error[PROG136]: more than 8 programs extend one another\n"
        "3 | extends: 9.yaml\n"
        "  |          ^^^^^^\n"
        "= extend the first of them instead\n");
}

TEST_CASE("a session without exercises belongs only where there is a base to take them from") {
  const Files files = {{{"base.yaml", kBase},
                        {"p.yaml",
                         "topset: program/1\nname: P\nextends: base.yaml\n"
                         "sessions: [{name: Pres, day: fri}]\n"}}};
  CHECK(files.findings() ==
        "p.yaml error[LIBR005]: missing key `exercises` in item 3 of `sessions`\n"
        "4 | sessions: [{name: Pres, day: fri}]\n"
        "  |             ^^^^\n"
        "= add `exercises: [{exercise: squat, sets: 5x5 @ 75 %}]`\n");
}

TEST_CASE("a plan without its exercise belongs only where there is a base to take it from") {
  const Files files = {{{"base.yaml", kBase},
                        {"p.yaml",
                         "topset: program/1\nname: P\nextends: base.yaml\n"
                         "plans: {wek: {strategy: rpe}}\n"}}};
  CHECK(files.findings() ==
        "p.yaml error[LIBR005]: missing key `exercise` in `wek`\n"
        "4 | plans: {wek: {strategy: rpe}}\n"
        "  |         ^^^\n"
        "= add `exercise: squat`\n");
}

TEST_CASE("a program's hash is its file's, and of one that extends others, all of theirs") {
  const Files alone = {{{"p.yaml", kBase}}};
  CHECK(program_sha256(alone.program()) ==
        "6c257a2de9985758c1af6b8ddb9db768b8a84ed309234195afb397d4b92777a1");
  const std::string text = "topset: program/1\nname: P\nextends: base.yaml\n";
  Files files = {{{"base.yaml", kBase}, {"p.yaml", text}}};
  const std::string before = program_sha256(files.program());
  CHECK(before == "95ab2aaca9a3f4310de771dc2f53d33598f163cc607149bebde7dd72de770ef5");
  files.texts["base.yaml"] += "# changed\n";
  CHECK(program_sha256(files.program()) != before);
}
