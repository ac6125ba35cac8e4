#include "library/snapshot_text.hpp"

#include <fmt/format.h>
#include <iterator>

#include "library/snapshot_words.hpp"

namespace topset::library {
namespace {

class Writer {
 public:
  void head(const SnapshotHead& head) {
    line(0, kSnapshotKind);
    text(0, "program", head.program);
    file("program-file", head.program_file);
    text(0, "athlete", head.athlete);
    file("athlete-file", head.athlete_file);
    file("library-file", head.library_file);
    text(0, "made-by", "topset " + head.topset);
    for (const SnapshotStrategy& strategy : head.strategies)
      text(0, "strategy",
           fmt::format("{} {}{}{}", strategy.id, strategy.version, strategy.hash.empty() ? "" : " ",
                       strategy.hash));
    for (const SnapshotMax& max : head.maxes) this->max(max);
    out_ += '\n';
  }

  void block(const SnapshotBlock& block) {
    unit_ = name(block.unit);
    text(0, "units", unit_);
    volume(0, block.volume);
    for (const SnapshotWeek& each : block.weeks) week(each);
  }

  std::string take() { return std::move(out_); }

 private:
  void line(std::size_t indent, std::string_view words) {
    out_.append(indent, ' ');
    out_ += words;
    out_ += '\n';
  }

  // Nothing without a value.
  void text(std::size_t indent, std::string_view key, std::string_view value) {
    if (!value.empty()) line(indent, fmt::format("{}: {}", key, on_one_line(value)));
  }

  // Nothing where nothing is lifted.
  void volume(std::size_t indent, const Range<std::int64_t>& volume) {
    if (volume != Range<std::int64_t>{}) text(indent, "load volume", load_words(volume));
  }

  void file(std::string_view key, const SnapshotFile& file) {
    if (file.path.empty()) return;
    text(0, key, fmt::format("{} {}", file.path, file.hash.empty() ? "unknown" : file.hash));
  }

  void max(const SnapshotMax& max) {
    std::string words = max.exercise + " ";
    words += max.one_rep_max == 0 ? "none" : decimal(max.one_rep_max);
    if (max.training_max != 0) words += ", training max " + decimal(max.training_max);
    if (!max.from.empty()) words += "; " + max.from;
    text(0, "max", words);
  }

  void titled(std::size_t indent, const std::string& head, const std::string& title) {
    if (title.empty())
      line(indent, head);
    else
      text(indent, head, title);
  }

  void week(const SnapshotWeek& week) {
    std::string head = fmt::format("week {}", week.week);
    if (week.cycle > 0) head += fmt::format(", cycle {}.{}", week.cycle, week.cycle_week);
    titled(0, head, week.phase);
    volume(2, week.volume);
    for (const SnapshotSession& each : week.sessions) session(each);
  }

  void session(const SnapshotSession& session) {
    std::string head = fmt::format("session {}", session.session);
    if (session.date) head += ", " + to_text(*session.date);
    titled(2, head, session.name);
    for (const SnapshotExercise& each : session.exercises) exercise(each);
  }

  void exercise(const SnapshotExercise& exercise) {
    line(4, fmt::format("{} {}, {}", exercise.label, exercise.exercise, exercise.strategy));
    volume(6, exercise.volume);
    text(6, "refused", exercise.refusal);
    text(6, "note", exercise.note);
    text(6, "warm-up", warm_up_words(exercise));
    for (const SnapshotRow& each : exercise.rows) row(each);
  }

  void row(const SnapshotRow& row) {
    std::string words(name(row.kind));
    if (!row.exercise.empty()) words += " " + row.exercise;
    words += ": " + sets_words(row);
    if (row.load) words += fmt::format(" @ {} {}", load_words(*row.load), unit_);
    const auto item = [&words](std::string_view before, std::string_view value) {
      if (!value.empty()) fmt::format_to(std::back_inserter(words), ", {}{}", before, value);
    };
    item("", row.basis);
    item("", rpe_words(row));
    item("rest ", rest_words(row));
    if (row.pause > 0) item("pause ", fmt::format("{} s", row.pause));
    if (row.is_optional) item("", "optional");
    if (row.is_projected) item("", "projected");
    line(6, words);
    text(8, "tempo", row.tempo);
    text(8, "cue", row.cue);
    text(8, "stop", row.stop);
    text(8, "note", row.note);
    text(8, "blank", row.blank);
  }

  std::string out_;
  std::string_view unit_;
};

}  // namespace

std::string snapshot_text(const Snapshot& snapshot) {
  Writer writer;
  writer.head(snapshot.head);
  writer.block(snapshot.block);
  return writer.take();
}

std::string_view block_part(std::string_view text) {
  const std::size_t gap = text.find("\n\n");
  return gap == std::string_view::npos ? text : text.substr(gap + 2);
}

}  // namespace topset::library
