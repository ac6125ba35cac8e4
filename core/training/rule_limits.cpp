#include "training/rule_limits.hpp"

#include <algorithm>
#include <array>

namespace topset {
namespace {

constexpr std::array kLimits = {
    // A max moves with a training block, and most last twelve to sixteen weeks.
    RuleLimit{Rule::ATHL215, "weeks", 26, 1, 520},
    // Loading weeks in a row. Practice in print: a lighter week every four to six.
    RuleLimit{Rule::VOL409, "weeks", 6, 1, 52},
    RuleLimit{Rule::VOL410, "minutes", 120, 10, 600},
    RuleLimit{Rule::VOL411, "%", 20, 1, 300},
    RuleLimit{Rule::VOL412, "%", 50, 1, 1000},
};

}  // namespace

const RuleLimit* limit_of(Rule rule) {
  const auto found = std::ranges::find(kLimits, rule, &RuleLimit::rule);
  return found == kLimits.end() ? nullptr : &*found;
}

std::int32_t limit_in(const std::map<Rule, RuleSetting>& settings, Rule rule) {
  const auto setting = settings.find(rule);
  return setting != settings.end() && setting->second.limit ? *setting->second.limit
                                                            : limit_of(rule)->usual;
}

}  // namespace topset
