// Things of the contract as Lua sees them: `day.week` reads a field, `day:volume(true)` says a
// word. A name that a thing does not have is an error that names the thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lua/interpreter.hpp"
#include <topset/strategy.hpp>

namespace topset_lua {

struct Member {
  const char* name;
  lua_CFunction function;  // of a field: leaves one value on the stack
};
// A type without any says so with one that has no function.
struct Members {
  const Member* first;
  std::size_t count;
  template <std::size_t kCount>
  constexpr Members(const Member (&all)[kCount]) : first(all), count(kCount) {}
};

// `name` is also what messages call it.
void make_type(lua_State* state, const char* name, Members fields, Members words);

// The thing that a word is said of. Another in its place is one said with a dot.
void* check_self(lua_State* state, const char* type);

// Raises `what` with the name that comes nearest to the one at `index`, of those in the table at
// `names` and, where that is not 0, at `others`.
int no_such_name(lua_State* state, const char* what, int index, int names, int others = 0);

// A row of one of the request's tables. Good for the call, as the state is.
struct View {
  const void* row;
  std::uint32_t index;
};
void push_view(lua_State* state, const char* type, const void* row, std::uint32_t index);
const View& check_view(lua_State* state, int index, const char* type);
template <class T>
const T& raw(lua_State* state, const char* type) {
  return *static_cast<const T*>(check_view(state, 1, type).row);
}

// A list of views, which also gives its items when it is called: `for day in slot:days() do`.
void push_list(lua_State* state, topset_table rows, const char* type);
// Makes the table on the top of the stack such a list.
void make_list(lua_State* state);

// A text without zero bytes, kept until the call is over.
const char* kept_text(lua_State* state, int index);

void push_text(lua_State* state, const char* text);          // "" is nil
void push_load(lua_State* state, std::int64_t thousandths);  // 0 is nil

// The words of an enumeration of the contract, in its order.
template <std::size_t kCount>
void push_word(lua_State* state, const char* const (&words)[kCount], std::uint32_t which) {
  if (which < kCount)
    lua_pushstring(state, words[which]);
  else
    lua_pushnil(state);
}
template <std::size_t kCount>
std::uint32_t check_word(lua_State* state, int index, const char* const (&words)[kCount]) {
  const std::string_view given = luaL_checkstring(state, index);
  for (std::uint32_t i = 0; i < kCount; ++i)
    if (given == words[i]) return i;
  return static_cast<std::uint32_t>(luaL_argerror(
      state, index, lua_pushfstring(state, "`%s` is none of its words", given.data())));
}
inline constexpr const char* kSetKinds[] = {"warm_up",  "ramp", "top", "back_off",
                                            "straight", "drop", "test"};

}  // namespace topset_lua
