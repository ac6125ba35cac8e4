#include "library/snapshot_text.hpp"

#include "catch.hpp"
#include "library/snapshot_of_block.hpp"
#include "library/snapshot_of_json.hpp"
#include "library/snapshot_reader.hpp"
#include "output/block_example.hpp"
#include "output/block_json.hpp"
#include "reading/readers.hpp"

namespace topset::library {
namespace {

Provenance provenance() {
  return {std::string(64, 'b'), "topset.yaml", std::string(64, 'c'), "0.5.0"};
}

SourcePtr file(std::string text) {
  return std::make_shared<const Source>("snapshots/four/jana.txt", std::move(text));
}

TEST_CASE("a snapshot reads like the sheet it stands for") {
  CHECK(snapshot_text(snapshot_of(output::example_block(), provenance())) ==
        "topset: snapshot/1\n"
        "program: Four weeks\n"
        "program-file: programs/four.yaml aaaaaaaaaaaa\n"
        "athlete: Jana Nováková\n"
        "athlete-file: athletes/jana.yaml bbbbbbbbbbbb\n"
        "library-file: topset.yaml cccccccccccc\n"
        "made-by: topset 0.5.0\n"
        "strategy: fixed-percent-backoff 1.0.0\n"
        "strategy: table 1.0.0\n"
        "max: leg_curl none\n"
        "max: squat 142.5; tested 2026-10-12\n"
        "\n"
        "units: kg\n"
        "load volume: 2455\n"
        "week 1: build\n"
        "  load volume: 2455\n"
        "  session 1, 2026-12-07: Squat day\n"
        "    A squat, fixed-percent-backoff\n"
        "      warm-up: 1x8 @ 20, 1x5 @ 62.5, 2x3 @ 95\n"
        "      top: 1x2 @ 127.5 kg, 90 % of 1RM, RPE 8.5 predicted, rest 3:00\n"
        "      back_off: 4x5 @ 110 kg, 78 % of 1RM, RPE 7 predicted, rest 2:00-3:00\n"
        "        cue: knees out of the hole\n"
        "    B leg_curl, table\n"
        "      note: slowly down\n"
        "      straight: 3x8-12, RPE 8\n"
        "        blank: work up to 8-12 @ 8\n"
        "    C plank, table\n"
        "      straight: 2x45 s\n");
}

TEST_CASE("a snapshot is read back as it was written") {
  const Snapshot snapshot = snapshot_of(output::example_block(), provenance());
  const auto read = read_snapshot(file(snapshot_text(snapshot)));
  REQUIRE(read.value);
  CHECK(read.findings.empty());
  CHECK(*read.value == snapshot);
  CHECK(read.value->block.weeks[0].sessions[0].exercises[0].rows[1].line.number == 21);
}

TEST_CASE("a block/1 file gives the same snapshot as its block, but for two hashes") {
  Block block = output::example_block();
  PlannedRow& row = block.weeks[0].sessions[0].exercises[0].rows[0];
  SECTION("with plain rows") {}
  SECTION("with a percent range of a rep max") {
    row.written.base = Base::rep_max;
    row.written.base_reps = 5;
    row.written.percent_max = Percent{9250};
    row.exact_max = Rational(131'800);
    row.loadable_max = 132'500;
  }
  SECTION("with a row that rests on another one") {
    row.written.base = Base::row;
    row.written.base_slot = "friday_squat";
    row.written.base_row = 2;
    row.written.base_time = RowTime::last_time;
    row.written.points = -1000;
    row.written.add = 2'500;
  }
  SECTION("with everything that may stand beside a set") {
    row.exercise = "front_squat";
    row.written.amrap = true;
    row.written.amrap_cap = 10;
    row.written.each_side = true;
    row.written.tempo = "31X0";
    row.written.pause = 2;
    row.written.note = "band red\nor blue, ";
    row.stop = "stop at RPE 9";
    row.optional_row = true;
    row.projected = true;
    block.weeks[0].cycle = 2;
    block.weeks[0].cycle_week = 1;
    block.weeks[0].phase.clear();
    block.weeks[0].sessions[0].exercises[0].refusal = "not for a novice";
    block.maxes[1].training_max = 130'000;
  }
  SECTION("with a load by feel in pounds") {
    block.unit = Unit::lb;
    row.exact.reset();
    row.loadable.reset();
    row.written.base = Base::nothing;
    row.blank = "work up to 2 @ 8.5";
    row.rpe_predicted = false;
  }
  const auto source = std::make_shared<const Source>(
      "jana.json", output::block_json(block, "0.5.0", JsonLayout::pretty));
  const auto document = reading::read_document(source, "block");
  REQUIRE(document.value);
  Snapshot wanted = snapshot_of(block, provenance());
  wanted.head.athlete_file.hash.clear();
  wanted.head.library_file = {};
  CHECK(snapshot_text(snapshot_of(*document.value)) == snapshot_text(wanted));
  CHECK(snapshot_of(*document.value) == wanted);
}

TEST_CASE("the block's part begins behind the empty line") {
  CHECK(block_part("topset: snapshot/1\nmax: squat 100\n\nunits: kg\n") == "units: kg\n");
  CHECK(block_part("units: kg\n") == "units: kg\n");
}

}  // namespace
}  // namespace topset::library
