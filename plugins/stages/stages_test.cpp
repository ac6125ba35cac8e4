#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/stages.so");
  return library.ask("stages", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

// The last row alone: what the state is after everything before.
std::string last(const Question& question) { return rows(question).back(); }

// A squatter whose best five is 100 kg.
Question squatter(std::uint32_t weeks) {
  Question question;
  question.one_rep_max = 115'000;
  question.rep_maxes = {{5, 100'000}};
  question.weeks = weeks;
  return question;
}

std::string refusal(const Question& question) {
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_BAD_PARAM);
  CHECK(answer.rows == Lines{});
  return answer.notes.empty() ? "" : answer.notes.back();
}

}  // namespace

TEST_CASE("stages without a word are the first tier of GZCLP, from 85 % of the five-rep max") {
  CHECK(rows(squatter(3)) ==
        Lines{"1.1 straight 4x3 @ 85 % of 5rm + stage 1 of 3 [written]",
              "1.1 straight 1x3+ @ 85 % of 5rm + stage 1 of 3 [written]",
              "2.1 straight 4x3 @ 85 % of 5rm +5 + stage 1 of 3 [written] [projected]",
              "2.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written] [projected]",
              "3.1 straight 4x3 @ 85 % of 5rm +10 + stage 1 of 3 [written] [projected]",
              "3.1 straight 1x3+ @ 85 % of 5rm +10 + stage 1 of 3 [written] [projected]"});
}

TEST_CASE("increments are those of the lift, in kilograms and in pounds") {
  Question question = squatter(2);
  CHECK(last(question) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written] [projected]");
  question.movement = "hinge";
  CHECK(last(question) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written] [projected]");
  question.movement = "vertical_press";
  CHECK(last(question) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +2.5 + stage 1 of 3 [written] [projected]");
  question.unit = TOPSET_LB;
  CHECK(last(question) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written] [projected]");
  question.movement = "squat";
  CHECK(last(question) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +10 + stage 1 of 3 [written] [projected]");
  CHECK(last(question.with("increment", "2 kg / 4 lb")) ==
        "2.1 straight 1x3+ @ 85 % of 5rm +4 + stage 1 of 3 [written] [projected]");
}

TEST_CASE("the first load is a percent of a rep max, or a load") {
  Question question = squatter(2);
  SECTION("another percent") {
    CHECK(last(question.with("start", "70 %")) ==
          "2.1 straight 1x3+ @ 70 % of 5rm +5 + stage 1 of 3 [written] [projected]");
  }
  SECTION("of another rep max") {
    CHECK(last(question.with("rep_max", "3")) ==
          "2.1 straight 1x3+ @ 85 % of 3rm +5 + stage 1 of 3 [written] [projected]");
  }
  SECTION("of the 1RM") {
    CHECK(last(question.with("rep_max", "1")) ==
          "2.1 straight 1x3+ @ 85 % +5 + stage 1 of 3 [written] [projected]");
  }
  SECTION("a load") {
    CHECK(last(question.with("start", "60 kg / 135 lb")) ==
          "2.1 straight 1x3+ @ 65 + stage 1 of 3 [written] [projected]");
  }
}

TEST_CASE("success adds the increment, failure keeps the load and changes the stage") {
  Question question = squatter(6);
  question.done(1, 1, {"4x85x3", "85x6"});
  question.done(2, 1, {"4x90x3", "90x3"});
  question.done(3, 1, {"3x95x3", "95x2", "95x1"});
  question.done(4, 1, {"5x95x2", "95x4"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 4x3 @ 85 % of 5rm + stage 1 of 3 [written]",
              "1.1 straight 1x3+ @ 85 % of 5rm + stage 1 of 3 [written]",
              "2.1 straight 4x3 @ 85 % of 5rm +5 + stage 1 of 3 [written]",
              "2.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written]",
              "3.1 straight 4x3 @ 85 % of 5rm +10 + stage 1 of 3 [written]",
              "3.1 straight 1x3+ @ 85 % of 5rm +10 + stage 1 of 3 [written]",
              "4.1 straight 5x2 @ 85 % of 5rm +10 + stage 2 of 3 [written]",
              "4.1 straight 1x2+ @ 85 % of 5rm +10 + stage 2 of 3 [written]",
              "5.1 straight 5x2 @ 85 % of 5rm +15 + stage 2 of 3 [written]",
              "5.1 straight 1x2+ @ 85 % of 5rm +15 + stage 2 of 3 [written]",
              "6.1 straight 5x2 @ 85 % of 5rm +20 + stage 2 of 3 [written] [projected]",
              "6.1 straight 1x2+ @ 85 % of 5rm +20 + stage 2 of 3 [written] [projected]"});
}

TEST_CASE("after the last stage it starts again") {
  Question question = squatter(4);
  question.done(1, 1, {"4x85x3", "85x1"});
  question.done(2, 1, {"5x85x2", "85x0"});
  question.done(3, 1, {"9x85x1", "85x0"});
  SECTION("from a five-rep max that the best set since estimates") {
    // 85 x 3 shows a five-rep max of 85 x 33 / 35 = 80.143; 85 % of it is 68.121.
    CHECK(last(question) == "4.1 straight 1x3+ @ 68.121 + stage 1 of 3 [written] [projected]");
  }
  SECTION("from a five-rep max that was tested the same day") {
    question.done(3, 1, {"test 90x5"});
    CHECK(last(question) == "4.1 straight 1x3+ @ 76.5 + stage 1 of 3 [written]");
  }
  SECTION("from a share of the load that failed") {
    CHECK(last(question.with("reset", "90 %")) ==
          "4.1 straight 1x3+ @ 76.5 % of 5rm + stage 1 of 3 [written]");
  }
  SECTION("so much over the first stage's last load, as GZCLP's second tier") {
    CHECK(last(question.with("restart", "+5 kg / 15 lb")) ==
          "4.1 straight 1x3+ @ 85 % of 5rm +5 + stage 1 of 3 [written]");
  }
  SECTION("the same again") {
    CHECK(last(question.with("restart", "repeat")) ==
          "4.1 straight 1x1+ @ 85 % of 5rm + stage 3 of 3 [written]");
  }
  SECTION("without a rep done there is only the profile's max") {
    Question nothing = squatter(2);
    nothing.with("stages", "5x3+").done(1, 1, {"5x85x0"});
    CHECK(last(nothing) == "2.1 straight 1x3+ @ 85 % of 5rm [written]");
  }
}

TEST_CASE("the second tier of GZCLP starts over past its first stage's last load") {
  Question question = squatter(7);
  question.with_list("stages", {"3x10", "3x8", "3x6"}).with("restart", "+7.5 kg / 15 lb");
  question.with("start", "50 kg");
  question.done(1, 1, {"3x50x10"}).done(2, 1, {"2x55x10", "55x9"}).done(3, 1, {"3x55x8"});
  question.done(4, 1, {"3x60x7"}).done(5, 1, {"3x60x6"}).done(6, 1, {"3x65x5"});
  CHECK(rows(question) == Lines{"1.1 straight 3x10 @ 50 + stage 1 of 3 [written]",
                                "2.1 straight 3x10 @ 55 + stage 1 of 3 [written]",
                                "3.1 straight 3x8 @ 55 + stage 2 of 3 [written]",
                                "4.1 straight 3x8 @ 60 + stage 2 of 3 [written]",
                                "5.1 straight 3x6 @ 60 + stage 3 of 3 [written]",
                                "6.1 straight 3x6 @ 65 + stage 3 of 3 [written]",
                                "7.1 straight 3x10 @ 62.5 + stage 1 of 3 [written]"});
}

TEST_CASE("the third tier of GZCLP moves when the last set reaches its reps") {
  Question question = squatter(3);
  question.with("stages", "3x15+").with("success_reps", "25").with("restart", "repeat");
  question.with("start", "30 kg").with("increment", "2.5 kg / 5 lb");
  SECTION("reached") {
    question.done(1, 1, {"2x30x15", "30x25"});
    CHECK(rows(question)[3] == "2.1 straight 1x15+ @ 32.5 [written]");
  }
  SECTION("not reached") {
    question.done(1, 1, {"2x30x15", "30x24"});
    CHECK(rows(question)[3] == "2.1 straight 1x15+ @ 30 [written]");
  }
  SECTION("not logged: the reps asked don't reach it, and nothing moves") {
    CHECK(last(question) == "3.1 straight 1x15+ @ 30 [written] [projected]");
  }
}

TEST_CASE("Greyskull: two fives and one of as many as possible, a tenth off on failure") {
  Question question = squatter(4);
  question.with_lists("stages", {{"2x5", "1x5+"}}).with("start", "60 kg").with("reset", "90 %");
  question.with("double_at", "10");
  question.done(1, 1, {"2x60x5", "60x10"});
  CHECK(rows(question)[2] == "2.1 straight 2x5 @ 70 [written]");
  question.done(2, 1, {"2x70x5", "70x9"});
  CHECK(rows(question)[4] == "3.1 straight 2x5 @ 75 [written]");
  question.done(3, 1, {"2x75x5", "75x4"});
  CHECK(rows(question)[6] == "4.1 straight 2x5 @ 67.5 [written]");
}

TEST_CASE("5x5 to 3x5 to 3x3: three tries at a load, then a tenth off and fewer sets") {
  Question question = squatter(8);
  question.with_list("stages", {"5x5", "3x5", "3x3"}).with("tries", "3");
  question.with("stage_load", "90 %").with("start", "60 kg").with("increment", "2.5 kg");
  for (std::uint32_t week = 1; week <= 2; ++week) question.done(week, 1, {"4x60x5", "60x4"});
  CHECK(rows(question)[2] == "3.1 straight 5x5 @ 60 + stage 1 of 3 [written]");
  SECTION("a success in between forgets them") {
    question.done(3, 1, {"5x60x5"}).done(4, 1, {"5x62.5x4"});
    CHECK(rows(question)[4] == "5.1 straight 5x5 @ 62.5 + stage 1 of 3 [written]");
  }
  SECTION("three in a row") {
    question.done(3, 1, {"5x60x4"}).done(4, 1, {"3x55x5"});
    CHECK(rows(question)[3] == "4.1 straight 3x5 @ 54 + stage 2 of 3 [written]");
    CHECK(rows(question)[4] == "5.1 straight 3x5 @ 56.5 + stage 2 of 3 [written]");
  }
}

TEST_CASE("what was lifted counts, not what was planned") {
  Question question = squatter(2);
  question.with("stages", "3x5").with("start", "61 kg").with("increment", "2.5 kg");
  SECTION("the planned load as the bar holds it keeps the exact one") {
    CHECK(last(question.done(1, 1, {"3x60x5"})) == "2.1 straight 3x5 @ 63.5 [written]");
  }
  SECTION("rounded up as well") {
    CHECK(last(question.done(1, 1, {"3x62.5x5"})) == "2.1 straight 3x5 @ 63.5 [written]");
  }
  SECTION("more") {
    CHECK(last(question.done(1, 1, {"3x70x5"})) == "2.1 straight 3x5 @ 72.5 [written]");
  }
  SECTION("less") {
    CHECK(last(question.done(1, 1, {"3x50x5"})) == "2.1 straight 3x5 @ 52.5 [written]");
  }
  SECTION("in wider steps that the coach asked for") {
    question.rounding_step = 5'000;
    CHECK(last(question.done(1, 1, {"3x65x5"})) == "2.1 straight 3x5 @ 63.5 [written]");
  }
  SECTION("where no max is known") {
    Question newcomer;
    newcomer.one_rep_max = 0;
    newcomer.weeks = 2;
    newcomer.with("stages", "3x5");
    CHECK(rows(newcomer)[1] == "2.1 straight 3x5 @ 85 % of 5rm +5 [written] [projected]");
    CHECK(last(newcomer.done(1, 1, {"3x40x5"})) == "2.1 straight 3x5 @ 45 [written]");
  }
}

TEST_CASE("the sets that count are found among whatever was logged") {
  Question question = squatter(2);
  question.with("stages", "3x5").with("start", "60 kg").with("reset", "90 %");
  const auto next = [&](const Lines& sets) { return last(question.done(1, 1, sets)); };
  const std::string up = "2.1 straight 3x5 @ 65 [written]";
  const std::string down = "2.1 straight 3x5 @ 54 [written]";
  SECTION("warm-ups") { CHECK(next({"warm_up 40x3", "3x60x5"}) == up); }
  SECTION("warm-ups that are not called so") { CHECK(next({"20x3", "40x2", "3x60x5"}) == up); }
  SECTION("more sets after, which don't count") { CHECK(next({"3x60x5", "60x2"}) == up); }
  SECTION("back-offs after") { CHECK(next({"3x60x5", "2x50x4"}) == up); }
  SECTION("a set left out") { CHECK(next({"2x60x5"}) == down); }
  SECTION("a set at less") { CHECK(next({"2x60x5", "55x5"}) == down); }
  SECTION("a set short") { CHECK(next({"2x60x5", "60x4"}) == down); }
}

TEST_CASE("a time that was left out moves nothing once later ones are logged") {
  Question question = squatter(4);
  question.with("stages", "3x5").with("start", "60 kg");
  question.done(1, 1, {"3x60x5"}).done(3, 1, {"3x65x5"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 3x5 @ 60 [written]", "2.1 straight 3x5 @ 65 [written]",
              "3.1 straight 3x5 @ 65 [written]", "4.1 straight 3x5 @ 70 [written]"});
}

TEST_CASE("a deload of the program's stands at the time before and moves nothing") {
  Question question = squatter(4);
  question.with("stages", "3x5").with("start", "60 kg").with("reset", "90 %");
  question.deload_week = 3;
  CHECK(rows(question) == Lines{"1.1 straight 3x5 @ 60 [written]",
                                "2.1 straight 3x5 @ 65 [written] [projected]",
                                "3.1 straight 3x5 @ 65 [written] [projected]",
                                "4.1 straight 3x5 @ 70 [written] [projected]"});
  question.done(1, 1, {"3x60x5"}).done(2, 1, {"3x65x5"}).done(3, 1, {"2x55x3"});
  CHECK(last(question) == "4.1 straight 3x5 @ 70 [written]");
}

TEST_CASE("every coming counts, two a week as well") {
  Question question = squatter(2);
  question.sessions = 2;
  question.with("stages", "3x5").with("start", "60 kg");
  CHECK(rows(question) == Lines{"1.1 straight 3x5 @ 60 [written]",
                                "1.2 straight 3x5 @ 65 [written] [projected]",
                                "2.1 straight 3x5 @ 70 [written] [projected]",
                                "2.2 straight 3x5 @ 75 [written] [projected]"});
}

TEST_CASE("a stage may have rows that rest on its own, and optional ones, which are not judged") {
  Question question = squatter(2);
  question.with_lists("stages", {{"1x5", "2x5 @ top -10 %", "1x10 @ 40 kg optional"}});
  question.with("start", "60 kg");
  question.done(1, 1, {"60x5", "2x55x4"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 1x5 @ 60 [written]", "1.1 straight 2x5 @ 90 % of row day.top [written]",
              "1.1 straight 1x10 @ 40 [written] [optional]", "2.1 straight 1x5 @ 65 [written]",
              "2.1 straight 2x5 @ 90 % of row day.top [written]",
              "2.1 straight 1x10 @ 40 [written] [optional]"});
}

TEST_CASE("what stages can't use is named") {
  Question question = squatter(2);
  SECTION("a step of the program's") {
    question.has_step = true;
    CHECK(refusal(question) ==
          "error increment: the load moves with success alone: leave out the `step:` of the line "
          "or the program, and write `increment`");
  }
  SECTION("loads in a stage") {
    CHECK(refusal(question.with_list("stages", {"5x3+ @ 80 %", "6x2+"})) ==
          "error stages: the load comes from start and increment: write sets and reps alone, as "
          "`5x3+`");
  }
  SECTION("a stage that begins with a row of another") {
    CHECK(refusal(question.with_lists("stages", {{"2x5 @ top -10 %", "1x5"}})) ==
          "error stages: each stage begins with sets at its own load, as `5x3+`");
  }
  SECTION("a row that is not there") {
    CHECK(refusal(question.with_lists("stages", {{"1x5", "2x5 @ row 2"}})) ==
          "error stages: row 2 of a day can't rest on its row 2: write one of the rows before it, "
          "1 to 1");
  }
  SECTION("reps of a last set that has no plus") {
    CHECK(refusal(question.with("stages", "3x15").with("success_reps", "25")) ==
          "error success_reps: no stage has a last set of as many reps as possible: write it as "
          "`5x3+`");
  }
  SECTION("a step of nothing") {
    CHECK(refusal(question.with("increment", "0 kg")) ==
          "error increment: write a load to add, as `2.5 kg / 5 lb`");
  }
  SECTION("a restart at less than nothing") {
    CHECK(refusal(question.with("restart", "-10 %")) ==
          "error restart: write a percent of the rep max, as `85 %`, or a load to add to the "
          "first stage's last, as `+5 kg / 10 lb`");
  }
}
