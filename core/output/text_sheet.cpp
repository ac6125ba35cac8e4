#include "output/text_sheet.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/page.hpp"
#include "output/row_lines.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kIndent = "   ";
constexpr std::size_t kFeltColumn = 7;

class Sheet {
 public:
  Sheet(const Block& block, const SheetOptions& options, const Style& style)
      : block_(block),
        options_(options),
        reader_(options.reader),
        words_(options.words),
        page_(style) {}

  std::string write(std::string_view id) {
    head();
    for (const BlockWeek& each : block_.weeks) week(each);
    if (reader_ == Reader::coach) totals(words_[Word::block], block_.totals);
    page_.line();
    if (reader_ == Reader::coach) provenance();
    page_.line(paint(Paint::dim, fmt::format("{} {}", words_[Word::sheet], id)));
    return page_.take();
  }

 private:
  std::string paint(Paint paint, std::string_view text) const {
    return page_.style().paint(paint, text);
  }

  void head() {
    page_.split(escaped_for_terminal(block_.athlete_name),
                escaped_for_terminal(block_.program_name), Paint::strong);
    if (const std::string dates = dates_words(block_, words_); !dates.empty()) page_.line(dates);
    if (!block_.note.empty()) page_.wrapped("", escaped_for_terminal(block_.note), Paint::strong);
    for (const std::string& max : max_words(block_, words_))
      page_.wrapped("", escaped_for_terminal(max));
    page_.wrapped("", escaped_for_terminal(equipment_words(block_, words_)));
    page_.wrapped("", fmt::format(fmt::runtime(words_[Word::chart_legend]),
                                  escaped_for_terminal(block_.chart)));
    if (options_.columns.contains(Column::boxes)) page_.wrapped("", words_[Word::box_legend]);
    if (is_projected(block_))
      page_.wrapped("", fmt::format("{} {}", kProjected, words_[Word::projected_legend]));
  }

  void week(const BlockWeek& week) {
    page_.line();
    page_.wrapped("", escaped_for_terminal(week_words(week, words_)), Paint::strong);
    page_.line(paint(Paint::dim, std::string(page_.style().columns, '-')));
    bool first = true;
    for (const BlockSession& each : week.sessions) {
      if (!first) page_.line();
      first = false;
      session(each);
    }
    if (reader_ != Reader::coach) return;
    totals(fmt::format("{} {}", words_[Word::week_of_cycle], week.week), week.totals);
    if (const std::string muscles = muscles_words(week, words_); !muscles.empty())
      page_.wrapped("", muscles);
  }

  void session(const BlockSession& session) {
    page_.split(escaped_for_terminal(session_words(session, words_)),
                fmt::format(fmt::runtime(words_[Word::minutes]), session.minutes), Paint::strong);
    day_blanks(session);
    const RowLines rows(session, block_.unit, options_);
    for (const BlockExercise& each : session.exercises) exercise(each, rows);
    if (reader_ == Reader::coach) totals(words_[Word::session], session.totals);
  }

  // How the athlete comes to the session, to write down; on two lines where the words are long.
  void day_blanks(const BlockSession& session) {
    const std::string date =
        session.date ? "" : fmt::format("{} ____________  ", words_[Word::date]);
    const std::string body = fmt::format("{}{} ______", date, words_[Word::bodyweight_blank]);
    const std::string night =
        fmt::format("{} ____  {} ____", words_[Word::sleep], words_[Word::soreness]);
    const std::string both = fmt::format("{}  {}", body, night);
    if (display_width(both) <= page_.style().columns) return page_.line(both);
    page_.line(body);
    page_.line(night);
  }

  void exercise(const BlockExercise& exercise, const RowLines& rows) {
    if (reader_ == Reader::coach)
      page_.split(
          fmt::format("{}  {}", exercise.label, escaped_for_terminal(exercise.name)),
          escaped_for_terminal(fmt::format("{} {}", exercise.strategy, exercise.strategy_version)),
          Paint::strong);
    else
      page_.hanging(fmt::format("{}  ", exercise.label), kIndent,
                    escaped_for_terminal(exercise.name), Paint::strong);
    if (!exercise.warm_ups.empty()) warm_ups(exercise);
    if (const std::string last = last_words(exercise, block_.unit, words_);
        !last.empty() && options_.columns.contains(Column::last))
      page_.wrapped(kIndent, fmt::format("{}: {}", words_[Word::last], last));
    if (!exercise.refusal.empty()) page_.wrapped(kIndent, escaped_for_terminal(exercise.refusal));
    if (exercise.rows.empty()) page_.wrapped(kIndent, words_[Word::not_planned], Paint::warning);
    for (const PlannedRow& each : exercise.rows) rows.print(each, exercise.implement, page_);
    if (exercise.autoregulation) autoregulation(*exercise.autoregulation);
    if (!exercise.missed_top.empty())
      page_.wrapped(kIndent, sentence_words(exercise.missed_top, words_));
    if (!exercise.note.empty()) page_.wrapped(kIndent, escaped_for_terminal(exercise.note));
  }

  void warm_ups(const BlockExercise& exercise) {
    std::vector<std::string> sets = warm_up_words(exercise, block_.unit, words_);
    for (std::string& set : sets) std::ranges::replace(set, ' ', kGlue);
    const std::string under = under_kinds(words_);
    page_.hanging(std::string(kIndent) + pad_right(kind_words(SetKind::warm_up, words_),
                                                   under.size() - kIndent.size()),
                  under, fmt::format("{}", fmt::join(sets, words_.comma())));
  }

  // A line a top load, a column an RPE; the planned top load has a mark. Where a sheet is too
  // narrow the lowest RPEs go.
  void autoregulation(const AutoregulationTable& table) {
    const bool one = table.back_offs.size() == 1;
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      const std::string corner = one ? std::string(words_[Word::felt_as])
                                     : fmt::format("{}, {}", back_off.label, words_[Word::felt_as]);
      std::size_t label = display_width(corner);
      std::size_t column = kFeltColumn;
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        label = std::max(label, display_width(top_words(table, i)));
        for (const auto& load : back_off.loads[i])
          if (load) column = std::max(column, decimal(*load).size() + 1);
      }
      const std::size_t room =
          page_.style().columns - std::min(page_.style().columns, kIndent.size() + label);
      const std::size_t shown = std::min(table.felt.size(), room / column);
      const std::size_t skipped = table.felt.size() - shown;
      // The RPE that is planned stays, wherever room begins.
      const bool keeps_first = skipped > 0 && shown > 0 && table.felt.front() == table.planned;
      const auto is_shown = [&](std::size_t i) {
        return keeps_first ? i == 0 || i > skipped : i >= skipped;
      };
      std::string head = std::string(kIndent) + pad_right(corner, label);
      for (std::size_t i = 0; i < table.felt.size(); ++i)
        if (is_shown(i)) head += pad_left(figure(table.felt[i], words_), column);
      page_.line(paint(Paint::dim, head));
      for (std::size_t i = 0; i < table.tops.size(); ++i) {
        const bool planned = i == table.planned_top;
        std::string text =
            (planned ? " > " : std::string(kIndent)) + pad_right(top_words(table, i), label);
        for (std::size_t j = 0; j < table.felt.size(); ++j) {
          if (!is_shown(j)) continue;
          const auto& load = back_off.loads[i][j];
          text += pad_left(load ? figure(*load, words_) : "-", column);
        }
        page_.line(planned ? text : paint(Paint::dim, text));
      }
    }
  }

  std::string top_words(const AutoregulationTable& table, std::size_t index) const {
    return fmt::format("{} {} {}", words_[Word::kind_top], figure(table.tops[index], words_),
                       unit_words(block_.unit, words_));
  }

  void totals(std::string_view what, const Totals& totals) {
    page_.wrapped("", totals_words(what, totals, block_.unit, words_));
  }

  void provenance() {
    for (const std::string& line : provenance_words(block_, words_))
      page_.wrapped("", escaped_for_terminal(line));
  }

  const Block& block_;
  const SheetOptions& options_;
  Reader reader_;
  Words words_;
  Page page_;
};

}  // namespace

std::string text_sheet(const Block& block, const SheetOptions& options, std::string_view id,
                       const Style& style) {
  return Sheet(block, options, style).write(id);
}

}  // namespace topset::output
