// One parameter's YAML against what its card takes: a value, a list, or a list of lists. Which
// parameters there are, and which exclude each other, is not its business.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/tree.hpp"
#include "training/card.hpp"
#include "training/exercise.hpp"

namespace topset::reading {

class ParameterBinder {
 public:
  // source: of the tree, null for a default's text. catalogue: null when exercises are not looked
  // up.
  ParameterBinder(const Parameter& parameter, SourcePtr source, const Catalogue* catalogue,
                  Diagnostics& findings)
      : parameter_(parameter),
        source_(std::move(source)),
        catalogue_(catalogue),
        findings_(findings) {}

  // Adds the node's values; of one that does not fit, only a finding.
  void bind(const Node& node, std::vector<ParameterValue>& values);

 private:
  struct Place {
    std::uint32_t outer = 0;
    std::uint32_t inner = 0;
    std::uint32_t depth = 0;
  };

  void bind_list(const Node& node, std::vector<ParameterValue>& values);
  void bind_item(const Node& node, Place place, std::vector<ParameterValue>& values);
  bool bind_row(const Node& node, ParameterValue& value);
  bool bind_scalar(const Node& node, ParameterValue& value);
  bool bind_sets(const Node& node, ParameterValue& value);
  bool bind_quantity(const Node& node, const Quantity& quantity, ParameterValue& value);
  bool bind_choice(const Node& node, ParameterValue& value);
  bool bind_exercise(const Node& node, ParameterValue& value);

  bool takes_quantities() const;
  bool takes_only(ValueKind kind) const;
  bool report_no_fit(const Node& node, const std::expected<Quantity, NotationError>& quantity);
  bool report_bare(const Node& node);
  bool report(const Node& node, std::string message, std::string help, Rule rule = Rule::PROG105);
  Origin origin(const Node& node) const { return {source_, node.span}; }

  const Parameter& parameter_;
  SourcePtr source_;
  const Catalogue* catalogue_;
  Diagnostics& findings_;
};

// A finding inside a scalar.
Diagnostic finding_in(const Node& node, const SourcePtr& source, const NotationError& error);

// What a parameter takes, for messages: `a percent or points`.
std::string kinds_text(std::uint32_t kinds);

// How a value of that kind is written: `80 %`.
std::string_view example_of(ValueKind kind);

// A default's text as a tree: `4x5 @ 80 %`, `[1x5, 1x3]`, `[[3x5, 1x5+], [3x3]]`.
Node tree_of_default(std::string_view text);

}  // namespace topset::reading
