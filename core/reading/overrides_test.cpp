#include "reading/overrides.hpp"

#include "reading/reading_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

const std::string kProgram =
    "topset: program/1\n"
    "name: P\n"
    "weeks: 2\n"
    "warm_up: work_up\n"
    "plans: {week: {exercise: deadlift, strategy: rpe, with: {top: 1x3 @ rpe 7}}}\n"
    "sessions:\n"
    "  - name: Squat\n"
    "    exercises:\n"
    "      - {exercise: Back Squat, id: main, strategy: rpe, with: {top: 1x1 @ rpe 8, cap: 5}}\n"
    "      - {rotate: [leg_press, squat], sets: 3x10 @ rpe 8}\n"
    "      - {exercise: leg_press, sets: 3x10 @ rpe 8}\n"
    "  - name: Pull\n"
    "    exercises:\n"
    "      - {plan: week}\n";

// topset.yaml with an override for jana, whose keys stand from line 4 on.
std::string library(const std::string& keys) {
  return "topset: library/1\noverrides:\n  jana:\n" + keys;
}

OverriddenProgram overridden(const std::string& keys) {
  auto read = read_yaml(std::make_shared<Source>("topset.yaml", library(keys)));
  REQUIRE(read.value);
  const Outcome<Library> made = read_library(*read.value);
  INFO(told(made.findings));
  REQUIRE(made.value);
  return override_program(document(kProgram), {"programs/p.yaml", "p"}, *read.value, "jana",
                          made.value->overrides.at("jana"), Catalogue::bundled());
}

// The lines of all sessions.
std::string lines(const std::string& keys) {
  const OverriddenProgram outcome = overridden(keys);
  INFO(told(outcome.findings));
  REQUIRE(outcome.program);
  std::string text;
  for (const Node& session : outcome.program->root.find("sessions")->items)
    for (const Node& line : session.find("exercises")->items) text += flow(line) + "\n";
  return text;
}

std::string findings(const std::string& keys) { return told(overridden(keys).findings); }

const std::string kMain =
    "{exercise: Back Squat, id: main, strategy: rpe, with: {top: 1x1 @ rpe 8, cap: 5}}\n";
const std::string kTurns = "{rotate: [leg_press, squat], sets: 3x10 @ rpe 8}\n";
const std::string kPress = "{exercise: leg_press, sets: 3x10 @ rpe 8}\n";
const std::string kPlan = "{plan: week}\n";

}  // namespace

TEST_CASE("an exercise is replaced wherever it stands, by whichever of its names, and told") {
  CHECK(lines("    replace: {squat: front_squat}\n") ==
        "{exercise: front_squat, id: main, strategy: rpe, with: {top: 1x1 @ rpe 8, cap: 5}}\n"
        "{rotate: [leg_press, front_squat], sets: 3x10 @ rpe 8}\n" +
            kPress + kPlan);
  CHECK(findings("    replace: {squat: front_squat}\n") ==
        "note[LIBR032]: jana does `front_squat` instead of `squat`\n"
        "4 |     replace: {squat: front_squat}\n"
        "  |               ^^^^^\n"
        "= \n");
}

TEST_CASE("a plan's exercise is replaced too") {
  const OverriddenProgram outcome = overridden("    replace: {deadlift: trap_bar_deadlift}\n");
  REQUIRE(outcome.program);
  CHECK(flow(*outcome.program->root.find("plans")) ==
        "{week: {exercise: trap_bar_deadlift, strategy: rpe, with: {top: 1x3 @ rpe 7}}}");
}

TEST_CASE("an exercise is left out of its lines and of turns") {
  CHECK(lines("    skip: [leg_press]\n") ==
        kMain + "{exercise: squat, sets: 3x10 @ rpe 8}\n" + kPlan);
  CHECK(findings("    skip: [leg_press]\n") ==
        "note[LIBR032]: jana leaves out `leg_press`\n"
        "4 |     skip: [leg_press]\n"
        "  |            ^^^^^^^^^\n"
        "= \n");
}

TEST_CASE("a line is left out by its id alone") {
  CHECK(lines("    skip: [main]\n") == kTurns + kPress + kPlan);
}

TEST_CASE("a plan is left out of all its sessions, and a session that is empty then goes") {
  const OverriddenProgram outcome = overridden("    skip: [deadlift]\n");
  REQUIRE(outcome.program);
  CHECK(outcome.program->root.find("plans") == nullptr);
  CHECK(outcome.program->root.find("sessions")->items.size() == 1);
  CHECK(lines("    skip: [week]\n") == kMain + kTurns + kPress);
}

TEST_CASE("leaving out everything is a mistake") {
  CHECK(findings("    skip: [squat, leg_press, week]\n")
            .ends_with("error[PROG122]: nothing of the program is left for jana\n"
                       "4 |     skip: [squat, leg_press, week]\n"
                       "  |                              ^^^^\n"
                       "= leave out less\n"));
  CHECK_FALSE(overridden("    skip: [squat, leg_press, week]\n").program);
}

TEST_CASE("a line is changed by its id, as if it extended a template") {
  CHECK(lines("    change: [{line: main, with: {top: 1x3 @ rpe 7, cap: ~}, note: to a box}]\n") ==
        "{with: {top: 1x3 @ rpe 7}, note: to a box, exercise: Back Squat, id: main, strategy: "
        "rpe}\n" +
            kTurns + kPress + kPlan);
  CHECK(findings("    change: [{line: main, with: {cap: 3}, note: to a box}]\n") ==
        "note[LIBR032]: `main` is changed for jana: `with`, `note`\n"
        "4 |     change: [{line: main, with: {cap: 3}, note: to a box}]\n"
        "  |                     ^^^^\n"
        "= \n");
}

TEST_CASE("every line of an exercise is changed by its name, and sets stand for a strategy") {
  CHECK(lines("    change: [{line: squat, sets: 3x5 @ 70 %}]\n") ==
        "{sets: 3x5 @ 70 %, exercise: Back Squat, id: main}\n" + kTurns + kPress + kPlan);
}

TEST_CASE("a change of a plan is a change of the plan") {
  const OverriddenProgram outcome =
      overridden("    change: [{line: week, with: {top: 1x1 @ rpe 7}}]\n");
  REQUIRE(outcome.program);
  CHECK(flow(*outcome.program->root.find("plans")) ==
        "{week: {with: {top: 1x1 @ rpe 7}, exercise: deadlift, strategy: rpe}}");
}

TEST_CASE("lines are named as the program has them, whatever is replaced") {
  CHECK(lines("    replace: {squat: front_squat}\n"
              "    change: [{line: squat, note: slowly}]\n") ==
        "{note: slowly, exercise: front_squat, id: main, strategy: rpe, with: {top: 1x1 @ rpe 8, "
        "cap: 5}}\n"
        "{rotate: [leg_press, front_squat], sets: 3x10 @ rpe 8}\n" +
            kPress + kPlan);
}

TEST_CASE("a change of one program leaves the others alone and says nothing") {
  const OverriddenProgram outcome =
      overridden("    change: [{program: programs/q.yaml, line: main, note: slowly}]\n");
  CHECK_FALSE(outcome.program);
  CHECK(told(outcome.findings) == "");
}

TEST_CASE("a program is named by its path from topset.yaml, or a bundled one by its name") {
  for (const char* name : {"programs/p.yaml", "./programs/p.yaml", "p"})
    CHECK(overridden(fmt::format("    change: [{{program: {}, line: main, note: slowly}}]\n", name))
              .program);
}

TEST_CASE("an override of a line that its program no longer has is a warning with the nearest") {
  CHECK(findings("    change: [{program: programs/p.yaml, line: mian, note: slowly}]\n") ==
        "warning[LIBR031]: `programs/p.yaml` has no line `mian` that could be different for jana\n"
        "4 |     change: [{program: programs/p.yaml, line: mian, note: slowly}]\n"
        "  |                                               ^^^^\n"
        "= it has a line with a similar name: `main`\n");
}

TEST_CASE("an override for every program that this one has nothing of is a note") {
  CHECK(findings("    replace: {bench_press: dip}\n    skip: [plank]\n"
                 "    change: [{line: curl, note: slowly}]\n") ==
        "note[LIBR031]: `programs/p.yaml` has no line `curl` that could be different for jana\n"
        "6 |     change: [{line: curl, note: slowly}]\n"
        "  |                     ^^^^\n"
        "= name an `id:` or exercise of the program\n"
        "note[LIBR031]: `programs/p.yaml` has no line `plank` that could be different for jana\n"
        "5 |     skip: [plank]\n"
        "  |            ^^^^^\n"
        "= name an `id:` or exercise of the program\n"
        "note[LIBR031]: `programs/p.yaml` has no line `bench_press` that could be different for "
        "jana\n"
        "4 |     replace: {bench_press: dip}\n"
        "  |               ^^^^^^^^^^^\n"
        "= name an `id:` or exercise of the program\n");
}

TEST_CASE("a change that makes no line of it is told where it stands") {
  CHECK(findings("    change: [{line: leg_press, with: {cap: 5}}]\n")
            .ends_with("error[LIBR005]: `with` needs `strategy` beside it in item 3 of "
                       "`exercises`\n"
                       "4 |     change: [{line: leg_press, with: {cap: 5}}]\n"
                       "  |                                ^^^^\n"
                       "= add `strategy: fixed-percent-backoff`\n"));
  CHECK_FALSE(overridden("    change: [{line: leg_press, with: {cap: 5}}]\n").program);
}

TEST_CASE("an athlete's warm-up scheme stands for the program's") {
  const OverriddenProgram outcome = overridden("    warm_up: bar_to_work\n");
  REQUIRE(outcome.program);
  CHECK(outcome.program->root.find("warm_up")->text == "bar_to_work");
  CHECK(outcome.program->origin(*outcome.program->root.find("warm_up")).source->path() ==
        "topset.yaml");
  CHECK(told(outcome.findings) ==
        "note[LIBR032]: jana warms up by `bar_to_work`\n"
        "4 |     warm_up: bar_to_work\n"
        "  |              ^^^^^^^^^^^\n"
        "= \n");
}

TEST_CASE("gym and training days alone leave the program as it is") {
  const OverriddenProgram outcome = overridden("    training_days: [tue]\n");
  CHECK_FALSE(outcome.program);
  CHECK(outcome.findings.empty());
}

TEST_CASE("overrides for athletes and programs that the library does not have are warnings") {
  const Document read = document(
      "topset: library/1\n"
      "overrides:\n"
      "  jana: {skip: [plank]}\n"
      "  jnaa: {skip: [plank]}\n"
      "  petr: {change: [{program: programs/x.yaml, line: squat, note: slowly}]}\n"
      "  wei: {change: [{program: programs/p.yaml, line: squat, note: slowly}]}\n"
      "  ana: {change: [{program: strength-block, line: squat, note: slowly}]}\n");
  const Outcome<Library> made = read_library(read);
  REQUIRE(made.value);
  CHECK(told(check_overrides(*made.value, {"jana", "petr", "wei"},
                             [](const std::string& path) { return path == "programs/p.yaml"; })) ==
        "warning[LIBR030]: the library has no athlete `ana`\n"
        "7 |   ana: {change: [{program: strength-block, line: squat, note: slowly}]}\n"
        "  |   ^^^\n"
        "= an athlete with a similar name exists: `jana`\n"
        "warning[LIBR030]: the library has no athlete `jnaa`\n"
        "4 |   jnaa: {skip: [plank]}\n"
        "  |   ^^^^\n"
        "= an athlete with a similar name exists: `jana`\n"
        "warning[LIBR031]: the library has no program `programs/x.yaml`\n"
        "5 |   petr: {change: [{program: programs/x.yaml, line: squat, note: slowly}]}\n"
        "  |                             ^^^^^^^^^^^^^^^\n"
        "= write the path of a program from this file's folder\n");
}
