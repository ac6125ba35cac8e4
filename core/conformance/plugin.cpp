#include "conformance/plugin.hpp"

#include <exception>
#include <fmt/format.h>

#include "strategies/elf_header.hpp"
#include "strategies/foreign_text.hpp"
#include "strategies/load_failure.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::conformance {

namespace {

using strategies::kMaxStructSize;

constexpr std::uint32_t kCardFlags =
    TOPSET_CARD_DOSES | TOPSET_CARD_BACK_OFF | TOPSET_CARD_WHOLE_WEEK;
constexpr std::uint32_t kParameterFlags =
    TOPSET_PARAM_REQUIRED | TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS | TOPSET_PARAM_SIGNED;

// The card has been copied without a problem, so what it points to can be read.
void note_unknown_bits(const topset_card& card, std::vector<std::string>& unknown) {
  if ((card.flags & ~kCardFlags) != 0)
    unknown.push_back(fmt::format("flags of card {} are {:#x}", card.id, card.flags));
  if (card.reserved != 0)
    unknown.push_back(fmt::format("reserved of card {} is {}", card.id, card.reserved));
  if (!TOPSET_HAS(topset_card, &card, parameters)) return;
  for (std::uint32_t i = 0; i < card.parameters.count; ++i) {
    const auto* parameter = static_cast<const topset_parameter*>(topset_at(card.parameters, i));
    if ((parameter->flags & ~kParameterFlags) != 0)
      unknown.push_back(
          fmt::format("flags of parameter {} are {:#x}", parameter->id, parameter->flags));
  }
}

struct Catalogue {
  topset_catalogue contract{};
  Description& into;
  std::size_t take;

  std::int32_t add(const topset_card* card) {
    if (into.cards.size() == take) {
      ++into.pushed_after_stop;
      return TOPSET_STOP;
    }
    into.cards.push_back(strategies::copy_card(card));
    const strategies::CopiedCard& copied = into.cards.back();
    if (copied.problems.empty()) note_unknown_bits(*card, into.unknown_bits);
    if (!copied.beyond_us.empty()) into.unknown_bits.push_back(copied.beyond_us);
    return into.cards.size() == take ? TOPSET_STOP : 0;
  }

  void reject(const char* text) {
    std::string words;
    const std::string fault =
        strategies::copy_text(text, strategies::kMaxText, strategies::Lines::one, words);
    into.rejected = !fault.empty()
                        ? fmt::format("it said why it is no strategy in a text that {}", fault)
                    : words.empty() ? "it said with an empty text that it is no strategy"
                                    : std::move(words);
  }
};

}  // namespace

std::expected<std::unique_ptr<strategies::Library>, std::string> open_library(
    const Question& question) {
  const auto bytes = question.files.read(question.library, strategies::kMaxLibrary);
  if (!bytes) return std::unexpected(fmt::format("it can't be read: {}", bytes.error().reason));
  if (const std::string why = strategies::why_not_a_library(*bytes); !why.empty())
    return std::unexpected(fmt::format("it {}", why));
  auto library = question.loader.load(question.library);
  if (!library)
    return std::unexpected(
        strategies::explain_load_failure(question.path, library.error()).message);
  return std::move(*library);
}

std::string flaw(const topset_plugin& descriptor) {
  constexpr std::size_t kSmallest = offsetof(topset_plugin, plan) + sizeof(void*);
  if (descriptor.struct_size < kSmallest || descriptor.struct_size > kMaxStructSize)
    return fmt::format("struct_size is {}, and {} is the size of a topset_plugin",
                       descriptor.struct_size, sizeof(topset_plugin));
  if (descriptor.describe == nullptr) return "describe is null";
  if (descriptor.plan == nullptr) return "plan is null";
  if (descriptor.built_with == nullptr) return "built_with is null";
  std::string suffix;
  if (const std::string fault = strategies::copy_text(descriptor.suffix, strategies::kMaxId,
                                                      strategies::Lines::one, suffix);
      !fault.empty())
    return "suffix " + fault;
  if (!suffix.empty() && (suffix.size() < 2 || suffix.front() != '.' || suffix == ".so"))
    return fmt::format("suffix is `{}`, not a dot and a file type", suffix);
  return "";
}

std::expected<Plugin, std::string> Plugin::open(const Question& question) {
  auto library = open_library(question);
  if (!library) return std::unexpected(std::move(library.error()));
  Plugin plugin;
  plugin.descriptor_ = static_cast<const topset_plugin*>((*library)->symbol(kSymbol));
  if (plugin.descriptor_ == nullptr)
    return std::unexpected(fmt::format("it does not export {}", kSymbol));
  if (std::string what = flaw(*plugin.descriptor_); !what.empty())
    return std::unexpected(std::move(what));
  if (plugin.descriptor_->abi_major != TOPSET_ABI_MAJOR)
    return std::unexpected(fmt::format("it is built for ABI {}", plugin.descriptor_->abi_major));
  plugin.library_ = std::move(*library);
  plugin.source_ = question.source;
  if (!question.source.empty())
    plugin.source_name_ = question.path.substr(question.path.rfind('/') + 1);
  return plugin;
}

Description describe(const Plugin& plugin, std::size_t take) {
  Description description;
  Catalogue catalogue{.into = description, .take = take};
  catalogue.contract.struct_size = sizeof(topset_catalogue);
  catalogue.contract.abi_minor = TOPSET_ABI_MINOR;
  catalogue.contract.host = &catalogue;
  catalogue.contract.add = [](void* host, const topset_card* card) {
    return static_cast<Catalogue*>(host)->add(card);
  };
  catalogue.contract.source_name = plugin.source_name().c_str();
  catalogue.contract.reject = [](void* host, const char* text) {
    static_cast<Catalogue*>(host)->reject(text);
  };
  try {
    description.status = plugin.descriptor().describe(plugin.source().c_str(), &catalogue.contract);
  } catch (const std::exception& error) {
    description.thrown = fmt::format("an exception, {}", error.what());
  } catch (...) {
    description.thrown = "an exception";
  }
  return description;
}

}  // namespace topset::conformance
