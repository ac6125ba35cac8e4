// What a cold run costs: one athlete's four-week block to the terminal, beside a program that does
// nothing but is linked to the same libraries. The two run in turn, so that a noisy machine hurts
// both alike.
//   cold_start TOPSET EMPTY LIBRARY [RUNS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace {

// Milliseconds from spawn to exit; exits this program when the other one fails.
double run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 1;
  if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0 ||
      waitpid(child, &status, 0) < 0 || status != 0) {
    std::fprintf(stderr, "%s failed\n", arguments[0]);
    std::exit(1);
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  return took.count();
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: cold_start TOPSET EMPTY LIBRARY [RUNS]\n");
    return 2;
  }
  const std::string library = argv[3];
  const int runs = argc > 4 ? std::atoi(argv[4]) : 200;
  std::vector<double> topset;
  std::vector<double> empty;
  for (int i = 0; i < runs; ++i) {
    empty.push_back(run({argv[2]}));
    topset.push_back(run({argv[1], "generate", library + "/programs/strength-block.yaml",
                          library + "/athletes/jana-novakova.yaml", "--start", "2026-12-07"}));
  }
  std::printf("empty program  %.2f ms\n", median(empty));
  std::printf("topset         %.2f ms, one athlete, four weeks, to the terminal\n", median(topset));
  std::printf("ratio          %.2f (budget 3)\n", median(topset) / median(empty));
  return 0;
}
