#include "scratch.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <stdlib.h>
#include <sys/wait.h>

#include "page.hpp"

namespace topset::tests {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

namespace {

void show_as(std::string& text, const std::string& path, std::string_view shown) {
  for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at))
    text.replace(at, path.size(), shown);
}

}  // namespace

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "topset-docs-XXXXXX").string();
  root_ = mkdtemp(pattern.data());
  fs::create_directories(folder());
  fs::create_directories(home());
}

Scratch::Scratch(const fs::path& source) : Scratch() {
  fs::copy(source / "library", folder() / "library", fs::copy_options::recursive);
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

fs::path Scratch::current_folder() const {
  const std::string now_in = first_line(read_file(root_ / "now_in"));
  return now_in.empty() ? folder() : fs::path(now_in);
}

Ran Scratch::run(const std::string& command) const {
  // A page that goes into a folder, with no other command behind it, is there for those after that.
  const bool goes = command.starts_with("cd ") && command.find_first_of("&|;") == std::string::npos;
  const std::string then =
      goes ? fmt::format("pwd >'{}'\n", (root_ / "now_in").string()) : std::string();
  write_file(root_ / "script", command + "\n" + then);
  const std::string line =
      fmt::format("cd '{}' && HOME='{}' sh '{}' >'{}' 2>&1 </dev/null", current_folder().string(),
                  home().string(), (root_ / "script").string(), (root_ / "printed").string());
  const int status = std::system(line.c_str());
  std::string printed = read_file(root_ / "printed");
  show_as(printed, folder().string(), "/home/coach/club");
  show_as(printed, home().string(), "/home/coach");
  return {std::move(printed), WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

}  // namespace topset::tests
