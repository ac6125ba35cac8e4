// The fixed words of a sheet in the languages it may be headed in. Names of exercises, what a
// coach wrote and the sentences of findings stay as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace topset::output {

enum class Language : std::uint8_t {
  english,
  german,
  spanish,
  russian
};

enum class Word : std::uint8_t {
#define TOPSET_WORD(id, ...) id,
#include "output/words.def"
#undef TOPSET_WORD
};

// What the words are set in.
enum class Setting : std::uint8_t {
  plain,  // a text: each letter can be typed
  page,   // a drawn page: a number stays on the line of its unit
  cells   // a workbook, whose program writes numbers in its own way
};

class Words {
 public:
  constexpr explicit Words(Language language = Language::english, Setting setting = Setting::plain)
      : language_(language), setting_(setting) {}
  Words set_in(Setting setting) const { return Words(language_, setting); }

  std::string_view operator[](Word word) const;
  Language language() const { return language_; }
  std::string_view code() const;  // `de`, for HTML and PDF
  char decimal_mark() const;
  std::string_view gap() const;  // between a number and its unit
  std::string_view comma()
      const;  // between numbers of a list: `, `, or `; ` where a comma is in them

 private:
  Language language_;
  Setting setting_;
};

// `de`; nothing: a language that no sheet is headed in.
std::optional<Language> parse_language(std::string_view code);
std::span<const std::string_view> language_codes();

}  // namespace topset::output
