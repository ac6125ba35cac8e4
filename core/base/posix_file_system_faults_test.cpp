#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <filesystem>
#include <unistd.h>

#include "base/io_error.hpp"
#include "base/posix_file_system.hpp"
#include "catch.hpp"
#include "faulty_calls.hpp"
#include "scratch_folder.hpp"

using namespace topset;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

template <class Result>
std::string reason(const Result& result) {
  return result ? "no failure" : result.error().reason;
}

}  // namespace

TEST_CASE("reading goes on after a signal and after short reads, and reports what fails") {
  const ScratchFolder scratch;
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

TEST_CASE("a file that can't be removed is still there") {
  const ScratchFolder scratch;
  put(scratch / "a", "1");
  FaultyCalls calls;
  PosixFileSystem files(calls);
  for (const int nth : {1, 2}) {  // fstatat, then unlinkat
    calls.made.clear();
    calls.fail_from = calls.fail_to = nth;
    calls.error = EACCES;
    CHECK(reason(files.remove_file(scratch / "a")) == io_error(EACCES).reason);
    CHECK(PosixFileSystem().is_file(scratch / "a"));
  }
}

TEST_CASE("bytes are on the disk before the name is, and the name before success is told") {
  const ScratchFolder scratch;
  FaultyCalls calls;
  PosixFileSystem files(calls);
  REQUIRE(files.write_atomically(scratch / "a", "1"));
  CHECK(calls.made == std::vector<std::string>{"open", "status_at", "open", "write", "sync",
                                               "close", "rename", "sync", "close"});
}

TEST_CASE("whichever call fails, the old file is whole and nothing is left beside it") {
  for (const bool replaces : {true, false}) {
    const ScratchFolder scratch;
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
  const ScratchFolder scratch;
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
  const ScratchFolder scratch;
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
  const ScratchFolder scratch;
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
  const ScratchFolder scratch;
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
  const ScratchFolder scratch;
  FaultyCalls calls;
  calls.fail_from = calls.fail_to = 8;
  calls.error = EINVAL;
  PosixFileSystem files(calls);
  CHECK(reason(files.write_atomically(scratch / "a", "new")) == "no failure");
  CHECK(calls.made[7] == "sync");
}
