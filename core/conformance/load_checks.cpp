// What a library does to the process that opens it.
#include <algorithm>
#include <fmt/format.h>

#include "conformance/elf_dynamic.hpp"
#include "conformance/subject.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/plugin_descriptor.hpp"

namespace topset::conformance {

namespace {

// One round of what a host does: open, describe, plan, close. Whatever is wrong with the answers is
// told by other checks.
void use(const Question& question) {
  for_each_strategy(question,
                    [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
                      plan(subject.plugin, card, plain);
                      return std::string();
                    });
}

Verdict leaves(const Question& question, const Machine& machine, Aspect aspect,
               std::string_view what) {
  const std::string before = machine.state(aspect);
  use(question);
  const std::string after = machine.state(aspect);
  if (before == after) return {};
  return failed(fmt::format("{} was {}, and is {} after opening, describing, planning and closing",
                            what, before, after));
}

// Why a check of the library is not for this question; empty: it is.
std::string not_compiled(const Question& question) {
  return question.source.empty() ? "" : "it is about compiled libraries";
}

std::expected<DynamicPart, std::string> read_dynamic_part(const Question& question) {
  if (std::string why = not_compiled(question); !why.empty())
    return std::unexpected(std::move(why));
  if (auto library = open_library(question); !library)
    return std::unexpected(std::move(library.error()));
  const auto bytes = question.files.read(question.library, strategies::kMaxLibrary);
  if (!bytes) return std::unexpected(bytes.error().reason);
  return dynamic_part(*bytes);
}

constexpr std::string_view kLanguageLibraries[] = {
    "libc.so",  "libm.so",   "libgcc_s.so",  "libstdc++.so", "libpthread.so", "libdl.so",
    "librt.so", "libc++.so", "libc++abi.so", "ld-linux",     "libasan.so",    "libubsan.so"};

// What gives another answer on another day or machine, as the linker names it and as people do.
constexpr std::pair<std::string_view, std::string_view> kOutside[] = {
    {"time", "time"},
    {"clock", "clock"},
    {"clock_gettime", "clock_gettime"},
    {"timespec_get", "timespec_get"},
    {"gettimeofday", "gettimeofday"},
    {"_ZNSt6chrono3_V212system_clock3nowEv", "std::chrono::system_clock::now"},
    {"_ZNSt6chrono3_V212steady_clock3nowEv", "std::chrono::steady_clock::now"},
    {"_ZNSt3__16chrono12system_clock3nowEv", "std::chrono::system_clock::now"},
    {"_ZNSt3__16chrono12steady_clock3nowEv", "std::chrono::steady_clock::now"},
    {"rand", "rand"},
    {"random", "random"},
    {"drand48", "drand48"},
    {"lrand48", "lrand48"},
    {"arc4random", "arc4random"},
    {"getrandom", "getrandom"},
    {"getentropy", "getentropy"},
    {"_ZNSt13random_device9_M_getvalEv", "std::random_device"},
    {"_ZNSt3__113random_deviceclEv", "std::random_device"},
    {"getenv", "getenv"},
    {"secure_getenv", "secure_getenv"}};

}  // namespace

Verdict determinism_symbols(const Question& question, Machine&) {
  const auto part = read_dynamic_part(question);
  if (!part) return skipped(part.error());
  std::string used;
  for (const auto& [symbol, name] : kOutside)
    if (std::ranges::find(part->imported, symbol) != part->imported.end())
      used += fmt::format("{}{}", used.empty() ? "" : ", ", name);
  return used.empty() ? Verdict{} : failed(fmt::format("it uses {}", used));
}

Verdict load_opens(const Question& question, Machine&) {
  const auto library = open_library(question);
  return library ? Verdict{} : failed(library.error());
}

Verdict load_symbol(const Question& question, Machine&) {
  const auto library = open_library(question);
  if (!library) return skipped(library.error());
  const void* symbol = (*library)->symbol(kSymbol);
  const auto other = [](int major) {
    return failed(
        fmt::format("it is built for ABI {}, this topset speaks {}", major, TOPSET_ABI_MAJOR));
  };
  if (symbol == nullptr) {
    if (const auto major = strategies::other_abi_major(**library)) return other(*major);
    return failed(fmt::format("{} is not exported", kSymbol));
  }
  const auto& descriptor = *static_cast<const topset_plugin*>(symbol);
  return descriptor.abi_major == TOPSET_ABI_MAJOR ? Verdict{} : other(descriptor.abi_major);
}

Verdict load_descriptor(const Question& question, Machine&) {
  const auto library = open_library(question);
  if (!library) return skipped(library.error());
  const void* symbol = (*library)->symbol(kSymbol);
  if (symbol == nullptr) return skipped("it has none");
  std::string what = flaw(*static_cast<const topset_plugin*>(symbol));
  return what.empty() ? Verdict{} : failed(std::move(what));
}

Verdict load_alone(const Question& question, Machine&) {
  const auto part = read_dynamic_part(question);
  if (!part) return skipped(part.error());
  std::vector<std::string> others = part->exported;
  std::erase_if(others,
                [](const std::string& name) { return name.starts_with("topset_plugin_v"); });
  if (others.empty()) return {};
  return failed(fmt::format("it exports {} more: {}{}", others.size(), others.front(),
                            others.size() > 1 ? ", ..." : ""));
}

Verdict load_unloads(const Question& question, Machine& machine) {
  if (std::string why = not_compiled(question); !why.empty()) return skipped(std::move(why));
  if (const auto plugin = Plugin::open(question); !plugin) return skipped(plugin.error());
  use(question);
  if (machine.is_mapped(question.library)) return failed("it is still in memory after closing it");
  const auto again = Plugin::open(question);
  return again ? Verdict{} : failed(fmt::format("it does not open again: {}", again.error()));
}

Verdict load_quiet(const Question& question, Machine& machine) {
  use(question);
  std::string printed = machine.printed();
  if (printed.empty()) return {};
  std::ranges::replace(printed, '\n', ' ');
  return failed(fmt::format("it printed {} bytes: {}", printed.size(), printed.substr(0, 60)));
}

Verdict load_floating_point(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::floating_point, "the floating-point mode");
}
Verdict load_locale(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::locale, "the locale");
}
Verdict load_signals(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::signals, "signal handling");
}
Verdict load_threads(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::threads, "the number of threads");
}
Verdict load_working_folder(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::working_folder, "the working folder");
}
Verdict load_open_files(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::open_files, "the list of open files");
}
Verdict load_environment(const Question& question, Machine& machine) {
  return leaves(question, machine, Aspect::environment, "the environment");
}

Verdict load_plain_stack(const Question& question, Machine&) {
  const auto part = read_dynamic_part(question);
  if (!part) return skipped(part.error());
  return part->executable_stack ? failed("its program headers ask for an executable stack")
                                : Verdict{};
}

Verdict load_dependencies(const Question& question, Machine&) {
  const auto part = read_dynamic_part(question);
  if (!part) return skipped(part.error());
  for (const std::string& needed : part->needed)
    if (std::ranges::none_of(kLanguageLibraries,
                             [&](std::string_view known) { return needed.starts_with(known); }))
      return failed(fmt::format("it needs {}", needed));
  return {};
}

Verdict load_built_with(const Question& question, Machine&) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  return *plugin->descriptor().built_with == '\0' ? failed("built_with is empty") : Verdict{};
}

}  // namespace topset::conformance
