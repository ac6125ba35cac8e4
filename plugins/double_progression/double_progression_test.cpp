#include <algorithm>
#include <random>

#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/double-progression.so");
  return library.ask("double-progression", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

Question curls() {
  Question question;
  question.exercise = "dumbbell_curl";
  question.movement = "elbow_flexion";
  question.implement = "dumbbells";
  question.exercise_flags = 0;
  question.hands = 2;
  question.one_rep_max = 0;
  question.lightest = 4000;
  question.step = 2000;
  question.heaviest = 30000;
  return question;
}

}  // namespace

TEST_CASE("reps climb by one until the top of the range, then the load steps and they begin anew") {
  Question question;
  question.weeks = 4;
  question.with("sets", "3x8-10 @ 60 kg").with("increment", "2.5 kg");
  CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 60 [written]",
                                "2.1 straight 3x9 @ 60 [written] [projected]",
                                "3.1 straight 3x10 @ 60 [written] [projected]",
                                "4.1 straight 3x8 @ 62.5 [written] [projected]"});
}

TEST_CASE("a percent keeps its base, and the step goes on top of it") {
  Question question;
  question.weeks = 3;
  question.with("sets", "3x4-5 @ 80 % of training_max").with("increment", "2.5 kg");
  CHECK(rows(question)[2] == "3.1 straight 3x4 @ 80 % of training_max +2.5 [written] [projected]");
}

TEST_CASE("every exposure counts, two a week as well") {
  Question question;
  question.sessions = 2;
  CHECK(rows(question.with("sets", "3x8-12 @ 50 kg"))[1] ==
        "1.2 straight 3x9 @ 50 [written] [projected]");
}

TEST_CASE("by default the range and an easy first load come from the goal") {
  Question question;
  SECTION("no goal: the chart has 68 % for eight at RPE 6, and twelve are 68 % at RPE 10") {
    CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 68 % rpe 6"});
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 68 % rpe 6"});
  }
  SECTION("strength") {
    question.goal = TOPSET_STRENGTH;
    CHECK(rows(question) == Lines{"1.1 straight 3x4 @ 81.1 % rpe 7"});
  }
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question) == Lines{"1.1 straight 3x3 @ 83.7 % rpe 7"});
  }
  SECTION("skill") {
    question.goal = TOPSET_SKILL;
    CHECK(rows(question) == Lines{"1.1 straight 3x5 @ 77.4 % rpe 6.5"});
  }
  SECTION("Olympic lifts") {
    question.movement = "olympic";
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question) == Lines{"1.1 straight 4x2 @ 70 %"});
  }
}

TEST_CASE("the log's reps decide: all at the top go up, else one more than the least") {
  Question question;
  question.weeks = 3;
  question.with("sets", "3x8-12 @ 60 kg").with("increment", "2.5 kg");
  const auto after = [&](const Lines& sets) {
    question.results.clear();
    return rows(question.done(1, 1, sets))[1];
  };
  CHECK(after({"3x60x12"}) == "2.1 straight 3x8 @ 62.5 [written]");
  CHECK(after({"60x12", "60x12", "60x11"}) == "2.1 straight 3x12 @ 60 [written]");
  CHECK(after({"60x11", "60x9", "60x9"}) == "2.1 straight 3x10 @ 60 [written]");
  CHECK(after({"60x8", "60x8", "60x7"}) == "2.1 straight 3x8 @ 60 [written]");
  CHECK(after({"60x12", "60x12", "60x11"}) == "2.1 straight 3x12 @ 60 [written]");
  question.done(2, 1, {"3x60x7"});
  CHECK(rows(question)[2] == "3.1 straight 3x8 @ 60 [written]");     // from 12 or wherever it was
  CHECK(after({"2x60x10"}) == "2.1 straight 3x8 @ 60 [written]");    // a set left out: once more
  CHECK(after({"3x57.5x12"}) == "2.1 straight 3x8 @ 60 [written]");  // lighter than asked
}

TEST_CASE("three times under the range are a stall") {
  Question question;
  question.weeks = 4;
  question.with("sets", "3x8-12 @ 60 kg");
  for (const std::uint32_t week : {1u, 2u, 3u}) question.done(week, 1, {"60x8", "60x7", "60x6"});
  SECTION("90 % of 60 is 54") {
    const Answer answer = ask(question);
    CHECK(answer.rows[3] == "4.1 straight 3x8 @ 54 [written]");
    CHECK(answer.notes == Lines{"note stalled: the reps were under the range 3 times in a row by "
                                "week 3: it goes on from 90 % of the load"});
  }
  SECTION("or the load waits") {
    const Answer answer = ask(question.with("fails", "0"));
    CHECK(answer.rows[3] == "4.1 straight 3x8 @ 60 [written]");
    CHECK(answer.notes == Lines{});
  }
}

TEST_CASE("on a bar the usual step is 2.5 kg or 5 lb") {
  Question question;
  question.weeks = 3;
  SECTION("kilograms") {
    CHECK(rows(question.with("sets", "3x8-9 @ 60 kg"))[2] ==
          "3.1 straight 3x8 @ 62.5 [written] [projected]");
  }
  SECTION("pounds") {
    question.unit = TOPSET_LB;
    CHECK(rows(question.with("sets", "3x8-9 @ 135 lb"))[2] ==
          "3.1 straight 3x8 @ 140 [written] [projected]");
  }
}

TEST_CASE("dumbbells go up to the next pair there is") {
  Question question = curls();
  question.weeks = 3;
  question.with("sets", "3x8-9 @ 10 kg");
  CHECK(rows(question) == Lines{"1.1 straight 3x8 @ 10 [written]",
                                "2.1 straight 3x9 @ 10 [written] [projected]",
                                "3.1 straight 3x8 @ exactly 12 [written] [projected]"});
}

TEST_CASE("where there is no heavier pair the reps stay at the top, and it is said once") {
  Question question = curls();
  question.weeks = 4;
  const Answer answer = ask(question.with("sets", "3x8-9 @ 30 kg"));
  CHECK(answer.rows[3] == "4.1 straight 3x9 @ 30 [written] [projected]");
  CHECK(answer.notes == Lines{"note no-heavier: week 2 reaches the top of the range, and there is "
                              "no heavier load: the reps stay there"});
}

TEST_CASE("without a max the first load is found by feel, and the sheet tells the rest") {
  Question question = curls();
  question.weeks = 4;
  question.with("sets", "3x8-9 @ rpe 7");
  SECTION("nothing logged") {
    CHECK(rows(question) ==
          Lines{"1.1 straight 3x8 rpe 7 [written]",
                "2.1 straight 3x9 + the load of last time [written] [projected]",
                "3.1 straight 3x8 + the next load up from last time [written] [projected]",
                "4.1 straight 3x9 + the load of last time [written] [projected]"});
  }
  SECTION("the log brings the load, and the reps") {
    CHECK(rows(question.done(1, 1, {"12x8", "12x8", "12x8"})) ==
          Lines{"1.1 straight 3x8 rpe 7 [written]", "2.1 straight 3x9 @ 12 [written]",
                "3.1 straight 3x8 @ exactly 14 [written] [projected]",
                "4.1 straight 3x9 @ exactly 14 [written] [projected]"});
  }
}

TEST_CASE("chin-ups begin with the body alone, planks climb by five seconds") {
  Question question;
  question.weeks = 3;
  question.one_rep_max = 0;
  SECTION("chin-ups") {
    question.movement = "vertical_pull";
    question.implement = "bodyweight";
    question.goal = TOPSET_STRENGTH;
    CHECK(rows(question) == Lines{"1.1 straight 3x4 @ 0", "2.1 straight 3x5 @ 0 [projected]",
                                  "3.1 straight 3x6 @ 0 [projected]"});
    CHECK((ask(question).raw[0].flags & TOPSET_ROW_ON_BODY) != 0);
  }
  SECTION("planks") {
    question.movement = "trunk";
    question.implement = "none";
    const Answer answer = ask(question.with("sets", "3x30-35 s"));
    CHECK(answer.rows == Lines{"1.1 straight 3x30 s [written]",
                               "2.1 straight 3x35 s [written] [projected]",
                               "3.1 straight 3x35 s [written] [projected]"});
  }
}

TEST_CASE("a deload stands, and a skipped day changes nothing") {
  Question question;
  question.weeks = 4;
  question.with("sets", "3x8-12 @ 60 kg");
  SECTION("deload") {
    question.deload_week = 2;
    CHECK(rows(question)[1] == "2.1 straight 3x8 @ 60 [written]");
    CHECK(rows(question)[2] == "3.1 straight 3x9 @ 60 [written] [projected]");
    CHECK(rows(question)[3] == "4.1 straight 3x10 @ 60 [written] [projected]");
  }
  SECTION("deload after the top of the range") {
    question.deload_week = 2;
    question.done(1, 1, {"3x60x12"});
    CHECK(rows(question)[1] == "2.1 straight 3x8 @ 60 [written]");
    CHECK(rows(question)[2] == "3.1 straight 3x8 @ 62.5 [written]");
  }
  SECTION("deload after the load was found") {
    question.with("sets", "3x8-12 @ rpe 8");
    question.one_rep_max = 0;
    question.deload_week = 2;
    question.done(1, 1, {"3x60x8"});
    CHECK(rows(question)[1] == "2.1 straight 3x9 @ 60 [written]");
  }
  SECTION("skipped") {
    question.done(1, 1, {"3x60x8"}).done(3, 1, {"3x60x9"});
    CHECK(rows(question)[2] == "3.1 straight 3x9 @ 60 [written]");
    CHECK(rows(question)[3] == "4.1 straight 3x10 @ 60 [written]");
  }
}

TEST_CASE("reps may climb in bigger steps, and never past the top") {
  Question question;
  question.weeks = 4;
  question.with("sets", "3x8-12 @ 60 kg").with("rep_step", "3").with("increment", "2.5 kg");
  CHECK(rows(question)[1] == "2.1 straight 3x11 @ 60 [written] [projected]");
  CHECK(rows(question)[2] == "3.1 straight 3x12 @ 60 [written] [projected]");
  CHECK(rows(question)[3] == "4.1 straight 3x8 @ 62.5 [written] [projected]");
}

TEST_CASE("what double-progression can't use is named") {
  Question question;
  const auto refusal = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  };
  SECTION("no range") {
    question.with("sets", "3x8 @ 60 kg");
    CHECK(refusal() == Lines{"error sets: double progression climbs through a range of reps: write "
                             "it as `3x8-12 @ rpe 7`"});
  }
  SECTION("nothing of its own") {
    question.with("sets", "3x8-12 @ top -10 %");
    CHECK(refusal() == Lines{"error sets: sets that climb have a load of their own: give them a "
                             "percent, a load or an RPE"});
  }
  SECTION("no increment") {
    question.with("increment", "0 kg");
    CHECK(refusal() ==
          Lines{"error increment: it must be more than nothing: write it as `2.5 kg / 5 lb`"});
  }
}

TEST_CASE("whatever a log holds, reps and load are what it comes to") {
  constexpr std::uint64_t kSeed = 531;
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < 200; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    Question question;
    question.weeks = 10;
    question.with("sets", "2x6-8 @ 60 kg").with("increment", "2.5 kg").with("fails", "0");
    const auto logged = static_cast<std::uint32_t>(random() % 11);
    std::int64_t load = 60000;
    std::uint32_t aim = 6;
    std::vector<std::pair<std::int64_t, std::uint32_t>> asked;
    for (std::uint32_t week = 1; week <= 10; ++week) {
      asked.emplace_back(load, aim);
      std::uint32_t least = aim;  // what is ahead comes out as asked
      if (week <= logged) {
        const auto first = static_cast<std::uint32_t>(4 + random() % 6);
        const auto second = static_cast<std::uint32_t>(4 + random() % 6);
        least = std::min(first, second);
        const std::string kilos = std::to_string(load / 1000) +
                                  (load % 1000 == 0 ? "" : "." + std::to_string(load % 1000));
        question.done(week, 1,
                      {kilos + "x" + std::to_string(first), kilos + "x" + std::to_string(second)});
      }
      if (least >= 8) {
        load += 2500;
        aim = 6;
      } else {
        aim = std::max(6u, least + 1);
      }
    }
    const Answer answer = ask(question);
    REQUIRE(answer.raw.size() == asked.size());
    for (std::size_t week = 0; week < asked.size(); ++week) {
      CHECK(answer.raw[week].load == asked[week].first);
      CHECK(answer.raw[week].amount_min == asked[week].second);
    }
  }
}
