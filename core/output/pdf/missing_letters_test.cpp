#include "output/pdf/missing_letters.hpp"

#include "catch.hpp"

using topset::Diagnostics;
using topset::Rule;
using topset::output::pdf::missing_letters;

TEST_CASE("a sheet whose letters are all there has nothing to tell") {
  CHECK(missing_letters({}, "Wei Tan").empty());
}

TEST_CASE("letters that no font has are told with the package that has them") {
  const Diagnostics told = missing_letters({0x9673, 0x5049}, "Wei Tan");
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == Rule::LIBR024);
  CHECK(told[0].message ==
        "the PDF of Wei Tan has letters that no font here has: 偉 (U+5049), 陳 (U+9673)");
  CHECK(told[0].help == "install fonts-noto-cjk, or a font that has them");
}

TEST_CASE("letters of two packages are told together") {
  const Diagnostics told = missing_letters({0x1EF3, 0x1F3CB}, "Ana");
  REQUIRE(told.size() == 1);
  CHECK(told[0].help ==
        "install fonts-noto-core and fonts-noto-color-emoji, or a font that has them");
}

TEST_CASE("of many letters the first eight are told and the others counted") {
  std::set<char32_t> letters;
  for (char32_t letter = 0x3041; letter < 0x3041 + 20; ++letter) letters.insert(letter);
  const Diagnostics told = missing_letters(letters, "Ana");
  REQUIRE(told.size() == 1);
  CHECK(told[0].message.ends_with("え (U+3048) and 12 more"));
}
