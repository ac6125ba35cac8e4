// What the C++ headers write for a card is what the host reads in it: defaults of members become
// words of the card, and come back as rows.
#include "strategies/written_row.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include <topset/strategy.hpp>

namespace written_row {

std::string written(const topset_row& row) { return topset::text(topset::Prescription(row)); }

}  // namespace written_row

namespace {

using topset::load;
using topset::percent;
using topset::sets;

std::string written(const topset::Prescription& work) { return topset::text(work); }

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::uint32_t between(std::uint32_t least, std::uint32_t most) {
    return least + static_cast<std::uint32_t>(engine_() % (most - least + 1));
  }
  bool one_in(std::uint32_t sides) { return between(1, sides) == 1; }
  std::int32_t change(std::int32_t most) {
    const auto size = static_cast<std::int32_t>(between(0, static_cast<std::uint32_t>(most)));
    return one_in(2) ? size : -size;
  }

 private:
  std::mt19937_64 engine_;
};

void pick_base(Dice& dice, topset_row& row) {
  row.base = dice.between(TOPSET_OF_NOTHING, TOPSET_OF_LOAD);
  if (row.base == TOPSET_OF_NOTHING) return;
  if (row.base == TOPSET_OF_LOAD) {
    row.load = dice.between(0, 5'000'000);
    if (dice.one_in(3)) {
      row.flags |= TOPSET_ROW_ON_BODY;
      row.load = dice.change(5'000'000);
    }
  } else {
    row.percent = static_cast<std::int32_t>(dice.between(0, 29'999));
  }
  const bool of_a_max = row.base == TOPSET_OF_ONE_REP_MAX || row.base == TOPSET_OF_TRAINING_MAX ||
                        row.base == TOPSET_OF_REP_MAX || row.base == TOPSET_OF_GOAL;
  if (of_a_max && dice.one_in(3))
    row.percent_max = static_cast<std::int32_t>(
        dice.between(static_cast<std::uint32_t>(row.percent) + 1, 30'000));
  if (of_a_max && dice.one_in(3)) row.base_exercise = "squat";
  if (row.base == TOPSET_OF_REP_MAX) row.base_reps = dice.between(2, 20);
  if (row.base == TOPSET_OF_ROW || row.base == TOPSET_OF_E1RM) {
    row.base_occurrence = TOPSET_SAME_WEEK;
    row.base_row = TOPSET_TOP_ROW;
    if (dice.one_in(2)) row.base_slot = "friday_squat";
  }
  if (row.base == TOPSET_OF_ROW) {
    if (dice.one_in(2)) row.base_occurrence = TOPSET_LAST_TIME;
    if (dice.one_in(2)) row.base_row = dice.between(0, 99);
  }
  if (dice.one_in(3)) row.points = dice.change(30'000);
  if (dice.one_in(3)) row.add = dice.change(5'000'000);
  if (row.add != 0 && dice.one_in(2)) row.flags |= TOPSET_ROW_ADD_AFTER;
}

topset_row random_row(Dice& dice) {
  topset_row row = topset_row_init();
  row.sets_min = dice.between(1, 100);
  row.sets_max = dice.between(row.sets_min, 100);
  row.amount_unit = dice.between(TOPSET_REPS, TOPSET_METRES);
  row.amount_min = dice.between(1, 999);
  row.amount_max = dice.between(row.amount_min, 1000);
  if (dice.one_in(4)) {
    row.flags |= TOPSET_ROW_AMRAP;
    row.amount_max = row.amount_min;
    if (dice.one_in(2)) row.amrap_cap = dice.between(row.amount_min + 1, 1000);
  }
  if (dice.one_in(4)) row.flags |= TOPSET_ROW_EACH_SIDE;
  if (dice.one_in(4)) row.flags |= TOPSET_ROW_OPTIONAL;
  pick_base(dice, row);
  if (dice.one_in(3)) {
    row.flags |= TOPSET_ROW_HAS_RPE;
    row.rpe_min = dice.between(10, 100);
    row.rpe_max = dice.between(row.rpe_min, 100);
  }
  if (dice.one_in(3)) {
    row.rest_min = dice.between(1, 86'400);
    row.rest_max = dice.between(row.rest_min, 86'400);
  }
  if (dice.one_in(4)) row.tempo = "31X0";
  if (dice.one_in(4)) row.pause = dice.between(1, 60);
  row.rounding = dice.between(TOPSET_ROUND_DEFAULT, TOPSET_ROUND_UP);
  if (dice.one_in(4)) row.rounding_step = dice.between(1, 100'000);
  row.stop = dice.between(TOPSET_STOP_NONE, TOPSET_STOP_E1RM);
  if (row.stop == TOPSET_STOP_RPE) row.stop_value = dice.between(10, 100);
  if (row.stop == TOPSET_STOP_E1RM) row.stop_value = dice.between(1, 10'000);
  if (dice.one_in(4)) row.note = "band red";
  return row;
}

}  // namespace

TEST_CASE("the headers write sets as a coach would") {
  CHECK(written(sets(1).reps(5).amrap(10).percent(85).add(load(2.5))) == "1x5-10+ @ 85 % +2.5 kg");
  CHECK(written(sets(4).reps(5).percent(70, 75).of_training_max()) ==
        "4x5 @ 70-75 % of training_max");
  CHECK(written(topset::below_top(sets(4).reps(5), percent(10))) == "4x5 @ top -10 %");
  CHECK(written(sets(1).reps(3).of_last_top().add(load(2.5))) == "1x3 @ last top +2.5 kg");
  CHECK(written(sets(3).reps(5).on_body(load(-20))) == "3x5 @ -20 kg");
  CHECK(written(sets(3).reps(5).on_body(load(0))) == "3x5 @ bodyweight");
  CHECK(written(
            sets(5).reps(5).percent(75).rounding(topset::Rounding::down).rounding_step(load(5))) ==
        "5x5 @ 75 % round down to 5 kg");
  CHECK(written(sets(4, 8).reps(3).rpe(8).stop_at_rpe(9)) == "4-8x3 @ rpe 8 stop at rpe 9");
  topset::Prescription joker = sets(1).reps(5).percent(105).of_top();
  joker.data().flags |= TOPSET_ROW_OPTIONAL;
  CHECK(written(joker) == "1x5 @ top +5 % optional");
  topset::Prescription first_set_last = sets(5).reps(5).of_top();
  first_set_last.data().base_row = 0;
  first_set_last.data().base_slot = "main";
  CHECK(written(first_set_last) == "5x5 @ row 1 of main");
}

TEST_CASE("the host reads every row that the headers write") {
  constexpr std::uint64_t kSeed = 20261122;
  Dice dice(kSeed);
  for (int i = 0; i < 5'000; ++i) {
    const topset_row row = random_row(dice);
    const std::string text = written_row::written(row);
    const written_row::Read back = written_row::read(text);
    INFO("seed " << kSeed << ", case " << i << ": " << text << ": " << back.said);
    REQUIRE(back.row);
    REQUIRE(back.base_exercise == row.base_exercise);
    REQUIRE(back.base_slot == row.base_slot);
    REQUIRE(back.tempo == row.tempo);
    REQUIRE(back.note == row.note);
    REQUIRE(back.row->flags == row.flags);
    REQUIRE(back.row->sets_min == row.sets_min);
    REQUIRE(back.row->sets_max == row.sets_max);
    REQUIRE(back.row->amount_unit == row.amount_unit);
    REQUIRE(back.row->amount_min == row.amount_min);
    REQUIRE(back.row->amount_max == row.amount_max);
    REQUIRE(back.row->amrap_cap == row.amrap_cap);
    REQUIRE(back.row->base == row.base);
    REQUIRE(back.row->base_reps == row.base_reps);
    REQUIRE(back.row->base_occurrence == row.base_occurrence);
    REQUIRE(back.row->base_row == row.base_row);
    REQUIRE(back.row->percent == row.percent);
    REQUIRE(back.row->percent_max == row.percent_max);
    REQUIRE(back.row->points == row.points);
    REQUIRE(back.row->load == row.load);
    REQUIRE(back.row->add == row.add);
    REQUIRE(back.row->rpe_min == row.rpe_min);
    REQUIRE(back.row->rpe_max == row.rpe_max);
    REQUIRE(back.row->rest_min == row.rest_min);
    REQUIRE(back.row->rest_max == row.rest_max);
    REQUIRE(back.row->pause == row.pause);
    REQUIRE(back.row->rounding == row.rounding);
    REQUIRE(back.row->rounding_step == row.rounding_step);
    REQUIRE(back.row->stop == row.stop);
    REQUIRE(back.row->stop_value == row.stop_value);
  }
}
