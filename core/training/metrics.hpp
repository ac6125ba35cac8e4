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
#include "training/fine_sum.hpp"
#include "training/prescription.hpp"

namespace topset {

// One row as the metrics see it. What is left out of a sum, and why, is said at Totals.
struct Work {
  SetKind kind = SetKind::straight;
  Range<std::int32_t> sets{1, 1};
  Range<std::int32_t> reps;           // a set; 0 for seconds and metres
  std::int32_t sides = 1;             // 2: each side counts
  std::int32_t hands = 1;             // 2: a pair of dumbbells
  std::optional<std::int64_t> load;   // loadable, thousandths, a hand's; nothing: left out. Of
                                      // bodyweight sets the added load, 0 for none
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

// Each range is the least (fewest sets and reps written) and the most. All of them come from rows;
// automatic warm-ups are no rows.
struct Totals {
  Range<std::int64_t> volume;           // load volume: sets x reps x loadable load, thousandths;
                                        // both sides and both hands count
  Range<std::int64_t> back_off_volume;  // of it from back-off sets
  Range<std::int32_t> lifts;            // number of lifts: reps that carry a load or an intensity
  Range<std::int32_t> heavy_lifts;      // at or over 90 % of the 1RM, by the exact target
  Range<FineSum> intensity_sum;  // sum of reps x fraction of the 1RM, of lifts with a known one
  Range<std::int32_t> intensity_lifts;         // those lifts
  Range<FineSum> inol;                         // sum of reps / max(1, 100 - %), Hristov 2005
  std::array<Range<std::int32_t>, 4> zones{};  // lifts by Prilepin zone
  std::int32_t sets = 0;                       // the most
  std::int32_t unloaded_sets = 0;  // the most; sets of reps left out of the volume: no load
};

void add(Totals& totals, const Work& work);
void add(Totals& totals, const Totals& other);

// Reps of one intensity as INOL counts them: reps / max(1, 100 - %), exact.
Rational inol(std::int32_t reps, const Rational& intensity);

// Average relative intensity as a percent of the 1RM, half up to basis points; nothing without a
// lift of known intensity. min is the average of the fewest reps and max that of the most, so that
// min may be the higher one.
std::optional<Range<Percent>> average_intensity(const Totals& totals);

}  // namespace topset
