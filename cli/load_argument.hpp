// Loads and sets as they are typed at a prompt: `182.5`, `225lb`, `140x3@9`.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/quantities.hpp"

namespace topset::cli {

// A positive load up to 5,000 kg or lb; without a unit it is in the `usual` one.
std::optional<Load> parse_load(std::string_view text, Unit usual = Unit::kg);

struct TypedSet {
  Load load;
  std::int32_t reps = 1;
  std::optional<Rpe> rpe;
};

// `140x3`, `140 x 3 @ 9`, `315lbx5@8.5`.
std::optional<TypedSet> parse_set(std::string_view text);

// What to say of decimals that are written with a comma: `write it with a point: 142.5x3`. Nothing
// where a point would not make it right.
std::optional<std::string> with_point(std::string_view text,
                                      const std::function<bool(std::string_view)>& is_right);

}  // namespace topset::cli
