// Stages of sets and reps on a load that rises with success and falls back on failure: GZCLP after
// Lefever, Greyskull LP, 5x5 to 3x5 to 3x3.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include "stages/machine.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::stages;
using topset::Kind;
using topset::Load;
using topset::Occurrence;
using topset::percent;
using topset::Percent;
using topset::Prescription;
using topset::Row;
using topset::sets;
using topset::Sets;
using topset::Slot;
using topset::Value;
using topset::Whom;

struct Stages : topset::Strategy {
  // GZCLP's first tier.
  std::vector<Works> stages{
      {sets(5).reps(3).amrap()}, {sets(6).reps(2).amrap()}, {sets(10).reps(1).amrap()}};
  Value start{Kind::percent, 8500, 8500, "85 %"};
  int rep_max = 5;
  Load increment = topset::load(2.5);
  std::optional<int> success_reps;
  std::optional<int> double_at;
  int tries = 1;
  Percent stage_load = percent(100);
  Value restart{Kind::percent, 8500, 8500, "85 %"};
  std::optional<Percent> reset;

  static void describe(topset::Card& card) {
    card.id("stages").version("1.0.0").whole_week();
    card.summary("a load that rises with success, and other sets or a new start on failure");
    card.doc(
        "Each time the exercise comes, all reps done is a success and adds the increment; a "
        "failure moves to the next stage, and past the last one back to the first. The athlete's "
        "log says which it was; until it does, success is taken for granted. Unless written it is "
        "the first tier of GZCLP.");
    card.parameter("stages", &Stages::stages)
        .doc(
            "sets of each stage, without loads; `5x3+` has as many reps as possible in its last "
            "set");
    card.parameter("start", &Stages::start)
        .takes(Kind::percent | Kind::weight)
        .range(20, 120)
        .doc("the first load: a percent of the rep max, or a load");
    card.parameter("rep_max", &Stages::rep_max)
        .range(1, 12)
        .doc("reps of the max that the percents of start and restart are of");
    card.parameter("increment", &Stages::increment)
        .default_text("2.5 kg", "5 lb")
        .default_for(Whom().movement("squat"), "5 kg", "10 lb")
        .default_for(Whom().movement("hinge"), "5 kg", "10 lb")
        .doc("added after a success");
    card.parameter("success_reps", &Stages::success_reps)
        .range(1, 100)
        .doc("reps that the last set needs for success; unless written, those asked");
    card.parameter("double_at", &Stages::double_at)
        .range(1, 100)
        .doc("reps in the last set that earn two increments");
    card.parameter("tries", &Stages::tries)
        .range(1, 10)
        .doc("failures in a row before the stage changes");
    card.parameter("stage_load", &Stages::stage_load)
        .range(50, 100)
        .doc("load the next stage begins with, of the one that failed");
    card.parameter("restart", &Stages::restart)
        .takes(Kind::percent | Kind::weight | Kind::choice)
        .choices("repeat")
        .range(-100, 120)
        .doc(
            "after the last stage: a percent of a new rep max, a load over the first stage's "
            "last, or the same again");
    card.parameter("reset", &Stages::reset)
        .exclusive_with("restart")
        .range(50, 100)
        .doc("instead of restart: a percent of the load that failed");
  }

  void plan(const Slot& slot, Sets& out) const {
    if (!fits(slot, out)) return;
    const Rules how = rules();
    const Target first = start.is(Kind::weight) ? Target{Percent(0), Load(start.number)}
                                                : Target{Percent(start.number), Load(0)};
    const std::vector<State> states = walk(slot, how, first);
    for (const Occurrence day : slot.occurrences())
      plan_day(day, states[day.index()], how.stages, out);
  }

 private:
  // On a whiteboard `5x3+` is four sets of three, and one of as many as possible.
  static Works spread(const Works& written) {
    Works out;
    for (Prescription work : written) {
      const bool amrap = (work.data().flags & TOPSET_ROW_AMRAP) != 0;
      if (const int many = work.set_count().min; amrap && many > 1 && is_judged(work)) {
        Prescription before = work;
        before.data().flags &= ~std::uint32_t{TOPSET_ROW_AMRAP};
        before.data().amrap_cap = 0;
        out.push_back(before.sets(many - 1));
        work.sets(1);
      }
      out.push_back(work);
    }
    return out;
  }

  Rules rules() const {
    Rules rules;
    for (const Works& stage : stages) rules.stages.push_back(spread(stage));
    rules.rep_max = rep_max;
    rules.increment = increment;
    rules.success_reps = success_reps;
    rules.double_at = double_at;
    rules.tries = tries;
    rules.stage_load = stage_load;
    using Restart = Rules::Restart;
    if (reset) {
      rules.restart = Restart::from_load;
      rules.restart_share = *reset;
    } else if (restart.is(Kind::weight)) {
      rules.restart = Restart::from_first;
      rules.restart_add = Load(restart.number);
    } else if (restart.is(Kind::percent)) {
      rules.restart_share = Percent(restart.number);
    } else {
      rules.restart = Restart::repeat;
    }
    return rules;
  }

  void plan_day(const Occurrence& day, const State& state, const std::vector<Works>& all,
                Sets& out) const {
    for (const Prescription& work : all[state.stage]) {
      Row row = out.add(day, work).written();
      if (is_judged(work)) put_load(row, state.target);
      if (state.projected) row.projected();
      if (all.size() == 1) continue;
      const std::string where =
          "stage " + std::to_string(state.stage + 1) + " of " + std::to_string(all.size());
      const std::string own = work.data().note;
      row.note(own.empty() ? where : own + "; " + where);
    }
  }

  void put_load(Row& row, const Target& target) const {
    if (target.share == Percent(0)) {
      row.load(target.add);
      return;
    }
    row.percent(target.share);
    if (rep_max == 1)
      row.of_one_rep_max();
    else
      row.of_rep_max(rep_max);
    row.add(target.add);
  }

  // False: a parameter can't be used, and the host knows why.
  bool fits(const Slot& slot, Sets& out) const {
    const auto bad = [&](const char* id, const std::string& why) {
      out.bad_parameter(id, why);
      return false;
    };
    if (slot.has_step())
      return bad("increment",
                 "the load moves with success alone: leave out the `step:` of the "
                 "line or the program, and write `increment`");
    bool has_amrap = false;
    for (const Works& stage : stages) {
      bool judged = false;
      for (std::size_t i = 0; i < stage.size(); ++i) {
        const Prescription& work = stage[i];
        judged = judged || is_judged(work);
        has_amrap = has_amrap || (work.data().flags & TOPSET_ROW_AMRAP) != 0;
        if (is_judged(work) || work.data().base == TOPSET_OF_ROW) continue;
        if ((work.data().flags & TOPSET_ROW_OPTIONAL) != 0) continue;
        return bad("stages",
                   "the load comes from start and increment: write sets and reps alone, "
                   "as `5x3+`");
      }
      if (!judged || !is_judged(stage.front()))
        return bad("stages", "each stage begins with sets at its own load, as `5x3+`");
      const std::string why = topset::day_rows::unfit(spread(stage), slot);
      if (!why.empty()) return bad("stages", why);
    }
    for (const char* id : {"success_reps", "double_at"})
      if (slot.wrote(id) && !has_amrap)
        return bad(id, "no stage has a last set of as many reps as possible: write it as `5x3+`");
    if (increment <= Load(0)) return bad("increment", "write a load to add, as `2.5 kg / 5 lb`");
    if (restart.is(Kind::percent) && restart.number <= 0)
      return bad("restart",
                 "write a percent of the rep max, as `85 %`, or a load to add to the "
                 "first stage's last, as `+5 kg / 10 lb`");
    return true;
  }
};

}  // namespace

TOPSET_PLUGIN(Stages)
