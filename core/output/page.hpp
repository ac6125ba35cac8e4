// Lines of a sheet in the width of a style: wrapped, set to both edges, cut. It knows nothing of
// training.
#pragma once

#include <string>
#include <string_view>

#include "output/style.hpp"

namespace topset::output {

// Stands for a space that a line is not broken at.
inline constexpr char kGlue = '\x1f';

class Page {
 public:
  explicit Page(const Style& style) : style_(style) {}

  const Style& style() const { return style_; }

  // As it stands; spaces at its end are left out.
  void line(std::string_view text = {});

  // Words wrapped to the width, each line behind `indent`. A word too long for a line is broken.
  void wrapped(std::string_view indent, std::string_view text, Paint paint = Paint::dim);

  // The same, with `first` before the first line instead of `indent`.
  void hanging(std::string_view first, std::string_view indent, std::string_view text,
               Paint paint = Paint::dim);

  // One line: `left` at its beginning, `right` at its end, each cut where they don't fit.
  void split(std::string_view left, std::string_view right, Paint paint);

  std::string take() { return std::move(out_); }

 private:
  const Style& style_;
  std::string out_;
};

}  // namespace topset::output
