// A slot to ask strategies about, for the tests of this room: two weeks of squats.
#pragma once

#include <memory>

#include "strategies/slot_request.hpp"

namespace topset::strategies {

// Keeps what its request points to.
struct SlotExample {
  Exercise exercise;
  Athlete athlete;
  Loadables loadables;
  SlotRequest request;

  SlotExample() {
    exercise.id = "squat";
    exercise.name = "Squat";
    athlete.unit = Unit::kg;
    std::vector<std::int64_t> loads;
    for (std::int64_t load = 20'000; load <= 300'000; load += 2'500) loads.push_back(load);
    loadables = Loadables(std::move(loads), Unit::kg);
    request.exercise = &exercise;
    request.athlete = &athlete;
    request.loadables = &loadables;
    request.chart = &RpeChart::standard();
    request.weeks = 2;
    request.maxes.emplace();
    request.maxes->exercise = "squat";
    request.maxes->one_rep_max = 155'000;
    request.occurrences.resize(2);
    request.occurrences[0].session = request.occurrences[1].session = 2;
    request.occurrences[1].week = 2;
  }
  SlotExample(const SlotExample&) = delete;
  SlotExample& operator=(const SlotExample&) = delete;

  void add_words(const char* id, const char* text) {
    ParameterValue value;
    value.id = id;
    value.kind = ValueKind::words;
    value.text = text;
    request.parameters.push_back(std::move(value));
  }
};

}  // namespace topset::strategies
