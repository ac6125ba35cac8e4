// What the readers of a program's parts share while one program is read: the document, what they
// look names up in, and what they have found so far. Each part has its own file: phases, slots,
// sessions.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reading/notation_cursor.hpp"
#include "reading/readers.hpp"
#include "reading/tree.hpp"
#include "training/program.hpp"

namespace topset::reading {

struct ProgramReading {
  ProgramReading(const Document& from, const Catalogue& exercises, const CardFinder& strategies)
      : document(from), catalogue(exercises), cards(strategies) {}

  const Document& document;
  const Catalogue& catalogue;
  const CardFinder& cards;
  Program program;
  Diagnostics findings;

  std::map<std::string, std::size_t, std::less<>> ids;    // of slots and plans -> index
  std::map<std::string, Origin, std::less<>> id_origins;  // where each was given
  const Node* tables = nullptr;
  std::set<std::string> missing;  // strategies that are told to be missing

  void report(Rule rule, Origin origin, std::string message, std::string help) {
    findings.push_back(
        Diagnostic(rule, std::move(origin), std::move(message)).with_help(std::move(help)));
  }
  Origin origin(const Node& node) const { return document.origin(node); }
};

// `weeks:` in any of its ways; every week when the node is null.
WeekSet read_weeks(ProgramReading& reading, const Node* node);

// The weeks in words: `week 3`, `weeks 1, 2 and 4`.
std::string weeks_text(WeekSet weeks);

// Keys of the format that this version does not carry out, each once.
void report_not_yet(ProgramReading& reading, const Node& map);

void read_phases(ProgramReading& reading, const Node& phases);
void check_tables(ProgramReading& reading);
void read_plans(ProgramReading& reading, const Node& plans);
void read_sessions(ProgramReading& reading, const Node& sessions);

// The slot that a line of a session or a plan describes; its index in the program. Nothing when the
// line is not carried out yet.
std::optional<std::size_t> read_slot(ProgramReading& reading, const Node& line, WeekSet weeks);

// Names in set notation (`90 % of friday_squat`) as exercises or slots, once every id is known.
void resolve_names(ProgramReading& reading);

// A word of a vocabulary that the schema has passed.
template <class Word>
std::optional<Word> read_word(const Node* node) {
  return node ? parse_word<Word>(node->text) : std::nullopt;
}

// One quantity of a known kind under a key of the format. Nothing, and told, when it is another.
std::optional<ParameterValue> read_value(ProgramReading& reading, const Node& node,
                                         std::string_view key, ValueKind kind, std::int64_t min,
                                         std::int64_t max);

}  // namespace topset::reading
