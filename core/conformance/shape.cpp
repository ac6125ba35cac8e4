#include "conformance/shape.hpp"

#include <fmt/format.h>

#include "reading/parameter_binder.hpp"
#include "reading/parameters.hpp"

namespace topset::conformance {

namespace {

constexpr std::int32_t kFirstDay = 20'794;  // Monday 2026-12-07

std::string example_text(const Parameter& parameter) {
  static constexpr std::pair<ValueKind, std::string_view> kTexts[] = {
      {ValueKind::sets, "3x5 @ 75 %"},  {ValueKind::percent, "80 %"},
      {ValueKind::points, "1 point"},   {ValueKind::weight, "2.5 kg"},
      {ValueKind::rpe, "rpe 8"},        {ValueKind::reps, "5 reps"},
      {ValueKind::time, "180 s"},       {ValueKind::boolean, "true"},
      {ValueKind::words, "as written"}, {ValueKind::exercise, "squat"}};
  if (parameter.takes(ValueKind::choice) && !parameter.choices.empty())
    return parameter.choices.front();
  for (const auto& [kind, text] : kTexts)
    if (parameter.takes(kind)) return std::string(text);
  return fmt::format("{}", parameter.min <= parameter.max ? parameter.min : 3);
}

// A number as a coach would write it.
std::string in_words(ValueKind kind, std::int64_t number) {
  const auto value = static_cast<double>(number);
  switch (kind) {
    case ValueKind::percent: return fmt::format("{} %", value / 100);
    case ValueKind::points: return fmt::format("{} points", value / 100);
    case ValueKind::rpe: return fmt::format("rpe {}", value / 10);
    case ValueKind::reps: return fmt::format("{} reps", number);
    case ValueKind::time: return fmt::format("{} s", number);
    default: return fmt::format("{}", number);
  }
}

std::vector<strategies::Result> results_of(const Shape& shape) {
  strategies::Result set;
  set.exercise = shape.exercise;
  set.kind = SetKind::top;
  set.reps = shape.logged == Logged::zero_reps ? 0 : 5;
  if (shape.logged == Logged::first_week) set.rpe = Rpe{80};
  set.load = shape.one_rep_max / 10'000 * 8'000;
  return {set, set, set};
}

}  // namespace

std::string describe(const Shape& shape) {
  const Shape plain;
  std::vector<std::string> parts;
  const auto say = [&](bool differs, std::string words) {
    if (differs) parts.push_back(std::move(words));
  };
  say(shape.weeks != plain.weeks,
      fmt::format("{} week{}", shape.weeks, shape.weeks == 1 ? "" : "s"));
  say(shape.sessions != plain.sessions, fmt::format("{} sessions a week", shape.sessions));
  say(shape.exercise != plain.exercise, shape.exercise);
  say(shape.one_rep_max == 0, "no max");
  say(shape.one_rep_max != 0 && shape.one_rep_max != plain.one_rep_max,
      fmt::format("a 1RM of {}", shape.one_rep_max / 1000));
  say(!shape.owns_loads, "no loads");
  say(shape.unit == Unit::lb, "pounds");
  say(shape.experience != plain.experience, std::string(name(shape.experience)));
  say(shape.technique != plain.technique, "learning the lift");
  say(shape.goal != plain.goal,
      shape.goal == Goal::none ? "no goal" : fmt::format("goal {}", name(shape.goal)));
  say(!shape.dated, "undated");
  say(shape.deload_week != 0, fmt::format("deload in week {}", shape.deload_week));
  say(shape.accessories != 0, fmt::format("{} accessories", shape.accessories));
  say(shape.volume != plain.volume, fmt::format("volume {} bp", shape.volume.basis_points));
  say(shape.intensity != plain.intensity,
      fmt::format("intensity {} bp", shape.intensity.basis_points));
  say(shape.logged == Logged::first_week, "a logged week");
  say(shape.logged == Logged::zero_reps, "a logged week of missed sets");
  for (const ParameterValue& value : shape.written) {
    const std::string place = value.depth == 0 ? std::string()
                              : value.depth == 1
                                  ? fmt::format("[{}]", value.outer)
                                  : fmt::format("[{}][{}]", value.outer, value.inner);
    parts.push_back(fmt::format("{}{} {}", value.id, place, value.text));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

Scenario::Scenario(const Shape& shape, const StrategyCard& card) {
  const Exercise* exercise = Catalogue::bundled().find(shape.exercise);
  athlete_.unit = shape.unit;
  athlete_.experience = shape.experience;
  athlete_.bodyweight = Load{shape.unit == Unit::kg ? 80'000 : 176'000, shape.unit};
  if (shape.owns_loads) {
    std::vector<std::int64_t> loads;
    const std::int64_t step = shape.unit == Unit::kg ? 2'500 : 5'000;
    for (std::int64_t load = 8 * step; load <= 240 * step; load += step) loads.push_back(load);
    loadables_ = Loadables(std::move(loads), shape.unit);
  }
  request_.exercise = exercise;
  request_.athlete = &athlete_;
  request_.loadables = &loadables_;
  request_.chart = &RpeChart::standard();
  request_.weeks = shape.weeks;
  request_.goal = shape.goal;
  request_.technique = shape.technique;
  request_.cue = "chest up";
  if (shape.one_rep_max != 0) {
    request_.maxes.emplace();
    request_.maxes->exercise = exercise->id;
    request_.maxes->one_rep_max = shape.one_rep_max;
  }
  request_.parameters = reading::with_defaults(shape.written, card,
                                               {.goal = shape.goal,
                                                .movement = exercise->movement,
                                                .experience = shape.experience,
                                                .unit = shape.unit});
  fill_days(shape);
}

void Scenario::fill_days(const Shape& shape) {
  std::int32_t loading_week = 0;
  for (std::int32_t week = 1; week <= shape.weeks; ++week) {
    const bool deload = week == shape.deload_week;
    if (week > 1 && !deload) ++loading_week;
    for (std::int32_t session = 1; session <= shape.sessions; ++session) {
      strategies::Occurrence& day = request_.occurrences.emplace_back();
      day.week = week;
      day.session = session;
      if (shape.dated) day.date = Date{kFirstDay + 7 * (week - 1) + (session - 1) % 7};
      day.exposure = static_cast<std::int32_t>(request_.occurrences.size()) - 1;
      day.loading_week = loading_week;
      day.sessions = shape.sessions;
      day.accessories = shape.accessories;
      day.cycle_week = week;
      day.cycle_weeks = shape.weeks;
      day.volume = shape.volume;
      day.intensity = shape.intensity;
      day.one_rep_max = shape.one_rep_max;
      day.training_max = shape.one_rep_max / 10 * 9;
      if (deload) {
        day.phase_kind = PhaseKind::deload;
        day.phase = "deload";
        day.phase_week = day.phase_weeks = 1;
        day.volume = day.phase_volume = {5'000};
        day.intensity = day.phase_intensity = {9'000};
      }
      if (week == 1 && shape.logged != Logged::nothing) day.results = results_of(shape);
    }
  }
}

std::vector<ParameterValue> written_value(const Parameter& parameter, std::string_view text) {
  Diagnostics findings;
  std::vector<ParameterValue> values;
  reading::ParameterBinder(parameter, nullptr, &Catalogue::bundled(), findings)
      .bind(reading::tree_of_default(text), values);
  if (!findings.empty()) return {};
  for (ParameterValue& value : values) value.written = true;
  return values;
}

ParameterValue number_value(const Parameter& parameter, ValueKind kind, std::int64_t number) {
  ParameterValue value;
  value.id = parameter.id;
  value.kind = kind;
  value.written = true;
  value.number = value.number_max = number;
  value.text = in_words(kind, number);
  return value;
}

std::vector<ParameterValue> example_value(const Parameter& parameter) {
  std::vector<ParameterValue> values = written_value(parameter, example_text(parameter));
  if (values.empty() && parameter.min <= parameter.max)
    for (std::uint32_t kind = 1; kind <= static_cast<std::uint32_t>(ValueKind::time); kind <<= 1)
      if ((parameter.kinds & kind) != 0)
        return {number_value(parameter, static_cast<ValueKind>(kind), parameter.min)};
  return values;
}

}  // namespace topset::conformance
