// A top set, then the equal back-off sets that bring the day, or the days of a week together, to a
// load volume. The question is put here, search.hpp answers it; week.hpp divides a week.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include "common/loads.hpp"
#include "common/weeks.hpp"
#include "volume_target/misses.hpp"
#include "volume_target/search.hpp"
#include "volume_target/top_set.hpp"
#include "volume_target/week.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using namespace topset::volume_target;
using topset::Goal;
using topset::Kind;
using topset::Load;
using topset::Percent;
using topset::percent;
using topset::Prescription;
using topset::Range;
using topset::Rpe;
using topset::Seconds;
using topset::sets;
using topset::Value;
using topset::Whom;
using topset::weeks::Week;

constexpr Goal kGoals[] = {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill};

Range<int> reps_for(Goal goal) {
  return goal == Goal::power         ? Range<int>{1, 3}
         : goal == Goal::hypertrophy ? Range<int>{5, 8}
                                     : Range<int>{2, 5};
}
// Olympic lifts stay at triples; novices begin at them.
Range<int> olympic(Range<int> reps) { return {std::min(reps.min, 2), 3}; }
Range<int> novice(Range<int> reps) { return {std::max(reps.min, 3), std::max(reps.max, 5)}; }

std::string text(Range<int> range) {
  return std::to_string(range.min) + "-" + std::to_string(range.max);
}

Fraction share(Fraction whole, Percent part) {
  return {whole.numerator * part.units(), whole.denominator * 10000};
}

struct VolumeTarget : topset::Strategy {
  Value target{Kind::percent, 0, 0, std::to_string(scheme_for(Goal::none).target) + " %"};
  std::optional<Value> target_per_week;
  std::vector<Value> split{{Kind::choice, 0, 0, "equal"}};
  Prescription top = top_of(scheme_for(Goal::none));
  Percent drop = percent(20);
  std::optional<Value> at;
  Range<int> back_off_sets{2, 6};
  Range<int> back_off_reps = reps_for(Goal::none);
  Range<Percent> intensity{percent(70), percent(85)};
  Rpe max_rpe = topset::rpe(9);
  std::optional<Value> tolerance;
  topset::Seconds rest = topset::seconds(180);

  static void describe(topset::Card& card) {
    card.id("volume-target").version("1.0.0").back_off().doses().whole_week();
    card.summary("a top set, then the equal back-off sets that reach a load volume");
    card.doc(
        "Load volume is load x reps, top set included. Of all equal back-off sets that reach it on "
        "loads the implement holds, within the limits, the nearest to the load asked for is "
        "planned; when none does, the nearest below, with a warning. Only a phase scales a target "
        "that is written; one by goal takes the whole dose. Under plans: the sessions of a week "
        "share `target_per_week`: what one lifts past its share or short of it goes to the next.");
    auto target = card.parameter("target", &VolumeTarget::target)
                      .takes(Kind::weight | Kind::percent)
                      .range(1, 10000)
                      .doc("load volume of the day: a weight, or a percent of the 1RM");
    card.parameter("target_per_week", &VolumeTarget::target_per_week)
        .takes(Kind::weight | Kind::percent)
        .range(1, 50000)
        .exclusive_with("target")
        .doc("load volume of the week's sessions together: a weight, or a percent of the 1RM");
    card.parameter("split", &VolumeTarget::split)
        .takes(Kind::percent | Kind::choice)
        .choices("equal heavy_first")
        .range(0, 100)
        .doc(
            "of target_per_week: shares of the week's sessions in their order (`[50 %, 30 %, 20 "
            "%]`), equal ones, or each smaller than the one before");
    auto top = card.parameter("top", &VolumeTarget::top)
                   .doc(
                       "the top set; of target_per_week 5 points lighter from session to session "
                       "unless it is written");
    card.parameter("drop", &VolumeTarget::drop)
        .range(0, 50)
        .doc("the back-off load asked for: so much lighter than the top set");
    card.parameter("at", &VolumeTarget::at)
        .takes(Kind::percent | Kind::points)
        .range(-100, 200)
        .exclusive_with("drop")
        .doc("the back-off load asked for: a percent of the 1RM, or points below the top set");
    card.parameter("sets", &VolumeTarget::back_off_sets)
        .range(1, 20)
        .doc("how many back-off sets there may be");
    auto reps = card.parameter("reps", &VolumeTarget::back_off_reps)
                    .range(1, 20)
                    .doc("how many reps a back-off set may have");
    for (const Goal goal : kGoals) describe_defaults(goal, target, top, reps);
    top.default_for(Whom().novices(), novice_top());
    card.parameter("intensity", &VolumeTarget::intensity)
        .range(30, 100)
        .doc("how heavy back-off sets may be, in percent of the 1RM");
    card.parameter("max_rpe", &VolumeTarget::max_rpe)
        .range(5, 10)
        .default_for(Whom().novices(), "8 rpe")
        .doc("the chart's RPE that back-off sets may not pass");
    card.parameter("tolerance", &VolumeTarget::tolerance)
        .takes(Kind::weight | Kind::percent)
        .doc(
            "how far the target may be passed: a weight or a percent of it; unless written, less "
            "than one back-off rep");
    card.parameter("rest", &VolumeTarget::rest)
        .range(30, 900)
        .doc("rest before the back-off sets, and between them");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (is_learning(slot)) return plan_learning(slot, out);
    if (!parameters_fit(slot, out)) return;
    greet_novice(slot, out);
    const bool can_search = can_search_for(slot, out);
    Misses misses;
    for (const Week& week : topset::weeks::weeks_of(slot)) {
      if (!can_search) {
        for (std::size_t i = 0; i < week.days.size(); ++i)
          plan_by_rpe(slot, {week.days[i], place_of(i)}, out);
      } else if (target_per_week) {
        if (!plan_week(slot, week, misses, out)) return;
      } else {
        for (const topset::Occurrence& day : week.days) {
          const Fraction whole = scaled(target, slot, day);
          plan_day(slot, {day}, whole, tolerance_of(whole), out, &misses);
        }
      }
    }
    misses.tell(out);
  }

 private:
  static void describe_defaults(Goal goal, topset::Parameter& target, topset::Parameter& top,
                                topset::Parameter& reps) {
    const Scheme& scheme = scheme_for(goal);
    if (goal != Goal::none) {
      target.default_for(goal, std::to_string(scheme.target) + " %");
      top.default_for(goal, top_of(scheme));
      reps.default_for(goal, text(reps_for(goal)));
    }
    reps.default_for(Whom(goal).movement("olympic"), text(olympic(reps_for(goal))))
        .default_for(Whom(goal).novices(), text(novice(reps_for(goal))))
        .default_for(Whom(goal).movement("olympic").novices(), "3");
  }

  bool parameters_fit(const topset::Slot& slot, topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    // Past what anyone lifts in a day, and far short of overflow: 100 t, a hundred times the 1RM.
    const auto too_much = [](const Value& value) {
      return value.number > (value.is(Kind::weight) ? 100'000'000 : 1'000'000);
    };
    const auto too_much_a_week = [&](const Value& value) {
      return too_much({value.kind, value.number / 5, 0, ""});
    };
    if (!target_per_week && (target.number <= 0 || too_much(target)))
      return refuse("target", "it must be more than nothing, at most 100,000 or 10,000 %");
    if (target_per_week && (target_per_week->number <= 0 || too_much_a_week(*target_per_week)))
      return refuse("target_per_week", "it must be more than nothing, at most 500,000 or 50,000 %");
    if (!split_fits(slot, out)) return false;
    if (top.is_relative())
      return refuse("top",
                    "the top set can't be written from itself: give it a percent, a load or "
                    "an RPE");
    if (top.data().amount_unit != TOPSET_REPS)
      return refuse("top", "load volume counts reps: write the top set as reps");
    if (at && at->is(Kind::percent) && at->number <= 0)
      return refuse("at",
                    "a percent here is of the 1RM; for one below the top set write it as "
                    "`drop: 20 %`");
    if (at && at->is(Kind::points) && at->number >= 0)
      return refuse("at", "points are below the top set: write them as `-15 points`");
    if (tolerance && (tolerance->number < 0 || too_much(*tolerance)))
      return refuse("tolerance", "it must be 0 or more, at most 100,000 or 10,000 %");
    return true;
  }

  // A rule by name, or shares that come to the whole.
  bool split_fits(const topset::Slot& slot, topset::Sets& out) const {
    const auto refuse = [&](const std::string& why) {
      out.bad_parameter("split", why);
      return false;
    };
    if (!target_per_week)
      return !slot.wrote("split") ||
             refuse("it divides a week's target: write `target_per_week` instead of `target`");
    if (split.size() == 1 && split.front().is(Kind::choice)) return true;
    std::int64_t sum = 0;
    for (const Value& share : split) {
      if (!share.is(Kind::percent))
        return refuse("write either one rule, `" + share.text +
                      "`, or a percent for each session of the week");
      sum += share.number;
    }
    return sum == 10000 || refuse("the shares come to " + topset::text(Percent(sum)) +
                                  ": write shares that come to 100 %");
  }

  // The week's shares as weights, one for each of its sessions; empty: it has more sessions than
  // shares. A week with fewer has the first ones.
  std::vector<std::int64_t> weights(std::size_t sessions) const {
    std::vector<std::int64_t> out;
    const bool by_rule = split.front().is(Kind::choice);
    if (!by_rule && sessions > split.size()) return out;
    for (std::size_t i = 0; i < sessions; ++i) {
      if (!by_rule)
        out.push_back(split[i].number);
      else
        out.push_back(split.front().text == "equal" ? 1 : static_cast<std::int64_t>(sessions - i));
    }
    // Sessions whose shares are all nothing have equal ones.
    if (std::all_of(out.begin(), out.end(), [](std::int64_t one) { return one == 0; }))
      std::fill(out.begin(), out.end(), 1);
    return out;
  }

  std::size_t place_of(std::size_t session) const { return target_per_week ? session : 0; }

  // False: the split can't be used, and the host knows why.
  bool plan_week(const topset::Slot& slot, const Week& week, Misses& misses,
                 topset::Sets& out) const {
    const std::vector<std::int64_t> shares = weights(week.days.size());
    if (shares.empty()) {
      out.bad_parameter("split", "it divides the week into " + std::to_string(split.size()) +
                                     ", but week " + std::to_string(week.number) + " has " +
                                     std::to_string(week.days.size()) +
                                     " sessions: write a share for each, or `equal`");
      return false;
    }
    WeekTarget all(scaled(*target_per_week, slot, week.days.front()), shares);
    const std::optional<Fraction> tolerated = tolerance_of(all.whole());
    bool fits = true;  // whether the last sessions planned any back-off sets
    for (std::size_t i = 0; i < week.days.size(); ++i) {
      const std::optional<Plan> best =
          plan_day(slot, {week.days[i], i}, all.next(), tolerated, out, nullptr);
      if (!best) return true;  // went by RPE: its volume is not known
      all.add(best->volume);
      fits = best->sets > 0;
    }
    if (!all.is_reached())
      misses.add(week.number, miss(slot, "the week's sets", all.whole(), all.done(), fits));
    return true;
  }

  bool can_search_for(const topset::Slot& slot, topset::Sets& out) const {
    const char* lacking = nullptr;
    if (slot.occurrences().empty()) return true;
    const topset::Occurrence first = slot.occurrences()[0];
    if (!one_rep_max(slot, first))
      lacking = "a max";
    else if (slot.loadables().empty())
      lacking = "loads to choose from";
    else if (!exact_load(slot, first, top_on(top, slot, {first})))
      lacking = "the top set's load";
    if (lacking == nullptr) return true;
    out.note("no-search", std::string("without ") + lacking +
                              " the volume can't be worked out: the sets go by RPE");
    return false;
  }

  // A target on that day: only the phase scales one that the coach wrote.
  Fraction scaled(const Value& volume, const topset::Slot& slot,
                  const topset::Occurrence& day) const {
    const bool is_written = target_per_week || slot.wrote("target");
    const Fraction whole =
        volume.is(Kind::weight)
            ? Fraction{volume.number, 1}
            : reduced(Wide{volume.number} * one_rep_max(slot, day)->units(), 10000);
    return reduced(Wide{whole.numerator} * day.volume(is_written).units(),
                   Wide{whole.denominator} * 10000);
  }
  std::optional<Fraction> tolerance_of(const Fraction& whole) const {
    if (!tolerance) return std::nullopt;
    if (tolerance->is(Kind::weight)) return Fraction{tolerance->number, 1};
    return share({topset::half_up(whole.numerator, whole.denominator), 1},
                 Percent(tolerance->number));
  }

  // What is planned; nothing when the top set's load is not known, and the sets go by RPE.
  std::optional<Plan> plan_day(const topset::Slot& slot, const Today& today, const Fraction& wanted,
                               const std::optional<Fraction>& tolerated, topset::Sets& out,
                               Misses* misses) const {
    const Prescription heavy = top_on(top, slot, today);
    const auto exact = exact_load(slot, today.day, heavy);
    if (!exact || exact->numerator <= 0) {
      plan_by_rpe(slot, today, out);
      return std::nullopt;
    }
    Task task = task_for(slot, today.day, heavy, *exact);
    task.target = wanted;
    task.tolerance = tolerated;
    const Plan best = search(task);

    add_top(out, today.day, heavy, rest).dosed();
    if (best.sets > 0) {
      topset::Row lighter =
          out.add(today.day)
              .back_off()
              .sets(best.sets)
              .reps(best.reps)
              .loadable(Load(best.load))
              .rest(
                  std::min(rest, Seconds(heavy.has_rest() ? heavy.data().rest_max : rest.units())))
              .dosed();
      if (today.day.is_projected()) lighter.projected();
    }
    if (misses != nullptr && !best.reached)
      misses->add(today.day.week(),
                  miss(slot, "the sets", task.target, best.volume, best.sets > 0));
    return best;
  }

  // All but the target.
  Task task_for(const topset::Slot& slot, const topset::Occurrence& day, const Prescription& heavy,
                Fraction exact) const {
    Task task;
    const std::int64_t max = one_rep_max(slot, day)->units();
    const Percent dose = day.intensity(slot.wrote("top"));
    // In a deload everything is lighter, and so are the limits; a good day raises no limit.
    const Percent limit_dose = std::min(dose, percent(100));
    const auto of_max = [&](Percent part) {
      return share({part.units() * max, 10000}, limit_dose);
    };

    task.loads = topset::loads::on_step(slot, topset::loads::step_of(slot, Prescription()));
    task.one_rep_max = max;
    const auto loadable =
        topset::loads::on_the_bar(slot, heavy, {exact.numerator, exact.denominator});
    task.top_load =
        loadable ? loadable->units() : topset::half_up(exact.numerator, exact.denominator);
    task.counts_times = slot.exercise().volume_factor();
    task.top_volume =
        task.top_load * heavy.set_count().min * heavy.amount().min * task.counts_times;

    if (!at) {
      task.asked = share(exact, percent(100) - drop);
    } else if (at->is(Kind::points)) {
      task.asked = {exact.numerator + at->number * max, 10000};
    } else {
      task.asked = share({at->number * max, 10000}, dose);
    }
    task.lightest = of_max(intensity.min);
    task.heaviest = of_max(intensity.max);
    task.min_sets = back_off_sets.min;
    task.max_sets = back_off_sets.max;
    task.min_reps = back_off_reps.min;
    task.max_reps = back_off_reps.max;
    for (int reps = 1; reps <= back_off_reps.max; ++reps) {
      const auto most = slot.chart(reps, max_rpe);
      task.ceiling.push_back(most ? static_cast<std::int32_t>(most->units()) : 0);
    }
    return task;
  }

  static std::string miss(const topset::Slot& slot, const std::string& what, const Fraction& target,
                          std::int64_t volume, bool has_back_offs) {
    const auto words = [&](std::int64_t thousandths) {
      return topset::text(Load(thousandths), slot.athlete().unit());
    };
    const std::int64_t wanted = topset::half_up(target.numerator, target.denominator);
    return what + " come to " + words(volume) + ", " + words(wanted - volume) +
           " short of the target of " + words(wanted) +
           (has_back_offs ? "; nothing nearer fits the limits"
                          : "; no back-off sets fit the limits");
  }

  // Without loads: the goal's scheme by feel.
  void plan_by_rpe(const topset::Slot& slot, const Today& today, topset::Sets& out) const {
    const topset::Occurrence& day = today.day;
    const Scheme& scheme = scheme_for(slot.goal());
    Prescription heavy = top_on(top, slot, today);
    if (!slot.wrote("top")) {
      const int reps = heavy.amount().min;
      heavy = Prescription(heavy.data()).reps(reps);
      heavy.data().base = TOPSET_OF_NOTHING;
      heavy.data().percent = 10000;
      const Rpe eased = Rpe(10) * static_cast<std::int64_t>(today.place);
      heavy.rpe(std::max(std::max(topset::rpe(8) - eased, topset::rpe(6)) + day.phase_rpe(),
                         topset::rpe(1)));
    }
    add_top(out, day, heavy, rest).dosed();

    const Percent dose = day.volume(target_per_week || slot.wrote("target"));
    const int number = std::clamp(scheme.sets, back_off_sets.min, back_off_sets.max);
    const int dosed = static_cast<int>(topset::half_up(number * dose.units(), 10000));
    const auto within = [&](int reps) {
      return std::clamp(reps, back_off_reps.min, back_off_reps.max);
    };
    const Rpe effort = std::min(max_rpe, topset::rpe(8)) + day.phase_rpe();
    out.add(day)
        .back_off()
        .sets(std::max(1, dosed))
        .reps(within(scheme.reps.min), within(scheme.reps.max))
        .rpe(std::max(effort, topset::rpe(1)))
        .rest(rest)
        .dosed();
  }
};

}  // namespace

TOPSET_PLUGIN(VolumeTarget)
