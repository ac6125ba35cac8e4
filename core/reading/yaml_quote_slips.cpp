#include "reading/yaml_quote_slips.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "reading/excerpt.hpp"

namespace topset::reading {

Explanation QuoteSlips::second_colon(std::string_view before, std::size_t colon) const {
  const std::string_view key = before.substr(0, colon);
  std::size_t value = static_cast<std::size_t>(before.data() - text_.data()) + colon + 1;
  value = std::min(text_.find_first_not_of(' ', value), place_.at);
  const char first = value < text_.size() ? text_[value] : ' ';
  Explanation found =
      make(Rule::YAML009, place_.at, place_.at + 1, "a second colon stands in one value",
           "write the key after it on a line of its own");
  if (std::string_view("\"'[{").find(first) != std::string_view::npos) return found;

  const std::string_view written = text_.substr(value, place_.at - value);
  const std::string quoted =
      fmt::format("`{}: {}`", excerpt(key), excerpt(in_quotes(rest_of_value(value))));
  const std::size_t comma = written.rfind(", ");
  const std::string_view next =
      comma == std::string_view::npos ? std::string_view() : written.substr(comma + 2);
  found.help = is_word(next) && ascii_lower(next) == next
                   ? fmt::format(
                         "write {} on a line of its own if it is a key, or the value in "
                         "quotes: {}",
                         in_ticks(next), quoted)
                   : fmt::format("write the value in quotes: {}", quoted);
  found.patch = place_.at;
  // `Jana units: kg` may be two keys that have grown together.
  const bool may_be_key =
      is_word(written.substr(written.find_last_of(' ') + 1)) && ascii_lower(written) == written;
  if (!may_be_key) found.fixes = quoting(value);
  return found;
}

Explanation QuoteSlips::second_colon(const BraceEntry& entry) const {
  const std::string quoted = in_quotes(entry.value.text);
  Explanation found =
      make(Rule::YAML009, place_.at, place_.at + 1, "a second colon stands in one value",
           fmt::format("write the value in quotes: `{}: {}`", excerpt(entry.key), excerpt(quoted)));
  if (!entry.has_comma) found.patch = place_.at;
  const std::string_view before = text_.substr(entry.value.begin, place_.at - entry.value.begin);
  const std::string_view word = before.substr(before.find_last_of(' ') + 1);
  if (!is_word(word) || ascii_lower(before) != before)
    found.fixes = {{{entry.value.begin, entry.value.end, quoted}}};
  else if (before.find("; ") != std::string_view::npos)
    found.help = fmt::format("write a comma for the semicolon, or the value in quotes: `{}: {}`",
                             excerpt(entry.key), excerpt(quoted));
  else if (word.size() < before.size())
    found.help = fmt::format(
        "write a comma before {} if it is a key, or the value in quotes: "
        "`{}: {}`",
        in_ticks(word), excerpt(entry.key), excerpt(quoted));
  return found;
}

Explanation QuoteSlips::behind_closing(char closing) const {
  Explanation found = make(Rule::YAML009, place_.at, line_.end(),
                           fmt::format("text stands after the closing `{}`", closing),
                           "write the whole value inside one pair of quotes");
  if (closing != '"' && closing != '\'') return found;
  if (is_right_behind_quote()) {
    mend_quotes(found, false);
  } else if (byte_at(place_.last_begin) == closing) {
    const std::string_view value = rest_of_value(place_.last_begin);
    if (value.find('\\') == std::string_view::npos)
      found.help += fmt::format(", as in `{}`", excerpt(in_quotes(value)));
  }
  return found;
}

// An apostrophe has ended a text in single quotes, or a quote one in double quotes.
bool QuoteSlips::is_right_behind_quote() const {
  return place_.at > 0 && place_.last_end == place_.at && place_.last_begin + 1 < place_.at &&
         (text_[place_.at - 1] == '"' || text_[place_.at - 1] == '\'') &&
         text_[place_.last_begin] == text_[place_.at - 1];
}

bool QuoteSlips::mend_quotes(Explanation& found, bool in_brackets) const {
  const auto meant = text_of_quotes(text_, place_.last_begin, place_.at, in_brackets);
  if (!meant) return false;
  const std::string written = in_quotes(meant->text);
  found.help = fmt::format("write the whole value in quotes as `{}`", excerpt(written));
  if (text_[meant->end - 1] == text_[meant->begin])
    found.fixes = {{{meant->begin, meant->end, written}}};
  return true;
}

std::optional<Explanation> QuoteSlips::in_brackets() const {
  if (!is_right_behind_quote()) return std::nullopt;
  Explanation found =
      make(Rule::YAML009, place_.at, word_end(),
           fmt::format("text stands after the closing `{}`", text_[place_.at - 1]), {});
  if (!mend_quotes(found, true)) return std::nullopt;
  return found;
}

}  // namespace topset::reading
