#include "cli/known_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/rules.hpp"
#include "cli/library_files.hpp"
#include "cli/workspace.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

// A squad of thousands is not read for a press of a key.
constexpr std::size_t kMostFiles = 1'000;
constexpr std::size_t kMostBytes = 1u << 20;

// `Jana` for a line `name: Jana  # junior`; empty: there is none.
std::string name_in(std::string_view text) {
  constexpr std::string_view kKey = "\nname:";
  const std::size_t at = text.find(kKey);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + kKey.size());
  text = text.substr(0, text.find_first_of("\r\n"));
  text = text.substr(0, text.find(" #"));
  const std::size_t begin = text.find_first_not_of(" \t\"'");
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin);
  return std::string(text.substr(0, text.find_last_not_of(" \t\"'") + 1));
}

bool same_letter(char a, char b) {
  const auto folded = [](char letter) {
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    return letter == '-' || letter == ' ' ? '_' : letter;
  };
  return folded(a) == folded(b);
}

// As exercises are found: hyphens and spaces count as underscores, case does not count.
bool begins_with(std::string_view word, std::string_view typed) {
  return typed.size() <= word.size() &&
         std::equal(typed.begin(), typed.end(), word.begin(), same_letter);
}

void add_groups_of(const SourcePtr& source, std::map<std::string, std::set<std::string>>& groups) {
  const auto document = reading::read_document(source, "athlete");
  if (!document.value) return;
  if (const reading::Node* named = document.value->root.find("groups"))
    for (const reading::Node& group : named->items)
      groups[group.text].insert(stem_of(source->path()));
}

}  // namespace

std::vector<Offer> library_files(std::string_view kind, std::string_view typed, World& world) {
  const Workspace workspace(world, {"topset.yaml"});
  const std::string folder = workspace.folder();
  std::vector<Offer> offers;
  if (folder.empty()) return offers;
  std::size_t read = 0;
  for (const std::string& path : yaml_files(world.files, {folder})) {
    if (!path.starts_with(typed) || path == workspace.library_path()) continue;
    if (++read > kMostFiles) break;
    const auto text = world.files.read(path, kMostBytes);
    if (text && kind_in(*text) == kind) offers.push_back({path, name_in(*text)});
  }
  return offers;
}

std::vector<Offer> bundled_programs(std::string_view typed, const World& world) {
  const std::string folder = world.share + "/library/programs";
  std::vector<Offer> offers;
  const auto names = world.files.list(folder);
  if (!names) return offers;
  for (const std::string& name : *names) {
    std::string stem = stem_of(name);
    if (!name.ends_with(".yaml") || !stem.starts_with(typed)) continue;
    if (const auto text = world.files.read(folder + "/" + name, kMostBytes))
      offers.push_back({std::move(stem), name_in(*text)});
  }
  return offers;
}

std::vector<Offer> known_groups(std::string_view typed, World& world) {
  const Workspace workspace(world, {"topset.yaml"});
  std::map<std::string, std::set<std::string>> groups;
  for (const auto& [name, members] : workspace.library().groups)
    groups[name].insert(members.begin(), members.end());
  const std::string folder = in_folder(workspace.folder(), "athletes");
  std::size_t read = 0;
  if (!workspace.folder().empty())
    for (const std::string& path : yaml_files(world.files, {folder})) {
      if (++read > kMostFiles) break;
      auto text = world.files.read(path, kMostBytes);
      if (text && text->find("\ngroups:") != std::string::npos)
        add_groups_of(std::make_shared<const Source>(path, std::move(*text)), groups);
    }
  std::vector<Offer> offers;
  for (const auto& [name, members] : groups)
    if (name.starts_with(typed))
      offers.push_back(
          {name, fmt::format("{} athlete{}", members.size(), members.size() == 1 ? "" : "s")});
  return offers;
}

// Bundled ones describe themselves; those of other plugins do it in their worker, as for every
// command.
std::vector<Offer> known_strategies(std::string_view typed, World& world) {
  Workspace workspace(world, {"topset.yaml"});
  workspace.host().load_all();
  std::vector<Offer> offers;
  for (const auto* installed : workspace.host().installed())
    if (installed->card.id.starts_with(typed))
      offers.push_back({installed->card.id, installed->card.summary});
  workspace.host().close();
  return offers;
}

// By id, then by the other words for one, which are too many where nothing is typed.
std::vector<Offer> known_exercises(std::string_view typed, World& world) {
  const Workspace workspace(world, {"topset.yaml"});
  std::vector<Offer> ids;
  std::vector<Offer> aliases;
  for (const Exercise& exercise : workspace.catalogue().all()) {
    if (begins_with(exercise.id, typed)) ids.push_back({exercise.id, exercise.name});
    if (typed.empty()) continue;
    for (const std::string& alias : exercise.aliases)
      if (begins_with(alias, typed))
        aliases.push_back({alias, fmt::format("{}, as {}", exercise.name, exercise.id)});
  }
  std::ranges::sort(aliases, {}, &Offer::word);
  ids.insert(ids.end(), std::make_move_iterator(aliases.begin()),
             std::make_move_iterator(aliases.end()));
  return ids;
}

// By the id in a finding's brackets; by name only where no id begins so.
std::vector<Offer> known_rules(std::string_view typed) {
  std::vector<Offer> offers;
  for (const RuleInfo& rule : all_rules())
    if (begins_with(rule.id, typed))
      offers.push_back({std::string(rule.id), std::string(rule.summary)});
  if (!offers.empty()) return offers;
  for (const RuleInfo& rule : all_rules())
    if (begins_with(rule.slug, typed))
      offers.push_back({std::string(rule.slug), fmt::format("{}: {}", rule.id, rule.summary)});
  return offers;
}

}  // namespace topset::cli
