// For the tests of programs: a program in a string, read with three strategies installed.
#pragma once

#include <string>

#include "reading/reading_test_support.hpp"

namespace topset::reading::testing {

inline const StrategyCard* find_test_card(std::string_view id, std::string& nearest) {
  static const StrategyCard kCards[] = {back_off_card(), table_card(), wave_card()};
  for (const StrategyCard& card : kCards)
    if (card.id == id) return &card;
  nearest = id.starts_with("fixed") ? "fixed-percent-backoff" : "";
  return nullptr;
}

inline Outcome<Program> read(std::string yaml) {
  return read_program(document(std::move(yaml)), Catalogue::bundled(), find_test_card);
}

inline Program program(std::string yaml) {
  auto outcome = read(std::move(yaml));
  INFO(told(outcome.findings));
  REQUIRE(outcome.value);
  return std::move(*outcome.value);
}

inline std::string findings(const std::string& yaml) { return told(read(yaml).findings); }

inline const std::string kHead = "topset: program/1\nname: P\nweeks: 4\n";

// A program of one session with these lines of exercises, from line 7 on.
inline std::string lines(const std::string& exercises, const std::string& head = kHead) {
  return head + "sessions:\n  - name: Day\n    exercises:\n" + exercises;
}

inline std::string weeks(WeekSet set) {
  std::string text;
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
    if (set.has(week)) text += fmt::format("{}{}", text.empty() ? "" : " ", week);
  return text;
}

}  // namespace topset::reading::testing
