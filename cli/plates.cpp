#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/load_argument.hpp"
#include "cli/report.hpp"
#include "cli/workspace.hpp"
#include "reading/readers.hpp"
#include "training/equipment.hpp"

namespace topset::cli {
namespace {

std::string plating_words(const Plating& plating, Unit unit) {
  std::string text = fmt::format("bar {}", decimal(plating.bar));
  if (plating.collars > 0) text += fmt::format(", collars {}", decimal(plating.collars));
  if (plating.plates.empty()) return text + ", no plates";
  std::vector<std::string> plates;
  for (const std::int64_t plate : plating.plates) plates.push_back(decimal(plate));
  return fmt::format("{}, a side {} ({})", text, fmt::join(plates, " + "), name(unit));
}

}  // namespace

Exit plates(const Arguments& arguments, World& world) {
  const std::string word = fmt::format("{}", fmt::join(arguments.words, " "));
  std::optional<Load> load = parse_load(word);
  if (!load)
    return usage_error(world, fmt::format("`{}` is no load", word),
                       with_point(word, [](std::string_view text) {
                         return parse_load(text).has_value();
                       }).value_or("write a number with its unit: 182.5 or 182.5kg or 405lb"));
  Equipment equipment = default_equipment(load->unit);
  Report report(arguments, world);
  if (arguments.has("athlete")) {
    const std::string path = arguments.get("athlete");
    Workspace workspace(world, {path});
    const SourcePtr source = workspace.open(path);
    if (!source) return Exit::usage;
    auto document = reading::read_document(source, "athlete");
    report.add(std::move(document.findings));
    if (!document.value) return report.finish();
    auto athlete =
        reading::read_athlete(*document.value, workspace.library(), workspace.catalogue());
    report.add(std::move(athlete.findings));
    if (!athlete.value) return report.finish();
    equipment = athlete.value->equipment;
    load = parse_load(word, equipment.unit);
  }
  if (arguments.has("bar")) {
    const std::optional<Load> bar = parse_load(arguments.get("bar"), equipment.unit);
    if (!bar) return usage_error(world, fmt::format("--bar {} is no load", arguments.get("bar")));
    equipment.bars = {{convert(*bar, equipment.unit).thousandths, {}}};
  }
  const Exercise& squat = *Catalogue::bundled().find("squat");
  const Load wanted = convert(*load, equipment.unit);
  const Gym gym(equipment);
  const Loadables table = gym.loadables(squat);
  if (table.empty()) return usage_error(world, "this equipment has no barbell");
  const Loadables::Choice choice = table.choose(Rational(wanted.thousandths), equipment.rounding);
  if (choice.fit == Loadables::Fit::past)
    return usage_error(world, fmt::format("{} is past the {} these plates make", to_text(wanted),
                                          to_text(Load{table.heaviest(), equipment.unit})));
  const auto plating = gym.plate_up(squat, choice.load);
  std::string text;
  if (choice.load != wanted.thousandths)
    text += fmt::format("{} is not loadable; {} is\n", to_text(wanted),
                        to_text(Load{choice.load, equipment.unit}));
  if (plating)
    text += fmt::format("{}: {}\n", to_text(Load{choice.load, equipment.unit}),
                        plating_words(*plating, equipment.unit));
  world.out.print(text);
  return report.finish();
}

}  // namespace topset::cli
