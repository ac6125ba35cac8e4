// Values of flags that are one of a few words, or a list of them; one that is misspelt is answered
// with the nearest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/flag_parser.hpp"

namespace topset::cli {

// `a,b` as its words; an empty list has one empty word, so that it is answered like a wrong one.
std::vector<std::string> split_list(const std::string& list);

enum class Many : bool {
  no,
  yes
};

// That a flag does not know a word, with those it does.
ParseMistake unknown_choice(std::string_view flag, std::string_view word,
                            const std::vector<std::string_view>& known, Many many = Many::no);

}  // namespace topset::cli
