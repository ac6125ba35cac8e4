#include "testing/bundled.hpp"

using topset_testing::Answer;
using topset_testing::Bundled;
using topset_testing::Lines;
using topset_testing::Question;

namespace {

const Bundled& strategy() {
  static const Bundled loaded("fixed-percent-backoff");
  return loaded;
}
Answer ask(const Question& question) { return strategy().ask(question); }
Lines rows(const Question& question) { return strategy().rows(question); }

}  // namespace

TEST_CASE("a goal and nothing else gives the goal's classic scheme") {
  Question question;
  SECTION("power") {
    question.goal = TOPSET_POWER;
    question.movement = "olympic";
    question.exercise_flags |= TOPSET_EXERCISE_OLYMPIC;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x1 @ 94 % rest 180", "1.1 back_off 2x2 @ 86 % rest 180"});
  }
  SECTION("strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 2x5 @ 82 % rest 180"});
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x3 @ 85 % rest 180", "1.1 back_off 3x6-8 @ 80 % rest 180"});
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(rows(question) ==
          Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 4x5 @ 80 % rest 180"});
  }
  SECTION("no goal is strength") {
    CHECK(rows(question) ==
          Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 2x5 @ 82 % rest 180"});
  }
}

TEST_CASE("a classic scheme says nothing beside its rows") {
  Question question;
  question.goal = TOPSET_STRENGTH;
  CHECK(ask(question).notes == Lines{});
}

TEST_CASE("Olympic lifts keep to triples in back-off sets by default") {
  Question question;
  question.goal = TOPSET_HYPERTROPHY;
  question.movement = "olympic";
  CHECK(rows(question)[1] == "1.1 back_off 3x3 @ 80 % rest 180");
}

TEST_CASE("what the coach wrote is marked, what the strategy chose is not") {
  Question question;
  CHECK(rows(question.with("backoff", "4x5 @ 80 %")) ==
        Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 4x5 @ 80 % rest 180 [written]"});
}

TEST_CASE("written sets without a load take the goal's, and keep their number") {
  Question question;
  CHECK(
      rows(question.with("backoff", "4x5").with("top", "1x3")) ==
      Lines{"1.1 top 1x3 @ 90 % rest 180 [written]", "1.1 back_off 4x5 @ 82 % rest 180 [written]"});
}

TEST_CASE("back-off sets relative to the top set point at its row") {
  Question question;
  question.weeks = 2;
  SECTION("a percent") {
    CHECK(rows(question.with("backoff", "4x5 @ top -10 %"))[3] ==
          "2.1 back_off 4x5 @ 90 % of row 1.0 rest 180 [written]");
  }
  SECTION("points") {
    CHECK(rows(question.with("backoff", "4x5 @ top -10 points"))[1] ==
          "1.1 back_off 4x5 @ 100 % of row 0.0 -10 points rest 180 [written]");
  }
}

TEST_CASE("a weekly step counts loading weeks, and a deload stands at the last one") {
  Question question;
  question.weeks = 4;
  question.deload_week = 4;
  question.with("top", "1x2 @ 90 %").with("backoff", "4x5 @ 80 %");
  SECTION("in points") {
    CHECK(
        rows(question.with("weekly", "+1 point")) ==
        Lines{"1.1 top 1x2 @ 90 % rest 180 [written]", "1.1 back_off 4x5 @ 80 % rest 180 [written]",
              "2.1 top 1x2 @ 91 % rest 180 [written]", "2.1 back_off 4x5 @ 81 % rest 180 [written]",
              "3.1 top 1x2 @ 92 % rest 180 [written]", "3.1 back_off 4x5 @ 82 % rest 180 [written]",
              "4.1 top 1x2 @ 92 % rest 180 [written]",
              "4.1 back_off 4x5 @ 82 % rest 180 [written]"});
  }
  SECTION("in weight, added to the exact percent") {
    CHECK(rows(question.with("weekly", "+2.5 kg"))[4] ==
          "3.1 top 1x2 @ 90 % +5 rest 180 [written]");
  }
  SECTION("in percent of the first week's load") {
    CHECK(rows(question.with("weekly", "+2 %"))[4] == "3.1 top 1x2 @ 93.6 % rest 180 [written]");
  }
}

TEST_CASE("a weekly step leaves relative back-off sets to follow their top set") {
  Question question;
  question.weeks = 2;
  const Lines lines = rows(question.with("backoff", "3x5 @ top -12 %").with("weekly", "+1 point"));
  CHECK(lines[2] == "2.1 top 1x2 @ 91 % rest 180");
  CHECK(lines[3] == "2.1 back_off 3x5 @ 88 % of row 1.0 rest 180 [written]");
}

TEST_CASE("a weekly step moves absolute loads too") {
  Question question;
  question.weeks = 3;
  question.with("top", "1x3 @ 100 kg");
  SECTION("by weight") {
    CHECK(rows(question.with("weekly", "+2.5 kg"))[4] == "3.1 top 1x3 @ 105 rest 180 [written]");
  }
  SECTION("by points of the max") {
    CHECK(rows(question.with("weekly", "+1 point"))[4] ==
          "3.1 top 1x3 @ 100 +2 points rest 180 [written]");
  }
  SECTION("by percent, half up to grams") {
    CHECK(rows(question.with("weekly", "+0.33 %"))[4] == "3.1 top 1x3 @ 100.66 rest 180 [written]");
  }
}

TEST_CASE("a step that finds nothing to move is said") {
  Question question;
  const Answer answer = ask(question.with("top", "1x3 @ rpe 8")
                                .with("backoff", "3x5 @ top -10 %")
                                .with("weekly", "+1 point"));
  CHECK(answer.status == TOPSET_OK);
  CHECK(answer.notes ==
        Lines{"note weekly-unused: weekly moves nothing here: the top set goes by RPE, and the "
              "back-off sets follow it"});
}

TEST_CASE("lists run by week, and the last item stays") {
  Question question;
  question.weeks = 3;
  SECTION("of top sets") {
    const Lines lines = rows(question.with_list("top", {"1x3 @ 86 %", "1x2 @ 90 %"}));
    CHECK(lines[0] == "1.1 top 1x3 @ 86 % rest 180 [written]");
    CHECK(lines[2] == "2.1 top 1x2 @ 90 % rest 180 [written]");
    CHECK(lines[4] == "3.1 top 1x2 @ 90 % rest 180 [written]");
  }
  SECTION("a plain list of back-off sets comes every day") {
    const Lines lines = rows(question.with_list("backoff", {"2x5 @ 80 %", "1x8 @ 70 %"}));
    CHECK(lines[1] == "1.1 back_off 2x5 @ 80 % rest 180 [written]");
    CHECK(lines[2] == "1.1 back_off 1x8 @ 70 % rest 180 [written]");
    CHECK(lines.size() == 9);
  }
  SECTION("a list of lists of back-off sets") {
    const Lines lines =
        rows(question.with_lists("backoff", {{"2x5 @ 80 %", "1x8 @ 70 %"}, {"3x5 @ 80 %"}}));
    CHECK(lines.size() == 7);
    CHECK(lines[4] == "2.1 back_off 3x5 @ 80 % rest 180 [written]");
    CHECK(lines[6] == "3.1 back_off 3x5 @ 80 % rest 180 [written]");
  }
}

TEST_CASE("two sessions of a week share the week's item") {
  Question question;
  question.weeks = 2;
  question.sessions = 2;
  const Lines lines = rows(question.with_list("top", {"1x3 @ 86 %", "1x2 @ 90 %"}));
  CHECK(lines[2] == "1.2 top 1x3 @ 86 % rest 180 [written]");
  CHECK(lines[6] == "2.2 top 1x2 @ 90 % rest 180 [written]");
}

TEST_CASE("rest before the back-off sets is the parameter's unless the sets say their own") {
  Question question;
  SECTION("the parameter") {
    CHECK(rows(question.with("rest", "240 s")) ==
          Lines{"1.1 top 1x2 @ 90 % rest 240", "1.1 back_off 2x5 @ 82 % rest 240"});
  }
  SECTION("a shorter one after the top set shortens those between back-off sets") {
    CHECK(rows(question.with("top", "1x2 @ 90 % rest 150 s")) ==
          Lines{"1.1 top 1x2 @ 90 % rest 150 [written]", "1.1 back_off 2x5 @ 82 % rest 150"});
  }
}

TEST_CASE("technique that is still learned is refused, with sets to learn with") {
  Question question;
  question.technique = TOPSET_LEARNING;
  const auto refused = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_REFUSED);
    CHECK(answer.refusal ==
          "technique-learning: back-off sets wait until the technique is solid: sets to learn "
          "with instead");
    return answer.rows;
  };
  SECTION("tens for strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(refused() == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
  }
  SECTION("tens for hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(refused() == Lines{"1.1 straight 3x10 @ 65 % rpe 6-7 rest 120"});
  }
  SECTION("twelves for power") {
    question.goal = TOPSET_POWER;
    CHECK(refused() == Lines{"1.1 straight 3x12 @ 60 % rpe 6-7 rest 120"});
  }
  SECTION("twelves for skill") {
    question.goal = TOPSET_SKILL;
    CHECK(refused() == Lines{"1.1 straight 3x12 @ 60 % rpe 6-7 rest 120"});
  }
  SECTION("triples for Olympic lifts, on every day") {
    question.exercise_flags |= TOPSET_EXERCISE_OLYMPIC;
    question.weeks = 2;
    CHECK(refused() == Lines{"1.1 straight 5x3 @ 65 % rest 120 + anywhere from 60 to 70 %",
                             "2.1 straight 5x3 @ 65 % rest 120 + anywhere from 60 to 70 %"});
  }
}

TEST_CASE("a novice with solid technique gets triples or more at RPE 8 at most, and a note") {
  Question question;
  question.experience = TOPSET_NOVICE;
  const Lines note{"note novice: a novice gets most out of triples or more, at RPE 8 at most"};
  SECTION("strength") {
    const Answer answer = ask(question);
    CHECK(answer.rows ==
          Lines{"1.1 top 1x3 rpe 8 rest 180", "1.1 back_off 2x5 @ 90 % of row 0.0 rest 180"});
    CHECK(answer.notes == note);
  }
  SECTION("power, whose doubles become triples") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question)[1] == "1.1 back_off 2x3 @ 90 % of row 0.0 rest 180");
  }
  SECTION("hypertrophy, lighter so that eights stay at RPE 8") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question)[1] == "1.1 back_off 3x6-8 @ 85 % of row 0.0 rest 180");
  }
  SECTION("an Olympic lift") {
    question.movement = "olympic";
    CHECK(rows(question)[1] == "1.1 back_off 2x3 @ 90 % of row 0.0 rest 180");
  }
  SECTION("written sets stay, and so does the note") {
    const Answer answer = ask(question.with("top", "1x1 @ 95 %"));
    CHECK(answer.rows[0] == "1.1 top 1x1 @ 95 % rest 180 [written]");
    CHECK(answer.notes == note);
  }
}

TEST_CASE("no max changes nothing: percents are the host's to resolve") {
  Question question;
  question.one_rep_max = 0;
  CHECK(rows(question) == Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 2x5 @ 82 % rest 180"});
}

TEST_CASE("parameters that can't be used are named") {
  Question question;
  question.weeks = 2;
  const auto refusal = [&] { return strategy().refused_parameter(question); };
  SECTION("a top set written from itself") {
    question.with("top", "1x1 @ top -5 %");
    CHECK(refusal() == Lines{"error top: the top set can't be written from itself: give it a "
                             "percent, a load or an RPE"});
  }
  SECTION("more weeks of top sets than the exercise comes in") {
    question.with_list("top", {"1x3 @ 85 %", "1x3 @ 86 %", "1x3 @ 87 %"});
    CHECK(refusal() == Lines{"error top: it lists 3 weeks, but the exercise comes in 2"});
  }
  SECTION("more weeks of back-off sets than the exercise comes in") {
    question.with_lists("backoff", {{"2x5 @ 80 %"}, {"2x5 @ 80 %"}, {"2x5 @ 80 %"}});
    CHECK(refusal() == Lines{"error backoff: it lists 3 weeks, but the exercise comes in 2"});
  }
  SECTION("a list by week and a weekly step") {
    question.with_list("top", {"1x3 @ 85 %", "1x3 @ 86 %"}).with("weekly", "+1 point");
    CHECK(refusal() == Lines{"error weekly: the sets are listed week by week already: write the "
                             "list or the step"});
  }
  SECTION("back-off sets that rest on a row after them") {
    question.with_list("backoff", {"2x5 @ 80 %", "2x8 @ row 3 -10 %"});
    CHECK(refusal() == Lines{"error backoff: row 3 of a day can't rest on its row 3: write one of "
                             "the rows before it, 1 to 2"});
  }
}

TEST_CASE("a row of the day by its number stays the one the coach counted") {
  Question question;
  CHECK(rows(question.with_list("backoff", {"2x5 @ 80 %", "2x8 @ row 2 -10 %"})) ==
        Lines{"1.1 top 1x2 @ 90 % rest 180", "1.1 back_off 2x5 @ 80 % rest 180 [written]",
              "1.1 back_off 2x8 @ 90 % of row day.1 rest 180 [written]"});
}
