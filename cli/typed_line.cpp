#include "cli/typed_line.hpp"

namespace topset::cli {
namespace {

bool is_blank(char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }

// What a backslash makes plain between quotes of this kind.
bool is_escapable(char letter, char quote, Shell shell) {
  if (quote == '\'') return shell == Shell::fish && (letter == '\'' || letter == '\\');
  return quote == '\0' || letter == '"' || letter == '\\' || letter == '$' || letter == '`';
}

}  // namespace

TypedLine typed_line(std::string_view line, Shell shell, std::string_view breaks) {
  TypedLine typed;
  std::string word;
  char quote = '\0';
  bool in_word = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char letter = line[i];
    if (quote == '\0' && is_blank(letter)) {
      if (in_word) typed.words.push_back(std::move(word));
      word.clear();
      in_word = false;
      typed.parted = 0;
      continue;
    }
    in_word = true;
    if (letter == '\\' && i + 1 < line.size() && is_escapable(line[i + 1], quote, shell))
      word += line[++i];
    else if (letter == quote)
      quote = '\0';
    else if (quote == '\0' && (letter == '"' || letter == '\''))
      quote = letter;
    else if (quote != '\0' || letter != '\\')
      word += letter;
    if (quote == '\0' && letter != '"' && letter != '\'' && !word.empty() &&
        letter == word.back() && (i == 0 || line[i - 1] != '\\') &&
        breaks.find(letter) != std::string_view::npos)
      typed.parted = word.size();
  }
  typed.words.push_back(std::move(word));
  return typed;
}

}  // namespace topset::cli
