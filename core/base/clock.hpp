// Time that has passed, for what is shown while one waits. Nothing that is written rests on it.
#pragma once

#include <cstdint>

namespace topset {

class Clock {
 public:
  virtual ~Clock() = default;
  // Since any moment before the run; never goes back.
  virtual std::int64_t milliseconds() = 0;
  // The same, finer where that can be had.
  virtual std::int64_t microseconds() { return milliseconds() * 1000; }
};

}  // namespace topset
