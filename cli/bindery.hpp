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

// What came of binding one block: files that are written already, and what is left to say.
struct BoundBlock {
  Diagnostics findings;
  std::vector<std::string> written;  // paths
  std::string printed;               // for the terminal
};

class Bindery {
 public:
  Bindery(const Wish& wish, World& world, Report& report, Progress& progress);

  // Makes the folder, and opens the book of all athletes. False: that can't be done, and is told.
  bool open();

  // One block, into every format; `athlete` is the file it was made for, and its findings are told
  // with that.
  void add(const Block& block, const SourcePtr& athlete);

  // The same in two steps, where each block has files of its own: on any thread, and then on one.
  BoundBlock bind(const Block& block, const SourcePtr& athlete) const;
  void tell(BoundBlock bound);

  // Writes the book of all athletes.
  void finish();

 private:
  output::BookPtr open_book(Format format, Diagnostics& findings) const;
  void deliver(Format format, const std::string& stem, output::Book& book, BoundBlock& bound) const;

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
