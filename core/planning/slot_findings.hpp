// Findings of one slot, gathered over its weeks: one cause is one finding that lists the weeks it
// shows in.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::planning {

class SlotFindings {
 public:
  // `subject` names the athlete and exercise the findings are about: `for Jana Nováková, squat`.
  explicit SlotFindings(std::string subject) : subject_(std::move(subject)) {}

  // A finding seen in a week; those alike but for the week become one. `note` is kept from the
  // first.
  void add(Diagnostic finding, std::int32_t week);

  // A finding about the slot as a whole.
  void add(Diagnostic finding);

  // In the order they were first seen, each with the subject and its weeks as a note.
  Diagnostics take();

 private:
  struct Entry {
    Diagnostic finding;
    std::vector<std::int32_t> weeks;
  };
  std::vector<std::int32_t>& weeks_of(Diagnostic finding);

  std::string subject_;
  std::map<std::tuple<Rule, std::string, std::string>, std::size_t> index_;
  std::vector<Entry> entries_;
};

// `week 3`, `weeks 1-3, 5`.
std::string weeks_in_words(const std::vector<std::int32_t>& weeks);

}  // namespace topset::planning
