#include "cli/library_files.hpp"

#include "base/memory_file_system.hpp"
#include "catch.hpp"

namespace topset::cli {
namespace {

using Paths = std::vector<std::string>;

MemoryFileSystem with(const Paths& paths) {
  MemoryFileSystem files;
  for (const std::string& path : paths) files.add_file(path, "topset: program/1\n");
  return files;
}

TEST_CASE("what git ignores is passed over, unless it is named") {
  MemoryFileSystem files = with({"/club/a.yaml", "/club/out/b.yaml", "/club/out/keep.yaml",
                                 "/club/in/c.yaml", "/club/in/d.yaml"});
  files.add_file("/club/.gitignore", "out/\nd.yaml\n!out/keep.yaml\n");
  // Nothing is taken back out of a folder that is ignored.
  CHECK(yaml_files(files, {"/club"}) == Paths{"/club/a.yaml", "/club/in/c.yaml"});
  CHECK(yaml_files(files, {"/club/in/d.yaml"}) == Paths{"/club/in/d.yaml"});
  CHECK(yaml_files(files, {"/club/out"}) == Paths{"/club/out/b.yaml", "/club/out/keep.yaml"});
}

TEST_CASE("a .gitignore below has the last word, and those above count up to the repository") {
  MemoryFileSystem files =
      with({"/home/club/a.yaml", "/home/club/in/a.yaml", "/home/club/in/b.yaml"});
  files.add_folder("/home/club/.git");
  files.add_file("/.gitignore", "b.yaml\n");
  files.add_file("/home/club/.gitignore",
                 "\xef\xbb\xbf"
                 "a.yaml\r\n");
  files.add_file("/home/club/in/.gitignore", "!a.yaml\n");
  CHECK(yaml_files(files, {"/home/club"}) == Paths{"/home/club/in/a.yaml", "/home/club/in/b.yaml"});
  CHECK(yaml_files(files, {"/home/club/in"}) ==
        Paths{"/home/club/in/a.yaml", "/home/club/in/b.yaml"});
}

TEST_CASE("folders that begin with a dot are passed over") {
  CHECK(yaml_files(with({"/club/.cache/a.yaml", "/club/.b.yaml", "/club/c.yml"}), {"/club"}) ==
        Paths{"/club/c.yml"});
}

TEST_CASE("a file says what it is in its first key") {
  CHECK(kind_in("# a comment\ntopset: program/1\n") == "program");
  CHECK(kind_in("topset: \"athlete/1\"") == "athlete");
  CHECK(kind_in("topset:\n") == "unknown");
  CHECK(kind_in("name: x\n").empty());
}

}  // namespace
}  // namespace topset::cli
