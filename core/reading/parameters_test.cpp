#include "reading/parameters.hpp"

#include "reading/reading_test_support.hpp"
#include "reading/set_notation.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

struct Bound {
  std::vector<ParameterValue> values;
  std::string findings;
};

Bound bound_to(const StrategyCard& card, std::string yaml) {
  const Document file = document(std::move(yaml));
  Diagnostics findings;
  Bound bound;
  const Origin place{file.source, {{1, 1}, {1, 5}}};
  bound.values =
      bind_parameters(file, file.root.find("with"), place, card, Catalogue::bundled(), findings);
  bound.findings = told(findings);
  return bound;
}

// `id[outer,inner] kind number` of every value, joined.
std::string shown(const std::vector<ParameterValue>& values) {
  std::string text;
  for (const ParameterValue& value : values) {
    text += fmt::format("{}{}", text.empty() ? "" : "; ", value.id);
    if (value.depth == 1) text += fmt::format("[{}]", value.outer);
    if (value.depth == 2) text += fmt::format("[{}][{}]", value.outer, value.inner);
    text += " " + (value.sets ? print_sets(*value.sets) : fmt::to_string(value.number));
    if (value.is_range) text += fmt::format("-{}", value.number_max);
    if (value.set_kind != SetKind::straight) text += fmt::format(" {}", name(value.set_kind));
  }
  return text;
}

const std::string kStart = "with:\n  start: 70 %\n";

}  // namespace

TEST_CASE("values are bound in the order of the card, each by its kind") {
  const Bound bound = bound_to(wave_card(),
                               "with:\n"
                               "  by: 5x5 @ 75 %\n"
                               "  words: slow and steady\n"
                               "  partner: Front-Squat\n"
                               "  strict: true\n"
                               "  cap: 8.5\n"
                               "  reps: 2-5\n"
                               "  target: 6000 kg\n"
                               "  steps: [1 point, 2.5 points]\n"
                               "  style: gentle\n"
                               "  waves: 3\n"
                               "  start: 70 %\n");
  CHECK(bound.findings == "");
  CHECK(shown(bound.values) ==
        "start 7000; waves 3; style 1; steps[0] 100; steps[1] 250; target 6000000; reps 2-5; "
        "cap 85; strict 1; partner 0; words 0; by 5x5 @ 75 %");
  CHECK(bound.values[9].text == "front_squat");
  CHECK(bound.values[10].text == "slow and steady");
  CHECK(bound.values[0].written);
  CHECK(bound.values[0].origin.span.begin == Position{12, 10});
}

TEST_CASE("a parameter that takes a percent or sets tells them apart") {
  CHECK(shown(bound_to(wave_card(), kStart + "  by: 75 %\n").values) == "start 7000; by 7500");
  CHECK(shown(bound_to(wave_card(), kStart + "  by: 3x3\n").values) == "start 7000; by 3x3");
}

TEST_CASE("a load in both units keeps the other one beside it") {
  const Bound bound = bound_to(wave_card(), kStart + "  target: 6000 kg / 13000 lb\n");
  CHECK(bound.findings == "");
  REQUIRE(bound.values.size() == 2);
  CHECK(bound.values[1].number == 6'000'000);
  CHECK(bound.values[1].number_max == 6'000'000);
  CHECK(bound.values[1].unit == Unit::kg);
  CHECK(bound.values[1].other == 13'000'000);
  CHECK(!bound.values[1].is_range);
  CHECK(bound_to(back_off_card(), "with:\n  weekly: -2.5 kg / 5 lb\n").values[0].other == -5'000);
  CHECK(!bound_to(wave_card(), kStart + "  target: 6000 kg\n").values[1].other);
}

TEST_CASE("a load in both units that does not fit shows both") {
  CHECK(bound_to(back_off_card(), "with:\n  weekly: 2.5 kg / 5 lb\n").findings ==
        "error[PROG105]: `weekly` needs a sign\n"
        "2 |   weekly: 2.5 kg / 5 lb\n"
        "  |           ^^^^^^^^^^^^^\n"
        "= write `+2.5 kg / 5 lb` or `-2.5 kg / 5 lb`\n");
  CHECK(bound_to(wave_card(), kStart + "  target: -6000 kg / 13000 lb\n").findings ==
        "error[PROG105]: `target` takes no sign\n"
        "3 |   target: -6000 kg / 13000 lb\n"
        "  |           ^^^^^^^^^^^^^^^^^^^\n"
        "= write `6000 kg / 13000 lb`\n");
  CHECK(bound_to(wave_card(), kStart + "  target: 6000 kg / 13000 kg\n").findings ==
        "error[PROG105]: kg stands twice in one load\n"
        "3 |   target: 6000 kg / 13000 kg\n"
        "  |           ^^^^^^^^^^^^^^^^^^\n"
        "= write `6000 kg / 13000 lb`\n");
}

TEST_CASE("lists by week may mix single rows and lists of rows") {
  const Bound bound = bound_to(table_card(),
                               "with:\n"
                               "  weekly_sets:\n"
                               "    - 3x5 @ 75 %\n"
                               "    - [1x1 @ 90 %, {sets: 1x1 @ 100 %, kind: test}]\n");
  CHECK(bound.findings == "");
  CHECK(shown(bound.values) ==
        "weekly_sets[0][0] 3x5 @ 75 %; weekly_sets[1][0] 1x1 @ 90 %; "
        "weekly_sets[1][1] 1x1 @ 100 % test");
}

TEST_CASE("an unknown parameter is told with the nearest that is known") {
  CHECK(bound_to(back_off_card(), "with:\n  bakoff: 4x5 @ 80 %\n").findings ==
        "error[PROG104]: unknown parameter `bakoff` of fixed-percent-backoff\n"
        "2 |   bakoff: 4x5 @ 80 %\n"
        "  |   ^^^^^^\n"
        "= a parameter with a similar name exists: `backoff`\n");
  CHECK(bound_to(back_off_card(), "with:\n  zzz: 1\n").findings ==
        "error[PROG104]: unknown parameter `zzz` of fixed-percent-backoff\n"
        "2 |   zzz: 1\n"
        "  |   ^^^\n"
        "= its parameters are `top`, `backoff`, `weekly`, `rest`\n");
}

TEST_CASE("a mistake inside set notation is told at its place in the file") {
  CHECK(
      bound_to(back_off_card(), "with:\n  top: 1x2 @ 90\n  backoff: ['4x5 @ eighty']\n").findings ==
      "error[PROG102]: `90` has no unit\n"
      "2 |   top: 1x2 @ 90\n"
      "  |              ^^\n"
      "= write `90 %`, `90 kg` or `90 lb`\n"
      "error[PROG101]: `eighty` is not an intensity\n"
      "3 |   backoff: ['4x5 @ eighty']\n"
      "  |                    ^^^^^^\n"
      "= write `@ 75 %`, `@ 100 kg`, `@ 225 lb`, `@ rpe 8`, or a percent of it: `@ 75 % of "
      "eighty`\n");
}

TEST_CASE("a bare number shows the units that the parameter takes") {
  CHECK(bound_to(back_off_card(), "with:\n  weekly: 1\n").findings ==
        "error[PROG102]: `1` has no unit\n"
        "2 |   weekly: 1\n"
        "  |           ^\n"
        "= write `+1 point`, `+1 kg`, `+1 lb` or `+1 rpe`\n");
  CHECK(bound_to(wave_card(), "with:\n  start: 70\n").findings ==
        "error[PROG102]: `70` has no unit\n"
        "2 |   start: 70\n"
        "  |          ^^\n"
        "= write `70 %`\n");
}

TEST_CASE("a share of one is the percent it stands for, a bare change is none") {
  CHECK(bound_to(wave_card(), "with:\n  start: 0.7\n").findings ==
        "error[PROG102]: `0.7` has no unit\n"
        "2 |   start: 0.7\n"
        "  |          ^^^\n"
        "= write `70 %`\n");
  CHECK(bound_to(back_off_card(), "with:\n  weekly: 0.5\n").findings ==
        "error[PROG102]: `0.5` has no unit\n"
        "2 |   weekly: 0.5\n"
        "  |           ^^^\n"
        "= write `+0.5 points`, `+0.5 kg`, `+0.5 lb` or `+0.5 rpe`\n");
  CHECK(bound_to(back_off_card(), "with:\n  weekly: +2.5\n").findings ==
        "error[PROG102]: `+2.5` has no unit\n"
        "2 |   weekly: +2.5\n"
        "  |           ^^^^\n"
        "= write `+2.5 points`, `+2.5 kg`, `+2.5 lb` or `+2.5 rpe`\n");
}

TEST_CASE("sets that are to be none are left out") {
  CHECK(bound_to(back_off_card(), "with: {top: 1x2 @ 90 %, backoff: None}\n").findings ==
        "error[PROG105]: `backoff` takes sets, not `None`\n"
        "1 | with: {top: 1x2 @ 90 %, backoff: None}\n"
        "  |                                  ^^^^\n"
        "= write sets, such as `1x1 @ 100 %`, or leave the key out\n");
}

TEST_CASE("a value of another kind is told with what the parameter takes") {
  CHECK(bound_to(back_off_card(), "with:\n  weekly: +1 %\n").findings ==
        "error[PROG105]: `weekly` takes points, a load or RPE, not a percent\n"
        "2 |   weekly: +1 %\n"
        "  |           ^^^^\n"
        "= write it like `+1 point` or `+2.5 kg` or `+0.5 rpe`\n");
  CHECK(bound_to(wave_card(), kStart + "  strict: maybe\n").findings ==
        "error[PROG105]: `strict` takes true or false, not `maybe`\n"
        "3 |   strict: maybe\n"
        "  |           ^^^^^\n"
        "= write it like `true`\n");
  CHECK(bound_to(wave_card(), kStart + "  waves: [1, 2]\n").findings ==
        "error[PROG105]: `waves` takes one value, not a list\n"
        "3 |   waves: [1, 2]\n"
        "  |          ^^^^^^\n"
        "= write one value\n");
  CHECK(bound_to(wave_card(), kStart + "  steps: [[1 point]]\n").findings ==
        "error[PROG105]: `steps` takes no list within its list\n"
        "3 |   steps: [[1 point]]\n"
        "  |           ^^^^^^^^^\n"
        "= write one value here\n");
  CHECK(bound_to(wave_card(), kStart + "  steps: []\n").findings ==
        "error[PROG105]: `steps` is an empty list\n"
        "3 |   steps: []\n"
        "  |          ^^\n"
        "= write at least one value, or leave the key out\n");
  CHECK(bound_to(wave_card(), kStart + "  target: {kg: 5}\n").findings ==
        "error[PROG105]: `target` takes a load, not a mapping\n"
        "3 |   target: {kg: 5}\n"
        "  |           ^^^^^^^\n"
        "= write a value\n");
  CHECK(bound_to(wave_card(), kStart + "  target: 5 stone\n").findings ==
        "error[PROG105]: `stone` is not a unit\n"
        "3 |   target: 5 stone\n"
        "  |             ^^^^^\n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`\n");
}

TEST_CASE("a parameter without a value says what to write") {
  CHECK(bound_to(wave_card(), kStart + "  target: null\n").findings ==
        "error[PROG105]: `target` has no value\n"
        "3 |   target: null\n"
        "  |           ^^^^\n"
        "= write a load, or leave the key out\n");
}

TEST_CASE("numbers keep to the card's range") {
  CHECK(bound_to(wave_card(), "with:\n  start: 85 %\n").findings ==
        "error[PROG105]: `start` is 85 %, not between 60 % and 80 %\n"
        "2 |   start: 85 %\n"
        "  |          ^^^^\n"
        "= write a value from 60 % to 80 %\n");
  CHECK(bound_to(wave_card(), kStart + "  waves: 9\n").findings ==
        "error[PROG105]: `waves` is 9, not between 1 and 4\n"
        "3 |   waves: 9\n"
        "  |          ^\n"
        "= write a value from 1 to 4\n");
  CHECK(bound_to(back_off_card(), "with:\n  rest: 10 s\n").findings ==
        "error[PROG105]: `rest` is 10 s, not between 30 s and 600 s\n"
        "2 |   rest: 10 s\n"
        "  |         ^^^^\n"
        "= write a value from 30 s to 600 s\n");
}

TEST_CASE("a change needs its sign, and a plain value takes none") {
  CHECK(bound_to(back_off_card(), "with:\n  weekly: 1 point\n").findings ==
        "error[PROG105]: `weekly` needs a sign\n"
        "2 |   weekly: 1 point\n"
        "  |           ^^^^^^^\n"
        "= write `+1 point` or `-1 point`\n");
  CHECK(bound_to(wave_card(), "with:\n  start: +70 %\n").findings ==
        "error[PROG105]: `start` takes no sign\n"
        "2 |   start: +70 %\n"
        "  |          ^^^^^\n"
        "= write `70 %`\n");
}

TEST_CASE("a choice and an exercise are told with the nearest that is known") {
  CHECK(bound_to(wave_card(), kStart + "  style: gentel\n").findings ==
        "error[PROG105]: `gentel` is not a choice of `style`\n"
        "3 |   style: gentel\n"
        "  |          ^^^^^^\n"
        "= a choice with a similar name exists: `gentle`\n");
  CHECK(bound_to(wave_card(), kStart + "  style: flat\n").findings ==
        "error[PROG105]: `flat` is not a choice of `style`\n"
        "3 |   style: flat\n"
        "  |          ^^^^\n"
        "= write one of `steep`, `gentle`\n");
  CHECK(bound_to(wave_card(), kStart + "  partner: front_squatt\n").findings ==
        "error[PROG108]: unknown exercise `front_squatt`\n"
        "3 |   partner: front_squatt\n"
        "  |            ^^^^^^^^^^^^\n"
        "= an exercise with a similar name exists: `front_squat`\n");
}

TEST_CASE("a needed parameter that is absent is told where the strategy is named") {
  CHECK(bound_to(wave_card(), "with: {}\n").findings ==
        "error[PROG106]: acme.wave needs `start`\n"
        "1 | with: {}\n"
        "  | ^^^^\n"
        "= write `start:` under `with:`; what it does\n");
  CHECK(bound_to(wave_card(), "without: 1\n")
            .findings.starts_with("error[PROG106]: acme.wave needs `start`\n"));
}

TEST_CASE("parameters of one group exclude each other") {
  CHECK(bound_to(wave_card(), kStart + "  share: 20 %\n  target: 100 kg\n").findings ==
        "error[PROG107]: `share` and `target` exclude each other\n"
        "4 |   target: 100 kg\n"
        "  |   ^^^^^^\n"
        "3: the other is written here\n"
        "= leave one of them out\n");
}

TEST_CASE("the most telling default that fits is taken") {
  const auto top = [](DefaultsFor whom) {
    return shown(with_defaults({}, back_off_card(), whom)).substr(0, 16);
  };
  CHECK(top({Goal::strength, Movement::squat, Experience::advanced, Unit::kg}) ==
        "top 1x2 @ 90 %; ");
  CHECK(top({Goal::power, Movement::squat, Experience::advanced, Unit::kg}) == "top 1x1 @ 94 %; ");
  CHECK(top({Goal::power, Movement::olympic, Experience::advanced, Unit::kg}) ==
        "top 1x1 @ 94 %; ");
  CHECK(top({Goal::skill, Movement::olympic, Experience::advanced, Unit::kg}) ==
        "top 1x2 @ 85 %; ");
  CHECK(top({Goal::power, Movement::olympic, Experience::novice, Unit::kg}) == "top 1x3 @ rpe 8;");
}

TEST_CASE("defaults fill what is not written, lists and pounds included") {
  const Bound bound = bound_to(back_off_card(), "with:\n  top: 1x1 @ rpe 8\n");
  const auto kilos = with_defaults(bound.values, back_off_card(), {});
  CHECK(shown(kilos) ==
        "top 1x1 @ rpe 8; backoff[0] 2x5 @ 82 %; backoff[1] 1x8 @ 70 %; weekly 2500");
  CHECK(kilos[0].written);
  CHECK(!kilos[1].written);
  DefaultsFor pounds;
  pounds.unit = Unit::lb;
  const auto american = with_defaults(bound.values, back_off_card(), pounds);
  CHECK(american.back().number == 5000);
  CHECK(american.back().unit == Unit::lb);
}

TEST_CASE("a group gets one default, and none where one of it is written") {
  StrategyCard card = wave_card();
  card.parameters[4].defaults = {{Goal::none, "", "", "100 kg", ""}};
  card.parameters[5].defaults = {{Goal::none, "", "", "20 %", ""}};
  CHECK(shown(with_defaults({}, card, {})) == "target 100000");
  const Bound bound = bound_to(card, kStart + "  share: 30 %\n");
  CHECK(shown(with_defaults(bound.values, card, {})) == "start 7000; share 3000");
}

TEST_CASE("a card is told what is wrong with it") {
  CHECK(check_card(back_off_card()).empty());
  CHECK(check_card(wave_card()).empty());
  StrategyCard card;
  card.id = "Wave";
  Parameter bad = parameter("top-set", {ValueKind::percent});
  bad.min = 6000;
  bad.max = 8000;
  bad.defaults = {{Goal::none, "swim", "expert", "90 %", "x"}};
  Parameter empty;
  empty.id = "empty";
  empty.choices = {"a"};
  card.parameters = {bad, empty, empty};
  CHECK(check_card(card) ==
        std::vector<std::string>{
            "strategy id `Wave` is not [a-z][a-z0-9.-]*", "the card has no version",
            "the card has no summary", "parameter id `top-set` is not [a-z][a-z0-9_]*",
            "a default of parameter `top-set` is for the unknown movement `swim`",
            "a default of parameter `top-set` is for the unknown experience `expert`",
            "default `90 %` of parameter `top-set`: `top-set` is 90 %, not between 60 % and 80 %",
            "default `x` of parameter `top-set`: `top-set` takes a percent, not `x`",
            "parameter `empty` takes no kind of value", "parameter `empty` has no doc",
            "parameter `empty` has choices but is no choice",
            "parameter `empty` is described twice", "parameter `empty` takes no kind of value",
            "parameter `empty` has no doc", "parameter `empty` has choices but is no choice"});
}
