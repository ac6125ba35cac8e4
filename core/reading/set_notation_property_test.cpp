// Set notation over everything it can say: random prescriptions there and back, random bytes, and
// the examples of docs/set-notation.md.
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

#include "catch.hpp"
#include "reading/set_notation.hpp"

using namespace topset;
using namespace topset::reading;

namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  std::int32_t between(std::int32_t least, std::int32_t most) {
    const auto width = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<std::int32_t>(engine_() % width);
  }
  bool one_in(std::int32_t sides) { return between(1, sides) == 1; }
  Range<std::int32_t> range(std::int32_t least, std::int32_t most) {
    const std::int32_t from = between(least, most);
    return {from, one_in(3) ? between(from, most) : from};
  }
  template <class T>
  T of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(between(0, static_cast<int>(choices.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

const std::vector<std::string> kLifts = {
    "squat", "front-squat", "bench_press", "x1", "_a2", "row", "top", "last", "goal", "week", "tm"};

// Ids that nothing else can be taken for after `e1rm of`.
const std::vector<std::string> kSlots = {"main", "friday_squat", "week", "e1rm"};

std::int64_t with_sign_of(std::int64_t number, std::int64_t size) {
  return number < 0 ? -size : size;
}

bool is_of_a_max(Base base) {
  return base == Base::one_rep_max || base == Base::training_max || base == Base::rep_max ||
         base == Base::goal;
}

void pick_row(Dice& dice, Prescription& row) {
  if (dice.one_in(2)) row.base_slot = dice.of(kLifts);
  if (dice.one_in(3)) row.base_row = dice.between(1, 100);
  if (dice.one_in(3)) row.base_time = RowTime::last_time;
}

void pick_base(Dice& dice, Prescription& row, bool in_both) {
  row.base = dice.of<Base>({Base::nothing, Base::one_rep_max, Base::training_max, Base::rep_max,
                            Base::goal, Base::e1rm, Base::row, Base::load});
  if (row.base == Base::nothing) return;
  if (row.base == Base::load) {
    row.relative_to_body = dice.one_in(2);
    row.load = dice.between(row.relative_to_body ? -5'000'000 : 0, 5'000'000);
    row.load_unit = dice.of<Unit>({Unit::kg, Unit::lb});
    if (in_both) row.load_other = with_sign_of(row.load, dice.between(0, 5'000'000));
    if (row.relative_to_body && dice.one_in(3)) {
      row.load = 0;
      row.load_unit.reset();
      row.load_other.reset();
    }
  } else {
    row.percent = {dice.between(0, 30'000)};
  }
  if (row.base == Base::rep_max) row.base_reps = dice.between(2, 20);
  if (row.base == Base::row) pick_row(dice, row);
  if (row.base == Base::e1rm && dice.one_in(2)) row.base_slot = dice.of(kSlots);
  if (is_of_a_max(row.base) && dice.one_in(3)) row.base_exercise = dice.of(kLifts);
  if (is_of_a_max(row.base) && row.percent.basis_points < 30'000 && dice.one_in(4))
    row.percent_max = {dice.between(row.percent.basis_points + 1, 30'000)};
  if (row.base == Base::one_rep_max && row.base_exercise.empty()) row.keeps_base = dice.one_in(2);
  if (dice.one_in(3)) row.points = dice.between(-30'000, 30'000);
  if (dice.one_in(3)) {
    row.add = dice.between(-5'000'000, 5'000'000);
    if (in_both && row.add != 0) row.add_other = with_sign_of(row.add, dice.between(0, 5'000'000));
    row.add_after_rounding = row.add != 0 && dice.one_in(2);
    if (row.add != 0 && !row.load_unit) row.load_unit = dice.of<Unit>({Unit::kg, Unit::lb});
  }
  if (in_both && row.base == Base::load && row.load_unit && !row.load_other)
    row.load_other = 0;  // `bodyweight` that the change gave a unit
}

Prescription random_prescription(Dice& dice) {
  Prescription row;
  row.sets = dice.range(1, 100);
  row.amount_unit =
      dice.of<AmountUnit>({AmountUnit::reps, AmountUnit::seconds, AmountUnit::metres});
  row.amount = dice.range(1, 1000);
  if (dice.one_in(4)) {
    row.amrap = true;
    row.amount.max = row.amount.min;
    if (row.amount.min < 1000 && dice.one_in(2))
      row.amrap_cap = dice.between(row.amount.min + 1, 1000);
  }
  row.each_side = dice.one_in(4);
  const bool in_both = dice.one_in(3);  // every load of a line, or none
  pick_base(dice, row, in_both);
  if (dice.one_in(3)) {
    const Range<std::int32_t> tenths = dice.range(10, 100);
    row.rpe = Range<Rpe>{{tenths.min}, {tenths.max}};
  }
  if (dice.one_in(3)) row.rest = dice.range(1, dice.one_in(2) ? 59 : 86'400);
  if (dice.one_in(4)) row.stop = dice.of<StopRule>({StopRule::rpe, StopRule::e1rm_drop});
  if (row.stop == StopRule::rpe) row.stop_value = dice.between(10, 100);
  if (row.stop == StopRule::e1rm_drop) row.stop_value = dice.between(1, 10'000);
  if (dice.one_in(4)) row.pause = dice.between(1, 60);
  if (dice.one_in(4))
    row.rounding = dice.of<Rounding>({Rounding::nearest, Rounding::down, Rounding::up});
  if (dice.one_in(4)) {
    row.rounding_step = dice.between(1, 100'000);
    if (in_both) row.rounding_step_other = dice.between(1, 100'000);
    // `bodyweight` without a unit stays so: a step would give it one.
    if (!row.load_unit && row.base == Base::load) {
      row.rounding_step = 0;
      row.rounding_step_other.reset();
    }
    if (row.rounding_step > 0 && !row.load_unit) row.load_unit = Unit::lb;
  }
  if (dice.one_in(4)) row.tempo = dice.of<std::string>({"31X0", "303", "X0X0"});
  row.optional = dice.one_in(4);
  if (dice.one_in(4)) row.note = dice.of<std::string>({"band red", "slow", "+ x", "ř @ 5"});
  return row;
}

// The lines of the fenced blocks of one kind in docs/set-notation.md, split at the ` = `.
struct Example {
  std::string left;
  std::string right;
};

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<Example> examples(const std::string& kind) {
  std::ifstream file(TOPSET_DOCS "/set-notation.md");
  REQUIRE(file);
  std::vector<Example> found;
  std::string line;
  bool inside = false;
  while (std::getline(file, line)) {
    if (line.starts_with("```")) {
      inside = line == "```" + kind;
    } else if (inside) {
      const std::size_t sign = line.find(" = ");
      found.push_back(
          {trimmed(line.substr(0, sign)), sign == std::string::npos ? "" : line.substr(sign + 3)});
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every prescription prints to notation that parses back to it") {
  constexpr std::uint64_t kSeed = 20261121;
  Dice dice(kSeed);
  for (int i = 0; i < 20'000; ++i) {
    const Prescription row = random_prescription(dice);
    const std::string text = print_sets(row);
    const auto parsed = parse_sets(text);
    INFO("seed " << kSeed << ", case " << i << ": " << text << " -> "
                 << (parsed ? print_sets(*parsed) : parsed.error().message));
    REQUIRE(parsed);
    REQUIRE(*parsed == row);
  }
}

TEST_CASE("random bytes never break the parser, and what it reads prints stably") {
  constexpr std::uint64_t kSeed = 7;
  Dice dice(kSeed);
  const std::vector<std::string> pieces = {"5x5",
                                           "x",
                                           "×",
                                           "@",
                                           " ",
                                           "75",
                                           "%",
                                           "kg",
                                           "top",
                                           "of",
                                           "-10",
                                           "+",
                                           "-",
                                           "–",
                                           "rest",
                                           "3:00",
                                           "rpe",
                                           "8.5",
                                           "6-7",
                                           "each side",
                                           ",",
                                           "lb",
                                           "5rm",
                                           ":",
                                           "tempo",
                                           "31X0",
                                           "round",
                                           "to",
                                           "down",
                                           "stop",
                                           "at",
                                           "min",
                                           "points",
                                           "s",
                                           "999999999999",
                                           "\xff",
                                           "\0",
                                           "bodyweight",
                                           "after rounding",
                                           "pause",
                                           "squat",
                                           " rest 2:00",
                                           " rpe 7",
                                           " +5 kg",
                                           "+0 kg",
                                           " + red",
                                           " top",
                                           "/",
                                           "5 kg / 10 lb",
                                           " / 2.5 lb",
                                           "70-75 %",
                                           "row 2",
                                           "row",
                                           "last",
                                           "last top",
                                           "e1rm",
                                           "optional",
                                           "rpe8",
                                           "5/3/1+",
                                           "AMRAP",
                                           "MR10",
                                           "RIR2",
                                           "10RM",
                                           "to failure",
                                           "sets of",
                                           "/side",
                                           "("};
  int read = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text = dice.of<std::string>({"", "5x5 ", "5x5 @ ", "3x8-12 @ 75 % "});
    for (int n = dice.between(0, 5); n > 0; --n) {
      if (dice.one_in(6))
        text += static_cast<char>(dice.between(0, 255));
      else
        text += dice.of(pieces) + (dice.one_in(2) ? " " : "");
    }
    const auto parsed = parse_sets(text);
    INFO("seed " << kSeed << ", case " << i << ": " << text);
    if (!parsed) {
      REQUIRE(parsed.error().offset + parsed.error().length <= text.size());
      REQUIRE(!parsed.error().message.empty());
      REQUIRE(!parsed.error().help.empty());
      continue;
    }
    ++read;
    const std::string printed = print_sets(*parsed);
    INFO(printed);
    const auto again = parse_sets(printed);
    REQUIRE(again);
    REQUIRE(*again == *parsed);
    REQUIRE(print_sets(*again) == printed);
  }
  CHECK(read > 1000);
}

TEST_CASE("the examples of docs/set-notation.md are read and print as they stand") {
  const auto found = examples("sets");
  CHECK(found.size() > 35);
  for (const Example& example : found) {
    INFO(example.left);
    const auto parsed = parse_sets(example.left);
    REQUIRE(parsed);
    CHECK(print_sets(*parsed) == example.left);
  }
}

TEST_CASE("the other ways of docs/set-notation.md print as the page says") {
  const auto found = examples("same");
  CHECK(found.size() > 10);
  for (const Example& example : found) {
    INFO(example.left);
    const auto parsed = parse_sets(example.left);
    REQUIRE(parsed);
    CHECK(print_sets(*parsed) == example.right);
  }
}

TEST_CASE("what docs/set-notation.md says is refused is refused for that reason") {
  const auto found = examples("refused");
  CHECK(found.size() > 10);
  for (const Example& example : found) {
    INFO(example.left);
    const auto parsed = parse_sets(example.left);
    REQUIRE(!parsed);
    CHECK(info(parsed.error().rule).id == example.right);
  }
}
