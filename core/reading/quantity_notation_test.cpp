#include "reading/quantity_notation.hpp"

#include <fmt/format.h>
#include <random>

#include "catch.hpp"

using namespace topset;
using namespace topset::reading;

namespace {

// `percent 8000`, `rpe +5`, `reps 2-5`, with `lb` behind pounds.
std::string value(std::string_view text) {
  const auto parsed = parse_quantity(text);
  if (!parsed) return "none: " + parsed.error().message;
  const auto kind = [&]() -> std::string_view {
    switch (parsed->kind) {
      case ValueKind::integer: return "integer";
      case ValueKind::percent: return "percent";
      case ValueKind::points: return "points";
      case ValueKind::weight: return "weight";
      case ValueKind::rpe: return "rpe";
      case ValueKind::reps: return "reps";
      case ValueKind::time: return "time";
      default: return "other";
    }
  }();
  std::string shown = fmt::format(
      "{} {}{}", kind, parsed->has_sign && parsed->number >= 0 ? "+" : "", parsed->number);
  if (parsed->is_range) shown += fmt::format("-{}", parsed->number_max);
  if (parsed->other) shown += fmt::format(" / {}", *parsed->other);
  return parsed->unit == Unit::lb ? shown + " lb" : shown;
}

std::string mistake(std::string_view text, const NotationError& error) {
  return fmt::format("{}: {}\n| {}\n| {}{}\n= {}", info(error.rule).id, error.message, text,
                     std::string(error.offset, ' '), std::string(error.length, '^'), error.help);
}

std::string mistake(std::string_view text) {
  const auto parsed = parse_quantity(text);
  return parsed ? "none" : mistake(text, parsed.error());
}

std::string weeks(std::string_view text, std::int32_t of) {
  const auto parsed = parse_weeks(text, of);
  if (!parsed) return mistake(text, parsed.error());
  std::string shown;
  for (std::int32_t week = 1; week <= 64; ++week)
    if (parsed->has(week)) shown += fmt::format("{}{}", shown.empty() ? "" : " ", week);
  return shown;
}

}  // namespace

TEST_CASE("every so many weeks begin with the last of the first so many") {
  CHECK(weeks("every 4", 12) == "4 8 12");
  CHECK(weeks("every 3rd week", 6) == "3 6");
  CHECK(weeks("every", 6) ==
        "PROG123: `every` does not say which weeks\n"
        "| every\n"
        "| ^^^^^\n"
        "= write `every 4` for weeks 4, 8, 12 and so on");
  CHECK(weeks("every 7", 6) ==
        "PROG113: the program has no week 7\n"
        "| every 7\n"
        "|       ^\n"
        "= write weeks from 1 to 6");
}

TEST_CASE("a quantity is a number with its unit") {
  CHECK(value("90 %") == "percent 9000");
  CHECK(value("82.5%") == "percent 8250");
  CHECK(value("+1 point") == "points +100");
  CHECK(value("-2 points") == "points -200");
  CHECK(value("−2 points") == "points -200");
  CHECK(value("2.5 kg") == "weight 2500");
  CHECK(value("+5 lb") == "weight +5000 lb");
  CHECK(value("6000 kg") == "weight 6000000");
  CHECK(value("+0.5 rpe") == "rpe +5");
  CHECK(value("rpe 8") == "rpe 80");
  CHECK(value("rpe 6-7.5") == "rpe 60-75");
  CHECK(value("3 reps") == "reps 3");
  CHECK(value("2-5 reps") == "reps 2-5");
  CHECK(value("180 s") == "time 180");
  CHECK(value("3:00") == "time 180");
  CHECK(value("2:00-3:00") == "time 120-180");
  CHECK(value("3 min") == "time 180");
  CHECK(value("12") == "integer 12");
  CHECK(value("-3") == "integer -3");
  CHECK(value("2-4") == "integer 2-4");
  CHECK(value("70-85 %") == "percent 7000-8500");
}

TEST_CASE("a load may stand in both units") {
  CHECK(value("2.5 kg / 5 lb") == "weight 2500 / 5000");
  CHECK(value("2.5kg/5lbs") == "weight 2500 / 5000");
  CHECK(value("5 lb / 2.5 kg") == "weight 5000 / 2500 lb");
  CHECK(value("+10 kg / 20 lb") == "weight +10000 / 20000");
  CHECK(value("-10 kg / 20 lb") == "weight -10000 / -20000");
  CHECK(value("+10 kg / +20 lb") == "weight +10000 / 20000");
  CHECK(value("6000 kg / 13000 lb") == "weight 6000000 / 13000000");
}

TEST_CASE("a load in both units that is none is told at its place") {
  CHECK(mistake("2.5 kg / 5 kg") ==
        "PROG105: kg stands twice in one load\n| 2.5 kg / 5 kg\n| ^^^^^^^^^^^^^\n"
        "= write `2.5 kg / 5 lb`");
  CHECK(mistake("+5 lb / 10 lb") ==
        "PROG105: lb stands twice in one load\n| +5 lb / 10 lb\n| ^^^^^^^^^^^^^\n"
        "= write `+5 lb / 10 kg`");
  CHECK(mistake("2.5 kg / 5") ==
        "PROG102: `5` has no unit\n| 2.5 kg / 5\n|          ^\n= write `2.5 kg / 5 lb`");
  CHECK(mistake("2.5 kg /") ==
        "PROG105: no load follows `/`\n| 2.5 kg /\n|        ^\n"
        "= write the same load in lb after it, such as `5 kg / 10 lb`");
  CHECK(mistake("2.5-5 kg / 5-10 lb") ==
        "PROG105: a load in both units can't be a range\n| 2.5-5 kg / 5-10 lb\n| ^^^^^^^^\n"
        "= write one load, such as `2.5 kg / 5 lb`");
  CHECK(mistake("2.5 kg / 5-10 lb") ==
        "PROG105: a load in both units can't be a range\n| 2.5 kg / 5-10 lb\n| ^^^^^^^^^^^\n"
        "= write one load, such as `5 kg / 10 lb`");
  CHECK(mistake("+5 kg / -10 lb") ==
        "PROG105: the two units of one load have different signs\n| +5 kg / -10 lb\n"
        "|         ^\n= write the sign once, such as `+5 kg / 10 lb`");
  CHECK(mistake("5 kg / 10 lb / 3 kg") ==
        "PROG105: `/` has no meaning here\n| 5 kg / 10 lb / 3 kg\n|              ^\n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`");
  CHECK(mistake("5 kg / 2000000 lb") ==
        "PROG121: a load of 2000000 is not between 0 and 1000000\n| 5 kg / 2000000 lb\n"
        "|        ^^^^^^^\n= write a number from 0 to 1000000");
}

TEST_CASE("pounds under another name are written as lb") {
  CHECK(mistake("+5#") == "PROG102: `#` is not a unit\n| +5#\n|   ^\n= write `+5 lb`");
  CHECK(mistake("5 pounds") ==
        "PROG102: `pounds` is not a unit\n| 5 pounds\n|   ^^^^^^\n= write `5 lb`");
  CHECK(mistake("2.5 kilos") ==
        "PROG102: `kilos` is not a unit\n| 2.5 kilos\n|     ^^^^^\n= write `2.5 kg`");
}

TEST_CASE("how often a quantity counts is not written where it is known") {
  CHECK(mistake("+5 lbs a week") ==
        "PROG105: `a` has no meaning here\n| +5 lbs a week\n|        ^\n"
        "= write it alone: `+5 lb`");
  CHECK(mistake("2.5 kg/week") ==
        "PROG105: no load follows `/`\n| 2.5 kg/week\n|       ^\n= write it alone: `2.5 kg`");
  CHECK(mistake("+1 point weekly") ==
        "PROG105: `weekly` has no meaning here\n| +1 point weekly\n|          ^^^^^^\n"
        "= write it alone: `+1 point`");
}

TEST_CASE("what is no quantity is told at its place") {
  CHECK(mistake("") ==
        "PROG105: no quantity is written\n| \n| \n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`");
  CHECK(mistake("heavy") ==
        "PROG105: `heavy` is not a quantity\n| heavy\n| ^^^^^\n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`");
  CHECK(mistake("80 stone") ==
        "PROG105: `stone` is not a unit\n| 80 stone\n|    ^^^^^\n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`");
  CHECK(
      mistake("2.5") ==
      "PROG102: `2.5` has no unit\n| 2.5\n| ^^^\n= write `2.5 %`, `2.5 kg`, `2.5 lb` or `rpe 2.5`");
  CHECK(mistake("82,5 %") ==
        "PROG105: a comma inside one entry\n| 82,5 %\n|   ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("85-70 %") ==
        "PROG115: the range 85-70 is upside down\n| 85-70 %\n| ^^^^^\n= write `70-85`");
  CHECK(mistake("400 %") ==
        "PROG121: 400 % is not between 0 and 300 %\n| 400 %\n| ^^^\n= write a number from 0 to 300 "
        "%");
  CHECK(mistake("rpe 11") ==
        "PROG121: 11 rpe is not between 1 and 10\n| rpe 11\n|     ^^\n"
        "= write a number from 1 to 10");
  CHECK(mistake("2.5 reps") ==
        "PROG105: `2.5` is not a whole number\n| 2.5 reps\n| ^^^\n= write a whole number");
  CHECK(mistake("+2-3 %") ==
        "PROG105: a range can't carry a sign\n| +2-3 %\n|      ^\n= write one signed number");
  CHECK(
      mistake(std::string(101, '5')).starts_with("PROG105: a quantity of 101 bytes is too long\n"));
  CHECK(mistake("90 % of squat") ==
        "PROG105: `of` has no meaning here\n| 90 % of squat\n|      ^^\n"
        "= write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or "
        "`180 s`");
}

TEST_CASE("a quantity prints in the shortest form that reads back to it") {
  for (const std::string_view text :
       {"90 %",          "+1 point",       "-2.5 points",   "2.5 kg",      "+5 lb", "+0.5 rpe",
        "rpe 8",         "rpe 6-7.5",      "1 rep",         "2-5 reps",    "45 s",  "180 s",
        "45-120 s",      "+30 s",          "-90 s",         "12",          "-3",    "2-4",
        "2.5 kg / 5 lb", "+5 lb / 2.5 kg", "-5 kg / 10 lb", "-0 kg / 5 lb"}) {
    INFO(text);
    REQUIRE(parse_quantity(text));
    CHECK(print_quantity(*parse_quantity(text)) == text);
  }
  CHECK(print_quantity(*parse_quantity("3:00")) == "180 s");
}

TEST_CASE("random bytes never break the quantity and week readers") {
  constexpr std::uint64_t kSeed = 11;
  std::mt19937_64 dice(kSeed);
  constexpr std::string_view kPieces[] = {
      "+",   "-",    "5",           "2.5",  "8-9", " %",  " kg",         "rpe ",
      " s",  ":0",   "0",           " min", ",",   "odd", " ",           "points",
      "1-3", "reps", "99999999999", "\xE2", "/",   " lb", "5 kg / 10 lb"};
  int read = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    for (auto n = dice() % 6; n > 0; --n)
      text += dice() % 8 == 0 ? std::string(1, static_cast<char>(dice() % 256))
                              : std::string(kPieces[dice() % std::size(kPieces)]);
    INFO("seed " << kSeed << ", case " << i << ": " << text);
    if (const auto parsed = parse_weeks(text, 52); !parsed)
      REQUIRE(parsed.error().offset + parsed.error().length <= text.size());
    const auto parsed = parse_quantity(text);
    if (!parsed) {
      REQUIRE(parsed.error().offset + parsed.error().length <= text.size());
      continue;
    }
    ++read;
    const std::string printed = print_quantity(*parsed);
    INFO(printed);
    const auto again = parse_quantity(printed);
    REQUIRE(again);
    REQUIRE(print_quantity(*again) == printed);
    REQUIRE(again->number == parsed->number);
    REQUIRE(again->number_max == parsed->number_max);
    REQUIRE(again->other == parsed->other);
  }
  CHECK(read > 1000);
}

TEST_CASE("bare decimals are read in thousandths") {
  CHECK(parse_thousandths("142.5") == 142'500);
  CHECK(parse_thousandths("0.125") == 125);
  CHECK(parse_thousandths("100") == 100'000);
  CHECK(!parse_thousandths("0.1255"));
  CHECK(!parse_thousandths("-5"));
  CHECK(!parse_thousandths("5 kg"));
  CHECK(!parse_thousandths(""));
  CHECK(!parse_thousandths("1e3"));
}

TEST_CASE("weeks are numbers, spans, lists and words") {
  CHECK(weeks("2", 4) == "2");
  CHECK(weeks("1-3", 4) == "1 2 3");
  CHECK(weeks("1–3", 4) == "1 2 3");
  CHECK(weeks("1-2, 4", 4) == "1 2 4");
  CHECK(weeks("odd", 5) == "1 3 5");
  CHECK(weeks("even", 5) == "2 4");
  CHECK(weeks("all", 3) == "1 2 3");
}

TEST_CASE("weeks in a file are told with the brackets of a list") {
  const auto help = [](std::string_view text) {
    return parse_weeks(text, 4, kWeeksInFile).error().help;
  };
  CHECK(help("most") == "write `2`, `1-3`, `[1-3, 5]`, `odd`, `even`, `every 4` or `all`");
  CHECK(help("1 and 3") == "write `[1, 3]`");
  CHECK(help("1 to 3") == "write `1-3`");
}

TEST_CASE("weeks that are not there or can't be read are told at their place") {
  CHECK(weeks("2-5", 4) ==
        "PROG113: the program has no week 5\n| 2-5\n|   ^\n= write weeks from 1 to 4");
  CHECK(weeks("0", 4) == "PROG113: the program has no week 0\n| 0\n| ^\n= write weeks from 1 to 4");
  CHECK(weeks("99999999999999", 52) ==
        "PROG113: the program has no week 99999999999999\n| 99999999999999\n| ^^^^^^^^^^^^^^\n"
        "= write weeks from 1 to 52");
  CHECK(weeks("2", 1) ==
        "PROG113: the program has no week 2\n| 2\n| ^\n= the program has one week: write 1");
  CHECK(weeks("3-1", 4) == "PROG115: the range 3-1 is upside down\n| 3-1\n| ^^^\n= write `1-3`");
  CHECK(weeks("sometimes", 4) ==
        "PROG123: `sometimes` is not a week\n| sometimes\n| ^^^^^^^^^\n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
  CHECK(weeks("1 to 3", 4) ==
        "PROG123: `1 to 3` says in words which weeks\n| 1 to 3\n| ^^^^^^\n= write `1-3`");
  CHECK(weeks("1-2, 3 Through 4", 4) ==
        "PROG123: `3 Through 4` says in words which weeks\n| 1-2, 3 Through 4\n"
        "|      ^^^^^^^^^^^\n= write `3-4`");
  CHECK(weeks("1 and 3", 4) ==
        "PROG123: `1 and 3` says in words which weeks\n| 1 and 3\n| ^^^^^^^\n= write `1, 3`");
  CHECK(weeks("1 to", 4) ==
        "PROG123: `to` is not a week\n| 1 to\n|   ^^\n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
  CHECK(weeks("1,,2", 4) ==
        "PROG123: `,` is not a week\n| 1,,2\n|   ^\n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
  CHECK(weeks("1-", 4) ==
        "PROG123: a span of weeks without its end\n| 1-\n| ^^\n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
  CHECK(weeks("", 4) ==
        "PROG123: no weeks are written\n| \n| \n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
  CHECK(weeks("1.5", 4) ==
        "PROG123: `1.5` is not a week\n| 1.5\n| ^^^\n"
        "= write `2`, `1-3`, `1-3, 5`, `odd`, `even`, `every 4` or `all`");
}
