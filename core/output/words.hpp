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

class Words {
 public:
  constexpr explicit Words(Language language = Language::english) : language_(language) {}

  std::string_view operator[](Word word) const;
  Language language() const { return language_; }
  std::string_view code() const;  // `de`, for HTML and PDF

 private:
  Language language_;
};

// `de`; nothing: a language that no sheet is headed in.
std::optional<Language> parse_language(std::string_view code);
std::span<const std::string_view> language_codes();

}  // namespace topset::output
