// The small closed vocabularies of the field: goals, set kinds, implements, movements, muscles. One
// table each maps them to the words used in YAML, messages and JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace topset {

enum class Goal : std::uint8_t {
  power,
  strength,
  hypertrophy,
  skill,
  none
};
enum class Experience : std::uint8_t {
  novice,
  intermediate,
  advanced
};
enum class Technique : std::uint8_t {
  learning,
  solid
};
enum class PhaseKind : std::uint8_t {
  loading,
  deload,
  taper
};
enum class DoseMode : std::uint8_t {
  full,    // the dose scales what a strategy chose
  advise,  // it only says what it would have done
  off,     // phases alone apply
};
enum class Rounding : std::uint8_t {
  nearest,
  down,
  up
};  // nearest: ties up
enum class Mark : std::uint8_t {
  good,
  normal,
  bad
};  // one recovery mark

// What a set is for, in the order of work.
enum class SetKind : std::uint8_t {
  warm_up,
  ramp,
  top,
  back_off,
  straight,
  drop,
  test
};

// What is loaded.
enum class Implement : std::uint8_t {
  barbell,
  dumbbells,
  stack,
  bodyweight,
  fixed,
  none
};

enum class Movement : std::uint8_t {
  squat,
  hinge,
  lunge,
  horizontal_press,
  vertical_press,
  horizontal_pull,
  vertical_pull,
  olympic,
  knee_extension,
  knee_flexion,
  calf_raise,
  elbow_flexion,
  elbow_extension,
  shoulder_raise,
  chest_fly,
  trunk,
  carry,
  hip,
  neck,
  jump,
  conditioning,
};

enum class Muscle : std::uint8_t {
  chest,
  back,
  quads,
  hamstrings,
  glutes,
  front_delts,
  side_delts,
  rear_delts,
  biceps,
  triceps,
  calves,
  abs,
  traps,
  forearms,
  spinal_erectors,
  adductors,
  abductors,
  neck,
};

enum class Mechanic : std::uint8_t {
  compound,
  isolation
};

// How an exercise takes back-off work.
enum class BackOffFit : std::uint8_t {
  made_for,   // squat, deadlift, bench and overhead press and their variations
  olympic,    // likewise, in few reps
  passes,     // dumbbell, weighted-bodyweight and row compounds
  machine,    // heavy machine compounds: a note
  isolation,  // curls, triceps extensions: a warning outside hypertrophy
};

std::string_view name(Goal value);
std::string_view name(Experience value);
std::string_view name(Technique value);
std::string_view name(PhaseKind value);
std::string_view name(DoseMode value);
std::string_view name(Rounding value);
std::string_view name(SetKind value);
std::string_view name(Implement value);
std::string_view name(Movement value);
std::string_view name(Muscle value);
std::string_view name(Mechanic value);
std::string_view name(BackOffFit value);

// The value a word stands for; nothing for a word the vocabulary does not have.
template <class Word>
std::optional<Word> parse_word(std::string_view text);

// Every word of a vocabulary, in order.
template <class Word>
std::span<const std::string_view> words();

}  // namespace topset
