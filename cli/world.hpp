// What main hands to a command: files, where to print, what the environment says. Commands touch
// nothing else, so that a test can run one on files in memory.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "base/system.hpp"
#include "cli/home.hpp"
#include "output/style.hpp"

namespace topset::cli {

// Exit codes, the highest of a run wins.
enum class Exit : int {
  ok = 0,        // nothing worse than a warning
  findings = 1,  // an error in a file; with --strict a warning
  usage = 2,     // the command line, or a file that can't be opened
  internal = 3,  // a mistake in topset
};

constexpr Exit worst(Exit a, Exit b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

// A stream of text out. Printing to a reader that went away is no mistake: the rest is dropped.
class Printer {
 public:
  virtual ~Printer() = default;
  virtual void print(std::string_view text) = 0;
  // Hands on what was printed so far, for a reader that waits for it.
  virtual void flush() {}
};

// For what nobody is to read.
class Silence : public Printer {
 public:
  void print(std::string_view /*text*/) override {}
};

// A stream of bytes in.
class Input {
 public:
  virtual ~Input() = default;
  // What has come, at most so many bytes; empty: there is no more, or it can't be read.
  virtual std::string read(std::size_t most) = 0;
};

class FindingsDesk;

struct World {
  FileSystem& files;
  Printer& out;
  Printer& err;
  output::Style out_style;
  output::Style err_style;
  std::string bundled_strategies;             // folder of the bundled strategy libraries
  std::string share;                          // folder that holds library/ and schemas/
  std::vector<std::string> strategy_folders;  // TOPSET_PLUGIN_PATH
  std::string program = {};                   // topset itself, to be run again
  std::string formats = {};                   // folder of the formats that are libraries
  std::string source_date_epoch = {};         // SOURCE_DATE_EPOCH as it is set; empty: it isn't
  Clock* clock = nullptr;                     // null: no one waits, so no progress is shown
  bool out_is_terminal = false;
  bool err_is_terminal = false;  // one that can go back to the beginning of a line
  bool in_ci = false;            // CI runs this: what is kept in git is never written
  std::string worker = {};       // the program that runs strategies from elsewhere
  Home home = {};                // of the person who runs this
  std::size_t cores = 1;         // that this process may use
  Input* in = nullptr;           // standard input; null: there is none
  FindingsDesk* desk = nullptr;  // takes what is wrong with a run; null: it is printed on err
};

// The same files and bundled strategies, for a command of which nobody is to read anything.
inline World unheard(const World& world, Silence& silence) {
  return {.files = world.files,
          .out = silence,
          .err = silence,
          .out_style = {},
          .err_style = {},
          .bundled_strategies = world.bundled_strategies,
          .share = world.share,
          .strategy_folders = {},
          .worker = world.worker};
}

}  // namespace topset::cli
