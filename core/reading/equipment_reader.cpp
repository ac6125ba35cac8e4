#include "reading/equipment_reader.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/excerpt.hpp"

namespace topset::reading {
namespace {

constexpr std::int64_t kMostLoads = 2000;  // of one series of dumbbells or one stack

LoadSeries read_series(const Node& node, NodeValues& values) {
  LoadSeries series;
  if (node.is(Node::Kind::list)) {
    for (const Node& item : node.items) series.list.push_back(values.thousandths(item));
    std::sort(series.list.begin(), series.list.end());
    series.list.erase(std::unique(series.list.begin(), series.list.end()), series.list.end());
    return series;
  }
  const auto part = [&](std::string_view key) {
    const Node* found = node.find(key);
    return found ? values.thousandths(*found) : 0;
  };
  series.from = part("from");
  series.to = part("to");
  series.step = part("step");
  const Origin origin = values.document().origin(node);
  if (series.from > series.to)
    values.report(
        Rule::PROG115, origin,
        fmt::format("the loads go from {} down to {}", decimal(series.from), decimal(series.to)),
        fmt::format("write `from: {}` and `to: {}`", decimal(series.to), decimal(series.from)));
  else if (series.step > 0 && (series.to - series.from) / series.step >= kMostLoads)
    values.report(
        Rule::LIBR008, origin,
        fmt::format("steps of {} make more than {} loads", decimal(series.step), kMostLoads),
        "write a wider step");
  return series;
}

void read_bars(const Node& node, const Catalogue& catalogue, Equipment& equipment,
               NodeValues& values) {
  for (const Member& member : node.members) {
    const Exercise* exercise =
        find_exercise(member.key, values.document().key_origin(member), catalogue, values);
    if (exercise == nullptr) continue;
    const bool twice = std::ranges::any_of(equipment.bars, [&](const Bar& bar) {
      return std::ranges::find(bar.lifts, exercise->id) != bar.lifts.end();
    });
    if (twice)
      values.report(Rule::LIBR019, values.document().key_origin(member),
                    fmt::format("the bar for `{}` is given twice", exercise->id),
                    "keep one of the two");
    equipment.bars.push_back({values.thousandths(member.value), {exercise->id}});
  }
}

void read_plates(const Node& node, Equipment& equipment, NodeValues& values) {
  for (const Member& member : node.members) {
    const Origin origin = values.document().key_origin(member);
    const std::int64_t weight = scaled_number(member.key, 3).value_or(0);
    if (weight <= 0)
      values.report(Rule::LIBR008, origin, "a plate weighs more than nothing",
                    "write the plate's weight before the colon");
    else if (!equipment.plates.emplace(weight, values.integer(member.value)).second)
      values.report(Rule::LIBR019, origin,
                    fmt::format("the plate of {} is given twice", decimal(weight)),
                    "write their number once");
  }
}

}  // namespace

const Exercise* find_exercise(std::string_view word, Origin origin, const Catalogue& catalogue,
                              NodeValues& values) {
  const Exercise* found = catalogue.find(word);
  if (found != nullptr) return found;
  const std::string nearest = catalogue.nearest(word);
  values.report(
      Rule::PROG108, std::move(origin), fmt::format("unknown exercise {}", in_ticks(word)),
      nearest.empty() ? "names are English: `topset exercises` lists them; add your own under "
                        "`exercises:` in topset.yaml"
                      : fmt::format("an exercise with a similar name exists: `{}`", nearest));
  return nullptr;
}

Equipment read_equipment(const Node& node, Unit unit, const Catalogue& catalogue,
                         NodeValues& values) {
  Equipment equipment;
  equipment.origin = values.document().origin(node);
  equipment.unit = unit;
  if (const Node* units = node.find("units"))
    equipment.unit = units->text == "lb" ? Unit::lb : Unit::kg;
  if (const Node* bar = node.find("bar")) equipment.bars.push_back({values.thousandths(*bar), {}});
  if (const Node* bars = node.find("bars")) read_bars(*bars, catalogue, equipment, values);
  if (const Node* collars = node.find("collars")) equipment.collars = values.thousandths(*collars);
  if (const Node* plates = node.find("plates")) read_plates(*plates, equipment, values);
  if (const Node* found = node.find("dumbbells")) equipment.dumbbells = read_series(*found, values);
  if (const Node* found = node.find("stack")) equipment.stack = read_series(*found, values);
  if (const Node* found = node.find("fixed")) equipment.fixed = read_series(*found, values);
  if (const Node* step = node.find("added_step")) equipment.added_step = values.thousandths(*step);
  if (const Node* rounding = node.find("rounding"))
    equipment.rounding = values.word(*rounding, Rounding::nearest);
  return equipment;
}

}  // namespace topset::reading
