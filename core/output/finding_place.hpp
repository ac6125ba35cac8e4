// A finding's place and words as the formats for machines want them: columns in characters, all
// that is to be said in one text.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace topset::output {

// The span with columns that count characters (Unicode code points), not bytes. A bad byte counts
// as one. Past the end of a line it is the place after its last character.
Span in_characters(const Origin& origin);

// Message, notes and help, a line each.
std::string whole_message(const Diagnostic& finding);

}  // namespace topset::output
