#include "strategies/row_sink.hpp"

#include <functional>

#include "catch.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

// What becomes of a plan that emits a plain row, this one, and returns OK.
PlannedSlot after_emitting(const topset_row& row) {
  const SlotExample slot;
  RowSink sink(slot.request);
  const topset_row plain = topset_row_init();
  CHECK(sink.emit(&plain) == 0);
  sink.emit(&row);
  return std::move(sink).conclude(TOPSET_OK, {});
}

std::string breach_of(const topset_row& row) {
  const PlannedSlot slot = after_emitting(row);
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.rows.empty());
  CHECK(slot.refusal.level == Severity::error);
  CHECK(slot.refusal.code == "bad-row");
  return slot.refusal.text;
}

// The breach of a row that is plain but for one change.
template <class Change>
std::string breach(Change change) {
  topset_row row = topset_row_init();
  change(row);
  return breach_of(row);
}

const std::string kRow = "row 2 (week 1, session 2): ";

}  // namespace

TEST_CASE("a row for a day that the slot does not have is a breach") {
  CHECK(breach([](auto& row) { row.occurrence = 2; }) == "row 2: occurrence is 2, outside 0 to 1");
}

TEST_CASE("work that no one can do is a breach") {
  CHECK(breach([](auto& row) { row.kind = 7; }) == kRow + "kind is 7, outside 0 to 6");
  CHECK(breach([](auto& row) { row.sets_min = 0; }) == kRow + "sets_min is 0, outside 1 to 100");
  CHECK(breach([](auto& row) { row.sets_max = 99'999; }) ==
        kRow + "sets_max is 99999, outside 1 to 100");
  CHECK(breach([](auto& row) { row.sets_min = 2; }) == kRow + "sets_min is 2 and sets_max is 1");
  CHECK(breach([](auto& row) { row.amount_unit = 3; }) ==
        kRow + "amount_unit is 3, outside 0 to 2");
  CHECK(breach([](auto& row) { row.amount_min = 0; }) ==
        kRow + "amount_min is 0, outside 1 to 1000");
  CHECK(breach([](auto& row) { row.amount_max = 1'001; }) ==
        kRow + "amount_max is 1001, outside 1 to 1000");
  CHECK(breach([](auto& row) { row.amount_min = 2; }) ==
        kRow + "amount_min is 2 and amount_max is 1");
  CHECK(breach([](auto& row) { row.amrap_cap = 8; }) == kRow + "amrap_cap is 8, outside 0 to 0");
  CHECK(breach([](auto& row) {
          row.flags = TOPSET_ROW_AMRAP;
          row.amount_min = row.amount_max = 5;
          row.amrap_cap = 3;
        }) == kRow + "amrap_cap is 3, outside 5 to 1000");
}

TEST_CASE("a load that can't be worked out is a breach") {
  CHECK(breach([](auto& row) { row.base = 9; }) == kRow + "base is 9, outside 0 to 8");
  CHECK(breach([](auto& row) { row.percent = 31'000; }) ==
        kRow + "percent is 31000, outside 0 to 30000");
  CHECK(breach([](auto& row) { row.percent = -1; }) == kRow + "percent is -1, outside 0 to 30000");
  CHECK(breach([](auto& row) { row.points = -30'001; }) ==
        kRow + "points is -30001, outside -30000 to 30000");
  CHECK(breach([](auto& row) { row.rounding = 4; }) == kRow + "rounding is 4, outside 0 to 3");
  CHECK(breach([](auto& row) { row.rounding_step = -1; }) ==
        kRow + "rounding_step is -1, outside 0 to 10000000");
  CHECK(breach([](auto& row) { row.add = 10'000'001; }) ==
        kRow + "add is 10000001, outside -10000000 to 10000000");
  CHECK(breach([](auto& row) { row.add = 2'500; }) ==
        kRow + "add of a row without a base is 2500, outside 0 to 0");
  CHECK(breach([](auto& row) { row.points = 100; }) ==
        kRow + "points of a row without a base is 100, outside 0 to 0");
  CHECK(breach([](auto& row) { row.base = TOPSET_OF_REP_MAX; }) ==
        kRow + "base_reps is 0, outside 1 to 100");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_LOAD;
          row.load = -20'000;
        }) == kRow + "load is -20000, outside 0 to 10000000");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_LOAD;
          row.flags = TOPSET_ROW_ON_BODY;
          row.load = -10'000'001;
        }) == kRow + "load is -10000001, outside -10000000 to 10000000");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_LOADABLE;
          row.load = 101'000;
        }) == kRow + "load is 101000, which is not among the loadable ones");
}

TEST_CASE("a row that rests on a row not emitted yet is a breach") {
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ROW;
          row.base_row = 1;  // itself
        }) == kRow + "base_row is 1 of occurrence 0, which has 1 rows so far");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_E1RM;
          row.base_occurrence = 1;
        }) == kRow + "base_row is 0 of occurrence 1, which has 0 rows so far");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ROW;
          row.base_occurrence = 2;
        }) == kRow + "base_occurrence is 2, outside 0 to 1");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ROW;
          row.base_slot = "friday_squat";
        }) == kRow + "base_slot is `friday_squat`, which is not among the earlier slots");
}

TEST_CASE("a row left open for the host must be one that can be there") {
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ROW;
          row.base_occurrence = TOPSET_SAME_WEEK;
          row.base_row = 1;
        }) == kRow + "base_row is 1 of the same day, which has 1 rows so far");
  CHECK(breach([](auto& row) {
          row.occurrence = 1;  // nothing was emitted for it before
          row.base = TOPSET_OF_ROW;
          row.base_occurrence = TOPSET_SAME_WEEK;
          row.base_row = TOPSET_TOP_ROW;
        }) ==
        "row 2 (week 2, session 2): it rests on the day's top set, and no row was emitted "
        "before it");
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ROW;
          row.base_occurrence = 1;
          row.base_row = TOPSET_TOP_ROW;
        }) == kRow + "base_row is 4294967295 of occurrence 1, which has 0 rows so far");
}

TEST_CASE("a row left open for the host stays open") {
  const auto kept = [](std::uint32_t base, std::uint32_t occurrence, std::uint32_t of) {
    topset_row row = topset_row_init();
    row.base = base;
    row.base_occurrence = occurrence;
    row.base_row = of;
    const PlannedSlot slot = after_emitting(row);
    CHECK(slot.status == PlanStatus::ok);
    return std::pair(slot.rows.at(1).base_occurrence, slot.rows.at(1).base_row);
  };
  CHECK(kept(TOPSET_OF_ROW, TOPSET_SAME_WEEK, TOPSET_TOP_ROW) == std::pair(kSameWeek, kTopRow));
  CHECK(kept(TOPSET_OF_ROW, TOPSET_SAME_WEEK, 0) == std::pair(kSameWeek, 0));
  CHECK(kept(TOPSET_OF_ROW, TOPSET_LAST_TIME, TOPSET_TOP_ROW) == std::pair(kLastTime, kTopRow));
  CHECK(kept(TOPSET_OF_ROW, TOPSET_LAST_TIME, 3) == std::pair(kLastTime, 3));
  CHECK(kept(TOPSET_OF_ROW, 0, TOPSET_TOP_ROW) == std::pair(0, kTopRow));
  CHECK(kept(TOPSET_OF_E1RM, TOPSET_SAME_WEEK, TOPSET_TOP_ROW) == std::pair(kSameWeek, kTopRow));
}

TEST_CASE("a row of an earlier slot may be named or left open") {
  SlotExample slot;
  slot.request.slot = "light";
  slot.request.earlier.resize(1);
  slot.request.earlier[0].id = "main";
  const auto emitted = [&](auto change) {
    RowSink sink(slot.request);
    topset_row row = topset_row_init();
    row.base = TOPSET_OF_ROW;
    change(row);
    sink.emit(&row);
    return std::move(sink).conclude(TOPSET_OK, {});
  };
  for (const std::uint32_t base : {TOPSET_OF_ROW, TOPSET_OF_E1RM}) {
    const PlannedSlot open = emitted([&](auto& row) {
      row.base = base;
      row.base_slot = "main";
      row.base_occurrence = TOPSET_SAME_WEEK;
      row.base_row = TOPSET_TOP_ROW;
    });
    CHECK(open.status == PlanStatus::ok);
    CHECK(open.rows.at(0).sets.base_slot == "main");
    CHECK(open.rows.at(0).base_occurrence == kSameWeek);
    CHECK(open.rows.at(0).base_row == kTopRow);
  }
  const PlannedSlot named = emitted([](auto& row) {
    row.base_slot = "main";
    row.base_occurrence = 7;
    row.base_row = 2;
  });
  CHECK(named.rows.at(0).base_occurrence == 7);
  CHECK(named.rows.at(0).base_row == 2);
  // Its own name is this slot, which has no rows yet.
  CHECK(emitted([](auto& row) { row.base_slot = "light"; }).refusal.text ==
        "row 1 (week 1, session 2): base_row is 0 of occurrence 0, which has 0 rows so far");
}

TEST_CASE("a percent range ends where it begins or above") {
  CHECK(breach([](auto& row) {
          row.base = TOPSET_OF_ONE_REP_MAX;
          row.percent = 7'000;
          row.percent_max = 6'900;
        }) == kRow + "percent_max is 6900, outside 7000 to 30000");
  CHECK(breach([](auto& row) { row.percent_max = 30'001; }) ==
        kRow + "percent_max is 30001, outside 0 to 30000");
  topset_row row = topset_row_init();
  row.base = TOPSET_OF_ONE_REP_MAX;
  row.percent = 7'000;
  row.percent_max = 7'500;
  CHECK(after_emitting(row).rows.at(1).sets.percent_max == Percent{7'500});
  row.percent_max = 7'000;  // no range
  CHECK(after_emitting(row).rows.at(1).sets.percent_max == Percent{0});
}

TEST_CASE("marks of a row are kept") {
  topset_row row = topset_row_init();
  row.flags = TOPSET_ROW_OPTIONAL | TOPSET_ROW_PROJECTED;
  const EmittedRow read = after_emitting(row).rows.at(1);
  CHECK(read.optional_row);
  CHECK(read.projected);
  CHECK_FALSE(read.written);
  CHECK_FALSE(read.dosed);
}

TEST_CASE("effort and rest outside what is trained are a breach") {
  CHECK(breach([](auto& row) { row.flags = TOPSET_ROW_HAS_RPE; }) ==
        kRow + "rpe_min is 0, outside 10 to 100");
  CHECK(breach([](auto& row) {
          row.flags = TOPSET_ROW_HAS_RPE;
          row.rpe_min = 80;
          row.rpe_max = 101;
        }) == kRow + "rpe_max is 101, outside 10 to 100");
  CHECK(breach([](auto& row) {
          row.flags = TOPSET_ROW_HAS_RPE;
          row.rpe_min = 80;
          row.rpe_max = 70;
        }) == kRow + "rpe_min is 80 and rpe_max is 70");
  CHECK(breach([](auto& row) { row.rest_max = 86'401; }) ==
        kRow + "rest_max is 86401, outside 0 to 86400");
  CHECK(breach([](auto& row) { row.rest_min = 60; }) == kRow + "rest_min is 60 and rest_max is 0");
  CHECK(breach([](auto& row) { row.pause = 601; }) == kRow + "pause is 601, outside 0 to 600");
  CHECK(breach([](auto& row) { row.stop = 3; }) == kRow + "stop is 3, outside 0 to 2");
  CHECK(breach([](auto& row) { row.stop = TOPSET_STOP_RPE; }) ==
        kRow + "stop_value is 0, outside 10 to 100");
  CHECK(breach([](auto& row) { row.stop = TOPSET_STOP_E1RM; }) ==
        kRow + "stop_value is 0, outside 1 to 10000");
}

TEST_CASE("texts of a row are checked before they are kept") {
  const std::string long_text(2'001, 'x');
  CHECK(breach([](auto& row) { row.exercise = nullptr; }) == kRow + "exercise is null");
  CHECK(breach([](auto& row) { row.exercise = "Front Squat"; }) ==
        kRow + "exercise is `Front Squat`, which is no exercise id");
  CHECK(breach([](auto& row) { row.base_exercise = "squat!"; }) ==
        kRow + "base_exercise is `squat!`, which is no exercise id");
  CHECK(breach([](auto& row) { row.base_slot = "\xff"; }) == kRow + "base_slot is not UTF-8");
  CHECK(breach([](auto& row) { row.tempo = "31\n0"; }) ==
        kRow + "tempo holds the control character U+000A");
  CHECK(breach([](auto& row) { row.cue = nullptr; }) == kRow + "cue is null");
  CHECK(breach([&](auto& row) { row.note = long_text.c_str(); }) ==
        kRow + "note is longer than 2000 bytes");
}

TEST_CASE("a row's size is believed only where a row could have it") {
  CHECK(breach([](auto& row) { row.struct_size = 0; }) ==
        "row 2: struct_size is 0, which no topset_row has");
  CHECK(breach([](auto& row) { row.struct_size = 32; }) ==
        kRow + "struct_size is 32, which no topset_row has");
  CHECK(breach([](auto& row) { row.struct_size = sizeof row - 1; }) ==
        kRow + "struct_size is " + std::to_string(sizeof(topset_row) - 1) +
            ", which no topset_row has");
  CHECK(breach([](auto& row) { row.struct_size = 0xfffffff8u; }) ==
        kRow + "struct_size is 4294967288, which no topset_row has");
}

TEST_CASE("a shorter row leaves the rest as in topset_row_init") {
  topset_row row = topset_row_init();
  row.struct_size = offsetof(topset_row, exercise);
  row.sets_min = row.sets_max = 4;
  row.exercise = row.base_exercise = row.base_slot = row.tempo = row.cue = row.note = nullptr;
  const PlannedSlot slot = after_emitting(row);
  CHECK(slot.status == PlanStatus::ok);
  REQUIRE(slot.rows.size() == 2);
  CHECK(slot.rows[1].sets.sets == Range<std::int32_t>{4, 4});
  CHECK(slot.rows[1].exercise.empty());
}

TEST_CASE("a row that asks for what this topset does not know is refused by that rule") {
  topset_row row = topset_row_init();
  row.must_understand = 0x11;
  const PlannedSlot slot = after_emitting(row);
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.refusal.code == "must-understand");
  CHECK(slot.refusal.text ==
        kRow + "must_understand has the bits 0x11, which this topset does not know");
}

TEST_CASE("a max that asks for what this topset does not know is refused by that rule") {
  const SlotExample slot;
  RowSink sink(slot.request);
  topset_max max = topset_max_init(TOPSET_MAX_TRAINING, 0, 100'000);
  max.must_understand = 0x8;
  CHECK(sink.set_max(&max) == TOPSET_STOP);
  const PlannedSlot planned = std::move(sink).conclude(TOPSET_STOPPED, {});
  CHECK(planned.status == PlanStatus::broken);
  CHECK(planned.maxes.empty());
  CHECK(planned.refusal.code == "must-understand");
  CHECK(planned.refusal.text ==
        "max 1: must_understand has the bits 0x8, which this topset does not know");
}

TEST_CASE("flags of a newer version that need not be understood are passed over") {
  topset_row row = topset_row_init();
  row.flags = 1u << 30;
  CHECK(after_emitting(row).rows.at(1).sets == Prescription{});
}

TEST_CASE("fields that a row's base does not use are left out") {
  topset_row row = topset_row_init();
  row.base = TOPSET_OF_ONE_REP_MAX;
  row.load = 99'000;
  row.base_reps = 5;
  row.base_row = 9;
  row.stop_value = 9;
  const EmittedRow read = after_emitting(row).rows.at(1);
  CHECK(read.sets.load == 0);
  CHECK_FALSE(read.sets.load_unit);
  CHECK(read.sets.base_reps == 0);
  CHECK(read.base_row == 0);
  CHECK(read.sets.stop_value == 0);
}

TEST_CASE("rows are numbered within their day, whatever the order of days") {
  const SlotExample slot;
  RowSink sink(slot.request);
  topset_row row = topset_row_init();
  row.occurrence = 1;
  CHECK(sink.emit(&row) == 0);
  CHECK(sink.emit(&row) == 1);
  row.occurrence = 0;
  CHECK(sink.emit(&row) == 0);
  row.occurrence = 1;
  row.base = TOPSET_OF_ROW;
  row.base_occurrence = 1;
  row.base_row = 1;
  CHECK(sink.emit(&row) == 2);
  const PlannedSlot planned = std::move(sink).conclude(TOPSET_OK, {});
  REQUIRE(planned.rows.size() == 4);
  CHECK(planned.rows[2].occurrence == 0);
  CHECK(planned.rows[3].number == 2);
  CHECK(planned.rows[3].base_occurrence == 1);
  CHECK(planned.rows[3].base_row == 1);
}

TEST_CASE("after a breach nothing more is taken and the first breach is told") {
  const SlotExample slot;
  RowSink sink(slot.request);
  const topset_row row = topset_row_init();
  CHECK(sink.emit(nullptr) == TOPSET_STOP);
  CHECK(sink.emit(&row) == TOPSET_STOP);
  CHECK(sink.note(TOPSET_NOTE, "a", "b") == TOPSET_STOP);
  CHECK(sink.refuse("a", "b") == TOPSET_STOP);
  topset_max max{};
  CHECK(sink.set_max(&max) == TOPSET_STOP);
  CHECK(std::move(sink).conclude(TOPSET_STOPPED, {}).refusal.text == "row 1: the row is null");
}

TEST_CASE("a max is checked like a row") {
  const auto breach_of_max = [](auto change) {
    const SlotExample slot;
    RowSink sink(slot.request);
    topset_max max{};
    max.struct_size = sizeof max;
    max.load = 100'000;
    max.exercise = max.note = "";
    CHECK(sink.set_max(&max) == 0);
    change(max);
    CHECK(sink.set_max(&max) == TOPSET_STOP);
    return std::move(sink).conclude(TOPSET_OK, {}).refusal.text;
  };
  CHECK(breach_of_max([](auto& max) { max.struct_size = 8; }) ==
        "max 2: struct_size is 8, which no topset_max has");
  CHECK(breach_of_max([](auto& max) { max.kind = 4; }) == "max 2: kind is 4, outside 0 to 3");
  CHECK(breach_of_max([](auto& max) { max.kind = TOPSET_MAX_REPS; }) ==
        "max 2: reps is 0, outside 1 to 100");
  CHECK(breach_of_max([](auto& max) { max.occurrence = 2; }) ==
        "max 2: occurrence is 2, outside 0 to 1");
  CHECK(breach_of_max([](auto& max) { max.projected = 2; }) ==
        "max 2: projected is 2, outside 0 to 1");
  CHECK(breach_of_max([](auto& max) { max.load = 0; }) ==
        "max 2: load is 0, outside 1 to 10000000");
  CHECK(breach_of_max([](auto& max) { max.exercise = "Squat"; }) ==
        "max 2: exercise is `Squat`, which is no exercise id");
  CHECK(breach_of_max([](auto& max) { max.note = nullptr; }) == "max 2: note is null");
}

TEST_CASE("notes need a level, a code and a text") {
  const auto breach_of_note = [](std::uint32_t level, const char* code, const char* text) {
    const SlotExample slot;
    RowSink sink(slot.request);
    CHECK(sink.note(level, code, text) == TOPSET_STOP);
    return std::move(sink).conclude(TOPSET_OK, {}).refusal.text;
  };
  CHECK(breach_of_note(3, "code", "text") == "note 1: level is 3, outside 0 to 2");
  CHECK(breach_of_note(0, nullptr, "text") == "note 1: code is null");
  CHECK(breach_of_note(0, "Top Set", "text") ==
        "note 1: code is `Top Set`, not letters a-z, digits, - and _");
  CHECK(breach_of_note(0, "code", "") == "note 1: text is empty");
  CHECK(breach_of_note(0, "code", "\x80") == "note 1: text is not UTF-8");
}

TEST_CASE("a strategy that never ends its notes is stopped") {
  const SlotExample slot;
  RowSink sink(slot.request);
  std::uint32_t notes = 0;
  while (sink.note(TOPSET_NOTE, "again", "and again") == 0) ++notes;
  CHECK(notes == kMaxNotes);
  CHECK(std::move(sink).conclude(TOPSET_STOPPED, {}).refusal.text == "it gave more than 200 notes");
}
