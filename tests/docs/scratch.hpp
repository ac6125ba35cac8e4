// A folder that a page's commands are run in, gone afterwards.
#pragma once

#include <filesystem>
#include <string>

namespace topset::tests {

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& bytes);

struct Ran {
  std::string printed;  // out and err as a terminal would show them
  int exit = 0;
};

class Scratch {
 public:
  Scratch();
  // With the bundled library of the sources beside its own files.
  explicit Scratch(const std::filesystem::path& source);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::filesystem::path folder() const { return root_ / "here"; }
  // An empty home of nobody's, so that what this machine's user has is not seen.
  std::filesystem::path home() const { return root_ / "home"; }

  // Where the last command has gone to (`cd club`); the next one begins there.
  std::filesystem::path current_folder() const;

  // Where the folder's own path is printed, /home/coach/club stands; where home is, /home/coach.
  Ran run(const std::string& command) const;

 private:
  std::filesystem::path root_;
};

}  // namespace topset::tests
