#include "reading/warm_up_reader.hpp"

#include <array>
#include <fmt/format.h>

#include "reading/excerpt.hpp"
#include "reading/set_notation.hpp"

namespace topset::reading {
namespace {

constexpr std::array<std::pair<std::string_view, WarmUpOf>, 4> kBases = {{
    {"bar_to_work", WarmUpOf::bar_to_work},
    {"work", WarmUpOf::work},
    {"one_rep_max", WarmUpOf::one_rep_max},
    {"training_max", WarmUpOf::training_max},
}};

// Sets, reps and a percent, and nothing else: `of:` says what the percent is of.
bool is_step(const Prescription& sets) {
  Prescription plain;
  plain.sets = sets.sets;
  plain.amount = sets.amount;
  plain.base = Base::one_rep_max;
  plain.percent = sets.percent;
  return sets == plain && sets.sets.min == sets.sets.max && sets.amount.min == sets.amount.max;
}

}  // namespace

WarmUpScheme read_warm_up(const Member& member, NodeValues& values) {
  WarmUpScheme scheme;
  scheme.id = member.key;
  if (const Node* source = member.value.find("source")) scheme.source = source->text;
  if (const Node* of = member.value.find("of"))
    for (const auto& [word, base] : kBases)
      if (of->text == word) scheme.of = base;
  const Node* steps = member.value.find("steps");
  if (steps == nullptr) return scheme;
  for (const Node& step : steps->items) {
    const Origin origin = values.document().origin(step);
    const auto sets = parse_sets(step.text);
    if (!sets) {
      values.findings().push_back(to_diagnostic(sets.error(), origin, step.quoted));
    } else if (!is_step(*sets)) {
      values.report(Rule::LIBR010, origin,
                    fmt::format("{} is more than a warm-up step can say", in_ticks(step.text)),
                    "write sets, reps and a percent, such as `1x5 @ 50 %`");
    } else {
      scheme.steps.push_back({sets->percent, sets->amount.min, sets->sets.min});
    }
  }
  return scheme;
}

}  // namespace topset::reading
