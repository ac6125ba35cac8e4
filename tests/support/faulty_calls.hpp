// System calls that fail where a test says so.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <string>
#include <vector>

#include "base/system_calls.hpp"

namespace topset {

// The real calls, counted; those that a test chooses fail instead.
class FaultyCalls final : public SystemCalls {
 public:
  int fail_from = 0;  // the first call that fails, counted from 1
  int fail_to = 0;    // the last
  int error = EIO;
  std::string only;               // fails calls of this name alone, whatever their number
  std::size_t most = SIZE_MAX;    // bytes a read or write carries
  std::vector<std::string> made;  // the names of all calls so far
  int open_files = 0;

  int open_at(int folder, const char* path, int flags, mode_t mode) override {
    if (fails("open")) return -1;
    const int file = SystemCalls::open_at(folder, path, flags, mode);
    if (file != -1) ++open_files;
    return file;
  }
  // As on Linux, the file is closed even if close fails.
  int close_file(int file) override {
    --open_files;
    const int result = SystemCalls::close_file(file);
    return fails("close") ? -1 : result;
  }
  ssize_t read_some(int file, void* bytes, std::size_t count) override {
    return fails("read") ? -1 : SystemCalls::read_some(file, bytes, std::min(count, most));
  }
  // A full disk takes what fits before it says so.
  ssize_t write_some(int file, const void* bytes, std::size_t count) override {
    if (!fails("write")) return SystemCalls::write_some(file, bytes, std::min(count, most));
    const int kept = errno;
    if (kept != EINTR && SystemCalls::write_some(file, bytes, count / 2) == -1) return -1;
    errno = kept;
    return -1;
  }
  int sync(int file) override { return fails("sync") ? -1 : SystemCalls::sync(file); }
  int change_mode(int file, mode_t mode) override {
    return fails("change_mode") ? -1 : SystemCalls::change_mode(file, mode);
  }
  int status(int file, struct stat& result) override {
    return fails("status") ? -1 : SystemCalls::status(file, result);
  }
  int status_at(int folder, const char* path, struct stat& result, int flags) override {
    return fails("status_at") ? -1 : SystemCalls::status_at(folder, path, result, flags);
  }
  int rename_within(int folder, const char* from, const char* to) override {
    return fails("rename") ? -1 : SystemCalls::rename_within(folder, from, to);
  }
  int remove_at(int folder, const char* path) override {
    return fails("remove") ? -1 : SystemCalls::remove_at(folder, path);
  }
  int make_folder(const char* path, mode_t mode) override {
    return fails("make_folder") ? -1 : SystemCalls::make_folder(path, mode);
  }
  dirent* next_entry(DIR* folder) override {
    return fails("next_entry") ? nullptr : SystemCalls::next_entry(folder);
  }
  bool is_own_group(gid_t /*group*/) override { return own_group; }
  uid_t user_id() override { return SystemCalls::user_id() + other_user; }
  uid_t other_user = 0;
  bool own_group = false;

 private:
  bool fails(const std::string& name) {
    made.push_back(name);
    const auto number = static_cast<int>(made.size());
    if (only != name && (number < fail_from || number > fail_to)) return false;
    errno = error;
    return true;
  }
};

}  // namespace topset
