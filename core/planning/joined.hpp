// Texts put together without a format string: planning writes a line of why for every row, and that
// is most of what it does.
#pragma once

#include <string>
#include <string_view>

#include "training/prescription.hpp"

namespace topset::planning {

template <class... Parts>
std::string joined(const Parts&... parts) {
  std::string text;
  text.reserve((std::string_view(parts).size() + ...));
  (text.append(std::string_view(parts)), ...);
  return text;
}

// `5`, `6-8`.
inline std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? std::to_string(range.min)
                                : joined(std::to_string(range.min), "-", std::to_string(range.max));
}

}  // namespace topset::planning
