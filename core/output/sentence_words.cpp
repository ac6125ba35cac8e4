#include "output/sentence_words.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <vector>

#include "output/figure_words.hpp"

namespace topset::output {
namespace {

// Longer ones before those that they begin with.
constexpr Word kSentences[] = {
    Word::missed_lighter, Word::missed_rpe_8,          Word::missed_load,
    Word::stop_when_rpe,  Word::stop_when_dropped,     Word::stop_at_rpe,
    Word::past_plates,    Word::past_heaviest,         Word::max_given,
    Word::max_tested,     Word::max_estimated_rep_max, Word::max_estimated_on_body,
    Word::max_estimated,  Word::max_by_catalogue,      Word::max_part};

constexpr std::string_view kBlank = "{}";

// What stands in the blanks of a pattern; nothing: the text is not of it.
std::optional<std::vector<std::string_view>> match(std::string_view text,
                                                   std::string_view pattern) {
  std::vector<std::string_view> filled;
  for (;;) {
    const std::size_t blank = pattern.find(kBlank);
    const std::string_view fixed = pattern.substr(0, blank);
    if (!text.starts_with(fixed)) return std::nullopt;
    text.remove_prefix(fixed.size());
    if (blank == std::string_view::npos)
      return text.empty() ? std::optional(std::move(filled)) : std::nullopt;
    pattern.remove_prefix(blank + kBlank.size());
    const std::string_view next = pattern.substr(0, pattern.find(kBlank));
    const std::size_t end = next.empty() ? text.size() : text.find(next);
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    filled.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

}  // namespace

std::string sentence_words(std::string_view english, Words words) {
  if (words.language() == Language::english && words.gap() == " ") return std::string(english);
  for (const Word sentence : kSentences) {
    const auto filled = match(english, Words()[sentence]);
    if (!filled) continue;
    fmt::dynamic_format_arg_store<fmt::format_context> blanks;
    for (const std::string_view blank : *filled) blanks.push_back(figures_in(blank, words));
    return fmt::vformat(words[sentence], blanks);
  }
  return std::string(english);
}

}  // namespace topset::output
