#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("block");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }
Lines rows(const Question& question) { return strategy().rows(question); }

Question over(std::uint32_t weeks) {
  Question question;
  question.weeks = weeks;
  return question;
}

// Two sets alike in each stage, so that a line shows the stage and nothing else.
Question flat(std::uint32_t weeks) {
  Question question = over(weeks);
  question.with("accumulation_sets", "4x8 @ 65 %")
      .with("transmutation_sets", "4x4 @ 80 %")
      .with("realisation_sets", "2x2 @ 90 %");
  return question;
}

}  // namespace

TEST_CASE("a block alone leads from fives of ten to heavy singles in equal steps") {
  Question question = over(8);
  SECTION("no goal is strength") {
    CHECK(rows(question) == Lines{"1.1 straight 5x10 @ 60 % + accumulation, week 1 of 4",
                                  "2.1 straight 5x9 @ 63.33 % + accumulation, week 2 of 4",
                                  "3.1 straight 4x9 @ 66.67 % + accumulation, week 3 of 4",
                                  "4.1 straight 4x8 @ 70 % + accumulation, week 4 of 4",
                                  "5.1 straight 5x5 @ 75 % + transmutation, week 1 of 3",
                                  "6.1 straight 5x4 @ 81.25 % + transmutation, week 2 of 3",
                                  "7.1 straight 4x3 @ 87.5 % + transmutation, week 3 of 3",
                                  "8.1 straight 4x2 @ 90 % + realisation, week 1 of 1"});
    CHECK(ask(question).notes == Lines{});
  }
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question)[4] == "5.1 straight 5x4 @ 75 % + transmutation, week 1 of 3");
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question)[0] == "1.1 straight 5x12 @ 55 % + accumulation, week 1 of 4");
  }
  SECTION("an Olympic lift keeps to triples") {
    question.movement = "olympic";
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question)[0] == "1.1 straight 8x3 @ 65 % + accumulation, week 1 of 4");
  }
  SECTION("a novice peaks with triples and more") {
    question.experience = TOPSET_NOVICE;
    CHECK(rows(question)[7] == "8.1 straight 3x4 @ 80 % + realisation, week 1 of 1");
    CHECK(ask(question).notes == Lines{});
  }
}

TEST_CASE("the reps of a day fall from week to week, for every goal and athlete") {
  for (const std::uint32_t goal :
       {TOPSET_NO_GOAL, TOPSET_POWER, TOPSET_STRENGTH, TOPSET_HYPERTROPHY, TOPSET_SKILL})
    for (const std::uint32_t experience : {TOPSET_NOVICE, TOPSET_ADVANCED})
      for (const char* movement : {"squat", "olympic"}) {
        Question question = over(12);
        question.goal = goal;
        question.experience = experience;
        question.movement = movement;
        const Answer answer = ask(question);
        INFO("goal " << goal << ", experience " << experience << ", " << movement);
        REQUIRE(answer.raw.size() == 12);
        for (std::size_t i = 1; i < answer.raw.size(); ++i) {
          const topset_row& before = answer.raw[i - 1];
          const topset_row& now = answer.raw[i];
          CHECK(now.sets_min * now.amount_min <= before.sets_min * before.amount_min);
          CHECK(now.percent > before.percent);
        }
      }
}

TEST_CASE("lengths may be written") {
  SECTION("one of them: the others share what is left") {
    const Lines lines = rows(flat(8).with("accumulation", "5"));
    CHECK(lines[4] == "5.1 straight 4x8 @ 65 % + accumulation, week 5 of 5 [written]");
    CHECK(lines[5] == "6.1 straight 4x4 @ 80 % + transmutation, week 1 of 2 [written]");
    CHECK(lines[7] == "8.1 straight 2x2 @ 90 % + realisation, week 1 of 1 [written]");
  }
  SECTION("all of them") {
    const Lines lines =
        rows(flat(6).with("accumulation", "2").with("transmutation", "2").with("realisation", "2"));
    CHECK(lines[2] == "3.1 straight 4x4 @ 80 % + transmutation, week 1 of 2 [written]");
    CHECK(lines[5] == "6.1 straight 2x2 @ 90 % + realisation, week 2 of 2 [written]");
  }
  SECTION("as shares") {
    const Lines lines = rows(flat(6).with_list("shares", {"33 %", "33 %", "33 %"}));
    CHECK(lines[1] == "2.1 straight 4x8 @ 65 % + accumulation, week 2 of 2 [written]");
    CHECK(lines[4] == "5.1 straight 2x2 @ 90 % + realisation, week 1 of 2 [written]");
  }
  SECTION("a stage may be left out") {
    const Answer answer = ask(flat(3).with("accumulation", "0"));
    CHECK(answer.rows[0] == "1.1 straight 4x4 @ 80 % + transmutation, week 1 of 2 [written]");
    CHECK(answer.notes == Lines{});
  }
}

TEST_CASE("a stage's sets may be one, the first and the last, or one for each week") {
  Question question = over(6);
  question.with("transmutation", "0").with("realisation", "0");
  SECTION("one stays") {
    CHECK(rows(question.with("accumulation_sets", "5x5 @ 70 %"))[5] ==
          "6.1 straight 5x5 @ 70 % + accumulation, week 6 of 6 [written]");
  }
  SECTION("several rows a day, each in steps of its own") {
    question.weeks = 3;
    CHECK(rows(question.with_lists("accumulation_sets", {{"1x3 @ 80 %", "5x5 @ top -20 %"},
                                                         {"1x1 @ 90 %", "3x5 @ top -10 %"}})) ==
          Lines{"1.1 straight 1x3 @ 80 % + accumulation, week 1 of 3 [written]",
                "1.1 straight 5x5 @ 80 % of row day.top [written]",
                "2.1 straight 1x2 @ 85 % + accumulation, week 2 of 3 [written]",
                "2.1 straight 4x5 @ 85 % of row day.top [written]",
                "3.1 straight 1x1 @ 90 % + accumulation, week 3 of 3 [written]",
                "3.1 straight 3x5 @ 90 % of row day.top [written]"});
  }
  SECTION("one for each week") {
    question.weeks = 3;
    const Lines lines =
        rows(question.with_list("accumulation_sets", {"5x5 @ 70 %", "5x3 @ 80 %", "5x4 @ 75 %"}));
    CHECK(lines[1] == "2.1 straight 5x3 @ 80 % + accumulation, week 2 of 3 [written]");
    CHECK(lines[2] == "3.1 straight 5x4 @ 75 % + accumulation, week 3 of 3 [written]");
  }
  SECTION("without a load they go by the stage's RPE") {
    question.weeks = 1;
    CHECK(rows(question.with("accumulation_sets", "4x8")) ==
          Lines{"1.1 straight 4x8 rpe 7 + accumulation, week 1 of 1 [written]"});
  }
  SECTION("loads in pounds") {
    question.unit = TOPSET_LB;
    question.weeks = 3;
    CHECK(rows(question.with_list("accumulation_sets", {"5x5 @ 225 lb", "5x5 @ 245 lb"}))[1] ==
          "2.1 straight 5x5 @ 235 + accumulation, week 2 of 3 [written]");
  }
}

TEST_CASE("a deload takes no week from a stage, and stands at the last loading week") {
  Question question = flat(5);
  question.deload_week = 3;
  CHECK(rows(question) == Lines{"1.1 straight 4x8 @ 65 % + accumulation, week 1 of 2 [written]",
                                "2.1 straight 4x8 @ 65 % + accumulation, week 2 of 2 [written]",
                                "3.1 straight 4x8 @ 65 % + accumulation, deload [written]",
                                "4.1 straight 4x4 @ 80 % + transmutation, week 1 of 1 [written]",
                                "5.1 straight 2x2 @ 90 % + realisation, week 1 of 1 [written]"});
}

TEST_CASE("a taper after the last stage holds its sets") {
  Question question = flat(4);
  question.phases = {{"taper", {4}, TOPSET_TAPER, 5000, 10000, 0}};
  CHECK(rows(question)[3] == "4.1 straight 2x2 @ 90 % + realisation, taper [written]");
}

TEST_CASE("weeks without the exercise take nothing from the stages") {
  Question question = flat(6);
  question.absent_weeks = {2, 4, 6};
  CHECK(rows(question) == Lines{"1.1 straight 4x8 @ 65 % + accumulation, week 1 of 1 [written]",
                                "3.1 straight 4x4 @ 80 % + transmutation, week 1 of 1 [written]",
                                "5.1 straight 2x2 @ 90 % + realisation, week 1 of 1 [written]"});
}

TEST_CASE("each cycle is a block of its own") {
  Question question = flat(6);
  question.cycles = 2;
  const Lines lines = rows(question);
  CHECK(lines[2] == "3.1 straight 2x2 @ 90 % + realisation, week 1 of 1 [written]");
  CHECK(lines[3] == "4.1 straight 4x8 @ 65 % + accumulation, week 1 of 1 [written]");
}

TEST_CASE("phases called like the stages are the stages") {
  Question question = flat(5);
  question.phases = {{"accumulation", {1}}, {"transmutation", {2, 3}}, {"Realization", {4, 5}}};
  SECTION("as long as they last") {
    const Answer answer = ask(question);
    CHECK(answer.rows == Lines{"1.1 straight 4x8 @ 65 % + accumulation, week 1 of 1 [written]",
                               "2.1 straight 4x4 @ 80 % + transmutation, week 1 of 2 [written]",
                               "3.1 straight 4x4 @ 80 % + transmutation, week 2 of 2 [written]",
                               "4.1 straight 2x2 @ 90 % + realisation, week 1 of 2 [written]",
                               "5.1 straight 2x2 @ 90 % + realisation, week 2 of 2 [written]"});
    CHECK(answer.notes == Lines{});
  }
  SECTION("what such a phase cuts is not cut again, and that is said once") {
    question.phases[2] = {"realisation", {4, 5}, TOPSET_TAPER, 6000, 10000, 0};
    const Answer answer = ask(question);
    CHECK(answer.rows[2] == "3.1 straight 4x4 @ 80 % + transmutation, week 2 of 2 [written]");
    CHECK(answer.rows[3] == "4.1 straight 2x2 @ 90 % + realisation, week 1 of 2 [written] [dosed]");
    CHECK(answer.rows[4] == "5.1 straight 2x2 @ 90 % + realisation, week 2 of 2 [written] [dosed]");
    CHECK(answer.notes ==
          Lines{"note stage-cut: phase `realisation` changes volume or intensity, and the stage "
                "has its own: its sets are left as they are"});
  }
  SECTION("what accessories cut from the goal's sets stays cut") {
    Question own = over(3);
    own.phases = {{"accumulation", {1}},
                  {"transmutation", {2}},
                  {"realisation", {3}, TOPSET_TAPER, 6000, 9500, 0}};
    own.accessories_volume = 7000;
    // 4 sets x 70 % are 2.8; the phase's 60 % and 95 % are left out.
    CHECK(rows(own)[2] == "3.1 straight 3x2 @ 90 % + realisation, week 1 of 1 [dosed]");
  }
  SECTION("a deload between them stands at the stage before it, and is cut by the host") {
    question.phases = {{"accumulation", {1, 2}},
                       {"deload", {3}, TOPSET_DELOAD, 5000, 9000, 0},
                       {"transmutation", {4}},
                       {"realisation", {5}}};
    CHECK(rows(question)[2] == "3.1 straight 4x8 @ 65 % + accumulation, deload [written]");
  }
  SECTION("a loading week of no such phase belongs to the stage before it") {
    question.phases = {{"accumulation", {1}}, {"transmutation", {3}}, {"realisation", {4, 5}}};
    const Lines lines = rows(question);
    CHECK(lines[0] == "1.1 straight 4x8 @ 65 % + accumulation, week 1 of 2 [written]");
    CHECK(lines[1] == "2.1 straight 4x8 @ 65 % + accumulation, week 2 of 2 [written]");
  }
  SECTION("weeks before the first belong to it") {
    question.phases = {{"transmutation", {2, 3}}, {"realisation", {4, 5}}};
    const Answer answer = ask(question);
    CHECK(answer.rows[0] == "1.1 straight 4x4 @ 80 % + transmutation, week 1 of 3 [written]");
    CHECK(answer.notes ==
          Lines{"note stage-missing: there is no accumulation: no phase is called so"});
  }
  SECTION("they can't be joined with lengths") {
    CHECK(strategy().refused_parameter(question.with("accumulation", "2")) ==
          Lines{"error accumulation: phases of the program are called like the stages and say how "
                "long they last: leave this out, or call the phases otherwise"});
  }
}

TEST_CASE("the last day may be a test, which nothing is taken from") {
  Question question = flat(3);
  question.sessions = 2;
  SECTION("of the last week") {
    const Lines lines = rows(question.with("test", "1x1 @ 100 %"));
    CHECK(lines[4] == "3.1 straight 2x2 @ 90 % + realisation, week 1 of 1 [written]");
    CHECK(lines[5] == "3.2 test 1x1 @ 100 % + test [written] [dosed]");
  }
  SECTION("of the last week that is no deload") {
    question.deload_week = 3;
    CHECK(rows(question.with("test", "1x1 @ 100 %"))[3] ==
          "2.2 test 1x1 @ 100 % + test [written] [dosed]");
  }
  SECTION("without a load it is all that can be done") {
    CHECK(rows(question.with("test", "1x3"))[5] == "3.2 test 1x3 rpe 10 + test [written] [dosed]");
  }
  SECTION("of each cycle") {
    question.weeks = 6;
    question.cycles = 2;
    const Lines lines = rows(question.with("test", "1x1 @ 100 %"));
    CHECK(lines[5] == "3.2 test 1x1 @ 100 % + test [written] [dosed]");
    CHECK(lines[11] == "6.2 test 1x1 @ 100 % + test [written] [dosed]");
  }
}

TEST_CASE("a block too short for three stages says which it has not") {
  const Answer answer = ask(over(2));
  CHECK(answer.rows == Lines{"1.1 straight 5x10 @ 60 % + accumulation, week 1 of 1",
                             "2.1 straight 5x5 @ 75 % + transmutation, week 1 of 1"});
  CHECK(answer.notes == Lines{"note stage-missing: there is no realisation: the exercise has too "
                              "few loading weeks"});
}

TEST_CASE("an athlete who learns the lift gets sets to learn with instead of a block") {
  Question question = flat(1);
  question.technique = TOPSET_LEARNING;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.refusal ==
        "technique-learning: heavier and heavier weeks wait until the technique is solid: sets to "
        "learn with instead");
  CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
}

TEST_CASE("a novice's own realisation or test stays, with a note") {
  Question question = over(3);
  question.experience = TOPSET_NOVICE;
  CHECK(ask(question.with("test", "1x1 @ 100 %")).notes ==
        Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
}

TEST_CASE("what a block can't use is named") {
  const auto refusal = [](const Question& question) {
    return strategy().refused_parameter(question);
  };
  SECTION("more weeks than there are") {
    CHECK(refusal(over(6).with("accumulation", "7")) ==
          Lines{"error accumulation: the stages come to 7 weeks, but the exercise has 6 loading "
                "weeks: write fewer or more, or leave one stage out to have the rest"});
  }
  SECTION("fewer") {
    CHECK(refusal(over(6)
                      .with("accumulation", "2")
                      .with("transmutation", "2")
                      .with("realisation", "1")) ==
          Lines{"error realisation: the stages come to 5 weeks, but the exercise has 6 loading "
                "weeks: write fewer or more, or leave one stage out to have the rest"});
  }
  SECTION("two shares") {
    CHECK(refusal(over(6).with_list("shares", {"50 %", "50 %"})) ==
          Lines{"error shares: write three: of accumulation, transmutation and realisation"});
  }
  SECTION("no way from percents to loads") {
    CHECK(refusal(over(6).with_list("transmutation_sets", {"5x5 @ 75 %", "4x3 @ 120 kg"})) ==
          Lines{"error transmutation_sets: there is no way from the first week's sets to the last "
                "week's: write both with as many rows, in the same terms (`5x5 @ 75 %` and `4x3 @ "
                "85 %`), or the sets of each week"});
  }
  SECTION("weeks that don't fit the stage") {
    CHECK(refusal(
              over(8).with_list("accumulation_sets", {"5x5 @ 70 %", "5x5 @ 72 %", "5x5 @ 74 %"})) ==
          Lines{"error accumulation_sets: it lists 3 weeks, but the stage has 4: write the first "
                "and the last, or one for each"});
  }
  SECTION("sets from a top set that is not there") {
    CHECK(refusal(over(8).with("realisation_sets", "3x3 @ top -10 %")) ==
          Lines{"error realisation_sets: the first sets of a day can't be written from a top set: "
                "there is none before them"});
  }
}
