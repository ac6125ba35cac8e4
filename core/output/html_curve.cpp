#include "output/html_curve.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

#include "base/utf8.hpp"
#include "output/block_curve.hpp"
#include "output/figure_words.hpp"
#include "output/html_text.hpp"

namespace topset::output::html {
namespace {

// All in the picture's own units, one a CSS pixel.
constexpr std::int64_t kLeft = 8;
constexpr std::int64_t kWide = 336;   // at the least
constexpr std::int64_t kAWeek = 44;   // at the least
constexpr std::int64_t kBarTop = 38;  // under the first heading and its key
constexpr std::int64_t kBars = 120;
constexpr std::int64_t kLineTop = kBarTop + kBars + 44;
constexpr std::int64_t kLine = 46;
constexpr std::int64_t kShareTop = kLineTop + kLine + 40;
constexpr std::int64_t kShares = 24;
constexpr std::int64_t kWeeks = kShareTop + kShares + 16;
constexpr std::int64_t kHigh = kWeeks + 20;

// Thousandths as whole units: a picture has no room for more.
std::string whole(std::int64_t thousandths) {
  std::string digits = fmt::format("{}", (thousandths + 500) / 1000);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, "\u2009");  // thin space
  }
  return digits;
}

std::string percent(Percent value) { return fmt::format("{}", (value.basis_points + 50) / 100); }

class Picture {
 public:
  Picture(const Block& block, std::vector<CurvePoint> points, Words words, std::string_view id)
      : points_(std::move(points)), words_(words), id_(id), unit_(unit_words(block.unit, words)) {
    const auto weeks = static_cast<std::int64_t>(points_.size());
    width_ = std::max(kWide, weeks * kAWeek);
    step_ = width_ / weeks;
    for (const CurvePoint& point : points_) {
      most_ = std::max(most_, point.volume);
      has_back_offs_ = has_back_offs_ || point.without_back_offs < point.volume;
    }
  }

  std::string draw() {
    add("<figure class=\"curve\"><div class=\"scroll\" tabindex=\"0\" role=\"group\" "
        "aria-labelledby=\"{0}-t\"><svg role=\"img\" aria-labelledby=\"{0}-t {0}-d\" "
        "viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\">"
        "<title id=\"{0}-t\">{3}</title><desc id=\"{0}-d\">{4}</desc>",
        id_, width_ + 2 * kLeft, kHigh, text(words_[Word::block_picture]), description());
    bars();
    heaviest();
    shares();
    weeks();
    out_ += "</svg></div>";
    table();
    out_ += "</figure>";
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  std::int64_t middle(std::size_t week) const {
    return kLeft + static_cast<std::int64_t>(week) * step_ + step_ / 2;
  }

  void heading(std::int64_t y, std::string_view words) {
    add("<text class=\"what\" x=\"{}\" y=\"{}\">{}</text>", kLeft, y, words);
  }

  // In words what the eye sees: from the least week to the most.
  std::string description() const {
    const auto [least, most] = std::ranges::minmax_element(points_, {}, &CurvePoint::volume);
    return fmt::format("{}: {} {} ({} {}) {} {} {} ({} {})", text(words_[Word::load_volume]),
                       whole(least->volume), unit_, text(words_[Word::week_of_cycle]), least->week,
                       text(words_[Word::range_to]), whole(most->volume), unit_,
                       text(words_[Word::week_of_cycle]), most->week);
  }

  void bars() {
    heading(12, fmt::format("{}, {}", text(words_[Word::load_volume]), unit_));
    const std::int64_t half = kLeft + width_ / 2 - 40;
    for (const auto& [row, kind, word] :
         {std::tuple(0, "extra", Word::by_back_offs), {1, "base", Word::without_back_offs}}) {
      if (!has_back_offs_) break;  // one kind of bars says it all
      add("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"9\" height=\"9\"/><text x=\"{}\" "
          "y=\"{}\">{}</text>",
          kind, half, 4 + row * 14, half + 13, 12 + row * 14, text(words_[word]));
    }
    const std::int64_t bar = std::min<std::int64_t>(step_ * 5 / 8, 64);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const std::int64_t all = height(points_[i].volume);
      const std::int64_t base = height(points_[i].without_back_offs);
      const std::int64_t x = middle(i) - bar / 2;
      const std::int64_t foot = kBarTop + kBars + 14;
      if (all > base)
        add("<rect class=\"extra\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", x, foot - all,
            bar, all - base);
      if (base > 0)
        add("<rect class=\"base\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", x, foot - base,
            bar, base);
      add("<text class=\"figure\" x=\"{}\" y=\"{}\">{}</text>", middle(i), foot - all - 4,
          whole(points_[i].volume));
    }
  }

  std::int64_t height(std::int64_t volume) const { return most_ > 0 ? volume * kBars / most_ : 0; }

  // The scale is the block's own, at least ten points high, so that a wave of 2 % is seen and not
  // taken for one of 20.
  void heaviest() {
    heading(kLineTop - 14, fmt::format("{}, % 1RM", text(words_[Word::heaviest_set])));
    std::int32_t low = 100'000;
    std::int32_t high = 0;
    for (const CurvePoint& point : points_) {
      if (!point.top) continue;
      low = std::min(low, point.top->basis_points);
      high = std::max(high, point.top->basis_points);
    }
    if (high < low) return;
    const std::int32_t range = std::max(high - low, 1000);
    const auto y = [&](Percent value) {
      return kLineTop + 12 + (kLine - 12) * (high - value.basis_points) / range;
    };
    std::string path;
    bool draws = false;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (points_[i].top)
        path += fmt::format("{}{} {}", draws ? 'L' : 'M', middle(i), y(*points_[i].top));
      draws = points_[i].top.has_value();
    }
    add("<path class=\"line\" d=\"{}\"/>", path);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (!points_[i].top) continue;
      add("<circle class=\"dot\" cx=\"{0}\" cy=\"{1}\" r=\"3.5\"/><text class=\"figure\" "
          "x=\"{0}\" y=\"{2}\">{3}</text>",
          middle(i), y(*points_[i].top), y(*points_[i].top) - 8, percent(*points_[i].top));
    }
  }

  void shares() {
    heading(kShareTop - 8, fmt::format("{}, %", text(words_[Word::at_or_over_90])));
    Percent most{1};
    for (const CurvePoint& point : points_) most = std::max(most, point.heavy);
    const std::int64_t bar = std::min<std::int64_t>(step_ * 5 / 8, 64);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const std::int64_t high =
          std::int64_t{points_[i].heavy.basis_points} * (kShares - 10) / most.basis_points;
      const std::int64_t foot = kShareTop + kShares;
      if (high > 0)
        add("<rect class=\"heavy\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            middle(i) - bar / 2, foot - high, bar, high);
      add("<text class=\"figure\" x=\"{}\" y=\"{}\">{}</text>", middle(i), foot - high - 3,
          percent(points_[i].heavy));
    }
    add("<path class=\"axis\" d=\"M{} {}H{}\"/>", kLeft, kShareTop + kShares, kLeft + width_);
    add("<path class=\"axis\" d=\"M{} {}H{}\"/>", kLeft, kBarTop + kBars + 14, kLeft + width_);
  }

  void weeks() {
    for (std::size_t i = 0; i < points_.size(); ++i)
      add("<text class=\"week\" x=\"{}\" y=\"{}\">{}</text>", middle(i), kWeeks, points_[i].week);
    // A phase's name under its weeks, cut to the room they have.
    for (std::size_t i = 0; i < points_.size();) {
      std::size_t end = i;
      while (end < points_.size() && points_[end].phase == points_[i].phase) ++end;
      if (!points_[i].phase.empty()) {
        const auto room = static_cast<std::size_t>(step_) * (end - i) / 7;
        add("<path class=\"phase\" d=\"M{} {}H{}\"/><text class=\"week\" x=\"{}\" y=\"{}\">{}"
            "</text>",
            middle(i) - step_ / 2 + 3, kWeeks + 5, middle(end - 1) + step_ / 2 - 3,
            (middle(i) + middle(end - 1)) / 2, kWeeks + 17,
            text(cut_to_width(points_[i].phase, room)));
      }
      i = end;
    }
  }

  void table() {
    add("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{}-t\"><table "
        "class=\"figures\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{} {}</th>{}<th "
        "scope=\"col\">{} %</th><th scope=\"col\">{} %</th></tr></thead>"
        "<tbody>",
        id_, text(words_[Word::week]), text(words_[Word::load_volume]), unit_,
        has_back_offs_
            ? fmt::format("<th scope=\"col\">{}</th>", text(words_[Word::without_back_offs]))
            : "",
        text(words_[Word::heaviest_set]), text(words_[Word::at_or_over_90]));
    for (const CurvePoint& point : points_)
      add("<tr><th scope=\"row\">{}{}</th><td>{}</td>{}<td>{}</td><td>{}</td></tr>", point.week,
          point.phase.empty() ? "" : " " + name_text(point.phase), figure(point.volume, words_),
          has_back_offs_ ? fmt::format("<td>{}</td>", figure(point.without_back_offs, words_)) : "",
          point.top ? figure(std::int64_t{point.top->basis_points} * 10, words_) : "-",
          figure(std::int64_t{point.heavy.basis_points} * 10, words_));
    out_ += "</tbody></table></div>";
  }

  std::string out_;
  std::vector<CurvePoint> points_;
  Words words_;
  std::string id_;
  std::string_view unit_;
  std::int64_t width_ = kWide;
  std::int64_t step_ = kAWeek;
  std::int64_t most_ = 0;
  bool has_back_offs_ = false;
};

}  // namespace

std::string curve(const Block& block, Words words, std::string_view id) {
  std::vector<CurvePoint> points = block_curve(block);
  if (std::ranges::none_of(points, [](const CurvePoint& point) { return point.volume > 0; }))
    return "";
  return Picture(block, std::move(points), words, id).draw();
}

}  // namespace topset::output::html
