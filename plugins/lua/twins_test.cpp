// Two bundled strategies, written again in Lua, answer the same.
#include <random>

#include "lua/lua_source.hpp"

using namespace topset_testing;

namespace {

void check_same_card(const Card& a, const Card& b) {
  CHECK(a.summary == b.summary);
  CHECK(a.version == b.version);
  CHECK(a.flags == b.flags);
  REQUIRE(a.parameters.size() == b.parameters.size());
  for (std::size_t i = 0; i < a.parameters.size(); ++i) {
    const Parameter& one = a.parameters[i];
    const Parameter& two = b.parameters[i];
    INFO(one.id);
    CHECK(one.id == two.id);
    CHECK(one.doc == two.doc);
    CHECK(one.kinds == two.kinds);
    CHECK(one.flags == two.flags);
    CHECK(one.min == two.min);
    CHECK(one.max == two.max);
    CHECK(one.choices == two.choices);
    CHECK(one.group.empty() == two.group.empty());
    REQUIRE(one.defaults.size() == two.defaults.size());
    for (std::size_t d = 0; d < one.defaults.size(); ++d) {
      CHECK(one.defaults[d].goal == two.defaults[d].goal);
      CHECK(one.defaults[d].movement == two.defaults[d].movement);
      CHECK(one.defaults[d].experience == two.defaults[d].experience);
      CHECK(one.defaults[d].text == two.defaults[d].text);
    }
  }
}

void check_same_answer(const Answer& a, const Answer& b) {
  CHECK(a.status == b.status);
  CHECK(a.rows == b.rows);
  CHECK(a.notes == b.notes);
  CHECK(a.refusal == b.refusal);
  CHECK(a.maxes == b.maxes);
}

// A question about anything a program may hold.
Question random_question(std::mt19937_64& dice) {
  const auto roll = [&](std::uint64_t sides) { return static_cast<std::uint32_t>(dice() % sides); };
  Question question;
  question.unit = roll(2);
  question.goal = roll(5);
  question.experience = roll(3);
  question.technique = roll(4) == 0 ? TOPSET_LEARNING : TOPSET_SOLID;
  if (roll(5) == 0) question.one_rep_max = 0;
  question.cycles = 1 + roll(2);
  question.weeks = question.cycles * (1 + roll(4));
  question.sessions = 1 + roll(3);
  question.deload_week = roll(5);
  if (roll(4) == 0) {
    question.movement = "olympic";
    question.exercise_flags = TOPSET_EXERCISE_COMPOUND | TOPSET_EXERCISE_OLYMPIC;
  }
  return question;
}

const std::vector<std::string> kSets{"5x5 @ 75 %",
                                     "1x2 @ 90 %",
                                     "4x5 @ top -10 %",
                                     "3x8-12 @ rpe 8",
                                     "3x5",
                                     "2x3 @ 100 kg",
                                     "1x5+ @ 85 % of training_max",
                                     "3x5 @ row 1",
                                     "4x5 @ 70-75 % rest 120 s",
                                     "2x2 @ top -10 points",
                                     "5x3 @ last top +2.5 kg"};

}  // namespace

TEST_CASE("a table in Lua is the bundled one") {
  const Library compiled(TOPSET_STRATEGY_DIR "/table.so");
  const Library lua = lua_example("table.lua");
  check_same_card(compiled.card("table"), lua.card("lua.table"));
  const std::uint64_t seed = 20261122;
  INFO("seed " << seed);
  std::mt19937_64 dice(seed);
  for (int i = 0; i < 200; ++i) {
    Question question = random_question(dice);
    const auto any = [&] { return kSets[dice() % kSets.size()]; };
    std::vector<std::vector<std::string>> lists;
    for (std::uint64_t n = dice() % 5; n > 0; --n) lists.push_back({any(), any()});
    if (dice() % 2 == 0 && !lists.empty())
      question.with_lists("weekly_sets", lists);
    else if (dice() % 8 != 0)
      question.with_list("sets", {any(), any()});
    INFO("question " << i);
    check_same_answer(compiled.ask("table", question), lua.ask("lua.table", question));
  }
}

TEST_CASE("fixed-percent-backoff in Lua is the bundled one") {
  const Library compiled(TOPSET_STRATEGY_DIR "/fixed-percent-backoff.so");
  const Library lua = lua_example("fixed_percent_backoff.lua");
  check_same_card(compiled.card("fixed-percent-backoff"), lua.card("lua.fixed-percent-backoff"));
  const std::uint64_t seed = 20261123;
  INFO("seed " << seed);
  std::mt19937_64 dice(seed);
  int planned = 0;
  for (int i = 0; i < 400; ++i) {
    Question question = random_question(dice);
    const auto any = [&] { return kSets[dice() % kSets.size()]; };
    const auto roll = [&](std::uint64_t sides) { return dice() % sides; };
    if (roll(2) == 0) question.with("top", any());
    if (roll(8) == 0) question.with_list("top", {any(), any()});
    if (roll(2) == 0)
      question.with("backoff", any());
    else if (roll(3) == 0)
      question.with_list("backoff", {any(), any()});
    else if (roll(3) == 0)
      question.with_lists("backoff", {{any()}, {any(), any()}});
    if (roll(2) == 0)
      question.with("weekly", std::vector<std::string>{"+1 point", "+2.5 kg", "+2 %"}[roll(3)]);
    if (roll(3) == 0) question.with("rest", "120 s");
    INFO("question " << i);
    const Answer answer = compiled.ask("fixed-percent-backoff", question);
    check_same_answer(answer, lua.ask("lua.fixed-percent-backoff", question));
    planned += answer.status == TOPSET_OK ? 1 : 0;
  }
  CHECK(planned > 150);
}
