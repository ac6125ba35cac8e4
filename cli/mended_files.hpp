// The files of a check, mended by the safe fixes of their findings: to be written, or to be shown
// as a diff. Of each file only the bytes of the fixes change.
#pragma once

#include <string>
#include <vector>

#include "checking/mending.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {

struct MendedFile {
  SourcePtr source;  // as it was
  checking::Mended mended;
};

// Of the files at or under `paths` those that can be mended, by path. Nothing is written.
std::vector<MendedFile> mend_files(const Diagnostics& findings,
                                   const std::vector<std::string>& paths, World& world,
                                   Workspace& workspace);

// Each is written whole or not at all, and not where someone has written it meanwhile. What was
// done is printed, what can't be is handed back.
Diagnostics write_files(const std::vector<MendedFile>& files, World& world);

// As a patch.
std::string diff_of(const std::vector<MendedFile>& files);

}  // namespace topset::cli
