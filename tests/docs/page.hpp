// A page of documentation as lines and fenced blocks, so that its examples can be tried and its
// printed output filled in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace topset::tests {

struct Block {
  std::string language;  // `yaml`; empty: none
  std::size_t line = 0;  // 1-based, of the opening fence
  std::string text;      // without the fences
};

class Page {
 public:
  explicit Page(const std::string& text);

  const std::vector<Block>& blocks() const { return blocks_; }

  // The page with other text in a block.
  std::string with(std::size_t block, const std::string& text) const;

  // Every `word in backticks` outside of fenced blocks.
  std::vector<std::string> code_words() const;

 private:
  std::vector<std::string> lines_;
  std::vector<Block> blocks_;
};

}  // namespace topset::tests
