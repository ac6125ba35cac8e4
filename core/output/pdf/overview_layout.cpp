#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <map>

#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/pdf/curve_picture.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/page_head.hpp"
#include "output/pdf/table.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr std::ptrdiff_t kWithout = 2;  // the column of the volume without back-offs
constexpr Scales kScales{.largest = 1, .usual = 1, .smallest = 0.8};

Section totals_table(const Kit& kit, const Block& block, double width) {
  // Where there are none, "without back-offs" would say the same twice.
  const bool has_back_offs = block.totals.back_off_volume.max > 0;
  std::vector<TableColumn> columns = {
      {std::string(kit.word(Word::week)), 1.7, true},
      {fmt::format("{}, {}", kit.word(Word::load_volume), unit_words(kit.unit, kit.options.words)),
       1.9},
      {std::string(kit.word(Word::without_back_offs)), 1.7},
      {std::string(kit.word(Word::lifts)), 1.5},
      {std::string(kit.word(Word::at_or_over_90)), 1},
      {fmt::format("{}, %", kit.word(Word::average_intensity)), 1.3},
      {"INOL", 1.2}};
  if (!has_back_offs) columns.erase(columns.begin() + kWithout);
  for (std::size_t zone = 0; zone < prilepin_zones().size(); ++zone)
    columns.push_back({std::string(zone_words(zone, kit.options.words)), 1});
  std::vector<std::vector<std::string>> lines;
  const auto add = [&](std::string what, const Totals& totals) {
    const TotalsCells cells = totals_cells(totals, kit.options.words);
    std::vector<std::string> line = {std::move(what), cells.volume,      cells.without_back_offs,
                                     cells.lifts,     cells.heavy_lifts, cells.intensity,
                                     cells.inol};
    if (!has_back_offs) line.erase(line.begin() + kWithout);
    line.insert(line.end(), cells.zones.begin(), cells.zones.end());
    for (std::string& text : line) text = with_signs(text);
    lines.push_back(std::move(line));
  };
  for (const BlockWeek& week : block.weeks) add(week_words(week, kit.options.words), week.totals);
  add(std::string(kit.word(Word::block)), block.totals);
  return table(kit, columns, lines, width, true);
}

// Hard sets: muscles down, weeks across, as many weeks to a table as are wide enough to read.
std::vector<Section> muscles_tables(const Kit& kit, const Block& block, double width) {
  constexpr std::size_t kMostWeeks = 16;
  constexpr double kMuscle = 110;
  constexpr double kWeek = 36;
  std::vector<Muscle> order;
  std::map<Muscle, std::map<std::size_t, std::int32_t>> sets;
  for (std::size_t week = 0; week < block.weeks.size(); ++week) {
    for (const MuscleSets& muscle : block.weeks[week].muscles) {
      if (!sets.contains(muscle.muscle)) order.push_back(muscle.muscle);
      sets[muscle.muscle][week] = muscle.hard_sets;
    }
  }
  std::ranges::sort(order);
  std::vector<Section> tables;
  for (std::size_t first = 0; first < block.weeks.size() && !order.empty(); first += kMostWeeks) {
    const std::size_t last = std::min(block.weeks.size(), first + kMostWeeks);
    std::vector<TableColumn> columns = {{std::string(kit.word(Word::hard_sets)), 3, true}};
    for (std::size_t week = first; week < last; ++week)
      columns.push_back({fmt::to_string(block.weeks[week].week), 1});
    std::vector<std::vector<std::string>> lines;
    for (const Muscle muscle : order) {
      std::vector<std::string> line = {std::string(muscle_words(muscle, kit.options.words))};
      for (std::size_t week = first; week < last; ++week)
        line.push_back(sets[muscle].contains(week) ? fmt::to_string(sets[muscle][week]) : "–");
      lines.push_back(std::move(line));
    }
    const double wide = kMuscle + kWeek * static_cast<double>(last - first);
    tables.push_back(table(kit, columns, lines, std::min(width, wide), false));
  }
  return tables;
}

// Warnings first: what a coach looks at before handing a sheet out.
Section findings(const Kit& kit, const Block& block, double width) {
  Section section;
  section.gap = 12;
  if (block.findings.empty()) return section;
  section.heading = lines_of(kit.type.paragraph(kit.word(Word::findings), kStrongType, width));
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const Diagnostic& finding : block.findings) {
      if (finding.severity != severity) continue;
      const std::string head = fmt::format("{}[{}]", name(severity), info(finding.rule).id);
      section.groups.push_back(
          lines_of(kit.type.paragraph(fmt::format("{}: {}", head, finding.message), kTextType,
                                      width, Align::left, head.size())));
    }
  }
  return section;
}

}  // namespace

std::vector<Sheet> overview_layout(const Kit& kit, const Block& block, Size room,
                                   std::string_view legend) {
  const HeadText head = head_text(block, std::string(kit.word(Word::overview)),
                                  dates_words(block, kit.options.words));
  return compose(room, kScales, [&](double width) {
    Content content;
    content.head = block_head(kit, block, head, width, true);
    content.head.front().bookmark = Bookmark{1, head.title};
    content.head_again = head_again(kit, head, width);
    Section picture;
    picture.groups = {{curve_picture(kit, block_curve(block), width)}};
    content.body.push_back(std::move(picture));
    content.body.push_back(totals_table(kit, block, width));
    for (Section& each : muscles_tables(kit, block, width)) content.body.push_back(std::move(each));
    content.body.push_back(findings(kit, block, width));
    Section made_from;
    made_from.gap = 12;
    for (const std::string& line : provenance_words(block, kit.options.words))
      made_from.groups.push_back(lines_of(kit.type.paragraph(line, kFootType, width)));
    content.body.push_back(std::move(made_from));
    add_legend(kit, content, legend, width);
    return content;
  });
}

}  // namespace topset::output::pdf
