#include "planning/slot_findings.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::planning {

SlotFindings::Entry& SlotFindings::entry(Diagnostic&& finding, bool whole_rule) {
  for (Entry& known : entries_) {
    if (known.finding.rule != finding.rule || known.whole_rule != whole_rule) continue;
    if (whole_rule ||
        (known.finding.message == finding.message && known.finding.help == finding.help))
      return known;
  }
  return entries_.emplace_back(std::move(finding), WeekSet(), whole_rule, std::string(), 0);
}

void SlotFindings::add(Diagnostic finding, std::int32_t week) {
  if (shown_ && !shown_->has(week)) return;
  entry(std::move(finding), false).weeks.add(week);
}

void SlotFindings::add_once(Diagnostic finding, std::int32_t week) {
  if (shown_ && !shown_->has(week)) return;
  entry(std::move(finding), true).weeks.add(week);
}

void SlotFindings::add_worst(Diagnostic finding, std::int32_t week, std::string_view about,
                             std::int64_t by) {
  if (shown_ && !shown_->has(week)) return;
  const auto known = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return entry.finding.rule == finding.rule && entry.about == about;
  });
  if (known == entries_.end()) {
    entries_.emplace_back(std::move(finding), WeekSet(), false, std::string(about), by)
        .weeks.add(week);
    return;
  }
  known->weeks.add(week);
  if (by <= known->by) return;
  known->finding = std::move(finding);
  known->by = by;
}

void SlotFindings::add(Diagnostic finding) { entry(std::move(finding), false); }

Diagnostics SlotFindings::take() {
  Diagnostics findings;
  for (Entry& entry : entries_) {
    entry.finding.notes.push_back(
        entry.weeks.empty() ? subject_
                            : fmt::format("{}, {}", subject_, weeks_in_words(entry.weeks)));
    findings.push_back(std::move(entry.finding));
  }
  entries_.clear();
  return findings;
}

std::string weeks_in_words(WeekSet weeks) {
  std::string text;
  std::int32_t spans = 0;
  std::int32_t count = 0;
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week) {
    if (!weeks.has(week)) continue;
    std::int32_t last = week;
    while (weeks.has(last + 1)) ++last;
    if (spans++ > 0) text += ", ";
    text += last > week ? fmt::format("{}-{}", week, last) : fmt::format("{}", week);
    count += last - week + 1;
    week = last;
  }
  return (count == 1 ? "week " : "weeks ") + text;
}

}  // namespace topset::planning
