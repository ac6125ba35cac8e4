// One spreadsheet file made with libxlsxwriter, from its first cell to its bytes. The only place
// that frees what the library made; it knows nothing of training.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <xlsxwriter.h>

#include "output/parts.hpp"

namespace topset::output::xlsx {

class Workbook {
 public:
  Workbook();
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // Null when nothing could be opened: then close() says why.
  lxw_workbook* raw() { return book_; }

  // The name must be one of SheetNames'.
  lxw_worksheet* add_sheet(const std::string& name);

  // The file's bytes, or what went wrong. Nothing may be added afterwards.
  std::expected<Parts, std::string> close();

 private:
  int file_ = -1;
  int error_ = 0;  // why nothing could be opened
  lxw_workbook* book_ = nullptr;
};

}  // namespace topset::output::xlsx
