#include "checking/date_rules.hpp"

#include <fmt/format.h>
#include <optional>
#include <set>

#include "training/rule_limits.hpp"

namespace topset::checking {
namespace {

constexpr int kDaysInWeek = 7;

class DateRules {
 public:
  DateRules(const CheckInput& input, Date first, Date last)
      : input_(input), first_(first), last_(last) {}

  Diagnostics run() {
    std::set<std::string_view> seen;
    for (const UsedMax& used : input_.block.maxes)
      if (const Lift* const lift = lift_of(used); lift && seen.insert(lift->exercise).second)
        check_tested(*lift);
    check_meet();
    return std::move(findings_);
  }

 private:
  // The lift of the profile that a max comes from.
  const Lift* lift_of(const UsedMax& used) const {
    if (!used.known) return nullptr;
    const auto lift =
        input_.athlete.lifts.find(used.maxes.part_of.empty() ? used.exercise : used.maxes.part_of);
    return lift == input_.athlete.lifts.end() || !lift->second.tested ? nullptr : &lift->second;
  }

  void add(Rule rule, const Origin& origin, std::string message, std::string help) {
    findings_.push_back(
        Diagnostic(rule, origin, std::move(message))
            .with_help(std::move(help))
            .with_note(fmt::format("for {}, in {}", input_.athlete.name, input_.program.name)));
  }

  void check_tested(const Lift& lift) {
    const Exercise* const exercise = input_.catalogue.find(lift.exercise);
    const std::string& name = exercise ? exercise->name : lift.exercise;
    const std::int32_t weeks = (first_ - *lift.tested) / kDaysInWeek;
    const std::int32_t most = limit_in(input_.library.rules, Rule::ATHL215);
    if (*lift.tested > first_)
      add(Rule::ATHL216, lift.tested_origin,
          fmt::format("{} was tested on {}, and the block begins on {}", name,
                      to_text(*lift.tested), to_text(first_)),
          "mend the date; a max that is tested inside a block stands under `maxes:` of the "
          "program");
    else if (weeks >= most)
      add(Rule::ATHL215, lift.tested_origin,
          fmt::format("{} was tested {} weeks before the block begins on {}", name, weeks,
                      to_text(first_)),
          "test it again, or estimate it from a `best_set` of late");
  }

  void check_meet() {
    const std::optional<Date>& meet = input_.athlete.meet;
    if (!meet) return;
    if (*meet < first_)
      add(Rule::ATHL217, input_.athlete.meet_origin,
          fmt::format("the meet is on {}, and the block begins on {}", to_text(*meet),
                      to_text(first_)),
          "write the next meet, or take the line out");
    else if (*meet < last_)
      add(Rule::ATHL218, input_.athlete.meet_origin,
          fmt::format("the meet is on {}, and the block goes on until {}", to_text(*meet),
                      to_text(last_)),
          "begin the block earlier, or end it before the meet");
  }

  const CheckInput& input_;
  Date first_;
  Date last_;
  Diagnostics findings_;
};

}  // namespace

Diagnostics check_dates(const CheckInput& input) {
  std::optional<Date> first, last;
  for (const BlockWeek& week : input.block.weeks)
    for (const BlockSession& session : week.sessions) {
      if (!session.date) continue;
      if (!first) first = session.date;
      last = session.date;
    }
  return first ? DateRules(input, *first, *last).run() : Diagnostics{};
}

}  // namespace topset::checking
