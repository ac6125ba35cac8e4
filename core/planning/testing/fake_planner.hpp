// Strategies for the tests of planning and checking: each answers with rows that a test wrote down,
// in the set notation of a coach, and remembers what it was asked.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "reading/set_notation.hpp"
#include "strategies/host.hpp"

namespace topset::planning::testing {

inline Prescription sets(std::string_view text) {
  const auto parsed = reading::parse_sets(text);
  INFO(text << ": " << (parsed ? "" : parsed.error().message));
  REQUIRE(parsed);
  return *parsed;
}

// One row of one day. `top` in the notation is the first row of that day; other rows and slots that
// it names are left open, as the coach's sets are.
struct RowText {
  SetKind kind = SetKind::straight;
  std::string text;
  bool written = true;  // by the coach; else the strategy chose it
};

using Answer = std::function<strategies::PlannedSlot(const strategies::SlotRequest&)>;

// The same rows every day.
inline strategies::PlannedSlot every_day(const strategies::SlotRequest& request,
                                         const std::vector<RowText>& rows) {
  strategies::PlannedSlot planned;
  for (std::size_t day = 0; day < request.occurrences.size(); ++day) {
    std::int32_t number = 0;
    for (const RowText& from : rows) {
      strategies::EmittedRow row;
      row.occurrence = static_cast<std::int32_t>(day);
      row.number = number++;
      row.kind = from.kind;
      row.sets = sets(from.text);
      const bool open = !row.sets.base_slot.empty() || row.sets.base_row > 0 ||
                        row.sets.base_time == RowTime::last_time;
      row.base_occurrence = row.sets.base_time == RowTime::last_time ? strategies::kLastTime
                            : open                                   ? strategies::kSameWeek
                                                                     : row.occurrence;
      row.base_row = row.sets.base_row > 0 ? row.sets.base_row - 1 : open ? strategies::kTopRow : 0;
      row.written = from.written;
      planned.rows.push_back(std::move(row));
    }
  }
  return planned;
}

inline Answer always(std::vector<RowText> rows) {
  return [rows = std::move(rows)](const strategies::SlotRequest& request) {
    return every_day(request, rows);
  };
}

// As fixed-percent-backoff: a top set and back-off sets, moved by points a loading week.
inline Answer fixed_percent(std::string top, std::string back_off, std::int32_t weekly_points = 0,
                            bool written = true) {
  return [=](const strategies::SlotRequest& request) {
    auto planned =
        every_day(request, {{SetKind::top, top, written}, {SetKind::back_off, back_off, written}});
    for (strategies::EmittedRow& row : planned.rows)
      if (row.sets.base == Base::one_rep_max)
        row.sets.percent.basis_points +=
            weekly_points * 100 *
            request.occurrences[static_cast<std::size_t>(row.occurrence)].loading_week;
    return planned;
  };
}

inline Answer with_status(strategies::PlanStatus status, std::string code, std::string text,
                          std::vector<RowText> rows = {}) {
  return [=](const strategies::SlotRequest& request) {
    auto planned = every_day(request, rows);
    planned.status = status;
    planned.refusal = {Severity::error, code, text};
    return planned;
  };
}

class FakePlanner final : public strategies::Planner {
 public:
  StrategyCard& offer(const std::string& id, Answer answer, bool back_off = false) {
    StrategyCard& card = cards_[id];
    card.id = id;
    card.version = "1.0.0";
    card.back_off = back_off;
    answers_[id] = std::move(answer);
    return card;
  }

  const StrategyCard* card(std::string_view strategy) const override {
    const auto found = cards_.find(strategy);
    return found == cards_.end() ? nullptr : &found->second;
  }

  strategies::PlannedSlot plan(std::string_view strategy,
                               const strategies::SlotRequest& request) const override {
    asked.push_back(request);
    return answers_.find(strategy)->second(request);
  }

  mutable std::vector<strategies::SlotRequest> asked;

 private:
  std::map<std::string, StrategyCard, std::less<>> cards_;
  std::map<std::string, Answer, std::less<>> answers_;
};

}  // namespace topset::planning::testing
