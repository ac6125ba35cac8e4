#include "output/html_plates.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

#include "output/figure_words.hpp"
#include "output/html_text.hpp"
#include "output/plate_colour.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

struct Step {
  std::int64_t from;
  int size;  // 1-5
};

constexpr std::array<Step, 5> kKilograms = {
    {{20'000, 5}, {10'000, 4}, {5'000, 3}, {2'500, 2}, {0, 1}}};
constexpr std::array<Step, 5> kPounds = {
    {{45'000, 5}, {25'000, 4}, {10'000, 3}, {5'000, 2}, {0, 1}}};

std::string_view colour_class(PlateColour colour) {
  switch (colour) {
    case PlateColour::red: return "red";
    case PlateColour::blue: return "blue";
    case PlateColour::yellow: return "yellow";
    case PlateColour::green: return "green";
    case PlateColour::white: return "white";
    case PlateColour::black: return "black";
    case PlateColour::steel: break;
  }
  return "steel";
}

std::string discs(const Plating& plating, Unit unit, Words words) {
  if (plating.plates.empty())
    return plating.bar > 0 ? fmt::format("<b>{}</b>", text(words[Word::empty_bar])) : "";
  std::string out;
  for (const std::int64_t plate : plating.plates)
    out += fmt::format("<i class=\"{}\">{}</i>", disc_classes(plate, unit), figure(plate, words));
  return out;
}

std::string drawn(std::string_view said, std::string_view discs, bool on_bar, Words words) {
  if (discs.empty()) return "";
  return fmt::format("<span class=\"plates{}\" role=\"img\" aria-label=\"{}{}\">{}</span>",
                     on_bar ? " on-bar" : "", text(said),
                     on_bar ? fmt::format(" {}", text(words[Word::a_side])) : "", discs);
}

}  // namespace

std::string plates(const PlannedRow& row, Unit unit, Words words) {
  if (!row.plating) return "";
  std::string shown = discs(*row.plating, unit, words);
  if (row.plating_max && row.plating_max->plates != row.plating->plates)
    shown += fmt::format("<b>{}</b>{}", text(words[Word::range_to]),
                         discs(*row.plating_max, unit, words));
  const bool on_bar = row.plating->bar > 0 && !row.plating->plates.empty();
  return drawn(plates_words(row, words), shown, on_bar, words);
}

std::string disc_classes(std::int64_t weight, Unit unit) {
  const auto& steps = unit == Unit::kg ? kKilograms : kPounds;
  const auto* const at =
      std::ranges::find_if(steps, [&](const Step& each) { return each.from <= weight; });
  return fmt::format("{} s{}", colour_class(plate_colour(weight, unit)), at->size);
}

PlateFinder::PlateFinder(const Equipment& equipment)
    : belt_(equipment.plates, load_limit(equipment.unit)) {
  std::map<std::int64_t, std::int32_t> pairs = equipment.plates;
  for (auto& [weight, count] : pairs) count /= 2;
  side_ = PlateTable(pairs, load_limit(equipment.unit) / 2);
}

std::optional<std::vector<std::int64_t>> PlateFinder::plates(const Plating& like,
                                                             std::int64_t load) const {
  if (like.bar == 0) return belt_.plates(load);
  const std::int64_t both = load - like.bar - like.collars;
  if (both < 0 || both % 2 != 0) return std::nullopt;
  return side_.plates(both / 2);
}

}  // namespace topset::output::html
