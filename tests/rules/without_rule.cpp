// topset as it is, but deaf to one rule: findings of the rule that TOPSET_WITHOUT_RULE names go
// missing on their way into the report, and where a command prints findings without one. Linked
// from the same objects, by the linker's --wrap, so that nothing in the shipped program knows of
// it.
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "cli/report.hpp"
#include "output/findings.hpp"

// The linker gives calls of a wrapped function its name after __wrap_, and the function itself the
// one after __real_.
void add_without_rule(topset::cli::Report* report, topset::Diagnostics findings) __asm__(
    "__wrap__ZN6topset3cli6Report3addESt6vectorINS_10DiagnosticESaIS3_EE");
void add_all(topset::cli::Report* report, topset::Diagnostics findings) __asm__(
    "__real__ZN6topset3cli6Report3addESt6vectorINS_10DiagnosticESaIS3_EE");
std::string
text_without_rule(const topset::Diagnostics& findings, const topset::output::Style& style) __asm__(
    "__wrap__ZN6topset6output13findings_textB5cxx11ERKSt6vectorINS_10DiagnosticESaIS2_EERKNS0_"
    "5StyleE");
std::string
text_of_all(const topset::Diagnostics& findings, const topset::output::Style& style) __asm__(
    "__real__ZN6topset6output13findings_textB5cxx11ERKSt6vectorINS_10DiagnosticESaIS2_EERKNS0_"
    "5StyleE");

namespace {

void drop_rule(topset::Diagnostics& findings) {
  const char* const rule =
      std::getenv("TOPSET_WITHOUT_RULE");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  if (rule == nullptr) return;
  std::erase_if(findings, [&](const topset::Diagnostic& finding) {
    return topset::info(finding.rule).id == std::string_view(rule);
  });
}

}  // namespace

void add_without_rule(topset::cli::Report* report, topset::Diagnostics findings) {
  drop_rule(findings);
  add_all(report, std::move(findings));
}

std::string text_without_rule(const topset::Diagnostics& findings,
                              const topset::output::Style& style) {
  topset::Diagnostics left = findings;
  drop_rule(left);
  return text_of_all(left, style);
}
