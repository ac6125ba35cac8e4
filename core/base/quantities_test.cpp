#include "base/quantities.hpp"

#include <limits>
#include <random>

#include "catch.hpp"

using namespace topset;

namespace {

Date date_of(std::string_view text) {
  Date date;
  REQUIRE(parse_date(text, date));
  return date;
}

bool is_date(std::string_view text) {
  Date date;
  return parse_date(text, date);
}

}  // namespace

TEST_CASE("a product stays exact until it is rounded") {
  // 144.5 kg x 89.1 % = 128.7495 kg
  const Rational exact = Rational(144500) * as_fraction({8910});
  CHECK(decimal(exact) == "128.7495");
}

TEST_CASE("a percent is a fraction of one") {
  CHECK(as_fraction({9000}) == Rational::of(9, 10));
  CHECK(as_fraction({10000}) == Rational(1));
  CHECK(as_fraction({-250}) == Rational::of(-1, 40));
}

TEST_CASE("kilograms and pounds are converted once, half up to thousandths") {
  const auto kg = [](std::int64_t thousandths) { return Load{thousandths, Unit::kg}; };
  const auto lb = [](std::int64_t thousandths) { return Load{thousandths, Unit::lb}; };
  CHECK(convert(lb(1000), Unit::kg) == kg(454));       // 0.45359237
  CHECK(convert(lb(45000), Unit::kg) == kg(20412));    // 20.41165665
  CHECK(convert(lb(315000), Unit::kg) == kg(142882));  // 142.88159655
  CHECK(convert(lb(1000000000), Unit::kg) == kg(453592370));
  CHECK(convert(kg(1000), Unit::lb) == lb(2205));      // 2.2046226...
  CHECK(convert(kg(20000), Unit::lb) == lb(44092));    // 44.0924524...
  CHECK(convert(kg(142500), Unit::lb) == lb(314159));  // 314.1587...
  CHECK(convert(kg(45359237), Unit::lb) == lb(100000000));
  CHECK(convert(kg(0), Unit::lb) == lb(0));
  CHECK(convert(kg(-1000), Unit::lb) == lb(-2205));
}

TEST_CASE("a load in its own unit is not touched") {
  CHECK(convert({123456, Unit::lb}, Unit::lb) == Load{123456, Unit::lb});
  CHECK_FALSE(Load{1, Unit::lb} == Load{1, Unit::kg});
}

TEST_CASE("kilograms survive the way to pounds and back") {
  for (std::int64_t thousandths = -5000; thousandths <= 500'000; thousandths += 7) {
    const Load kilograms{thousandths, Unit::kg};
    REQUIRE(convert(convert(kilograms, Unit::lb), Unit::kg) == kilograms);
  }
}

TEST_CASE("a load too large for its type stops at the end instead of turning negative") {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  CHECK(convert({kMost, Unit::kg}, Unit::lb) == Load{kMost, Unit::lb});
  CHECK(convert({-kMost, Unit::kg}, Unit::lb).thousandths ==
        std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("decimals are as short as they can be without loss") {
  CHECK(decimal(142500) == "142.5");
  CHECK(decimal(100000) == "100");
  CHECK(decimal(250) == "0.25");
  CHECK(decimal(1) == "0.001");
  CHECK(decimal(10) == "0.01");
  CHECK(decimal(1001) == "1.001");
  CHECK(decimal(std::int64_t{0}) == "0");
  CHECK(decimal(-500) == "-0.5");
  CHECK(decimal(-142050) == "-142.05");
  CHECK(decimal(std::numeric_limits<std::int64_t>::max()) == "9223372036854775.807");
  CHECK(decimal(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775.808");
  std::string text = "load ";
  append_decimal(text, 62500);
  CHECK(text == "load 62.5");
}

TEST_CASE("a fraction is written to nine places and cut there") {
  CHECK(decimal(Rational::of(257499, 2)) == "128.7495");
  CHECK(decimal(Rational::of(1000, 3)) == "0.333333333");
  CHECK(decimal(Rational::of(2000, 3)) == "0.666666666");
  CHECK(decimal(Rational::of(-2000, 3)) == "-0.666666666");
  CHECK(decimal(Rational(100000)) == "100");
  CHECK(decimal(Rational(0)) == "0");
  CHECK(decimal(Rational::of(1, 1'000'000)) == "0.000000001");
  CHECK(decimal(Rational::of(1, 1'000'001)) == "0");
  CHECK(decimal(Rational::of(-1, 1'000'001)) == "0");  // not -0
  // Either side of where its billionths leave 64 bits.
  CHECK(decimal(Rational(9'223'372'036'854)) == "9223372036.854");
  CHECK(decimal(Rational(9'223'372'036'855)) == "9223372036.855");
  CHECK(decimal(Rational::of(-18'446'744'073'709, 2)) == "-9223372036.8545");
  CHECK(decimal(Rational::of(-18'446'744'073'711, 2)) == "-9223372036.8555");
  CHECK(decimal(Rational::of(static_cast<Int128>(1) << 94, 1)) == "19807040628566084398385987.584");
}

TEST_CASE("quantities are written as on a whiteboard") {
  CHECK(to_text(Load{142500, Unit::kg}) == "142.5 kg");
  CHECK(to_text(Load{315000, Unit::lb}) == "315 lb");
  CHECK(to_text(Percent{8250}) == "82.5 %");
  CHECK(to_text(Percent{9000}) == "90 %");
  CHECK(to_text(Percent{8905}) == "89.05 %");
  CHECK(to_text(Percent{-1000}) == "-10 %");
  CHECK(to_text(Rpe{85}) == "8.5");
  CHECK(to_text(Rpe{100}) == "10");
}

TEST_CASE("a date is year, month and day with two dashes") {
  CHECK(date_of("1970-01-01").days == 0);
  CHECK(date_of("1969-12-31").days == -1);
  CHECK(date_of("2026-12-07").days == 20794);
  CHECK(date_of("0001-01-01").days == -719162);
  CHECK(date_of("9999-12-31").days == 2932896);
  CHECK(to_text(date_of("0001-01-01")) == "0001-01-01");
  CHECK(to_text(date_of("9999-12-31")) == "9999-12-31");
}

TEST_CASE("only days that a calendar has are dates") {
  CHECK(is_date("2024-02-29"));
  CHECK(is_date("2000-02-29"));  // a leap century
  CHECK_FALSE(is_date("1900-02-29"));
  CHECK_FALSE(is_date("2026-02-29"));
  CHECK_FALSE(is_date("2026-04-31"));
  CHECK_FALSE(is_date("2026-13-01"));
  CHECK_FALSE(is_date("2026-00-10"));
  CHECK_FALSE(is_date("2026-01-00"));
  CHECK_FALSE(is_date("0000-01-01"));
}

TEST_CASE("a date in another spelling is none") {
  for (const char* text : {"", "2026-12-7", "2026-12-071", "26-12-07", "2026/12/07", "2026-12-0a",
                           "2026-1-207", " 026-12-07", "+026-12-07", "-026-12-07", "2026--1-07",
                           "2026-12--7", "2026-12-+7", "2026-12- 7", "07-12-2026"}) {
    INFO(text);
    CHECK_FALSE(is_date(text));
  }
  Date kept{5};
  CHECK_FALSE(parse_date("2026-02-30", kept));
  CHECK(kept.days == 5);
}

TEST_CASE("every day of four centuries is written and read back, and weekdays go round") {
  const Date first = date_of("1900-01-01");
  Weekday expected = Weekday::mon;
  for (int day = 0; day < 146'097; ++day) {
    const Date date = first + day;
    if (weekday(date) != expected || date_of(to_text(date)) != date) {
      INFO(to_text(date));
      FAIL("the day does not come back");
    }
    expected = static_cast<Weekday>((static_cast<int>(expected) + 1) % 7);
  }
  CHECK(to_text(first + 146'097) == "2300-01-01");
}

TEST_CASE("days are counted across months, leap days and the epoch") {
  CHECK(date_of("2027-03-01") - date_of("2027-02-28") == 1);
  CHECK(date_of("2028-03-01") - date_of("2028-02-28") == 2);
  CHECK(date_of("1970-01-02") - date_of("1969-12-30") == 3);
  CHECK(to_text(date_of("2026-12-28") + 7) == "2027-01-04");
  CHECK(to_text(date_of("2027-01-04") + -7) == "2026-12-28");
  CHECK(date_of("2026-12-07") < date_of("2026-12-08"));
}

TEST_CASE("weekdays of known dates") {
  CHECK(weekday(date_of("1970-01-01")) == Weekday::thu);
  CHECK(weekday(date_of("1969-12-31")) == Weekday::wed);
  CHECK(weekday(date_of("2026-12-07")) == Weekday::mon);
  CHECK(weekday(date_of("2000-02-29")) == Weekday::tue);
  CHECK(weekday(date_of("0001-01-01")) == Weekday::mon);
}

TEST_CASE("weekdays are named by three small letters") {
  Weekday day = Weekday::mon;
  for (const char* text : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    REQUIRE(parse_weekday(text, day));
    CHECK(name(day) == text);
  }
  CHECK(day == Weekday::sun);
  for (const char* text : {"", "Mon", "monday", "mo", "mon "}) {
    INFO(text);
    CHECK_FALSE(parse_weekday(text, day));
  }
  CHECK(day == Weekday::sun);
}
