#include "training/warm_up.hpp"

#include <algorithm>
#include <array>

namespace topset {
namespace {

// Where a source gives a range of reps, its low end: a warm-up is not to tire.
const std::array<WarmUpScheme, 7>& schemes() {
  static const std::array<WarmUpScheme, 7> kSchemes = {{
      {"bar_to_work",
       "common gym practice: shares of the way from the empty bar to the work load",
       WarmUpOf::bar_to_work,
       {{{0}, 8}, {{4000}, 8}, {{5500}, 5}, {{7000}, 3}, {{8500}, 1}},
       {900}},  // a tenth, but for what rounding takes
      {"percent_of_1rm",
       "common gym practice: ever fewer reps at rising percents of the 1RM",
       WarmUpOf::one_rep_max,
       {{{0}, 10},
        {{3000}, 5},
        {{4000}, 5},
        {{5000}, 3},
        {{6000}, 3},
        {{7000}, 2},
        {{7500}, 1},
        {{8000}, 1},
        {{8500}, 1}}},
      // Four sets between the empty bar and the work set make five jumps.
      {"even_jumps",
       "common gym practice: two sets with the empty bar, then equal jumps",
       WarmUpOf::bar_to_work,
       {{{0}, 5, 2}, {{2000}, 5}, {{4000}, 3}, {{6000}, 2}, {{8000}, 1}}},
      {"gzclp",
       "GZCLP, the linear progression of the GZCL method (Lefever)",
       WarmUpOf::work,
       {{{6000}, 5}, {{7000}, 5}, {{8500}, 3}}},
      {"juggernaut",
       "Juggernaut Method (Chad Wesley Smith): ten with the empty bar, then equal jumps",
       WarmUpOf::bar_to_work,
       {{{0}, 10}, {{2000}, 5}, {{4000}, 3}, {{6000}, 2}, {{8000}, 1}}},
      {"531",
       "5/3/1 (Wendler): 40, 50 and 60 % of the training max",
       WarmUpOf::training_max,
       {{{4000}, 5}, {{5000}, 5}, {{6000}, 3}}},
      {"sheiko",
       "Sheiko's tables, whose first rows are these",
       WarmUpOf::one_rep_max,
       {{{5000}, 5}, {{6000}, 4}, {{7000}, 3}}},
  }};
  return kSchemes;
}

bool base_is_known(WarmUpOf of, const WarmUpInput& input) {
  switch (of) {
    case WarmUpOf::bar_to_work:
    case WarmUpOf::work: return true;
    case WarmUpOf::one_rep_max: return input.one_rep_max > 0;
    case WarmUpOf::training_max: return input.training_max > 0;
  }
  return false;
}

// The exact load of a step is numerator / 10000 thousandths.
Int128 numerator(WarmUpOf of, Percent fraction, const WarmUpInput& input) {
  constexpr Int128 kWhole = 10000;
  const Int128 share = fraction.basis_points;
  const Int128 work = input.work.thousandths;
  if (share == 0) return kWhole * input.bar;
  switch (of) {
    case WarmUpOf::bar_to_work: return kWhole * input.bar + share * (work - input.bar);
    case WarmUpOf::work: return share * work;
    case WarmUpOf::one_rep_max: return share * input.one_rep_max;
    case WarmUpOf::training_max: return share * input.training_max;
  }
  return 0;
}

// From the work down, so that the last set before it is the one that is kept; the first, which is
// the empty bar where there is one, stays, and what is too near to it goes instead.
void leave_out_small_jumps(std::vector<WarmUpSet>& sets, Percent smallest, Load work) {
  const auto is_small = [&](std::int64_t from, std::int64_t to) {
    return Int128{to - from} * 10000 < Int128{smallest.basis_points} * work.thousandths;
  };
  std::int64_t above = work.thousandths;
  for (std::size_t i = sets.size(); i-- > 1;) {
    if (is_small(sets[i].load, above) || is_small(sets.front().load, sets[i].load))
      sets.erase(sets.begin() + static_cast<std::ptrdiff_t>(i));
    else
      above = sets[i].load;
  }
}

const WarmUpScheme& lead_in_scheme() {
  static const WarmUpScheme kLeadIn{
      "lead_in", "", WarmUpOf::bar_to_work, {{{0}, 8}, {{5000}, 5}}, {2500}};
  return kLeadIn;
}

}  // namespace

std::span<const WarmUpScheme> warm_up_schemes() { return schemes(); }

const WarmUpScheme* find_warm_up_scheme(std::string_view id) {
  const auto found = std::find_if(schemes().begin(), schemes().end(),
                                  [id](const WarmUpScheme& scheme) { return scheme.id == id; });
  return found == schemes().end() ? nullptr : &*found;
}

std::vector<WarmUpSet> warm_up(const WarmUpScheme& scheme, const WarmUpInput& input,
                               const Loadables& loadables) {
  const WarmUpScheme& used = base_is_known(scheme.of, input) ? scheme : schemes().front();
  std::vector<WarmUpSet> sets;
  for (const WarmUpStep& step : used.steps) {
    const Loadables::Choice choice =
        loadables.choose(numerator(used.of, step.fraction, input), 10000, Rounding::down);
    using Fit = Loadables::Fit;
    if (choice.fit == Fit::no_loads || choice.fit == Fit::past) continue;
    if (choice.fit == Fit::under && input.bar == 0) continue;
    if (choice.load >= input.work.thousandths) continue;
    // A library's own scheme may list its steps in any order.
    const auto at = std::find_if(sets.begin(), sets.end(),
                                 [&](const WarmUpSet& set) { return set.load >= choice.load; });
    const WarmUpSet set{choice.load, step.reps, step.sets};
    if (at != sets.end() && at->load == choice.load)
      *at = set;
    else
      sets.insert(at, set);
  }
  leave_out_small_jumps(sets, used.smallest_jump, input.work);
  return sets;
}

std::vector<WarmUpSet> lead_in(const WarmUpInput& input, const Loadables& loadables) {
  std::vector<WarmUpSet> sets = warm_up(lead_in_scheme(), input, loadables);
  const std::int64_t quarter = input.work.thousandths / 4;
  if (!sets.empty() && input.work.thousandths - sets.front().load < quarter) sets.clear();
  return sets;
}

}  // namespace topset
