// Steps on the bar by what is lifted: legs and hips take twice what the arms do (Rippetoe, Starting
// Strength, 2005: 10 lb and 5 lb).
#pragma once

#include <topset/strategy.hpp>

namespace topset::by_movement {

inline constexpr const char* kLowerBody[] = {"squat", "hinge", "hip"};

inline void describe_increment(Parameter parameter) {
  parameter.default_text("2.5 kg", "5 lb");
  for (const char* movement : kLowerBody)
    parameter.default_for(Whom().movement(movement), "5 kg", "10 lb");
}

}  // namespace topset::by_movement
