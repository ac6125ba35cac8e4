// Text made safe for an XML 1.0 file, between tags and in attributes.
#pragma once

#include <string>
#include <string_view>

namespace topset::output {

// Characters that XML has no way to write, and those that reorder what is read, are spelt out as
// `\u{7}`. Line breaks are kept; in an attribute a reader takes them for spaces.
std::string xml_text(std::string_view text);

}  // namespace topset::output
