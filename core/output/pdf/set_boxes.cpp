#include "output/pdf/set_boxes.hpp"

#include <algorithm>

#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kWidest = 62;
constexpr double kNarrowest = 31;  // 11 mm: `110 5 8` by hand
constexpr double kMarked = 57;     // 20 mm: narrower, the marks are in the hand's way

}  // namespace

SetBoxes::SetBoxes(const Kit& kit, const PlannedRow& row, Implement implement, double height,
                   double room)
    : height_(height), sets_(row.written.sets.max), least_(row.written.sets.min) {
  const int fitting = std::max(1, static_cast<int>((room + kGap) / (kNarrowest + kGap)));
  a_line_ = std::clamp(sets_, 1, fitting);
  lines_ = (sets_ + a_line_ - 1) / a_line_;
  // No line of one left over: 6 sets where 5 fit are 3 and 3.
  if (lines_ > 0) a_line_ = (sets_ + lines_ - 1) / lines_;
  width_ = std::min(kWidest, (room + kGap) / a_line_ - kGap);
  // What stands between the blanks of the text sheet's box stands here, too.
  const std::string box = box_words(row, implement, kit.options.words);
  const Type type{.size = 7, .colour = kFaint};
  if (row.written.amount_unit != AmountUnit::reps) {
    const bool timed = row.written.amount_unit == AmountUnit::seconds;
    unit_ = kit.type.line(kit.word(timed ? Word::unit_seconds : Word::unit_metres), type);
  }
  if (width_ < kMarked) return;
  const bool has_load = box.find(" x ") != std::string::npos;
  const bool has_rpe = box.find('@') != std::string::npos;
  if (has_load) marks_.push_back({has_rpe ? 0.44 : 0.52, kit.type.line("×", type)});
  if (has_rpe) marks_.push_back({has_load ? 0.70 : 0.52, kit.type.line("@", type)});
}

void SetBoxes::draw_line(Canvas& canvas, Point top_left, int line) const {
  const int first = line * a_line_;
  for (int i = first; i < std::min(sets_, first + a_line_); ++i) {
    const Box box{top_left.x + (i - first) * (width_ + kGap), top_left.y, width_, height_};
    canvas.frame(box, 0.6, grey(0.35), i >= least_);
    for (const Mark& mark : marks_)
      canvas.text_around(mark.text,
                         {box.x + mark.at * width_, box.y + (height_ - mark.text.height()) / 2});
    if (!unit_.empty())
      canvas.text_to(unit_, {box.right() - 3, box.y + (height_ - unit_.height()) / 2});
  }
}

}  // namespace topset::output::pdf
