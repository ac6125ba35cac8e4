// The bar against a clock that a test moves.
#include "cli/progress.hpp"

#include "catch.hpp"
#include "cli/test_world.hpp"

namespace topset::cli {
namespace {

class HeldClock : public Clock {
 public:
  std::int64_t milliseconds() override { return now; }
  std::int64_t now = 0;
};

struct Terminal : TestWorld {
  HeldClock clock;

  Terminal() {
    world.clock = &clock;
    world.err_is_terminal = true;
  }
};

TEST_CASE("a bar tells how far a squad is, once there is something to wait for") {
  Terminal terminal;
  Progress progress(terminal.world, 500);
  progress.step(1, "ana");
  CHECK(terminal.err.take().empty());
  terminal.clock.now = 250;
  progress.step(125, "jana");
  CHECK(terminal.err.take() == "\r\x1b[K[######------------------] 125 of 500  jana");
  progress.clear();
  CHECK(terminal.err.take() == "\r\x1b[K");
  progress.clear();
  CHECK(terminal.err.take().empty());
  CHECK(terminal.out.take().empty());
}

TEST_CASE("a bar is drawn ten times a second at most") {
  Terminal terminal;
  Progress progress(terminal.world, 5000);
  int drawn = 0;
  for (std::size_t i = 0; i < 5000; ++i) {
    terminal.clock.now += 1;
    progress.step(i, "ana");
    if (!terminal.err.take().empty()) ++drawn;
  }
  CHECK(drawn == 48);
}

TEST_CASE("no bar stands in a pipe, nor for a few") {
  Terminal terminal;
  terminal.world.err_is_terminal = false;
  Progress piped(terminal.world, 500);
  Terminal other;
  Progress few(other.world, 4);
  terminal.clock.now = other.clock.now = 10'000;
  piped.step(1, "ana");
  few.step(1, "ana");
  CHECK(terminal.err.take().empty());
  CHECK(other.err.take().empty());
  CHECK_FALSE(piped.is_on());
  CHECK_FALSE(few.is_on());
}

TEST_CASE("a bar never fills its line, whatever an athlete is called") {
  Terminal terminal;
  terminal.world.err_style.columns = 60;
  Progress progress(terminal.world, 500);
  terminal.clock.now = 1000;
  progress.step(0, std::string(200, 'x') + "\x1b[2J");
  CHECK(terminal.err.take() ==
        "\r\x1b[K[------------------------] 0 of 500  " + std::string(21, 'x') + "…");
}

}  // namespace
}  // namespace topset::cli
