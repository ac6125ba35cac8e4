#include "cli/timings.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kMostThings = 10;

std::string line(std::string_view name, std::int64_t took) {
  const std::int64_t milliseconds = (took + 500) / 1000;
  return fmt::format("{:>6}.{:03} s  {}\n", milliseconds / 1000, milliseconds % 1000,
                     escaped_for_terminal(name));
}

}  // namespace

Timings::Timings(const World& world) : world_(world), begin_(now()), part_(begin_) {}

std::int64_t Timings::now() const {
  return world_.clock == nullptr ? 0 : world_.clock->microseconds();
}

void Timings::end_part(std::string_view name) {
  const std::int64_t time = now();
  parts_.emplace_back(name, time - std::exchange(part_, time));
}

std::string Timings::seconds() const {
  const std::int64_t hundredths = (now() - begin_ + 5000) / 10'000;
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string Timings::table() const {
  std::string text;
  for (const auto& [name, took] : parts_) text += line(name, took);
  text += line("in all", now() - begin_);
  std::vector<std::pair<std::string, std::int64_t>> longest(things_.begin(), things_.end());
  std::ranges::sort(longest, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  longest.resize(std::min(longest.size(), kMostThings));
  if (!longest.empty()) text += "what took longest, over all threads:\n";
  for (const auto& [name, took] : longest) text += line(name, took);
  return text;
}

}  // namespace topset::cli
