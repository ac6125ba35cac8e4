#include "strategies/plugin_descriptor.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fmt/format.h>

#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

constexpr std::size_t kSmallestPlugin = offsetof(topset_plugin, plan) + sizeof(void*);
constexpr int kNewestProbed = 9;

Diagnostic finding(Rule rule, std::string message, std::string help) {
  return Diagnostic(rule, {}, std::move(message)).with_help(std::move(help));
}

Diagnostic other_abi(const std::string& path, int major) {
  return finding(
      Rule::PLUG603,
      fmt::format("{} is built for ABI {}, this topset speaks {}", path, major, TOPSET_ABI_MAJOR),
      major > TOPSET_ABI_MAJOR ? "update topset, or build the plugin with this topset's SDK"
                               : "build the plugin again with this topset's SDK");
}

}  // namespace

std::string symbol_of(int abi_major) { return fmt::format("topset_plugin_v{}", abi_major); }

std::optional<int> other_abi_major(const Library& library) {
  for (int major = 0; major <= kNewestProbed; ++major)
    if (major != TOPSET_ABI_MAJOR && library.symbol(symbol_of(major).c_str()) != nullptr)
      return major;
  return std::nullopt;
}

Diagnostic not_a_plugin(const std::string& path, std::optional<int> other_major) {
  if (other_major) return other_abi(path, *other_major);
  return finding(Rule::PLUG602,
                 fmt::format("{} is no topset plugin: it does not export `{}`", path,
                             symbol_of(TOPSET_ABI_MAJOR)),
                 "build it with topset_add_strategy(), or move it out of the plugin folder");
}

std::expected<PluginFacts, Diagnostic> read_descriptor(const std::string& path,
                                                       const topset_plugin& foreign) {
  const auto broken = [&](std::string what) {
    return std::unexpected(finding(Rule::PLUG602,
                                   fmt::format("{} is no usable topset plugin: {}", path, what),
                                   "build it again with this topset's SDK"));
  };
  if (foreign.struct_size < kSmallestPlugin || foreign.struct_size > kMaxStructSize)
    return broken(
        fmt::format("struct_size of `{}` is {}", symbol_of(TOPSET_ABI_MAJOR), foreign.struct_size));
  if (foreign.abi_major != TOPSET_ABI_MAJOR)
    return std::unexpected(other_abi(path, foreign.abi_major));
  PluginFacts facts;
  topset_plugin& known = facts.plugin;
  std::memcpy(&known, &foreign, std::min<std::size_t>(foreign.struct_size, sizeof known));
  if (known.describe == nullptr) return broken("describe is null");
  if (known.plan == nullptr) return broken("plan is null");
  if (const std::string fault = copy_text(known.built_with, kMaxLine, Lines::one, facts.built_with);
      !fault.empty())
    return broken("built_with " + fault);
  if (const std::string fault = copy_text(known.suffix, kMaxId, Lines::one, facts.suffix);
      !fault.empty())
    return broken("suffix " + fault);
  const std::string& suffix = facts.suffix;
  if (!suffix.empty() && (suffix.size() < 2 || suffix.front() != '.' || suffix == ".so" ||
                          suffix.find('/') != std::string::npos))
    return broken(fmt::format("suffix is `{}`, not a dot and a file type", suffix));
  return facts;
}

}  // namespace topset::strategies
