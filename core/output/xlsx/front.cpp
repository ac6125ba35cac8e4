#include "output/xlsx/front.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/block_curve.hpp"
#include "output/block_json.hpp"
#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/sheet_words.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

const Look kTitle{.size = 20, .bold = true, .shrinks = true};
const Look kProgram{.ink = kDim, .size = 13, .shrinks = true};
const Look kText{.size = 10, .wraps = true};
const Look kSmall{.ink = kDim, .size = 9, .wraps = true};
const Look kNote{.size = 11, .italic = true, .wraps = true};
const Look kHeading{.ink = kDim, .fill = kHead, .bold = true, .shrinks = true};
const Look kCell{.underlined = true, .shrinks = true};
constexpr std::size_t kLineWidth = 120;

bool any_searched(const Block& block) {
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        for (const PlannedRow& row : exercise.rows)
          if (row.loadable && !row.formula) return true;
  return false;
}

// Whether the shares of the 1RM stay what they are when a max changes.
bool keeps_intensities(const BlockWeek& week) {
  for (const BlockSession& session : week.sessions)
    for (const BlockExercise& exercise : session.exercises)
      for (const PlannedRow& row : exercise.rows)
        if (row.intensity && !(row.formula && row.formula->keeps_intensity)) return false;
  return true;
}

Look right(Look look) {
  look.align = LXW_ALIGN_RIGHT;
  return look;
}

}  // namespace

void Front::line(Canvas& canvas, const std::string& words, const Look& look) {
  if (words.empty()) return;
  const std::size_t lines = 1 + words.size() / kLineWidth;
  canvas.height(3 + look.size * 1.35 * static_cast<double>(lines));
  canvas.across(grid_.label, grid_.last, words, look);
  canvas.next();
}

void Front::write_head(Canvas& canvas, MaxTable& maxes, const std::string& prefix) {
  const Words words = options_.words;
  canvas.height(30);
  canvas.across(grid_.label, grid_.last, block_.athlete_name, kTitle);
  canvas.next();
  canvas.height(20);
  canvas.across(grid_.label, grid_.last, block_.program_name, kProgram);
  canvas.next();
  line(canvas, dates_words(block_, words), kText);
  line(canvas, block_.note, kNote);
  canvas.next();
  maxes.write(canvas, grid_, prefix);
  canvas.next();
  legend(canvas);
  line(canvas, equipment_words(block_, words), kSmall);
  line(canvas, fmt::format(fmt::runtime(words[Word::chart_legend]), block_.chart), kSmall);
  if (is_projected(block_))
    line(canvas, fmt::format("{} {}", kProjected, words[Word::projected_legend]), kSmall);
  canvas.next();
}

void Front::legend(Canvas& canvas) {
  const Words words = options_.words;
  const auto entry = [&](const Look& look, Word word) {
    canvas.text(grid_.label, "", look);
    canvas.across(grid_.kind, grid_.last, words[word], kSmall);
    canvas.next();
  };
  if (!block_.max_cells.empty()) {
    entry({.fill = kInput, .boxed = true}, Word::legend_max);
    canvas.across(grid_.kind, grid_.last, words[Word::legend_blank], kSmall);
    canvas.next();
  }
  if (any_searched(block_)) entry({.fill = kSearched, .boxed = true}, Word::legend_searched);
}

void Front::write_curve(Canvas& canvas, lxw_workbook* book, const MaxTable& maxes,
                        const std::vector<WeekTable::Volume>& volumes) {
  const Words words = options_.words;
  const std::vector<CurvePoint> points = block_curve(block_);
  if (points.empty() || volumes.size() != points.size()) return;
  // Columns of the weeks' grid that are wide enough for numbers.
  const Column week = grid_.kind, phase = grid_.sets, volume = grid_.load;
  const auto without = static_cast<Column>(volume + 1), top = static_cast<Column>(volume + 2),
             heavy = static_cast<Column>(volume + 3);
  canvas.height(30);
  Look head = kHeading;
  head.wraps = true;
  head.shrinks = false;
  canvas.text(week, words[Word::week], head);
  canvas.text(phase, words[Word::phase], head);
  canvas.text(volume, words[Word::load_volume], right(head));
  canvas.text(without, words[Word::without_back_offs], right(head));
  canvas.text(top, words[Word::heaviest_set], right(head));
  canvas.text(heavy, words[Word::at_or_over_90], right(head));
  const Row head_row = canvas.row();
  canvas.next();
  const Row first = canvas.row();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const CurvePoint& point = points[i];
    Look number = right(kCell);
    number.number = "#,##0";
    canvas.number(week, point.week, kCell);
    canvas.text(phase, point.phase, kCell);
    canvas.formula(volume, volumes[i].all, Canvas::units(point.volume), number);
    canvas.formula(without, volumes[i].without_back_offs, Canvas::units(point.without_back_offs),
                   number);
    Look percent = right(kCell);
    percent.number = "0.0%";
    const bool may_change = !keeps_intensities(block_.weeks[i]) && !block_.max_cells.empty();
    const auto share = [&](Column column, std::optional<Percent> value) {
      if (!value) return canvas.blank(column, percent);
      const double part = value->basis_points / 10000.0;
      if (!may_change) return canvas.number(column, part, percent);
      canvas.formula(column, fmt::format("IF({},{},\"\")", maxes.all_as_planned(), part), part,
                     percent);
    };
    share(top, point.top);
    share(heavy, point.heavy);
    canvas.next();
  }
  const Row last = canvas.row() - 1;
  canvas.next();

  // Two charts beside each other: the library draws no second axis.
  const auto range = [&](Column column) {
    return fmt::format("={}{}:{}", sheet_prefix(canvas.name()), cell_name(first, column),
                       cell_name(last, column));
  };
  const auto draw = [&](lxw_chart* chart, Column column, std::uint32_t colour) {
    lxw_chart_series* const one =
        chart_add_series(chart, range(week).c_str(), range(column).c_str());
    chart_series_set_name(
        one,
        fmt::format("={}{}", sheet_prefix(canvas.name()), cell_name(head_row, column)).c_str());
    lxw_chart_fill fill{};
    fill.color = colour;
    lxw_chart_line line{};
    line.color = colour;
    line.width = 2.25F;
    chart_series_set_line(one, &line);
    if (chart->type == LXW_CHART_COLUMN) chart_series_set_fill(one, &fill);
    if (chart->type == LXW_CHART_LINE) chart_series_set_marker_type(one, LXW_CHART_MARKER_CIRCLE);
  };
  const auto place = [&](lxw_chart* chart, std::string_view unit, const char* format,
                         std::int32_t offset) {
    chart_axis_set_name(chart->x_axis, std::string(words[Word::week]).c_str());
    chart_axis_set_name(chart->y_axis, std::string(unit).c_str());
    chart_axis_set_num_format(chart->y_axis, format);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options{};
    options.x_offset = offset;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    worksheet_insert_chart_opt(canvas.raw(), canvas.row(), grid_.kind, chart, &options);
  };
  lxw_chart* const volumes_chart = workbook_add_chart(book, LXW_CHART_COLUMN);
  draw(volumes_chart, volume, 0x9FB3C8);
  draw(volumes_chart, without, kBand);
  place(volumes_chart, unit_words(block_.unit, words), "#,##0", 0);
  lxw_chart* const heights_chart = workbook_add_chart(book, LXW_CHART_LINE);
  draw(heights_chart, top, 0xC8553D);
  draw(heights_chart, heavy, 0x3E7C59);
  place(heights_chart, "%", "0%", 500);
  canvas.next(16);
}

void Front::write_origin(Canvas& canvas) {
  const Words words = options_.words;
  if (options_.reader == Reader::coach) {
    line(canvas, totals_words(words[Word::block], block_.totals, block_.unit, words), kSmall);
    for (const std::string& each : provenance_words(block_, words)) line(canvas, each, kSmall);
  }
  line(canvas, fmt::format("{} {}", words[Word::sheet], sheet_id(block_, options_.version)),
       kSmall);
}

}  // namespace topset::output::xlsx
