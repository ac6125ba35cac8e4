#include "output/xlsx/workbook.hpp"

#include <cerrno>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

#include "base/io_error.hpp"

namespace topset::output::xlsx {

// libxlsxwriter writes to a path alone: that of a file in memory.
Workbook::Workbook() : file_(memfd_create("workbook", MFD_CLOEXEC)) {
  if (file_ < 0) {
    error_ = errno;
    return;
  }
  lxw_workbook_options options{};
  options.use_zip64 = LXW_FALSE;
  errno = 0;
  book_ = workbook_new_opt(fmt::format("/proc/self/fd/{}", file_).c_str(), &options);
  if (book_ == nullptr) error_ = errno != 0 ? errno : ENOMEM;
}

Workbook::~Workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  if (file_ >= 0) ::close(file_);
}

lxw_worksheet* Workbook::add_sheet(const std::string& name) {
  return workbook_add_worksheet(book_, name.c_str());
}

std::expected<Parts, std::string> Workbook::close() {
  const auto failed = [](int error) { return std::unexpected(io_error(error).reason); };
  if (book_ == nullptr) return failed(error_);
  // It frees the book whatever comes of it. What it writes on the way are temporary files: where
  // they can't be made or filled, the system's reason says more than the library's words.
  errno = 0;
  const lxw_error error = workbook_close(std::exchange(book_, nullptr));
  if (error != LXW_NO_ERROR) {
    if (errno != 0) return failed(errno);
    return std::unexpected(std::string(lxw_strerror(error)));
  }
  constexpr std::size_t kPart = 1 << 20;
  Parts bytes;
  std::string part(kPart, '\0');
  for (off_t at = 0;;) {
    const ssize_t got = pread(file_, part.data(), part.size(), at);
    if (got < 0) return failed(errno);
    if (got == 0) return bytes;
    bytes.append(std::string_view(part).substr(0, static_cast<std::size_t>(got)));
    at += got;
  }
}

}  // namespace topset::output::xlsx
