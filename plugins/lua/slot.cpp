#include "lua/slot.hpp"

#include <climits>

#include "common/day_rows.hpp"
#include "lua/notation.hpp"
#include "lua/object.hpp"
#include "lua/quantity.hpp"
#include "lua/state.hpp"

namespace topset_lua {

namespace {

using topset::Kind;

constexpr const char* kSlot = "slot";
constexpr const char* kDay = "day";
constexpr const char* kResult = "result";
constexpr const char* kAthlete = "athlete";
constexpr const char* kExercise = "exercise";
constexpr const char* kEarlier = "earlier slot";
constexpr const char* kEarlierRow = "earlier row";
constexpr const char* kEarlierMax = "earlier max";

constexpr const char* kGoals[] = {"power", "strength", "hypertrophy", "skill"};
constexpr const char* kUnits[] = {"kg", "lb"};
constexpr const char* kExperience[] = {"novice", "intermediate", "advanced"};
constexpr const char* kTechnique[] = {"learning", "solid"};
constexpr const char* kPhases[] = {"loading", "deload", "taper"};
constexpr const char* kRoundings[] = {"by_athlete", "nearest", "down", "up"};
constexpr const char* kMaxes[] = {"one_rep_max", "training_max", "rep_max", "goal_max"};

const topset_request& request(lua_State* state) { return *Context::of(state).request(); }
topset::Slot slot(lua_State* state) { return topset::Slot(&request(state)); }

int integer(lua_State* state, lua_Integer number) {
  lua_pushinteger(state, number);
  return 1;
}
int boolean(lua_State* state, bool flag) {
  lua_pushboolean(state, flag ? 1 : 0);
  return 1;
}
int text(lua_State* state, const char* words) {
  push_text(state, words);
  return 1;
}
int weight(lua_State* state, std::int64_t thousandths) {
  push_load(state, thousandths);
  return 1;
}
int weight(lua_State* state, std::optional<topset::Load> load) {
  return weight(state, load ? load->units() : 0);
}
int quantity(lua_State* state, Kind kind, std::int64_t units) {
  push(state, Quantity{kind, units});
  return 1;
}
template <std::size_t kCount>
int word(lua_State* state, const char* const (&words)[kCount], std::uint32_t which) {
  push_word(state, words, which);
  return 1;
}

// A field that is a row's number, as it stands.
template <class Row, std::uint32_t Row::* kField>
int number_of(lua_State* state) {
  return integer(
      state,
      static_cast<const Row*>(static_cast<const View*>(lua_touserdata(state, 1))->row)->*kField);
}
template <class Row, const char* Row::* kField>
int text_of(lua_State* state) {
  return text(
      state,
      static_cast<const Row*>(static_cast<const View*>(lua_touserdata(state, 1))->row)->*kField);
}
template <class Row, std::int64_t Row::* kField>
int weight_of(lua_State* state) {
  return weight(
      state,
      static_cast<const Row*>(static_cast<const View*>(lua_touserdata(state, 1))->row)->*kField);
}

// ---- a day ----

topset::Occurrence day(lua_State* state) {
  const View& view = check_view(state, 1, kDay);
  return {view.row, view.index};
}
int day_index(lua_State* state) { return integer(state, lua_Integer{day(state).index()} + 1); }
int day_date(lua_State* state) {
  const std::int32_t date = day(state).raw().date;
  if (date == INT32_MIN) return text(state, "");
  return integer(state, date);
}
int day_cycle_week(lua_State* state) { return integer(state, day(state).cycle_week()); }
int day_cycle_weeks(lua_State* state) { return integer(state, day(state).cycle_weeks()); }
int day_is_projected(lua_State* state) { return boolean(state, day(state).is_projected()); }
int day_one_rep_max(lua_State* state) { return weight(state, day(state).one_rep_max()); }
int day_training_max(lua_State* state) { return weight(state, day(state).training_max()); }
int day_goal_max(lua_State* state) { return weight(state, day(state).goal_max()); }
int day_phase_kind(lua_State* state) { return word(state, kPhases, day(state).raw().phase_kind); }
int day_phase_rpe(lua_State* state) {
  return quantity(state, Kind::rpe, day(state).phase_rpe().units());
}
int day_results(lua_State* state) {
  push_list(state, day(state).raw().results, kResult);
  return 1;
}
int day_volume(lua_State* state) {
  return quantity(state, Kind::percent, day(state).volume(lua_toboolean(state, 2) != 0).units());
}
int day_intensity(lua_State* state) {
  return quantity(state, Kind::percent, day(state).intensity(lua_toboolean(state, 2) != 0).units());
}

constexpr Member kDayFields[] = {
    {"index", day_index},
    {"week", number_of<topset_occurrence, &topset_occurrence::week>},
    {"session", number_of<topset_occurrence, &topset_occurrence::session>},
    {"date", day_date},
    {"exposure", number_of<topset_occurrence, &topset_occurrence::exposure>},
    {"loading_week", number_of<topset_occurrence, &topset_occurrence::loading_week>},
    {"cycle", number_of<topset_occurrence, &topset_occurrence::cycle>},
    {"cycle_week", day_cycle_week},
    {"cycle_weeks", day_cycle_weeks},
    {"phase", text_of<topset_occurrence, &topset_occurrence::phase>},
    {"phase_kind", day_phase_kind},
    {"phase_week", number_of<topset_occurrence, &topset_occurrence::phase_week>},
    {"phase_weeks", number_of<topset_occurrence, &topset_occurrence::phase_weeks>},
    {"phase_rpe", day_phase_rpe},
    {"accessories", number_of<topset_occurrence, &topset_occurrence::accessories>},
    {"sessions", number_of<topset_occurrence, &topset_occurrence::sessions>},
    {"is_projected", day_is_projected},
    {"one_rep_max", day_one_rep_max},
    {"training_max", day_training_max},
    {"goal_max", day_goal_max},
    {"results", day_results}};
constexpr Member kDayWords[] = {{"volume", day_volume}, {"intensity", day_intensity}};

// ---- a result ----

int result_kind(lua_State* state) {
  return word(state, kSetKinds, raw<topset_result>(state, kResult).kind);
}
int result_rpe(lua_State* state) {
  const std::uint32_t tenths = raw<topset_result>(state, kResult).rpe;
  return tenths == 0 ? text(state, "") : quantity(state, Kind::rpe, tenths);
}
int result_reps(lua_State* state) {
  const topset_result& done = raw<topset_result>(state, kResult);
  return integer(state, done.amount_unit == TOPSET_REPS ? done.amount : 0);
}
int result_load(lua_State* state) {
  return quantity(state, Kind::weight, raw<topset_result>(state, kResult).load);
}
constexpr Member kResultFields[] = {{"kind", result_kind},
                                    {"reps", result_reps},
                                    {"rpe", result_rpe},
                                    {"load", result_load},
                                    {"exercise", text_of<topset_result, &topset_result::exercise>}};

// ---- the athlete ----

int athlete_unit(lua_State* state) { return word(state, kUnits, request(state).athlete->unit); }
int athlete_experience(lua_State* state) {
  return word(state, kExperience, request(state).athlete->experience);
}
int athlete_technique(lua_State* state) {
  return word(state, kTechnique, request(state).athlete->technique);
}
int athlete_rep_max(lua_State* state) {
  luaL_checkudata(state, 1, kAthlete);
  return weight(state, slot(state).athlete().rep_max(check_count(state, 2)));
}
constexpr Member kAthleteFields[] = {
    {"unit", athlete_unit},
    {"experience", athlete_experience},
    {"technique", athlete_technique},
    {"one_rep_max", weight_of<topset_athlete, &topset_athlete::one_rep_max>},
    {"training_max", weight_of<topset_athlete, &topset_athlete::training_max>},
    {"goal_max", weight_of<topset_athlete, &topset_athlete::goal_max>},
    {"bodyweight", weight_of<topset_athlete, &topset_athlete::bodyweight>},
    {"cue", text_of<topset_athlete, &topset_athlete::cue>}};
constexpr Member kAthleteWords[] = {{"rep_max", athlete_rep_max}};

// ---- the exercise ----

template <bool (topset::Exercise::*kTest)() const>
int exercise_is(lua_State* state) {
  return boolean(state, (slot(state).exercise().*kTest)());
}
template <int (topset::Exercise::*kNumber)() const>
int exercise_number(lua_State* state) {
  return integer(state, (slot(state).exercise().*kNumber)());
}
constexpr Member kExerciseFields[] = {
    {"id", text_of<topset_exercise, &topset_exercise::id>},
    {"name", text_of<topset_exercise, &topset_exercise::name>},
    {"movement", text_of<topset_exercise, &topset_exercise::movement>},
    {"implement", text_of<topset_exercise, &topset_exercise::implement>},
    {"variation_of", text_of<topset_exercise, &topset_exercise::variation_of>},
    {"is_compound", exercise_is<&topset::Exercise::is_compound>},
    {"is_olympic", exercise_is<&topset::Exercise::is_olympic>},
    {"is_per_side", exercise_is<&topset::Exercise::is_per_side>},
    {"hands", exercise_number<&topset::Exercise::hands>},
    {"volume_factor", exercise_number<&topset::Exercise::volume_factor>}};

// ---- slots planned before ----

int earlier_rows(lua_State* state) {
  push_list(state, raw<topset_earlier_slot>(state, kEarlier).rows, kEarlierRow);
  return 1;
}
int earlier_maxes(lua_State* state) {
  push_list(state, raw<topset_earlier_slot>(state, kEarlier).maxes, kEarlierMax);
  return 1;
}
constexpr Member kEarlierFields[] = {
    {"id", text_of<topset_earlier_slot, &topset_earlier_slot::id>},
    {"exercise", text_of<topset_earlier_slot, &topset_earlier_slot::exercise>},
    {"rows", earlier_rows},
    {"maxes", earlier_maxes}};

int row_kind(lua_State* state) {
  return word(state, kSetKinds, raw<topset_earlier_row>(state, kEarlierRow).sets->kind);
}
int row_sets(lua_State* state) {
  push_sets(state, topset::Prescription(*raw<topset_earlier_row>(state, kEarlierRow).sets));
  return 1;
}
constexpr Member kEarlierRowFields[] = {
    {"week", number_of<topset_earlier_row, &topset_earlier_row::week>},
    {"session", number_of<topset_earlier_row, &topset_earlier_row::session>},
    {"kind", row_kind},
    {"load", weight_of<topset_earlier_row, &topset_earlier_row::load>},
    {"loadable", weight_of<topset_earlier_row, &topset_earlier_row::loadable>},
    {"sets", row_sets}};

int max_kind(lua_State* state) {
  return word(state, kMaxes, raw<topset_max>(state, kEarlierMax).kind);
}
int max_from(lua_State* state) {
  return integer(state, lua_Integer{raw<topset_max>(state, kEarlierMax).occurrence} + 1);
}
constexpr Member kEarlierMaxFields[] = {{"kind", max_kind},
                                        {"from", max_from},
                                        {"reps", number_of<topset_max, &topset_max::reps>},
                                        {"load", weight_of<topset_max, &topset_max::load>}};

// ---- the slot ----

int slot_id(lua_State* state) { return text(state, request(state).slot); }
int slot_goal(lua_State* state) { return word(state, kGoals, request(state).goal); }
int slot_weeks(lua_State* state) { return integer(state, request(state).weeks); }
int slot_rounding(lua_State* state) { return word(state, kRoundings, request(state).rounding); }
int slot_has_step(lua_State* state) { return boolean(state, slot(state).has_step()); }
int slot_rounding_step(lua_State* state) { return weight(state, slot(state).rounding_step()); }
int slot_week_count(lua_State* state) { return integer(state, slot(state).week_count()); }
int slot_exercise(lua_State* state) {
  push_view(state, kExercise, request(state).exercise, 0);
  return 1;
}
int slot_athlete(lua_State* state) {
  push_view(state, kAthlete, request(state).athlete, 0);
  return 1;
}
// Made once a call, since it is asked for in loops.
int slot_days(lua_State* state) {
  if (lua_getiuservalue(state, 1, 1) != LUA_TNIL) return 1;
  push_list(state, request(state).occurrences, kDay);
  lua_pushvalue(state, -1);
  lua_setiuservalue(state, 1, 1);
  return 1;
}
int slot_earlier(lua_State* state) {
  push_list(state, request(state).earlier, kEarlier);
  return 1;
}
int slot_loadables(lua_State* state) {
  const topset_table loads = request(state).loadables;
  lua_createtable(state, static_cast<int>(loads.count), 0);
  for (std::uint32_t i = 0; i < loads.count; ++i) {
    push(state, Quantity{Kind::weight, *static_cast<const std::int64_t*>(topset_at(loads, i))});
    lua_rawseti(state, -2, lua_Integer{i} + 1);
  }
  make_list(state);
  return 1;
}

int slot_chart(lua_State* state) {
  luaL_checkudata(state, 1, kSlot);
  const auto share =
      slot(state).chart(check_count(state, 2), topset::Rpe(check_units(state, 3, Kind::rpe)));
  return share ? quantity(state, Kind::percent, share->units()) : text(state, "");
}
int slot_wrote(lua_State* state) {
  luaL_checkudata(state, 1, kSlot);
  return boolean(state, slot(state).wrote(luaL_checkstring(state, 2)));
}
int slot_week_index(lua_State* state) {
  luaL_checkudata(state, 1, kSlot);
  const View& view = check_view(state, 2, kDay);
  Context::of(state).charge(view.index);
  return integer(state, lua_Integer{slot(state).week_index({view.row, view.index})} + 1);
}
// slot:fit(load), slot:fit(share, load): the loadable load for an exact one.
int slot_fit(lua_State* state) {
  luaL_checkudata(state, 1, kSlot);
  const bool is_share = !lua_isnoneornil(state, 3);
  const std::int64_t share = is_share ? check_units(state, 2, Kind::percent) : 1;
  const std::int64_t load = check_units(state, is_share ? 3 : 2, Kind::weight);
  luaL_argcheck(state, share >= 0 && share <= 1'000'000 && load >= 0 && load <= 1'000'000'000, 2,
                "it is no load to fit");
  const auto loadable = slot(state).loadables().fit(share * load, is_share ? 10000 : 1);
  return loadable ? quantity(state, Kind::weight, loadable->units()) : text(state, "");
}
// slot:unfit(sets of a day): why they can't be a day's, or nil.
int slot_unfit(lua_State* state) {
  luaL_checkudata(state, 1, kSlot);
  luaL_checktype(state, 2, LUA_TTABLE);
  const auto count = static_cast<lua_Integer>(lua_rawlen(state, 2));
  luaL_argcheck(state, count <= 1000, 2, "too many sets");
  topset::day_rows::Works works;
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(state, 2, i);
    const topset::Prescription* work = to_sets(state, -1);
    if (work == nullptr) return luaL_argerror(state, 2, "a list of sets expected");
    works.push_back(*work);
    lua_pop(state, 1);
  }
  Context::of(state).charge(count);
  return text(state, topset::day_rows::unfit(works, slot(state)).c_str());
}

constexpr Member kSlotFields[] = {{"id", slot_id},
                                  {"goal", slot_goal},
                                  {"weeks", slot_weeks},
                                  {"week_count", slot_week_count},
                                  {"days", slot_days},
                                  {"athlete", slot_athlete},
                                  {"exercise", slot_exercise},
                                  {"earlier", slot_earlier},
                                  {"loadables", slot_loadables},
                                  {"rounding", slot_rounding},
                                  {"rounding_step", slot_rounding_step},
                                  {"has_step", slot_has_step}};
constexpr Member kSlotWords[] = {{"chart", slot_chart},
                                 {"wrote", slot_wrote},
                                 {"week_index", slot_week_index},
                                 {"fit", slot_fit},
                                 {"unfit", slot_unfit}};
constexpr Member kNone[] = {{"", nullptr}};

}  // namespace

void open_slot(lua_State* state) {
  make_type(state, kSlot, kSlotFields, kSlotWords);
  make_type(state, kDay, kDayFields, kDayWords);
  make_type(state, kResult, kResultFields, kNone);
  make_type(state, kAthlete, kAthleteFields, kAthleteWords);
  make_type(state, kExercise, kExerciseFields, kNone);
  make_type(state, kEarlier, kEarlierFields, kNone);
  make_type(state, kEarlierRow, kEarlierRowFields, kNone);
  make_type(state, kEarlierMax, kEarlierMaxFields, kNone);
}

void push_slot(lua_State* state) {
  *static_cast<View*>(lua_newuserdatauv(state, sizeof(View), 1)) = {nullptr, 0};
  luaL_setmetatable(state, kSlot);
}

}  // namespace topset_lua
