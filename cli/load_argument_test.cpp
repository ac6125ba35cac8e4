#include "cli/load_argument.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

std::string load(std::string_view text) {
  const auto parsed = parse_load(text);
  return parsed ? to_text(*parsed) : "none";
}

std::string set(std::string_view text) {
  const auto parsed = parse_set(text);
  if (!parsed) return "none";
  return to_text(parsed->load) + " x " + std::to_string(parsed->reps) +
         (parsed->rpe ? " @ " + to_text(*parsed->rpe) : "");
}

TEST_CASE("a load is in kilos unless it says pounds") {
  CHECK(load("182.5") == "182.5 kg");
  CHECK(load("182.5kg") == "182.5 kg");
  CHECK(load("225lb") == "225 lb");
  CHECK(load(" 225 lb ") == "225 lb");
}

TEST_CASE("what no one lifts is no load") {
  for (const char* text :
       {"", "kg", "0", "-20", "5000.001", "1e3", "nan", "20,5", "20 stone", "0x10"})
    CHECK(load(text) == "none");
  CHECK(load("5000") == "5000 kg");
}

TEST_CASE("a decimal with a comma is shown with a point, where that makes it right") {
  const auto is_load = [](std::string_view text) { return parse_load(text).has_value(); };
  CHECK(with_point("182,5", is_load) == "write it with a point: 182.5");
  CHECK_FALSE(with_point("182.5", is_load));
  CHECK_FALSE(with_point("1,2,3", is_load));
  CHECK_FALSE(with_point("heavy, very", is_load));
}

TEST_CASE("a set is load x reps with its RPE where it is known") {
  CHECK(set("140x3@9") == "140 kg x 3 @ 9");
  CHECK(set("140 x 3 @ 8.5") == "140 kg x 3 @ 8.5");
  CHECK(set("315lbX5") == "315 lb x 5");
  CHECK(set("60x100") == "60 kg x 100");
}

TEST_CASE("what is no set is none") {
  for (const char* text : {"", "140", "x3", "140x", "140x0", "140x101", "140x3@", "140x3@11",
                           "140x3@0.5", "140x3@8.55", "140x3x2", "140x3.5", "140x-3"})
    CHECK(set(text) == "none");
}

}  // namespace
}  // namespace topset::cli
