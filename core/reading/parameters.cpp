#include "reading/parameters.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/parameter_binder.hpp"

namespace topset::reading {
namespace {

void report_unknown(const Document& document, const Member& member, const StrategyCard& card,
                    Diagnostics& findings) {
  NearestWord nearest(member.key);
  std::string all;
  for (const Parameter& parameter : card.parameters) {
    nearest.offer(parameter.id);
    all += fmt::format("{}`{}`", all.empty() ? "" : ", ", parameter.id);
  }
  std::string help = fmt::format("{} has no parameters", card.id);
  if (!all.empty()) help = fmt::format("its parameters are {}", all);
  if (!nearest.best().empty())
    help = fmt::format("a parameter with a similar name exists: `{}`", nearest.best());
  findings.push_back(Diagnostic(Rule::PROG104, document.key_origin(member),
                                fmt::format("unknown parameter `{}` of {}", member.key, card.id))
                         .with_help(std::move(help)));
}

// Parameters of one group stand for each other: at most one is written.
void check_groups(const Document& document, const Node& with, const StrategyCard& card,
                  Diagnostics& findings) {
  for (auto member = with.members.begin(); member != with.members.end(); ++member) {
    const Parameter* const parameter = card.find(member->key);
    if (!parameter || parameter->group.empty()) continue;
    const auto earlier = std::find_if(with.members.begin(), member, [&](const Member& other) {
      const Parameter* const peer = card.find(other.key);
      return peer && peer->group == parameter->group;
    });
    if (earlier == member) continue;
    findings.push_back(
        Diagnostic(Rule::PROG107, document.key_origin(*member),
                   fmt::format("`{}` and `{}` exclude each other", earlier->key, member->key))
            .with_label(document.key_origin(*earlier), "the other is written here")
            .with_help("leave one of them out"));
  }
}

bool is_written(const Node* with, const StrategyCard& card, const Parameter& wanted) {
  if (!with) return false;
  return std::ranges::any_of(with->members, [&](const Member& member) {
    const Parameter* const parameter = card.find(member.key);
    return parameter && (parameter->id == wanted.id ||
                         (!wanted.group.empty() && parameter->group == wanted.group));
  });
}

void check_required(const Node* with, const Origin& place, const StrategyCard& card,
                    Diagnostics& findings) {
  for (auto parameter = card.parameters.begin(); parameter != card.parameters.end(); ++parameter) {
    if (!parameter->required || is_written(with, card, *parameter)) continue;
    std::string wanted = fmt::format("`{}`", parameter->id);
    bool told = false;
    for (auto peer = card.parameters.begin(); peer != card.parameters.end(); ++peer) {
      if (peer == parameter || parameter->group.empty() || peer->group != parameter->group)
        continue;
      if (peer < parameter && peer->required) told = true;
      wanted += fmt::format(" or `{}`", peer->id);
    }
    if (told) continue;
    findings.push_back(
        Diagnostic(Rule::PROG106, place, fmt::format("{} needs {}", card.id, wanted))
            .with_help(fmt::format("write `{}:` under `with:`; {}", parameter->id,
                                   parameter->doc.empty() ? "it has no default" : parameter->doc)));
  }
}

// How well a default fits: -1 when it is for others.
int fit(const ParameterDefault& option, const DefaultsFor& whom) {
  if (option.goal != Goal::none && option.goal != whom.goal) return -1;
  if (!option.movement.empty() && option.movement != name(whom.movement)) return -1;
  if (!option.experience.empty() && option.experience != name(whom.experience)) return -1;
  return (option.experience.empty() ? 0 : 4) + (option.goal == Goal::none ? 0 : 2) +
         (option.movement.empty() ? 0 : 1);
}

const ParameterDefault* best_default(const Parameter& parameter, const DefaultsFor& whom) {
  const ParameterDefault* best = nullptr;
  int best_fit = -1;
  for (const ParameterDefault& option : parameter.defaults) {
    if (fit(option, whom) <= best_fit) continue;
    best = &option;
    best_fit = fit(option, whom);
  }
  return best;
}

bool group_has(const std::vector<ParameterValue>& values, const StrategyCard& card,
               const std::string& group) {
  return std::ranges::any_of(values, [&](const ParameterValue& value) {
    const Parameter* const parameter = card.find(value.id);
    return parameter && parameter->group == group;
  });
}

}  // namespace

std::vector<ParameterValue> bind_parameters(const Document& document, const Node* with,
                                            const Origin& place, const StrategyCard& card,
                                            const Catalogue& catalogue, Diagnostics& findings) {
  std::vector<ParameterValue> values;
  if (with) {
    for (const Member& member : with->members)
      if (!card.find(member.key)) report_unknown(document, member, card, findings);
    for (const Parameter& parameter : card.parameters)
      if (const Node* const node = with->find(parameter.id))
        ParameterBinder(parameter, document.source_of(*node), &catalogue, findings)
            .bind(*node, values);
    check_groups(document, *with, card, findings);
  }
  check_required(with, place, card, findings);
  return values;
}

std::vector<ParameterValue> with_defaults(const std::vector<ParameterValue>& written,
                                          const StrategyCard& card, const DefaultsFor& whom) {
  std::vector<ParameterValue> values;
  for (const Parameter& parameter : card.parameters) {
    const std::size_t before = values.size();
    std::ranges::copy_if(written, std::back_inserter(values),
                         [&](const ParameterValue& value) { return value.id == parameter.id; });
    if (values.size() > before) continue;
    const std::string& group = parameter.group;
    if (!group.empty() && (group_has(written, card, group) || group_has(values, card, group)))
      continue;
    const ParameterDefault* const option = best_default(parameter, whom);
    if (!option) continue;
    const bool pounds = whom.unit == Unit::lb && !option->text_lb.empty();
    Diagnostics ignored;  // check_card has told them
    ParameterBinder(parameter, nullptr, nullptr, ignored)
        .bind(tree_of_default(pounds ? option->text_lb : option->text), values);
    for (std::size_t i = before; i < values.size(); ++i) values[i].written = false;
  }
  return values;
}

}  // namespace topset::reading
