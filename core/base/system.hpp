// What core may ask of the world, as interfaces that main hands in: so that a test can use files in
// memory, make a disk full, or hold the clock still.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace topset {

// What a caller may answer differently; everything else is told to people only.
enum class IoCause : std::uint8_t {
  other,
  missing,    // nothing is there
  too_large,  // over the limit that was given
};

// Why a file operation failed, for people: `no such file or directory`.
struct IoError {
  std::string reason;
  IoCause cause = IoCause::other;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The whole file. Files over `limit` bytes are an error, before they are read; so are folders,
  // devices and pipes.
  virtual std::expected<std::string, IoError> read(const std::string& path,
                                                   std::size_t limit) const = 0;

  // All or nothing: a temporary file in the same folder, fsync, rename, fsync of the folder. What
  // was at `path` before stays whole when this fails; only if the very last step does (the fsync
  // of the folder) may the new file be there, as whole. A replaced file's permissions are kept.
  // Symbolic links are refused: nothing is written outside the folder that was named.
  // Many parts are written one after the other, so that nobody has to join them first.
  virtual std::expected<void, IoError> write_parts_atomically(
      const std::string& path, std::span<const std::string_view> parts) = 0;
  std::expected<void, IoError> write_atomically(const std::string& path, std::string_view bytes) {
    return write_parts_atomically(path, {&bytes, 1});
  }

  // One file; what is already gone is fine. Folders and symbolic links are refused.
  virtual std::expected<void, IoError> remove_file(const std::string& path) = 0;

  // With all folders above it; those that exist already are fine.
  virtual std::expected<void, IoError> make_folders(const std::string& path) = 0;

  // Names in a folder (no `.` and `..`), sorted by bytes.
  virtual std::expected<std::vector<std::string>, IoError> list(
      const std::string& folder) const = 0;

  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;

  // True when users other than this one and root may write to the file or folder, or when that
  // can't be told.
  virtual bool others_may_write(const std::string& path) const = 0;

  // Absolute, symbolic links resolved; the path itself when it does not exist.
  virtual std::string resolved(const std::string& path) const = 0;
};

}  // namespace topset
