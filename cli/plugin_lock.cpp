#include <fmt/format.h>
#include <set>
#include <utility>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"

namespace topset::cli {
namespace {

using Locked = std::set<std::pair<std::string, std::string>>;  // file and sha256

// Every plugin that could be used, if nothing were locked.
Locked usable(Workspace& workspace, const FileSystem& files) {
  Locked all;
  const auto add = [&](const std::string& path, const std::string& sha256) {
    all.emplace(strategies::locked_name(workspace.library().root, files.resolved(path)), sha256);
  };
  for (const auto* strategy : workspace.host().installed())
    if (!strategy->bundled) add(strategy->library, strategy->sha256);
  for (const auto& interpreter : workspace.host().interpreters())
    if (!interpreter.bundled) add(interpreter.library, interpreter.sha256);
  return all;
}

std::string lock_text(const Locked& plugins) {
  std::string text =
      "# The plugins this library trusts, by their bytes. Written by `topset plugin lock`.\n"
      "topset: lock/1\nplugins:";
  if (plugins.empty()) return text + " []\n";
  text += '\n';
  for (const auto& [file, sha256] : plugins) {
    std::string name;
    JsonWriter(name, JsonLayout::compact).string(file);
    text += fmt::format("  - {{file: {}, sha256: \"{}\"}}\n", name, sha256);
  }
  return text;
}

// What the lock has and no folder.
Diagnostics leftovers(const Workspace& workspace, const FileSystem& files) {
  Diagnostics findings;
  for (const PluginLock::Entry& entry : workspace.lock()->entries) {
    bool there = files.is_file(workspace.library().root + "/" + entry.file);
    for (const std::string& folder : workspace.plugin_folders())
      there = there || files.is_file(folder + "/" + entry.file);
    if (!there)
      findings.push_back(
          Diagnostic(Rule::PLUG642, entry.origin,
                     fmt::format("{} is locked and not there", escaped_for_terminal(entry.file)))
              .with_help("put the file there again, or forget it: topset plugin lock"));
  }
  return findings;
}

Exit finish(World& world, Diagnostics findings) {
  sort_and_deduplicate(findings);
  world.err.print(output::findings_text(findings, world.err_style));
  return has_errors(findings) ? Exit::findings : Exit::ok;
}

Exit check(Workspace& workspace, World& world) {
  Diagnostics findings = workspace.take_findings();
  if (!has_errors(findings) && !workspace.is_locked())
    return usage_error(world, fmt::format("{} is not there", workspace.lock_path()),
                       "topset plugin lock writes it");
  append(findings, workspace.host().load_all());
  if (workspace.lock()) append(findings, leftovers(workspace, world.files));
  const Exit exit = finish(world, std::move(findings));
  if (exit == Exit::ok)
    world.out.print(fmt::format("{}: every plugin is as it was locked\n", workspace.lock_path()));
  return exit;
}

}  // namespace

Exit plugin_lock(const Arguments& arguments, World& world) {
  const bool only_check = arguments.has("check");
  Workspace workspace(world, {"topset.yaml"}, only_check ? Locking::obeyed : Locking::ignored);
  if (workspace.library().root.empty())
    return usage_error(world, "there is no topset.yaml here or in a folder above",
                       "plugins.lock stands beside it: go to a library first");
  if (only_check) return check(workspace, world);

  Diagnostics findings = workspace.take_findings();
  if (has_errors(findings)) return finish(world, std::move(findings));
  append(findings, workspace.host().load_all());
  const Locked plugins = usable(workspace, world.files);
  for (const auto& [file, sha256] : plugins)
    if (first_bad_utf8(file))
      return usage_error(world, fmt::format("{} has a name that is not UTF-8", file),
                         "rename the file; nothing is locked");
  if (const auto done = world.files.write_atomically(workspace.lock_path(), lock_text(plugins));
      !done)
    return usage_error(world, fmt::format("{}: {}", workspace.lock_path(), done.error().reason));
  world.out.print(fmt::format("{}: {} plugin{} locked\n", workspace.lock_path(), plugins.size(),
                              plugins.size() == 1 ? "" : "s"));
  return finish(world, std::move(findings));
}

}  // namespace topset::cli
