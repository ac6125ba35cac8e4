// The style and script of an HTML sheet: core/output/html/sheet.css and sheet.js as they lie there,
// without their comment lines, embedded when topset is built.
#pragma once

#include <string_view>

namespace topset::output::html {

std::string_view sheet_css();
std::string_view sheet_js();

}  // namespace topset::output::html
