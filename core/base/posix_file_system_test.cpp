#include "base/posix_file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io_error.hpp"
#include "catch.hpp"
#include "faulty_calls.hpp"
#include "scratch_folder.hpp"

using namespace topset;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

mode_t permissions(const std::string& path) {
  struct stat status{};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

template <class Result>
std::string reason(const Result& result) {
  return result ? "no failure" : result.error().reason;
}

}  // namespace

TEST_CASE("a file is read whole, up to the limit") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "a.yaml", std::string("squat\0\n", 7));
  CHECK(files.read(scratch / "a.yaml", kPlenty) == std::string("squat\0\n", 7));
  CHECK(files.read(scratch / "a.yaml", 7) == std::string("squat\0\n", 7));
  CHECK(files.read(scratch / "a.yaml", SIZE_MAX) == std::string("squat\0\n", 7));
  put(scratch / "empty", "");
  CHECK(files.read(scratch / "empty", 0) == "");
  put(scratch / "large", std::string(300'000, 'x'));
  CHECK(files.read(scratch / "large", kPlenty) == std::string(300'000, 'x'));
}

TEST_CASE("a file over the limit is not read at all") {
  const ScratchFolder scratch;
  FaultyCalls calls;
  const PosixFileSystem files(calls);
  put(scratch / "a.yaml", "12345678");
  const auto result = files.read(scratch / "a.yaml", 7);
  CHECK(reason(result) == "it is larger than 7 bytes");
  CHECK(result.error().cause == IoCause::too_large);
  CHECK(std::count(calls.made.begin(), calls.made.end(), "read") == 0);
  put(scratch / "b.yaml", std::string(4097, ' '));
  CHECK(reason(files.read(scratch / "b.yaml", 4096)) == "it is larger than 4 KiB");
  put(scratch / "c.yaml", std::string(1'048'577, ' '));
  CHECK(reason(files.read(scratch / "c.yaml", 1'048'576)) == "it is larger than 1 MiB");
}

TEST_CASE("a file that grows past the limit while it is read is caught") {
  // Files in /proc say that they are empty.
  const PosixFileSystem files;
  const auto result = files.read("/proc/self/status", 10);
  CHECK(reason(result) == "it is larger than 10 bytes");
  CHECK(files.read("/proc/self/status", kPlenty)->starts_with("Name:"));
}

TEST_CASE("only regular files are read, and a pipe nobody writes to is no trap") {
  const ScratchFolder scratch;
  const PosixFileSystem files;
  REQUIRE(mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  CHECK(reason(files.read(scratch.root(), kPlenty)) == "it is a folder");
  CHECK(reason(files.read(scratch / "pipe", kPlenty)) == "it is not a regular file");
  CHECK(reason(files.read("/dev/zero", kPlenty)) == "it is not a regular file");
}

TEST_CASE("what is not there is missing") {
  const ScratchFolder scratch;
  const PosixFileSystem files;
  put(scratch / "file", "");
  const auto gone = files.read(scratch / "none", kPlenty);
  CHECK(reason(gone) == "no such file or directory");
  CHECK(gone.error().cause == IoCause::missing);
  const auto under_a_file = files.read(scratch / "file/none", kPlenty);
  CHECK(reason(under_a_file) == "a part of the path is not a folder");
  CHECK(under_a_file.error().cause == IoCause::missing);
  CHECK(reason(files.read("", kPlenty)) == "no such file or directory");
}

TEST_CASE("a path is never cut at a zero byte") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "a", "old");
  const std::string path = (scratch / "a") + std::string("\0b", 2);
  CHECK(reason(files.read(path, kPlenty)) == "no such file or directory");
  CHECK(reason(files.write_atomically(path, "new")) == "no such file or directory");
  CHECK(reason(files.make_folders(path)) == "no such file or directory");
  CHECK_FALSE(files.list(path).has_value());
  CHECK_FALSE(files.is_file(path));
  CHECK_FALSE(files.is_folder(scratch.root() + std::string("\0", 1)));
  CHECK(files.others_may_write(path));
  CHECK(files.resolved(path) == path);
  CHECK(bytes_of(scratch / "a") == "old");
}

TEST_CASE("a new file has the bytes, the usual mode, and no company") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  const mode_t before = umask(022);
  CHECK(reason(files.write_atomically(scratch / "jana.txt", "5x5")) == "no failure");
  umask(077);
  CHECK(reason(files.write_atomically(scratch / "eva.txt", "")) == "no failure");
  umask(before);
  CHECK(bytes_of(scratch / "jana.txt") == "5x5");
  CHECK(bytes_of(scratch / "eva.txt").empty());
  CHECK(permissions(scratch / "jana.txt") == 0644);
  CHECK(permissions(scratch / "eva.txt") == 0600);
  CHECK(names_in(scratch.root()) == std::vector<std::string>{"eva.txt", "jana.txt"});
}

TEST_CASE("a replaced file keeps its permissions, wider and narrower than the usual") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  const mode_t before = umask(022);
  for (const mode_t mode : {mode_t{0600}, mode_t{0666}, mode_t{0755}}) {
    put(scratch / "a", "old");
    REQUIRE(chmod((scratch / "a").c_str(), mode) == 0);
    CHECK(reason(files.write_atomically(scratch / "a", "new")) == "no failure");
    CHECK(permissions(scratch / "a") == mode);
    CHECK(bytes_of(scratch / "a") == "new");
  }
  umask(before);
}

TEST_CASE("a file in parts has them one after the other, and no part makes an empty file") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  const std::string_view parts[] = {"head\n", "", std::string_view("a\0b", 3)};
  CHECK(reason(files.write_parts_atomically(scratch / "a", parts)) == "no failure");
  CHECK(bytes_of(scratch / "a") == std::string("head\na\0b", 8));
  CHECK(reason(files.write_parts_atomically(scratch / "a", {})) == "no failure");
  CHECK(bytes_of(scratch / "a").empty());
}

TEST_CASE("a file in the working folder is written there") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(scratch.root());
  CHECK(reason(files.write_atomically("a.txt", "1")) == "no failure");
  std::filesystem::current_path(before);
  CHECK(bytes_of(scratch / "a.txt") == "1");
}

TEST_CASE("only a regular file is replaced") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "target", "old");
  std::filesystem::create_symlink(scratch / "target", scratch / "link");
  std::filesystem::create_symlink("nowhere", scratch / "dangling");
  std::filesystem::create_directory(scratch / "folder");
  REQUIRE(mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  const auto before = names_in(scratch.root());

  CHECK(reason(files.write_atomically(scratch / "link", "new")) == "it is a symbolic link");
  CHECK(reason(files.write_atomically(scratch / "dangling", "new")) == "it is a symbolic link");
  CHECK(reason(files.write_atomically(scratch / "folder", "new")) == "it is a folder");
  CHECK(reason(files.write_atomically(scratch / "folder/", "new")) == "it is a folder");
  CHECK(reason(files.write_atomically(scratch / "folder/..", "new")) == "it is a folder");
  CHECK(reason(files.write_atomically(scratch / "pipe", "new")) == "it is not a regular file");
  CHECK(reason(files.write_atomically(scratch / "none/a", "new")) == "no such file or directory");
  CHECK(reason(files.write_atomically(scratch / "target/a", "new")) ==
        "a part of the path is not a folder");
  CHECK(reason(files.write_atomically(scratch / std::string(300, 'n'), "new")) ==
        "the name is too long");
  CHECK(names_in(scratch.root()) == before);
  CHECK(bytes_of(scratch / "target") == "old");
  CHECK(std::filesystem::is_symlink(scratch / "link"));
}

TEST_CASE("a file is removed, and nothing but a file") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "a", "1");
  std::filesystem::create_symlink("a", scratch / "link");
  REQUIRE(mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  CHECK(reason(files.remove_file(scratch.root())) == "it is a folder");
  CHECK(reason(files.remove_file(scratch / "link")) == "it is a symbolic link");
  CHECK(reason(files.remove_file(scratch / "pipe")) == "it is not a regular file");
  CHECK(files.read(scratch / "a", kPlenty) == "1");
  CHECK(files.remove_file(scratch / "a"));
  CHECK_FALSE(files.is_file(scratch / "a"));
  CHECK(files.remove_file(scratch / "a"));  // gone already
  CHECK_FALSE(files.remove_file(std::string("a\0b", 3)));
}

TEST_CASE("a linked folder is a folder") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  std::filesystem::create_directory(scratch / "real");
  std::filesystem::create_directory_symlink("real", scratch / "link");
  CHECK(reason(files.write_atomically(scratch / "link/a", "1")) == "no failure");
  CHECK(bytes_of(scratch / "real/a") == "1");
}

TEST_CASE("folders are made with all above them") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  CHECK(reason(files.make_folders(scratch / "out/juniors/week 1")) == "no failure");
  CHECK(files.is_folder(scratch / "out/juniors/week 1"));
  CHECK(reason(files.make_folders(scratch / "out//juniors/")) == "no failure");
  CHECK(reason(files.make_folders("/")) == "no failure");
  CHECK(reason(files.make_folders("")) == "no such file or directory");
  put(scratch / "file", "");
  CHECK(reason(files.make_folders(scratch / "file")) == "a part of the path is not a folder");
  CHECK(reason(files.make_folders(scratch / "file/b")) == "a part of the path is not a folder");

  FaultyCalls calls;
  calls.only = "make_folder";
  calls.error = EROFS;
  PosixFileSystem read_only(calls);
  CHECK(reason(read_only.make_folders(scratch / "new")) == "the file system is read-only");
  CHECK(reason(read_only.make_folders(scratch / "out")) == "no failure");
}

TEST_CASE("a folder's names come sorted by bytes") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  for (const char* name : {"b.yaml", "B.yaml", "á.yaml", "a.yaml", ".hidden"})
    put(scratch / name, "");
  CHECK(files.list(scratch.root()) ==
        std::vector<std::string>{".hidden", "B.yaml", "a.yaml", "b.yaml", "á.yaml"});
  CHECK(files.list(scratch / "none").error().reason == "no such file or directory");
  CHECK(files.list(scratch / "a.yaml").error().reason == "a part of the path is not a folder");

  FaultyCalls calls;
  calls.fail_from = calls.fail_to = 3;
  CHECK(PosixFileSystem(calls).list(scratch.root()).error().reason ==
        "the disk failed to read or write");
}

TEST_CASE("files and folders are told apart, through links") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "file", "");
  std::filesystem::create_symlink("file", scratch / "link");
  CHECK(files.is_file(scratch / "file"));
  CHECK(files.is_file(scratch / "link"));
  CHECK_FALSE(files.is_file(scratch.root()));
  CHECK_FALSE(files.is_file(scratch / "none"));
  CHECK(files.is_folder(scratch.root()));
  CHECK_FALSE(files.is_folder(scratch / "file"));
  CHECK_FALSE(files.is_folder(scratch / "none"));
}

TEST_CASE("links are resolved, and what does not exist keeps its name") {
  const ScratchFolder scratch;
  PosixFileSystem files;
  put(scratch / "file", "");
  std::filesystem::create_symlink("file", scratch / "link");
  CHECK(files.resolved(scratch / "./link") == scratch / "file");
  CHECK(files.resolved(scratch / "none/../x") == scratch / "none/../x");
}

TEST_CASE("a path that others may write to is known") {
  const ScratchFolder scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  put(scratch / "file", "");
  const auto others = [&](mode_t mode) {
    REQUIRE(chmod((scratch / "file").c_str(), mode) == 0);
    return files.others_may_write(scratch / "file");
  };
  CHECK_FALSE(others(0755));
  CHECK_FALSE(others(0600));
  CHECK(others(0664));
  CHECK(others(0602));
  CHECK(files.others_may_write("/tmp"));
  CHECK(files.others_may_write(scratch / "none"));
  CHECK_FALSE(files.others_may_write("/"));  // root's
}

TEST_CASE("a group that is the user's alone is no other") {
  const ScratchFolder scratch;
  FaultyCalls calls;
  calls.own_group = true;
  PosixFileSystem files(calls);
  put(scratch / "file", "");
  REQUIRE(chmod((scratch / "file").c_str(), 0664) == 0);
  CHECK_FALSE(files.others_may_write(scratch / "file"));
  REQUIRE(chmod((scratch / "file").c_str(), 0666) == 0);
  CHECK(files.others_may_write(scratch / "file"));
  // In a folder of root's it is not the user who let the group write.
  REQUIRE(chmod((scratch / "file").c_str(), 0664) == 0);
  calls.other_user = 1;
  CHECK(files.others_may_write(scratch / "file"));
}

TEST_CASE("a group is the user's alone by its name and members") {
  SystemCalls& calls = SystemCalls::real();
  CHECK_FALSE(calls.is_own_group(4242));
  if (geteuid() != 0) return;
  CHECK(calls.is_own_group(0));        // root's
  CHECK_FALSE(calls.is_own_group(1));  // daemon's
}

TEST_CASE("another user's path is one that others may write to") {
  const ScratchFolder scratch;
  put(scratch / "file", "");
  REQUIRE(chmod((scratch / "file").c_str(), 0644) == 0);
  if (geteuid() == 0) REQUIRE(chown((scratch / "file").c_str(), 4242, 4242) == 0);
  FaultyCalls calls;
  calls.other_user = 1;
  CHECK(PosixFileSystem(calls).others_may_write(scratch / "file"));
}

TEST_CASE("an error without words is told by its number") {
  CHECK(io_error(4095).reason == "system error 4095");
}
