#include "output/pdf/page_foot.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kMarks = 150;  // room for sheet and page at the right
constexpr int kLegendLines = 3;
constexpr double kAbove = 5;  // between the rule and the words

std::string projected_legend(const Kit& kit) {
  return fmt::format("{} {}", kProjected, kit.word(Word::projected_legend));
}

std::string legend_of(const Kit& kit, const Block& block) {
  std::vector<std::string> parts;
  if (std::string equipment = equipment_words(block, kit.options.words); !equipment.empty())
    parts.push_back(std::move(equipment));
  parts.push_back(fmt::format(fmt::runtime(kit.word(Word::chart_legend)), block.chart));
  const bool has_boxes =
      kit.options.layout == Layout::session || kit.options.layout == Layout::week;
  if (has_boxes && kit.shows(Column::boxes)) parts.emplace_back(kit.word(Word::box_legend));
  if (is_projected(block)) parts.push_back(projected_legend(kit));
  return with_signs(fmt::format("{}", fmt::join(parts, "  ·  ")));
}

}  // namespace

PageFoot::PageFoot(const Kit& kit, const RackLegend& legend, std::string_view id, double width)
    : width_(width), id_(id) {
  const std::vector<std::string> lines = legend.lines(kit.options.words);
  if (!lines.empty())
    legend_ = kit.type.paragraph(with_signs(fmt::format("{}", fmt::join(lines, "  ·  "))),
                                 kFootType, width - kMarks);
}

PageFoot::PageFoot(const Kit& kit, const Block& block, std::string_view id, double width)
    : width_(width), id_(id) {
  const std::string legend = legend_of(kit, block);
  legend_ = kit.type.paragraph(legend, kFootType, width - kMarks);
  if (legend_.lines() <= kLegendLines) return;
  overflow_ = legend;
  legend_ = Text();
}

double PageFoot::height() const {
  return kAbove + std::max(legend_.height(), kFootType.size * 1.4);
}

void PageFoot::draw(const Kit& kit, Canvas& canvas, Point at, std::string_view mark, int page,
                    int pages) const {
  canvas.rule({at.x, at.y}, {at.x + width_, at.y}, 0.5, kHairline);
  canvas.text(legend_, {at.x, at.y + kAbove});
  const std::string count = fmt::format(fmt::runtime(kit.word(Word::page_of)), page, pages);
  const Text marks = kit.type.fitted(fmt::format("{} {}   {}{}{}", kit.word(Word::sheet), id_, mark,
                                                 mark.empty() ? "" : "   ", count),
                                     kFootType, kMarks - 10, Align::right);
  canvas.text(marks, {at.x + width_ - kMarks + 10, at.y + kAbove});
}

}  // namespace topset::output::pdf
