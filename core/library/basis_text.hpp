// What a row's load is a percent of, in a snapshot's words: `90 % of 1RM`, `top -10 points`. They
// are the same for a block and for the block/1 file that was written of it.
#pragma once

#include <string>

#include "training/prescription.hpp"

namespace topset::library {

// Empty: the load is no percent of anything.
std::string basis_text(const Prescription& sets);

}  // namespace topset::library
