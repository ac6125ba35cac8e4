#include "cli/check_account.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace topset::cli {
namespace {

// A word with how many: `1 program`, `3 athletes`.
std::string counted(std::size_t many, std::string_view word) {
  return fmt::format("{} {}{}", many, word, many == 1 ? "" : "s");
}

}  // namespace

std::string CheckAccount::summary() const {
  std::string text = fmt::format("checked {} and {}", counted(files.size(), "file"),
                                 counted(blocks.size(), "block"));
  if (const auto withheld = std::ranges::count_if(blocks, &CheckedBlock::withheld); withheld > 0)
    text += fmt::format(", {} with an error", withheld);
  std::vector<std::string> rules;
  std::size_t many = 0;
  for (const auto& [rule, count] : allowed) {
    rules.push_back(fmt::format("{} {}", info(rule).id, count));
    many += count;
  }
  if (many > 0)
    text += fmt::format("; {} allowed: {}", counted(many, "finding"), fmt::join(rules, ", "));
  return text;
}

}  // namespace topset::cli
