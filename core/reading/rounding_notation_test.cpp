#include "reading/rounding_notation.hpp"

#include "reading/reading_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

std::string mistake(std::string_view text) {
  const auto rule = parse_rounding(text);
  if (rule) return "a rule";
  const NotationError& error = rule.error();
  return fmt::format("{} {} at {}+{} = {}", info(error.rule).id, error.message, error.offset,
                     error.length, error.help);
}

const std::string kForms =
    " = write `nearest`, `down` or `up`, and a step where loads go in larger ones than the plates: "
    "`to 5 kg`, `down to 5 kg / 10 lb`";

}  // namespace

TEST_CASE("rounding says which way, to which step, or both") {
  const auto down = parse_rounding("down");
  REQUIRE(down);
  CHECK(down->way == Rounding::down);
  CHECK_FALSE(down->step);

  const auto step = parse_rounding("to 5 kg");
  REQUIRE(step);
  CHECK_FALSE(step->way);
  CHECK(step->step == WrittenLoad{{5000, Unit::kg}, {}});

  const auto both = parse_rounding("Up to 10 lb / 5 kg");
  REQUIRE(both);
  CHECK(both->way == Rounding::up);
  CHECK(both->step == WrittenLoad{{10'000, Unit::lb}, 5000});
}

TEST_CASE("rounding that can't be read shows how it is written") {
  CHECK(mistake("dwon") ==
        "LIBR010 `dwon` is not a way of rounding at 0+4 = a similar word is "
        "known: `down`");
  CHECK(mistake("floor") == "LIBR010 `floor` is not a way of rounding at 0+5" + kForms);
  CHECK(mistake("down up") == "LIBR010 `up` is not a way of rounding at 5+2" + kForms);
  CHECK(mistake("5 kg") == "LIBR010 `to` is missing before `5 kg` at 0+1 = write `to 5 kg`");
  CHECK(mistake("down 5 kg") == "LIBR010 `to` is missing before `5 kg` at 5+1 = write `to 5 kg`");
  CHECK(mistake("to") ==
        "LIBR010 nothing follows `to` at 0+2 = write a load, such as `to 5 kg` or "
        "`to 5 kg / 10 lb`");
  CHECK(mistake("to 5") == "PROG102 `5` has no unit at 3+1 = write `to 5 kg` or `to 5 lb`");
  CHECK(mistake("2.5") == "PROG102 `2.5` has no unit at 0+3 = write `to 2.5 kg` or `to 2.5 lb`");
  CHECK(mistake("to 5 %") ==
        "LIBR010 loads are not rounded to `5 %` at 3+3 = write a load, such "
        "as `to 5 kg` or `to 5 kg / 10 lb`");
  CHECK(mistake("to 0 kg") ==
        "LIBR010 loads are rounded to a step above nothing, written without "
        "a sign at 3+4 = write a load, such as `to 5 kg`");
  CHECK(mistake("to +5 kg").starts_with("LIBR010 loads are rounded to a step above nothing"));
  CHECK(mistake("to five kg") == "LIBR010 `five` is not a quantity at 3+4" + kForms);
}
