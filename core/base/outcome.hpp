// What a stage gives back: a value where there is one, and everything it found on the way.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"

namespace topset {

template <class T>
struct Outcome {
  std::optional<T> value;  // nothing: the work can't go on, and findings say why
  Diagnostics findings;

  explicit operator bool() const { return value.has_value(); }
};

}  // namespace topset
