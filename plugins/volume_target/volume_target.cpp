// A top set, then the equal back-off sets that bring the day to a load volume. The question is put
// here, search.hpp answers it.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include "volume_target/search.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
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
using topset::volume_target::Fraction;
using topset::volume_target::Plan;
using topset::volume_target::Task;

constexpr Goal kGoals[] = {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill};

// Singles at the goal's top percent: the top set is for intensity, the back-off sets for volume.
Prescription top_of(const Scheme& scheme) { return sets(1).reps(1).percent(scheme.top_percent); }

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

// Misses of the target, one line however many weeks they come in.
class Misses {
 public:
  void add(int week, const std::string& what) {
    const std::string number = std::to_string(week);
    for (auto& [words, weeks] : all_) {
      if (words != what) continue;
      weeks.back() == number ? void() : weeks.push_back(number);
      return;
    }
    all_.push_back({what, {number}});
  }
  void tell(topset::Sets& out) const {
    for (const auto& [words, weeks] : all_) {
      std::string line = weeks.size() == 1 ? "week " : "weeks ";
      for (const std::string& week : weeks) line += (&week == &weeks.front() ? "" : ", ") + week;
      out.warn("target-missed", line + ": " + words);
    }
  }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> all_;
};

struct VolumeTarget : topset::Strategy {
  Value target{Kind::percent, 0, 0, std::to_string(scheme_for(Goal::none).target) + " %"};
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
    card.id("volume-target").version("1.0.0").back_off().doses();
    card.summary("a top set, then the equal back-off sets that reach a load volume");
    card.doc(
        "Load volume is load x reps, top set included. Of all equal back-off sets that reach it on "
        "loads the implement holds, within the limits, the nearest to the load asked for is "
        "planned; when none does, the nearest below, with a warning. Only a phase scales a target "
        "that is written; one by goal takes the whole dose.");
    auto target = card.parameter("target", &VolumeTarget::target)
                      .takes(Kind::weight | Kind::percent)
                      .range(1, 10000)
                      .doc("load volume of the day: a weight, or a percent of the 1RM");
    auto top = card.parameter("top", &VolumeTarget::top).doc("the top set");
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
    if (!parameters_fit(out)) return;
    greet_novice(slot, out);
    const bool can_search = can_search_for(slot, out);
    Misses misses;
    for (const auto& day : slot.occurrences()) {
      if (can_search)
        plan_day(slot, day, misses, out);
      else
        plan_by_rpe(slot, day, out);
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

  bool parameters_fit(topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    // Past what anyone lifts in a day, and far short of overflow: 100 t, a hundred times the 1RM.
    const auto too_much = [](const Value& value) {
      return value.number > (value.is(Kind::weight) ? 100'000'000 : 1'000'000);
    };
    if (target.number <= 0 || too_much(target))
      return refuse("target", "it must be more than nothing, at most 100,000 or 10,000 %");
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

  bool can_search_for(const topset::Slot& slot, topset::Sets& out) const {
    const char* lacking = nullptr;
    if (!slot.athlete().one_rep_max())
      lacking = "a max";
    else if (slot.loadables().empty())
      lacking = "loads to choose from";
    else if (!slot.occurrences().empty() && !exact_load(slot, top_on(slot, slot.occurrences()[0])))
      lacking = "the top set's load";
    if (lacking == nullptr) return true;
    out.note("no-search", std::string("without ") + lacking +
                              " the volume can't be worked out: the sets go by RPE");
    return false;
  }

  // The top set as it is done on that day: its own load or the standard's, under the dose. By RPE
  // it becomes the chart's percent, so that its load is known here.
  Prescription top_on(const topset::Slot& slot, const topset::Occurrence& day) const {
    const bool is_written = slot.wrote("top");
    Prescription work =
        fill_in(top, is_novice(slot) ? novice_top() : top_of(scheme_for(slot.goal())));
    topset_row& row = work.data();
    if (work.has_rpe()) {
      const auto moved = [&](Rpe effort) {
        return std::clamp(effort + day.phase_rpe(), topset::rpe(1), topset::rpe(10));
      };
      work.rpe(moved(work.effort().min), moved(work.effort().max));
    }
    if (work.base() == topset::Base::nothing) {
      const auto projected = slot.chart(work.amount().min, work.effort().min);
      if (projected && slot.athlete().one_rep_max()) work.percent(*projected);
      return work;
    }
    const Percent dose = day.intensity(is_written);
    row.percent = static_cast<std::int32_t>(topset::of(dose, Percent(row.percent)).units());
    row.points = static_cast<std::int32_t>(topset::of(dose, Percent(row.points)).units());
    row.load = topset::of(dose, Load(row.load)).units();
    row.add = topset::of(dose, Load(row.add)).units();
    return work;
  }

  // Its exact load; nothing when it rests on a max that is not known here.
  static std::optional<Fraction> exact_load(const topset::Slot& slot, const Prescription& work) {
    const topset_row& row = work.data();
    const topset::Athlete athlete = slot.athlete();
    if (row.base_exercise[0] != '\0' || row.base_slot[0] != '\0') return std::nullopt;
    std::optional<Load> base;
    switch (work.base()) {
      case topset::Base::one_rep_max: base = athlete.one_rep_max(); break;
      case topset::Base::training_max: base = athlete.training_max(); break;
      case topset::Base::rep_max: base = athlete.rep_max(static_cast<int>(row.base_reps)); break;
      case topset::Base::goal: base = athlete.goal_max(); break;
      case topset::Base::load: base = Load(row.load); break;
      default: break;
    }
    if (!base) return std::nullopt;
    const std::int64_t percents = work.base() == topset::Base::load ? 10000 : row.percent;
    return Fraction{
        percents * base->units() + row.points * athlete.one_rep_max()->units() + row.add * 10000,
        10000};
  }

  void plan_day(const topset::Slot& slot, const topset::Occurrence& day, Misses& misses,
                topset::Sets& out) const {
    const Prescription heavy = top_on(slot, day);
    const auto exact = exact_load(slot, heavy);
    if (!exact || exact->numerator <= 0) return plan_by_rpe(slot, day, out);
    const Task task = task_for(slot, day, heavy, *exact);
    const Plan best = topset::volume_target::search(task);

    add_top(out, day, heavy, rest).dosed();
    if (best.sets > 0) {
      out.add(day)
          .back_off()
          .sets(best.sets)
          .reps(best.reps)
          .loadable(Load(best.load))
          .rest(std::min(rest, Seconds(heavy.has_rest() ? heavy.data().rest_max : rest.units())))
          .dosed();
    }
    if (!best.reached) misses.add(day.week(), miss(slot, task, best));
  }

  Task task_for(const topset::Slot& slot, const topset::Occurrence& day, const Prescription& heavy,
                Fraction exact) const {
    Task task;
    const std::int64_t max = slot.athlete().one_rep_max()->units();
    const Percent dose = day.intensity(slot.wrote("top"));
    // In a deload everything is lighter, and so are the limits; a good day raises no limit.
    const Percent limit_dose = std::min(dose, percent(100));
    const auto of_max = [&](Percent part) {
      return share({part.units() * max, 10000}, limit_dose);
    };

    for (std::uint32_t i = 0; i < slot.loadables().size(); ++i)
      task.loads.push_back(slot.loadables()[i].units());
    task.one_rep_max = max;
    const auto loadable = slot.loadables().fit(exact.numerator, exact.denominator);
    task.top_load =
        loadable ? loadable->units() : topset::half_up(exact.numerator, exact.denominator);
    task.counts_times = slot.exercise().volume_factor();
    task.top_volume =
        task.top_load * heavy.set_count().min * heavy.amount().min * task.counts_times;

    const Fraction whole =
        target.is(Kind::weight) ? Fraction{target.number, 1} : Fraction{target.number * max, 10000};
    task.target = share(whole, day.volume(slot.wrote("target")));
    if (tolerance) {
      task.tolerance =
          tolerance->is(Kind::weight)
              ? Fraction{tolerance->number, 1}
              : share(Fraction{topset::half_up(task.target.numerator, task.target.denominator), 1},
                      Percent(tolerance->number));
    }
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

  static std::string miss(const topset::Slot& slot, const Task& task, const Plan& best) {
    const auto words = [&](std::int64_t thousandths) {
      return topset::text(Load(thousandths), slot.athlete().unit());
    };
    const std::int64_t wanted = topset::half_up(task.target.numerator, task.target.denominator);
    return "the sets come to " + words(best.volume) + ", " + words(wanted - best.volume) +
           " short of the target of " + words(wanted) +
           (best.sets == 0 ? "; no back-off sets fit the limits"
                           : "; nothing nearer fits the limits");
  }

  // Without loads: the goal's scheme by feel.
  void plan_by_rpe(const topset::Slot& slot, const topset::Occurrence& day,
                   topset::Sets& out) const {
    const Scheme& scheme = scheme_for(slot.goal());
    Prescription heavy = top_on(slot, day);
    if (!slot.wrote("top")) {
      const int reps = heavy.amount().min;
      heavy = Prescription(heavy.data()).reps(reps);
      heavy.data().base = TOPSET_OF_NOTHING;
      heavy.data().percent = 10000;
      heavy.rpe(std::max(topset::rpe(8) + day.phase_rpe(), topset::rpe(1)));
    }
    add_top(out, day, heavy, rest).dosed();

    const Percent dose = day.volume(slot.wrote("target"));
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
