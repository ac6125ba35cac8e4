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
  legend_.add(block, options_.words);
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions) {
      Session& to = session_of(block, week, session);
      const std::vector<ExerciseKey> keys = shared_exercise_keys(session);
      merge_order(to.order, keys);
      for (std::size_t i = 0; i < keys.size(); ++i)
        add(block, session.exercises[i], to.exercises[keys[i]]);
    }
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
                         {},
                         {}});
    at = sessions_.end() - 1;
  }
  if (session.date && std::ranges::find(at->dates, *session.date) == at->dates.end())
    at->dates.push_back(*session.date);
  return *at;
}

void Rack::add(const Block& block, const BlockExercise& exercise, Exercise& to) const {
  if (to.label.empty()) to.label = exercise.label;
  to.name = exercise.name;
  Entry entry{block.athlete_name, first_load(exercise, block.unit), {}};
  const Words words = options_.words;
  for (std::size_t i = 0; i < exercise.rows.size(); ++i) {
    const PlannedRow& row = exercise.rows[i];
    if (to.heads.size() <= i) to.heads.push_back(kind_words(row.kind, words));
    std::string cell = fmt::format("<span class=\"sets\">{}</span> <b class=\"load\">{}</b>",
                                   text(sets_words(row, words)),
                                   text(load_words(row, exercise.implement, block.unit, words)));
    if (options_.columns.contains(Column::rpe) && row.rpe)
      cell += fmt::format(" <span class=\"rpe\">{}</span>", text(rpe_words(row, words)));
    if (options_.columns.contains(Column::plates)) cell += plates(row, block.unit, words);
    entry.cells.push_back(std::move(cell));
  }
  to.entries.push_back(std::move(entry));
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
    std::ranges::sort(session.dates);
    for (const Date date : session.dates)
      out += fmt::format(" \u00b7 {}", text(date_words(date, options_.words)));
    out += "</p><p class=\"program\">";
    for (std::size_t i = 0; i < programs_.size(); ++i)
      out += (i > 0 ? ", " : "") + name_text(programs_[i]);
    out += "</p></header>";
    for (const ExerciseKey& key : session.order) draw(out, session.exercises[key]);
    out += "<div class=\"legend\">";
    for (const std::string& line : legend_.lines(options_.words))
      out += fmt::format("<p>{}</p>", name_text(line));
    out += "</div></section>";
  }
  sessions_.clear();
  return out += "</article>";
}

}  // namespace topset::output::html
