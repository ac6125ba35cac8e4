#include "planning/calendar.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>
#include <span>
#include <string>

#include "planning/slot_findings.hpp"

namespace topset::planning {
namespace {

constexpr int kDaysInWeek = 7;

// Where n sessions go in a week when nobody says: days after the first.
constexpr std::array<std::array<int, 7>, 8> kSpread = {{{},
                                                        {0},
                                                        {0, 3},
                                                        {0, 2, 4},
                                                        {0, 1, 3, 4},
                                                        {0, 1, 2, 4, 5},
                                                        {0, 1, 2, 3, 4, 5},
                                                        {0, 1, 2, 3, 4, 5, 6}}};

constexpr std::array kAllDays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu,
                                 Weekday::fri, Weekday::sat, Weekday::sun};

std::string_view day_words(Date date) {
  static constexpr std::array<std::string_view, kDaysInWeek> kDays = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return kDays[static_cast<std::size_t>(weekday(date))];
}

std::vector<std::size_t> sessions_in(const Program& program, std::int32_t week) {
  std::vector<std::size_t> sessions;
  for (std::size_t i = 0; i < program.sessions.size(); ++i)
    if (program.sessions[i].weeks.has(week)) sessions.push_back(i);
  return sessions;
}

// The days that may be trained on: the athlete's, else all that the program names. Empty: any.
std::vector<Weekday> training_days(const Program& program, const Athlete& athlete) {
  if (!athlete.training_days.empty()) return athlete.training_days;
  std::vector<Weekday> days;
  for (const Session& session : program.sessions)
    if (session.day) days.push_back(*session.day);
  if (!days.empty() && days.size() < program.sessions.size())
    return {kAllDays.begin(), kAllDays.end()};
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

int days_after(Weekday day, Weekday first) {
  return (static_cast<int>(day) - static_cast<int>(first) + kDaysInWeek) % kDaysInWeek;
}

// How well a choice of days suits a week's sessions; smaller is better.
struct Cost {
  int moved = 0;
  int negative_gap = 0;
  std::vector<int> offsets;
  auto operator<=>(const Cost&) const = default;
};

int narrowest_gap(std::span<const int> offsets) {
  int gap = kDaysInWeek;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const int next = i + 1 < offsets.size() ? offsets[i + 1] : offsets[0] + kDaysInWeek;
    gap = std::min(gap, next - offsets[i]);
  }
  return gap;
}

// Days after the week's first day, one a session; empty when there are too few days.
std::vector<int> place(const Program& program, std::span<const std::size_t> sessions,
                       std::span<const Weekday> days, Weekday first) {
  if (days.empty()) {
    const auto& spread = kSpread[std::min<std::size_t>(sessions.size(), kDaysInWeek)];
    return {spread.begin(), spread.begin() + static_cast<std::ptrdiff_t>(sessions.size())};
  }
  std::vector<int> offsets;
  for (const Weekday day : days) offsets.push_back(days_after(day, first));
  std::sort(offsets.begin(), offsets.end());

  std::optional<Cost> best;
  for (unsigned choice = 0; choice < (1u << offsets.size()); ++choice) {
    if (std::popcount(choice) != static_cast<int>(sessions.size())) continue;
    Cost cost;
    for (std::size_t i = 0; i < offsets.size(); ++i)
      if ((choice >> i) & 1u) cost.offsets.push_back(offsets[i]);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const std::optional<Weekday> own = program.sessions[sessions[i]].day;
      cost.moved += own && days_after(*own, first) != cost.offsets[i] ? 1 : 0;
    }
    cost.negative_gap = -narrowest_gap(cost.offsets);
    if (!best || cost < *best) best = cost;
  }
  return best ? best->offsets : std::vector<int>{};
}

// `1-3,5`, as --weeks takes them.
std::string numbers(WeekSet weeks) {
  std::string text = weeks_in_words(weeks);
  text.erase(0, text.find(' ') + 1);
  std::erase(text, ' ');
  return text;
}

// The error for weeks with more sessions than days, and the weeks that would fit.
Diagnostic does_not_fit(const Program& program, const Athlete& athlete, std::size_t days,
                        WeekSet wanted) {
  WeekSet fitting;
  std::int32_t first_bad = 0;
  std::size_t most = 0;
  for (std::int32_t week = 1; week <= program.weeks; ++week) {
    const std::size_t count = sessions_in(program, week).size();
    if (count <= days) {
      fitting.add(week);
    } else if (wanted.has(week) && count > most) {
      most = count;
      first_bad = week;
    }
  }
  std::string help =
      fitting.empty()
          ? fmt::format(
                "give the athlete {} training days, or the program fewer "
                "sessions a week",
                most)
          : fmt::format("{} would fit: --weeks {}", weeks_in_words(fitting), numbers(fitting));
  return Diagnostic(Rule::PROG124, program.origin,
                    fmt::format("week {} has {} sessions, and {} trains on {} day{} a week",
                                first_bad, most, athlete.name, days, days == 1 ? "" : "s"))
      .with_label(athlete.origin, "this athlete")
      .with_help(std::move(help));
}

}  // namespace

Outcome<std::vector<TrainingDay>> make_calendar(const Program& program, const Athlete& athlete,
                                                std::optional<Date> start, WeekSet wanted) {
  Outcome<std::vector<TrainingDay>> outcome;
  const std::vector<Weekday> days = training_days(program, athlete);
  const std::size_t room = days.empty() ? kDaysInWeek : days.size();

  std::vector<TrainingDay> calendar;
  Date first{};
  if (start) {
    first = *start;
    while (!days.empty() && std::find(days.begin(), days.end(), weekday(first)) == days.end())
      first = first + 1;
    if (first != *start)
      outcome.findings.push_back(
          Diagnostic(Rule::PROG125, {},
                     fmt::format("{} is a {}, no training day of {}: the block starts on {}, {}",
                                 to_text(*start), day_words(*start), athlete.name, day_words(first),
                                 to_text(first))));
  }
  for (std::int32_t week = 1; week <= program.weeks; ++week) {
    const std::vector<std::size_t> sessions = sessions_in(program, week);
    if (wanted.has(week) && sessions.size() > room) {
      outcome.findings.push_back(does_not_fit(program, athlete, room, wanted));
      return outcome;
    }
    const bool dated = start && sessions.size() <= room;
    const std::vector<int> offsets =
        dated ? place(program, sessions, days, weekday(first)) : std::vector<int>{};
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      TrainingDay day{week, static_cast<std::int32_t>(i + 1), sessions[i], std::nullopt};
      if (dated) day.date = first + (week - 1) * kDaysInWeek + offsets[i];
      calendar.push_back(day);
    }
  }
  outcome.value = std::move(calendar);
  return outcome;
}

}  // namespace topset::planning
