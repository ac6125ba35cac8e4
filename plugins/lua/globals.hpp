// The Lua that a strategy has: the language itself, with the parts of its library that are bounded,
// touch nothing outside and answer the same on every machine.
#pragma once

#include "lua/interpreter.hpp"

namespace topset_lua {

void open_globals(lua_State* state);

// A text without address: what tostring() says in a strategy. Leaves it on the stack.
void push_words(lua_State* state, int index);

}  // namespace topset_lua
