#include "library/causes.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/sheet_words.hpp"

namespace topset::library {
namespace {

void add_file(const SnapshotFile& before, const SnapshotFile& after,
              std::vector<std::string>& causes) {
  if (before.path != after.path && !before.path.empty() && !after.path.empty())
    causes.push_back(fmt::format("{} -> {}", before.path, after.path));
  else if (before.hash != after.hash && !before.hash.empty() && !after.hash.empty())
    causes.push_back(after.path);
}

std::string or_none(std::int64_t thousandths) {
  return thousandths == 0 ? "none" : decimal(thousandths);
}

void add_maxes(const SnapshotHead& before, const SnapshotHead& after,
               std::vector<std::string>& causes) {
  for (const SnapshotMax& max : after.maxes) {
    const auto old = std::ranges::find(before.maxes, max.exercise, &SnapshotMax::exercise);
    if (old == before.maxes.end()) continue;
    const std::string lift = output::plain_words(max.exercise);
    if (old->one_rep_max != max.one_rep_max)
      causes.push_back(fmt::format("{} 1RM {} -> {}", lift, or_none(old->one_rep_max),
                                   or_none(max.one_rep_max)));
    if (old->training_max != max.training_max)
      causes.push_back(fmt::format("{} training max {} -> {}", lift, or_none(old->training_max),
                                   or_none(max.training_max)));
  }
}

void add_strategies(const SnapshotHead& before, const SnapshotHead& after,
                    std::vector<std::string>& causes) {
  for (const SnapshotStrategy& strategy : after.strategies) {
    const auto old = std::ranges::find(before.strategies, strategy.id, &SnapshotStrategy::id);
    if (old == before.strategies.end()) continue;  // the program or the athlete says so
    if (old->version != strategy.version)
      causes.push_back(
          fmt::format("strategy {} {} -> {}", strategy.id, old->version, strategy.version));
    else if (old->hash != strategy.hash)
      causes.push_back(
          fmt::format("strategy {} {} with other bytes", strategy.id, strategy.version));
  }
}

}  // namespace

std::vector<std::string> causes(const SnapshotHead& before, const SnapshotHead& after) {
  std::vector<std::string> all;
  add_file(before.program_file, after.program_file, all);
  add_file(before.athlete_file, after.athlete_file, all);
  add_maxes(before, after, all);
  add_file(before.library_file, after.library_file, all);
  add_strategies(before, after, all);
  if (before.topset != after.topset && !before.topset.empty() && !after.topset.empty())
    all.push_back(fmt::format("topset {} -> {}", before.topset, after.topset));
  return all;
}

}  // namespace topset::library
