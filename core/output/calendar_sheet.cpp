#include "output/calendar_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "output/block_json.hpp"
#include "output/calendar_line.hpp"
#include "output/head_words.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::int32_t kMinutesADay = 24 * 60;

// `20261207`
std::string basic(Date date) {
  std::string text = to_text(date);
  std::erase(text, '-');
  return text;
}

// `20261207T180000`, so many minutes after the day's beginning.
std::string basic(Date date, std::int32_t minutes) {
  const Date day = date + minutes / kMinutesADay;
  const std::int32_t rest = minutes % kMinutesADay;
  return fmt::format("{}T{:02}{:02}00", basic(day), rest / 60, rest % 60);
}

bool is_dated(const Block& block) {
  return std::ranges::all_of(block.weeks, [](const BlockWeek& week) {
    return std::ranges::all_of(
        week.sessions, [](const BlockSession& session) { return session.date.has_value(); });
  });
}

// When the block was made, of a `2026-12-07T00:00:00Z`: as iCalendar has it, and in minutes since
// 1970 so that a later block has the higher number.
struct Stamp {
  std::string utc;
  std::int64_t sequence = 0;
};

Stamp stamp_of(const std::string& moment) {
  Stamp stamp;
  for (const char letter : moment)
    if (letter != '-' && letter != ':') stamp.utc += letter;
  const auto number = [&](std::size_t at) {
    std::int64_t value = 0;
    std::from_chars(moment.data() + at, moment.data() + at + 2, value);
    return value;
  };
  Date date;
  if (parse_date(moment.substr(0, 10), date) && moment.size() >= 16)
    stamp.sequence = std::int64_t{date.days} * kMinutesADay + number(11) * 60 + number(14);
  return stamp;
}

class Writer {
 public:
  Writer(const Block& block, const SheetOptions& options)
      : block_(block), options_(options), words_(options.words) {
    if (!options.date.empty()) stamp_ = stamp_of(options.date);
  }

  std::string write() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    text("PRODID", fmt::format("-//topset//topset {}//EN", options_.version));
    line("CALSCALE", "GREGORIAN");
    const std::string name = fmt::format("{}: {}", block_.athlete_name, block_.program_name);
    text("NAME", name);  // RFC 7986
    text("X-WR-CALNAME", name);
    for (const BlockWeek& week : block_.weeks)
      for (const BlockSession& session : week.sessions) event(week, session);
    line("END", "VCALENDAR");
    return std::move(out_);
  }

 private:
  void line(std::string_view name, std::string_view value) { out_ += calendar_line(name, value); }
  void text(std::string_view name, std::string_view value) { line(name, calendar_text(value)); }

  void event(const BlockWeek& week, const BlockSession& session) {
    const Date date = *session.date;
    line("BEGIN", "VEVENT");
    line("UID", uid(week, session));
    // The same files give the same bytes, so no clock is read: what is not told is the day itself.
    line("DTSTAMP", stamp_.utc.empty() ? basic(date, 0) + "Z" : stamp_.utc);
    line("SEQUENCE", fmt::format("{}", stamp_.sequence));
    if (options_.at) {
      line("DTSTART", basic(date, *options_.at));
      line("DTEND", basic(date, *options_.at + std::max(session.minutes, 1)));
    } else {
      line("DTSTART;VALUE=DATE", basic(date));
      line("DTEND;VALUE=DATE", basic(date + 1));
      line("TRANSP", "TRANSPARENT");  // a day with training in it is not a day taken
    }
    text("SUMMARY", fmt::format("{} ({})", session.name, week_words(week, words_)));
    text("DESCRIPTION", description(session));
    if (!block_.equipment.name.empty()) text("LOCATION", block_.equipment.name);
    line("END", "VEVENT");
  }

  // Of what the session is, not of what is in it: a block that is made again replaces its events. A
  // session moved inside its week keeps its UID; a block that begins in another week has its own.
  std::string uid(const BlockWeek& week, const BlockSession& session) const {
    constexpr std::size_t kLength = 32;  // hex digits
    const Date in_first_week = *session.date + -7 * (week.week - 1);
    const Date monday = in_first_week + -static_cast<int>(weekday(in_first_week));
    const std::string what =
        fmt::format("{}\n{}\n{}\n{}\n{}", block_.athlete_file, block_.program_file, to_text(monday),
                    week.week, session.session);
    return sha256_hex(what).substr(0, kLength) + "@topset";
  }

  std::string description(const BlockSession& session) const {
    std::string text;
    const auto add = [&](std::string_view line) {
      if (!line.empty()) text += fmt::format("{}\n", line);
    };
    for (const BlockExercise& each : session.exercises) {
      if (!text.empty()) text += '\n';
      exercise(each, add);
    }
    if (options_.reader == Reader::coach) {
      text += '\n';
      add(totals_words(words_[Word::session], session.totals, block_.unit, words_));
    }
    text += fmt::format("\n{} {}", words_[Word::sheet], id_);
    return text;
  }

  template <class Add>
  void exercise(const BlockExercise& exercise, const Add& add) const {
    add(fmt::format("{}  {}", exercise.label, exercise.name));
    if (!exercise.warm_ups.empty()) {
      add(fmt::format("{}: {}", kind_words(SetKind::warm_up, words_),
                      fmt::join(warm_up_words(exercise, block_.unit, words_), words_.comma())));
    }
    if (const std::string last = last_words(exercise, block_.unit, words_); !last.empty())
      add(fmt::format("{}: {}", words_[Word::last], last));
    add(exercise.refusal);
    if (exercise.rows.empty()) add(words_[Word::not_planned]);
    for (const PlannedRow& row : exercise.rows) add(row_line(row, exercise.implement));
    add(sentence_words(exercise.missed_top, words_));
    add(exercise.note);
  }

  // `top 1x2 127.5 kg, 90 % of 1RM, RPE ~8.5, 25+25+2.5+1.25 a side, rest 3:00`
  std::string row_line(const PlannedRow& row, Implement implement) const {
    std::string line = fmt::format("{} {}", kind_words(row.kind, words_), sets_words(row, words_));
    if (const std::string load = load_words(row, implement, block_.unit, words_); !load.empty())
      line += fmt::format(" {}", load);
    std::string plates = plates_words(row, words_);
    if (!plates.empty() && row.plating->bar > 0 && !row.plating->plates.empty())
      plates += fmt::format(" {}", words_[Word::a_side]);
    for (const std::string& part : {basis_words(row, words_), rpe_words(row, words_), plates})
      if (!part.empty()) line += fmt::format(", {}", part);
    for (const std::string& detail : detail_words(row, words_)) line += fmt::format(", {}", detail);
    return line;
  }

  const Block& block_;
  const SheetOptions& options_;
  Words words_;
  Stamp stamp_;
  std::string id_ = sheet_id(block_, options_.version);
  std::string out_;
};

class CalendarBook : public Book {
 public:
  explicit CalendarBook(const SheetOptions& options) : options_(options) {}

  Diagnostics add(const Block& block) override {
    if (!is_dated(block))
      return {Diagnostic(Rule::LIBR026, {}, "a block without dates makes no calendar")
                  .with_help("say when it begins: --start 2026-12-07")};
    text_.append(calendar_sheet(block, options_));
    return {};
  }
  std::expected<Parts, std::string> finish() override { return std::move(text_); }

 private:
  SheetOptions options_;
  Parts text_;
};

}  // namespace

std::string calendar_sheet(const Block& block, const SheetOptions& options) {
  return Writer(block, options).write();
}

BookPtr open_calendar(const SheetOptions& options) {
  return std::make_unique<CalendarBook>(options);
}

}  // namespace topset::output
