#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/reverse-pyramid.so");
  return library.ask("reverse-pyramid", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

}  // namespace

TEST_CASE("the top set comes first, each set after it lighter and longer than the one before") {
  Question question;
  SECTION("by default") {
    CHECK(rows(question) == Lines{"1.1 top 1x4-6 @ 80 % rest 180 + aim for 4",
                                  "1.1 back_off 1x5-7 @ 92.5 % of row 0.0 rest 180 + aim for 5",
                                  "1.1 back_off 1x6-8 @ 95 % of row 0.1 rest 180 + aim for 6"});
  }
  SECTION("a tenth and two reps each") {
    question.with_list("drops", {"-10 %", "-10 %"}).with("reps_up", "2");
    CHECK(rows(question) == Lines{"1.1 top 1x4-6 @ 80 % rest 180 + aim for 4",
                                  "1.1 back_off 1x6-8 @ 90 % of row 0.0 rest 180 + aim for 6",
                                  "1.1 back_off 1x8-10 @ 90 % of row 0.1 rest 180 + aim for 8"});
  }
  SECTION("without a max it is found by feel") {
    question.one_rep_max = 0;
    CHECK(rows(question)[0] == "1.1 top 1x4-6 rpe 8 rest 180 + aim for 4");
  }
}

TEST_CASE("the top set's range and load come from the goal") {
  Question question;
  const auto top = [&] { return rows(question)[0]; };
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(top() == "1.1 top 1x2-3 @ 86 % rest 180 + aim for 2");
  }
  SECTION("strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(top() == "1.1 top 1x4-6 @ 80 % rest 180 + aim for 4");
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) == Lines{"1.1 top 1x6-8 @ 74 % rest 180 + aim for 6",
                                  "1.1 back_off 1x8-10 @ 90 % of row 0.0 rest 180 + aim for 8",
                                  "1.1 back_off 1x10-12 @ 90 % of row 0.1 rest 180 + aim for 10"});
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(top() == "1.1 top 1x3-5 @ 80 % rest 180 + aim for 3");
  }
  SECTION("Olympic lifts keep to triples in every set") {
    question.movement = "olympic";
    CHECK(rows(question)[2] == "1.1 back_off 1x2-3 @ 95 % of row 0.1 rest 180 + aim for 2");
  }
  SECTION("a novice's is easier, and is told so") {
    question.experience = TOPSET_NOVICE;
    const Answer answer = ask(question);
    CHECK(answer.rows[0] == "1.1 top 1x6-8 @ 73.9 % rpe 8 rest 180 + aim for 6");
    CHECK(answer.notes ==
          Lines{"note novice: a novice gets most out of triples or more, at RPE 8 at most"});
  }
}

TEST_CASE("drops are from the set before, or all from the top set, in percent, points or weight") {
  Question question;
  SECTION("from the top set") {
    question.with_list("drops", {"-10 %", "-20 %"}).with("from", "top").with("reps_up", "2");
    CHECK(rows(question)[2] == "1.1 back_off 1x8-10 @ 80 % of row 0.0 rest 180 + aim for 8");
  }
  SECTION("in points") {
    question.with_list("drops", {"-8 points"}).with("reps_up", "2");
    CHECK(rows(question)[1] ==
          "1.1 back_off 1x6-8 @ 100 % of row 0.0 -8 points rest 180 + aim for 6");
  }
  SECTION("in weight") {
    question.with_list("drops", {"-10 kg"}).with("reps_up", "0");
    CHECK(rows(question)[1] == "1.1 back_off 1x4-6 @ 100 % of row 0.0 -10 rest 180 + aim for 4");
  }
}

TEST_CASE("the reps climb, and at the top of the top set's range its load goes up") {
  Question question;
  question.weeks = 4;
  question.with("top", "1x4-6 @ 80 %").with("increment", "2.5 kg").with_list("drops", {"-10 %"});
  question.with("reps_up", "2");
  const Lines lines = rows(question);
  CHECK(lines[2] == "2.1 top 1x4-6 @ 80 % rest 180 + aim for 5 [written] [projected]");
  CHECK(lines[3] == "2.1 back_off 1x6-8 @ 90 % of row 1.0 rest 180 + aim for 7 [projected]");
  CHECK(lines[4] == "3.1 top 1x4-6 @ 80 % rest 180 + aim for 6 [written] [projected]");
  CHECK(lines[6] == "4.1 top 1x4-6 @ 80 % +2.5 rest 180 + aim for 4 [written] [projected]");
  CHECK(lines[7] == "4.1 back_off 1x6-8 @ 90 % of row 3.0 rest 180 + aim for 6 [projected]");
}

TEST_CASE("a log moves each set's aim by its own reps, and the load by the top set's") {
  Question question;
  question.weeks = 2;
  question.with("top", "1x4-6 @ 100 kg").with_list("drops", {"-10 %"}).with("increment", "5 kg");
  question.with("reps_up", "2");
  SECTION("the top set climbs, the set after it stays") {
    question.done(1, 1, {"100x5", "90x5"});  // 6-8 was asked of the second
    CHECK(rows(question)[2] == "2.1 top 1x4-6 @ 100 rest 180 + aim for 6 [written]");
    CHECK(rows(question)[3] == "2.1 back_off 1x6-8 @ 90 % of row 1.0 rest 180 + aim for 6");
  }
  SECTION("the top of the range") {
    question.done(1, 1, {"100x6", "90x8"});
    CHECK(rows(question)[2] == "2.1 top 1x4-6 @ 105 rest 180 + aim for 4 [written]");
  }
  SECTION("only the set after it at its top: it waits there") {
    question.done(1, 1, {"100x4", "90x8"});
    CHECK(rows(question)[2] == "2.1 top 1x4-6 @ 100 rest 180 + aim for 5 [written]");
    CHECK(rows(question)[3] == "2.1 back_off 1x6-8 @ 90 % of row 1.0 rest 180 + aim for 6");
  }
  SECTION("three times under the range are a stall") {
    question.weeks = 4;
    for (const std::uint32_t week : {1u, 2u, 3u}) question.done(week, 1, {"100x3", "90x6"});
    const Answer answer = ask(question);
    CHECK(answer.rows[6] == "4.1 top 1x4-6 @ 90 rest 180 + aim for 4 [written]");
    CHECK(answer.notes == Lines{"note stalled: the reps were under the range 3 times in a row by "
                                "week 3: it goes on from 90 % of the load"});
  }
}

TEST_CASE("each set may earn a load of its own") {
  Question question;
  question.weeks = 2;
  question.with("top", "1x4-6 @ 100 kg").with("progress", "each").with("increment", "5 kg");
  question.with_list("drops", {"-10 %"});
  question.with("reps_up", "2");
  SECTION("in percent or weight of its own") {
    CHECK(rows(question)[1] == "1.1 back_off 1x6-8 @ 90 rest 180 + aim for 6 [written]");
  }
  SECTION("the second set alone goes up") {
    question.done(1, 1, {"100x4", "90x8"});
    CHECK(rows(question)[2] == "2.1 top 1x4-6 @ 100 rest 180 + aim for 5 [written]");
    CHECK(rows(question)[3] == "2.1 back_off 1x6-8 @ 95 rest 180 + aim for 6 [written]");
  }
  SECTION("but never as heavy as the set before it") {
    question.weeks = 3;
    question.done(1, 1, {"100x4", "90x8"}).done(2, 1, {"100x4", "95x8"});
    CHECK(rows(question)[5] == "3.1 back_off 1x6-8 @ 95 rest 180 + aim for 6 [written]");
  }
}

TEST_CASE("without progress every day is the same, and nothing is projected") {
  Question question;
  question.weeks = 3;
  CHECK(rows(question.with("progress", "none"))[6] == "3.1 top 1x4-6 @ 80 % rest 180");
}

TEST_CASE("a deload stands") {
  Question question;
  question.weeks = 3;
  question.deload_week = 2;
  const Lines lines = rows(question);
  CHECK(lines[3] == "2.1 top 1x4-6 @ 80 % rest 180 + aim for 4");
  CHECK(lines[6] == "3.1 top 1x4-6 @ 80 % rest 180 + aim for 5 [projected]");
}

TEST_CASE("without a max a top set by RPE is found by feel, and the log brings its load") {
  Question question;
  question.weeks = 2;
  question.one_rep_max = 0;
  question.with("top", "1x4-6 @ rpe 8").with_list("drops", {"-10 %"});
  question.with("reps_up", "2");
  SECTION("nothing logged") {
    CHECK(rows(question)[2] ==
          "2.1 top 1x4-6 rest 180 + the load of last time, aim for 5 "
          "[written] [projected]");
    CHECK(rows(question)[3] ==
          "2.1 back_off 1x6-8 @ 90 % of row 1.0 rest 180 + aim for 7 [projected]");
  }
  SECTION("logged") {
    question.done(1, 1, {"90x6", "80x8"}).with("increment", "2.5 kg");
    CHECK(rows(question)[2] == "2.1 top 1x4-6 @ 92.5 rest 180 + aim for 4 [written]");
  }
}

TEST_CASE("who still learns the lift gets sets to learn with instead of a reverse pyramid") {
  Question question;
  question.technique = TOPSET_LEARNING;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.refusal ==
        "technique-learning: back-off sets wait until the technique is solid: sets to learn with "
        "instead");
  CHECK(answer.rows == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
}

TEST_CASE("what reverse-pyramid can't use is named") {
  Question question;
  const auto refusal = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  };
  SECTION("a top set from itself") {
    question.with("top", "1x5 @ top -10 %");
    CHECK(refusal() ==
          Lines{"error top: the top set can't rest on another set: give it a percent, a "
                "load or an RPE"});
  }
  SECTION("a drop that adds") {
    question.with_list("drops", {"+10 %"});
    CHECK(refusal() ==
          Lines{"error drops: each set is lighter, down to half: write it as `-10 %`"});
  }
  SECTION("seconds") {
    question.with("top", "1x30 s");
    CHECK(refusal() ==
          Lines{"error top: the sets after it have more reps: write the top set as reps"});
  }
  SECTION("no increment") {
    question.with("increment", "0 kg");
    CHECK(refusal() ==
          Lines{"error increment: it must be more than nothing: write it as `2.5 kg / 5 lb`"});
  }
}
