// Parameters written at random, as a coach might: numbers within the range, every kind, lists and
// lists of lists. What a slot is like otherwise is Shape's affair.
#pragma once

#include <random>

#include "conformance/shape.hpp"

namespace topset::conformance {

// From 0 to `most`. Not std::uniform_int_distribution: its numbers differ between libraries.
std::int64_t draw_up_to(std::mt19937_64& random, std::int64_t most);

// Values in place of the card's defaults, for some of its parameters; of a group for one at most.
// Parameters that `written` has already are left as they are, or written anew as a whole.
std::vector<ParameterValue> draw_values(const StrategyCard& card,
                                        std::vector<ParameterValue> written,
                                        std::mt19937_64& random);

}  // namespace topset::conformance
