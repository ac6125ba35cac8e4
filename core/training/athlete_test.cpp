#include "training/athlete.hpp"

#include "catch.hpp"

namespace topset {
namespace {

Exercise exercise(std::string id, std::string variation_of = "",
                  std::optional<Percent> max_from = std::nullopt) {
  Exercise result;
  result.id = std::move(id);
  result.variation_of = std::move(variation_of);
  result.max_from = max_from;
  return result;
}

Catalogue catalogue() {
  Catalogue result;
  result.add(exercise("squat"));
  result.add(exercise("pause_squat", "squat", Percent{9200}));
  result.add(exercise("front_squat", "squat"));
  result.add(exercise("box_squat", "pause_squat", Percent{9000}));
  result.add(exercise("bench_press"));
  Exercise pull_up = exercise("pull_up");
  pull_up.implement = Implement::bodyweight;
  result.add(pull_up);
  return result;
}

// A profile with one file behind it, so that findings have a place.
struct Profile {
  Athlete athlete;
  SourcePtr source = std::make_shared<const Source>("jana.yaml", "lifts: {}\n");
  Diagnostics findings;

  Lift& lift(const std::string& id) {
    Lift& result = athlete.lifts[id];
    result.exercise = id;
    result.origin = line(static_cast<std::uint32_t>(athlete.lifts.size()));
    return result;
  }
  Origin line(std::uint32_t number) const { return {source, {{number, 3}, {number, 8}}}; }
  std::optional<Maxes> resolve(const std::string& id) {
    const Catalogue all = catalogue();
    return resolve_maxes(athlete, all, *all.find(id), findings);
  }
  // Rule, place, message and help of each finding.
  std::vector<std::string> told() const {
    std::vector<std::string> result;
    for (const Diagnostic& finding : findings)
      result.push_back(std::string(info(finding.rule).id) + " " +
                       std::to_string(finding.origin.span.begin.line) + ": " + finding.message +
                       " | " + finding.help);
    return result;
  }
};

using Told = std::vector<std::string>;

TEST_CASE("a 1RM on a belt is estimated from all that was lifted, body and load") {
  Profile jana;
  jana.athlete.bodyweight = Load{80'000, Unit::kg};
  jana.lift("pull_up").best_set = BestSet{{20'000, Unit::kg}, 5, Rpe{90}, jana.line(7)};
  const auto maxes = jana.resolve("pull_up");
  REQUIRE(maxes.has_value());
  CHECK(maxes->one_rep_max == 39'474);  // 100 kg / 83.7 % = 119.474 kg, without the body
  CHECK(maxes->from == "estimated from 20 kg x 5 @ 9 on 80 kg bodyweight");
}

TEST_CASE("without a bodyweight no 1RM on a belt is estimated") {
  Profile jana;
  jana.lift("pull_up").best_set = BestSet{{20'000, Unit::kg}, 5, Rpe{90}, jana.line(7)};
  CHECK_FALSE(jana.resolve("pull_up").has_value());
}

TEST_CASE("a given 1RM comes first, with the day it was tested") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.one_rep_max = Load{142'500, Unit::kg};
  squat.best_set = BestSet{{130'000, Unit::kg}, 3, Rpe{90}, {}};
  squat.training_max = Load{130'000, Unit::kg};
  squat.goal_max = Load{150'000, Unit::kg};
  squat.rep_max[5] = {120'000, Unit::kg};
  Date tested;
  REQUIRE(parse_date("2026-10-12", tested));
  squat.tested = tested;
  const auto maxes = jana.resolve("squat");
  REQUIRE(maxes.has_value());
  CHECK(maxes->exercise == "squat");
  CHECK(maxes->one_rep_max == 142'500);
  CHECK(maxes->training_max == 130'000);
  CHECK(maxes->goal_max == 150'000);
  CHECK(maxes->rep_max == std::map<std::int32_t, std::int64_t>{{5, 120'000}});
  CHECK(maxes->source == MaxSource::given);
  CHECK(maxes->from == "tested 2026-10-12");
  CHECK(jana.findings.empty());
}

TEST_CASE("a 1RM without a day is given") {
  Profile jana;
  jana.lift("squat").one_rep_max = Load{142'500, Unit::kg};
  CHECK(jana.resolve("squat")->from == "given");
}

TEST_CASE("a best set gives an estimate, and a note says so") {
  Profile jana;
  jana.lift("bench_press").best_set = BestSet{{82'500, Unit::kg}, 3, Rpe{90}, jana.line(7)};
  const auto maxes = jana.resolve("bench_press");
  REQUIRE(maxes.has_value());
  CHECK(maxes->one_rep_max == 92'489);  // 82.5 / 89.2 % = 92.4887
  CHECK(maxes->source == MaxSource::best_set);
  CHECK(maxes->from == "estimated from 82.5 kg x 3 @ 9");
  CHECK(jana.told() ==
        Told{"ATHL203 7: the 1RM of `bench_press`, 92.489 kg, is estimated from 82.5 kg x 3 @ 9 "
             "(Reactive Training Systems (Tuchscherer)) | give `one_rep_max` once it is tested"});
}

TEST_CASE("a best set without RPE is taken as RPE 10, with a note") {
  Profile jana;
  jana.athlete.formula = Formula::epley;
  jana.lift("squat").best_set = BestSet{{120'000, Unit::kg}, 5, std::nullopt, jana.line(7)};
  CHECK(jana.resolve("squat")->one_rep_max == 140'000);
  CHECK(jana.told() ==
        Told{"ATHL204 7: the best set of `squat` has no RPE and is taken as RPE 10 | write `rpe:` "
             "beside its reps if it was easier",
             "ATHL203 7: the 1RM of `squat`, 140 kg, is estimated from 120 kg x 5 @ 10 (w x (1 + r "
             "/ 30)) | give `one_rep_max` once it is tested"});
}

TEST_CASE("a best set outside the chart is an error, and the next source is tried") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.best_set = BestSet{{80'000, Unit::kg}, 15, Rpe{80}, jana.line(7)};
  CHECK_FALSE(jana.resolve("squat").has_value());
  CHECK(jana.told() ==
        Told{"ATHL206 7: no 1RM can be estimated from the best set of `squat`: 80 kg "
             "x 15 @ 8 | give a set of 1-12 reps at RPE 5-10 that the RPE chart has"});
  squat.rep_max[3] = {110'000, Unit::kg};
  CHECK(jana.resolve("squat")->source == MaxSource::rep_max);
}

TEST_CASE("a best set outside a formula's range says which reps it takes") {
  Profile jana;
  jana.athlete.formula = Formula::brzycki;
  jana.lift("squat").best_set = BestSet{{80'000, Unit::kg}, 9, Rpe{75}, jana.line(7)};
  CHECK_FALSE(jana.resolve("squat").has_value());
  CHECK(jana.told() ==
        Told{"ATHL206 7: no 1RM can be estimated from the best set of `squat`: 80 kg "
             "x 9 @ 7.5 | give a set that brzycki was made for: 1-10 reps, those "
             "left in reserve included"});
}

TEST_CASE("of several rep maxes the one of the fewest reps gives the estimate") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.rep_max[5] = {120'000, Unit::kg};
  squat.rep_max[3] = {125'000, Unit::kg};
  const auto maxes = jana.resolve("squat");
  CHECK(maxes->one_rep_max == 135'575);  // 125 / 92.2 %
  CHECK(maxes->source == MaxSource::rep_max);
  CHECK(maxes->from == "estimated from a 3RM of 125 kg");
  CHECK(jana.told() == Told{"ATHL203 1: the 1RM of `squat`, 135.575 kg, is estimated from a 3RM of "
                            "125 kg (Reactive Training Systems (Tuchscherer)) | give `one_rep_max` "
                            "once it is tested"});
}

TEST_CASE("a rep max that the formula doesn't take is passed over") {
  Profile jana;
  jana.athlete.formula = Formula::kemmler;  // 3-20 reps
  Lift& squat = jana.lift("squat");
  squat.rep_max[2] = {130'000, Unit::kg};
  squat.rep_max[3] = {125'000, Unit::kg};
  CHECK(jana.resolve("squat")->from == "estimated from a 3RM of 125 kg");
}

TEST_CASE("a one-rep max among the rep maxes is no estimate") {
  Profile jana;
  jana.lift("squat").rep_max[1] = {140'000, Unit::kg};
  const auto maxes = jana.resolve("squat");
  CHECK(maxes->one_rep_max == 140'000);
  CHECK(maxes->from == "given");
  CHECK(jana.findings.empty());
}

TEST_CASE("a lift may be a percent of another, which may itself be estimated") {
  Profile jana;
  jana.lift("squat").best_set = BestSet{{120'000, Unit::kg}, 3, Rpe{100}, jana.line(7)};
  Lift& front = jana.lift("front_squat");
  front.percent_of = "squat";
  front.percent = {8000};
  const auto maxes = jana.resolve("front_squat");
  CHECK(maxes->one_rep_max == 104'122);  // 80 % of 130.152
  CHECK(maxes->source == MaxSource::percent_of);
  CHECK(maxes->from == "80 % of squat");
  CHECK(jana.findings.size() == 1);
}

TEST_CASE("a variation takes its share of the lift's max from the catalogue") {
  Profile jana;
  jana.lift("squat").one_rep_max = Load{150'000, Unit::kg};
  const auto maxes = jana.resolve("pause_squat");
  CHECK(maxes->one_rep_max == 138'000);
  CHECK(maxes->source == MaxSource::catalogue);
  CHECK(maxes->from == "92 % of squat, by the catalogue");
  CHECK(jana.resolve("box_squat")->from == "90 % of pause squat, by the catalogue");
  CHECK(jana.resolve("box_squat")->one_rep_max == 124'200);
  CHECK_FALSE(jana.resolve("front_squat").has_value());
}

TEST_CASE("a lift of the profile comes before the catalogue's share") {
  Profile jana;
  jana.lift("squat").one_rep_max = Load{150'000, Unit::kg};
  jana.lift("pause_squat").rep_max[1] = {130'000, Unit::kg};
  CHECK(jana.resolve("pause_squat")->one_rep_max == 130'000);
  CHECK(jana.resolve("box_squat")->one_rep_max == 117'000);
}

TEST_CASE("a lift that nothing says anything about has no maxes") {
  Profile jana;
  CHECK_FALSE(jana.resolve("squat").has_value());
  jana.lift("squat").cue = "knees out";
  CHECK_FALSE(jana.resolve("squat").has_value());
  jana.lift("squat").percent_of = "bench_press";
  CHECK_FALSE(jana.resolve("squat").has_value());
  jana.lift("squat").percent_of = "zercher_squat";
  CHECK_FALSE(jana.resolve("squat").has_value());
  CHECK(jana.findings.empty());
}

TEST_CASE("a training max alone is kept, and no 1RM is invented from it") {
  Profile jana;
  jana.lift("squat").training_max = Load{120'000, Unit::kg};
  const auto maxes = jana.resolve("squat");
  REQUIRE(maxes.has_value());
  CHECK(maxes->one_rep_max == 0);
  CHECK(maxes->training_max == 120'000);
  CHECK(maxes->source == MaxSource::none);
  CHECK(maxes->from == "");
}

TEST_CASE("a rep max past every formula is kept for what is of it") {
  Profile jana;
  jana.lift("squat").rep_max[20] = {80'000, Unit::kg};
  const auto maxes = jana.resolve("squat");
  REQUIRE(maxes.has_value());
  CHECK(maxes->one_rep_max == 0);
  CHECK(rep_max(*maxes, RpeChart::standard(), 20) == RepMax{80'000, true});
  CHECK(rep_max(*maxes, RpeChart::standard(), 5) == std::nullopt);
}

TEST_CASE("loads in another unit are converted once, with the estimate") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.best_set = BestSet{{225'000, Unit::lb}, 5, Rpe{100}, jana.line(7)};
  squat.training_max = Load{225'000, Unit::lb};
  const auto maxes = jana.resolve("squat");
  CHECK(maxes->one_rep_max == 118'260);  // 225 / 86.3 % x 0.45359237 = 118.2599...
  CHECK(maxes->training_max == 102'058);
  CHECK(maxes->from == "estimated from 225 lb x 5 @ 10");

  Profile joe;
  joe.athlete.unit = Unit::lb;
  joe.lift("squat").one_rep_max = Load{100'000, Unit::kg};
  CHECK(joe.resolve("squat")->one_rep_max == 220'462);
}

TEST_CASE("percents that go round are an error, told once whichever lift is asked for") {
  Profile jana;
  jana.lift("squat").percent_of = "front_squat";
  jana.lift("front_squat").percent_of = "squat";
  jana.lift("bench_press").percent_of = "front_squat";
  for (const char* lift : {"squat", "front_squat", "bench_press"})
    CHECK_FALSE(jana.resolve(lift).has_value());
  sort_and_deduplicate(jana.findings);
  CHECK(jana.told() == Told{"ATHL205 2: maxes go round in a circle: `front_squat` is a percent of "
                            "`squat` is a percent of `front_squat` | give one of them a "
                            "`one_rep_max` or a `best_set`"});
}

TEST_CASE("a lift that is a percent of itself is a circle too") {
  Profile jana;
  jana.lift("squat").percent_of = "squat";
  CHECK_FALSE(jana.resolve("squat").has_value());
  CHECK(jana.told() ==
        Told{"ATHL205 1: maxes go round in a circle: `squat` is a percent of `squat` "
             "| give one of them a `one_rep_max` or a `best_set`"});
}

TEST_CASE("a circle may run through the catalogue") {
  Profile jana;
  jana.lift("squat").percent_of = "pause_squat";
  CHECK_FALSE(jana.resolve("pause_squat").has_value());
  CHECK(jana.told() == Told{"ATHL205 1: maxes go round in a circle: `squat` is a percent of "
                            "`pause_squat` is a percent of `squat` | give one of them a "
                            "`one_rep_max` or a `best_set`"});
}

TEST_CASE("a chain of percents without end stops") {
  Profile jana;
  Catalogue all;
  for (int i = 0; i < 200; ++i) {
    const std::string id = "lift_" + std::to_string(i);
    const std::string next = "lift_" + std::to_string(i + 1);
    all.add(exercise(id, "lift_" + std::to_string(i + 2), Percent{9000}));
    jana.lift(id).percent_of = next;
  }
  CHECK_FALSE(resolve_maxes(jana.athlete, all, *all.find("lift_0"), jana.findings).has_value());
}

TEST_CASE("a training max above the 1RM is worth a look") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.one_rep_max = Load{140'000, Unit::kg};
  squat.training_max = Load{140'500, Unit::kg};
  jana.resolve("squat");
  CHECK(jana.told() == Told{"ATHL207 1: the training max of `squat`, 140.5 kg, is above its 1RM of "
                            "140 kg | a training max is usually 85-95 % of the 1RM"});
  jana.findings.clear();
  squat.training_max = Load{140'000, Unit::kg};
  jana.resolve("squat");
  CHECK(jana.findings.empty());
}

TEST_CASE("rep maxes that rise with reps are worth a look") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.one_rep_max = Load{140'000, Unit::kg};
  squat.rep_max = {{3, {141'000, Unit::kg}}, {5, {120'000, Unit::kg}}, {8, {122'500, Unit::kg}}};
  jana.resolve("squat");
  CHECK(jana.told() ==
        Told{"ATHL210 1: the 3RM of `squat`, 141 kg, is above its 1RM of 140 kg | more reps are "
             "done with less: look which of the two is out of date",
             "ATHL210 1: the 8RM of `squat`, 122.5 kg, is above its 5RM of 120 kg | more reps are "
             "done with less: look which of the two is out of date"});
}

TEST_CASE("a rep max above an estimated 1RM says nothing of either") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.best_set = BestSet{{100'000, Unit::kg}, 1, Rpe{100}, jana.line(7)};
  squat.rep_max[5] = {110'000, Unit::kg};
  jana.resolve("squat");
  CHECK(jana.findings.size() == 1);
  CHECK(jana.findings.front().rule == Rule::ATHL203);
}

TEST_CASE("an n-rep max is the given one, or the chart's share of the 1RM") {
  Profile jana;
  Lift& squat = jana.lift("squat");
  squat.one_rep_max = Load{142'500, Unit::kg};
  squat.rep_max[5] = {125'000, Unit::kg};
  const auto maxes = jana.resolve("squat");
  const RpeChart& chart = RpeChart::standard();
  CHECK(rep_max(*maxes, chart, 1) == RepMax{142'500, true});
  CHECK(rep_max(*maxes, chart, 3) == RepMax{131'385, false});  // 92.2 %
  CHECK(rep_max(*maxes, chart, 5) == RepMax{125'000, true});
  CHECK(rep_max(*maxes, chart, 12) == RepMax{96'900, false});
  CHECK(rep_max(*maxes, chart, 13) == std::nullopt);
  CHECK(rep_max(*maxes, chart, 0) == std::nullopt);
}

TEST_CASE("technique is as stated, for the lift or the one it varies") {
  Profile jana;
  const Exercise pause = exercise("pause_squat", "squat");
  CHECK(technique(jana.athlete, pause) == Technique::solid);
  jana.athlete.experience = Experience::novice;
  CHECK(technique(jana.athlete, pause) == Technique::learning);
  jana.lift("squat").technique = Technique::solid;
  CHECK(technique(jana.athlete, pause) == Technique::solid);
  jana.lift("pause_squat").technique = Technique::learning;
  CHECK(technique(jana.athlete, pause) == Technique::learning);
  jana.athlete.experience = Experience::advanced;
  CHECK(technique(jana.athlete, exercise("bench_press")) == Technique::solid);
}

TEST_CASE("a cue is the lift's, or that of the lift it varies") {
  Profile jana;
  const Exercise pause = exercise("pause_squat", "squat");
  CHECK(cue(jana.athlete, pause) == "");
  jana.lift("squat").cue = "knees out of the hole";
  CHECK(cue(jana.athlete, pause) == "knees out of the hole");
  jana.lift("pause_squat").cue = "sit still";
  CHECK(cue(jana.athlete, pause) == "sit still");
  CHECK(cue(jana.athlete, exercise("bench_press")) == "");
}

}  // namespace
}  // namespace topset
