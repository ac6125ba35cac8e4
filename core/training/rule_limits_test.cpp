#include "training/rule_limits.hpp"

#include "catch.hpp"

using namespace topset;

TEST_CASE("every limit's usual figure is one that a library may write") {
  int limits = 0;
  for (const RuleInfo& rule : all_rules()) {
    const RuleLimit* const limit = limit_of(rule.rule);
    if (limit == nullptr) continue;
    ++limits;
    INFO(rule.id);
    CHECK(limit->least <= limit->usual);
    CHECK(limit->usual <= limit->most);
    CHECK_FALSE(limit->unit.empty());
  }
  CHECK(limits == 5);
}

TEST_CASE("a library's figure goes before the usual one") {
  std::map<Rule, RuleSetting> settings;
  CHECK(limit_in(settings, Rule::VOL410) == 120);
  settings[Rule::VOL410].severity = Severity::note;
  CHECK(limit_in(settings, Rule::VOL410) == 120);
  settings[Rule::VOL410].limit = 90;
  CHECK(limit_in(settings, Rule::VOL410) == 90);
}
