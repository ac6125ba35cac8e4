// Logs: what is read, and what only meaning can find wrong.
#include "catch.hpp"
#include "reading/readers.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

Document document(std::string text) {
  Outcome<Document> read =
      read_document(std::make_shared<const Source>("logs/jana.yaml", std::move(text)), "log");
  REQUIRE(test::told(read.findings) == Told{});
  return *std::move(read.value);
}

Outcome<Log> read(const std::string& rest, const std::string& units = "kg") {
  return read_log(
      document("topset: log/1\nathlete: jana\nunits: " + units + "\nsessions:\n" + rest),
      Catalogue::bundled());
}

Told told(const std::string& rest) {
  const Outcome<Log> outcome = read(rest);
  CHECK(outcome.value.has_value() != has_errors(outcome.findings));
  return test::told(outcome.findings);
}

}  // namespace

TEST_CASE("a whole log is read, its sessions by date", "[log]") {
  const Outcome<Log> outcome = read(
      "  - date: 2026-12-09\n"
      "    sets: [{exercise: back_squat, load: 100, reps: 5}]\n"
      "  - date: 2026-12-07\n"
      "    session: Squat day\n"
      "    week: 1\n"
      "    readiness: {bodyweight: 63.2, sleep: 7.5, soreness: low}\n"
      "    note: good\n"
      "    sets:\n"
      "      - {exercise: squat, load: 127.5, reps: 2, rpe: 8.5, kind: top, note: no belt}\n"
      "      - {exercise: squat, load: 110, reps: 5, sets: 4, kind: back_off, label: B}\n"
      "      - {exercise: pull_up, reps: 0}\n"
      "      - {exercise: pull_up, load: 0, reps: 8}\n");
  CHECK(test::told(outcome.findings) == Told{});
  REQUIRE(outcome);
  const Log& log = *outcome.value;
  CHECK(log.file == "logs/jana.yaml");
  CHECK(log.athlete == "jana");
  CHECK(test::place(log.origin.span) == "2:10-2:14");
  REQUIRE(log.sessions.size() == 2);
  CHECK(to_text(log.sessions[0].date) == "2026-12-07");
  CHECK(test::place(log.sessions[0].origin.span) == "7:11-7:21");
  CHECK(to_text(log.sessions[1].date) == "2026-12-09");
  CHECK(log.sessions[1].sets[0].exercise == "squat");
  REQUIRE(log.sessions[0].sets.size() == 4);
  const LoggedSet& top = log.sessions[0].sets[0];
  CHECK(top.exercise == "squat");
  CHECK(top.load == Load{127'500, Unit::kg});
  CHECK(top.reps == 2);
  CHECK(top.rpe == Rpe{85});
  CHECK(top.kind == SetKind::top);
  CHECK(top.sets == 1);
  CHECK(top.label == "");
  CHECK(test::place(top.origin.span) == "13:20-13:25");
  const LoggedSet& back = log.sessions[0].sets[1];
  CHECK(back.kind == SetKind::back_off);
  CHECK(back.sets == 4);
  CHECK(back.label == "B");
  CHECK_FALSE(back.rpe);
  CHECK_FALSE(log.sessions[0].sets[2].load);
  CHECK(log.sessions[0].sets[2].reps == 0);
  CHECK(log.sessions[0].sets[2].kind == SetKind::straight);
  CHECK_FALSE(log.sessions[0].sets[3].load);
}

TEST_CASE("loads are in the log's own unit", "[log]") {
  const Outcome<Log> outcome =
      read("  - {date: 2026-12-07, sets: [{exercise: squat, load: 315, reps: 5}]}\n", "lb");
  REQUIRE(outcome);
  CHECK(outcome.value->sessions[0].sets[0].load == Load{315'000, Unit::lb});
}

TEST_CASE("two sessions of one date are joined in the order of the file, with a note", "[log]") {
  const std::string rest =
      "  - {date: 2026-12-07, sets: [{exercise: squat, load: 100, reps: 5}]}\n"
      "  - {date: 2026-12-07, sets: [{exercise: bench_press, load: 80, reps: 5}]}\n";
  CHECK(told(rest) == Told{"ATHL211 6:12-6:22 2026-12-07 has two sessions here: they count as one, "
                           "in this order | write a day's sets under one date",
                           "  5:12-5:22 first here"});
  const Outcome<Log> outcome = read(rest);
  REQUIRE(outcome);
  REQUIRE(outcome.value->sessions.size() == 1);
  REQUIRE(outcome.value->sessions[0].sets.size() == 2);
  CHECK(outcome.value->sessions[0].sets[0].exercise == "squat");
  CHECK(outcome.value->sessions[0].sets[1].exercise == "bench_press");
}

TEST_CASE("unknown exercises and days that no calendar has are all told", "[log]") {
  CHECK(told("  - {date: 2026-02-30, sets: [{exercise: sqat, reps: 5}]}\n"
             "  - {date: 2026-12-07, sets: [{exercise: zzzzzzzz, reps: 5}]}\n") ==
        Told{"LIBR013 5:12-5:22 no calendar has the day `2026-02-30` | February 2026 has 28 "
             "days",
             "PROG108 5:42-5:46 unknown exercise `sqat` | an exercise with a similar name exists: "
             "`squat`",
             "PROG108 6:42-6:50 unknown exercise `zzzzzzzz` | names are English: `topset "
             "exercises` lists "
             "them; add your own under `exercises:` in topset.yaml"});
}
