// What is next on paper, for the hints on how to write it: a number of sets, an intensity with its
// unit, and where the mistake stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/notation_reader.hpp"

namespace topset::reading {

class PaperText : protected NotationReader {
 protected:
  PaperText(std::string_view text, const NotationError& mistake)
      : NotationReader(text), text_(text), at_(mistake.offset) {}

  // The mistake lies within.
  bool holds(Extent extent) const {
    return at_ >= extent.offset && at_ <= extent.offset + extent.length;
  }

  // A place between sets, reps and intensity, as it would be read.
  std::string_view before(std::size_t offset) const;

  // ` %`, ` kg`, as it belongs behind a number; empty: none is next.
  std::string take_unit();

  // `75 %`, `70-75%`, `100 kg`
  struct Intensity {
    std::string text;  // as set notation prints it
    Decimal number;
    Extent extent;
  };
  std::optional<Intensity> take_intensity();

  // `3 x`, where reps follow; the number of sets as written.
  std::string_view take_sets();

  std::string_view text_;
  std::size_t at_;
};

}  // namespace topset::reading
