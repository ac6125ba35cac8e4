// The table of everything topset can find: stable id, slug, usual severity, one line of what it
// means. Help, docs and machine formats are made from it. The rows stand in rules.def.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace topset {

enum class Severity : std::uint8_t {
  note,     // worth knowing
  warning,  // a coach should look
  error,    // refused or impossible; the exit code is 1
};

std::string_view name(Severity severity);

enum class Rule : std::uint16_t {
#define TOPSET_RULE(id, slug, severity, summary) id,
#include "base/rules.def"
#undef TOPSET_RULE
};

struct RuleInfo {
  Rule rule;
  std::string_view id;    // `PROG104`; never given to another cause
  std::string_view slug;  // `unknown-parameter`
  Severity severity;
  std::string_view summary;
  bool is_off = false;  // unless topset.yaml turns it on
};

const RuleInfo& info(Rule rule);
std::span<const RuleInfo> all_rules();

}  // namespace topset
