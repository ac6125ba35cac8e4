#include "strategies/lock_check.hpp"

#include <fmt/format.h>

namespace topset::strategies {

std::string locked_name(const std::string& root, const std::string& resolved) {
  const std::string inside = root.ends_with('/') ? root : root + "/";
  if (resolved.starts_with(inside)) return resolved.substr(inside.size());
  return resolved.substr(resolved.rfind('/') + 1);
}

std::optional<Diagnostic> LockCheck::refusal(const std::string& path, const std::string& resolved,
                                             const std::string& sha256) const {
  const std::string name = locked_name(root_, resolved);
  const PluginLock::Entry* other = nullptr;
  for (const PluginLock::Entry& entry : lock_.entries) {
    if (entry.file != name) continue;
    if (entry.sha256 == sha256) return std::nullopt;
    other = &entry;
  }
  constexpr std::string_view kHelp = "if you trust the file as it is now: topset plugin lock";
  if (other == nullptr)
    return Diagnostic(Rule::PLUG640, {},
                      fmt::format("{} is not used: plugins.lock does not have it", path))
        .with_help(std::string(kHelp));
  return Diagnostic(Rule::PLUG641, other->origin,
                    fmt::format("{} is not used: it is not the file that was locked", path))
      .with_note(fmt::format("its bytes have the sha256 {}", sha256))
      .with_help(std::string(kHelp));
}

}  // namespace topset::strategies
