#include "planning/block_totals.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;

std::string range(std::int64_t min, std::int64_t max) {
  return min == max ? decimal(min) : decimal(min) + "-" + decimal(max);
}
std::string volume(const Totals& totals) { return range(totals.volume.min, totals.volume.max); }
std::string lifts(const Totals& totals) {
  return range(std::int64_t{totals.lifts.min} * 1000, std::int64_t{totals.lifts.max} * 1000);
}
std::string inol_text(const Totals& totals) {
  const auto thousandths = [](const FineSum& sum) {
    return (Rational(sum) * Rational(1000)).half_up();
  };
  return range(thousandths(totals.inol.min), thousandths(totals.inol.max));
}

Totals totals_of_block(const std::string& exercise, std::vector<RowText> rows) {
  Example example;
  example.athlete.equipment = one_kilo_steps();
  example.max(exercise, 100'000);
  example.strategies.offer("fake", always(std::move(rows)), true);
  example.slot(exercise, "fake");
  return example.block().totals;
}

// The four schemes of the back-off requirements, at a 1RM of 100 kg in steps of 1 kg.
TEST_CASE("the four schemes come to their number of lifts, load volume and INOL") {
  struct Scheme {
    const char* exercise;
    const char* top;
    const char* back_off;
    const char* lifts;
    const char* volume;
    const char* inol;
  };
  for (const Scheme& scheme :
       {Scheme{"power_clean", "1x1 @ 94 %", "2x2 @ 86 %", "5", "438", "0.452"},
        Scheme{"deadlift", "1x2 @ 90 %", "2x5 @ 82 %", "12", "1000", "0.756"},
        Scheme{"bench_press", "1x3 @ 85 %", "3x6-8 @ 80 %", "21-27", "1695-2175", "1.1-1.4"},
        Scheme{"squat", "1x2 @ 90 %", "4x5 @ 80 %", "22", "1780", "1.2"}}) {
    INFO(scheme.exercise);
    const Totals totals = totals_of_block(
        scheme.exercise, {{SetKind::top, scheme.top}, {SetKind::back_off, scheme.back_off}});
    CHECK(lifts(totals) == scheme.lifts);
    CHECK(volume(totals) == scheme.volume);
    CHECK(inol_text(totals) == scheme.inol);
  }
}

TEST_CASE("load volume with and without back-off sets") {
  const Totals totals =
      totals_of_block("squat", {{SetKind::top, "1x2 @ 90 %"}, {SetKind::back_off, "4x5 @ 80 %"}});
  CHECK(totals.back_off_volume.max == 1'600'000);
  CHECK(totals.heavy_lifts == Range<std::int32_t>{2, 2});
  CHECK(totals.sets == 5);
}

TEST_CASE("bodyweight sets count the load that is added, and without any they weigh nothing") {
  const Totals added = totals_of_block("pull_up", {{SetKind::straight, "3x5 @ +20 kg"}});
  CHECK(volume(added) == "300");
  const Totals plain = totals_of_block("pull_up", {{SetKind::straight, "3x8"}});
  CHECK(volume(plain) == "0");
  CHECK(lifts(plain) == "24");
  CHECK(plain.unloaded_sets == 0);
}

TEST_CASE("sets whose load is still to be found are left out, and counted as such") {
  Example example;
  example.straight("pull_up", "3x8 @ rpe 8");
  example.straight("squat", "3x5 @ 80 %");
  const Totals totals = example.block().totals;
  CHECK(volume(totals) == "0");
  CHECK(totals.unloaded_sets == 6);
}

TEST_CASE("an AMRAP set counts the reps asked for") {
  CHECK(volume(totals_of_block("squat", {{SetKind::straight, "1x5+ @ 80 %"}})) == "400");
}

TEST_CASE("both hands and each side count, seconds and metres don't") {
  CHECK(volume(totals_of_block("dumbbell_bench_press", {{SetKind::straight, "3x10 @ 20 kg"}})) ==
        "1200");
  CHECK(volume(totals_of_block("squat", {{SetKind::straight, "3x10 each side @ 20 kg"}})) ==
        "1200");
  CHECK(volume(totals_of_block("farmers_carry", {{SetKind::straight, "3x30 m @ 20 kg"}})) == "0");
}

TEST_CASE("optional rows are left out, and automatic warm-ups are no rows") {
  Example example;
  example.max("squat", 100'000);
  example.strategies.offer("fake", [](const strategies::SlotRequest& request) {
    auto planned =
        every_day(request, {{SetKind::straight, "2x5 @ 80 %"}, {SetKind::straight, "1x10 @ 70 %"}});
    planned.rows[1].optional_row = true;
    return planned;
  });
  example.slot("squat", "fake");
  const Block block = example.block();
  CHECK(volume(block.totals) == "800");
  CHECK_FALSE(block.weeks[0].sessions[0].exercises[0].warm_ups.empty());
  REQUIRE_FALSE(block.weeks[0].muscles.empty());
  CHECK(block.weeks[0].muscles[0].hard_sets == 2);
}

TEST_CASE("a row of another exercise counts as that exercise") {
  Example example;
  example.strategies.offer("fake", [](const strategies::SlotRequest& request) {
    auto planned = every_day(request, {{SetKind::straight, "3x10 @ 20 kg"}});
    planned.rows[0].exercise = "dumbbell_bench_press";
    planned.rows[0].sets.rpe = {{Rpe{80}, Rpe{80}}};
    return planned;
  });
  example.slot("bench_press", "fake");
  const Block block = example.block();
  CHECK(volume(block.totals) == "1200");
  CHECK(block.weeks[0].muscles[0].muscle == Muscle::chest);
}

TEST_CASE("sums run from exercises to sessions, weeks and the block") {
  Example example(2);
  example.straight("squat", "3x5 @ 100 kg");
  example.straight("bench_press", "2x5 @ 60 kg");
  example.session().straight("deadlift", "1x5 @ 120 kg");
  const Block block = example.block();
  CHECK(volume(block.weeks[0].sessions[0].totals) == "2100");
  CHECK(volume(block.weeks[0].totals) == "2700");
  CHECK(volume(block.totals) == "5400");
}

TEST_CASE("hard sets are at RPE 6 and more, or at 60 % and over where none can be known") {
  const auto row = [](SetKind kind, std::optional<Rpe> rpe, std::int32_t percent) {
    PlannedRow made;
    made.kind = kind;
    if (rpe) made.rpe = {{*rpe, *rpe}};
    if (percent > 0) made.intensity = Rational::of(percent, 100);
    return made;
  };
  CHECK(is_hard(row(SetKind::straight, Rpe{60}, 0)));
  CHECK_FALSE(is_hard(row(SetKind::straight, Rpe{59}, 90)));
  CHECK_FALSE(is_hard(row(SetKind::straight, {}, 60)));  // easier than the chart's RPE 5
  const auto long_row = [&](std::int32_t percent) {
    PlannedRow made = row(SetKind::straight, {}, percent);
    made.written.amount = {15, 15};
    return made;
  };
  CHECK(is_hard(long_row(60)));
  CHECK_FALSE(is_hard(long_row(59)));
  PlannedRow open = row(SetKind::straight, {}, 60);
  open.written.amrap = true;
  CHECK(is_hard(open));
  CHECK_FALSE(is_hard(row(SetKind::straight, {}, 0)));
  CHECK_FALSE(is_hard(row(SetKind::ramp, Rpe{80}, 0)));
  CHECK_FALSE(is_hard(row(SetKind::warm_up, Rpe{80}, 0)));
  PlannedRow optional_row = row(SetKind::straight, Rpe{80}, 0);
  optional_row.optional_row = true;
  CHECK_FALSE(is_hard(optional_row));
}

TEST_CASE("a session's minutes are set-up, warm-ups, reps and rest") {
  Example example;
  example.straight("plank", "3x40 s rest 1:20");  // 60 s + 3 x (40 + 80) s
  CHECK(example.block().weeks[0].sessions[0].minutes == 7);
  Example carry;
  carry.straight("farmers_carry", "2x30 m");  // 60 s + 2 x (30 + the usual rest)
  CHECK(carry.block().weeks[0].sessions[0].minutes == 6);
  Example sides;
  sides.straight("leg_curl", "2x10 each side");  // 60 s + 2 x (2 x 40 + 90) s
  CHECK(sides.block().weeks[0].sessions[0].minutes == 7);
}

}  // namespace
}  // namespace topset::planning
