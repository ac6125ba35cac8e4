#include "output/sheet_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>

#include "output/figure_words.hpp"
#include "output/sentence_words.hpp"

namespace topset::output {
namespace {

// How the planner begins to say why a load is blank; the rest repeats the row.
constexpr std::string_view kWorkUp = "work up to";
constexpr std::string_view kChoose = "choose a load";

std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? fmt::format("{}", range.min)
                                : fmt::format("{}-{}", range.min, range.max);
}

// A name as the planner gave it; else what the id says.
std::string named(const std::string& name, std::string_view id) {
  return name.empty() ? plain_words(id) : name;
}

// Another row: `top`, `row 2`, `last top`, `Squat (Friday)`.
std::string row_words(const PlannedRow& planned, Words words) {
  const Prescription& sets = planned.written;
  std::string row;
  if (sets.base_row > 0) row = fmt::format(fmt::runtime(words[Word::row]), sets.base_row);
  if (!sets.base_slot.empty())
    row += (row.empty() ? "" : fmt::format(" {} ", words[Word::basis])) +
           named(planned.base_name, sets.base_slot);
  if (row.empty()) row = words[Word::kind_top];
  return sets.base_time == RowTime::last_time ? fmt::format(fmt::runtime(words[Word::last_of]), row)
                                              : row;
}

// ` 92.5 kg`, where the head does not say it; empty: it does.
std::string max_words(const PlannedRow& row, Words words) {
  if (!row.base_max) return "";
  const std::int64_t tenths = (row.base_max->thousandths + 50) / 100 * 100;
  return " " + counted_in(figure(tenths, words), unit_words(row.base_max->unit, words), words);
}

std::string base_words(const PlannedRow& row, Words words) {
  const Prescription& sets = row.written;
  switch (sets.base) {
    case Base::one_rep_max:
      return sets.base_exercise.empty() ? "1RM" : named(row.base_name, sets.base_exercise);
    case Base::training_max: return std::string(words[Word::training_max_short]);
    case Base::rep_max: return fmt::format("{}RM", sets.base_reps);
    case Base::goal: return std::string(words[Word::goal]);
    case Base::e1rm:
      return sets.base_slot.empty() ? "e1RM"
                                    : fmt::format("e1RM {} {}", words[Word::basis],
                                                  named(row.base_name, sets.base_slot));
    case Base::row: return row_words(row, words);
    case Base::nothing:
    case Base::load:
    case Base::loadable: return "";
  }
  return "";
}

// ` + 2.5 kg`, a load added to a percent; empty: none.
std::string added_words(const Prescription& sets, Words words) {
  if (sets.add == 0) return "";
  std::string load = figure(std::abs(sets.add), words);
  if (sets.load_unit) load = counted_in(load, unit_words(*sets.load_unit, words), words);
  return fmt::format(" {} {}", sets.add < 0 ? "-" : "+", load);
}

// What a row makes of another: `top -10 %`, `as row 1`, `90 % of Squat (Friday)`.
std::string change_words(const Prescription& sets, const std::string& base, Words words) {
  if (sets.points != 0)
    return fmt::format("{} {}{} {}", base, sets.points < 0 ? "-" : "+",
                       figure(std::int64_t{std::abs(sets.points)} * 10, words),
                       words[Word::points]);
  const std::int32_t change = sets.percent.basis_points - 10000;
  if (change == 0) return sets.add == 0 ? fmt::format("{} {}", words[Word::as], base) : base;
  if (!sets.base_slot.empty())
    return fmt::format("{} {} {}", percent_words(sets.percent, words), words[Word::basis], base);
  return fmt::format("{} {}{}", base, change < 0 ? "-" : "+",
                     percent_words(Percent{std::abs(change)}, words));
}

// A load, or both ends of a range of them; a sign before one that is added to the body.
std::string loads_words(const PlannedRow& row, bool is_added, Words words) {
  const std::int64_t low = *row.loadable;
  const std::int64_t high = row.loadable_max.value_or(low);
  const std::string_view sign = is_added && low > 0 ? "+" : "";
  if (high == low) return fmt::format("{}{}", sign, figure(low, words));
  // `-10 to +5`: beside a sign a dash would be read as another.
  if (is_added && low <= 0)
    return fmt::format("{} {} {}{}", figure(low, words), words[Word::range_to], high > 0 ? "+" : "",
                       figure(high, words));
  return fmt::format("{}{}-{}", sign, figure(low, words), figure(high, words));
}

std::string plates_words(const Plating& plating, Words words) {
  if (plating.plates.empty()) return plating.bar > 0 ? std::string(words[Word::empty_bar]) : "";
  std::vector<std::string> plates;
  for (const std::int64_t plate : plating.plates) plates.push_back(figure(plate, words));
  return fmt::format("{}", fmt::join(plates, "+"));
}

// Whether a load stands or is to be written in.
bool is_loaded(const PlannedRow& row, Implement implement) {
  return row.loadable || !row.blank.empty() ||
         (implement != Implement::none && implement != Implement::bodyweight);
}

}  // namespace

std::string sets_words(const PlannedRow& row, Words words) {
  const Prescription& sets = row.written;
  std::string text = fmt::format("{}x{}", range_words(sets.sets), range_words(sets.amount));
  if (sets.amrap) text += '+';
  if (sets.amount_unit == AmountUnit::seconds)
    text += fmt::format("{}{}", words.gap(), words[Word::unit_seconds]);
  if (sets.amount_unit == AmountUnit::metres)
    text += fmt::format("{}{}", words.gap(), words[Word::unit_metres]);
  if (sets.each_side) text += fmt::format(" {}", words[Word::each_side]);
  return text;
}

std::string load_words(const PlannedRow& row, Implement implement, Unit unit, Words words) {
  if (!row.loadable) {
    if (row.blank.starts_with(kWorkUp)) return std::string(words[Word::work_up_to]);
    return is_loaded(row, implement) ? counted_in("____", unit_words(unit, words), words) : "";
  }
  const bool on_body = implement == Implement::bodyweight;
  const bool only_body = on_body && *row.loadable == 0 && row.loadable_max.value_or(0) == 0;
  std::string text =
      only_body ? std::string(words[Word::bodyweight])
                : counted_in(loads_words(row, on_body, words), unit_words(unit, words), words);
  if (implement == Implement::dumbbells) text += fmt::format(" {}", words[Word::a_hand]);
  if (row.projected) text += kProjected;
  return text;
}

std::string blank_words(const PlannedRow& row, Words words) {
  return row.blank.starts_with(kWorkUp) || row.blank.starts_with(kChoose)
             ? ""
             : sentence_words(row.blank, words);
}

std::string basis_words(const PlannedRow& row, Words words) {
  const Prescription& sets = row.written;
  const std::string base = base_words(row, words);
  const bool is_load = sets.base == Base::load || sets.base == Base::loadable;
  if (is_load && row.loadable && row.intensity && !row.written.relative_to_body)
    return fmt::format(
        "{} {} 1RM",
        counted_in(figure((*row.intensity * Rational(1000)).half_up() * 100, words), "%", words),
        words[Word::basis]);
  if (base.empty()) return "";
  if (sets.base == Base::row) return change_words(sets, base, words) + added_words(sets, words);
  const std::string percent =
      sets.percent_max > sets.percent
          ? fmt::format("{}-{}", figure(std::int64_t{sets.percent.basis_points} * 10, words),
                        percent_words(sets.percent_max, words))
          : percent_words(sets.percent, words);
  return fmt::format("{} {} {}{}{}", percent, words[Word::basis], base, max_words(row, words),
                     added_words(sets, words));
}

std::string rpe_words(const PlannedRow& row, Words words) {
  if (!row.rpe) return "";
  const auto shown = [&](Rpe value) { return row.rpe_predicted ? to_halves(value) : value; };
  const Rpe low = shown(row.rpe->min);
  const Rpe high = shown(row.rpe->max);
  // Beside `work up to ____` it would promise a set that nobody can do.
  constexpr std::int32_t kHardest = 100;
  if (row.rpe_predicted && !row.loadable && low.tenths > kHardest) return "";
  const auto end = [&](Rpe value) {
    return value.tenths > 100 ? std::string("10+") : figure(value, words);
  };
  return fmt::format("RPE {}{}", row.rpe_predicted ? "~" : "", ends_words(end(low), end(high)));
}

std::string plates_words(const PlannedRow& row, Words words) {
  if (!row.plating) return "";
  std::string low = plates_words(*row.plating, words);
  if (!row.plating_max || row.plating_max->plates == row.plating->plates) return low;
  return fmt::format("{} {} {}", low, words[Word::range_to], plates_words(*row.plating_max, words));
}

std::string clock_words(const Range<std::int32_t>& seconds) {
  const auto clock = [](std::int32_t value) {
    return fmt::format("{}:{:02}", value / 60, value % 60);
  };
  return seconds.min == seconds.max ? clock(seconds.max)
                                    : fmt::format("{}-{}", clock(seconds.min), clock(seconds.max));
}

std::string kind_words(SetKind kind, Words words) {
  switch (kind) {
    case SetKind::warm_up: return std::string(words[Word::kind_warm_up]);
    case SetKind::ramp: return std::string(words[Word::kind_ramp]);
    case SetKind::top: return std::string(words[Word::kind_top]);
    case SetKind::back_off: return std::string(words[Word::kind_back_off]);
    case SetKind::straight: return std::string(words[Word::kind_sets]);
    case SetKind::drop: return std::string(words[Word::kind_drop]);
    case SetKind::test: return std::string(words[Word::kind_test]);
  }
  return std::string(words[Word::kind_sets]);
}

std::vector<std::string> detail_words(const PlannedRow& row, Words words) {
  return detail_words(row, words, {Column::rest, Column::tempo});
}

std::vector<std::string> detail_words(const PlannedRow& row, Words words,
                                      const std::set<Column>& columns) {
  std::vector<std::string> details;
  const Prescription& sets = row.written;
  if (row.optional_row) details.emplace_back(words[Word::optional]);
  if (!row.exercise.empty()) details.push_back(named(row.exercise_name, row.exercise));
  if (std::string blank = blank_words(row, words); !blank.empty())
    details.push_back(std::move(blank));
  if (sets.amrap_cap > 0)
    details.push_back(fmt::format(fmt::runtime(words[Word::at_most]), sets.amrap_cap));
  if (sets.rest.max > 0 && columns.contains(Column::rest))
    details.push_back(fmt::format("{} {}", words[Word::rest], clock_words(sets.rest)));
  if (!sets.tempo.empty() && columns.contains(Column::tempo))
    details.push_back(fmt::format("{} {}", words[Word::tempo], sets.tempo));
  if (sets.pause > 0)
    details.push_back(
        fmt::format("{} {}", words[Word::pause],
                    counted_in(fmt::to_string(sets.pause), words[Word::unit_seconds], words)));
  if (!row.stop.empty()) details.push_back(sentence_words(row.stop, words));
  if (!sets.note.empty()) details.push_back(sets.note);
  if (!row.cue.empty()) details.push_back(fmt::format("{}: {}", words[Word::cue], row.cue));
  return details;
}

std::vector<std::string> warm_up_words(const BlockExercise& exercise, Unit unit, Words words) {
  const bool on_body = exercise.implement == Implement::bodyweight;
  std::vector<std::string> all;
  bool has_unit = false;
  for (const WarmUpSet& set : exercise.warm_ups) {
    std::string load(words[Word::bodyweight]);
    if (!on_body || set.load != 0) {
      load = fmt::format("{}{}", on_body ? "+" : "", figure(set.load, words));
      // Without a unit the first would read as sets x reps.
      if (!std::exchange(has_unit, true)) load = counted_in(load, unit_words(unit, words), words);
    }
    all.push_back(set.sets > 1 ? fmt::format("{} x {}x{}", load, set.sets, set.reps)
                               : fmt::format("{} x {}", load, set.reps));
  }
  return all;
}

std::string last_words(const BlockExercise& exercise, Unit unit, Words words) {
  if (!exercise.last) return "";
  const bool on_body = exercise.implement == Implement::bodyweight;
  std::vector<std::string> sets;
  for (const DoneSets& done : exercise.last->sets) {
    std::string text = fmt::format("{}x{}", done.sets, done.reps);
    if (done.load && (*done.load != 0 || !on_body))
      text += fmt::format(" {}{}", on_body && *done.load > 0 ? "+" : "",
                          counted_in(figure(*done.load, words), unit_words(unit, words), words));
    if (exercise.implement == Implement::dumbbells && done.load)
      text += fmt::format(" {}", words[Word::a_hand]);
    if (done.rpe) text += fmt::format(" @ {}", figure(*done.rpe, words));
    sets.push_back(std::move(text));
  }
  return fmt::format("{} ({})", fmt::join(sets, words.comma()), to_text(exercise.last->date));
}

std::string box_words(const PlannedRow& row, Implement implement, Words words) {
  const bool loaded = is_loaded(row, implement) || implement == Implement::bodyweight;
  switch (row.written.amount_unit) {
    case AmountUnit::reps: return loaded ? "[____ x __ @ __]" : "[__ @ __]";
    case AmountUnit::seconds:
      return fmt::format("[{}___ {}]", row.loadable || !row.blank.empty() ? "____ x " : "",
                         words[Word::unit_seconds]);
    case AmountUnit::metres:
      return fmt::format("[{}___ {}]", loaded ? "____ x " : "", words[Word::unit_metres]);
  }
  return "[____ x __ @ __]";
}

std::string plain_words(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string ends_words(const std::string& min, const std::string& max) {
  return min == max ? max : fmt::format("{}-{}", min, max);
}

}  // namespace topset::output
