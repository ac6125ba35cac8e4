// Loads and sets as they are typed at a prompt: `182.5`, `225lb`, `140x3@9`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/quantities.hpp"

namespace topset::cli {

// A positive load up to 5,000 kg or lb; without a unit it is kg.
std::optional<Load> parse_load(std::string_view text);

struct TypedSet {
  Load load;
  std::int32_t reps = 1;
  std::optional<Rpe> rpe;
};

// `140x3`, `140 x 3 @ 9`, `315lbx5@8.5`.
std::optional<TypedSet> parse_set(std::string_view text);

}  // namespace topset::cli
