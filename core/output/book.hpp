// A format's way of writing blocks: blocks are added one by one and bound into the bytes of one
// file. A sheet for one athlete is a book of one block.
#pragma once

#include <expected>
#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "output/parts.hpp"
#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output {

class Book {
 public:
  virtual ~Book() = default;

  // The block is drawn at once and not kept. Findings are about what this format can't show:
  // letters that no font has, a name that no spreadsheet takes.
  [[nodiscard]] virtual Diagnostics add(const Block& block) = 0;

  // The whole file, or why there is none: a disk that is full, for a format that needs one to
  // write. Nothing may be added afterwards.
  [[nodiscard]] virtual std::expected<Parts, std::string> finish() = 0;
};

using BookPtr = std::unique_ptr<Book>;

// What a format's library exports, as `topset_format`: taken only by the topset it was built with.
// It may be C++, since these libraries are parts of topset and not plugins.
struct FormatLibrary {
  const char* build_id = nullptr;  // kFormatBuildId
  BookPtr (*open)(const SheetOptions& options) = nullptr;
};

}  // namespace topset::output
