// What to tell about a line whose indent is a slip, or whose place makes it more of another value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/yaml_slip.hpp"

namespace topset::reading {

class IndentSlips : private SlipText {
 public:
  IndentSlips(std::string_view text, const SyntaxPlace& place) : SlipText(text, place) {}

  // The line above has a value, and this one is read as more of it.
  Explanation too_deep(const Line& above) const;

  // `- squat`, and a key below it.
  Explanation key_below_text(const Line& item) const;

  // A dash that no list around it stands at.
  Explanation item_out_of_place() const;

  // Braces or brackets on a line of their own, among keys; nothing where the line has none.
  std::optional<Explanation> value_without_key() const;

  Explanation fits_no_line() const;

 private:
  bool opens_bracket() const;
  Explanation without_key() const;
  std::string_view missing_key() const;
  std::string no_item_help(const Block* list) const;
};

}  // namespace topset::reading
