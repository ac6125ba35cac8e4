// Waves of falling reps and rising loads: 3-2-1, 7-5-3. Within a session each wave is a little
// heavier than the one before (Poliquin, Thibaudeau); over the weeks each week is one step of it.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/learning.hpp"
#include "common/loads.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::Goal;
using topset::Kind;
using topset::Load;
using topset::Percent;
using topset::percent;
using topset::PhaseKind;
using topset::Prescription;
using topset::Value;
using topset::Whom;

struct WaveLoading : topset::Strategy {
  std::vector<int> reps{3, 2, 1};
  int waves = 2;
  int optional_waves = 0;
  std::string over = "session";
  std::optional<int> number;
  Value start{Kind::percent, 8000, 8000, "80 %"};
  std::vector<Value> between{{Kind::points, 500, 500, "+5 points"}};
  Value per_wave{Kind::points, 250, 250, "+2.5 points"};
  Value weekly{Kind::points, 100, 100, "+1 point"};
  Percent cap = percent(95);
  std::string of = "one_rep_max";
  topset::Seconds rest = topset::seconds(180);

  static void describe(topset::Card& card) {
    card.id("wave-loading").version("1.0.0");
    card.summary("waves of falling reps and rising loads, such as 3-2-1");
    card.doc(
        "Each set of a wave has fewer reps and more load, and each wave is a little heavier than "
        "the one before. Over weeks instead of within a session, each week is one step of the "
        "wave. Nothing goes past the cap. A deload stands at the last loading week; fewer waves "
        "are done where the dose cuts the volume.");
    auto reps = card.parameter("reps", &WaveLoading::reps)
                    .range(1, 20)
                    .doc("reps of the sets of a wave, in order");
    card.parameter("waves", &WaveLoading::waves).range(1, 6).doc("waves of a session");
    card.parameter("optional_waves", &WaveLoading::optional_waves)
        .range(0, 3)
        .doc("further waves of a session that may be left out");
    card.parameter("over", &WaveLoading::over)
        .choices("session weeks")
        .doc("whether a session holds whole waves, or each week is one step of a wave");
    card.parameter("sets", &WaveLoading::number)
        .range(1, 20)
        .doc("sets of each step; unless written 1 in a session, 5 over weeks");
    auto start = card.parameter("start", &WaveLoading::start)
                     .takes(Kind::percent | Kind::weight)
                     .doc("load of the first set: a percent of the max, or a load");
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      describe_defaults(goal, reps, start);
    card.parameter("between", &WaveLoading::between)
        .takes(Kind::points | Kind::weight | Kind::percent)
        .with_sign()
        .doc("what each further set of a wave adds; a list has one for each of them");
    card.parameter("per_wave", &WaveLoading::per_wave)
        .takes(Kind::points | Kind::weight | Kind::percent)
        .with_sign()
        .doc("how much heavier each wave is than the one before");
    card.parameter("weekly", &WaveLoading::weekly)
        .takes(Kind::points | Kind::weight | Kind::percent)
        .with_sign()
        .doc("what a loading week adds to all of a session's sets");
    auto cap = card.parameter("cap", &WaveLoading::cap)
                   .range(50, 110)
                   .doc("the heaviest a set may become, in percent of the max");
    cap.default_for(Whom().novices(), "85 %");
    card.parameter("of", &WaveLoading::of)
        .choices("one_rep_max training_max")
        .doc("what percents are of");
    card.parameter("rest", &WaveLoading::rest).range(30, 900).doc("rest between sets");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (topset::back_off::is_learning(slot))
      return topset::back_off::plan_learning(slot, out, "waves of heavy sets");
    if (!slot.exercise().is_compound() && !slot.wrote("reps")) return plan_isolation(slot, out);
    if (!parameters_fit(slot, out)) return;
    topset::back_off::greet_novice(slot, out);
    int capped_in = 0;
    Week step;
    for (const auto& day : slot.occurrences()) {
      step = step_of(slot, day, step);
      const bool capped =
          over == "weeks" ? add_week(slot, day, step.step, out) : add_session(slot, day, out);
      if (capped && capped_in == 0) capped_in = day.week();
    }
    if (capped_in != 0 && has_written_load(slot))
      out.note("capped", "from week " + std::to_string(capped_in) + " on, sets that would pass " +
                             topset::text(cap) + " stay there");
  }

 private:
  static void describe_defaults(Goal goal, topset::Parameter& reps, topset::Parameter& start) {
    if (goal == Goal::hypertrophy) {
      reps.default_for(goal, "[7, 5, 3]");
      start.default_for(goal, "70 %");
    }
    if (goal == Goal::power || goal == Goal::skill) start.default_for(goal, "75 %");
    // Olympic lifts stay at triples.
    reps.default_for(Whom(goal).movement("olympic"), "[3, 2, 1]");
    start.default_for(Whom(goal).movement("olympic"), "75 %");
    reps.default_for(Whom(goal).novices(), "[5, 4, 3]");
    start.default_for(Whom(goal).novices(), "65 %");
    reps.default_for(Whom(goal).movement("olympic").novices(), "3");
    start.default_for(Whom(goal).movement("olympic").novices(), "65 %");
  }

  // Singles and doubles of a curl are no training.
  static void plan_isolation(const topset::Slot& slot, topset::Sets& out) {
    out.refuse("isolation",
               "waves of heavy sets are for compound lifts: sets of ten instead, unless reps are "
               "written");
    for (const auto& day : slot.occurrences())
      out.add(day).straight().sets(3).reps(10).rpe(7, 8).rest(120);
  }

  // What the strategy chose may reach the cap without a word.
  static bool has_written_load(const topset::Slot& slot) {
    for (const char* id : {"start", "between", "per_wave", "weekly", "cap"})
      if (slot.wrote(id)) return true;
    return false;
  }

  bool parameters_fit(const topset::Slot& slot, topset::Sets& out) const {
    const auto refuse = [&](const char* id, const std::string& why) {
      out.bad_parameter(id, why);
      return false;
    };
    if (start.number <= 0)
      return refuse("start", "it must be more than nothing: write it as `80 %`");
    if (between.size() > 1 && between.size() != reps.size() - 1)
      return refuse("between", "it lists " + std::to_string(between.size()) +
                                   " steps, but a wave of " + std::to_string(reps.size()) +
                                   " sets has " + std::to_string(reps.size() - 1));
    if (over == "weeks")
      for (const char* id : {"waves", "optional_waves", "weekly"})
        if (slot.wrote(id))
          return refuse(id,
                        "it belongs to waves within a session: over weeks a wave takes a week "
                        "for each of its steps, and per_wave moves the next");
    return true;
  }

  // A week of waves over weeks: how many steps came before it. Weeks that a phase cuts stand at the
  // last one, and a cycle begins a new wave.
  struct Week {
    int step = 0;
    bool begun = false;
  };
  Week step_of(const topset::Slot& slot, const topset::Occurrence& day, Week last) const {
    const bool loading = day.phase_kind() == PhaseKind::loading;
    if (day.index() == 0 || !last.begun) return {last.step, loading};
    const topset::Occurrence before = slot.occurrences()[day.index() - 1];
    if (day.week() == before.week()) return last;
    const int length = static_cast<int>(reps.size());
    if (day.cycle() != before.cycle()) return {(last.step / length + 1) * length, loading};
    return {loading ? last.step + 1 : last.step, true};
  }

  // The load of a set: `place` in a wave, `wave` waves and `week` loading weeks on. A coach's own
  // `step:` takes the place of a weekly one that is not written.
  Prescription load(const topset::Slot& slot, int place, int wave, int week) const {
    Prescription work = topset::sets(1);
    if (start.is(Kind::weight)) {
      work.load(Load(start.number));
    } else {
      of == "training_max" ? work.of_training_max() : work.of_one_rep_max();
      work.percent(Percent(start.number));
    }
    for (int i = 0; i < place; ++i)
      topset::loads::move(
          work, between[std::min<std::size_t>(static_cast<std::size_t>(i), between.size() - 1)]);
    topset::loads::move(work, per_wave, wave);
    if (!slot.has_step() || slot.wrote("weekly")) topset::loads::move(work, weekly, week);
    return work;
  }

  // True when the cap held a set back.
  bool hold(const topset::Slot& slot, const topset::Occurrence& day, Prescription& work) const {
    Prescription most = topset::sets(1);
    of == "training_max" ? most.of_training_max() : most.of_one_rep_max();
    most.percent(cap);
    const topset_row& row = work.data();
    bool past = work.is_percent_of_max() && row.add == 0 && row.percent > cap.units();
    const auto load = topset::loads::exact(slot, day, work);
    const auto limit = topset::loads::exact(slot, day, most);
    if (load && limit) past = load->numerator > limit->numerator;
    if (past) work = most;
    return past;
  }

  bool add_session(const topset::Slot& slot, const topset::Occurrence& day,
                   topset::Sets& out) const {
    const Percent dose = day.volume(slot.wrote("waves"));
    const int done = std::max(1, static_cast<int>(topset::half_up(waves * dose.units(), 10000)));
    const int more = dose < percent(100) ? 0 : optional_waves;
    bool capped = false;
    for (int wave = 0; wave < done + more; ++wave) {
      for (std::size_t i = 0; i < reps.size(); ++i) {
        Prescription work = load(slot, static_cast<int>(i), wave, day.loading_week());
        capped = hold(slot, day, work) || capped;
        topset::Row row = add(slot, day, work, reps[i], number.value_or(1), out);
        if (wave >= done) row.optional();
      }
    }
    return capped;
  }

  bool add_week(const topset::Slot& slot, const topset::Occurrence& day, int step,
                topset::Sets& out) const {
    const int length = static_cast<int>(reps.size());
    const int place = step % length;
    Prescription work = load(slot, place, step / length, 0);
    const bool capped = hold(slot, day, work);
    add(slot, day, work, reps[static_cast<std::size_t>(place)], number.value_or(5), out);
    return capped;
  }

  topset::Row add(const topset::Slot& slot, const topset::Occurrence& day, const Prescription& work,
                  int count, int sets, topset::Sets& out) const {
    topset::Row row = out.add(day, work).straight().sets(sets).reps(count).rest(rest);
    if (slot.wrote("start")) row.written();
    return row;
  }
};

}  // namespace

TOPSET_PLUGIN(WaveLoading)
