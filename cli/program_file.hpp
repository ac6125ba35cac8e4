// A program's file made ready for planning: with the programs it extends, its strategies loaded,
// and, where topset.yaml overrides something of it, as an athlete trains it.
#pragma once

#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "cli/workspace.hpp"
#include "training/program.hpp"

namespace topset::cli {

class ProgramFile {
 public:
  explicit ProgramFile(Workspace& workspace) : workspace_(workspace) {}

  // False, and told in findings: the program can't be planned. `stem` is what its outputs are
  // called after.
  bool read(SourcePtr source, std::string stem, Diagnostics& findings);

  const Program& program() const { return program_; }

  // The program of one athlete; nothing, and told, when an override does not fit. `own` keeps it
  // where it differs.
  const Program* for_athlete(const std::string& athlete, std::optional<Program>& own,
                             Diagnostics& findings);

 private:
  std::optional<Program> read_model(const reading::Document& document, Diagnostics& findings);

  bool is_in_program(const Origin& origin) const;

  Workspace& workspace_;
  std::optional<reading::Document> document_;  // with all it extends
  std::string stem_;
  Program program_;
};

}  // namespace topset::cli
