#include "output/xlsx/grid.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::xlsx {
namespace {

constexpr Column kFewestSets = 5;     // there is a table to be put there as well
constexpr Column kFewestColumns = 7;  // the tables before the weeks need as many
constexpr Column kMostSets = 10;      // more are written elsewhere

constexpr double kNumberWidth = 10;  // of a load alone: `+1002.5`

struct Shape {
  bool has_range = false;
  bool has_rest = false;
  std::int32_t sets = 0;
  std::size_t felt = 0;  // RPEs of an autoregulation table, which stands where the boxes are
  double load = kNumberWidth;
};

// Characters that the load takes with the words its format adds: too narrow a cell shows `###`.
double load_width(const PlannedRow& row, Implement implement, Words words) {
  if (!row.loadable) return kNumberWidth;  // a text, which shrinks
  const auto width = [](std::string_view text) { return static_cast<double>(display_width(text)); };
  double after = row.projected ? 2 : 0;
  if (implement == Implement::dumbbells) after += 1 + width(words[Word::a_hand]);
  if (implement == Implement::bodyweight)
    return std::max(kNumberWidth, width(words[Word::bodyweight]) + 2) + after;
  return kNumberWidth - 2 + std::max(2.0, after);
}

Shape shape_of(const Block& block, Words words) {
  Shape shape;
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises) {
        if (exercise.autoregulation)
          shape.felt = std::max(shape.felt, exercise.autoregulation->felt.size());
        for (const PlannedRow& row : exercise.rows) {
          shape.has_range = shape.has_range || row.loadable_max || row.exact_max;
          shape.has_rest = shape.has_rest || row.written.rest.max > 0;
          shape.sets = std::max(shape.sets, row.written.sets.max);
          shape.load = std::max(shape.load, load_width(row, exercise.implement, words));
        }
      }
  return shape;
}

}  // namespace

Grid::Grid(const Block& block, const SheetOptions& options) {
  const Shape shape = shape_of(block, options.words);
  load_width = shape.load;
  Column next = 4;
  const auto has = [&](xlsx::Column& at) { return at++; };
  const auto wanted = [&](output::Column column) { return options.columns.contains(column); };
  if (shape.has_range) load_to = has(next);
  if (wanted(output::Column::basis)) basis = has(next);
  if (wanted(output::Column::rpe)) rpe = has(next);
  if (wanted(output::Column::plates)) plates = has(next);
  if (wanted(output::Column::rest) && shape.has_rest) rest = has(next);
  if (wanted(output::Column::boxes)) {
    done_load = has(next);
    // The columns of the load and the RPE beside the cells are the table's as well.
    const auto wanted_cells =
        std::max<std::size_t>(static_cast<std::size_t>(std::max(shape.sets, 0)),
                              std::max<std::size_t>(shape.felt, 2) - 2);
    set_cells = static_cast<Column>(std::clamp<std::size_t>(wanted_cells, kFewestSets, kMostSets));
    first_set = next;
    next = static_cast<Column>(next + set_cells);
    done_rpe = has(next);
  }
  next = std::max(next, kFewestColumns);
  last = static_cast<xlsx::Column>(next - 1);
  ++next;  // a gap, so that nothing hidden touches what is seen
  flag = has(next);
  number = has(next);
  texts = next;
}

std::vector<Grid::Width> Grid::widths() const {
  return {{label, 4},
          {kind, 10.5},
          {sets, 11},
          {load, load_width},
          {load_to, load_width},
          {basis, 17},
          {rpe, 8},
          {plates, 17},
          {rest, 9.5},
          {done_load, 7.5},
          {first_set, 5.4, set_cells},
          {done_rpe, 6}};
}

double Grid::width() const {
  constexpr double kUsual = 8.43;  // characters of a column that says nothing
  constexpr double kCharacter = 7 * 0.75, kPadding = 5 * 0.75;  // 7 and 5 pixels
  std::vector<double> columns(std::size_t{last} + 1, kUsual);
  for (const Width& width : widths())
    for (Column i = 0; width.first && i < width.count; ++i)
      columns[std::size_t{*width.first} + i] = width.characters;
  double all = 0;
  for (const double characters : columns) all += characters * kCharacter + kPadding;
  return all;
}

void Grid::apply(Canvas& canvas, const SheetOptions& options) const {
  lxw_worksheet* const sheet = canvas.raw();
  for (const Width& width : widths())
    if (width.first && width.count > 0)
      worksheet_set_column(sheet, *width.first, static_cast<Column>(*width.first + width.count - 1),
                           width.characters, nullptr);
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  worksheet_set_column_opt(sheet, flag, static_cast<Column>(texts + 1), 8, nullptr, &hidden);
  worksheet_set_paper(sheet, options.paper == Paper::letter ? 1 : 9);
  if (options.landscape) worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, kSideMargin, kSideMargin, kTopMargin, kBottomMargin);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
}

}  // namespace topset::output::xlsx
