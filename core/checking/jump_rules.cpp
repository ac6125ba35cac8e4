#include "checking/jump_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "checking/smallest_step.hpp"
#include "planning/block_totals.hpp"
#include "training/rule_limits.hpp"

namespace topset::checking {
namespace {

constexpr std::int32_t kWeeksBefore =
    4;  // the chronic load of the acute to chronic ratio, Gabbett 2016
constexpr std::int64_t kFreeSteps = 2;  // among light loads each step is a large share

std::int64_t percent_over(std::int64_t now, std::int64_t before) {
  return (now - before) * 100 / before;
}

struct Heaviest {
  std::int64_t load = 0;
  const BlockExercise* exercise = nullptr;
};
using Lifts = std::map<std::string_view, Heaviest>;

class LoadJumps {
 public:
  LoadJumps(const CheckInput& input, FindingsBySlot& findings)
      : input_(input), findings_(findings), limit_(limit_in(input.library.rules, Rule::VOL411)) {}

  void run() {
    for (const BlockWeek& week : input_.block.weeks) {
      Lifts trained, all;
      for (const BlockSession& session : week.sessions)
        for (const BlockExercise& exercise : session.exercises)
          for (const PlannedRow& row : exercise.rows) count(session, exercise, row, trained, all);
      for (const auto& [id, lift] : trained) judge(week, id, lift);
      for (const auto& [id, lift] : all) raise(so_far_[id], lift);
    }
  }

 private:
  static void raise(Heaviest& so_far, const Heaviest& lift) {
    if (lift.load > so_far.load) so_far = lift;
  }

  // A test or a meet is heavier than training on purpose, and loads that rest on results not in yet
  // may still change. What is added to the body is no share of what is lifted.
  void count(const BlockSession& session, const BlockExercise& exercise, const PlannedRow& row,
             Lifts& trained, Lifts& all) const {
    const Exercise* const line = input_.catalogue.find(exercise.exercise);
    if (line == nullptr || !row.loadable || row.optional_row) return;
    const Exercise& traits = planning::traits_of(row, *line, input_.catalogue);
    if (traits.implement == Implement::bodyweight) return;
    raise(all[traits.id], {*row.loadable, &exercise});
    const bool is_meet = session.date && session.date == input_.athlete.meet;
    if (row.kind != SetKind::test && !row.projected && !is_meet)
      raise(trained[traits.id], {*row.loadable, &exercise});
  }

  void judge(const BlockWeek& week, std::string_view id, const Heaviest& lift) {
    const auto before = so_far_.find(id);
    if (before == so_far_.end() || before->second.load <= 0) return;
    const std::int64_t most = before->second.load;
    const Exercise& traits = *input_.catalogue.find(id);
    if (lift.load * 100 <= most * (100 + limit_) ||
        lift.load - most <= kFreeSteps * smallest_step(input_.block.equipment, traits))
      return;
    const std::string_view unit = name(input_.block.unit);
    findings_.add(*lift.exercise, week.week,
                  Diagnostic(Rule::VOL411, lift.exercise->origin,
                             fmt::format("{} rises to {} {}, {} % over the {} {} before it",
                                         traits.name, decimal(lift.load), unit,
                                         percent_over(lift.load, most), decimal(most), unit))
                      .with_help("put a week with a load between them, or take a smaller step"));
  }

  const CheckInput& input_;
  FindingsBySlot& findings_;
  std::int64_t limit_;
  Lifts so_far_;
};

}  // namespace

void check_load_jumps(const CheckInput& input, FindingsBySlot& findings) {
  LoadJumps(input, findings).run();
}

Diagnostics check_volume_jumps(const CheckInput& input) {
  const std::int64_t limit = limit_in(input.library.rules, Rule::VOL412);
  planning::SlotFindings findings("for " + input.athlete.name);
  const std::vector<BlockWeek>& weeks = input.block.weeks;
  for (std::size_t i = 1; i < weeks.size(); ++i) {
    std::int64_t most = 0;
    std::int32_t blank = 0;  // sets without a load are in no volume
    for (std::size_t before = i; before-- > 0;) {
      if (weeks[i].week - weeks[before].week > kWeeksBefore) break;
      most = std::max(most, weeks[before].totals.volume.max);
      blank = std::max(blank, weeks[before].totals.unloaded_sets);
    }
    const std::int64_t now = weeks[i].totals.volume.max;
    if (most == 0 || weeks[i].totals.unloaded_sets < blank || now * 100 <= most * (100 + limit))
      continue;
    const std::string_view unit = name(input.block.unit);
    findings.add(
        Diagnostic(Rule::VOL412, input.program.origin,
                   fmt::format("a week's load volume rises to {} {}, {} % over the {} {} "
                               "before it",
                               decimal(now), unit, percent_over(now, most), decimal(most), unit))
            .with_help("spread the step over several weeks, or write fewer sets"),
        weeks[i].week);
  }
  return findings.take();
}

}  // namespace topset::checking
