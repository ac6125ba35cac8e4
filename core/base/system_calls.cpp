#include "base/system_calls.hpp"

#include <array>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string_view>
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

bool SystemCalls::is_own_group(gid_t group) {
  std::array<char, 4096> user_bytes{};
  passwd user{};
  passwd* known_user = nullptr;
  if (::getpwuid_r(user_id(), &user, user_bytes.data(), user_bytes.size(), &known_user) != 0 ||
      known_user == nullptr || user.pw_gid != group)
    return false;
  std::array<char, 4096> group_bytes{};  // more than a group of one needs
  ::group own{};
  ::group* known_group = nullptr;
  if (::getgrgid_r(group, &own, group_bytes.data(), group_bytes.size(), &known_group) != 0 ||
      known_group == nullptr || std::string_view(own.gr_name) != user.pw_name)
    return false;
  for (char** member = own.gr_mem; *member != nullptr; ++member)
    if (std::string_view(*member) != user.pw_name) return false;
  return true;
}

SystemCalls& SystemCalls::real() {
  static SystemCalls calls;
  return calls;
}

}  // namespace topset
