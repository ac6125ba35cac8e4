// Where the time of a run went: its parts one after the other, and what took longest of what
// several threads did at once. Shown when it is asked for, and never part of what a run makes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/world.hpp"

namespace topset::cli {

class Timings {
 public:
  // Begins now; without a clock everything takes no time.
  explicit Timings(const World& world);

  // In microseconds, since any moment; on any thread.
  std::int64_t now() const;

  // What was done since the last part ended, or since the beginning.
  void end_part(std::string_view name);
  // Microseconds that one thing took, added to what it took before.
  void add(const std::string& name, std::int64_t took) { things_[name] += took; }

  // `0.12`
  std::string seconds() const;
  // A line a part, and one for each of the ten that took longest.
  std::string table() const;

 private:
  const World& world_;
  std::int64_t begin_;
  std::int64_t part_;
  std::vector<std::pair<std::string, std::int64_t>> parts_;
  std::map<std::string, std::int64_t> things_;
};

}  // namespace topset::cli
