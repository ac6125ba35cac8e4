#include "base/open_file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace topset {
namespace {

// Repeats a call that a signal has interrupted. -1 becomes errno.
template <class Call>
auto uninterrupted(Call call) {
  while (true) {
    const auto result = call();
    if (result != -1 || errno != EINTR) return result;
  }
}

}  // namespace

int OpenFile::open_at(int folder, const char* path, int flags, mode_t mode) {
  descriptor_ =
      uninterrupted([&] { return calls_.open_at(folder, path, flags | O_CLOEXEC, mode); });
  return descriptor_ == -1 ? errno : 0;
}

int OpenFile::read_up_to(std::size_t limit, std::size_t expected, std::string& bytes) {
  constexpr std::size_t kPiece = std::size_t{16} * 1024;
  bytes.resize(std::min(limit, expected + 1));  // one more shows the end in two reads
  std::size_t size = 0;
  while (size < limit) {
    if (size == bytes.size()) bytes.resize(size + std::min(limit - size, size + kPiece));
    const ssize_t count = uninterrupted(
        [&] { return calls_.read_some(descriptor_, bytes.data() + size, bytes.size() - size); });
    if (count == -1) return errno;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  bytes.resize(size);
  return 0;
}

int OpenFile::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count =
        uninterrupted([&] { return calls_.write_some(descriptor_, bytes.data(), bytes.size()); });
    if (count == -1) return errno;
    // A device that takes nothing and reports nothing would be asked for ever.
    if (count == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int OpenFile::sync() {
  return uninterrupted([&] { return calls_.sync(descriptor_); }) == -1 ? errno : 0;
}

int OpenFile::close() {
  if (descriptor_ == -1) return 0;
  const int result = calls_.close_file(descriptor_);
  descriptor_ = -1;
  // After EINTR Linux has closed it all the same; closing again could hit another thread's file.
  return result == -1 && errno != EINTR ? errno : 0;
}

}  // namespace topset
