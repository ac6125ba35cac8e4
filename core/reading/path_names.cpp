#include "reading/path_names.hpp"

#include <algorithm>
#include <vector>

namespace topset::reading {

std::string stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = path.rfind('.');
  return std::string(dot == 0 ? path : path.substr(0, dot));
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::string plain_path(std::string_view path) {
  std::vector<std::string_view> parts;
  const bool absolute = path.starts_with('/');
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!absolute) {
      parts.push_back(part);
    }
  }
  std::string plain = absolute ? "/" : "";
  for (const std::string_view part : parts) {
    if (plain.size() > (absolute ? 1u : 0u)) plain += '/';
    plain += part;
  }
  return plain.empty() ? "." : plain;
}

std::string path_from(std::string_view file, std::string_view named) {
  if (named.starts_with('/')) return plain_path(named);
  return plain_path(folder_of(file) + "/" + std::string(named));
}

}  // namespace topset::reading
