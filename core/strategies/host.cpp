#include "strategies/host.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "strategies/manifest.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/search_path.hpp"
#include "strategies/strategy_library.hpp"
#include "strategies/worker_library.hpp"

namespace topset::strategies {

namespace {

Diagnostic finding(Rule rule, std::string message, std::string help) {
  return Diagnostic(rule, {}, std::move(message)).with_help(std::move(help));
}

std::string in_folder(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Diagnostic bad_card(const std::string& path, CopiedCard copied) {
  std::string name =
      copied.card.id.empty() ? "a card" : fmt::format("the card of `{}`", copied.card.id);
  Diagnostic bad =
      finding(Rule::PLUG604,
              fmt::format("{} in {} breaks the contract: {}", name, path, copied.problems.front()),
              "correct the strategy's description; until then it can't be used");
  bad.notes.assign(std::make_move_iterator(copied.problems.begin() + 1),
                   std::make_move_iterator(copied.problems.end()));
  return bad;
}

Diagnostic newer_card(const std::string& path, const CopiedCard& copied) {
  return finding(Rule::PLUG611,
                 fmt::format("`{}` in {} asks for something this topset does not know: {}",
                             copied.card.id, path, copied.beyond_us),
                 "update topset; until then the strategy can't be used");
}

}  // namespace

struct Host::Impl {
  // A library that was opened, or why it couldn't be.
  struct Opened {
    std::unique_ptr<PluginRunner> library;
    std::optional<Diagnostic> failure;
  };

  struct Installed {
    InstalledStrategy info;
    const PluginRunner* library = nullptr;
    PluginSource source;
  };

  SearchPath path;
  const FileSystem& files;
  std::unique_ptr<Loader> loader;
  Isolation isolation;
  Manifest manifest;
  Diagnostics startup;  // the manifest's findings, told by the first load

  // Libraries go last: nothing taken from them may outlive them.
  std::map<std::string, Opened> libraries;                               // by resolved path
  std::map<std::string, const PluginRunner*, std::less<>> interpreters;  // by suffix
  std::map<std::string, Installed, std::less<>> strategies;
  std::vector<const WorkerLibrary*> workers;  // of those libraries
  bool walls_told = false;
  std::set<std::string> described;  // files on hand or passed over, by resolved path

  std::vector<FoundFile> on_path;
  bool path_listed = false;
  Diagnostics troubles;  // of what was described on the path so far

  Impl(SearchPath where, const FileSystem& disk, std::unique_ptr<Loader> opener, Isolation walls)
      : path(std::move(where)),
        files(disk),
        loader(std::move(opener)),
        isolation(std::move(walls)) {
    if (path.bundled.empty()) return;
    const std::string file = in_folder(path.bundled, "strategies.manifest");
    if (const auto text = files.read(file, kMaxSource))
      manifest = read_manifest(file, *text, startup);
    else
      startup.push_back(finding(Rule::PLUG601,
                                fmt::format("the list of bundled strategies, {}, can't be read: {}",
                                            file, text.error().reason),
                                "install topset again"));
  }

  const LockCheck* lock() const { return path.lock ? &*path.lock : nullptr; }

  bool has(std::string_view id) const { return strategies.contains(id); }

  PluginFile bundled_file(const std::string& name) const {
    const std::string file = in_folder(path.bundled, name);
    return {file, files.resolved(file), true};
  }

  bool is_worker(const PluginRunner* library) const {
    return std::ranges::find(workers, library) != workers.end();
  }

  bool belongs_in_a_worker(const PluginFile& file) const {
    switch (isolation.mode) {
      case Isolation::Mode::none: return false;
      case Isolation::Mode::all: return true;
      case Isolation::Mode::untrusted: break;
    }
    return !file.bundled || std::ranges::any_of(manifest.interpreters, [&](const auto& entry) {
      return in_folder(path.bundled, entry.second) == file.path;
    });
  }

  void open_in_worker(const PluginFile& file, Opened& opened, Diagnostics& findings) {
    auto library = WorkerLibrary::open(file, files, isolation, lock());
    if (!library) {
      opened.failure = std::move(library.error());
      return;
    }
    tell_missing_walls((*library)->layers(), findings);
    workers.push_back(library->get());
    opened.library = std::move(*library);
  }

  void tell_missing_walls(const SandboxLayers& layers, Diagnostics& findings) {
    if ((layers.system_calls && layers.files) || std::exchange(walls_told, true)) return;
    const char* const what = layers.files          ? "no filter for system calls (seccomp)"
                             : layers.system_calls ? "no fence round files (Landlock)"
                                                   : "neither seccomp nor Landlock";
    findings.push_back(finding(
        Rule::PLUG624,
        fmt::format("this system has {}: strategies that are not bundled run without it", what),
        "use only strategies whose code you trust, or a kernel that has it"));
  }

  // The library at a place, opened once; null when it can't be, which is reported.
  const PluginRunner* open(const PluginFile& file, Diagnostics& findings) {
    const auto [entry, fresh] = libraries.try_emplace(file.resolved);
    Opened& opened = entry->second;
    if (fresh) {
      if (belongs_in_a_worker(file))
        open_in_worker(file, opened, findings);
      else if (auto library = StrategyLibrary::open(file, files, *loader, lock()))
        opened.library = std::move(*library);
      else
        opened.failure = std::move(library.error());
    }
    if (opened.failure) findings.push_back(*opened.failure);
    if (fresh && opened.library && !opened.library->suffix().empty())
      interpreters.try_emplace(opened.library->suffix(), opened.library.get());
    return opened.library.get();
  }

  void install(CopiedCard copied, const PluginRunner& library, const PluginFile& from,
               const std::string& sha256, const PluginSource& source, Diagnostics& findings) {
    if (!copied.problems.empty()) {
      findings.push_back(bad_card(from.path, std::move(copied)));
      return;
    }
    if (!copied.beyond_us.empty()) {
      findings.push_back(newer_card(from.path, copied));
      return;
    }
    const std::string id = copied.card.id;
    Installed fresh{{std::move(copied.card), from.path, from.bundled, sha256, library.built_with(),
                     is_worker(&library)},
                    &library,
                    source};
    const auto [known, inserted] = strategies.try_emplace(id, std::move(fresh));
    if (inserted) return;
    const std::string& first = known->second.info.library;
    findings.push_back(
        first == from.path
            ? finding(Rule::PLUG605, fmt::format("{} offers `{}` twice", from.path, id),
                      "give each strategy an id of its own; the first one is used")
            : finding(Rule::PLUG605, fmt::format("both {} and {} offer `{}`", first, from.path, id),
                      fmt::format("remove one of them; {} is used", first)));
  }

  // Installs what a compiled library or an interpreter's source file offers.
  void install_all(const PluginRunner& library, const PluginFile& from, const std::string& sha256,
                   const PluginSource& source, Diagnostics& findings) {
    auto cards = library.describe(source);
    if (!cards) {
      DescribeFailure& failure = cards.error();
      Diagnostic unusable =
          finding(failure.rule, fmt::format("{} can't be used: {}", from.path, failure.text),
                  "correct how it describes itself, or move it out of the folder");
      unusable.notes = std::move(failure.output);
      findings.push_back(std::move(unusable));
      return;
    }
    for (CopiedCard& card : *cards)
      install(std::move(card), library, from, sha256, source, findings);
  }

  void describe_library(const PluginFile& file, Diagnostics& findings) {
    const PluginRunner* library = open(file, findings);
    if (library == nullptr || !library->suffix().empty()) return;
    if (described.insert(file.resolved).second)
      install_all(*library, file, library->sha256(), {}, findings);
  }

  // The interpreter of a file's type, or null; bundled ones are opened when first needed.
  const PluginRunner* interpreter_for(const std::string& name, Diagnostics& findings) {
    for (const auto& [suffix, file] : manifest.interpreters)
      if (name.ends_with(suffix)) return open(bundled_file(file), findings);
    for (const auto& [suffix, library] : interpreters)
      if (name.ends_with(suffix)) return library;
    return nullptr;
  }

  void describe_source(const PluginFile& file, Diagnostics& findings) {
    const PluginRunner* library = interpreter_for(file.path, findings);
    if (library == nullptr || !described.insert(file.resolved).second) return;
    const auto text = files.read(file.resolved, kMaxSource);
    const std::string why = !text                                   ? text.error().reason
                            : text->empty()                         ? "it is empty"
                            : text->find('\0') != std::string::npos ? "it holds a zero byte"
                                                                    : "";
    if (!why.empty()) {
      findings.push_back(finding(Rule::PLUG601, fmt::format("{} can't be read: {}", file.path, why),
                                 "put the strategy's file there again, or move it away"));
      return;
    }
    const std::string sha256 = file.bundled ? std::string() : sha256_hex(*text);
    if (lock() != nullptr && !file.bundled)
      if (auto refusal = lock()->refusal(file.path, file.resolved, sha256)) {
        findings.push_back(std::move(*refusal));
        return;
      }
    install_all(*library, file, sha256, {*text, file_name(file.path)}, findings);
  }

  void describe_bundled(const std::string& id, const std::string& name, Diagnostics& findings) {
    const PluginFile file = bundled_file(name);
    const std::size_t before = findings.size();
    if (name.ends_with(".so"))
      describe_library(file, findings);
    else
      describe_source(file, findings);
    if (!has(id) && findings.size() == before)
      findings.push_back(finding(Rule::PLUG601,
                                 fmt::format("{} does not offer the strategy `{}`", file.path, id),
                                 "install topset again: its list of strategies is out of step"));
  }

  void list_path(Diagnostics& findings) {
    if (std::exchange(path_listed, true)) return;
    on_path = trusted_files(path.folders, files, findings);
  }

  // Describes what is on the path until `enough`, folder by folder: the nearer to the library, the
  // earlier, compiled or not. Last come sources whose interpreter may lie in any folder.
  template <class Enough>
  void describe_path(const Enough& enough) {
    using Files = std::span<const FoundFile>;
    const auto each = [&](Files some, const auto& fits) {
      for (const FoundFile& found : some) {
        if (enough()) return;
        const PluginFile file{found.path, found.resolved, false};
        if (!fits(file.path) || libraries.contains(file.resolved) ||
            described.contains(file.resolved))
          continue;
        if (!is_trusted_file(found, files, troubles))
          described.insert(file.resolved);
        else if (is_library(file.path))
          describe_library(file, troubles);
        else
          describe_source(file, troubles);
      }
    };
    for (auto first = on_path.begin(); first != on_path.end();) {
      const auto elsewhere = std::find_if(first, on_path.end(), [&](const FoundFile& found) {
        return folder_of(found.path) != folder_of(first->path);
      });
      each(Files(first, elsewhere), is_library);
      each(Files(first, elsewhere),
           [&](const std::string& name) { return has_suffix_of(manifest.interpreters, name); });
      first = elsewhere;
    }
    each(on_path, [&](const std::string& name) { return has_suffix_of(interpreters, name); });
  }

  static std::string_view folder_of(std::string_view file) {
    return file.substr(0, file.find_last_of('/'));
  }
  static bool is_library(const std::string& name) { return name.ends_with(".so"); }

  template <class Interpreters>
  static bool has_suffix_of(const Interpreters& known, const std::string& name) {
    return std::ranges::any_of(known,
                               [&](const auto& entry) { return name.ends_with(entry.first); });
  }
};

Host::Host(SearchPath path, const FileSystem& files) : Host(std::move(path), files, Isolation{}) {}

Host::Host(SearchPath path, const FileSystem& files, std::unique_ptr<Loader> loader)
    : impl_(std::make_unique<Impl>(std::move(path), files, std::move(loader), Isolation{})) {}

Host::Host(SearchPath path, const FileSystem& files, Isolation isolation)
    : impl_(std::make_unique<Impl>(std::move(path), files, std::make_unique<NativeLoader>(),
                                   std::move(isolation))) {}

Host::~Host() = default;

Diagnostics Host::load(const std::vector<std::string>& ids) {
  Diagnostics findings = std::exchange(impl_->startup, {});
  std::vector<std::string> wanted;
  for (const std::string& id : ids) {
    if (impl_->has(id)) continue;
    if (const auto file = impl_->manifest.files.find(id); file != impl_->manifest.files.end())
      impl_->describe_bundled(id, file->second, findings);
    else
      wanted.push_back(id);
  }
  if (wanted.empty()) {
    sort_and_deduplicate(findings);
    return findings;
  }

  const auto all_found = [&] {
    return std::ranges::all_of(wanted, [&](const std::string& id) { return impl_->has(id); });
  };
  impl_->list_path(findings);
  const std::size_t told = impl_->troubles.size();
  impl_->describe_path(all_found);
  const bool complete = all_found();
  for (std::size_t i = complete ? told : 0; i < impl_->troubles.size(); ++i) {
    Diagnostic trouble = impl_->troubles[i];
    if (complete && trouble.rule != Rule::PLUG605 && trouble.severity == Severity::error)
      trouble.severity = Severity::warning;
    findings.push_back(std::move(trouble));
  }
  sort_and_deduplicate(findings);
  return findings;
}

Diagnostics Host::load_all() {
  Diagnostics findings = std::exchange(impl_->startup, {});
  for (const auto& [id, file] : impl_->manifest.files)
    if (!impl_->has(id)) impl_->describe_bundled(id, file, findings);
  impl_->list_path(findings);
  impl_->describe_path([] { return false; });
  append(findings, impl_->troubles);
  sort_and_deduplicate(findings);
  return findings;
}

const InstalledStrategy* Host::find(std::string_view strategy) const {
  const auto found = impl_->strategies.find(strategy);
  return found == impl_->strategies.end() ? nullptr : &found->second.info;
}

const StrategyCard* Host::card(std::string_view strategy) const {
  const InstalledStrategy* installed = find(strategy);
  return installed == nullptr ? nullptr : &installed->card;
}

std::vector<const InstalledStrategy*> Host::installed() const {
  std::vector<const InstalledStrategy*> all;
  for (const auto& [id, strategy] : impl_->strategies) all.push_back(&strategy.info);
  return all;
}

std::vector<InstalledInterpreter> Host::interpreters() const {
  std::vector<InstalledInterpreter> all;
  for (const auto& [suffix, library] : impl_->interpreters)
    all.push_back({suffix, library->file().path, library->file().bundled, library->sha256(),
                   impl_->is_worker(library)});
  return all;
}

bool Host::has_unverified() const {
  return std::ranges::any_of(impl_->workers, &WorkerLibrary::has_answered);
}

std::map<std::string, Diagnostic> Host::verify() const {
  std::map<std::string, Diagnostic> unsound;
  for (const WorkerLibrary* const worker : impl_->workers) unsound.merge(worker->verify());
  return unsound;
}

Diagnostics Host::close() {
  Diagnostics findings;
  for (const WorkerLibrary* const worker : impl_->workers) append(findings, worker->close());
  return findings;
}

std::string Host::nearest(std::string_view id) const {
  NearestWord nearest(id);
  for (const auto& [known, file] : impl_->manifest.files) nearest.offer(known);
  for (const auto& [known, strategy] : impl_->strategies) nearest.offer(known);
  return nearest.best();
}

PlannedSlot Host::plan(std::string_view strategy, const SlotRequest& request) const {
  const auto found = impl_->strategies.find(strategy);
  if (found == impl_->strategies.end()) {
    PlannedSlot slot;
    slot.status = PlanStatus::failed;
    slot.refusal = {Severity::error, "not-loaded", fmt::format("`{}` is not loaded", strategy)};
    return slot;
  }
  const Impl::Installed& installed = found->second;
  PlannedSlot slot = installed.library->plan(installed.source, installed.info.card, request);
  if (slot.status == PlanStatus::broken && !installed.info.bundled)
    slot.plugin = file_name(installed.info.library);
  if (const std::uint32_t minor = installed.library->abi_minor();
      slot.status == PlanStatus::broken && minor > TOPSET_ABI_MINOR)
    slot.output.push_back(fmt::format("it is built for ABI {}.{}, this topset speaks {}.{}",
                                      TOPSET_ABI_MAJOR, minor, TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR));
  return slot;
}

}  // namespace topset::strategies
