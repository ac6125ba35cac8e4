#include "library/row_difference.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "library/snapshot_words.hpp"

namespace topset::library {
namespace {

constexpr std::size_t kLongestText = 40;  // columns of a cue or a note

std::string or_none(const std::string& words) { return words.empty() ? "none" : words; }

std::string quoted(const std::string& text) {
  return text.empty() ? "none" : fmt::format("`{}`", cut_to_width(on_one_line(text), kLongestText));
}

std::string load_or_none(const SnapshotRow& row, Unit unit) {
  return row.load ? fmt::format("{} {}", load_words(*row.load), name(unit)) : "no load";
}

class Changes {
 public:
  void add(const std::string& before, const std::string& after, std::string_view what = {}) {
    if (before == after) return;
    parts_.push_back(fmt::format("{}{} -> {}", what, or_none(before), or_none(after)));
  }
  void add_text(std::string_view what, const std::string& before, const std::string& after) {
    if (before != after) parts_.push_back(fmt::format("{}{}", what, text_change(before, after)));
  }
  void add_flag(std::string_view what, bool before, bool after) {
    if (before != after) parts_.push_back(fmt::format("{}{}", after ? "" : "no longer ", what));
  }
  void add(std::string part) { parts_.push_back(std::move(part)); }
  bool any() const { return !parts_.empty(); }
  std::vector<std::string> take() { return std::move(parts_); }

 private:
  std::vector<std::string> parts_;
};

}  // namespace

std::string percent_change(std::int64_t before, std::int64_t after) {
  if (before <= 0 || after < 0) return "";
  const Rational change = Rational(after - before) * Rational(1000) / Rational(before);
  // Half away from nothing, so that a rise and the same fall read alike.
  const std::int64_t tenths =
      after >= before ? change.half_up() : -(Rational(0) - change).half_up();
  if (tenths == 0) return "";
  return fmt::format("{}{} %", tenths < 0 ? "-" : "+", decimal(std::abs(tenths) * 100));
}

std::string load_change(const Range<std::int64_t>& before, Unit unit_before,
                        const Range<std::int64_t>& after, Unit unit_after) {
  if (unit_before != unit_after)
    return fmt::format("{} {} -> {} {}", load_words(before), name(unit_before), load_words(after),
                       name(unit_after));
  const std::string percent = percent_change(before.max, after.max);
  return fmt::format("{} -> {} {}{}{}", load_words(before), load_words(after), name(unit_after),
                     percent.empty() ? "" : ", ", percent);
}

std::string text_change(const std::string& before, const std::string& after) {
  return fmt::format("{} -> {}", quoted(before), quoted(after));
}

std::string row_words(const SnapshotRow& row, Unit unit) {
  std::string words = sets_words(row);
  if (row.load) words += " @ " + load_or_none(row, unit);
  return words;
}

std::vector<std::string> row_changes(const SnapshotRow& before, Unit unit_before,
                                     const SnapshotRow& after, Unit unit_after) {
  Changes changes;
  changes.add(std::string(name(before.kind)), std::string(name(after.kind)), "kind ");
  changes.add(before.exercise, after.exercise, "exercise ");
  changes.add(sets_words(before), sets_words(after));
  const bool same_load = before.load == after.load && unit_before == unit_after;
  if (before.load && after.load && !same_load)
    changes.add(load_change(*before.load, unit_before, *after.load, unit_after));
  else if (before.load.has_value() != after.load.has_value())
    changes.add(load_or_none(before, unit_before), load_or_none(after, unit_after));
  changes.add(before.basis, after.basis);
  const bool follows = changes.any();  // from a new load or other reps
  const bool asked = (before.rpe && !before.rpe_predicted) || (after.rpe && !after.rpe_predicted);
  if (asked || !follows) changes.add(rpe_words(before), rpe_words(after));
  changes.add(rest_words(before), rest_words(after), "rest ");
  if (before.pause != after.pause)
    changes.add(fmt::format("pause {} -> {} s", before.pause, after.pause));
  changes.add_flag("optional", before.is_optional, after.is_optional);
  changes.add_flag("projected", before.is_projected, after.is_projected);
  changes.add_text("tempo ", before.tempo, after.tempo);
  changes.add_text("cue ", before.cue, after.cue);
  if (!follows) changes.add_text("stop ", before.stop, after.stop);
  changes.add_text("note ", before.note, after.note);
  if (before.load.has_value() == after.load.has_value() && !follows)
    changes.add_text("blank ", before.blank, after.blank);
  return changes.take();
}

}  // namespace topset::library
