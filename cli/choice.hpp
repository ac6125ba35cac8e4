// Values of flags that are one of a few words: each word with what it means. The list that a value
// is checked against is the one that help and the prompt offer.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace topset::cli {

struct Choice {
  std::string_view word;
  std::string_view doc;  // without a full stop; empty: the word says it
};

// A choice and what it is for the program.
template <class Value>
struct ValueChoice {
  std::string_view word;
  Value value;
  std::string_view doc = {};
};

// The choices of any table whose rows have a `word` and a `doc`.
template <class Table>
std::vector<Choice> choices_of(const Table& table) {
  std::vector<Choice> choices;
  for (const auto& row : table) choices.push_back({row.word, row.doc});
  return choices;
}

// Their words alone.
template <class Table>
std::vector<std::string_view> words_of(const Table& table) {
  std::vector<std::string_view> words;
  for (const auto& row : table) words.push_back(row.word);
  return words;
}

// The row of a word; null: it is none of them.
template <class Table>
auto find_choice(const Table& table, std::string_view word) -> decltype(&*std::begin(table)) {
  for (const auto& row : table)
    if (row.word == word) return &row;
  return nullptr;
}

// Of commands that list things.
inline constexpr auto kListFormats =
    std::to_array<Choice>({{"text", "for people (usual)"}, {"json", "for programs"}});

// Of --isolation.
inline constexpr auto kIsolations =
    std::to_array<Choice>({{"worker", "every strategy in a process of its own, behind walls"},
                           {"none", "every strategy in this process"}});

}  // namespace topset::cli
