#include "strategies/request_layout.hpp"

#include <limits>

#include "catch.hpp"
#include "strategies/row_check.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

TEST_CASE("the loadable loads are lent, not copied") {
  const SlotExample slot;
  const RequestLayout layout(slot.request);
  CHECK(layout.request().loadables.data == slot.loadables.loads().data());
  CHECK(layout.request().loadables.count == slot.loadables.loads().size());
  CHECK(layout.request().loadables.stride == sizeof(std::int64_t));
}

TEST_CASE("rep maxes are the athlete's where given and the chart's elsewhere") {
  SlotExample slot;
  slot.request.maxes->one_rep_max = 155'001;
  slot.request.maxes->rep_max = {{5, 140'000}, {15, 90'000}};
  const RequestLayout layout(slot.request);
  const topset_table table = layout.request().athlete->rep_maxes;
  REQUIRE(table.count == 13);
  const auto at = [&](std::uint32_t index) {
    return *static_cast<const topset_rep_load*>(topset_at(table, index));
  };
  CHECK(at(0).reps == 1);
  CHECK(at(0).load == 155'001);
  CHECK(at(2).reps == 3);
  CHECK(at(2).load == 142'911);  // 92.2 % of 155.001 kg (RTS chart) is 142.910922 kg, half up
  CHECK(at(2).given == 0);
  CHECK(at(4).load == 140'000);
  CHECK(at(4).given == 1);
  CHECK(at(12).reps == 15);
  CHECK(at(12).given == 1);
}

TEST_CASE("an athlete without a max has none of its numbers") {
  SlotExample slot;
  slot.request.maxes.reset();
  const RequestLayout layout(slot.request);
  const topset_athlete& athlete = *layout.request().athlete;
  CHECK(athlete.one_rep_max == 0);
  CHECK(athlete.training_max == 0);
  CHECK(athlete.rep_maxes.count == 0);
  CHECK(athlete.rep_maxes.data == nullptr);
}

TEST_CASE("a chart's blanks are left out") {
  SlotExample slot;
  auto entries = RpeChart::standard().entries();
  entries[10] = {};  // nothing at RPE 5
  const RpeChart chart(entries, "mine");
  slot.request.chart = &chart;
  const RequestLayout layout(slot.request);
  const RpeChart& standard = RpeChart::standard();
  std::uint32_t filled = 0;
  for (std::size_t row = 0; row < 10; ++row)
    for (const std::int32_t percent : standard.entries()[row]) filled += percent > 0 ? 1u : 0u;
  CHECK(layout.request().chart.count == filled);
  CHECK(topset_chart_percent(layout.request().chart, 5, 50) == 0);
  CHECK(topset_chart_percent(layout.request().chart, 5, 80) ==
        standard.percent(5, {80})->basis_points);
}

TEST_CASE("loads reach a strategy in the athlete's unit") {
  SlotExample slot;
  slot.athlete.unit = Unit::lb;
  slot.athlete.bodyweight = Load{80'000, Unit::kg};
  ParameterValue step;
  step.id = "step";
  step.kind = ValueKind::weight;
  step.unit = Unit::kg;
  step.number = step.number_max = 2'500;
  ParameterValue sets;
  sets.id = "sets";
  sets.kind = ValueKind::sets;
  sets.sets = Prescription{};
  sets.sets->base = Base::load;
  sets.sets->load = 100'000;
  sets.sets->load_unit = Unit::kg;
  slot.request.parameters = {step, sets};
  const RequestLayout layout(slot.request);
  CHECK(layout.request().athlete->bodyweight == 176'370);
  CHECK(topset_find(&layout.request(), "step", 0, 0)->number == 5'512);
  CHECK(topset_find(&layout.request(), "sets", 0, 0)->sets->load == 220'462);
}

TEST_CASE("an undated day has no date") {
  SlotExample slot;
  slot.request.occurrences[1].date = Date{20'000};
  const RequestLayout layout(slot.request);
  const auto* days = static_cast<const topset_occurrence*>(layout.request().occurrences.data);
  CHECK(days[0].date == std::numeric_limits<std::int32_t>::min());
  CHECK(days[1].date == 20'000);
}

TEST_CASE("every field of a prescription comes back as it went") {
  const SlotExample slot;
  const std::vector<std::int32_t> rows_of_day = {1, 0};
  const auto there_and_back = [&](const Prescription& sets) {
    const topset_row row = lay_out(sets, Unit::kg);
    EmittedRow back;
    const auto breach = read_row(&row, {slot.request, rows_of_day}, back);
    CHECK_FALSE(breach);
    return back.sets;
  };
  Prescription sets;
  CHECK(there_and_back(sets) == sets);

  sets.sets = {3, 5};
  sets.amount = {8, 12};
  sets.amrap = true;
  sets.amrap_cap = 15;
  sets.each_side = true;
  sets.base = Base::rep_max;
  sets.base_reps = 5;
  sets.base_exercise = "front_squat";
  sets.percent = {9'250};
  sets.points = -500;
  sets.add = -2'500;
  sets.add_after_rounding = true;
  sets.load_unit = Unit::kg;
  sets.rpe = {{65}, {80}};
  sets.rest = {120, 240};
  sets.stop = StopRule::e1rm_drop;
  sets.stop_value = 500;
  sets.pause = 2;
  sets.rounding = Rounding::down;
  sets.rounding_step = 5'000;
  sets.tempo = "31X0";
  sets.cue = "knees out";
  sets.note = "band red";
  CHECK(there_and_back(sets) == sets);

  for (const Rounding rounding : {Rounding::nearest, Rounding::up}) {
    sets.rounding = rounding;
    CHECK(there_and_back(sets) == sets);
  }
  for (const AmountUnit unit : {AmountUnit::seconds, AmountUnit::metres}) {
    Prescription carry;
    carry.amount_unit = unit;
    carry.amount = {40, 60};
    CHECK(there_and_back(carry) == carry);
  }
  for (const Base base :
       {Base::one_rep_max, Base::training_max, Base::goal, Base::e1rm, Base::row}) {
    Prescription based;
    based.base = base;
    CHECK(there_and_back(based) == based);
  }
  Prescription added;
  added.base = Base::load;
  added.load = 20'000;
  added.load_unit = Unit::kg;
  added.relative_to_body = true;
  CHECK(there_and_back(added) == added);
  added.base = Base::loadable;
  CHECK(there_and_back(added) == added);
  Prescription until;
  until.stop = StopRule::rpe;
  until.stop_value = 90;
  CHECK(there_and_back(until) == until);
}
