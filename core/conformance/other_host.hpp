// A request as another minor version of topset would lay it out: behind every struct stand 16 bytes
// that this one has not. Old plugins must not mind them, and new ones must not trust them.
#pragma once

#include <cstdint>

#include "conformance/answer.hpp"

namespace topset::conformance {

enum class OtherHost : std::uint8_t {
  ahead,   // they are fields of the next minor version: struct_size and strides cover them
  behind,  // they are nothing, which struct_size says
};

// What the plugin answers to that host; each of those bytes is `fill`.
Answer plan(const Plugin& plugin, const StrategyCard& card, const Shape& shape, OtherHost host,
            int fill);

}  // namespace topset::conformance
