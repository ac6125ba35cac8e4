// What every part of a sheet is made with: the typesetter, the block's unit, what the coach chose.
#pragma once

#include "output/pdf/typesetter.hpp"
#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::pdf {

class Logo;

struct Kit {
  Typesetter& type;
  const SheetOptions& options;
  Unit unit = Unit::kg;
  const Logo* logo = nullptr;

  std::string_view word(Word id) const { return options.words[id]; }
  bool shows(Column column) const { return options.columns.contains(column); }
  bool is_for_coach() const { return options.reader == Reader::coach; }
};

// `4x5` as `4×5`, `8-12` as `8–12`: the signs that print has and terminals may lack.
std::string with_signs(std::string_view words);

}  // namespace topset::output::pdf
