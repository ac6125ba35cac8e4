#include "lua/globals.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "lua/state.hpp"

namespace topset_lua {

namespace {

// ---- the language ----

// An exception takes about as long as this many steps.
constexpr std::int64_t kStepsOfAnError = 2000;

// What was stopped stays stopped; memory that ran out once is not tried again.
int protected_call(lua_State* state) {
  luaL_checkany(state, 1);
  Context& context = Context::of(state);
  lua_pushboolean(state, 1);
  lua_insert(state, 1);
  const int status = lua_pcall(state, lua_gettop(state) - 2, LUA_MULTRET, 0);
  if (context.is_stopped()) context.stop("");
  if (status == LUA_ERRMEM || status < 0)
    context.stop("it needs more than 32 MB, or a text longer than 4 kB");
  if (status == LUA_OK) return lua_gettop(state);
  context.charge(kStepsOfAnError);
  lua_pushboolean(state, 0);
  lua_insert(state, -2);
  return 2;
}

// Finalizers run unwatched, and weak tables show when memory is collected.
int set_metatable(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_argexpected(state, lua_isnil(state, 2) || lua_istable(state, 2), 2, "nil or table");
  if (lua_istable(state, 2))
    for (const char* key : {"__gc", "__mode"}) {
      lua_pushstring(state, key);
      if (lua_rawget(state, 2) != LUA_TNIL)
        return luaL_error(state, "a strategy's metatable has no `%s`", key);
      lua_pop(state, 1);
    }
  if (luaL_getmetafield(state, 1, "__metatable") != LUA_TNIL)
    return luaL_error(state, "cannot change a protected metatable");
  lua_settop(state, 2);
  lua_setmetatable(state, 1);
  return 1;
}

// Keys in an order of their own: numbers, texts, then false and true. Lua's differs from run to
// run.
struct Key {
  int type;
  lua_Integer integer;
  lua_Number number;
  std::string_view text;

  friend bool operator<(const Key& a, const Key& b) {
    if (a.type != b.type) return a.type < b.type;
    if (a.type == 0) return a.number != b.number ? a.number < b.number : a.integer < b.integer;
    return a.type == 1 ? a.text < b.text : a.integer < b.integer;
  }
};

int next_pair(lua_State* state) {
  Context::of(state).charge(1);
  lua_Integer at = lua_tointeger(state, lua_upvalueindex(2));
  for (;;) {
    lua_rawgeti(state, lua_upvalueindex(1), ++at);
    if (lua_isnil(state, -1)) return 1;
    lua_pushvalue(state, -1);
    if (lua_rawget(state, lua_upvalueindex(3)) != LUA_TNIL)
      break;  // else it was taken out meanwhile
    lua_pop(state, 2);
  }
  lua_pushinteger(state, at);
  lua_replace(state, lua_upvalueindex(2));
  return 2;
}

int ordered_pairs(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_settop(state, 1);
  std::vector<Key> keys;
  lua_pushnil(state);
  while (lua_next(state, 1) != 0) {
    lua_pop(state, 1);
    if (lua_isinteger(state, -1)) {
      const lua_Integer integer = lua_tointeger(state, -1);
      keys.push_back({0, integer, static_cast<lua_Number>(integer), {}});
    } else if (lua_type(state, -1) == LUA_TNUMBER) {
      keys.push_back({0, 0, lua_tonumber(state, -1), {}});
    } else if (lua_type(state, -1) == LUA_TSTRING) {
      std::size_t size = 0;
      const char* text = lua_tolstring(state, -1, &size);
      keys.push_back({1, 0, 0, {text, size}});
    } else if (lua_isboolean(state, -1)) {
      keys.push_back({2, lua_toboolean(state, -1), 0, {}});
    } else {
      return luaL_error(state, "pairs has no order for keys that are a %s",
                        luaL_typename(state, -1));
    }
    Context::of(state).charge(8);
  }
  std::sort(keys.begin(), keys.end());
  lua_createtable(state, static_cast<int>(keys.size()), 0);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Key& key = keys[i];
    if (key.type == 1)
      lua_pushlstring(state, key.text.data(), key.text.size());
    else if (key.type == 2)
      lua_pushboolean(state, static_cast<int>(key.integer));
    else if (static_cast<lua_Number>(key.integer) == key.number)
      lua_pushinteger(state, key.integer);
    else
      lua_pushnumber(state, key.number);
    lua_rawseti(state, 2, static_cast<lua_Integer>(i + 1));
  }
  lua_pushinteger(state, 0);
  lua_pushvalue(state, 1);
  lua_pushcclosure(state, next_pair, 3);
  return 1;
}

int to_words(lua_State* state) {
  luaL_checkany(state, 1);
  push_words(state, 1);
  return 1;
}

// A name that is not there is a slip of the pen; for what other Lua has, say so.
int no_such_global(lua_State* state) {
  static constexpr std::array<const char*, 17> kElsewhere{
      "io",    "os",         "require", "package",        "dofile", "loadfile",
      "print", "debug",      "next",    "collectgarbage", "xpcall", "coroutine",
      "utf8",  "loadstring", "module",  "unpack",         "warn"};
  const char* name = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
  for (const char* other : kElsewhere)
    if (std::strcmp(name, other) == 0)
      return luaL_error(state, "a strategy's Lua has no `%s`", name);
  return luaL_error(state, "nothing is called `%s` here", name);
}

// ---- string ----

std::string_view check_text(lua_State* state, int index) {
  std::size_t size = 0;
  const char* text = luaL_checklstring(state, index, &size);
  return {text, size};
}

int too_long(lua_State* state) { return luaL_error(state, "a text is longer than 4 kB"); }

int string_rep(lua_State* state) {
  const std::string_view text = check_text(state, 1);
  const lua_Integer times = luaL_checkinteger(state, 2);
  const char* between = luaL_optstring(state, 3, "");
  const std::string_view gap = between;
  std::string out;
  for (lua_Integer i = 0; i < times; ++i) {
    if (i > 0) out += gap;
    out += text;
    if (out.size() > kMaxString) return too_long(state);
    if ((i & 63) == 0) Context::of(state).charge(64);
  }
  lua_pushlstring(state, out.data(), out.size());
  return 1;
}

// One `%-5.1f` of a format.
struct Item {
  bool left = false, zero = false, plus = false;
  std::size_t width = 0;
  int precision = -1;
  char what = '\0';
};

// Reads it from the place after its `%`, and moves there.
Item read_item(std::string_view format, std::size_t& at) {
  Item item;
  const auto now = [&] { return at < format.size() ? format[at] : '\0'; };
  const auto number = [&] {
    int out = 0;
    for (int n = 0; n < 2 && now() >= '0' && now() <= '9'; ++n)
      out = 10 * out + (format[at++] - '0');
    return out;
  };
  for (; now() == '-' || now() == '0' || now() == '+'; ++at) {
    item.left = item.left || now() == '-';
    item.zero = item.zero || now() == '0';
    item.plus = item.plus || now() == '+';
  }
  item.width = static_cast<std::size_t>(number());
  if (now() == '.') {
    ++at;
    item.precision = number();
  }
  item.what = now();
  return item;
}

std::string format_item(lua_State* state, const Item& item, int argument) {
  std::array<char, 512> buffer{};  // 309 digits, a point and 99 more at most
  std::string out;
  switch (item.what) {
    case 'd': out = std::to_string(luaL_checkinteger(state, argument)); break;
    case 'x':
      std::snprintf(buffer.data(), buffer.size(), "%llx",
                    static_cast<unsigned long long>(luaL_checkinteger(state, argument)));
      out = buffer.data();
      break;
    case 'f':
    case 'g': {
      const double number = luaL_checknumber(state, argument);
      const int places = item.precision < 0 ? 6 : item.precision;
      if (item.what == 'f')
        std::snprintf(buffer.data(), buffer.size(), "%.*f", places, number);
      else
        std::snprintf(buffer.data(), buffer.size(), "%.*g", places, number);
      out = buffer.data();
      break;
    }
    case 's':
      luaL_checkany(state, argument);
      push_words(state, argument);
      out = check_text(state, -1);
      if (item.precision >= 0) out = out.substr(0, static_cast<std::size_t>(item.precision));
      lua_pop(state, 1);
      break;
    default:
      luaL_error(state, "format knows %%d, %%s, %%f, %%g and %%x, not `%%%s`",
                 std::string(item.what == '\0' ? 0 : 1, item.what).c_str());
  }
  const bool number = item.what != 's';
  if (number && item.plus && out[0] != '-') out.insert(0, 1, '+');
  if (out.size() >= item.width) return out;
  const std::size_t missing = item.width - out.size();
  if (item.left) return out.append(missing, ' ');
  if (!number || !item.zero) return out.insert(0, missing, ' ');
  return out.insert(out[0] == '-' || out[0] == '+' ? 1 : 0, missing, '0');
}

int string_format(lua_State* state) {
  const std::string format(check_text(state, 1));
  std::string out;
  int argument = 1;
  for (std::size_t at = 0; at < format.size(); ++at) {
    if (format[at] != '%') {
      out += format[at];
    } else if (format.compare(at, 2, "%%") == 0) {
      out += format[at++];
    } else {
      const Item item = read_item(format, ++at);
      out += format_item(state, item, ++argument);
    }
    if (out.size() > kMaxString) return too_long(state);
  }
  lua_pushlstring(state, out.data(), out.size());
  return 1;
}

// ---- table: on the list itself, whatever its metatable says ----

lua_Integer check_list(lua_State* state, int index) {
  luaL_checktype(state, index, LUA_TTABLE);
  return static_cast<lua_Integer>(lua_rawlen(state, index));
}

int table_insert(lua_State* state) {
  const lua_Integer size = check_list(state, 1);
  const int given = lua_gettop(state);
  if (given != 2 && given != 3)
    return luaL_error(state, "insert takes a list and an item, or a list, a place and an item");
  const lua_Integer place = given == 2 ? size + 1 : luaL_checkinteger(state, 2);
  luaL_argcheck(state, place >= 1 && place <= size + 1, 2, "place outside the list");
  Context::of(state).charge(size + 1 - place);
  for (lua_Integer i = size + 1; i > place; --i) {
    lua_rawgeti(state, 1, i - 1);
    lua_rawseti(state, 1, i);
  }
  lua_pushvalue(state, given);
  lua_rawseti(state, 1, place);
  return 0;
}

int table_remove(lua_State* state) {
  const lua_Integer size = check_list(state, 1);
  const lua_Integer place = luaL_optinteger(state, 2, size);
  if (size == 0) return 0;
  luaL_argcheck(state, place >= 1 && place <= size, 2, "place outside the list");
  Context::of(state).charge(size - place);
  lua_rawgeti(state, 1, place);
  for (lua_Integer i = place; i < size; ++i) {
    lua_rawgeti(state, 1, i + 1);
    lua_rawseti(state, 1, i);
  }
  lua_pushnil(state);
  lua_rawseti(state, 1, size);
  return 1;
}

int table_concat(lua_State* state) {
  const lua_Integer size = check_list(state, 1);
  const std::string between(luaL_optstring(state, 2, ""));
  std::string out;
  for (lua_Integer i = 1; i <= size; ++i) {
    lua_rawgeti(state, 1, i);
    push_words(state, -1);
    if (i > 1) out += between;
    out += check_text(state, -1);
    lua_pop(state, 2);
    if (out.size() > kMaxString) return too_long(state);
    Context::of(state).charge(1);
  }
  lua_pushlstring(state, out.data(), out.size());
  return 1;
}

int table_unpack(lua_State* state) {
  const lua_Integer size = check_list(state, 1);
  if (size > 200) return luaL_error(state, "unpack takes lists of up to 200 items");
  luaL_checkstack(state, static_cast<int>(size), "unpack");
  for (lua_Integer i = 1; i <= size; ++i) lua_rawgeti(state, 1, i);
  return static_cast<int>(size);
}

bool is_before(lua_State* state, bool by_function, int a, int b) {
  Context::of(state).charge(4);
  if (!by_function) return lua_compare(state, a, b, LUA_OPLT) != 0;
  lua_pushvalue(state, 2);
  lua_pushvalue(state, a);
  lua_pushvalue(state, b);
  lua_call(state, 2, 1);
  const bool before = lua_toboolean(state, -1) != 0;
  lua_pop(state, 1);
  return before;
}

// By merging, so that equal items stay in their order, whatever the function says.
int table_sort(lua_State* state) {
  const lua_Integer size = check_list(state, 1);
  lua_settop(state, 2);
  const bool by_function = !lua_isnil(state, 2);
  if (by_function) luaL_checktype(state, 2, LUA_TFUNCTION);
  lua_createtable(state, static_cast<int>(std::min<lua_Integer>(size, 1 << 20)), 0);
  for (lua_Integer width = 1; width < size; width *= 2) {
    for (lua_Integer from = 1; from <= size; from += 2 * width) {
      const lua_Integer middle = std::min(from + width, size + 1);
      const lua_Integer end = std::min(from + 2 * width, size + 1);
      lua_Integer left = from, right = middle;
      for (lua_Integer to = from; to < end; ++to) {
        bool take_right = left >= middle;
        if (left < middle && right < end) {
          lua_rawgeti(state, 1, right);
          lua_rawgeti(state, 1, left);
          take_right = is_before(state, by_function, lua_gettop(state) - 1, lua_gettop(state));
          lua_pop(state, 2);
        }
        lua_rawgeti(state, 1, take_right ? right++ : left++);
        lua_rawseti(state, 3, to);
      }
    }
    for (lua_Integer i = 1; i <= size; ++i) {
      lua_rawgeti(state, 3, i);
      lua_rawseti(state, 1, i);
    }
    Context::of(state).charge(size);
  }
  lua_settop(state, 1);
  return 1;
}

// ---- math ----

// Of anything that compares: numbers, percents, loads.
int extreme(lua_State* state, bool most) {
  luaL_checkany(state, 1);
  int best = 1;
  for (int i = 2; i <= lua_gettop(state); ++i)
    if (lua_compare(state, most ? best : i, most ? i : best, LUA_OPLT) != 0) best = i;
  lua_pushvalue(state, best);
  return 1;
}
int math_max(lua_State* state) { return extreme(state, true); }
int math_min(lua_State* state) { return extreme(state, false); }

// ---- opening ----

int no_such_function(lua_State* state) {
  return luaL_error(state, "a strategy's Lua has no `%s.%s`",
                    lua_tostring(state, lua_upvalueindex(1)),
                    lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?");
}

// What the library on the top of the stack has not is an error that says so.
void close_library(lua_State* state, const char* name) {
  lua_createtable(state, 0, 2);
  lua_pushstring(state, name);
  lua_pushcclosure(state, no_such_function, 1);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
}

// A table of some functions of a standard library.
void take_from(lua_State* state, lua_CFunction library, const char* name,
               std::initializer_list<const char*> functions) {
  lua_pushcfunction(state, library);
  lua_call(state, 0, 1);
  lua_createtable(state, 0, 12);
  for (const char* function : functions) {
    lua_getfield(state, -2, function);
    lua_setfield(state, -2, function);
  }
  lua_remove(state, -2);
  close_library(state, name);
  lua_pushvalue(state, -1);
  lua_setglobal(state, name);
}

void put(lua_State* state, const char* name, lua_CFunction function) {
  lua_pushcfunction(state, function);
  lua_setfield(state, -2, name);
}

void open_string(lua_State* state) {
  take_from(state, luaopen_string, "string",
            {"len", "sub", "upper", "lower", "byte", "char", "reverse"});
  put(state, "rep", string_rep);
  put(state, "format", string_format);
  // Texts have these as methods, and nothing else; the metatable stays out of reach.
  lua_createtable(state, 0, 2);
  lua_pushvalue(state, -2);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pushliteral(state, "");
  lua_insert(state, -2);
  lua_setmetatable(state, -2);
  lua_pop(state, 2);
}

}  // namespace

void push_words(lua_State* state, int index) {
  index = lua_absindex(state, index);
  if (luaL_callmeta(state, index, "__tostring")) {
    if (lua_type(state, -1) != LUA_TSTRING) luaL_error(state, "`__tostring` must give a text");
    return;
  }
  switch (lua_type(state, index)) {
    case LUA_TNUMBER:
      lua_pushvalue(state, index);
      lua_tolstring(state, -1, nullptr);
      break;
    case LUA_TSTRING: lua_pushvalue(state, index); break;
    case LUA_TBOOLEAN: lua_pushstring(state, lua_toboolean(state, index) ? "true" : "false"); break;
    case LUA_TNIL: lua_pushliteral(state, "nil"); break;
    default: {
      const int type = luaL_getmetafield(state, index, "__name");
      if (type == LUA_TSTRING) break;
      if (type != LUA_TNIL) lua_pop(state, 1);
      lua_pushstring(state, luaL_typename(state, index));
      break;
    }
  }
}

void open_globals(lua_State* state) {
  lua_pushcfunction(state, luaopen_base);
  lua_call(state, 0, 0);
  // A new table of globals: what is not named here is gone.
  lua_createtable(state, 0, 40);
  lua_rawgeti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  for (const char* name : {"assert", "error", "getmetatable", "ipairs", "rawequal", "rawget",
                           "rawlen", "rawset", "select", "tonumber", "type"}) {
    lua_getfield(state, -1, name);
    lua_setfield(state, -3, name);
  }
  lua_pop(state, 1);
  put(state, "pairs", ordered_pairs);
  put(state, "pcall", protected_call);
  put(state, "setmetatable", set_metatable);
  put(state, "tostring", to_words);
  lua_createtable(state, 0, 2);
  put(state, "__index", no_such_global);
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);

  open_string(state);
  take_from(state, luaopen_math, "math", {"abs", "ceil", "floor", "fmod", "tointeger", "type"});
  put(state, "max", math_max);
  put(state, "min", math_min);
  lua_pop(state, 1);
  lua_createtable(state, 0, 5);
  put(state, "insert", table_insert);
  put(state, "remove", table_remove);
  put(state, "concat", table_concat);
  put(state, "unpack", table_unpack);
  put(state, "sort", table_sort);
  close_library(state, "table");
  lua_setglobal(state, "table");
}

}  // namespace topset_lua
