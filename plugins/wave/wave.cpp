// Waves of weeks on a training max that steps from wave to wave: 5/3/1 after Wendler, and its kin.
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include "wave/places.hpp"
#include "wave/training_max.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::wave;
using topset::Kind;
using topset::Load;
using topset::Occurrence;
using topset::percent;
using topset::Percent;
using topset::Points;
using topset::Prescription;
using topset::Row;
using topset::SetKind;
using topset::sets;
using topset::Sets;
using topset::Slot;
using topset::Value;
using topset::Whom;
using topset::day_rows::unfit;

// Wendler, 5/3/1 (2009): three weeks, each with a last set of as many reps as possible, then a
// light one.
std::vector<Works> five_three_one() {
  const auto one = [](int reps, double share) { return sets(1).reps(reps).percent(share); };
  return {{one(5, 65), one(5, 75), one(5, 85).amrap()},
          {one(3, 70), one(3, 80), one(3, 90).amrap()},
          {one(5, 75), one(3, 85), one(1, 95).amrap()},
          {one(5, 40), one(5, 50), one(5, 60)}};
}

// In a wave a plain percent is of the training max.
Prescription on_training_max(Prescription work) {
  if (work.base() == topset::Base::one_rep_max && work.data().base_exercise[0] == '\0')
    work.of_training_max();
  return work;
}

Works on_training_max(Works works) {
  for (Prescription& work : works) work = on_training_max(work);
  return works;
}

// The most of the training max that a week asks for.
Percent heaviest(const Works& week) {
  Percent most;
  for (const Prescription& work : week)
    if (work.base() == topset::Base::training_max) most = std::max(most, work.share());
  return most;
}

bool rests_on_max(const Prescription& work) {
  return work.base() == topset::Base::training_max || work.base() == topset::Base::row;
}

struct Wave : topset::Strategy {
  Percent training_max = percent(90);
  std::vector<Works> weeks = five_three_one();
  std::optional<int> wave_weeks;
  std::string by = "week";
  Value deload{Kind::integer, 1, 1, "1"};
  std::optional<Value> step;
  std::optional<Load> per_rep;
  int rep_cap = 10;
  std::vector<int> steps_at;
  std::vector<Load> steps_by;
  std::optional<Percent> cap;
  Value miss{Kind::choice, 0, 0, "repeat"};
  topset::Nested<Prescription> then;
  std::optional<Points> then_step;
  int jokers = 0;
  Percent joker_step = percent(5);

  static void describe(topset::Card& card) {
    card.id("wave").version("1.0.0").whole_week();
    card.summary("waves of weeks on a training max that steps from wave to wave, as 5/3/1 does");
    card.doc(
        "Each week of the wave has its sets, in percent of the training max; after the last week "
        "the wave begins again with a new training max. Results in the athlete's log decide how "
        "it moves; until they are in, the sets are taken as done as asked. Unless written it is "
        "5/3/1.");
    card.parameter("training_max", &Wave::training_max)
        .range(50, 100)
        .doc("share of the 1RM for athletes whose profile gives no training max");
    card.parameter("weeks", &Wave::weeks)
        .doc("a list with the sets of each week; percents are of the training max");
    card.parameter("wave_weeks", &Wave::wave_weeks)
        .range(1, 52)
        .doc("weeks after which the training max steps; unless written, all that are listed");
    card.parameter("by", &Wave::by)
        .choices("week session")
        .doc("what moves the wave on: each week, or each session of the exercise");
    card.parameter("deload", &Wave::deload)
        .takes(Kind::integer | Kind::choice)
        .choices("none")
        .range(1, 52)
        .doc("the last week of the wave comes after every so many waves, or never");
    card.parameter("step", &Wave::step)
        .takes(Kind::weight | Kind::percent)
        .default_text("2.5 kg", "5 lb")
        .default_for(Whom().movement("squat"), "5 kg", "10 lb")
        .default_for(Whom().movement("hinge"), "5 kg", "10 lb")
        .doc("how far the training max moves after a wave");
    card.parameter("per_rep", &Wave::per_rep)
        .exclusive_with("step")
        .doc("instead of a step: so much for each rep over those asked in the heaviest `+` set");
    card.parameter("rep_cap", &Wave::rep_cap)
        .range(1, 50)
        .doc("of per_rep: most reps over those asked that count");
    card.parameter("steps_at", &Wave::steps_at)
        .exclusive_with("step")
        .range(1, 100)
        .doc("instead of a step: reps of the heaviest `+` set from which steps_by holds");
    card.parameter("steps_by", &Wave::steps_by).doc("of steps_at: a step for each number of reps");
    card.parameter("cap", &Wave::cap)
        .range(50, 100)
        .doc("no step goes past this share of the 1RM that the heaviest `+` set shows (Epley)");
    card.parameter("miss", &Wave::miss)
        .takes(Kind::percent | Kind::choice)
        .choices("repeat none")
        .range(50, 99)
        .doc(
            "after reps were missed: the same training max, a percent of it, or a step all the "
            "same");
    card.parameter("then", &Wave::then)
        .doc("sets after those of the week, not in the wave's deload; or a list of lists by week");
    card.parameter("then_step", &Wave::then_step)
        .with_sign()
        .range(-50, 50)
        .doc("how far the percents of `then` move from wave to wave");
    card.parameter("jokers", &Wave::jokers)
        .range(0, 5)
        .doc("optional sets past the heaviest of the week, not in the wave's deload");
    card.parameter("joker_step", &Wave::joker_step)
        .range(1, 20)
        .doc("how much heavier each joker is, in percent of the heaviest set");
  }

  void plan(const Slot& slot, Sets& out) const {
    std::vector<Works> listed;
    for (const Works& week : weeks) listed.push_back(on_training_max(week));
    if (!fits(listed, slot, out)) return;
    const Shape shape = shape_of(listed);
    const std::vector<Place> where = places(slot, shape);
    const std::vector<Standing> standing = standings(slot, listed, where, out);
    for (const Occurrence day : slot.occurrences()) {
      const std::uint32_t i = day.index();
      plan_day(day, listed[where[i].item], where[i], standing[i].projected, out);
    }
  }

 private:
  Shape shape_of(const std::vector<Works>& listed) const {
    Shape shape;
    shape.listed = listed.size();
    shape.wave = wave_weeks ? static_cast<std::size_t>(*wave_weeks) : listed.size();
    shape.deload = deload.is(Kind::integer) ? static_cast<std::size_t>(deload.number) : 0;
    shape.by_session = by == "session";
    // The last week is a deload where it comes seldom, or is not heavier than any other.
    const auto first = listed.begin();
    const auto last = first + static_cast<std::ptrdiff_t>(shape.wave) - 1;
    shape.last_is_light =
        shape.wave > 1 && (shape.deload != 1 || std::all_of(first, last, [&](const Works& week) {
                             return heaviest(*last) <= heaviest(week);
                           }));
    return shape;
  }

  // The sets after those of the list's week.
  const Works& then_of(std::size_t item) const {
    return then.lists[std::min(item, then.lists.size() - 1)];
  }

  // All rows of a day, jokers and what comes then included; plan_day adds them in this order.
  Works day_of(const Works& week, std::size_t item, bool light) const {
    Works day = week;
    if (!light && key_set(week)) day.insert(day.end(), static_cast<std::size_t>(jokers), {});
    if (then.lists.empty() || (light && then.depth != 2)) return day;
    const Works& after = then_of(item);
    day.insert(day.end(), after.begin(), after.end());
    return day;
  }

  Rules rules(const Slot& slot) const {
    Rules rules{step, per_rep, rep_cap, steps_at, steps_by, cap, std::nullopt};
    const bool by_reps = rules.per_rep || !rules.steps_at.empty();
    // A step of the coach's outside is the one that counts.
    if (by_reps || slot.has_step()) rules.step.reset();
    // Reps that earn the step count misses themselves, unless the coach says more.
    if (!rules.step && !slot.wrote("miss")) return rules;
    if (miss.is(Kind::percent)) rules.missed = Percent(miss.number);
    if (miss.text == "repeat") rules.missed = percent(100);
    return rules;
  }

  // The training max a day begins with, from the profile and what the program has moved.
  Standing start(const Slot& slot, const Occurrence& day) const {
    const auto one_rep_max = day.one_rep_max();
    if (!one_rep_max || slot.athlete().training_max()) return {day.training_max(), false, ""};
    // The host's share of the 1RM, unless something has set another; both are rounded once.
    const Load usual = of(percent(90), *one_rep_max);
    const Load apart = day.training_max().value_or(usual) - usual;
    if (apart > Load(1) || apart < Load(-1)) return {day.training_max(), false, ""};
    return {training_max == percent(90) ? day.training_max() : of(training_max, *one_rep_max),
            false, ""};
  }

  // The training max of each day; where it is not what the host takes, the host is told.
  std::vector<Standing> standings(const Slot& slot, const std::vector<Works>& listed,
                                  const std::vector<Place>& where, Sets& out) const {
    const Rules how = rules(slot);
    std::vector<Standing> all;
    std::vector<WaveDay> wave;
    std::optional<Load> told;
    for (const Occurrence day : slot.occurrences()) {
      const std::uint32_t i = day.index();
      const bool begins = i > 0 && where[i].wave != where[i - 1].wave;
      const bool moved = i > 0 && day.training_max() != slot.occurrences()[i - 1].training_max();
      Standing now = i == 0 || moved ? start(slot, day) : all.back();
      if (begins && !moved) now = after_wave(slot, how, now, wave);
      if (begins) wave.clear();
      const auto key = key_set(listed[where[i].item]);
      if (key && !where[i].deload && !where[i].paused) wave.push_back({day, *key});
      if (now.max && now.max != (told ? told : day.training_max())) {
        out.set_training_max(day, *now.max, now.why, now.projected);
        told = now.max;
      }
      now.why.clear();
      all.push_back(now);
    }
    return all;
  }

  void plan_day(const Occurrence& day, const Works& week, const Place& place, bool projected,
                Sets& out) const {
    const auto add = [&](Prescription work) {
      Row row = out.add(day, work).written();
      if (projected && rests_on_max(work)) row.projected();
      // The wave's own deload is light enough for one of the program's.
      if (place.deload && !place.paused && day.phase_kind() == topset::PhaseKind::deload)
        row.dosed();
      return row;
    };
    const auto key = key_set(week);
    std::optional<Row> top;
    for (std::size_t i = 0; i < week.size(); ++i) {
      Row row = add(week[i]);
      if (!key || key->row != i || place.deload) continue;
      if (week[i].kind() == SetKind::straight && week[i].set_count().max == 1) row.top();
      top = row;
    }
    for (int joker = 1; top && joker <= jokers; ++joker) {
      Row row = add(sets(1).reps(key->reps)).optional();
      row.of(*top).percent(percent(100) + Points(joker_step.units() * joker));
      if (projected) row.projected();
      row.note("joker, while the bar moves fast");
    }
    if (then.lists.empty() || (place.deload && then.depth != 2)) return;
    for (const Prescription& work : on_training_max(then_of(place.item))) {
      Prescription moved = work;
      if (then_step && work.is_percent_of_max())
        moved.percent(work.share() + *then_step * static_cast<std::int64_t>(place.wave));
      add(moved);
    }
  }

  // False: a parameter can't be used, and the host knows why.
  bool fits(const std::vector<Works>& listed, const Slot& slot, Sets& out) const {
    const auto bad = [&](const char* id, const std::string& why) {
      out.bad_parameter(id, why);
      return false;
    };
    const std::string weeks_listed = std::to_string(listed.size()) + " weeks";
    for (const char* id : {"step", "per_rep", "steps_at"})
      if (slot.has_step() && slot.wrote(id))
        return bad(id,
                   "a `step:` of the line or the program moves the max already: write one of "
                   "the two");
    if (wave_weeks && listed.size() % static_cast<std::size_t>(*wave_weeks) != 0)
      return bad("wave_weeks", weeks_listed + " are listed, which " + std::to_string(*wave_weeks) +
                                   " does not divide into waves");
    const std::size_t wave = wave_weeks ? static_cast<std::size_t>(*wave_weeks) : listed.size();
    if (wave == 1 && !(deload.is(Kind::integer) && deload.number == 1))
      return bad("deload",
                 "a wave of one week has no deload to leave out: write `deload: 1`, or "
                 "list its week too");
    if (std::none_of(listed.begin(), listed.end(),
                     [](const Works& week) { return key_set(week).has_value(); }))
      return bad("weeks",
                 "no week has sets in percent of the training max: write them as `5x5 @ 75 %`, and "
                 "no other `of:` on the line");
    const Shape shape = shape_of(listed);
    for (std::size_t i = 0; i < listed.size(); ++i) {
      const bool light = shape.last_is_light && i % shape.wave + 1 == shape.wave;
      if (const std::string why = unfit(listed[i], slot); !why.empty()) return bad("weeks", why);
      const std::string why = unfit(day_of(listed[i], i, light), slot);
      if (!why.empty()) return bad("then", why);
    }
    const bool has_amrap = std::any_of(listed.begin(), listed.end(), [](const Works& week) {
      const auto key = key_set(week);
      return key && key->amrap;
    });
    for (const char* id : {"per_rep", "steps_at", "cap"})
      if (slot.wrote(id) && !has_amrap)
        return bad(id,
                   "no week has a set of as many reps as possible to go by: write one as "
                   "`1x5+ @ 85 %`");
    if (steps_at.size() != steps_by.size())
      return bad(steps_at.empty() ? "steps_by" : "steps_at",
                 "steps_at and steps_by go together, a step for each number of reps: "
                 "`steps_at: [2, 4]` and `steps_by: [2.5 kg / 5 lb, 5 kg / 10 lb]`");
    if (std::adjacent_find(steps_at.begin(), steps_at.end(), std::greater_equal<>()) !=
        steps_at.end())
      return bad("steps_at", "write the reps in ascending order, each once");
    if (slot.wrote("rep_cap") && !per_rep)
      return bad("rep_cap", "it belongs to per_rep: write that, as `per_rep: 2.5 kg / 5 lb`");
    if (slot.wrote("joker_step") && jokers == 0)
      return bad("joker_step", "it belongs to jokers: write how many, as `jokers: 2`");
    if (then_step && then.lists.empty())
      return bad("then_step", "it belongs to then: write the sets, as `then: 5x10 @ 50 %`");
    return true;
  }
};

}  // namespace

TOPSET_PLUGIN(Wave)
