// How a process of a check ended when it ended badly, and what to do about it: the check it was
// running has not been told then, and its own words would lead astray.
#pragma once

#include <cstdint>
#include <string_view>

namespace topset::cli {

enum class ChildEnding : std::uint8_t {
  well,
  crashed,
  exited,     // with an exit code of the plugin's
  late,       // past the deadline, or its processor time
  forbidden,  // it tried what the walls refuse
  killed,     // by the system
  not_begun,  // it could not be started, which is none of the plugin's doing
};

// As a check has them.
struct EndingWords {
  std::string_view expected;
  std::string_view why;
  std::string_view cure;
};
EndingWords words_of(ChildEnding ending);

}  // namespace topset::cli
