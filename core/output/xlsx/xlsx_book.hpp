// Blocks as a workbook. One block: a sheet with the maxes, then a sheet a week. Several: a sheet an
// athlete.
#pragma once

#include <memory>
#include <optional>

#include "output/book.hpp"
#include "output/xlsx/load_tables.hpp"
#include "output/xlsx/sheet_names.hpp"
#include "output/xlsx/styles.hpp"
#include "output/xlsx/workbook.hpp"

namespace topset::output::xlsx {

class XlsxBook : public Book {
 public:
  explicit XlsxBook(const SheetOptions& options);
  ~XlsxBook() override;

  Diagnostics add(const Block& block) override;
  std::expected<Parts, std::string> finish() override;

 private:
  void write_alone(const Block& block);
  void write_athlete(const Block& block);
  Canvas new_sheet(std::string_view name);
  void set_up(Canvas& canvas, const Block& block, Row heads);
  void set_properties();

  SheetOptions options_;
  Workbook book_;
  Styles styles_;
  SheetNames names_;
  LoadTables tables_;
  std::optional<Block> first_;  // until it is known whether it stays the only one
  std::string title_;
};

BookPtr open_book(const SheetOptions& options);

}  // namespace topset::output::xlsx
