#include "training/card.hpp"

#include <algorithm>

namespace topset {

const Parameter* StrategyCard::find(std::string_view wanted) const {
  const auto at = std::ranges::find(parameters, wanted, &Parameter::id);
  return at == parameters.end() ? nullptr : &*at;
}

}  // namespace topset
