#include "base/nearest.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "catch.hpp"

using topset::edit_distance;
using topset::nearest_word;

namespace {

const std::vector<std::string> kParameters = {"top", "backoff", "weekly", "rest", "drop", "stop"};
const std::vector<std::string> kExercises = {"squat",       "front_squat",    "deadlift",
                                             "bench_press", "overhead_press", "power_clean"};
const std::vector<std::string> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

}  // namespace

TEST_CASE("a slip of the finger finds the word that was meant") {
  CHECK(nearest_word("bakoff", kParameters) == "backoff");
  CHECK(nearest_word("backof", kParameters) == "backoff");
  CHECK(nearest_word("wekly", kParameters) == "weekly");
  CHECK(nearest_word("sqaut", kExercises) == "squat");
  CHECK(nearest_word("squats", kExercises) == "squat");
  CHECK(nearest_word("dedlift", kExercises) == "deadlift");
  CHECK(nearest_word("overhed_pres", kExercises) == "overhead_press");
  CHECK(nearest_word("mn", kDays) == "mon");
}

TEST_CASE("case and the kind of dash are no mistakes") {
  CHECK(nearest_word("Back-Squat", std::vector<std::string>{"back_squad", "back_squat"}) ==
        "back_squat");
  CHECK(nearest_word("BENCH PRESS", kExercises) == "bench_press");
  CHECK(edit_distance("Front Squat", "front_squat") == 0);
}

TEST_CASE("the beginning of a longer word finds it") {
  CHECK(nearest_word("bench", kExercises) == "bench_press");
  CHECK(nearest_word("over", kExercises) == "overhead_press");
  CHECK(nearest_word("be", kExercises) == "");  // too short to mean anything
}

TEST_CASE("one wrong letter is nearer than a beginning") {
  CHECK(nearest_word("clean", std::vector<std::string>{"clean_pull", "clear"}) == "clear");
  CHECK(nearest_word("clean", std::vector<std::string>{"clean_pull", "glean"}) == "glean");
}

TEST_CASE("nothing is suggested when nothing is near") {
  CHECK(nearest_word("curl", kExercises) == "");
  CHECK(nearest_word("kg", std::vector<std::string>{"lb"}) == "");
  CHECK(nearest_word("x", std::vector<std::string>{"y"}) == "");
  CHECK(nearest_word("rpe", std::vector<std::string>{"top", "set"}) == "");
  CHECK(nearest_word("strategy", kExercises) == "");
  CHECK(nearest_word("", kExercises) == "");
  CHECK(nearest_word("squat", std::vector<std::string>{}) == "");
  CHECK(nearest_word("squat", std::vector<std::string>{""}) == "");
}

TEST_CASE("a third of the letters may differ and no more") {
  CHECK(nearest_word("abcdef", std::vector<std::string>{"abcdxy"}) == "abcdxy");
  CHECK(nearest_word("abcdef", std::vector<std::string>{"abcxyz"}) == "");
  CHECK(nearest_word("abcde", std::vector<std::string>{"abcdx"}) == "abcdx");
  CHECK(nearest_word("abcde", std::vector<std::string>{"abcxy"}) == "");
}

TEST_CASE("among words as near the common beginning decides, then length, then the alphabet") {
  CHECK(nearest_word("rest", std::vector<std::string>{"best", "rust"}) == "rust");
  CHECK(nearest_word("tops", std::vector<std::string>{"topsy", "topz"}) == "topz");
  CHECK(nearest_word("sxt", std::vector<std::string>{"sit", "sat", "set"}) == "sat");
}

TEST_CASE("the order in which words are offered does not matter") {
  const std::uint64_t seed = 7;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> known;
    for (int i = 0; i < 12; ++i) {
      std::string word;
      for (std::size_t letters = 1 + random() % 5; letters > 0; --letters)
        word += static_cast<char>('a' + random() % 3);
      known.push_back(word);
    }
    const std::string first = nearest_word("abca", known);
    std::shuffle(known.begin(), known.end(), random);
    REQUIRE(nearest_word("abca", known) == first);
  }
}

TEST_CASE("edits are counted in characters") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ab", "ba") == 1);
  CHECK(edit_distance("ca", "abc") == 3);  // a swapped pair is not edited again
  CHECK(edit_distance("Novak", "Novák") == 1);
}

TEST_CASE("distance is symmetric and never past the longer text") {
  const std::uint64_t seed = 11;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const auto text = [&] {
    std::string letters(random() % 8, ' ');
    for (char& letter : letters) letter = static_cast<char>('a' + random() % 3);
    return letters;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string a = text();
    const std::string b = text();
    const std::size_t edits = edit_distance(a, b);
    INFO(a << " " << b);
    REQUIRE(edits == edit_distance(b, a));
    REQUIRE(edits <= std::max(a.size(), b.size()));
    REQUIRE(edits >= std::max(a.size(), b.size()) - std::min(a.size(), b.size()));
    REQUIRE((edits == 0) == (a == b));
  }
}

TEST_CASE("a word of absurd length costs nothing") {
  CHECK(nearest_word(std::string(1'000'000, 'a'), kExercises) == "");
  CHECK(nearest_word(std::string(65, 'a'), std::vector{std::string(64, 'a')}) == "");
  CHECK(nearest_word(std::string(64, 'a'), std::vector{std::string(65, 'a')}) ==
        std::string(65, 'a'));
}
