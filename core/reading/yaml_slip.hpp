// What the explanations of yaml_syntax share: the text, the place where the parser stopped, and how
// an explanation of what stands there is made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/yaml_line.hpp"
#include "reading/yaml_syntax.hpp"

namespace topset::reading {

class SlipText {
 protected:
  SlipText(std::string_view text, const SyntaxPlace& place)
      : text_(text), place_(place), line_(line_at(text, place.at)) {}

  char byte() const { return byte_at(place_.at); }
  char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  bool at_end() const;

  // The word at the place.
  std::size_t word_end() const;
  std::string word_here() const;

  Explanation make(Rule rule, std::size_t begin, std::size_t end, std::string message,
                   std::string help) const;
  Explanation here(Rule rule, std::string message, std::string help) const;
  Explanation on(const Line& line, std::string message, std::string help) const;

  // From the place to the end of its value on this line, as a text to be quoted.
  std::string_view rest_of_value(std::size_t from) const;

  // The value in quotes: to the end of its line, or, as inside brackets, of its entry.
  std::vector<Fix> quoting(std::size_t from) const;

  std::string_view text_;
  const SyntaxPlace& place_;
  Line line_;
};

}  // namespace topset::reading
