// The files of this machine. Reads plain files only, never a folder, device or pipe, and never past
// the limit; writes all or nothing.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/system.hpp"
#include "base/system_calls.hpp"

namespace topset {

// May be used by several threads at once.
class PosixFileSystem final : public FileSystem {
 public:
  // `calls` must outlive this.
  explicit PosixFileSystem(SystemCalls& calls = SystemCalls::real()) : calls_(calls) {}

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
  SystemCalls& calls_;
  std::atomic<std::uint64_t> temporaries_ = 0;  // keeps their names apart
};

}  // namespace topset
