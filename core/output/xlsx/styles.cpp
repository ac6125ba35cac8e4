#include "output/xlsx/styles.hpp"

namespace topset::output::xlsx {

lxw_format* Styles::of(const Look& look) {
  const auto [found, is_new] = made_.try_emplace(look, nullptr);
  if (!is_new) return found->second;
  lxw_format* const format = workbook_add_format(book_);
  format_set_font_name(format, "Calibri");
  format_set_font_size(format, look.size);
  format_set_font_color(format, look.ink);
  format_set_align(format, look.align);
  format_set_align(format, look.wraps ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (look.fill != kNone) format_set_bg_color(format, look.fill);
  if (look.bold) format_set_bold(format);
  if (look.italic) format_set_italic(format);
  if (look.wraps) format_set_text_wrap(format);
  if (look.shrinks) format_set_shrink(format);
  if (look.indent > 0) format_set_indent(format, look.indent);
  if (!look.number.empty()) format_set_num_format(format, look.number.c_str());
  if (look.boxed) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLine);
  } else if (look.underlined) {
    format_set_bottom(format, LXW_BORDER_HAIR);
    format_set_bottom_color(format, kLine);
  }
  found->second = format;
  return format;
}

}  // namespace topset::output::xlsx
