// The bundled exercises as they stand in catalogue.def: constant data, nothing built at start-up.
// Only exercise.cpp reads it; everything else asks a Catalogue.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "training/words.hpp"

namespace topset {

// How an exercise is loaded: decides what one rep of it weighs.
enum class Held : std::uint8_t {
  whole,      // one implement, both sides at once
  pair,       // two implements, both sides at once: a load is a hand's
  side,       // one implement, a side at a time
  pair_side,  // two implements, a side at a time
};

// Up to six muscles, in the order written.
struct Muscles {
  std::array<Muscle, 6> list{};
  std::size_t count = 0;

  constexpr const Muscle* begin() const { return list.data(); }
  constexpr const Muscle* end() const { return list.data() + count; }
};

struct CatalogueRow {
  std::string_view id;
  std::string_view name;
  std::string_view aliases;  // parted by spaces
  Movement movement;
  Mechanic mechanic;
  Implement implement;
  Held held;
  Muscles primary;
  Muscles secondary;
  std::string_view variation_of;
  std::int32_t max_from;  // whole percent of that lift's max; 0: none
  BackOffFit back_off;
};

// A word that a row is found by, in the form words are compared in: `rear_delt_fly`.
struct CatalogueWord {
  std::string_view text;
  bool is_id;
  std::uint32_t row;  // index into catalogue_rows
};

// Sorted by id.
std::span<const CatalogueRow> catalogue_rows();

// Every id and alias, sorted by text.
std::span<const CatalogueWord> catalogue_words();

}  // namespace topset
