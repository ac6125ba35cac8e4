// What a library makes of findings: how serious it says a rule is, and which single findings the
// comments of its files allow. Any number of threads may ask at once: what is left of a finding and
// what is counted does not hang on their order.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/suppressions.hpp"
#include "training/library_file.hpp"

namespace topset::checking {

class FindingFilter {
 public:
  explicit FindingFilter(const std::map<Rule, RuleSetting>& settings) : settings_(settings) {}

  // Reads a file's comments. What can't be read in them is handed back, once a file.
  Diagnostics see(const SourcePtr& source);

  // The findings that are left, as serious as the library says. Findings whose file was not seen
  // are left to it.
  Diagnostics filter(Diagnostics findings);

  // The comments of the files seen that allowed nothing of what was filtered.
  Diagnostics unused() const;

  // How many findings of each rule were allowed or ignored, by the order of rules.
  std::map<Rule, std::size_t> tally() const;

  // Drops a file's comments: its findings have all been filtered.
  void forget(const Source& source);

 private:
  struct Allowance {
    reading::Suppression comment;
    std::vector<bool> used;  // a rule each
  };

  bool is_allowed(const Diagnostic& finding);
  bool allows(Rule rule, const Origin& origin);

  const std::map<Rule, RuleSetting>& settings_;
  mutable std::mutex mutex_;                                          // of what is below
  std::map<std::string, std::vector<Allowance>, std::less<>> files_;  // by path
  std::map<Rule, std::size_t> tally_;
};

}  // namespace topset::checking
