#include "output/xlsx/workbook.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace topset::output::xlsx {

// libxlsxwriter writes to a path alone: that of a file in memory.
Workbook::Workbook() : file_(memfd_create("workbook", MFD_CLOEXEC)) {
  if (file_ < 0) return;
  lxw_workbook_options options{};
  options.use_zip64 = LXW_FALSE;
  book_ = workbook_new_opt(fmt::format("/proc/self/fd/{}", file_).c_str(), &options);
}

Workbook::~Workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  if (file_ >= 0) ::close(file_);
}

lxw_worksheet* Workbook::add_sheet(const std::string& name) {
  return workbook_add_worksheet(book_, name.c_str());
}

std::expected<std::string, std::string> Workbook::close() {
  if (book_ == nullptr) return std::unexpected(std::string(std::strerror(errno)));
  // It frees the book whatever comes of it.
  const lxw_error error = workbook_close(std::exchange(book_, nullptr));
  if (error != LXW_NO_ERROR) return std::unexpected(std::string(lxw_strerror(error)));
  std::string bytes;
  std::array<char, 65536> part;
  for (off_t at = 0;;) {
    const ssize_t got = pread(file_, part.data(), part.size(), at);
    if (got < 0) return std::unexpected(std::string(std::strerror(errno)));
    if (got == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(got));
    at += got;
  }
}

}  // namespace topset::output::xlsx
