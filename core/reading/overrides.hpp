// A program as one athlete trains it: what topset.yaml replaces, leaves out and changes for them.
// Works on the tree, so that what is changed is read and checked like anything a coach wrote in the
// program itself. Gym and training days belong to the athlete: see athlete_reader.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "reading/tree.hpp"
#include "training/exercise.hpp"
#include "training/library_file.hpp"

namespace topset::reading {

// Which program is looked at, by its path from the library's root and by its name without folder
// and ending, which is enough for a bundled one.
struct ProgramName {
  std::string path;
  std::string stem;
};

struct OverriddenProgram {
  std::optional<Document> program;  // nothing: it is as it was, or findings say why not
  Diagnostics findings;  // what was different, and what there was nothing of in this program
};

// `program` with all it extends in it, `library` the document that the overrides were read from.
OverriddenProgram override_program(const Document& program, const ProgramName& name,
                                   const Document& library, const std::string& athlete,
                                   const Library::Override& wishes, const Catalogue& catalogue);

// Overrides for athletes and programs that the library does not have. `athletes` are stems; is_file
// is asked for paths from the library's root.
Diagnostics check_overrides(const Library& library, const std::vector<std::string>& athletes,
                            const std::function<bool(const std::string&)>& is_file);

}  // namespace topset::reading
