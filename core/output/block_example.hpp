// Blocks for tests of the renderers, made by hand: what stands on a sheet is then plain to see.
#pragma once

#include <string>
#include <utility>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output {

inline Date day(std::string_view text) {
  Date date;
  parse_date(text, date);
  return date;
}

inline SheetOptions sheet_for(Reader reader, Language language = Language::english) {
  SheetOptions options;
  options.reader = reader;
  options.words = Words(language);
  return options;
}

// `sets` x `reps` of a percent of the 1RM.
inline PlannedRow percent_row(SetKind kind, std::int32_t sets, std::int32_t reps,
                              std::int32_t basis_points) {
  PlannedRow row;
  row.kind = kind;
  row.written.sets = {sets, sets};
  row.written.amount = {reps, reps};
  row.written.base = Base::one_rep_max;
  row.written.percent = Percent{basis_points};
  return row;
}

// The same with what the planner adds: exact and loadable load in thousandths, plates a side.
inline PlannedRow loaded(PlannedRow row, std::int64_t exact, std::int64_t loadable,
                         std::vector<std::int64_t> plates) {
  row.exact = Rational(exact);
  row.loadable = loadable;
  row.plating = Plating{20'000, 0, std::move(plates)};
  return row;
}

// One session: a squat with a top set, back-off sets and a table, a curl without a max, a plank.
inline Block example_block() {
  Block block;
  block.program_name = "Four weeks";
  block.program_file = "programs/four.yaml";
  block.program_sha256 = std::string(64, 'a');
  block.athlete_name = "Jana Nováková";
  block.athlete_file = "athletes/jana.yaml";
  block.athlete_stem = "jana";
  block.goal = Goal::strength;
  block.chart = "Reactive Training Systems (Tuchscherer)";
  block.equipment.name = "hall";
  block.equipment.bars = {{20'000, {}}, {25'000, {"trap_bar_deadlift"}}};
  block.strategies = {{"fixed-percent-backoff", "1.0.0", {}}, {"table", "1.0.0", {}}};
  block.maxes = {{"leg_curl", "Leg curl", {}, false}, {"squat", "Squat", {}, true}};
  block.maxes[1].maxes.one_rep_max = 142'500;
  block.maxes[1].maxes.from = "tested 2026-10-12";

  BlockExercise squat;
  squat.slot = 1;
  squat.label = "A";
  squat.exercise = "squat";
  squat.name = "Squat";
  squat.implement = Implement::barbell;
  squat.strategy = "fixed-percent-backoff";
  squat.strategy_version = "1.0.0";
  squat.warm_ups = {{20'000, 8, 1}, {62'500, 5, 1}, {95'000, 3, 2}};
  PlannedRow top = loaded(percent_row(SetKind::top, 1, 2, 9000), 128'250, 127'500,
                          {25'000, 25'000, 2'500, 1'250});
  top.rpe = Range<Rpe>{{84}, {84}};
  top.rpe_predicted = true;
  top.written.rest = {180, 180};
  top.why = "127.5 kg = 90 % x 142.5 kg (1RM, tested 2026-10-12) = 128.25, nearest loadable 127.5";
  PlannedRow back =
      loaded(percent_row(SetKind::back_off, 4, 5, 7800), 111'150, 110'000, {25'000, 20'000});
  back.rpe = Range<Rpe>{{70}, {70}};
  back.rpe_predicted = true;
  back.written.rest = {120, 180};
  back.cue = "knees out of the hole";
  squat.rows = {top, back};
  AutoregulationTable table;
  table.reps = 2;
  table.planned = Rpe{85};
  table.felt = {Rpe{80}, Rpe{85}, Rpe{90}};
  table.tops = {125'000, 127'500};
  table.planned_top = 1;
  table.back_offs = {{"4x5", {{110'000, 107'500, std::nullopt}, {112'500, 110'000, 107'500}}}};
  squat.autoregulation = table;
  squat.missed_top = "missed the top set: take no second try";

  BlockExercise curl;
  curl.slot = 2;
  curl.label = "B";
  curl.exercise = "leg_curl";
  curl.name = "Leg curl";
  curl.implement = Implement::stack;
  curl.strategy = "table";
  curl.strategy_version = "1.0.0";
  PlannedRow by_feel;
  by_feel.written.sets = {3, 3};
  by_feel.written.amount = {8, 12};
  by_feel.rpe = Range<Rpe>{{80}, {80}};
  by_feel.blank = "work up to 8-12 @ 8";
  curl.rows = {by_feel};
  curl.note = "slowly down";

  BlockExercise plank;
  plank.slot = 3;
  plank.label = "C";
  plank.exercise = "plank";
  plank.name = "Plank";
  plank.strategy = "table";
  plank.strategy_version = "1.0.0";
  PlannedRow held;
  held.written.sets = {2, 2};
  held.written.amount = {45, 45};
  held.written.amount_unit = AmountUnit::seconds;
  plank.rows = {held};

  BlockSession session;
  session.session = 1;
  session.name = "Squat day";
  session.date = day("2026-12-07");
  session.minutes = 45;
  session.exercises = {squat, curl, plank};
  session.totals.volume = {2'455'000, 2'455'000};
  session.totals.back_off_volume = {2'200'000, 2'200'000};
  session.totals.lifts = {22, 22};
  session.totals.heavy_lifts = {2, 2};
  session.totals.sets = 10;
  session.totals.unloaded_sets = 3;
  BlockWeek week;
  week.week = 1;
  week.phase = "build";
  week.sessions = {session};
  week.totals = session.totals;
  week.muscles = {{Muscle::quads, 5}, {Muscle::spinal_erectors, 5}};
  block.weeks = {week};
  block.totals = session.totals;
  return block;
}

}  // namespace topset::output
