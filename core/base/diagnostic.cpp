#include "base/diagnostic.hpp"

#include <algorithm>
#include <compare>
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

Diagnostic&& Diagnostic::with_fix(Fix fix) && {
  fixes.push_back(std::move(fix));
  return std::move(*this);
}

Diagnostic&& Diagnostic::as(Severity level) && {
  severity = level;
  return std::move(*this);
}

Edit replaced(const Origin& place, std::string text) {
  if (!place.source) return {};
  return {place.source->offset(place.span.begin), place.source->offset(place.span.end),
          std::move(text)};
}

namespace {

const std::string& path_of(const Origin& origin) {
  static const std::string kNowhere;
  return origin.source ? origin.source->path() : kNowhere;
}

std::weak_ordering compare(const Origin& a, const Origin& b) {
  if (const auto order = path_of(a) <=> path_of(b); order != 0) return order;
  return a.span <=> b.span;
}

std::weak_ordering compare(const Label& a, const Label& b) {
  if (const auto order = compare(a.origin, b.origin); order != 0) return order;
  return a.text <=> b.text;
}

// Down to the last word, so that the order findings were made in never shows; the worst first.
std::weak_ordering compare(const Diagnostic& a, const Diagnostic& b) {
  if (const auto order = compare(a.origin, b.origin); order != 0) return order;
  if (const auto order = std::tie(a.rule, a.message, b.severity, a.notes, a.help) <=>
                         std::tie(b.rule, b.message, a.severity, b.notes, b.help);
      order != 0)
    return order;
  return std::lexicographical_compare_three_way(
      a.labels.begin(), a.labels.end(), b.labels.begin(), b.labels.end(),
      [](const Label& x, const Label& y) { return compare(x, y); });
}

}  // namespace

void sort_and_deduplicate(Diagnostics& findings) {
  std::sort(findings.begin(), findings.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return compare(a, b) < 0; });
  const auto last =
      std::unique(findings.begin(), findings.end(),
                  [](const Diagnostic& a, const Diagnostic& b) { return compare(a, b) == 0; });
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
