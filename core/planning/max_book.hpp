// The maxes of one athlete, worked out once a lift, and the notes on how.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "training/athlete.hpp"

namespace topset::planning {

class MaxBook {
 public:
  MaxBook(const Athlete& athlete, const Catalogue& catalogue)
      : athlete_(athlete), catalogue_(catalogue) {}

  // Null when the athlete has no max for it.
  const Maxes* find(std::string_view exercise);

  // Every lift asked for so far, with or without a max, by id.
  const std::map<std::string, std::optional<Maxes>, std::less<>>& all() const { return maxes_; }

  Diagnostics take_findings() { return std::move(findings_); }

 private:
  const Athlete& athlete_;
  const Catalogue& catalogue_;
  std::map<std::string, std::optional<Maxes>, std::less<>> maxes_;
  Diagnostics findings_;
};

}  // namespace topset::planning
