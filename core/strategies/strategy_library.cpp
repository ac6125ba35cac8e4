#include "strategies/strategy_library.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "strategies/elf_header.hpp"
#include "strategies/foreign_text.hpp"
#include "strategies/load_failure.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/request_layout.hpp"
#include "strategies/row_sink.hpp"

namespace topset::strategies {

namespace {

constexpr std::size_t kSmallestPlugin = offsetof(topset_plugin, plan) + sizeof(void*);
constexpr int kNewestProbed = 9;

std::string symbol_of(int major) { return fmt::format("topset_plugin_v{}", major); }

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

Diagnostic not_a_plugin(const std::string& path, const Library& library) {
  for (int major = 0; major <= kNewestProbed; ++major)
    if (major != TOPSET_ABI_MAJOR && library.symbol(symbol_of(major).c_str()) != nullptr)
      return other_abi(path, major);
  return finding(Rule::PLUG602,
                 fmt::format("{} is no topset plugin: it does not export `{}`", path,
                             symbol_of(TOPSET_ABI_MAJOR)),
                 "build it with topset_add_strategy(), or move it out of the plugin folder");
}

// The descriptor as this topset knows it, or what is wrong with it.
std::expected<topset_plugin, Diagnostic> read_descriptor(const std::string& path,
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
  topset_plugin known{};
  std::memcpy(&known, &foreign, std::min<std::size_t>(foreign.struct_size, sizeof known));
  if (known.describe == nullptr) return broken("describe is null");
  if (known.plan == nullptr) return broken("plan is null");
  return known;
}

// What an exception said, as far as it can be shown.
std::string thrown(const std::exception& error) {
  std::string words;
  if (!copy_text(error.what(), kMaxLine, Lines::one, words).empty() || words.empty())
    return "it threw an exception";
  return fmt::format("it threw an exception: {}", words);
}

}  // namespace

std::expected<std::unique_ptr<StrategyLibrary>, Diagnostic> StrategyLibrary::open(
    PluginFile file, const FileSystem& files, const Loader& loader, const LockCheck* lock) {
  const std::string& path = file.path;
  const auto bytes = files.read(file.resolved, kMaxLibrary);
  if (!bytes)
    return std::unexpected(finding(Rule::PLUG601,
                                   fmt::format("{} can't be read: {}", path, bytes.error().reason),
                                   "put the library there again, readable for you"));
  const std::string sha256 = file.bundled ? std::string() : sha256_hex(*bytes);
  if (lock != nullptr && !file.bundled)
    if (auto refusal = lock->refusal(path, file.resolved, sha256))
      return std::unexpected(std::move(*refusal));
  if (const std::string why = why_not_a_library(*bytes); !why.empty())
    return std::unexpected(
        finding(Rule::PLUG601, fmt::format("{} can't be loaded: it {}", path, why),
                "build the plugin again on this machine, or move the file out of the folder"));

  auto library = loader.load(file.resolved);
  if (!library) {
    LoadFailure failure = explain_load_failure(path, library.error());
    return std::unexpected(
        finding(Rule::PLUG601, std::move(failure.message), std::move(failure.help)));
  }
  const void* symbol = (*library)->symbol(symbol_of(TOPSET_ABI_MAJOR).c_str());
  if (symbol == nullptr) return std::unexpected(not_a_plugin(path, **library));
  auto plugin = read_descriptor(path, *static_cast<const topset_plugin*>(symbol));
  if (!plugin) return std::unexpected(std::move(plugin.error()));

  std::unique_ptr<StrategyLibrary> opened(new StrategyLibrary);
  std::string fault = copy_text(plugin->built_with, kMaxLine, Lines::one, opened->built_with_);
  if (!fault.empty()) fault = "built_with " + fault;
  if (fault.empty()) {
    fault = copy_text(plugin->suffix, kMaxId, Lines::one, opened->suffix_);
    const std::string& suffix = opened->suffix_;
    if (fault.empty() && !suffix.empty() &&
        (suffix.size() < 2 || suffix.front() != '.' || suffix == ".so" ||
         suffix.find('/') != std::string::npos))
      fault = fmt::format("is `{}`, not a dot and a file type", suffix);
    if (!fault.empty()) fault = "suffix " + fault;
  }
  if (!fault.empty())
    return std::unexpected(finding(Rule::PLUG602,
                                   fmt::format("{} is no usable topset plugin: {}", path, fault),
                                   "build it again with this topset's SDK"));
  opened->sha256_ = sha256;
  opened->library_ = std::move(*library);
  opened->plugin_ = *plugin;
  opened->file_ = std::move(file);
  return opened;
}

std::expected<std::vector<CopiedCard>, std::string> StrategyLibrary::describe(
    const std::string& source, const std::string& source_name) const {
  CardSink sink(source_name.c_str());
  topset_status status = TOPSET_FAILED;
  try {
    status = plugin_.describe(source.c_str(), sink.contract());
  } catch (const std::exception& error) {
    sink.break_off(thrown(error));
  } catch (...) {
    sink.break_off("it threw an exception");
  }
  if (!sink.problem().empty()) return std::unexpected(sink.problem());
  if (status == TOPSET_FAILED && !source.empty())
    return std::unexpected("its interpreter finds no strategy in it");
  if (status != TOPSET_OK)
    return std::unexpected(fmt::format("describe returned {} instead of OK", status));
  return std::move(sink).take();
}

PlannedSlot StrategyLibrary::plan(const std::string& source, const StrategyCard& card,
                                  const SlotRequest& request,
                                  const std::string& source_name) const {
  const RequestLayout layout(request, source_name.c_str());
  RowSink sink(request);
  topset_status status = TOPSET_FAILED;
  try {
    status = plugin_.plan(source.c_str(), card.id.c_str(), &layout.request(), sink.contract());
  } catch (const std::exception& error) {
    sink.break_off({Rule::PLUG607, thrown(error)});
  } catch (...) {
    sink.break_off({Rule::PLUG607, "it threw an exception"});
  }
  return std::move(sink).conclude(status, card);
}

}  // namespace topset::strategies
