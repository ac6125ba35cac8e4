// What a library may change in the process it is loaded into, without ever being called: how
// floating point rounds, the locale, who handles signals, where the process stands.
#pragma once

#include <array>
#include <csignal>
#include <cstdint>
#include <string>

namespace topset::worker {

class Surroundings {
 public:
  // As they are now.
  Surroundings();

  // What has changed since, in words: `the locale`; empty: nothing.
  std::string changed() const;

 private:
  static constexpr int kSignals = 31;

  std::uint32_t floating_point_;
  int rounding_;
  std::string locale_;
  std::string folder_;
  std::array<void*, kSignals + 1> handlers_{};
};

}  // namespace topset::worker
