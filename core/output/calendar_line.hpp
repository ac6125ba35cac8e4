// Content lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, ended with CRLF.
#pragma once

#include <string>
#include <string_view>

namespace topset::output {

// A text value (3.3.11). Line breaks stay, as `\n`; other controls become spaces.
std::string calendar_text(std::string_view text);

// `NAME:value` as the lines it takes (3.1); no fold stands inside a letter.
std::string calendar_line(std::string_view name, std::string_view value);

}  // namespace topset::output
