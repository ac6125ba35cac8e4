#include "lua/state.hpp"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

namespace topset_lua {

namespace {

constexpr int kStepsBetweenLooks = 1000;
constexpr std::size_t kMaxMessage = 400;

}  // namespace

Context::Context(std::string name, const topset_request* request, topset::Sets* sets)
    : name_(name.empty() ? "strategy" : std::move(name)), request_(request), sets_(sets) {
  state_ = lua_newstate(&Context::allocate, this);
  if (state_ == nullptr) throw std::bad_alloc();
  *static_cast<Context**>(lua_getextraspace(state_)) = this;
  lua_sethook(state_, &Context::step, LUA_MASKCOUNT, kStepsBetweenLooks);
}

Context::~Context() { lua_close(state_); }

void* Context::allocate(void* context, void* block, std::size_t old_size, std::size_t new_size) {
  Context& self = *static_cast<Context*>(context);
  const std::size_t before = block == nullptr ? 0 : old_size;
  if (new_size == 0) {
    std::free(block);
    self.memory_ -= before;
    return nullptr;
  }
  if (new_size > before) {
    const std::size_t more = new_size - before;
    // A new block's old size says what it is for.
    const bool long_text =
        block == nullptr && old_size == LUA_TSTRING && new_size > kMaxString + 64;
    if (long_text || self.memory_ + more > kMaxMemory || self.traffic_ + more > kMaxTraffic) {
      if (self.state_ != nullptr)
        self.denied_ =
            self.place() + (long_text ? "a text is longer than 4 kB" : "it needs more than 32 MB");
      return nullptr;
    }
  }
  void* const moved = std::realloc(block, new_size);
  if (moved == nullptr) return nullptr;
  self.memory_ = self.memory_ - before + new_size;
  self.traffic_ += new_size > before ? new_size - before : 0;
  return moved;
}

void Context::step(lua_State* state, lua_Debug*) { of(state).charge(kStepsBetweenLooks); }

void Context::charge(std::int64_t steps) {
  steps_ -= steps;
  if (steps_ < 0) stop("it takes more than ten million steps: is there a loop without an end");
}

void Context::stop(const std::string& why) {
  // From here on every step fails, in error handlers and closing values as well.
  lua_sethook(state_, &Context::step, LUA_MASKCOUNT, 1);
  steps_ = 0;
  if (stopped_.empty()) stopped_ = place() + why;
  // In a hook the stack is the strategy's own: dropping it here would run its closing values.
  lua_pushliteral(state_, "stopped");
  lua_error(state_);
  std::abort();  // lua_error does not return
}

const char* Context::keep(std::string_view text) {
  if (memory_ + text.size() > kMaxMemory) stop("it needs more than 32 MB");
  memory_ += text.size() + sizeof(std::string);
  return texts_.emplace_back(text).c_str();
}

std::string Context::place() const {
  lua_Debug frame;
  for (int level = 0; lua_getstack(state_, level, &frame) != 0; ++level)
    if (lua_getinfo(state_, "Sl", &frame) != 0 && frame.currentline > 0)
      return std::string(frame.short_src) + ":" + std::to_string(frame.currentline) + ": ";
  return name_ + ": ";
}

void Context::compile(std::string_view source) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // some editors begin UTF-8 with it
  if (source.substr(0, kMark.size()) == kMark) source.remove_prefix(kMark.size());
  const std::string chunk = "@" + name_;
  if (luaL_loadbufferx(state_, source.data(), source.size(), chunk.c_str(), "t") != LUA_OK)
    lua_error(state_);
}

std::string Context::run(const std::function<void(lua_State*)>& work) {
  lua_settop(state_, 0);
  lua_pushcfunction(state_, [](lua_State* state) {
    const auto& task =
        *static_cast<const std::function<void(lua_State*)>*>(lua_touserdata(state, 1));
    lua_settop(state, 0);
    task(state);
    return 0;
  });
  lua_pushlightuserdata(state_, const_cast<void*>(static_cast<const void*>(&work)));
  const int status = lua_pcall(state_, 1, 0, 0);
  std::string words;
  if (is_stopped())
    words = stopped_;
  else if (status == LUA_OK)
    return "";
  else if (status == LUA_ERRMEM || status < 0)
    words = denied_.empty() ? name_ + ": there is no memory left" : denied_;
  else if (lua_type(state_, -1) == LUA_TSTRING)
    words = lua_tostring(state_, -1);
  else
    words = name_ + ": it raised an error that is no text, but a " +
            std::string(luaL_typename(state_, -1));
  lua_settop(state_, 0);
  // What was not said on a line of the file is said of the file. Long names are cut by Lua.
  if (words.rfind(name_ + ":", 0) != 0 && words.rfind("...", 0) != 0) words = name_ + ": " + words;
  return printable(words);
}

namespace {

// Bytes of the UTF-8 character at the front; 0: it is none (RFC 3629).
std::size_t character(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned first = byte(0);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0u) != 0x80) return 0;
  if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) ||
      (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F))
    return 0;
  return length;
}

// Controls, and the marks that turn the direction of what follows.
bool is_hidden(std::string_view one) {
  if (one.size() == 1) return one[0] < ' ' || one[0] == 0x7f;
  if (one.size() == 2) return one[0] == '\xC2' && static_cast<unsigned char>(one[1]) < 0xA0;
  return one.size() == 3 && one[0] == '\xE2' &&
         ((one[1] == '\x80' && static_cast<unsigned char>(one[2]) >= 0x8B) ||
          (one[1] == '\x81' && static_cast<unsigned char>(one[2]) >= 0xA0));
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty() && out.size() < kMaxMessage) {
    const std::size_t length = character(text);
    const std::string_view one = text.substr(0, length == 0 ? 1 : length);
    out += length == 0 || is_hidden(one) ? (one == "\n" ? " " : "?") : std::string(one);
    text.remove_prefix(one.size());
  }
  return text.empty() ? out : out + "...";
}

}  // namespace topset_lua
