// What to tell a coach when the parser stops: its own messages speak of tokens and flow ends. Looks
// at the text around the place for the slips that people make, and says what to write.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/yaml_indent.hpp"
#include "reading/yaml_scan.hpp"

namespace topset::reading {

enum class SyntaxError : std::uint8_t {
  unknown_token,    // a character that begins no value
  map_value,        // a colon where no key stands before it
  map_key,          // a `?` where no key may stand
  block_entry,      // a dash where no list may begin
  not_in_map,       // something other than a key among keys
  not_in_list,      // something other than a dash among dashes
  not_in_braces,    // inside { }
  not_in_brackets,  // inside [ ]
  flow_end,         // a closing bracket that closes nothing, or the wrong one
  open_scalar,      // a quoted text that does not end
  tab,
  escape,        // a backslash in double quotes
  anchor,        // `&` or `*`
  tag,           // `!`
  block_scalar,  // after `|` or `>`
  depth,
  other,
};

// Where the parser stood. Offsets are bytes into the text.
struct SyntaxPlace {
  SyntaxError error = SyntaxError::other;
  std::size_t at = 0;
  std::vector<Block> blocks;   // around it, and just before it, the innermost last
  std::size_t last_begin = 0;  // of the scalar before it
  std::size_t last_end = 0;
};

struct Explanation {
  Rule rule = Rule::YAML009;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string help;
  // The byte that may be taken for a letter, to read on and find what else is wrong.
  std::optional<std::size_t> patch;
  std::vector<Fix> fixes = {};  // see Diagnostic; offsets as above
};

Explanation explain(std::string_view text, const SyntaxPlace& place, const YamlScan& scan);

}  // namespace topset::reading
