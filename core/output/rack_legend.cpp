#include "output/rack_legend.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {

void RackLegend::add(const Block& block, Words words) {
  is_projected_ = is_projected_ || is_projected(block);
  const std::string bars = bars_words(block, words);
  if (bars.empty()) return;
  auto gym = std::ranges::find(gyms_, bars, &decltype(gyms_)::value_type::first);
  if (gym == gyms_.end()) gym = gyms_.insert(gyms_.end(), {bars, {}});
  std::vector<std::string>& athletes = gym->second;
  if (std::ranges::find(athletes, block.athlete_name) == athletes.end())
    athletes.push_back(block.athlete_name);
}

std::vector<std::string> RackLegend::lines(Words words) const {
  std::vector<std::string> lines;
  for (const auto& [bars, athletes] : gyms_)
    lines.push_back(gyms_.size() == 1 ? bars
                                      : fmt::format("{}: {}", fmt::join(athletes, ", "), bars));
  if (!gyms_.empty()) lines.emplace_back(words[Word::plates_one_side]);
  if (is_projected_)
    lines.push_back(fmt::format("{} {}", kProjected, words[Word::projected_legend]));
  return lines;
}

}  // namespace topset::output
