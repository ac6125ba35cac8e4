#include "output/html_exercise.hpp"

#include <fmt/format.h>
#include <iterator>

#include "output/html_autoregulation.hpp"
#include "output/html_plates.hpp"
#include "output/html_text.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

class Drawing {
 public:
  Drawing(std::string& out, const BlockExercise& exercise, Unit unit, const SheetOptions& options)
      : out_(out), exercise_(exercise), unit_(unit), options_(options), words_(options.words) {}

  void draw(std::string_view id, std::size_t first_row) {
    add("<section class=\"exercise{}\" aria-labelledby=\"{}\"><h4 id=\"{}\"><span "
        "class=\"label\">{}</span> {}",
        exercise_.autoregulation ? " with-table" : "", id, id, text(exercise_.label),
        name_text(exercise_.name));
    if (options_.reader == Reader::coach)
      add(" <small>{} {}</small>", name_text(exercise_.strategy), text(exercise_.strategy_version));
    out_ += "</h4>";
    if (!exercise_.warm_ups.empty()) warm_ups();
    if (const std::string last = last_words(exercise_, unit_, words_);
        !last.empty() && shows(Column::last))
      add("<p class=\"warm\"><span class=\"kind\">{}</span> {}</p>", text(words_[Word::last]),
          text(last));
    if (!exercise_.refusal.empty())
      add("<p class=\"refusal\">{}</p>", name_text(exercise_.refusal));
    if (exercise_.rows.empty()) add("<p class=\"refusal\">{}</p>", text(words_[Word::not_planned]));
    out_ += "<div class=\"work\">";
    if (!exercise_.rows.empty()) rows(id, first_row);
    if (exercise_.autoregulation || !exercise_.missed_top.empty()) beside();
    out_ += "</div>";
    if (!exercise_.note.empty()) add("<p class=\"note\">{}</p>", name_text(exercise_.note));
    out_ += "</section>";
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  bool shows(Column column) const { return options_.columns.contains(column); }

  void warm_ups() {
    add("<p class=\"warm\"><span class=\"kind\">{}</span> ",
        text(kind_words(SetKind::warm_up, words_)));
    const std::vector<std::string> sets = warm_up_words(exercise_, unit_, words_);
    for (std::size_t i = 0; i < sets.size(); ++i)
      add("{}<span>{}</span>", i > 0 ? words_.comma() : "", text(sets[i]));
    out_ += "</p>";
  }

  void rows(std::string_view id, std::size_t first_row) {
    add("<table class=\"rows\" role=\"table\" aria-labelledby=\"{}\"><thead class=\"hidden\" "
        "role=\"rowgroup\"><tr role=\"row\">",
        id);
    for (const Word word : {Word::kind_sets, Word::sets, Word::load, Word::basis, Word::rpe})
      if (is_shown(word))
        add("<th scope=\"col\" role=\"columnheader\">{}</th>", text(words_[word]));
    out_ += "</tr></thead>";
    for (std::size_t i = 0; i < exercise_.rows.size(); ++i) row(exercise_.rows[i], first_row + i);
    out_ += "</table>";
  }

  bool is_shown(Word heading) const {
    return (heading != Word::basis || shows(Column::basis)) &&
           (heading != Word::rpe || shows(Column::rpe));
  }

  void row(const PlannedRow& row, std::size_t number) {
    add("<tbody role=\"rowgroup\" class=\"{}\" data-row=\"{}\"><tr role=\"row\"><th scope=\"row\" "
        "role=\"rowheader\"><span class=\"kind\">{}</span></th>",
        name(row.kind), number, text(kind_words(row.kind, words_)));
    add("<td role=\"cell\" class=\"sets\">{}</td>", text(sets_words(row, words_)));
    add("<td role=\"cell\" class=\"load{}\"><span>{}</span></td>", row.loadable ? "" : " blank",
        text(load_words(row, exercise_.implement, unit_, words_)));
    if (shows(Column::basis))
      add("<td role=\"cell\" class=\"of\">{}</td>", text(basis_words(row, words_)));
    if (shows(Column::rpe))
      add("<td role=\"cell\" class=\"rpe\">{}</td>", text(rpe_words(row, words_)));
    out_ += "</tr>";
    below(row);
    out_ += "</tbody>";
  }

  // Plates, details and boxes, under the row's columns.
  void below(const PlannedRow& row) {
    const std::string discs = shows(Column::plates) ? plates(row, unit_, words_) : "";
    const std::vector<std::string> details = detail_words(row, words_, options_.columns);
    const bool boxes = shows(Column::boxes);
    if (discs.empty() && details.empty() && !boxes) return;
    const int columns = 3 + (shows(Column::basis) ? 1 : 0) + (shows(Column::rpe) ? 1 : 0);
    add("<tr role=\"row\" class=\"more\"><td role=\"cell\" colspan=\"{}\" "
        "aria-colspan=\"{}\"><div>",
        columns, columns);
    out_ += discs;
    if (!details.empty()) {
      out_ += "<ul class=\"details\">";
      for (const std::string& words : details) add("<li>{}</li>", name_text(words));
      out_ += "</ul>";
    }
    if (boxes) boxes_of(row);
    out_ += "</div></td></tr>";
  }

  // Blanks to write in by hand: they say nothing to who listens. The script puts fields there.
  void boxes_of(const PlannedRow& row) {
    const std::string like = box_words(row, exercise_.implement);
    const bool loaded = like.starts_with("[____");
    std::string_view cells = "<i></i>";
    if (row.written.amount_unit == AmountUnit::reps)
      cells =
          loaded ? "<i></i><i class=\"x\"></i><i class=\"at\"></i>" : "<i></i><i class=\"at\"></i>";
    else if (row.written.amount_unit == AmountUnit::seconds)
      cells = loaded ? "<i></i><i class=\"x s\"></i>" : "<i class=\"s\"></i>";
    else
      cells = loaded ? "<i></i><i class=\"x m\"></i>" : "<i class=\"m\"></i>";
    out_ += "<ol class=\"boxes\" aria-hidden=\"true\">";
    for (std::int32_t i = 0; i < row.written.sets.max; ++i)
      add("<li{}>{}</li>", i < row.written.sets.min ? "" : " class=\"may\"", cells);
    out_ += "</ol>";
  }

  void beside() {
    out_ += "<div class=\"beside\">";
    if (exercise_.autoregulation)
      add("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{}</div>",
          text(words_[Word::felt_as]),
          autoregulation_table(*exercise_.autoregulation, unit_, words_));
    if (!exercise_.missed_top.empty())
      add("<p class=\"missed\">{}</p>", name_text(sentence_words(exercise_.missed_top, words_)));
    out_ += "</div>";
  }

  std::string& out_;
  const BlockExercise& exercise_;
  Unit unit_;
  const SheetOptions& options_;
  Words words_;
};

}  // namespace

void append_exercise(std::string& out, const BlockExercise& exercise, Unit unit,
                     const SheetOptions& options, std::string_view id, std::size_t first_row) {
  Drawing(out, exercise, unit, options).draw(id, first_row);
}

}  // namespace topset::output::html
