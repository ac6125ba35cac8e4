#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/wave-loading.so");
  return library.ask("wave-loading", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

}  // namespace

TEST_CASE("two waves of 3-2-1, the second a little heavier") {
  Question question;
  CHECK(rows(question) ==
        Lines{"1.1 straight 1x3 @ 80 % rest 180", "1.1 straight 1x2 @ 85 % rest 180",
              "1.1 straight 1x1 @ 90 % rest 180", "1.1 straight 1x3 @ 82.5 % rest 180",
              "1.1 straight 1x2 @ 87.5 % rest 180", "1.1 straight 1x1 @ 92.5 % rest 180"});
}

TEST_CASE("7-5-3 with its own steps, in percent of the training max") {
  Question question;
  question.with_list("reps", {"7", "5", "3"})
      .with("start", "75 %")
      .with_list("between", {"+7 points", "+8 points"})
      .with("per_wave", "+2 points")
      .with("of", "training_max");
  CHECK(rows(question) == Lines{"1.1 straight 1x7 @ 75 % of training_max rest 180 [written]",
                                "1.1 straight 1x5 @ 82 % of training_max rest 180 [written]",
                                "1.1 straight 1x3 @ 90 % of training_max rest 180 [written]",
                                "1.1 straight 1x7 @ 77 % of training_max rest 180 [written]",
                                "1.1 straight 1x5 @ 84 % of training_max rest 180 [written]",
                                "1.1 straight 1x3 @ 92 % of training_max rest 180 [written]"});
}

TEST_CASE("a wave and its loads come from goal and experience") {
  Question question;
  question.with("waves", "1");
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) == Lines{"1.1 straight 1x7 @ 70 % rest 180",
                                  "1.1 straight 1x5 @ 75 % rest 180",
                                  "1.1 straight 1x3 @ 80 % rest 180"});
  }
  SECTION("power starts lighter") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question)[0] == "1.1 straight 1x3 @ 75 % rest 180");
  }
  SECTION("Olympic lifts keep to triples") {
    question.goal = TOPSET_HYPERTROPHY;
    question.movement = "olympic";
    CHECK(rows(question)[0] == "1.1 straight 1x3 @ 75 % rest 180");
  }
  SECTION("a novice does triples or more") {
    question.experience = TOPSET_NOVICE;
    const Answer answer = ask(question);
    CHECK(answer.rows == Lines{"1.1 straight 1x5 @ 65 % rest 180",
                               "1.1 straight 1x4 @ 70 % rest 180",
                               "1.1 straight 1x3 @ 75 % rest 180"});
    CHECK(answer.notes ==
          Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
  }
}

TEST_CASE("a loading week adds a point, a deload stands at the last one with fewer waves") {
  Question question;
  question.weeks = 4;
  question.deload_week = 3;
  question.with_list("reps", {"3"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 1x3 @ 80 % rest 180", "1.1 straight 1x3 @ 82.5 % rest 180",
              "2.1 straight 1x3 @ 81 % rest 180", "2.1 straight 1x3 @ 83.5 % rest 180",
              "3.1 straight 1x3 @ 81 % rest 180", "4.1 straight 1x3 @ 82 % rest 180",
              "4.1 straight 1x3 @ 84.5 % rest 180"});
}

TEST_CASE("nothing goes past the cap, and it is said from when on") {
  Question question;
  question.weeks = 2;
  const Answer answer = ask(question.with("start", "84 %").with("waves", "1").with("cap", "94 %"));
  CHECK(answer.rows == Lines{"1.1 straight 1x3 @ 84 % rest 180 [written]",
                             "1.1 straight 1x2 @ 89 % rest 180 [written]",
                             "1.1 straight 1x1 @ 94 % rest 180 [written]",
                             "2.1 straight 1x3 @ 85 % rest 180 [written]",
                             "2.1 straight 1x2 @ 90 % rest 180 [written]",
                             "2.1 straight 1x1 @ 94 % rest 180 [written]"});
  CHECK(answer.notes == Lines{"note capped: from week 2 on, sets that would pass 94 % stay there"});
}

TEST_CASE("what the strategy chose reaches the cap without a word") {
  Question question;
  question.weeks = 4;
  const Answer answer = ask(question);
  CHECK(answer.rows.back() == "4.1 straight 1x1 @ 95 % rest 180");
  CHECK(answer.notes == Lines{});
}

TEST_CASE("an isolation exercise gets sets of ten instead, unless reps are written") {
  Question question;
  question.exercise_flags = 0;
  SECTION("refused") {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_REFUSED);
    CHECK(answer.refusal ==
          "isolation: waves of heavy sets are for compound lifts: sets of ten "
          "instead, unless reps are written");
    CHECK(answer.rows == Lines{"1.1 straight 3x10 rpe 7-8 rest 120"});
  }
  SECTION("written") {
    question.with_list("reps", {"10", "8"}).with("waves", "1").with("start", "60 %");
    CHECK(rows(question)[1] == "1.1 straight 1x8 @ 65 % rest 180 [written]");
  }
}

TEST_CASE("loads instead of percents are held under the cap by the max") {
  Question question;
  question.with("start", "90 kg").with("waves", "1");
  question.with("between", "+5 kg");
  // 95 % of 100 kg is 95.
  CHECK(rows(question) == Lines{"1.1 straight 1x3 @ 90 rest 180 [written]",
                                "1.1 straight 1x2 @ 95 rest 180 [written]",
                                "1.1 straight 1x1 @ 95 % rest 180 [written]"});
}

TEST_CASE("further waves may be left out, and are not offered where the dose cuts") {
  Question question;
  question.with_list("reps", {"2"}).with("optional_waves", "1");
  SECTION("a full day") {
    CHECK(rows(question)[2] == "1.1 straight 1x2 @ 85 % rest 180 [optional]");
  }
  SECTION("half of it") {
    question.volume = 5000;
    CHECK(rows(question) == Lines{"1.1 straight 1x2 @ 80 % rest 180"});
  }
}

TEST_CASE("over weeks each week is a step of the wave, and each wave a little heavier") {
  Question question;
  question.weeks = 7;
  question.with("over", "weeks");
  SECTION("loading weeks") {
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x3 @ 80 % rest 180", "2.1 straight 5x2 @ 85 % rest 180",
                "3.1 straight 5x1 @ 90 % rest 180", "4.1 straight 5x3 @ 82.5 % rest 180",
                "5.1 straight 5x2 @ 87.5 % rest 180", "6.1 straight 5x1 @ 92.5 % rest 180",
                "7.1 straight 5x3 @ 85 % rest 180"});
  }
  SECTION("a deload stands at the week before it and takes no step") {
    question.deload_week = 3;
    const Lines lines = rows(question.with("sets", "4"));
    CHECK(lines[2] == "3.1 straight 4x2 @ 85 % rest 180");
    CHECK(lines[3] == "4.1 straight 4x1 @ 90 % rest 180");
  }
  SECTION("a deload in the first week stands before the first step") {
    question.deload_week = 1;
    CHECK(rows(question)[0] == "1.1 straight 5x3 @ 80 % rest 180");
    CHECK(rows(question)[1] == "2.1 straight 5x3 @ 80 % rest 180");
    CHECK(rows(question)[2] == "3.1 straight 5x2 @ 85 % rest 180");
  }
  SECTION("a cycle begins a new wave") {
    question.weeks = 4;
    question.cycles = 2;
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x3 @ 80 % rest 180", "2.1 straight 5x2 @ 85 % rest 180",
                "3.1 straight 5x3 @ 82.5 % rest 180", "4.1 straight 5x2 @ 87.5 % rest 180"});
  }
}

TEST_CASE("who still learns the lift gets sets to learn with instead of waves") {
  Question question;
  question.technique = TOPSET_LEARNING;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.refusal ==
        "technique-learning: waves of heavy sets wait until the technique is solid: sets to learn "
        "with instead");
  CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
}

TEST_CASE("what wave-loading can't use is named") {
  Question question;
  const auto refusal = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  };
  SECTION("steps that don't match the sets") {
    question.with_list("between", {"+5 points", "+4 points", "+3 points"});
    CHECK(refusal() == Lines{"error between: it lists 3 steps, but a wave of 3 sets has 2"});
  }
  SECTION("nothing to start from") {
    question.with("start", "0 %");
    CHECK(refusal() == Lines{"error start: it must be more than nothing: write it as `80 %`"});
  }
  SECTION("waves of a session over weeks") {
    question.with("over", "weeks").with("waves", "3");
    CHECK(refusal() ==
          Lines{"error waves: it belongs to waves within a session: over weeks a wave takes a week "
                "for each of its steps, and per_wave moves the next"});
  }
}
