#include "output/html_rack.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "output/head_words.hpp"
#include "output/html_plates.hpp"
#include "output/html_text.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::html {
namespace {

void add_once(std::vector<std::string>& all, std::string text) {
  if (std::ranges::find(all, text) == all.end()) all.push_back(std::move(text));
}

// The load that an athlete's place in the list goes by: that of the first row with one.
std::optional<std::int64_t> first_load(const BlockExercise& exercise, Unit unit) {
  for (const PlannedRow& row : exercise.rows)
    if (row.loadable) return convert(Load{*row.loadable, unit}, Unit::kg).thousandths;
  return std::nullopt;
}

}  // namespace

void Rack::add(const Block& block) {
  add_once(programs_, block.program_name);
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        add(block, exercise, session_of(block, week, session));
}

Rack::Session& Rack::session_of(const Block& block, const BlockWeek& week,
                                const BlockSession& session) {
  const auto same = [&](const Session& each) {
    return each.week == week.week && each.number == session.session && each.name == session.name;
  };
  auto at = std::ranges::find_if(sessions_, same);
  if (at == sessions_.end()) {
    sessions_.push_back({week.week,
                         session.session,
                         week_words(week, options_.words),
                         session.name.empty() ? block.program_name : session.name,
                         {},
                         {}});
    at = sessions_.end() - 1;
  }
  if (session.date) add_once(at->dates, date_words(*session.date, options_.words));
  return *at;
}

void Rack::add(const Block& block, const BlockExercise& exercise, Session& session) const {
  const auto same = [&](const Exercise& each) {
    return each.label == exercise.label && each.id == exercise.exercise;
  };
  auto at = std::ranges::find_if(session.exercises, same);
  if (at == session.exercises.end()) {
    session.exercises.push_back({exercise.label, exercise.exercise, exercise.name, {}, {}});
    at = session.exercises.end() - 1;
  }
  Entry entry{block.athlete_name, first_load(exercise, block.unit), {}};
  const Words words = options_.words;
  for (std::size_t i = 0; i < exercise.rows.size(); ++i) {
    const PlannedRow& row = exercise.rows[i];
    if (at->heads.size() <= i) at->heads.push_back(kind_words(row.kind, words));
    std::string cell = fmt::format("<span class=\"sets\">{}</span> <b class=\"load\">{}</b>",
                                   text(sets_words(row, words)),
                                   text(load_words(row, exercise.implement, block.unit, words)));
    if (options_.columns.contains(Column::rpe) && row.rpe)
      cell += fmt::format(" <span class=\"rpe\">{}</span>", text(rpe_words(row, words)));
    if (options_.columns.contains(Column::plates)) cell += plates(row, block.unit, words);
    entry.cells.push_back(std::move(cell));
  }
  at->entries.push_back(std::move(entry));
}

void Rack::draw(std::string& out, Exercise& exercise) const {
  // Blanks last; athletes with the same load by name.
  std::ranges::sort(exercise.entries, {}, [](const Entry& entry) {
    return std::tuple(!entry.load, entry.load.value_or(0), entry.athlete);
  });
  out += fmt::format(
      "<section class=\"exercise\"><h3><span class=\"label\">{}</span> {}</h3><div "
      "class=\"scroll\" tabindex=\"0\"><table class=\"list\"><thead><tr><th scope=\"col\">{}</th>",
      text(exercise.label), name_text(exercise.name), text(options_.words[Word::athlete]));
  for (const std::string& head : exercise.heads)
    out += fmt::format("<th scope=\"col\">{}</th>", text(head));
  if (options_.columns.contains(Column::boxes))
    out +=
        fmt::format("<th scope=\"col\" class=\"done\">{}</th>", text(options_.words[Word::done]));
  out += "</tr></thead><tbody>";
  for (Entry& entry : exercise.entries) {
    entry.cells.resize(exercise.heads.size());
    out += fmt::format("<tr><th scope=\"row\">{}</th>", name_text(entry.athlete));
    for (const std::string& cell : entry.cells) out += fmt::format("<td>{}</td>", cell);
    if (options_.columns.contains(Column::boxes)) out += "<td class=\"done\"></td>";
    out += "</tr>";
  }
  out += "</tbody></table></div></section>";
}

std::string Rack::finish() {
  std::ranges::sort(sessions_, {}, [](const Session& session) {
    return std::tuple(session.week, session.number, session.name);
  });
  std::string out = "<article class=\"sheet\">";
  for (Session& session : sessions_) {
    out += "<section class=\"session\"><header><h2>";
    out += name_text(session.name);
    out += fmt::format("</h2><p class=\"when\">{}", name_text(session.title));
    for (const std::string& date : session.dates) out += fmt::format(" \u00b7 {}", text(date));
    out += "</p><p class=\"program\">";
    for (std::size_t i = 0; i < programs_.size(); ++i)
      out += (i > 0 ? ", " : "") + name_text(programs_[i]);
    out += "</p></header>";
    for (Exercise& exercise : session.exercises) draw(out, exercise);
    out += "</section>";
  }
  sessions_.clear();
  return out += "</article>";
}

}  // namespace topset::output::html
