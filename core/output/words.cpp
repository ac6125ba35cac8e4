#include "output/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace topset::output {
namespace {

constexpr std::array<std::string_view, 4> kCodes = {"en", "de", "es", "ru"};

constexpr std::array<std::string_view, kCodes.size()> kWords[] = {
#define TOPSET_WORD(id, ...) {__VA_ARGS__},
#include "output/words.def"
#undef TOPSET_WORD
};

}  // namespace

std::string_view Words::operator[](Word word) const {
  return kWords[static_cast<std::size_t>(word)][static_cast<std::size_t>(language_)];
}

std::string_view Words::code() const { return kCodes[static_cast<std::size_t>(language_)]; }

char Words::decimal_mark() const {
  return language_ == Language::english || setting_ == Setting::cells ? '.' : ',';
}

std::string_view Words::gap() const { return setting_ == Setting::page ? "\u00a0" : " "; }

std::string_view Words::comma() const { return decimal_mark() == ',' ? "; " : ", "; }

std::optional<Language> parse_language(std::string_view code) {
  const auto* const found = std::ranges::find(kCodes, code);
  if (found == kCodes.end()) return std::nullopt;
  return static_cast<Language>(found - kCodes.begin());
}

std::span<const std::string_view> language_codes() { return kCodes; }

}  // namespace topset::output
