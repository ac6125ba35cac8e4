// Snapshots drawn at random: what is written is read back, whatever stands in it, and two of them
// are told apart exactly when their blocks are not equal.
#include <random>

#include "catch.hpp"
#include "library/block_difference.hpp"
#include "library/snapshot_reader.hpp"
#include "library/snapshot_text.hpp"

namespace topset::library {
namespace {

constexpr std::uint64_t kSeed = 20'261'122;

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_(seed) {}

  std::int32_t number(std::int32_t least, std::int32_t most) {
    const auto many = static_cast<std::uint64_t>(most - least + 1);
    return least + static_cast<std::int32_t>(random_() % many);
  }
  bool often(std::int32_t one_in) { return number(1, one_in) == 1; }

  Range<std::int32_t> range(std::int32_t most) {
    const std::int32_t least = number(1, most);
    return {least, often(3) ? number(least, most) : least};
  }
  std::int64_t load() { return std::int64_t{number(-20, 400)} * 250; }
  Range<std::int64_t> loads() {
    const std::int64_t least = load();
    return {least, often(4) ? least + 2'500 : least};
  }

  // Words, and all that might be taken for a part of the format.
  std::string text() {
    static const std::vector<std::string> kParts = {
        "knees",  " ",      "\n",  "\\", ": ",  ", ",   "rest 3:00", "week 2",
        "\\n",    "\u202e", "\t",  "é",  "`",   "@",    "session 1", "\\u{41}",
        "topset", "\r",     "4x5", "-",  "\\s", "RPE 8"};
    std::string made;
    for (std::int32_t i = number(0, 4); i > 0; --i)
      made +=
          kParts[static_cast<std::size_t>(number(0, static_cast<std::int32_t>(kParts.size()) - 1))];
    return made;
  }

  SnapshotRow row() {
    SnapshotRow row;
    row.kind = static_cast<SetKind>(number(0, 6));
    if (often(6)) row.exercise = "front_squat";
    row.sets = range(10);
    row.amount = range(20);
    row.amount_unit = static_cast<AmountUnit>(number(0, 2));
    row.amrap = often(4);
    if (row.amrap && often(2)) row.amrap_cap = number(1, 30);
    row.each_side = often(5);
    if (!often(4)) row.load = loads();
    if (often(2)) row.basis = "82.5 % of row 2 of friday_squat - 10 points + 2.5";
    if (often(2)) {
      const std::int32_t least = number(50, 95);
      row.rpe = Range<Rpe>{{least}, {often(2) ? least + 5 : least}};
      row.rpe_predicted = often(2);
    }
    if (often(2)) {
      const std::int32_t least = number(1, 400);
      row.rest = {least, often(2) ? least + 30 : least};
    }
    if (often(5)) row.pause = number(1, 10);
    row.is_optional = often(6);
    row.is_projected = often(6);
    for (std::string* const text : {&row.tempo, &row.cue, &row.stop, &row.note, &row.blank})
      if (often(5)) *text = this->text();
    return row;
  }

  SnapshotBlock block() {
    SnapshotBlock block;
    block.unit = often(2) ? Unit::kg : Unit::lb;
    block.volume = loads();
    for (std::int32_t i = 1, weeks = number(0, 3); i <= weeks; ++i) {
      SnapshotWeek& week = block.weeks.emplace_back();
      week.week = i;
      if (often(3)) {
        week.cycle = number(1, 4);
        week.cycle_week = number(1, 4);
      }
      week.phase = text();
      week.volume = loads();
      for (std::int32_t j = 1, sessions = number(0, 3); j <= sessions; ++j) {
        SnapshotSession& session = week.sessions.emplace_back();
        session.session = j;
        session.name = text();
        if (often(2)) session.date = Date{20'000 + number(0, 900)};
        for (std::int32_t k = 0, exercises = number(0, 3); k < exercises; ++k)
          session.exercises.push_back(exercise(k));
      }
    }
    return block;
  }

  SnapshotExercise exercise(std::int32_t index) {
    SnapshotExercise exercise;
    exercise.label = std::string(1, static_cast<char>('A' + index));
    exercise.exercise = often(2) ? "squat" : "bench_press";
    exercise.strategy = often(2) ? "table" : "my.wave";
    exercise.volume = loads();
    if (often(6)) exercise.refusal = text();
    if (often(6)) exercise.note = text();
    for (std::int32_t i = number(0, 2); i > 0; --i)
      exercise.warm_ups.push_back({number(1, 3), number(1, 8), load()});
    for (std::int32_t i = number(0, 3); i > 0; --i) exercise.rows.push_back(row());
    return exercise;
  }

  SnapshotHead head() {
    SnapshotHead head;
    head.program = text();
    head.athlete = text();
    head.program_file = {"programs/a program.yaml", "0123456789ab"};
    head.athlete_file = {"athletes/jana.yaml", often(2) ? "" : "0123456789ab"};
    if (often(2)) head.library_file = {"topset.yaml", "0123456789ab"};
    head.topset = "0.5.0";
    head.strategies = {{"my.wave", "1.0.0", "0123456789ab"}, {"table", "1.0.0", {}}};
    head.maxes = {{"squat", load() + 10'000, often(2) ? 0 : 90'000, often(2) ? "" : text()}};
    return head;
  }

 private:
  std::mt19937_64 random_;
};

SourcePtr file(std::string text) {
  return std::make_shared<const Source>("snapshots/a/b.txt", std::move(text));
}

TEST_CASE("whatever stands in a snapshot is read back") {
  Draw draw(kSeed);
  for (int i = 0; i < 3000; ++i) {
    const Snapshot snapshot{draw.head(), draw.block()};
    const std::string text = snapshot_text(snapshot);
    INFO("seed " << kSeed << ", snapshot " << i << ":\n" << text);
    const auto read = read_snapshot(file(text));
    REQUIRE(read.value);
    REQUIRE(*read.value == snapshot);
  }
}

TEST_CASE("a snapshot with any byte changed is refused, or is what it says") {
  Draw draw(kSeed + 1);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = snapshot_text({draw.head(), draw.block()});
    const auto at =
        static_cast<std::size_t>(draw.number(0, static_cast<std::int32_t>(text.size()) - 1));
    if (draw.often(3))
      text.erase(at, static_cast<std::size_t>(draw.number(1, 40)));
    else
      text[at] = static_cast<char>(draw.number(1, 127));
    INFO("seed " << kSeed + 1 << ", snapshot " << i << ":\n" << text);
    const auto read = read_snapshot(file(text));
    REQUIRE(read.value.has_value() == read.findings.empty());
    if (!read.value) ++refused;
    // A last line break may be missing.
    if (read.value) {
      const std::string anew = snapshot_text(*read.value);
      REQUIRE((anew == with_plain_lines(text) || anew == with_plain_lines(text) + "\n"));
    }
  }
  CHECK(refused > 500);
}

TEST_CASE("blocks are told apart exactly when they are not equal") {
  Draw draw(kSeed + 2);
  for (int i = 0; i < 2000; ++i) {
    const SnapshotBlock before = draw.block();
    INFO("seed " << kSeed + 2 << ", block " << i);
    REQUIRE(difference(before, before).is_none());
    SnapshotBlock after = before;
    if (after.weeks.empty()) continue;
    SnapshotWeek& week = after.weeks[static_cast<std::size_t>(
        draw.number(0, static_cast<std::int32_t>(after.weeks.size()) - 1))];
    if (week.sessions.empty() || week.sessions.back().exercises.empty()) {
      week.volume.max += 500;
    } else {
      SnapshotExercise& exercise = week.sessions.back().exercises.back();
      if (exercise.rows.empty())
        exercise.volume.min += 500;
      else
        exercise.rows.back() = draw.row();
    }
    INFO(snapshot_text({{}, before}) << "-----\n" << snapshot_text({{}, after}));
    REQUIRE(difference(before, after).is_none() == (before == after));
    REQUIRE(difference(after, before).is_none() == (before == after));
    // And with everything another.
    const SnapshotBlock other = draw.block();
    REQUIRE(difference(before, other).is_none() == (before == other));
  }
}

}  // namespace
}  // namespace topset::library
