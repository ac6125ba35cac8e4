#include "reading/step_notation.hpp"

#include "reading/reading_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

// `RULE message at OFFSET+LENGTH = help`
std::string mistake(std::string_view text) {
  const auto step = parse_step(text);
  if (step) return "a step";
  const NotationError& error = step.error();
  return fmt::format("{} {} at {}+{} = {}", info(error.rule).id, error.message, error.offset,
                     error.length, error.help);
}

const std::string kForms =
    " = write a load or a percent and how often: `2.5 kg per week`, `5 kg / 10 lb per cycle` or "
    "`2 % per exposure`";

}  // namespace

TEST_CASE("a step is a load or a percent and how often it is taken") {
  const auto weekly = parse_step("2.5 kg per week");
  REQUIRE(weekly);
  CHECK(weekly->per == Step::Per::week);
  CHECK(weekly->load == WrittenLoad{{2500, Unit::kg}, {}});

  const auto both = parse_step("2.5 kg / 5 lb per week");
  REQUIRE(both);
  CHECK(both->load == WrittenLoad{{2500, Unit::kg}, 5000});

  const auto cycle = parse_step("+10 lb per cycle");
  REQUIRE(cycle);
  CHECK(cycle->per == Step::Per::cycle);
  CHECK(cycle->load == WrittenLoad{{10'000, Unit::lb}, {}});

  const auto exposure = parse_step("2 % Per Exposure");
  REQUIRE(exposure);
  CHECK(exposure->per == Step::Per::exposure);
  CHECK_FALSE(exposure->load);
  CHECK(exposure->percent == Percent{200});

  const auto back = parse_step("-2.5 % per week");
  REQUIRE(back);
  CHECK(back->percent == Percent{-250});
  CHECK(parse_step("0 kg per week")->load->load.thousandths == 0);
}

TEST_CASE("a step that doesn't say how often shows the ways to say it") {
  CHECK(mistake("2.5 kg") ==
        "LIBR010 `2.5 kg` doesn't say how often at 0+6 = write `2.5 kg per week`, `2.5 kg per "
        "cycle` or `2.5 kg per exposure`");
  CHECK(mistake("2.5 kg per") ==
        "LIBR010 nothing follows `per` at 7+3 = write `per week`, `per cycle` or `per exposure`");
  CHECK(mistake("2.5 kg every week") ==
        "LIBR010 `every` stands where `per` belongs at 7+10 = write `2.5 kg per week`");
  CHECK(mistake("5 kg/week") ==
        "LIBR010 `/` stands where `per` belongs at 4+5 = write `5 kg per week`");
  CHECK(mistake("2.5 kg per month") ==
        "LIBR010 a step is not taken per `month` at 11+5 = write `per week`, `per cycle` or `per "
        "exposure`");
  CHECK(mistake("2.5 kg per weak") ==
        "LIBR010 a step is not taken per `weak` at 11+4 = a similar word is known: `week`");
  CHECK(mistake("2.5 kg per session") ==
        "LIBR010 a step is not taken per `session` at 11+7 = write `per exposure` for every time "
        "the exercise comes");
  CHECK(mistake("2.5 kg per week or so") ==
        "LIBR010 `or` has no meaning here at 16+2 = end it with `per week`");
}

TEST_CASE("a step without its unit shows what could be meant") {
  CHECK(mistake("2.5") ==
        "PROG102 `2.5` has no unit at 0+3 = write `2.5 kg per week`, `2.5 lb per week` or `2.5 % "
        "per week`");
  CHECK(mistake("5 per week") ==
        "PROG102 `5` has no unit at 0+1 = write `5 kg per week`, `5 lb per week` or `5 % per "
        "week`");
}

TEST_CASE("a step by something else than loads is refused") {
  CHECK(mistake("") == "LIBR010 a step without a load or a percent at 0+0" + kForms);
  CHECK(mistake("per week") == "LIBR010 a step without a load or a percent at 0+8" + kForms);
  CHECK(mistake("1 rep per week") ==
        "LIBR010 a step is a load or a percent, not `1 rep` at 0+5" + kForms);
  CHECK(mistake("+1 point per week") ==
        "LIBR010 a step is a load or a percent, not `+1 point` at 0+8" + kForms);
  CHECK(mistake("2.5-5 kg per week") ==
        "LIBR010 a step can't be a range at 0+8 = write one load or percent");
  CHECK(mistake("heavier per week") == "LIBR010 `heavier` is not a quantity at 0+7" + kForms);
  CHECK(mistake("250 kg per week") ==
        "PROG121 `250 kg` is more than anyone steps at 0+6 = write at most 100 kg");
  CHECK(mistake("102 % per week") ==
        "PROG121 `102 %` is more than anyone steps at 0+5 = write at most 50 %");
  CHECK(mistake("\t per\x01") == "LIBR010 a step without a load or a percent at 0+6" + kForms);
}

TEST_CASE("a step as it is said is answered with how to write it") {
  CHECK(mistake("5 lb/week") ==
        "LIBR010 `/` stands where `per` belongs at 4+5 = write `5 lb per week`");
  CHECK(mistake("+5 lbs a week") ==
        "LIBR010 `a` stands where `per` belongs at 7+6 = write `5 lb per week`");
  CHECK(mistake("2.5 kg weekly") ==
        "LIBR010 `weekly` stands where `per` belongs at 7+6 = write `2.5 kg per week`");
  CHECK(mistake("2 % every session") ==
        "LIBR010 `every` stands where `per` belongs at 4+13 = write `2 % per exposure`");
  CHECK(mistake("5# per cycle") == "PROG102 `#` is not a unit at 1+1 = write `5 lb per cycle`");
  CHECK(mistake("5 pounds") == "PROG102 `pounds` is not a unit at 2+6 = write `5 lb per week`");
  CHECK(mistake("5/week") ==
        "PROG102 `5` has no unit at 0+1 = write `5 kg per week`, `5 lb per week` or `5 % per "
        "week`");
  CHECK(mistake("5 lb a month") == "LIBR010 `a` has no meaning here at 5+1" + kForms);
}
