#include "output/pdf/rack.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/discs.hpp"
#include "output/pdf/page_head.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr Scales kScales{.largest = 1.3, .usual = 1, .smallest = 0.7};
// It hangs on a wall and is read from where the bar is.
constexpr double kNames = 116;
constexpr double kCell = 190;  // the narrowest
constexpr double kSets = 54;
constexpr double kLoad = 60;
constexpr double kDiscs = 17;
constexpr double kRpe = 34;       // the least that an RPE needs
constexpr double kRpeBelow = 11;  // from the line of a load to that of an RPE under it
constexpr double kGap = 5;
constexpr double kPad = 3;
constexpr int kHeadLines = 3;  // of a name; a longer one is printed whole below
constexpr Type kAthlete{.size = 11.5};
constexpr Type kSetsWords{.size = 11};
constexpr Type kRpeWords{.size = 9};
constexpr Type kLoadWords{.size = 13, .bold = true};

}  // namespace

void Rack::add(const Kit& kit, const Block& block) {
  legend_.add(block, kit.options.words);
  if (std::ranges::find(programs_, block.program_name) == programs_.end())
    programs_.push_back(block.program_name);
  for (const BlockWeek& week : block.weeks) {
    const std::vector<SessionKey> keys = session_keys(week);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const BlockSession& session = week.sessions[i];
      const Place place{block.program_name, week.week, keys[i]};
      if (!sessions_.contains(place)) order_[block.program_name][week.week].push_back(keys[i]);
      Session& to = sessions_[place];
      to.program = block.program_name;
      to.name = session.name.empty()
                    ? fmt::format("{} {}", kit.word(Word::session), session.session)
                    : session.name;
      to.week = week_words(week, kit.options.words);
      if (session.date) {
        to.first = to.first ? std::min(*to.first, *session.date) : *session.date;
        to.last = to.last ? std::max(*to.last, *session.date) : *session.date;
      }
      add(kit, block.athlete_name, session, to);
    }
  }
}

void Rack::add(const Kit& kit, const std::string& athlete, const BlockSession& from, Session& to) {
  const std::vector<ExerciseKey> keys = shared_exercise_keys(from);
  merge_order(to.order, keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const BlockExercise& exercise = from.exercises[i];
    Exercise& there = to.exercises[keys[i]];
    if (there.label.empty()) there.label = exercise.label;
    there.name = exercise.name;
    Line line;
    line.athlete = athlete;
    line.unit = kit.unit;
    for (const PlannedRow& row : exercise.rows) {
      if (row.loadable) {
        const std::int64_t load =
            convert({row.loadable_max.value_or(*row.loadable), kit.unit}, Unit::kg).thousandths;
        line.heaviest = std::max(line.heaviest.value_or(load), load);
      }
      line.rows.push_back({cell_words(kit, row, exercise.implement),
                           row.rpe_predicted ? "" : rpe_words(row, kit.options.words),
                           row.plating ? row.plating->plates : std::vector<std::int64_t>()});
    }
    there.lines.push_back(std::move(line));
  }
}

std::vector<std::vector<Sheet>> Rack::sheets(const Kit& kit, Size room) const {
  std::vector<std::vector<Sheet>> all;
  for (const std::string& program : programs_) {
    for (const auto& [week, keys] : order_.at(program)) {
      bool begins_week = true;
      for (const SessionKey& key : keys) {
        const Session& session = sessions_.at({program, week, key});
        std::string dates;
        if (session.first)
          dates = session.first == session.last
                      ? date_words(*session.first, kit.options.words)
                      : fmt::format("{} {} {}", date_words(*session.first, kit.options.words),
                                    kit.word(Word::date_to),
                                    date_words(*session.last, kit.options.words));
        const HeadText head{session.name, session.program, session.week, dates};
        all.push_back(compose(room, kScales, [&](double width) {
          Content content;
          content.head = plain_head(kit, head, width);
          content.head.front().bookmark = Bookmark{1, session.name};
          if (begins_week)
            content.head.insert(content.head.begin(),
                                Piece{0, [](Canvas&, Point) {}, Bookmark{0, session.week}});
          content.head_again = head_again(kit, head, width);
          for (const ExerciseKey& slot : session.order)
            content.body.push_back(section(kit, session.exercises.at(slot), width));
          return content;
        }));
        begins_week = false;
      }
    }
  }
  return all;
}

Section Rack::section(const Kit& kit, const Exercise& exercise, double width) {
  Section section;
  section.gap = 8;
  const Text label = kit.type.line(exercise.label, kHeadingType);
  const Text name = kit.type.headed(exercise.name, kHeadingType, width - 24, kHeadLines);
  section.heading = {{name.height() + 5, [=](Canvas& canvas, Point at) {
                        canvas.rule(at, {at.x + width, at.y}, 1.2);
                        canvas.text(label, {at.x, at.y + 2.5});
                        canvas.text(name, {at.x + 22, at.y + 2.5});
                      }}};
  section.continued = section.heading;
  if (kit.type.fitted(exercise.name, kHeadingType, width - 24).lines() > kHeadLines)
    for (Piece& line : lines_of(kit.type.paragraph(exercise.name, kAthlete, width)))
      section.heading.push_back(std::move(line));
  std::vector<const Line*> lines;
  for (const Line& line : exercise.lines) lines.push_back(&line);
  std::ranges::sort(lines, [](const Line* a, const Line* b) {
    if (a->heaviest.has_value() != b->heaviest.has_value()) return a->heaviest.has_value();
    if (a->heaviest != b->heaviest) return a->heaviest < b->heaviest;
    return a->athlete < b->athlete;
  });
  std::size_t most_rows = 0;
  for (const Line* line : lines) most_rows = std::max(most_rows, line->rows.size());
  for (const Line* line : lines) section.groups.push_back(pieces(kit, *line, most_rows, width));
  return section;
}

// An athlete's sets beside each other, as many to a line as there is room for.
Group Rack::pieces(const Kit& kit, const Line& line, std::size_t most_rows, double width) {
  struct Cell {
    Text sets;
    Text load;
    std::optional<Discs> discs;
    Text rpe;
    Point rpe_at;  // from the cell's own place
    double x = 0;
    double y = 0;
  };
  const Text name = kit.type.headed(line.athlete, kAthlete, kNames - 8, kHeadLines);
  const int room = std::max(1, static_cast<int>((width - kNames) / kCell));
  const int a_line = std::min(room, std::max(1, static_cast<int>(most_rows)));
  const double cell_width = (width - kNames) / a_line;
  std::vector<Cell> cells;
  double height = name.height();
  double y = 0;
  double line_height = 0;
  for (std::size_t i = 0; i < line.rows.size(); ++i) {
    const RowWords& row = line.rows[i];
    const int column = static_cast<int>(i) % a_line;
    if (column == 0 && i > 0) {
      y += line_height + 1;
      line_height = 0;
    }
    Cell cell;
    cell.x = kNames + column * cell_width;
    cell.y = y;
    cell.sets = kit.type.fitted(row.words.sets, kSetsWords, kSets - 4);
    cell.load =
        kit.type.fitted(row.words.load, row.words.is_load ? kLoadWords : kSetsWords, kLoad - 4);
    double used = kSets + kLoad;
    if (!row.plates.empty() && kit.shows(Column::plates)) {
      cell.discs.emplace(kit.type, kit.options.words, row.plates, line.unit, kDiscs,
                         cell_width - used - kGap);
      used += cell.discs->width() + kGap;
    }
    double cell_height = std::max({cell.sets.height(), cell.load.height(), kDiscs});
    if (row.words.is_load && kit.shows(Column::rpe) && !row.rpe.empty()) {
      // Beside the discs, or below the load where those fill the cell.
      const bool beside = used + kRpe <= cell_width;
      cell.rpe_at = beside ? Point{used, 0} : Point{kSets, kRpeBelow};
      cell.rpe = kit.type.fitted(row.rpe, kRpeWords, cell_width - cell.rpe_at.x - kGap);
      if (!beside) cell_height += kRpeBelow;
    }
    line_height = std::max(line_height, cell_height);
    height = std::max(height, y + line_height);
    cells.push_back(std::move(cell));
  }
  Group group = {{height + 2 * kPad, [=](Canvas& canvas, Point at) {
                    canvas.rule(at, {at.x + width, at.y}, 0.4, kHairline);
                    const double top = at.y + kPad;
                    const double base = top + name.baseline();
                    canvas.text(name, {at.x, top});
                    for (const Cell& cell : cells) {
                      const double line_base = base + cell.y;
                      canvas.text(cell.sets, {at.x + cell.x, line_base - cell.sets.baseline()});
                      canvas.text(cell.load,
                                  {at.x + cell.x + kSets, line_base - cell.load.baseline()});
                      canvas.text(cell.rpe, {at.x + cell.x + cell.rpe_at.x,
                                             line_base + cell.rpe_at.y - cell.rpe.baseline()});
                      if (cell.discs)
                        cell.discs->draw(canvas, {at.x + cell.x + kSets + kLoad, top + cell.y});
                    }
                  }}};
  if (kit.type.fitted(line.athlete, kAthlete, kNames - 8).lines() > kHeadLines)
    for (Piece& more : lines_of(kit.type.paragraph(line.athlete, kSetsWords, width)))
      group.push_back(std::move(more));
  return group;
}

}  // namespace topset::output::pdf
