// The YAML under `with:` against a strategy's card: each key, kind and range at its place. And the
// defaults that fill in what a coach left out, by goal, movement, experience and unit.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"
#include "training/card.hpp"
#include "training/exercise.hpp"

namespace topset::reading {

// Written values in the order of the card. `with` may be null (nothing written). `place` is where a
// missing parameter is reported.
std::vector<ParameterValue> bind_parameters(const Document& document, const Node* with,
                                            const Origin& place, const StrategyCard& card,
                                            const Catalogue& catalogue, Diagnostics& findings);

// Who a default is for.
struct DefaultsFor {
  Goal goal = Goal::none;
  Movement movement = Movement::squat;
  Experience experience = Experience::intermediate;
  Unit unit = Unit::kg;
};

// The written values, and the card's default for every parameter not written whose group has none
// written. The most telling default that fits wins: experience counts 4, goal 2, movement 1.
std::vector<ParameterValue> with_defaults(const std::vector<ParameterValue>& written,
                                          const StrategyCard& card, const DefaultsFor& whom);

// What is wrong with a card's ids, ranges and default texts, for the host to report; empty:
// nothing.
std::vector<std::string> check_card(const StrategyCard& card);

// The program schema with the parameters of these strategies merged in under `with:`, as JSON text.
std::string program_schema_with(const std::vector<const StrategyCard*>& cards);

}  // namespace topset::reading
