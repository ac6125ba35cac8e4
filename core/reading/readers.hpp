// From a tree that its schema has passed to model values. What only meaning can tell is found here:
// unknown exercises, weeks outside the program, circles of percents.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "base/outcome.hpp"
#include "reading/tree.hpp"
#include "training/athlete.hpp"
#include "training/library_file.hpp"
#include "training/log.hpp"
#include "training/plugin_lock.hpp"
#include "training/program.hpp"

namespace topset::reading {

// Bytes, YAML, first key and schema in one go; `kind` is what the file must be, empty for any.
Outcome<Document> read_document(SourcePtr source, std::string_view kind);

Outcome<Library> read_library(const Document& document);

Outcome<Athlete> read_athlete(const Document& document, const Library& library,
                              const Catalogue& catalogue);

// What was done, with the exercises by their ids. Sessions of one date are joined, with a note.
Outcome<Log> read_log(const Document& document, const Catalogue& catalogue);

// Its schema has passed it; nothing in it can be wrong beyond that.
PluginLock read_plugin_lock(const Document& document);

// The ids of the strategies that a program with all it extends (see inherit.hpp) names, `table`
// where it writes plain sets: so that only those are loaded.
std::set<std::string> strategies_of(const Document& document);

// Finds the card of a strategy; null when it is not installed (the nearest id, or empty, goes to
// `nearest`).
using CardFinder = std::function<const StrategyCard*(std::string_view id, std::string& nearest)>;

// Of a program with all it extends in it: see inherit.hpp.
Outcome<Program> read_program(const Document& document, const Catalogue& catalogue,
                              const CardFinder& cards);

// What a program asks of the library it is planned in: its warm-up scheme.
Diagnostics check_against(const Program& program, const Library& library);

}  // namespace topset::reading
