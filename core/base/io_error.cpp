#include "base/io_error.hpp"

#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <string_view>

namespace topset {
namespace {

struct Reason {
  int error_number;
  std::string_view words;
  IoCause cause = IoCause::other;
};

constexpr std::array kReasons = {
    Reason{ENOENT, "no such file or directory", IoCause::missing},
    Reason{ENOTDIR, "a part of the path is not a folder", IoCause::missing},
    Reason{EACCES, "permission denied"},
    Reason{EPERM, "operation not permitted"},
    Reason{EROFS, "the file system is read-only"},
    Reason{ENOSPC, "no space left on the disk"},
    Reason{EDQUOT, "disk quota exceeded"},
    Reason{EFBIG, "the file grows too large"},
    Reason{EIO, "the disk failed to read or write"},
    Reason{EEXIST, "it exists already"},
    Reason{EISDIR, "it is a folder"},
    Reason{ENOTEMPTY, "the folder is not empty"},
    Reason{ENAMETOOLONG, "the name is too long"},
    Reason{ELOOP, "too many symbolic links"},
    Reason{EMFILE, "too many open files"},
    Reason{ENFILE, "too many open files on this machine"},
    Reason{ENOMEM, "out of memory"},
    Reason{EBUSY, "it is in use"},
    Reason{ETXTBSY, "it is being run"},
    Reason{EXDEV, "it lies on another disk"},
    Reason{EINVAL, "invalid argument"},
    Reason{EPIPE, "the reader is gone"},
    Reason{EBADF, "it is not open"},
    Reason{ESTALE, "the file is gone from the server"},
    Reason{ETIMEDOUT, "the server did not answer in time"},
    Reason{ENODEV, "no such device"},
    Reason{ENXIO, "no such device or address"},
};

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kKibi = 1024;
  if (bytes >= kKibi * kKibi && bytes % (kKibi * kKibi) == 0)
    return fmt::format("{} MiB", bytes / (kKibi * kKibi));
  if (bytes >= kKibi && bytes % kKibi == 0) return fmt::format("{} KiB", bytes / kKibi);
  return fmt::format("{} bytes", bytes);
}

}  // namespace

IoError io_error(int error_number) {
  for (const Reason& reason : kReasons)
    if (reason.error_number == error_number) return {std::string(reason.words), reason.cause};
  return {fmt::format("system error {}", error_number)};
}

IoError too_large(std::size_t limit) {
  return {"it is larger than " + size_in_words(limit), IoCause::too_large};
}

}  // namespace topset
