// What the readers of a program's parts share while one program is read: the document, what they
// look names up in, and what they have found so far. Each part has its own file: phases, slots,
// sessions.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reading/notation_cursor.hpp"
#include "reading/readers.hpp"
#include "reading/set_notation.hpp"
#include "reading/tree.hpp"
#include "training/program.hpp"

namespace topset::reading {

// A slot that points at others by their id.
struct Pointer {
  std::size_t slot = 0;
  std::string id;
  Origin origin;
};

struct ProgramReading {
  ProgramReading(const Document& from, const Catalogue& exercises, const CardFinder& strategies)
      : document(from), catalogue(exercises), cards(strategies) {}

  const Document& document;
  const Catalogue& catalogue;
  const CardFinder& cards;
  Program program;
  Diagnostics findings;

  // Of slots and plans -> indexes; exercises that take turns share one id.
  std::map<std::string, std::vector<std::size_t>, std::less<>> ids;
  std::map<std::string, Origin, std::less<>> id_origins;  // where each was given
  const Node* tables = nullptr;
  std::optional<Step> step;       // the program's, for slots without their own
  std::vector<Pointer> after;     // written ones; names in sets are added once they are resolved
  std::set<std::string> missing;  // strategies that are told to be missing

  void report(Rule rule, Origin origin, std::string message, std::string help) {
    findings.push_back(
        Diagnostic(rule, std::move(origin), std::move(message)).with_help(std::move(help)));
  }
  Origin origin(const Node& node) const { return document.origin(node); }

  // A mistake inside a scalar.
  void report_in(const Node& node, const NotationError& error);
};

// `weeks:` in any of its ways, in every cycle; every week when the node is null.
WeekSet read_weeks(ProgramReading& reading, const Node* node);

// The weeks in words: `week 3`, `weeks 1, 2 and 4`.
std::string weeks_text(WeekSet weeks);

std::int32_t count(WeekSet weeks);
WeekSet either(WeekSet a, WeekSet b);

void read_phases(ProgramReading& reading, const Node& phases);
void check_tables(ProgramReading& reading);
void read_plans(ProgramReading& reading, const Node& plans);
void read_sessions(ProgramReading& reading, const Node& sessions);

// A slot, by its index in the program, and the weeks in which it comes.
struct SlotWeeks {
  std::size_t slot = 0;
  WeekSet weeks;
};

// `step:`, and the keys of rounding, of a line or the program.
std::optional<Step> read_step(ProgramReading& reading, const Node& map);
void read_rounding(ProgramReading& reading, const Node& map, std::optional<Rounding>& way,
                   std::optional<WrittenLoad>& step);

// An exercise's id by any of its words; empty, and told, for a word that no catalogue has.
std::string read_exercise(ProgramReading& reading, const Node& node);

// The slots that a line of a session or a plan describes: one, or with `rotate: [a, b]` one for
// each exercise (and more where sets by week differ from cycle to cycle).
std::vector<SlotWeeks> read_slots(ProgramReading& reading, const Node& line, WeekSet weeks);

// New maxes inside the block, and once every slot is known, those of lifts that nothing trains.
void read_maxes(ProgramReading& reading, const Node& maxes);
void check_maxes(ProgramReading& reading);

// Whether loads are written in one unit, or each in both.
void check_units(ProgramReading& reading);

// Names in set notation (`90 % of friday_squat`) as exercises or slots, once every id is known.
void resolve_names(ProgramReading& reading);

// `after:` and what names in set notation imply as Slot::after; circles are told.
void order_slots(ProgramReading& reading);

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
