#include "planning/slot_findings.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::planning {

std::vector<std::int32_t>& SlotFindings::weeks_of(Diagnostic finding) {
  const auto key = std::tuple(finding.rule, finding.message, finding.help);
  const auto [at, is_new] = index_.try_emplace(key, entries_.size());
  if (is_new) entries_.push_back({std::move(finding), {}});
  return entries_[at->second].weeks;
}

void SlotFindings::add(Diagnostic finding) { weeks_of(std::move(finding)); }

void SlotFindings::add(Diagnostic finding, std::int32_t week) {
  std::vector<std::int32_t>& weeks = weeks_of(std::move(finding));
  if (std::find(weeks.begin(), weeks.end(), week) == weeks.end()) weeks.push_back(week);
}

Diagnostics SlotFindings::take() {
  Diagnostics findings;
  for (Entry& entry : entries_) {
    std::sort(entry.weeks.begin(), entry.weeks.end());
    entry.finding.notes.push_back(
        entry.weeks.empty() ? subject_
                            : fmt::format("{}, {}", subject_, weeks_in_words(entry.weeks)));
    findings.push_back(std::move(entry.finding));
  }
  entries_.clear();
  index_.clear();
  return findings;
}

std::string weeks_in_words(const std::vector<std::int32_t>& weeks) {
  std::string text = weeks.size() == 1 ? "week " : "weeks ";
  for (std::size_t i = 0; i < weeks.size();) {
    std::size_t last = i;
    while (last + 1 < weeks.size() && weeks[last + 1] == weeks[last] + 1) ++last;
    if (i > 0) text += ", ";
    text += last > i ? fmt::format("{}-{}", weeks[i], weeks[last]) : fmt::format("{}", weeks[i]);
    i = last + 1;
  }
  return text;
}

}  // namespace topset::planning
