#include "cli/library_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/ignored_files.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

constexpr int kDeepest = 16;  // folders in folders

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

void collect(const FileSystem& files, const std::string& folder, int depth, IgnoredFiles& ignored,
             std::set<std::string>& found) {
  const auto names = files.list(folder);
  if (!names || depth > kDeepest) return;
  std::string here = files.resolved(folder);
  if (here == "/") here.clear();
  for (const std::string& name : *names) {
    if (name.starts_with('.')) continue;
    const std::string path = in_folder(folder, name);
    if (files.is_folder(path)) {
      // A link to a folder is another way to files that have a name of their own.
      if (files.resolved(path) != fmt::format("{}/{}", here, name)) continue;
      if (ignored.ignores(name, true)) continue;
      ignored.enter(name);
      collect(files, path, depth + 1, ignored, found);
      ignored.leave();
    } else if (is_yaml(name) && !ignored.ignores(name, false)) {
      found.insert(path);
    }
  }
}

}  // namespace

std::string in_folder(const std::string& folder, std::string_view name) {
  return folder == "." ? std::string(name) : fmt::format("{}/{}", folder, name);
}

std::vector<std::string> yaml_files(const FileSystem& files,
                                    const std::vector<std::string>& paths) {
  std::set<std::string> found;
  for (std::string path : paths) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    if (path == kStandardInput || !files.is_folder(path)) {
      found.insert(path);
      continue;
    }
    IgnoredFiles ignored(files, path);
    collect(files, path, 0, ignored, found);
  }
  return {found.begin(), found.end()};
}

std::string kind_in(std::string_view text) {
  constexpr std::string_view kKey = "topset:";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.starts_with(kKey)) continue;
    line.remove_prefix(kKey.size());
    const std::size_t begin = line.find_first_not_of(" \t\"'");
    if (begin == std::string_view::npos) return "unknown";
    line.remove_prefix(begin);
    return std::string(line.substr(0, line.find_first_of("/ \t\r\"'")));
  }
  return {};
}

}  // namespace topset::cli
