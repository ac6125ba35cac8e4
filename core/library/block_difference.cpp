#include "library/block_difference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "library/alignment.hpp"
#include "library/row_difference.hpp"
#include "library/snapshot_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::library {
namespace {

using output::plain_words;

std::string week_words(const std::vector<std::int32_t>& weeks) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < weeks.size();) {
    std::size_t end = i + 1;
    while (end < weeks.size() && weeks[end] == weeks[end - 1] + 1) ++end;
    runs.push_back(range_words({weeks[i], weeks[end - 1]}));
    i = end;
  }
  return fmt::format("{} {}", weeks.size() == 1 ? "week" : "weeks", fmt::join(runs, ", "));
}

// `top set`, `back-off sets`; of several of a kind with the row's number: `sets (row 2)`
std::string row_name(const SnapshotExercise& exercise, const SnapshotRow& row) {
  std::string words;
  switch (row.kind) {
    case SetKind::top: words = "top "; break;
    case SetKind::back_off: words = "back-off "; break;
    case SetKind::warm_up: words = "warm-up "; break;
    case SetKind::ramp: words = "ramp "; break;
    case SetKind::drop: words = "drop "; break;
    case SetKind::test: words = "test "; break;
    case SetKind::straight: break;
  }
  words += row.sets.max == 1 ? "set" : "sets";
  std::ptrdiff_t many = 0;
  std::ptrdiff_t number = 0;
  for (const SnapshotRow& other : exercise.rows) {
    if (other.kind != row.kind) continue;
    ++many;
    if (&other == &row) number = many;
  }
  return many > 1 ? fmt::format("{} (row {})", words, number) : words;
}

std::size_t times_in_week(const SnapshotWeek& week, const std::string& exercise) {
  std::size_t times = 0;
  for (const SnapshotSession& session : week.sessions)
    for (const SnapshotExercise& each : session.exercises) times += each.exercise == exercise;
  return times;
}

bool has_dates(const SnapshotBlock& block) {
  for (const SnapshotWeek& week : block.weeks)
    for (const SnapshotSession& session : week.sessions)
      if (session.date) return true;
  return false;
}

class Differ {
 public:
  Differ(const SnapshotBlock& before, const SnapshotBlock& after)
      : before_(before), after_(after), dates_count_(has_dates(before) == has_dates(after)) {}

  BlockDifference find() {
    if (before_.unit != after_.unit)
      add("", fmt::format("units {} -> {}", name(before_.unit), name(after_.unit)), before_.line);
    const auto same_number = [&](std::size_t a, std::size_t b) {
      return before_.weeks[a].week == after_.weeks[b].week;
    };
    for (const Pair& pair :
         Alignment({same_number}, false).of(before_.weeks.size(), after_.weeks.size()))
      week(pair);
    if (before_.volume != after_.volume || before_.unit != after_.unit) {
      result_.volume = load_change(before_.volume, before_.unit, after_.volume, after_.unit);
      if (before_.unit == after_.unit)
        result_.volume_percent = percent_change(before_.volume.max, after_.volume.max);
    }
    return std::move(result_);
  }

 private:
  // A change of the week at hand. The same in another week is told with it.
  void add(const std::string& subject, const std::string& what, LineNumber line) {
    const std::string key = subject + '\n' + what;
    const auto [known, is_new] = known_.emplace(key, result_.changes.size());
    if (is_new) result_.changes.push_back({{}, subject, what, line});
    Change& change = result_.changes[known->second];
    const bool is_told = !change.weeks.empty() && change.weeks.back() == week_;
    if (week_ > 0 && (is_new || !is_told)) change.weeks.push_back(week_);
  }

  void week(const Pair& pair) {
    if (!pair.after) {
      week_ = before_.weeks[*pair.before].week;
      return add("", "is gone", before_.weeks[*pair.before].line);
    }
    const SnapshotWeek& after = after_.weeks[*pair.after];
    week_ = after.week;
    if (!pair.before) return add("", "is new", before_.line);
    const SnapshotWeek& before = before_.weeks[*pair.before];
    const std::size_t told = result_.changes.size();
    if (before.phase != after.phase)
      add("phase", text_change(before.phase, after.phase), before.line);
    if (before.cycle != after.cycle || before.cycle_week != after.cycle_week)
      add("cycle",
          fmt::format("{}.{} -> {}.{}", before.cycle, before.cycle_week, after.cycle,
                      after.cycle_week),
          before.line);
    const auto same_name = [&](std::size_t a, std::size_t b) {
      return before.sessions[a].name == after.sessions[b].name;
    };
    for (const Pair& each :
         Alignment({same_name}, true).of(before.sessions.size(), after.sessions.size()))
      session(before, after, each);
    if (before.volume != after.volume && told == result_.changes.size() && !is_told_of(week_))
      add("load volume", load_change(before.volume, before_.unit, after.volume, after_.unit),
          before.line);
  }

  bool is_told_of(std::int32_t week) const {
    return std::ranges::any_of(result_.changes, [&](const Change& change) {
      return std::ranges::find(change.weeks, week) != change.weeks.end();
    });
  }

  void session(const SnapshotWeek& week_before, const SnapshotWeek& week_after, const Pair& pair) {
    if (!pair.after) {
      const SnapshotSession& gone = week_before.sessions[*pair.before];
      return add("session " + title(gone), "is gone", gone.line);
    }
    const SnapshotSession& after = week_after.sessions[*pair.after];
    if (!pair.before) return add("session " + title(after), "is new", week_before.line);
    const SnapshotSession& before = week_before.sessions[*pair.before];
    if (before.name != after.name)
      add(fmt::format("session {}", before.session), text_change(before.name, after.name),
          before.line);
    if (before.session != after.session)
      add("session " + title(after),
          fmt::format("is number {}, not {}", after.session, before.session), before.line);
    if (dates_count_ && before.date != after.date)
      add("session " + title(after),
          fmt::format("{} -> {}", date_words(before.date), date_words(after.date)), before.line);
    exercises(week_before, before, week_after, after);
  }

  static std::string title(const SnapshotSession& session) {
    return session.name.empty() ? fmt::to_string(session.session) : on_one_line(session.name);
  }

  static std::string date_words(const std::optional<Date>& date) {
    return date ? to_text(*date) : "no date";
  }

  void exercises(const SnapshotWeek& week_before, const SnapshotSession& before,
                 const SnapshotWeek& week_after, const SnapshotSession& after) {
    const auto same = [&](std::size_t a, std::size_t b) {
      return before.exercises[a].exercise == after.exercises[b].exercise;
    };
    const bool as_many = before.exercises.size() == after.exercises.size();
    for (const Pair& pair :
         Alignment({same}, true).of(before.exercises.size(), after.exercises.size())) {
      if (!pair.after) {
        const SnapshotExercise& gone = before.exercises[*pair.before];
        add(called(week_before, before, gone), "is gone", gone.line);
        continue;
      }
      const SnapshotExercise& now = after.exercises[*pair.after];
      const std::string name = called(week_after, after, now);
      if (!pair.before) {
        add(name, "is new", before.line);
        continue;
      }
      const SnapshotExercise& then = before.exercises[*pair.before];
      if (then.exercise != now.exercise)
        add(called(week_before, before, then), "-> " + plain_words(now.exercise), then.line);
      else
        exercise(name, then, now, as_many);
    }
  }

  // `squat`; where it comes more than once in the week with what tells it apart.
  static std::string called(const SnapshotWeek& week, const SnapshotSession& session,
                            const SnapshotExercise& exercise) {
    std::string words = plain_words(exercise.exercise);
    if (times_in_week(week, exercise.exercise) < 2) return words;
    const auto in_session =
        std::ranges::count(session.exercises, exercise.exercise, &SnapshotExercise::exercise);
    if (in_session > 1) words = exercise.label + " " + words;
    return fmt::format("{} {}", title(session), words);
  }

  void exercise(const std::string& name, const SnapshotExercise& before,
                const SnapshotExercise& after, bool as_many) {
    const std::size_t told = result_.changes.size();
    if (before.strategy != after.strategy)
      add(name, fmt::format("strategy {} -> {}", before.strategy, after.strategy), before.line);
    if (before.refusal != after.refusal)
      add(name, "refusal " + text_change(before.refusal, after.refusal), before.line);
    if (before.note != after.note)
      add(name, "note " + text_change(before.note, after.note), before.line);
    // A new exercise before it moves the letters of those behind.
    if (as_many && before.label != after.label)
      add(name, fmt::format("is {}, not {}", after.label, before.label), before.line);
    const bool new_loads = rows(name, before, after);
    if (before.warm_ups != after.warm_ups && !new_loads)
      add(name,
          fmt::format("warm-up {} -> {}", or_none(warm_up_words(before)),
                      or_none(warm_up_words(after))),
          before.line);
    if (before.volume != after.volume && told == result_.changes.size() && !is_told_of(week_))
      add(name,
          "load volume " + load_change(before.volume, before_.unit, after.volume, after_.unit),
          before.line);
  }

  static std::string or_none(const std::string& words) { return words.empty() ? "none" : words; }

  // Whether there are other sets or loads, which warm-ups follow.
  bool rows(const std::string& name, const SnapshotExercise& before,
            const SnapshotExercise& after) {
    bool new_loads = false;
    for (const Pair& pair : row_pairs(before, after)) {
      if (!pair.after) {
        const SnapshotRow& gone = before.rows[*pair.before];
        add(name,
            fmt::format("{} {} {} gone", row_name(before, gone), row_words(gone, before_.unit),
                        gone.sets.max == 1 ? "is" : "are"),
            gone.line);
        new_loads = true;
        continue;
      }
      const SnapshotRow& now = after.rows[*pair.after];
      if (!pair.before) {
        add(name,
            fmt::format("{} {} {} new", row_name(after, now), row_words(now, after_.unit),
                        now.sets.max == 1 ? "is" : "are"),
            before.line);
        new_loads = true;
        continue;
      }
      const SnapshotRow& then = before.rows[*pair.before];
      new_loads = new_loads || then.load != now.load;
      const auto changes = row_changes(then, before_.unit, now, after_.unit);
      if (!changes.empty())
        add(fmt::format("{} {}", name, row_name(before, then)),
            fmt::format("{}", fmt::join(changes, ", ")), then.line);
    }
    return new_loads;
  }

  // As many rows as before are the same ones, heavier or lighter. With one more or less those that
  // stayed as they were tell which.
  static std::vector<Pair> row_pairs(const SnapshotExercise& before,
                                     const SnapshotExercise& after) {
    const auto equal = [&](std::size_t a, std::size_t b) {
      return before.rows[a] == after.rows[b];
    };
    const auto same_kind = [&](std::size_t a, std::size_t b) {
      return before.rows[a].kind == after.rows[b].kind;
    };
    std::vector<Alignment::Same> levels;
    if (before.rows.size() != after.rows.size()) levels.emplace_back(equal);
    levels.emplace_back(same_kind);
    return Alignment(std::move(levels), true).of(before.rows.size(), after.rows.size());
  }

  const SnapshotBlock& before_;
  const SnapshotBlock& after_;
  bool dates_count_;
  std::int32_t week_ = 0;                     // at hand; 0: the block
  std::map<std::string, std::size_t> known_;  // subject and what -> its change
  BlockDifference result_;
};

}  // namespace

std::string Change::text() const {
  std::string words = weeks.empty() ? std::string() : week_words(weeks);
  for (const std::string& part : {subject, what}) {
    if (part.empty()) continue;
    if (!words.empty()) words += ' ';
    words += part;
  }
  return words;
}

BlockDifference difference(const SnapshotBlock& before, const SnapshotBlock& after) {
  return Differ(before, after).find();
}

}  // namespace topset::library
