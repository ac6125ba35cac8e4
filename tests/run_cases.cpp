// Runs command cases: each in a folder of its own, with the real program, comparing everything that
// comes out.
//   run_cases [--accept] PROGRAM-FOLDER LIBRARY CASE-OR-FOLDER...
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <map>
#include <regex>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "case_file.hpp"

namespace {

namespace fs = std::filesystem;
using topset::tests::CaseFile;
using topset::tests::Section;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// Every file below a folder with its bytes; the bundled library is left out.
std::map<std::string, std::string> snapshot(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_regular_file() && !entry.is_symlink() && !name.starts_with("library/"))
      files[name] = read_file(entry.path());
  }
  return files;
}

struct Ran {
  std::string out;
  std::string err;
  int exit = 0;
};

// Runs the command lines of a `run` section with the shell, in `folder`.
Ran run(const std::string& body, const fs::path& folder, const fs::path& scratch) {
  std::string script;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = body.find('\n', at);
    std::string line = body.substr(at, end - at);
    if (line.starts_with("$ ")) line = line.substr(2);
    script += line + "\n";
    at = end + 1;
  }
  write_file(scratch / "script", script);
  const std::string command = "cd '" + folder.string() + "' && sh '" +
                              (scratch / "script").string() + "' >'" + (scratch / "out").string() +
                              "' 2>'" + (scratch / "err").string() + "' </dev/null";
  const int status = std::system(command.c_str());
  return {read_file(scratch / "out"), read_file(scratch / "err"),
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

// A sheet's mark is a hash of all that went into it; that it is the same twice is tested elsewhere.
std::string without_marks(std::string text) {
  static constexpr std::string_view kMark = "\nsheet ";
  constexpr std::size_t kDigits = 8;
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + 1)) {
    const std::size_t from = at + kMark.size();
    const std::size_t end = text.find('\n', from);
    if (end == from + kDigits && text.find_first_not_of("0123456789abcdef", from) == end)
      text.replace(from, kDigits, kDigits, '*');
  }
  return text;
}

// A kernel may lack a wall of the sandbox, which is a note and nobody's mistake: it is left out,
// and of the count of notes that follows it.
void leave_out_wall_notes(std::string& text) {
  static constexpr std::string_view kNote = "note[PLUG624]";
  for (std::size_t at = text.find(kNote); at != std::string::npos; at = text.find(kNote, at)) {
    const std::size_t end = text.find("\n\n", at);
    text.erase(at, end == std::string::npos ? end : end + 2 - at);
    static const std::regex kCount("(^|\n)(.*?)(, )?([0-9]+) notes?\n");
    std::smatch found;
    const std::string rest = text.substr(at);
    if (!std::regex_search(rest, found, kCount)) continue;
    const int count = std::atoi(found[4].str().c_str()) - 1;
    std::string line = found[1].str() + found[2].str();
    if (count > 0)
      line += found[3].str() + std::to_string(count) + (count == 1 ? " note" : " notes");
    if (count > 0 || found[2].length() > 0) line += "\n";
    text = text.substr(0, at) + found.prefix().str() + line + found.suffix().str();
  }
}

// Asked of the kernel as the worker will ask it.
bool kernel_has_walls() {
#if defined(TOPSET_INSTRUMENTED)
  return false;  // what is built this way needs more than a strategy may have
#endif
  const std::uint32_t trap = SECCOMP_RET_TRAP;
  return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &trap) == 0 &&
         ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

class Case {
 public:
  Case(fs::path path, const fs::path& library, bool accept)
      : path_(std::move(path)), library_(library), accept_(accept) {}

  bool passes() {
    std::string pattern = (fs::temp_directory_path() / "topset-case-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    const fs::path folder = root_ / "here";
    const fs::path scratch = root_ / "scratch";
    fs::create_directories(folder);
    fs::create_directories(scratch);
    fs::create_directories(root_ / "home");
    setenv("HOME", (root_ / "home").c_str(), 1);
    fs::create_directory_symlink(library_, folder / "library");

    const std::string text = read_file(path_);
    CaseFile file = topset::tests::parse_case(text);
    const bool needs_walls = std::ranges::any_of(file.sections, [](const Section& section) {
      return section.word == "needs" && section.argument == "walls";
    });
    if (needs_walls && !kernel_has_walls()) {
      std::cout << path_.string() << ": left out, this system lacks a wall\n";
      fs::remove_all(root_);
      return true;
    }
    std::map<std::string, std::string> before;
    CaseFile seen{file.comment, {}};
    for (std::size_t i = 0; i < file.sections.size(); ++i) {
      const Section& section = file.sections[i];
      if (section.word == "file" || section.word == "bytes") {
        write_file(folder / section.argument, topset::tests::file_bytes(section));
        seen.sections.push_back(section);
      } else if (section.word == "run") {
        before = snapshot(folder);
        Ran ran = run(section.body, folder, scratch);
        leave_out_wall_notes(ran.out);
        leave_out_wall_notes(ran.err);
        if ((ran.out + ran.err).find(root_.string()) != std::string::npos)
          fail("the output names the folder it ran in, " + root_.string());
        seen.sections.push_back(section);
        if (!ran.out.empty()) seen.sections.push_back({"out", "", ended(ran.out)});
        if (!ran.err.empty()) seen.sections.push_back({"err", "", ended(ran.err)});
        if (ran.exit != 0) seen.sections.push_back({"exit", std::to_string(ran.exit), ""});
      } else if (section.word == "same") {
        check_same(before, snapshot(folder));
        seen.sections.push_back(section);
      } else if (section.word == "file-is") {
        seen.sections.push_back(
            {"file-is", section.argument, ended(read_file(folder / section.argument))});
      } else if (section.word == "needs" && section.argument == "walls") {
        seen.sections.push_back(section);
      } else if (section.word != "out" && section.word != "err" && section.word != "exit") {
        fail("unknown section `" + section.word + "`");
      } else if (section.word == "exit" && section.argument == "0") {
        seen.sections.push_back(section);
      }
    }
    fs::remove_all(root_);
    const std::string printed = topset::tests::print_case(seen);
    if (printed == text) return !failed_;
    if (accept_) {
      write_file(path_, printed);
      std::cout << "accepted " << path_.string() << "\n";
      return !failed_;
    }
    show_difference(text, printed);
    return false;
  }

 private:
  static std::string ended(std::string text) {
    text = without_marks(std::move(text));
    if (!text.ends_with('\n')) text += "\n\\\n";
    return text;
  }

  void fail(const std::string& why) {
    failed_ = true;
    std::cout << path_.string() << ": " << why << "\n";
  }

  void check_same(const std::map<std::string, std::string>& before,
                  const std::map<std::string, std::string>& after) {
    for (const auto& [name, bytes] : before)
      if (!after.contains(name))
        fail("removed " + name);
      else if (after.at(name) != bytes)
        fail("changed " + name);
    for (const auto& [name, bytes] : after)
      if (!before.contains(name)) fail("made " + name);
  }

  // The first lines that differ, and both texts from there.
  void show_difference(const std::string& wanted, const std::string& got) {
    write_file(fs::temp_directory_path() / "topset-wanted", wanted);
    write_file(fs::temp_directory_path() / "topset-got", got);
    std::cout << "FAILED " << path_.string() << "\n" << std::flush;
    const std::string command = "diff -u --label wanted --label got '" +
                                (fs::temp_directory_path() / "topset-wanted").string() + "' '" +
                                (fs::temp_directory_path() / "topset-got").string() +
                                "' | head -60";
    if (std::system(command.c_str()) == -1) std::cout << "(no diff)\n";
  }

  fs::path path_;
  fs::path root_;
  const fs::path& library_;
  bool accept_;
  bool failed_ = false;
};

std::vector<fs::path> cases_in(const fs::path& path) {
  if (fs::is_regular_file(path)) return {path};
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.path().extension() == ".case") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool accept = std::erase(words, "--accept") > 0;
  if (words.size() < 3) {
    std::cerr << "usage: run_cases [--accept] PROGRAM-FOLDER LIBRARY CASE-OR-FOLDER...\n";
    return 2;
  }
  const fs::path programs = fs::absolute(words[0]);
  if (!fs::is_regular_file(programs / "topset")) {
    std::cerr << "there is no topset in " << programs.string() << "\n";
    return 2;
  }
  const std::string search_path = programs.string() + ":" + std::getenv("PATH");
  setenv("PATH", search_path.c_str(), 1);
  unsetenv("TOPSET_PLUGIN_PATH");
  unsetenv("CI");  // which would accept nothing
  // Nobody's own folders: each case has a home of its own.
  for (const char* const name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "SHELL"})
    unsetenv(name);
  // Where the tests' own strategies are built, for cases that drop one into a folder.
  setenv("STRATEGIES", (programs.parent_path() / "plugins/sdk/tests/libraries").c_str(), 1);
  // And where those are that can't be loaded, or misbehave.
  setenv("UNLOADABLE", (programs.parent_path() / "core/strategies/test_plugins/libraries").c_str(),
         1);
  const fs::path library = fs::absolute(words[1]);
  int passed = 0;
  int failed = 0;
  for (std::size_t i = 2; i < words.size(); ++i)
    for (const fs::path& path : cases_in(words[i]))
      (Case(path, library, accept).passes() ? passed : failed) += 1;
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}
