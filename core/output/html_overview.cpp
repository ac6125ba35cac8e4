#include "output/html_overview.hpp"

#include <fmt/format.h>
#include <iterator>

#include "output/block_matrix.hpp"
#include "output/head_words.hpp"
#include "output/html_head.hpp"
#include "output/html_text.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

template <class... Parts>
void add(std::string& out, fmt::format_string<Parts...> pattern, Parts&&... parts) {
  fmt::format_to(std::back_inserter(out), pattern, std::forward<Parts>(parts)...);
}

// `1x2 127.5 kg`; without a load its RPE, so that no line says nothing.
std::string row_line(const PlannedRow& row, Implement implement, Unit unit, Words words) {
  std::string out =
      fmt::format("<span class=\"sets\">{}</span> <b class=\"load\">{}</b>",
                  text(sets_words(row, words)), text(load_words(row, implement, unit, words)));
  if (!row.loadable)
    out += fmt::format(" <span class=\"rpe\">{}</span>", text(rpe_words(row, words)));
  return out;
}

}  // namespace

void append_matrix(std::string& out, const Block& block, const SheetOptions& options,
                   std::string_view id) {
  const Words words = options.words;
  add(out,
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{}-n\"><table "
      "class=\"matrix\"><thead><tr class=\"running\" aria-hidden=\"true\"><td "
      "colspan=\"{}\"><b>{}</b> {}</td></tr><tr><th scope=\"col\">{}</th>",
      id, block.weeks.size() + 1, name_text(block.athlete_name), name_text(block.program_name),
      text(words[Word::exercise]));
  for (const BlockWeek& week : block.weeks)
    add(out, "<th scope=\"col\">{}</th>", name_text(week_words(week, words)));
  out += "</tr></thead>";
  for (const MatrixSession& session : block_matrix(block, words)) {
    add(out, "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>",
        block.weeks.size() + 1, name_text(session.name));
    for (const MatrixLine& line : session.lines) {
      add(out, "<tr><th scope=\"row\"><span class=\"label\">{}</span> {}</th>", text(line.label),
          name_text(line.name));
      for (const BlockExercise* exercise : line.weeks) {
        out += "<td>";
        if (exercise != nullptr) {
          if (const std::string head = line.cell_head(*exercise); !head.empty())
            add(out, "<b>{}</b>", name_text(head));
          for (const PlannedRow& row : exercise->rows)
            add(out, "<div class=\"{}\">{}</div>", name(row.kind),
                row_line(row, exercise->implement, block.unit, words));
        }
        out += "</td>";
      }
      out += "</tr>";
    }
    out += "</tbody>";
  }
  out += "</table></div>";
}

void append_card(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view id) {
  const Words words = options.words;
  out += "<div class=\"cards\">" + running_head(block, words[Word::block]) + "<div class=\"card\">";
  for (const BlockWeek& week : block.weeks) {
    add(out, "<section class=\"week\" aria-labelledby=\"{0}w{1}\"><h2 id=\"{0}w{1}\">{2}</h2>", id,
        week.week, name_text(week_words(week, words)));
    for (const BlockSession& session : week.sessions) {
      add(out, "<section class=\"session\"><h3>{}</h3><ul>",
          name_text(session_words(session, words)));
      for (const BlockExercise& exercise : session.exercises) {
        add(out, "<li><span class=\"label\">{}</span> <span class=\"name\">{}</span>",
            text(exercise.label), name_text(exercise.name));
        for (const PlannedRow& row : exercise.rows) {
          add(out, "<div class=\"{}\">{}<span class=\"ticks\" aria-hidden=\"true\">",
              name(row.kind), row_line(row, exercise.implement, block.unit, words));
          if (options.columns.contains(Column::boxes))
            for (std::int32_t i = 0; i < row.written.sets.max; ++i) out += "<i></i>";
          out += "</span></div>";
        }
        out += "</li>";
      }
      out += "</ul></section>";
    }
    out += "</section>";
  }
  out += "</div></div>";
}

}  // namespace topset::output::html
