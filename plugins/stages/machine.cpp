#include "stages/machine.hpp"

#include <algorithm>

#include "common/logged.hpp"

namespace topset::stages {

namespace {

Percent share_of(Percent share, Percent whole) { return topset::of(share, whole); }

// A target in thousandths; nothing where the max is unknown.
std::optional<Load> value(const Slot& slot, const Rules& rules, const Target& target) {
  if (target.share == Percent(0)) return target.add;
  const auto max = slot.athlete().rep_max(rules.rep_max);
  if (!max) return std::nullopt;
  return of(target.share, *max) + target.add;
}

// The max a set shows is load x (30 + reps) / 30 (Epley, 1985), a single's its load, and the same
// the other way round for an n-rep max. Up to its 30 it stays whole.
std::int64_t thirty_maxes(const Result& done) {
  return done.load().units() * (done.reps() == 1 ? 30 : 30 + done.reps());
}

// What a day's results say of its stage.
struct Verdict {
  bool success = false;
  int last_reps = 0;  // of the last set
  bool tried = false;
  Load load;  // that was tried
};

// The asked sets among those done: the heaviest, in the order done.
std::vector<Result> asked_of(std::vector<Result> done, std::size_t asked) {
  while (done.size() > asked) {
    const auto lightest =
        std::min_element(done.begin(), done.end(),
                         [](const Result& a, const Result& b) { return a.load() < b.load(); });
    // Of sets alike the later ones are extra.
    const Load least = lightest->load();
    const auto last = std::find_if(done.rbegin(), done.rend(),
                                   [&](const Result& one) { return one.load() == least; });
    done.erase(std::next(last).base());
  }
  return done;
}

Verdict judge(const Rules& rules, const State& state, const Occurrence& day) {
  std::vector<int> asked;
  for (const Prescription& work : rules.stages[state.stage])
    if (is_judged(work))
      asked.insert(asked.end(), static_cast<std::size_t>(work.set_count().min), work.amount().min);
  std::vector<Result> work = logged::work_of(day);
  work.erase(std::remove_if(work.begin(), work.end(),
                            [](const Result& one) { return one.kind() == SetKind::test; }),
             work.end());
  const std::vector<Result> done = asked_of(std::move(work), asked.size());
  Verdict verdict;
  if (done.empty()) return verdict;
  verdict.tried = true;
  for (const Result& one : done) verdict.load = std::max(verdict.load, one.load());
  verdict.last_reps = done.back().reps();
  verdict.success = done.size() == asked.size();
  for (std::size_t i = 0; i < done.size(); ++i)
    verdict.success =
        verdict.success && done[i].reps() >= asked[i] && done[i].load() == verdict.load;
  if (rules.success_reps)
    verdict.success = verdict.success && verdict.last_reps >= *rules.success_reps;
  return verdict;
}

class Machine {
 public:
  Machine(const Slot& slot, const Rules& rules, const Target& start)
      : slot_(slot), rules_(rules), first_(start) {
    state_.target = start;
  }

  const State& state() const { return state_; }

  void done(const Occurrence& day) {
    const Verdict verdict = judge(rules_, state_, day);
    if (verdict.tried) adopt(verdict.load);
    remember(day);
    state_.projected = false;
    if (state_.stage == 0) first_ = state_.target;
    if (verdict.success)
      succeed(rules_.double_at && verdict.last_reps >= *rules_.double_at ? 2 : 1);
    else
      fail(day);
  }

  // Nothing logged yet: done as asked. Where that is too little for success, nothing moves.
  void project() {
    const Works& stage = rules_.stages[state_.stage];
    if (state_.stage == 0) first_ = state_.target;
    int asked = 0;
    for (const Prescription& work : stage)
      if (is_judged(work)) asked = work.amount().min;
    if (!rules_.success_reps || asked >= *rules_.success_reps) succeed(1);
    state_.projected = true;
  }

 private:
  // What was lifted counts where it is not the load that was planned, as the bar holds it.
  void adopt(Load lifted) {
    const auto planned = value(slot_, rules_, state_.target);
    if (planned) {
      const topset_table loads = slot_.raw().loadables;
      const auto fits = [&](std::uint32_t rounding) {
        return topset_loadable(loads, planned->units(), 1, rounding) == lifted.units();
      };
      const Load step = slot_.rounding_step().value_or(Load(0));
      const Load apart = std::max(lifted, *planned) - std::min(lifted, *planned);
      if (lifted == *planned || fits(TOPSET_ROUND_DOWN) || fits(TOPSET_ROUND_UP) || apart < step)
        return;
    }
    state_.target = {Percent(0), lifted};
  }

  void remember(const Occurrence& day) {
    for (const Result& one : logged::work_of(day))
      if (one.reps() > 0) best_ = std::max(best_, thirty_maxes(one));
  }

  void succeed(int times) {
    state_.target.add = state_.target.add + rules_.increment * times;
    state_.failures = 0;
  }

  void fail(const Occurrence& day) {
    if (++state_.failures < rules_.tries) return;
    state_.failures = 0;
    if (state_.stage + 1 < rules_.stages.size()) {
      ++state_.stage;
      state_.target = scaled(state_.target, rules_.stage_load);
      return;
    }
    restart(day);
  }

  void restart(const Occurrence& day) {
    switch (rules_.restart) {
      case Rules::Restart::repeat: return;
      case Rules::Restart::from_load:
        state_.target = scaled(state_.target, rules_.restart_share);
        break;
      case Rules::Restart::from_first:
        state_.target = {first_.share, first_.add + rules_.restart_add};
        break;
      case Rules::Restart::from_rep_max: state_.target = from_rep_max(day); break;
    }
    state_.stage = 0;
    best_ = 0;
  }

  // A set marked as a test is the new max; else the best set since the last restart estimates it.
  Target from_rep_max(const Occurrence& day) {
    for (const Result& one : logged::work_of(day))
      if (one.kind() == SetKind::test && one.reps() > 0) return from_shown(thirty_maxes(one));
    if (best_ == 0) return {rules_.restart_share, Load(0)};
    state_.projected = true;
    return from_shown(best_);
  }
  Target from_shown(std::int64_t thirty) const {
    const int reps = rules_.rep_max == 1 ? 0 : rules_.rep_max;
    return {Percent(0), Load(half_up(thirty * rules_.restart_share.units(), (30 + reps) * 10'000))};
  }

  static Target scaled(const Target& target, Percent share) {
    return {share_of(share, target.share), of(share, target.add)};
  }

  const Slot& slot_;
  const Rules& rules_;
  Target first_;           // the last one of the first stage
  std::int64_t best_ = 0;  // thirty maxes of the best set since the last restart; 0: none
  State state_;
};

}  // namespace

bool is_judged(const Prescription& work) {
  return work.base() == Base::nothing && (work.data().flags & TOPSET_ROW_OPTIONAL) == 0;
}

std::vector<State> walk(const Slot& slot, const Rules& rules, const Target& start) {
  std::uint32_t logged_until = 0;  // days before it that hold nothing were left out
  for (const Occurrence day : slot.occurrences())
    if (!day.results().empty()) logged_until = day.index();
  Machine machine(slot, rules, start);
  std::vector<State> states;
  State before = machine.state();
  for (const Occurrence day : slot.occurrences()) {
    if (day.phase_kind() == PhaseKind::deload) {
      states.push_back(before);
      continue;
    }
    before = machine.state();
    states.push_back(before);
    if (!day.results().empty())
      machine.done(day);
    else if (day.index() >= logged_until)
      machine.project();
  }
  return states;
}

}  // namespace topset::stages
