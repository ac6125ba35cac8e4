#include "training/exercise.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/nearest.hpp"
#include "training/catalogue_data.hpp"

namespace topset {

namespace {

// The form in which words are compared: `Pause-Squat` and `pause squat` are `pause_squat`.
std::string fold(std::string_view word) {
  std::string folded(word);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  return folded;
}

// The words of a text, parted by any of ` _-`.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" _-"), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Exercise from_row(const CatalogueRow& row) {
  Exercise exercise;
  exercise.id = row.id;
  exercise.name = row.name;
  for (std::string_view rest = row.aliases; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    exercise.aliases.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  exercise.movement = row.movement;
  exercise.mechanic = row.mechanic;
  exercise.implement = row.implement;
  exercise.per_side = row.held == Held::side || row.held == Held::pair_side;
  exercise.hands = row.held == Held::pair || row.held == Held::pair_side ? 2 : 1;
  exercise.primary.assign(row.primary.begin(), row.primary.end());
  exercise.secondary.assign(row.secondary.begin(), row.secondary.end());
  exercise.variation_of = row.variation_of;
  if (row.max_from > 0) exercise.max_from = Percent{row.max_from * 100};
  exercise.back_off = row.back_off;
  return exercise;
}

// How badly one word of a query fits an exercise, 0 the best; nothing when it doesn't fit at all.
// An exercise's own words go before the lift it varies, that before movement, implement and primary
// muscle, and those before secondary muscles.
std::optional<int> misfit(std::string_view word, const Exercise& exercise) {
  constexpr int kNever = 1000;
  int best = kNever;
  const auto consider = [&](std::string_view text, int whole, int beginning, int within) {
    const std::string folded = fold(text);
    if (folded == word) best = std::min(best, whole);
    for (const std::string_view part : split(folded)) {
      if (part == word) best = std::min(best, whole + 1);
      if (part.starts_with(word)) best = std::min(best, beginning);
    }
    if (folded.find(word) != std::string::npos) best = std::min(best, within);
  };
  consider(exercise.id, 0, 3, 8);
  consider(exercise.name, 0, 3, 8);
  for (const std::string& alias : exercise.aliases) consider(alias, 1, 4, 9);
  if (!exercise.variation_of.empty()) consider(exercise.variation_of, 5, 7, kNever);
  consider(name(exercise.movement), 10, 12, kNever);
  consider(name(exercise.implement), 10, 12, kNever);
  for (const Muscle muscle : exercise.primary) consider(name(muscle), 11, 13, kNever);
  for (const Muscle muscle : exercise.secondary) consider(name(muscle), 20, 21, kNever);
  return best < kNever ? std::optional(best) : std::nullopt;
}

}  // namespace

const Catalogue& Catalogue::bundled() {
  static const Catalogue catalogue = [] {
    Catalogue built;
    const auto rows = catalogue_rows();
    built.exercises_.reserve(rows.size());
    for (const CatalogueRow& row : rows) built.exercises_.push_back(from_row(row));
    const auto words = catalogue_words();
    built.words_.reserve(words.size());
    for (const CatalogueWord& word : words)
      built.words_.push_back(
          {std::string(word.text), word.is_id ? Rank::id : Rank::bundled_alias, word.row});
    return built;
  }();
  return catalogue;
}

const Exercise* Catalogue::find(std::string_view word) const {
  const std::string folded = fold(word);
  const auto found = std::ranges::lower_bound(words_, folded, {}, &Word::text);
  if (found == words_.end() || found->text != folded) return nullptr;
  return &exercises_[found->exercise];
}

std::string Catalogue::nearest(std::string_view word) const {
  NearestWord nearest(word);
  for (const Word& known : words_) nearest.offer(known.text);
  const Exercise* found = find(nearest.best());
  return found != nullptr ? found->id : std::string();
}

std::vector<const Exercise*> Catalogue::search(std::string_view query) const {
  const std::string folded = fold(query);
  const std::vector<std::string_view> asked = split(folded);
  const Exercise* named = find(query);
  struct Hit {
    int misfit;
    const Exercise* exercise;
  };
  std::vector<Hit> hits;
  for (const Exercise& exercise : exercises_) {
    if (&exercise == named) {
      hits.push_back({-1, named});
      continue;
    }
    Hit hit{0, &exercise};
    bool fits = true;
    for (const std::string_view word : asked) {
      const std::optional<int> one = misfit(word, exercise);
      fits = fits && one.has_value();
      hit.misfit += one.value_or(0);
    }
    if (fits) hits.push_back(hit);
  }
  // Of those that fit alike, the big lifts come first.
  std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
    return std::tie(a.misfit, a.exercise->back_off, a.exercise->id) <
           std::tie(b.misfit, b.exercise->back_off, b.exercise->id);
  });
  std::vector<const Exercise*> found;
  found.reserve(hits.size());
  for (const Hit& hit : hits) found.push_back(hit.exercise);
  return found;
}

void Catalogue::add(Exercise exercise) {
  const auto place = std::ranges::lower_bound(exercises_, exercise.id, {}, &Exercise::id);
  const auto at = static_cast<std::uint32_t>(place - exercises_.begin());
  const auto insert = [&](std::string_view word, Rank rank) {
    Word entry{fold(word), rank, at};
    words_.insert(std::ranges::upper_bound(words_, entry), std::move(entry));
  };
  if (place != exercises_.end() && place->id == exercise.id) {
    std::erase_if(words_, [&](const Word& word) { return word.exercise == at; });
  } else {
    for (Word& word : words_)
      if (word.exercise >= at) ++word.exercise;
    exercises_.insert(place, Exercise{});
  }
  insert(exercise.id, Rank::id);
  for (const std::string& alias : exercise.aliases) insert(alias, Rank::added_alias);
  exercises_[at] = std::move(exercise);
}

}  // namespace topset
