#include "strategies/row_check.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

#include "strategies/contract_words.hpp"
#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

// A row needs its fields up to amount_max; what a shorter struct leaves out is as in
// topset_row_init. Sizes are multiples of a pointer's alignment, so that no field is cut in two.
constexpr std::size_t kSmallestRow = offsetof(topset_row, amount_max) + sizeof(std::uint32_t);
constexpr std::size_t kSmallestMax = offsetof(topset_max, load) + sizeof(std::int64_t);

// Checks until the first breach; every check answers whether all is well so far.
class Checks {
 public:
  std::optional<Breach> breach() && { return std::move(breach_); }

  bool fail(std::string text, Rule rule = Rule::PLUG607) {
    breach_ = Breach{rule, std::move(text)};
    return false;
  }

  bool within(const char* field, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value >= low && value <= high) return true;
    return fail(fmt::format("{} is {}, outside {} to {}", field, value, low, high));
  }

  bool order(const char* field, std::int64_t low, std::int64_t high) {
    if (low <= high) return true;
    return fail(fmt::format("{0}_min is {1} and {0}_max is {2}", field, low, high));
  }

  bool text(const char* field, const char* foreign, std::string& into) {
    if (foreign != nullptr && *foreign == '\0') return true;  // most are, and `into` is new
    const std::string fault = copy_text(foreign, kMaxText, Lines::one, into);
    if (fault.empty()) return true;
    return fail(fmt::format("{} {}", field, fault));
  }

  bool exercise(const char* field, const char* foreign, std::string& into) {
    if (!text(field, foreign, into)) return false;
    if (into.empty() || is_snake_id(into)) return true;
    return fail(fmt::format("{} is `{}`, which is no exercise id", field, into));
  }

  // A newer plugin says that an older topset would print a wrong kilo.
  bool understood(std::uint32_t bits) {
    const std::uint32_t unknown = bits & ~std::uint32_t{TOPSET_KNOWN_MUST_UNDERSTAND};
    if (unknown == 0) return true;
    return fail(
        fmt::format("must_understand has the bits {:#x}, which this topset does not know", unknown),
        Rule::PLUG611);
  }

  bool struct_size(const char* type, std::uint32_t size, std::size_t smallest) {
    if (size >= smallest && size <= kMaxStructSize && size % alignof(void*) == 0) return true;
    return fail(fmt::format("struct_size is {}, which no {} has", size, type));
  }

 private:
  std::optional<Breach> breach_;
};

// A struct as this topset knows it, whatever its writer knew: the foreign one itself when it has
// every field, else laid over `known`.
template <class Struct>
const Struct& as_known(const Struct& foreign, Struct& known) {
  if (foreign.struct_size >= sizeof known) return foreign;
  std::memcpy(&known, &foreign, foreign.struct_size);
  return known;
}

std::int32_t whole(std::uint32_t number) { return static_cast<std::int32_t>(number); }

Range<std::int32_t> whole_range(std::uint32_t low, std::uint32_t high) {
  return {whole(low), whole(high)};
}

std::uint32_t most_of(std::uint32_t amount_unit) {
  if (amount_unit == TOPSET_SECONDS) return kMaxSeconds;
  return amount_unit == TOPSET_METRES ? kMaxMetres : kMaxReps;
}

bool check_work(Checks& checks, const topset_row& row) {
  const bool amrap = (row.flags & TOPSET_ROW_AMRAP) != 0;
  const std::uint32_t most = most_of(row.amount_unit);
  return checks.within("kind", row.kind, TOPSET_WARM_UP, TOPSET_TEST) &&
         checks.within("sets_min", row.sets_min, 1, kMaxSets) &&
         checks.within("sets_max", row.sets_max, 1, kMaxSets) &&
         checks.order("sets", row.sets_min, row.sets_max) &&
         checks.within("amount_unit", row.amount_unit, TOPSET_REPS, TOPSET_METRES) &&
         checks.within("amount_min", row.amount_min, 1, most) &&
         checks.within("amount_max", row.amount_max, 1, most) &&
         checks.order("amount", row.amount_min, row.amount_max) &&
         checks.within("amrap_cap", row.amrap_cap, 0, amrap ? most : 0) &&
         (row.amrap_cap == 0 || checks.within("amrap_cap", row.amrap_cap, row.amount_min, most));
}

bool check_effort(Checks& checks, const topset_row& row) {
  if ((row.flags & TOPSET_ROW_HAS_RPE) != 0 && !(checks.within("rpe_min", row.rpe_min, 10, 100) &&
                                                 checks.within("rpe_max", row.rpe_max, 10, 100) &&
                                                 checks.order("rpe", row.rpe_min, row.rpe_max)))
    return false;
  if (!(checks.within("rest_min", row.rest_min, 0, kMaxRest) &&
        checks.within("rest_max", row.rest_max, 0, kMaxRest) &&
        checks.order("rest", row.rest_min, row.rest_max) &&
        checks.within("pause", row.pause, 0, kMaxPause) &&
        checks.within("stop", row.stop, TOPSET_STOP_NONE, TOPSET_STOP_E1RM)))
    return false;
  if (row.stop == TOPSET_STOP_RPE) return checks.within("stop_value", row.stop_value, 10, 100);
  return row.stop == TOPSET_STOP_NONE || checks.within("stop_value", row.stop_value, 1, 10'000);
}

// A base that is another row of this slot must have been emitted before; which row of an earlier
// day is meant may be left open.
bool check_row_base(Checks& checks, const topset_row& row, const RowFrame& frame) {
  if (row.base_occurrence == TOPSET_LAST_TIME) return true;
  if (row.base_occurrence == TOPSET_SAME_WEEK) {
    const std::int32_t rows = frame.rows_of_day[row.occurrence];
    const std::uint32_t wanted = row.base_row == TOPSET_TOP_ROW ? 0 : row.base_row;
    if (wanted < static_cast<std::uint32_t>(rows)) return true;
    return checks.fail(row.base_row == TOPSET_TOP_ROW
                           ? std::string("it rests on the day's top set, and no row was emitted "
                                         "before it")
                           : fmt::format("base_row is {} of the same day, which has {} rows so far",
                                         row.base_row, rows));
  }
  if (!checks.within("base_occurrence", row.base_occurrence, 0,
                     static_cast<std::int64_t>(frame.rows_of_day.size()) - 1))
    return false;
  const std::int32_t rows = frame.rows_of_day[row.base_occurrence];
  if (row.base_row == TOPSET_TOP_ROW && rows > 0) return true;
  if (row.base_row < static_cast<std::uint32_t>(rows)) return true;
  return checks.fail(fmt::format("base_row is {} of occurrence {}, which has {} rows so far",
                                 row.base_row, row.base_occurrence, rows));
}

bool check_load(Checks& checks, const topset_row& row, const RowFrame& frame) {
  if (!(checks.within("base", row.base, TOPSET_OF_NOTHING, TOPSET_OF_LOADABLE) &&
        checks.within("percent", row.percent, 0, kMaxPercent) &&
        checks.within("percent_max", row.percent_max, 0, kMaxPercent) &&
        (row.percent_max == 0 ||
         checks.within("percent_max", row.percent_max, row.percent, kMaxPercent)) &&
        checks.within("points", row.points, -kMaxPercent, kMaxPercent) &&
        checks.within("rounding", row.rounding, TOPSET_ROUND_DEFAULT, TOPSET_ROUND_UP) &&
        checks.within("add", row.add, -kMaxLoad, kMaxLoad) &&
        checks.within("rounding_step", row.rounding_step, 0, kMaxLoad)))
    return false;
  switch (row.base) {
    case TOPSET_OF_NOTHING:
      return checks.within("add of a row without a base", row.add, 0, 0) &&
             checks.within("points of a row without a base", row.points, 0, 0);
    case TOPSET_OF_REP_MAX: return checks.within("base_reps", row.base_reps, 1, kMaxRepMaxReps);
    case TOPSET_OF_LOAD: {
      // On top of the bodyweight; or taken off it, by a machine or a band.
      const bool on_body = (row.flags & TOPSET_ROW_ON_BODY) != 0;
      return checks.within("load", row.load, on_body ? -kMaxLoad : 0, kMaxLoad);
    }
    case TOPSET_OF_LOADABLE:
      if (std::ranges::binary_search(frame.request.loadables->loads(), row.load)) return true;
      return checks.fail(fmt::format("load is {}, which is not among the loadable ones", row.load));
    default: return true;
  }
}

// base_slot can't be checked before it is copied, so rows of other slots come last.
bool check_slot_base(Checks& checks, const topset_row& row, const RowFrame& frame,
                     const std::string& base_slot) {
  if (row.base != TOPSET_OF_ROW && row.base != TOPSET_OF_E1RM) return true;
  if (base_slot.empty() || base_slot == frame.request.slot)
    return check_row_base(checks, row, frame);
  const bool earlier = std::ranges::any_of(
      frame.request.earlier, [&](const EarlierSlot& before) { return before.id == base_slot; });
  return earlier || checks.fail(fmt::format(
                        "base_slot is `{}`, which is not among the earlier slots", base_slot));
}

bool copy_texts(Checks& checks, const topset_row& row, EmittedRow& into) {
  Prescription& sets = into.sets;
  return checks.exercise("exercise", row.exercise, into.exercise) &&
         checks.exercise("base_exercise", row.base_exercise, sets.base_exercise) &&
         checks.text("base_slot", row.base_slot, sets.base_slot) &&
         checks.text("tempo", row.tempo, sets.tempo) && checks.text("cue", row.cue, sets.cue) &&
         checks.text("note", row.note, sets.note);
}

// The numbers, checked already.
void copy_numbers(const topset_row& row, Unit unit, EmittedRow& into) {
  const auto has = [&](std::uint32_t flag) { return (row.flags & flag) != 0; };
  into.occurrence = whole(row.occurrence);
  into.kind = static_cast<SetKind>(row.kind);
  into.optional_row = has(TOPSET_ROW_OPTIONAL);
  into.projected = has(TOPSET_ROW_PROJECTED);
  into.written = has(TOPSET_ROW_WRITTEN);
  into.dosed = has(TOPSET_ROW_DOSED);

  Prescription& sets = into.sets;
  sets.sets = whole_range(row.sets_min, row.sets_max);
  sets.amount_unit = static_cast<AmountUnit>(row.amount_unit);
  sets.amount = whole_range(row.amount_min, row.amount_max);
  sets.amrap = has(TOPSET_ROW_AMRAP);
  sets.amrap_cap = whole(row.amrap_cap);
  sets.each_side = has(TOPSET_ROW_EACH_SIDE);
  sets.base = static_cast<Base>(row.base);
  sets.percent = {row.percent};
  if (row.percent_max > row.percent) sets.percent_max = {row.percent_max};
  sets.points = row.points;
  if (sets.base == Base::rep_max) sets.base_reps = whole(row.base_reps);
  if (sets.base == Base::row || sets.base == Base::e1rm) {
    into.base_occurrence = row.base_occurrence == TOPSET_SAME_WEEK   ? kSameWeek
                           : row.base_occurrence == TOPSET_LAST_TIME ? kLastTime
                                                                     : whole(row.base_occurrence);
    into.base_row = row.base_row == TOPSET_TOP_ROW ? kTopRow : whole(row.base_row);
    if (into.base_occurrence < 0) {  // named as notation does it, so sheets can word it so
      if (into.base_occurrence == kLastTime) sets.base_time = RowTime::last_time;
      if (into.base_row != kTopRow) sets.base_row = into.base_row + 1;
    }
  }
  const bool absolute = sets.base == Base::load || sets.base == Base::loadable;
  if (absolute) sets.load = row.load;
  sets.add = row.add;
  if (absolute || row.add != 0) sets.load_unit = unit;
  sets.add_after_rounding = has(TOPSET_ROW_ADD_AFTER);
  sets.relative_to_body = has(TOPSET_ROW_ON_BODY);
  sets.rounding = rounding_from_contract(row.rounding);
  sets.rounding_step = row.rounding_step;
  if (has(TOPSET_ROW_HAS_RPE)) sets.rpe = {{whole(row.rpe_min)}, {whole(row.rpe_max)}};
  sets.rest = whole_range(row.rest_min, row.rest_max);
  sets.stop = static_cast<StopRule>(row.stop);
  if (sets.stop != StopRule::none) sets.stop_value = whole(row.stop_value);
  sets.pause = whole(row.pause);
}

}  // namespace

std::optional<Breach> read_row(const topset_row* foreign, const RowFrame& frame, EmittedRow& into) {
  Checks checks;
  if (foreign == nullptr) {
    checks.fail("the row is null");
    return std::move(checks).breach();
  }
  if (!checks.struct_size("topset_row", foreign->struct_size, kSmallestRow))
    return std::move(checks).breach();
  topset_row known = topset_row_init();
  const topset_row& row = as_known(*foreign, known);
  if (checks.understood(row.must_understand) &&
      checks.within("occurrence", row.occurrence, 0,
                    static_cast<std::int64_t>(frame.request.occurrences.size()) - 1) &&
      check_work(checks, row) && check_load(checks, row, frame) && check_effort(checks, row) &&
      copy_texts(checks, row, into) && check_slot_base(checks, row, frame, into.sets.base_slot))
    copy_numbers(row, frame.request.athlete->unit, into);
  return std::move(checks).breach();
}

std::optional<Breach> read_max(const topset_max* foreign, const SlotRequest& request,
                               EmittedMax& into) {
  Checks checks;
  if (foreign == nullptr) {
    checks.fail("the max is null");
    return std::move(checks).breach();
  }
  if (!checks.struct_size("topset_max", foreign->struct_size, kSmallestMax))
    return std::move(checks).breach();
  topset_max known{};
  known.exercise = known.note = "";
  const topset_max& max = as_known(*foreign, known);
  if (checks.understood(max.must_understand) &&
      checks.within("kind", max.kind, TOPSET_MAX_ONE_REP, TOPSET_MAX_GOAL) &&
      (max.kind != TOPSET_MAX_REPS || checks.within("reps", max.reps, 1, kMaxRepMaxReps)) &&
      checks.within("occurrence", max.occurrence, 0,
                    static_cast<std::int64_t>(request.occurrences.size()) - 1) &&
      checks.within("projected", max.projected, 0, 1) &&
      checks.within("load", max.load, 1, kMaxLoad) &&
      checks.exercise("exercise", max.exercise, into.exercise) &&
      checks.text("note", max.note, into.note)) {
    into.kind = static_cast<EmittedMax::Kind>(max.kind);
    if (max.kind == TOPSET_MAX_REPS) into.reps = whole(max.reps);
    into.occurrence = whole(max.occurrence);
    into.projected = max.projected != 0;
    into.load = max.load;
  }
  return std::move(checks).breach();
}

}  // namespace topset::strategies
