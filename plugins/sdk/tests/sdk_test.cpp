#include <stdexcept>

#include "catch.hpp"
#include "testing/library.hpp"
#include <topset/strategy.hpp>

using topset_testing::Answer;
using topset_testing::Card;
using topset_testing::Library;
using topset_testing::Parameter;
using topset_testing::Question;
using Lines = std::vector<std::string>;

namespace {

const Library& sampler() {
  static const Library library(TOPSET_EXAMPLE_DIR "/sampler.so");
  return library;
}

Answer end(const std::string& how) {
  return sampler().ask("sampler.endings", Question().with("how", how));
}

std::string plain_default(const std::string& id) {
  const Parameter& parameter = sampler().card("sampler.types").parameter(id);
  return parameter.defaults.empty() ? "" : parameter.defaults.back().text;
}

// Strategies that can't be described.
struct WeightInRange : topset::Strategy {
  topset::Load more = topset::load(2.5);
  static void describe(topset::Card& card) {
    card.id("a.b").version("1.0.0").summary("a load in a range");
    card.parameter("more", &WeightInRange::more).default_text("2.5 kg", "5 lb").range(0.5, 10);
  }
  void plan(const topset::Slot&, topset::Sets&) const {}
};
struct ValueInRange : topset::Strategy {
  topset::Value step;
  static void describe(topset::Card& card) {
    card.id("a.b").version("1.0.0").summary("a load in a range, found late");
    card.parameter("step", &ValueInRange::step).range(1, 5).takes(topset::Kind::weight);
  }
  void plan(const topset::Slot&, topset::Sets&) const {}
};
struct Thrower : topset::Strategy {
  static void describe(topset::Card&) { throw std::runtime_error("the bar is bent"); }
  void plan(const topset::Slot&, topset::Sets&) const {}
};

// Why such a one is no strategy, as the host is told.
template <class Strategy>
std::string rejection() {
  std::string said;
  topset_catalogue catalogue = TOPSET_ZERO;
  catalogue.struct_size = static_cast<std::uint32_t>(sizeof catalogue);
  catalogue.host = &said;
  catalogue.add = [](void*, const topset_card*) -> std::int32_t { return 0; };
  catalogue.reject = [](void* host, const char* text) { *static_cast<std::string*>(host) = text; };
  CHECK(topset::detail::Frame<Strategy>::describe("", &catalogue) == TOPSET_FAILED);
  return said;
}

}  // namespace

TEST_CASE("the example of the docs plans its waves") {
  const Library wave(TOPSET_EXAMPLE_DIR "/wave.so");
  REQUIRE(wave.cards().size() == 1);
  const Card& card = wave.cards().front();
  CHECK(card.id == "acme.wave");
  CHECK(card.version == "1.0.0");
  CHECK(card.summary == "3-2-1 waves, each wave heavier");
  CHECK(card.parameter("start").defaults.front().text == "75 %");
  CHECK(card.parameter("start").min == 6000);
  CHECK(card.parameter("start").max == 8000);
  CHECK(card.parameter("start").doc == "intensity of the first triple");
  CHECK(wave.ask("acme.wave", Question().with("start", "70 %")).rows ==
        Lines{"1.1 straight 1x3 @ 70 % rest 180", "1.1 straight 1x2 @ 75 % rest 180",
              "1.1 straight 1x1 @ 80 % rest 180", "1.1 straight 1x3 @ 73 % rest 180",
              "1.1 straight 1x2 @ 78 % rest 180", "1.1 straight 1x1 @ 83 % rest 180"});
}

TEST_CASE("the example in C plans its ladders") {
  const Library ladder(TOPSET_EXAMPLE_DIR "/ladder.so");
  Question question;
  question.weeks = 2;
  CHECK(ladder.ask("example.ladder", question.with("rungs", "1")).rows ==
        Lines{"1.1 straight 1x2 @ 70 % rest 90", "1.1 straight 1x3 @ 70 % rest 90",
              "1.1 straight 1x5 @ 70 % rest 90", "2.1 straight 1x2 @ 71 % rest 90",
              "2.1 straight 1x3 @ 71 % rest 90", "2.1 straight 1x5 @ 71 % rest 90"});
}

TEST_CASE("one library offers several strategies, in the order they are named") {
  REQUIRE(sampler().cards().size() == 4);
  CHECK(sampler().cards()[0].id == "sampler.types");
  CHECK(sampler().cards()[1].id == "sampler.words");
  CHECK(sampler().cards()[2].id == "sampler.endings");
  CHECK(sampler().cards()[3].id == "sampler.sees");
}

TEST_CASE("a strategy the library does not have fails in words") {
  CHECK(sampler().plugin().plan != nullptr);
  topset_sink sink = TOPSET_ZERO;
  std::string said;
  sink.host = &said;
  sink.note = [](void* host, std::uint32_t, const char* code, const char* text) -> std::int32_t {
    *static_cast<std::string*>(host) = std::string(code) + ": " + text;
    return 0;
  };
  topset_request request = TOPSET_ZERO;
  CHECK(sampler().plugin().plan("", "sampler.nobody", &request, &sink) == TOPSET_FAILED);
  CHECK(said == "failed: this library has no strategy of that name");
}

TEST_CASE("a last word that the host does not take ends as stopped") {
  topset_sink sink = TOPSET_ZERO;
  sink.note = [](void*, std::uint32_t, const char*, const char*) -> std::int32_t {
    return TOPSET_STOP;
  };
  topset_request request = TOPSET_ZERO;
  CHECK(sampler().plugin().plan("", "sampler.nobody", &request, &sink) == TOPSET_STOPPED);
}

TEST_CASE("a member's initial value is the card's default, as a coach would write it") {
  CHECK(plain_default("integer") == "3");
  CHECK(plain_default("flag") == "true");
  CHECK(plain_default("share") == "82.5 %");
  CHECK(plain_default("step") == "-2.5 points");
  CHECK(plain_default("effort") == "8.5 rpe");
  CHECK(plain_default("pause") == "90 s");
  CHECK(plain_default("weight") == "2.5 kg");
  CHECK(plain_default("words") == "slow");
  CHECK(plain_default("other") == "front_squat");
  CHECK(plain_default("work") == "4x5 @ 80 %");
  CHECK(plain_default("reps") == "2-5");
  CHECK(plain_default("span") == "70-85 %");
  CHECK(plain_default("efforts") == "7-8.5 rpe");
  CHECK(plain_default("absent").empty());
  CHECK(plain_default("list") == "[1, 2]");
  CHECK(plain_default("lists") == "[[1, 2], [3]]");
  CHECK(plain_default("nested") == "7");
}

TEST_CASE("a member's type is the kind of its parameter") {
  const Card& card = sampler().card("sampler.types");
  CHECK(card.flags == TOPSET_CARD_WHOLE_WEEK);
  CHECK(card.parameter("integer").kinds == TOPSET_INTEGER);
  CHECK(card.parameter("flag").kinds == TOPSET_BOOLEAN);
  CHECK(card.parameter("words").kinds == TOPSET_CHOICE);
  CHECK(card.parameter("words").choices == "slow fast");
  CHECK(card.parameter("other").kinds == TOPSET_EXERCISE);
  CHECK(card.parameter("reps").kinds == (TOPSET_INTEGER | TOPSET_REP_COUNT));
  CHECK(card.parameter("any").kinds == (TOPSET_POINTS | TOPSET_WEIGHT));
  CHECK(card.parameter("any").flags == TOPSET_PARAM_REQUIRED);
  CHECK(card.parameter("step").flags == TOPSET_PARAM_SIGNED);
  CHECK(card.parameter("list").flags == TOPSET_PARAM_LIST);
  CHECK(card.parameter("lists").flags == (TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS));
  CHECK(card.parameter("effort").min == 50);
  CHECK(card.parameter("nested").group == "lists");
  CHECK(card.parameter("lists").group == "lists");
}

TEST_CASE("a range of a load, which comes in two units, is refused") {
  const std::string why =
      ": a load takes no range, for it comes in kg and in lb; look at it in plan() and tell with "
      "bad_parameter()";
  CHECK(rejection<WeightInRange>() == "parameter more" + why);
  CHECK(rejection<ValueInRange>() == "parameter step" + why);
}

TEST_CASE("an exception in describe ends in its words") {
  CHECK(rejection<Thrower>() == "the bar is bent");
}

TEST_CASE("defaults for a goal, a movement and an experience stand before the plain one") {
  const Parameter& work = sampler().card("sampler.types").parameter("work");
  REQUIRE(work.defaults.size() == 3);
  CHECK(work.defaults[0].goal == TOPSET_POWER);
  CHECK(work.defaults[0].text == "2-3x1 @ rpe 7-8");
  CHECK(work.defaults[1].experience == "novice");
  CHECK(work.defaults[1].movement == "squat");
  CHECK(work.defaults[1].text == "3x3");
}

TEST_CASE("defaults reach the members they are bound to") {
  CHECK(sampler().ask("sampler.types", Question()).notes ==
        Lines{"note integer: 3", "note flag: true", "note share: 82.5 %", "note step: -2.5 points",
              "note effort: 8.5 rpe", "note pause: 90 s", "note weight: 2.5 kg", "note words: slow",
              "note other: front_squat", "note work: 4x5 @ 80 %", "note reps: 2 to 5",
              "note span: 70 % to 85 %", "note efforts: 7 rpe to 8.5 rpe", "note absent: absent",
              "note list: 2 items", "note lists: 2 weeks", "note nested: 1 items, depth 0",
              "note any: "});
}

TEST_CASE("written values reach the members they are bound to") {
  Question question;
  question.with("integer", "4").with("flag", "false").with("share", "90.25 %");
  question.with("step", "+1 point").with("effort", "9 rpe").with("pause", "60 s");
  question.with("weight", "5 kg").with("words", "fast").with("other", "squat");
  question.with("work", "3x3 @ 70 %").with("reps", "3").with("span", "75-80 %");
  question.with("efforts", "6-7 rpe").with("absent", "6").with_list("list", {"1", "2", "3"});
  question.with_lists("nested", {{"4", "5"}, {"6"}}).with("any", "+2.5 kg");
  CHECK(sampler().ask("sampler.types", question).notes ==
        Lines{"note integer: 4", "note flag: false", "note share: 90.25 %", "note step: 1 point",
              "note effort: 9 rpe", "note pause: 60 s", "note weight: 5 kg", "note words: fast",
              "note other: squat", "note work: 3x3 @ 70 %, written", "note reps: 3 to 3",
              "note span: 75 % to 80 %", "note efforts: 6 rpe to 7 rpe", "note absent: 6",
              "note list: 3 items", "note lists: 2 weeks", "note nested: 2 items, depth 2",
              "note any: +2.5 kg, written"});
}

TEST_CASE("a row says what was asked of it") {
  const Answer answer = sampler().ask("sampler.words", Question());
  CHECK(answer.status == TOPSET_OK);
  CHECK(answer.rows ==
        Lines{"1.1 top 1x2 @ 90 % rest 120-180",
              "1.1 back_off 2-4x6-8 @ 88 % of row 0.0 tempo 31X0",
              "1.1 back_off 1x1 @ 100 % of row 0.0 -10 points until -5 %",
              "1.1 straight 1x5+ @ 85 % of training_max", "1.1 straight 1x5 @ 95 % of 5rm",
              "1.1 straight 1x3 @ 100 -2.5", "1.1 straight 1x30 s + plank",
              "1.1 straight 1x20 m rpe 6-7 until rpe 8", "1.1 test 1x1 @ 102.5 % [written] [dosed]",
              "1.1 ramp 1x1 @ exactly 100"});
  CHECK(answer.raw[3].amrap_cap == 10);
  CHECK(answer.raw[6].flags == TOPSET_ROW_EACH_SIDE);
  CHECK(answer.maxes == Lines{"1 from 0: 90000 next cycle"});
}

TEST_CASE("a day knows its cycle, its maxes and what was done") {
  Question question;
  question.weeks = 4;
  question.cycles = 2;
  question.goal_max = 110'000;
  question.moved = {{3, 105'000, 98'000}};
  question.has_step = true;
  question.done(2, 1, {"2x80x5", "test 100x1 rpe 9.5"});
  CHECK(sampler().ask("sampler.sees", question).notes ==
        Lines{"note slot: 2 weeks of a cycle, stepped",
              "note day: 1.1: cycle 0, week 1 of 2, item 0, maxes 100 kg, 90 kg, 110 kg",
              "note day: 2.1: cycle 0, week 2 of 2, item 1, maxes 100 kg, 90 kg, 110 kg",
              "note done: 80 kg x 5", "note done: 80 kg x 5",
              "note done: 100 kg x 1 @ 9.5 rpe, a test",
              "note day: 3.1: cycle 1, week 1 of 2, item 0, maxes 105 kg, 98 kg, unknown",
              "note day: 4.1: cycle 1, week 2 of 2, item 1, maxes 105 kg, 98 kg, unknown"});
}

TEST_CASE("a newer host's row is copied as far as it is known, and says so") {
  struct {
    topset_row row;
    std::int64_t tail;
  } newer = {topset_row_init(), -1};
  newer.row.struct_size = sizeof newer;
  newer.row.percent = 8250;
  newer.row.tempo = "31X0";
  const topset_row copy = topset_row_copy(&newer.row);
  CHECK(copy.struct_size == sizeof(topset_row));
  CHECK(copy.percent == 8250);
  CHECK(std::string(copy.tempo) == "31X0");
  CHECK(topset::Prescription(newer.row).data().struct_size == sizeof(topset_row));
}

TEST_CASE("what a shorter row lacks is as in a new one, and nothing behind it is read") {
  topset_row shorter = topset_row_init();
  shorter.struct_size = offsetof(topset_row, exercise);
  shorter.percent = 8250;
  shorter.tempo = nullptr;  // what lies behind
  const topset_row copy = topset_row_copy(&shorter);
  CHECK(copy.struct_size == sizeof(topset_row));
  CHECK(copy.percent == 8250);
  CHECK(std::string(copy.tempo).empty());
}

TEST_CASE("the defaults of a parameter that is written with a sign have one") {
  const auto with_signs = topset::detail::with_signs;
  CHECK(with_signs("1 point") == "+1 point");
  CHECK(with_signs("-2.5 kg") == "-2.5 kg");
  CHECK(with_signs("+0.5 rpe") == "+0.5 rpe");
  CHECK(with_signs("[1 point, -2 points, 10 points]") == "[+1 point, -2 points, +10 points]");
  CHECK(with_signs("[[1 point], [2 points, 3 points]]") == "[[+1 point], [+2 points, +3 points]]");
  CHECK(with_signs("").empty());
}

TEST_CASE("items of a list by week are counted over the weeks that the slot comes in") {
  Question question;
  question.weeks = 6;
  question.cycles = 2;
  question.sessions = 2;
  question.absent_weeks = {2, 5};
  Lines items;
  for (const std::string& note : sampler().ask("sampler.sees", question).notes)
    if (note.rfind("note day", 0) == 0)
      items.push_back(note.substr(10, 3) + note.substr(note.find(" item"), 7));
  CHECK(items == Lines{"1.1 item 0", "1.2 item 0", "3.1 item 1", "3.2 item 1", "4.1 item 0",
                       "4.2 item 0", "6.1 item 1", "6.2 item 1"});
}

TEST_CASE("rows rest on the day's top, the last time's and another slot's") {
  Question question;
  question.earlier = {{"main",
                       "front_squat",
                       {{1, 1, TOPSET_TOP, "1x5 @ 85 %", 85'250, 85'000},
                        {1, 1, TOPSET_STRAIGHT, "5x10 @ top -10 %", 0, 0}},
                       {}}};
  const Answer answer = sampler().ask("sampler.sees", question);
  CHECK(answer.rows == Lines{"1.1 top 1x3 @ 70-75 %", "1.1 straight 1x5 @ 90 % of row day.top",
                             "1.1 straight 1x5 @ 100 % of row last.top +2.5 [projected]",
                             "1.1 straight 1x5 @ 80 % of row day.top of main [optional]"});
  CHECK(Lines(answer.notes.end() - 3, answer.notes.end()) ==
        Lines{"note earlier: main, front_squat, 2 rows",
              "note row: 1.1: 1x5 @ 85 %, 85.25 kg, 85 kg, the top set",
              "note row: 1.1: 5x10 @ top -10 %, unknown, unknown"});
}

TEST_CASE("an exception ends in a finding with its words, and no rows") {
  const Answer answer = end("throw");
  CHECK(answer.status == TOPSET_FAILED);
  CHECK(answer.notes == Lines{"error failed: the bar is bent"});
  CHECK(answer.rows == Lines{});
}

TEST_CASE("whatever else is thrown ends likewise") {
  const Answer answer = end("throw_int");
  CHECK(answer.status == TOPSET_FAILED);
  CHECK(answer.notes ==
        Lines{"error failed: the strategy threw something that is no std::exception"});
}

TEST_CASE("a refusal forgets the rows before it and keeps those after it") {
  const Answer answer = end("refuse");
  CHECK(answer.status == TOPSET_REFUSED);
  CHECK(answer.refusal == "not-today: rest instead");
  CHECK(answer.rows == Lines{"1.1 straight 2x10", "1.1 straight 1x1 @ 90 % of row 0.0"});
}

TEST_CASE("a row that rests on one added after it ends in a finding that names both") {
  const Answer answer = end("later");
  CHECK(answer.status == TOPSET_FAILED);
  CHECK(answer.notes == Lines{"error failed: row 2 rests on row 3, which comes after it"});
  CHECK(answer.rows == Lines{});
  CHECK(end("itself").notes == Lines{"error failed: row 2 rests on itself"});
}

TEST_CASE("a row kept past a refusal can neither be changed nor rested on") {
  for (const char* how : {"taken_back", "rest_on_taken_back"}) {
    INFO(how);
    const Answer answer = end(how);
    CHECK(answer.status == TOPSET_FAILED);
    CHECK(answer.notes == Lines{"error failed: this row was taken back by refuse()"});
    CHECK(answer.rows == Lines{});
  }
}

TEST_CASE("a parameter that can't be used and a failure leave no rows") {
  CHECK(end("bad").status == TOPSET_BAD_PARAM);
  CHECK(end("bad").notes == Lines{"error how: no one knows how"});
  CHECK(end("bad").rows == Lines{});
  CHECK(end("fail").status == TOPSET_FAILED);
  CHECK(end("fail").notes == Lines{"error failed: the gym is closed"});
}

TEST_CASE("a plan without end is stopped at the host's limit") {
  Question question;
  question.row_limit = 50;
  const Answer answer = sampler().ask("sampler.endings", question.with("how", "flood"));
  CHECK(answer.status == TOPSET_STOPPED);
  CHECK(answer.rows.size() == 50);
}
