// Runs this program again as a child of its own: with a deadline, with what it prints caught, and
// with its answer read from a pipe. A child may crash, hang or print endlessly: the caller learns
// of it and goes on.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/child_ending.hpp"

namespace topset::cli {

struct ChildOrder {
  std::string program;
  std::vector<std::string> arguments;
  std::vector<std::string> environment;  // `NAME=value`, over this process's own
  std::string folder;                    // to work in; empty: this process's
  std::chrono::milliseconds deadline{20'000};
};

struct ChildReport {
  std::string answer;   // what it wrote to kAnswerPipe
  std::string printed;  // on either stream, the first few KB
  int signal = 0;       // that ended it; 0: none did
  ChildEnding ending = ChildEnding::well;
  std::string ended;  // in words when not well: `it crashed (signal 11, Segmentation fault)`
};

// The descriptor a child answers on.
inline constexpr int kAnswerPipe = 3;

ChildReport run_child(const ChildOrder& order);

// For the child itself, first of all: it dies with its parent, leaves no core, and is stopped at so
// much processor time, memory and written bytes.
void limit_this_process();

// Writes all of it to the answer pipe.
void answer_parent(const std::string& answer);

}  // namespace topset::cli
