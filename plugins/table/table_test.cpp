#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("table");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }

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

TEST_CASE("weekly_sets begin anew in each cycle") {
  Question question;
  question.weeks = 4;
  question.cycles = 2;
  question.with_list("weekly_sets", {"3x5 @ 75 %", "3x3 @ 80 %"});
  CHECK(ask(question).rows ==
        Lines{"1.1 straight 3x5 @ 75 % [written]", "2.1 straight 3x3 @ 80 % [written]",
              "3.1 straight 3x5 @ 75 % [written]", "4.1 straight 3x3 @ 80 % [written]"});
}

TEST_CASE("weekly_sets count the weeks in which the exercise comes") {
  Question question;
  question.weeks = 3;
  question.absent_weeks = {2};
  question.with_list("weekly_sets", {"3x5 @ 75 %", "3x3 @ 80 %"});
  CHECK(ask(question).rows ==
        Lines{"1.1 straight 3x5 @ 75 % [written]", "3.1 straight 3x3 @ 80 % [written]"});
}

// Which row is meant is left to the host: the first of kind top or test, else the heaviest of those
// before, so that a ramp's back-off sets follow its last set.
TEST_CASE("rows that rest on others are handed on as they are written") {
  Question question;
  const auto lines = [&](const std::vector<std::string>& sets) {
    return ask(question.with_list("sets", sets)).rows;
  };
  SECTION("the top of the day") {
    CHECK(lines({"1x5 @ 70 %", "1x5 @ 85 %", "3x8 @ top -20 %"})[2] ==
          "1.1 straight 3x8 @ 80 % of row day.top [written]");
  }
  SECTION("the top, in points") {
    CHECK(lines({"1x5 @ 85 %", "3x8 @ top -10 points"})[1] ==
          "1.1 straight 3x8 @ 100 % of row day.top -10 points [written]");
  }
  SECTION("a row of the day by its number, counted from 1 by the coach and from 0 here") {
    CHECK(lines({"1x5 @ 65 %", "1x5 @ 75 %", "5x5 @ row 1"})[2] ==
          "1.1 straight 5x5 @ 100 % of row day.0 [written]");
  }
  SECTION("last time's top, as the first row too") {
    CHECK(lines({"1x5 @ last top +2.5 kg"})[0] ==
          "1.1 straight 1x5 @ 100 % of row last.top +2.5 [written]");
  }
  SECTION("another slot's top") {
    CHECK(lines({"5x5 @ 90 % of friday_squat"})[0] ==
          "1.1 straight 5x5 @ 90 % of row day.top of friday_squat [written]");
  }
  SECTION("another slot's row by its number, past the rows of this day") {
    CHECK(lines({"5x5 @ row 3 of main"})[0] ==
          "1.1 straight 5x5 @ 100 % of row day.2 of main [written]");
  }
  SECTION("the e1RM of another slot's top set") {
    CHECK(lines({"3x5 @ 80 % of e1rm of main"})[0] ==
          "1.1 straight 3x5 @ 80 % of e1rm of row day.top of main [written]");
  }
  SECTION("in the second week as in the first") {
    question.weeks = 2;
    CHECK(lines({"1x1 @ 90 %", "4x5 @ top -10 %"})[3] ==
          "2.1 straight 4x5 @ 90 % of row day.top [written]");
  }
}

TEST_CASE("optional rows and percent ranges stay what they are") {
  Question question;
  CHECK(ask(question.with_list("sets", {"1x5 @ 85 %", "1x3 @ 90 % optional", "3x5 @ 70-75 %"}))
            .rows == Lines{"1.1 straight 1x5 @ 85 % [written]",
                           "1.1 straight 1x3 @ 90 % [written] [optional]",
                           "1.1 straight 3x5 @ 70-75 % [written]"});
}

TEST_CASE("a row can rest only on rows before it") {
  Question question;
  SECTION("the first row on a top set") {
    CHECK(strategy().refused_parameter(question.with("sets", "4x5 @ top -10 %")) ==
          Lines{"error sets: the first sets of a day can't be written from a top set: there is "
                "none before them"});
  }
  SECTION("the first row on a row") {
    CHECK(strategy().refused_parameter(question.with("sets", "4x5 @ row 1")) ==
          Lines{"error sets: row 1 of a day can't rest on its row 1: there is none before it"});
  }
  SECTION("on itself, in the second of two weeks") {
    question.weeks = 2;
    question.with_lists("weekly_sets", {{"1x5 @ 80 %", "3x5 @ row 1"},
                                        {"1x5 @ 85 %", "1x8 @ 70 %", "3x5 @ row 3"}});
    CHECK(strategy().refused_parameter(question) ==
          Lines{"error weekly_sets: row 3 of a day can't rest on its row 3: write one of the rows "
                "before it, 1 to 2"});
  }
  SECTION("this slot's own name is its own day") {
    question.slot = "main";
    CHECK(strategy().refused_parameter(question.with("sets", "4x5 @ row 1 of main")) ==
          Lines{"error sets: row 1 of a day can't rest on its row 1: there is none before it"});
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
