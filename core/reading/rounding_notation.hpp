// `rounding:` on a program or an exercise: which loadable load is taken (`down`), among which
// (`to 5 kg / 10 lb`), or both.
#pragma once

#include <expected>
#include <optional>
#include <string_view>

#include "base/quantities.hpp"
#include "reading/set_notation.hpp"
#include "training/words.hpp"

namespace topset::reading {

struct RoundingRule {
  std::optional<Rounding> way;      // nothing: unsaid
  std::optional<WrittenLoad> step;  // loads are multiples of it; nothing: all that can be loaded
};

std::expected<RoundingRule, NotationError> parse_rounding(std::string_view text);

}  // namespace topset::reading
