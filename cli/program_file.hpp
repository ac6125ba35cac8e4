// A program's file made ready for planning: with the programs it extends, its strategies loaded,
// and, where topset.yaml overrides something of it, as an athlete trains it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "cli/workspace.hpp"
#include "training/program.hpp"

namespace topset::cli {

class ProgramFile {
 public:
  explicit ProgramFile(Workspace& workspace) : workspace_(workspace) {}

  // The three steps below in one. False, and told in findings: the program can't be planned. `stem`
  // is what its outputs are called after.
  bool read(SourcePtr source, std::string stem, Diagnostics& findings);

  // The file, with all it extends; on any thread.
  bool open(SourcePtr source, std::string stem, Diagnostics& findings);
  // The strategies it names; while no other thread uses the host. What goes wrong is told by the
  // next step, where the program names them.
  void load_strategies();
  // What it says; on any thread.
  bool understand(Diagnostics& findings);

  const Program& program() const { return program_; }
  // The files of the programs that it extends.
  std::vector<SourcePtr> bases() const {
    return document_ ? document_->others : std::vector<SourcePtr>();
  }

  // The strategies that an athlete's overrides bring in, if any; asked before for_athlete, and
  // while no other thread uses the host.
  Diagnostics load_strategies_for(const std::string& athlete);

  // The program of one athlete; nothing, and told, when an override does not fit. `own` keeps it
  // where it differs. On any thread.
  const Program* for_athlete(const std::string& athlete, std::optional<Program>& own,
                             Diagnostics& findings) const;

  // Whether any of its strategies, the overrides' so far among them, runs in a process of its own:
  // then what is asked of it must be asked in order.
  bool asks_workers() const;

 private:
  Diagnostics load_strategies_of(const reading::Document& document);
  std::optional<Program> read_model(const reading::Document& document, Diagnostics loading,
                                    Diagnostics& findings) const;

  bool is_in_program(const Origin& origin) const;

  Workspace& workspace_;
  std::optional<reading::Document> document_;  // with all it extends
  std::string stem_;
  Program program_;
  std::set<std::string> strategies_;
  Diagnostics loading_;  // of its strategies, until they are told
};

}  // namespace topset::cli
