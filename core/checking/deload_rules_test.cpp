#include "checking/deload_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;

constexpr const char* kHelp =
    " | make every fourth to sixth week lighter, as `phases: [{name: deload, weeks: 4, volume: 50 "
    "%, intensity: 90 %}]` does";

// A week of squats for each of the texts.
Example weeks_of(std::vector<std::string> texts) {
  Example example(static_cast<std::int32_t>(texts.size()));
  example.max("squat", 100'000);
  example.coming_by_coming("squat", std::move(texts));
  return example;
}

Told judged(const Example& example) { return checked(example, Rule::VOL409); }

const std::string kWeek = "6x5 @ 80 %";

TEST_CASE("more than six weeks in a row without a lighter one warn") {
  CHECK(judged(weeks_of({6, kWeek})).empty());
  CHECK(
      judged(weeks_of({7, kWeek})) ==
      Told{std::string("warning[VOL409] p.yaml:1: 7 weeks in a row without a lighter one") + kHelp,
           "  for Ana, weeks 1-7"});
}

TEST_CASE("a third less volume, or a third fewer sets, is a lighter week") {
  for (const char* light : {"4x5 @ 80 %", "6x5 @ 53 %"}) {
    INFO(light);
    CHECK(judged(weeks_of({kWeek, kWeek, kWeek, light, kWeek, kWeek, kWeek})).empty());
  }
  CHECK_FALSE(judged(weeks_of({kWeek, kWeek, kWeek, "5x5 @ 80 %", kWeek, kWeek, kWeek})).empty());
}

TEST_CASE("a deload that the program names is one") {
  Example example = weeks_of({8, kWeek});
  example.phase("deload", weeks({4}), PhaseKind::deload, 90, 100);
  CHECK(judged(example).empty());
}

TEST_CASE("the row begins again after a lighter week") {
  std::vector<std::string> texts(12, kWeek);
  texts[3] = "2x5 @ 60 %";
  CHECK(
      judged(weeks_of(texts)) ==
      Told{std::string("warning[VOL409] p.yaml:1: 8 weeks in a row without a lighter one") + kHelp,
           "  for Ana, weeks 5-12"});
}

TEST_CASE("a library may allow more or fewer weeks") {
  Example example = weeks_of({4, kWeek});
  example.library.rules[Rule::VOL409] = {Severity::warning, "", {}, 3};
  CHECK_FALSE(judged(example).empty());
  example.library.rules[Rule::VOL409].limit = 4;
  CHECK(judged(example).empty());
}

}  // namespace
}  // namespace topset::checking
