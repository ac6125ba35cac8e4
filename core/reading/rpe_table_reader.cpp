#include "reading/rpe_table_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace topset::reading {
namespace {

using Entries = std::array<std::array<std::int32_t, RpeChart::kMaxReps>, RpeChart::kRows>;

std::string percent_text(std::int32_t basis_points) { return to_text(Percent{basis_points}); }

std::string rpe_text(std::size_t row) {
  return to_text(Rpe{RpeChart::kMaxRpe - static_cast<std::int32_t>(row) * RpeChart::kStep});
}

// The nearest row of a higher RPE that has a figure for these reps.
std::optional<std::size_t> row_above(const Entries& entries, std::size_t row, std::size_t reps) {
  while (row-- > 0)
    if (entries[row][reps] != 0) return row;
  return std::nullopt;
}

}  // namespace

std::optional<RpeChart> read_rpe_table(const Node& node, NodeValues& values) {
  Entries entries{};
  std::array<const Node*, RpeChart::kRows> rows{};
  std::string title = "the athlete's own RPE table";
  bool sound = true;
  for (const Member& member : node.members) {
    if (member.key == "name") {
      title = member.value.text;
      continue;
    }
    const auto rpe = static_cast<std::int32_t>(scaled_number(member.key, 1).value_or(100));
    const auto row = static_cast<std::size_t>((RpeChart::kMaxRpe - rpe) / RpeChart::kStep);
    if (row >= rows.size()) continue;
    if (rows[row] != nullptr) {
      values.report(Rule::LIBR019, values.document().key_origin(member),
                    fmt::format("RPE {} is given twice", rpe_text(row)), "keep one of the two");
      sound = false;
    }
    rows[row] = &member.value;
    const std::size_t count = std::min(member.value.items.size(), entries[row].size());
    for (std::size_t i = 0; i < count; ++i)
      entries[row][i] = static_cast<std::int32_t>(values.number(member.value.items[i], 2));
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row] == nullptr) continue;
    for (std::size_t i = 0; i < entries[row].size() && entries[row][i] != 0; ++i) {
      const Origin place = values.document().origin(rows[row]->items[i]);
      const std::int32_t here = entries[row][i];
      const auto above = row_above(entries, row, i);
      if (i > 0 && here >= entries[row][i - 1]) {
        values.report(Rule::ATHL208, place,
                      fmt::format("at RPE {}, {} reps are given {}, not less than the {} of {}",
                                  rpe_text(row), i + 1, percent_text(here),
                                  percent_text(entries[row][i - 1]), i),
                      "percents fall with every rep: write a smaller one");
        sound = false;
      } else if (above && here >= entries[*above][i]) {
        values.report(
            Rule::ATHL208, place,
            fmt::format("{} {} at RPE {} {} given {}, not less than the {} at RPE {}", i + 1,
                        i == 0 ? "rep" : "reps", rpe_text(row), i == 0 ? "is" : "are",
                        percent_text(here), percent_text(entries[*above][i]), rpe_text(*above)),
            "percents rise with RPE: write a smaller one");
        sound = false;
      }
    }
  }
  if (!sound) return std::nullopt;
  return RpeChart(entries, std::move(title));
}

}  // namespace topset::reading
