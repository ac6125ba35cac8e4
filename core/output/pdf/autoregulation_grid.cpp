#include "output/pdf/autoregulation_grid.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/figure_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr Type kFigures{.size = 7, .colour = grey(0.25)};
constexpr Type kPlanned{.size = 7, .bold = true};
constexpr Type kHead{.size = 6.5, .colour = kDim};

}  // namespace

AutoregulationGrid::AutoregulationGrid(const Kit& kit, const AutoregulationTable& table,
                                       const AutoregulationTable::BackOff& back_off, double width,
                                       std::size_t around)
    : width_(width) {
  corner_ = kit.type.line(
      fmt::format("{}, {}", with_signs(back_off.label), kit.word(Word::felt_as)), kHead);
  label_ = corner_.width();
  line_height_ = corner_.height();
  const std::size_t first = table.planned_top - std::min(table.planned_top, around);
  const std::size_t last = std::min(table.tops.size(), table.planned_top + around + 1);
  for (std::size_t i = first; i < last; ++i) {
    Line line;
    line.planned = i == table.planned_top;
    const Type& type = line.planned ? kPlanned : kFigures;
    line.top = kit.type.line(
        fmt::format("{} {} {}", kit.word(Word::kind_top), figure(table.tops[i], kit.options.words),
                    unit_words(kit.unit, kit.options.words)),
        type);
    label_ = std::max(label_, line.top.width());
    for (const auto& load : back_off.loads[i])
      line.loads.push_back(kit.type.line(load ? figure(*load, kit.options.words) : "–", type));
    line_height_ = std::max(line_height_, line.top.height());
    lines_.push_back(std::move(line));
  }
  for (const Rpe felt : table.felt)
    felt_.push_back(kit.type.line(figure(felt, kit.options.words), kHead));
  label_ += 8;
  line_height_ += 0.6;
  column_ = felt_.empty() ? 0 : (width_ - label_) / static_cast<double>(felt_.size());
}

double AutoregulationGrid::height() const {
  return line_height_ * static_cast<double>(lines_.size() + 1) + 5;
}

void AutoregulationGrid::draw(Canvas& canvas, Point at) const {
  double y = at.y + 1;
  canvas.text(corner_, {at.x + 3, y});
  const auto middle = [&](std::size_t column) {
    return at.x + label_ + column_ * (static_cast<double>(column) + 0.5);
  };
  for (std::size_t i = 0; i < felt_.size(); ++i) canvas.text_around(felt_[i], {middle(i), y});
  y += line_height_;
  canvas.rule({at.x, y}, {at.x + width_, y}, 0.4, kHairline);
  for (const Line& line : lines_) {
    if (line.planned) canvas.frame({at.x, y, width_, line_height_}, 0.7, kBlack);
    canvas.text(line.top, {at.x + 3, y});
    for (std::size_t i = 0; i < line.loads.size(); ++i)
      canvas.text_around(line.loads[i], {middle(i), y});
    y += line_height_;
  }
}

}  // namespace topset::output::pdf
