#include "strategies/plugin_file.hpp"

#include <fmt/format.h>

#include "strategies/elf_header.hpp"
#include "strategies/load_failure.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

std::expected<std::string, Diagnostic> read_plugin_file(const PluginFile& file,
                                                        const FileSystem& files) {
  auto bytes = files.read(file.resolved, kMaxLibrary);
  if (!bytes)
    return std::unexpected(
        Diagnostic(Rule::PLUG601, {},
                   fmt::format("{} can't be read: {}", file.path, bytes.error().reason))
            .with_help("put the library there again, readable for you"));
  if (const std::string why = why_not_a_library(*bytes); !why.empty())
    return std::unexpected(
        Diagnostic(Rule::PLUG601, {}, fmt::format("{} can't be loaded: it {}", file.path, why))
            .with_help("build the plugin again on this machine, or move the file out of the "
                       "folder"));
  return std::move(*bytes);
}

Diagnostic cannot_load(const std::string& path, std::string_view words) {
  LoadFailure failure = explain_load_failure(path, words);
  return Diagnostic(Rule::PLUG601, {}, std::move(failure.message))
      .with_help(std::move(failure.help));
}

}  // namespace topset::strategies
