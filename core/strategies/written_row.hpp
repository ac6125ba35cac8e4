// For the tests of defaults: a row as the C++ headers write it, and the row that the host reads in
// it. The headers and the host have classes of the same names, so that each side is a file of its
// own.
#pragma once

#include <optional>
#include <string>
#include <topset/strategy.h>

namespace written_row {

// In kilograms.
std::string written(const topset_row& row);

// What the host lays out for that text; `said` is its mistake where it can't read it.
struct Read {
  std::optional<topset_row> row;
  std::string said;
  // What the row's texts point into.
  std::string base_exercise;
  std::string base_slot;
  std::string tempo;
  std::string note;
};
Read read(const std::string& text);

}  // namespace written_row
