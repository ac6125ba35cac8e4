#include <algorithm>
#include <fmt/format.h>

#include "reading/parameter_binder.hpp"
#include "reading/parameters.hpp"

namespace topset::reading {
namespace {

constexpr std::uint32_t kAllKinds = (static_cast<std::uint32_t>(ValueKind::sets) << 1) - 1;

// [a-z], then [a-z0-9] and the given signs.
bool is_id(std::string_view id, std::string_view signs) {
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' &&
         std::ranges::all_of(id, [&](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || signs.find(c) != signs.npos;
         });
}

void check_default_text(const Parameter& parameter, const std::string& text,
                        std::vector<std::string>& wrong) {
  Diagnostics findings;
  std::vector<ParameterValue> values;
  ParameterBinder(parameter, nullptr, nullptr, findings).bind(tree_of_default(text), values);
  for (const Diagnostic& finding : findings)
    wrong.push_back(
        fmt::format("default `{}` of parameter `{}`: {}", text, parameter.id, finding.message));
}

void check_default(const Parameter& parameter, const ParameterDefault& option,
                   std::vector<std::string>& wrong) {
  if (!option.movement.empty() && !parse_word<Movement>(option.movement))
    wrong.push_back(fmt::format("a default of parameter `{}` is for the unknown movement `{}`",
                                parameter.id, option.movement));
  if (!option.experience.empty() && !parse_word<Experience>(option.experience))
    wrong.push_back(fmt::format("a default of parameter `{}` is for the unknown experience `{}`",
                                parameter.id, option.experience));
  check_default_text(parameter, option.text, wrong);
  if (!option.text_lb.empty()) check_default_text(parameter, option.text_lb, wrong);
}

void check_parameter(const Parameter& parameter, std::vector<std::string>& wrong) {
  if (!is_id(parameter.id, "_"))
    wrong.push_back(fmt::format("parameter id `{}` is not [a-z][a-z0-9_]*", parameter.id));
  if (parameter.kinds == 0)
    wrong.push_back(fmt::format("parameter `{}` takes no kind of value", parameter.id));
  if ((parameter.kinds & ~kAllKinds) != 0)
    wrong.push_back(fmt::format(
        "parameter `{}` takes a kind of value that this topset does not know", parameter.id));
  if (parameter.doc.empty())
    wrong.push_back(fmt::format("parameter `{}` has no doc", parameter.id));
  if (parameter.takes(ValueKind::choice) == parameter.choices.empty())
    wrong.push_back(parameter.choices.empty()
                        ? fmt::format("parameter `{}` is a choice without choices", parameter.id)
                        : fmt::format("parameter `{}` has choices but is no choice", parameter.id));
  for (const ParameterDefault& option : parameter.defaults) check_default(parameter, option, wrong);
}

}  // namespace

std::vector<std::string> check_card(const StrategyCard& card) {
  std::vector<std::string> wrong;
  if (!is_id(card.id, ".-"))
    wrong.push_back(fmt::format("strategy id `{}` is not [a-z][a-z0-9.-]*", card.id));
  if (card.version.empty()) wrong.emplace_back("the card has no version");
  if (card.summary.empty()) wrong.emplace_back("the card has no summary");
  for (auto parameter = card.parameters.begin(); parameter != card.parameters.end(); ++parameter) {
    const bool again = std::any_of(card.parameters.begin(), parameter, [&](const Parameter& other) {
      return other.id == parameter->id;
    });
    if (again) wrong.push_back(fmt::format("parameter `{}` is described twice", parameter->id));
    check_parameter(*parameter, wrong);
  }
  return wrong;
}

}  // namespace topset::reading
