#include <random>

#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

Answer ask(const Question& question) {
  static const Library library(TOPSET_STRATEGY_DIR "/linear.so");
  return library.ask("linear", question);
}

Lines rows(const Question& question) {
  const Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

}  // namespace

TEST_CASE("linear adds its increment every week, and marks what rests on success to come") {
  Question question;
  question.weeks = 3;
  question.with("start", "3x5 @ 70 %").with("increment", "2.5 kg");
  CHECK(rows(question) == Lines{"1.1 straight 3x5 @ 70 % [written]",
                                "2.1 straight 3x5 @ 70 % +2.5 [written] [projected]",
                                "3.1 straight 3x5 @ 70 % +5 [written] [projected]"});
}

TEST_CASE("linear per session steps at every exposure, per week once a week") {
  Question question;
  question.weeks = 2;
  question.sessions = 2;
  question.with("start", "5x5 @ 60 kg").with("increment", "2.5 kg");
  SECTION("session") {
    CHECK(rows(question.with("per", "session")) ==
          Lines{"1.1 straight 5x5 @ 60 [written]", "1.2 straight 5x5 @ 62.5 [written] [projected]",
                "2.1 straight 5x5 @ 65 [written] [projected]",
                "2.2 straight 5x5 @ 67.5 [written] [projected]"});
  }
  SECTION("week") {
    CHECK(rows(question.with("per", "week")) ==
          Lines{"1.1 straight 5x5 @ 60 [written]", "1.2 straight 5x5 @ 60 [written]",
                "2.1 straight 5x5 @ 62.5 [written] [projected]",
                "2.2 straight 5x5 @ 62.5 [written] [projected]"});
  }
}

TEST_CASE("legs and hips step by twice what the arms do, in both units") {
  Question question;
  question.weeks = 2;
  const auto second = [&] { return rows(question)[1]; };
  SECTION("squat") { CHECK(second() == "2.1 straight 3x5 @ 70 % +5 [projected]"); }
  SECTION("squat in pounds") {
    question.unit = TOPSET_LB;
    CHECK(second() == "2.1 straight 3x5 @ 70 % +10 [projected]");
  }
  SECTION("hinge") {
    question.movement = "hinge";
    CHECK(second() == "2.1 straight 3x5 @ 70 % +5 [projected]");
  }
  SECTION("bench press") {
    question.movement = "horizontal_press";
    CHECK(second() == "2.1 straight 3x5 @ 70 % +2.5 [projected]");
  }
  SECTION("bench press in pounds") {
    question.movement = "horizontal_press";
    question.unit = TOPSET_LB;
    CHECK(second() == "2.1 straight 3x5 @ 70 % +5 [projected]");
  }
}

TEST_CASE("by default linear starts where a month of steps fits, a novice steps every session") {
  Question question;
  SECTION("strength or no goal") { CHECK(rows(question)[0] == "1.1 straight 3x5 @ 70 %"); }
  SECTION("power") {
    question.goal = TOPSET_POWER;
    CHECK(rows(question)[0] == "1.1 straight 5x3 @ 75 %");
  }
  SECTION("hypertrophy") {
    question.goal = TOPSET_HYPERTROPHY;
    CHECK(rows(question)[0] == "1.1 straight 3x8 @ 65 %");
  }
  SECTION("Olympic lifts keep to triples, whatever the goal") {
    question.goal = TOPSET_HYPERTROPHY;
    question.movement = "olympic";
    CHECK(rows(question)[0] == "1.1 straight 5x3 @ 70 %");
  }
  SECTION("a novice") {
    question.experience = TOPSET_NOVICE;
    question.sessions = 2;
    CHECK(rows(question) ==
          Lines{"1.1 straight 3x5 @ 70 %", "1.2 straight 3x5 @ 70 % +5 [projected]"});
  }
}

TEST_CASE("who still learns a lift is not refused: this is how it is learned") {
  Question question;
  question.technique = TOPSET_LEARNING;
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_OK);
  CHECK(answer.notes == Lines{});
}

TEST_CASE("a success in the log steps, and the row after it is no projection") {
  Question question;
  question.weeks = 3;
  question.with("start", "3x5 @ 80 kg").with("increment", "2.5 kg");
  SECTION("all reps at the load") {
    CHECK(rows(question.done(1, 1, {"3x80x5"})) ==
          Lines{"1.1 straight 3x5 @ 80 [written]", "2.1 straight 3x5 @ 82.5 [written]",
                "3.1 straight 3x5 @ 85 [written] [projected]"});
  }
  SECTION("more load and more reps are a success too, warm-ups don't count") {
    CHECK(rows(question.done(1, 1, {"warm_up 85x5", "2x40x5", "82.5x5", "80x6", "80x5"}))[1] ==
          "2.1 straight 3x5 @ 82.5 [written]");
  }
}

TEST_CASE("a failure keeps the load: a set short of reps, a set left out, a set too light") {
  Question question;
  question.weeks = 2;
  question.with("start", "3x5 @ 80 kg").with("increment", "2.5 kg");
  const auto second = [&](const Lines& sets) { return rows(question.done(1, 1, sets))[1]; };
  CHECK(second({"80x5", "80x5", "80x4"}) == "2.1 straight 3x5 @ 80 [written]");
  question.results.clear();
  CHECK(second({"2x80x5"}) == "2.1 straight 3x5 @ 80 [written]");
  question.results.clear();
  CHECK(second({"2x80x5", "77.5x5"}) == "2.1 straight 3x5 @ 80 [written]");
}

TEST_CASE("the load asked for is the one on the bar, not the exact one") {
  Question question;
  question.weeks = 2;
  question.with("start", "1x5 @ 71 %").with("increment", "2.5 kg");  // 71 kg: 70 on 2.5 kg steps
  SECTION("70 is enough") {
    CHECK(rows(question.done(1, 1, {"70x5"}))[1] == "2.1 straight 1x5 @ 71 % +2.5 [written]");
  }
  SECTION("67.5 is not") {
    CHECK(rows(question.done(1, 1, {"67.5x5"}))[1] == "2.1 straight 1x5 @ 71 % [written]");
  }
  SECTION("on a wider step 71 is 75, less a step would be 70") {
    question.rounding_step = 10000;  // 70 or 80: 70 is nearer
    CHECK(rows(question.done(1, 1, {"70x5"}))[1] == "2.1 straight 1x5 @ 71 % +2.5 [written]");
  }
}

TEST_CASE("three failures in a row at a load cut it to a share, and it climbs again") {
  Question question;
  question.weeks = 6;
  question.with("start", "3x5 @ 100 kg").with("increment", "5 kg");
  question.done(1, 1, {"3x100x5"});
  for (const std::uint32_t week : {2u, 3u, 4u}) question.done(week, 1, {"105x5", "105x5", "105x3"});
  SECTION("90 % of 105 is 94.5") {
    const Answer answer = ask(question);
    CHECK(answer.rows ==
          Lines{"1.1 straight 3x5 @ 100 [written]", "2.1 straight 3x5 @ 105 [written]",
                "3.1 straight 3x5 @ 105 [written]", "4.1 straight 3x5 @ 105 [written]",
                "5.1 straight 3x5 @ 94.5 [written]",
                "6.1 straight 3x5 @ 99.5 [written] [projected]"});
    CHECK(answer.notes ==
          Lines{"note stalled: the load was failed 3 times in a row: week 5 goes on "
                "from 90 % of it"});
  }
  SECTION("smaller steps after it") {
    CHECK(rows(question.with("microload", "1.25 kg"))[5] ==
          "6.1 straight 3x5 @ 95.75 [written] [projected]");
  }
  SECTION("two are enough if the coach says so") {
    CHECK(rows(question.with("fails", "2").with("reset", "80 %"))[3] ==
          "4.1 straight 3x5 @ 84 [written]");
  }
  SECTION("never") {
    CHECK(rows(question.with("fails", "0"))[5] == "6.1 straight 3x5 @ 110 [written] [projected]");
    CHECK(ask(question).notes == Lines{});
  }
  SECTION("a success in between begins the count anew") {
    question.results.erase({3, 1});
    question.done(3, 1, {"3x105x5"});
    question.results.erase({4, 1});
    question.done(4, 1, {"110x2"});
    CHECK(rows(question)[4] == "5.1 straight 3x5 @ 110 [written]");
  }
}

TEST_CASE("a reset cuts percents and what came on alike") {
  Question question;
  question.weeks = 4;
  question.with("start", "1x5 @ 70 %").with("increment", "5 kg").with("fails", "1");
  question.done(1, 1, {"70x5"}).done(2, 1, {"75x1"});
  // (70 + 5) x 90 % = 63 % x 100 + 4.5
  CHECK(rows(question)[2] == "3.1 straight 1x5 @ 63 % +4.5 [written]");
}

TEST_CASE("a deload adds nothing, and what is done in it decides nothing") {
  Question question;
  question.weeks = 4;
  question.deload_week = 2;
  question.with("start", "3x5 @ 80 kg").with("increment", "2.5 kg");
  question.done(1, 1, {"3x80x5"}).done(2, 1, {"2x70x5"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 3x5 @ 80 [written]", "2.1 straight 3x5 @ 80 [written]",
              "3.1 straight 3x5 @ 82.5 [written]", "4.1 straight 3x5 @ 85 [written] [projected]"});
}

TEST_CASE("a day that was skipped neither steps nor counts as a failure") {
  Question question;
  question.weeks = 4;
  question.with("start", "3x5 @ 80 kg").with("increment", "2.5 kg").with("fails", "1");
  question.done(1, 1, {"3x80x5"}).done(3, 1, {"3x82.5x5"});
  CHECK(rows(question) ==
        Lines{"1.1 straight 3x5 @ 80 [written]", "2.1 straight 3x5 @ 82.5 [written]",
              "3.1 straight 3x5 @ 82.5 [written]", "4.1 straight 3x5 @ 85 [written]"});
}

TEST_CASE("per week one failed day fails the week") {
  Question question;
  question.weeks = 2;
  question.sessions = 2;
  question.with("start", "3x5 @ 80 kg").with("increment", "2.5 kg");
  SECTION("failed on one of two days") {
    question.done(1, 1, {"80x5", "80x5", "80x4"}).done(1, 2, {"3x80x5"});
    CHECK(rows(question)[2] == "2.1 straight 3x5 @ 80 [written]");
  }
  SECTION("one day done, the other still ahead") {
    question.done(1, 1, {"3x80x5"});
    CHECK(rows(question)[2] == "2.1 straight 3x5 @ 82.5 [written] [projected]");
  }
  SECTION("both done") {
    question.done(1, 1, {"3x80x5"}).done(1, 2, {"3x80x5"});
    CHECK(rows(question)[2] == "2.1 straight 3x5 @ 82.5 [written]");
  }
}

TEST_CASE("the last set may be for as many reps as possible, and many reps double the step") {
  Question question;
  question.weeks = 2;
  question.with("start", "3x5 @ 60 kg").with("increment", "2.5 kg").with("amrap", "true");
  SECTION("it is a row of its own") {
    CHECK(rows(question) == Lines{"1.1 straight 2x5 @ 60 [written]",
                                  "1.1 straight 1x5+ @ 60 [written]",
                                  "2.1 straight 2x5 @ 62.5 [written] [projected]",
                                  "2.1 straight 1x5+ @ 62.5 [written] [projected]"});
  }
  SECTION("ten reps double it") {
    question.with("double_at", "10").done(1, 1, {"2x60x5", "60x10"});
    CHECK(rows(question)[3] == "2.1 straight 1x5+ @ 65 [written]");
  }
  SECTION("nine don't") {
    question.with("double_at", "10").done(1, 1, {"2x60x5", "60x9"});
    CHECK(rows(question)[3] == "2.1 straight 1x5+ @ 62.5 [written]");
  }
  SECTION("a projection never doubles") {
    CHECK(rows(question.with("double_at", "5"))[3] ==
          "2.1 straight 1x5+ @ 62.5 [written] [projected]");
  }
}

TEST_CASE("a list of sets steps together, and what is relative follows") {
  Question question;
  question.weeks = 2;
  question.with_list("start", {"1x5 @ 80 %", "2x5 @ top -10 %"}).with("increment", "2.5 kg");
  SECTION("rows") {
    CHECK(rows(question)[2] == "2.1 straight 1x5 @ 80 % +2.5 [written] [projected]");
    CHECK(rows(question)[3] == "2.1 straight 2x5 @ 90 % of row 1.0 [written] [projected]");
  }
  SECTION("all of them must succeed: 90 % of 80 is 72, 72.5 on the bar") {
    CHECK(rows(question.done(1, 1, {"80x5", "2x72.5x5"}))[2] ==
          "2.1 straight 1x5 @ 80 % +2.5 [written]");
    question.results.clear();
    CHECK(rows(question.done(1, 1, {"80x5", "2x70x5"}))[2] == "2.1 straight 1x5 @ 80 % [written]");
  }
}

TEST_CASE("increments may be points or compound percents") {
  Question question;
  question.weeks = 3;
  question.with("start", "5x5 @ 70 %");
  SECTION("points") {
    CHECK(rows(question.with("increment", "1 point"))[2] ==
          "3.1 straight 5x5 @ 72 % [written] [projected]");
  }
  SECTION("percents: 70 x 1.025 = 71.75, x 1.025 = 73.54") {
    CHECK(rows(question.with("increment", "2.5 %"))[2] ==
          "3.1 straight 5x5 @ 73.54 % [written] [projected]");
  }
}

TEST_CASE("sets by RPE begin at the chart's percent, and its step goes on that") {
  Question question;
  question.weeks = 2;
  question.with("start", "3x5 @ rpe 7").with("increment", "2.5 kg");  // the chart: 78.6 %
  CHECK(rows(question) == Lines{"1.1 straight 3x5 @ 78.6 % rpe 7 [written]",
                                "2.1 straight 3x5 @ 78.6 % +2.5 [written] [projected]"});
}

TEST_CASE("without a max sets by RPE are found by feel, then told from last time") {
  Question question;
  question.weeks = 4;
  question.one_rep_max = 0;
  question.deload_week = 3;
  question.with("start", "3x5 @ rpe 7").with("increment", "2.5 kg");
  SECTION("nothing logged") {
    CHECK(rows(question) ==
          Lines{"1.1 straight 3x5 rpe 7 [written]",
                "2.1 straight 3x5 + 2.5 kg more than last time [written] [projected]",
                "3.1 straight 3x5 rpe 7 [written] [projected]",
                "4.1 straight 3x5 + 2.5 kg more than before the deload [written] [projected]"});
  }
  SECTION("what the strategy chose is found by feel too") {
    question.written.clear();
    CHECK(rows(question)[0] == "1.1 straight 3x5 rpe 7");
    CHECK(rows(question)[1] == "2.1 straight 3x5 + 5 kg more than last time [projected]");
  }
  SECTION("the coach's own words stay beside it") {
    question.written.clear();
    question.with("start", "3x5 @ rpe 7 + slow down").with("increment", "2.5 kg");
    CHECK(rows(question)[1] ==
          "2.1 straight 3x5 + 2.5 kg more than last time, slow down [written] [projected]");
  }
  SECTION("the log brings the load") {
    CHECK(rows(question.done(1, 1, {"3x60x5"}))[1] == "2.1 straight 3x5 @ 62.5 [written]");
  }
}

TEST_CASE("sets without a load take the goal's") {
  Question question;
  CHECK(rows(question.with("start", "5x5"))[0] == "1.1 straight 5x5 @ 70 % [written]");
}

TEST_CASE("rest is the parameter's unless the sets say their own") {
  Question question;
  question.with("rest", "240 s");
  CHECK(rows(question)[0] == "1.1 straight 3x5 @ 70 % rest 240");
  CHECK(rows(question.with("start", "3x5 @ 70 % rest 90 s"))[0] ==
        "1.1 straight 3x5 @ 70 % rest 90 [written]");
}

TEST_CASE("what linear can't use is named") {
  Question question;
  const auto refusal = [&] {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  };
  SECTION("a start from a top set") {
    question.with("start", "3x5 @ top -10 %");
    CHECK(refusal() == Lines{"error start: the first sets can't rest on another set: give them a "
                             "percent, a load or an RPE"});
  }
  SECTION("no increment") {
    question.with("increment", "0 kg");
    CHECK(refusal() ==
          Lines{"error increment: it must be more than nothing: write it as `2.5 kg / 5 lb`"});
  }
  SECTION("microloads that are no smaller") {
    question.with("increment", "2.5 kg").with("microload", "2.5 kg");
    CHECK(refusal() == Lines{"error microload: it must be of the increment's kind, and smaller"});
  }
  SECTION("a double without an open set") {
    question.with("double_at", "10");
    CHECK(refusal() == Lines{"error double_at: no set is for as many reps as possible: write "
                             "amrap: true, or the sets as `1x5+ @ 70 %`"});
  }
}

TEST_CASE("whatever a log holds, the load is what its successes and failures come to") {
  constexpr std::uint64_t kSeed = 20261122;
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < 200; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    Question question;
    question.weeks = 12;
    question.deload_week = static_cast<std::uint32_t>(random() % 14);
    question.with("start", "2x5 @ 100 kg").with("increment", "2.5 kg").with("fails", "2");
    question.with("reset", "80 %");

    // Thousandths; the days up to `logged` are behind us.
    const auto logged = static_cast<std::uint32_t>(random() % 13);
    std::int64_t load = 100000;
    std::int64_t standing = load;  // of the last week that was no deload
    int failures = 0;
    std::vector<std::int64_t> loads;
    for (std::uint32_t week = 1; week <= 12; ++week) {
      const bool deload = week == question.deload_week;
      if (!deload) standing = load;
      loads.push_back(standing);
      const bool is_last = week == logged;  // so that all before it are behind us
      const auto what = week > logged ? 0 : is_last ? 1 + random() % 2 : random() % 3;
      const std::string kilos = std::to_string(load / 1000 + 2);  // above what is on the bar
      if (what == 1) question.done(week, 1, {"2x" + kilos + "x5"});
      if (what == 2) question.done(week, 1, {kilos + "x5", kilos + "x4"});
      const bool steps = week > logged || what == 1;
      if (deload || (week <= logged && what == 0)) continue;
      if (steps) {
        load += 2500;
        failures = 0;
      } else if (++failures == 2) {
        load = load * 8 / 10;
        failures = 0;
      }
    }
    const Answer answer = ask(question);
    REQUIRE(answer.raw.size() == loads.size());
    for (std::size_t week = 0; week < loads.size(); ++week)
      CHECK(answer.raw[week].load == loads[week]);
  }
}
