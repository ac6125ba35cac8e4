// How heavy, after the `@` of set notation: a percent and what it is of, another row, a load, and
// what is added to them. RPE is not read here, since it also stands beside a load.
#pragma once

#include <string>
#include <string_view>

#include "reading/notation_reader.hpp"
#include "training/prescription.hpp"

namespace topset::reading {

// Every member answers whether the work can go on.
class IntensityReader : protected NotationReader {
 protected:
  explicit IntensityReader(std::string_view text) : NotationReader(text) {}

  // Nothing, or `@` and a target with its changes.
  bool intensity();

  // A load whose number is taken, in one unit or in both. `extent` begins at its sign. Loads of one
  // line are all in the same unit, or all in both.
  bool load_in_units(const Decimal& number, Extent extent, std::int64_t most, bool minus,
                     std::int64_t& value, std::optional<std::int64_t>& other);

  Prescription sets_;

 private:
  bool added_load();
  bool percent_or_load();
  bool load_range(const Range<Decimal>& written);
  bool percent_range(const Range<Decimal>& written);
  bool load(const Decimal& number, Extent from, bool minus);

  // What a percent is of, or `@` itself: intensity_notation_base.cpp.
  bool base();
  bool rep_max();
  bool other_lift();
  bool e1rm();
  bool row_is_next();
  bool row_number_is_next();
  bool row();
  bool last();
  bool row_number();
  bool slot();
  bool identifier(std::string_view what, std::string& id);
  bool without_sign(Extent row);

  bool changes();
  bool change(bool minus, Extent sign, Extent extent, const Decimal& number);
  bool added_percent(bool minus, Extent extent, const Decimal& number);
  bool percent_change(bool minus, Extent extent, const Decimal& number);
  bool load_change(bool minus, Extent extent, const Decimal& number);
  bool once(bool& seen, Extent extent);

  bool range_end_is_next();
  bool sign_and_digit_are_next();
  bool load_change_is_next();

  std::string intensity_help();

  bool percent_changed_ = false;
  bool points_changed_ = false;
  bool load_changed_ = false;
  bool loads_in_both_ = false;  // where load_unit is set
};

// Words that mean something after `of`, so that a lift or slot of that name needs `of one_rep_max
// of it` or `top of it`.
bool is_base_word(std::string_view name);

// The same after `last`.
bool is_word_after_last(std::string_view name);

}  // namespace topset::reading
