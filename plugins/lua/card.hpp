// `strategy { id = ..., parameters = {...}, plan = function ... }`: the table becomes a card, and
// the values of a request become what plan() is handed as its third argument.
#pragma once

#include <string_view>

#include "lua/interpreter.hpp"
#include <topset/strategy.hpp>

namespace topset_lua {

// The global function `strategy`, and the check that the file gives what it made.
void open_card(lua_State* state);
bool is_strategy(lua_State* state, int index);

// Pushes the card of the strategy at `index`. What its author got wrong is a Lua error. False: the
// host takes no more.
bool push_card(lua_State* state, int index, const topset_catalogue& catalogue);

// Leaves a strategy's parameters on the stack, with the values of the request.
void push_values(lua_State* state, int index);

}  // namespace topset_lua
