#include "lua/quantity.hpp"

#include <array>
#include <cmath>

#include "lua/globals.hpp"
#include "lua/state.hpp"

namespace topset_lua {

namespace {

using topset::Kind;

constexpr const char* kQuantity = "quantity";
constexpr const char* kSpan = "range";
// Units; times what they may be multiplied by still 64 bits.
constexpr std::int64_t kLargest = 1'000'000'000'000;
constexpr std::int64_t kLargestFactor = 1'000'000;

struct Named {
  Kind kind;
  const char* word;
  int scale;
};
constexpr std::array<Named, 12> kKinds{{{Kind::integer, "integer", 1},
                                        {Kind::percent, "percent", 100},
                                        {Kind::points, "points", 100},
                                        {Kind::weight, "weight", 1000},
                                        {Kind::rpe, "rpe", 10},
                                        {Kind::reps, "reps", 1},
                                        {Kind::time, "time", 1},
                                        {Kind::boolean, "boolean", 1},
                                        {Kind::choice, "choice", 1},
                                        {Kind::words, "words", 1},
                                        {Kind::exercise, "exercise", 1},
                                        {Kind::sets, "sets", 1}}};

int scale_of(Kind kind) {
  for (const Named& one : kKinds)
    if (one.kind == kind) return one.scale;
  return 1;
}

template <class T>
void push_as(lua_State* state, T value, const char* name) {
  *static_cast<T*>(lua_newuserdatauv(state, sizeof(T), 0)) = value;
  luaL_setmetatable(state, name);
}

Quantity check_quantity(lua_State* state, int index) {
  return *static_cast<Quantity*>(luaL_checkudata(state, index, kQuantity));
}

std::int64_t fitting(lua_State* state, std::int64_t units) {
  if (units > kLargest || units < -kLargest) luaL_error(state, "the number is too large");
  return units;
}

template <Kind kKind>
int make(lua_State* state) {
  push(state, Quantity{kKind, scaled(state, 1, kKind)});
  return 1;
}

int make_span(lua_State* state) {
  Span out;
  if (const Quantity* min = to_quantity(state, 1)) {
    out = {min->kind, min->units, check_units(state, 2, min->kind)};
  } else {
    out = {Kind::integer, check_count(state, 1), check_count(state, 2)};
  }
  luaL_argcheck(state, out.max >= out.min, 2, "the upper end is below the lower");
  push(state, out);
  return 1;
}

// ---- arithmetic ----

// The word that makes a quantity of a number.
const char* maker(Kind kind) {
  return kind == Kind::weight ? "load" : kind == Kind::time ? "seconds" : word(kind);
}

int mixed(lua_State* state, const char* what) {
  const auto name = [&](int index) {
    const Quantity* quantity = to_quantity(state, index);
    return quantity != nullptr ? word(quantity->kind) : luaL_typename(state, index);
  };
  const Quantity* one = to_quantity(state, 1);
  const Quantity* quantity = one == nullptr ? to_quantity(state, 2) : one;
  const int other = one == nullptr ? 1 : 2;
  if (quantity != nullptr && lua_type(state, other) == LUA_TNUMBER)
    return luaL_error(state, "%s does not go with %s and %s: write the unit, as in %s(%s)", what,
                      name(1), name(2), maker(quantity->kind),
                      luaL_tolstring(state, other, nullptr));
  return luaL_error(state, "%s does not go with %s and %s", what, name(1), name(2));
}

int add(lua_State* state, int sign) {
  const Quantity* a = to_quantity(state, 1);
  const Quantity* b = to_quantity(state, 2);
  const char* what = sign > 0 ? "adding" : "subtracting";
  if (a == nullptr || b == nullptr) return mixed(state, what);
  const bool points = b->kind == Kind::points && a->kind == Kind::percent;
  const bool turned = sign > 0 && a->kind == Kind::points && b->kind == Kind::percent;
  if (a->kind != b->kind && !points && !turned) return mixed(state, what);
  push(state, Quantity{turned ? b->kind : a->kind, fitting(state, a->units + sign * b->units)});
  return 1;
}
int plus(lua_State* state) { return add(state, 1); }
int minus(lua_State* state) { return add(state, -1); }

int times(lua_State* state) {
  const int number = to_quantity(state, 1) == nullptr ? 1 : 2;
  const Quantity* quantity = to_quantity(state, 3 - number);
  if (quantity == nullptr || lua_type(state, number) != LUA_TNUMBER)
    return mixed(state, "multiplying");
  int whole = 0;
  const lua_Integer factor = lua_tointegerx(state, number, &whole);
  if (whole == 0)
    return luaL_error(state,
                      "multiply by whole numbers; percent(90):of(load) takes a share of a load");
  luaL_argcheck(state, factor >= -kLargestFactor && factor <= kLargestFactor, number,
                "the number is too large");
  push(state, Quantity{quantity->kind, fitting(state, quantity->units * factor)});
  return 1;
}

int divide(lua_State* state) {
  return luaL_error(state, "nothing is divided here; percent(90):of(load) takes a share of a load");
}

// Into a text, for notes.
int join(lua_State* state) {
  lua_settop(state, 2);
  push_words(state, 1);
  push_words(state, 2);
  lua_concat(state, 2);
  return 1;
}

int negate(lua_State* state) {
  const Quantity quantity = check_quantity(state, 1);
  push(state, Quantity{quantity.kind, -quantity.units});
  return 1;
}

int equal(lua_State* state) {
  const Quantity* a = to_quantity(state, 1);
  const Quantity* b = to_quantity(state, 2);
  lua_pushboolean(state,
                  a != nullptr && b != nullptr && a->kind == b->kind && a->units == b->units);
  return 1;
}

int compare(lua_State* state, bool or_equal) {
  const Quantity* a = to_quantity(state, 1);
  const Quantity* b = to_quantity(state, 2);
  if (a == nullptr || b == nullptr || a->kind != b->kind) return mixed(state, "comparing");
  lua_pushboolean(state, or_equal ? a->units <= b->units : a->units < b->units);
  return 1;
}
int less(lua_State* state) { return compare(state, false); }
int less_or_equal(lua_State* state) { return compare(state, true); }

int say(lua_State* state) {
  const Quantity quantity = check_quantity(state, 1);
  const std::string text = words(quantity.kind, quantity.units, Context::of(state).unit());
  lua_pushlstring(state, text.data(), text.size());
  return 1;
}

// percent(90):of(load(142.5)): half up to the unit of what it is a share of.
int share_of(lua_State* state) {
  const Quantity share = check_quantity(state, 1);
  const Quantity whole = check_quantity(state, 2);
  if (share.kind != Kind::percent)
    return luaL_error(state, "only a percent is a share of something");
  luaL_argcheck(state, share.units >= -kLargestFactor && share.units <= kLargestFactor, 1,
                "the share is too large");
  push(state,
       Quantity{whole.kind, fitting(state, topset::half_up(share.units * whole.units, 10000))});
  return 1;
}

int read_quantity(lua_State* state) {
  const Quantity quantity = check_quantity(state, 1);
  const std::string_view key = luaL_checkstring(state, 2);
  if (key == "kind")
    lua_pushstring(state, word(quantity.kind));
  else if (key == "units")
    lua_pushinteger(state, quantity.units);
  else if (key == "of")
    lua_pushcfunction(state, share_of);
  else
    return luaL_error(state, "a quantity has `kind`, `units` and `of`, not `%s`", key.data());
  return 1;
}

int read_span(lua_State* state) {
  const Span span = *static_cast<Span*>(luaL_checkudata(state, 1, kSpan));
  const std::string_view key = luaL_checkstring(state, 2);
  if (key != "min" && key != "max")
    return luaL_error(state, "a range has `min` and `max`, not `%s`", key.data());
  push_number(state, span.kind, key == "min" ? span.min : span.max);
  return 1;
}

int spans_equal(lua_State* state) {
  const Span* a = to_span(state, 1);
  const Span* b = to_span(state, 2);
  lua_pushboolean(state, a != nullptr && b != nullptr && a->kind == b->kind && a->min == b->min &&
                             a->max == b->max);
  return 1;
}

}  // namespace

void open_quantities(lua_State* state) {
  static constexpr std::array<luaL_Reg, 13> kMeta{{{"__add", plus},
                                                   {"__div", divide},
                                                   {"__idiv", divide},
                                                   {"__concat", join},
                                                   {"__sub", minus},
                                                   {"__mul", times},
                                                   {"__unm", negate},
                                                   {"__eq", equal},
                                                   {"__lt", less},
                                                   {"__le", less_or_equal},
                                                   {"__tostring", say},
                                                   {"__index", read_quantity},
                                                   {nullptr, nullptr}}};
  luaL_newmetatable(state, kQuantity);
  luaL_setfuncs(state, kMeta.data(), 0);
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  luaL_newmetatable(state, kSpan);
  lua_pushcfunction(state, read_span);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, spans_equal);
  lua_setfield(state, -2, "__eq");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 2);
  lua_register(state, "percent", make<Kind::percent>);
  lua_register(state, "points", make<Kind::points>);
  lua_register(state, "load", make<Kind::weight>);
  lua_register(state, "rpe", make<Kind::rpe>);
  lua_register(state, "seconds", make<Kind::time>);
  lua_register(state, "from_to", make_span);
}

void push(lua_State* state, Quantity quantity) { push_as(state, quantity, kQuantity); }
void push(lua_State* state, Span span) { push_as(state, span, kSpan); }
void push_number(lua_State* state, Kind kind, std::int64_t units) {
  if (kind == Kind::integer || kind == Kind::reps)
    lua_pushinteger(state, units);
  else
    push(state, Quantity{kind, units});
}

const Quantity* to_quantity(lua_State* state, int index) {
  return static_cast<const Quantity*>(luaL_testudata(state, index, kQuantity));
}
const Span* to_span(lua_State* state, int index) {
  return static_cast<const Span*>(luaL_testudata(state, index, kSpan));
}

std::int64_t check_units(lua_State* state, int index, Kind kind) {
  const Quantity* quantity = to_quantity(state, index);
  if (quantity == nullptr) return scaled(state, index, kind);
  if (quantity->kind != kind)
    luaL_argerror(state, index,
                  lua_pushfstring(state, "%s expected, got %s", word(kind), word(quantity->kind)));
  return quantity->units;
}

int check_count(lua_State* state, int index) {
  constexpr lua_Integer kMost = 1'000'000'000;
  int whole = 0;
  luaL_argexpected(state, lua_type(state, index) == LUA_TNUMBER, index, "whole number");
  const lua_Integer count = lua_tointegerx(state, index, &whole);
  luaL_argcheck(state, whole != 0 && count >= -kMost && count <= kMost, index,
                "it must be a whole number, and no giant");
  return static_cast<int>(count);
}

std::int64_t scaled(lua_State* state, int index, Kind kind) {
  luaL_argexpected(state, lua_type(state, index) == LUA_TNUMBER, index, "number");
  const double number = lua_tonumber(state, index);
  luaL_argcheck(state, std::abs(number) <= 1e9, index, "it is no number to train with");
  return topset::detail::scaled(number, scale_of(kind));
}

const char* word(Kind kind) {
  for (const Named& one : kKinds)
    if (one.kind == kind) return one.word;
  return "";
}
Kind kind_of(std::string_view name) {
  for (const Named& one : kKinds)
    if (name == one.word) return one.kind;
  return Kind::none;
}

std::string words(Kind kind, std::int64_t units, topset::Unit unit) {
  switch (kind) {
    case Kind::percent: return topset::text(topset::Percent(units));
    case Kind::points: return topset::text(topset::Points(units));
    case Kind::rpe: return topset::text(topset::Rpe(units));
    case Kind::time: return topset::text(topset::Seconds(units));
    case Kind::weight: return topset::text(topset::Load(units), unit);
    default: return std::to_string(units);
  }
}

}  // namespace topset_lua
