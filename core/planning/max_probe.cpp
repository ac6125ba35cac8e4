#include "planning/max_probe.hpp"

#include <array>

namespace topset::planning {
namespace {

using strategies::EmittedMax;
using strategies::EmittedRow;
using strategies::PlannedSlot;
using strategies::SlotRequest;

// A tenth more, a tenth less, and a little more: the last one where a search may just not notice
// the others. In basis points; no two of them are alike in what they round to.
constexpr std::array<std::int64_t, 3> kScales = {11003, 8997, 10041};

std::int64_t scaled(std::int64_t load, std::int64_t scale) {
  return Rational::of(Int128{load} * scale, 10000).half_up();
}

SlotRequest with_other_maxes(SlotRequest request, std::int64_t scale) {
  const auto change = [scale](std::int64_t& load) { load = scaled(load, scale); };
  if (request.maxes) {
    change(request.maxes->one_rep_max);
    change(request.maxes->training_max);
    change(request.maxes->goal_max);
    for (auto& [reps, load] : request.maxes->rep_max) change(load);
  }
  for (strategies::Occurrence& day : request.occurrences) {
    change(day.one_rep_max);
    change(day.training_max);
    change(day.goal_max);
  }
  for (strategies::EarlierSlot& earlier : request.earlier) {
    for (strategies::EarlierSlot::Row& row : earlier.rows) {
      change(row.load);
      change(row.loadable);
    }
    for (EmittedMax& max : earlier.maxes) change(max.load);
  }
  return request;
}

bool same_row(const EmittedRow& a, const EmittedRow& b) {
  return a.occurrence == b.occurrence && a.number == b.number && a.kind == b.kind &&
         a.sets == b.sets && a.base_occurrence == b.base_occurrence && a.base_row == b.base_row &&
         a.exercise == b.exercise && a.optional_row == b.optional_row &&
         a.projected == b.projected && a.written == b.written && a.dosed == b.dosed;
}

bool same_max(const EmittedMax& a, const EmittedMax& b) {
  return a.kind == b.kind && a.reps == b.reps && a.exercise == b.exercise;
}

// One answer and what it was given to: the maxes of its days.
struct Answer {
  const SlotRequest* request;
  const PlannedSlot* planned;
};

// What the max at `index` is of in one answer; 0: there is no such thing.
std::int64_t base_of(const Answer& answer, std::size_t index, MaxRule::From from) {
  const EmittedMax& max = answer.planned->maxes[index];
  const auto& day = answer.request->occurrences[static_cast<std::size_t>(max.occurrence)];
  switch (from) {
    case MaxRule::From::nothing: return 0;
    case MaxRule::From::previous:
      if (const auto previous = previous_max(answer.planned->maxes, index))
        return answer.planned->maxes[*previous].load;
      return 0;
    case MaxRule::From::day:
      return max.kind == EmittedMax::Kind::one_rep    ? day.one_rep_max
             : max.kind == EmittedMax::Kind::training ? day.training_max
             : max.kind == EmittedMax::Kind::goal     ? day.goal_max
                                                      : 0;
    case MaxRule::From::one_rep: return day.one_rep_max;
  }
  return 0;
}

std::int64_t by_rule(const MaxRule& rule, std::int64_t base) {
  return scaled(base, rule.share.basis_points) + rule.add;
}

bool fits(const std::vector<Answer>& answers, std::size_t index, const MaxRule& rule) {
  for (const Answer& answer : answers) {
    const std::int64_t base = base_of(answer, index, rule.from);
    if (base == 0 && rule.from != MaxRule::From::nothing) return false;
    if (by_rule(rule, base) != answer.planned->maxes[index].load) return false;
  }
  return true;
}

std::optional<MaxRule> rule_of(const std::vector<Answer>& answers, std::size_t index) {
  using From = MaxRule::From;
  const std::int64_t load = answers.front().planned->maxes[index].load;
  if (const MaxRule same{From::nothing, {10000}, load}; fits(answers, index, same)) return same;
  for (const From from : {From::previous, From::day}) {
    const std::int64_t base = base_of(answers.front(), index, from);
    const MaxRule step{from, {10000}, load - base};
    if (base > 0 && fits(answers, index, step)) return step;
  }
  for (const From from : {From::previous, From::day, From::one_rep}) {
    const std::int64_t base = base_of(answers.front(), index, from);
    if (base == 0) continue;
    const auto share =
        static_cast<std::int32_t>(Rational::of(Int128{load} * 10000, base).half_up());
    for (const std::int32_t near : {share, share - 1, share + 1})
      if (const MaxRule part{from, {near}, 0}; fits(answers, index, part)) return part;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> previous_max(const std::vector<EmittedMax>& maxes, std::size_t index) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < maxes.size(); ++i) {
    if (!same_max(maxes[i], maxes[index]) || maxes[i].occurrence >= maxes[index].occurrence)
      continue;
    if (!found || maxes[i].occurrence >= maxes[*found].occurrence) found = i;
  }
  return found;
}

MaxProbe probe_maxes(const strategies::Planner& strategies, std::string_view strategy,
                     const SlotRequest& request, const PlannedSlot& planned) {
  MaxProbe probe;
  probe.rows.assign(planned.rows.size(), true);
  probe.maxes.resize(planned.maxes.size());
  std::vector<SlotRequest> requests;
  std::vector<PlannedSlot> others;
  for (const std::int64_t scale : kScales) requests.push_back(with_other_maxes(request, scale));
  bool same_maxes = true;
  for (const SlotRequest& other_request : requests) {
    others.push_back(strategies.plan(strategy, other_request));
    const PlannedSlot& other = others.back();
    const bool same_rows =
        other.status == planned.status && other.rows.size() == planned.rows.size();
    for (std::size_t i = 0; i < planned.rows.size(); ++i)
      probe.rows[i] = probe.rows[i] && same_rows && same_row(planned.rows[i], other.rows[i]);
    same_maxes = same_maxes && other.maxes.size() == planned.maxes.size();
    for (std::size_t i = 0; same_maxes && i < planned.maxes.size(); ++i)
      same_maxes = same_max(planned.maxes[i], other.maxes[i]) &&
                   planned.maxes[i].occurrence == other.maxes[i].occurrence;
  }
  if (!same_maxes) return probe;
  std::vector<Answer> answers = {{&request, &planned}};
  for (std::size_t i = 0; i < others.size(); ++i) answers.push_back({&requests[i], &others[i]});
  for (std::size_t i = 0; i < planned.maxes.size(); ++i) probe.maxes[i] = rule_of(answers, i);
  return probe;
}

}  // namespace topset::planning
