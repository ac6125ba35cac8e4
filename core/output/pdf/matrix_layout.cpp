#include <algorithm>
#include <fmt/format.h>

#include "output/block_matrix.hpp"
#include "output/head_words.hpp"
#include "output/pdf/cell.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/page_head.hpp"

namespace topset::output::pdf {
namespace {

constexpr Scales kScales{.largest = 1.2, .usual = 1, .smallest = 0.8};
constexpr double kNames = 124;
constexpr double kColumn = 78;  // the narrowest week
constexpr double kPad = 2.5;
constexpr int kHeadLines = 3;  // of a session's name; a longer one is printed whole below
constexpr Type kCell{.size = 7.5};
constexpr Type kCellStrong{.size = 7.5, .bold = true};

// The weeks [first, first + count) of a block on one page wide.
class Matrix {
 public:
  Matrix(const Kit& kit, const Block& block, double width, std::size_t first, std::size_t count)
      : kit_(kit),
        block_(block),
        width_(width),
        first_(first),
        count_(count),
        column_((width - kNames) / static_cast<double>(count)) {}

  // The names of the weeks, at the head of each page.
  Piece week_names() const {
    std::vector<Text> names;
    double height = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      names.push_back(kit_.type.headed(week_words(block_.weeks[first_ + i], kit_.options.words),
                                       kStrongType, column_ - 6, 3));
      height = std::max(height, names.back().height());
    }
    return {height + 4, [names, self = *this](Canvas& canvas, Point at) {
              for (std::size_t i = 0; i < names.size(); ++i)
                canvas.text(names[i], {self.x_of(i, at), at.y});
            }};
  }

  Section section(const MatrixSession& session) const {
    Section section;
    section.gap = 8;
    section.continued = {heading(session)};
    section.heading = section.continued;
    section.heading.front().bookmark = Bookmark{2, session.name};
    if (kit_.type.fitted(session.name, kExerciseType, kNames - 4).lines() > kHeadLines)
      for (Piece& line : lines_of(kit_.type.paragraph(session.name, kCell, width_)))
        section.heading.push_back(std::move(line));
    for (const MatrixLine& line : session.lines)
      if (Group group = exercise(line); !group.empty()) section.groups.push_back(std::move(group));
    return section;
  }

 private:
  double x_of(std::size_t week, Point at) const {
    return at.x + kNames + column_ * static_cast<double>(week) + 6;
  }

  Piece heading(const MatrixSession& session) const {
    const Text name = kit_.type.headed(session.name, kExerciseType, kNames - 4, kHeadLines);
    std::vector<Text> dates(count_);
    for (std::size_t i = 0; i < count_; ++i)
      if (const BlockSession* const day = session.weeks[first_ + i]; day != nullptr && day->date)
        dates[i] = kit_.type.line(date_words(*day->date, kit_.options.words), kSmallType);
    return {name.height() + 5, [name, dates, self = *this](Canvas& canvas, Point at) {
              canvas.rule(at, {at.x + self.width_, at.y}, 1.2);
              canvas.text(name, {at.x, at.y + 2.5});
              const double line = at.y + 2.5 + name.baseline();
              for (std::size_t i = 0; i < dates.size(); ++i)
                if (!dates[i].empty())
                  canvas.text(dates[i], {self.x_of(i, at), line - dates[i].baseline()});
            }};
  }

  struct Line {
    Text sets;
    Text load;
    double y = 0;
    double load_y = 0;
    double load_x = 0;
  };

  // A line a row, below what the cell is called where the line's head doesn't say it; the load
  // below the sets where the column is too narrow for both.
  std::vector<Line> lines(const MatrixLine& head, const BlockExercise& exercise,
                          double& height) const {
    std::vector<Line> lines;
    height = 0;
    if (const std::string called = head.cell_head(exercise); !called.empty()) {
      Line line;
      line.sets = kit_.type.headed(called, kCellStrong, column_ - 10, 2);
      height = line.sets.height();
      lines.push_back(std::move(line));
    }
    for (const PlannedRow& row : exercise.rows) {
      const CellWords words = cell_words(kit_, row, exercise.implement);
      Line line;
      const double room = column_ - 10;
      line.sets = kit_.type.fitted(words.sets, kCell, room);
      line.load = kit_.type.fitted(words.load, words.is_load ? kCellStrong : kCell, room);
      const bool beside = line.sets.width() + 5 + line.load.width() <= room;
      line.y = height;
      line.load_y = beside ? height + line.sets.baseline() - line.load.baseline()
                           : height + line.sets.height();
      line.load_x = beside ? std::max(26.0, line.sets.width() + 5) : 8;
      if (line.load_x + line.load.width() > room) line.load_x = room - line.load.width();
      height = std::max(line.y + line.sets.height(), line.load_y + line.load.height());
      lines.push_back(std::move(line));
    }
    return lines;
  }

  Group exercise(const MatrixLine& exercise) const {
    std::vector<std::vector<Line>> cells(count_);
    double tallest = 0;
    bool is_there = false;
    for (std::size_t i = 0; i < count_; ++i) {
      const BlockExercise* const there = exercise.weeks[first_ + i];
      if (there == nullptr) continue;
      is_there = true;
      double height = 0;
      cells[i] = lines(exercise, *there, height);
      tallest = std::max(tallest, height);
    }
    if (!is_there) return {};
    const Text label = kit_.type.line(exercise.label, kCellStrong);
    const Text name = kit_.type.fitted(exercise.name, kCell, kNames - 24);
    constexpr int kTallName = 8;  // lines
    Group group;
    if (name.lines() > kTallName)
      group = lines_of(kit_.type.paragraph(exercise.name, kCell, width_ - 18), 18);
    const bool beside = group.empty();
    const double height = std::max(beside ? name.height() : 0, tallest) + 2 * kPad;
    group.push_back({height, [=, self = *this](Canvas& canvas, Point at) {
                       canvas.rule(at, {at.x + self.width_, at.y}, 0.4, kHairline);
                       canvas.text(label, {at.x, at.y + kPad});
                       if (beside) canvas.text(name, {at.x + 18, at.y + kPad});
                       for (std::size_t i = 0; i < cells.size(); ++i) {
                         for (const Line& line : cells[i]) {
                           canvas.text(line.sets, {self.x_of(i, at), at.y + kPad + line.y});
                           canvas.text(line.load,
                                       {self.x_of(i, at) + line.load_x, at.y + kPad + line.load_y});
                         }
                       }
                     }});
    return group;
  }

  const Kit& kit_;
  const Block& block_;
  double width_;
  std::size_t first_;
  std::size_t count_;
  double column_;
};

std::string title_of(const Kit& kit, const Block& block, std::size_t first, std::size_t count) {
  if (count == 1) return week_words(block.weeks[first], kit.options.words);
  return fmt::format("{} {}–{}", kit.word(Word::weeks), block.weeks[first].week,
                     block.weeks[first + count - 1].week);
}

}  // namespace

std::vector<Sheet> matrix_layout(const Kit& kit, const Block& block, Size room,
                                 std::string_view legend) {
  std::vector<Sheet> sheets;
  const std::vector<MatrixSession> sessions = block_matrix(block, kit.options.words);
  const std::size_t weeks = block.weeks.size();
  const auto fitting =
      static_cast<std::size_t>(std::max(1.0, (room.width / kScales.smallest - kNames) / kColumn));
  const std::size_t parts = (weeks + fitting - 1) / fitting;
  for (std::size_t part = 0; part < parts; ++part) {
    // As many weeks on each page, to one.
    const std::size_t first = part * weeks / parts;
    const std::size_t count = (part + 1) * weeks / parts - first;
    const HeadText head =
        head_text(block, title_of(kit, block, first, count), dates_words(block, kit.options.words));
    const double widest = kNames + kColumn * static_cast<double>(count);
    Scales scales = kScales;
    scales.usual = std::min(scales.usual, room.width / widest);
    scales.largest = std::min(scales.largest, std::max(scales.usual, room.width / widest));
    auto pages = compose(room, scales, [&](double width) {
      const Matrix matrix(kit, block, width, first, count);
      Content content;
      content.head = block_head(kit, block, head, width, part == 0);
      content.head.front().bookmark = Bookmark{1, head.title};
      content.head.push_back(matrix.week_names());
      content.head_again = head_again(kit, head, width);
      content.head_again.push_back(matrix.week_names());
      for (const MatrixSession& session : sessions)
        if (Section section = matrix.section(session); !section.groups.empty())
          content.body.push_back(std::move(section));
      if (part == 0) add_legend(kit, content, legend, width);
      return content;
    });
    for (Sheet& page : pages) sheets.push_back(std::move(page));
  }
  return sheets;
}

}  // namespace topset::output::pdf
