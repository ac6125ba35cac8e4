// What the rules of blocks find in an example, as text.
#pragma once

#include "checking/check_block.hpp"
#include "planning/testing/example.hpp"

namespace topset::checking::testing {

using planning::testing::Example;
using planning::testing::Told;

inline Diagnostics findings_of(const Example& example) {
  const Block block = example.block();
  return check_block({block, example.program, example.athlete, example.library, example.catalogue});
}

inline Told checked(const Example& example) {
  return planning::testing::told(findings_of(example));
}

// Of one rule alone: other rules have their own tests.
inline Told checked(const Example& example, Rule rule) {
  Diagnostics found;
  for (Diagnostic& finding : findings_of(example))
    if (finding.rule == rule) found.push_back(std::move(finding));
  return planning::testing::told(found);
}

}  // namespace topset::checking::testing
