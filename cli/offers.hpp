// What may stand where the cursor is: commands, flags, the choices of a flag's value, and the ids
// that a library and topset itself know. Nothing here prints, fails aloud or writes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/world.hpp"

namespace topset::cli {

struct Offer {
  std::string word;
  std::string doc;  // one line; empty: none
};

// Whether the shell's own names of files may stand there too.
enum class OwnFiles : std::uint8_t {
  none,
  folders,
  all
};

struct Offers {
  std::vector<Offer> words;  // each instead of what is typed after `kept`
  std::string kept;          // the beginning of the typed word that stays: `--format=`, `text,`
  OwnFiles files = OwnFiles::none;
  std::vector<std::string_view> suffixes = {};  // of those files; none: any
};

// `typed` are the words behind `topset`; the last one is being typed.
Offers offers_for(std::span<const std::string> typed, World& world);

}  // namespace topset::cli
