// Files in memory, for tests: with a disk that fills up and folders that can't be written, on any
// machine and for any user. Like PosixFileSystem in what it accepts and in its reasons. Relative
// paths begin at `/`; there are no links.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "base/system.hpp"

namespace topset {

class MemoryFileSystem final : public FileSystem {
 public:
  // With its folders. Never fails.
  void add_file(const std::string& path, std::string bytes);
  void add_folder(const std::string& path);
  void remove(const std::string& path);  // a folder with all in it

  // Nothing can be written, made or replaced in this folder itself.
  void make_read_only(const std::string& folder);
  void let_others_write(const std::string& path);
  void refuse_to_read(const std::string& path, IoError error);
  // The `nth` write from now (1: the next) fails and changes nothing.
  void fail_write(int nth, IoError error);

  // The bytes of a file; nothing when there is none.
  std::optional<std::string> content(const std::string& path) const;
  // Every file's path, sorted.
  std::vector<std::string> files() const;
  // Writes asked for so far, failed ones too.
  int writes() const { return writes_; }

  std::expected<std::string, IoError> read(const std::string& path,
                                           std::size_t limit) const override;
  std::expected<void, IoError> write_parts_atomically(
      const std::string& path, std::span<const std::string_view> parts) override;
  std::expected<void, IoError> remove_file(const std::string& path) override;
  std::expected<void, IoError> make_folders(const std::string& path) override;
  std::expected<std::vector<std::string>, IoError> list(const std::string& folder) const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  bool others_may_write(const std::string& path) const override;
  std::string resolved(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;  // by absolute path, as the rest
  std::set<std::string> folders_ = {"/"};
  std::set<std::string> read_only_;
  std::set<std::string> open_to_others_;
  std::map<std::string, IoError> unreadable_;
  std::map<int, IoError> failing_writes_;  // by the count of writes
  int writes_ = 0;
};

}  // namespace topset
