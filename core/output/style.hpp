// How text for a terminal is dressed: colours, or none, and how wide it may be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace topset::output {

enum class Paint : unsigned char {
  error,
  warning,
  note,
  strong,
  dim,
  load,
  place
};

struct Style {
  bool colour = false;
  std::size_t columns = 80;

  // The text in a colour when there are colours; else the text.
  std::string paint(Paint paint, std::string_view text) const;
};

}  // namespace topset::output
