#include "reading/warm_up_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/excerpt.hpp"
#include "reading/readers.hpp"
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

Diagnostics check_warm_up_choice(std::string_view id, const Origin& origin,
                                 const std::vector<WarmUpScheme>& own) {
  NearestWord nearest(id);
  std::vector<std::string> known;
  const auto is_it = [&](const WarmUpScheme& scheme) {
    nearest.offer(scheme.id);
    known.push_back(fmt::format("`{}`", scheme.id));
    return scheme.id == id;
  };
  if (std::ranges::any_of(own, is_it) || std::ranges::any_of(warm_up_schemes(), is_it)) return {};
  return {
      Diagnostic(Rule::LIBR007, origin, fmt::format("there is no warm-up scheme {}", in_ticks(id)))
          .with_help(
              nearest.best().empty()
                  ? fmt::format("write one of {}, or add your own under `warm_ups:` in topset.yaml",
                                fmt::join(known, ", "))
                  : fmt::format("a scheme with a similar name exists: `{}`", nearest.best()))};
}

Diagnostics check_against(const Program& program, const Library& library) {
  if (program.warm_up.empty()) return {};
  return check_warm_up_choice(program.warm_up, program.warm_up_origin, library.warm_ups);
}

}  // namespace topset::reading
