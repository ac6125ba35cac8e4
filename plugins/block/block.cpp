// Accumulation, transmutation and realisation over the weeks of a slot (Issurin 2008): each stage
// has its sets, which grow heavier and fewer from its first week to its last.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "block/ramp.hpp"
#include "block/stages.hpp"
#include "common/day_rows.hpp"
#include "common/learning.hpp"
#include "common/weeks.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::block;
using topset::Goal;
using topset::Percent;
using topset::percent;
using topset::PhaseKind;
using topset::Prescription;
using topset::Whom;
using topset::day_rows::Works;
using topset::weeks::Week;

// First and last week of each stage. Issurin (2008): 50-70 % for 8-12 reps, 75-90 % for 3-6, 90 %
// and more for 1-2; every step has fewer reps in all than the one before.
struct Standard {
  const char* accumulation;
  const char* transmutation;
  const char* realisation;
};
constexpr Standard kStrength{"[5x10 @ 60 %, 4x8 @ 70 %]", "[5x5 @ 75 %, 4x3 @ 87.5 %]",
                             "[4x2 @ 90 %, 3x1 @ 95 %]"};
constexpr Standard kPower{"[5x8 @ 60 %, 4x6 @ 70 %]", "[5x4 @ 75 %, 5x2 @ 85 %]",
                          "[4x2 @ 87.5 %, 3x1 @ 95 %]"};
constexpr Standard kHypertrophy{"[5x12 @ 55 %, 5x10 @ 67.5 %]", "[5x6 @ 75 %, 4x5 @ 82.5 %]",
                                "[4x3 @ 85 %, 3x2 @ 90 %]"};
// Olympic lifts stay at triples, novices at triples or more and at RPE 8.
constexpr Standard kOlympic{"[8x3 @ 65 %, 6x3 @ 75 %]", "[6x2 @ 77.5 %, 5x2 @ 85 %]",
                            "[4x1 @ 90 %, 3x1 @ 95 %]"};
constexpr Standard kNovice{"[4x10 @ 55 %, 4x8 @ 67.5 %]", "[4x6 @ 70 %, 4x5 @ 77.5 %]",
                           "[3x4 @ 80 %, 3x3 @ 85 %]"};
constexpr Standard kOlympicNovice{"[6x3 @ 60 %, 6x3 @ 67.5 %]", "[5x3 @ 70 %, 5x3 @ 75 %]",
                                  "[4x3 @ 77.5 %, 3x3 @ 80 %]"};

const Standard& standard_for(Goal goal) {
  return goal == Goal::power ? kPower : goal == Goal::hypertrophy ? kHypertrophy : kStrength;
}

// The RPE of sets that are written without a load: so many reps are left in each.
constexpr std::array<int, 3> kRpe{7, 8, 9};

std::string count(int weeks) { return std::to_string(weeks) + (weeks == 1 ? " week" : " weeks"); }

// Where a week stands.
struct Place {
  Stage stage = kAccumulation;
  int week = 0;   // within the stage, from 0
  int weeks = 1;  // of the stage
};

// One cycle of the program: a whole block of three stages.
struct Cycle {
  std::vector<Week> weeks;
  std::vector<Place> places;  // one for each
};

struct Block : topset::Strategy {
  std::optional<int> accumulation;
  std::optional<int> transmutation;
  std::optional<int> realisation;
  std::vector<Percent> shares{percent(50), percent(33), percent(17)};
  std::vector<Works> accumulation_sets;
  std::vector<Works> transmutation_sets;
  std::vector<Works> realisation_sets;
  std::optional<Prescription> test;

  static void describe(topset::Card& card) {
    card.id("block").version("1.0.0").whole_week();
    card.summary("accumulation, transmutation and realisation over the weeks");
    card.doc(
        "The loading weeks of the exercise are divided into three stages. Each goes in equal steps "
        "from the sets of its first week to those of its last. A deload stands at the last loading "
        "week. Phases of the program that are called accumulation, transmutation and realisation "
        "are the stages themselves, and what such a phase cuts is not cut again.");
    describe_length(card, "accumulation", &Block::accumulation);
    describe_length(card, "transmutation", &Block::transmutation);
    describe_length(card, "realisation", &Block::realisation);
    card.parameter("shares", &Block::shares)
        .range(0, 100)
        .doc("how the weeks are shared among the stages whose length is not written");
    describe_sets(card, "accumulation_sets", &Block::accumulation_sets, &Standard::accumulation);
    describe_sets(card, "transmutation_sets", &Block::transmutation_sets, &Standard::transmutation);
    describe_sets(card, "realisation_sets", &Block::realisation_sets, &Standard::realisation);
    card.parameter("test", &Block::test)
        .doc("what the last day tests, such as `1x1 @ 100 %`; unless written, it doesn't");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (topset::back_off::is_learning(slot))
      return topset::back_off::plan_learning(slot, out, "heavier and heavier weeks");
    if (!sets_fit(slot, out)) return;
    std::vector<Cycle> cycles;
    for (Week& week : topset::weeks::weeks_of(slot)) {
      if (cycles.empty() || cycles.back().weeks.back().cycle != week.cycle) cycles.emplace_back();
      cycles.back().weeks.push_back(std::move(week));
    }
    const bool by_phase = has_stage_phases(cycles);
    if (by_phase && !lengths_are_unwritten(slot, out)) return;
    for (Cycle& cycle : cycles)
      if (!(by_phase ? place_by_phase(cycle, slot, out) : place_by_length(cycle, slot, out)))
        return;
    for (const Cycle& cycle : cycles) plan_cycle(cycle, out);
    if (!cycles.empty()) tell(cycles.front(), by_phase, slot, out);
  }

 private:
  static void describe_length(topset::Card& card, const char* id,
                              std::optional<int> Block::* member) {
    card.parameter(id, member)
        .range(0, 52)
        .doc("how many loading weeks it lasts; unless written, its share of those there are");
  }
  static void describe_sets(topset::Card& card, const char* id, std::vector<Works> Block::* member,
                            const char* Standard::* stage) {
    auto sets = card.parameter(id, member)
                    .doc(
                        "the sets of its first and its last week, or of each of its weeks; one "
                        "alone stays")
                    .default_text(kStrength.*stage);
    for (const Goal goal :
         {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill}) {
      if (goal != Goal::none) sets.default_for(goal, standard_for(goal).*stage);
      sets.default_for(Whom(goal).movement("olympic"), kOlympic.*stage)
          .default_for(Whom(goal).movement("olympic").novices(), kOlympicNovice.*stage);
    }
    sets.default_for(Whom().novices(), kNovice.*stage);
  }

  const std::vector<Works>& sets_of(Stage stage) const {
    return stage == kAccumulation    ? accumulation_sets
           : stage == kTransmutation ? transmutation_sets
                                     : realisation_sets;
  }
  std::array<std::optional<int>, 3> written_lengths() const {
    return {accumulation, transmutation, realisation};
  }
  static std::string sets_id(Stage stage) { return std::string(kStageNames[stage]) + "_sets"; }

  bool sets_fit(const topset::Slot& slot, topset::Sets& out) const {
    if (shares.size() != 3) {
      out.bad_parameter("shares", "write three: of accumulation, transmutation and realisation");
      return false;
    }
    for (const Stage stage : {kAccumulation, kTransmutation, kRealisation}) {
      const std::vector<Works>& points = sets_of(stage);
      for (const Works& day : points) {
        const std::string why = topset::day_rows::unfit(day, slot);
        if (!why.empty()) return out.bad_parameter(sets_id(stage), why), false;
      }
      if (points.size() == 2 && !ramps(points[0], points[1])) {
        out.bad_parameter(sets_id(stage),
                          "there is no way from the first week's sets to the last week's: write "
                          "both with as many rows, in the same terms (`5x5 @ 75 %` and `4x3 @ 85 "
                          "%`), or the sets of each week");
        return false;
      }
    }
    return true;
  }
  static bool ramps(const Works& first, const Works& last) {
    if (first.size() != last.size()) return false;
    for (std::size_t i = 0; i < first.size(); ++i)
      if (!are_alike(first[i], last[i])) return false;
    return true;
  }

  static bool has_stage_phases(const std::vector<Cycle>& cycles) {
    for (const Cycle& cycle : cycles)
      for (const Week& week : cycle.weeks)
        if (stage_named(week.phase)) return true;
    return false;
  }

  static bool lengths_are_unwritten(const topset::Slot& slot, topset::Sets& out) {
    for (const char* id : {"accumulation", "transmutation", "realisation", "shares"})
      if (slot.wrote(id)) {
        out.bad_parameter(id,
                          "phases of the program are called like the stages and say how long they "
                          "last: leave this out, or call the phases otherwise");
        return false;
      }
    return true;
  }

  // The program's phases are the stages. A week of another phase belongs to the stage before it; if
  // it does not load, it stands at that stage's last week.
  bool place_by_phase(Cycle& cycle, const topset::Slot& slot, topset::Sets& out) const {
    Stage now = kAccumulation;
    for (std::size_t i = cycle.weeks.size(); i-- > 0;)
      now = stage_named(cycle.weeks[i].phase).value_or(now);
    Lengths done{};
    for (const Week& week : cycle.weeks) {
      const std::optional<Stage> named = stage_named(week.phase);
      now = named.value_or(now);
      const bool counts = named.has_value() || week.is_loading();
      cycle.places.push_back({now, counts ? done[now] : std::max(0, done[now] - 1), 0});
      if (counts) ++done[now];
    }
    return finish_places(cycle, done, slot, out);
  }

  // Loading weeks, counted out.
  bool place_by_length(Cycle& cycle, const topset::Slot& slot, topset::Sets& out) const {
    const std::vector<int> loading = topset::weeks::loading_places(cycle.weeks);
    int weeks = 0;
    for (const Week& week : cycle.weeks) weeks += week.is_loading() ? 1 : 0;
    weeks = std::max(weeks, 1);
    const Lengths long_for = lengths(weeks, written_lengths(),
                                     {shares[0].units(), shares[1].units(), shares[2].units()});
    const int sum = long_for[0] + long_for[1] + long_for[2];
    if (sum != weeks) return refuse_lengths(sum, weeks, slot, out);
    for (const int place : loading) {
      const Stage stage = place < long_for[0]                 ? kAccumulation
                          : place < long_for[0] + long_for[1] ? kTransmutation
                                                              : kRealisation;
      const int before = stage == kAccumulation    ? 0
                         : stage == kTransmutation ? long_for[0]
                                                   : long_for[0] + long_for[1];
      cycle.places.push_back({stage, place - before, 0});
    }
    return finish_places(cycle, long_for, slot, out);
  }

  static bool refuse_lengths(int sum, int weeks, const topset::Slot& slot, topset::Sets& out) {
    const char* id = "shares";
    for (const char* one : {"accumulation", "transmutation", "realisation"})
      if (slot.wrote(one)) id = one;
    out.bad_parameter(id, "the stages come to " + count(sum) + ", but the exercise has " +
                              std::to_string(weeks) + " loading" + (weeks == 1 ? "" : " weeks") +
                              ": write fewer or more, or leave one stage out to have the rest");
    return false;
  }

  // Each place learns how long its stage is, and lists week by week must fit it.
  bool finish_places(Cycle& cycle, const Lengths& long_for, const topset::Slot&,
                     topset::Sets& out) const {
    for (Place& place : cycle.places) place.weeks = std::max(1, long_for[place.stage]);
    for (const Place& place : cycle.places) {
      const std::size_t listed = sets_of(place.stage).size();
      if (listed <= 2 || static_cast<int>(listed) == place.weeks) continue;
      out.bad_parameter(sets_id(place.stage),
                        "it lists " + count(static_cast<int>(listed)) + ", but the stage has " +
                            std::to_string(place.weeks) +
                            ": write the first and the last, or one for each");
      return false;
    }
    return true;
  }

  void plan_cycle(const Cycle& cycle, topset::Sets& out) const {
    const std::optional<topset::Occurrence> last = test ? test_day(cycle) : std::nullopt;
    for (std::size_t i = 0; i < cycle.weeks.size(); ++i)
      for (const topset::Occurrence& day : cycle.weeks[i].days) {
        if (last && last->index() == day.index())
          add_test(day, out);
        else
          plan_day(cycle.weeks[i], cycle.places[i], day, out);
      }
  }

  void plan_day(const Week& week, const Place& place, const topset::Occurrence& day,
                topset::Sets& out) const {
    bool first = true;
    for (Prescription work : sets_on(place)) {
      if (work.is_bare()) work.rpe(kRpe[place.stage]);
      const bool has_own_cut = stage_named(week.phase) && is_cut(day);
      if (has_own_cut && !work.is_written()) dose_without_phase(work, day);
      topset::Row row = out.add(day, work);
      if (has_own_cut) row.dosed();
      if (first) topset::day_rows::add_note(row, words(week, place));
      first = false;
    }
  }

  Works sets_on(const Place& place) const {
    const std::vector<Works>& points = sets_of(place.stage);
    if (points.size() > 2) return points[static_cast<std::size_t>(place.week)];
    Works today;
    for (std::size_t i = 0; i < points.front().size(); ++i)
      today.push_back(between(points.front()[i], points.back()[i], place.week, place.weeks));
    return today;
  }

  // `transmutation, week 2 of 3`; weeks that don't load say what they are instead.
  static std::string words(const Week& week, const Place& place) {
    const std::string stage = kStageNames[place.stage];
    if (!week.is_loading() && !stage_named(week.phase))
      return stage + (week.kind == PhaseKind::deload ? ", deload" : ", taper");
    return stage + ", week " + std::to_string(place.week + 1) + " of " +
           std::to_string(place.weeks);
  }

  static bool is_cut(const topset::Occurrence& day) {
    return day.volume(true) != percent(100) || day.intensity(true) != percent(100) ||
           day.phase_rpe() != topset::Rpe(0);
  }

  // What accessories, frequency and recovery take from a strategy's own sets, the phase's part left
  // out.
  static void dose_without_phase(Prescription& work, const topset::Occurrence& day) {
    topset_row& row = work.data();
    const auto part = [](std::int64_t whole, Percent dose, Percent phase) {
      return phase.units() == 0 ? whole : topset::half_up(whole * dose.units(), phase.units());
    };
    const auto sets = [&](std::uint32_t number) {
      return static_cast<std::uint32_t>(
          std::max<std::int64_t>(1, part(number, day.volume(false), day.volume(true))));
    };
    row.sets_min = sets(row.sets_min);
    row.sets_max = sets(row.sets_max);
    row.percent =
        static_cast<std::int32_t>(part(row.percent, day.intensity(false), day.intensity(true)));
  }

  // The last day of the last week that is no deload.
  static std::optional<topset::Occurrence> test_day(const Cycle& cycle) {
    for (std::size_t i = cycle.weeks.size(); i-- > 0;)
      if (cycle.weeks[i].kind != PhaseKind::deload) return cycle.weeks[i].days.back();
    return std::nullopt;
  }

  // A test is the whole of what can be done that day: nothing is taken from it.
  void add_test(const topset::Occurrence& day, topset::Sets& out) const {
    Prescription work = *test;
    if (work.is_bare()) work.rpe(10);
    topset::day_rows::add_note(out.add(day, work).test().dosed(), "test");
  }

  void tell(const Cycle& cycle, bool by_phase, const topset::Slot& slot, topset::Sets& out) const {
    if (topset::back_off::is_novice(slot) && (slot.wrote("realisation_sets") || test))
      topset::back_off::greet_novice(slot, out);
    std::array<bool, 3> comes{};
    for (const Place& place : cycle.places) comes[place.stage] = true;
    for (const Stage stage : {kAccumulation, kTransmutation, kRealisation}) {
      if (comes[stage] || written_lengths()[stage] == 0 || shares[stage] == percent(0)) continue;
      out.note("stage-missing", std::string("there is no ") + kStageNames[stage] +
                                    (by_phase ? ": no phase is called so"
                                              : ": the exercise has too few loading weeks"));
    }
    for (std::size_t i = 0; i < cycle.weeks.size(); ++i) {
      const bool again = i > 0 && cycle.weeks[i - 1].phase == cycle.weeks[i].phase;
      const bool cut = is_cut(cycle.weeks[i].days.front());
      if (!stage_named(cycle.weeks[i].phase) || !cut || again) continue;
      out.note("stage-cut", "phase `" + cycle.weeks[i].phase +
                                "` changes volume or intensity, and the stage has its own: its "
                                "sets are left as they are");
    }
  }
};

}  // namespace

TOPSET_PLUGIN(Block)
