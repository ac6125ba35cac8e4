#include "lua/object.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "lua/quantity.hpp"
#include "lua/state.hpp"

namespace topset_lua {

namespace {

constexpr const char* kList = "list";

// Upvalues: fields, words, the type's name.
int read_member(lua_State* state) {
  luaL_checkudata(state, 1, lua_tostring(state, lua_upvalueindex(3)));
  lua_settop(state, 2);
  lua_pushvalue(state, 2);
  lua_rawget(state, lua_upvalueindex(1));
  if (const lua_CFunction field = lua_tocfunction(state, -1)) {
    lua_settop(state, 1);
    return field(state);
  }
  lua_pushvalue(state, 2);
  if (lua_rawget(state, lua_upvalueindex(2)) != LUA_TNIL) return 1;
  const char* type = lua_tostring(state, lua_upvalueindex(3));
  const bool vowel = std::strchr("aeiou", type[0]) != nullptr;
  return no_such_name(state, lua_pushfstring(state, "%s %s has no", vowel ? "an" : "a", type), 2,
                      lua_upvalueindex(1), lua_upvalueindex(2));
}

int write_member(lua_State* state) {
  return luaL_error(state, "a %s can't be changed like this",
                    lua_tostring(state, lua_upvalueindex(1)));
}

void push_functions(lua_State* state, Members members) {
  lua_createtable(state, 0, static_cast<int>(members.count));
  for (std::size_t i = 0; i < members.count; ++i) {
    if (members.first[i].function == nullptr) continue;
    lua_pushcfunction(state, members.first[i].function);
    lua_setfield(state, -2, members.first[i].name);
  }
}

int next_item(lua_State* state) {
  const lua_Integer at = lua_tointeger(state, lua_upvalueindex(2)) + 1;
  lua_pushinteger(state, at);
  lua_replace(state, lua_upvalueindex(2));
  lua_rawgeti(state, lua_upvalueindex(1), at);
  return 1;
}

int each_item(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_settop(state, 1);
  lua_pushinteger(state, 0);
  lua_pushcclosure(state, next_item, 2);
  return 1;
}

// How many letters are to be changed, put in or left out to make one of the other.
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t k = 0; k < other.size(); ++k) {
      const std::size_t changed = corner + (one[i] == other[k] ? 0 : 1);
      corner = row[k + 1];
      row[k + 1] = std::min({changed, corner + 1, row[k] + 1});
    }
  }
  return row.back();
}

}  // namespace

void* check_self(lua_State* state, const char* type) {
  if (void* self = luaL_testudata(state, 1, type)) return self;
  lua_Debug call;
  if (lua_getstack(state, 0, &call) == 0 || lua_getinfo(state, "n", &call) == 0 ||
      call.name == nullptr)
    return luaL_checkudata(state, 1, type);
  luaL_error(state, "write a colon before `%s`: it is said of a %s", call.name, type);
  return nullptr;
}

int no_such_name(lua_State* state, const char* what, int index, int names, int others) {
  if (lua_type(state, index) != LUA_TSTRING) return luaL_error(state, "%s such name", what);
  const std::string_view wanted = lua_tostring(state, index);
  constexpr std::size_t kLongest = 40;
  std::size_t least = wanted.size() > kLongest ? 0 : std::min<std::size_t>(3, wanted.size());
  std::string nearest;
  for (const int table : {names, others}) {
    if (table == 0) continue;
    lua_pushnil(state);
    while (lua_next(state, table) != 0) {
      lua_pop(state, 1);
      const std::string_view name = lua_tostring(state, -1);
      const std::size_t far = distance(wanted, name);
      // By name where two are as near, since tables have no order.
      if (far < least || (far == least && far > 0 && !nearest.empty() && name < nearest)) {
        least = far;
        nearest = name;
      }
    }
  }
  if (nearest.empty()) return luaL_error(state, "%s `%s`", what, wanted.data());
  return luaL_error(state, "%s `%s`, but `%s`", what, wanted.data(),
                    Context::of(state).keep(nearest));
}

void make_type(lua_State* state, const char* name, Members fields, Members words) {
  luaL_newmetatable(state, name);
  push_functions(state, fields);
  push_functions(state, words);
  lua_pushstring(state, name);
  lua_pushcclosure(state, read_member, 3);
  lua_setfield(state, -2, "__index");
  lua_pushstring(state, name);
  lua_pushcclosure(state, write_member, 1);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 1);
}

void push_view(lua_State* state, const char* type, const void* row, std::uint32_t index) {
  *static_cast<View*>(lua_newuserdatauv(state, sizeof(View), 0)) = {row, index};
  luaL_setmetatable(state, type);
}

const View& check_view(lua_State* state, int index, const char* type) {
  return *static_cast<const View*>(index == 1 ? check_self(state, type)
                                              : luaL_checkudata(state, index, type));
}

void push_list(lua_State* state, topset_table rows, const char* type) {
  lua_createtable(state, static_cast<int>(rows.count), 0);
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    push_view(state, type, topset_at(rows, i), i);
    lua_rawseti(state, -2, lua_Integer{i} + 1);
  }
  make_list(state);
}

void make_list(lua_State* state) {
  if (luaL_newmetatable(state, kList)) {
    lua_pushcfunction(state, each_item);
    lua_setfield(state, -2, "__call");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
  }
  lua_setmetatable(state, -2);
}

const char* kept_text(lua_State* state, int index) {
  std::size_t size = 0;
  const char* text = luaL_checklstring(state, index, &size);
  luaL_argcheck(state, std::strlen(text) == size, index, "the text holds a zero byte");
  return Context::of(state).keep({text, size});
}

void push_text(lua_State* state, const char* text) {
  if (text == nullptr || *text == '\0')
    lua_pushnil(state);
  else
    lua_pushstring(state, text);
}

void push_load(lua_State* state, std::int64_t thousandths) {
  if (thousandths == 0)
    lua_pushnil(state);
  else
    push(state, Quantity{topset::Kind::weight, thousandths});
}

}  // namespace topset_lua
