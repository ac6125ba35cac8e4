// Heavy, light and medium by turns, from day to day (daily undulating) or from week to week (weekly
// undulating), while a weekly step moves them all.
#include <optional>
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include "common/learning.hpp"
#include "common/steps.hpp"
#include "common/weeks.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::Goal;
using topset::Kind;
using topset::percent;
using topset::Prescription;
using topset::sets;
using topset::Whom;
using topset::day_rows::Works;
using topset::weeks::Week;

// A day of one row.
Works day(int number, int reps, double share) { return {sets(number).reps(reps).percent(share)}; }

using Days = std::vector<Works>;

// Strength: sets and reps of Rhea, Ball, Phillips and Burkett (2002), who trained three days a week
// with the loads of 8, 6 and 4RM; here some six points lighter, at RPE 7.5 by the chart: a rep max
// is good for one set and not for three, and there is room for a weekly step. Power follows the
// order of Zourdos et al. (2016): the fast day before the heavy one. The others are ours in their
// spirit: 12-10-8 at RPE 8 for size, crisp sets for skill.
Days days_for(Goal goal) {
  switch (goal) {
    case Goal::power: return {day(4, 5, 75), day(6, 2, 80), day(4, 2, 87.5)};
    case Goal::hypertrophy: return {day(4, 12, 62.5), day(4, 10, 67.5), day(4, 8, 72.5)};
    case Goal::skill: return {day(5, 5, 70), day(6, 3, 77.5), day(6, 2, 82.5)};
    default: return {day(3, 8, 72.5), day(3, 6, 77.5), day(3, 4, 82.5)};
  }
}
Days olympic_days() { return {day(6, 3, 70), day(6, 2, 77.5), day(5, 1, 85)}; }
// Triples or more, and RPE 8 at most.
Days novice_days() { return {day(3, 8, 67.5), day(3, 6, 72.5), day(3, 5, 77.5)}; }
Days novice_olympic_days() { return {day(5, 3, 65), day(5, 3, 70), day(5, 3, 75)}; }

std::string text(const Days& days) {
  std::string out;
  for (const Works& one : days) out += (out.empty() ? "[" : ", ") + topset::text(one.front());
  return out + "]";
}

std::string times(std::size_t number, const char* what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

struct Undulating : topset::Strategy {
  Days days = days_for(Goal::none);
  std::string by = "day";
  std::vector<std::string> names;
  std::optional<topset::Value> weekly;

  static void describe(topset::Card& card) {
    card.id("undulating").version("1.0.0").whole_week();
    card.summary("heavy, light and medium days by turns");
    card.doc(
        "A list of days that take turns: each time the exercise comes it is the next one's (daily "
        "undulating), or each week (weekly undulating). A weekly step moves them all and pauses in "
        "deloads. Under plans: the days of a week are planned together, and the first session has "
        "the first day.");
    auto days = card.parameter("days", &Undulating::days)
                    .doc("the days that take turns: sets each, or a list of sets each")
                    .default_text(::text(days_for(Goal::none)));
    for (const Goal goal :
         {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill}) {
      if (goal != Goal::none) days.default_for(goal, ::text(days_for(goal)));
      days.default_for(Whom(goal).movement("olympic"), ::text(olympic_days()))
          .default_for(Whom(goal).movement("olympic").novices(), ::text(novice_olympic_days()));
    }
    days.default_for(Whom().novices(), ::text(novice_days()));
    card.parameter("by", &Undulating::by)
        .choices("day week")
        .doc("what brings the next day of the list: every day of the exercise, or every week");
    card.parameter("names", &Undulating::names)
        .doc("what the days are called, one name for each: printed beside their sets");
    card.parameter("weekly", &Undulating::weekly)
        .takes(Kind::points | Kind::weight | Kind::percent | Kind::rpe)
        .with_sign()
        .doc("step a loading week of all sets that have a percent, a load or an RPE of their own");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (topset::back_off::is_learning(slot) && !slot.wrote("days"))
      return topset::back_off::plan_learning(slot, out, "undulating loads");
    if (!parameters_fit(slot, out)) return;
    if (slot.wrote("days")) topset::back_off::greet_novice(slot, out);

    const std::vector<Week> weeks = topset::weeks::weeks_of(slot);
    const std::vector<int> places = topset::weeks::loading_places(weeks);
    bool moved = false;
    for (std::size_t i = 0; i < weeks.size(); ++i)
      for (const topset::Occurrence& today : weeks[i].days) {
        const int turn = by == "week" ? places[i] : today.exposure();
        moved = plan_day(today, static_cast<std::size_t>(turn) % days.size(), out) || moved;
      }
    if (weekly && !moved)
      out.note("weekly-unused",
               "weekly moves nothing here: no set has " +
                   std::string(weekly->is(Kind::rpe) ? "an RPE of its own"
                                                     : "a percent or a load of its own"));
    say_what_is_unused(slot, weeks, places, out);
    say_if_alone(weeks, out);
  }

 private:
  bool parameters_fit(const topset::Slot& slot, topset::Sets& out) const {
    for (const Works& one : days) {
      const std::string why = topset::day_rows::unfit(one, slot);
      if (!why.empty()) return out.bad_parameter("days", why), false;
    }
    if (!names.empty() && names.size() != days.size()) {
      out.bad_parameter("names", "it names " + times(names.size(), "day") + ", but there are " +
                                     std::to_string(days.size()) + ": write one name for each");
      return false;
    }
    return true;
  }

  // Sets without a load go at RPE 8: two reps are left in each.
  bool plan_day(const topset::Occurrence& today, std::size_t which, topset::Sets& out) const {
    bool moved = false;
    bool first = true;
    for (Prescription work : days[which]) {
      if (work.is_bare()) work.rpe(8);
      if (weekly) moved = topset::steps::move(work, *weekly, today.loading_week()) || moved;
      const topset::Row row = out.add(today, work);
      if (first && !names.empty()) topset::day_rows::add_note(row, names[which]);
      first = false;
    }
    return moved;
  }

  // Days that a coach wrote and that never have their turn.
  void say_what_is_unused(const topset::Slot& slot, const std::vector<Week>& weeks,
                          const std::vector<int>& places, topset::Sets& out) const {
    if (!slot.wrote("days")) return;
    std::size_t turns = slot.occurrences().size();
    if (by == "week") {
      turns = 0;
      for (std::size_t i = 0; i < weeks.size(); ++i)
        turns = std::max(turns, static_cast<std::size_t>(places[i]) + 1);
    }
    if (turns < days.size())
      out.note("days-unused", times(days.size(), "day") + " take turns, but the exercise comes " +
                                  (by == "week" ? "in " + times(turns, "loading week")
                                                : "on " + times(turns, "day")) +
                                  " only: the last have no turn");
  }

  // The same line in three sessions is three that begin with the first day each.
  void say_if_alone(const std::vector<Week>& weeks, topset::Sets& out) const {
    if (by == "week" || weeks.empty()) return;
    const auto here = static_cast<int>(weeks.front().days.size());
    const int in_all = weeks.front().days.front().sessions();
    if (here == 1 && in_all > 1)
      out.note("alone-in-week", "the exercise comes in " + std::to_string(in_all) +
                                    " sessions a week, and in this one its days take turns from "
                                    "week to week: under `plans:` they do so within the week");
  }
};

}  // namespace

TOPSET_PLUGIN(Undulating)
