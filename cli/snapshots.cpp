#include "cli/snapshots.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "cli/library_files.hpp"
#include "library/snapshot_finding.hpp"
#include "library/snapshot_of_block.hpp"
#include "library/snapshot_reader.hpp"
#include "library/snapshot_text.hpp"
#include "reading/excerpt.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kFolder = "snapshots";
constexpr std::string_view kEnding = ".txt";
constexpr std::size_t kMostBytes = 16u << 20;         // of a snapshot
constexpr std::size_t kMostWaitingBytes = 10u << 20;  // of blocks that wait for their strategies
constexpr std::string_view kAnyVersion = "topset: snapshot/";

Origin start_of(const SourcePtr& source) {
  const auto end = static_cast<std::uint32_t>(source->line(1).size()) + 1;
  return {source, {{1, 1}, {1, end}}};
}

}  // namespace

void Snapshots::accept(const std::vector<std::string>& paths) {
  accepts_ = true;
  for (const std::string& path : paths) accepted_paths_.insert(world_.files.resolved(path));
}

bool Snapshots::are_kept() const {
  const Library& library = workspace_.library();
  if (library.root.empty()) return false;
  if (accepts_) return true;
  return library.snapshots.value_or(
      world_.files.is_folder(in_folder(workspace_.folder(), kFolder)));
}

std::string Snapshots::path_of(const NamedPair& pair) const {
  return in_folder(workspace_.folder(), fmt::format("{}/{}/{}{}", kFolder, stem_of(pair.program),
                                                    stem_of(pair.athlete), kEnding));
}

std::string Snapshots::in_library(const std::string& path) const {
  const std::string folder = workspace_.folder();
  return folder == "." ? path : path.substr(folder.size() + 1);
}

// Whether one of the paths is this snapshot, a file it is made from, or a folder above one of them.
bool Snapshots::is_accepted(const std::string& snapshot, const NamedPair* pair) const {
  if (!accepts_) return false;
  if (accepted_paths_.empty()) return true;
  std::vector<std::string> files = {in_folder(workspace_.library().root, in_library(snapshot))};
  if (pair != nullptr) {
    files.push_back(world_.files.resolved(pair->program));
    files.push_back(world_.files.resolved(pair->athlete));
  }
  return std::ranges::any_of(accepted_paths_, [&](const std::string& path) {
    return std::ranges::any_of(files, [&](const std::string& file) {
      return file == path || file.starts_with(path + "/");
    });
  });
}

Diagnostics Snapshots::expect(const NamedPair& pair) {
  const std::string path = path_of(pair);
  const auto [known, is_new] = expected_.emplace(path, pair);
  const NamedPair& first = known->second;
  const auto same = [this](const std::string& a, const std::string& b) {
    return world_.files.resolved(a) == world_.files.resolved(b);
  };
  if (is_new || !are_kept() ||
      (same(first.program, pair.program) && same(first.athlete, pair.athlete)))
    return {};
  const bool programs = !same(first.program, pair.program);
  return {Diagnostic(Rule::SNAP705, pair.run,
                     fmt::format("{} and {} would have one snapshot, {}",
                                 reading::in_ticks(programs ? first.program : first.athlete),
                                 reading::in_ticks(programs ? pair.program : pair.athlete),
                                 reading::in_ticks(path)))
              .with_help("give one of the files another name")};
}

std::string Snapshots::text_of(const Block& block, const Source& athlete,
                               library::Snapshot& snapshot) {
  if (!library_sha256_) {
    const SourcePtr file = workspace_.open(workspace_.library_path());
    library_sha256_ = file ? sha256_hex(file->text()) : std::string();
  }
  snapshot = library::snapshot_of(
      block, {sha256_hex(athlete.text()), "topset.yaml", *library_sha256_, std::string(kVersion)});
  return library::snapshot_text(snapshot);
}

Diagnostics Snapshots::compare(const NamedPair& pair, const Block& block, const Source& athlete) {
  const std::string path = path_of(pair);
  // Another pair's snapshot, which was told.
  const auto expected = expected_.find(path);
  if (expected != expected_.end() &&
      (expected->second.program != pair.program || expected->second.athlete != pair.athlete))
    return {};
  library::Snapshot now;
  std::string text = text_of(block, athlete, now);
  const bool accepted = is_accepted(path, &pair);
  const auto kept = world_.files.read(path, kMostBytes);
  if (!kept && kept.error().cause == IoCause::missing) {
    if (accepted) return take({path, std::move(text), block.strategies, pair.run});
    return {Diagnostic(Rule::SNAP701, pair.run,
                       fmt::format("the block of {} for {} has no snapshot",
                                   reading::in_ticks(stem_of(pair.program)),
                                   reading::in_ticks(stem_of(pair.athlete))))
                .with_help(fmt::format("look at the block, then `topset check --accept` writes {}",
                                       path))};
  }
  if (!kept)
    return {Diagnostic(Rule::LIBR016, pair.run, fmt::format("{}: {}", path, kept.error().reason))
                .with_help("look at the file's rights")};
  if (library::block_part(*kept) == library::block_part(text)) return {};
  const auto source = std::make_shared<const Source>(path, *kept, in_library(path));
  Outcome<library::Snapshot> before = library::read_snapshot(source);
  std::optional<Diagnostic> told;
  if (before.value) {
    told = library::differs(source, *before.value, now);
    if (!told) return {};
  }
  if (accepted) return take({path, std::move(text), block.strategies, pair.run});
  return told ? Diagnostics{std::move(*told)} : std::move(before.findings);
}

Diagnostics Snapshots::take(Waiting waiting) {
  const strategies::Host& host = workspace_.host();
  if (!host.has_unverified() && waiting_.empty()) return write(waiting);
  waiting_bytes_ += waiting.text.size();
  waiting_.push_back(std::move(waiting));
  return waiting_bytes_ > kMostWaitingBytes ? finish() : Diagnostics{};
}

Diagnostics Snapshots::finish() {
  Diagnostics findings;
  if (waiting_.empty() && !workspace_.host().has_unverified()) return findings;
  const std::map<std::string, Diagnostic> unsound = workspace_.host().verify();
  for (const auto& [strategy, finding] : unsound) findings.push_back(finding);
  for (const Waiting& waiting : waiting_)
    if (std::ranges::none_of(waiting.strategies, [&](const UsedStrategy& strategy) {
          return unsound.contains(strategy.id);
        }))
      append(findings, write(waiting));
  waiting_.clear();
  waiting_bytes_ = 0;
  return findings;
}

Diagnostics Snapshots::write(const Waiting& waiting) {
  const bool is_new = !world_.files.is_file(waiting.path);
  auto done = world_.files.make_folders(folder_of(waiting.path));
  if (done) done = world_.files.write_atomically(waiting.path, waiting.text);
  if (!done)
    return {Diagnostic(Rule::LIBR017, waiting.run,
                       fmt::format("{}: {}", waiting.path, done.error().reason))
                .with_help("the snapshot is as it was; make room or look at the folder's rights")};
  ++(is_new ? new_ : changed_);
  return {};
}

Diagnostics Snapshots::remove(const std::string& path) {
  if (const auto done = world_.files.remove_file(path); !done)
    return {Diagnostic(Rule::LIBR017, {}, fmt::format("{}: {}", path, done.error().reason))
                .with_help("look at the folder's rights")};
  ++removed_;
  return {};
}

Diagnostics Snapshots::orphans() {
  Diagnostics findings;
  const std::string root = in_folder(workspace_.folder(), kFolder);
  const auto folders = world_.files.list(root);
  if (!folders) return findings;
  for (const std::string& folder : *folders) {
    const auto names = world_.files.list(in_folder(root, folder));
    if (!names) continue;
    for (const std::string& name : *names) {
      const std::string path = in_folder(in_folder(root, folder), name);
      if (!name.ends_with(kEnding) || expected_.contains(path)) continue;
      auto text = world_.files.read(path, kMostBytes);
      // A file of someone's own is none of ours.
      if (!text || !text->starts_with(kAnyVersion)) continue;
      if (is_accepted(path, nullptr)) {
        append(findings, remove(path));
        continue;
      }
      const auto source = std::make_shared<const Source>(path, std::move(*text), in_library(path));
      findings.push_back(Diagnostic(Rule::SNAP703, start_of(source),
                                    "no run of topset.yaml makes the block of this snapshot")
                             .with_help("`topset check --accept` removes it"));
    }
  }
  return findings;
}

std::string Snapshots::summary() const {
  if (!accepts_) return "";
  const std::size_t all = new_ + changed_ + removed_;
  if (all == 0) return "no snapshot was other than its block\n";
  std::vector<std::string> parts;
  const auto add = [&parts](std::size_t many, std::string_view what) {
    if (many > 0) parts.push_back(fmt::format("{} {}", many, what));
  };
  add(new_, "new");
  add(changed_, "changed");
  add(removed_, "removed");
  return fmt::format("accepted {} snapshot{}: {}\n", all, all == 1 ? "" : "s",
                     fmt::join(parts, ", "));
}

}  // namespace topset::cli
