#include "base/posix_file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io_error.hpp"
#include "catch.hpp"

using namespace topset;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

// A folder of its own for each test, gone at its end.
class Scratch {
 public:
  Scratch() {
    std::string name = "/tmp/topset-base-XXXXXX";
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root_ = name;
  }
  ~Scratch() { std::filesystem::remove_all(root_); }

  std::string operator/(const std::string& name) const { return root_ + "/" + name; }
  const std::string& root() const { return root_; }

 private:
  std::string root_;
};

void put(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

mode_t permissions(const std::string& path) {
  struct stat status{};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

std::string reason(const std::expected<void, IoError>& result) {
  return result ? "no failure" : result.error().reason;
}

std::string reason(const std::expected<std::string, IoError>& result) {
  return result ? "no failure" : result.error().reason;
}

// The real calls, counted; those that a test chooses fail instead.
class FaultyCalls final : public SystemCalls {
 public:
  int fail_from = 0;  // the first call that fails, counted from 1
  int fail_to = 0;    // the last
  int error = EIO;
  std::string only;               // fails calls of this name alone, whatever their number
  std::size_t most = SIZE_MAX;    // bytes a read or write carries
  std::vector<std::string> made;  // the names of all calls so far
  int open_files = 0;

  int open_at(int folder, const char* path, int flags, mode_t mode) override {
    if (fails("open")) return -1;
    const int file = SystemCalls::open_at(folder, path, flags, mode);
    if (file != -1) ++open_files;
    return file;
  }
  // As on Linux, the file is closed even if close fails.
  int close_file(int file) override {
    --open_files;
    const int result = SystemCalls::close_file(file);
    return fails("close") ? -1 : result;
  }
  ssize_t read_some(int file, void* bytes, std::size_t count) override {
    return fails("read") ? -1 : SystemCalls::read_some(file, bytes, std::min(count, most));
  }
  // A full disk takes what fits before it says so.
  ssize_t write_some(int file, const void* bytes, std::size_t count) override {
    if (!fails("write")) return SystemCalls::write_some(file, bytes, std::min(count, most));
    const int kept = errno;
    if (kept != EINTR && SystemCalls::write_some(file, bytes, count / 2) == -1) return -1;
    errno = kept;
    return -1;
  }
  int sync(int file) override { return fails("sync") ? -1 : SystemCalls::sync(file); }
  int change_mode(int file, mode_t mode) override {
    return fails("change_mode") ? -1 : SystemCalls::change_mode(file, mode);
  }
  int status(int file, struct stat& result) override {
    return fails("status") ? -1 : SystemCalls::status(file, result);
  }
  int status_at(int folder, const char* path, struct stat& result, int flags) override {
    return fails("status_at") ? -1 : SystemCalls::status_at(folder, path, result, flags);
  }
  int rename_within(int folder, const char* from, const char* to) override {
    return fails("rename") ? -1 : SystemCalls::rename_within(folder, from, to);
  }
  int remove_at(int folder, const char* path) override {
    return fails("remove") ? -1 : SystemCalls::remove_at(folder, path);
  }
  int make_folder(const char* path, mode_t mode) override {
    return fails("make_folder") ? -1 : SystemCalls::make_folder(path, mode);
  }
  dirent* next_entry(DIR* folder) override {
    return fails("next_entry") ? nullptr : SystemCalls::next_entry(folder);
  }
  uid_t user_id() override { return SystemCalls::user_id() + other_user; }
  uid_t other_user = 0;

 private:
  bool fails(const std::string& name) {
    made.push_back(name);
    const auto number = static_cast<int>(made.size());
    if (only != name && (number < fail_from || number > fail_to)) return false;
    errno = error;
    return true;
  }
};

}  // namespace

TEST_CASE("a file is read whole, up to the limit") {
  const Scratch scratch;
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
  const Scratch scratch;
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
  const Scratch scratch;
  const PosixFileSystem files;
  REQUIRE(mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  CHECK(reason(files.read(scratch.root(), kPlenty)) == "it is a folder");
  CHECK(reason(files.read(scratch / "pipe", kPlenty)) == "it is not a regular file");
  CHECK(reason(files.read("/dev/zero", kPlenty)) == "it is not a regular file");
}

TEST_CASE("what is not there is missing") {
  const Scratch scratch;
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
  const Scratch scratch;
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

TEST_CASE("reading goes on after a signal and after short reads, and reports what fails") {
  const Scratch scratch;
  put(scratch / "a", "squat");
  FaultyCalls calls;
  const PosixFileSystem files(calls);
  calls.most = 1;
  CHECK(files.read(scratch / "a", kPlenty) == "squat");

  for (const int nth : {1, 3, 4}) {  // open, then after fstat the first and second read
    calls.made.clear();
    calls.fail_from = calls.fail_to = nth;
    calls.error = EINTR;
    CHECK(files.read(scratch / "a", kPlenty) == "squat");
    calls.made.clear();
    calls.error = EIO;
    CHECK(reason(files.read(scratch / "a", kPlenty)) == "the disk failed to read or write");
  }
  calls.made.clear();
  calls.fail_from = calls.fail_to = 2;
  calls.error = ESTALE;
  CHECK(reason(files.read(scratch / "a", kPlenty)) == "the file is gone from the server");
  CHECK(calls.open_files == 0);
}

TEST_CASE("a new file has the bytes, the usual mode, and no company") {
  const Scratch scratch;
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
  const Scratch scratch;
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

TEST_CASE("a file in the working folder is written there") {
  const Scratch scratch;
  PosixFileSystem files;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(scratch.root());
  CHECK(reason(files.write_atomically("a.txt", "1")) == "no failure");
  std::filesystem::current_path(before);
  CHECK(bytes_of(scratch / "a.txt") == "1");
}

TEST_CASE("only a regular file is replaced") {
  const Scratch scratch;
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

TEST_CASE("a linked folder is a folder") {
  const Scratch scratch;
  PosixFileSystem files;
  std::filesystem::create_directory(scratch / "real");
  std::filesystem::create_directory_symlink("real", scratch / "link");
  CHECK(reason(files.write_atomically(scratch / "link/a", "1")) == "no failure");
  CHECK(bytes_of(scratch / "real/a") == "1");
}

TEST_CASE("bytes are on the disk before the name is, and the name before success is told") {
  const Scratch scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  REQUIRE(files.write_atomically(scratch / "a", "1"));
  CHECK(calls.made == std::vector<std::string>{"open", "status_at", "open", "write", "sync",
                                               "close", "rename", "sync", "close"});
}

TEST_CASE("whichever call fails, the old file is whole and nothing is left beside it") {
  for (const bool replaces : {true, false}) {
    const Scratch scratch;
    FaultyCalls calls;
    PosixFileSystem files(calls);
    const auto prepare = [&] {
      std::filesystem::remove(scratch / "a");
      if (replaces) put(scratch / "a", "old");
      calls.made.clear();
    };
    prepare();
    REQUIRE(files.write_atomically(scratch / "a", "new bytes"));
    const auto calls_of_a_write = calls.made;

    for (const int error : {ENOSPC, EIO, EACCES, EROFS, EDQUOT, EMFILE, ENOMEM}) {
      calls.error = error;
      for (int nth = 1; nth <= static_cast<int>(calls_of_a_write.size()); ++nth) {
        prepare();
        calls.fail_from = calls.fail_to = nth;
        const auto result = files.write_atomically(scratch / "a", "new bytes");
        calls.fail_from = calls.fail_to = 0;
        INFO("call " << nth << ", " << calls_of_a_write[static_cast<std::size_t>(nth - 1)]
                     << " fails with " << io_error(error).reason);

        const bool renamed = std::count(calls.made.begin(), calls.made.end(), "rename") == 1 &&
                             calls_of_a_write[static_cast<std::size_t>(nth - 1)] != "rename";
        const bool last_close = nth == static_cast<int>(calls_of_a_write.size());
        CHECK(reason(result) == (last_close ? "no failure" : io_error(error).reason));
        CHECK(bytes_of(scratch / "a") == (renamed ? "new bytes" : replaces ? "old" : ""));
        CHECK(names_in(scratch.root()) ==
              (renamed || replaces ? std::vector<std::string>{"a"} : std::vector<std::string>{}));
        CHECK(calls.open_files == 0);
      }
    }
  }
}

TEST_CASE("a signal during any call changes nothing") {
  const Scratch scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  calls.error = EINTR;
  // open, open, write, sync, close, sync: the others can't be interrupted.
  for (const int nth : {1, 3, 4, 5, 6, 8}) {
    INFO("call " << nth);
    std::filesystem::remove(scratch / "a");
    calls.made.clear();
    calls.fail_from = calls.fail_to = nth;
    CHECK(reason(files.write_atomically(scratch / "a", "new")) == "no failure");
    CHECK(bytes_of(scratch / "a") == "new");
    CHECK(names_in(scratch.root()) == std::vector<std::string>{"a"});
    CHECK(calls.open_files == 0);
  }
}

TEST_CASE("a disk that takes a byte at a time gets them all") {
  const Scratch scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  calls.most = 1;
  CHECK(reason(files.write_atomically(scratch / "a", "top 1x2 @ 90 %")) == "no failure");
  CHECK(bytes_of(scratch / "a") == "top 1x2 @ 90 %");
  calls.most = 0;
  CHECK(reason(files.write_atomically(scratch / "a", "new")) == "the disk failed to read or write");
  CHECK(bytes_of(scratch / "a") == "top 1x2 @ 90 %");
  CHECK(names_in(scratch.root()) == std::vector<std::string>{"a"});
}

TEST_CASE("killed at any call, the file is whole: the old or the new") {
  const Scratch scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  for (int nth = 1; nth <= 10; ++nth) {
    put(scratch / "a", "old");
    calls.made.clear();
    calls.fail_from = nth;
    calls.fail_to = INT_MAX;  // nothing is done any more, not even the tidying up
    static_cast<void>(files.write_atomically(scratch / "a", "new bytes"));
    INFO("killed at call " << nth);
    CHECK((bytes_of(scratch / "a") == "old" || bytes_of(scratch / "a") == "new bytes"));
  }
  // What a killed run left behind is no obstacle to the next.
  PosixFileSystem next;
  CHECK(reason(next.write_atomically(scratch / "a", "next")) == "no failure");
  CHECK(bytes_of(scratch / "a") == "next");
}

TEST_CASE("the name of a temporary file that exists is passed over") {
  const Scratch scratch;
  const std::string prefix = ".topset-" + std::to_string(getpid()) + "-";
  put(scratch / (prefix + "0.tmp"), "somebody's");
  std::filesystem::create_symlink("elsewhere", scratch / (prefix + "1.tmp"));
  PosixFileSystem files;
  CHECK(reason(files.write_atomically(scratch / "a", "new")) == "no failure");
  CHECK(bytes_of(scratch / "a") == "new");
  CHECK(bytes_of(scratch / (prefix + "0.tmp")) == "somebody's");
  CHECK_FALSE(std::filesystem::exists(scratch / "elsewhere"));

  FaultyCalls calls;
  calls.only = "open";
  calls.error = EEXIST;
  PosixFileSystem stuck(calls);
  CHECK(reason(stuck.write_atomically(scratch / "a", "x")) == "it exists already");
}

TEST_CASE("a folder that can't be synced is no failure") {
  const Scratch scratch;
  FaultyCalls calls;
  calls.fail_from = calls.fail_to = 8;
  calls.error = EINVAL;
  PosixFileSystem files(calls);
  CHECK(reason(files.write_atomically(scratch / "a", "new")) == "no failure");
  CHECK(calls.made[7] == "sync");
}

TEST_CASE("folders are made with all above them") {
  const Scratch scratch;
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
  const Scratch scratch;
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
  const Scratch scratch;
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
  const Scratch scratch;
  PosixFileSystem files;
  put(scratch / "file", "");
  std::filesystem::create_symlink("file", scratch / "link");
  CHECK(files.resolved(scratch / "./link") == scratch / "file");
  CHECK(files.resolved(scratch / "none/../x") == scratch / "none/../x");
}

TEST_CASE("a path that others may write to is known") {
  const Scratch scratch;
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

TEST_CASE("another user's path is one that others may write to") {
  const Scratch scratch;
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
