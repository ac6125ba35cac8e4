#include "checking/finding_filter.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "checking/allowance_fix.hpp"

namespace topset::checking {

Diagnostics FindingFilter::see(const SourcePtr& source) {
  {
    const std::lock_guard lock(mutex_);
    if (files_.contains(source->path())) return {};
  }
  reading::Suppressions read = reading::read_suppressions(source);
  std::vector<Allowance> allowances;
  for (reading::Suppression& comment : read.items) {
    const std::size_t rules = comment.rules.size();
    allowances.push_back({std::move(comment), std::vector<bool>(rules, false)});
  }
  const std::lock_guard lock(mutex_);
  const bool is_first = files_.emplace(source->path(), std::move(allowances)).second;
  return is_first ? std::move(read.findings) : Diagnostics();
}

Diagnostics FindingFilter::filter(Diagnostics findings) {
  Diagnostics left;
  if (findings.empty()) return left;
  const std::lock_guard lock(mutex_);
  for (Diagnostic& finding : findings) {
    if (is_allowed(finding)) {
      ++tally_[finding.rule];
      continue;
    }
    const auto setting = settings_.find(finding.rule);
    if (setting == settings_.end()) {
      left.push_back(std::move(finding));
      continue;
    }
    // An error of a rule that is none by itself is more than what the library has spoken of.
    const bool is_graver = finding.severity > info(finding.rule).severity;
    if (!setting->second.severity && !is_graver) {
      ++tally_[finding.rule];
      continue;
    }
    if (setting->second.severity && !is_graver) finding.severity = *setting->second.severity;
    left.push_back(std::move(finding));
  }
  return left;
}

bool FindingFilter::is_allowed(const Diagnostic& finding) {
  if (finding.severity == Severity::error && !reading::is_safety(finding.rule)) return false;
  bool allowed = allows(finding.rule, finding.origin);
  for (const Label& label : finding.labels) allowed = allows(finding.rule, label.origin) || allowed;
  return allowed;
}

bool FindingFilter::allows(Rule rule, const Origin& origin) {
  if (!origin.source) return false;
  const auto file = files_.find(origin.source->path());
  if (file == files_.end()) return false;
  bool allowed = false;
  for (Allowance& allowance : file->second) {
    if (!allowance.comment.covers(rule, origin.span)) continue;
    const auto& rules = allowance.comment.rules;
    const auto at = std::ranges::find(rules, rule) - rules.begin();
    allowance.used[static_cast<std::size_t>(at)] = true;
    allowed = true;
  }
  return allowed;
}

std::map<Rule, std::size_t> FindingFilter::tally() const {
  const std::lock_guard lock(mutex_);
  return tally_;
}

void FindingFilter::forget(const Source& source) {
  const std::lock_guard lock(mutex_);
  files_.erase(source.path());
}

Diagnostics FindingFilter::unused() const {
  Diagnostics findings;
  const std::lock_guard lock(mutex_);
  for (const auto& [path, allowances] : files_)
    for (const Allowance& allowance : allowances) {
      const Fix fix = without_unused(allowance.comment, allowance.used);
      for (std::size_t i = 0; i < allowance.used.size(); ++i) {
        if (allowance.used[i]) continue;
        findings.push_back(
            Diagnostic(Rule::LIBR042, allowance.comment.origin,
                       fmt::format("nothing here has {}", info(allowance.comment.rules[i]).id))
                .with_help("remove it from the comment"));
        if (!fix.empty()) findings.back().fixes.push_back(fix);
      }
    }
  return findings;
}

}  // namespace topset::checking
