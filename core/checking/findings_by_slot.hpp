// Findings gathered a slot, so that one that shows in six weeks is one finding with its weeks.
#pragma once

#include <map>
#include <string>

#include "planning/slot_findings.hpp"
#include "training/block.hpp"

namespace topset::checking {

class FindingsBySlot {
 public:
  explicit FindingsBySlot(std::string athlete) : athlete_(std::move(athlete)) {}

  void add(const BlockExercise& exercise, std::int32_t week, Diagnostic finding) {
    const auto at = slots_.try_emplace(exercise.slot, subject(exercise)).first;
    at->second.add(std::move(finding), week);
  }

  // Likewise, but all of one rule become one: that of the first week.
  void add_once(const BlockExercise& exercise, std::int32_t week, Diagnostic finding) {
    const auto at = slots_.try_emplace(exercise.slot, subject(exercise)).first;
    at->second.add_once(std::move(finding), week);
  }

  Diagnostics take() {
    Diagnostics all;
    for (auto& [slot, findings] : slots_) append(all, findings.take());
    return all;
  }

 private:
  std::string subject(const BlockExercise& exercise) const {
    return "for " + athlete_ + ", " + exercise.name;
  }

  std::string athlete_;
  std::map<std::int32_t, planning::SlotFindings> slots_;
};

}  // namespace topset::checking
