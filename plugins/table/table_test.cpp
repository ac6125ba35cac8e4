#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/table.so");
  return library.ask("table", question);
}

}  // namespace

TEST_CASE("a table prints its sets every day, in order, as the coach's own") {
  Question question;
  question.weeks = 2;
  SECTION("one entry") {
    CHECK(ask(question.with("sets", "5x5 @ 75 %")).rows ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "2.1 straight 5x5 @ 75 % [written]"});
  }
  SECTION("a list") {
    question.weeks = 1;
    CHECK(ask(question.with_list("sets", {"1x5 @ 65 %", "1x5+ @ 85 % of training_max",
                                          "3x8-12 @ rpe 8", "1x1 @ 100 %"}))
              .rows == Lines{"1.1 straight 1x5 @ 65 % [written]",
                             "1.1 straight 1x5+ @ 85 % of training_max [written]",
                             "1.1 straight 3x8-12 rpe 8 [written]",
                             "1.1 straight 1x1 @ 100 % [written]"});
  }
}

TEST_CASE("a kind the coach gave the sets stays") {
  Question question;
  question.with("sets", "1x1 @ 100 %").written.back().row_kind = TOPSET_TEST;
  CHECK(ask(question).rows == Lines{"1.1 test 1x1 @ 100 % [written]"});
}

TEST_CASE("weekly_sets has a list for each week the exercise comes in") {
  Question question;
  question.weeks = 3;
  question.sessions = 2;
  SECTION("lists of lists") {
    const Answer answer = ask(question.with_lists(
        "weekly_sets", {{"3x3 @ 80 %", "1x8 @ 60 %"}, {"2x2 @ 85 %"}, {"1x1 @ 90 %"}}));
    CHECK(answer.rows ==
          Lines{"1.1 straight 3x3 @ 80 % [written]", "1.1 straight 1x8 @ 60 % [written]",
                "1.2 straight 3x3 @ 80 % [written]", "1.2 straight 1x8 @ 60 % [written]",
                "2.1 straight 2x2 @ 85 % [written]", "2.2 straight 2x2 @ 85 % [written]",
                "3.1 straight 1x1 @ 90 % [written]", "3.2 straight 1x1 @ 90 % [written]"});
  }
  SECTION("a plain list is one entry a week") {
    const Answer answer =
        ask(question.with_list("weekly_sets", {"3x3 @ 80 %", "2x2 @ 85 %", "1x1 @ 90 %"}));
    CHECK(answer.rows[2] == "2.1 straight 2x2 @ 85 % [written]");
  }
  SECTION("another number of weeks is refused") {
    const Answer answer = ask(question.with_list("weekly_sets", {"3x3 @ 80 %", "2x2 @ 85 %"}));
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.notes ==
          Lines{"error weekly_sets: it lists 2 weeks, but the exercise comes in 3"});
  }
}

TEST_CASE("sets relative to the top point at the first row of the day") {
  Question question;
  question.weeks = 2;
  SECTION("after it") {
    CHECK(
        ask(question.with_list("sets", {"1x1 @ 90 %", "2x3 @ 80 %", "4x5 @ top -10 %"})).rows[5] ==
        "2.1 straight 4x5 @ 90 % of row 1.0 [written]");
  }
  SECTION("as the first row there is nothing to point at") {
    const Answer answer = ask(question.with("sets", "4x5 @ top -10 %"));
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.notes == Lines{"error sets: the first sets of a day can't be written from a top "
                                "set: there is none before them"});
  }
}

TEST_CASE("a table without sets says what to write") {
  const Answer answer = ask(Question());
  CHECK(answer.status == TOPSET_BAD_PARAM);
  CHECK(answer.notes == Lines{"error sets: nothing to do: write sets, or weekly_sets"});
}

TEST_CASE("a table has no opinion on technique or experience") {
  Question question;
  question.technique = TOPSET_LEARNING;
  question.experience = TOPSET_NOVICE;
  const Answer answer = ask(question.with("sets", "5x5 @ 75 %"));
  CHECK(answer.status == TOPSET_OK);
  CHECK(answer.notes == Lines{});
}
