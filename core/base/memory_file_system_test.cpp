#include "base/memory_file_system.hpp"

#include "catch.hpp"

using namespace topset;

namespace {

template <class Result>
std::string reason(const Result& result) {
  return result ? "no failure" : result.error().reason;
}

}  // namespace

TEST_CASE("files in memory are read and written by any spelling of their path") {
  MemoryFileSystem files;
  files.add_file("athletes/jana.yaml", "topset: athlete/1\n");
  CHECK(files.read("athletes/jana.yaml", 100) == "topset: athlete/1\n");
  CHECK(files.read("/athletes/./jana.yaml", 18) == "topset: athlete/1\n");
  CHECK(files.read("programs/../athletes/jana.yaml", 18) == "topset: athlete/1\n");
  CHECK(reason(files.write_atomically("athletes/jana.yaml", "new")) == "no failure");
  CHECK(files.content("athletes/jana.yaml") == "new");
  CHECK(files.content("athletes/eva.yaml") == std::nullopt);
  CHECK(files.files() == std::vector<std::string>{"/athletes/jana.yaml"});
}

TEST_CASE("a file in memory is written from parts, one after the other") {
  MemoryFileSystem files;
  files.add_file("a", "old and longer");
  const std::string_view parts[] = {"new", "", " one"};
  CHECK(reason(files.write_parts_atomically("a", parts)) == "no failure");
  CHECK(files.content("a") == "new one");
}

TEST_CASE("reading in memory fails for the reasons of a real disk") {
  MemoryFileSystem files;
  files.add_file("a/b", "12345678");
  CHECK(reason(files.read("a", 100)) == "it is a folder");
  CHECK(reason(files.read("c", 100)) == "no such file or directory");
  CHECK(files.read("c", 100).error().cause == IoCause::missing);
  CHECK(reason(files.read("a/b", 7)) == "it is larger than 7 bytes");
  CHECK(files.read("a/b", 7).error().cause == IoCause::too_large);
  files.refuse_to_read("a/b", {"permission denied"});
  CHECK(reason(files.read("a/b", 100)) == "permission denied");
}

TEST_CASE("writing in memory fails for the reasons of a real disk") {
  MemoryFileSystem files;
  files.add_file("a/b", "old");
  CHECK(reason(files.write_atomically("a", "new")) == "it is a folder");
  CHECK(reason(files.write_atomically("none/b", "new")) == "no such file or directory");
  CHECK(reason(files.write_atomically("a/b/c", "new")) == "a part of the path is not a folder");
  files.make_read_only("a");
  CHECK(reason(files.write_atomically("a/b", "new")) == "permission denied");
  CHECK(reason(files.make_folders("a/new/er")) == "permission denied");
  CHECK(files.content("a/b") == "old");
  CHECK(files.writes() == 4);
}

TEST_CASE("a file in memory is removed, and nothing but a file") {
  MemoryFileSystem files;
  files.add_file("/club/a.txt", "1");
  files.add_file("/shut/b.txt", "2");
  files.make_read_only("/shut");
  CHECK(files.remove_file("/club/../club/a.txt"));
  CHECK(files.remove_file("/club/a.txt"));  // gone already
  CHECK_FALSE(files.remove_file("/club"));
  CHECK_FALSE(files.remove_file("/shut/b.txt"));
  CHECK(files.files() == std::vector<std::string>{"/shut/b.txt"});
}

TEST_CASE("the write that is told to fail fails, and no other") {
  MemoryFileSystem files;
  CHECK(reason(files.write_atomically("one", "1")) == "no failure");
  files.fail_write(2, {"no space left on the disk"});
  CHECK(reason(files.write_atomically("two", "2")) == "no failure");
  CHECK(reason(files.write_atomically("three", "3")) == "no space left on the disk");
  CHECK(reason(files.write_atomically("four", "4")) == "no failure");
  CHECK(files.files() == std::vector<std::string>{"/four", "/one", "/two"});
}

TEST_CASE("folders in memory are made, listed and removed") {
  MemoryFileSystem files;
  CHECK(reason(files.make_folders("out/juniors")) == "no failure");
  CHECK(reason(files.make_folders("/out/juniors/")) == "no failure");
  files.add_file("out/b.txt", "");
  files.add_file("out/B.txt", "");
  files.add_file("out/juniors/deep.txt", "");
  files.add_file("outside.txt", "");
  CHECK(files.list("out") == std::vector<std::string>{"B.txt", "b.txt", "juniors"});
  CHECK(files.list("/") == std::vector<std::string>{"out", "outside.txt"});
  CHECK(reason(files.list("none")) == "no such file or directory");
  CHECK(reason(files.list("outside.txt")) == "a part of the path is not a folder");
  CHECK(reason(files.make_folders("outside.txt/a")) == "a part of the path is not a folder");
  CHECK(reason(files.make_folders("")) == "no such file or directory");
  files.remove("out");
  CHECK(files.files() == std::vector<std::string>{"/outside.txt"});
  CHECK_FALSE(files.is_folder("out"));
  CHECK(files.is_folder("/"));
}

TEST_CASE("what stands in memory is told apart, resolved and trusted") {
  MemoryFileSystem files;
  files.add_file("plugins/a.so", "");
  CHECK(files.is_file("plugins/a.so"));
  CHECK_FALSE(files.is_file("plugins"));
  CHECK(files.is_folder("plugins"));
  CHECK_FALSE(files.is_folder("plugins/a.so"));
  CHECK(files.resolved("plugins/../plugins/a.so") == "/plugins/a.so");
  CHECK(files.resolved("none/./x") == "none/./x");
  CHECK_FALSE(files.others_may_write("plugins"));
  files.let_others_write("plugins");
  CHECK(files.others_may_write("/plugins/"));
  CHECK(files.others_may_write("none"));
}
