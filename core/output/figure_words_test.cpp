#include "output/figure_words.hpp"

#include "catch.hpp"

using namespace topset;
using namespace topset::output;

namespace {

constexpr Words kGerman(Language::german);
constexpr Words kRussian(Language::russian);

}  // namespace

TEST_CASE("numbers have the decimal mark of the sheet's language") {
  CHECK(figure(142'500, Words()) == "142.5");
  CHECK(figure(142'500, kGerman) == "142,5");
  CHECK(figure(142'500, Words(Language::spanish)) == "142,5");
  CHECK(figure(-2'500, kRussian) == "-2,5");
  CHECK(figure(140'000, kGerman) == "140");
  CHECK(figure(Rpe{85}, kGerman) == "8,5");
  CHECK(percent_words(Percent{8250}, kGerman) == "82,5 %");
}

TEST_CASE("a workbook writes its own numbers, so that texts beside them keep the point") {
  CHECK(figure(142'500, kGerman.set_in(Setting::cells)) == "142.5");
  CHECK(kGerman.set_in(Setting::cells).comma() == ", ");
}

TEST_CASE("numbers with a comma in them are listed with semicolons") {
  CHECK(Words().comma() == ", ");
  CHECK(kGerman.comma() == "; ");
}

TEST_CASE("on a drawn page a number stays on the line of its unit") {
  CHECK(counted_in("142.5", "kg", Words()) == "142.5 kg");
  CHECK(counted_in("142.5", "kg", Words().set_in(Setting::page)) == "142.5\u00a0kg");
}

TEST_CASE("numbers and units inside an English text become those of the sheet") {
  CHECK(figures_in("82.5 kg x 3 @ 9 (Epley)", kGerman) == "82,5 kg x 3 @ 9 (Epley)");
  CHECK(figures_in("122.5 kg", kRussian) == "122,5 кг");
  CHECK(figures_in("7.5 %", kGerman.set_in(Setting::page)) == "7,5\u00a0%");
  CHECK(figures_in("2026-10-12", kGerman) == "2026-10-12");
  CHECK(figures_in("no. 5 kgs, end.", kRussian) == "no. 5 kgs, end.");
  CHECK(figures_in("", kRussian).empty());
}
