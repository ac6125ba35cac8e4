// The file formats whose schemas topset prints.
#pragma once

#include "cli/choice.hpp"

namespace topset::cli {

inline constexpr auto kSchemas =
    std::to_array<Choice>({{"athlete", "what an athlete can lift, and with what"},
                           {"program", "what is trained over some weeks"},
                           {"log", "what was done"},
                           {"library", "topset.yaml"},
                           {"lock", "plugins.lock"},
                           {"baseline", "baseline.yaml"},
                           {"block", "a block, as generate writes it"},
                           {"plugin-check", "what plugin check finds"},
                           {"findings", "what check finds"}});

}  // namespace topset::cli
