// A command line as far as it is typed, taken apart as the shell does it: for completing its last
// word. Nothing is expanded: `~` and `$HOME` stay as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace topset::cli {

// zsh hands over words: it takes lines apart itself.
enum class Shell : std::uint8_t {
  bash,
  fish
};

struct TypedLine {
  // Without quotes and escapes. The last one is being typed; it is empty after a space.
  std::vector<std::string> words;
  // Bytes of the last word that the shell takes for words before it: bash parts `a:b` at the colon,
  // unless it is quoted.
  std::size_t parted = 0;
};

// `breaks` are the characters that part words without a space: COMP_WORDBREAKS of bash.
TypedLine typed_line(std::string_view line, Shell shell, std::string_view breaks = {});

}  // namespace topset::cli
