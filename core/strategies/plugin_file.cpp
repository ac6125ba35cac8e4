#include "strategies/plugin_file.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "strategies/elf_header.hpp"
#include "strategies/load_failure.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

std::expected<PluginBytes, Diagnostic> read_plugin_file(const PluginFile& file,
                                                        const FileSystem& files,
                                                        const LockCheck* lock) {
  auto bytes = files.read(file.resolved, kMaxLibrary);
  if (!bytes)
    return std::unexpected(
        Diagnostic(Rule::PLUG601, {},
                   fmt::format("{} can't be read: {}", file.path, bytes.error().reason))
            .with_help("put the library there again, readable for you"));
  std::string sha256 = file.bundled ? std::string() : sha256_hex(*bytes);
  if (lock != nullptr && !file.bundled)
    if (auto refusal = lock->refusal(file.path, file.resolved, sha256))
      return std::unexpected(std::move(*refusal));
  if (const std::string why = why_not_a_library(*bytes); !why.empty())
    return std::unexpected(
        Diagnostic(Rule::PLUG601, {}, fmt::format("{} can't be loaded: it {}", file.path, why))
            .with_help("build the plugin again on this machine, or move the file out of the "
                       "folder"));
  return PluginBytes{std::move(*bytes), std::move(sha256)};
}

Diagnostic cannot_load(const std::string& path, std::string_view words) {
  LoadFailure failure = explain_load_failure(path, words);
  return Diagnostic(Rule::PLUG601, {}, std::move(failure.message))
      .with_help(std::move(failure.help));
}

}  // namespace topset::strategies
