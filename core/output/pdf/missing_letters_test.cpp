#include "output/pdf/missing_letters.hpp"

#include "catch.hpp"

using namespace topset;
using topset::output::pdf::missing_letters;

TEST_CASE("letters that every font has are no finding") {
  CHECK(missing_letters({}, "Jana").empty());
}

TEST_CASE("missing letters are named with the package that has them") {
  const Diagnostics findings = missing_letters({U'王', U'小'}, "Wei Tan");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::LIBR024);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "the PDF of Wei Tan has letters that no font here has: 小 (U+5C0F), 王 (U+738B)");
  CHECK(findings[0].help == "install fonts-noto-cjk, or a font that has them");
}

TEST_CASE("letters of several scripts name each package once") {
  const Diagnostics findings = missing_letters({U'ش', U'א', U'王', U'😀'}, "Jana");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].help ==
        "install fonts-noto-core and fonts-noto-cjk and fonts-noto-color-emoji, or a font that has "
        "them");
}

TEST_CASE("many missing letters are counted, not listed") {
  std::set<char32_t> letters;
  for (char32_t letter = U'ა'; letter < U'ა' + 20; ++letter) letters.insert(letter);
  const Diagnostics findings = missing_letters(letters, "Jana");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.ends_with("ზ (U+10D6), თ (U+10D7) and 12 more"));
}
