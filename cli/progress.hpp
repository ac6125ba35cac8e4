// A bar on standard error while many athletes are planned: only on a terminal, only once there is
// something to wait for, and never drawn more often than the eye follows.
#pragma once

#include <cstddef>
#include <string_view>

#include "cli/world.hpp"

namespace topset::cli {

class Progress {
 public:
  Progress(World& world, std::size_t athletes);

  // So many are done, and the next is this one.
  void step(std::size_t done, std::string_view next);
  // Takes the bar away, before anything else is printed.
  void clear();

  // Whether a bar is, or may come to be, in the way of lines on the same terminal.
  bool is_on() const { return on_; }

 private:
  World& world_;
  std::size_t athletes_;
  bool on_ = false;
  bool drawn_ = false;
  std::int64_t next_ = 0;  // when it may be drawn again
};

}  // namespace topset::cli
