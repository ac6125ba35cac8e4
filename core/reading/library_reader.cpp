#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/nearest.hpp"
#include "reading/equipment_reader.hpp"
#include "reading/excerpt.hpp"
#include "reading/exercise_reader.hpp"
#include "reading/node_values.hpp"
#include "reading/override_reader.hpp"
#include "reading/path_names.hpp"
#include "reading/readers.hpp"
#include "reading/rule_settings.hpp"
#include "reading/warm_up_reader.hpp"

namespace topset::reading {
namespace {

std::vector<std::string> texts(const Node& list) {
  std::vector<std::string> all;
  for (const Node& item : list.items) all.push_back(item.text);
  return all;
}

class LibraryReader {
 public:
  LibraryReader(const Document& document, Diagnostics& findings)
      : document_(document), root_(document.root), values_(document, findings) {}

  Library read() {
    library_.root = folder_of(document_.source->path());
    library_.origin = document_.origin(root_);
    if (const Node* name = root_.find("name")) library_.name = name->text;
    Catalogue catalogue = Catalogue::bundled();
    if (const Node* exercises = root_.find("exercises"))
      library_.exercises = read_exercises(*exercises, catalogue, values_);
    if (const Node* gyms = root_.find("gyms")) read_gyms(*gyms, catalogue);
    if (const Node* groups = root_.find("groups"))
      for (const Member& member : groups->members)
        library_.groups.emplace(member.key, texts(member.value));
    if (const Node* schemes = root_.find("warm_ups"))
      for (const Member& member : schemes->members)
        library_.warm_ups.push_back(read_warm_up(member, values_));
    if (const Node* scheme = root_.find("warm_up")) {
      library_.warm_up = scheme->text;
      append(values_.findings(),
             check_warm_up_choice(scheme->text, document_.origin(*scheme), library_.warm_ups));
    }
    if (const Node* dose = root_.find("dose")) read_dose(*dose);
    if (const Node* plugins = root_.find("plugins")) library_.plugins = texts(*plugins);
    if (const Node* runs = root_.find("runs"))
      for (const Node& run : runs->items) read_run(run);
    if (const Node* overrides = root_.find("overrides"))
      read_overrides(*overrides, catalogue, library_, values_);
    if (const Node* rules = root_.find("rules"))
      library_.rules = read_rule_settings(*rules, values_);
    if (const Node* snapshots = root_.find("snapshots"))
      library_.snapshots = snapshots->text == "true";
    return std::move(library_);
  }

 private:
  void read_gyms(const Node& node, const Catalogue& catalogue) {
    for (const Member& member : node.members) {
      Equipment gym = read_equipment(member.value, Unit::kg, catalogue, values_);
      gym.name = member.key;
      gym.origin = document_.key_origin(member);
      library_.gyms.emplace(member.key, std::move(gym));
    }
  }

  void read_percent(const Node* node, Percent& target) {
    if (node != nullptr) target = values_.percent(*node).value_or(target);
  }

  void read_dose(const Node& node) {
    DoseTable& dose = library_.dose;
    const auto four = [&](std::string_view key, std::array<Percent, 4>& target) {
      const Node* found = node.find(key);
      if (found == nullptr) return;
      for (std::size_t i = 0; i < std::min(found->items.size(), target.size()); ++i)
        read_percent(&found->items[i], target[i]);
      // More work beside a lift never gives the lift more.
      const auto rises = std::ranges::adjacent_find(
          target, [](Percent more, Percent less) { return more < less; });
      if (rises == target.end()) return;
      const auto at = static_cast<std::size_t>(rises - target.begin()) + 1;
      values_.report(Rule::LIBR008,
                     document_.origin(found->items[std::min(at, found->items.size() - 1)]),
                     fmt::format("{} comes after {}: the volume would rise", to_text(target[at]),
                                 to_text(target[at - 1])),
                     "write percents that never rise");
    };
    four("accessories", dose.accessories);
    four("frequency", dose.frequency);
    const auto cut = [&](std::string_view key, Percent* volume, Percent& intensity) {
      const Node* found = node.find(key);
      if (found == nullptr) return;
      if (volume != nullptr) read_percent(found->find("volume"), *volume);
      read_percent(found->find("intensity"), intensity);
    };
    cut("one_bad_mark", &dose.one_bad_mark_volume, dose.one_bad_mark_intensity);
    cut("more_bad_marks", &dose.more_bad_marks_volume, dose.more_bad_marks_intensity);
    cut("all_good", nullptr, dose.all_good_intensity);
    if (const Node* days = node.find("recovery_days")) dose.recovery_days = values_.integer(*days);
    if (const Node* days = node.find("max_effort_days"))
      dose.max_effort_days = values_.integer(*days);
  }

  void read_run(const Node& node) {
    Library::Run run;
    run.origin = document_.origin(node);
    if (const Node* program = node.find("program")) run.program = program->text;
    if (const Node* athletes = node.find("athletes")) run.athletes = texts(*athletes);
    if (const Node* groups = node.find("groups")) {
      run.groups = texts(*groups);
      for (const Node& group : groups->items) check_group(group);
    }
    library_.runs.push_back(std::move(run));
  }

  // Without `groups:` here, groups are what the athletes' files say.
  void check_group(const Node& node) {
    if (library_.groups.empty() || library_.groups.contains(node.text)) return;
    NearestWord nearest(node.text);
    for (const auto& [name, athletes] : library_.groups) nearest.offer(name);
    values_.report(Rule::LIBR015, document_.origin(node),
                   fmt::format("topset.yaml names no group {}", in_ticks(node.text)),
                   nearest.best().empty()
                       ? std::string("name it under `groups:`")
                       : fmt::format("a group with a similar name exists: `{}`", nearest.best()));
  }

  const Document& document_;
  const Node& root_;
  NodeValues values_;
  Library library_;
};

}  // namespace

Outcome<Library> read_library(const Document& document) {
  Outcome<Library> outcome;
  Library library = LibraryReader(document, outcome.findings).read();
  sort_and_deduplicate(outcome.findings);
  if (!has_errors(outcome.findings)) outcome.value = std::move(library);
  return outcome;
}

}  // namespace topset::reading
