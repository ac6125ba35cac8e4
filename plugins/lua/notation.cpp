#include "lua/notation.hpp"

#include <cstdlib>
#include <new>
#include <utility>

#include "common/goal_schemes.hpp"
#include "common/steps.hpp"
#include "lua/object.hpp"
#include "lua/quantity.hpp"
#include "lua/state.hpp"

namespace topset_lua {

namespace {

using topset::Kind;
using topset::Prescription;

constexpr const char* kSets = "sets";
constexpr const char* kRow = "row";
constexpr const char* kAnswer = "plan";
constexpr const char* kBases[] = {"nothing", "one_rep_max", "training_max", "rep_max", "goal",
                                  "e1rm",    "row",         "load",         "loadable"};
constexpr const char* kRoundings[] = {"by_athlete", "nearest", "down", "up"};

// The SDK's own words over a row, wherever it lies.
struct Words : topset::Notation<Words> {
  explicit Words(topset_row& target) : row(&target) {}
  topset_row& data() const { return *row; }
  topset_row* row;
};

topset::Row& check_row(lua_State* state, int index) {
  auto& row = *static_cast<topset::Row*>(index == 1 ? check_self(state, kRow)
                                                    : luaL_checkudata(state, index, kRow));
  if (row.is_taken_back()) luaL_error(state, topset::detail::kTakenBack);
  return row;
}

// The row and the one it rests on, which must have been added before it.
std::pair<topset::Row&, const topset::Row&> check_rows(lua_State* state) {
  topset::Row& row = check_row(state, 1);
  const topset::Row& other = check_row(state, 2);
  if (!other.is_before(row)) {
    const char* why = Context::of(state).keep(topset::detail::rests_too_early(row, other));
    luaL_error(state, "%s", why);
  }
  return {row, other};
}

// ---- arguments ----

struct Pair {
  std::int64_t min = 0;
  std::int64_t max = 0;
  bool is_range = false;
};

// One number, two, or a range.
Pair check_pair(lua_State* state, Kind kind) {
  const auto number = [&](int index) {
    return kind == Kind::integer ? check_count(state, index) : check_units(state, index, kind);
  };
  if (const Span* span = to_span(state, 2)) {
    luaL_argcheck(state, span->kind == kind || kind == Kind::time, 2, "a range of another kind");
    return {span->min, span->max, span->min != span->max};
  }
  if (lua_isnoneornil(state, 3)) {
    const std::int64_t one = number(2);
    return {one, one, false};
  }
  return {number(2), number(3), true};
}

template <class Quantity>
Quantity check(lua_State* state, Kind kind) {
  return Quantity(check_units(state, 2, kind));
}
topset::Load check_load(lua_State* state) { return check<topset::Load>(state, Kind::weight); }

// ---- the words that sets and rows share ----

using Word = void (*)(lua_State*, Words&);

void say_sets(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::integer);
  work.sets(static_cast<int>(pair.min), static_cast<int>(pair.max));
}
void say_reps(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::integer);
  work.reps(static_cast<int>(pair.min), static_cast<int>(pair.max));
}
void say_seconds(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::integer);
  work.seconds(static_cast<int>(pair.min), static_cast<int>(pair.max));
}
void say_metres(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::integer);
  work.metres(static_cast<int>(pair.min), static_cast<int>(pair.max));
}
void say_amrap(lua_State* state, Words& work) {
  work.amrap(lua_isnoneornil(state, 2) ? 0 : check_count(state, 2));
}
void say_each_side(lua_State*, Words& work) { work.each_side(); }
void say_percent(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::percent);
  luaL_argcheck(state, pair.min >= 0 && pair.max <= 30000, 2, "it is outside 0 to 300 %");
  if (pair.is_range)
    work.percent(topset::Percent(pair.min), topset::Percent(pair.max));
  else
    work.percent(topset::Percent(pair.min));
}
void say_of_one_rep_max(lua_State*, Words& work) { work.of_one_rep_max(); }
void say_of_training_max(lua_State*, Words& work) { work.of_training_max(); }
void say_of_rep_max(lua_State* state, Words& work) { work.of_rep_max(check_count(state, 2)); }
void say_of_goal(lua_State*, Words& work) { work.of_goal(); }
void say_points(lua_State* state, Words& work) {
  work.points(check<topset::Points>(state, Kind::points));
}
void say_of_top(lua_State*, Words& work) { work.of_top(); }
void say_of_last_top(lua_State*, Words& work) { work.of_last_top(); }
void say_load(lua_State* state, Words& work) { work.load(check_load(state)); }
void say_on_body(lua_State* state, Words& work) { work.on_body(check_load(state)); }
void say_loadable(lua_State* state, Words& work) { work.loadable(check_load(state)); }
void say_add(lua_State* state, Words& work) { work.add(check_load(state)); }
void say_add_after_rounding(lua_State* state, Words& work) {
  work.add_after_rounding(check_load(state));
}
void say_rpe(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::rpe);
  luaL_argcheck(state, pair.min >= 10 && pair.max <= 100, 2, "it is outside RPE 1 to 10");
  work.rpe(topset::Rpe(pair.min), topset::Rpe(pair.max));
}
void say_rest(lua_State* state, Words& work) {
  const Pair pair = check_pair(state, Kind::time);
  work.rest(topset::Seconds(pair.min), topset::Seconds(pair.max));
}
void say_pause(lua_State* state, Words& work) {
  work.pause(static_cast<int>(check_units(state, 2, Kind::time)));
}
void say_stop_at_rpe(lua_State* state, Words& work) {
  work.stop_at_rpe(check<topset::Rpe>(state, Kind::rpe));
}
void say_stop_at_drop(lua_State* state, Words& work) {
  work.stop_at_drop(check<topset::Percent>(state, Kind::percent));
}
void say_rounding(lua_State* state, Words& work) {
  work.rounding(static_cast<topset::Rounding>(check_word(state, 2, kRoundings)));
}
void say_rounding_step(lua_State* state, Words& work) { work.rounding_step(check_load(state)); }
void say_optional(lua_State*, Words& work) { work.row->flags |= TOPSET_ROW_OPTIONAL; }
void say_tempo(lua_State* state, Words& work) { work.row->tempo = kept_text(state, 2); }
void say_cue(lua_State* state, Words& work) { work.row->cue = kept_text(state, 2); }
void say_note(lua_State* state, Words& work) { work.row->note = kept_text(state, 2); }

template <Word kWord>
int on_row(lua_State* state) {
  Words work(check_row(state, 1).data());
  kWord(state, work);
  lua_settop(state, 1);
  return 1;
}
template <Word kWord>
int on_sets(lua_State* state) {
  Prescription copy = *static_cast<const Prescription*>(check_self(state, kSets));
  Words work(copy.data());
  kWord(state, work);
  push_sets(state, copy);
  return 1;
}

// ---- the words of rows alone ----

template <std::uint32_t kKind>
int on_row_kind(lua_State* state) {
  check_row(state, 1).data().kind = kKind;
  lua_settop(state, 1);
  return 1;
}
template <std::uint32_t kFlag>
int on_row_flag(lua_State* state) {
  check_row(state, 1).data().flags |= kFlag;
  lua_settop(state, 1);
  return 1;
}
int row_of_kind(lua_State* state) {
  check_row(state, 1).data().kind = check_word(state, 2, kSetKinds);
  lua_settop(state, 1);
  return 1;
}
int row_of(lua_State* state) {
  const auto [row, other] = check_rows(state);
  row.of(other);
  lua_settop(state, 1);
  return 1;
}
int row_of_e1rm(lua_State* state) {
  const auto [row, other] = check_rows(state);
  row.of_e1rm(other);
  lua_settop(state, 1);
  return 1;
}
int row_of_slot(lua_State* state) {
  topset::Row& row = check_row(state, 1);
  row.data().base_slot = kept_text(state, 2);
  row.of_top();
  lua_settop(state, 1);
  return 1;
}
int row_exercise(lua_State* state) {
  check_row(state, 1).data().exercise = kept_text(state, 2);
  lua_settop(state, 1);
  return 1;
}
int row_max_of(lua_State* state) {
  check_row(state, 1).data().base_exercise = kept_text(state, 2);
  lua_settop(state, 1);
  return 1;
}

// ---- what can be read ----

// Sets as they are, or those of a row.
Prescription check_work(lua_State* state) {
  if (const Prescription* work = to_sets(state, 1)) return *work;
  return Prescription(check_row(state, 1).data());
}

int read_kind(lua_State* state) {
  push_word(state, kSetKinds, check_work(state).data().kind);
  return 1;
}
int read_base(lua_State* state) {
  push_word(state, kBases, check_work(state).data().base);
  return 1;
}
template <bool (Prescription::*kTest)() const>
int read_flag(lua_State* state) {
  lua_pushboolean(state, (check_work(state).*kTest)());
  return 1;
}
int read_names_top(lua_State* state) {
  const Prescription work = check_work(state);
  lua_pushboolean(state, work.is_relative() && work.data().base_row == TOPSET_TOP_ROW);
  return 1;
}
int read_amount(lua_State* state) {
  const topset::Range<int> range = check_work(state).amount();
  push(state, Span{Kind::integer, range.min, range.max});
  return 1;
}
int read_set_count(lua_State* state) {
  const topset::Range<int> range = check_work(state).set_count();
  push(state, Span{Kind::integer, range.min, range.max});
  return 1;
}
int read_share(lua_State* state) {
  push(state, Quantity{Kind::percent, check_work(state).share().units()});
  return 1;
}
int read_effort(lua_State* state) {
  const Prescription work = check_work(state);
  if (work.has_rpe())
    push(state, Span{Kind::rpe, work.effort().min.units(), work.effort().max.units()});
  else
    lua_pushnil(state);
  return 1;
}
int read_rest_time(lua_State* state) {
  const Prescription work = check_work(state);
  if (work.has_rest())
    push(state, Span{Kind::time, work.data().rest_min, work.data().rest_max});
  else
    lua_pushnil(state);
  return 1;
}
int read_weight(lua_State* state) {
  const Prescription work = check_work(state);
  const bool has = work.base() == topset::Base::load || work.base() == topset::Base::loadable;
  push_load(state, has ? work.data().load : 0);
  return 1;
}

// ---- sets alone ----

int make_sets(lua_State* state) {
  Prescription work;
  Words begun(work.data());
  lua_settop(state, 2);
  lua_pushnil(state);
  lua_insert(state, 1);  // the numbers stand where a method has them
  say_sets(state, begun);
  push_sets(state, work);
  return 1;
}

// Numbers whose products with a step stay far from overflowing.
bool is_sane(const topset_row& row) {
  const auto within = [](std::int64_t number) {
    return number >= -100'000'000 && number <= 100'000'000;
  };
  return within(row.load) && within(row.add) && within(row.percent) && within(row.percent_max) &&
         within(row.points);
}

// work:moved(step, times): `times` steps on top of the sets, and whether there was anything to
// move.
int sets_moved(lua_State* state) {
  Prescription copy = *static_cast<const Prescription*>(check_self(state, kSets));
  const Quantity* step = to_quantity(state, 2);
  luaL_argexpected(state, step != nullptr && step->kind != Kind::time, 2,
                   "points, a load, a percent or an RPE");
  const int times = lua_isnoneornil(state, 3) ? 1 : check_count(state, 3);
  luaL_argcheck(state, times <= 1000 && times >= -1000, 3, "too many steps");
  luaL_argcheck(state, std::abs(step->units) <= 1'000'000 && is_sane(copy.data()), 2,
                "the number is too large");
  const bool moved = topset::steps::move(copy, {step->kind, step->units, step->units, {}}, times);
  push_sets(state, copy);
  lua_pushboolean(state, moved);
  return 2;
}

// work:as_heavy_as(other): sets without a load or an RPE take those of others.
int sets_as_heavy_as(lua_State* state) {
  const auto* work = static_cast<const Prescription*>(check_self(state, kSets));
  const auto* other = static_cast<const Prescription*>(luaL_checkudata(state, 2, kSets));
  push_sets(state, topset::back_off::fill_in(*work, *other));
  return 1;
}

int sets_text(lua_State* state) {
  const auto* work = static_cast<const Prescription*>(check_self(state, kSets));
  const std::string words = topset::text(*work, Context::of(state).unit());
  lua_pushlstring(state, words.data(), words.size());
  return 1;
}

// ---- the answer ----

topset::Occurrence check_day(lua_State* state, int index) {
  const View& day = check_view(state, index, "day");
  return {day.row, day.index};
}

int answer_add(lua_State* state) {
  check_self(state, kAnswer);
  const topset::Occurrence day = check_day(state, 2);
  const Prescription* work = to_sets(state, 3);
  luaL_argexpected(state, work != nullptr || lua_isnoneornil(state, 3), 3, "sets");
  Context& context = Context::of(state);
  context.charge(10);
  try {
    const topset::Row row =
        work == nullptr ? context.sets().add(day) : context.sets().add(day, *work);
    new (lua_newuserdatauv(state, sizeof(topset::Row), 0)) topset::Row(row);
  } catch (const topset::Sets::TooMany&) {
    context.has_too_many_rows = true;
  }
  if (context.has_too_many_rows) context.stop("it adds more rows than the host takes");
  luaL_setmetatable(state, kRow);
  return 1;
}

// add:set_training_max(day, load, why, projected)
int set_max(lua_State* state, std::uint32_t kind, int reps, int load_index) {
  check_self(state, kAnswer);
  const topset::Occurrence from = check_day(state, 2);
  const topset::Load weight(check_units(state, load_index, Kind::weight));
  const char* why = lua_isnoneornil(state, load_index + 1) ? "" : kept_text(state, load_index + 1);
  Context::of(state).sets().set_max(from, kind, reps, weight, why,
                                    lua_toboolean(state, load_index + 2) != 0);
  return 0;
}
template <std::uint32_t kKind>
int answer_set_max(lua_State* state) {
  return set_max(state, kKind, 0, 3);
}
int answer_set_rep_max(lua_State* state) {
  return set_max(state, TOPSET_MAX_REPS, check_count(state, 3), 4);
}

int answer_note(lua_State* state) {
  check_self(state, kAnswer);
  Context::of(state).sets().note(kept_text(state, 2), kept_text(state, 3));
  return 0;
}
int answer_warn(lua_State* state) {
  check_self(state, kAnswer);
  Context::of(state).sets().warn(kept_text(state, 2), kept_text(state, 3));
  return 0;
}
int answer_refuse(lua_State* state) {
  check_self(state, kAnswer);
  Context& context = Context::of(state);
  const char* code = kept_text(state, 2);
  context.sets().refuse(code, kept_text(state, 3));
  lua_settop(state, 1);
  return 1;
}
int answer_bad_parameter(lua_State* state) {
  check_self(state, kAnswer);
  const char* id = kept_text(state, 2);
  Context::of(state).sets().bad_parameter(id, kept_text(state, 3));
  return 0;
}
int answer_fail(lua_State* state) {
  check_self(state, kAnswer);
  Context::of(state).sets().fail(kept_text(state, 2));
  return 0;
}

constexpr Member kFields[] = {{"kind", read_kind},
                              {"base", read_base},
                              {"amount", read_amount},
                              {"set_count", read_set_count},
                              {"share", read_share},
                              {"effort", read_effort},
                              {"rest_time", read_rest_time},
                              {"weight", read_weight},
                              {"is_written", read_flag<&Prescription::is_written>},
                              {"is_relative", read_flag<&Prescription::is_relative>},
                              {"is_of_top", read_names_top},
                              {"is_percent_of_max", read_flag<&Prescription::is_percent_of_max>},
                              {"is_bare", read_flag<&Prescription::is_bare>},
                              {"has_rpe", read_flag<&Prescription::has_rpe>},
                              {"has_rest", read_flag<&Prescription::has_rest>}};

// The shared words, for sets and for rows.
#define TOPSET_LUA_WORDS(on)                                                                      \
  {"sets", on<say_sets>}, {"reps", on<say_reps>}, {"seconds", on<say_seconds>},                   \
      {"metres", on<say_metres>}, {"amrap", on<say_amrap>}, {"each_side", on<say_each_side>},     \
      {"percent", on<say_percent>}, {"of_one_rep_max", on<say_of_one_rep_max>},                   \
      {"of_training_max", on<say_of_training_max>}, {"of_rep_max", on<say_of_rep_max>},           \
      {"of_goal", on<say_of_goal>}, {"points", on<say_points>}, {"of_top", on<say_of_top>},       \
      {"of_last_top", on<say_of_last_top>}, {"load", on<say_load>}, {"on_body", on<say_on_body>}, \
      {"loadable", on<say_loadable>}, {"add", on<say_add>},                                       \
      {"add_after_rounding", on<say_add_after_rounding>}, {"rpe", on<say_rpe>},                   \
      {"rest", on<say_rest>}, {"pause", on<say_pause>}, {"stop_at_rpe", on<say_stop_at_rpe>},     \
      {"stop_at_drop", on<say_stop_at_drop>}, {"rounding", on<say_rounding>},                     \
      {"rounding_step", on<say_rounding_step>}, {"optional", on<say_optional>},                   \
      {"tempo", on<say_tempo>}, {"cue", on<say_cue>}, {                                           \
    "note", on<say_note>                                                                          \
  }

constexpr Member kSetsWords[] = {
    TOPSET_LUA_WORDS(on_sets), {"moved", sets_moved}, {"as_heavy_as", sets_as_heavy_as}};
constexpr Member kRowWords[] = {TOPSET_LUA_WORDS(on_row),
                                {"warm_up", on_row_kind<TOPSET_WARM_UP>},
                                {"ramp", on_row_kind<TOPSET_RAMP>},
                                {"top", on_row_kind<TOPSET_TOP>},
                                {"back_off", on_row_kind<TOPSET_BACK_OFF>},
                                {"straight", on_row_kind<TOPSET_STRAIGHT>},
                                {"drop", on_row_kind<TOPSET_DROP>},
                                {"test", on_row_kind<TOPSET_TEST>},
                                {"of_kind", row_of_kind},
                                {"of", row_of},
                                {"of_e1rm", row_of_e1rm},
                                {"of_slot", row_of_slot},
                                {"exercise", row_exercise},
                                {"max_of", row_max_of},
                                {"projected", on_row_flag<TOPSET_ROW_PROJECTED>},
                                {"written", on_row_flag<TOPSET_ROW_WRITTEN>},
                                {"dosed", on_row_flag<TOPSET_ROW_DOSED>}};
#undef TOPSET_LUA_WORDS

constexpr Member kNoFields[] = {{"", nullptr}};
constexpr Member kAnswerWords[] = {{"add", answer_add},
                                   {"note", answer_note},
                                   {"warn", answer_warn},
                                   {"refuse", answer_refuse},
                                   {"bad_parameter", answer_bad_parameter},
                                   {"fail", answer_fail},
                                   {"set_one_rep_max", answer_set_max<TOPSET_MAX_ONE_REP>},
                                   {"set_training_max", answer_set_max<TOPSET_MAX_TRAINING>},
                                   {"set_goal_max", answer_set_max<TOPSET_MAX_GOAL>},
                                   {"set_rep_max", answer_set_rep_max}};

}  // namespace

void open_notation(lua_State* state) {
  make_type(state, kSets, kFields, kSetsWords);
  luaL_getmetatable(state, kSets);
  lua_pushcfunction(state, sets_text);
  lua_setfield(state, -2, "__tostring");
  lua_pop(state, 1);
  lua_register(state, "sets", make_sets);
  if (Context::of(state).request() == nullptr) return;
  make_type(state, kRow, kFields, kRowWords);
  make_type(state, kAnswer, kNoFields, kAnswerWords);
}

void push_sets(lua_State* state, const Prescription& work) {
  new (lua_newuserdatauv(state, sizeof(Prescription), 0)) Prescription(work);
  luaL_setmetatable(state, kSets);
}

const Prescription* to_sets(lua_State* state, int index) {
  return static_cast<const Prescription*>(luaL_testudata(state, index, kSets));
}

void push_answer(lua_State* state) {
  lua_newuserdatauv(state, 0, 0);
  luaL_setmetatable(state, kAnswer);
}

}  // namespace topset_lua
