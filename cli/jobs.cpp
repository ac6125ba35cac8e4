#include "cli/jobs.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace topset::cli {
namespace {

constexpr std::size_t kMost = 256;

}  // namespace

std::expected<std::size_t, ParseMistake> read_jobs(const Arguments& arguments, const World& world) {
  if (!arguments.has("jobs")) return std::clamp<std::size_t>(world.cores, 1, kMost);
  const std::string word = arguments.get("jobs");
  std::size_t jobs = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), jobs);
  if (error != std::errc() || end != word.data() + word.size() || jobs == 0 || jobs > kMost)
    return std::unexpected(ParseMistake{fmt::format("--jobs {} is no number of threads", word),
                                        fmt::format("write a number from 1 to {}", kMost)});
  return jobs;
}

}  // namespace topset::cli
