#include "cli/ignored_files.hpp"

#include <algorithm>

#include "cli/repository_paths.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kMostBytes = 1u << 20;  // of a .gitignore file; a larger one ignores nothing
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

IgnoredFiles::IgnoredFiles(const FileSystem& files, const std::string& folder) : files_(files) {
  const std::string here = files.resolved(folder);
  const std::string root = repository_root(files, here);
  std::vector<std::string> paths;
  for (std::string path = here; path != root && path != "/"; path = folder_of(path))
    paths.push_back(path);
  paths.push_back(root);
  for (auto path = paths.rbegin(); path != paths.rend(); ++path) add(*path);
}

void IgnoredFiles::add(std::string path) {
  Folder folder{std::move(path), 0, {}};
  folder.prefix = folder.path == "/" ? 1 : folder.path.size() + 1;
  const auto text = files_.read(folder.path + "/.gitignore", kMostBytes);
  std::string_view rest = text ? std::string_view(*text) : std::string_view();
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (auto pattern = IgnorePattern::read(rest.substr(0, end)))
      folder.patterns.push_back(std::move(*pattern));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  folders_.push_back(std::move(folder));
}

bool IgnoredFiles::ignores(std::string_view name, bool is_folder) const {
  const Folder& here = folders_.back();
  const std::string path =
      here.path.substr(0, here.prefix) + (here.path == "/" ? "" : "/") + std::string(name);
  // The nearest folder has the last word, and in its file the last line that matches.
  for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
    const std::string_view inside = std::string_view(path).substr(folder->prefix);
    for (auto line = folder->patterns.rbegin(); line != folder->patterns.rend(); ++line)
      if (line->matches(inside, is_folder)) return !line->is_negated();
  }
  return false;
}

void IgnoredFiles::enter(const std::string& name) {
  const std::string& here = folders_.back().path;
  add(here == "/" ? here + name : here + "/" + name);
}

void IgnoredFiles::leave() { folders_.pop_back(); }

}  // namespace topset::cli
