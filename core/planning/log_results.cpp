#include "planning/log_results.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <string_view>

#include "base/utf8.hpp"
#include "planning/labels.hpp"

namespace topset::planning {
namespace {

using strategies::Result;

// One coming of an exercise on a day.
struct Coming {
  std::size_t day = 0;   // index into the calendar
  std::size_t line = 0;  // of its session
  std::string label;
  std::vector<Result>* results = nullptr;
  bool is_labelled = false;  // by a set of the log
};

// Sets of one exercise that stand together, sets for warming up aside.
struct Run {
  std::vector<const LoggedSet*> sets;
};

// `A`, `A and B`, `A, B and C`.
std::string labels_of(const std::vector<Coming>& comings) {
  std::string text;
  for (std::size_t i = 0; i < comings.size(); ++i) {
    if (i > 0) text += i + 1 == comings.size() ? " and " : ", ";
    text += comings[i].label;
  }
  return text;
}

class Matcher {
 public:
  Matcher(const Program& program, const std::vector<TrainingDay>& calendar, Unit unit,
          std::vector<SlotDays>& slots)
      : program_(program), calendar_(calendar), unit_(unit) {
    for (std::size_t slot = 0; slot < slots.size(); ++slot)
      add(program_.slots[slot].exercise, slots[slot]);
    for (auto& [key, comings] : comings_)
      std::ranges::sort(comings, {},
                        [](const Coming& one) { return std::pair(one.day, one.line); });
    for (const TrainingDay& day : calendar_) {
      if (!day.date) continue;
      first_ = first_ ? std::min(*first_, *day.date) : *day.date;
      last_ = last_ ? std::max(*last_, *day.date) : *day.date;
    }
  }

  bool is_dated() const { return first_.has_value(); }

  void match(const LoggedSession& session) {
    if (session.date < *first_ || session.date > *last_) return report_other_year(session);
    if (!trains_on(session.date) &&
        !std::ranges::any_of(session.sets, [&](const LoggedSet& set) { return is_test(set); }))
      return report_other_day(session);
    std::map<std::string_view, std::vector<Run>> runs;
    std::vector<std::string_view> order;
    const LoggedSet* before = nullptr;
    for (const LoggedSet& set : session.sets) {
      if (set.kind == SetKind::warm_up) continue;
      const auto [at, is_new] = runs.try_emplace(set.exercise);
      if (is_new) order.push_back(at->first);
      if (before == nullptr || before->exercise != set.exercise || before->label != set.label)
        at->second.emplace_back();
      at->second.back().sets.push_back(&set);
      before = &set;
    }
    for (const std::string_view exercise : order) match(session.date, exercise, runs[exercise]);
  }

  Diagnostics take_findings() { return std::move(findings_); }

 private:
  using Key = std::pair<Date, std::string_view>;

  void add(std::string_view exercise, SlotDays& slot) {
    for (std::size_t i = 0; i < slot.days.size(); ++i) {
      const SlotDay& place = slot.days[i];
      const TrainingDay& day = calendar_[place.day];
      if (!day.date) continue;
      comings_[{*day.date, exercise}].push_back({.day = place.day,
                                                 .line = place.line,
                                                 .label = label_of(place),
                                                 .results = &slot.occurrences[i].results});
    }
  }

  std::string label_of(const SlotDay& place) const {
    const TrainingDay& day = calendar_[place.day];
    const Session& session = program_.sessions[day.session];
    const std::vector<std::size_t> lines = lines_of(session, day.week);
    const auto at = std::ranges::find(lines, place.line);
    return labels(program_, session, lines)[static_cast<std::size_t>(at - lines.begin())];
  }

  void match(Date date, std::string_view exercise, const std::vector<Run>& runs) {
    const auto found = comings_.find({date, exercise});
    if (found == comings_.end()) {
      if (is_test(runs)) return;
      return report(*runs.front().sets.front(), Rule::ATHL212,
                    fmt::format("no `{}` is planned on {}: what was done of it does not count in "
                                "this block",
                                exercise, to_text(date)),
                    "sets count on the day they were planned for: write that day's date where "
                    "they were moved");
    }
    std::vector<Coming>& comings = found->second;
    if (comings.size() == 1) {
      for (const Run& run : runs) take(run, comings.front());
      return;
    }
    for (const Run& run : runs)
      if (!run.sets.front()->label.empty()) match_label(run, comings, date);
    match_order(runs, comings, date);
  }

  bool trains_on(Date date) const {
    return std::ranges::any_of(calendar_, [&](const TrainingDay& day) { return day.date == date; });
  }

  // A test of a lift whose max the program changes counts for that on any day.
  bool is_test(const LoggedSet& set) const {
    return set.kind == SetKind::test && std::ranges::any_of(program_.maxes, [&](const NewMax& max) {
             return max.exercise == set.exercise;
           });
  }

  bool is_test(const std::vector<Run>& runs) const {
    return std::ranges::any_of(runs, [&](const Run& run) {
      return std::ranges::any_of(run.sets, [&](const LoggedSet* set) { return is_test(*set); });
    });
  }

  void match_label(const Run& run, std::vector<Coming>& comings, Date date) {
    const LoggedSet& set = *run.sets.front();
    const auto own = std::ranges::find_if(comings, [&](const Coming& one) {
      return equal_ignoring_ascii_case(one.label, set.label);
    });
    if (own == comings.end())
      return report(set, Rule::ATHL212,
                    fmt::format("no `{}` of {} has the letter {}: these sets do not count",
                                set.exercise, to_text(date), set.label),
                    fmt::format("it comes as {}", labels_of(comings)));
    own->is_labelled = true;
    take(run, *own);
  }

  void match_order(const std::vector<Run>& runs, std::vector<Coming>& comings, Date date) {
    std::vector<Coming*> open;
    for (Coming& coming : comings)
      if (!coming.is_labelled) open.push_back(&coming);
    std::size_t taken = 0;
    const LoggedSet* last = nullptr;
    for (const Run& run : runs) {
      const LoggedSet& set = *run.sets.front();
      if (!set.label.empty()) continue;
      if (taken == open.size()) return report_beyond(set, comings, date);
      take(run, *open[taken++]);
      last = &set;
    }
    if (last == nullptr || taken == open.size()) return;
    const Coming& taker = *open[taken - 1];
    const Coming& next = *open[taken];
    const bool unclear = stands_next(taker, next);
    findings_.push_back(Diagnostic(Rule::ATHL214, last->origin,
                                   fmt::format("`{}` comes as {} on {}, and {}: it counts for {}",
                                               last->exercise, labels_of(comings), to_text(date),
                                               unclear ? "its sets stand in one run"
                                                       : "the log has fewer runs of it",
                                               taker.label))
                            .with_help(fmt::format("write `label: {}` on the sets that were of {}",
                                                   next.label, next.label))
                            .as(unclear ? Severity::warning : Severity::note));
  }

  // Whether nothing comes between the two, so that their sets would stand in one run.
  bool stands_next(const Coming& one, const Coming& next) const {
    if (one.day != next.day) return false;
    const TrainingDay& day = calendar_[one.day];
    const Session& session = program_.sessions[day.session];
    const std::vector<std::size_t> lines = lines_of(session, day.week);
    const auto at = std::ranges::find(lines, one.line);
    return at + 1 != lines.end() && *(at + 1) == next.line;
  }

  void take(const Run& run, Coming& coming) const {
    for (const LoggedSet* set : run.sets) {
      Result result;
      result.kind = set->kind;
      result.reps = set->reps;
      result.rpe = set->rpe;
      result.load = set->load ? convert(*set->load, unit_).thousandths : 0;
      result.exercise = set->exercise;
      coming.results->insert(coming.results->end(), static_cast<std::size_t>(set->sets), result);
    }
  }

  // The slip of each January: the day and the exercise are of the block, the year is not. What else
  // was done outside of it is of other blocks.
  void report_other_year(const LoggedSession& session) {
    const std::string written = to_text(session.date);
    int year = 0;
    std::from_chars(written.data(), written.data() + 4, year);
    for (const int other : {year + 1, year - 1}) {
      Date meant;
      if (!parse_date(fmt::format("{:04}{}", other, written.substr(4)), meant)) continue;
      const auto set = std::ranges::find_if(session.sets, [&](const LoggedSet& done) {
        return comings_.contains({meant, done.exercise});
      });
      if (set == session.sets.end()) continue;
      findings_.push_back(
          Diagnostic(
              Rule::ATHL212, session.origin,
              fmt::format("{} lies outside of the block, which has `{}` on {}: what was done "
                          "then does not count",
                          written, set->exercise, to_text(meant)))
              .with_help(fmt::format("write {} if it was done in this block", to_text(meant)))
              .as(Severity::warning));
    }
  }

  void report_other_day(const LoggedSession& session) {
    findings_.push_back(
        Diagnostic(Rule::ATHL212, session.origin,
                   fmt::format("nothing is planned on {}: what was done then does not count in "
                               "this block",
                               to_text(session.date)))
            .with_help("sets count on the day they were planned for: write that day's date where "
                       "a session was moved"));
  }

  void report_beyond(const LoggedSet& set, const std::vector<Coming>& comings, Date date) {
    report(set, Rule::ATHL212,
           fmt::format("`{}` comes as {} on {}, and its sets stand in more runs than that: from "
                       "here on they do not count",
                       set.exercise, labels_of(comings), to_text(date)),
           fmt::format("write the letter they belong to, `label: {}`", comings.back().label));
  }

  void report(const LoggedSet& set, Rule rule, std::string message, std::string help) {
    findings_.push_back(
        Diagnostic(rule, set.origin, std::move(message)).with_help(std::move(help)));
  }

  const Program& program_;
  const std::vector<TrainingDay>& calendar_;
  Unit unit_;
  std::map<Key, std::vector<Coming>> comings_;
  std::optional<Date> first_;
  std::optional<Date> last_;
  Diagnostics findings_;
};

}  // namespace

Diagnostics match_log(const Log& log, const Program& program,
                      const std::vector<TrainingDay>& calendar, Unit unit,
                      std::vector<SlotDays>& slots) {
  Matcher matcher(program, calendar, unit, slots);
  if (!matcher.is_dated()) {
    Diagnostics findings;
    if (!calendar.empty())
      findings.push_back(
          Diagnostic(Rule::ATHL213, log.origin,
                     fmt::format("this log is matched by dates, and {} has none",
                                 program.name.empty() ? "the block" : program.name))
              .with_help("give the day the block began, such as --start 2026-12-07"));
    return findings;
  }
  for (const LoggedSession& session : log.sessions) matcher.match(session);
  return matcher.take_findings();
}

}  // namespace topset::planning
