#include "output/pdf/curve_picture.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/figure_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kTopBand = 62;
constexpr double kBars = 96;
constexpr double kBetween = 14;
constexpr Colour kBackOffs = grey(0.80);
constexpr Colour kOthers = grey(0.30);
constexpr Type kLabel{.size = 6.5};
constexpr std::int64_t kThousandths = 1000;

std::int64_t whole(std::int64_t thousandths) {
  return (thousandths + kThousandths / 2) / kThousandths;
}

std::string tenths_words(Percent percent, Words words) {
  constexpr std::int32_t kTenth = 10;
  const std::int32_t tenths = (percent.basis_points + kTenth / 2) / kTenth;
  return figure(std::int64_t{tenths} * kTenth * 10, words);
}

// One week of the picture, in words.
struct Week {
  Text volume;
  Text top;
  Text heavy;
  Text name;
  Text phase;
};

class Picture {
 public:
  Picture(const Kit& kit, const std::vector<CurvePoint>& points, double width)
      : points_(points), width_(width), column_(width / static_cast<double>(points.size())) {
    std::int32_t lowest = 10'000;
    std::int32_t highest = 0;
    std::string phase;
    for (const CurvePoint& point : points) {
      most_ = std::max(most_, point.volume);
      has_back_offs_ = has_back_offs_ || point.without_back_offs < point.volume;
      if (point.top) lowest = std::min(lowest, point.top->basis_points);
      if (point.top) highest = std::max(highest, point.top->basis_points);
      Week week;
      const double room = column_ - 2;
      week.volume = kit.type.fitted(fmt::to_string(whole(point.volume)), kLabel, room);
      if (point.top)
        week.top = kit.type.fitted(tenths_words(*point.top, kit.options.words), kLabel, room);
      week.heavy = kit.type.fitted(
          counted_in(tenths_words(point.heavy, kit.options.words), "%", kit.options.words), kLabel,
          room);
      week.name = kit.type.fitted(fmt::to_string(point.week), kStrongType, room);
      // A phase is named where it begins.
      if (point.phase != phase) week.phase = kit.type.headed(point.phase, kLabel, room, 1);
      phase = point.phase;
      weeks_.push_back(std::move(week));
    }
    // The scale leaves a little air around the line.
    low_ = std::max(0, lowest - 500);
    high_ = std::max(highest, low_ + 1000);
    legend_top_ = kit.type.line(fmt::format("{}, %", kit.word(Word::heaviest_set)), kLabel);
    legend_all_ = kit.type.line(
        fmt::format("{}, {}", kit.word(Word::load_volume), unit_words(kit.unit, kit.options.words)),
        kLabel);
    legend_rest_ = kit.type.line(kit.word(Word::without_back_offs), kLabel);
    legend_heavy_ = kit.type.line(kit.word(Word::at_or_over_90), kSmallType);
  }

  double height() const { return kLegend + kTopBand + kBetween + kBars + kFoot; }

  void draw(Canvas& canvas, Point at) const {
    legend(canvas, at);
    top_sets(canvas, {at.x, at.y + kLegend});
    bars(canvas, {at.x, at.y + kLegend + kTopBand + kBetween});
  }

 private:
  static constexpr double kLegend = 16;
  static constexpr double kFoot = 44;

  double middle(std::size_t week) const { return column_ * (static_cast<double>(week) + 0.5); }

  void legend(Canvas& canvas, Point at) const {
    double x = at.x;
    const double y = at.y + 1;
    canvas.disc({x + 3, y + 4.5}, 2, kBlack, kBlack, 0.5);
    canvas.text(legend_top_, {x + 9, y});
    x += legend_top_.width() + 24;
    canvas.fill({x, y + 1.5, 7, 7}, has_back_offs_ ? kBackOffs : kOthers);
    canvas.frame({x, y + 1.5, 7, 7}, 0.5, kOthers);
    canvas.text(legend_all_, {x + 11, y});
    if (!has_back_offs_) return;
    x += legend_all_.width() + 26;
    canvas.fill({x, y + 1.5, 7, 7}, kOthers);
    canvas.text(legend_rest_, {x + 11, y});
  }

  void top_sets(Canvas& canvas, Point at) const {
    std::vector<Point> line;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (!points_[i].top) continue;
      const double share = static_cast<double>(points_[i].top->basis_points - low_) /
                           static_cast<double>(high_ - low_);
      line.push_back({at.x + middle(i), at.y + kTopBand - share * (kTopBand - 14)});
    }
    canvas.curve(line, 1, kBlack);
    std::size_t next = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (!points_[i].top) continue;
      canvas.disc(line[next], 2, kBlack, kBlack, 0.5);
      canvas.text_around(weeks_[i].top, {line[next].x, line[next].y - 4 - weeks_[i].top.height()});
      ++next;
    }
  }

  void bars(Canvas& canvas, Point at) const {
    const double bar = std::min(44.0, column_ * 0.62);
    const auto tall = [&](std::int64_t volume) {
      return most_ == 0 ? 0
                        : static_cast<double>(volume) / static_cast<double>(most_) * (kBars - 12);
    };
    const double floor = at.y + kBars;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double x = at.x + middle(i) - bar / 2;
      const double all = tall(points_[i].volume);
      const double rest = tall(points_[i].without_back_offs);
      canvas.fill({x, floor - all, bar, all}, kBackOffs);
      canvas.fill({x, floor - rest, bar, rest}, kOthers);
      if (all > 0) canvas.frame({x, floor - all, bar, all}, 0.5, kOthers);
      canvas.text_around(weeks_[i].volume,
                         {at.x + middle(i), floor - all - 1.5 - weeks_[i].volume.height()});
    }
    canvas.rule({at.x, floor}, {at.x + width_, floor}, 0.8);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      double y = floor + 2;
      canvas.text_around(weeks_[i].name, {at.x + middle(i), y});
      y += weeks_[i].name.height();
      canvas.text_around(weeks_[i].heavy, {at.x + middle(i), y});
      y += weeks_[i].heavy.height();
      canvas.text_around(weeks_[i].phase, {at.x + middle(i), y});
    }
    // Beside its figures where the first column leaves room, else below them.
    const double row = floor + 2 + weeks_.front().name.height();
    const bool beside = legend_heavy_.width() + 6 < middle(0) - weeks_.front().heavy.width() / 2;
    canvas.text(legend_heavy_, {at.x, beside ? row : floor + 32});
  }

  const std::vector<CurvePoint> points_;
  double width_;
  double column_;
  std::int64_t most_ = 0;
  bool has_back_offs_ = false;  // else one kind of bars says it all
  std::int32_t low_ = 0;
  std::int32_t high_ = 1;
  std::vector<Week> weeks_;
  Text legend_top_;
  Text legend_all_;
  Text legend_rest_;
  Text legend_heavy_;
};

}  // namespace

Piece curve_picture(const Kit& kit, const std::vector<CurvePoint>& points, double width) {
  const bool has_load = std::ranges::any_of(
      points, [](const CurvePoint& point) { return point.volume > 0 || point.top; });
  if (!has_load) return space(0);
  const Picture picture(kit, points, width);
  return {picture.height(), [picture](Canvas& canvas, Point at) { picture.draw(canvas, at); }};
}

}  // namespace topset::output::pdf
