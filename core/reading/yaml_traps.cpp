#include "reading/yaml_traps.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

#include "base/utf8.hpp"
#include "reading/excerpt.hpp"

namespace topset::reading {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'z'; }

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

// How many digits the text begins with.
std::size_t digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

bool is_integer(std::string_view text) {
  text = without_sign(text);
  return !text.empty() && digits(text) == text.size();
}

// `142.5`, `.5`, `5.`, `1e3`: the decimals of YAML's core schema.
bool is_number(std::string_view text) {
  text = without_sign(text);
  const std::size_t whole = digits(text);
  text.remove_prefix(whole);
  std::size_t part = 0;
  if (text.starts_with('.')) {
    part = digits(text.substr(1));
    text.remove_prefix(1 + part);
  }
  if (whole + part == 0) return false;
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text = without_sign(text.substr(1));
  return !text.empty() && digits(text) == text.size();
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The value that YAML 1.1 takes a word for; empty: none.
std::string_view switch_value(std::string_view text) {
  if (text.size() > 5) return {};
  static constexpr std::array<std::string_view, 4> kTrue = {"yes", "on", "y", "true"};
  static constexpr std::array<std::string_view, 4> kFalse = {"no", "off", "n", "false"};
  if (text == "true" || text == "false") return {};
  const std::string folded = ascii_lower(text);
  if (is_one_of(folded, kTrue)) return "true";
  if (is_one_of(folded, kFalse)) return "false";
  return {};
}

bool has_leading_zero(std::string_view text) {
  text = without_sign(text);
  if (text.size() < 2 || text[0] != '0') return false;
  if (text[1] == 'x' || text[1] == 'o' || text[1] == 'b')
    return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), [](char byte) {
             return is_digit(byte) || (ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'f');
           });
  return is_digit(text[1]) && is_number(text);
}

// `08` -> `8`; nothing for what isn't decimal.
std::string without_zeros(std::string_view text) {
  const std::string_view number = without_sign(text);
  if (!is_number(number)) return {};
  const std::size_t first = std::min(number.find_first_not_of('0'), number.size() - 1);
  const bool keeps_one = !is_digit(number[first]);
  return (text.starts_with('-') ? "-" : "") +
         std::string(number.substr(keeps_one ? first - 1 : first));
}

// Seconds of `1:30` or `1:02:30`, which YAML 1.1 reads as a number to the base of 60.
std::optional<long> clock_seconds(std::string_view text) {
  text = without_sign(text);
  std::size_t size = digits(text);
  if (size == 0 || size > 4 || size == text.size()) return std::nullopt;
  long total = 0;
  std::from_chars(text.data(), text.data() + size, total);
  text.remove_prefix(size);
  while (!text.empty()) {
    if (text[0] != ':') return std::nullopt;
    text.remove_prefix(1);
    size = digits(text);
    long part = 0;
    if (size == 0 || size > 2) return std::nullopt;
    std::from_chars(text.data(), text.data() + size, part);
    if (part > 59 || total > 1'000'000) return std::nullopt;
    total = total * 60 + part;
    text.remove_prefix(size);
  }
  return total;
}

bool is_not_finite(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kWords = {".inf", ".nan"};
  text = without_sign(text);
  return text.size() == 4 && is_one_of(ascii_lower(text), kWords);
}

// `squat:100` up to the first white space, where a key and its value have grown together.
std::string_view grown_together(std::string_view text) {
  text = text.substr(0, text.find_first_of(" \n"));
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return {};
  const auto in_word = [](char byte) { return is_letter(byte) || is_digit(byte) || byte == '_'; };
  const bool is_word =
      is_letter(text[0]) &&
      std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), in_word);
  return is_word && text[colon + 1] != '/' ? text : std::string_view{};
}

std::string quoted(std::string_view text) { return fmt::format("`\"{}\"`", excerpt(text)); }

}  // namespace

Node::Kind kind_of_plain(std::string_view text) {
  if (text.empty() || text == "~" || text == "null") return Node::Kind::null;
  if (text == "true" || text == "false") return Node::Kind::boolean;
  const char first = text.front();
  if (!is_digit(first) && first != '-' && first != '+' && first != '.') return Node::Kind::text;
  if (is_integer(text)) return Node::Kind::integer;
  return is_number(text) ? Node::Kind::number : Node::Kind::text;
}

void check_plain(std::string_view text, const Origin& origin, PlainPlace place,
                 Diagnostics& findings) {
  if (text.empty()) return;
  const auto add_at = [&](const Origin& where, Rule rule, std::string message, std::string help,
                          const std::vector<std::string>& ways) {
    findings.push_back(Diagnostic(rule, where, std::move(message)).with_help(std::move(help)));
    for (const std::string& way : ways) findings.back().fixes.push_back({replaced(where, way)});
  };
  const auto add = [&](Rule rule, std::string message, std::string help,
                       const std::vector<std::string>& ways = {}) {
    add_at(origin, rule, std::move(message), std::move(help), ways);
  };
  const std::string shown = in_ticks(text);
  const std::string in_quotes = fmt::format("\"{}\"", text);

  if (const std::string_view value = switch_value(text); !value.empty()) {
    add(Rule::YAML013,
        fmt::format("a bare {} is read as {} by some readers and as text by others", shown, value),
        place.is_key ? fmt::format("write {} in quotes", quoted(text))
                     : fmt::format("write `{}`, or {} in quotes for the word", value, quoted(text)),
        place.is_key ? std::vector{in_quotes} : std::vector{in_quotes, std::string(value)});
  } else if (text == "Null" || text == "NULL") {
    add(Rule::YAML013,
        fmt::format("a bare {} is read as nothing by some readers and as text by others", shown),
        fmt::format("leave the value out, or write {} in quotes for the word", quoted(text)),
        {in_quotes, "null"});
  } else if (has_leading_zero(text)) {
    const std::string number = without_zeros(text);
    add(Rule::YAML014,
        fmt::format("{} begins with 0: some readers don't read it as a decimal number", shown),
        number.empty()
            ? fmt::format("write a decimal number, or {} in quotes for a text", quoted(text))
            : fmt::format("write `{}`, or {} in quotes for a text", number, quoted(text)),
        number.empty() ? std::vector{in_quotes} : std::vector{number, in_quotes});
  } else if (const auto seconds = clock_seconds(text)) {
    add(Rule::YAML015, fmt::format("some readers take {} for the number {}", shown, *seconds),
        fmt::format("write {} in quotes, or `{} s`", quoted(text), *seconds), {in_quotes});
  } else if (is_not_finite(text)) {
    add(Rule::YAML021, fmt::format("{} is no quantity", shown),
        fmt::format("write a number, or {} in quotes for a text", quoted(text)));
  } else if (place.is_key && text == "<<") {
    add(Rule::YAML019, "the merge key `<<` is not read",
        "write the keys out here, or give the whole value by an alias, as in `key: *name`");
  } else if (place.begins_line && text.size() > 1 && text[0] == '-' &&
             (is_letter(text[1]) || text[1] == '"' || text[1] == '{' || text[1] == '[')) {
    const std::string_view item = text.substr(0, text.find_first_of(" \n"));
    add_at(origin.part(0, item.size()), Rule::YAML009,
           fmt::format("no space stands after the dash of {}", in_ticks(item)),
           fmt::format("write `- {}`", excerpt(item.substr(1))),
           {fmt::format("- {}", item.substr(1))});
  } else if (const std::string_view both = grown_together(text);
             (place.begins_line || place.is_key) && !both.empty()) {
    const std::size_t colon = both.find(':');
    add_at(origin.part(0, both.size()), Rule::YAML009,
           fmt::format("no space stands after the colon of {}", in_ticks(both)),
           fmt::format("write `{}: {}`", both.substr(0, colon), excerpt(both.substr(colon + 1))),
           {fmt::format("{}: {}", both.substr(0, colon), both.substr(colon + 1))});
  }
}

}  // namespace topset::reading
