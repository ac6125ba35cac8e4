// A file descriptor that closes itself, and the calls on it that have to be repeated: after a
// signal, and until every byte has gone through.
#pragma once

#include <string>
#include <string_view>

#include "base/system_calls.hpp"

namespace topset {

// Calls report failure as errno does; 0 is success.
class OpenFile {
 public:
  explicit OpenFile(SystemCalls& calls) : calls_(calls) {}
  ~OpenFile() { close(); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int open_at(int folder, const char* path, int flags, mode_t mode = 0);
  int descriptor() const { return descriptor_; }

  // To the end, or to `limit` bytes. `expected` is how many there may well be.
  int read_up_to(std::size_t limit, std::size_t expected, std::string& bytes);
  int write_all(std::string_view bytes);
  int sync();
  // The last chance of a file system to say that bytes were lost.
  int close();

 private:
  SystemCalls& calls_;
  int descriptor_ = -1;
};

}  // namespace topset
