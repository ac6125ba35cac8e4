// Findings of one slot, gathered over its weeks: one cause is one finding that lists the weeks it
// shows in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "training/program.hpp"

namespace topset::planning {

class SlotFindings {
 public:
  // `subject` names the athlete and exercise the findings are about: `for Jana Nováková, squat`.
  // What is seen only in weeks that the block does not show is left out; nothing: it shows all.
  explicit SlotFindings(std::string subject, std::optional<WeekSet> shown = {})
      : subject_(std::move(subject)), shown_(shown) {}

  // A finding seen in a week; those alike but for the week become one. `notes` are kept from the
  // first.
  void add(Diagnostic finding, std::int32_t week);

  // Likewise, but all of one rule become one: that of the first week.
  void add_once(Diagnostic finding, std::int32_t week);

  // Likewise, but all of one rule about the same thing become one: the worst. `by` says how bad
  // each is, more is worse.
  void add_worst(Diagnostic finding, std::int32_t week, std::string_view about, std::int64_t by);

  // One about the slot as a whole.
  void add(Diagnostic finding);

  // In the order they were first seen, each with its weeks as a note.
  Diagnostics take();

 private:
  struct Entry {
    Diagnostic finding;
    WeekSet weeks;  // empty: the slot as a whole
    bool whole_rule = false;
    std::string about;  // of the worst
    std::int64_t by = 0;
  };
  Entry& entry(Diagnostic&& finding, bool whole_rule);

  std::string subject_;
  std::optional<WeekSet> shown_;
  std::vector<Entry> entries_;  // few, so that looking through them is quickest
};

// `week 3`, `weeks 1-3, 5`.
std::string weeks_in_words(WeekSet weeks);

}  // namespace topset::planning
