// Text made safe for its place in an HTML file: between tags, in an attribute, in a style element,
// in a block of data for the script. Nothing here knows what a sheet shows.
#pragma once

#include <string>
#include <string_view>

namespace topset::output::html {

// Between tags, and in attributes that stand in double quotes. Control characters and bytes that
// are no UTF-8 become U+FFFD; line breaks and tabs become spaces.
void append_text(std::string& out, std::string_view text);
std::string text(std::string_view text);
// The same, isolated from the direction of what stands around it: for names and notes.
std::string name_text(std::string_view text);

// CSS as a browser will have it after parsing, so that a hash of it holds: line breaks are plain
// newlines, and no `</` is left that could end the element.
std::string style_text(std::string_view css);
// A text in double quotes inside CSS.
std::string css_string(std::string_view text);

// JSON inside `<script type="application/json">`: `<`, `>`, `&`, U+2028 and U+2029 are written as
// escapes, which JSON reads as the same text.
std::string script_data(std::string_view json);

std::string base64(std::string_view bytes);
// `sha256-...`, as a Content-Security-Policy names the text of a style or script element.
std::string policy_hash(std::string_view element);
// `data:image/png;base64,...` of a PNG or SVG; empty: neither.
std::string image_address(std::string_view bytes);

}  // namespace topset::output::html
