#include "output/xlsx/week_table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

const Look kWeek{.size = 16, .bold = true};
const Look kSession{.ink = 0xFFFFFF, .fill = kBand, .size = 12, .bold = true};
const Look kWrite{.ink = kDim, .size = 9};
const Look kHeading{.ink = kDim, .fill = kHead, .size = 9, .bold = true, .shrinks = true};
const Look kExerciseName{.fill = kExercise, .size = 11, .bold = true, .shrinks = true};
const Look kWarmUps{.ink = kDim, .fill = kExercise, .size = 9, .shrinks = true};
const Look kWords{.ink = kDim, .size = 9, .wraps = true};
const Look kHelper{.ink = kDim};

Look centred(Look look) {
  look.align = LXW_ALIGN_CENTER;
  return look;
}
Look right(Look look) {
  look.align = LXW_ALIGN_RIGHT;
  return look;
}

}  // namespace

void WeekTable::write(Canvas& canvas, const BlockWeek& week) {
  const Words words = options_.words;
  parts_.push_back({canvas.row(), canvas.top(), true});
  canvas.height(26);
  canvas.across(grid_.label, grid_.last, week_words(week, words), kWeek);
  canvas.next();
  const Row first = canvas.row();
  bool first_session = true;
  for (const BlockSession& each : week.sessions) {
    if (!std::exchange(first_session, false)) parts_.push_back({canvas.row(), canvas.top()});
    session(canvas, each);
  }
  const Row last = std::max(first, canvas.row() - 1);
  const auto range = [&](Column column) {
    return fmt::format("{}{}:{}", sheet_prefix(canvas.name()), cell_name(first, column),
                       cell_name(last, column));
  };
  volume_.all = fmt::format("SUMPRODUCT({},{})", range(grid_.number), range(grid_.load));
  volume_.without_back_offs =
      fmt::format("SUMPRODUCT({},{},1*({}<>{}))", range(grid_.number), range(grid_.load),
                  range(grid_.kind), quoted(kind_words(SetKind::back_off, words)));
  if (options_.reader != Reader::coach) return;
  if (const std::string muscles = muscles_words(week, words); !muscles.empty())
    line(canvas, muscles, kWords);
}

void WeekTable::session(Canvas& canvas, const BlockSession& session) {
  const Words words = options_.words;
  canvas.height(20);
  const std::string title = session_words(session, words);
  const std::string minutes = fmt::format(fmt::runtime(words[Word::minutes]), session.minutes);
  const Column split = split_before_end(3);
  canvas.across(grid_.label, split, title, kSession);
  canvas.across(static_cast<Column>(split + 1), grid_.last, minutes, right(kSession));
  canvas.next();
  std::string blanks;
  if (!session.date) blanks = fmt::format("{} ____________   ", words[Word::date]);
  blanks += fmt::format("{} ______   {} ____   {} ____", words[Word::bodyweight_blank],
                        words[Word::sleep], words[Word::soreness]);
  canvas.height(18);
  line(canvas, blanks, kWrite);
  column_heads(canvas);
  for (const BlockExercise& each : session.exercises) exercise(canvas, each);
  canvas.next();
}

void WeekTable::column_heads(Canvas& canvas) {
  const Words words = options_.words;
  canvas.across(grid_.label, grid_.kind, words[Word::exercise], kHeading);
  canvas.text(grid_.sets, words[Word::sets], kHeading);
  canvas.text(grid_.load, fmt::format("{}, {}", words[Word::load], unit_words(block_.unit, words)),
              right(kHeading));
  const auto head = [&](std::optional<Column> column, std::string_view text, const Look& look) {
    if (column) canvas.text(*column, text, look);
  };
  head(grid_.load_to, words[Word::range_to], right(kHeading));
  Look indented = kHeading;
  indented.indent = 1;
  head(grid_.basis, words[Word::basis], indented);
  head(grid_.rpe, words[Word::rpe], kHeading);
  head(grid_.plates, words[Word::plates], indented);
  head(grid_.rest, words[Word::rest], indented);
  head(grid_.done_load, words[Word::done], centred(kHeading));
  if (grid_.first_set) {
    for (Column i = 0; i < grid_.set_cells; ++i)
      canvas.text(static_cast<Column>(*grid_.first_set + i), fmt::format("{}", i + 1),
                  centred(kHeading));
  }
  head(grid_.done_rpe, words[Word::rpe], centred(kHeading));
  canvas.next();
}

// The last column of a line's left part, whose right part is some columns wide.
Column WeekTable::split_before_end(Column columns) const {
  return static_cast<Column>(std::max<int>(grid_.load, grid_.last - columns));
}

std::string WeekTable::flag_of(Canvas& canvas, const BlockExercise& exercise) const {
  std::vector<std::size_t> cells;
  for (const PlannedRow& row : exercise.rows)
    for (const std::size_t cell : rows_.maxes_of(exercise, row))
      if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
  if (cells.empty()) return "";
  canvas.formula(grid_.flag, fmt::format("IF({},1,0)", maxes_.as_planned(cells)), 1.0, kHelper);
  return canvas.here(grid_.flag);
}

void WeekTable::exercise(Canvas& canvas, const BlockExercise& exercise) {
  const Words words = options_.words;
  canvas.height(18);
  canvas.text(grid_.label, exercise.label, kExerciseName);
  const std::string flag = flag_of(canvas, exercise);
  const bool has_warm_ups = !exercise.warm_ups.empty();
  const auto after_name = static_cast<Column>(grid_.load + 1);
  canvas.across(grid_.kind, grid_.load, exercise.name, kExerciseName);
  std::string warm_ups;
  if (has_warm_ups)
    warm_ups = fmt::format("{}: {}", kind_words(SetKind::warm_up, words),
                           fmt::join(warm_up_words(exercise, block_.unit, words), ", "));
  const bool is_for_coach = options_.reader == Reader::coach;
  const Column warm_up_end =
      is_for_coach && grid_.done_load ? static_cast<Column>(*grid_.done_load - 1) : grid_.last;
  canvas.across(after_name, warm_up_end, flag.empty() ? warm_ups : std::string(), kWarmUps);
  if (warm_up_end < grid_.last)
    canvas.across(static_cast<Column>(warm_up_end + 1), grid_.last,
                  fmt::format("{} {}", exercise.strategy, exercise.strategy_version),
                  right(kWarmUps));
  if (!flag.empty() && has_warm_ups) {
    canvas.text(grid_.texts, warm_ups, kHelper);
    canvas.formula(after_name, fmt::format("IF({}=1,{},\"\")", flag, canvas.here(grid_.texts)),
                   warm_ups, kWarmUps);
  }
  canvas.next();
  if (const std::string last = last_words(exercise, block_.unit, words);
      !last.empty() && options_.columns.contains(output::Column::last))
    line(canvas, fmt::format("{}: {}", words[Word::last], last), kWords);
  if (!exercise.refusal.empty()) line(canvas, exercise.refusal, kWords);
  if (exercise.rows.empty()) line(canvas, std::string(words[Word::not_planned]), kWords);
  for (const PlannedRow& row : exercise.rows) rows_.write(canvas, exercise, row);
  if (exercise.autoregulation && grid_.done_load) autoregulation(canvas, exercise, flag);
  if (const std::string missed = sentence_words(exercise.missed_top, words); !missed.empty()) {
    canvas.across(grid_.kind, grid_.last, flag.empty() ? missed : std::string(), kWords);
    if (!flag.empty()) {
      canvas.text(grid_.texts, missed, kHelper);
      canvas.formula(grid_.kind, fmt::format("IF({}=1,{},\"\")", flag, canvas.here(grid_.texts)),
                     missed, kWords);
    }
    canvas.next();
  }
  if (!exercise.note.empty()) line(canvas, exercise.note, kWords);
}

// A line a top load, a column an RPE felt: back-off loads. They stand where the boxes are.
void WeekTable::autoregulation(Canvas& canvas, const BlockExercise& exercise,
                               const std::string& flag) {
  const Words words = options_.words;
  const AutoregulationTable& table = *exercise.autoregulation;
  const Column first = *grid_.done_load;
  const std::size_t room = std::size_t{*grid_.done_rpe} - first + 1;
  const std::size_t shown = std::min(room, table.felt.size());
  const std::size_t skipped = table.felt.size() - shown;  // the lowest
  const auto column = [&](std::size_t i) { return static_cast<Column>(first + i - skipped); };
  const auto label_end = static_cast<Column>(first - 1);
  const Column label_begin = grid_.basis.value_or(grid_.sets);
  const auto cell = [&](Column at, const Value& value, const std::string& quote, const Look& look) {
    if (flag.empty()) {
      if (const double* const number = std::get_if<double>(&value))
        canvas.number(at, *number, look);
      else
        canvas.text(at, std::get<std::string>(value), look);
    } else {
      canvas.formula(at, fmt::format("IF({}=1,{},\"\")", flag, quote), value, look);
    }
  };
  for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
    canvas.across(label_begin, label_end,
                  fmt::format("{}, {}", back_off.label, words[Word::felt_as]), right(kHeading));
    for (std::size_t i = skipped; i < table.felt.size(); ++i)
      canvas.text(column(i), to_text(table.felt[i]), centred(kHeading));
    canvas.next();
    for (std::size_t top = 0; top < table.tops.size(); ++top) {
      Look look{.ink = kDim, .size = 9, .underlined = true, .shrinks = true};
      if (top == table.planned_top) {
        look.ink = kInk;
        look.fill = kPlanned;
        look.bold = true;
      }
      const std::string label =
          fmt::format("{} {} {}", words[Word::kind_top], decimal(table.tops[top]),
                      unit_words(block_.unit, words));
      canvas.across(label_begin, label_end, "", right(look));
      cell(label_begin, label, quoted(label), right(look));
      for (std::size_t i = skipped; i < table.felt.size(); ++i) {
        const std::optional<std::int64_t>& load = back_off.loads[top][i];
        if (load)
          cell(column(i), Canvas::units(*load), decimal(*load), centred(look));
        else
          canvas.text(column(i), "-", centred(look));
      }
      canvas.next();
    }
  }
}

void WeekTable::line(Canvas& canvas, const std::string& words, const Look& look) {
  constexpr std::size_t kLineWidth = 130;  // characters of small letters
  const std::size_t lines = words.size() / kLineWidth + 1;
  if (lines > 1) canvas.height(4 + 12.5 * static_cast<double>(lines));
  canvas.across(grid_.kind, grid_.last, words, look);
  canvas.next();
}

}  // namespace topset::output::xlsx
