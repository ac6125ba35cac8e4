#include "lua/card.hpp"

#include <array>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

#include "lua/notation.hpp"
#include "lua/object.hpp"
#include "lua/quantity.hpp"
#include "lua/state.hpp"

namespace topset_lua {

namespace {

using topset::Kind;

constexpr const char* kStrategy = "strategy";
constexpr const char* kGoals[] = {"power", "strength", "hypertrophy", "skill"};
constexpr lua_Integer kMaxItems = 256;  // of a table that describes something

// The numbers that a range is for: loads come in two units.
constexpr std::uint32_t kBounded =
    TOPSET_INTEGER | TOPSET_PERCENT | TOPSET_POINTS | TOPSET_RPE | TOPSET_REP_COUNT | TOPSET_TIME;

// ---- reading tables ----

// Refuses a key that is none of `known`: most are slips of the pen.
void check_keys(lua_State* state, int table, const char* what,
                std::initializer_list<const char*> known, lua_Integer items) {
  lua_pushnil(state);
  while (lua_next(state, table) != 0) {
    lua_pop(state, 1);
    bool fits = false;
    if (lua_isinteger(state, -1))
      fits = lua_tointeger(state, -1) >= 1 && lua_tointeger(state, -1) <= items;
    else if (lua_type(state, -1) == LUA_TSTRING)
      for (const char* key : known) fits = fits || std::strcmp(key, lua_tostring(state, -1)) == 0;
    if (fits) continue;
    lua_pushvalue(state, -1);
    luaL_error(state, "%s has no `%s`", what, luaL_tolstring(state, -1, nullptr));
  }
}

// A text field, kept; "" when it is not there.
const char* text_field(lua_State* state, int table, const char* what, const char* key) {
  const int type = lua_getfield(state, table, key);
  if (type != LUA_TNIL && type != LUA_TSTRING)
    luaL_error(state, "%s: %s must be a text", what, key);
  const char* text = "";
  if (type == LUA_TSTRING) {
    std::size_t size = 0;
    text = lua_tolstring(state, -1, &size);
    if (std::strlen(text) != size) luaL_error(state, "%s: %s holds a zero byte", what, key);
    text = Context::of(state).keep({text, size});
  }
  lua_pop(state, 1);
  return text;
}

bool flag_field(lua_State* state, int table, const char* what, const char* key) {
  const int type = lua_getfield(state, table, key);
  if (type != LUA_TNIL && type != LUA_TBOOLEAN)
    luaL_error(state, "%s: %s must be true or false", what, key);
  const bool set = lua_toboolean(state, -1) != 0;
  lua_pop(state, 1);
  return set;
}

// ---- a parameter ----

// `{"start", percent(75), range = {60, 80}, doc = "..."}` while it is read.
class Parameter {
 public:
  Parameter(lua_State* state, int table) : state_(state), table_(lua_absindex(state, table)) {
    what_ = "a parameter";
    if (lua_type(state_, table_) != LUA_TTABLE)
      luaL_error(state_, "parameters: each is a table, such as {\"waves\", 2, doc = \"...\"}");
    lua_rawgeti(state_, table_, 1);
    if (lua_type(state_, -1) != LUA_TSTRING)
      luaL_error(state_, "parameters: each begins with its name, such as {\"waves\", 2}");
    what_ = Context::of(state_).keep("parameter " + std::string(lua_tostring(state_, -1)));
    id_ = what_ + std::strlen("parameter ");
    lua_pop(state_, 1);
    check_keys(state_, table_, what_,
               {"doc", "range", "takes", "choices", "group", "required", "with_sign", "list",
                "weekly", "nested", "default", "default_lb", "defaults"},
               2);
  }

  const char* id() const { return id_; }
  bool is_weekly() const { return flag_field(state_, table_, what_, "weekly"); }
  bool is_nested() const { return flag_field(state_, table_, what_, "nested"); }
  bool is_list() {
    lua_rawgeti(state_, table_, 2);
    const bool has_list = lua_type(state_, -1) == LUA_TTABLE;
    lua_pop(state_, 1);
    return has_list || flag_field(state_, table_, what_, "list");
  }
  bool is_range() {
    lua_rawgeti(state_, table_, 2);
    const bool ranged = to_span(state_, -1) != nullptr;
    lua_pop(state_, 1);
    return ranged;
  }

  // What the host is told. The texts it points to are the context's.
  topset_parameter read(std::vector<topset_default>& defaults) {
    topset_parameter out = TOPSET_ZERO;
    out.struct_size = static_cast<std::uint32_t>(sizeof out);
    out.id = id_;
    out.doc = text_field(state_, table_, what_, "doc");
    out.choices = text_field(state_, table_, what_, "choices");
    out.group = text_field(state_, table_, what_, "group");
    out.kinds = kinds(out.choices[0] != '\0');
    if (out.kinds == 0)
      luaL_error(state_,
                 "%s: it has no default to tell what it takes; write takes = \"integer\" or "
                 "another kind",
                 what_);
    if (flag_field(state_, table_, what_, "required")) out.flags |= TOPSET_PARAM_REQUIRED;
    if (flag_field(state_, table_, what_, "with_sign")) out.flags |= TOPSET_PARAM_SIGNED;
    if (is_list()) out.flags |= TOPSET_PARAM_LIST;
    if (is_weekly() || is_nested()) out.flags |= TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS;
    read_range(out);
    read_defaults(defaults);
    return out;
  }

 private:
  std::uint32_t kinds(bool has_choices) {
    lua_rawgeti(state_, table_, 2);
    std::uint32_t kinds = kind_at(lua_gettop(state_), 0);
    lua_pop(state_, 1);
    if (has_choices) {
      if (kinds != 0 && kinds != TOPSET_WORDS)
        luaL_error(state_, "%s: choices are for texts", what_);
      kinds = TOPSET_CHOICE;
    }
    std::string_view takes = text_field(state_, table_, what_, "takes");
    while (!takes.empty()) {
      const std::string_view one = takes.substr(0, takes.find(' '));
      takes.remove_prefix(std::min(one.size() + 1, takes.size()));
      if (one.empty()) continue;
      const Kind kind = kind_of(one);
      if (kind == Kind::none)
        luaL_error(state_, "%s: nothing takes `%s`", what_, std::string(one).c_str());
      // An exercise's default is a text.
      if (kinds == TOPSET_WORDS) kinds = 0;
      kinds |= static_cast<std::uint32_t>(kind);
    }
    return kinds;
  }

  std::uint32_t kind_at(int index, int depth) {
    if (lua_isnil(state_, index)) return 0;
    if (const Quantity* quantity = to_quantity(state_, index))
      return static_cast<std::uint32_t>(quantity->kind);
    if (const Span* span = to_span(state_, index))
      return span->kind == Kind::integer ? TOPSET_INTEGER | TOPSET_REP_COUNT
                                         : static_cast<std::uint32_t>(span->kind);
    if (to_sets(state_, index) != nullptr) return TOPSET_SETS;
    if (lua_isboolean(state_, index)) return TOPSET_BOOLEAN;
    if (lua_isinteger(state_, index)) return TOPSET_INTEGER;
    if (lua_type(state_, index) == LUA_TSTRING) return TOPSET_WORDS;
    if (lua_istable(state_, index) && depth < 2) {
      lua_rawgeti(state_, index, 1);
      const std::uint32_t kinds = kind_at(lua_gettop(state_), depth + 1);
      lua_pop(state_, 1);
      return kinds;
    }
    luaL_error(state_,
               "%s: a default is a whole number, a text, true or false, sets, or made by "
               "percent(), points(), load(), rpe(), seconds() or from_to()",
               what_);
    return 0;
  }

  // In the words a coach would write.
  std::string words_at(int index, bool brackets = false) {
    const topset::Unit unit = topset::Unit::kg;
    if (const Quantity* quantity = to_quantity(state_, index))
      return words(quantity->kind, quantity->units, unit);
    if (const Span* span = to_span(state_, index)) {
      const std::string max = words(span->kind, span->max, unit);
      if (span->min == span->max) return max;
      const std::string min = words(span->kind, span->min, unit);
      return min.substr(0, min.find(' ')) + "-" + max;
    }
    if (const topset::Prescription* work = to_sets(state_, index)) return topset::text(*work);
    if (lua_isboolean(state_, index)) return lua_toboolean(state_, index) ? "true" : "false";
    if (lua_istable(state_, index)) return list_words(index, brackets);
    if (lua_isinteger(state_, index)) return std::to_string(lua_tointeger(state_, index));
    if (lua_type(state_, index) != LUA_TSTRING) kind_at(index, 2);
    return lua_tostring(state_, index);
  }

  // `[a, b]`; one item goes without brackets, unless it is a list within a list.
  std::string list_words(int index, bool brackets) {
    const auto count = static_cast<lua_Integer>(lua_rawlen(state_, index));
    if (count > kMaxItems) luaL_error(state_, "%s: the list is too long", what_);
    std::string out;
    bool lists = false;
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(state_, index, i);
      lists = lists || lua_istable(state_, -1);
      if (lists && brackets) luaL_error(state_, "%s: lists go two deep at most", what_);
      out += (out.empty() ? "" : ", ") + words_at(lua_gettop(state_), true);
      lua_pop(state_, 1);
    }
    return count == 0 || (count == 1 && !lists && !brackets) ? out : "[" + out + "]";
  }

  void read_range(topset_parameter& out) {
    out.max = -1;
    const int type = lua_getfield(state_, table_, "range");
    if (type != LUA_TNIL) {
      const int range = lua_gettop(state_);
      if (type != LUA_TTABLE || lua_rawlen(state_, range) != 2)
        luaL_error(state_, "%s: range is two numbers, such as range = {60, 80}", what_);
      if (scale_kind(out.kinds) == Kind::weight && (out.kinds & kBounded) == 0)
        luaL_error(state_,
                   "%s: a load takes no range, for it comes in kg and in lb; look at it in plan "
                   "and tell with bad_parameter()",
                   what_);
      out.min = bound(range, 1, out.kinds);
      out.max = bound(range, 2, out.kinds);
    }
    lua_pop(state_, 1);
  }
  std::int64_t bound(int range, int which, std::uint32_t kinds) {
    lua_rawgeti(state_, range, which);
    if (lua_type(state_, -1) != LUA_TNUMBER)
      luaL_error(state_, "%s: range is two plain numbers, such as range = {60, 80}", what_);
    const std::int64_t units = scaled(state_, lua_gettop(state_), scale_kind(kinds));
    lua_pop(state_, 1);
    return units;
  }
  static Kind scale_kind(std::uint32_t kinds) {
    for (const Kind kind : {Kind::percent, Kind::points, Kind::rpe, Kind::weight})
      if ((kinds & static_cast<std::uint32_t>(kind)) != 0) return kind;
    return Kind::integer;
  }

  void read_defaults(std::vector<topset_default>& out) {
    const int type = lua_getfield(state_, table_, "defaults");
    const int list = lua_gettop(state_);
    if (type != LUA_TNIL && (type != LUA_TTABLE || lua_rawlen(state_, list) > kMaxItems))
      luaL_error(state_, "%s: defaults is a list, such as {{goal = \"power\", percent(85)}}",
                 what_);
    const auto count = type == LUA_TNIL ? 0 : static_cast<lua_Integer>(lua_rawlen(state_, list));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(state_, list, i);
      out.push_back(special(lua_gettop(state_)));
      lua_pop(state_, 1);
    }
    lua_pop(state_, 1);
    topset_default plain = blank();
    plain.text = text_field(state_, table_, what_, "default");
    plain.text_lb = text_field(state_, table_, what_, "default_lb");
    if (plain.text[0] == '\0') {
      lua_rawgeti(state_, table_, 2);
      if (!lua_isnil(state_, -1))
        plain.text = Context::of(state_).keep(words_at(lua_gettop(state_)));
      lua_pop(state_, 1);
    }
    if (plain.text[0] != '\0') out.push_back(plain);
  }

  topset_default special(int table) {
    if (!lua_istable(state_, table))
      luaL_error(state_, "%s: each default is a table, such as {goal = \"power\", percent(85)}",
                 what_);
    check_keys(state_, table, what_, {"goal", "movement", "experience", "lb"}, 1);
    topset_default out = blank();
    const std::string_view goal = text_field(state_, table, what_, "goal");
    if (!goal.empty()) out.goal = goal_of(goal);
    out.movement = text_field(state_, table, what_, "movement");
    out.experience = text_field(state_, table, what_, "experience");
    out.text_lb = text_field(state_, table, what_, "lb");
    lua_rawgeti(state_, table, 1);
    out.text = Context::of(state_).keep(words_at(lua_gettop(state_)));
    lua_pop(state_, 1);
    return out;
  }
  std::uint32_t goal_of(std::string_view goal) {
    for (std::uint32_t i = 0; i < std::size(kGoals); ++i)
      if (goal == kGoals[i]) return i;
    luaL_error(state_, "%s: no goal is called `%s`", what_, std::string(goal).c_str());
    return TOPSET_NO_GOAL;
  }
  static topset_default blank() {
    topset_default out = TOPSET_ZERO;
    out.struct_size = static_cast<std::uint32_t>(sizeof out);
    out.goal = TOPSET_NO_GOAL;
    out.movement = out.experience = out.text = out.text_lb = "";
    return out;
  }

  lua_State* state_;
  int table_;
  const char* what_;
  const char* id_ = "";
};

// How many parameters the strategy at `index` has; its list is left on the stack.
lua_Integer push_parameters(lua_State* state, int index) {
  const int type = lua_getfield(state, index, "parameters");
  if (type == LUA_TNIL) return 0;
  if (type != LUA_TTABLE || lua_rawlen(state, -1) > kMaxItems)
    luaL_error(state, "parameters must be a list, such as {{\"waves\", 2}}");
  return static_cast<lua_Integer>(lua_rawlen(state, -1));
}

// ---- `strategy {...}` ----

int make_strategy(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_settop(state, 1);
  check_keys(
      state, 1, "a strategy",
      {"id", "version", "summary", "doc", "doses", "back_off", "whole_week", "parameters", "plan"},
      0);
  for (const char* key : {"id", "version", "summary"})
    if (text_field(state, 1, "strategy", key)[0] == '\0')
      return luaL_error(state, "strategy: %s is missing", key);
  if (lua_getfield(state, 1, "plan") != LUA_TFUNCTION)
    return luaL_error(state, "strategy: plan must be a function: plan = function(slot, out, with)");
  lua_settop(state, 1);
  luaL_setmetatable(state, kStrategy);
  return 1;
}

// ---- values ----

void push_value(lua_State* state, const topset_value& value, bool ranged) {
  const Kind kind = static_cast<Kind>(value.kind);
  const std::int64_t max =
      (value.flags & TOPSET_VALUE_RANGE) != 0 ? value.number_max : value.number;
  switch (kind) {
    case Kind::boolean: lua_pushboolean(state, value.number != 0); break;
    case Kind::words:
    case Kind::choice:
    case Kind::exercise: lua_pushstring(state, value.text); break;
    case Kind::sets:
      push_sets(state,
                topset::Prescription(*value.sets, (value.flags & TOPSET_VALUE_WRITTEN) != 0));
      break;
    default:
      if (ranged)
        push(state, Span{kind == Kind::reps ? Kind::integer : kind, value.number, max});
      else
        push_number(state, kind, value.number);
      break;
  }
}

int missing_parameter(lua_State* state) {
  lua_settop(state, 2);
  lua_pushvalue(state, 2);
  if (!lua_isnil(state, 2)) lua_rawget(state, lua_upvalueindex(1));
  if (lua_isnil(state, -1))
    return no_such_name(state, "there is no parameter", 2, lua_upvalueindex(1));
  lua_pushnil(state);
  return 1;
}

// The value of one parameter: as it is, a list, or lists of a week each. Nil when it is absent.
void push_parameter(lua_State* state, Parameter& parameter) {
  const topset_request& request = *Context::of(state).request();
  const bool weekly = parameter.is_weekly(), nested = parameter.is_nested();
  const bool list = parameter.is_list() || weekly || nested;
  const bool ranged = parameter.is_range();
  lua_pushnil(state);
  const int target = lua_gettop(state);
  for (std::uint32_t i = 0; i < request.values.count; ++i) {
    const auto& value = *static_cast<const topset_value*>(topset_at(request.values, i));
    if (std::strcmp(value.id, parameter.id()) != 0) continue;
    if (!list) {
      push_value(state, value, ranged);
      lua_replace(state, target);
      continue;
    }
    if (lua_isnil(state, target)) {
      lua_newtable(state);
      lua_replace(state, target);
    }
    if (weekly || nested) {
      const lua_Integer outer = weekly || value.depth == 2 ? lua_Integer{value.outer} + 1 : 1;
      if (lua_rawgeti(state, target, outer) == LUA_TNIL) {
        lua_pop(state, 1);
        lua_newtable(state);
        lua_pushvalue(state, -1);
        lua_rawseti(state, target, outer);
      }
      if (nested) {
        lua_pushinteger(state, value.depth);
        lua_setfield(state, target, "depth");
      }
    } else {
      lua_pushvalue(state, target);
    }
    push_value(state, value, ranged);
    lua_rawseti(state, -2, static_cast<lua_Integer>(lua_rawlen(state, -2)) + 1);
    lua_pop(state, 1);
  }
  if (list && lua_isnil(state, target)) {
    lua_newtable(state);
    lua_replace(state, target);
  }
}

}  // namespace

void open_card(lua_State* state) {
  luaL_newmetatable(state, kStrategy);
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 1);
  lua_register(state, "strategy", make_strategy);
}

bool is_strategy(lua_State* state, int index) {
  if (!lua_istable(state, index) || lua_getmetatable(state, index) == 0) return false;
  luaL_getmetatable(state, kStrategy);
  const bool same = lua_rawequal(state, -1, -2) != 0;
  lua_pop(state, 2);
  return same;
}

bool push_card(lua_State* state, int index, const topset_catalogue& catalogue) {
  constexpr const char* kWhat = "strategy";
  topset_card card = TOPSET_ZERO;
  card.struct_size = static_cast<std::uint32_t>(sizeof card);
  card.id = text_field(state, index, kWhat, "id");
  card.version = text_field(state, index, kWhat, "version");
  card.summary = text_field(state, index, kWhat, "summary");
  card.doc = text_field(state, index, kWhat, "doc");
  if (flag_field(state, index, kWhat, "doses")) card.flags |= TOPSET_CARD_DOSES;
  if (flag_field(state, index, kWhat, "back_off")) card.flags |= TOPSET_CARD_BACK_OFF;
  if (flag_field(state, index, kWhat, "whole_week")) card.flags |= TOPSET_CARD_WHOLE_WEEK;

  std::vector<topset_parameter> parameters;
  std::deque<std::vector<topset_default>> defaults;
  const lua_Integer count = push_parameters(state, index);
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(state, -1, i);
    std::vector<topset_default>& own = defaults.emplace_back();
    topset_parameter parameter = Parameter(state, -1).read(own);
    parameter.defaults = {own.data(), static_cast<std::uint32_t>(own.size()),
                          static_cast<std::uint32_t>(sizeof(topset_default))};
    parameters.push_back(parameter);
    lua_pop(state, 1);
  }
  lua_pop(state, 1);
  card.parameters = {parameters.data(), static_cast<std::uint32_t>(parameters.size()),
                     static_cast<std::uint32_t>(sizeof(topset_parameter))};
  return catalogue.add(catalogue.host, &card) >= 0;
}

void push_values(lua_State* state, int index) {
  lua_newtable(state);  // the values
  lua_newtable(state);  // every parameter's name
  const int values = lua_gettop(state) - 1;
  const lua_Integer count = push_parameters(state, index);
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(state, -1, i);
    Parameter parameter(state, -1);
    lua_pushboolean(state, 1);
    lua_setfield(state, values + 1, parameter.id());
    push_parameter(state, parameter);
    lua_setfield(state, values, parameter.id());
    lua_pop(state, 1);
  }
  lua_pop(state, 1);
  lua_createtable(state, 0, 2);
  lua_insert(state, -2);
  lua_pushcclosure(state, missing_parameter, 1);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, values);
}

}  // namespace topset_lua
