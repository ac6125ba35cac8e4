#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "cli/workspace.hpp"
#include "library/block_difference.hpp"
#include "library/causes.hpp"
#include "library/snapshot_of_json.hpp"
#include "library/snapshot_reader.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

constexpr int kDeepest = 16;  // folders in folders
constexpr std::size_t kLookedAt = 16u << 20;

// A file is one of ours by how it begins: a folder may hold sheets and logos beside.
bool begins_as_snapshot(std::string_view text) { return text.starts_with("topset: snapshot/"); }
bool begins_as_block(std::string_view text) {
  const std::size_t brace = text.find_first_not_of(" \t\r\n");
  return brace != std::string_view::npos && text[brace] == '{' &&
         text.substr(0, 100).find("\"block/") != std::string_view::npos;
}

class Diff {
 public:
  Diff(const Arguments& arguments, World& world)
      : world_(world), workspace_(world, {}), report_(arguments, world) {}

  Exit run(const std::string& before, const std::string& after) {
    const bool folders = world_.files.is_folder(before);
    if (folders != world_.files.is_folder(after))
      return usage_error(world_,
                         fmt::format("{} is a folder, and {} is none", folders ? before : after,
                                     folders ? after : before),
                         "name two files, or two folders of them");
    if (folders)
      compare_folders(before, after);
    else
      compare_files(before, after, "");
    const Exit exit = report_.finish();
    return different_ > 0 ? worst(exit, Exit::findings) : exit;
  }

 private:
  std::optional<library::Snapshot> read(const std::string& path) {
    const SourcePtr source = workspace_.open(path);
    if (!source) {
      report_.raise(Exit::usage);
      return std::nullopt;
    }
    if (!begins_as_block(source->text())) {
      auto snapshot = library::read_snapshot(source);
      for (Diagnostic& finding : snapshot.findings)
        finding.help = "name a snapshot, a block/1 file, or two folders of them";
      report_.add(std::move(snapshot.findings));
      return std::move(snapshot.value);
    }
    auto document = reading::read_document(source, "block");
    report_.add(std::move(document.findings));
    if (!document.value) return std::nullopt;
    return library::snapshot_of(*document.value);
  }

  void compare_files(const std::string& before, const std::string& after, const std::string& name) {
    const auto old = read(before);
    const auto now = read(after);
    if (!old || !now) return;
    ++compared_;
    const library::BlockDifference found = library::difference(old->block, now->block);
    if (found.is_none()) {
      if (name.empty()) world_.out.print("the blocks are the same\n");
      return;
    }
    ++different_;
    const std::string_view indent = name.empty() ? "" : "  ";
    std::string text = name.empty() ? "" : name + "\n";
    const auto line = [&](const std::string& words) {
      text += fmt::format("{}{}\n", indent, words);
    };
    for (const library::Change& change : found.changes) line(change.text());
    if (!found.volume.empty()) line("load volume " + found.volume);
    if (const auto causes = library::causes(old->head, now->head); !causes.empty())
      line(fmt::format("changed since: {}", fmt::join(causes, ", ")));
    print(text);
  }

  void compare_folders(const std::string& before, const std::string& after) {
    const auto old = files_in(before);
    const auto now = files_in(after);
    std::set<std::string> names;
    for (const auto& [name, path] : old) names.insert(name);
    for (const auto& [name, path] : now) names.insert(name);
    for (const std::string& name : names) {
      const auto in_old = old.find(name);
      const auto in_new = now.find(name);
      if (in_old != old.end() && in_new != now.end()) {
        compare_files(in_old->second, in_new->second, name);
        continue;
      }
      ++compared_;
      ++different_;
      print(fmt::format("{}\n  only in {}\n", name, in_old == old.end() ? after : before));
    }
    if (different_ > 0)
      world_.out.print(fmt::format("\n{} of {} blocks differ\n", different_, compared_));
    else
      world_.out.print(
          fmt::format("{} block{}, none differs\n", compared_, compared_ == 1 ? "" : "s"));
  }

  void print(const std::string& text) {
    world_.out.print(escaped_for_terminal(text, LineBreaks::kept));
  }

  // Snapshots and block/1 files by their path in the folder, without its ending.
  std::map<std::string, std::string> files_in(const std::string& folder) const {
    std::map<std::string, std::string> found;
    collect(folder, "", 0, found);
    return found;
  }

  void collect(const std::string& folder, const std::string& inside, int depth,
               std::map<std::string, std::string>& found) const {
    const auto names = world_.files.list(folder);
    if (!names || depth > kDeepest) return;
    for (const std::string& name : *names) {
      if (name.starts_with('.')) continue;
      const std::string path = fmt::format("{}/{}", folder, name);
      const std::string below = inside.empty() ? name : fmt::format("{}/{}", inside, name);
      if (world_.files.is_folder(path)) {
        collect(path, below, depth + 1, found);
        continue;
      }
      const bool is_text = name.ends_with(".txt");
      if (!is_text && !name.ends_with(".json")) continue;
      const auto text = world_.files.read(path, kLookedAt);
      if (!text || (is_text ? !begins_as_snapshot(*text) : !begins_as_block(*text))) continue;
      found.insert_or_assign(below.substr(0, below.rfind('.')), path);
    }
  }

  World& world_;
  Workspace workspace_;
  Report report_;
  std::size_t compared_ = 0;
  std::size_t different_ = 0;
};

}  // namespace

Exit diff(const Arguments& arguments, World& world) {
  return Diff(arguments, world).run(arguments.words[0], arguments.words[1]);
}

}  // namespace topset::cli
