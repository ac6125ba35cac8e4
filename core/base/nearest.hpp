// The known word that a misspelt one was most likely meant to be, for help lines. Says nothing
// rather than something far-fetched.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace topset {

// Insertions, deletions, exchanges of a letter and swaps of two neighbours that turn one text into
// the other (optimal string alignment: Damerau 1964, Levenshtein 1966). Counted in characters;
// ASCII case is ignored, and `-`, `_` and space are alike.
std::size_t edit_distance(std::string_view a, std::string_view b);

// Offered candidates in any order, keeps the best. A candidate is near when it differs in at most a
// third of its letters (at least one, never all), or when the word is its beginning (three letters
// or more: `bench` for `bench_press`). Among the near: fewest edits, then the longest common
// beginning up to three letters, then the least difference in length, then the order of bytes.
class NearestWord {
 public:
  explicit NearestWord(std::string_view word);

  void offer(std::string_view candidate);

  // Empty: nothing near was offered.
  const std::string& best() const { return best_; }

 private:
  std::u32string word_;  // folded
  std::string best_;
  std::size_t best_cost_ = 0;
  std::size_t best_length_difference_ = 0;
};

// The nearest of a range of texts, or empty.
template <class Words>
std::string nearest_word(std::string_view word, const Words& known) {
  NearestWord nearest(word);
  for (const auto& candidate : known) nearest.offer(candidate);
  return nearest.best();
}

}  // namespace topset
