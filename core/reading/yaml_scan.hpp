// A look over the text before yaml-cpp sees it, for what yaml-cpp bears badly or explains badly:
// brackets nested too deep, quotes and brackets that are never closed, tabs that indent. It follows
// quotes, comments, plain and block scalars, and decides nothing about values.
// Comments, which yaml-cpp drops, are found here too.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace topset::reading {

struct YamlScan {
  std::optional<std::size_t> too_deep;        // the first bracket past the depth
  std::optional<std::size_t> open_quote;      // a quote without its end
  std::optional<std::size_t> open_bracket;    // the innermost bracket still open at the end
  std::optional<std::size_t> wrong_bracket;   // a closing bracket of the other shape
  std::optional<std::size_t> wrongly_closed;  // the bracket that it would close
  std::vector<std::size_t> tabs;              // first tab of each line that one indents
  std::vector<std::size_t> directives;        // lines that begin with `%`
  std::vector<std::size_t> comments;          // the `#` of each, in the order of the text
};

YamlScan scan_yaml(std::string_view text, std::size_t max_depth);

}  // namespace topset::reading
