// `rules:` of topset.yaml: how serious findings are in this library.
#pragma once

#include <map>

#include "reading/node_values.hpp"
#include "training/library_file.hpp"

namespace topset::reading {

std::map<Rule, RuleSetting> read_rule_settings(const Node& node, NodeValues& values);

}  // namespace topset::reading
