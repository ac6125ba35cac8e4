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

TEST_CASE("what the system says otherwise is passed on") {
  const LoadFailure failure =
      explain_load_failure("p/wave.so", "failed to map segment from shared object");
  CHECK(failure.message == "p/wave.so can't be loaded: failed to map segment from shared object");
  CHECK(failure.help == "build the plugin again on this machine");
}
