#include "output/xlsx/load_tables.hpp"

#include <fmt/format.h>

#include "output/sheet_words.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

constexpr Row kLastRow = 1'000'000;  // a sheet has few more
constexpr Column kTableWidth = 3;    // two columns of a table and a gap
constexpr std::string_view kNoLoad = "—";

}  // namespace

LookupReference LoadTables::lookup(const Loadables& loads, Rounding rounding, std::int64_t step) {
  const auto [found, is_new] = lookups_.try_emplace({loads.loads(), rounding, step});
  if (!is_new) return found->second;
  Lookup made = xlsx::lookup(loads, rounding, step);
  const Place place = place_for(made.steps.size());
  found->second = {made.key, range(place, made.steps.size(), 0),
                   range(place, made.steps.size(), 1)};
  written_lookups_.push_back({place, std::move(made)});
  return found->second;
}

LoadTables::Plates LoadTables::plates(const LoadTable& table) {
  if (table.plates.empty()) return {};
  std::vector<std::string> words;
  for (const Plating& plating : table.plates) {
    PlannedRow row;
    row.plating = plating;
    words.push_back(plates_words(row, words_));
  }
  const auto [found, is_new] = plates_.try_emplace({table.loads.loads(), words});
  if (!is_new) return found->second;
  const Place place = place_for(words.size());
  found->second = {range(place, words.size(), 0), range(place, words.size(), 1)};
  written_plates_.push_back({place, table.loads.loads(), std::move(words)});
  return found->second;
}

LoadTables::Place LoadTables::place_for(std::size_t rows) {
  const auto height = static_cast<Row>(rows);
  if (next_.row + height > kLastRow) next_ = {0, static_cast<Column>(next_.column + kTableWidth)};
  const Place place = next_;
  next_.row += height + 1;
  return place;
}

std::string LoadTables::range(const Place& place, std::size_t rows, Column column) const {
  const auto at = static_cast<Column>(place.column + column);
  return fmt::format("{}{}:{}", sheet_prefix(name_), cell_name(place.row, at),
                     cell_name(place.row + static_cast<Row>(rows) - 1, at));
}

void LoadTables::write(Canvas& canvas) const {
  const Look plain{.size = 9};
  const auto loads = static_cast<Column>(1);
  // Row by row within each table; tables in the order they were asked for.
  for (const WrittenLookup& written : written_lookups_) {
    canvas.go_to(written.place.row);
    for (const Lookup::Step& step : written.lookup.steps) {
      canvas.number(written.place.column, static_cast<double>(step.from), plain);
      const auto column = static_cast<Column>(written.place.column + loads);
      if (step.load)
        canvas.number(column, Canvas::units(*step.load), plain);
      else
        canvas.text(column, kNoLoad, plain);
      canvas.next();
    }
  }
  for (const WrittenPlates& written : written_plates_) {
    canvas.go_to(written.place.row);
    for (std::size_t i = 0; i < written.loads.size(); ++i) {
      canvas.number(written.place.column, static_cast<double>(written.loads[i]), plain);
      canvas.text(static_cast<Column>(written.place.column + loads), written.plates[i], plain);
      canvas.next();
    }
  }
}

}  // namespace topset::output::xlsx
