#include "base/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace topset {

Diagnostic::Diagnostic(Rule which, Origin where, std::string what)
    : rule(which),
      severity(info(which).severity),
      message(std::move(what)),
      origin(std::move(where)) {}

Diagnostic&& Diagnostic::with_help(std::string text) && {
  help = std::move(text);
  return std::move(*this);
}

Diagnostic&& Diagnostic::with_note(std::string text) && {
  notes.push_back(std::move(text));
  return std::move(*this);
}

Diagnostic&& Diagnostic::with_label(Origin where, std::string text) && {
  labels.push_back({std::move(where), std::move(text)});
  return std::move(*this);
}

Diagnostic&& Diagnostic::as(Severity level) && {
  severity = level;
  return std::move(*this);
}

namespace {

auto sort_key(const Diagnostic& finding) {
  static const std::string kNowhere;
  const std::string& path = finding.origin.source ? finding.origin.source->path() : kNowhere;
  return std::tie(path, finding.origin.span, finding.rule, finding.message, finding.notes,
                  finding.help);
}

}  // namespace

void sort_and_deduplicate(Diagnostics& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) < sort_key(b);
  });
  const auto last = std::unique(
      findings.begin(), findings.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return sort_key(a) == sort_key(b); });
  findings.erase(last, findings.end());
}

bool has_errors(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

void append(Diagnostics& findings, Diagnostics more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

}  // namespace topset
