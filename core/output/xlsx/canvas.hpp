// One worksheet being filled from top to bottom: cells of cleaned text, numbers, and formulas with
// the value they have now, since not every program works them out on opening.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "output/xlsx/styles.hpp"

namespace topset::output::xlsx {

using Column = std::uint16_t;
using Row = std::uint32_t;

// What a formula comes to as planned.
using Value = std::variant<double, std::string>;

inline constexpr double kUsualHeight = 15;  // points, where none is said

class Canvas {
 public:
  Canvas(lxw_worksheet* sheet, Styles& styles, std::string name)
      : sheet_(sheet), styles_(styles), name_(std::move(name)) {}

  lxw_worksheet* raw() { return sheet_; }
  const std::string& name() const { return name_; }

  Row row() const { return row_; }
  void next(Row rows = 1);
  // How far down the current row begins, in points.
  double top() const { return top_; }
  void go_to(Row row) { row_ = row; }

  void text(Column column, std::string_view words, const Look& look);
  void number(Column column, double value, const Look& look);
  void blank(Column column, const Look& look);
  void formula(Column column, const std::string& formula, const Value& value, const Look& look);
  // The same look in all cells, text in the first.
  void across(Column first, Column last, std::string_view words, const Look& look);
  void fill(Column first, Column last, const Look& look);
  void height(double points);

  // Thousandths as the number they are.
  static double units(std::int64_t thousandths) { return static_cast<double>(thousandths) / 1000; }

  // `$H$5` in the current row.
  std::string here(Column column) const;

 private:
  lxw_worksheet* sheet_;
  Styles& styles_;
  std::string name_;
  Row row_ = 0;
  double top_ = 0;
  double height_ = kUsualHeight;  // of the current row
};

// A text as a formula quotes it: `"it's ""so"""`; longer than a formula may quote, it is cut.
std::string quoted(std::string_view text);

}  // namespace topset::output::xlsx
