#include "cli/meant_path.hpp"

#include "base/memory_file_system.hpp"
#include "catch.hpp"

namespace topset::cli {
namespace {

MemoryFileSystem a_club() {
  MemoryFileSystem files;
  for (const char* path :
       {"/club/topset.yaml", "/club/athletes/ana.yaml", "/club/athletes/bea.yaml",
        "/club/programs/strength.yaml", "/share/three-days.yaml"})
    files.add_file(path, "");
  files.add_folder("/club/empty");
  return files;
}

const Whereabouts kClub{"club", "/share"};

TEST_CASE("a name alone is looked for in the rooms of the library") {
  const MemoryFileSystem files = a_club();
  const std::string ana = "a file of that name exists: `club/athletes/ana.yaml`";
  CHECK(meant_path(files, kClub, "ana.yaml") == ana);
  CHECK(meant_path(files, kClub, "ana") == ana);
  CHECK(meant_path(files, kClub, "strength") ==
        "a file of that name exists: `club/programs/strength.yaml`");
  CHECK(meant_path(files, kClub, "zoe.yaml") == "");
}

TEST_CASE("where one kind of file is wanted, no other is meant") {
  const MemoryFileSystem files = a_club();
  Whereabouts programs = kClub;
  programs.room = "programs";
  CHECK(meant_path(files, programs, "ana.yaml") == "");
  CHECK(meant_path(files, programs, "strength") ==
        "a file of that name exists: `club/programs/strength.yaml`");
}

TEST_CASE("a folder that isn't there doesn't keep a file from being found") {
  const MemoryFileSystem files = a_club();
  CHECK(meant_path(files, kClub, "Athletes/ana.yaml") ==
        "a file of that name exists: `club/athletes/ana.yaml`");
  // Where the folder is there, its own files are nearer.
  CHECK(meant_path(files, kClub, "club/athletes/anna.yaml") ==
        "a file with a similar name exists: `club/athletes/ana.yaml`");
}

TEST_CASE("a folder is told with the files in it") {
  const MemoryFileSystem files = a_club();
  CHECK(meant_path(files, kClub, "club/athletes") ==
        "name a file in it, or all: `club/athletes/*.yaml`");
  CHECK(meant_path(files, kClub, "club/athletes/") ==
        "name a file in it, or all: `club/athletes/*.yaml`");
  CHECK(meant_path(files, kClub, "club/empty") == "name a file");
}

TEST_CASE("paths of other systems and shells are told as they are written here") {
  const MemoryFileSystem files = a_club();
  CHECK(meant_path(files, kClub, "club\\athletes\\ana.yaml") ==
        "write it with slashes: `club/athletes/ana.yaml`");
  CHECK(meant_path(files, kClub, "club\\athletes\\zoe.yaml") == "");
  CHECK(meant_path(files, kClub, "~/zoe.yaml") ==
        "write it without quotes, so that ~ becomes your own folder");
}

TEST_CASE("a program that comes with topset is named without its suffix") {
  CHECK(meant_path(a_club(), kClub, "three-days.yaml") ==
        "a program that comes with topset is named without .yaml: `three-days`");
}

TEST_CASE("who has no library hears how one is begun") {
  const MemoryFileSystem files = a_club();
  const Whereabouts nowhere{"", "/share"};
  CHECK(meant_path(files, nowhere, "zoe.yaml") ==
        "`topset init club` begins a library with a file of each kind to copy");
  CHECK(meant_path(files, nowhere, "/zoe.yaml") == "");
  CHECK(meant_path(files, nowhere, "block.json") == "");
}

}  // namespace
}  // namespace topset::cli
