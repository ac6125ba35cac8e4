// Sets text in the fonts of this computer: any script, wrapped or shrunk to a width, never cut. It
// remembers the letters that no font has. It draws nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <pango/pango.h>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "output/pdf/type.hpp"
#include "output/words.hpp"

namespace topset::output::pdf {

enum class Align : std::uint8_t {
  left,
  right,
  centre
};

// Text that is set and measured: some lines of a layout. Copies share the layout.
class Text {
 public:
  Text() = default;
  Text(std::shared_ptr<PangoLayout> layout, Colour colour, int first, int lines);

  double width() const { return width_; }
  double height() const { return height_; }
  double baseline() const { return baseline_; }  // of the first line, from the top
  Colour colour() const { return colour_; }
  bool empty() const { return lines_ == 0; }

  // Each line as a text of its own, for what may be parted between pages.
  std::vector<Text> split() const;

  PangoLayout* layout() const { return layout_.get(); }
  int first() const { return first_; }
  int lines() const { return lines_; }
  double skipped() const { return skipped_; }  // height of the layout above the first line

 private:
  std::shared_ptr<PangoLayout> layout_;
  Colour colour_;
  int first_ = 0;
  int lines_ = 0;
  double width_ = 0;
  double height_ = 0;
  double baseline_ = 0;
  double skipped_ = 0;
};

class Typesetter {
 public:
  explicit Typesetter(Words words);

  // One line, as wide as it comes.
  Text line(std::string_view text, const Type& type);
  // Wrapped between words, and inside one that is wider than the line. The first `strong` bytes are
  // bold.
  Text paragraph(std::string_view text, const Type& type, double width, Align align = Align::left,
                 std::size_t strong = 0);
  // One line where it fits or fits a little smaller; else wrapped.
  Text fitted(std::string_view text, const Type& type, double width, Align align = Align::left);
  // The same in at most `lines` lines; what is longer ends in `…`. For headings that are repeated:
  // the whole text must stand elsewhere.
  Text headed(std::string_view text, const Type& type, double width, int lines,
              Align align = Align::left);

  // Whether there is any: without, nothing can be measured.
  bool has_fonts();

  // Letters that no font had, since the last call.
  std::set<char32_t> take_missing();

 private:
  std::shared_ptr<PangoLayout> lay_out(std::string_view text, const Type& type);
  Text measured(std::shared_ptr<PangoLayout> layout, const Type& type);

  std::shared_ptr<PangoFontMap> fonts_;
  std::shared_ptr<PangoContext> context_;
  std::set<char32_t> missing_;
};

// What may stand in a line: without controls and marks that turn a sentence around, bad bytes
// replaced.
std::string printable(std::string_view text);

}  // namespace topset::output::pdf
