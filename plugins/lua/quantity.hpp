// Percents, points, loads, RPE and times in Lua: whole numbers of a small unit behind a userdata,
// so that no floating point gets near a load. `percent(82.5)` is 8250 basis points, exactly.
#pragma once

#include <cstdint>
#include <string>

#include "lua/interpreter.hpp"
#include <topset/strategy.hpp>

namespace topset_lua {

struct Quantity {
  topset::Kind kind = topset::Kind::none;
  std::int64_t units = 0;
};

// From one to another, both included; of whole numbers the kind is integer.
struct Span {
  topset::Kind kind = topset::Kind::none;
  std::int64_t min = 0;
  std::int64_t max = 0;
};

void open_quantities(lua_State* state);

void push(lua_State* state, Quantity quantity);
void push(lua_State* state, Span span);
// Of kind integer a plain number.
void push_number(lua_State* state, topset::Kind kind, std::int64_t units);

const Quantity* to_quantity(lua_State* state, int index);  // null: it is none
const Span* to_span(lua_State* state, int index);

// Where a quantity of a kind is asked for: one of it, or a plain number of its common unit (82.5 of
// percents). Anything else is an error.
std::int64_t check_units(lua_State* state, int index, topset::Kind kind);
// A whole number that is a count of something.
int check_count(lua_State* state, int index);
// A plain number in units of a kind.
std::int64_t scaled(lua_State* state, int index, topset::Kind kind);

const char* word(topset::Kind kind);          // `percent`; "": none
topset::Kind kind_of(std::string_view word);  // none: no such word
std::string words(topset::Kind kind, std::int64_t units, topset::Unit unit);

}  // namespace topset_lua
