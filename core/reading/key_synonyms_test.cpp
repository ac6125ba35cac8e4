#include "reading/key_synonyms.hpp"

#include "catch.hpp"

namespace topset::reading {
namespace {

bool anywhere(std::string_view) { return true; }

TEST_CASE("a word of the field stands for a key, however it is spelt") {
  CHECK(key_called("1rm", anywhere) == "one_rep_max");
  CHECK(key_called("1RM", anywhere) == "one_rep_max");
  CHECK(key_called("start-date", anywhere) == "start");
  CHECK(key_called("5RM", anywhere) == "rep_max");
  CHECK(key_called("circuit", anywhere) == "group");
  CHECK(key_called("Start Date", anywhere) == "start");
}

TEST_CASE("a word that stands for several keys gives the one that may stand there") {
  CHECK(key_called("weight", [](std::string_view key) { return key == "load"; }) == "load");
  CHECK(key_called("weight", [](std::string_view key) { return key == "bodyweight"; }) ==
        "bodyweight");
  CHECK(key_called("weight", [](std::string_view key) { return key == "plates"; }).empty());
}

TEST_CASE("a word whose sense stands under a key is answered with the way to write it") {
  const auto key_is = [](std::string_view meant) {
    return [meant](std::string_view key) { return key == meant; };
  };
  CHECK(help_for_word("top set", key_is("with")) ==
        "write it under `with:`, as in `with: {top: 1x3 @ 90 %}`");
  CHECK(help_for_word("Backoff", key_is("with")) ==
        "write it under `with:`, as in `with: {backoff: 3x5 @ top -10 %}`");
  CHECK(help_for_word("deload", key_is("kind")) == "write `kind: deload`");
  CHECK(help_for_word("deload", key_is("phases")) ==
        "write the week as a phase: `phases: [{name: deload, weeks: 4, volume: 50 %, intensity: "
        "90 %}]`");
  CHECK(help_for_word("missed", key_is("reps")) == "a set that failed has `reps: 0`");
  CHECK(help_for_word("reps", key_is("weekly_sets")) == "write them in the sets: `sets: 5x5`");
  CHECK(help_for_word("top", key_is("reps")).empty());
  CHECK(help_for_word("colour", anywhere).empty());
}

TEST_CASE("a word that nobody uses stands for nothing") {
  CHECK(key_called("colour", anywhere).empty());
  CHECK(key_called("", anywhere).empty());
}

}  // namespace
}  // namespace topset::reading
