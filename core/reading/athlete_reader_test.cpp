// Athlete profiles: what is read, and what only meaning can find wrong.
#include <fmt/format.h>

#include "catch.hpp"
#include "reading/readers.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

Document document(std::string text) {
  Outcome<Document> read = read_document(
      std::make_shared<const Source>("athletes/jana.yaml", std::move(text)), "athlete");
  REQUIRE(test::told(read.findings) == Told{});
  return *std::move(read.value);
}

Library library() {
  Library found;
  found.root = ".";
  Equipment school;
  school.name = "school";
  school.bars = {{15'000, {}}};
  found.gyms.emplace("school", school);
  school.name = "foundry";
  school.unit = Unit::lb;
  found.gyms.emplace("foundry", school);
  found.groups.emplace("juniors", std::vector<std::string>{});
  return found;
}

Outcome<Athlete> read(const std::string& rest) {
  return read_athlete(document("topset: athlete/1\nname: Jana Nováková\nunits: kg\n" + rest),
                      library(), Catalogue::bundled());
}

Told told(const std::string& rest) {
  const Outcome<Athlete> outcome = read(rest);
  CHECK(outcome.value.has_value() != has_errors(outcome.findings));
  return test::told(outcome.findings);
}

}  // namespace

TEST_CASE("a whole profile is read", "[athlete]") {
  const Outcome<Athlete> outcome = read(
      "bodyweight: 63.4\nexperience: advanced\ntraining_days: [fri, mon]\ngym: school\n"
      "groups: [juniors]\nmeet: 2027-03-20\nformula: epley\n"
      "lifts:\n"
      "  back_squat: {one_rep_max: 142.5, tested: 2026-10-12, technique: learning, cue: out}\n"
      "  bench_press: {best_set: {load: 82.5, reps: 3, rpe: 9}}\n"
      "  deadlift: {one_rep_max: 170, training_max: 155.125, rep_max: {5: 150}}\n"
      "  front_squat: {percent_of: squat, percent: 80.5 %}\n"
      "recovery: {as_of: 2026-11-20, soreness: low, fatigue: high, motivation: high}\n");
  CHECK(test::told(outcome.findings) == Told{});
  REQUIRE(outcome);
  const Athlete& jana = *outcome.value;
  CHECK(jana.name == "Jana Nováková");
  CHECK(jana.file == "athletes/jana.yaml");
  CHECK(jana.stem == "jana");
  CHECK(jana.bodyweight == Load{63'400, Unit::kg});
  CHECK(jana.experience == Experience::advanced);
  CHECK(jana.training_days == std::vector{Weekday::mon, Weekday::fri});
  CHECK(jana.equipment.name == "school");
  CHECK_FALSE(jana.equipment.assumed);
  CHECK(jana.groups == std::vector<std::string>{"juniors"});
  CHECK(to_text(*jana.meet) == "2027-03-20");
  CHECK(jana.formula == Formula::epley);
  REQUIRE(jana.lifts.size() == 4);
  const Lift& squat = jana.lifts.at("squat");
  CHECK(squat.one_rep_max == Load{142'500, Unit::kg});
  CHECK(to_text(*squat.tested) == "2026-10-12");
  CHECK(squat.technique == Technique::learning);
  CHECK(squat.cue == "out");
  CHECK(test::place(squat.origin.span) == "12:3-12:13");
  const BestSet& best = *jana.lifts.at("bench_press").best_set;
  CHECK(best.load == Load{82'500, Unit::kg});
  CHECK(best.reps == 3);
  CHECK(best.rpe == Rpe{90});
  CHECK(jana.lifts.at("deadlift").training_max == Load{155'125, Unit::kg});
  CHECK(jana.lifts.at("deadlift").rep_max.at(5) == Load{150'000, Unit::kg});
  CHECK(jana.lifts.at("front_squat").percent_of == "squat");
  CHECK(jana.lifts.at("front_squat").percent == Percent{8050});
  CHECK(jana.recovery->soreness == Mark::good);
  CHECK(jana.recovery->fatigue == Mark::bad);
  CHECK(jana.recovery->motivation == Mark::good);
}

TEST_CASE("own equipment is all there is", "[athlete]") {
  const Outcome<Athlete> dumbbells =
      read("equipment: {dumbbells: {from: 2, to: 30, step: 2}, rounding: down}\n");
  REQUIRE(dumbbells);
  CHECK(dumbbells.value->equipment.bars.empty());
  CHECK(dumbbells.value->equipment.plates.empty());
  CHECK(dumbbells.value->equipment.dumbbells == LoadSeries{2'000, 30'000, 2'000, {}});
  CHECK(dumbbells.value->equipment.rounding == Rounding::down);

  const Outcome<Athlete> barn = read(
      "equipment:\n  bar: 20\n  bars: {trap_bar_deadlift: 25}\n  collars: 5\n"
      "  plates: {25: 4, 11.34: 2, 0.5: 3}\n  stack: [10, 5, 7.5]\n  added_step: 1.25\n");
  REQUIRE(barn);
  const Equipment& equipment = barn.value->equipment;
  REQUIRE(equipment.bars.size() == 2);
  CHECK(equipment.bars[0].weight == 20'000);
  CHECK(equipment.bars[0].lifts.empty());
  CHECK(equipment.bars[1].weight == 25'000);
  CHECK(equipment.bars[1].lifts == std::vector<std::string>{"trap_bar_deadlift"});
  CHECK(equipment.collars == 5'000);
  CHECK(equipment.plates ==
        std::map<std::int64_t, std::int32_t>{{25'000, 4}, {11'340, 2}, {500, 3}});
  CHECK(equipment.stack->list == std::vector<std::int64_t>{5'000, 7'500, 10'000});
  CHECK(equipment.added_step == 1'250);
}

TEST_CASE("without any equipment the usual is assumed, and told", "[athlete]") {
  const Outcome<Athlete> outcome = read("");
  CHECK(test::told(outcome.findings) ==
        Told{"ATHL209 2:7-2:22 no equipment is given, so the usual is assumed: a 20 kg bar and "
             "steps of 2.5 kg | name a gym of topset.yaml with `gym:`, or list what there is under "
             "`equipment:`"});
  REQUIRE(outcome);
  CHECK(outcome.value->equipment.assumed);
}

TEST_CASE("gyms and groups that topset.yaml does not name are told with the nearest", "[athlete]") {
  CHECK(told("gym: shcool\ngroups: [junior]\n") ==
        Told{"LIBR014 4:6-4:12 topset.yaml names no gym `shcool` | a gym with a similar name "
             "exists: `school`",
             "LIBR015 5:10-5:16 topset.yaml names no group `junior` | a group with a similar name "
             "exists: `juniors`"});
  CHECK(told("gym: barn\n") == Told{"LIBR014 4:6-4:10 topset.yaml names no gym `barn` | name it "
                                    "under `gyms:` in topset.yaml"});
}

TEST_CASE("a gym without a topset.yaml is told what could be written", "[athlete]") {
  const Outcome<Athlete> outcome =
      read_athlete(document("topset: athlete/1\nname: Jana\nunits: kg\ngym: hall\n"), Library{},
                   Catalogue::bundled());
  CHECK_FALSE(outcome.value.has_value());
  CHECK(test::told(outcome.findings) ==
        Told{"LIBR014 4:6-4:10 there is no topset.yaml that could name the gym `hall` | write "
             "`equipment:` here, or name the gym in a topset.yaml at the library's root"});
}

TEST_CASE("kilos and pounds are not mixed", "[athlete]") {
  CHECK(told("gym: foundry\n") ==
        Told{"PROG120 4:6-4:13 the gym `foundry` is in lb, but this athlete's loads are in kg | "
             "write the athlete's loads in lb and `units: lb`, or the equipment in kg"});
  CHECK(told("equipment: {units: lb, bar: 45}\n") ==
        Told{"PROG120 4:12-4:32 this equipment is in lb, but this athlete's loads are in kg | "
             "write the athlete's loads in lb and `units: lb`, or the equipment in kg"});
}

TEST_CASE("lifts that no catalogue has, or that stand twice, are told", "[athlete]") {
  CHECK(told("gym: school\nlifts:\n  sqaut: {one_rep_max: 100}\n"
             "  bench_press: {percent_of: deadlfit}\n") ==
        Told{"PROG108 6:3-6:8 unknown exercise `sqaut` | an exercise with a similar name exists: "
             "`squat`",
             "PROG108 7:29-7:37 unknown exercise `deadlfit` | an exercise with a similar name "
             "exists: `deadlift`"});
  CHECK(told("gym: school\nlifts:\n  squat: {one_rep_max: 100}\n  Back squat: {cue: x}\n") ==
        Told{"LIBR019 7:3-7:13 `Back squat` is `squat`, which is given already | write all that is "
             "known of the lift in one place",
             "  6:3-6:8 here first"});
}

TEST_CASE("days that no calendar has are told", "[athlete]") {
  CHECK(
      told("gym: school\nmeet: 2027-02-30\nlifts:\n  squat: {one_rep_max: 9, tested: 2026-13-01}\n"
           "recovery: {as_of: 2026-00-10}\n") ==
      Told{"LIBR013 5:7-5:17 no calendar has the day `2027-02-30` | February 2027 has 28 "
           "days",
           "LIBR013 7:35-7:45 no calendar has the day `2026-13-01` | write it as "
           "year-month-day: `2026-01-13`",
           "LIBR013 8:19-8:29 no calendar has the day `2026-00-10` | write year-month-day, "
           "with a month from 01 to 12"});
}

TEST_CASE("maxes that can't be true are told before any block is planned", "[athlete]") {
  const auto rules = [](const std::string& lifts) {
    std::string all;
    for (const Diagnostic& finding : read("gym: school\nlifts:\n" + lifts).findings)
      all += fmt::format("{} {} ", info(finding.rule).id, finding.origin.span.begin.line);
    return all;
  };
  CHECK(rules("  squat: {percent_of: front_squat}\n  front_squat: {percent_of: squat}\n")
            .starts_with("ATHL205 "));
  CHECK(rules("  squat: {best_set: {load: 60, reps: 30}}\n") == "ATHL206 6 ");
  CHECK(rules("  squat: {one_rep_max: 100, training_max: 101}\n") == "ATHL207 6 ");
  CHECK(rules("  squat: {one_rep_max: 100, rep_max: {3: 90, 5: 95}}\n") == "ATHL210 6 ");
  CHECK(rules("  squat: {best_set: {load: 60, reps: 3}}\n").empty());
}

TEST_CASE("a percent is one plain percent", "[athlete]") {
  CHECK(told("gym: school\nlifts:\n  front_squat: {percent_of: squat, percent: 80-90 %}\n") ==
        Told{"LIBR010 6:45-6:52 `80-90 %` is not one percent | write a number with its sign, such "
             "as `80 %`"});
  CHECK(told("gym: school\nlifts:\n  front_squat: {percent_of: squat, percent: 80 kg}\n") ==
        Told{"LIBR010 6:45-6:50 `80 kg` is not one percent | write a number with its sign, such as "
             "`80 %`"});
}

TEST_CASE("an own RPE table is read, whatever rows it has", "[athlete]") {
  const Outcome<Athlete> outcome =
      read("gym: school\nrpe_table:\n  name: Jana's\n  8: [92, 89.25]\n  10: [100, 96]\n");
  CHECK(test::told(outcome.findings) == Told{});
  REQUIRE(outcome);
  REQUIRE(outcome.value->chart);
  CHECK(outcome.value->chart->name() == "Jana's");
  CHECK(outcome.value->chart->entries()[0][1] == 9600);
  CHECK(outcome.value->chart->entries()[4][1] == 8925);
  CHECK(outcome.value->chart->entries()[2][0] == 0);
}

TEST_CASE("an RPE table out of order is told at the percent", "[athlete]") {
  CHECK(told("gym: school\nrpe_table:\n  10: [100, 96, 96.5]\n  8: [92, 97]\n") ==
        Told{"ATHL208 6:17-6:21 at RPE 10, 3 reps are given 96.5 %, not less than the 96 % of 2 | "
             "percents fall with every rep: write a smaller one",
             "ATHL208 7:11-7:13 at RPE 8, 2 reps are given 97 %, not less than the 92 % of 1 | "
             "percents fall with every rep: write a smaller one"});
  CHECK(told("gym: school\nrpe_table:\n  10: [95]\n  8: [95]\n") ==
        Told{"ATHL208 7:7-7:9 1 rep at RPE 8 is given 95 %, not less than the 95 % at RPE 10 | "
             "percents rise with RPE: write a smaller one"});
}

TEST_CASE("loads that go backwards or into the thousands are told", "[athlete]") {
  CHECK(told("equipment: {dumbbells: {from: 30, to: 2, step: 2}}\n") ==
        Told{"PROG115 4:24-4:50 the loads go from 30 down to 2 | write `from: 2` and `to: 30`"});
  CHECK(told("equipment: {stack: {from: 1, to: 300, step: 0.1}}\n") ==
        Told{"LIBR008 4:20-4:49 steps of 0.1 make more than 2000 loads | write a wider step"});
  CHECK(told("equipment: {bar: 20, plates: {2.5: 2, 2.50: 4, 0: 1}}\n") ==
        Told{"LIBR019 4:39-4:43 the plate of 2.5 is given twice | write their number once",
             "LIBR008 4:48-4:49 a plate weighs more than nothing | write the plate's weight before "
             "the colon"});
  CHECK(told("equipment: {bars: {squat: 20, back_squat: 25, sqat: 15}}\n") ==
        Told{"LIBR019 4:31-4:41 the bar for `squat` is given twice | keep one of the two",
             "PROG108 4:47-4:51 unknown exercise `sqat` | an exercise with a similar name exists: "
             "`squat`"});
}

TEST_CASE("topset.yaml may send an athlete to another gym on other days", "[athlete]") {
  Library club = library();
  Library::Override& jana = club.overrides["jana"];
  jana.gym.name = "school";
  jana.training_days = {Weekday::tue, Weekday::sat};
  const auto read_with = [&club](const std::string& rest) {
    return read_athlete(document("topset: athlete/1\nname: Jana\nunits: kg\n" + rest), club,
                        Catalogue::bundled());
  };
  const Outcome<Athlete> outcome = read_with("training_days: [mon]\n");
  REQUIRE(outcome);
  CHECK(outcome.value->equipment.name == "school");
  CHECK(outcome.value->training_days == std::vector<Weekday>{Weekday::tue, Weekday::sat});
  std::vector<std::string> messages;
  for (const Diagnostic& finding : outcome.findings)
    messages.push_back(fmt::format("{} {}", info(finding.rule).id, finding.message));
  CHECK(messages == std::vector<std::string>{"LIBR032 jana trains in the gym `school`",
                                             "LIBR032 jana trains on tue, sat"});
  jana.gym.name = "foundry";
  const Outcome<Athlete> in_pounds = read_with("gym: school\n");
  CHECK_FALSE(in_pounds);
  REQUIRE(in_pounds.findings.size() == 3);
  CHECK(in_pounds.findings[2].message ==
        "the gym `foundry` is in lb, but this athlete's loads are in kg");
}
