#include "cli/unknown_choice.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"

namespace topset::cli {

std::vector<std::string> split_list(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    words.push_back(list.substr(at, comma - at));
    at = comma + 1;
  }
  return words;
}

ParseMistake unknown_choice(std::string_view flag, std::string_view word,
                            const std::vector<std::string_view>& known, Many many) {
  const std::string near = nearest_word(word, known);
  std::string help =
      many == Many::yes || known.size() > 2
          ? fmt::format("write {} {}", many == Many::yes ? "one or more of" : "one of",
                        fmt::join(known, ", "))
          : fmt::format("write `{}`", fmt::join(known, "` or `"));
  if (!near.empty()) help = fmt::format("the nearest is `{}`; {}", near, help);
  return {fmt::format("--{} {} is not known", flag, word), std::move(help)};
}

std::optional<ParseMistake> check_choice(const Arguments& arguments, std::string_view flag,
                                         std::span<const Choice> choices) {
  const std::string word = arguments.get(flag);
  if (!arguments.has(flag) || find_choice(choices, word) != nullptr) return std::nullopt;
  return unknown_choice(flag, word, words_of(choices));
}

}  // namespace topset::cli
