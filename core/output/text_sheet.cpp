#include "output/text_sheet.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/utf8.hpp"
#include "output/page.hpp"
#include "output/row_lines.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kIndent = "   ";
constexpr std::string_view kUnder = "            ";
constexpr std::size_t kFeltColumn = 7;

std::string date_words(Date date) {
  std::string day(name(weekday(date)));
  day[0] = static_cast<char>(day[0] - 'a' + 'A');
  return fmt::format("{} {}", day, to_text(date));
}

// Whether a session is called after its day, so that the date says it already.
bool is_weekday(std::string_view session, Date date) {
  static constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};
  return equal_ignoring_ascii_case(session, kDays[static_cast<std::size_t>(weekday(date))]);
}

std::string range_words(const Range<std::int64_t>& value) {
  return value.min == value.max ? decimal(value.max)
                                : fmt::format("{}-{}", decimal(value.min), decimal(value.max));
}

// A max as a lifter says it: what is exact to the gram by estimate alone is rounded and says so.
std::string max_words(std::int64_t max, Unit unit) {
  constexpr std::int64_t kTenth = 100;
  if (max % 10 == 0) return fmt::format("{} {}", decimal(max), name(unit));
  return fmt::format("about {} {}", decimal((max + kTenth / 2) / kTenth * kTenth), name(unit));
}

// Both ends of a range as they are printed, or one where they are printed alike.
std::string ends(const std::string& min, const std::string& max) {
  return min == max ? max : fmt::format("{}-{}", min, max);
}

class Sheet {
 public:
  Sheet(const Block& block, Reader reader, const Style& style)
      : block_(block), reader_(reader), page_(style) {}

  std::string write(std::string_view id) {
    head();
    for (const BlockWeek& each : block_.weeks) week(each);
    if (reader_ == Reader::coach) totals("block", block_.totals);
    page_.line();
    if (reader_ == Reader::coach) provenance();
    page_.line(paint(Paint::dim, fmt::format("sheet {}", id)));
    return page_.take();
  }

 private:
  std::string paint(Paint paint, std::string_view text) const {
    return page_.style().paint(paint, text);
  }

  void head() {
    page_.split(escaped_for_terminal(block_.athlete_name),
                escaped_for_terminal(block_.program_name), Paint::strong);
    if (const auto [first, last] = dates(); first)
      page_.line(first == last ? date_words(*first)
                               : fmt::format("{} to {}", date_words(*first), date_words(*last)));
    if (!block_.note.empty()) page_.wrapped("", escaped_for_terminal(block_.note), Paint::strong);
    for (const UsedMax& each : block_.maxes) max(each);
    equipment();
    page_.wrapped("", fmt::format("RPE chart: {}; ~ is what it predicts",
                                  escaped_for_terminal(block_.chart)));
    page_.wrapped("", "a box a set: load x reps @ RPE");
    if (is_projected())
      page_.wrapped("",
                    fmt::format("{} projected: rests on results that are not in yet", kProjected));
  }

  bool is_projected() const {
    for (const BlockWeek& week : block_.weeks)
      for (const BlockSession& session : week.sessions)
        for (const BlockExercise& exercise : session.exercises)
          for (const PlannedRow& row : exercise.rows)
            if (row.projected && row.loadable) return true;
    return false;
  }

  std::pair<std::optional<Date>, std::optional<Date>> dates() const {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const BlockWeek& week : block_.weeks) {
      for (const BlockSession& session : week.sessions) {
        if (!first) first = session.date;
        last = session.date;
      }
    }
    return {first, last};
  }

  void max(const UsedMax& used) {
    if (!used.known) return;
    const Maxes& maxes = used.maxes;
    std::vector<std::string> words;
    if (maxes.one_rep_max > 0) {
      std::string one = max_words(maxes.one_rep_max, block_.unit);
      if (!maxes.from.empty()) one += fmt::format(" ({})", plain_words(maxes.from));
      words.push_back(std::move(one));
    }
    if (used.training_max)
      words.push_back(fmt::format("training max {}", max_words(*used.training_max, block_.unit)));
    if (!words.empty())
      page_.wrapped("",
                    escaped_for_terminal(fmt::format("{} {}", used.name, fmt::join(words, ", "))));
  }

  // The bars that hold something in this block.
  std::set<std::int64_t> bars() const {
    std::set<std::int64_t> used;
    for (const BlockWeek& week : block_.weeks)
      for (const BlockSession& session : week.sessions)
        for (const BlockExercise& exercise : session.exercises)
          for (const PlannedRow& row : exercise.rows)
            if (row.plating && row.plating->bar > 0) used.insert(row.plating->bar);
    return used;
  }

  void equipment() {
    const Equipment& gym = block_.equipment;
    std::vector<std::string> parts;
    if (!gym.name.empty()) parts.push_back(fmt::format("gym {}", gym.name));
    if (gym.assumed) parts.emplace_back("no equipment given: the usual gym is assumed");
    const std::set<std::int64_t> used = bars();
    for (const Bar& bar : gym.bars) {
      if (!used.contains(bar.weight)) continue;
      std::string words = fmt::format("bar {} {}", decimal(bar.weight), name(gym.unit));
      if (!bar.lifts.empty())
        words += plain_words(fmt::format(" for {}", fmt::join(bar.lifts, ", ")));
      parts.push_back(std::move(words));
    }
    if (!used.empty()) {
      if (gym.collars > 0)
        parts.push_back(
            fmt::format("collars {} {} the pair", decimal(gym.collars), name(gym.unit)));
      parts.emplace_back("plates are for one side");
    }
    page_.wrapped("", escaped_for_terminal(fmt::format("{}", fmt::join(parts, "; "))));
  }

  void week(const BlockWeek& week) {
    page_.line();
    std::string title = week.cycle > 0
                            ? fmt::format("Cycle {}, week {}", week.cycle, week.cycle_week)
                            : fmt::format("Week {}", week.week);
    if (!week.phase.empty()) title += fmt::format(", {}", week.phase);
    page_.wrapped("", escaped_for_terminal(title), Paint::strong);
    page_.line(paint(Paint::dim, std::string(page_.style().columns, '-')));
    bool first = true;
    for (const BlockSession& each : week.sessions) {
      if (!first) page_.line();
      first = false;
      session(each);
    }
    if (reader_ == Reader::coach) {
      totals(fmt::format("week {}", week.week), week.totals);
      muscles(week);
    }
  }

  void session(const BlockSession& session) {
    std::string title = escaped_for_terminal(session.name);
    if (session.date)
      title = is_weekday(session.name, *session.date)
                  ? date_words(*session.date)
                  : fmt::format("{}  {}", date_words(*session.date), title);
    page_.split(title, fmt::format("about {} min", session.minutes), Paint::strong);
    page_.line(fmt::format("{}bodyweight ______  sleep ____  soreness ____",
                           session.date ? "" : "date ____________  "));
    const RowLines rows(session, block_.unit);
    for (const BlockExercise& each : session.exercises) exercise(each, rows);
    if (reader_ == Reader::coach) totals("session", session.totals);
  }

  void exercise(const BlockExercise& exercise, const RowLines& rows) {
    if (reader_ == Reader::coach)
      page_.split(
          fmt::format("{}  {}", exercise.label, escaped_for_terminal(exercise.name)),
          escaped_for_terminal(fmt::format("{} {}", exercise.strategy, exercise.strategy_version)),
          Paint::strong);
    else
      page_.hanging(fmt::format("{}  ", exercise.label), kIndent,
                    escaped_for_terminal(exercise.name), Paint::strong);
    if (!exercise.warm_ups.empty()) warm_ups(exercise);
    if (!exercise.refusal.empty()) page_.wrapped(kIndent, escaped_for_terminal(exercise.refusal));
    if (exercise.rows.empty())
      page_.wrapped(kIndent, "not planned: see the findings of this block", Paint::warning);
    for (const PlannedRow& each : exercise.rows) rows.print(each, exercise.implement, page_);
    if (exercise.autoregulation) autoregulation(*exercise.autoregulation);
    if (!exercise.missed_top.empty()) page_.wrapped(kIndent, exercise.missed_top);
    if (!exercise.note.empty()) page_.wrapped(kIndent, escaped_for_terminal(exercise.note));
  }

  void warm_ups(const BlockExercise& exercise) {
    const bool on_body = exercise.implement == Implement::bodyweight;
    std::vector<std::string> words;
    for (const WarmUpSet& set : exercise.warm_ups) {
      const std::string load = !on_body        ? decimal(set.load)
                               : set.load == 0 ? "bodyweight"
                                               : fmt::format("+{}", decimal(set.load));
      words.push_back(set.sets > 1 ? fmt::format("{} x {}x{}", load, set.sets, set.reps)
                                   : fmt::format("{} x {}", load, set.reps));
      std::replace(words.back().begin(), words.back().end(), ' ', kGlue);
    }
    page_.hanging("   warm-up  ", kUnder, fmt::format("{}", fmt::join(words, ", ")));
  }

  // A line a top load, a column an RPE; the planned top load has a mark. Where a sheet is too
  // narrow the lowest RPEs go.
  void autoregulation(const AutoregulationTable& table) {
    const bool one = table.back_offs.size() == 1;
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      const std::string corner =
          one ? "felt as RPE" : fmt::format("{}, felt as RPE", back_off.label);
      std::size_t label = display_width(corner);
      std::size_t column = kFeltColumn;
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        label = std::max(label, top_words(table, i).size());
        for (const auto& load : back_off.loads[i])
          if (load) column = std::max(column, decimal(*load).size() + 1);
      }
      const std::size_t room =
          page_.style().columns - std::min(page_.style().columns, kIndent.size() + label);
      const std::size_t shown = std::min(table.felt.size(), room / column);
      const std::size_t skipped = table.felt.size() - shown;
      std::string head = std::string(kIndent) + pad_right(corner, label);
      for (std::size_t i = skipped; i < table.felt.size(); ++i)
        head += pad_left(to_text(table.felt[i]), column);
      page_.line(paint(Paint::dim, head));
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        const bool planned = i == table.planned_top;
        std::string text =
            (planned ? " > " : std::string(kIndent)) + pad_right(top_words(table, i), label);
        for (std::size_t j = skipped; j < table.felt.size(); ++j) {
          const auto& load = back_off.loads[i][j];
          text += pad_left(load ? decimal(*load) : "-", column);
        }
        page_.line(planned ? text : paint(Paint::dim, text));
      }
    }
  }

  std::string top_words(const AutoregulationTable& table, std::size_t index) const {
    return fmt::format("top {} {}", decimal(table.tops[index]), name(block_.unit));
  }

  void totals(std::string_view what, const Totals& totals) {
    const Range<std::int64_t> without = {totals.volume.min - totals.back_off_volume.min,
                                         totals.volume.max - totals.back_off_volume.max};
    const auto counted = [](const Range<std::int32_t>& range) {
      return ends(fmt::to_string(range.min), fmt::to_string(range.max));
    };
    const auto inol = [](const auto& sum) {
      return decimal((Rational(sum) * Rational(100)).half_up() * 10);
    };
    const auto tenths = [](Percent value) {
      return decimal((std::int64_t{value.basis_points} + 5) / 10 * 100);
    };
    std::string words =
        fmt::format("{}: load volume {} {} ({} without back-offs), {} lifts, {} at or over 90 %",
                    what, range_words(totals.volume), name(block_.unit), range_words(without),
                    counted(totals.lifts), counted(totals.heavy_lifts));
    if (const auto average = average_intensity(totals))
      words += fmt::format(", average intensity {} %",
                           ends(tenths(std::min(average->min, average->max)),
                                tenths(std::max(average->min, average->max))));
    words += fmt::format(", INOL {}", ends(inol(totals.inol.min), inol(totals.inol.max)));
    words += zones_words(totals);
    if (totals.unloaded_sets > 0)
      words += fmt::format(", {} sets without a load left out", totals.unloaded_sets);
    page_.wrapped("", words);
  }

  static std::string zones_words(const Totals& totals) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < totals.zones.size(); ++i)
      if (totals.zones[i].max > 0)
        words.push_back(fmt::format(
            "{} at {}",
            ends(fmt::to_string(totals.zones[i].min), fmt::to_string(totals.zones[i].max)),
            prilepin_zones()[i].name));
    return words.empty() ? "" : fmt::format(", lifts by zone: {}", fmt::join(words, ", "));
  }

  // What the block was made from, so that it can be made again.
  void provenance() {
    constexpr std::size_t kShown = 12;  // hex digits, as many as tell files apart
    std::string from = fmt::format("made from {} (sha256 {}) for {}", block_.program_file,
                                   block_.program_sha256.substr(0, kShown), block_.athlete_file);
    if (!block_.log_file.empty())
      from +=
          fmt::format(" with {} (sha256 {})", block_.log_file, block_.log_sha256.substr(0, kShown));
    page_.wrapped("", escaped_for_terminal(from));
    for (const UsedStrategy& strategy : block_.strategies)
      if (!strategy.sha256.empty())
        page_.wrapped(
            "", escaped_for_terminal(fmt::format("{} {} (sha256 {})", strategy.id, strategy.version,
                                                 strategy.sha256.substr(0, kShown))));
  }

  void muscles(const BlockWeek& week) {
    std::vector<std::string> words;
    for (const MuscleSets& muscle : week.muscles)
      words.push_back(fmt::format("{} {}", plain_words(name(muscle.muscle)), muscle.hard_sets));
    if (!words.empty()) page_.wrapped("", fmt::format("hard sets: {}", fmt::join(words, ", ")));
  }

  const Block& block_;
  Reader reader_;
  Page page_;
};

}  // namespace

std::string text_sheet(const Block& block, Reader reader, std::string_view id, const Style& style) {
  return Sheet(block, reader, style).write(id);
}

}  // namespace topset::output
