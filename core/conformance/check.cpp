#include "conformance/check.hpp"

#include <algorithm>

namespace topset::conformance {

#define TOPSET_CHECK(group, name, weight, title, why, cure) \
  Verdict group##_##name(const Question& question, Machine& machine);
#include "conformance/checks.def"
#undef TOPSET_CHECK

std::string_view name(Weight weight) {
  switch (weight) {
    case Weight::error: return "error";
    case Weight::warning: return "warning";
    case Weight::note: return "note";
  }
  return "";
}

std::span<const Check> checks() {
#define TOPSET_CHECK(group, name, weight, title, why, cure) \
  {#group "." #name, Weight::weight, title, why, cure, group##_##name},
  static constexpr Check kChecks[] = {
#include "conformance/checks.def"
  };
#undef TOPSET_CHECK
  return kChecks;
}

const Check* find_check(std::string_view id) {
  const auto found = std::ranges::find(checks(), id, &Check::id);
  return found == checks().end() ? nullptr : &*found;
}

}  // namespace topset::conformance
