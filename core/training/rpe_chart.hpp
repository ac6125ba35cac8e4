// The RPE chart: which percent of the 1RM a number of reps at an RPE stands for, and back. The
// bundled one is Tuchscherer's (Reactive Training Systems); an athlete may bring their own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/quantities.hpp"

namespace topset {

class RpeChart {
 public:
  static constexpr std::int32_t kMaxReps = 12;
  static constexpr std::int32_t kMinRpe = 50;  // tenths
  static constexpr std::int32_t kMaxRpe = 100;
  static constexpr std::int32_t kStep = 5;  // the chart's rows are half points apart
  static constexpr std::size_t kRows = 11;

  // Tuchscherer's, as Reactive Training Systems prints it.
  static const RpeChart& standard();

  // entries[row][reps - 1] in basis points; row 0 is RPE 10, row 10 is RPE 5. 0: no figure.
  explicit RpeChart(std::array<std::array<std::int32_t, kMaxReps>, kRows> entries,
                    std::string name);

  // Percent of 1RM that `reps` (1-12) at `rpe` (5-10) stand for; linear between the nearest rows
  // with a figure, half up to basis points. Nothing past the chart's figures: RPE 5 in a set of 12.
  std::optional<Percent> percent(std::int32_t reps, Rpe rpe) const;

  // RPE that `reps` at a fraction of the 1RM (9/10 is 90 %) is felt as, linear between the chart's
  // rows, half up to tenths. Over 10 it goes on with the slope of the last half point (so that 10.4
  // and 12 differ), up to 15: such a set can't be done. Nothing under the chart's last figure, past
  // twelve reps or under one.
  std::optional<Rpe> rpe(std::int32_t reps, const Rational& fraction_of_max) const;

  // What is wrong with a chart of an athlete's own, with its place, or empty: each figure is in
  // 0-100 %, and lower than the one of fewer reps and than the one of a higher RPE.
  std::string flaw() const;

  const std::array<std::array<std::int32_t, kMaxReps>, kRows>& entries() const { return entries_; }
  const std::string& name() const { return name_; }  // for the sheet

 private:
  std::array<std::array<std::int32_t, kMaxReps>, kRows> entries_;
  std::string name_;
};

// The nearest half, as RPE is printed, quarters up: 8.3 -> 8.5, 8.2 -> 8.
Rpe to_halves(Rpe rpe);

}  // namespace topset
