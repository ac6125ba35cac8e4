// topset.yaml: what a library's athletes and programs share.
#include "catch.hpp"
#include "reading/readers.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

Outcome<Library> read(const std::string& rest, std::string path = "club/topset.yaml") {
  Outcome<Document> document = read_document(
      std::make_shared<const Source>(std::move(path), "topset: library/1\n" + rest), "library");
  REQUIRE(test::told(document.findings) == Told{});
  return read_library(*document.value);
}

Told told(const std::string& rest) {
  const Outcome<Library> outcome = read(rest);
  CHECK(outcome.value.has_value() != has_errors(outcome.findings));
  return test::told(outcome.findings);
}

}  // namespace

TEST_CASE("a whole library is read", "[library]") {
  const Outcome<Library> outcome = read(
      "name: TJ Sokol\n"
      "gyms:\n  hall: {units: lb, bar: 45, plates: {45: 8, 2.5: 2}, bars: {sandbag_lift: 10}}\n"
      "groups: {juniors: [jana, petr]}\n"
      "exercises:\n"
      "  sandbag_lift: {name: Sandbag lift, movement: hinge, implement: fixed, primary: [back]}\n"
      "  long_sandbag_lift:\n"
      "    {name: Long lift, aliases: [longlift], movement: hinge, implement: dumbbells,\n"
      "     primary: [back, glutes], secondary: [abs], mechanic: isolation,\n"
      "     variation_of: sandbag_lift, max_from: 85 %}\n"
      "warm_ups: {short: {of: work, source: ours, steps: [2x5 @ 0 %, 1x3 @ 75 %]}}\n"
      "warm_up: short\n"
      "dose: {accessories: [100 %, 90 %, 80 %, 70 %], one_bad_mark: {volume: 75 %},\n"
      "       all_good: {intensity: 101 %}, max_effort_days: 10}\n"
      "plugins: [strategies]\n"
      "runs: [{program: programs/a.yaml, athletes: [jana], groups: [juniors]}]\n");
  CHECK(test::told(outcome.findings) == Told{});
  REQUIRE(outcome);
  const Library& club = *outcome.value;
  CHECK(club.root == "club");
  CHECK(club.name == "TJ Sokol");
  const Equipment& hall = club.gyms.at("hall");
  CHECK(hall.name == "hall");
  CHECK(hall.unit == Unit::lb);
  CHECK(hall.plates == std::map<std::int64_t, std::int32_t>{{45'000, 8}, {2'500, 2}});
  REQUIRE(hall.bars.size() == 2);
  CHECK(hall.bars[1].lifts == std::vector<std::string>{"sandbag_lift"});
  CHECK(club.groups.at("juniors") == std::vector<std::string>{"jana", "petr"});
  REQUIRE(club.exercises.size() == 2);
  CHECK(club.exercises[0].back_off == BackOffFit::passes);
  CHECK(club.exercises[0].hands == 1);
  const Exercise& lift = club.exercises[1];
  CHECK(lift.id == "long_sandbag_lift");
  CHECK(lift.name == "Long lift");
  CHECK(lift.aliases == std::vector<std::string>{"longlift"});
  CHECK(lift.implement == Implement::dumbbells);
  CHECK(lift.hands == 2);
  CHECK(lift.primary == std::vector{Muscle::back, Muscle::glutes});
  CHECK(lift.secondary == std::vector{Muscle::abs});
  CHECK(lift.back_off == BackOffFit::isolation);
  CHECK(lift.variation_of == "sandbag_lift");
  CHECK(lift.max_from == Percent{8500});
  REQUIRE(club.warm_ups.size() == 1);
  CHECK(club.warm_ups[0].id == "short");
  CHECK(club.warm_ups[0].of == WarmUpOf::work);
  CHECK(club.warm_ups[0].source == "ours");
  REQUIRE(club.warm_ups[0].steps.size() == 2);
  CHECK(club.warm_ups[0].steps[0].sets == 2);
  CHECK(club.warm_ups[0].steps[0].fraction == Percent{0});
  CHECK(club.warm_ups[0].steps[1].reps == 3);
  CHECK(club.warm_ups[0].steps[1].fraction == Percent{7500});
  CHECK(club.warm_up == "short");
  CHECK(club.dose.accessories[3] == Percent{7000});
  CHECK(club.dose.frequency[3] == Percent{5000});
  CHECK(club.dose.one_bad_mark_volume == Percent{7500});
  CHECK(club.dose.one_bad_mark_intensity == Percent{9750});
  CHECK(club.dose.all_good_intensity == Percent{10100});
  CHECK(club.dose.max_effort_days == 10);
  CHECK(club.plugins == std::vector<std::string>{"strategies"});
  REQUIRE(club.runs.size() == 1);
  CHECK(club.runs[0].program == "programs/a.yaml");
  CHECK(club.runs[0].athletes == std::vector<std::string>{"jana"});
  CHECK(club.runs[0].groups == std::vector<std::string>{"juniors"});
}

TEST_CASE("a library's root is its file's folder", "[library]") {
  CHECK(read("", "topset.yaml").value->root == ".");
  CHECK(read("", "/topset.yaml").value->root == "/");
  CHECK(read("", "a/b/topset.yaml").value->root == "a/b");
}

TEST_CASE("names that lead nowhere are told with the nearest", "[library]") {
  CHECK(told("groups: {juniors: [jana]}\nwarm_up: bar_to_wrk\n"
             "runs: [{program: a.yaml, groups: [junors, masters]}]\n") ==
        Told{"LIBR007 3:10-3:20 there is no warm-up scheme `bar_to_wrk` | a scheme with a similar "
             "name exists: `bar_to_work`",
             "LIBR015 4:35-4:41 topset.yaml names no group `junors` | a group with a similar name "
             "exists: `juniors`",
             "LIBR015 4:43-4:50 topset.yaml names no group `masters` | name it under `groups:`"});
  CHECK(told("runs: [{program: a.yaml, groups: [juniors]}]\n") == Told{});
}

TEST_CASE("own exercises keep clear of each other and of the bundled ones", "[library]") {
  const std::string rest = ", movement: carry, implement: fixed, primary: [back]";
  CHECK(told("exercises:\n  bag_carry: {name: Bag, aliases: [squat]" + rest + "}\n") ==
        Told{"LIBR019 3:36-3:41 `squat` is already a word for `squat` | choose another word"});
  CHECK(told("exercises:\n  bag_carry: {name: Bag, variation_of: deadlfit" + rest + "}\n") ==
        Told{"PROG108 3:40-3:48 unknown exercise `deadlfit` | an exercise with a similar name "
             "exists: `deadlift`"});
  CHECK(told("exercises:\n  bag_a: {name: A, variation_of: bag_b" + rest +
             "}\n  bag_b: {name: B, variation_of: bag_a" + rest + "}\n") ==
        Told{"ATHL205 3:3-3:8 `bag_a` is, in the end, a variation of itself | let `variation_of` "
             "name the main lift",
             "ATHL205 4:3-4:8 `bag_b` is, in the end, a variation of itself | let `variation_of` "
             "name the main lift"});
}

TEST_CASE("a warm-up step is sets, reps and a percent", "[library]") {
  CHECK(told("warm_ups: {a: {steps: [1x5 @ 50 % rest 1:00, 1x3-5 @ 60 %]}}\n") ==
        Told{"LIBR010 2:24-2:44 `1x5 @ 50 % rest 1:00` is more than a warm-up step can say | write "
             "sets, reps and a percent, such as `1x5 @ 50 %`",
             "LIBR010 2:46-2:58 `1x3-5 @ 60 %` is more than a warm-up step can say | write sets, "
             "reps and a percent, such as `1x5 @ 50 %`"});
}

TEST_CASE("a dose never rises with more work", "[library]") {
  CHECK(told("dose: {frequency: [100 %, 75 %, 80 %, 50 %]}\n") ==
        Told{"LIBR008 2:33-2:37 80 % comes after 75 %: the volume would rise | write percents that "
             "never rise"});
}

TEST_CASE("rules may be more or less serious in a library", "[library]") {
  const auto outcome = read(
      "rules:\n"
      "  VOL403: warning\n"
      "  LOAD304: ignore\n"
      "  SAFE509: {severity: note, reason: peaking block}\n");
  REQUIRE(outcome.value);
  CHECK(outcome.findings.empty());
  const auto& rules = outcome.value->rules;
  REQUIRE(rules.size() == 3);
  CHECK(rules.at(Rule::VOL403).severity == Severity::warning);
  CHECK(!rules.at(Rule::LOAD304).severity);
  CHECK(rules.at(Rule::SAFE509).severity == Severity::note);
  CHECK(rules.at(Rule::SAFE509).reason == "peaking block");
}

TEST_CASE("a rule that speaks from a figure on may get another, as serious as it was",
          "[library]") {
  const auto outcome = read("rules: {VOL410: {limit: 90}, VOL409: {severity: note, limit: 8}}\n");
  REQUIRE(outcome.value);
  const auto& rules = outcome.value->rules;
  CHECK(rules.at(Rule::VOL410).severity == Severity::warning);
  CHECK(rules.at(Rule::VOL410).limit == 90);
  CHECK(rules.at(Rule::VOL409).severity == Severity::note);
  CHECK(rules.at(Rule::VOL409).limit == 8);
  CHECK_FALSE(read("rules: {VOL410: note}\n").value->rules.at(Rule::VOL410).limit);
}

TEST_CASE("a limit that the rule has not, or that is out of all reason, is told", "[library]") {
  CHECK(told("rules: {VOL403: {limit: 5}, VOL410: {limit: 5}}\n") ==
        Told{"LIBR004 2:25-2:26 VOL403 has no limit that can be set | take it out: `limit` is for "
             "rules whose page tells of one",
             "LIBR008 2:45-2:46 5 is outside 10-600 minutes | usually it is 120 minutes"});
}

TEST_CASE("an error stays one, and what is safe wants a reason", "[library]") {
  CHECK(told("rules: {PROG103: warning, SAFE509: ignore, SAFE599: note, PROG110: error}\n") ==
        Told{"LIBR044 2:9-2:16 PROG103 is an error and can't be made milder | remove the line, and "
             "mend what the rule tells",
             "LIBR041 2:27-2:34 a safety rule is made milder without a reason | say why: `SAFE509: "
             "{severity: ignore, reason: ...}`",
             "LIBR040 2:44-2:51 there is no rule `SAFE599` | a rule with a similar name exists: "
             "`SAFE509`"});
}

TEST_CASE("overrides are read by athlete, exercises by any of their names", "[library]") {
  const auto outcome = read(
      "gyms: {hall: {units: kg, bar: 20, plates: {20: 4}}}\n"
      "overrides:\n"
      "  jana:\n"
      "    gym: hall\n"
      "    training_days: [thu, tue]\n"
      "    warm_up: bar_to_work\n"
      "    replace: {Back Squat: front squat}\n"
      "    skip: [leg_press, main]\n"
      "    change:\n"
      "      - {program: ./programs/a.yaml, line: main, note: slowly}\n"
      "      - {line: squat, sets: 3x5 @ 70 %}\n");
  REQUIRE(outcome.value);
  const Library::Override& jana = outcome.value->overrides.at("jana");
  CHECK(jana.gym.name == "hall");
  CHECK(jana.training_days == std::vector<Weekday>{Weekday::tue, Weekday::thu});
  CHECK(jana.warm_up.name == "bar_to_work");
  REQUIRE(jana.replace.size() == 1);
  CHECK(jana.replace[0].exercise == "squat");
  CHECK(jana.replace[0].by == "front_squat");
  REQUIRE(jana.skip.size() == 2);
  CHECK(jana.skip[1].name == "main");
  REQUIRE(jana.change.size() == 2);
  CHECK(jana.change[0].program.name == "programs/a.yaml");
  CHECK(jana.change[0].line.name == "main");
  CHECK(jana.change[1].program.name.empty());
}

TEST_CASE("an override names gyms, schemes and exercises that are there", "[library]") {
  CHECK(told("gyms: {hall: {units: kg, bar: 20}}\noverrides: {jana: {gym: hal, warm_up: "
             "bar_to_wrk}}\n") ==
        Told{"LIBR014 3:25-3:28 topset.yaml names no gym `hal` | a gym with a similar name exists: "
             "`hall`",
             "LIBR007 3:39-3:49 there is no warm-up scheme `bar_to_wrk` | a scheme with a similar "
             "name exists: `bar_to_work`"});
  CHECK(told("overrides: {jana: {gym: hall}}\n") ==
        Told{"LIBR014 2:25-2:29 topset.yaml names no gym `hall` | name it under `gyms:`"});
  CHECK(told("overrides: {jana: {replace: {squatt: front_squat, deadlift: trap_bar}}}\n") ==
        Told{"PROG108 2:30-2:36 unknown exercise `squatt` | an exercise with a similar name "
             "exists: `squat`",
             "PROG108 2:61-2:69 unknown exercise `trap_bar` | an exercise with a similar name "
             "exists: `trap_bar_deadlift`"});
  CHECK(told("overrides: {jana: {replace: {squat: front_squat, back_squat: box_squat}}}\n") ==
        Told{"LIBR019 2:50-2:60 `back_squat` is `squat`, which is replaced already | leave one of "
             "them out",
             "  2:30-2:35 here first"});
}

TEST_CASE("a change says of which line, and something of it", "[library]") {
  const auto document = read_document(
      std::make_shared<const Source>("topset.yaml",
                                     "topset: library/1\n"
                                     "overrides: {jana: {change: [{sets: 3x5}, {line: squat}]}}\n"),
      "library");
  CHECK(test::told(document.findings) ==
        Told{"LIBR005 2:30-2:34 missing key `line` in item 1 of `change` | add `line: "
             "friday_squat`",
             "LIBR005 2:43-2:47 missing key `with`, `sets`, `weekly_sets`, `step`, `rounding`, "
             "`rest` or `note` in item 2 of `change` | add `with: {top: 1x2 @ 85 %}`, `sets: 3x5 @ "
             "70 %`, `weekly_sets: [3x5 @ 75 %, 3x3 @ 80 %]`, `step: 1.25 kg per week`, `rounding: "
             "down`, `rest: 180 s` or `note: to a box`"});
}
