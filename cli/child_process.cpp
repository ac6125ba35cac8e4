#include "cli/child_process.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "strategies/isolation.hpp"

namespace topset::cli {

namespace {

constexpr std::size_t kMostPrinted = 4096;
constexpr std::size_t kMostAnswer = std::size_t{8} << 20;

std::vector<std::string> environment_with(const std::vector<std::string>& changes) {
  std::map<std::string, std::string> all;
  const auto take = [&](const std::string& entry) {
    all[entry.substr(0, entry.find('='))] = entry;
  };
  for (char** entry = environ; *entry != nullptr; ++entry) take(*entry);
  for (const std::string& change : changes) take(change);
  std::vector<std::string> entries;
  for (const auto& [name, entry] : all) entries.push_back(entry);
  return entries;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

std::string printed_to(int file) {
  std::string text(kMostPrinted, '\0');
  const ssize_t got = ::pread(file, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

void tell_ending(int status, ChildReport& report) {
  const auto tell = [&](ChildEnding ending, std::string words) {
    report.ending = ending;
    report.ended = std::move(words);
  };
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
    tell(ChildEnding::exited,
         fmt::format("it ended the process with exit code {}", WEXITSTATUS(status)));
  if (!WIFSIGNALED(status)) return;
  const int number = WTERMSIG(status);
  switch (number) {
    case SIGXCPU: return tell(ChildEnding::late, "it used more processor time than it may");
    case SIGSYS:
      return tell(ChildEnding::forbidden,
                  "it tried to write a file, start a process, open a connection or signal another "
                  "process, which a strategy may not do");
    case SIGXFSZ: return tell(ChildEnding::forbidden, "it wrote more than it may");
    case SIGKILL: return tell(ChildEnding::killed, "it was killed, perhaps for want of memory");
    default:
      return tell(ChildEnding::crashed,
                  fmt::format("it crashed (signal {}, {})", number, ::strsignal(number)));
  }
}

// Reads until the other end is closed; false at the deadline.
bool read_all(int pipe, std::chrono::steady_clock::time_point until, std::string& into) {
  char part[4096];
  while (into.size() < kMostAnswer) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                          until - std::chrono::steady_clock::now())
                          .count();
    pollfd waits{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : ::poll(&waits, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = ::read(pipe, part, sizeof part);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    into.append(part, static_cast<std::size_t>(got));
  }
  return true;
}

class SpawnActions {
 public:
  SpawnActions() {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnActions() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  posix_spawn_file_actions_t* files() { return &files_; }
  posix_spawnattr_t* attributes() { return &attributes_; }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

ChildReport run_child(const ChildOrder& order) {
  ChildReport report;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    return {{}, {}, 0, ChildEnding::not_begun, "there is no pipe left for it"};
  const Descriptor from_child(ends[0]);
  Descriptor to_parent(ends[1]);
  const Descriptor output(::memfd_create("printed", MFD_CLOEXEC));

  SpawnActions actions;
  ::posix_spawn_file_actions_addopen(actions.files(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  // Appending, so that both streams and the child's own children keep out of each other's way.
  ::fcntl(output.get(), F_SETFL, O_APPEND);
  ::posix_spawn_file_actions_adddup2(actions.files(), output.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(actions.files(), output.get(), STDERR_FILENO);
  if (to_parent.get() == kAnswerPipe)
    ::fcntl(kAnswerPipe, F_SETFD, 0);
  else
    ::posix_spawn_file_actions_adddup2(actions.files(), to_parent.get(), kAnswerPipe);
  if (!order.folder.empty())
    ::posix_spawn_file_actions_addchdir_np(actions.files(), order.folder.c_str());

  std::vector<std::string> words = {order.program};
  words.insert(words.end(), order.arguments.begin(), order.arguments.end());
  std::vector<std::string> environment = environment_with(order.environment);
  pid_t child = -1;
  const int failed =
      ::posix_spawn(&child, order.program.c_str(), actions.files(), actions.attributes(),
                    pointers(words).data(), pointers(environment).data());
  to_parent.reset();
  if (failed != 0) {
    report.ending = ChildEnding::not_begun;
    report.ended = fmt::format("it can't be started: {}", std::strerror(failed));
    return report;
  }
  const bool in_time =
      read_all(from_child.get(), std::chrono::steady_clock::now() + order.deadline, report.answer);
  if (!in_time) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ::kill(-child, SIGKILL);  // whatever it left running
  if (in_time && WIFSIGNALED(status)) report.signal = WTERMSIG(status);
  report.printed = printed_to(output.get());
  if (in_time) {
    tell_ending(status, report);
  } else {
    report.ending = ChildEnding::late;
    report.ended = fmt::format("it was still at it after {} s, and was stopped",
                               order.deadline.count() / 1000);
  }
  return report;
}

void limit_this_process() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto limit = [](auto what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
  };
  limit(RLIMIT_CORE, 0);
  // At the first SIGXCPU, which tells what it was; at the second it is killed.
  const rlimit seconds{20, 25};
  ::setrlimit(RLIMIT_CPU, &seconds);
  limit(RLIMIT_FSIZE, rlim_t{16} << 20);
#ifndef TOPSET_INSTRUMENTED  // shadow memory takes terabytes of addresses
  limit(RLIMIT_AS, strategies::Isolation{}.memory);
#endif
}

void answer_parent(const std::string& answer) {
  std::size_t written = 0;
  while (written < answer.size()) {
    const ssize_t took = ::write(kAnswerPipe, answer.data() + written, answer.size() - written);
    if (took < 0 && errno == EINTR) continue;
    if (took <= 0) return;
    written += static_cast<std::size_t>(took);
  }
}

}  // namespace topset::cli
