#include "base/system_calls.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

namespace topset {

int SystemCalls::open_at(int folder, const char* path, int flags, mode_t mode) {
  return ::openat(folder, path, flags, mode);
}
int SystemCalls::close_file(int file) { return ::close(file); }
ssize_t SystemCalls::read_some(int file, void* bytes, std::size_t count) {
  return ::read(file, bytes, count);
}
ssize_t SystemCalls::write_some(int file, const void* bytes, std::size_t count) {
  return ::write(file, bytes, count);
}
int SystemCalls::sync(int file) { return ::fsync(file); }
int SystemCalls::change_mode(int file, mode_t mode) { return ::fchmod(file, mode); }
int SystemCalls::status(int file, struct stat& status) { return ::fstat(file, &status); }
int SystemCalls::status_at(int folder, const char* path, struct stat& status, int flags) {
  return ::fstatat(folder, path, &status, flags);
}
int SystemCalls::rename_within(int folder, const char* from, const char* to) {
  return ::renameat(folder, from, folder, to);
}
int SystemCalls::remove_at(int folder, const char* path) { return ::unlinkat(folder, path, 0); }
int SystemCalls::make_folder(const char* path, mode_t mode) { return ::mkdir(path, mode); }
DIR* SystemCalls::open_folder(const char* path) { return ::opendir(path); }
dirent* SystemCalls::next_entry(DIR* folder) { return ::readdir(folder); }
int SystemCalls::close_folder(DIR* folder) { return ::closedir(folder); }
char* SystemCalls::resolve(const char* path) { return ::realpath(path, nullptr); }
pid_t SystemCalls::process_id() { return ::getpid(); }
uid_t SystemCalls::user_id() { return ::geteuid(); }

SystemCalls& SystemCalls::real() {
  static SystemCalls calls;
  return calls;
}

}  // namespace topset
