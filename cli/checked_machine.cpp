#include "cli/checked_machine.hpp"

#include <algorithm>
#include <array>
#include <cfenv>
#include <charconv>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

namespace topset::cli {

namespace {

using conformance::Aspect;

std::string file_text(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string floating_point() {
  std::string text = fmt::format("rounding {}", std::fegetround());
#if defined(__x86_64__)
  // Rounding, masks, and the bits that -ffast-math turns on; not the flags of what happened.
  text += fmt::format(", control {:#x}", _mm_getcsr() & ~0x3fU);
#endif
  return text;
}

std::string signals() {
  std::string text;
  for (int number = 1; number < NSIG; ++number) {
    struct sigaction action{};
    if (::sigaction(number, nullptr, &action) != 0) continue;
    if (action.sa_handler != SIG_DFL)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number,
                          action.sa_handler == SIG_IGN ? "ignored" : "handled");
  }
  sigset_t blocked;
  ::sigprocmask(SIG_BLOCK, nullptr, &blocked);
  for (int number = 1; number < NSIG; ++number)
    if (::sigismember(&blocked, number) == 1)
      text += fmt::format("{}{} blocked", text.empty() ? "" : ", ", number);
  return text.empty() ? "plain" : text;
}

std::string names_in(const char* folder, bool with_targets) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    std::error_code unreadable;
    const std::string target = std::filesystem::read_symlink(entry.path(), unreadable).string();
    if (target.find("/proc/") == 0 && target.ends_with("/fd")) continue;  // this very listing
    names.push_back(with_targets ? fmt::format("{} {}", entry.path().filename().string(), target)
                                 : entry.path().filename().string());
  }
  std::ranges::sort(names);
  return with_targets ? fmt::format("{}", fmt::join(names, ", ")) : fmt::format("{}", names.size());
}

std::string environment() {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) all.emplace_back(*entry);
  std::ranges::sort(all);
  return fmt::format("{} entries, {:x}", all.size(),
                     std::hash<std::string>{}(fmt::format("{}", fmt::join(all, "\n"))));
}

// Kilobytes behind a name in /proc/self/status.
std::int64_t status_bytes(std::string_view name) {
  const std::string status = file_text("/proc/self/status");
  std::size_t at = status.find(name);
  if (at == std::string::npos) return 0;
  at = status.find_first_of("0123456789", at);
  std::int64_t kilobytes = 0;
  if (at != std::string::npos)
    std::from_chars(status.data() + at, status.data() + status.size(), kilobytes);
  return kilobytes * 1024;
}

}  // namespace

CheckedMachine::CheckedMachine(Elsewhere elsewhere)
    : elsewhere_(std::move(elsewhere)),
      peak_(::open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)) {}

std::string CheckedMachine::state(Aspect aspect) const {
  switch (aspect) {
    case Aspect::floating_point: return floating_point();
    case Aspect::locale: return std::setlocale(LC_ALL, nullptr);
    case Aspect::signals: return signals();
    case Aspect::threads: return names_in("/proc/self/task", false);
    case Aspect::working_folder: {
      std::error_code gone;
      return std::filesystem::current_path(gone).string();
    }
    case Aspect::open_files: return names_in("/proc/self/fd", true);
    case Aspect::environment: return environment();
  }
  return {};
}

std::string CheckedMachine::printed() const {
  std::fflush(nullptr);
  std::string text(256, '\0');
  const ssize_t got = ::pread(STDOUT_FILENO, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

bool CheckedMachine::is_mapped(const std::string& path) const {
  return file_text("/proc/self/maps").find(path + "\n") != std::string::npos;
}

std::int64_t CheckedMachine::heap_in_use() const {
  const struct mallinfo2 info = ::mallinfo2();
  return static_cast<std::int64_t>(info.uordblks + info.hblkhd);
}

std::int64_t CheckedMachine::processor_time() const {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

void CheckedMachine::forget_peak() {
  static_cast<void>(!::pwrite(peak_.get(), "5", 1, 0));
  before_ = status_bytes("VmRSS:");
}

std::int64_t CheckedMachine::peak_growth() const {
  return std::max<std::int64_t>(0, status_bytes("VmHWM:") - before_);
}

}  // namespace topset::cli
