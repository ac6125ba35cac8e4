// Set notation in Lua: `sets(4):reps(5):percent(80)`, and the same words on rows. A word on sets
// gives new sets, since one parameter serves many days; a word on a row changes the row.
#pragma once

#include "lua/interpreter.hpp"
#include <topset/strategy.hpp>

namespace topset_lua {

// Needs the type `day` (slot.hpp) only when called.
void open_notation(lua_State* state);

void push_sets(lua_State* state, const topset::Prescription& work);
const topset::Prescription* to_sets(lua_State* state, int index);  // null: it is none

// The object that plan() adds rows to.
void push_answer(lua_State* state);

}  // namespace topset_lua
