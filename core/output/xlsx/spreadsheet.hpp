// For tests: works formulas out as spreadsheets do, in doubles, with numbers cut to fifteen digits
// where they are compared and floored.
#pragma once

#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace topset::output::xlsx::testing {

struct Error {};

// A number, a text, or an error.
struct Cell {
  enum class Kind {
    number,
    text,
    error
  };
  Kind kind = Kind::error;
  double number = std::nan("");
  std::string text;

  Cell() = default;
  Cell(double value) : kind(Kind::number), number(value) {}              // NOLINT: as cells are
  Cell(std::string words) : kind(Kind::text), text(std::move(words)) {}  // NOLINT
  Cell(Error) {}                                                         // NOLINT
  bool operator==(const Cell& other) const {
    return kind == other.kind && text == other.text &&
           (kind != Kind::number || number == other.number);
  }
};

class Spreadsheet {
 public:
  std::map<std::string, Cell, std::less<>> cells;
  std::map<std::string, std::vector<Cell>, std::less<>> ranges;

  Cell evaluate(std::string_view formula) const {
    Reader reader{*this, formula, 0};
    Cell result = reader.comparison();
    if (reader.at != formula.size())
      throw std::runtime_error("what is this? " + std::string(formula.substr(reader.at)));
    return result;
  }

 private:
  // As programs with fifteen digits see a number.
  static double seen(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", value);
    return std::strtod(text, nullptr);
  }

  struct Reader {
    const Spreadsheet& sheet;
    std::string_view text;
    std::size_t at;

    bool take(std::string_view word) {
      if (!text.substr(at).starts_with(word)) return false;
      at += word.size();
      return true;
    }
    void need(std::string_view word) {
      if (!take(word)) throw std::runtime_error("expected " + std::string(word));
    }
    static double number(const Cell& cell) { return cell.number; }
    static Cell made(double value) { return std::isnan(value) ? Cell(Error{}) : Cell(value); }

    Cell comparison() {
      Cell left = sum();
      if (take(">")) return number(left) > number(sum()) ? 1.0 : 0.0;
      return left;
    }
    Cell sum() {
      Cell left = product();
      for (;;) {
        if (take("+"))
          left = made(number(left) + number(product()));
        else if (take("-"))
          left = made(number(left) - number(product()));
        else
          return left;
      }
    }
    Cell product() {
      Cell left = factor();
      for (;;) {
        if (take("*"))
          left = made(number(left) * number(factor()));
        else if (take("/"))
          left = made(number(left) / number(factor()));
        else
          return left;
      }
    }
    Cell factor() {
      if (take("-")) return made(-number(factor()));
      if (take("(")) {
        Cell inside = comparison();
        need(")");
        return inside;
      }
      if (take("\"\"")) return std::string();
      if (std::isdigit(static_cast<unsigned char>(text[at]))) return literal();
      std::string name;
      while (at < text.size() && text[at] != '(' && text[at] != ')' && text[at] != ',' &&
             std::string_view("+-*/>").find(text[at]) == std::string_view::npos)
        name += text[at++];
      if (take("(")) return call(name);
      const auto found = sheet.cells.find(name);
      if (found == sheet.cells.end()) throw std::runtime_error("no cell " + name);
      return found->second;
    }
    Cell literal() {
      double value = 0;
      const auto end = std::from_chars(text.data() + at, text.data() + text.size(), value);
      at = static_cast<std::size_t>(end.ptr - text.data());
      return value;
    }
    Cell call(const std::string& name) {
      if (name == "INDEX") return index();
      std::vector<Cell> given;
      do given.push_back(comparison());
      while (take(","));
      need(")");
      if (name == "IF") return number(given[0]) != 0 ? given[1] : given[2];
      if (name == "IFERROR") return (given[0].kind == Cell::Kind::error) ? given[1] : given[0];
      if (name == "AND") {
        for (const Cell& cell : given)
          if (number(cell) == 0) return 0.0;
        return 1.0;
      }
      if (name == "MAX") return made(std::fmax(number(given[0]), number(given[1])));
      if (name == "INT") return made(std::floor(seen(number(given[0]))));
      if (name == "ROUND") return made(std::round(seen(number(given[0]))));
      throw std::runtime_error("no function " + name);
    }
    const std::vector<Cell>& range() {
      std::string name;
      while (text[at] != ',') name += text[at++];
      return sheet.ranges.find(name)->second;
    }
    // INDEX(values,MATCH(key,keys,1)): the last key that is not larger.
    Cell index() {
      const std::vector<Cell>& values = range();
      need(",MATCH(");
      const double key = number(comparison());
      need(",");
      const std::vector<Cell>& keys = range();
      need(",1))");
      if (std::isnan(key)) return Error{};
      std::size_t found = keys.size();
      for (std::size_t i = 0; i < keys.size(); ++i)
        if (seen(number(keys[i])) <= seen(key)) found = i;
      return found == keys.size() ? Cell(Error{}) : values[found];
    }
  };
};

}  // namespace topset::output::xlsx::testing
