// A block as it was accepted: what the athlete lifts, and from what it was made. It holds less than
// a block: no plates, no tables, no findings, nothing that follows from the rest. Two snapshots are
// the same when their blocks are; what they were made from only tells why they differ.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "training/prescription.hpp"
#include "training/warm_up.hpp"

namespace topset::library {

// The line of a snapshot's file that something stands on; 0: of no file. Never a difference.
struct LineNumber {
  std::uint32_t number = 0;
  bool operator==(const LineNumber&) const { return true; }
};

struct SnapshotRow {
  SetKind kind = SetKind::straight;
  std::string exercise;  // id, when it is not the slot's own; empty otherwise
  Range<std::int32_t> sets{1, 1};
  Range<std::int32_t> amount{1, 1};
  AmountUnit amount_unit = AmountUnit::reps;
  bool amrap = false;
  std::int32_t amrap_cap = 0;  // 0: none
  bool each_side = false;
  std::optional<Range<std::int64_t>> load;  // loadable, thousandths; nothing: none, or blank
  std::string basis;                        // `90 % of 1RM`, `top -10 %`; empty: no percent
  std::optional<Range<Rpe>> rpe;
  bool rpe_predicted = false;
  Range<std::int32_t> rest{0, 0};  // seconds; 0: unsaid
  std::int32_t pause = 0;          // seconds
  bool is_optional = false;
  bool is_projected = false;
  std::string tempo, cue, stop, note, blank;
  LineNumber line = {};
  bool operator==(const SnapshotRow&) const = default;
};

struct SnapshotWarmUp {
  std::int32_t sets = 1;
  std::int32_t reps = 1;
  std::int64_t load = 0;  // thousandths
  bool operator==(const SnapshotWarmUp&) const = default;
};

struct SnapshotExercise {
  std::string label;     // `A`, `B1`
  std::string exercise;  // id
  std::string strategy;  // id
  Range<std::int64_t> volume;
  std::string refusal;  // why the strategy refused; empty: it didn't
  std::string note;
  std::vector<SnapshotWarmUp> warm_ups;
  std::vector<SnapshotRow> rows;
  LineNumber line = {};
  bool operator==(const SnapshotExercise&) const = default;
};

struct SnapshotSession {
  std::int32_t session = 1;  // in the week
  std::optional<Date> date;
  std::string name;
  std::vector<SnapshotExercise> exercises;
  LineNumber line = {};
  bool operator==(const SnapshotSession&) const = default;
};

struct SnapshotWeek {
  std::int32_t week = 1;
  std::int32_t cycle = 0;  // 1-based; 0: only one cycle
  std::int32_t cycle_week = 0;
  std::string phase;  // empty: none
  Range<std::int64_t> volume;
  std::vector<SnapshotSession> sessions;
  LineNumber line = {};
  bool operator==(const SnapshotWeek&) const = default;
};

// What the athlete does.
struct SnapshotBlock {
  Unit unit = Unit::kg;
  Range<std::int64_t> volume;  // load volume: thousandths of the unit, as all volumes and loads
  std::vector<SnapshotWeek> weeks;
  LineNumber line = {};
  bool operator==(const SnapshotBlock&) const = default;
};

// A file that a block was made from; the hash is the beginning of its SHA-256, empty: unknown.
struct SnapshotFile {
  std::string path;  // from the library's root
  std::string hash;
  bool operator==(const SnapshotFile&) const = default;
};

struct SnapshotStrategy {
  std::string id;
  std::string version;
  std::string hash;  // of strategies that are not bundled; empty otherwise
  bool operator==(const SnapshotStrategy&) const = default;
};

struct SnapshotMax {
  std::string exercise;           // id
  std::int64_t one_rep_max = 0;   // thousandths; 0: unknown
  std::int64_t training_max = 0;  // thousandths; 0: none
  std::string from;               // `tested 2026-10-12`; empty: there is no 1RM
  bool operator==(const SnapshotMax&) const = default;
};

// What it was made from.
struct SnapshotHead {
  std::string program, athlete;  // names
  SnapshotFile program_file, athlete_file, library_file;
  std::string topset;  // version
  std::vector<SnapshotStrategy> strategies;
  std::vector<SnapshotMax> maxes;
  bool operator==(const SnapshotHead&) const = default;
};

struct Snapshot {
  SnapshotHead head;
  SnapshotBlock block;
  bool operator==(const Snapshot&) const = default;
};

// As much of a SHA-256 as a snapshot keeps.
inline constexpr std::size_t kHashLength = 12;

}  // namespace topset::library
