// Where the time went, by a clock that the test turns.
#include "cli/timings.hpp"

#include "catch.hpp"
#include "cli/test_world.hpp"

namespace topset::cli {
namespace {

class TurnedClock : public Clock {
 public:
  std::int64_t milliseconds() override { return time / 1000; }
  std::int64_t microseconds() override { return time; }
  std::int64_t time = 5'000'000;
};

struct Watched : TestWorld {
  TurnedClock clock;

  Watched() { world.clock = &clock; }
};

}  // namespace

TEST_CASE("parts are told in their order and the rest by how long they took") {
  Watched run;
  Timings timings(run.world);
  run.clock.time += 1'234'567;
  timings.end_part("reading files");
  run.clock.time += 499;
  timings.end_part("planning blocks");
  timings.add("b.yaml", 2000);
  timings.add("a.yaml", 1500);
  timings.add("c.yaml", 3000);
  timings.add("a.yaml", 500);
  CHECK(timings.seconds() == "1.24");
  CHECK(timings.table() ==
        "     1.235 s  reading files\n"
        "     0.000 s  planning blocks\n"
        "     1.235 s  in all\n"
        "what took longest, over all threads:\n"
        "     0.003 s  c.yaml\n"
        "     0.002 s  a.yaml\n"
        "     0.002 s  b.yaml\n");
}

TEST_CASE("of many things the ten that took longest are told") {
  Watched run;
  Timings timings(run.world);
  for (int i = 10; i < 30; ++i) timings.add("program " + std::to_string(i), i * 1000);
  const std::string table = timings.table();
  CHECK(table.find("0.020 s  program 20\n") != std::string::npos);
  CHECK(table.find("program 19") == std::string::npos);
}

TEST_CASE("without a clock nothing takes time") {
  Watched run;
  run.world.clock = nullptr;
  Timings timings(run.world);
  timings.end_part("reading files");
  CHECK(timings.seconds() == "0.00");
  CHECK(timings.table() == "     0.000 s  reading files\n     0.000 s  in all\n");
}

}  // namespace topset::cli
