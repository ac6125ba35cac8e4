#include "strategies/strategy_library.hpp"

#include "base/posix_file_system.hpp"
#include "catch.hpp"
#include "strategies/host.hpp"
#include "strategies/plugin_folder.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

const PosixFileSystem kDisk;

using Lines = std::vector<std::string>;

// The answer of the contrary strategy to a slot of two days.
PlannedSlot contrary(const char* how) {
  const PluginFolder folder;
  folder.add("contrary.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load({"test.contrary"}).empty());
  SlotExample slot;
  slot.add_words("how", how);
  return host.plan("test.contrary", slot.request);
}

Lines texts(const std::vector<StrategyNote>& notes) {
  Lines all;
  for (const StrategyNote& note : notes) all.push_back(note.code + ": " + note.text);
  return all;
}

std::string breach(const char* how) {
  const PlannedSlot slot = contrary(how);
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.rows.empty());
  CHECK(slot.refusal.code == "bad-row");
  return slot.refusal.text;
}

}  // namespace

TEST_CASE("a strategy is asked everything and its answer comes back whole") {
  const PluginFolder folder;
  folder.add("echo.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load({"test.echo"}).empty());

  SlotExample slot;
  slot.exercise.id = "pause_squat";
  slot.exercise.name = "Pause squat";
  slot.exercise.variation_of = "squat";
  slot.exercise.per_side = true;
  slot.exercise.hands = 2;
  slot.athlete.experience = Experience::advanced;
  slot.athlete.bodyweight = Load{63'400, Unit::kg};
  SlotRequest& request = slot.request;
  request.slot = "heavy";
  request.goal = Goal::hypertrophy;
  request.rounding = Rounding::down;
  request.technique = Technique::learning;
  request.cue = "knees out";
  request.maxes->training_max = 90'000;
  request.maxes->goal_max = 110'000;
  request.maxes->one_rep_max = 100'000;
  request.maxes->rep_max = {{5, 85'000}};
  Occurrence& day = request.occurrences[0];
  day.week = 3;
  day.session = 2;
  day.date = Date{20'000};
  day.exposure = 4;
  day.loading_week = 2;
  day.cycle = 1;
  day.phase_kind = PhaseKind::taper;
  day.phase = "peak";
  day.phase_week = 2;
  day.phase_weeks = 5;
  day.volume = {4'000};
  day.intensity = {9'500};
  day.phase_volume = {5'000};
  day.phase_intensity = {9'000};
  day.phase_rpe = -20;
  day.accessories = 3;
  day.sessions = 6;
  ParameterValue sets;
  sets.id = "sets";
  sets.kind = ValueKind::sets;
  sets.outer = 1;
  sets.inner = 2;
  sets.depth = 2;
  sets.written = true;
  sets.text = "4x5 @ 80 %";
  sets.sets = Prescription{};
  sets.sets->sets = {4, 4};
  sets.sets->amount = {5, 5};
  sets.sets->base = Base::one_rep_max;
  sets.sets->percent = {8'000};
  ParameterValue count;
  count.id = "count";
  count.number = 2;
  count.number_max = 5;
  count.is_range = true;
  request.parameters = {sets, count};

  const PlannedSlot planned = host.plan("test.echo", request);
  CHECK(planned.status == PlanStatus::ok);
  const Lines notes = texts(planned.notes);
  REQUIRE(notes.size() == 22);
  CHECK(notes[0] == "request: goal 2 weeks 2 rounding 2 slot heavy earlier 0");
  CHECK(notes[1] == "exercise: pause_squat Pause squat squat barbell squat flags 5 hands 2");
  CHECK(notes[2] ==
        "athlete: unit 0 experience 2 technique 0 1rm 100000 tm 90000 goal 110000 body 63400 cue "
        "knees out");
  CHECK(notes[3] == "rep-max: 1 reps 100000 given 0");
  CHECK(notes[7] == "rep-max: 5 reps 85000 given 1");
  CHECK(notes[15] == "loadables: 113 from 20000 at 101 kg 100000");
  CHECK(notes[16].starts_with("chart: "));
  CHECK(notes[16].ends_with(" entries 5 at 8 is 8110"));  // RTS chart
  CHECK(notes[17] == "limits: rows 20000 sets 100 reps 1000 text 2000 notes 200");
  CHECK(notes[18] ==
        "day: week 3 session 2 date 20000 exposure 4 loading 2 cycle 1 kind 2 phase peak 2/5 "
        "volume 4000 intensity 9500 phase 5000 9000 rpe -20 accessories 3 sessions 6 results 0");
  CHECK(notes[19].starts_with("day: week 2 session 2 date -2147483648 "));
  CHECK(notes[20] == "value: sets kind 2048 [1][2] depth 2 flags 1 0 to 0 4x5 @ 80 %");
  CHECK(notes[21] == "value: count kind 1 [0][0] depth 0 flags 2 2 to 5 ");

  REQUIRE(planned.rows.size() == 2);
  CHECK(planned.rows[0].kind == SetKind::back_off);
  CHECK(planned.rows[0].sets == *sets.sets);
  CHECK(planned.rows[0].occurrence == 0);
  CHECK_FALSE(planned.rows[0].optional_row);
  CHECK_FALSE(planned.rows[0].projected);
  CHECK_FALSE(planned.rows[0].written);
  CHECK_FALSE(planned.rows[0].dosed);
  const EmittedRow& test = planned.rows[1];
  CHECK(test.occurrence == 1);
  CHECK(test.number == 0);
  CHECK(test.kind == SetKind::test);
  CHECK(test.exercise == "front_squat");
  CHECK(test.sets.base == Base::row);
  CHECK(test.sets.percent == Percent{9'500});
  CHECK(test.sets.cue == "knees out");
  CHECK(test.base_occurrence == 0);
  CHECK(test.base_row == 0);
  CHECK(test.optional_row);
  CHECK(test.projected);
  CHECK(test.written);
  CHECK(test.dosed);
  REQUIRE(planned.maxes.size() == 1);
  const EmittedMax& max = planned.maxes[0];
  CHECK(max.kind == EmittedMax::Kind::reps);
  CHECK(max.reps == 5);
  CHECK(max.occurrence == 1);
  CHECK(max.projected);
  CHECK(max.load == 120'500);
  CHECK(max.exercise == "squat");
  CHECK(max.note == "one step up");
}

TEST_CASE("a refusal keeps its reason and the rows after it") {
  const PlannedSlot slot = contrary("refuse");
  CHECK(slot.status == PlanStatus::refused);
  CHECK(slot.refusal.code == "technique");
  CHECK(slot.refusal.text == "technique is still learned");
  REQUIRE(slot.rows.size() == 1);
  CHECK(slot.rows[0].number == 0);
  CHECK(slot.rows[0].sets.amount == Range<std::int32_t>{8, 8});
}

TEST_CASE("a bad parameter and a failure give their reason and no rows") {
  const PlannedSlot parameter = contrary("bad parameter");
  CHECK(parameter.status == PlanStatus::bad_parameter);
  CHECK(parameter.refusal.code == "how");
  CHECK(parameter.refusal.text == "is more than can be done");
  CHECK(parameter.rows.empty());

  const PlannedSlot failure = contrary("fail");
  CHECK(failure.status == PlanStatus::failed);
  CHECK(failure.refusal.code == "no-max");
  CHECK(failure.refusal.text == "there is no max");
  CHECK(failure.rows.empty());
  CHECK(texts(failure.notes) == Lines{"first: it looked odd"});
}

TEST_CASE("a status that does not fit what was emitted is a breach") {
  CHECK(breach("refuse and say ok") == "it refused the slot, and returned OK");
  CHECK(breach("refuse twice") == "it refused the slot twice");
  CHECK(breach("return refused") == "it returned REFUSED without refusing the slot");
  CHECK(breach("bad parameter of no one") ==
        "it returned BAD_PARAM for `who`, which is no parameter of its");
  CHECK(breach("fail in silence") == "it returned FAILED without a note that says why");
  CHECK(breach("stop by itself") == "it returned STOPPED, and nothing had stopped it");
  CHECK(breach("anything else") == "it returned 17, which is no status");
}

TEST_CASE("a strategy that emits without end is stopped at the limit") {
  CHECK(breach("emit without end") == "it emitted more than 20000 rows");
}

TEST_CASE("a strategy that goes on after being stopped changes nothing") {
  CHECK(breach("go on after stop") == "row 1 (week 1, session 2): kind is 99, outside 0 to 6");
}

TEST_CASE("a row from a newer minor version is read as far as it is known") {
  const PlannedSlot slot = contrary("send a newer row");
  CHECK(slot.status == PlanStatus::ok);
  REQUIRE(slot.rows.size() == 1);
  CHECK(slot.rows[0].sets == Prescription{});
}

TEST_CASE("a row that must be understood and is not stops the slot") {
  const PlannedSlot slot = contrary("ask for what no one knows");
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.refusal.code == "must-understand");
  CHECK(slot.refusal.text ==
        "row 1 (week 1, session 2): must_understand has the bits 0x4, which this topset does not "
        "know");
}

TEST_CASE("what a strategy throws stops at the boundary") {
  const PluginFolder folder;
  folder.add("thrower.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load_all().empty());
  const SlotExample slot;
  const PlannedSlot words = host.plan("test.throws", slot.request);
  CHECK(words.status == PlanStatus::broken);
  CHECK(words.rows.empty());
  CHECK(words.refusal.text == "it threw an exception: the bar slipped");
  CHECK(host.plan("test.throws-a-number", slot.request).refusal.text == "it threw an exception");
}
