#include "library/snapshot_reader.hpp"

#include <charconv>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "library/snapshot_text.hpp"
#include "library/snapshot_words.hpp"
#include "reading/node_values.hpp"

namespace topset::library {
namespace {

// Text taken apart from its beginning. What can't be taken leaves it as it is.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  bool take(std::string_view word) {
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }
  bool take_end(std::string_view word) {
    if (!text_.ends_with(word)) return false;
    text_.remove_suffix(word.size());
    return true;
  }
  // What comes before a mark, and the mark; everything where there is none.
  std::string_view before(std::string_view mark) {
    const std::size_t at = text_.find(mark);
    const std::string_view part = text_.substr(0, at);
    text_.remove_prefix(at == std::string_view::npos ? text_.size() : at + mark.size());
    return part;
  }
  // What comes after the last of a mark; nothing where there is none.
  std::string_view after_last(std::string_view mark) {
    const std::size_t at = text_.rfind(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view part = text_.substr(at + mark.size());
    text_ = text_.substr(0, at);
    return part;
  }
  bool integer(std::int32_t& value) {
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc()) return false;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return true;
  }
  bool is_done() const { return text_.empty(); }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

bool whole(std::string_view text, std::int32_t& value) {
  Words words(text);
  return words.integer(value) && words.is_done();
}

bool number(std::string_view text, std::int64_t& value, std::int32_t places = 3) {
  const auto read = reading::scaled_number(text, places);
  if (read) value = *read;
  return read.has_value();
}

bool read_range(std::string_view text, Range<std::int32_t>& range) {
  Words words(text);
  if (!words.integer(range.min)) return false;
  range.max = range.min;
  return words.is_done() || (words.take("-") && whole(words.rest(), range.max));
}

bool read_loads(std::string_view text, Range<std::int64_t>& range) {
  std::size_t at = text.find(" to ");
  std::size_t length = std::string_view(" to ").size();
  if (at == std::string_view::npos) {
    at = text.find('-', 1);
    length = 1;
  }
  if (!number(text.substr(0, at), range.min)) return false;
  range.max = range.min;
  return at == std::string_view::npos || number(text.substr(at + length), range.max);
}

bool read_clock(std::string_view text, std::int32_t& seconds) {
  Words words(text);
  std::int32_t minutes = 0;
  if (!words.integer(minutes) || !words.take(":") || !whole(words.rest(), seconds)) return false;
  if (minutes < 0 || minutes > 10'000 || seconds < 0 || seconds > 59) return false;
  seconds += minutes * 60;
  return true;
}

bool read_rest(std::string_view text, Range<std::int32_t>& rest) {
  Words words(text);
  if (!read_clock(words.before("-"), rest.min)) return false;
  rest.max = rest.min;
  return words.is_done() || read_clock(words.rest(), rest.max);
}

bool read_rpe(std::string_view text, SnapshotRow& row) {
  Words words(text);
  row.rpe_predicted = words.take_end(" predicted");
  std::int64_t least = 0;
  std::int64_t most = 0;
  if (!number(words.before("-"), least, 1)) return false;
  most = least;
  if (!words.is_done() && !number(words.rest(), most, 1)) return false;
  if (least < 0 || most > 1000) return false;
  row.rpe = Range<Rpe>{Rpe{static_cast<std::int32_t>(least)}, Rpe{static_cast<std::int32_t>(most)}};
  return true;
}

// `3x8-12+ up to 15 s each side`
bool read_sets(std::string_view text, SnapshotRow& row) {
  Words words(text);
  row.each_side = words.take_end(" each side");
  if (words.take_end(" s"))
    row.amount_unit = AmountUnit::seconds;
  else if (words.take_end(" m"))
    row.amount_unit = AmountUnit::metres;
  if (const std::string_view cap = words.after_last(" up to "); !cap.empty())
    if (!whole(cap, row.amrap_cap)) return false;
  row.amrap = words.take_end("+");
  return read_range(words.before("x"), row.sets) && read_range(words.rest(), row.amount);
}

class Reader {
 public:
  // What is wrong with this line; empty: nothing.
  std::string_view read(std::string_view line, std::uint32_t line_number) {
    line_ = {line_number};
    if (in_head_) {
      in_head_ = !line.empty();
      return in_head_ ? head(line) : std::string_view();
    }
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view words = line.substr(indent);
    switch (indent) {
      case 0: return of_block(words);
      case 2: return of_week(words);
      case 4: return of_session(words);
      case 6: return of_exercise(words);
      case 8: return of_row(words);
      default: return "this line is further in than any of a snapshot";
    }
  }

  Snapshot take() { return std::move(snapshot_); }

 private:
  static constexpr std::string_view kMisplaced = "this line does not belong here";

  std::string_view head(std::string_view line) {
    SnapshotHead& head = snapshot_.head;
    if (line == kSnapshotKind) return {};
    Words words(line);
    const std::string_view key = words.before(": ");
    const std::string value = from_one_line(words.rest());
    if (key == "program") {
      head.program = value;
    } else if (key == "athlete") {
      head.athlete = value;
    } else if (key == "program-file") {
      head.program_file = file(value);
    } else if (key == "athlete-file") {
      head.athlete_file = file(value);
    } else if (key == "library-file") {
      head.library_file = file(value);
    } else if (key == "made-by") {
      Words made_by(value);
      made_by.take("topset ");
      head.topset = made_by.rest();
    } else if (key == "strategy") {
      Words strategy(value);
      const std::string id(strategy.before(" "));
      const std::string version(strategy.before(" "));
      head.strategies.push_back({id, version, std::string(strategy.rest())});
    } else if (key == "max") {
      return max(value);
    } else {
      return "a snapshot has no such line in its head";
    }
    return {};
  }

  static SnapshotFile file(std::string_view value) {
    Words words(value);
    const std::string_view hash = words.after_last(" ");
    return {std::string(words.rest()), hash == "unknown" ? std::string() : std::string(hash)};
  }

  std::string_view max(std::string_view value) {
    SnapshotMax& max = snapshot_.head.maxes.emplace_back();
    Words words(value);
    Words numbers(words.before("; "));
    max.from = words.rest();
    max.exercise = numbers.before(" ");
    const std::string_view one_rep_max = numbers.before(", training max ");
    if (one_rep_max != "none" && !number(one_rep_max, max.one_rep_max))
      return "the max is no number";
    if (!numbers.is_done() && !number(numbers.rest(), max.training_max))
      return "the training max is no number";
    return {};
  }

  std::string_view of_block(std::string_view line) {
    SnapshotBlock& block = snapshot_.block;
    Words words(line);
    if (words.take("units: ")) {
      block.line = line_;
      block.unit = words.rest() == name(Unit::lb) ? Unit::lb : Unit::kg;
      return {};
    }
    if (words.take("load volume: ")) return volume(words.rest(), block.volume);
    if (!words.take("week ")) return kMisplaced;
    SnapshotWeek& week = block.weeks.emplace_back();
    week.line = line_;
    Words number(words.before(": "));
    week.phase = from_one_line(words.rest());
    const bool numbered =
        number.integer(week.week) &&
        (number.is_done() || (number.take(", cycle ") && number.integer(week.cycle) &&
                              number.take(".") && number.integer(week.cycle_week)));
    return numbered ? std::string_view() : "the week has no number";
  }

  std::string_view of_week(std::string_view line) {
    if (snapshot_.block.weeks.empty()) return kMisplaced;
    SnapshotWeek& week = snapshot_.block.weeks.back();
    Words words(line);
    if (words.take("load volume: ")) return volume(words.rest(), week.volume);
    if (!words.take("session ")) return kMisplaced;
    SnapshotSession& session = week.sessions.emplace_back();
    session.line = line_;
    Words number(words.before(": "));
    session.name = from_one_line(words.rest());
    if (!number.integer(session.session)) return "the session has no number";
    if (!number.take(", ")) return {};
    Date date;
    if (!parse_date(number.rest(), date)) return "the session's date is none";
    session.date = date;
    return {};
  }

  std::string_view of_session(std::string_view line) {
    if (snapshot_.block.weeks.empty() || snapshot_.block.weeks.back().sessions.empty())
      return kMisplaced;
    SnapshotExercise& exercise =
        snapshot_.block.weeks.back().sessions.back().exercises.emplace_back();
    exercise.line = line_;
    Words words(line);
    exercise.label = words.before(" ");
    exercise.exercise = words.before(", ");
    exercise.strategy = words.rest();
    return {};
  }

  SnapshotExercise* exercise() {
    if (snapshot_.block.weeks.empty()) return nullptr;
    auto& sessions = snapshot_.block.weeks.back().sessions;
    if (sessions.empty() || sessions.back().exercises.empty()) return nullptr;
    return &sessions.back().exercises.back();
  }

  std::string_view of_exercise(std::string_view line) {
    SnapshotExercise* const to = exercise();
    if (to == nullptr) return kMisplaced;
    Words words(line);
    if (words.take("load volume: ")) return volume(words.rest(), to->volume);
    if (words.take("warm-up: ")) return warm_ups(words, *to);
    if (words.take("refused: ")) {
      to->refusal = from_one_line(words.rest());
      return {};
    }
    if (words.take("note: ")) {
      to->note = from_one_line(words.rest());
      return {};
    }
    Words kind(words.before(": "));
    const auto known = parse_word<SetKind>(kind.before(" "));
    if (!known) return kMisplaced;
    SnapshotRow& row = to->rows.emplace_back();
    row.line = line_;
    row.kind = *known;
    row.exercise = kind.rest();
    return items(words, row);
  }

  std::string_view warm_ups(Words words, SnapshotExercise& exercise) {
    while (!words.is_done()) {
      Words set(words.before(", "));
      SnapshotWarmUp& warm_up = exercise.warm_ups.emplace_back();
      if (!set.integer(warm_up.sets) || !set.take("x") || !set.integer(warm_up.reps) ||
          !set.take(" @ ") || !number(set.rest(), warm_up.load))
        return "the warm-up is no list of sets such as `1x5 @ 60`";
    }
    return {};
  }

  // What stands on a row's own line.
  std::string_view items(Words words, SnapshotRow& row) {
    Words work(words.before(", "));
    Words load(work.rest());
    if (!read_sets(load.before(" @ "), row)) return "the sets are none such as `4x5`";
    if (!load.is_done()) {
      load.take_end(fmt::format(" {}", name(snapshot_.block.unit)));
      row.load.emplace();
      if (!read_loads(load.rest(), *row.load)) return "the load is none such as `100 kg`";
    }
    while (!words.is_done()) {
      Words item(words.before(", "));
      if (item.take("RPE ")) {
        if (!read_rpe(item.rest(), row)) return "the RPE is no number";
      } else if (item.take("rest ")) {
        if (!read_rest(item.rest(), row.rest)) return "the rest is none such as `3:00`";
      } else if (item.take("pause ")) {
        if (!item.take_end(" s") || !whole(item.rest(), row.pause)) return "the pause is no number";
      } else if (item.rest() == "optional") {
        row.is_optional = true;
      } else if (item.rest() == "projected") {
        row.is_projected = true;
      } else {
        row.basis = item.rest();
      }
    }
    return {};
  }

  std::string_view of_row(std::string_view line) {
    SnapshotExercise* const to = exercise();
    if (to == nullptr || to->rows.empty()) return kMisplaced;
    SnapshotRow& row = to->rows.back();
    Words words(line);
    const std::string_view key = words.before(": ");
    std::string* const text = key == "tempo"   ? &row.tempo
                              : key == "cue"   ? &row.cue
                              : key == "stop"  ? &row.stop
                              : key == "note"  ? &row.note
                              : key == "blank" ? &row.blank
                                               : nullptr;
    if (text == nullptr) return kMisplaced;
    *text = from_one_line(words.rest());
    return {};
  }

  static std::string_view volume(std::string_view words, Range<std::int64_t>& to) {
    return read_loads(words, to) ? std::string_view() : "the load volume is no number";
  }

  Snapshot snapshot_;
  bool in_head_ = true;
  LineNumber line_;
};

Diagnostic unreadable(const SourcePtr& source, std::uint32_t line, std::string message) {
  const auto length = static_cast<std::uint32_t>(source->line(line).size());
  const Origin origin{source, {{line, 1}, {line, length + 1}}};
  return Diagnostic(Rule::SNAP704, origin, std::move(message))
      .with_help("let `topset check --accept` write it anew; nobody edits it by hand");
}

std::string_view line_of(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// What is wrong with the first line; empty: nothing.
std::string wrong_kind(std::string_view first) {
  constexpr std::string_view kOther = "topset: snapshot/";
  if (first == kSnapshotKind) return {};
  if (first.starts_with(kOther))
    return fmt::format("this is a snapshot of version {}, and this topset reads version 1",
                       escaped_for_terminal(first.substr(kOther.size())));
  return "this is no snapshot: its first line is not `topset: snapshot/1`";
}

}  // namespace

std::string with_plain_lines(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from)
    if (text[from] != '\r' || from + 1 == text.size() || text[from + 1] != '\n')
      text[to++] = text[from];
  text.resize(to);
  return text;
}

Outcome<Snapshot> read_snapshot(const SourcePtr& source) {
  Outcome<Snapshot> outcome;
  const auto fail = [&](std::uint32_t line, std::string message) {
    outcome.findings.push_back(unreadable(source, line, std::move(message)));
    return outcome;
  };
  if (const auto bad = first_bad_utf8(source->text()))
    return fail(source->position(*bad).line, "this is not UTF-8");
  const std::string text = with_plain_lines(source->text());
  std::string_view left = text;
  if (std::string wrong = wrong_kind(left.substr(0, left.find('\n'))); !wrong.empty())
    return fail(1, std::move(wrong));
  Reader reader;
  for (std::uint32_t line = 1; !left.empty(); ++line)
    if (const std::string_view wrong = reader.read(line_of(left), line); !wrong.empty())
      return fail(line, std::string(wrong));
  Snapshot snapshot = reader.take();
  // Lines in another order, a second volume, a number spelt otherwise: what is written anew is not
  // the same then.
  const std::string anew = snapshot_text(snapshot);
  left = text;
  std::string_view wanted = anew;
  for (std::uint32_t line = 1; left != wanted; ++line) {
    const bool ends = left.empty() != wanted.empty();
    if (line_of(left) != line_of(wanted) || ends || (left.empty() && wanted.empty()))
      return fail(std::min(line, source->line_count()), "topset would not have written this so");
  }
  outcome.value = std::move(snapshot);
  return outcome;
}

}  // namespace topset::library
