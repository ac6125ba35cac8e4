#include "output/csv_sheet.hpp"

#include <array>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/plain_text.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kLineBreak = "\r\n";

// What a cell holds: a name is anyone's text, everything else is ours and needs no care.
enum class Cell : std::uint8_t {
  text,
  plain
};

struct Heading {
  std::string_view name;
  Cell cell;
};

// In the order of Line::print. New ones are added at the end, so that scripts may count on places
// as well as on names.
constexpr std::array<Heading, 41> kHeadings = {
    {{"athlete", Cell::text},       {"program", Cell::text},      {"week", Cell::plain},
     {"phase", Cell::text},         {"date", Cell::plain},        {"session", Cell::plain},
     {"session_name", Cell::text},  {"label", Cell::plain},       {"exercise", Cell::text},
     {"exercise_name", Cell::text}, {"row", Cell::plain},         {"set", Cell::plain},
     {"sets", Cell::plain},         {"kind", Cell::plain},        {"optional", Cell::plain},
     {"reps_min", Cell::plain},     {"reps_max", Cell::plain},    {"amount_unit", Cell::plain},
     {"amrap", Cell::plain},        {"each_side", Cell::plain},   {"load", Cell::plain},
     {"load_max", Cell::plain},     {"unit", Cell::plain},        {"projected", Cell::plain},
     {"percent", Cell::plain},      {"percent_max", Cell::plain}, {"base", Cell::text},
     {"rpe_min", Cell::plain},      {"rpe_max", Cell::plain},     {"rpe_predicted", Cell::plain},
     {"plates", Cell::text},        {"rest_min", Cell::plain},    {"rest_max", Cell::plain},
     {"tempo", Cell::text},         {"cue", Cell::text},          {"note", Cell::text},
     {"strategy", Cell::text},      {"implement", Cell::plain},   {"cycle", Cell::plain},
     {"cycle_week", Cell::plain},   {"last", Cell::text}}};

std::string yes(bool value) { return value ? "yes" : ""; }
std::string count(std::int64_t value) { return fmt::format("{}", value); }

bool is_percent(Base base) {
  return base != Base::nothing && base != Base::load && base != Base::loadable;
}

// What is said of a row beside its columns: where it is less than all, in the order of a sheet.
std::string note_of(const PlannedRow& row) {
  const Prescription& sets = row.written;
  std::vector<std::string> parts;
  if (!row.blank.empty()) parts.push_back(row.blank);
  if (sets.amrap_cap > 0) parts.push_back(fmt::format("{} at most", sets.amrap_cap));
  if (sets.pause > 0) parts.push_back(fmt::format("pause {} s", sets.pause));
  if (!row.stop.empty()) parts.push_back(row.stop);
  if (!sets.note.empty()) parts.push_back(sets.note);
  return fmt::format("{}", fmt::join(parts, "; "));
}

// One line's cells, by their place.
class Line {
 public:
  void set(std::string_view heading, std::string value) {
    cells_[place(heading)] = std::move(value);
  }

  void print(std::string& out) const {
    for (std::size_t i = 0; i < kHeadings.size(); ++i) {
      if (i > 0) out += ',';
      out += kHeadings[i].cell == Cell::text ? csv_cell(cells_[i]) : cells_[i];
    }
    out += kLineBreak;
  }

 private:
  static std::size_t place(std::string_view heading) {
    std::size_t at = 0;
    while (kHeadings[at].name != heading) ++at;
    return at;
  }

  std::array<std::string, kHeadings.size()> cells_;
};

class Writer {
 public:
  explicit Writer(const Block& block) : block_(block) {
    line_.set("athlete", block.athlete_name);
    line_.set("program", block.program_name);
  }

  std::string write() {
    for (const BlockWeek& week : block_.weeks) {
      line_.set("week", count(week.week));
      line_.set("phase", week.phase);
      if (week.cycle > 0) {
        line_.set("cycle", count(week.cycle));
        line_.set("cycle_week", count(week.cycle_week));
      }
      for (const BlockSession& session : week.sessions) {
        line_.set("date", session.date ? to_text(*session.date) : "");
        line_.set("session", count(session.session));
        line_.set("session_name", session.name);
        for (const BlockExercise& each : session.exercises) exercise(each);
      }
    }
    return std::move(out_);
  }

 private:
  void exercise(const BlockExercise& exercise) {
    const Line before = line_;
    line_.set("label", exercise.label);
    line_.set("exercise", exercise.exercise);
    line_.set("exercise_name", exercise.name);
    line_.set("strategy", exercise.strategy);
    line_.set("last", last_words(exercise, block_.unit));
    line_.set("implement", std::string(name(exercise.implement)));
    for (const WarmUpSet& set : exercise.warm_ups) warm_up(set);
    for (std::size_t i = 0; i < exercise.rows.size(); ++i) row(exercise.rows[i], i + 1);
    line_ = before;
  }

  void warm_up(const WarmUpSet& set) {
    const Line before = line_;
    line_.set("kind", std::string(name(SetKind::warm_up)));
    line_.set("reps_min", count(set.reps));
    line_.set("reps_max", count(set.reps));
    line_.set("amount_unit", "reps");
    line_.set("load", decimal(set.load));
    line_.set("unit", std::string(name(block_.unit)));
    each_set(set.sets, set.sets);
    line_ = before;
  }

  void row(const PlannedRow& row, std::size_t number) {
    static constexpr std::string_view kAmounts[] = {"reps", "seconds", "metres"};
    const Line before = line_;
    const Prescription& sets = row.written;
    if (!row.exercise.empty()) line_.set("exercise", row.exercise);
    line_.set("row", count(static_cast<std::int64_t>(number)));
    line_.set("kind", std::string(name(row.kind)));
    line_.set("reps_min", count(sets.amount.min));
    line_.set("reps_max", count(sets.amount.max));
    line_.set("amount_unit", std::string(kAmounts[static_cast<std::size_t>(sets.amount_unit)]));
    line_.set("amrap", yes(sets.amrap));
    line_.set("each_side", yes(sets.each_side));
    line_.set("optional", yes(row.optional_row));
    load(row);
    if (is_percent(sets.base)) percent(sets);
    if (row.rpe) rpe(row);
    if (sets.rest.max > 0) {
      line_.set("rest_min", count(sets.rest.min));
      line_.set("rest_max", count(sets.rest.max));
    }
    line_.set("tempo", sets.tempo);
    line_.set("cue", row.cue);
    line_.set("note", note_of(row));
    each_set(sets.sets.min, sets.sets.max);
    line_ = before;
  }

  void load(const PlannedRow& row) {
    if (!row.loadable) return;
    line_.set("load", decimal(*row.loadable));
    if (row.loadable_max) line_.set("load_max", decimal(*row.loadable_max));
    line_.set("unit", std::string(name(block_.unit)));
    line_.set("projected", yes(row.projected));
    line_.set("plates", plates_words(row));
  }

  void percent(const Prescription& sets) {
    const auto points = [](Percent value) {
      return decimal(std::int64_t{value.basis_points} * 10);
    };
    line_.set("percent", points(sets.percent));
    if (sets.percent_max > sets.percent) line_.set("percent_max", points(sets.percent_max));
    line_.set("base", std::string(name(sets.base)));
  }

  void rpe(const PlannedRow& row) {
    const auto shown = [&](Rpe value) {
      return to_text(row.rpe_predicted ? to_halves(value) : value);
    };
    line_.set("rpe_min", shown(row.rpe->min));
    line_.set("rpe_max", shown(row.rpe->max));
    line_.set("rpe_predicted", yes(row.rpe_predicted));
  }

  // One line a set; those past the fewest of a range may be left out.
  void each_set(std::int32_t fewest, std::int32_t most) {
    line_.set("sets", count(most));
    for (std::int32_t set = 1; set <= most; ++set) {
      line_.set("set", count(set));
      if (set > fewest) line_.set("optional", "yes");
      line_.print(out_);
    }
  }

  const Block& block_;
  Line line_;
  std::string out_;
};

class CsvBook : public Book {
 public:
  Diagnostics add(const Block& block) override {
    text_.append(csv_lines(block));
    return {};
  }
  std::expected<Parts, std::string> finish() override { return std::move(text_); }

 private:
  Parts text_{csv_headings()};
};

// Spreadsheets take a cell for a formula by its first character, some after blanks, some in its
// full-width form (OWASP, CSV injection).
bool looks_like_formula(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter letter = decode_at(text, at);
    switch (letter.code_point) {
      case U'=':
      case U'+':
      case U'-':
      case U'@':
      case U'＝':
      case U'＋':
      case U'－':
      case U'＠': return true;
      case U' ':
      case U'\u00A0':
      case U'\u3000': at += letter.length; break;
      default: return false;
    }
  }
  return false;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string clean = one_line(text);
  if (looks_like_formula(clean)) clean.insert(0, "'");
  if (clean.find_first_of(",\"") == std::string::npos && !clean.starts_with(' ') &&
      !clean.ends_with(' '))
    return clean;
  std::string quoted = "\"";
  for (const char letter : clean) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string csv_headings() {
  std::string text;
  for (const Heading& heading : kHeadings) {
    if (!text.empty()) text += ',';
    text += heading.name;
  }
  return text.append(kLineBreak);
}

std::string csv_lines(const Block& block) { return Writer(block).write(); }

BookPtr open_csv(const SheetOptions& /*options*/) { return std::make_unique<CsvBook>(); }

}  // namespace topset::output
