#include "base/posix_file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <stdlib.h>

#include "base/io_error.hpp"
#include "base/open_file.hpp"

namespace topset {
namespace {

constexpr mode_t kNewFile = 0644;  // less the umask, as all modes here
constexpr mode_t kNewFolder = 0777;
constexpr mode_t kPermissions = 0777;
constexpr int kTemporaryNames = 100;

std::unexpected<IoError> failed(int error_number) {
  return std::unexpected(io_error(error_number));
}

std::unexpected<IoError> failed(std::string reason) {
  return std::unexpected(IoError{std::move(reason)});
}

struct Place {
  std::string folder;
  std::string name;  // empty, `.` and `..` name no file
};

Place split(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, std::max<std::size_t>(slash, 1)), path.substr(slash + 1)};
}

// A system call would stop reading at a zero byte, and so touch another file than was named.
bool has_zero_byte(const std::string& path) { return path.find('\0') != std::string::npos; }

// A new file in a folder, gone again unless it was moved to its place.
class TemporaryFile {
 public:
  TemporaryFile(SystemCalls& calls, int folder) : calls_(calls), folder_(folder), file_(calls) {}
  ~TemporaryFile() {
    file_.close();
    if (!name_.empty()) calls_.remove_at(folder_, name_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  OpenFile& file() { return file_; }

  int create(std::atomic<std::uint64_t>& counter, mode_t mode) {
    int error = EEXIST;
    for (int attempt = 0; error == EEXIST && attempt < kTemporaryNames; ++attempt) {
      const std::string name =
          fmt::format(".topset-{}-{}.tmp", calls_.process_id(), counter.fetch_add(1));
      error = file_.open_at(folder_, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
      if (error == 0) name_ = name;
    }
    return error;
  }

  int move_to(const std::string& name) {
    if (calls_.rename_within(folder_, name_.c_str(), name.c_str()) == -1) return errno;
    name_.clear();
    return 0;
  }

 private:
  SystemCalls& calls_;
  int folder_;
  OpenFile file_;
  std::string name_;  // empty: there is nothing to remove
};

}  // namespace

std::expected<std::string, IoError> PosixFileSystem::read(const std::string& path,
                                                          std::size_t limit) const {
  if (has_zero_byte(path)) return failed(ENOENT);
  OpenFile file(calls_);
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
  if (const int error = file.open_at(AT_FDCWD, path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY))
    return failed(error);
  struct stat status{};
  if (calls_.status(file.descriptor(), status) == -1) return failed(errno);
  if (S_ISDIR(status.st_mode)) return failed(EISDIR);
  if (!S_ISREG(status.st_mode)) return failed("it is not a regular file");

  if (static_cast<std::uintmax_t>(status.st_size) > limit) return std::unexpected(too_large(limit));
  std::string bytes;
  // One byte past the limit shows a file that grew since.
  const std::size_t most = limit + (limit < SIZE_MAX ? 1 : 0);
  if (const int error = file.read_up_to(most, static_cast<std::size_t>(status.st_size), bytes))
    return failed(error);
  if (bytes.size() > limit) return std::unexpected(too_large(limit));
  return bytes;
}

std::expected<void, IoError> PosixFileSystem::write_parts_atomically(
    const std::string& path, std::span<const std::string_view> parts) {
  if (has_zero_byte(path)) return failed(ENOENT);
  const Place place = split(path);
  if (place.name.empty() || place.name == "." || place.name == "..") return failed(EISDIR);

  // Everything goes through the open folder, so that moving it away meanwhile does no harm.
  OpenFile folder(calls_);
  if (const int error = folder.open_at(AT_FDCWD, place.folder.c_str(), O_RDONLY | O_DIRECTORY))
    return failed(error);

  struct stat before{};
  mode_t mode = kNewFile;
  const bool replaces =
      calls_.status_at(folder.descriptor(), place.name.c_str(), before, AT_SYMLINK_NOFOLLOW) == 0;
  if (replaces) {
    if (S_ISDIR(before.st_mode)) return failed(EISDIR);
    if (S_ISLNK(before.st_mode)) return failed("it is a symbolic link");
    if (!S_ISREG(before.st_mode)) return failed("it is not a regular file");
    mode = before.st_mode & kPermissions;
  } else if (errno != ENOENT) {
    return failed(errno);
  }

  TemporaryFile temporary(calls_, folder.descriptor());
  if (const int error = temporary.create(temporaries_, mode)) return failed(error);
  OpenFile& file = temporary.file();
  // The umask has cut the mode of a file that its owner had opened wider.
  if (replaces && calls_.change_mode(file.descriptor(), mode) == -1) return failed(errno);
  for (const std::string_view part : parts)
    if (const int error = file.write_all(part)) return failed(error);
  if (const int error = file.sync()) return failed(error);
  if (const int error = file.close()) return failed(error);
  if (const int error = temporary.move_to(place.name)) return failed(error);
  // Some file systems can't sync a folder and say EINVAL; there is nothing more to be had there.
  if (const int error = folder.sync(); error != 0 && error != EINVAL) return failed(error);
  return {};
}

std::expected<void, IoError> PosixFileSystem::remove_file(const std::string& path) {
  if (has_zero_byte(path)) return failed(ENOENT);
  struct stat status{};
  if (calls_.status_at(AT_FDCWD, path.c_str(), status, AT_SYMLINK_NOFOLLOW) == -1) {
    if (errno == ENOENT) return {};
    return failed(errno);
  }
  if (S_ISDIR(status.st_mode)) return failed(EISDIR);
  if (S_ISLNK(status.st_mode)) return failed("it is a symbolic link");
  if (!S_ISREG(status.st_mode)) return failed("it is not a regular file");
  if (calls_.remove_at(AT_FDCWD, path.c_str()) == -1) return failed(errno);
  return {};
}

std::expected<void, IoError> PosixFileSystem::make_folders(const std::string& path) {
  if (path.empty() || has_zero_byte(path)) return failed(ENOENT);
  for (std::size_t slash = 0; slash < path.size();) {
    slash = std::min(path.find('/', slash + 1), path.size());
    const std::string part = path.substr(0, slash);
    const int error = calls_.make_folder(part.c_str(), kNewFolder) == 0 ? 0 : errno;
    if (error == 0 || is_folder(part)) continue;
    // Where a file stands in the way mkdir says that it exists, which helps nobody.
    return failed(error == EEXIST ? ENOTDIR : error);
  }
  return {};
}

std::expected<std::vector<std::string>, IoError> PosixFileSystem::list(
    const std::string& folder) const {
  if (has_zero_byte(folder)) return failed(ENOENT);
  const auto close = [this](DIR* entries) { calls_.close_folder(entries); };
  const std::unique_ptr<DIR, decltype(close)> entries(calls_.open_folder(folder.c_str()), close);
  if (!entries) return failed(errno);
  std::vector<std::string> names;
  while (true) {
    errno = 0;
    const dirent* entry = calls_.next_entry(entries.get());
    if (!entry && errno != 0) return failed(errno);
    if (!entry) break;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool PosixFileSystem::is_file(const std::string& path) const {
  struct stat status{};
  return !has_zero_byte(path) && calls_.status_at(AT_FDCWD, path.c_str(), status, 0) == 0 &&
         S_ISREG(status.st_mode);
}

bool PosixFileSystem::is_folder(const std::string& path) const {
  struct stat status{};
  return !has_zero_byte(path) && calls_.status_at(AT_FDCWD, path.c_str(), status, 0) == 0 &&
         S_ISDIR(status.st_mode);
}

bool PosixFileSystem::others_may_write(const std::string& path) const {
  struct stat status{};
  if (has_zero_byte(path) || calls_.status_at(AT_FDCWD, path.c_str(), status, 0) == -1) return true;
  const bool owner_is_trusted = status.st_uid == 0 || status.st_uid == calls_.user_id();
  if (!owner_is_trusted || (status.st_mode & S_IWOTH) != 0) return true;
  // Many systems give each user a group of their own, and let it write whatever they make.
  return (status.st_mode & S_IWGRP) != 0 &&
         !(status.st_uid == calls_.user_id() && calls_.is_own_group(status.st_gid));
}

std::string PosixFileSystem::resolved(const std::string& path) const {
  if (has_zero_byte(path)) return path;
  const std::unique_ptr<char, decltype(&free)> absolute(calls_.resolve(path.c_str()), &free);
  return absolute ? std::string(absolute.get()) : path;
}

}  // namespace topset
