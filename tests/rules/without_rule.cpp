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

using topset::Diagnostics;
using topset::cli::Report;
using topset::output::Style;

// The linker gives calls of a wrapped function its name after __wrap_, and the function itself the
// one after __real_. Names as the compilers make them; a function whose parameters change has
// another.
// clang-format off
#define TOPSET_ADD "_ZN6topset3cli6Report3addESt6vectorINS_10DiagnosticESaIS3_EE"
#define TOPSET_ADD_BLOCK "_ZN6topset3cli6Report9add_blockERKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEES9_St6vectorINS_10DiagnosticESaISB_EE"
#define TOPSET_TEXT "_ZN6topset6output13findings_textB5cxx11ERKSt6vectorINS_10DiagnosticESaIS2_EERKNS0_5StyleE"
void add(Report* report, Diagnostics findings) __asm__("__wrap_" TOPSET_ADD);
void add_all(Report* report, Diagnostics findings) __asm__("__real_" TOPSET_ADD);
void add_block(Report* report, const std::string& program, const std::string& athlete, Diagnostics findings) __asm__("__wrap_" TOPSET_ADD_BLOCK);
void add_whole_block(Report* report, const std::string& program, const std::string& athlete, Diagnostics findings) __asm__("__real_" TOPSET_ADD_BLOCK);
std::string text(const Diagnostics& findings, const Style& style) __asm__("__wrap_" TOPSET_TEXT);
std::string text_of_all(const Diagnostics& findings, const Style& style) __asm__("__real_" TOPSET_TEXT);
// clang-format on

namespace {

Diagnostics without_rule(Diagnostics findings) {
  const char* const rule =
      std::getenv("TOPSET_WITHOUT_RULE");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  if (rule != nullptr)
    std::erase_if(findings, [&](const topset::Diagnostic& finding) {
      return topset::info(finding.rule).id == std::string_view(rule);
    });
  return findings;
}

}  // namespace

void add(Report* report, Diagnostics findings) {
  add_all(report, without_rule(std::move(findings)));
}

void add_block(Report* report, const std::string& program, const std::string& athlete,
               Diagnostics findings) {
  add_whole_block(report, program, athlete, without_rule(std::move(findings)));
}

std::string text(const Diagnostics& findings, const Style& style) {
  return text_of_all(without_rule(findings), style);
}
