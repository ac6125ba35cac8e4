#include "cli/check_scope.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace topset::cli {
namespace {

constexpr std::size_t kMostShards = 10'000;

std::optional<std::size_t> number(std::string_view word) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

}  // namespace

std::expected<CheckScope, ParseMistake> CheckScope::read(const Arguments& arguments) {
  CheckScope scope;
  if (!arguments.has("shard")) return scope;
  const std::string word = arguments.get("shard");
  const std::size_t slash = std::min(word.find('/'), word.size());
  const auto shard = number(std::string_view(word).substr(0, slash));
  const auto shards = number(std::string_view(word).substr(std::min(slash + 1, word.size())));
  if (!shard || !shards || *shard < 1 || *shard > *shards || *shards > kMostShards)
    return std::unexpected(ParseMistake{fmt::format("--shard {} is no share of a whole", word),
                                        "write which of how many, counted from one: 1/4 to 4/4"});
  scope.shard_ = *shard - 1;
  scope.shards_ = *shards;
  return scope;
}

bool CheckScope::has_changed_under(const std::string& folder) const {
  if (!changed_) return true;
  const auto next = changed_->lower_bound(folder + "/");
  return next != changed_->end() && next->starts_with(folder + "/");
}

}  // namespace topset::cli
