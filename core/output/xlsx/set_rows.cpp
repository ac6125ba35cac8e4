#include "output/xlsx/set_rows.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/sheet_words.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

const Look kPlain{.underlined = true};
const Look kSmall{.ink = kDim, .underlined = true, .shrinks = true, .indent = 1};
const Look kNotes{.ink = kDim, .size = 9, .italic = true, .wraps = true};
const Look kHelper{.ink = kDim};
constexpr double kRowHeight = 18;  // points
constexpr double kTextLine = 12.5;
constexpr std::size_t kNotesWidth = 110;  // letters

// The number with what is said about it: added to the body, a hand's, resting on results to come.
std::string load_format(const PlannedRow& row, Implement implement, Words words) {
  std::string after;
  if (implement == Implement::dumbbells) after = fmt::format(" {}", words[Word::a_hand]);
  if (row.projected) after += kProjected;
  const bool is_added = implement == Implement::bodyweight;
  std::string format = number_format(is_added ? "+" : "", after);
  if (is_added)
    format += fmt::format(";{};{}", number_format("-", after),
                          number_format(words[Word::bodyweight], after));
  // Nothing is added: the words stand instead of the number.
  if (const auto zero = format.rfind("General"); is_added) format.erase(zero, 7);
  return format;
}

// A rep that counts for the load volume, as often as it is asked for.
std::int64_t counted_reps(const PlannedRow& row) {
  if (row.optional_row || row.written.amount_unit != AmountUnit::reps) return 0;
  if (row.loadable.value_or(0) < 0) return 0;  // taken off the body
  return std::int64_t{row.written.sets.max} * row.written.amount.max * row.times;
}

double lines_of(const std::string& text) {
  const std::size_t full = text.size() / kNotesWidth;
  return static_cast<double>(full + 1);
}

}  // namespace

std::vector<std::size_t> SetRows::maxes_of(const BlockExercise& exercise,
                                           const PlannedRow& row) const {
  std::vector<std::size_t> cells;
  const auto add = [&](std::size_t cell) {
    if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
  };
  if (row.formula) {
    for (const MaxShare& share : row.formula->exact.shares) add(share.cell);
    if (row.formula->keeps_intensity) return cells;
  }
  const std::string& own = row.exercise.empty() ? exercise.exercise : row.exercise;
  for (const std::size_t cell : maxes_.cells_of(own)) add(cell);
  if (!row.written.base_exercise.empty())
    for (const std::size_t cell : maxes_.cells_of(row.written.base_exercise)) add(cell);
  return cells;
}

SetRows::Load SetRows::load_of(const PlannedRow& row) const {
  if (!row.formula) return {row.exact ? Follows::searched : Follows::nothing, {}, {}};
  const RowFormula& formula = *row.formula;
  if (formula.exact.shares.empty()) return {};
  const LookupReference table =
      tables_.lookup(block_.load_tables[formula.table].loads, formula.rounding, formula.step);
  const auto text = [&](const LoadFormula& exact) {
    return load_text(exact, formula.add, maxes_.references(), table).value_or("");
  };
  Load load{Follows::max, text(formula.exact), {}};
  if (formula.exact_max) load.upper = text(*formula.exact_max);
  if (load.formula.empty() || (formula.exact_max && load.upper.empty()))
    return {Follows::searched, {}, {}};
  return load;
}

void SetRows::write(Canvas& canvas, const BlockExercise& exercise, const PlannedRow& row) {
  const Words words = options_.words;
  const std::vector<std::size_t> rests_on = maxes_of(exercise, row);
  const Load load = load_of(row);
  canvas.blank(grid_.label, Look{});
  canvas.text(grid_.kind, kind_words(row.kind, words), kSmall);
  canvas.text(grid_.sets, sets_words(row, words), kPlain);
  if (!rests_on.empty())
    canvas.formula(grid_.flag, fmt::format("IF({},1,0)", maxes_.as_planned(rests_on)), 1.0,
                   kHelper);
  else
    canvas.number(grid_.flag, 1, kHelper);
  canvas.number(grid_.number, static_cast<double>(counted_reps(row)), kHelper);
  write_load(canvas, exercise, row, load);

  const bool may_change = !rests_on.empty() && !(row.formula && row.formula->keeps_intensity);
  if (grid_.basis) {
    const bool is_load = row.written.base == Base::load || row.written.base == Base::loadable;
    write_while_planned(canvas, *grid_.basis, grid_.texts, basis_words(row, words),
                        may_change && (is_load || row.base_max), kSmall);
  }
  if (grid_.rpe) {
    std::string rpe = rpe_words(row);
    if (rpe.starts_with("RPE ")) rpe.erase(0, 4);
    write_while_planned(canvas, *grid_.rpe, static_cast<Column>(grid_.texts + 1), rpe,
                        may_change && row.rpe_predicted, kPlain);
  }
  if (grid_.plates) write_plates(canvas, row);
  if (grid_.rest)
    canvas.text(*grid_.rest, row.written.rest.max > 0 ? clock_words(row.written.rest) : "", kSmall);
  write_boxes(canvas, row);
  canvas.height(kRowHeight);
  canvas.next();
  write_notes(canvas, row);
}

void SetRows::write_load(Canvas& canvas, const BlockExercise& exercise, const PlannedRow& row,
                         const Load& load) const {
  Look look{.size = 11, .bold = true, .underlined = true};
  look.align = LXW_ALIGN_RIGHT;
  look.number = load_format(row, exercise.implement, options_.words);
  if (load.follows == Follows::searched) {
    look.fill = kSearched;
    look.italic = true;
  }
  const auto value = [](std::optional<std::int64_t> thousandths) -> Value {
    if (thousandths) return Canvas::units(*thousandths);
    return std::string("—");
  };
  if (load.follows == Follows::max) {
    canvas.formula(grid_.load, load.formula, value(row.loadable), look);
  } else if (row.loadable) {
    canvas.number(grid_.load, Canvas::units(*row.loadable), look);
  } else {
    Look words{.ink = kDim, .size = 9, .underlined = true, .shrinks = true};
    words.align = LXW_ALIGN_RIGHT;
    const std::string text = load_words(row, exercise.implement, block_.unit, options_.words);
    canvas.text(grid_.load, text.starts_with("_") ? std::string_view("____") : text, words);
  }
  if (!grid_.load_to) return;
  if (!load.upper.empty())
    canvas.formula(*grid_.load_to, load.upper, value(row.loadable_max), look);
  else if (row.loadable_max)
    canvas.number(*grid_.load_to, Canvas::units(*row.loadable_max), look);
  else
    canvas.blank(*grid_.load_to, kPlain);
}

// The plates follow the load cells themselves, also where a coach types a load of their own.
void SetRows::write_plates(Canvas& canvas, const PlannedRow& row) const {
  const std::string words = plates_words(row, options_.words);
  if (!row.formula) {
    if (words.empty()) return canvas.blank(*grid_.plates, kSmall);
    canvas.formula(*grid_.plates,
                   fmt::format("IF(ROUND(1000*{},0)={},{},\"\")", canvas.here(grid_.load),
                               row.loadable.value_or(0), quoted(words)),
                   words, kSmall);
    return;
  }
  const LoadTables::Plates table = tables_.plates(block_.load_tables[row.formula->table]);
  if (table.plates.empty()) return canvas.blank(*grid_.plates, kSmall);
  const auto plates_of = [&](Column load) {
    return fmt::format("INDEX({},MATCH(ROUND(1000*{},0),{},0))", table.plates, canvas.here(load),
                       table.loads);
  };
  std::string formula = plates_of(grid_.load);
  if (row.exact_max && grid_.load_to) {
    const std::string upper = plates_of(*grid_.load_to);
    formula = fmt::format("IF({0}={1},{0},{0}&{2}&{1})", formula, upper,
                          quoted(fmt::format(" {} ", options_.words[Word::range_to])));
  }
  canvas.formula(*grid_.plates, fmt::format("IFERROR({},\"\")", formula), words, kSmall);
}

// Words that would be wrong for other maxes are gone while such stand on the sheet.
void SetRows::write_while_planned(Canvas& canvas, Column column, Column helper,
                                  const std::string& words, bool may_change,
                                  const Look& look) const {
  if (!may_change || words.empty()) return canvas.text(column, words, look);
  canvas.text(helper, words, kHelper);
  canvas.formula(column,
                 fmt::format("IF({}=1,{},\"\")", canvas.here(grid_.flag), canvas.here(helper)),
                 words, look);
}

void SetRows::write_boxes(Canvas& canvas, const PlannedRow& row) const {
  if (!grid_.done_load) return;
  Look box{.ink = kInputInk, .boxed = true};
  box.align = LXW_ALIGN_CENTER;
  canvas.blank(*grid_.done_load, box);
  const Column sets =
      static_cast<Column>(std::clamp<std::int32_t>(row.written.sets.max, 0, grid_.set_cells));
  for (Column i = 0; i < sets; ++i) canvas.blank(static_cast<Column>(*grid_.first_set + i), box);
  for (Column i = sets; i < grid_.set_cells; ++i)
    canvas.blank(static_cast<Column>(*grid_.first_set + i), kPlain);
  canvas.blank(*grid_.done_rpe, box);
}

// What a row has beside its columns, on a line of its own below them.
void SetRows::write_notes(Canvas& canvas, const PlannedRow& row) const {
  PlannedRow shown = row;
  if (grid_.rest) shown.written.rest = {0, 0};
  const std::string notes = fmt::format("{}", fmt::join(detail_words(shown, options_.words), "; "));
  if (notes.empty()) return;
  canvas.height(2.5 + kTextLine * lines_of(notes));
  canvas.across(grid_.sets, grid_.last, notes, kNotes);
  canvas.next();
}

}  // namespace topset::output::xlsx
