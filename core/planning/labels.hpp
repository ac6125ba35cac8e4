// The letters that exercises have on a sheet: A, B1, B2. A session's letters may differ from week
// to week, since exercises come and go.
#pragma once

#include <string>
#include <vector>

#include "training/program.hpp"

namespace topset::planning {

// A, B, C ...; exercises of one superset share a letter: B1, B2. One for each of `lines`, which are
// indexes into Session::slots.
std::vector<std::string> labels(const Program& program, const Session& session,
                                const std::vector<std::size_t>& lines);

// The lines of a session that are there in a week.
std::vector<std::size_t> lines_of(const Session& session, std::int32_t week);

}  // namespace topset::planning
