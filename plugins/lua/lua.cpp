// The interpreter of `.lua` strategies: each call of the contract gets a fresh Lua state, runs the
// file in it, and throws it away.
#include <clocale>
#include <exception>
#include <locale.h>
#include <string>

#include "lua/card.hpp"
#include "lua/globals.hpp"
#include "lua/notation.hpp"
#include "lua/quantity.hpp"
#include "lua/slot.hpp"
#include "lua/state.hpp"

namespace {

using topset_lua::Context;

// Decimal points and the order of texts are Lua's C library's: for this thread, the C locale's.
class PlainLocale {
 public:
  PlainLocale() : before_(uselocale(plain())) {}
  ~PlainLocale() { uselocale(before_); }
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;

 private:
  static locale_t plain() {
    static const locale_t kPlain = newlocale(LC_ALL_MASK, "C", nullptr);
    return kPlain;
  }
  locale_t before_;
};

// Runs the file; what it returned is on the stack, strategies all.
void run_file(lua_State* state, const char* source) {
  topset_lua::open_globals(state);
  topset_lua::open_quantities(state);
  topset_lua::open_notation(state);
  topset_lua::open_card(state);
  Context::of(state).compile(source);
  lua_call(state, 0, LUA_MULTRET);
  bool strategies = lua_gettop(state) > 0;
  for (int i = 1; i <= lua_gettop(state); ++i)
    strategies = strategies && topset_lua::is_strategy(state, i);
  if (!strategies) luaL_error(state, "the file must end with `return strategy {...}`");
}

void plan_with(lua_State* state, const char* source, const char* id) {
  run_file(state, source);
  for (int i = 1; i <= lua_gettop(state); ++i) {
    lua_getfield(state, i, "id");
    const bool ours = std::string_view(lua_tostring(state, -1)) == id;
    lua_pop(state, 1);
    if (!ours) continue;
    topset_lua::open_slot(state);
    lua_getfield(state, i, "plan");
    topset_lua::push_slot(state);
    topset_lua::push_answer(state);
    topset_lua::push_values(state, i);
    lua_call(state, 3, 0);
    return;
  }
  luaL_error(state, "the file has no strategy of that name");
}

topset_status describe(const char* source, const topset_catalogue* catalogue) noexcept {
  const bool can_say = TOPSET_HAS(topset_catalogue, catalogue, reject);
  try {
    const PlainLocale locale;
    Context context(can_say ? catalogue->source_name : "", nullptr, nullptr);
    bool takes_more = true;
    const std::string wrong = context.run([&](lua_State* state) {
      run_file(state, source);
      for (int i = 1; i <= lua_gettop(state) && takes_more; ++i)
        takes_more = topset_lua::push_card(state, i, *catalogue);
    });
    if (!takes_more) return TOPSET_STOPPED;
    if (wrong.empty()) return TOPSET_OK;
    if (can_say) catalogue->reject(catalogue->host, wrong.c_str());
  } catch (const std::exception&) {
    if (can_say) catalogue->reject(catalogue->host, "there is no memory left");
  }
  return TOPSET_FAILED;
}

topset_status plan(const char* source, const char* id, const topset_request* request,
                   const topset_sink* sink) noexcept {
  try {
    const PlainLocale locale;
    topset::Sets sets(request, sink);
    Context context(TOPSET_HAS(topset_request, request, source_name) ? request->source_name : "",
                    request, &sets);
    const std::string wrong = context.run([&](lua_State* state) { plan_with(state, source, id); });
    if (wrong.empty() || context.has_too_many_rows) return sets.finish();
    return topset::detail::failed(sink, wrong.c_str());
  } catch (const std::exception&) {
    return topset::detail::failed(sink, "there is no memory left");
  }
}

}  // namespace

extern "C" {
const topset_plugin topset_plugin_v1 = {static_cast<std::uint32_t>(sizeof(topset_plugin)),
                                        TOPSET_ABI_MAJOR,
                                        TOPSET_ABI_MINOR,
                                        LUA_RELEASE ", compiler " __VERSION__,
                                        ".lua",
                                        &describe,
                                        &plan,
                                        nullptr};
}
