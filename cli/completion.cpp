#include "cli/completion.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/offers.hpp"
#include "cli/typed_line.hpp"

namespace topset::cli {
namespace {

// What is typed, as the words behind `topset`.
TypedLine typed_words(const std::vector<std::string>& words) {
  TypedLine typed;
  if (words.size() == 3 && words[0] == "bash")
    typed = typed_line(words[1], Shell::bash, words[2]);
  else if (words.size() == 2 && words[0] == "fish")
    typed = typed_line(words[1], Shell::fish);
  else if (words.size() > 1 && words[0] == "zsh")
    typed.words.assign(words.begin(), words.end());  // `zsh` stands for `topset`
  if (!typed.words.empty()) typed.words.erase(typed.words.begin());
  return typed;
}

// A name that a line of the answer can't hold is not offered.
bool fits_a_line(const Offer& offer) {
  return offer.word.find_first_of("\t\r\n") == std::string::npos && !first_bad_utf8(offer.word);
}

// Letters that a shell takes for more than themselves: it must quote such a word.
bool needs_quotes(std::string_view word) {
  return word.find_first_of(" \"'\\$`&|;<>()[]{}*?!#~:") != std::string_view::npos;
}

std::string answer(const Offers& offers, std::string_view shell, const std::string& typed,
                   std::size_t parted) {
  const bool is_bash = shell == "bash";
  constexpr std::string_view kFiles[] = {"none", "folders", "all"};
  const bool as_paths = std::ranges::any_of(offers.words, [](const Offer& offer) {
    return needs_quotes(offer.word) || offer.word.find('/') != std::string::npos;
  });
  const std::size_t before = is_bash ? std::min(parted, offers.kept.size()) : 0;
  const std::string prefix = offers.kept.substr(before);
  // Of a word that bash has parted later than after what is kept, only the end is the shell's.
  const std::size_t cut = is_bash && parted > offers.kept.size() ? parted - offers.kept.size() : 0;
  std::string text = fmt::format(
      "{} {} {}\n{}\n{}\n", kFiles[static_cast<std::size_t>(offers.files)],
      offers.suffixes.empty() ? std::string("-")
                              : fmt::format("{}", fmt::join(offers.suffixes, ",")),
      as_paths ? "paths" : "plain", prefix, typed.substr(std::max(parted, offers.kept.size())));
  for (const Offer& offer : offers.words) {
    if (!fits_a_line(offer) || offer.word.size() < cut) continue;
    if (is_bash)
      text += fmt::format("{}{}\n", prefix, offer.word.substr(cut));
    else
      text += fmt::format("{}{}\t{}\n", shell == "fish" ? prefix : "", offer.word,
                          escaped_for_terminal(offer.doc));
  }
  return text;
}

}  // namespace

Exit complete(const std::vector<std::string>& words, World& world) {
  const TypedLine typed = typed_words(words);
  if (typed.words.empty()) return Exit::ok;
  Silence silence;
  World here = unheard(world, silence);
  here.strategy_folders = world.strategy_folders;
  here.home = world.home;
  const Offers offers = offers_for(typed.words, here);
  world.out.print(answer(offers, words[0], typed.words.back(), typed.parted));
  return Exit::ok;
}

}  // namespace topset::cli
