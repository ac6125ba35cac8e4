// Tasks on several threads, taken in order.
#include "cli/crew.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>

#include "catch.hpp"

namespace topset::cli {

TEST_CASE("what is made is taken in the order of the tasks, on the thread that asked") {
  for (const std::size_t threads : {std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
    INFO(threads << " threads");
    std::vector<std::string> taken;
    const auto here = std::this_thread::get_id();
    bool always_here = true;
    Crew(threads).in_order(
        1000,
        [](std::size_t i) {
          // Every seventh is late.
          for (volatile int wait = i % 7 == 0 ? 20'000 : 0; wait > 0;) wait = wait - 1;
          return std::to_string(i);
        },
        [&](std::size_t i, std::string made) {
          always_here = always_here && std::this_thread::get_id() == here;
          if (std::to_string(i) == made) taken.push_back(std::move(made));
        });
    REQUIRE(taken.size() == 1000);
    for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == std::to_string(i));
    CHECK(always_here);
  }
}

TEST_CASE("several threads work when there are several") {
  std::atomic<int> together = 0;
  Crew(2).in_order(
      2,
      [&](std::size_t) {
        ++together;
        while (together < 2) std::this_thread::yield();  // for ever, if it were one after the other
        return 0;
      },
      [](std::size_t, int) {});
  CHECK(together == 2);
}

TEST_CASE("few results wait however many tasks there are") {
  std::atomic<std::size_t> made = 0;
  std::size_t most = 0;
  Crew(4).in_order(
      10'000,
      [&](std::size_t i) {
        ++made;
        return i;
      },
      [&](std::size_t i, std::size_t) { most = std::max(most, made.load() - i); });
  CHECK(most <= 32);
}

TEST_CASE("no tasks are no work, and one is done by the thread that asks") {
  int taken = 0;
  Crew(3).in_order(0, [](std::size_t i) { return i; }, [&](std::size_t, std::size_t) { ++taken; });
  CHECK(taken == 0);
  const auto here = std::this_thread::get_id();
  Crew(3).in_order(
      1, [](std::size_t) { return std::this_thread::get_id(); },
      [&](std::size_t, std::thread::id made) { CHECK(made == here); });
}

TEST_CASE("what a task throws is thrown where the tasks were asked for") {
  for (const std::size_t threads : {std::size_t{1}, std::size_t{3}}) {
    INFO(threads << " threads");
    std::string told;
    std::size_t taken = 0;
    try {
      Crew(threads).in_order(
          100,
          [](std::size_t i) {
            if (i == 50) throw std::runtime_error("task 50");
            return i;
          },
          [&](std::size_t, std::size_t) { ++taken; });
    } catch (const std::runtime_error& mistake) {
      told = mistake.what();
    }
    CHECK(told == "task 50");
    CHECK(taken <= 50);
  }
}

TEST_CASE("what is thrown while taking ends the tasks, too") {
  std::string told;
  try {
    Crew(3).in_order(
        100'000, [](std::size_t i) { return i; },
        [&](std::size_t i, std::size_t) {
          if (i == 3) throw std::runtime_error("taken");
        });
  } catch (const std::runtime_error& mistake) {
    told = mistake.what();
  }
  CHECK(told == "taken");
}

}  // namespace topset::cli
