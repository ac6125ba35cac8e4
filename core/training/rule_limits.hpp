// The figures from which on some rules speak, and which a library may set under `rules:`. What they
// are of, and how far they may go; the rules themselves are in checking/.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "base/rules.hpp"
#include "training/library_file.hpp"

namespace topset {

struct RuleLimit {
  Rule rule;
  std::string_view unit;  // `weeks`, `minutes`, `%`
  std::int32_t usual;
  std::int32_t least;
  std::int32_t most;
};

// Null: the rule has no figure that can be set.
const RuleLimit* limit_of(Rule rule);

// The figure that holds in a library. Only for rules that have one.
std::int32_t limit_in(const std::map<Rule, RuleSetting>& settings, Rule rule);

}  // namespace topset
