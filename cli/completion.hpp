// `topset complete SHELL ...`, which the scripts in completions/ ask at each press of Tab, and
// those scripts themselves. What they are told:
//
//     none|folders|all SUFFIXES plain|paths    the shell's own files, and whether words are paths
//     what stands before such a file in the word
//     what is typed of the file's name
//     a word, a tab, what it is                 any number of these
//
// SUFFIXES are parted by commas, `-` for any. A mistake gives nothing: a press of a key is no
// question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/choice.hpp"
#include "cli/world.hpp"

namespace topset::cli {

inline constexpr std::string_view kComplete = "complete";

inline constexpr auto kShells = std::to_array<Choice>(
    {{"bash", "for ~/.bashrc"}, {"zsh", "for ~/.zshrc"}, {"fish", "for config.fish"}});

// `words` are those after `complete`: `bash LINE BREAKS`, `fish LINE`, `zsh WORD...`.
Exit complete(const std::vector<std::string>& words, World& world);

// The script of a shell; empty: there is none of that name.
std::string_view completion_script(std::string_view shell);

}  // namespace topset::cli
