// What a strategy's answer may not exceed: generous for any training, small for a machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace topset::strategies {

inline constexpr std::uint32_t kMaxRows = 20'000;  // of a plan: two years of ten sessions a week
inline constexpr std::uint32_t kMaxSets = 100;     // of a row
inline constexpr std::uint32_t kMaxReps = 1'000;   // of a set
inline constexpr std::uint32_t kMaxSeconds = 86'400;
inline constexpr std::uint32_t kMaxMetres = 100'000;
inline constexpr std::uint32_t kMaxText = 2'000;  // bytes of one text
inline constexpr std::uint32_t kMaxNotes = 200;
inline constexpr std::int32_t kMaxPercent = 30'000;       // basis points
inline constexpr std::int64_t kMaxLoad = 10'000'000;      // thousandths: ten tonnes
inline constexpr std::uint32_t kMaxRest = 86'400;         // seconds
inline constexpr std::uint32_t kMaxPause = 600;           // seconds
inline constexpr std::uint32_t kMaxRepMaxReps = 100;      // n of an n-rep max
inline constexpr std::uint32_t kMaxStructSize = 1 << 16;  // a larger struct_size was never set

inline constexpr std::uint32_t kMaxCards = 256;  // of one library
inline constexpr std::uint32_t kMaxParameters = 256;
inline constexpr std::uint32_t kMaxDefaults = 256;
inline constexpr std::size_t kMaxId = 64;
inline constexpr std::size_t kMaxLine = 300;  // a summary, a doc line, a default
inline constexpr std::size_t kMaxDoc = 16'000;
inline constexpr std::size_t kMaxSource = 1 << 20;                // of an interpreted strategy
inline constexpr std::size_t kMaxLibrary = std::size_t{1} << 29;  // bytes of a shared library

}  // namespace topset::strategies
