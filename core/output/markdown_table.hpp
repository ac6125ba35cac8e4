// A Markdown table that leaves out the columns with nothing in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace topset::output {

class MarkdownTable {
 public:
  enum class Side : unsigned char {
    left,
    right
  };

  // A column is known by its place; its heading is escaped here, as every cell is. A heading alone
  // does not keep a column.
  void column(std::string_view heading, Side side = Side::left);
  // The cells of the next line, as many as there are columns, escaped by whoever has their words.
  void line(std::vector<std::string> cells);

  std::string print() const;

 private:
  struct Column {
    std::string heading;
    Side side;
  };
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> lines_;
};

}  // namespace topset::output
