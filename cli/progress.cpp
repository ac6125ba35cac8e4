#include "cli/progress.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kFew = 4;                 // athletes that no one waits for
constexpr std::int64_t kPatience = 250;         // milliseconds before there is anything to see
constexpr std::int64_t kInterval = 100;         // between two drawings
constexpr std::size_t kWidth = 24;              // of the bar, in columns
constexpr std::string_view kBack = "\r\x1b[K";  // to the beginning of the line, and wiped

}  // namespace

Progress::Progress(World& world, std::size_t athletes) : world_(world), athletes_(athletes) {
  on_ = world.err_is_terminal && world.clock != nullptr && athletes > kFew;
  if (on_) next_ = world.clock->milliseconds() + kPatience;
}

void Progress::step(std::size_t done, std::string_view next) {
  if (!on_) return;
  const std::int64_t now = world_.clock->milliseconds();
  if (now < next_) return;
  next_ = now + kInterval;
  const std::size_t filled = done * kWidth / athletes_;
  const std::string line =
      fmt::format("[{}{}] {} of {}  {}", std::string(filled, '#'),
                  std::string(kWidth - filled, '-'), done, athletes_, escaped_for_terminal(next));
  // One column short: a full line would wrap, and could not be wiped any more.
  world_.err.print(std::string(kBack) + cut_to_width(line, world_.err_style.columns - 1));
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  world_.err.print(kBack);
  drawn_ = false;
}

}  // namespace topset::cli
