// What is said of a value that is none of a flag's choices, and lists of them with commas between.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/choice.hpp"
#include "cli/flag_parser.hpp"

namespace topset::cli {

// `a,b` as its words; an empty list has one empty word, so that it is answered like a wrong one.
std::vector<std::string> split_list(const std::string& list);

enum class Many : bool {
  no,
  yes
};

// That a flag does not know a word, with those it does and the nearest.
ParseMistake unknown_choice(std::string_view flag, std::string_view word,
                            const std::vector<std::string_view>& known, Many many = Many::no);

// That the value of a flag, where it is given, is none of the choices.
std::optional<ParseMistake> check_choice(const Arguments& arguments, std::string_view flag,
                                         std::span<const Choice> choices);

}  // namespace topset::cli
