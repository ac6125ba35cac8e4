// Values out of nodes that their schema has passed: loads, percents, dates, words. What only
// meaning can tell (a day no calendar has) becomes a finding; shapes are not checked again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/quantities.hpp"
#include "reading/tree.hpp"
#include "training/words.hpp"

namespace topset::reading {

// A number in units of 10^-places: `82.5` and `8.25e1` in thousandths are 82500. Nothing for a text
// that is no number, for a number with more places, and past 15 digits.
std::optional<std::int64_t> scaled_number(std::string_view text, std::int32_t places);

// Reads one document's values; findings go to the list it was made with.
class NodeValues {
 public:
  NodeValues(const Document& document, Diagnostics& findings)
      : document_(document), findings_(findings) {}

  const Document& document() const { return document_; }
  Diagnostics& findings() { return findings_; }

  // Adds a finding at a value or at a key.
  void report(Rule rule, Origin origin, std::string message, std::string help);

  std::int64_t number(const Node& node, std::int32_t places) const {
    return scaled_number(node.text, places).value_or(0);
  }
  std::int64_t thousandths(const Node& node) const { return number(node, 3); }
  std::int32_t integer(const Node& node) const {
    return static_cast<std::int32_t>(number(node, 0));
  }
  Load load(const Node& node, Unit unit) const { return {thousandths(node), unit}; }
  std::optional<Date> date(const Node& node);

  // `80 %`: a plain percent, no range and no sign.
  std::optional<Percent> percent(const Node& node);

  // A word of a closed vocabulary; the schema lists the same words.
  template <class Word>
  Word word(const Node& node, Word otherwise) const {
    return parse_word<Word>(node.text).value_or(otherwise);
  }

 private:
  const Document& document_;
  Diagnostics& findings_;
};

}  // namespace topset::reading
