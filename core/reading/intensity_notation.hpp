// How heavy, after the `@` of set notation: a percent and what it is of, the top set, a load, and
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

  // The unit of a load; kg and lb are never mixed in one line.
  bool unit();

  Prescription sets_;

 private:
  bool top();
  bool added_load();
  bool percent_or_load();
  bool load(const Decimal& number, Extent from, bool minus);

  bool base();
  bool rep_max();
  bool other_lift();
  bool identifier(std::string_view what, std::string& id);

  bool changes();
  bool change(bool minus, Extent sign, Extent extent, const Decimal& number);
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
};

}  // namespace topset::reading
