#include "output/xlsx/grid.hpp"

#include <algorithm>

namespace topset::output::xlsx {
namespace {

constexpr Column kFewestSets = 5;     // there is a table to be put there as well
constexpr Column kFewestColumns = 7;  // the tables before the weeks need as many
constexpr Column kMostSets = 10;      // more are written elsewhere

struct Shape {
  bool has_range = false;
  bool has_rest = false;
  std::int32_t sets = 0;
};

Shape shape_of(const Block& block) {
  Shape shape;
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        for (const PlannedRow& row : exercise.rows) {
          shape.has_range = shape.has_range || row.loadable_max || row.exact_max;
          shape.has_rest = shape.has_rest || row.written.rest.max > 0;
          shape.sets = std::max(shape.sets, row.written.sets.max);
        }
  return shape;
}

}  // namespace

Grid::Grid(const Block& block, const SheetOptions& options) {
  const Shape shape = shape_of(block);
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
    set_cells = std::clamp(static_cast<Column>(shape.sets), kFewestSets, kMostSets);
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

void Grid::apply(Canvas& canvas, const SheetOptions& options) const {
  lxw_worksheet* const sheet = canvas.raw();
  const auto width = [&](std::optional<Column> first, double characters, Column count = 1) {
    if (first)
      worksheet_set_column(sheet, *first, static_cast<Column>(*first + count - 1), characters,
                           nullptr);
  };
  width(label, 4);
  width(kind, 10.5);
  width(sets, 11);
  width(load, 10);
  width(load_to, 9);
  width(basis, 17);
  width(rpe, 8);
  width(plates, 17);
  width(rest, 9.5);
  width(done_load, 7.5);
  if (set_cells > 0) width(first_set, 5.4, set_cells);
  width(done_rpe, 6);
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  worksheet_set_column_opt(sheet, flag, static_cast<Column>(texts + 1), 8, nullptr, &hidden);
  worksheet_set_paper(sheet, options.paper == Paper::letter ? 1 : 9);
  if (options.landscape) worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
}

}  // namespace topset::output::xlsx
