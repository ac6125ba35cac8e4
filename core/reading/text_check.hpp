// What a file's bytes must be before anything reads them as YAML: of bearable size, UTF-8, with
// line breaks that every editor shows, and without characters that can't be seen.
#pragma once

#include <cstddef>

#include "base/diagnostic.hpp"
#include "base/origin.hpp"

namespace topset::reading {

// Empty: the text may be read on.
Diagnostics check_text(const SourcePtr& source, std::size_t max_bytes);

// The bytes of a UTF-8 byte order mark at the beginning: 3 or 0. Editors on Windows write it, and
// it is read over.
std::size_t byte_order_mark(std::string_view text);

// True for a character that acts or hides instead of being seen. Line breaks and tabs pass.
bool is_unseen(char32_t code_point);

// What to call it: `a control character (U+0007)`.
std::string name_unseen(char32_t code_point);

}  // namespace topset::reading
