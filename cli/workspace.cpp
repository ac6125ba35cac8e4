#include "cli/workspace.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/flags.hpp"
#include "cli/meant_path.hpp"
#include "reading/path_names.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kMostBytes = 64u
                                   << 20;  // of any file; each kind has a smaller budget of its own
constexpr std::string_view kLibraryFile = "topset.yaml";
constexpr std::string_view kLockFile = "plugins.lock";

std::string joined(const std::string& folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return std::string(name);
  return folder.ends_with('/') ? folder + std::string(name) : fmt::format("{}/{}", folder, name);
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string file_name_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string stem_of(const std::string& path) {
  const std::string name = file_name_of(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

Workspace::Workspace(World& world, const std::vector<std::string>& near, Locking locking,
                     std::string_view isolation)
    : world_(world) {
  for (const std::string& file : near)
    if (find_library(file)) break;
  for (const std::string& plugin : library_.plugins)
    plugin_folders_.push_back(joined(library_.root, plugin));
  plugin_folders_.insert(plugin_folders_.end(), world.strategy_folders.begin(),
                         world.strategy_folders.end());
  // Last, so that what a library or a command names is never another one for one person.
  if (const std::string own = world.home.strategies(); world.files.is_folder(own))
    plugin_folders_.push_back(own);
  if (locking == Locking::obeyed) read_lock();
  strategies::SearchPath path;
  path.bundled = world.bundled_strategies;
  // A lock that can't be read trusts nothing.
  if (!locked_ || lock_) path.folders = plugin_folders_;
  if (lock_) path.lock.emplace(*lock_, library_.root);
  strategies::Isolation walls;
  walls.mode = isolation == "worker" ? strategies::Isolation::Mode::all
               : isolation == "none" || world.worker.empty()
                   ? strategies::Isolation::Mode::none
                   : strategies::Isolation::Mode::untrusted;
  walls.worker = world.worker;
  host_ = std::make_unique<strategies::Host>(std::move(path), world.files, std::move(walls));
}

bool Workspace::find_library(const std::string& near) {
  const bool is_folder = world_.files.is_folder(near);
  std::string folder =
      is_folder ? world_.files.resolved(near) : folder_of(world_.files.resolved(near));
  // The same folder as it was written, as far up as it goes.
  shown_root_ = is_folder ? near : folder_of(near);
  while (!world_.files.is_file(joined(folder, kLibraryFile))) {
    if (folder == "/" || folder == ".") return false;
    folder = folder_of(folder);
    shown_root_ = folder_of(shown_root_);
  }
  if (world_.files.resolved(shown_root_) != folder) shown_root_ = folder;
  if (shown_root_ == ".") shown_root_.clear();
  library_.root = folder;
  knows_names_ = false;
  const SourcePtr source = open(joined(shown_root_, kLibraryFile));
  if (!source) return true;
  Outcome<reading::Document> document = reading::read_document(source, "library");
  append(findings_, std::move(document.findings));
  if (!document.value) return true;
  Outcome<Library> read = reading::read_library(*document.value);
  append(findings_, std::move(read.findings));
  if (!read.value) return true;
  library_ = std::move(*read.value);
  library_.root = folder;
  knows_names_ = true;
  if (!library_.overrides.empty()) {
    check_overrides();
    library_document_ = std::move(*document.value);
  }
  if (library_.exercises.empty()) return true;
  catalogue_ = std::make_unique<Catalogue>(Catalogue::bundled());
  for (const Exercise& exercise : library_.exercises) catalogue_->add(exercise);
  return true;
}

void Workspace::read_lock() {
  if (library_.root.empty() || !world_.files.is_file(lock_path())) return;
  locked_ = true;
  const SourcePtr source = open(lock_path());
  if (!source) return;
  Outcome<reading::Document> document = reading::read_document(source, "lock");
  append(findings_, std::move(document.findings));
  if (document.value) lock_ = reading::read_plugin_lock(*document.value);
}

std::string Workspace::lock_path() const { return joined(shown_root_, kLockFile); }

std::string Workspace::library_path() const {
  return library_.root.empty() ? std::string() : joined(shown_root_, kLibraryFile);
}

std::string Workspace::folder() const {
  if (library_.root.empty()) return {};
  return shown_root_.empty() ? "." : shown_root_;
}

std::string Workspace::shown(const std::string& path) const {
  const std::string inside = library_.root + "/";
  if (library_.root.empty() || !path.starts_with(inside)) return path;
  return joined(shown_root_, path.substr(inside.size()));
}

std::expected<SourcePtr, ParseMistake> Workspace::source(const std::string& path,
                                                         std::string_view room) const {
  if (path == kStandardInput && world_.in) return standard_input();
  auto text = world_.files.read(path, kMostBytes);
  if (text) return source_of(path, std::move(*text));
  const bool meant_another = text.error().cause == IoCause::missing || world_.files.is_folder(path);
  // A bundled program lies in a library too, but not in one of the coach's.
  const bool own = library_.root != world_.files.resolved(world_.share + "/library");
  const Whereabouts where{own ? folder() : std::string(), world_.share + "/library/programs", room};
  return std::unexpected(
      ParseMistake{fmt::format("{}: {}", path, text.error().reason),
                   meant_another ? meant_path(world_.files, where, path) : std::string()});
}

std::expected<SourcePtr, ParseMistake> Workspace::standard_input() const {
  std::string text;
  for (std::string part; !(part = world_.in->read(1u << 16)).empty(); text += part)
    if (text.size() > kMostBytes)
      return std::unexpected(
          ParseMistake{fmt::format("standard input: larger than {} bytes", kMostBytes), {}});
  return std::make_shared<const Source>("<stdin>", std::move(text));
}

SourcePtr Workspace::open(const std::string& path, std::string_view room) {
  auto opened = source(path, room);
  if (opened) return std::move(*opened);
  usage_error(world_, opened.error().message, opened.error().help);
  return nullptr;
}

SourcePtr Workspace::source_of(const std::string& path, std::string text) const {
  const std::string resolved = world_.files.resolved(path);
  const std::string root = library_.root + "/";
  const bool inside = !library_.root.empty() && resolved.starts_with(root);
  return std::make_shared<const Source>(path, std::move(text),
                                        inside ? resolved.substr(root.size()) : file_name_of(path));
}

std::expected<SourcePtr, reading::Unopened> Workspace::open_base(const Source& from,
                                                                 const std::string& named) const {
  std::string path = reading::path_from(from.path(), named);
  if (named.find_first_of("/.") == std::string::npos && !world_.files.is_file(path))
    path = fmt::format("{}/library/programs/{}.yaml", world_.share, named);
  auto text = world_.files.read(path, kMostBytes);
  if (text) return source_of(path, std::move(*text));
  std::string nearest;
  if (text.error().cause == IoCause::missing) nearest = file_name_of(near_file(world_.files, path));
  if (!nearest.empty())
    nearest = named.substr(0, named.size() - file_name_of(named).size()) + nearest;
  return std::unexpected(reading::Unopened{text.error().reason, nearest});
}

reading::OverriddenProgram Workspace::override_program(const reading::Document& program,
                                                       const std::string& athlete) const {
  const auto wishes = library_.overrides.find(athlete);
  if (wishes == library_.overrides.end()) return {};
  const std::string& path = program.source->library_path();
  return reading::override_program(program, {path, stem_of(path)}, *library_document_, athlete,
                                   wishes->second, catalogue());
}

// Athletes may lie beside topset.yaml or in athletes/; without any there, they are elsewhere.
void Workspace::check_overrides() {
  std::vector<std::string> athletes;
  for (const std::string& folder :
       {shown_root_.empty() ? "." : shown_root_, joined(shown_root_, "athletes")})
    if (const auto names = world_.files.list(folder))
      for (const std::string& name : *names)
        if (name.ends_with(".yaml") || name.ends_with(".yml")) athletes.push_back(stem_of(name));
  append(findings_, reading::check_overrides(library_, athletes, [this](const std::string& path) {
           return world_.files.is_file(joined(shown_root_, path));
         }));
}

std::vector<std::string> Workspace::athletes_of_group(const std::string& group) {
  std::set<std::string> paths;
  const std::string folder = joined(shown_root_, "athletes");
  if (const auto listed = library_.groups.find(group); listed != library_.groups.end())
    for (const std::string& stem : listed->second) paths.insert(joined(folder, stem + ".yaml"));
  const auto names = world_.files.list(folder);
  if (!names) return {paths.begin(), paths.end()};
  for (const std::string& name : *names) {
    if (!name.ends_with(".yaml") && !name.ends_with(".yml")) continue;
    const auto text = world_.files.read(joined(folder, name), kMostBytes);
    if (!text) continue;
    const auto source = std::make_shared<const Source>(name, *text);
    const Outcome<reading::Document> document = reading::read_document(source, "athlete");
    if (!document.value) continue;
    const Outcome<Athlete> athlete = reading::read_athlete(*document.value, library_, catalogue());
    if (!athlete.value) continue;
    const auto& groups = athlete.value->groups;
    if (std::find(groups.begin(), groups.end(), group) != groups.end())
      paths.insert(joined(folder, name));
  }
  return {paths.begin(), paths.end()};
}

}  // namespace topset::cli
