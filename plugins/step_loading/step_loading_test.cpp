#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/step-loading.so");
  return library.ask("step-loading", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

}  // namespace

TEST_CASE("three weeks up, one down, and again from a little higher") {
  Question question;
  question.weeks = 8;
  question.with("sets", "5x5 @ 70 %");
  // 5 sets x 60 % are 3, and 90 % of 70 is 63, of 72.5 is 65.25.
  CHECK(rows(question) ==
        Lines{"1.1 straight 5x5 @ 70 % [written]", "2.1 straight 5x5 @ 75 % [written]",
              "3.1 straight 5x5 @ 80 % [written]",
              "4.1 straight 3x5 @ 63 % + deload [written] [dosed]",
              "5.1 straight 5x5 @ 72.5 % [written]", "6.1 straight 5x5 @ 77.5 % [written]",
              "7.1 straight 5x5 @ 82.5 % [written]",
              "8.1 straight 3x5 @ 65.25 % + deload [written] [dosed]"});
}

TEST_CASE("sets and the first load come from the goal") {
  Question question;
  const auto first = [&] { return rows(question)[0]; };
  SECTION("no goal") { CHECK(first() == "1.1 straight 4x5 @ 70 %"); }
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(first() == "1.1 straight 5x3 @ 75 %");
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(first() == "1.1 straight 4x8 @ 62.5 %");
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(first() == "1.1 straight 5x3 @ 70 %");
  }
  SECTION("Olympic lifts") {
    question.goal = TOPSET_HYPERTROPHY;
    question.movement = "olympic";
    CHECK(first() == "1.1 straight 5x3 @ 70 %");
  }
}

TEST_CASE("all days of a week stand at the same place") {
  Question question;
  question.weeks = 2;
  question.sessions = 2;
  CHECK(rows(question) == Lines{"1.1 straight 4x5 @ 70 %", "1.2 straight 4x5 @ 70 %",
                                "2.1 straight 4x5 @ 75 %", "2.2 straight 4x5 @ 75 %"});
}

TEST_CASE("steps may be weight, percent or RPE, and waves may stay level") {
  Question question;
  question.weeks = 6;
  question.with("weeks_up", "2");
  SECTION("weight: the second wave begins 2.5 kg higher") {
    question.with("sets", "3x5 @ 100 kg").with("step", "+5 kg").with("per_wave", "+2.5 kg");
    CHECK(rows(question) ==
          Lines{"1.1 straight 3x5 @ 100 [written]", "2.1 straight 3x5 @ 105 [written]",
                "3.1 straight 2x5 @ 90 + deload [written] [dosed]",
                "4.1 straight 3x5 @ 102.5 [written]", "5.1 straight 3x5 @ 107.5 [written]",
                "6.1 straight 2x5 @ 92.25 + deload [written] [dosed]"});
  }
  SECTION("percent of the last week's load") {
    question.with("sets", "3x5 @ 100 kg").with("step", "+10 %").with("per_wave", "+0 %");
    CHECK(rows(question)[1] == "2.1 straight 3x5 @ 110 [written]");
    CHECK(rows(question)[3] == "4.1 straight 3x5 @ 100 [written]");
  }
  SECTION("RPE, two points easier in the week down") {
    question.with("sets", "3x5 @ rpe 7").with("step", "+1 rpe").with("per_wave", "+0.5 rpe");
    CHECK(rows(question) ==
          Lines{"1.1 straight 3x5 rpe 7 [written]", "2.1 straight 3x5 rpe 8 [written]",
                "3.1 straight 2x5 rpe 5 + deload [written] [dosed]",
                "4.1 straight 3x5 rpe 7.5 [written]", "5.1 straight 3x5 rpe 8.5 [written]",
                "6.1 straight 2x5 rpe 5.5 + deload [written] [dosed]"});
  }
}

TEST_CASE("sets by RPE go up a point a week unless a step is written, and so without a max") {
  Question question;
  question.weeks = 4;
  SECTION("written") {
    question.with("sets", "3x10 @ rpe 6.5");
    CHECK(rows(question) == Lines{"1.1 straight 3x10 rpe 6.5 [written]",
                                  "2.1 straight 3x10 rpe 7.5 [written]",
                                  "3.1 straight 3x10 rpe 8.5 [written]",
                                  "4.1 straight 2x10 rpe 4.5 + deload [written] [dosed]"});
  }
  SECTION("no max") {
    question.one_rep_max = 0;
    CHECK(rows(question) == Lines{"1.1 straight 4x5 rpe 6", "2.1 straight 4x5 rpe 7",
                                  "3.1 straight 4x5 rpe 8",
                                  "4.1 straight 2x5 rpe 4 + deload [dosed]"});
  }
}

TEST_CASE("the week down is written as shares, or as sets") {
  Question question;
  question.weeks = 2;
  question.with("weeks_up", "1").with("sets", "5x5 @ 80 %");
  SECTION("shares") {
    CHECK(rows(question.with("deload", "40 %").with("deload_load", "75 %"))[1] ==
          "2.1 straight 2x5 @ 60 % + deload [written] [dosed]");
  }
  SECTION("sets, which the host doses like any other") {
    CHECK(rows(question.with_list("deload_sets", {"2x3 @ 60 %", "1x8 @ 50 %"})) ==
          Lines{"1.1 straight 5x5 @ 80 % [written]", "2.1 straight 2x3 @ 60 % + deload [written]",
                "2.1 straight 1x8 @ 50 % + deload [written]"});
  }
}

TEST_CASE("a phase's deload takes the place of the strategy's own, and nothing is cut twice") {
  Question question;
  question.weeks = 6;
  question.with("sets", "5x5 @ 70 %");
  SECTION("in the very week: the last week up stands, for the phase to cut") {
    question.deload_week = 4;
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x5 @ 70 % [written]", "2.1 straight 5x5 @ 75 % [written]",
                "3.1 straight 5x5 @ 80 % [written]", "4.1 straight 5x5 @ 80 % [written]",
                "5.1 straight 5x5 @ 72.5 % [written]", "6.1 straight 5x5 @ 77.5 % [written]"});
  }
  SECTION("earlier: the wave ends with it") {
    question.deload_week = 3;
    CHECK(rows(question)[2] == "3.1 straight 5x5 @ 75 % [written]");
    CHECK(rows(question)[3] == "4.1 straight 5x5 @ 72.5 % [written]");
    CHECK(rows(question)[5] == "6.1 straight 5x5 @ 82.5 % [written]");
  }
  SECTION("in the first week: the wave has not begun") {
    question.deload_week = 1;
    CHECK(rows(question)[0] == "1.1 straight 5x5 @ 70 % [written]");
    CHECK(rows(question)[1] == "2.1 straight 5x5 @ 70 % [written]");
    CHECK(rows(question)[2] == "3.1 straight 5x5 @ 75 % [written]");
  }
}

TEST_CASE("of the week down and the day's dose the deeper cut counts, not both") {
  Question question;
  question.weeks = 2;
  question.with("weeks_up", "1");
  question.intensity = 9500;
  SECTION("a dose of 75 % leaves the deload's 60 %: 4 sets are 2") {
    question.volume = 7500;
    CHECK(rows(question)[1] == "2.1 straight 2x5 @ 63 % + deload [dosed]");
  }
  SECTION("one of 30 % goes deeper: 4 sets are 1") {
    question.volume = 3000;
    CHECK(rows(question)[1] == "2.1 straight 1x5 @ 63 % + deload [dosed]");
  }
}

TEST_CASE("a cycle begins a new wave, a little higher") {
  Question question;
  question.weeks = 4;
  question.cycles = 2;
  question.with("sets", "5x5 @ 70 %");
  CHECK(rows(question) ==
        Lines{"1.1 straight 5x5 @ 70 % [written]", "2.1 straight 5x5 @ 75 % [written]",
              "3.1 straight 5x5 @ 72.5 % [written]", "4.1 straight 5x5 @ 77.5 % [written]"});
}

TEST_CASE("relative sets follow the first of the day") {
  Question question;
  question.weeks = 2;
  question.with_list("sets", {"1x3 @ 80 %", "3x5 @ top -10 %"});
  CHECK(rows(question)[2] == "2.1 straight 1x3 @ 85 % [written]");
  CHECK(rows(question)[3] == "2.1 straight 3x5 @ 90 % of row 1.0 [written]");
}

TEST_CASE("a step with nothing to move is said") {
  Question question;
  CHECK(ask(question.with("sets", "3x10 @ rpe 7").with("step", "+5 points")).notes ==
        Lines{"note step-unused: step moves nothing here: no set has a load or an RPE it could "
              "move"});
}

TEST_CASE("what step-loading can't use is named") {
  Question question;
  const auto refusal = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  };
  SECTION("sets from a top set") {
    question.with("sets", "3x5 @ top -10 %");
    CHECK(refusal() == Lines{"error sets: the first sets can't rest on another set: give them a "
                             "percent, a load or an RPE"});
  }
  SECTION("two loads of the week down") {
    question.with("deload_sets", "2x3 @ 60 %").with("deload_load", "80 %");
    CHECK(refusal() ==
          Lines{"error deload_load: deload_sets say their own load: write one or the other"});
  }
}
