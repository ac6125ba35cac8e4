#include "output/pdf/kit.hpp"

#include "catch.hpp"

using topset::output::pdf::with_signs;

TEST_CASE("sets are printed with a multiplication sign") {
  CHECK(with_signs("4x5") == "4×5");
  CHECK(with_signs("95 x 2x3") == "95 × 2×3");
  CHECK(with_signs("1x5+") == "1×5+");
}

TEST_CASE("a range is printed with a dash, and what is taken off with a minus") {
  CHECK(with_signs("3x8-12 each side") == "3×8–12 each side");
  CHECK(with_signs("97.5-105 kg") == "97.5–105 kg");
  CHECK(with_signs("3x5-8 60 kg (2026-12-07)") == "3×5–8 60 kg (2026-12-07)");
  CHECK(with_signs("top -13 %") == "top −13 %");
  CHECK(with_signs("-10 to +5 kg") == "−10 to +5 kg");
}

TEST_CASE("words keep their hyphens and letters") {
  CHECK(with_signs("back-off, x-large") == "back-off, x-large");
  CHECK(with_signs("31X0") == "31X0");
}
