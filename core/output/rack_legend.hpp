// What a sheet for several athletes says of its signs: the bars of their gyms, whose plates are
// meant, and what the mark of a projected load means.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output {

class RackLegend {
 public:
  void add(const Block& block, Words words = Words());

  // One a line. Whose bars they are is said where gyms differ.
  std::vector<std::string> lines(Words words = Words()) const;

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> gyms_;  // with their athletes
  bool is_projected_ = false;
};

}  // namespace topset::output
