#include "training/rpe_chart.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace topset {
namespace {

using Entries = std::array<std::array<std::int32_t, RpeChart::kMaxReps>, RpeChart::kRows>;

// Tuchscherer, Reactive Training Systems, in basis points of the 1RM: one to twelve reps a row.
// Twelve reps have no figure under RPE 6.
constexpr Entries kStandard{{
    {10000, 9550, 9220, 8920, 8630, 8370, 8110, 7860, 7620, 7390, 7070, 6800},  // RPE 10
    {9780, 9390, 9070, 8780, 8500, 8240, 7990, 7740, 7510, 7230, 6940, 6670},   // RPE 9.5
    {9550, 9220, 8920, 8630, 8370, 8110, 7860, 7620, 7390, 7070, 6800, 6530},   // RPE 9
    {9390, 9070, 8780, 8500, 8240, 7990, 7740, 7510, 7230, 6940, 6670, 6400},   // RPE 8.5
    {9220, 8920, 8630, 8370, 8110, 7860, 7620, 7390, 7070, 6800, 6530, 6260},   // RPE 8
    {9070, 8780, 8500, 8240, 7990, 7740, 7510, 7230, 6940, 6670, 6400, 6130},   // RPE 7.5
    {8920, 8630, 8370, 8110, 7860, 7620, 7390, 7070, 6800, 6530, 6260, 5990},   // RPE 7
    {8780, 8500, 8240, 7990, 7740, 7510, 7230, 6940, 6670, 6400, 6130, 5860},   // RPE 6.5
    {8630, 8370, 8110, 7860, 7620, 7390, 7070, 6800, 6530, 6260, 5990, 5720},   // RPE 6
    {8500, 8240, 7990, 7740, 7510, 7230, 6940, 6670, 6400, 6130, 5860, 0},      // RPE 5.5
    {8370, 8110, 7860, 7620, 7390, 7070, 6800, 6530, 6260, 5990, 5720, 0},      // RPE 5
}};

Rpe rpe_of(std::size_t row) {
  return {RpeChart::kMaxRpe - RpeChart::kStep * static_cast<std::int32_t>(row)};
}

// Halves towards positive infinity. Nearly all of them fit 64 bits, where dividing is quicker.
std::int64_t divide_half_up(Int128 numerator, Int128 denominator) {
  const Int128 doubled = 2 * numerator + denominator;
  const Int128 parts = 2 * denominator;
  constexpr Int128 kNarrow = std::numeric_limits<std::int64_t>::max();
  if (doubled >= 0 && doubled <= kNarrow && parts <= kNarrow)
    return static_cast<std::int64_t>(doubled) / static_cast<std::int64_t>(parts);
  const Int128 quotient = doubled / parts;
  return static_cast<std::int64_t>(doubled % parts < 0 ? quotient - 1 : quotient);
}

// The RPE where a line through two entries of a column meets a fraction of the 1RM.
Rpe on_line(std::size_t harder, std::int32_t harder_percent, std::size_t easier,
            std::int32_t easier_percent, const Rational& fraction) {
  constexpr std::int32_t kMost = 150;  // an RPE of 15 says enough
  if (harder_percent <= easier_percent) return rpe_of(harder);
  // fraction = numerator / denominator of 10000 basis points
  const Int128 above = 10000 * fraction.numerator() - easier_percent * fraction.denominator();
  const Int128 rise = static_cast<Int128>(harder_percent - easier_percent) * fraction.denominator();
  const std::int32_t tenths = rpe_of(harder).tenths - rpe_of(easier).tenths;
  if (above * tenths >= rise * (kMost - rpe_of(easier).tenths)) return {kMost};
  return {rpe_of(easier).tenths + static_cast<std::int32_t>(divide_half_up(above * tenths, rise))};
}

}  // namespace

const RpeChart& RpeChart::standard() {
  static const RpeChart chart(kStandard, "Reactive Training Systems (Tuchscherer)");
  return chart;
}

RpeChart::RpeChart(Entries entries, std::string name) : entries_(entries), name_(std::move(name)) {}

std::optional<Percent> RpeChart::percent(std::int32_t reps, Rpe rpe) const {
  if (reps < 1 || reps > kMaxReps || rpe.tenths < kMinRpe || rpe.tenths > kMaxRpe)
    return std::nullopt;
  const auto column = static_cast<std::size_t>(reps - 1);
  const auto entry = [&](std::size_t row) { return entries_[row][column]; };

  // The nearest rows with a figure, at or above this RPE and below it.
  auto harder = static_cast<std::size_t>((kMaxRpe - rpe.tenths) / kStep);
  std::size_t easier = harder + 1;
  while (entry(harder) == 0) {
    if (harder == 0) return std::nullopt;
    --harder;
  }
  if (rpe_of(harder) == rpe) return Percent{entry(harder)};
  while (easier < kRows && entry(easier) == 0) ++easier;
  if (easier == kRows) return std::nullopt;

  const std::int64_t tenths = rpe_of(harder).tenths - rpe_of(easier).tenths;
  const std::int64_t weighted = std::int64_t{entry(easier)} * (rpe_of(harder).tenths - rpe.tenths) +
                                std::int64_t{entry(harder)} * (rpe.tenths - rpe_of(easier).tenths);
  return Percent{static_cast<std::int32_t>((2 * weighted + tenths) / (2 * tenths))};
}

std::optional<Rpe> RpeChart::rpe(std::int32_t reps, const Rational& fraction_of_max) const {
  if (reps < 1 || reps > kMaxReps) return std::nullopt;
  const auto column = static_cast<std::size_t>(reps - 1);
  const Int128 basis_points = 10000 * fraction_of_max.numerator();
  std::size_t harder = kRows;  // the last row passed; kRows: none yet
  bool past_the_top = false;
  for (std::size_t row = 0; row < kRows; ++row) {
    const std::int32_t entry = entries_[row][column];
    if (entry == 0) continue;
    if (past_the_top || basis_points >= entry * fraction_of_max.denominator()) {
      if (harder != kRows)
        return on_line(harder, entries_[harder][column], row, entry, fraction_of_max);
      past_the_top = true;  // the line goes on with the slope of the first half point
    }
    harder = row;
  }
  return std::nullopt;
}

std::string RpeChart::flaw() const {
  const auto cell = [](std::size_t row, std::size_t column) {
    return fmt::format("{} {} at RPE {}", column + 1, column == 0 ? "rep" : "reps",
                       to_text(rpe_of(row)));
  };
  for (std::size_t row = 0; row < kRows; ++row) {
    for (std::size_t column = 0; column < entries_[row].size(); ++column) {
      const std::int32_t entry = entries_[row][column];
      if (entry == 0) continue;
      if (entry < 0 || entry > 10000)
        return fmt::format("{} is {}, outside 0-100 %", cell(row, column), to_text(Percent{entry}));
      for (std::size_t fewer = column; fewer-- > 0;) {
        if (entries_[row][fewer] == 0) continue;
        if (entries_[row][fewer] > entry) break;
        return fmt::format("{} is {}, not under the {} of {}", cell(row, column),
                           to_text(Percent{entry}), to_text(Percent{entries_[row][fewer]}),
                           cell(row, fewer));
      }
      for (std::size_t harder = row; harder-- > 0;) {
        if (entries_[harder][column] == 0) continue;
        if (entries_[harder][column] > entry) break;
        return fmt::format("{} is {}, not under the {} of {}", cell(row, column),
                           to_text(Percent{entry}), to_text(Percent{entries_[harder][column]}),
                           cell(harder, column));
      }
    }
  }
  return {};
}

Rpe to_halves(Rpe rpe) {
  constexpr std::int32_t kHalf = 5;
  return {(2 * rpe.tenths + kHalf) / (2 * kHalf) * kHalf};
}

}  // namespace topset
