// A page of documentation as lines and fenced blocks, so that its examples can be tried and its
// printed output filled in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace topset::tests {

struct Block {
  std::string language;  // `yaml`; empty: none
  std::size_t line = 0;  // 1-based, of the opening fence
  std::string text;      // without the fences
  std::string section;   // the `## ` heading above it; empty: none
};

class Page {
 public:
  explicit Page(const std::string& text);

  const std::vector<Block>& blocks() const { return blocks_; }

  // The page with other text in a block.
  std::string with(std::size_t block, const std::string& text) const;

  // The lines under a `## ` heading, fenced blocks left out; empty: there is no such heading.
  std::string prose(const std::string& section) const;

  // Every `word in backticks` outside of fenced blocks.
  std::vector<std::string> code_words() const;

 private:
  std::vector<std::string> lines_;
  std::vector<Block> blocks_;
};

// A block whose first line is a comment with a file's name (`# programs/novice.yaml`,
// `// wave.cpp`, `-- wave.lua`) is that file for the commands after it. Code keeps that line, so
// that its lines are counted as the page shows them.
struct NamedFile {
  std::string name;
  std::string text;
};

std::optional<NamedFile> named_file(const Block& block);

std::string first_line(const std::string& text);

}  // namespace topset::tests
