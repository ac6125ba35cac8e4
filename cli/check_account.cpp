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

std::string key_of(const Diagnostic& finding) {
  const Origin& origin = finding.origin;
  return fmt::format("{}:{}:{} {} {}", origin.source ? origin.source->path() : "",
                     origin.span.begin.line, origin.span.begin.column, info(finding.rule).id,
                     finding.message);
}

}  // namespace

Diagnostics CheckAccount::all_findings() const {
  Diagnostics all = findings;
  for (const CheckedBlock& block : blocks) append(all, block.findings);
  sort_and_deduplicate(all);
  return all;
}

void CheckAccount::tell_only(Diagnostics told) {
  std::map<std::string, bool> in_block;  // by place, rule and words
  for (const Diagnostic& finding : told) in_block.emplace(key_of(finding), false);
  for (CheckedBlock& block : blocks)
    std::erase_if(block.findings, [&](const Diagnostic& finding) {
      const auto found = in_block.find(key_of(finding));
      if (found != in_block.end()) found->second = true;
      return found == in_block.end();
    });
  std::erase_if(told, [&](const Diagnostic& finding) { return in_block[key_of(finding)]; });
  findings = std::move(told);
}

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
  if (in_baseline > 0) text += fmt::format("; {} in baseline.yaml", in_baseline);
  return text;
}

}  // namespace topset::cli
