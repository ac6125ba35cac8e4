// baseline.yaml of a library, as a check meets it: findings that stand in it are not told, and what
// is mended is taken out when that is asked for.
#pragma once

#include <optional>
#include <string>

#include "cli/workspace.hpp"
#include "library/baseline.hpp"

namespace topset::cli {

class BaselineFile {
 public:
  // Both must outlive this.
  BaselineFile(World& world, Workspace& workspace) : world_(world), workspace_(workspace) {}

  // What is wrong with it.
  Diagnostics read();

  // Where it stands or would.
  std::string path() const;

  // The findings that are to be told.
  Diagnostics apply(Diagnostics findings);
  // Once all that the library has were applied: an entry that has more is a finding.
  Diagnostics leftovers() const;

  // Writes it for the findings last applied: anew where there is none, else without what is mended.
  // Gives what is to be told then.
  Diagnostics write(Diagnostics told);
  // Says that it can't be written, since some findings are not known.
  Diagnostics refuse(Diagnostics told);

  // How many findings are not told for it.
  std::size_t taken() const { return use_.taken; }
  // What was written; empty: nothing was to be.
  const std::string& summary() const { return summary_; }

 private:
  World& world_;
  Workspace& workspace_;
  std::optional<library::Baseline> baseline_;  // nothing: there is none that can be read
  bool is_there_ = false;
  library::BaselineUse use_;
  std::string summary_;
};

}  // namespace topset::cli
