// For tests: what is found in a text as YAML alone, before anybody asks what it is of.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "reading/yaml.hpp"
#include "told.hpp"

namespace topset::reading {

inline Diagnostics yaml_findings(std::string text) {
  return read_yaml(std::make_shared<const Source>("a.yaml", std::move(text)), Budgets{}).findings;
}

inline test::Told yaml_told(std::string text) { return test::told(yaml_findings(std::move(text))); }

}  // namespace topset::reading
