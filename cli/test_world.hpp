// A world for the tests of commands: files in memory, and what was printed.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/memory_file_system.hpp"
#include "cli/world.hpp"

namespace topset::cli {

class Kept : public Printer {
 public:
  void print(std::string_view text) override { text_ += text; }
  const std::string& text() const { return text_; }
  // What was printed since it was last taken.
  std::string take() { return std::exchange(text_, ""); }

 private:
  std::string text_;
};

struct TestWorld {
  MemoryFileSystem files;
  Kept out;
  Kept err;
  World world{.files = files,
              .out = out,
              .err = err,
              .out_style = {},
              .err_style = {},
              .bundled_strategies = "/strategies",
              .share = "/share",
              .strategy_folders = {}};

  explicit TestWorld(MemoryFileSystem with = {}) : files(std::move(with)) {}
  TestWorld(const TestWorld&) = delete;  // its world refers to itself
  TestWorld& operator=(const TestWorld&) = delete;
};

}  // namespace topset::cli
