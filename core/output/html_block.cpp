#include "output/html_block.hpp"

#include <fmt/format.h>
#include <iterator>

#include "base/json_writer.hpp"
#include "output/block_json.hpp"
#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/html_autoregulation.hpp"
#include "output/html_curve.hpp"
#include "output/html_exercise.hpp"
#include "output/html_head.hpp"
#include "output/html_overview.hpp"
#include "output/html_plates.hpp"
#include "output/html_text.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

// What the script is told of a row: what was asked for, as the log will have it. Nothing of a range
// is guessed; its words stand as a hint.
void row_data(const PlannedRow& row, const BlockExercise& exercise, Words words, JsonWriter& json) {
  const Prescription& sets = row.written;
  json.begin_object().key("kind").string(name(row.kind));
  if (!row.exercise.empty()) json.key("id").string(row.exercise);
  if (row.loadable && !row.loadable_max)
    json.key("load").integer(*row.loadable);
  else if (row.loadable)
    json.key("loads").string(ends_words(figure(*row.loadable, words),
                                        figure(row.loadable_max.value_or(*row.loadable), words)));
  if (sets.amount.min == sets.amount.max && !sets.amrap)
    json.key("reps").integer(sets.amount.max);
  else
    json.key("amount").string(
        ends_words(fmt::to_string(sets.amount.min), fmt::to_string(sets.amount.max)) +
        (sets.amrap ? "+" : ""));
  if (sets.amount_unit != AmountUnit::reps)
    json.key("per").string(sets.amount_unit == AmountUnit::seconds ? "s" : "m");
  if (row.rpe) json.key("rpe").string(rpe_words(row, words).substr(4));
  if (box_words(row, exercise.implement).starts_with("[____")) json.key("loaded").boolean(true);
  if (exercise.implement == Implement::bodyweight) json.key("alone").boolean(true);
  if (sets.rest.max > 0) json.key("rest").integer(sets.rest.max);
  json.key("says").string(sets_words(row, words));
  json.end_object();
}

class Article {
 public:
  Article(std::string& out, const Block& block, const SheetOptions& options, std::size_t number)
      : out_(out),
        block_(block),
        options_(options),
        words_(options.words),
        id_(fmt::format("b{}", number)) {}

  void write() {
    const std::string mark = sheet_id(block_, options_.version);
    add("<article class=\"sheet\" id=\"{0}\" aria-labelledby=\"{0}-n\">", id_);
    append_head(out_, block_, options_, id_ + "-n");
    const bool coach = options_.reader == Reader::coach;
    if (coach) picture();
    if (coach) append_findings(out_, block_, words_);
    switch (options_.layout) {
      case Layout::week:
      case Layout::session: weeks(); break;
      case Layout::matrix: append_matrix(out_, block_, options_, id_); break;
      case Layout::card: append_card(out_, block_, options_, id_); break;
      case Layout::rack: break;
    }
    if (!coach && is_interactive(options_.layout)) {
      const std::string drawn = curve(block_, words_, id_ + "-c");
      if (!drawn.empty())
        add("<details class=\"glance\"><summary>{}</summary>{}</details>",
            text(words_[Word::block_picture]), drawn);
    }
    append_foot(out_, block_, options_, mark);
    if (is_interactive(options_.layout))
      add("<script type=\"application/json\" class=\"data\">{}</script>", script_data(data(mark)));
    out_ += "</article>";
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  void picture() {
    const std::string drawn = curve(block_, words_, id_ + "-c");
    if (!drawn.empty())
      add("<section class=\"glance\"><h2>{}</h2>{}</section>", text(words_[Word::block_picture]),
          drawn);
  }

  void weeks() {
    if (block_.weeks.size() > 1) {
      add("<nav class=\"weeks\" aria-label=\"{0}\"><span aria-hidden=\"true\">{0}</span><ol>",
          text(words_[Word::week]));
      for (const BlockWeek& week : block_.weeks)
        add("<li><a href=\"#{}w{}\">{}</a></li>", id_, week.week, week.week);
      out_ += "</ol></nav>";
    }
    for (const BlockWeek& each : block_.weeks) week(each);
  }

  void week(const BlockWeek& week) {
    add("<section class=\"week\" aria-labelledby=\"{0}w{1}\">{2}<h2 id=\"{0}w{1}\">{3}</h2>", id_,
        week.week, running_head(block_, week_words(week, words_)),
        name_text(week_words(week, words_)));
    for (const BlockSession& each : week.sessions) session(each);
    if (options_.reader == Reader::coach) {
      totals(fmt::format("{} {}", words_[Word::week_of_cycle], week.week), week.totals);
      if (const std::string muscles = muscles_words(week, words_); !muscles.empty())
        add("<p class=\"totals\">{}</p>", text(muscles));
    }
    out_ += "</section>";
  }

  void session(const BlockSession& session) {
    add("<section class=\"session\" id=\"{0}d{1}\" data-day=\"{1}\" aria-labelledby=\"{0}d{1}-n\">"
        "<header><h3 id=\"{0}d{1}-n\">",
        id_, days_);
    const std::string words = session_words(session, words_);
    const std::string date = session.date ? date_words(*session.date, words_) : "";
    if (!date.empty()) add("<time datetime=\"{}\">{}</time>", to_text(*session.date), text(date));
    // session_words leaves the name out where the date says it.
    if (words != date) add(" {}", name_text(session.name));
    add("</h3><span class=\"minutes\">{}</span></header>",
        text(fmt::format(fmt::runtime(words_[Word::minutes]), session.minutes)));
    readiness(session);
    for (const BlockExercise& each : session.exercises) {
      append_exercise(out_, each, block_.unit, options_, fmt::format("{}x{}", id_, exercises_++),
                      rows_);
      rows_ += each.rows.size();
    }
    add("<p class=\"paper lines\"><span>{}</span></p>", text(words_[Word::notes]));
    if (options_.reader == Reader::coach) totals(words_[Word::session], session.totals);
    out_ += "</section>";
    ++days_;
  }

  // Blanks for paper; the script has fields for them.
  void readiness(const BlockSession& session) {
    out_ += "<p class=\"readiness\" aria-hidden=\"true\">";
    if (!session.date) add("<span class=\"long\">{}</span>", text(words_[Word::date]));
    for (const Word word : {Word::bodyweight_blank, Word::sleep, Word::soreness})
      add("<span>{}</span>", text(words_[word]));
    out_ += "</p>";
  }

  void totals(std::string_view what, const Totals& totals) {
    add("<p class=\"totals\">{}</p>", text(totals_words(what, totals, block_.unit, words_)));
  }

  std::string data(std::string_view mark) const {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("id").string(mark);
    json.key("athlete").string(block_.athlete_stem);
    json.key("program").string(block_.program_file);
    json.key("unit").string(name(block_.unit));
    json.key("days").begin_array();
    for (const BlockWeek& week : block_.weeks)
      for (const BlockSession& session : week.sessions) day_data(week, session, json);
    json.end_array();
    tables_data(json);
    json.end_object();
    return out;
  }

  void day_data(const BlockWeek& week, const BlockSession& session, JsonWriter& json) const {
    json.begin_object().key("week").integer(week.week).key("name").string(session.name);
    if (session.date) json.key("date").string(to_text(*session.date));
    json.key("exercises").begin_array();
    for (const BlockExercise& exercise : session.exercises) {
      json.begin_object().key("id").string(exercise.exercise);
      json.key("label").string(exercise.label).key("rows").begin_array();
      for (const PlannedRow& row : exercise.rows) row_data(row, exercise, words_, json);
      json.end_array().end_object();
    }
    json.end_array().end_object();
  }

  void tables_data(JsonWriter& json) const {
    const PlateFinder finder(block_.equipment);
    json.key("discs").begin_object();
    for (const auto& [weight, count] : block_.equipment.plates)
      json.key(fmt::to_string(weight)).string(disc_classes(weight, block_.equipment.unit));
    json.end_object();
    std::size_t first = 0;
    json.key("tables").begin_array();
    for (const BlockWeek& week : block_.weeks) {
      for (const BlockSession& session : week.sessions) {
        for (const BlockExercise& exercise : session.exercises) {
          if (exercise.autoregulation) autoregulation_data(exercise, first, finder, json);
          first += exercise.rows.size();
        }
      }
    }
    json.end_array();
  }

  std::string& out_;
  const Block& block_;
  const SheetOptions& options_;
  Words words_;
  std::string id_;
  std::size_t days_ = 0;
  std::size_t exercises_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

bool is_interactive(Layout layout) { return layout == Layout::week || layout == Layout::session; }

void append_block(std::string& out, const Block& block, const SheetOptions& options,
                  std::size_t number) {
  Article(out, block, options, number).write();
}

}  // namespace topset::output::html
