// What the checks ask of the process they run in, and of other processes: its state, its memory,
// its time. Handed in, since core touches none of these itself.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace topset::conformance {

// What a library must leave in a process as it found it.
enum class Aspect : std::uint8_t {
  floating_point,
  locale,
  signals,
  threads,
  working_folder,
  open_files,
  environment,
};

// How another process differs from a usual one.
enum class Variation : std::uint8_t {
  none,
  heap,         // fresh and freed memory filled with a pattern
  time_zone,    // another time zone
  locale,       // another locale
  environment,  // another home, user and working folder
};

class Machine {
 public:
  virtual ~Machine() = default;

  // The aspect in words: two that are alike are the same.
  virtual std::string state(Aspect aspect) const = 0;
  // What this process has printed so far, on either stream.
  virtual std::string printed() const = 0;
  virtual bool is_mapped(const std::string& path) const = 0;

  virtual std::int64_t heap_in_use() const = 0;     // bytes
  virtual std::int64_t processor_time() const = 0;  // nanoseconds of this thread
  virtual void forget_peak() = 0;
  virtual std::int64_t peak_growth() const = 0;  // bytes of memory since forget_peak, at most

  // The lines of `transcript()` made by a process of its own; or why there are none.
  virtual std::expected<std::vector<std::string>, std::string> transcript_elsewhere(
      Variation variation) = 0;
};

}  // namespace topset::conformance
