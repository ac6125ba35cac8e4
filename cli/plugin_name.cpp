#include "cli/plugin_name.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace topset::cli {
namespace {

constexpr std::size_t kLongestId = 40;
constexpr std::string_view kShape =
    "write small letters, digits and dashes, such as `wave`, "
    "`top-triple` or, with your own word before it, `acme.wave`";

// Targets that CMake makes by itself.
constexpr std::array<std::string_view, 9> kTakenByCMake = {
    "all", "clean", "depend", "edit-cache", "help", "install", "package", "rebuild-cache", "test"};

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter, then letters, digits and single dashes between them.
bool is_plain_word(std::string_view word) {
  if (word.empty() || !is_small_letter(word.front()) || word.back() == '-') return false;
  if (word.find("--") != std::string_view::npos) return false;
  return std::ranges::all_of(word,
                             [](char c) { return is_small_letter(c) || is_digit(c) || c == '-'; });
}

std::string type_name_of(std::string_view word) {
  std::string name;
  bool begins = true;
  for (const char c : word) {
    if (c == '-') {
      begins = true;
      continue;
    }
    const bool raise = begins && is_small_letter(c);
    name.push_back(raise ? static_cast<char>(c - 'a' + 'A') : c);
    begins = false;
  }
  return name;
}

}  // namespace

std::expected<PluginName, NameMistake> plugin_name(std::string_view written) {
  const auto mistake = [&](std::string_view what, std::string_view help) {
    return std::unexpected(NameMistake{fmt::format("`{}` {}", written, what), std::string(help)});
  };
  const std::size_t dot = written.find('.');
  const bool owned = dot != std::string_view::npos;
  const std::string_view owner = owned ? written.substr(0, dot) : "my";
  const std::string_view word = owned ? written.substr(dot + 1) : written;
  if (!is_plain_word(owner) || !is_plain_word(word))
    return mistake("can't be a strategy's name", kShape);
  if (owner == "topset")
    return mistake("is of topset's own names", "write a word of yours before the dot");
  if (std::ranges::find(kTakenByCMake, word) != kTakenByCMake.end())
    return mistake("is a word that CMake needs for itself",
                   fmt::format("name it otherwise, such as `{}-sets`", word));
  std::string id = fmt::format("{}.{}", owner, word);
  if (id.size() > kLongestId)
    return mistake("is too long for a strategy's name",
                   fmt::format("write at most {} letters", kLongestId));
  return PluginName{std::move(id), std::string(word), type_name_of(word)};
}

std::string with_name(std::string_view text, const PluginName& name) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> words = {
      {{"my.first-wave", name.id}, {"first-wave", name.file}, {"FirstWave", name.type_name}}};
  std::string out;
  while (!text.empty()) {
    const auto word =
        std::ranges::find_if(words, [&](const auto& it) { return text.starts_with(it.first); });
    if (word == words.end()) {
      out.push_back(text.front());
      text.remove_prefix(1);
    } else {
      out += word->second;
      text.remove_prefix(word->first.size());
    }
  }
  return out;
}

}  // namespace topset::cli
