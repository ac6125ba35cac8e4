// The host's side of written_row.hpp.
#include "reading/set_notation.hpp"
#include "strategies/request_layout.hpp"
#include "strategies/written_row.hpp"

namespace written_row {

Read read(const std::string& text) {
  Read out;
  const auto sets = topset::reading::parse_sets(text);
  if (!sets) {
    out.said = sets.error().message;
    return out;
  }
  out.row = topset::strategies::lay_out(*sets, topset::Unit::kg);
  out.base_exercise = sets->base_exercise;
  out.base_slot = sets->base_slot;
  out.tempo = sets->tempo;
  out.note = sets->note;
  return out;
}

}  // namespace written_row
