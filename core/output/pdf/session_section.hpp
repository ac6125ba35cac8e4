// A session as a section: its heading with the blanks for the day's form, its exercises, a line for
// notes, and on the coach's copy what it adds up to.
#pragma once

#include "output/pdf/columns.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

Section session_section(const Kit& kit, const Columns& columns, const BlockSession& session,
                        std::size_t around);

// `notes ________`, across the page.
Piece notes_line(const Kit& kit, double width, double height);

}  // namespace topset::output::pdf
