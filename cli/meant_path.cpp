#include "cli/meant_path.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/library_files.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

// A folder where a file is wanted.
std::string files_of_folder(const FileSystem& files, const std::string& folder) {
  const auto names = files.list(folder);
  const bool has_yaml = names && std::ranges::any_of(*names, [](const std::string& name) {
                          return name.ends_with(".yaml");
                        });
  const bool ends = folder.ends_with('/');
  return has_yaml ? fmt::format("name a file in it, or all: `{}{}*.yaml`", folder, ends ? "" : "/")
                  : "name a file";
}

// `athletes\ana.yaml`, as it is written on Windows.
std::string with_slashes(const FileSystem& files, std::string path) {
  if (path.find('\\') == std::string::npos) return {};
  std::ranges::replace(path, '\\', '/');
  return files.is_file(path) ? path : std::string();
}

}  // namespace

std::string near_file(const FileSystem& files, const std::string& path) {
  const auto names = files.list(folder_of(path));
  if (!names) return {};
  NearestWord nearest(file_name_of(path));
  for (const std::string& name : *names)
    if (files.is_file(in_folder(folder_of(path), name))) nearest.offer(name);
  if (nearest.best().empty()) return {};
  return path.substr(0, path.size() - file_name_of(path).size()) + nearest.best();
}

std::string in_library(const FileSystem& files, const Whereabouts& where, const std::string& name) {
  for (const std::string_view room : {"athletes", "programs", "logs"}) {
    if (!where.room.empty() && where.room != room) continue;
    for (const std::string_view suffix : {"", ".yaml"}) {
      const std::string folder = in_folder(where.library.empty() ? "." : where.library, room);
      const std::string path = in_folder(folder, fmt::format("{}{}", name, suffix));
      if (files.is_file(path)) return path;
    }
  }
  return {};
}

std::string meant_path(const FileSystem& files, const Whereabouts& where, const std::string& path) {
  if (files.is_folder(path)) return files_of_folder(files, path);
  // `Athletes/ana.yaml` where the folder is called otherwise.
  const bool has_folder = path.find('/') != std::string::npos;
  if (!has_folder || !files.is_folder(folder_of(path)))
    if (const std::string found = in_library(files, where, file_name_of(path)); !found.empty())
      return fmt::format("a file of that name exists: `{}`", found);
  if (const std::string near = near_file(files, path); !near.empty())
    return fmt::format("a file with a similar name exists: `{}`", near);
  if (const std::string slashed = with_slashes(files, path); !slashed.empty())
    return fmt::format("write it with slashes: `{}`", slashed);
  if (path.starts_with("~/")) return "write it without quotes, so that ~ becomes your own folder";
  if (!has_folder && path.ends_with(".yaml") &&
      files.is_file(in_folder(where.bundled_programs, path)))
    return fmt::format("a program that comes with topset is named without .yaml: `{}`",
                       stem_of(path));
  if (where.library.empty() && path.ends_with(".yaml") && !path.starts_with('/'))
    return "`topset init club` begins a library with a file of each kind to copy";
  return {};
}

}  // namespace topset::cli
