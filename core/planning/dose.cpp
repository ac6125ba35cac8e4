#include "planning/dose.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace topset::planning {
namespace {

constexpr Percent kFull{10000};

Percent step(const std::array<Percent, 4>& table, std::int32_t index) {
  return table[static_cast<std::size_t>(std::clamp(index, 0, 3))];
}

// Half up to a basis point; every factor is a whole percent or a half, so little is lost.
Percent product(Percent a, Percent b) {
  const std::int64_t wide = std::int64_t{a.basis_points} * b.basis_points;
  return {static_cast<std::int32_t>((wide + 5000) / 10000)};
}

struct RecoveryEffect {
  Percent volume = kFull;
  Percent intensity = kFull;
};

RecoveryEffect effect(const DoseTable& table, const Recovery* recovery) {
  if (recovery == nullptr) return {};
  const std::array<Mark, 3> marks = {recovery->soreness, recovery->fatigue, recovery->motivation};
  const auto bad = std::count(marks.begin(), marks.end(), Mark::bad);
  if (bad == 1) return {table.one_bad_mark_volume, table.one_bad_mark_intensity};
  if (bad > 1) return {table.more_bad_marks_volume, table.more_bad_marks_intensity};
  const bool all_good =
      std::all_of(marks.begin(), marks.end(), [](Mark mark) { return mark == Mark::good; });
  return {kFull, all_good ? table.all_good_intensity : kFull};
}

}  // namespace

Dose dose(const DoseTable& table, const DoseInput& input) {
  Dose result;
  result.from = input;
  if (input.phase != nullptr) {
    result.phase_volume = input.phase->volume;
    result.phase_intensity = input.phase->intensity;
    result.phase_has_rpe = input.phase->rpe.has_value();
    result.phase_rpe = input.phase->rpe ? input.phase->rpe->tenths : 0;
  }
  result.accessories = step(table.accessories, input.accessories);
  result.frequency = step(table.frequency, input.sessions - 1);
  const RecoveryEffect recovery = effect(table, input.recovery);
  result.recovery_volume = recovery.volume;

  // A phase that adds volume is not held back by a recovery that cuts none.
  const Percent phase_or_recovery = recovery.volume < kFull
                                        ? std::min(result.phase_volume, recovery.volume)
                                        : result.phase_volume;
  result.advised_volume = product(product(result.accessories, result.frequency), phase_or_recovery);

  const bool phase_cuts = result.phase_volume < kFull || result.phase_intensity < kFull;
  Percent intensity = result.phase_intensity;
  if (recovery.intensity < kFull)
    intensity = std::min(intensity, recovery.intensity);
  else if (!phase_cuts && result.phase_intensity == kFull)
    intensity = recovery.intensity;

  const bool full = input.mode == DoseMode::full;
  result.volume = full ? result.advised_volume : result.phase_volume;
  result.intensity = full ? intensity : result.phase_intensity;
  return result;
}

std::string volume_words(const Dose& dose) {
  std::vector<std::string> reasons;
  if (dose.accessories != kFull)
    reasons.push_back(fmt::format("{} for {} same-muscle accessor{}", to_text(dose.accessories),
                                  dose.from.accessories, dose.from.accessories == 1 ? "y" : "ies"));
  if (dose.frequency != kFull)
    reasons.push_back(fmt::format("{} for {} sessions of the lift a week", to_text(dose.frequency),
                                  dose.from.sessions));
  if (dose.recovery_volume < kFull && dose.recovery_volume < dose.phase_volume)
    reasons.push_back(fmt::format("{} for recovery", to_text(dose.recovery_volume)));
  else if (dose.phase_volume != kFull)
    reasons.push_back(fmt::format("{} for {}", to_text(dose.phase_volume), dose.from.phase->name));
  return fmt::format("{}", fmt::join(reasons, ", "));
}

std::string intensity_words(const Dose& dose, Percent intensity) {
  if (dose.from.phase != nullptr && intensity == dose.phase_intensity) return dose.from.phase->name;
  return intensity > kFull ? "a good day" : "recovery";
}

bool recovery_counts(const DoseTable& table, const Recovery& recovery, std::optional<Date> date,
                     std::int32_t week) {
  if (!date) return week == 1;
  const int age = *date - recovery.as_of;
  return age >= 0 && age <= table.recovery_days;
}

std::int32_t scaled_sets(std::int32_t sets, Percent volume) {
  const std::int64_t scaled = (std::int64_t{sets} * volume.basis_points * 2 + 10000) / 20000;
  return static_cast<std::int32_t>(std::max<std::int64_t>(1, scaled));
}

}  // namespace topset::planning
