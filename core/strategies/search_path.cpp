#include "strategies/search_path.hpp"

#include <fmt/format.h>
#include <set>
#include <string_view>

namespace topset::strategies {

namespace {

Diagnostic untrusted(std::string message, std::string help) {
  return Diagnostic(Rule::PLUG606, {}, std::move(message)).with_help(std::move(help));
}

Diagnostic unreadable(const std::string& folder, const IoError& error) {
  return Diagnostic(Rule::LIBR016, {},
                    fmt::format("the plugin folder {} can't be read: {}", folder, error.reason))
      .with_help("make the folder, or take it out of `plugins:` or TOPSET_PLUGIN_PATH")
      .as(Severity::warning);
}

// `.`, `./`, `././`: the current folder by name. It is trusted only when its full name is given.
bool is_current_folder(std::string_view folder) {
  return !folder.starts_with('/') && folder.find_first_not_of("./") == std::string_view::npos &&
         folder.find("..") == std::string_view::npos;
}

bool is_trusted_folder(const std::string& folder, const std::string& resolved,
                       const FileSystem& files, Diagnostics& findings) {
  if (is_current_folder(folder)) {
    findings.push_back(untrusted("strategies are not taken from the current folder",
                                 "write the folder's full path"));
    return false;
  }
  if (files.others_may_write(resolved)) {
    findings.push_back(
        untrusted(fmt::format("others can write to the plugin folder {}: it is skipped", folder),
                  fmt::format("chmod go-w {}", folder)));
    return false;
  }
  return true;
}

}  // namespace

std::vector<FoundFile> trusted_files(const std::vector<std::string>& folders,
                                     const FileSystem& files, Diagnostics& findings) {
  std::vector<FoundFile> found;
  std::set<std::string> seen;
  for (const std::string& folder : folders) {
    if (folder.empty()) continue;  // `a::b` in a path variable
    const std::string resolved = files.resolved(folder);
    const auto names = files.list(resolved);
    if (!names) {
      findings.push_back(unreadable(folder, names.error()));
      continue;
    }
    if (!is_trusted_folder(folder, resolved, files, findings)) continue;
    for (const std::string& name : *names) {
      const std::string separator = folder.ends_with('/') ? "" : "/";
      FoundFile file{folder + separator + name, files.resolved(resolved + "/" + name)};
      if (seen.insert(file.resolved).second && files.is_file(file.resolved))
        found.push_back(std::move(file));
    }
  }
  return found;
}

bool is_trusted_file(const FoundFile& file, const FileSystem& files, Diagnostics& findings) {
  // A link may lead out of the trusted folder.
  const std::string home = file.resolved.substr(0, file.resolved.rfind('/') + 1);
  if (!files.others_may_write(file.resolved) && !files.others_may_write(home)) return true;
  findings.push_back(untrusted(fmt::format("others can write to {}: it is skipped", file.path),
                               fmt::format("chmod go-w {}", file.path)));
  return false;
}

}  // namespace topset::strategies
