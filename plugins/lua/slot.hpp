// The question in Lua: the slot with its days, the athlete, the exercise and the slots planned
// before. Everything is read from the request when it is asked for.
#pragma once

#include "lua/interpreter.hpp"

namespace topset_lua {

void open_slot(lua_State* state);
void push_slot(lua_State* state);

}  // namespace topset_lua
