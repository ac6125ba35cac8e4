#include "output/pdf/discs.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "output/figure_words.hpp"
#include "output/plate_colour.hpp"

namespace topset::output::pdf {
namespace {

constexpr Colour kRed = {0.80, 0.12, 0.14};
constexpr Colour kBlue = {0.10, 0.30, 0.68};
constexpr Colour kYellow = {0.98, 0.82, 0.16};
constexpr Colour kGreen = {0.08, 0.50, 0.24};
constexpr Colour kWhite = {1, 1, 1};
constexpr Colour kIron = {0.24, 0.24, 0.26};
constexpr Colour kChrome = {0.86, 0.87, 0.88};

constexpr double kGap = 0.06;     // between discs, of the height
constexpr double kFigures = 0.4;  // size of figures, of the height

double diameter(std::int64_t plate, Unit unit) {
  const std::int64_t kilos = convert({plate, unit}, Unit::kg).thousandths;
  struct Step {
    std::int64_t from;
    double diameter;
  };
  constexpr std::array<Step, 6> kSteps = {
      {{20'000, 1}, {15'000, 0.94}, {9'000, 0.88}, {4'500, 0.8}, {2'000, 0.74}, {0, 0.68}}};
  return std::ranges::find_if(kSteps, [&](const Step& step) { return kilos >= step.from; })
      ->diameter;
}

}  // namespace

PlateLook plate_look(std::int64_t plate, Unit unit) {
  const double size = diameter(plate, unit);
  switch (plate_colour(plate, unit)) {
    case PlateColour::red: return {size, kRed, true};
    case PlateColour::blue: return {size, kBlue, true};
    case PlateColour::yellow: return {size, kYellow, false};
    case PlateColour::green: return {size, kGreen, true};
    case PlateColour::white: return {size, kWhite, false};
    case PlateColour::black: return {size, kIron, true};
    case PlateColour::steel: break;
  }
  return {size, kChrome, false};
}

Discs::Discs(Typesetter& typesetter, Words words, const std::vector<std::int64_t>& plates,
             Unit unit, double height, double room)
    : words_(words), height_(height) {
  lay_out(typesetter, plates, unit, false);
  if (width_ <= room) return;
  lay_out(typesetter, plates, unit, true);
  if (width_ <= room) return;
  height_ = height * room / width_;
  lay_out(typesetter, plates, unit, true);
}

void Discs::lay_out(Typesetter& typesetter, const std::vector<std::int64_t>& plates, Unit unit,
                    bool grouped) {
  discs_.clear();
  double x = 0;
  for (std::size_t i = 0; i < plates.size();) {
    std::size_t count = 1;
    while (grouped && i + count < plates.size() && plates[i + count] == plates[i]) ++count;
    Disc disc;
    disc.look = plate_look(plates[i], unit);
    disc.diameter = disc.look.diameter * height_;
    if (count > 1) {
      disc.count = typesetter.line(fmt::format("{}×", count), {.size = height_ * 0.45});
      disc.count_x = x;
      x += disc.count.width() + height_ * 0.04;
    }
    const std::string figures = figure(plates[i], words_);
    const Colour ink = disc.look.light_figures ? grey(1) : kBlack;
    disc.figures =
        typesetter.line(figures, {.size = height_ * kFigures, .bold = true, .colour = ink});
    // Long figures get smaller ones, down to a width that the disc holds.
    const double inside = disc.diameter * 0.9;
    if (disc.figures.width() > inside)
      disc.figures =
          typesetter.line(figures, {.size = height_ * kFigures * inside / disc.figures.width(),
                                    .bold = true,
                                    .colour = ink});
    disc.x = x;
    x += disc.diameter + height_ * kGap;
    discs_.push_back(std::move(disc));
    i += count;
  }
  width_ = discs_.empty() ? 0 : x - height_ * kGap;
}

void Discs::draw(Canvas& canvas, Point top_left) const {
  const double middle = top_left.y + height_ / 2;
  for (const Disc& disc : discs_) {
    if (!disc.count.empty())
      canvas.text(disc.count, {top_left.x + disc.count_x, middle - disc.count.height() / 2});
    const Point centre{top_left.x + disc.x + disc.diameter / 2, middle};
    canvas.disc(centre, disc.diameter / 2 - 0.3, disc.look.fill, grey(0.15), 0.6);
    canvas.text_around(disc.figures, {centre.x, centre.y - disc.figures.height() / 2});
  }
}

}  // namespace topset::output::pdf
