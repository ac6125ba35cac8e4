// The system calls that files are read and written with, each of the meaning and errno it has in
// POSIX. They stand behind one class so that a test can make each of them fail.
#pragma once

#include <cstddef>
#include <dirent.h>
#include <sys/stat.h>
#include <sys/types.h>

namespace topset {

class SystemCalls {
 public:
  virtual ~SystemCalls() = default;

  virtual int open_at(int folder, const char* path, int flags, mode_t mode);
  virtual int close_file(int file);
  virtual ssize_t read_some(int file, void* bytes, std::size_t count);
  virtual ssize_t write_some(int file, const void* bytes, std::size_t count);
  virtual int sync(int file);
  virtual int change_mode(int file, mode_t mode);
  virtual int status(int file, struct stat& status);
  virtual int status_at(int folder, const char* path, struct stat& status, int flags);
  virtual int rename_within(int folder, const char* from, const char* to);
  virtual int remove_at(int folder, const char* path);
  virtual int make_folder(const char* path, mode_t mode);
  virtual DIR* open_folder(const char* path);
  virtual dirent* next_entry(DIR* folder);
  virtual int close_folder(DIR* folder);
  virtual char* resolve(const char* path);  // to be freed with free()
  virtual pid_t process_id();
  virtual uid_t user_id();  // the effective one
  // Whether this group is the user's alone: the one that bears their name and has no other member.
  virtual bool is_own_group(gid_t group);

  // The operating system's own; without state, so it may be shared.
  static SystemCalls& real();
};

}  // namespace topset
