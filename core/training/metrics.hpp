// What a session adds up to: load volume, number of lifts, average relative intensity, INOL,
// Prilepin zones, reps at or over 90 %, hard sets by muscle. Rep ranges give a least and a most.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"
#include "training/prescription.hpp"

namespace topset {

// One row as the metrics see it.
struct Work {
  SetKind kind = SetKind::straight;
  Range<std::int32_t> sets{1, 1};
  Range<std::int32_t> reps;           // a set; 0 for seconds and metres
  std::int32_t sides = 1;             // 2: each side counts
  std::int32_t hands = 1;             // 2: a pair of dumbbells
  std::optional<std::int64_t> load;   // loadable, thousandths, a hand's; nothing: left out
  std::optional<Rational> intensity;  // exact target / current 1RM; nothing: unknown
};

// Zones after Prilepin (1974), as Hristov prints them: under 70, 70-79, 80-89, 90 % and over.
struct Zone {
  std::string_view name;      // `70-79 %`
  std::int32_t low;           // basis points, inclusive
  std::int32_t high;          // exclusive
  Range<std::int32_t> reps;   // a set
  Range<std::int32_t> total;  // a session
  std::int32_t optimal;
};
std::span<const Zone, 4> prilepin_zones();

// INOL bands after Hristov (2005).
struct InolBand {
  std::int32_t low;   // hundredths, inclusive
  std::int32_t high;  // exclusive; 0: no upper end
  std::string_view label;
};
std::span<const InolBand> inol_bands_session();
std::span<const InolBand> inol_bands_week();

struct Totals {
  Range<std::int64_t> volume;           // load volume, thousandths
  Range<std::int64_t> back_off_volume;  // of it from back-off sets
  Range<std::int32_t> lifts;            // number of lifts: reps that carry a load or an intensity
  Range<std::int32_t> heavy_lifts;      // at or over 90 % of the 1RM
  Range<Rational> intensity_sum;  // sum of reps x fraction of 1RM, over lifts with a known one
  Range<std::int32_t> intensity_lifts;         // those lifts
  Range<Rational> inol;                        // sum of reps / max(1, 100 - %)
  std::array<Range<std::int32_t>, 4> zones{};  // lifts by Prilepin zone
  std::int32_t sets = 0;
  std::int32_t unloaded_sets = 0;  // left out of the volume: no load
};

void add(Totals& totals, const Work& work);
void add(Totals& totals, const Totals& other);

// Average relative intensity as a percent of the 1RM, half up to basis points; nothing without a
// lift.
std::optional<Range<Percent>> average_intensity(const Totals& totals);

}  // namespace topset
