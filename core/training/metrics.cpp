#include "training/metrics.hpp"

#include <algorithm>

namespace topset {
namespace {

constexpr std::int32_t kHeavy = 9000;  // basis points

// Prilepin's table (1974) in Hristov's print (2005).
constexpr std::array<Zone, 4> kZones = {{
    {"under 70 %", 0, 7000, {3, 6}, {18, 30}, 24},
    {"70-79 %", 7000, 8000, {3, 6}, {12, 24}, 18},
    {"80-89 %", 8000, 9000, {2, 4}, {10, 20}, 15},
    {"90 % and over", 9000, 10100, {1, 2}, {4, 10}, 7},
}};

// Hristov (2005), for one exercise.
constexpr InolBand kSessionBands[] = {
    {0, 40, "too few reps to be a stimulus"},
    {40, 100, "fresh and doable, best when fatigue isn't to build up"},
    {100, 200, "tough, but good for loading phases"},
    {200, 0, "brutal"},
};
constexpr InolBand kWeekBands[] = {
    {0, 200, "easy and doable, for a deload or before a peak"},
    {200, 300, "tough but doable, for loading"},
    {300, 400, "brutal, for a short while only"},
    {400, 0, "beyond reason"},
};

bool at_least(const Rational& intensity, std::int32_t basis_points) {
  return 10000 * intensity.numerator() >= basis_points * intensity.denominator();
}

std::size_t zone_of(const Rational& intensity) {
  std::size_t zone = kZones.size() - 1;
  while (zone > 0 && !at_least(intensity, kZones[zone].low)) --zone;
  return zone;
}

// reps / max(1, 100 - %) as numerator and denominator, not in lowest terms.
struct Fraction {
  Int128 numerator;
  Int128 denominator;
};
Fraction inol_fraction(std::int32_t reps, const Rational& intensity) {
  const Int128 left = 100 * (intensity.denominator() - intensity.numerator());
  if (left <= intensity.denominator()) return {reps, 1};  // 99 % and over
  return {reps * intensity.denominator(), left};
}

FineSum fine(Fraction fraction) { return FineSum::of(fraction.numerator, fraction.denominator); }

template <class T>
void raise(Range<T>& sum, const Range<T>& by) {
  sum.min += by.min;
  sum.max += by.max;
}

void add_intensity(Totals& totals, const Range<std::int32_t>& reps, const Rational& intensity) {
  raise(totals.intensity_lifts, reps);
  const auto sum = [&](std::int32_t count) {
    return FineSum::of(count * intensity.numerator(), intensity.denominator());
  };
  const FineSum least = sum(reps.min);
  const FineSum least_inol = fine(inol_fraction(reps.min, intensity));
  if (reps.min == reps.max) {
    raise(totals.intensity_sum, {least, least});
    raise(totals.inol, {least_inol, least_inol});
  } else {
    raise(totals.intensity_sum, {least, sum(reps.max)});
    raise(totals.inol, {least_inol, fine(inol_fraction(reps.max, intensity))});
  }
  raise(totals.zones[zone_of(intensity)], reps);
  if (at_least(intensity, kHeavy)) raise(totals.heavy_lifts, reps);
}

}  // namespace

std::span<const Zone, 4> prilepin_zones() { return kZones; }
std::span<const InolBand> inol_bands_session() { return kSessionBands; }
std::span<const InolBand> inol_bands_week() { return kWeekBands; }

void add(Totals& totals, const Work& work) {
  totals.sets += work.sets.max;
  const Range<std::int32_t> reps{work.sets.min * work.reps.min * work.sides,
                                 work.sets.max * work.reps.max * work.sides};
  if (reps.max == 0) return;  // seconds and metres
  if (work.load || work.intensity) raise(totals.lifts, reps);
  if (work.load) {
    const std::int64_t load = *work.load * work.hands;
    const Range<std::int64_t> volume{reps.min * load, reps.max * load};
    raise(totals.volume, volume);
    if (work.kind == SetKind::back_off) raise(totals.back_off_volume, volume);
  } else {
    totals.unloaded_sets += work.sets.max;
  }
  if (work.intensity && *work.intensity >= Rational(0))
    add_intensity(totals, reps, *work.intensity);
}

void add(Totals& totals, const Totals& other) {
  raise(totals.volume, other.volume);
  raise(totals.back_off_volume, other.back_off_volume);
  raise(totals.lifts, other.lifts);
  raise(totals.heavy_lifts, other.heavy_lifts);
  raise(totals.intensity_sum, other.intensity_sum);
  raise(totals.intensity_lifts, other.intensity_lifts);
  raise(totals.inol, other.inol);
  for (std::size_t zone = 0; zone < totals.zones.size(); ++zone)
    raise(totals.zones[zone], other.zones[zone]);
  totals.sets += other.sets;
  totals.unloaded_sets += other.unloaded_sets;
}

Rational inol(std::int32_t reps, const Rational& intensity) {
  const Fraction fraction = inol_fraction(reps, intensity);
  return Rational::of(fraction.numerator, fraction.denominator);
}

std::optional<Range<Percent>> average_intensity(const Totals& totals) {
  if (totals.intensity_lifts.max == 0) return std::nullopt;
  const auto average = [](const FineSum& sum, std::int32_t lifts) {
    // trillionths / 10^8 are basis points; divided once, half up.
    const Int128 parts = static_cast<Int128>(100'000'000) * lifts;
    return Percent{static_cast<std::int32_t>((2 * sum.trillionths() + parts) / (2 * parts))};
  };
  const Percent most = average(totals.intensity_sum.max, totals.intensity_lifts.max);
  if (totals.intensity_lifts.min == 0) return Range<Percent>{most, most};
  return Range<Percent>{average(totals.intensity_sum.min, totals.intensity_lifts.min), most};
}

}  // namespace topset
