// The planner's own sentences in the language of a sheet. They are known by their English, which
// `block/1` keeps; what a coach or a strategy wrote is in no table and stays as it is.
#pragma once

#include <string>
#include <string_view>

#include "output/words.hpp"

namespace topset::output {

// `stop at RPE 9` as `bei RPE 9 aufhören`
std::string sentence_words(std::string_view english, Words words);

}  // namespace topset::output
