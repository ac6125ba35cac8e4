#include "output/xlsx/canvas.hpp"

#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {

void Canvas::text(Column column, std::string_view words, const Look& look) {
  const std::string clean = cell_text(words);
  if (clean.empty()) return blank(column, look);
  worksheet_write_string(sheet_, row_, column, clean.c_str(), styles_.of(look));
}

void Canvas::number(Column column, double value, const Look& look) {
  worksheet_write_number(sheet_, row_, column, value, styles_.of(look));
}

void Canvas::blank(Column column, const Look& look) {
  worksheet_write_blank(sheet_, row_, column, styles_.of(look));
}

void Canvas::formula(Column column, const std::string& formula, const Value& value,
                     const Look& look) {
  const std::string text = "=" + formula;
  lxw_format* const format = styles_.of(look);
  if (const double* const number = std::get_if<double>(&value))
    worksheet_write_formula_num(sheet_, row_, column, text.c_str(), format, *number);
  else
    worksheet_write_formula_str(sheet_, row_, column, text.c_str(), format,
                                cell_text(std::get<std::string>(value)).c_str());
}

void Canvas::across(Column first, Column last, std::string_view words, const Look& look) {
  if (first == last) return text(first, words, look);
  worksheet_merge_range(sheet_, row_, first, row_, last, cell_text(words).c_str(),
                        styles_.of(look));
}

void Canvas::fill(Column first, Column last, const Look& look) {
  for (Column column = first; column <= last; ++column) blank(column, look);
}

void Canvas::height(double points) {
  worksheet_set_row(sheet_, row_, points, nullptr);
  height_ = points;
}

void Canvas::next(Row rows) {
  row_ += rows;
  top_ += height_ + kUsualHeight * (rows - 1);
  height_ = kUsualHeight;
}

std::string Canvas::here(Column column) const { return cell_name(row_, column); }

std::string quoted(std::string_view text) {
  constexpr std::size_t kLongest = 255;
  std::string words = "\"";
  for (const char letter : cell_text(text, kLongest)) {
    words += letter;
    if (letter == '"') words += letter;
  }
  return words + '"';
}

}  // namespace topset::output::xlsx
