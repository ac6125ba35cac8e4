#include "base/nearest.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"

namespace topset {
namespace {

// No key or id is longer; a longer word is no slip of the finger and not worth the time.
constexpr std::size_t kLongest = 64;

// A beginning ranks behind one wrong letter and level with two.
constexpr std::size_t kEditsOfABeginning = 2;
constexpr std::size_t kShortestBeginning = 3;

// One edit weighs more than any common beginning.
constexpr std::size_t kCostOfAnEdit = 4;
constexpr std::size_t kMostBonus = 3;

std::u32string folded(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_at(text, at);
    char32_t letter = character.code_point;
    if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    if (letter == U'_' || letter == U' ') letter = U'-';
    letters += letter;
    at += character.length;
  }
  return letters;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t exchanged = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, exchanged});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::size_t common_beginning(const std::u32string& a, const std::u32string& b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(folded(a), folded(b));
}

NearestWord::NearestWord(std::string_view word) {
  if (word.size() <= kLongest * 4) word_ = folded(word);
  if (word_.size() > kLongest) word_.clear();
}

void NearestWord::offer(std::string_view candidate) {
  if (word_.empty() || candidate.empty() || candidate.size() > kLongest * 4) return;
  const std::u32string letters = folded(candidate);
  const std::size_t longer = std::max(word_.size(), letters.size());
  const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
  const std::size_t length_difference = difference(word_.size(), letters.size());
  const bool is_beginning = word_.size() >= kShortestBeginning && letters.starts_with(word_);

  std::size_t edits = allowed + 1;
  if (length_difference <= allowed) edits = distance(word_, letters);
  const bool near = edits <= allowed && edits < longer;
  if (is_beginning) edits = near ? std::min(edits, kEditsOfABeginning) : kEditsOfABeginning;
  if (!near && !is_beginning) return;

  // kMostBonus keeps the cost of no edits at or above 0.
  const std::size_t cost =
      edits * kCostOfAnEdit + kMostBonus - std::min(common_beginning(word_, letters), kMostBonus);
  const bool better =
      best_.empty() || cost < best_cost_ ||
      (cost == best_cost_ && (length_difference < best_length_difference_ ||
                              (length_difference == best_length_difference_ && candidate < best_)));
  if (!better) return;
  best_ = candidate;
  best_cost_ = cost;
  best_length_difference_ = length_difference;
}

}  // namespace topset
