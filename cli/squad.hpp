// The athletes of a run: those on the command line and those of a group, each once.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "cli/report.hpp"
#include "cli/wish.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {

// Paths in the order they were given, then the group's by name. Two whose files would have the same
// name are left out, and told.
std::expected<std::vector<std::string>, ParseMistake> choose_athletes(const Wish& wish,
                                                                      const World& world,
                                                                      Workspace& workspace,
                                                                      Report& report);

}  // namespace topset::cli
