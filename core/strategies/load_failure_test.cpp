#include "strategies/load_failure.hpp"

#include "catch.hpp"

using namespace topset::strategies;

TEST_CASE("a missing library is named with what to do about it") {
  const LoadFailure failure = explain_load_failure(
      "p/wave.so", "libwave.so.1: cannot open shared object file: No such file or directory");
  CHECK(failure.message ==
        "p/wave.so needs the library `libwave.so.1`, which this machine does not have");
  CHECK(failure.help == "install the package that `libwave.so.1` comes in");
}

TEST_CASE("an undefined symbol is shown as it stands in source") {
  const LoadFailure failure =
      explain_load_failure("p/wave.so", "/full/p/wave.so: undefined symbol: _ZN4wave4planEi");
  CHECK(failure.message == "p/wave.so uses `wave::plan(int)`, which no library provides");
  CHECK(failure.help == "build the plugin again, and link it with the library that has the symbol");
  CHECK(explain_load_failure("p/wave.so", "/full/p/wave.so: undefined symbol: wave, version WAVE_1")
            .message == "p/wave.so uses `wave`, which no library provides");
}

TEST_CASE("a library that is too old is told by the version it lacks") {
  const LoadFailure failure = explain_load_failure(
      "p/wave.so",
      "/lib/libstdc++.so.6: version `GLIBCXX_3.4.99' not found (required by /full/p/wave.so)");
  CHECK(failure.message ==
        "p/wave.so needs GLIBCXX_3.4.99, and this machine's libraries are older");
  CHECK(failure.help == "build the plugin on this machine, or on an older system");
}

TEST_CASE("a library it needs that is broken is told apart from the plugin") {
  const LoadFailure failure =
      explain_load_failure("p/wave.so", "/usr/lib/libwave.so.1: file too short");
  CHECK(
      failure.message ==
      "p/wave.so needs the library `/usr/lib/libwave.so.1`, which can't be loaded: file too short");
  CHECK(failure.help == "install the package that `/usr/lib/libwave.so.1` comes in again");
  CHECK(explain_load_failure("p/wave.so",
                             "libwave.so.1: cannot open shared object file: Permission denied")
            .message ==
        "p/wave.so needs the library `libwave.so.1`, which can't be loaded: "
        "cannot open shared object file: Permission denied");
  CHECK(explain_load_failure("p/wave.so", "/full/p/wave.so: file too short").message ==
        "p/wave.so can't be loaded: /full/p/wave.so: file too short");
}

TEST_CASE("a file system that runs nothing is named as the cause") {
  const LoadFailure failure = explain_load_failure(
      "p/wave.so",
      "/full/p/wave.so: failed to map segment from shared object: Operation not permitted");
  CHECK(failure.message == "p/wave.so can't be loaded: nothing on its file system may be run");
  CHECK(failure.help ==
        "move the plugin folder to another file system, or mount this one without noexec");
}

TEST_CASE("an executable stack that the system refuses is told") {
  const LoadFailure failure =
      explain_load_failure("p/wave.so",
                           "/full/p/wave.so: cannot enable executable stack as shared object "
                           "requires: Invalid argument");
  CHECK(failure.message == "p/wave.so can't be loaded: it asks for an executable stack");
  CHECK(failure.help ==
        "build the plugin without -z execstack, and its assembly with .note.GNU-stack");
}

TEST_CASE("what the system says otherwise is passed on") {
  const LoadFailure failure =
      explain_load_failure("p/wave.so", "failed to map segment from shared object");
  CHECK(failure.message == "p/wave.so can't be loaded: failed to map segment from shared object");
  CHECK(failure.help == "build the plugin again on this machine");
}
