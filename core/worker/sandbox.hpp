// The walls a worker puts round itself before it runs a plugin's code: limits, a system call filter
// (seccomp), and no file but the system's libraries (Landlock). A wall that the kernel does not
// have is left out, and told.
#pragma once

#include <cstdint>

namespace topset::worker {

struct Walls {
  bool system_calls = false;
  bool files = false;
};

// Before the library is loaded: its constructors run behind these already. A forbidden call ends
// the process, after a last word on `talk` about what was tried.
Walls enter_sandbox(std::uint64_t memory, int talk);

// Once it is loaded: nothing is opened, mapped as code or asked of the system any more.
void tighten_sandbox();

}  // namespace topset::worker
