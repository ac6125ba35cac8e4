#include "base/rules.hpp"

#include <array>

namespace topset {
namespace {

constexpr std::array kRules = {
#define TOPSET_RULE(id, slug, severity, summary) \
  RuleInfo{Rule::id, #id, slug, Severity::severity, summary, false},
#define TOPSET_RULE_OFF(id, slug, severity, summary) \
  RuleInfo{Rule::id, #id, slug, Severity::severity, summary, true},
#include "base/rules.def"
#undef TOPSET_RULE
};

}  // namespace

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

const RuleInfo& info(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }

std::span<const RuleInfo> all_rules() { return kRules; }

}  // namespace topset
