#include "output/text_sheet.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "base/utf8.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::size_t kKindColumn = 9;
constexpr std::size_t kSetsColumn = 12;
constexpr std::size_t kLoadColumn = 10;
constexpr std::size_t kBasisColumn = 14;
constexpr std::size_t kRpeColumn = 11;
constexpr std::string_view kIndent = "   ";
constexpr std::string_view kBox = "[ ____ x __ @ __ ]";

std::string date_words(Date date) {
  std::string day(name(weekday(date)));
  day[0] = static_cast<char>(day[0] - 'a' + 'A');
  return fmt::format("{} {}", day, to_text(date));
}

std::string volume_words(const Range<std::int64_t>& volume, Unit unit) {
  if (volume.min == volume.max) return fmt::format("{} {}", decimal(volume.max), name(unit));
  return fmt::format("{}-{} {}", decimal(volume.min), decimal(volume.max), name(unit));
}

class Sheet {
 public:
  Sheet(const Block& block, Reader reader, const Style& style)
      : block_(block), reader_(reader), style_(style) {}

  std::string write(std::string_view id) {
    head();
    for (const BlockWeek& each : block_.weeks) week(each);
    if (reader_ == Reader::coach) totals("block", block_.totals);
    line(style_.paint(Paint::dim, fmt::format("sheet {}", id)));
    return std::move(out_);
  }

 private:
  void line(std::string_view text = {}) {
    out_ += text;
    out_ += '\n';
  }

  // Words wrapped to the width, each line behind `indent`; what follows the first hangs.
  void wrapped(std::string_view indent, std::string_view text, Paint paint = Paint::dim) {
    std::string current;
    const std::size_t room = style_.columns - indent.size();
    const auto flush = [&] {
      if (!current.empty()) line(std::string(indent) + style_.paint(paint, current));
      current.clear();
    };
    while (!text.empty()) {
      const std::size_t space = text.find(' ');
      const std::string_view word = text.substr(0, space);
      text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
      if (!current.empty() && display_width(current) + 1 + display_width(word) > room) flush();
      if (!current.empty()) current += ' ';
      current += word;
    }
    flush();
  }

  void split(std::string_view left, std::string_view right, Paint paint) {
    const std::size_t used = display_width(left) + display_width(right);
    const std::size_t gap = used + 1 < style_.columns ? style_.columns - used : 2;
    line(style_.paint(paint, left) + std::string(gap, ' ') + style_.paint(Paint::dim, right));
  }

  void head() {
    const std::string athlete = escaped_for_terminal(block_.athlete_name);
    const std::string program = escaped_for_terminal(block_.program_name);
    split(cut_to_width(athlete, 38), cut_to_width(program, 38), Paint::strong);
    if (const std::string when = dates(); !when.empty()) line(style_.paint(Paint::dim, when));
    line("bodyweight ______   sleep ______   soreness ______");
    for (const UsedMax& max : block_.maxes) {
      if (!max.known) continue;
      std::string words =
          fmt::format("{} {} {}", max.name, decimal(max.maxes.one_rep_max), name(block_.unit));
      if (!max.maxes.from.empty()) words += fmt::format(", {}", max.maxes.from);
      wrapped("", escaped_for_terminal(words));
    }
    equipment();
    wrapped("", fmt::format("RPE chart: {}", escaped_for_terminal(block_.chart)));
    if (!block_.program_note.empty()) {
      line();
      wrapped("", escaped_for_terminal(block_.program_note), Paint::strong);
    }
    line();
  }

  // Of the first and the last session.
  std::string dates() const {
    std::optional<Date> first, last;
    for (const BlockWeek& week : block_.weeks)
      for (const BlockSession& session : week.sessions) {
        if (!first) first = session.date;
        last = session.date;
      }
    if (!first || !last) return "";
    return fmt::format("{} to {}", date_words(*first), date_words(*last));
  }

  void equipment() {
    const Equipment& gym = block_.equipment;
    std::vector<std::string> parts;
    if (!gym.name.empty()) parts.push_back(fmt::format("gym {}", gym.name));
    if (gym.assumed) parts.push_back("equipment not given, the usual is assumed");
    for (const Bar& bar : gym.bars) {
      std::string words = fmt::format("bar {} {}", decimal(bar.weight), name(gym.unit));
      if (!bar.lifts.empty()) words += fmt::format(" for {}", fmt::join(bar.lifts, ", "));
      parts.push_back(std::move(words));
    }
    if (gym.collars > 0)
      parts.push_back(fmt::format("collars {} {} the pair", decimal(gym.collars), name(gym.unit)));
    if (!parts.empty())
      wrapped("", escaped_for_terminal(fmt::format("{}", fmt::join(parts, "; "))));
  }

  void week(const BlockWeek& week) {
    const std::string title = week.phase.empty()
                                  ? fmt::format("Week {}", week.week)
                                  : fmt::format("Week {}, {}", week.week, week.phase);
    line(style_.paint(Paint::strong, escaped_for_terminal(title)));
    line(style_.paint(Paint::dim, std::string(std::min<std::size_t>(style_.columns, 80), '-')));
    for (const BlockSession& each : week.sessions) session(each);
    if (reader_ == Reader::coach) {
      totals(fmt::format("week {}", week.week), week.totals);
      muscles(week);
    }
  }

  void session(const BlockSession& session) {
    std::string title = escaped_for_terminal(session.name);
    if (session.date) title = fmt::format("{}  {}", date_words(*session.date), title);
    split(cut_to_width(title, style_.columns - 16), fmt::format("about {} min", session.minutes),
          Paint::strong);
    for (const BlockExercise& each : session.exercises) exercise(each);
    if (reader_ == Reader::coach) totals("session", session.totals);
    line();
  }

  void exercise(const BlockExercise& exercise) {
    const std::string title = fmt::format("{}  {}", exercise.label, exercise.name);
    if (reader_ == Reader::coach)
      split(title, fmt::format("{} {}", exercise.strategy, exercise.strategy_version),
            Paint::strong);
    else
      line(style_.paint(Paint::strong, title));
    if (!exercise.warm_ups.empty()) warm_ups(exercise.warm_ups);
    if (exercise.rows.empty())
      wrapped(kIndent, "not planned: see the findings of this block", Paint::warning);
    if (!exercise.refusal.empty()) wrapped(kIndent, escaped_for_terminal(exercise.refusal));
    for (const PlannedRow& each : exercise.rows) row(each);
    if (exercise.autoregulation) autoregulation(*exercise.autoregulation);
    if (!exercise.missed_top.empty()) wrapped(kIndent, exercise.missed_top);
    if (!exercise.note.empty()) wrapped(kIndent, escaped_for_terminal(exercise.note));
  }

  void warm_ups(const std::vector<WarmUpSet>& sets) {
    std::vector<std::string> words;
    for (const WarmUpSet& set : sets)
      words.push_back(set.sets > 1
                          ? fmt::format("{} x {}x{}", decimal(set.load), set.sets, set.reps)
                          : fmt::format("{} x {}", decimal(set.load), set.reps));
    wrapped(kIndent, fmt::format("warm-up  {}", fmt::join(words, ", ")));
  }

  void row(const PlannedRow& row) {
    const std::string load = load_words(row, block_.unit);
    std::string text(kIndent);
    text += pad_right(kind_words(row.kind), kKindColumn);
    text += pad_right(sets_words(row), kSetsColumn) + ' ';
    text +=
        style_.paint(row.loadable ? Paint::load : Paint::dim, pad_right(load, kLoadColumn)) + ' ';
    text += pad_right(basis_words(row), kBasisColumn) + ' ';
    text += pad_right(rpe_words(row), kRpeColumn) + ' ';
    const std::string plates = plates_words(row);
    const std::size_t used =
        kIndent.size() + kKindColumn + kSetsColumn + kLoadColumn + kBasisColumn + kRpeColumn + 4;
    const bool fits = used + display_width(plates) <= style_.columns;
    if (fits) text += style_.paint(Paint::dim, plates);
    while (text.ends_with(' ')) text.pop_back();
    line(text);
    details(row, fits ? std::string() : plates);
    boxes(row.written.sets.max);
  }

  // `plates`: a side, where they had no room in the row.
  void details(const PlannedRow& row, const std::string& plates) {
    std::vector<std::string> words;
    if (!plates.empty()) words.push_back(fmt::format("a side {}", plates));
    if (row.optional_row) words.push_back("optional");
    if (row.projected) words.push_back("projected");
    if (!row.blank.empty()) words.push_back(row.blank);
    if (row.written.rest.max > 0)
      words.push_back(fmt::format("rest {}", clock_words(row.written.rest)));
    if (!row.written.tempo.empty()) words.push_back(fmt::format("tempo {}", row.written.tempo));
    if (row.written.pause > 0) words.push_back(fmt::format("pause {} s", row.written.pause));
    if (!row.stop.empty()) words.push_back(row.stop);
    if (!row.written.note.empty()) words.push_back(row.written.note);
    if (!row.cue.empty()) words.push_back(fmt::format("cue: {}", row.cue));
    if (words.empty()) return;
    wrapped(std::string(kIndent) + std::string(kKindColumn, ' '),
            escaped_for_terminal(fmt::format("{}", fmt::join(words, "; "))));
  }

  // A box for every set, as many to a line as there is room for.
  void boxes(std::int32_t sets) {
    const std::string indent = std::string(kIndent) + std::string(kKindColumn, ' ');
    const std::size_t a_line =
        std::max<std::size_t>(1, (style_.columns - indent.size() + 1) / (kBox.size() + 1));
    for (std::int32_t done = 0; done < sets;) {
      std::string text = indent;
      for (std::size_t i = 0; i < a_line && done < sets; ++i, ++done) {
        if (i > 0) text += ' ';
        text += kBox;
      }
      line(style_.paint(Paint::dim, text));
    }
  }

  void autoregulation(const AutoregulationTable& table) {
    const bool one = table.back_offs.size() == 1;
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      std::string head = fmt::format(
          "{}{:<16}", kIndent, one ? "felt RPE" : fmt::format("{}, felt RPE", back_off.label));
      for (const Rpe felt : table.felt) head += pad_left(to_text(felt), 7);
      line(style_.paint(Paint::dim, head));
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        std::string text =
            fmt::format("{}{:<16}", kIndent,
                        fmt::format("top {} {}", decimal(table.tops[i]), name(block_.unit)));
        for (const auto& load : back_off.loads[i]) text += pad_left(load ? decimal(*load) : "-", 7);
        line(i == table.planned_top ? text : style_.paint(Paint::dim, text));
      }
    }
  }

  void totals(std::string_view what, const Totals& totals) {
    const Range<std::int64_t> without = {totals.volume.min - totals.back_off_volume.min,
                                         totals.volume.max - totals.back_off_volume.max};
    std::string words =
        fmt::format("{}: load volume {} ({} without back-offs), {} lifts, {} at or over 90 %", what,
                    volume_words(totals.volume, block_.unit), volume_words(without, block_.unit),
                    totals.lifts.max, totals.heavy_lifts.max);
    if (const auto average = average_intensity(totals))
      words += fmt::format(", average intensity {}",
                           to_text(Percent{(average->max.basis_points + 5) / 10 * 10}));
    words += fmt::format(", INOL {}",
                         decimal((Rational(totals.inol.max) * Rational(100)).half_up() * 10));
    if (totals.unloaded_sets > 0)
      words += fmt::format(", {} sets without a load left out", totals.unloaded_sets);
    wrapped("", words);
  }

  void muscles(const BlockWeek& week) {
    std::vector<std::string> words;
    for (const MuscleSets& muscle : week.muscles) {
      std::string muscle_name(name(muscle.muscle));
      std::replace(muscle_name.begin(), muscle_name.end(), '_', ' ');
      words.push_back(fmt::format("{} {}", muscle_name, muscle.hard_sets));
    }
    if (!words.empty()) wrapped("", fmt::format("hard sets: {}", fmt::join(words, ", ")));
  }

  const Block& block_;
  Reader reader_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string text_sheet(const Block& block, Reader reader, std::string_view id, const Style& style) {
  return Sheet(block, reader, style).write(id);
}

}  // namespace topset::output
