#include "training/warm_up.hpp"

#include <random>

#include "catch.hpp"

namespace topset {
namespace {

using Sets = std::vector<WarmUpSet>;

Loadables steps(std::int64_t from, std::int64_t step, std::int64_t to) {
  std::vector<std::int64_t> loads;
  for (std::int64_t load = from; load <= to; load += step) loads.push_back(load);
  return {loads, Unit::kg};
}
Loadables bar() { return steps(20'000, 2'500, 300'000); }

Sets warm_up_with(std::string_view scheme, const WarmUpInput& input,
                  const Loadables& loadables = bar()) {
  return warm_up(*find_warm_up_scheme(scheme), input, loadables);
}

TEST_CASE("the way from the bar to 140 kg") {
  CHECK(warm_up_with("bar_to_work", {{140'000, Unit::kg}, 20'000, 155'000, 0}) ==
        Sets{{20'000, 8}, {67'500, 8}, {85'000, 5}, {102'500, 3}, {120'000, 1}});
}

TEST_CASE("every scheme's way to 140 kg with a 1RM of 155 and a training max of 140") {
  const WarmUpInput input{{140'000, Unit::kg}, 20'000, 155'000, 140'000};
  CHECK(warm_up_with("percent_of_1rm", input) == Sets{{20'000, 10},
                                                      {45'000, 5},
                                                      {60'000, 5},
                                                      {77'500, 3},
                                                      {92'500, 3},
                                                      {107'500, 2},
                                                      {115'000, 1},
                                                      {122'500, 1},
                                                      {130'000, 1}});
  CHECK(warm_up_with("even_jumps", input) ==
        Sets{{20'000, 5, 2}, {42'500, 5}, {67'500, 3}, {90'000, 2}, {115'000, 1}});
  CHECK(warm_up_with("gzclp", input) == Sets{{82'500, 5}, {97'500, 5}, {117'500, 3}});
  CHECK(warm_up_with("juggernaut", input) ==
        Sets{{20'000, 10}, {42'500, 5}, {67'500, 3}, {90'000, 2}, {115'000, 1}});
  CHECK(warm_up_with("531", input) == Sets{{55'000, 5}, {70'000, 5}, {82'500, 3}});
  CHECK(warm_up_with("sheiko", input) == Sets{{77'500, 5}, {92'500, 4}, {107'500, 3}});
}

TEST_CASE("light work needs little, and steps that come to one load are one set") {
  CHECK(warm_up_with("bar_to_work", {{30'000, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 8}, {25'000, 3}});
  CHECK(warm_up_with("even_jumps", {{30'000, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 5}, {22'500, 3}, {25'000, 2}, {27'500, 1}});
  CHECK(warm_up_with("bar_to_work", {{22'500, Unit::kg}, 20'000, 0, 0}) == Sets{{20'000, 1}});
}

TEST_CASE("jumps of less than about a tenth of the work load are left out, from the work down") {
  CHECK(warm_up_with("bar_to_work", {{42'500, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 8}, {30'000, 5}, {37'500, 1}});
  CHECK(warm_up_with("bar_to_work", {{60'000, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 8}, {40'000, 5}, {52'500, 1}});
  CHECK(warm_up_with("bar_to_work", {{72'500, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 8}, {40'000, 8}, {47'500, 5}, {55'000, 3}, {62'500, 1}});
  CHECK(warm_up_with("bar_to_work", {{82'500, Unit::kg}, 20'000, 0, 0}) ==
        Sets{{20'000, 8}, {45'000, 8}, {52'500, 5}, {62'500, 3}, {72'500, 1}});
}

TEST_CASE("rows that ramp up themselves are led into by the bar and half way") {
  const auto to = [](std::int64_t work) {
    return lead_in({{work, Unit::kg}, 20'000, 200'000, 0}, bar());
  };
  CHECK(to(100'000) == Sets{{20'000, 8}, {60'000, 5}});
  CHECK(to(50'000) == Sets{{20'000, 8}, {35'000, 5}});
  CHECK(to(30'000) == Sets{{20'000, 8}});
  CHECK(to(25'000).empty());
  CHECK(to(20'000).empty());
}

TEST_CASE("work with the empty bar has no warm-up") {
  for (const WarmUpScheme& scheme : warm_up_schemes()) {
    INFO(scheme.id);
    CHECK(warm_up(scheme, {{20'000, Unit::kg}, 20'000, 100'000, 90'000}, bar()).empty());
  }
}

TEST_CASE("steps of the 1RM past the work load are left out") {
  CHECK(warm_up_with("percent_of_1rm", {{60'000, Unit::kg}, 20'000, 155'000, 0}) ==
        Sets{{20'000, 10}, {45'000, 5}});
}

TEST_CASE("a scheme whose base is unknown falls back to the way from the bar") {
  const WarmUpInput input{{140'000, Unit::kg}, 20'000, 0, 0};
  for (const std::string_view scheme : {"percent_of_1rm", "sheiko", "531"})
    CHECK(warm_up_with(scheme, input) == warm_up_with("bar_to_work", input));
}

TEST_CASE("a bar with collars is the lightest there is") {
  const Loadables collared = steps(25'000, 2'500, 300'000);
  CHECK(warm_up_with("gzclp", {{35'000, Unit::kg}, 25'000, 0, 0}, collared) ==
        Sets{{25'000, 5}, {27'500, 3}});
  CHECK(warm_up_with("bar_to_work", {{100'000, Unit::kg}, 20'000, 0, 0}, collared).front() ==
        WarmUpSet{25'000, 8});
}

TEST_CASE("without a bar the way begins at nothing") {
  CHECK(warm_up_with("bar_to_work", {{40'000, Unit::kg}, 0, 0, 0}, steps(2'500, 2'500, 50'000)) ==
        Sets{{15'000, 8}, {20'000, 5}, {27'500, 3}, {32'500, 1}});
  // Dumbbells from 20 kg: what is under them is left out.
  CHECK(warm_up_with("bar_to_work", {{40'000, Unit::kg}, 0, 0, 0}, steps(20'000, 2'500, 50'000)) ==
        Sets{{20'000, 5}, {27'500, 3}, {32'500, 1}});
  // On a belt, no load at all is a set too.
  CHECK(warm_up_with("bar_to_work", {{20'000, Unit::kg}, 0, 0, 0}, steps(0, 5'000, 50'000)) ==
        Sets{{0, 8}, {5'000, 8}, {10'000, 3}, {15'000, 1}});
}

TEST_CASE("without loads there is no warm-up") {
  CHECK(warm_up_with("bar_to_work", {{40'000, Unit::kg}, 20'000, 0, 0}, Loadables()).empty());
  CHECK(warm_up_with("bar_to_work", {{0, Unit::kg}, 0, 0, 0}, steps(0, 5'000, 50'000)).empty());
}

TEST_CASE("a scheme of a library may list its steps in any order") {
  const WarmUpScheme own{"own", "", WarmUpOf::work, {{{8000}, 1}, {{4000}, 5}, {{6000}, 3}}};
  CHECK(warm_up(own, {{100'000, Unit::kg}, 20'000, 0, 0}, bar()) ==
        Sets{{40'000, 5}, {60'000, 3}, {80'000, 1}});
}

TEST_CASE("schemes are found by id, and each says where it is from") {
  CHECK(warm_up_schemes().front().id == "bar_to_work");
  for (const WarmUpScheme& scheme : warm_up_schemes()) {
    CHECK(find_warm_up_scheme(scheme.id) == &scheme);
    CHECK_FALSE(scheme.source.empty());
    CHECK_FALSE(scheme.steps.empty());
  }
  CHECK(find_warm_up_scheme("none_such") == nullptr);
}

TEST_CASE("warm-ups rise, can be loaded and stay under the work load") {
  constexpr std::uint64_t kSeed = 20'140;
  std::mt19937_64 random(kSeed);
  const Loadables table = bar();
  for (int round = 0; round < 3000; ++round) {
    const std::int64_t work = 20'000 + 2'500 * static_cast<std::int64_t>(random() % 100);
    const auto max = static_cast<std::int64_t>(random() % 400'000);
    const WarmUpInput input{{work, Unit::kg}, 20'000, max, max * 9 / 10};
    for (const WarmUpScheme& scheme : warm_up_schemes()) {
      INFO("seed " << kSeed << ", " << scheme.id << " to " << work << " of " << max);
      std::int64_t before = -1;
      for (const WarmUpSet& set : warm_up(scheme, input, table)) {
        REQUIRE(set.load > before);
        REQUIRE(set.load < work);
        REQUIRE(table.holds(set.load));
        REQUIRE(set.reps > 0);
        before = set.load;
      }
    }
  }
}

}  // namespace
}  // namespace topset
