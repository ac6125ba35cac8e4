#include "output/block_json.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"
#include "told.hpp"

namespace topset::output {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What the schema has against a block's JSON.
test::Told against_schema(const Block& block) {
  const auto source =
      std::make_shared<const Source>("block.json", block_json(block, "0.1.0", JsonLayout::pretty));
  const auto document = reading::read_yaml(source);
  if (!document.value) return test::told(document.findings);
  return test::told(reading::validate(*document.value, *reading::find_schema("block")));
}

Block small_block() {
  Block block = example_block();
  BlockSession& session = block.weeks[0].sessions[0];
  session.exercises.erase(session.exercises.begin() + 1, session.exercises.end());
  BlockExercise& squat = session.exercises[0];
  squat.rows.pop_back();
  squat.warm_ups.resize(1);
  return block;
}

// The lines of a text from the first that begins with `from` to just before the next that begins
// with `to`.
std::string lines(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  return text.substr(begin, text.find("\n" + to, begin) + 1 - begin);
}

TEST_CASE("a block is written as block/1") {
  CHECK(lines(block_json(small_block(), "0.1.0"), "{", "              \"totals\"") ==
        R"json({
  "topset": "block/1",
  "program": {
    "name": "Four weeks",
    "file": "programs/four.yaml",
    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  },
  "athlete": {
    "name": "Jana Nováková",
    "file": "athletes/jana.yaml",
    "units": "kg"
  },
  "made_by": {
    "topset": "0.1.0",
    "strategies": [
      {"id": "fixed-percent-backoff", "version": "1.0.0"},
      {"id": "table", "version": "1.0.0"}
    ]
  },
  "goal": "strength",
  "rpe_chart": "Reactive Training Systems (Tuchscherer)",
  "maxes": [
    {"exercise": "leg_curl", "one_rep_max": null, "unit": "kg", "from": ""},
    {"exercise": "squat", "one_rep_max": 142.5, "unit": "kg", "from": "tested 2026-10-12"}
  ],
  "weeks": [
    {
      "week": 1,
      "phase": "build",
      "sessions": [
        {
          "session": 1,
          "name": "Squat day",
          "date": "2026-12-07",
          "minutes": 45,
          "exercises": [
            {
              "slot": 1,
              "label": "A",
              "exercise": "squat",
              "name": "Squat",
              "strategy": "fixed-percent-backoff",
              "warm_up": [
                {"sets": 1, "reps": 8, "load": 20}
              ],
              "sets": [
                {
                  "kind": "top",
                  "sets": {"min": 1, "max": 1},
                  "reps": {"min": 2, "max": 2, "amrap": false},
                  "percent": 90,
                  "of": "one_rep_max",
                  "load": {"exact": 128.25, "loadable": 127.5, "unit": "kg", "per_side": [25, 25, 2.5, 1.25]},
                  "rpe": {"min": 8.5, "max": 8.5, "predicted": true},
                  "rest": 180,
                  "note": null,
                  "blank": null,
                  "why": "127.5 kg = 90 % x 142.5 kg (1RM, tested 2026-10-12) = 128.25, nearest loadable 127.5"
                }
              ],
              "autoregulation": {
                "reps": 2,
                "planned_rpe": 8.5,
                "felt": [8, 8.5, 9],
                "tops": [125, 127.5],
                "back_offs": [
                  {
                    "sets": "4x5",
                    "loads": [
                      [110, 107.5, null],
                      [112.5, 110, 107.5]
                    ]
                  }
                ]
              },
              "missed_top": "missed the top set: take no second try",
)json");
}

TEST_CASE("a week and a block end in their totals") {
  Block block = small_block();
  Totals& totals = block.weeks[0].totals;
  totals.volume.max = 2'555'500;
  totals.lifts.max = 24;
  totals.zones[3] = {1, 2};
  const std::string text = block_json(block, "0.1.0");
  CHECK(text.ends_with(R"(
      "totals": {
        "load_volume": {"min": 2455, "max": 2555.5},
        "without_back_offs": {"min": 255, "max": 355.5},
        "unit": "kg",
        "lifts": {"min": 22, "max": 24},
        "heavy_lifts": {"min": 2, "max": 2},
        "average_intensity": null,
        "inol": {"min": 0, "max": 0},
        "zones": {"under 70 %": 0, "70-79 %": 0, "80-89 %": 0, "90 % and over": 2},
        "sets": 10,
        "unloaded_sets": 3
      },
      "hard_sets": {"quads": 5, "spinal_erectors": 5}
    }
  ],
  "totals": {
    "load_volume": {"min": 2455, "max": 2455},
    "without_back_offs": {"min": 255, "max": 255},
    "unit": "kg",
    "lifts": {"min": 22, "max": 22},
    "heavy_lifts": {"min": 2, "max": 2},
    "average_intensity": null,
    "inol": {"min": 0, "max": 0},
    "zones": {"under 70 %": 0, "70-79 %": 0, "80-89 %": 0, "90 % and over": 0},
    "sets": 10,
    "unloaded_sets": 3
  },
  "findings": []
}
)"));
}

TEST_CASE("what block_json writes is what its schema describes") {
  CHECK(against_schema(example_block()) == test::Told{});
}

TEST_CASE("rare values are written as the schema describes them too") {
  Block block = example_block();
  block.goal = Goal::none;
  block.strategies[0].sha256 = std::string(64, 'b');
  block.maxes[1].maxes.training_max = 130'000;
  block.weeks[0].phase.clear();
  BlockSession& session = block.weeks[0].sessions[0];
  session.date.reset();
  BlockExercise& squat = session.exercises[0];
  squat.refusal = "back-off sets wait";
  squat.note = "n";
  PlannedRow& row = squat.rows[0];
  row.exercise = "front_squat";
  row.written.each_side = true;
  row.written.amrap = true;
  row.written.amrap_cap = 12;
  row.written.base = Base::rep_max;
  row.written.base_reps = 5;
  row.written.base_exercise = "squat";
  row.written.points = -1000;
  row.written.add = 2'500;
  row.written.rest = {60, 90};
  row.written.tempo = "31X0";
  row.written.pause = 2;
  row.written.note = "band red";
  row.cue = "c";
  row.stop = "s";
  row.optional_row = true;
  row.projected = true;
  squat.rows[1].plating->bar = 0;
  squat.rows[1].loadable.reset();
  squat.rows[1].blank = "past the plates owned";
  PlannedRow carry;
  carry.written.amount_unit = AmountUnit::metres;
  session.exercises[2].rows.push_back(carry);
  add(session.totals,
      Work{SetKind::top, {1, 1}, {3, 3}, 1, 1, 114'000, Rational(8) / Rational(10)});
  block.findings.push_back(Diagnostic(Rule::ATHL201, {}, "m"));
  CHECK(against_schema(block) == test::Told{});
  const std::string text = block_json(block, "0.1.0", JsonLayout::compact);
  CHECK(has(text, R"("reps":{"min":2,"max":2,"amrap":true,"cap":12},"each_side":true,)"
                  R"("percent":90,"of":"rep_max","of_reps":5,"of_exercise":"squat","points":-10,)"
                  R"("add":2.5,)"));
  CHECK(has(text, R"("rest":60,"rest_max":90,"tempo":"31X0","pause":2,"cue":"c","stop":"s",)"
                  R"("optional":true,"projected":true,"note":"band red","blank":null,)"));
  CHECK(has(text, R"("load":{"exact":111.15,"loadable":null,"unit":"kg","plates":[25,20]})"));
  CHECK(has(text, R"("average_intensity":{"min":80,"max":80},"inol":{"min":0.15,"max":0.15},)"
                  R"("zones":{"under 70 %":0,"70-79 %":0,"80-89 %":3,"90 % and over":0},)"));
  CHECK(has(text, R"("metres":{"min":1,"max":1,"amrap":false})"));
  CHECK(has(text,
            R"({"week":1,"phase":null,"sessions":[{"session":1,"name":"Squat day","date":null,)"));
}

TEST_CASE("ranges of loads, cycles and rows of other lines have names of their own") {
  Block block = example_block();
  block.weeks[0].cycle = 2;
  block.weeks[0].cycle_week = 1;
  block.log_file = "logs/jana.yaml";
  block.log_sha256 = std::string(64, 'c');
  PlannedRow& row = block.weeks[0].sessions[0].exercises[0].rows[0];
  row.written.percent_max = Percent{9250};
  row.exact_max = Rational(131'813);
  row.loadable_max = 132'500;
  row.plating_max = Plating{20'000, 0, {25'000, 25'000, 5'000, 1'250}};
  PlannedRow& past = block.weeks[0].sessions[0].exercises[0].rows[1];
  past.written.base = Base::row;
  past.written.base_slot = "friday_squat";
  past.written.base_row = 1;
  past.written.base_time = RowTime::last_time;
  past.written.percent_max = Percent{8000};
  past.exact_max = Rational(900'000);
  past.plating->bar = 0;
  past.plating_max = past.plating;
  CHECK(against_schema(block) == test::Told{});
  const std::string text = block_json(block, "0.1.0", JsonLayout::compact);
  CHECK(has(text, R"("units":"kg"},"log":{"file":"logs/jana.yaml","sha256":"cccccc)"));
  CHECK(has(text, R"({"week":1,"cycle":2,"cycle_week":1,"phase":"build",)"));
  CHECK(has(text, R"("percent":90,"percent_max":92.5,"of":"one_rep_max","load":{"exact":128.25,)"
                  R"("loadable":127.5,"exact_max":131.813,"loadable_max":132.5,"unit":"kg",)"
                  R"("per_side":[25,25,2.5,1.25],"per_side_max":[25,25,5,1.25]})"));
  CHECK(has(text, R"("percent":78,"percent_max":80,"of":"row","of_slot":"friday_squat",)"
                  R"("of_row":1,"of_last_time":true,"load":{"exact":111.15,"loadable":110,)"
                  R"("exact_max":900,"loadable_max":null,"unit":"kg","plates":[25,20],)"
                  R"("plates_max":[25,20]})"));
}

TEST_CASE("names of any script and hostile ones come back as they were") {
  Block block = example_block();
  block.athlete_name = "Ольга \"\\\n\t \xf0\x9f\x8f\x8b";
  const auto source = std::make_shared<const Source>("block.json", block_json(block, "0.1.0"));
  const auto document = reading::read_yaml(source);
  REQUIRE(document.value);
  CHECK(document.value->root.find("athlete")->find("name")->text == block.athlete_name);
}

TEST_CASE("the compact layout says the same without white space") {
  const std::string compact = block_json(example_block(), "0.1.0", JsonLayout::compact);
  CHECK(compact.starts_with(R"({"topset":"block/1","program":{"name":"Four weeks",)"));
  CHECK(compact.ends_with("\"findings\":[]}\n"));
}

}  // namespace
}  // namespace topset::output
