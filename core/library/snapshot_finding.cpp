#include "library/snapshot_finding.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "library/block_difference.hpp"
#include "library/causes.hpp"

namespace topset::library {
namespace {

constexpr std::size_t kMostChanges = 5;  // told one by one

// The line without its indent.
Origin place_of(const SourcePtr& file, LineNumber line) {
  const std::uint32_t number = std::max(line.number, 1u);
  const std::string_view text = file->line(number);
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return {file,
          {{number, static_cast<std::uint32_t>(begin) + 1},
           {number, static_cast<std::uint32_t>(text.size()) + 1}}};
}

std::string message(const BlockDifference& found) {
  std::string words = "the block is not as it was accepted: ";
  if (found.changes.empty()) return words + "load volume " + found.volume;
  words += found.changes.front().text();
  if (!found.volume_percent.empty()) words += "; load volume " + found.volume_percent;
  return words;
}

}  // namespace

std::optional<Diagnostic> differs(const SourcePtr& file, const Snapshot& before,
                                  const Snapshot& after) {
  const BlockDifference found = difference(before.block, after.block);
  if (found.is_none()) return std::nullopt;
  const LineNumber line = found.changes.empty() ? before.block.line : found.changes.front().line;
  Diagnostic finding(Rule::SNAP702, place_of(file, line), message(found));
  const std::size_t told = std::min(found.changes.size(), kMostChanges);
  for (std::size_t i = 1; i < told; ++i) finding.notes.push_back(found.changes[i].text());
  if (found.changes.size() > told)
    finding.notes.push_back(fmt::format("and {} more", found.changes.size() - told));
  if (!found.volume.empty() && !found.changes.empty())
    finding.notes.push_back("load volume " + found.volume);
  const std::vector<std::string> since = causes(before.head, after.head);
  finding.notes.push_back(
      since.empty() ? std::string("nothing that it is made from has changed since it was accepted, "
                                  "so topset itself has")
                    : fmt::format("changed since it was accepted: {}", fmt::join(since, ", ")));
  finding.help = fmt::format("if this is meant, `topset check --accept {}`", file->path());
  return finding;
}

}  // namespace topset::library
