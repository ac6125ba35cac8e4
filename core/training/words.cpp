#include "training/words.hpp"

#include <array>

namespace topset {

// One table a vocabulary; the order is the enum's.
#define TOPSET_WORDS(Type, ...)                                                                 \
  namespace {                                                                                   \
  constexpr std::string_view k##Type##Words[] = {__VA_ARGS__};                                  \
  }                                                                                             \
  std::string_view name(Type value) { return k##Type##Words[static_cast<std::size_t>(value)]; } \
  template <>                                                                                   \
  std::optional<Type> parse_word<Type>(std::string_view text) {                                 \
    for (std::size_t i = 0; i < std::size(k##Type##Words); ++i)                                 \
      if (k##Type##Words[i] == text) return static_cast<Type>(i);                               \
    return std::nullopt;                                                                        \
  }                                                                                             \
  template <>                                                                                   \
  std::span<const std::string_view> words<Type>() {                                             \
    return k##Type##Words;                                                                      \
  }

TOPSET_WORDS(Goal, "power", "strength", "hypertrophy", "skill", "none")
TOPSET_WORDS(Experience, "novice", "intermediate", "advanced")
TOPSET_WORDS(Technique, "learning", "solid")
TOPSET_WORDS(PhaseKind, "loading", "deload", "taper")
TOPSET_WORDS(DoseMode, "full", "advise", "off")
TOPSET_WORDS(Rounding, "nearest", "down", "up")
TOPSET_WORDS(SetKind, "warm_up", "ramp", "top", "back_off", "straight", "drop", "test")
TOPSET_WORDS(Implement, "barbell", "dumbbells", "stack", "bodyweight", "fixed", "none")
TOPSET_WORDS(Movement, "squat", "hinge", "lunge", "horizontal_press", "vertical_press",
             "horizontal_pull", "vertical_pull", "olympic", "knee_extension", "knee_flexion",
             "calf_raise", "elbow_flexion", "elbow_extension", "shoulder_raise", "chest_fly",
             "trunk", "carry", "hip", "neck", "jump", "conditioning")
TOPSET_WORDS(Muscle, "chest", "back", "quads", "hamstrings", "glutes", "front_delts", "side_delts",
             "rear_delts", "biceps", "triceps", "calves", "abs", "traps", "forearms",
             "spinal_erectors", "adductors", "abductors", "neck")
TOPSET_WORDS(Mechanic, "compound", "isolation")
TOPSET_WORDS(BackOffFit, "made_for", "olympic", "passes", "machine", "isolation")

#undef TOPSET_WORDS

}  // namespace topset
