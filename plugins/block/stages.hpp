// The three stages of a block and how many weeks each gets. Integers only; nothing of the contract.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace topset::block {

// Issurin (2008): much work of moderate load, then heavy work of the sport's own kind, then the
// form that was prepared.
enum Stage : std::size_t {
  kAccumulation,
  kTransmutation,
  kRealisation
};
inline constexpr std::array<const char*, 3> kStageNames{"accumulation", "transmutation",
                                                        "realisation"};

// The stage that a phase of the program is named after, in either spelling.
inline std::optional<Stage> stage_named(std::string_view phase) {
  std::string name;
  for (const char letter : phase)
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (name == "realization") return kRealisation;
  for (const Stage stage : {kAccumulation, kTransmutation, kRealisation})
    if (name == kStageNames[stage]) return stage;
  return std::nullopt;
}

using Lengths = std::array<int, 3>;

// Weeks by stage: those that are fixed, and the rest by shares (weights: they need not come to
// 100 %), the largest remainder first, ties to the earlier stage. Weeks left over or lacking stay
// so: the caller compares the sum.
inline Lengths lengths(int weeks, const std::array<std::optional<int>, 3>& fixed,
                       const std::array<std::int64_t, 3>& shares) {
  Lengths out{};
  std::array<std::int64_t, 3> rest{-1, -1, -1};
  std::int64_t whole = 0;
  int left = weeks;
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] = fixed[i].value_or(0);
    left -= out[i];
    if (!fixed[i]) whole += shares[i];
  }
  if (whole <= 0 || left <= 0) return out;
  int given = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    if (fixed[i]) continue;
    out[i] = static_cast<int>(left * shares[i] / whole);
    rest[i] = left * shares[i] % whole;
    given += out[i];
  }
  for (; given < left; ++given) {
    const auto most = std::max_element(rest.begin(), rest.end());  // the first of equals
    ++out[static_cast<std::size_t>(most - rest.begin())];
    *most = -1;
  }
  return out;
}

}  // namespace topset::block
