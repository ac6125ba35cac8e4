#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/cell.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/page_head.hpp"

namespace topset::output::pdf {
namespace {

constexpr Scales kScales{.largest = 1.25, .usual = 0.9, .smallest = 0.72};
constexpr std::size_t kPanels = 4;  // of a sheet folded once
constexpr double kTick = 6.5;
constexpr Type kLine{.size = 7.5};
constexpr Type kLoad{.size = 8, .bold = true};

double gutter(Size room) { return 0.06 * room.width; }

Size panel_of(Size room) { return {(room.width - gutter(room)) / 2, room.height}; }

// A little square a set.
Piece row_line(const Kit& kit, const PlannedRow& row, Implement implement, double left,
               double width) {
  const CellWords words = cell_words(kit, row, implement);
  const double sets_room = 0.17 * width;
  const double load_room = 0.2 * width;
  const Text sets = kit.type.fitted(words.sets, kLine, sets_room - 3);
  const Text load = kit.type.fitted(words.load, words.is_load ? kLoad : kLine, load_room - 3);
  const double ticks_x = left + sets_room + load_room;
  const int a_line = std::max(1, static_cast<int>((width - ticks_x) / (kTick + 2)));
  const int count = row.written.sets.max;
  const int lines = std::max(1, (count + a_line - 1) / a_line);
  const double height = std::max({sets.height(), load.height(), lines * (kTick + 2) + 1}) + 0.5;
  return {height, [=](Canvas& canvas, Point at) {
            canvas.text(sets, {at.x + left, at.y});
            canvas.text(load, {at.x + left + sets_room, at.y + sets.baseline() - load.baseline()});
            for (int i = 0; i < count; ++i) {
              const int column = i % a_line;
              const int line = i / a_line;
              canvas.frame({at.x + ticks_x + column * (kTick + 2), at.y + 2 + line * (kTick + 2),
                            kTick, kTick},
                           0.5, grey(0.35), i >= row.written.sets.min);
            }
          }};
}

Group exercise(const Kit& kit, const BlockExercise& exercise, double width) {
  constexpr int kTallName = 6;  // lines
  const double left = 0.38 * width;
  const Text label = kit.type.line(exercise.label, {.size = 7.5, .bold = true});
  const Text name = kit.type.fitted(exercise.name, kLine, left - 18);
  Group group;
  if (name.lines() > kTallName)
    group = lines_of(kit.type.paragraph(exercise.name, kLine, width - 14), 14);
  const bool beside = group.empty();
  Group rows;
  for (const PlannedRow& row : exercise.rows)
    rows.push_back(row_line(kit, row, exercise.implement, left, width));
  const double height = std::max(beside ? name.height() : label.height(), height_of(rows));
  group.push_back({height, [=](Canvas& canvas, Point at) {
                     canvas.text(label, at);
                     if (beside) canvas.text(name, {at.x + 14, at.y});
                     for (const Piece& row : rows) {
                       row.draw(canvas, at);
                       at.y += row.height;
                     }
                   }});
  return group;
}

// A title below a rule; one longer than two lines is printed whole under its beginning.
Group headed_group(const Kit& kit, const std::string& title, const Type& type, double width,
                   double weight, Bookmark bookmark) {
  constexpr int kLines = 2;
  const Text name = kit.type.headed(title, type, width, kLines);
  Group group = {{name.height() + 2.5,
                  [name, width, weight](Canvas& canvas, Point at) {
                    canvas.rule(at, {at.x + width, at.y}, weight, weight < 1 ? kHairline : kBlack);
                    canvas.text(name, {at.x, at.y + 1.5});
                  },
                  std::move(bookmark)}};
  if (kit.type.fitted(title, type, width).lines() > kLines)
    for (Piece& line : lines_of(kit.type.paragraph(title, kLine, width)))
      group.push_back(std::move(line));
  return group;
}

// A session as one group: a panel break between its exercises only where it is longer than a panel.
Group session(const Kit& kit, const BlockSession& session, double width) {
  std::string title = session_words(session, kit.options.words);
  if (title.empty()) title = fmt::format("{} {}", kit.word(Word::session), session.session);
  Group group = headed_group(kit, title, kStrongType, width, 0.4, Bookmark{2, title});
  for (const BlockExercise& each : session.exercises)
    for (Piece& piece : exercise(kit, each, width)) group.push_back(std::move(piece));
  group.push_back(space(3));
  return group;
}

Section week(const Kit& kit, const BlockWeek& week, double width) {
  Section section;
  section.gap = 5;
  const std::string title = week_words(week, kit.options.words);
  section.heading = headed_group(kit, title, kExerciseType, width, 1.2, Bookmark{1, title});
  section.continued = {section.heading.front()};
  section.continued.front().bookmark.reset();
  for (const BlockSession& each : week.sessions)
    section.groups.push_back(session(kit, each, width));
  return section;
}

// Puts two panels beside each other.
Sheet side_by_side(Sheet left, Sheet right, Size room) {
  Sheet sheet = std::move(left);
  sheet.scale = std::max(sheet.scale, right.scale);
  const double shift = (panel_of(room).width + gutter(room)) / right.scale;
  for (Placed& placed : right.pieces) {
    placed.at.x += shift;
    sheet.pieces.push_back(std::move(placed));
  }
  const double fold = room.width / 2 / sheet.scale;
  sheet.pieces.push_back(
      {{fold, 0}, {0, [height = room.height / sheet.scale](Canvas& canvas, Point at) {
                     canvas.dashed(at, {at.x, at.y + height}, 0.4, kFaint);
                   }}});
  return sheet;
}

}  // namespace

std::vector<Sheet> card_layout(const Kit& kit, const Block& block, Size room,
                               std::string_view legend) {
  const HeadText head = head_text(block, "", dates_words(block, kit.options.words));
  auto panels = compose(
      panel_of(room), kScales,
      [&](double width) {
        Content content;
        content.head = block_head(kit, block, head, width, true);
        for (const BlockWeek& each : block.weeks) content.body.push_back(week(kit, each, width));
        add_legend(kit, content, legend, width);
        return content;
      },
      kPanels);
  const double scale = panels.front().scale;
  std::vector<Sheet> sheets;
  const std::size_t cards = (panels.size() + kPanels - 1) / kPanels;
  const auto add = [&](Sheet sheet, std::size_t card) {
    if (cards > 1) sheet.mark = fmt::format(fmt::runtime(kit.word(Word::card_of)), card, cards);
    sheets.push_back(std::move(sheet));
  };
  for (std::size_t first = 0; first < panels.size(); first += kPanels) {
    const std::size_t card = first / kPanels + 1;
    const auto panel = [&](std::size_t index) {
      return first + index < panels.size() ? std::move(panels[first + index])
                                           : Sheet{scale, {}, 0, {}};
    };
    if (panels.size() - first <= 2) {
      add(side_by_side(panel(0), panel(1), room), card);
      continue;
    }
    // Outside and inside: folded, the panels read one after the other.
    Sheet front = panel(0);
    Sheet second = panel(1);
    Sheet third = panel(2);
    add(side_by_side(panel(3), std::move(front), room), card);
    add(side_by_side(std::move(second), std::move(third), room), card);
  }
  return sheets;
}

}  // namespace topset::output::pdf
