// The pages of the rules, docs/rules/ID.md, compiled into the program as they are, and how one
// reads on a terminal. What they say is held to the program by tests/docs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/rules.hpp"
#include "output/style.hpp"

namespace topset::cli {

struct RulePage {
  std::string_view id;    // `SAFE509`
  std::string_view text;  // Markdown
};

// Sorted by id.
std::span<const RulePage> rule_pages();

// A page for a terminal: headings stand out, lines are wrapped, examples are indented, and nothing
// of the Markdown is left but backticks.
std::string for_terminal(std::string_view markdown, const output::Style& style);

// The page of a rule for a terminal; of one without a page, what the table says of it.
std::string rule_text(const RuleInfo& rule, const output::Style& style);

}  // namespace topset::cli
