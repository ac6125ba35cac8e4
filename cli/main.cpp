// The world's edge: files, terminal, environment and exit codes. Nothing else in topset touches
// them.
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/heap.hpp"
#include "base/io_error.hpp"
#include "base/posix_file_system.hpp"
#include "cli/flags.hpp"
#include "cli/plugin_check.hpp"

namespace {

using topset::cli::Exit;
using topset::cli::Printer;
using topset::cli::World;

class FilePrinter : public Printer {
 public:
  // What `before` holds is printed first, so that a sheet and its findings keep their order where
  // both go to one place.
  explicit FilePrinter(std::FILE* file, FilePrinter* before = nullptr)
      : file_(file), before_(before) {}
  void print(std::string_view text) override {
    if (before_ != nullptr) before_->flush();
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), file_) < text.size()) see(errno);
  }
  void flush() override {
    errno = 0;
    if (std::fflush(file_) != 0) see(errno);
  }
  // What kept text from being printed; nothing if it was, or if its reader went away.
  std::optional<topset::IoError> failure() const {
    if (error_ == 0 || error_ == EPIPE) return std::nullopt;
    return topset::io_error(error_);
  }

 private:
  void see(int error) {
    if (error_ == 0) error_ = error;
  }

  std::FILE* file_;
  FilePrinter* before_;
  int error_ = 0;  // the first one; what comes after it follows from it
};

class StandardInput : public topset::cli::Input {
 public:
  explicit StandardInput(Printer& err) : err_(err) {}
  std::string read(std::size_t most) override {
    if (!std::exchange(has_begun_, true) && isatty(STDIN_FILENO) != 0) {
      err_.print("reading what is typed; Ctrl-D on a line of its own ends it\n");
      err_.flush();
    }
    std::string bytes(most, '\0');
    ssize_t got = -1;
    do {
      got = ::read(STDIN_FILENO, bytes.data(), most);
    } while (got < 0 && errno == EINTR);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }

 private:
  Printer& err_;
  bool has_begun_ = false;
};

class SteadyClock : public topset::Clock {
 public:
  std::int64_t milliseconds() override { return microseconds() / 1000; }
  std::int64_t microseconds() override {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
  }
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value ? value : "";
}

// Colours on a terminal that has them, unless NO_COLOR is set (https://no-color.org).
topset::output::Style style_of(int descriptor) {
  topset::output::Style style;
  if (isatty(descriptor) == 0) return style;
  style.colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 60)
    style.columns = std::min<std::size_t>(size.ws_col, 80);
  return style;
}

// As GitHub, GitLab and most others say it.
bool is_ci(const std::string& value) { return !value.empty() && value != "0" && value != "false"; }

std::vector<std::string> split_path(const std::string& list) {
  std::vector<std::string> folders;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t colon = std::min(list.find(':', at), list.size());
    if (colon > at) folders.push_back(list.substr(at, colon - at));
    at = colon + 1;
  }
  return folders;
}

std::filesystem::path program() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path("/usr/bin/topset") : path;
}

// An unpacked tarball has fonts of its own, and a configuration that finds the system's too.
void find_fonts(const std::string& share) {
  const std::string own = share + "/fonts/fonts.conf";
  if (::access(own.c_str(), R_OK) == 0)
    ::setenv("FONTCONFIG_FILE", own.c_str(),
             0);  // NOLINT(concurrency-mt-unsafe): before any thread
}

}  // namespace

int main(int argc, char** argv) {
  topset::keep_freed_memory();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is seen when printing
  topset::PosixFileSystem files;
  if (argc > 1 && argv[1] == topset::cli::kCheckChild)
    return topset::cli::check_child({argv + 2, argv + argc}, files);
  FilePrinter out(stdout);
  FilePrinter err(stderr, &out);
  StandardInput in(err);
  SteadyClock clock;
  // The folder above the one the program itself lies in: /usr for /usr/bin/topset.
  const std::string root = program().parent_path().parent_path().string();
  find_fonts(root + "/" TOPSET_SHARE_FOLDER);
  World world{.files = files,
              .out = out,
              .err = err,
              .out_style = style_of(STDOUT_FILENO),
              .err_style = style_of(STDERR_FILENO),
              .bundled_strategies = root + "/" TOPSET_STRATEGY_FOLDER,
              .share = root + "/" TOPSET_SHARE_FOLDER,
              .strategy_folders = split_path(environment("TOPSET_PLUGIN_PATH")),
              .program = program().string(),
              .formats = root + "/" TOPSET_FORMAT_FOLDER,
              .source_date_epoch = environment("SOURCE_DATE_EPOCH"),
              .clock = &clock,
              .out_is_terminal = isatty(STDOUT_FILENO) != 0,
              .err_is_terminal = isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb",
              .in_ci = is_ci(environment("CI")),
              .worker = root + "/" TOPSET_WORKER,
              .home = topset::cli::home_of(environment),
              .cores = std::thread::hardware_concurrency(),
              .in = &in};
  Exit exit = Exit::internal;
  try {
    exit = topset::cli::run_command_line({argv + 1, argv + argc}, world);
  } catch (const std::exception& mistake) {
    err.print(
        std::string("internal error: ") + mistake.what() +
        "\n  = help: this is a mistake in topset; please report it with the files it was given\n");
  }
  out.flush();
  // A sheet that is cut short and looks whole is worse than none.
  if (const auto failure = out.failure()) {
    err.print("error: not all was printed: " + failure->reason + "\n");
    exit = worst(exit, Exit::usage);
  }
  err.flush();
  return static_cast<int>(exit);
}
