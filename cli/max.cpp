#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/load_argument.hpp"
#include "training/one_rep_max.hpp"

namespace topset::cli {
namespace {

std::string tenths(const Rational& thousandths) {
  return fmt::format("{:>7}", decimal((thousandths / Rational(100)).half_up() * 100));
}

}  // namespace

Exit one_rep_max(const Arguments& arguments, World& world) {
  const std::string word = fmt::format("{}", fmt::join(arguments.words, " "));
  const std::optional<TypedSet> set = parse_set(word);
  if (!set)
    return usage_error(world, fmt::format("`{}` is no set", word),
                       with_point(word, [](std::string_view text) {
                         return parse_set(text).has_value();
                       }).value_or("write load x reps, and the RPE where it is known: 140x3@9"));
  const RpeChart& chart = RpeChart::standard();
  const std::string_view unit = name(set->load.unit);
  std::string text =
      fmt::format("{} x {}{}\n\n", to_text(set->load), set->reps,
                  set->rpe ? fmt::format(" @ {}", to_text(*set->rpe)) : ", to failure");
  std::optional<Rational> best;
  for (const FormulaInfo& formula : formulas()) {
    const auto max = estimate(formula.formula, chart, set->load, set->reps, set->rpe);
    if (max && formula.formula == Formula::rpe_chart) best = max;
    text += max ? fmt::format("{:<12}{} {}   {}\n", formula.id, tenths(*max), unit, formula.text)
                : fmt::format("{:<12}{:>7}      for {}-{} reps only\n", formula.id, "-",
                              formula.min_reps, formula.max_reps);
  }
  if (best) {
    text += "\nby the chart, to failure:\n";
    for (std::int32_t reps = 1; reps <= 10; ++reps) {
      const auto share = chart.percent(reps, Rpe{RpeChart::kMaxRpe});
      text += fmt::format("{:>4} rep{} {} {}\n", reps, reps == 1 ? " " : "s",
                          tenths(*best * as_fraction(*share)), unit);
    }
  }
  world.out.print(text);
  return Exit::ok;
}

}  // namespace topset::cli
