// Texts put in quotes, so that YAML reads them as they are: what to write for a value that a colon
// or an apostrophe ends too early.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace topset::reading {

// In double quotes where these need no escapes, or else in single ones.
std::string in_quotes(std::string_view value);

// A value and where it stands.
struct WrittenValue {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;  // as it was meant
};

// What a text in quotes was to be that `at`, right behind its closing quote, goes on: the whole of
// `'Dale O'Brien'`. Nothing: it has escapes, or does not end on its line.
std::optional<WrittenValue> text_of_quotes(std::string_view text, std::size_t opening,
                                           std::size_t at, bool in_brackets);

// The entry of a mapping in braces that a second colon stands in: `note` and `slow: 3 sec`.
struct BraceEntry {
  std::string_view key;
  WrittenValue value;
  bool has_comma = false;  // in the value
};
std::optional<BraceEntry> brace_entry(std::string_view text, std::size_t second_colon);

}  // namespace topset::reading
