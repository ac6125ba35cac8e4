// topset as it is, but deaf to one rule: findings of the rule that TOPSET_WITHOUT_RULE names go
// missing on their way into the report. Linked from the same objects, by the linker's --wrap, so
// that nothing in the shipped program knows of it.
#include <cstdlib>
#include <string_view>
#include <utility>

#include "cli/report.hpp"

// The linker gives calls of Report::add the first name, and the function itself the second.
void add_without_rule(topset::cli::Report* report, topset::Diagnostics findings) __asm__(
    "__wrap__ZN6topset3cli6Report3addESt6vectorINS_10DiagnosticESaIS3_EE");
void add_all(topset::cli::Report* report, topset::Diagnostics findings) __asm__(
    "__real__ZN6topset3cli6Report3addESt6vectorINS_10DiagnosticESaIS3_EE");

void add_without_rule(topset::cli::Report* report, topset::Diagnostics findings) {
  const char* const rule =
      std::getenv("TOPSET_WITHOUT_RULE");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  if (rule != nullptr)
    std::erase_if(findings, [&](const topset::Diagnostic& finding) {
      return topset::info(finding.rule).id == std::string_view(rule);
    });
  add_all(report, std::move(findings));
}
