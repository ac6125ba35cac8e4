// Findings that a coach has allowed, in the comments of the file they are about:
//
//   - exercise: squat                # topset: allow LOAD304 -- a planned grinder
//   # topset: allow SAFE510 -- meet week, openers only
//   - exercise: deadlift
//     sets: [1x1 @ 92 %]
//   # topset: allow-file VOL403 -- he recovers
//
// Which findings they take away is not decided here: see checking/finding_filter.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::reading {

// One comment. At the end of a line it is for that line and the entry that the line is a part of;
// on a line of its own for the entry that begins below, with all that belongs to it; `allow-file`
// is for the whole file.
struct Suppression {
  std::vector<Rule> rules;
  std::string reason;  // empty: none is given
  Origin origin;       // the comment
  std::uint32_t first_line = 1;
  std::uint32_t last_line = 1;  // inclusive
  bool in_entry = false;        // at the end of a line

  // Whether it is for a finding at this place.
  bool covers(Rule rule, Span place) const;
};

struct Suppressions {
  std::vector<Suppression> items;  // those that hold, in the order of the file
  Diagnostics findings;            // comments that can't be read, or allow what can't be
};

Suppressions read_suppressions(const SourcePtr& source);

// Whether a finding of this rule may be allowed at all: an error may not, since nothing is planned
// with it, but for a coach's own judgement on what is safe.
bool may_be_allowed(Rule rule);
bool is_safety(Rule rule);

// A rule by its id or its slug, in any case; null: there is none.
const RuleInfo* find_rule(std::string_view word);
// The id of the rule that a misspelt one was most likely meant to be; empty: none is near.
std::string nearest_rule(std::string_view word);

}  // namespace topset::reading
