#include "output/html_overview.hpp"

#include <fmt/format.h>
#include <iterator>
#include <map>
#include <vector>

#include "output/head_words.hpp"
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
  if (!row.loadable) out += fmt::format(" <span class=\"rpe\">{}</span>", text(rpe_words(row)));
  return out;
}

// One line of the matrix: an exercise of a session, in the weeks it comes.
struct Line {
  std::string label;
  std::string name;
  std::vector<const BlockExercise*> weeks;
};

// The lines of one session over the weeks, in the order in which they first come.
struct Group {
  std::string name;
  std::vector<Line> lines;
};

std::vector<Group> groups(const Block& block) {
  std::vector<Group> all;
  std::map<std::pair<std::int32_t, std::string>, std::size_t> at;
  for (std::size_t week = 0; week < block.weeks.size(); ++week) {
    for (const BlockSession& session : block.weeks[week].sessions) {
      const auto [place, is_new] = at.try_emplace({session.session, session.name}, all.size());
      if (is_new) all.push_back({session.name, {}});
      Group& group = all[place->second];
      for (const BlockExercise& exercise : session.exercises) {
        Line* line = nullptr;
        for (Line& each : group.lines)
          if (each.label == exercise.label && each.name == exercise.name &&
              each.weeks[week] == nullptr)
            line = &each;
        if (line == nullptr) {
          group.lines.push_back({exercise.label, exercise.name, {}});
          line = &group.lines.back();
          line->weeks.resize(block.weeks.size());
        }
        line->weeks[week] = &exercise;
      }
    }
  }
  return all;
}

}  // namespace

void append_matrix(std::string& out, const Block& block, const SheetOptions& options,
                   std::string_view id) {
  const Words words = options.words;
  add(out,
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{}-n\"><table "
      "class=\"matrix\"><thead><tr><th scope=\"col\">{}</th>",
      id, text(words[Word::exercise]));
  for (const BlockWeek& week : block.weeks)
    add(out, "<th scope=\"col\">{}</th>", name_text(week_words(week, words)));
  out += "</tr></thead>";
  for (const Group& group : groups(block)) {
    add(out, "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>",
        block.weeks.size() + 1, name_text(group.name));
    for (const Line& line : group.lines) {
      add(out, "<tr><th scope=\"row\"><span class=\"label\">{}</span> {}</th>", text(line.label),
          name_text(line.name));
      for (const BlockExercise* exercise : line.weeks) {
        out += "<td>";
        if (exercise != nullptr)
          for (const PlannedRow& row : exercise->rows)
            add(out, "<div class=\"{}\">{}</div>", name(row.kind),
                row_line(row, exercise->implement, block.unit, words));
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
  out += "<div class=\"card\">";
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
  out += "</div>";
}

}  // namespace topset::output::html
