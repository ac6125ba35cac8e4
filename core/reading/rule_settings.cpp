#include "reading/rule_settings.hpp"

#include <fmt/format.h>

#include "reading/excerpt.hpp"
#include "reading/suppressions.hpp"

namespace topset::reading {
namespace {

std::optional<Severity> severity_of(std::string_view word) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (name(severity) == word) return severity;
  return std::nullopt;  // `ignore`
}

}  // namespace

std::map<Rule, RuleSetting> read_rule_settings(const Node& node, NodeValues& values) {
  std::map<Rule, RuleSetting> settings;
  for (const Member& member : node.members) {
    const Origin origin = values.document().key_origin(member);
    const RuleInfo* const rule = find_rule(member.key);
    if (rule == nullptr) {
      const std::string near = nearest_rule(member.key);
      values.report(Rule::LIBR040, origin, fmt::format("there is no rule {}", in_ticks(member.key)),
                    near.empty() ? "name a rule as a finding has it in its brackets"
                                 : fmt::format("a rule with a similar name exists: `{}`", near));
      continue;
    }
    RuleSetting setting;
    setting.origin = origin;
    const Node* const severity = member.value.find("severity");
    setting.severity = severity_of(severity != nullptr ? severity->text : member.value.text);
    if (const Node* const reason = member.value.find("reason")) setting.reason = reason->text;
    const bool is_milder = !setting.severity || *setting.severity < rule->severity;
    if (is_milder && !may_be_allowed(rule->rule)) {
      values.report(Rule::LIBR044, origin,
                    fmt::format("{} is an error and can't be made milder", rule->id),
                    "remove the line, and mend what the rule tells");
      continue;
    }
    if (is_milder && is_safety(rule->rule) && setting.reason.empty()) {
      values.report(
          Rule::LIBR041, origin, "a safety rule is made milder without a reason",
          fmt::format("say why: `{}: {{severity: {}, reason: ...}}`", rule->id,
                      setting.severity ? name(*setting.severity) : std::string_view("ignore")));
      continue;
    }
    settings.insert_or_assign(rule->rule, std::move(setting));
  }
  return settings;
}

}  // namespace topset::reading
