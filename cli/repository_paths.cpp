#include "cli/repository_paths.hpp"

#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

// The nearest folder from this one up in which something of this name lies; empty: there is none.
std::string above(const FileSystem& files, std::string folder, std::string_view name) {
  for (;; folder = folder_of(folder)) {
    const std::string path = (folder == "/" ? folder : folder + "/") + std::string(name);
    if (files.is_folder(path) || files.is_file(path)) return folder;
    if (folder == "/" || folder == ".") return {};
  }
}

}  // namespace

std::string repository_root(const FileSystem& files, const std::string& folder) {
  // A file in a work tree or a submodule, else a folder.
  std::string root = above(files, folder, ".git");
  if (root.empty()) root = above(files, folder, "topset.yaml");
  return root.empty() ? folder : root;
}

RepositoryPaths::RepositoryPaths(const FileSystem& files)
    : files_(files), root_(repository_root(files, files.resolved("."))) {}

const std::string& RepositoryPaths::of(const std::string& path) {
  const auto [known, is_new] = known_.try_emplace(path, path);
  if (!is_new) return known->second;
  const std::string full = files_.resolved(path);
  const std::string inside = root_ == "/" ? root_ : root_ + "/";
  if (full.starts_with(inside)) known->second = full.substr(inside.size());
  return known->second;
}

}  // namespace topset::cli
