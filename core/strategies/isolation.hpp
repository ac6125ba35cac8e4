// Where plugins run.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace topset::strategies {

struct Isolation {
  enum class Mode : std::uint8_t {
    none,       // everything in this process
    untrusted,  // what is not bundled, and every interpreter, in a worker
    all,        // everything in a worker
  };
  Mode mode = Mode::none;
  std::string worker;                         // path of topset-worker
  std::chrono::milliseconds deadline{3'000};  // of one answer; loading has twice that
  std::uint64_t memory = 1u << 30;            // bytes of address space; 0: any
  int failures = 5;                           // in a row, after which a library is asked no more
};

}  // namespace topset::strategies
