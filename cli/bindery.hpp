// Where blocks go: each into its own files, all into one book, or to the terminal. A file is
// written whole or not at all.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/wish.hpp"

namespace topset::cli {

class Bindery {
 public:
  Bindery(const Wish& wish, World& world, Report& report, Progress& progress);

  // Makes the folder, and opens the book of all athletes. False: that can't be done, and is told.
  bool open();

  // One block, into every format; `athlete` is the file it was made for, and its findings are told
  // with that.
  void add(const Block& block, const SourcePtr& athlete);

  // Writes the book of all athletes.
  void finish();

 private:
  output::BookPtr open_book(Format format);
  void deliver(Format format, const std::string& stem, output::Book& book);
  // False: with an error in them, so that this block is not written in this format.
  bool add_findings(Diagnostics findings, const SourcePtr& athlete);

  const Wish& wish_;
  World& world_;
  Report& report_;
  Progress& progress_;
  // Of all athletes, with the number of blocks in it.
  struct OneBook {
    output::BookPtr book;
    std::size_t blocks = 0;
  };

  std::vector<OneBook> books_;  // one a format
  std::size_t written_ = 0;     // files
  bool counts_ = false;         // says how many files there are, instead of naming each
};

}  // namespace topset::cli
