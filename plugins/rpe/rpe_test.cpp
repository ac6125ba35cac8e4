#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("rpe");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }
Lines rows(const Question& question) { return strategy().rows(question); }

}  // namespace

TEST_CASE(
    "by default rpe takes the goal's reps and sets, the top set at RPE 8, back-off sets a "
    "tenth lighter") {
  Question question;
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x1 rpe 8 rest 180", "1.1 back_off 2x2 @ 90 % of row 0.0 rest 180"});
  }
  SECTION("strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x2 rpe 8 rest 180", "1.1 back_off 2x5 @ 90 % of row 0.0 rest 180"});
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x3 rpe 8 rest 180", "1.1 back_off 3x6-8 @ 90 % of row 0.0 rest 180"});
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x2 rpe 8 rest 180", "1.1 back_off 4x5 @ 90 % of row 0.0 rest 180"});
  }
  SECTION("no goal is strength, and nothing is noted") {
    const Answer answer = ask(question);
    CHECK(answer.rows[1] == "1.1 back_off 2x5 @ 90 % of row 0.0 rest 180");
    CHECK(answer.notes == Lines{});
  }
}

TEST_CASE("a novice's top set by rpe is a triple at RPE 8, and the back-off sets stay easy") {
  Question question;
  question.experience = TOPSET_NOVICE;
  question.goal = TOPSET_HYPERTROPHY;
  const Answer answer = ask(question);
  CHECK(answer.rows ==
        Lines{"1.1 top 1x3 rpe 8 rest 180", "1.1 back_off 3x6-8 @ 85 % of row 0.0 rest 180"});
  CHECK(answer.notes ==
        Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
}

TEST_CASE("an RPE top set takes written back-off sets") {
  Question question;
  CHECK(rows(question.with("top", "1x1 @ rpe 8").with("backoff", "4x5 @ top -13 %")) ==
        Lines{"1.1 top 1x1 rpe 8 rest 180 [written]",
              "1.1 back_off 4x5 @ 87 % of row 0.0 rest 180 [written]"});
}

TEST_CASE("back-off sets written without a load are a tenth lighter than the RPE top set") {
  Question question;
  CHECK(rows(question.with("backoff", "4x5"))[1] ==
        "1.1 back_off 4x5 @ 90 % of row 0.0 rest 180 [written]");
}

TEST_CASE("an RPE ramp rises with loading weeks and stops at 10") {
  Question question;
  question.weeks = 5;
  question.deload_week = 4;
  SECTION("a deload stands at the last loading week's RPE, for the phase to lower") {
    const Answer answer = ask(question.with("top", "1x1 @ rpe 8").with("weekly", "+0.5 rpe"));
    CHECK(answer.rows[0] == "1.1 top 1x1 rpe 8 rest 180 [written]");
    CHECK(answer.rows[2] == "2.1 top 1x1 rpe 8.5 rest 180 [written]");
    CHECK(answer.rows[4] == "3.1 top 1x1 rpe 9 rest 180 [written]");
    CHECK(answer.rows[6] == "4.1 top 1x1 rpe 9 rest 180 [written]");
    CHECK(answer.rows[8] == "5.1 top 1x1 rpe 9.5 rest 180 [written]");
    CHECK(answer.notes == Lines{});
  }
  SECTION("past 10 it stays there, and says when") {
    const Answer answer = ask(question.with("top", "1x1 @ rpe 9").with("weekly", "+1 rpe"));
    CHECK(answer.rows[2] == "2.1 top 1x1 rpe 10 rest 180 [written]");
    CHECK(answer.rows[4] == "3.1 top 1x1 rpe 10 rest 180 [written]");
    CHECK(answer.notes ==
          Lines{"note rpe-capped: the ramp reaches RPE 10 in week 3 and stays there"});
  }
  SECTION("back-off sets by RPE rise too") {
    CHECK(rows(question.with("backoff", "3x5 @ rpe 7").with("weekly", "+0.5 rpe"))[3] ==
          "2.1 back_off 3x5 rpe 7.5 rest 180 [written]");
  }
  SECTION("without an RPE to move it says so") {
    const Answer answer = ask(question.with("top", "1x1 @ 90 %").with("weekly", "+0.5 rpe"));
    CHECK(answer.notes ==
          Lines{"note weekly-unused: weekly moves nothing here: no set has an RPE of its own"});
  }
}

TEST_CASE("top sets by RPE may be listed week by week") {
  Question question;
  question.weeks = 3;
  const Lines lines =
      rows(question.with_list("top", {"1x3 @ rpe 7", "1x2 @ rpe 8", "1x1 @ rpe 9"}));
  CHECK(lines[0] == "1.1 top 1x3 rpe 7 rest 180 [written]");
  CHECK(lines[2] == "2.1 top 1x2 rpe 8 rest 180 [written]");
  CHECK(lines[4] == "3.1 top 1x1 rpe 9 rest 180 [written]");
}

TEST_CASE("a load drop takes the fatigue off the bar and goes on until the RPE is back") {
  Question question;
  question.with("top", "1x3 @ rpe 9").with("scheme", "load_drop");
  SECTION("moderate by default, five sets at most") {
    CHECK(rows(question) == Lines{"1.1 top 1x3 rpe 9 rest 180 [written]",
                                  "1.1 back_off 1-5x3 @ 95 % of row 0.0 rest 180 until rpe 9"});
  }
  SECTION("a percent and a cap of the coach's") {
    CHECK(rows(question.with("fatigue", "4 %").with("cap", "3"))[1] ==
          "1.1 back_off 1-3x3 @ 96 % of row 0.0 rest 180 until rpe 9");
  }
  SECTION("minimal, moderate and high have RTS's percents") {
    const auto drop = [](Question asked, const char* level) {
      return rows(asked.with("fatigue", level))[1];
    };
    CHECK(drop(question, "minimal") == "1.1 back_off 1-5x3 @ 98 % of row 0.0 rest 180 until rpe 9");
    CHECK(drop(question, "moderate") ==
          "1.1 back_off 1-5x3 @ 95 % of row 0.0 rest 180 until rpe 9");
    CHECK(drop(question, "high") == "1.1 back_off 1-5x3 @ 93 % of row 0.0 rest 180 until rpe 9");
  }
  SECTION("none is the top set alone") {
    CHECK(rows(question.with("fatigue", "none")) == Lines{"1.1 top 1x3 rpe 9 rest 180 [written]"});
  }
  SECTION("the stop rule follows the weekly ramp") {
    question.weeks = 2;
    CHECK(rows(question.with("weekly", "+0.5 rpe"))[3] ==
          "2.1 back_off 1-5x3 @ 95 % of row 1.0 rest 180 until rpe 9.5");
  }
}

TEST_CASE("a repeat keeps load and reps until the e1RM has dropped") {
  Question question;
  CHECK(rows(question.with("top", "1x5 @ rpe 8").with("scheme", "repeat"))[1] ==
        "1.1 back_off 1-5x5 @ 100 % of row 0.0 rest 180 until -5 %");
}

TEST_CASE("a rep drop keeps the load and cuts reps down to what the chart leaves") {
  Question question;
  question.with("scheme", "rep_drop");
  SECTION("five reps at 9 are 83.7 %, and 88.1 % of what is left: three reps at 9") {
    CHECK(rows(question.with("top", "1x5 @ rpe 9"))[1] ==
          "1.1 back_off 1-5x3-4 @ 100 % of row 0.0 rest 180 until -5 %");
  }
  SECTION("with little fatigue one rep less is all") {
    CHECK(rows(question.with("top", "1x5 @ rpe 9").with("fatigue", "minimal"))[1] ==
          "1.1 back_off 1-5x4 @ 100 % of row 0.0 rest 180 until -2 %");
  }
  SECTION("never under one rep") {
    CHECK(rows(question.with("top", "1x2 @ rpe 10").with("fatigue", "20 %"))[1] ==
          "1.1 back_off 1-5x1 @ 100 % of row 0.0 rest 180 until -20 %");
  }
}

TEST_CASE("technique that is still learned is refused by rpe as well") {
  Question question;
  question.technique = TOPSET_LEARNING;
  question.goal = TOPSET_STRENGTH;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.refusal ==
        "technique-learning: back-off sets wait until the technique is solid: sets to learn with "
        "instead");
  CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
}

TEST_CASE("no max changes nothing in a plan by RPE") {
  Question question;
  question.one_rep_max = 0;
  CHECK(rows(question)[0] == "1.1 top 1x2 rpe 8 rest 180");
}

TEST_CASE("what rpe can't use is named") {
  Question question;
  const auto refusal = [&] { return strategy().refused_parameter(question); };
  SECTION("a scheme without an RPE to stop at") {
    question.with("top", "1x3 @ 90 %").with("scheme", "repeat");
    CHECK(refusal() ==
          Lines{"error top: a scheme stops by the top set's RPE: write it as `1x3 @ rpe 8`"});
  }
  SECTION("a rep drop from a single") {
    question.with("top", "1x1 @ rpe 8").with("scheme", "rep_drop");
    CHECK(refusal() == Lines{"error scheme: a single has no reps to drop: write a top set of two "
                             "reps or more, or another scheme"});
  }
  SECTION("fatigue without a scheme") {
    question.with("fatigue", "4 %");
    CHECK(refusal() == Lines{"error fatigue: it belongs to a scheme: write scheme: load_drop, "
                             "repeat or rep_drop"});
  }
  SECTION("a cap without a scheme") {
    question.with("cap", "4");
    CHECK(refusal() == Lines{"error cap: it belongs to a scheme: write scheme: load_drop, repeat "
                             "or rep_drop"});
  }
  SECTION("a list by week and a ramp") {
    question.weeks = 2;
    question.with_list("top", {"1x3 @ rpe 7", "1x3 @ rpe 8"}).with("weekly", "+0.5 rpe");
    CHECK(refusal() == Lines{"error weekly: the sets are listed week by week already: write the "
                             "list or the step"});
  }
}
