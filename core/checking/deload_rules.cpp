#include "checking/deload_rules.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "planning/slot_findings.hpp"
#include "training/rule_limits.hpp"

namespace topset::checking {
namespace {

// Weeks in a row, none of them lighter.
class Run {
 public:
  // A deload or taper, a week off, or a third less load volume or sets than a week before it in the
  // run had.
  bool is_lighter(const CheckInput& input, const BlockWeek& week) const {
    const Phase* const phase = input.program.phase(week.week);
    return (phase != nullptr && phase->kind != PhaseKind::loading) || week.totals.sets == 0 ||
           week.totals.volume.max * 3 <= volume_ * 2 || week.totals.sets * 3 <= sets_ * 2;
  }

  void add(const BlockWeek& week) {
    weeks_.push_back(week.week);
    volume_ = std::max(volume_, week.totals.volume.max);
    sets_ = std::max(sets_, week.totals.sets);
  }

  const std::vector<std::int32_t>& weeks() const { return weeks_; }

 private:
  std::vector<std::int32_t> weeks_;
  std::int64_t volume_ = -1;  // no week is lighter than none
  std::int32_t sets_ = -1;
};

}  // namespace

Diagnostics check_deload(const CheckInput& input) {
  planning::SlotFindings findings("for " + input.athlete.name);
  const auto most = static_cast<std::size_t>(limit_in(input.library.rules, Rule::VOL409));
  Run run;
  const auto end = [&] {
    const std::size_t weeks = run.weeks().size();
    for (const std::int32_t week : run.weeks())
      if (weeks > most)
        findings.add(Diagnostic(Rule::VOL409, input.program.origin,
                                fmt::format("{} weeks in a row without a lighter one", weeks))
                         .with_help("make every fourth to sixth week lighter, as `phases: [{name: "
                                    "deload, weeks: 4, volume: 50 %, intensity: 90 %}]` does"),
                     week);
    run = {};
  };
  for (const BlockWeek& week : input.block.weeks) {
    const bool follows = run.weeks().empty() || run.weeks().back() + 1 == week.week;
    const bool lighter = run.is_lighter(input, week);
    if (!follows || lighter) end();
    if (!lighter) run.add(week);
  }
  end();
  return findings.take();
}

}  // namespace topset::checking
