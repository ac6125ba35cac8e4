#include "cli/git_changes.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace topset::cli {
namespace {

struct Ended {
  bool well = false;
  std::string printed;
};

std::string read_all(int from) {
  std::string all;
  std::array<char, 1 << 14> some{};
  while (true) {
    const ssize_t got = ::read(from, some.data(), some.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return all;
    all.append(some.data(), static_cast<std::size_t>(got));
  }
}

// What it says to people is dropped: topset has words of its own.
Ended git(const std::string& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t streams{};
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&streams, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  const bool started = posix_spawnp(&process, "git", &streams, nullptr, argv.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&streams);
  ::close(pipe[1]);
  Ended ended;
  if (started) {
    ended.printed = read_all(pipe[0]);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    ended.well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  ::close(pipe[0]);
  return ended;
}

std::string without_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

void add_paths(const std::string& top, std::string_view list, std::set<std::string>& paths) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\0'), list.size());
    if (end > 0) paths.insert(fmt::format("{}/{}", top, list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::unexpected<ParseMistake> mistake(const std::string& commit, std::string_view what,
                                      std::string_view help) {
  return std::unexpected(
      ParseMistake{fmt::format("--changed {}: {}", commit, what), std::string(help)});
}

}  // namespace

std::expected<std::set<std::string>, ParseMistake> changed_since(const std::string& commit,
                                                                 const std::string& folder) {
  const Ended top = git(folder, {"rev-parse", "--show-toplevel"});
  if (!top.well)
    return mistake(commit, "the library is in no git repository, or there is no git",
                   "leave out --changed to check all of it");
  const Ended known =
      git(folder, {"rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}"});
  if (!known.well)
    return mistake(commit, "git knows no such commit here",
                   "name a branch, tag or commit, such as origin/main; a CI server may have "
                   "fetched only the newest");
  const Ended base = git(folder, {"merge-base", without_line_end(known.printed), "HEAD"});
  if (!base.well)
    return mistake(commit, "git finds no commit that it shares with HEAD",
                   "fetch more of the history: on a CI server all of it, with fetch-depth: 0");
  const Ended changed = git(
      folder, {"diff", "--name-only", "--no-renames", "-z", without_line_end(base.printed), "--"});
  const Ended fresh =
      git(folder, {"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
  if (!changed.well || !fresh.well)
    return mistake(commit, "git can't tell what has changed", "see what `git status` says");
  std::set<std::string> paths;
  for (const Ended* const list : {&changed, &fresh})
    add_paths(without_line_end(top.printed), list->printed, paths);
  return paths;
}

std::vector<std::string> named_commits(const std::string& folder) {
  const Ended names = git(folder, {"for-each-ref", "--format=%(refname:short)", "refs/heads",
                                   "refs/remotes", "refs/tags"});
  std::vector<std::string> commits;
  std::string_view rest = names.printed;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    commits.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return commits;
}

}  // namespace topset::cli
