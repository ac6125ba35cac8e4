// A strategy's description as data, copied from what its library pushed, and the parameter values
// that a coach wrote for it. The reader checks YAML against a card; schema, help and docs are made
// from it.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "training/prescription.hpp"
#include "training/words.hpp"

namespace topset {

// Kinds of values, as a mask; the numbers are those of topset/strategy.h.
enum class ValueKind : std::uint32_t {
  integer = 1u << 0,
  percent = 1u << 1,  // `80 %`
  points = 1u << 2,   // `+1 point`
  weight = 1u << 3,   // `2.5 kg`
  rpe = 1u << 4,      // `+0.5 rpe`
  reps = 1u << 5,     // `3 reps`, `2-5 reps`
  time = 1u << 6,     // `180 s`, `3:00`
  boolean = 1u << 7,
  choice = 1u << 8,
  words = 1u << 9,
  exercise = 1u << 10,
  sets = 1u << 11,  // set notation
};

struct ParameterDefault {
  Goal goal = Goal::none;  // none: any
  std::string movement;    // empty: any
  std::string experience;  // empty: any
  std::string text;        // as a coach would write it
  std::string text_lb;     // empty: as text
};

struct Parameter {
  std::string id;
  std::string doc;
  std::uint32_t kinds = 0;  // mask of ValueKind
  bool required = false;
  bool list = false;   // may be a list
  bool lists = false;  // may be a list of lists
  bool with_sign = false;
  std::int64_t min = 0;  // in the unit of the kind; min > max: any
  std::int64_t max = -1;
  std::vector<std::string> choices;
  std::string group;  // of those that exclude each other; empty: none
  std::vector<ParameterDefault> defaults;

  bool takes(ValueKind kind) const { return (kinds & static_cast<std::uint32_t>(kind)) != 0; }
};

struct StrategyCard {
  std::string id;
  std::string version;
  std::string summary;
  std::string doc;
  bool doses = false;       // applies volume and intensity itself
  bool back_off = false;    // makes a top set and back-off sets
  bool whole_week = false;  // may stand under plans:
  std::vector<Parameter> parameters;

  const Parameter* find(std::string_view id) const;
};

// One value, or one item of a list.
struct ParameterValue {
  std::string id;
  ValueKind kind = ValueKind::integer;
  std::uint32_t outer = 0;
  std::uint32_t inner = 0;
  std::uint32_t depth = 0;      // 0: plain, 1: item of a list, 2: item of a list of lists
  bool written = false;         // by the coach; else the card's default
  std::int64_t number = 0;      // in the unit of the kind; weights in thousandths of `unit`
  std::int64_t number_max = 0;  // = number unless a range
  bool is_range = false;
  Unit unit = Unit::kg;  // of weights, as written
  std::optional<std::int64_t>
      other;         // of weights: the number where it is written in the other unit too
  std::string text;  // words, exercise id, choice; otherwise as written
  std::optional<Prescription> sets;
  SetKind set_kind = SetKind::straight;  // of sets, where a row says `kind:`
  Origin origin;
};

}  // namespace topset
