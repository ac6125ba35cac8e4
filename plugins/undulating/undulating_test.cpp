#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("undulating");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }
Lines rows(const Question& question) { return strategy().rows(question); }

// Three sessions a week, as a plan has them.
Question three_a_week(std::uint32_t weeks = 1) {
  Question question;
  question.weeks = weeks;
  question.sessions = 3;
  return question;
}

}  // namespace

TEST_CASE("undulating alone takes the goal's three days by turns") {
  Question question = three_a_week();
  SECTION("no goal is strength: the sets and reps of Rhea et al. (2002)") {
    CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 72.5 %", "1.2 straight 3x6 @ 77.5 %",
                                  "1.3 straight 3x4 @ 82.5 %"});
  }
  SECTION("strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 72.5 %", "1.2 straight 3x6 @ 77.5 %",
                                  "1.3 straight 3x4 @ 82.5 %"});
  }
  SECTION("power, the fast day before the heavy one") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question) ==
          Lines{"1.1 straight 4x5 @ 75 %", "1.2 straight 6x2 @ 80 %", "1.3 straight 4x2 @ 87.5 %"});
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) == Lines{"1.1 straight 4x12 @ 62.5 %", "1.2 straight 4x10 @ 67.5 %",
                                  "1.3 straight 4x8 @ 72.5 %"});
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(rows(question) == Lines{"1.1 straight 5x5 @ 70 %", "1.2 straight 6x3 @ 77.5 %",
                                  "1.3 straight 6x2 @ 82.5 %"});
  }
  SECTION("an Olympic lift keeps to triples, whatever the goal") {
    question.movement = "olympic";
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) ==
          Lines{"1.1 straight 6x3 @ 70 %", "1.2 straight 6x2 @ 77.5 %", "1.3 straight 5x1 @ 85 %"});
  }
  SECTION("a novice stays at RPE 8, whatever the goal") {
    question.experience = TOPSET_NOVICE;
    question.goal = TOPSET_POWER;
    CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 67.5 %", "1.2 straight 3x6 @ 72.5 %",
                                  "1.3 straight 3x5 @ 77.5 %"});
    CHECK(ask(question).notes == Lines{});
  }
  SECTION("a novice at an Olympic lift") {
    question.experience = TOPSET_NOVICE;
    question.movement = "olympic";
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x3 @ 65 %", "1.2 straight 5x3 @ 70 %", "1.3 straight 5x3 @ 75 %"});
  }
}

TEST_CASE("written days take turns by every day on which the exercise comes") {
  Question question;
  question.with_list("days", {"5x5 @ 75 %", "3x8 @ 70 %", "5x3 @ 82.5 %"});
  SECTION("three a week: each week has all of them") {
    question.weeks = 2;
    question.sessions = 3;
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "1.2 straight 3x8 @ 70 % [written]",
                "1.3 straight 5x3 @ 82.5 % [written]", "2.1 straight 5x5 @ 75 % [written]",
                "2.2 straight 3x8 @ 70 % [written]", "2.3 straight 5x3 @ 82.5 % [written]"});
  }
  SECTION("two a week: they go on from week to week") {
    question.weeks = 2;
    question.sessions = 2;
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "1.2 straight 3x8 @ 70 % [written]",
                "2.1 straight 5x3 @ 82.5 % [written]", "2.2 straight 5x5 @ 75 % [written]"});
  }
  SECTION("once a week: a day a week") {
    question.weeks = 4;
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "2.1 straight 3x8 @ 70 % [written]",
                "3.1 straight 5x3 @ 82.5 % [written]", "4.1 straight 5x5 @ 75 % [written]"});
  }
  SECTION("a week without the exercise takes no turn") {
    question.weeks = 3;
    question.absent_weeks = {2};
    CHECK(rows(question) ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "3.1 straight 3x8 @ 70 % [written]"});
  }
  SECTION("cycles repeat the weeks, and the turns go on") {
    question.weeks = 4;
    question.cycles = 2;
    CHECK(rows(question)[2] == "3.1 straight 5x3 @ 82.5 % [written]");
  }
}

TEST_CASE("by week, all days of a week have the same turn") {
  Question question;
  question.with_list("days", {"4x10 @ 65 %", "4x6 @ 75 %", "4x3 @ 85 %"}).with("by", "week");
  SECTION("twice a week") {
    question.weeks = 2;
    question.sessions = 2;
    CHECK(rows(question) ==
          Lines{"1.1 straight 4x10 @ 65 % [written]", "1.2 straight 4x10 @ 65 % [written]",
                "2.1 straight 4x6 @ 75 % [written]", "2.2 straight 4x6 @ 75 % [written]"});
  }
  SECTION("a deload stands at the last loading week's turn, and takes none") {
    question.weeks = 4;
    question.deload_week = 3;
    CHECK(rows(question) ==
          Lines{"1.1 straight 4x10 @ 65 % [written]", "2.1 straight 4x6 @ 75 % [written]",
                "3.1 straight 4x6 @ 75 % [written]", "4.1 straight 4x3 @ 85 % [written]"});
  }
  SECTION("each cycle begins with the first") {
    question.weeks = 4;
    question.cycles = 2;
    CHECK(rows(question) ==
          Lines{"1.1 straight 4x10 @ 65 % [written]", "2.1 straight 4x6 @ 75 % [written]",
                "3.1 straight 4x10 @ 65 % [written]", "4.1 straight 4x6 @ 75 % [written]"});
  }
}

TEST_CASE("a day may have several rows, with back-off sets among them") {
  Question question;
  question.sessions = 2;
  question.with_lists("days", {{"1x3 @ 87.5 %", "3x5 @ top -12.5 %"}, {"3x8 @ 70 %"}});
  CHECK(rows(question) == Lines{"1.1 straight 1x3 @ 87.5 % [written]",
                                "1.1 straight 3x5 @ 87.5 % of row day.top [written]",
                                "1.2 straight 3x8 @ 70 % [written]"});
}

TEST_CASE("names are printed with the first row of their day") {
  Question question;
  question.sessions = 3;
  question.with_lists("days", {{"5x5 @ 80 %"}, {"2x5 @ 65 %", "2x8 @ 60 %"}, {"3x5 @ 72.5 %"}})
      .with_list("names", {"heavy day", "light day", "medium day"});
  CHECK(rows(question) == Lines{"1.1 straight 5x5 @ 80 % + heavy day [written]",
                                "1.2 straight 2x5 @ 65 % + light day [written]",
                                "1.2 straight 2x8 @ 60 % [written]",
                                "1.3 straight 3x5 @ 72.5 % + medium day [written]"});
}

TEST_CASE("weekly moves every day by its loading weeks, and a deload pauses it") {
  Question question;
  question.weeks = 3;
  question.sessions = 2;
  question.deload_week = 2;
  question.with_list("days", {"5x5 @ 75 %", "3x3 @ 100 kg"});
  SECTION("in points") {
    CHECK(rows(question.with("weekly", "+1 point")) ==
          Lines{"1.1 straight 5x5 @ 75 % [written]", "1.2 straight 3x3 @ 100 [written]",
                "2.1 straight 5x5 @ 75 % [written]", "2.2 straight 3x3 @ 100 [written]",
                "3.1 straight 5x5 @ 76 % [written]", "3.2 straight 3x3 @ 100 +1 points [written]"});
  }
  SECTION("in weight, on top of the percent") {
    const Lines lines = rows(question.with("weekly", "+2.5 kg"));
    CHECK(lines[4] == "3.1 straight 5x5 @ 75 % +2.5 [written]");
    CHECK(lines[5] == "3.2 straight 3x3 @ 102.5 [written]");
  }
  SECTION("in percent of the first week's") {
    const Lines lines = rows(question.with("weekly", "+2 %"));
    CHECK(lines[4] == "3.1 straight 5x5 @ 76.5 % [written]");
    CHECK(lines[5] == "3.2 straight 3x3 @ 102 [written]");
  }
}

TEST_CASE("weekly in pounds is of an athlete in pounds") {
  Question question;
  question.unit = TOPSET_LB;
  question.weeks = 2;
  question.with_list("days", {"5x5 @ 75 %", "3x3 @ 225 lb"}).with("weekly", "+5 lb");
  CHECK(rows(question) ==
        Lines{"1.1 straight 5x5 @ 75 % [written]", "2.1 straight 3x3 @ 230 [written]"});
}

TEST_CASE("weekly in RPE moves sets by feel, and stops at 10") {
  Question question;
  question.weeks = 3;
  question.with("days", "3x5 @ rpe 8").with("weekly", "+1.5 rpe");
  CHECK(rows(question) == Lines{"1.1 straight 3x5 rpe 8 [written]",
                                "2.1 straight 3x5 rpe 9.5 [written]",
                                "3.1 straight 3x5 rpe 10 [written]"});
}

TEST_CASE("sets without a load go at RPE 8") {
  CHECK(rows(Question().with("days", "5x5")) == Lines{"1.1 straight 5x5 rpe 8 [written]"});
}

TEST_CASE("what undulating can't do anything with is said") {
  Question question;
  question.weeks = 2;
  SECTION("a step that finds nothing to move") {
    CHECK(ask(question.with("days", "3x5 @ rpe 8").with("weekly", "+1 point")).notes ==
          Lines{"note weekly-unused: weekly moves nothing here: no set has a percent or a load of "
                "its own"});
  }
  SECTION("a step in RPE that finds nothing to move") {
    CHECK(ask(question.with("days", "3x5 @ 80 %").with("weekly", "+0.5 rpe")).notes ==
          Lines{"note weekly-unused: weekly moves nothing here: no set has an RPE of its own"});
  }
  SECTION("more days than there are turns") {
    question.with_list("days", {"5x5 @ 75 %", "3x8 @ 70 %", "5x3 @ 82.5 %"});
    CHECK(ask(question).notes ==
          Lines{"note days-unused: 3 days take turns, but the exercise comes on 2 days only: the "
                "last have no turn"});
    CHECK(ask(question.with("by", "week")).notes ==
          Lines{"note days-unused: 3 days take turns, but the exercise comes in 2 loading weeks "
                "only: the last have no turn"});
  }
  SECTION("a line of its own in each of three sessions") {
    question.other_sessions = 2;
    const Lines note{
        "note alone-in-week: the exercise comes in 3 sessions a week, and in this one "
        "its days take turns from week to week: under `plans:` they do so within the "
        "week"};
    CHECK(ask(question).notes == note);
    CHECK(ask(question.with("by", "week")).notes == Lines{});
  }
  SECTION("the goal's days need not all come") { CHECK(ask(question).notes == Lines{}); }
}

TEST_CASE("an athlete who learns the lift gets sets to learn with, unless the days are written") {
  Question question;
  question.technique = TOPSET_LEARNING;
  SECTION("not written") {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_REFUSED);
    CHECK(answer.refusal ==
          "technique-learning: undulating loads wait until the technique is solid: sets to learn "
          "with instead");
    CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
  }
  SECTION("written") {
    CHECK(rows(question.with("days", "5x5 @ 70 %")) == Lines{"1.1 straight 5x5 @ 70 % [written]"});
  }
}

TEST_CASE("a novice's written days stay, with a note") {
  Question question;
  question.experience = TOPSET_NOVICE;
  const Answer answer = ask(question.with("days", "5x2 @ 90 %"));
  CHECK(answer.rows == Lines{"1.1 straight 5x2 @ 90 % [written]"});
  CHECK(answer.notes ==
        Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
}

TEST_CASE("what undulating can't use is named") {
  Question question;
  SECTION("a day that begins with a relative row") {
    question.with("days", "4x5 @ top -10 %");
    CHECK(strategy().refused_parameter(question) ==
          Lines{"error days: the first sets of a day can't be written from a top set: there is "
                "none before them"});
  }
  SECTION("names for other days") {
    question.with_list("days", {"5x5 @ 75 %", "3x8 @ 70 %"}).with("names", "heavy");
    CHECK(strategy().refused_parameter(question) ==
          Lines{"error names: it names 1 day, but there are 2: write one name for each"});
  }
}
