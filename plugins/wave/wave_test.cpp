#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

const Library& library() {
  static const Library library(TOPSET_STRATEGY_DIR "/wave.so");
  return library;
}

Answer ask(const Question& question) { return library().ask("wave", question); }

Answer plan(const Question& question) {
  Answer answer = ask(question);
  INFO((answer.notes.empty() ? "" : answer.notes.front()));
  CHECK(answer.status == TOPSET_OK);
  return answer;
}

Lines rows(const Question& question) { return plan(question).rows; }
Lines maxes(const Question& question) { return plan(question).maxes; }

// Rows of one week.
Lines week(const Lines& rows, int number) {
  Lines out;
  for (const std::string& row : rows)
    if (row.rfind(std::to_string(number) + ".", 0) == 0) out.push_back(row);
  return out;
}

// A squatter with a 1RM of 140 kg.
Question squatter(std::uint32_t weeks) {
  Question question;
  question.one_rep_max = 140'000;
  question.weeks = weeks;
  return question;
}

std::string refusal(const Question& question) {
  const Answer answer = ask(question);
  CHECK(answer.status == TOPSET_BAD_PARAM);
  CHECK(answer.rows == Lines{});
  return answer.notes.empty() ? "" : answer.notes.back();
}

}  // namespace

TEST_CASE("a wave without a word is 5/3/1 on the training max") {
  CHECK(rows(squatter(4)) == Lines{"1.1 straight 1x5 @ 65 % of training_max [written]",
                                   "1.1 straight 1x5 @ 75 % of training_max [written]",
                                   "1.1 top 1x5+ @ 85 % of training_max [written]",
                                   "2.1 straight 1x3 @ 70 % of training_max [written]",
                                   "2.1 straight 1x3 @ 80 % of training_max [written]",
                                   "2.1 top 1x3+ @ 90 % of training_max [written]",
                                   "3.1 straight 1x5 @ 75 % of training_max [written]",
                                   "3.1 straight 1x3 @ 85 % of training_max [written]",
                                   "3.1 top 1x1+ @ 95 % of training_max [written]",
                                   "4.1 straight 1x5 @ 40 % of training_max [written]",
                                   "4.1 straight 1x5 @ 50 % of training_max [written]",
                                   "4.1 straight 1x5 @ 60 % of training_max [written]"});
}

TEST_CASE("the training max of 140 kg goes from 126 to 131 to 136, projected until logged") {
  const Answer answer = plan(squatter(12));
  CHECK(answer.maxes == Lines{"1 from 4: 131000 +5 kg after a wave [projected]",
                              "1 from 8: 136000 +5 kg after a wave [projected]"});
  CHECK(week(answer.rows, 5) ==
        Lines{"5.1 straight 1x5 @ 65 % of training_max [written] [projected]",
              "5.1 straight 1x5 @ 75 % of training_max [written] [projected]",
              "5.1 top 1x5+ @ 85 % of training_max [written] [projected]"});
}

TEST_CASE("each cycle of the program is a wave") {
  Question question = squatter(12);
  question.cycles = 3;
  CHECK(plan(question).rows == rows(squatter(12)));
  SECTION("a cycle that ends inside a wave drops the rest of it") {
    question.weeks = 10;
    question.cycles = 2;
    const Lines lines = rows(question);
    CHECK(week(lines, 5)[0] == "5.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(week(lines, 6)[0] == "6.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(maxes(question) == Lines{"1 from 4: 131000 +5 kg after a wave [projected]",
                                   "1 from 5: 136000 +5 kg after a wave [projected]",
                                   "1 from 9: 141000 +5 kg after a wave [projected]"});
  }
  SECTION("a list longer than the cycle goes on through the cycles") {
    question.weeks = 4;
    question.cycles = 2;
    CHECK(rows(question) == rows(squatter(4)));
  }
}

TEST_CASE("weeks in which the lift does not come are not weeks of the wave") {
  Question question = squatter(8);
  question.absent_weeks = {2, 4, 6, 8};
  const Lines lines = rows(question);
  CHECK(week(lines, 3)[2] == "3.1 top 1x3+ @ 90 % of training_max [written]");
  CHECK(week(lines, 7)[2] == "7.1 straight 1x5 @ 60 % of training_max [written]");
}

TEST_CASE("several sessions a week have the week's sets, or a week of the wave each") {
  Question question = squatter(2);
  question.sessions = 2;
  CHECK(rows(question)[5] == "1.2 top 1x5+ @ 85 % of training_max [written]");
  CHECK(rows(question.with("by", "session"))[5] == "1.2 top 1x3+ @ 90 % of training_max [written]");
}

TEST_CASE("steps are those of the lift, in kilograms and in pounds") {
  Question question = squatter(5);
  const auto second = [&] { return maxes(question).at(0); };
  SECTION("hinges go as squats do") {
    question.movement = "hinge";
    CHECK(second() == "1 from 4: 131000 +5 kg after a wave [projected]");
  }
  SECTION("presses take half") {
    question.movement = "horizontal_press";
    CHECK(second() == "1 from 4: 128500 +2.5 kg after a wave [projected]");
  }
  SECTION("pounds have their own") {
    question.unit = TOPSET_LB;
    CHECK(second() == "1 from 4: 136000 +10 lb after a wave [projected]");
    question.movement = "vertical_press";
    CHECK(second() == "1 from 4: 131000 +5 lb after a wave [projected]");
  }
  SECTION("written in both units") {
    question.with("step", "4 kg / 8 lb");
    CHECK(second() == "1 from 4: 130000 +4 kg after a wave [projected]");
    question.unit = TOPSET_LB;
    CHECK(second() == "1 from 4: 134000 +8 lb after a wave [projected]");
  }
  SECTION("in percent of the max so far") {
    question.weeks = 9;
    CHECK(maxes(question.with("step", "2.5 %")) ==
          Lines{"1 from 4: 129150 +3.15 kg after a wave [projected]",
                "1 from 8: 132379 +3.229 kg after a wave [projected]"});
  }
}

TEST_CASE("the training max is the athlete's, or a share of the 1RM") {
  Question question = squatter(1);
  CHECK(maxes(question) == Lines{});  // the host's own 90 %
  SECTION("the coach's share") {
    CHECK(maxes(question.with("training_max", "85 %")) == Lines{"1 from 0: 119000 "});
  }
  SECTION("the profile's stands before the coach's share") {
    question.training_max = 120'000;
    CHECK(maxes(question.with("training_max", "85 %")) == Lines{});
  }
  SECTION("the profile's is stepped") {
    question.training_max = 120'000;
    question.weeks = 5;
    CHECK(maxes(question) == Lines{"1 from 4: 125000 +5 kg after a wave [projected]"});
  }
  SECTION("without any max the rows stand, and nothing is made up") {
    question.one_rep_max = 0;
    question.weeks = 5;
    const Answer answer = plan(question);
    CHECK(answer.maxes == Lines{});
    CHECK(answer.rows.back() == "5.1 top 1x5+ @ 85 % of training_max [written]");
  }
}

TEST_CASE("where the program moves the max, the wave goes on from there") {
  Question question = squatter(9);
  question.moved = {{5, 150'000}};
  CHECK(maxes(question) == Lines{"1 from 8: 140000 +5 kg after a wave [projected]"});
  SECTION("inside a wave too, past a max it has set before") {
    question.moved = {{7, 150'000}};
    CHECK(maxes(question) == Lines{"1 from 4: 131000 +5 kg after a wave [projected]",
                                   "1 from 6: 135000 ",
                                   "1 from 8: 140000 +5 kg after a wave [projected]"});
  }
  SECTION("a step of the program's is the only one") {
    question.has_step = true;
    CHECK(maxes(question) == Lines{});
    CHECK(rows(question).back() == "9.1 top 1x5+ @ 85 % of training_max [written]");
  }
  SECTION("with the coach's share again") {
    CHECK(maxes(question.with("training_max", "85 %")) ==
          Lines{"1 from 0: 119000 ", "1 from 4: 127500 ",
                "1 from 8: 132500 +5 kg after a wave [projected]"});
  }
}

TEST_CASE("the deload week may come seldom or never") {
  Question question = squatter(8);
  SECTION("after every second wave") {
    const Answer answer = plan(question.with("deload", "2"));
    CHECK(week(answer.rows, 4)[0] ==
          "4.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(week(answer.rows, 7)[0] ==
          "7.1 straight 1x5 @ 40 % of training_max [written] [projected]");
    CHECK(week(answer.rows, 8)[0] ==
          "8.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(answer.maxes == Lines{"1 from 3: 131000 +5 kg after a wave [projected]",
                                "1 from 7: 136000 +5 kg after a wave [projected]"});
  }
  SECTION("never") {
    const Answer answer = plan(question.with("deload", "none"));
    CHECK(week(answer.rows, 4)[0] ==
          "4.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(week(answer.rows, 7)[0] ==
          "7.1 straight 1x5 @ 65 % of training_max [written] [projected]");
    CHECK(answer.maxes == Lines{"1 from 3: 131000 +5 kg after a wave [projected]",
                                "1 from 6: 136000 +5 kg after a wave [projected]"});
  }
}

TEST_CASE("a deload of the program's is not cut twice, nor is a wave") {
  Question question = squatter(6);
  SECTION("in the wave's own deload week the wave's sets stand as they are") {
    question.deload_week = 4;
    const Lines lines = rows(question);
    CHECK(week(lines, 4)[0] == "4.1 straight 1x5 @ 40 % of training_max [written] [dosed]");
    CHECK(week(lines, 5)[0] == "5.1 straight 1x5 @ 65 % of training_max [written] [projected]");
  }
  SECTION("elsewhere the wave waits at the week before, for the host to scale") {
    question.deload_week = 3;
    const Lines lines = rows(question);
    CHECK(week(lines, 3)[2] == "3.1 top 1x3+ @ 90 % of training_max [written]");
    CHECK(week(lines, 4)[2] == "4.1 top 1x1+ @ 95 % of training_max [written]");
    CHECK(maxes(question) == Lines{"1 from 5: 131000 +5 kg after a wave [projected]"});
  }
  SECTION("before the first week there is only the first week") {
    question.deload_week = 1;
    const Lines lines = rows(question);
    CHECK(week(lines, 1)[2] == "1.1 top 1x5+ @ 85 % of training_max [written]");
    CHECK(week(lines, 2)[2] == "2.1 top 1x5+ @ 85 % of training_max [written]");
  }
}

TEST_CASE("logged sets decide whether the training max steps") {
  Question question = squatter(5);
  question.done(1, 1, {"82.5x5", "95x5", "107.5x8"}).done(2, 1, {"87.5x3", "100x3", "112.5x6"});
  SECTION("all reps done") {
    CHECK(maxes(question.done(3, 1, {"95x5", "107.5x3", "120x4"})) ==
          Lines{"1 from 4: 131000 +5 kg after a wave"});
    CHECK(rows(question).back() == "5.1 top 1x5+ @ 85 % of training_max [written]");
  }
  SECTION("one week still to come") {
    CHECK(maxes(question) == Lines{"1 from 4: 131000 +5 kg after a wave [projected]"});
  }
  SECTION("reps missed: the wave is repeated") {
    question.done(3, 1, {"95x5", "107.5x3", "120x0"});
    CHECK(maxes(question) == Lines{});
    CHECK(rows(question).back() == "5.1 top 1x5+ @ 85 % of training_max [written]");
  }
  SECTION("reps missed: a share of the max") {
    question.done(3, 1, {"95x5", "107.5x3", "120x0"});
    CHECK(maxes(question.with("miss", "90 %")) ==
          Lines{"1 from 4: 113400 reps missed in the wave before"});
  }
  SECTION("reps missed and no matter") {
    question.done(3, 1, {"95x5", "107.5x3", "120x0"});
    CHECK(maxes(question.with("miss", "none")) == Lines{"1 from 4: 131000 +5 kg after a wave"});
  }
  SECTION("where misses don't matter nothing is projected") {
    CHECK(maxes(question.with("miss", "none")) == Lines{"1 from 4: 131000 +5 kg after a wave"});
  }
  SECTION("the deload week is not judged") {
    question.done(3, 1, {"95x5", "107.5x3", "120x4"}).done(4, 1, {"50x5", "62.5x5", "75x2"});
    CHECK(maxes(question) == Lines{"1 from 4: 131000 +5 kg after a wave"});
  }
}

TEST_CASE("the set that counts is found among whatever was logged") {
  Question question = squatter(5);
  question.done(1, 1, {"107.5x5"}).done(2, 1, {"112.5x3"});
  const auto stepped = [&] { return maxes(question).size() == 1; };
  SECTION("warm-ups, and sets that came after") {
    question.done(3, 1, {"warm_up 60x5", "95x5", "107.5x3", "120x1", "5x62.5x3"});
    CHECK(stepped());
  }
  SECTION("warm-ups that are not called so") {
    question.done(3, 1, {"20x10", "60x0", "95x5", "107.5x3", "120x1"});
    CHECK(stepped());
  }
  SECTION("a joker past it") {
    question.done(3, 1, {"95x5", "107.5x3", "120x1", "127.5x0"});
    CHECK(stepped());
  }
  SECTION("the top set alone, at another load, missed") {
    question.done(3, 1, {"117.5x0"});
    CHECK_FALSE(stepped());
  }
  SECTION("at another load, called the top set") {
    question.done(3, 1, {"60x5", "95x5", "top 117.5x0", "107.5x3"});
    CHECK_FALSE(stepped());
  }
}

TEST_CASE("without a set of as many reps as possible, the heaviest set of each week is judged") {
  Question question = squatter(3);
  question.with_lists("weeks", {{"1x5 @ 75 %", "1x5 @ 85 %"}, {"1x5 @ 80 %", "1x5 @ 90 %"}});
  CHECK(rows(question)[1] == "1.1 top 1x5 @ 85 % of training_max [written]");
  question.done(1, 1, {"95x5", "107.5x5"}).done(2, 1, {"100x5", "112.5x4"});
  CHECK(maxes(question) == Lines{});
}

TEST_CASE("sets after those of the week are rows of the same day") {
  Question question = squatter(5);
  SECTION("boring but big: the training max by half, not in the deload") {
    const Lines lines = rows(question.with("then", "5x10 @ 50 %"));
    CHECK(week(lines, 1)[3] == "1.1 straight 5x10 @ 50 % of training_max [written]");
    CHECK(week(lines, 4).size() == 3);
    CHECK(week(lines, 5)[3] == "5.1 straight 5x10 @ 50 % of training_max [written] [projected]");
  }
  SECTION("first set last, second set last") {
    CHECK(rows(question.with_list("then", {"5x5 @ row 1"}))[3] ==
          "1.1 straight 5x5 @ 100 % of row day.0 [written]");
    CHECK(rows(squatter(1).with("then", "5x5 @ row 2"))[3] ==
          "1.1 straight 5x5 @ 100 % of row day.1 [written]");
  }
  SECTION("heavier from wave to wave") {
    question.weeks = 9;
    const Lines lines = rows(question.with("then", "5x10 @ 50 %").with("then_step", "+10 points"));
    CHECK(week(lines, 1)[3] == "1.1 straight 5x10 @ 50 % of training_max [written]");
    CHECK(week(lines, 5)[3] == "5.1 straight 5x10 @ 60 % of training_max [written] [projected]");
    CHECK(week(lines, 9)[3] == "9.1 straight 5x10 @ 70 % of training_max [written] [projected]");
  }
  SECTION("week by week, the deload as written") {
    question.with_lists("then",
                        {{"5x10 @ 50 %"}, {"5x10 @ 55 %"}, {"5x10 @ 60 %"}, {"2x10 @ 40 %"}});
    const Lines lines = rows(question);
    CHECK(week(lines, 3)[3] == "3.1 straight 5x10 @ 60 % of training_max [written]");
    CHECK(week(lines, 4)[3] == "4.1 straight 2x10 @ 40 % of training_max [written]");
  }
}

TEST_CASE("jokers are optional sets past the heaviest") {
  Question question = squatter(4);
  const Lines lines = rows(question.with("jokers", "2").with("then", "5x5 @ row 1"));
  CHECK(week(lines, 2) ==
        Lines{"2.1 straight 1x3 @ 70 % of training_max [written]",
              "2.1 straight 1x3 @ 80 % of training_max [written]",
              "2.1 top 1x3+ @ 90 % of training_max [written]",
              "2.1 straight 1x3 @ 105 % of row 1.2 + joker, while the bar moves fast [written] "
              "[optional]",
              "2.1 straight 1x3 @ 110 % of row 1.2 + joker, while the bar moves fast [written] "
              "[optional]",
              "2.1 straight 5x5 @ 100 % of row day.0 [written]"});
  CHECK(week(lines, 4).size() == 3);
  CHECK(week(rows(question.with("joker_step", "10 %")), 1)[3] ==
        "1.1 straight 1x5 @ 110 % of row 0.2 + joker, while the bar moves fast [written] "
        "[optional]");
}

namespace {

// Juggernaut 2.0 (Chad Wesley Smith): four waves of four weeks.
Question juggernaut() {
  Question question = squatter(16);
  question.with_lists(
      "weeks",
      {{"4x10 @ 60 %", "1x10+ @ 60 %"},
       {"1x5 @ 55 %", "1x5 @ 62.5 %", "2x10 @ 67.5 %", "1x10+ @ 67.5 %"},
       {"1x5 @ 50 %", "1x3 @ 60 %", "1x1 @ 70 %", "1x10+ @ 75 %"},
       {"1x5 @ 40 %", "1x5 @ 50 %", "1x5 @ 60 %"},
       {"4x8 @ 65 %", "1x8+ @ 65 %"},
       {"1x3 @ 60 %", "1x3 @ 67.5 %", "2x8 @ 72.5 %", "1x8+ @ 72.5 %"},
       {"1x5 @ 50 %", "1x3 @ 60 %", "1x2 @ 70 %", "1x1 @ 75 %", "1x8+ @ 80 %"},
       {"1x5 @ 40 %", "1x5 @ 50 %", "1x5 @ 60 %"},
       {"5x5 @ 70 %", "1x5+ @ 70 %"},
       {"1x2 @ 65 %", "1x2 @ 72.5 %", "3x5 @ 77.5 %", "1x5+ @ 77.5 %"},
       {"1x5 @ 50 %", "1x3 @ 60 %", "1x2 @ 70 %", "1x1 @ 75 %", "1x1 @ 80 %", "1x5+ @ 85 %"},
       {"1x5 @ 40 %", "1x5 @ 50 %", "1x5 @ 60 %"},
       {"6x3 @ 75 %", "1x3+ @ 75 %"},
       {"1x1 @ 70 %", "1x1 @ 77.5 %", "4x3 @ 82.5 %", "1x3+ @ 82.5 %"},
       {"1x5 @ 50 %", "1x3 @ 60 %", "1x2 @ 70 %", "1x1 @ 75 %", "1x1 @ 80 %", "1x1 @ 85 %",
        "1x3+ @ 90 %"},
       {"1x5 @ 40 %", "1x5 @ 50 %", "1x5 @ 60 %"}});
  question.with("wave_weeks", "4").with("per_rep", "2.5 kg / 5 lb").with("cap", "90 %");
  return question;
}

}  // namespace

TEST_CASE("Juggernaut: every rep over the standard moves the training max") {
  Question question = juggernaut();
  SECTION("with the reps asked it stays, and says that it rests on them") {
    const Answer answer = plan(question);
    CHECK(answer.maxes == Lines{});
    CHECK(week(answer.rows, 4)[0] == "4.1 straight 1x5 @ 40 % of training_max [written]");
    CHECK(week(answer.rows, 5) ==
          Lines{"5.1 straight 4x8 @ 65 % of training_max [written] [projected]",
                "5.1 top 1x8+ @ 65 % of training_max [written] [projected]"});
  }
  SECTION(
      "reps count where the wave's heaviest set of its kind stands, and no further than the "
      "cap") {
    // 95 kg x 17 shows 148.833 (Epley); 90 % of it is 133.95, under 126 + 7 x 2.5.
    question.done(1, 1, {"5x75x30"}).done(2, 1, {"85x20"}).done(3, 1, {"95x17"});
    CHECK(maxes(question) == Lines{"1 from 4: 133950 +7.95 kg for 17 reps"});
  }
  SECTION("without a cap ten reps over the standard are the most") {
    Question uncapped = juggernaut();
    uncapped.written.pop_back();
    uncapped.done(3, 1, {"95x25"});
    CHECK(maxes(uncapped) == Lines{"1 from 4: 151000 +25 kg for 25 reps"});
    CHECK(maxes(uncapped.with("rep_cap", "4")) == Lines{"1 from 4: 136000 +10 kg for 25 reps"});
  }
  SECTION("under the cap every rep counts, and later waves go on from it") {
    question.done(3, 1, {"95x22"}).done(7, 1, {"122.5x10"});
    // 95 x 22 shows 164.667, 90 % is 148.2; 10 reps are the most that count.
    CHECK(maxes(question) == Lines{"1 from 4: 148200 +22.2 kg for 22 reps"});
    CHECK(week(plan(question).rows, 9)[0] == "9.1 straight 5x5 @ 70 % of training_max [written]");
    CHECK(week(plan(question).rows, 13)[0] ==
          "13.1 straight 6x3 @ 75 % of training_max [written] [projected]");
  }
  SECTION("reps under the standard take away") {
    question.done(3, 1, {"95x8"});
    CHECK(maxes(question) == Lines{"1 from 4: 121000 -5 kg for 8 reps"});
  }
  SECTION("unless the coach says what a miss does") {
    question.done(3, 1, {"95x8"});
    CHECK(maxes(question.with("miss", "repeat")) == Lines{});
  }
}

TEST_CASE("steps by the reps of one set, as nSuns has them") {
  Question question = squatter(3);
  question
      .with_lists("weeks", {{"1x5 @ 75 %", "1x3 @ 85 %", "1x1+ @ 95 %", "1x3 @ 90 %", "1x5 @ 80 %",
                             "1x5+ @ 65 %"}})
      .with_list("steps_at", {"2", "4", "6"})
      .with_list("steps_by", {"2.5 kg / 5 lb", "5 kg / 10 lb", "7.5 kg / 15 lb"});
  const auto after = [&](const char* done) {
    Question asked = question;
    return maxes(asked.done(1, 1, {"95x5", "107.5x3", done, "112.5x3"}));
  };
  CHECK(after("120x1") == Lines{});
  CHECK(after("120x2") == Lines{"1 from 1: 128500 +2.5 kg for 2 reps"});
  CHECK(after("120x3") == Lines{"1 from 1: 128500 +2.5 kg for 3 reps"});
  CHECK(after("120x5") == Lines{"1 from 1: 131000 +5 kg for 5 reps"});
  CHECK(after("120x9") == Lines{"1 from 1: 133500 +7.5 kg for 9 reps"});
  CHECK(maxes(question) == Lines{});  // one rep asked earns nothing
  CHECK(rows(question).back() == "3.1 straight 1x5+ @ 65 % of training_max [written] [projected]");
}

TEST_CASE("rows that don't rest on the max are as they are written") {
  Question question = squatter(2);
  question.with_lists("weeks", {{"1x5 @ 85 %", "3x5 @ top -10 %", "2x8 @ 60 kg", "2x8 @ rpe 8",
                                 "1x3 @ 80 % of 5rm"}});
  CHECK(rows(question) ==
        Lines{"1.1 top 1x5 @ 85 % of training_max [written]",
              "1.1 straight 3x5 @ 90 % of row day.top [written]", "1.1 straight 2x8 @ 60 [written]",
              "1.1 straight 2x8 rpe 8 [written]", "1.1 straight 1x3 @ 80 % of 5rm [written]",
              "2.1 top 1x5 @ 85 % of training_max [written] [projected]",
              "2.1 straight 3x5 @ 90 % of row day.top [written] [projected]",
              "2.1 straight 2x8 @ 60 [written]", "2.1 straight 2x8 rpe 8 [written]",
              "2.1 straight 1x3 @ 80 % of 5rm [written]"});
}

TEST_CASE("what a wave can't use is named") {
  Question question = squatter(8);
  SECTION("a step besides the program's") {
    question.has_step = true;
    CHECK(refusal(question.with("step", "5 kg")) ==
          "error step: a `step:` of the line or the program moves the max already: write one of "
          "the two");
  }
  SECTION("waves that don't divide the list") {
    CHECK(refusal(question.with("wave_weeks", "3")) ==
          "error wave_weeks: 4 weeks are listed, which 3 does not divide into waves");
  }
  SECTION("a deload in a wave of one week") {
    CHECK(refusal(question.with_lists("weeks", {{"5x5 @ 80 %"}}).with("deload", "2")) ==
          "error deload: a wave of one week has no deload to leave out: write `deload: 1`, or "
          "list its week too");
  }
  SECTION("a day that begins with a relative row") {
    CHECK(refusal(question.with_lists("weeks", {{"3x5 @ top -10 %", "1x5 @ 85 %"}})) ==
          "error weeks: the first sets of a day can't be written from a top set: there is none "
          "before them");
  }
  SECTION("a row that is not there") {
    Question supplement = question, joked = question;
    CHECK(refusal(question.with_lists("weeks", {{"1x5 @ 85 %", "3x5 @ row 2"}})) ==
          "error weeks: row 2 of a day can't rest on its row 2: write one of the rows before it, 1 "
          "to 1");
    CHECK(refusal(supplement.with("then", "5x5 @ row 4")) ==
          "error then: row 4 of a day can't rest on its row 4: write one of the rows before it, 1 "
          "to 3");
    CHECK(plan(joked.with("then", "5x5 @ row 4").with("jokers", "1")).rows[4] ==
          "1.1 straight 5x5 @ 100 % of row day.3 [written]");
  }
  SECTION("no percent of the training max at all") {
    CHECK(refusal(question.with_lists("weeks", {{"5x5 @ 80 % of 5rm"}, {"3x5 @ 60 kg"}})) ==
          "error weeks: no week has sets in percent of the training max: write them as "
          "`5x5 @ 75 %`, and no other `of:` on the line");
  }
  SECTION("reps to count without a set that has any") {
    CHECK(refusal(question.with_lists("weeks", {{"3x5 @ 85 %"}}).with("per_rep", "2.5 kg")) ==
          "error per_rep: no week has a set of as many reps as possible to go by: write one as "
          "`1x5+ @ 85 %`");
  }
  SECTION("reps without steps, and steps without reps") {
    const std::string together =
        "steps_at and steps_by go together, a step for each number of reps: `steps_at: [2, 4]` "
        "and `steps_by: [2.5 kg / 5 lb, 5 kg / 10 lb]`";
    Question other = question;
    CHECK(refusal(question.with_list("steps_at", {"2", "4"}).with("steps_by", "5 kg")) ==
          "error steps_at: " + together);
    CHECK(refusal(other.with("steps_by", "5 kg")) == "error steps_by: " + together);
  }
  SECTION("reps out of order") {
    CHECK(
        refusal(
            question.with_list("steps_at", {"4", "2"}).with_list("steps_by", {"5 kg", "2.5 kg"})) ==
        "error steps_at: write the reps in ascending order, each once");
  }
  SECTION("words that belong to others") {
    Question joker = question, supplement = question;
    CHECK(refusal(question.with("rep_cap", "4")) ==
          "error rep_cap: it belongs to per_rep: write that, as `per_rep: 2.5 kg / 5 lb`");
    CHECK(refusal(joker.with("joker_step", "10 %")) ==
          "error joker_step: it belongs to jokers: write how many, as `jokers: 2`");
    CHECK(refusal(supplement.with("then_step", "+5 points")) ==
          "error then_step: it belongs to then: write the sets, as `then: 5x10 @ 50 %`");
  }
}
