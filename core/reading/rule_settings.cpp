#include "reading/rule_settings.hpp"

#include <fmt/format.h>

#include "reading/excerpt.hpp"
#include "reading/suppressions.hpp"
#include "training/rule_limits.hpp"

namespace topset::reading {
namespace {

std::optional<Severity> severity_of(std::string_view word) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (name(severity) == word) return severity;
  return std::nullopt;  // `ignore`
}

// A rule whose severity is left unsaid is as serious as usual.
std::optional<Severity> read_severity(const Node& node, const RuleInfo& rule) {
  if (node.is_scalar()) return severity_of(node.text);
  const Node* const severity = node.find("severity");
  return severity != nullptr ? severity_of(severity->text) : rule.severity;
}

// The figure from which on the rule speaks. Nothing, and told, where it can't be set.
std::optional<std::int32_t> read_limit(const Node& node, const RuleInfo& rule, NodeValues& values) {
  const Origin origin = values.document().origin(node);
  const RuleLimit* const limit = limit_of(rule.rule);
  if (limit == nullptr) {
    values.report(Rule::LIBR004, origin, fmt::format("{} has no limit that can be set", rule.id),
                  "take it out: `limit` is for rules whose page tells of one");
    return std::nullopt;
  }
  const std::int32_t number = values.integer(node);
  if (number >= limit->least && number <= limit->most) return number;
  values.report(
      Rule::LIBR008, origin,
      fmt::format("{} is outside {}-{} {}", number, limit->least, limit->most, limit->unit),
      fmt::format("usually it is {} {}", limit->usual, limit->unit));
  return std::nullopt;
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
    setting.severity = read_severity(member.value, *rule);
    if (const Node* const limit = member.value.find("limit")) {
      setting.limit = read_limit(*limit, *rule, values);
      if (!setting.limit) continue;
    }
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
