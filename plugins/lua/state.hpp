// One Lua state for one call of the contract, fenced in: so much memory, so many steps, so much
// text, and no way for a strategy to go on after any of them is used up. What it may call is
// globals.hpp's; what a day or a row is, the other files'.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "lua/interpreter.hpp"
#include <topset/strategy.hpp>

namespace topset_lua {

inline constexpr std::size_t kMaxMemory = std::size_t{32} << 20;
// Bytes ever asked for: what bounds the time spent on copying texts.
inline constexpr std::size_t kMaxTraffic = std::size_t{1} << 30;
inline constexpr std::size_t kMaxString = std::size_t{4} << 10;
inline constexpr std::int64_t kMaxSteps = 10'000'000;

class Context {
 public:
  // name: the file's, for messages. request and sets are null while a strategy describes itself.
  Context(std::string name, const topset_request* request, topset::Sets* sets);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  static Context& of(lua_State* state) {
    return **static_cast<Context**>(lua_getextraspace(state));
  }

  lua_State* state() const { return state_; }
  const topset_request* request() const { return request_; }
  topset::Sets& sets() const { return *sets_; }
  topset::Unit unit() const {
    return request_ == nullptr ? topset::Unit::kg
                               : static_cast<topset::Unit>(request_->athlete->unit);
  }

  // Runs `work` as Lua code runs: what goes wrong in it comes back as one line of words, with the
  // file and the line where they are known. Empty: nothing.
  std::string run(const std::function<void(lua_State*)>& work);

  // Compiles the source and leaves it on the stack; to be called within run().
  void compile(std::string_view source);

  // Work done on the strategy's behalf outside Lua's own steps.
  void charge(std::int64_t steps);
  // A text that stays until the call is over.
  const char* keep(std::string_view text);

  // Ends the strategy for good: no pcall of its holds this up.
  [[noreturn]] void stop(const std::string& why);
  bool is_stopped() const { return !stopped_.empty(); }

  // add() went past the limit: the host is shown the rows, and says which limit.
  bool has_too_many_rows = false;

 private:
  static void* allocate(void* context, void* block, std::size_t old_size, std::size_t new_size);
  static void step(lua_State* state, lua_Debug*);
  // `wave.lua:12: `, of the innermost line of the strategy; empty outside it.
  std::string place() const;

  std::string name_;
  const topset_request* request_;
  topset::Sets* sets_;
  lua_State* state_ = nullptr;
  std::size_t memory_ = 0;
  std::size_t traffic_ = 0;
  std::int64_t steps_ = kMaxSteps;
  std::string denied_;   // where memory was refused last, and which
  std::string stopped_;  // why nothing goes on
  std::deque<std::string> texts_;
};

// One line that can be printed: valid UTF-8 without control characters, no longer than a finding.
std::string printable(std::string_view text);

}  // namespace topset_lua
