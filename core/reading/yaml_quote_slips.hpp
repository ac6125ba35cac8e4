// What to tell about a text that ends too early, at a colon or at a quote of its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reading/yaml_quotes.hpp"
#include "reading/yaml_slip.hpp"

namespace topset::reading {

class QuoteSlips : private SlipText {
 public:
  QuoteSlips(std::string_view text, const SyntaxPlace& place) : SlipText(text, place) {}

  // `before` is the line up to the second colon, `colon` the first one in it.
  Explanation second_colon(std::string_view before, std::size_t colon) const;
  Explanation second_colon(const BraceEntry& entry) const;

  // Text behind a closing quote or bracket.
  Explanation behind_closing(char closing) const;

  // And behind a quote inside brackets; nothing where none ends there.
  std::optional<Explanation> in_brackets() const;

 private:
  bool is_right_behind_quote() const;
  bool mend_quotes(Explanation& found, bool in_brackets) const;
};

}  // namespace topset::reading
