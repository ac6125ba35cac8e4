// What holds for turns and the small notations whatever is written.
#include <array>
#include <random>

#include "reading/exercise_turns.hpp"
#include "reading/program_reading.hpp"
#include "reading/program_test_support.hpp"
#include "reading/rounding_notation.hpp"
#include "reading/step_notation.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

constexpr std::uint64_t kSeed = 20'261'122;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  int from(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<std::uint64_t>(most - least + 1));
  }

 private:
  std::mt19937_64 random_;
};

constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

}  // namespace

TEST_CASE("sessions without weeks of their own come in one unbroken order") {
  INFO("seed " << kSeed);
  Dice dice(kSeed);
  for (int round = 0; round < 200; ++round) {
    const int sessions = dice.from(1, 6);
    const int days = dice.from(1, 7);
    const int cycle = dice.from(1, 10);
    const int cycles = dice.from(1, 5);
    std::string yaml =
        fmt::format("topset: program/1\nname: P\nweeks: {}\ncycles: {}\n", cycle, cycles);
    yaml += "rotate: true\ndays: [";
    for (int day = 0; day < days; ++day)
      yaml += fmt::format("{}{}", day == 0 ? "" : ", ", kDays[static_cast<std::size_t>(day)]);
    yaml += "]\nsessions:\n";
    for (int session = 0; session < sessions; ++session)
      yaml +=
          fmt::format("  - {{name: S{}, exercises: [{{exercise: squat, sets: 5x5}}]}}\n", session);
    INFO(yaml);
    const Program made = program(yaml);
    int turn = 0;
    for (std::int32_t week = 1; week <= made.weeks; ++week)
      for (const Session& session : made.sessions) {
        if (!session.weeks.has(week)) continue;
        CHECK(session.name == fmt::format("S{}", turn % sessions));
        CHECK(session.day == static_cast<Weekday>(turn % days));
        ++turn;
      }
    CHECK(turn == days * cycle * cycles);
  }
}

TEST_CASE("every week of a line is one exercise's, and its entries are as many as its weeks") {
  INFO("seed " << kSeed);
  Dice dice(kSeed + 1);
  for (int round = 0; round < 2000; ++round) {
    Program block;
    block.cycles = dice.from(1, 6);
    block.weeks = block.cycles * dice.from(1, 8);
    WeekSet line;
    for (std::int32_t week = 1; week <= block.weeks; ++week)
      if (dice.from(0, 2) > 0) line.add(week);
    std::vector<std::string> exercises;
    for (int i = dice.from(2, 4); i > 0; --i)
      exercises.push_back(fmt::format("e{}", dice.from(0, 3)));
    const bool by_entries = dice.from(0, 1) == 1;
    INFO("round " << round);
    WeekSet seen;
    for (const ExerciseTurn& turn : take_turns(block, line, exercises, by_entries)) {
      CHECK((seen & turn.weeks).empty());
      seen = either(seen, turn.weeks);
      if (!by_entries) continue;
      for (std::int32_t cycle = 0; cycle < block.cycles; ++cycle) {
        std::size_t own = 0;
        for (std::int32_t week = 1; week <= block.cycle_weeks(); ++week)
          own += turn.weeks.has(cycle * block.cycle_weeks() + week) ? 1u : 0u;
        CHECK((own == 0 || own == turn.entries.size()));
      }
    }
    CHECK(seen == line);
  }
}

TEST_CASE("whatever stands in a step or rounding is read or told within its text") {
  INFO("seed " << kSeed);
  Dice dice(kSeed + 2);
  constexpr std::array<std::string_view, 22> kPieces = {
      "2.5", "5",    "kg", "lb",      "%", " ", "/",  "per",          "week", "cycle", "exposure",
      "to",  "down", "up", "nearest", "+", "-", "\t", "999999999999", "é",    "\xff",  "10 lb"};
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (int i = dice.from(0, 8); i > 0; --i) {
      text += kPieces[static_cast<std::size_t>(dice.from(0, static_cast<int>(kPieces.size()) - 1))];
      if (dice.from(0, 1) == 0) text += ' ';
    }
    const auto check = [&](const NotationError& error) {
      if (error.offset + error.length > text.size() || error.message.empty() || error.help.empty())
        FAIL(text << ": " << error.message);
    };
    if (const auto step = parse_step(text); !step) check(step.error());
    if (const auto rule = parse_rounding(text); !rule) check(rule.error());
  }
  CHECK(parse_step("5 kg / 10 lb per week"));
}
