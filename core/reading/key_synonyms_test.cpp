#include "reading/key_synonyms.hpp"

#include "catch.hpp"

namespace topset::reading {
namespace {

bool anywhere(std::string_view) { return true; }

TEST_CASE("a word of the field stands for a key, however it is spelt") {
  CHECK(key_called("1rm", anywhere) == "one_rep_max");
  CHECK(key_called("1RM", anywhere) == "one_rep_max");
  CHECK(key_called("start-date", anywhere) == "start");
  CHECK(key_called("Start Date", anywhere) == "start");
}

TEST_CASE("a word that stands for several keys gives the one that may stand there") {
  CHECK(key_called("weight", [](std::string_view key) { return key == "load"; }) == "load");
  CHECK(key_called("weight", [](std::string_view key) { return key == "bodyweight"; }) ==
        "bodyweight");
  CHECK(key_called("weight", [](std::string_view key) { return key == "plates"; }).empty());
}

TEST_CASE("a word that nobody uses stands for nothing") {
  CHECK(key_called("colour", anywhere).empty());
  CHECK(key_called("", anywhere).empty());
}

}  // namespace
}  // namespace topset::reading
