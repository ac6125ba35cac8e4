// Slots and parameters drawn at random, and the smallest that still goes wrong.
#include <algorithm>
#include <iterator>
#include <random>

#include "conformance/drawing.hpp"
#include "conformance/subject.hpp"

namespace topset::conformance {

namespace {

using Change = void (*)(Shape& shape);

Shape draw(const Shape& plain, std::mt19937_64& random) {
  const auto upto = [&](std::int64_t most) {
    return static_cast<std::int32_t>(draw_up_to(random, most));
  };
  static constexpr std::string_view kExercises[] = {
      "squat", "deadlift", "bench_press", "power_clean", "dumbbell_bench_press", "pull_up"};
  Shape shape = plain;
  shape.weeks = 1 + upto(15);
  shape.sessions = 1 + upto(6);
  shape.one_rep_max = upto(9) == 0 ? 0 : 20'000 + 500 * upto(560);
  shape.exercise = kExercises[static_cast<std::size_t>(upto(std::ssize(kExercises) - 1))];
  if (Catalogue::bundled().find(shape.exercise) == nullptr) shape.exercise = plain.exercise;
  shape.experience = static_cast<Experience>(upto(2));
  shape.technique = upto(5) == 0 ? Technique::learning : Technique::solid;
  shape.goal = static_cast<Goal>(upto(4));
  shape.unit = upto(3) == 0 ? Unit::lb : Unit::kg;
  shape.dated = upto(1) == 0;
  shape.deload_week = upto(shape.weeks);
  shape.accessories = upto(4);
  shape.volume = {2'500 * (1 + upto(3))};
  shape.intensity = {9'000 + 250 * upto(5)};
  shape.logged = static_cast<Logged>(upto(2));
  shape.owns_loads = upto(9) != 0;
  return shape;
}

// The failing slot with all that does not matter taken back to plain.
Shape shrink(const Subject& subject, const StrategyCard& card, const Answer& plain, Shape shape) {
  const Change changes[] = {[](Shape& s) { s.weeks = 1; },
                            [](Shape& s) { s.weeks = (s.weeks + 1) / 2; },
                            [](Shape& s) { --s.weeks; },
                            [](Shape& s) { s.sessions = 1; },
                            [](Shape& s) { s.exercise = "squat"; },
                            [](Shape& s) { s.one_rep_max = 155'000; },
                            [](Shape& s) { s.unit = Unit::kg; },
                            [](Shape& s) { s.goal = Goal::strength; },
                            [](Shape& s) { s.dated = true; },
                            [](Shape& s) { s.deload_week = 0; },
                            [](Shape& s) { s.accessories = 0; },
                            [](Shape& s) { s.volume = {10'000}; },
                            [](Shape& s) { s.intensity = {10'000}; },
                            [](Shape& s) { s.logged = Logged::nothing; },
                            [](Shape& s) { s.owns_loads = true; },
                            [](Shape& s) { s.technique = Technique::solid; },
                            [](Shape& s) { s.experience = Experience::intermediate; }};
  const auto fails_too = [&](const Shape& less) {
    return less.weeks >= 1 && less.weeks <= shape.weeks && describe(less) != describe(shape) &&
           !worse_with(subject, card, plain, less).empty();
  };
  for (bool smaller = true; smaller;) {
    smaller = false;
    const auto take = [&](const Shape& less) {
      if (!fails_too(less)) return;
      shape = less;
      smaller = true;
    };
    for (const Change change : changes) {
      Shape less = shape;
      change(less);
      take(less);
    }
    for (const Parameter& parameter : card.parameters) {
      const auto is_its = [&](const ParameterValue& value) { return value.id == parameter.id; };
      Shape without = shape;
      std::erase_if(without.written, is_its);
      take(without);
      // A list as short as it can be.
      Shape shorter = shape;
      const auto last = std::find_if(shorter.written.rbegin(), shorter.written.rend(), is_its);
      if (last == shorter.written.rend() || last->outer + last->inner == 0) continue;
      shorter.written.erase(std::next(last).base());
      take(shorter);
    }
  }
  return shape;
}

// Slots drawn at random, changed by `vary`; the first that something is wrong with.
template <class Vary>
Verdict fuzz(const Question& question, Vary vary) {
  constexpr int kSlots = 150;
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Answer answer = plan(subject.plugin, card, plain);
        std::mt19937_64 random(question.seed);
        for (int slot = 0; slot < kSlots; ++slot) {
          Shape drawn = draw(plain, random);
          vary(drawn, card, random);
          if (worse_with(subject, card, answer, drawn).empty()) continue;
          return worse_with(subject, card, answer, shrink(subject, card, answer, drawn));
        }
        return std::string();
      });
}

}  // namespace

Verdict fuzz_slots(const Question& question, Machine&) {
  return fuzz(question, [](Shape&, const StrategyCard&, std::mt19937_64&) {});
}
Verdict fuzz_parameters(const Question& question, Machine&) {
  return fuzz(question, [](Shape& shape, const StrategyCard& card, std::mt19937_64& random) {
    shape.written = draw_values(card, std::move(shape.written), random);
  });
}

}  // namespace topset::conformance
