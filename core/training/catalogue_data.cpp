#include "training/catalogue_data.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace topset {

namespace {

using enum Muscle;

template <class... M>
constexpr Muscles muscles(M... list) {
  return {{list...}, sizeof...(list)};
}

constexpr CatalogueRow kAsWritten[] = {
#define TOPSET_EXERCISE(id, name, aliases, movement, mechanic, implement, held, primary, \
                        secondary, variation_of, max_from, back_off)                     \
  {#id,                                                                                  \
   name,                                                                                 \
   aliases,                                                                              \
   Movement::movement,                                                                   \
   Mechanic::mechanic,                                                                   \
   Implement::implement,                                                                 \
   Held::held,                                                                           \
   muscles primary,                                                                      \
   muscles secondary,                                                                    \
   variation_of,                                                                         \
   max_from,                                                                             \
   BackOffFit::back_off},
#include "training/catalogue.def"
#undef TOPSET_EXERCISE
};

// Sorted while compiling: a cold start has no time to.
constexpr auto kRows = [] {
  std::array<CatalogueRow, std::size(kAsWritten)> rows{};
  std::ranges::copy(kAsWritten, rows.begin());
  std::ranges::sort(rows, {}, &CatalogueRow::id);
  return rows;
}();

template <class Take>
constexpr void each_word(Take take) {
  for (std::uint32_t at = 0; at < kRows.size(); ++at) {
    take(kRows[at].id, true, at);
    for (std::string_view rest = kRows[at].aliases; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      take(rest.substr(0, end), false, at);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

constexpr std::size_t kWordCount = [] {
  std::size_t count = 0;
  each_word([&](std::string_view, bool, std::uint32_t) { ++count; });
  return count;
}();

constexpr auto kWords = [] {
  std::array<CatalogueWord, kWordCount> words{};
  std::size_t count = 0;
  each_word([&](std::string_view text, bool is_id, std::uint32_t row) {
    words[count++] = {text, is_id, row};
  });
  std::ranges::sort(words, {}, &CatalogueWord::text);
  return words;
}();

}  // namespace

std::span<const CatalogueRow> catalogue_rows() { return kRows; }

std::span<const CatalogueWord> catalogue_words() { return kWords; }

}  // namespace topset
