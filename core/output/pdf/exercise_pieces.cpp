#include "output/pdf/exercise_pieces.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/pdf/autoregulation_grid.hpp"
#include "output/pdf/row_piece.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kAbove = 3.5;  // between the hairline over an exercise and its name
constexpr int kNameLines = 3;   // what is longer stands above the rows

// The letters of `B1`, which those of a superset share.
std::string_view superset_of(std::string_view label) {
  const std::size_t digits = label.find_first_of("0123456789");
  return digits == std::string_view::npos ? std::string_view() : label.substr(0, digits);
}

class ExercisePieces {
 public:
  ExercisePieces(const Kit& kit, const Columns& columns, const BlockExercise& exercise,
                 std::size_t around)
      : kit_(kit), columns_(columns), exercise_(exercise), around_(around) {}

  Group make() {
    const Text name = kit_.type.fitted(exercise_.name, kExerciseType, columns_.name_width());
    const bool is_long = name.lines() > kNameLines;
    if (is_long) {
      add(lines_of(
          kit_.type.paragraph(exercise_.name, kExerciseType, columns_.width - columns_.name),
          columns_.name));
    }
    warm_ups();
    last_time();
    add(lines(exercise_.refusal, kCueType));
    if (exercise_.rows.empty()) add(lines(kit_.word(Word::not_planned), kStrongType));
    for (const PlannedRow& row : exercise_.rows)
      add(row_pieces(kit_, columns_, row, exercise_.implement));
    if (!is_long) add_beside(name);
    autoregulation();
    add(lines(exercise_.note, kCueType));
    add_label();
    return std::move(pieces_);
  }

 private:
  void add(Group more) {
    for (Piece& piece : more) pieces_.push_back(std::move(piece));
  }

  Group lines(std::string_view text, const Type& type) const {
    if (text.empty()) return {};
    return lines_of(kit_.type.paragraph(text, type, columns_.width - columns_.sets), columns_.sets);
  }

  void warm_ups() {
    if (exercise_.warm_ups.empty()) return;
    std::vector<std::string> sets = warm_up_words(exercise_, kit_.unit, kit_.options.words);
    for (std::string& set : sets) set = with_signs(set);
    const std::string words = kind_words(SetKind::warm_up, kit_.options.words);
    add(lines_of(kit_.type.paragraph(fmt::format("{}   {}", words, fmt::join(sets, "   ")),
                                     kTextType, columns_.width - columns_.sets),
                 columns_.sets));
    pieces_.push_back(space(2));
  }

  void last_time() {
    const std::string last = last_words(exercise_, kit_.unit, kit_.options.words);
    if (last.empty() || !kit_.shows(Column::last)) return;
    add(lines(fmt::format("{}   {}", kit_.word(Word::last), with_signs(last)), kTextType));
    pieces_.push_back(space(2));
  }

  // The name stands at the left of the first pieces; where it is higher, they make room for it.
  void add_beside(const Text& name) {
    Text made_by;
    double wanted = name.height();
    if (kit_.is_for_coach()) {
      made_by =
          kit_.type.fitted(fmt::format("{} {}", exercise_.strategy, exercise_.strategy_version),
                           kFootType, columns_.name_width());
      wanted += made_by.height();
    }
    const double there = height_of(pieces_);
    if (wanted > there) pieces_.push_back(space(wanted - there));
    // Drawn with the first piece, which never stands on another page than the second while the
    // name is no higher than a row.
    auto first = std::move(pieces_.front().draw);
    pieces_.front().draw = [first, name, made_by, x = columns_.name](Canvas& canvas, Point at) {
      first(canvas, at);
      canvas.text(name, {at.x + x, at.y});
      canvas.text(made_by, {at.x + x, at.y + name.height()});
    };
    if (wanted > pieces_.front().height) join_first(wanted);
  }

  // Makes one piece of as many as the name stands beside.
  void join_first(double wanted) {
    Group joined;
    double height = 0;
    while (!pieces_.empty() && height < wanted) {
      height += pieces_.front().height;
      joined.push_back(std::move(pieces_.front()));
      pieces_.erase(pieces_.begin());
    }
    pieces_.insert(pieces_.begin(), Piece{height, [joined](Canvas& canvas, Point at) {
                                            for (const Piece& piece : joined) {
                                              piece.draw(canvas, at);
                                              at.y += piece.height;
                                            }
                                          }});
  }

  // The table at the right, under plates and boxes; what to do after a missed top set beside it.
  void autoregulation() {
    if (!exercise_.autoregulation)
      return add(lines(sentence_words(exercise_.missed_top, kit_.options.words), kTextType));
    const AutoregulationTable& table = *exercise_.autoregulation;
    if (columns_.boxes_below) {
      add(lines(sentence_words(exercise_.missed_top, kit_.options.words), kTextType));
      pieces_.push_back(space(3));
    }
    const double left = columns_.boxes_below ? columns_.sets : columns_.plates - 40;
    bool first = true;
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      const AutoregulationGrid grid(kit_, table, back_off, columns_.width - left, around_);
      Text missed;
      if (first && !columns_.boxes_below && !exercise_.missed_top.empty())
        missed = kit_.type.paragraph(sentence_words(exercise_.missed_top, kit_.options.words),
                                     kTextType, left - columns_.name - 14);
      first = false;
      const double height = std::max(grid.height(), missed.height() + 2);
      pieces_.push_back(
          {height + 2, [grid, missed, left, x = columns_.name](Canvas& canvas, Point at) {
             canvas.text(missed, {at.x + x, at.y + 1});
             grid.draw(canvas, {at.x + left, at.y});
           }});
    }
  }

  void add_label() {
    const Text label = kit_.type.line(exercise_.label, kExerciseType);
    auto first = std::move(pieces_.front().draw);
    pieces_.front().draw = [first, label](Canvas& canvas, Point at) {
      first(canvas, at);
      canvas.text(label, at);
    };
  }

  const Kit& kit_;
  const Columns& columns_;
  const BlockExercise& exercise_;
  std::size_t around_;
  Group pieces_;
};

// A bar in the gutter that ties what is done in turn.
void tie(Group& group, double x) {
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool is_first = i == 0;
    const bool is_last = i + 1 == group.size();
    auto inner = std::move(group[i].draw);
    group[i].draw = [inner, x, height = group[i].height, is_first, is_last](Canvas& canvas,
                                                                            Point at) {
      inner(canvas, at);
      const double top = at.y + (is_first ? 1 : 0);
      const double bottom = at.y + height - (is_last ? 3 : 0);
      canvas.rule({at.x + x, top}, {at.x + x, bottom}, 1.4);
      if (is_first) canvas.rule({at.x + x - 0.7, top}, {at.x + x + 3, top}, 1.4);
      if (is_last) canvas.rule({at.x + x - 0.7, bottom}, {at.x + x + 3, bottom}, 1.4);
    };
  }
}

Piece hairline(double from, double width) {
  return {kAbove, [from, width](Canvas& canvas, Point at) {
            canvas.rule({at.x + from, at.y}, {at.x + width, at.y}, 0.4, kHairline);
          }};
}

}  // namespace

std::vector<Group> exercise_groups(const Kit& kit, const Columns& columns,
                                   const BlockSession& session, std::size_t around) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < session.exercises.size();) {
    const std::string_view superset = superset_of(session.exercises[i].label);
    std::size_t end = i + 1;
    while (!superset.empty() && end < session.exercises.size() &&
           superset_of(session.exercises[end].label) == superset)
      ++end;
    Group group;
    for (std::size_t at = i; at < end; ++at) {
      if (at > i) group.push_back(hairline(columns.name, columns.width));
      for (Piece& piece : ExercisePieces(kit, columns, session.exercises[at], around).make())
        group.push_back(std::move(piece));
    }
    if (end - i > 1) tie(group, -4.5);
    group.insert(group.begin(), hairline(0, columns.width));
    groups.push_back(std::move(group));
    i = end;
  }
  return groups;
}

}  // namespace topset::output::pdf
