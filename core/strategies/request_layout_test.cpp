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

namespace {

const topset_occurrence& day(const RequestLayout& layout, std::uint32_t index) {
  return *static_cast<const topset_occurrence*>(topset_at(layout.request().occurrences, index));
}

// A slot planned before: two rows on its first day, one on its second, and a max.
EarlierSlot main_slot() {
  EarlierSlot main;
  main.id = "main";
  main.exercise = "front_squat";
  main.rows.resize(3);
  main.rows[0].load = 119'700;
  main.rows[0].loadable = 120'000;
  main.rows[0].row.kind = SetKind::top;
  main.rows[0].row.sets.sets = {1, 1};
  main.rows[0].row.sets.note = "band red";
  main.rows[1].row.number = 1;
  main.rows[1].row.exercise = "pause_squat";
  main.rows[2].week = 2;
  main.rows[2].session = 3;
  main.rows[2].row.occurrence = 1;
  EmittedMax max;
  max.kind = EmittedMax::Kind::training;
  max.occurrence = 1;
  max.projected = true;
  max.load = 131'000;
  max.note = "+5 kg";
  main.maxes = {max};
  return main;
}

const topset_earlier_slot& earlier(const RequestLayout& layout, std::uint32_t index) {
  return *static_cast<const topset_earlier_slot*>(topset_at(layout.request().earlier, index));
}

}  // namespace

TEST_CASE("what was done stands with its day, in the order done") {
  SlotExample slot;
  slot.request.occurrences[0].results = {{SetKind::straight, 5, std::nullopt, 100'000, "squat"},
                                         {SetKind::test, 0, Rpe{95}, 142'500, "pause_squat"}};
  slot.request.occurrences[1].results = {{SetKind::top, 3, Rpe{80}, 0, "squat"}};
  const RequestLayout layout(slot.request);
  const auto at = [&](std::uint32_t which, std::uint32_t index) {
    return *static_cast<const topset_result*>(topset_at(day(layout, which).results, index));
  };
  REQUIRE(day(layout, 0).results.count == 2);
  REQUIRE(day(layout, 1).results.count == 1);
  CHECK(at(0, 0).struct_size == sizeof(topset_result));
  CHECK(at(0, 0).kind == TOPSET_STRAIGHT);
  CHECK(at(0, 0).amount == 5);
  CHECK(at(0, 0).rpe == 0);
  CHECK(at(0, 0).load == 100'000);
  CHECK(std::string(at(0, 0).exercise) == "squat");
  CHECK(at(0, 1).kind == TOPSET_TEST);
  CHECK(at(0, 1).amount == 0);
  CHECK(at(0, 1).rpe == 95);
  CHECK(std::string(at(0, 1).exercise) == "pause_squat");
  CHECK(at(1, 0).kind == TOPSET_TOP);
  CHECK(at(1, 0).load == 0);
}

TEST_CASE("a day without results has none, and points nowhere") {
  const SlotExample slot;
  const RequestLayout layout(slot.request);
  CHECK(day(layout, 0).results.count == 0);
  CHECK(day(layout, 0).results.data == nullptr);
}

TEST_CASE("a day knows its week of the cycle and the maxes it is planned with") {
  SlotExample slot;
  Occurrence& second = slot.request.occurrences[1];
  second.cycle = 2;
  second.cycle_week = 3;
  second.cycle_weeks = 4;
  second.one_rep_max = 160'000;
  second.training_max = 144'000;
  second.goal_max = 170'000;
  const RequestLayout layout(slot.request);
  CHECK(day(layout, 0).struct_size == sizeof(topset_occurrence));
  CHECK(day(layout, 0).cycle_week == 1);
  CHECK(day(layout, 0).one_rep_max == 0);
  CHECK(day(layout, 1).cycle == 2);
  CHECK(day(layout, 1).cycle_week == 3);
  CHECK(day(layout, 1).cycle_weeks == 4);
  CHECK(day(layout, 1).one_rep_max == 160'000);
  CHECK(day(layout, 1).training_max == 144'000);
  CHECK(day(layout, 1).goal_max == 170'000);
}

TEST_CASE("a wider rounding step and a step of the coach's are told") {
  SlotExample slot;
  slot.request.rounding_step = 5'000;
  slot.request.has_step = true;
  const RequestLayout layout(slot.request);
  CHECK(layout.request().rounding_step == 5'000);
  CHECK(layout.request().has_step == 1);
  const SlotExample plain;
  const RequestLayout without(plain.request);
  CHECK(without.request().rounding_step == 0);
  CHECK(without.request().has_step == 0);
}

TEST_CASE("earlier slots come with their rows, loads and maxes") {
  SlotExample slot;
  slot.request.earlier = {main_slot(), EarlierSlot()};
  slot.request.earlier[1].id = "light";
  slot.request.earlier[1].rows.resize(1);
  slot.request.earlier[1].rows[0].load = 80'000;
  const RequestLayout layout(slot.request);
  REQUIRE(layout.request().earlier.count == 2);
  const topset_earlier_slot& main = earlier(layout, 0);
  CHECK(std::string(main.id) == "main");
  CHECK(std::string(main.exercise) == "front_squat");
  REQUIRE(main.rows.count == 3);
  const auto row = [&](std::uint32_t index) {
    return *static_cast<const topset_earlier_row*>(topset_at(main.rows, index));
  };
  CHECK(row(0).load == 119'700);
  CHECK(row(0).loadable == 120'000);
  CHECK(row(0).sets->kind == TOPSET_TOP);
  CHECK(std::string(row(0).sets->note) == "band red");
  CHECK(row(1).row == 1);
  CHECK(row(1).load == 0);
  CHECK(std::string(row(1).sets->exercise) == "pause_squat");
  CHECK(row(2).week == 2);
  CHECK(row(2).session == 3);
  CHECK(row(2).row == 0);
  CHECK(row(2).occurrence == 1);
  CHECK(row(2).sets->occurrence == 1);
  REQUIRE(main.maxes.count == 1);
  const auto& max = *static_cast<const topset_max*>(topset_at(main.maxes, 0));
  CHECK(max.kind == TOPSET_MAX_TRAINING);
  CHECK(max.occurrence == 1);
  CHECK(max.projected == 1);
  CHECK(max.load == 131'000);
  CHECK(std::string(max.note) == "+5 kg");

  const topset_earlier_slot& light = earlier(layout, 1);
  CHECK(std::string(light.id) == "light");
  REQUIRE(light.rows.count == 1);
  CHECK(static_cast<const topset_earlier_row*>(light.rows.data)->load == 80'000);
  CHECK(light.maxes.count == 0);
}

TEST_CASE("a slot that comes after none has no earlier ones") {
  const SlotExample slot;
  const RequestLayout layout(slot.request);
  CHECK(layout.request().earlier.count == 0);
  CHECK(layout.request().earlier.data == nullptr);
}

TEST_CASE("which row of which day and slot goes over as written") {
  Prescription sets;
  sets.base = Base::row;
  SECTION("the day's top") {
    const topset_row row = lay_out(sets, Unit::kg);
    CHECK(row.base_occurrence == TOPSET_SAME_WEEK);
    CHECK(row.base_row == TOPSET_TOP_ROW);
    CHECK(std::string(row.base_slot).empty());
  }
  SECTION("the second row of the last time") {
    sets.base_row = 2;
    sets.base_time = RowTime::last_time;
    const topset_row row = lay_out(sets, Unit::kg);
    CHECK(row.base_occurrence == TOPSET_LAST_TIME);
    CHECK(row.base_row == 1);
  }
  SECTION("of another slot") {
    sets.base_slot = "main";
    CHECK(std::string(lay_out(sets, Unit::kg).base_slot) == "main");
  }
  SECTION("the e1RM of a slot's top set") {
    sets.base = Base::e1rm;
    sets.base_slot = "main";
    const topset_row row = lay_out(sets, Unit::kg);
    CHECK(row.base == TOPSET_OF_E1RM);
    CHECK(row.base_row == TOPSET_TOP_ROW);
  }
  SECTION("a max has no row") {
    sets.base = Base::training_max;
    const topset_row row = lay_out(sets, Unit::kg);
    CHECK(row.base_occurrence == 0);
    CHECK(row.base_row == 0);
  }
}

TEST_CASE("a percent range and an optional row go over") {
  Prescription sets;
  sets.base = Base::one_rep_max;
  sets.percent = {7'000};
  sets.percent_max = {7'500};
  sets.optional = true;
  const topset_row row = lay_out(sets, Unit::kg);
  CHECK(row.percent == 7'000);
  CHECK(row.percent_max == 7'500);
  CHECK((row.flags & TOPSET_ROW_OPTIONAL) != 0);
}

TEST_CASE("of loads written in both units each athlete gets theirs, without conversion") {
  Prescription sets;
  sets.base = Base::load;
  sets.load = 100'000;
  sets.load_other = 225'000;
  sets.add = 5'000;
  sets.add_other = 10'000;
  sets.rounding_step = 2'500;
  sets.rounding_step_other = 5'000;
  sets.load_unit = Unit::kg;
  const topset_row kilograms = lay_out(sets, Unit::kg);
  CHECK(kilograms.load == 100'000);
  CHECK(kilograms.add == 5'000);
  CHECK(kilograms.rounding_step == 2'500);
  const topset_row pounds = lay_out(sets, Unit::lb);
  CHECK(pounds.load == 225'000);
  CHECK(pounds.add == 10'000);
  CHECK(pounds.rounding_step == 5'000);
  sets.load_other.reset();
  CHECK(lay_out(sets, Unit::lb).load == 220'462);  // 100 kg / 0.45359237, half up
}

TEST_CASE("a parameter written in both units reaches each athlete in theirs") {
  SlotExample slot;
  ParameterValue step;
  step.id = "step";
  step.kind = ValueKind::weight;
  step.unit = Unit::kg;
  step.number = step.number_max = 2'500;
  step.other = 5'000;
  slot.request.parameters = {step};
  const auto arrives = [&] {
    const RequestLayout layout(slot.request);
    return topset_find(&layout.request(), "step", 0, 0)->number;
  };
  CHECK(arrives() == 2'500);
  slot.athlete.unit = Unit::lb;
  CHECK(arrives() == 5'000);
}
