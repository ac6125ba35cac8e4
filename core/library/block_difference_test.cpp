#include "library/block_difference.hpp"

#include "catch.hpp"
#include "library/row_difference.hpp"

namespace topset::library {
namespace {

using Lines = std::vector<std::string>;

SnapshotRow loaded(SetKind kind, std::int32_t sets, std::int32_t reps, std::int64_t kilos) {
  SnapshotRow row;
  row.kind = kind;
  row.sets = {sets, sets};
  row.amount = {reps, reps};
  row.load = Range<std::int64_t>{kilos * 1000, kilos * 1000};
  return row;
}

SnapshotExercise exercise(std::string id, std::vector<SnapshotRow> rows) {
  SnapshotExercise made;
  made.label = "A";
  made.exercise = std::move(id);
  made.strategy = "table";
  made.rows = std::move(rows);
  return made;
}

// So many weeks of a squat day: a top set of 140 kg and four fives at 120.
SnapshotBlock squat_block(std::int32_t weeks) {
  SnapshotBlock block;
  for (std::int32_t week = 1; week <= weeks; ++week) {
    SnapshotWeek& made = block.weeks.emplace_back();
    made.week = week;
    SnapshotSession& session = made.sessions.emplace_back();
    session.name = "Squat day";
    session.exercises.push_back(
        exercise("squat", {loaded(SetKind::top, 1, 2, 140), loaded(SetKind::back_off, 4, 5, 120)}));
  }
  block.volume = {2'680'000 * weeks, 2'680'000 * weeks};
  return block;
}

SnapshotExercise& squat(SnapshotBlock& block, std::size_t week) {
  return block.weeks[week - 1].sessions[0].exercises[0];
}

Lines changes(const SnapshotBlock& before, const SnapshotBlock& after) {
  Lines lines;
  const BlockDifference found = difference(before, after);
  for (const Change& change : found.changes) lines.push_back(change.text());
  if (!found.volume.empty()) lines.push_back("load volume " + found.volume);
  return lines;
}

TEST_CASE("equal blocks have no difference") {
  CHECK(difference(squat_block(4), squat_block(4)).is_none());
}

TEST_CASE("a new load is told with its week, lift and set, and by how much") {
  const SnapshotBlock before = squat_block(4);
  SnapshotBlock after = before;
  squat(after, 3).rows[0].load = Range<std::int64_t>{142'500, 142'500};
  after.volume = {10'725'000, 10'725'000};
  CHECK(changes(before, after) ==
        Lines{"week 3 squat top set 140 -> 142.5 kg, +1.8 %", "load volume 10720 -> 10725 kg"});
  CHECK(changes(after, before)[0] == "week 3 squat top set 142.5 -> 140 kg, -1.8 %");
}

TEST_CASE("what changed alike in several weeks is told once") {
  const SnapshotBlock before = squat_block(5);
  SnapshotBlock after = before;
  for (const std::size_t week : {1u, 2u, 3u, 5u}) squat(after, week).rows[1].sets = {5, 5};
  CHECK(changes(before, after) == Lines{"weeks 1-3, 5 squat back-off sets 4x5 -> 5x5"});
}

TEST_CASE("everything that changed of a set stands in one line") {
  const SnapshotBlock before = squat_block(1);
  SnapshotBlock after = before;
  SnapshotRow& row = squat(after, 1).rows[0];
  row.amount = {3, 3};
  row.load = Range<std::int64_t>{130'000, 135'000};
  row.basis = "85 % of 1RM";
  row.rest = {120, 180};
  row.cue = "chest up";
  row.is_optional = true;
  CHECK(changes(before, after) ==
        Lines{"week 1 squat top set 1x2 -> 1x3, 140 -> 130-135 kg, -3.6 %, none -> 85 % of 1RM, "
              "rest none -> 2:00-3:00, optional, cue none -> `chest up`"});
}

TEST_CASE("a predicted RPE that only follows from the load is not told beside it") {
  SnapshotBlock before = squat_block(1);
  squat(before, 1).rows[0].rpe = Range<Rpe>{{80}, {80}};
  squat(before, 1).rows[0].rpe_predicted = true;
  SnapshotBlock after = before;
  squat(after, 1).rows[0].rpe = Range<Rpe>{{85}, {85}};
  CHECK(changes(before, after) ==
        Lines{"week 1 squat top set RPE 8 predicted -> RPE 8.5 predicted"});
  squat(after, 1).rows[0].load = Range<std::int64_t>{145'000, 145'000};
  CHECK(changes(before, after) == Lines{"week 1 squat top set 140 -> 145 kg, +3.6 %"});
  squat(after, 1).rows[0].rpe_predicted = false;
  CHECK(changes(before, after) ==
        Lines{"week 1 squat top set 140 -> 145 kg, +3.6 %, RPE 8 predicted -> RPE 8.5"});
}

TEST_CASE("a load that is there no longer is told as such") {
  const SnapshotBlock before = squat_block(1);
  SnapshotBlock after = before;
  squat(after, 1).rows[0].load.reset();
  squat(after, 1).rows[0].blank = "work up to 2 @ 9";
  CHECK(changes(before, after) == Lines{"week 1 squat top set 140 kg -> no load"});
  CHECK(changes(after, before) == Lines{"week 1 squat top set no load -> 140 kg"});
}

TEST_CASE("a warm-up is told only where the work sets are as they were") {
  SnapshotBlock before = squat_block(1);
  squat(before, 1).warm_ups = {{1, 8, 20'000}};
  SnapshotBlock after = before;
  squat(after, 1).warm_ups.push_back({2, 3, 95'000});
  CHECK(changes(before, after) == Lines{"week 1 squat warm-up 1x8 @ 20 -> 1x8 @ 20, 2x3 @ 95"});
  squat(after, 1).rows[0].load = Range<std::int64_t>{145'000, 145'000};
  CHECK(changes(before, after) == Lines{"week 1 squat top set 140 -> 145 kg, +3.6 %"});
}

TEST_CASE("one set more is one new set") {
  SnapshotBlock before = squat_block(1);
  squat(before, 1).rows = {loaded(SetKind::straight, 1, 5, 90),
                           loaded(SetKind::straight, 1, 5, 105),
                           loaded(SetKind::straight, 1, 5, 120)};
  SnapshotBlock after = before;
  SECTION("before the others") {
    auto& rows = squat(after, 1).rows;
    rows.insert(rows.begin(), loaded(SetKind::straight, 1, 5, 75));
    CHECK(changes(before, after) == Lines{"week 1 squat set (row 1) 1x5 @ 75 kg is new"});
    CHECK(changes(after, before) == Lines{"week 1 squat set (row 1) 1x5 @ 75 kg is gone"});
  }
  SECTION("and all of them heavier are so many heavier ones") {
    for (SnapshotRow& row : squat(after, 1).rows) {
      row.load->min += 15'000;
      row.load->max += 15'000;
    }
    CHECK(changes(before, after) == Lines{"week 1 squat set (row 1) 90 -> 105 kg, +16.7 %",
                                          "week 1 squat set (row 2) 105 -> 120 kg, +14.3 %",
                                          "week 1 squat set (row 3) 120 -> 135 kg, +12.5 %"});
  }
}

TEST_CASE("exercises, sessions and weeks that come and go are told whole") {
  const SnapshotBlock before = squat_block(2);
  SnapshotBlock after = before;
  SECTION("an exercise before the others, whose letters it moves") {
    auto& exercises = after.weeks[0].sessions[0].exercises;
    exercises.insert(exercises.begin(), exercise("box_jump", {}));
    exercises[1].label = "B";
    CHECK(changes(before, after) == Lines{"week 1 box jump is new"});
    CHECK(changes(after, before) == Lines{"week 1 box jump is gone"});
  }
  SECTION("another exercise") {
    for (SnapshotWeek& week : after.weeks) week.sessions[0].exercises[0].exercise = "front_squat";
    CHECK(changes(before, after) == Lines{"weeks 1-2 squat -> front squat"});
  }
  SECTION("a session") {
    after.weeks[1].sessions.push_back({2, {}, "Press day", {}});
    CHECK(changes(before, after) == Lines{"week 2 session Press day is new"});
    CHECK(changes(after, before) == Lines{"week 2 session Press day is gone"});
  }
  SECTION("a session's name") {
    after.weeks[1].sessions[0].name = "Heavy day";
    CHECK(changes(before, after) == Lines{"week 2 session 1 `Squat day` -> `Heavy day`"});
  }
  SECTION("a week") {
    after = squat_block(3);
    CHECK(changes(before, after) == Lines{"week 3 is new", "load volume 5360 -> 8040 kg, +50 %"});
    CHECK(changes(after, before) ==
          Lines{"week 3 is gone", "load volume 8040 -> 5360 kg, -33.3 %"});
  }
  SECTION("a phase") {
    after.weeks[1].phase = "deload";
    CHECK(changes(before, after) == Lines{"week 2 phase none -> `deload`"});
  }
}

TEST_CASE("a lift that comes twice a week is told by its session") {
  SnapshotBlock before = squat_block(1);
  before.weeks[0].sessions.push_back(before.weeks[0].sessions[0]);
  before.weeks[0].sessions[1].name = "Light day";
  SnapshotBlock after = before;
  after.weeks[0].sessions[1].exercises[0].rows[0].sets = {2, 2};
  CHECK(changes(before, after) == Lines{"week 1 Light day squat top set 1x2 -> 2x2"});
  after = before;
  before.weeks[0].sessions[1].exercises.push_back(exercise("squat", {}));
  after.weeks[0].sessions[1].exercises.push_back(exercise("squat", {}));
  after.weeks[0].sessions[1].exercises[1].strategy = "wave";
  CHECK(changes(before, after) == Lines{"week 1 Light day A squat strategy table -> wave"});
}

TEST_CASE("dates count only where both blocks have them") {
  SnapshotBlock before = squat_block(1);
  SnapshotBlock after = before;
  Date date;
  REQUIRE(parse_date("2026-12-07", date));
  after.weeks[0].sessions[0].date = date;
  CHECK(difference(before, after).is_none());
  before.weeks[0].sessions[0].date = date + 1;
  CHECK(changes(before, after) == Lines{"week 1 session Squat day 2026-12-08 -> 2026-12-07"});
}

TEST_CASE("another unit is told with both") {
  SnapshotBlock before = squat_block(1);
  before.weeks[0].sessions[0].exercises[0].rows.pop_back();
  SnapshotBlock after = before;
  after.unit = Unit::lb;
  squat(after, 1).rows[0].load = Range<std::int64_t>{310'000, 310'000};
  CHECK(changes(before, after) == Lines{"units kg -> lb", "week 1 squat top set 140 kg -> 310 lb",
                                        "load volume 2680 kg -> 2680 lb"});
}

TEST_CASE("a percent is told to a tenth, half away from nothing") {
  CHECK(percent_change(1000, 1000).empty());
  CHECK(percent_change(100'000, 100'049).empty());
  CHECK(percent_change(100'000, 100'050) == "+0.1 %");
  CHECK(percent_change(100'000, 99'950) == "-0.1 %");
  CHECK(percent_change(0, 5000).empty());
  CHECK(percent_change(5000, 0) == "-100 %");
}

}  // namespace
}  // namespace topset::library
