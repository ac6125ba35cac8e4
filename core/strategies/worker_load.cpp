#include "strategies/worker_load.hpp"

#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

constexpr std::size_t kMaxWords = 4'000;

}  // namespace

void write_loaded(WireWriter& into, const LoadedPlugin& loaded) {
  into.number(loaded.system_calls ? 1 : 0);
  into.number(loaded.files ? 1 : 0);
  into.number(static_cast<std::uint32_t>(loaded.outcome));
  into.bytes(loaded.words);
  into.number(static_cast<std::uint32_t>(loaded.other_major));
  into.bytes(loaded.descriptor);
  into.foreign_text(loaded.built_with, kMaxText);
  into.foreign_text(loaded.suffix, kMaxText);
  into.number(loaded.has_describe ? 1 : 0);
  into.number(loaded.has_plan ? 1 : 0);
}

std::optional<LoadedPlugin> read_loaded(WireReader& from) {
  LoadedPlugin loaded;
  loaded.system_calls = from.number() != 0;
  loaded.files = from.number() != 0;
  const std::uint32_t outcome = from.number();
  const std::string_view words = from.bytes();
  loaded.other_major = static_cast<int>(from.number());
  loaded.descriptor = from.bytes();
  loaded.built_with = from.foreign_text();
  loaded.suffix = from.foreign_text();
  loaded.has_describe = from.number() != 0;
  loaded.has_plan = from.number() != 0;
  if (!from.ok() || outcome > static_cast<std::uint32_t>(LoadedPlugin::Outcome::meddled) ||
      loaded.other_major < -1 || loaded.other_major > 99)
    return std::nullopt;
  loaded.outcome = static_cast<LoadedPlugin::Outcome>(outcome);
  if (!words.empty() && !copy_text(words.data(), kMaxWords, Lines::one, loaded.words).empty())
    loaded.words = "it could not be said why";
  return loaded;
}

}  // namespace topset::strategies
