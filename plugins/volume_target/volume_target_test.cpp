#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("volume-target");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }
Lines rows(const Question& question) { return strategy().rows(question); }

// One-kilo steps, so that loads are percents of a 1RM of 100 kg.
Question by_kilo(std::uint32_t goal) {
  Question question;
  question.goal = goal;
  question.step = 1000;
  return question;
}

}  // namespace

TEST_CASE(
    "a tonne of deadlifts after a single of 250 kg is two doubles at 200, never four more "
    "singles") {
  Question question;
  question.goal = TOPSET_STRENGTH;
  question.with("target", "1000 kg").with("top", "1x1 @ 250 kg");
  SECTION("with a 1RM of 260 kg") { question.one_rep_max = 260000; }
  SECTION("with a 1RM of 270 kg") { question.one_rep_max = 270000; }
  const Answer answer = ask(question);
  CHECK(answer.rows == Lines{"1.1 top 1x1 @ 250 rest 180 [written] [dosed]",
                             "1.1 back_off 2x2 @ exactly 200 rest 180 [dosed]"});
  CHECK(answer.notes == Lines{});
}

TEST_CASE("a goal and nothing else reaches the load volume of its classic scheme") {
  SECTION("power: 438 % in a single at 94 % and short sets") {
    CHECK(rows(by_kilo(TOPSET_POWER)) == Lines{"1.1 top 1x1 @ 94 % rest 180 [dosed]",
                                               "1.1 back_off 5x1 @ exactly 75 rest 180 [dosed]"});
  }
  SECTION("strength: 1,000 %") {
    CHECK(rows(by_kilo(TOPSET_STRENGTH)) ==
          Lines{"1.1 top 1x1 @ 90 % rest 180 [dosed]",
                "1.1 back_off 3x4 @ exactly 76 rest 180 [dosed]"});
  }
  SECTION("hypertrophy: 1,695 %") {
    CHECK(rows(by_kilo(TOPSET_HYPERTROPHY)) ==
          Lines{"1.1 top 1x1 @ 85 % rest 180 [dosed]",
                "1.1 back_off 3x7 @ exactly 77 rest 180 [dosed]"});
  }
  SECTION("skill: 1,780 %") {
    CHECK(rows(by_kilo(TOPSET_SKILL)) == Lines{"1.1 top 1x1 @ 90 % rest 180 [dosed]",
                                               "1.1 back_off 6x4 @ exactly 72 rest 180 [dosed]"});
  }
  SECTION("no goal is strength") {
    CHECK(rows(by_kilo(TOPSET_NO_GOAL)) == rows(by_kilo(TOPSET_STRENGTH)));
  }
}

TEST_CASE("the back-off load asked for moves the plan") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.with("target", "750 %");
  SECTION("a percent of the 1RM") {
    CHECK(rows(question.with("at", "82 %"))[1] == "1.1 back_off 3x3 @ exactly 82 rest 180 [dosed]");
  }
  SECTION("points below the top set") {
    CHECK(rows(question.with("at", "-15 points"))[1] ==
          "1.1 back_off 3x3 @ exactly 75 rest 180 [dosed]");
  }
  SECTION("a drop from the top set") {
    CHECK(rows(question.with("drop", "10 %"))[1] ==
          "1.1 back_off 3x3 @ exactly 81 rest 180 [dosed]");
  }
}

TEST_CASE("limits bind the plan") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.with("target", "750 %");
  SECTION("of none that is written: ten reps at 72 kg, in the fewest sets") {
    CHECK(rows(question)[1] == "1.1 back_off 2x5 @ exactly 72 rest 180 [dosed]");
  }
  SECTION("of sets") {
    CHECK(rows(question.with("sets", "4-5"))[1] ==
          "1.1 back_off 5x2 @ exactly 72 rest 180 [dosed]");
  }
  SECTION("of reps") {
    CHECK(rows(question.with("reps", "1-2"))[1] ==
          "1.1 back_off 5x2 @ exactly 72 rest 180 [dosed]");
  }
  SECTION("of intensity") {
    CHECK(rows(question.with("intensity", "75-80 %"))[1] ==
          "1.1 back_off 3x3 @ exactly 75 rest 180 [dosed]");
  }
  SECTION("of RPE: triples at 84 % are past 7, fours too") {
    CHECK(rows(question.with("at", "84 %").with("max_rpe", "7 rpe"))[1] ==
          "1.1 back_off 4x2 @ exactly 84 rest 180 [dosed]");
  }
}

TEST_CASE("a target out of reach plans the nearest below and says by how much it misses") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.weeks = 2;
  const Answer answer = ask(question.with("target", "5000 kg"));
  CHECK(answer.status == TOPSET_OK);
  CHECK(answer.rows[1] == "1.1 back_off 6x5 @ exactly 83 rest 180 [dosed]");
  CHECK(answer.notes ==
        Lines{"warning target-missed: weeks 1, 2: the sets come to 2580 kg, 2420 kg short of the "
              "target of 5000 kg; nothing nearer fits the limits"});
}

TEST_CASE("a target that even the fewest back-off sets pass by far leaves the top set alone") {
  const Answer answer = ask(by_kilo(TOPSET_STRENGTH).with("target", "120 kg"));
  CHECK(answer.rows == Lines{"1.1 top 1x1 @ 90 % rest 180 [dosed]"});
  CHECK(answer.notes ==
        Lines{"warning target-missed: week 1: the sets come to 90 kg, 30 kg short of the target of "
              "120 kg; no back-off sets fit the limits"});
}

TEST_CASE("a tolerance of the coach's replaces the one of a back-off rep") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.with("target", "120 kg");
  SECTION("a weight") {
    CHECK(rows(question.with("tolerance", "250 kg"))[1] ==
          "1.1 back_off 2x2 @ exactly 70 rest 180 [dosed]");
  }
  SECTION("a percent of the target") {
    CHECK(rows(question.with("tolerance", "225 %"))[1] ==
          "1.1 back_off 2x2 @ exactly 72 rest 180 [dosed]");
  }
}

TEST_CASE("only the phase scales a written target, the whole dose one by goal") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.volume = 5000;
  SECTION("by goal: half of 1,000 % is 500 %") {
    CHECK(rows(question)[1] == "1.1 back_off 2x3 @ exactly 72 rest 180 [dosed]");
  }
  SECTION("written: 1,000 % stays") {
    CHECK(rows(question.with("target", "1000 %"))[1] ==
          "1.1 back_off 3x4 @ exactly 76 rest 180 [dosed]");
  }
  SECTION("written, in a deload: half the volume, nine tenths of the loads and of the limits") {
    question.weeks = 2;
    question.deload_week = 2;
    const Answer answer = ask(question.with("target", "1000 %"));
    CHECK(answer.rows[2] == "2.1 top 1x1 @ 81 % rest 180 [dosed]");
    CHECK(answer.rows[3] == "2.1 back_off 2x3 @ exactly 70 rest 180 [dosed]");
    CHECK(answer.notes == Lines{});
  }
}

TEST_CASE("the intensity of the dose moves a top set by goal, and leaves a written one") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.intensity = 9500;
  SECTION("by goal") { CHECK(rows(question)[0] == "1.1 top 1x1 @ 85.5 % rest 180 [dosed]"); }
  SECTION("written") {
    CHECK(rows(question.with("top", "1x1 @ 90 %"))[0] ==
          "1.1 top 1x1 @ 90 % rest 180 [written] [dosed]");
  }
}

TEST_CASE("a top set by RPE gets the chart's percent, and the phase lowers its RPE") {
  Question question = by_kilo(TOPSET_STRENGTH);
  question.weeks = 2;
  question.deload_week = 2;
  question.deload_rpe = -20;
  const Lines lines = rows(question.with("top", "1x1 @ rpe 8"));
  CHECK(lines[0] == "1.1 top 1x1 @ 92.2 % rpe 8 rest 180 [written] [dosed]");
  CHECK(lines[2] == "2.1 top 1x1 @ 86.3 % rpe 6 rest 180 [written] [dosed]");
}

TEST_CASE("both hands and each side count towards the volume") {
  Question question;
  question.one_rep_max = 50000;
  question.step = 2000;
  question.heaviest = 60000;
  question.lightest = 2000;
  question.with("target", "1000 kg");
  SECTION("a pair of dumbbells") { question.hands = 2; }
  SECTION("one side at a time") { question.exercise_flags |= TOPSET_EXERCISE_PER_SIDE; }
  // The single at 90 % of 50 kg is loaded with 46 kg (nearest to 45, ties up) and counts 92 kg; the
  // 908 kg left are twelve reps of 76 kg in all.
  CHECK(rows(question)[1] == "1.1 back_off 3x4 @ exactly 38 rest 180 [dosed]");
}

TEST_CASE("without a max there is no search: the goal's scheme by RPE, with a note") {
  Question question;
  question.goal = TOPSET_STRENGTH;
  SECTION("no max") {
    question.one_rep_max = 0;
    const Answer answer = ask(question);
    CHECK(answer.rows ==
          Lines{"1.1 top 1x1 rpe 8 rest 180 [dosed]", "1.1 back_off 2x5 rpe 8 rest 180 [dosed]"});
    CHECK(
        answer.notes ==
        Lines{"note no-search: without a max the volume can't be worked out: the sets go by RPE"});
  }
  SECTION("a written top set stays as it is") {
    question.one_rep_max = 0;
    CHECK(rows(question.with("top", "1x2 @ 90 %"))[0] ==
          "1.1 top 1x2 @ 90 % rest 180 [written] [dosed]");
  }
  SECTION("an implement that is not owned") {
    question.heaviest = 0;
    CHECK(ask(question).notes ==
          Lines{"note no-search: without loads to choose from the volume can't be worked out: the "
                "sets go by RPE"});
  }
  SECTION("the dose cuts its sets, never to nothing") {
    question.one_rep_max = 0;
    question.volume = 2000;
    CHECK(rows(question)[1] == "1.1 back_off 1x5 rpe 8 rest 180 [dosed]");
  }
}

TEST_CASE("Olympic lifts and novices have limits of their own") {
  Question question = by_kilo(TOPSET_STRENGTH);
  SECTION("an Olympic lift keeps to triples") {
    question.movement = "olympic";
    const Answer answer = ask(question);
    CHECK(answer.raw[1].amount_max == 3);
  }
  SECTION("a novice begins at triples, after one at RPE 8") {
    question.experience = TOPSET_NOVICE;
    const Answer answer = ask(question);
    CHECK(answer.rows[0] == "1.1 top 1x3 @ 86.3 % rpe 8 rest 180 [dosed]");
    CHECK(answer.raw[1].amount_min >= 3);
    CHECK(answer.notes ==
          Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
  }
}

TEST_CASE("technique that is still learned is refused by volume-target as well") {
  Question question;
  question.technique = TOPSET_LEARNING;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
}

TEST_CASE("what volume-target can't use is named") {
  Question question;
  const auto refusal = [&] { return strategy().refused_parameter(question); };
  SECTION("a target of nothing") {
    question.with("target", "0 kg");
    CHECK(refusal() ==
          Lines{"error target: it must be more than nothing, at most 100,000 or 10,000 %"});
  }
  SECTION("a target past what anyone lifts") {
    question.with("target", "200000 kg");
    CHECK(refusal() ==
          Lines{"error target: it must be more than nothing, at most 100,000 or 10,000 %"});
  }
  SECTION("a relative top set") {
    question.with("top", "1x1 @ top -5 %");
    CHECK(refusal() == Lines{"error top: the top set can't be written from itself: give it a "
                             "percent, a load or an RPE"});
  }
  SECTION("a percent below the top set") {
    question.with("at", "-20 %");
    CHECK(refusal() == Lines{"error at: a percent here is of the 1RM; for one below the top set "
                             "write it as `drop: 20 %`"});
  }
  SECTION("points above the top set") {
    question.with("at", "+5 points");
    CHECK(refusal() == Lines{"error at: points are below the top set: write them as `-15 points`"});
  }
  SECTION("a tolerance below nothing") {
    question.with("tolerance", "-5 kg");
    CHECK(refusal() == Lines{"error tolerance: it must be 0 or more, at most 100,000 or 10,000 %"});
  }
}
