// Which files git says have changed since a commit, and which commits have names: asked of git
// itself, nothing of a repository is read here.
#pragma once

#include <expected>
#include <set>
#include <string>
#include <vector>

#include "cli/flag_parser.hpp"

namespace topset::cli {

// Full paths of what differs between where `commit` and HEAD part and the files as they are in the
// repository that `folder` is in: changed, new, not yet known to git, or no longer there.
std::expected<std::set<std::string>, ParseMistake> changed_since(const std::string& commit,
                                                                 const std::string& folder);

// Branches and tags of the repository that `folder` is in, as git sorts them; none outside of one.
std::vector<std::string> named_commits(const std::string& folder);

}  // namespace topset::cli
