// A snapshot as the text it is kept as: to be read by people, in a diff of git too, and to be read
// back whole. Nothing in it depends on when or where it was made.
//
//   topset: snapshot/1
//   program: Four weeks
//   ...
//
//   units: kg
//   load volume: 45200-46100
//   week 1: build
//     load volume: 12400
//     session 1: Squat day
//       A squat, fixed-percent-backoff
//         load volume: 2327.5
//         warm-up: 1x8 @ 20, 1x5 @ 62.5, 2x3 @ 95
//         top: 1x2 @ 127.5 kg, 90 % of 1RM, RPE 8.5 predicted, rest 3:00
//         back_off: 4x5 @ 110 kg, 78 % of 1RM, RPE 7 predicted, rest 2:00-3:00
//           cue: knees out of the hole
#pragma once

#include <string>
#include <string_view>

#include "library/snapshot.hpp"

namespace topset::library {

inline constexpr std::string_view kSnapshotKind = "topset: snapshot/1";

std::string snapshot_text(const Snapshot& snapshot);

// The part of such a text that is the block; the whole text, where it has no such part.
std::string_view block_part(std::string_view text);

}  // namespace topset::library
