#include "reading/schema_number.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <random>
#include <string>

#include "catch.hpp"

namespace topset::reading {
namespace {

TEST_CASE("numbers are read with sign, point and exponent") {
  for (const char* text : {"0", "-2", "+0.5", "142.5", ".5", "5.", "1e3", "1E-3", "-0"})
    CHECK(is_number(text));
  for (const char* text : {"", "-", ".", "1e", "1.2.3", "5x5", "63,4", "1 ", "0x10", ".inf"})
    CHECK_FALSE(is_number(text));
}

TEST_CASE("numbers are equal however they are written") {
  CHECK((compare_numbers("1", "1.0") == 0));
  CHECK((compare_numbers("1e3", "1000") == 0));
  CHECK((compare_numbers("-0", "0.00") == 0));
  CHECK((compare_numbers("0.10", "1e-1") == 0));
}

TEST_CASE("digits past the fifteenth still tell numbers apart") {
  CHECK((compare_numbers("9007199254740993", "9007199254740992") > 0));
  CHECK((compare_numbers("0.1", "0.10000000000000001") < 0));
  CHECK((compare_numbers("-98249283749234923498293171823948729348710298301928331",
                         "-98249283749234923498293171823948729348710298301928332") > 0));
}

TEST_CASE("an exponent past all bounds is large, and costs nothing") {
  CHECK((compare_numbers("1e999999999999999999999", "1e400") > 0));
  CHECK((compare_numbers("1e-999999999999999999999", "0") > 0));
  CHECK(is_multiple("1e999999999999999999999", "3") == false);
  CHECK(is_multiple("1e999999999999999999999", "0.5"));
}

TEST_CASE("1.0 is a whole number and 1.5 is not") {
  CHECK(is_whole("1.0"));
  CHECK(is_whole("150e-1"));
  CHECK_FALSE(is_whole("1.5"));
  CHECK_FALSE(is_whole("1e-1"));
}

TEST_CASE("multiples of a thousandth are those with three decimals at most") {
  CHECK(is_multiple("142.125", "0.001"));
  CHECK(is_multiple("0.1", "0.001"));
  CHECK(is_multiple("-0.003", "0.001"));
  CHECK_FALSE(is_multiple("142.1255", "0.001"));
}

TEST_CASE("order and multiples agree with whole-number arithmetic") {
  constexpr std::uint64_t kSeed = 20261207;
  std::mt19937_64 random(kSeed);
  const auto written = [](std::int64_t thousandths) {
    const char* sign = thousandths < 0 ? "-" : "";
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    return fmt::format("{}{}.{:03}", sign, size / 1000, size % 1000);
  };
  for (int i = 0; i < 20'000; ++i) {
    const auto a = static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000;
    const auto b = static_cast<std::int64_t>(random() % 2'001) - 1'000;
    const auto step = static_cast<std::int64_t>(random() % 5'000) + 1;
    INFO("seed " << kSeed << ": " << written(a) << ", " << written(b) << ", " << written(step));
    REQUIRE((compare_numbers(written(a), written(b)) == (a <=> b)));
    REQUIRE(is_multiple(written(a), written(step)) == (a % step == 0));
    REQUIRE(is_whole(written(a)) == (a % 1000 == 0));
  }
}

}  // namespace
}  // namespace topset::reading
