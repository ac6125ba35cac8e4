#include "output/pdf/row_piece.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/pdf/discs.hpp"
#include "output/pdf/set_boxes.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kBaseline = 13;  // of the line of sets and load
constexpr double kUnder = 16.5;   // where the small line below it begins, if it is one line
constexpr double kBoxHeight = 20;
constexpr double kDiscHeight = 16;
constexpr double kGap = 4;  // below a row

// What a row has beside its columns, sorted by where it goes.
struct Details {
  std::string beside;              // short, with the RPE
  std::vector<std::string> below;  // each a line of its own
};

Details details_of(const Kit& kit, const PlannedRow& row) {
  constexpr std::size_t kShort = 24;
  Details details;
  const std::string cue = fmt::format("{}: ", kit.word(Word::cue));
  const std::string stop = sentence_words(row.stop, kit.options.words);
  for (const std::string& detail : detail_words(row, kit.options.words)) {
    const bool is_own = detail == stop || detail.starts_with(cue);
    if (is_own || detail.size() > kShort)
      details.below.push_back(detail);
    else
      details.beside += fmt::format("{}{}", details.beside.empty() ? "" : " · ", detail);
  }
  return details;
}

struct Drawing {
  Text sets;
  Text kind;
  Text load;
  Text basis;
  bool blank = false;  // a line to write the load on
  Text details;
  std::vector<Discs> discs;
  Text between;  // `to`, between the discs of a range
  double details_y = 0;

  // Where the small line under `text` begins: words that wrap push it down.
  static double under(const Text& text) {
    return text.lines() > 1 ? kBaseline + text.height() - text.baseline() + 1 : kUnder;
  }

  void draw(Canvas& canvas, Point at, const Columns& columns) const {
    canvas.text(sets, {at.x + columns.sets, at.y + kBaseline - sets.baseline()});
    canvas.text(kind, {at.x + columns.sets, at.y + under(sets)});
    const double line = at.y + kBaseline - load.baseline();
    canvas.text(load, {at.x + columns.load, line});
    if (blank) {
      const double from = at.x + columns.load + (load.empty() ? 0 : load.width() + 4);
      canvas.rule({from, at.y + kBaseline + 1.5},
                  {at.x + columns.load + columns.load_width(), at.y + kBaseline + 1.5}, 0.6,
                  grey(0.35));
    }
    canvas.text(basis, {at.x + columns.load, at.y + under(load)});
    double x = at.x + columns.plates;
    for (std::size_t i = 0; i < discs.size(); ++i) {
      if (i > 0) {
        canvas.text(between, {x + 3, at.y + 1 + (kDiscHeight - between.height()) / 2});
        x += between.width() + 6;
      }
      discs[i].draw(canvas, {x, at.y + 1});
      x += discs[i].width();
    }
    canvas.text(details, {at.x + columns.plates, at.y + details_y});
  }

  double height() const {
    double height = kBaseline + sets.height() - sets.baseline();
    height = std::max(height, kBaseline + load.height() - load.baseline());
    if (!kind.empty()) height = std::max(height, under(sets) + kind.height());
    if (!basis.empty()) height = std::max(height, under(load) + basis.height());
    return std::max(height, details_y + details.height());
  }
};

void set_load(const Kit& kit, const Columns& columns, const PlannedRow& row, Implement implement,
              Drawing& drawing) {
  const std::string words = with_signs(load_words(row, implement, kit.unit, kit.options.words));
  if (row.loadable) {
    drawing.load = kit.type.fitted(words, kLoadType, columns.load_width());
    return;
  }
  drawing.blank = !words.empty();
  if (words.empty()) return;
  // `work up to ____`; `____ kg` is a line alone, its unit is printed in the boxes' column head.
  if (words.starts_with('_')) {
    drawing.load = Text();
    return;
  }
  Type small = kTextType;
  drawing.load = kit.type.fitted(words, small, columns.load_width() * 0.6);
}

void set_plates(const Kit& kit, const Columns& columns, const PlannedRow& row, Drawing& drawing) {
  if (!kit.shows(Column::plates) || !row.plating) return;
  const double room = columns.plates_width();
  const bool is_range = row.plating_max && row.plating_max->plates != row.plating->plates;
  if (row.plating->plates.empty() && !is_range) return;
  if (!is_range) {
    drawing.discs.emplace_back(kit.type, kit.options.words, row.plating->plates, kit.unit,
                               kDiscHeight, room);
    return;
  }
  drawing.between = kit.type.line(kit.word(Word::range_to), kSmallType);
  const double half = (room - drawing.between.width() - 6) / 2;
  drawing.discs.emplace_back(kit.type, kit.options.words, row.plating->plates, kit.unit,
                             kDiscHeight, half);
  drawing.discs.emplace_back(kit.type, kit.options.words, row.plating_max->plates, kit.unit,
                             kDiscHeight, half);
}

void set_details(const Kit& kit, const Columns& columns, const PlannedRow& row,
                 const std::string& beside, Drawing& drawing) {
  const std::string rpe =
      kit.shows(Column::rpe) ? with_signs(rpe_words(row, kit.options.words)) : "";
  // An empty bar has no discs: it says so.
  const std::string bare = kit.shows(Column::plates) && drawing.discs.empty()
                               ? plates_words(row, kit.options.words)
                               : "";
  std::vector<std::string> parts;
  for (const std::string* part : {&rpe, &bare, &beside})
    if (!part->empty()) parts.push_back(*part);
  drawing.details_y = drawing.discs.empty() ? 3 : kUnder + 1;
  drawing.details = kit.type.paragraph(fmt::format("{}", fmt::join(parts, " · ")), kTextType,
                                       columns.plates_width(), Align::left, rpe.size());
}

}  // namespace

Group row_pieces(const Kit& kit, const Columns& columns, const PlannedRow& row,
                 Implement implement) {
  const Words words = kit.options.words;
  Details details = details_of(kit, row);
  Drawing drawing;
  drawing.sets =
      kit.type.fitted(with_signs(sets_words(row, words)), kSetsType, columns.sets_width());
  // That sets are sets needs no saying.
  if (row.kind != SetKind::straight)
    drawing.kind = kit.type.fitted(kind_words(row.kind, words), kSmallType, columns.sets_width());
  set_load(kit, columns, row, implement, drawing);
  if (kit.shows(Column::basis))
    drawing.basis =
        kit.type.fitted(with_signs(basis_words(row, words)), kSmallType, columns.load_width());
  set_plates(kit, columns, row, drawing);
  set_details(kit, columns, row, details.beside, drawing);

  Group pieces;
  double height = drawing.height();
  int lines = 0;
  std::optional<SetBoxes> boxes;
  if (kit.shows(Column::boxes)) {
    boxes.emplace(kit, row, implement, kBoxHeight, columns.boxes_width());
    lines = boxes->lines();
    if (!columns.boxes_below) height = std::max(height, boxes->line_height());
  }
  const bool beside = boxes && !columns.boxes_below;
  pieces.push_back({height + kGap, [drawing, boxes, beside, columns](Canvas& canvas, Point at) {
                      drawing.draw(canvas, at, columns);
                      if (beside) boxes->draw_line(canvas, {at.x + columns.boxes, at.y + 1.5}, 0);
                    }});
  const double x = columns.boxes_below ? columns.sets : columns.boxes;
  for (int line = beside ? 1 : 0; line < lines; ++line)
    pieces.push_back({boxes->line_height(), [boxes, x, line](Canvas& canvas, Point at) {
                        boxes->draw_line(canvas, {at.x + x, at.y - kGap + 1.5}, line);
                      }});
  if (columns.boxes_below) pieces.push_back(space(kGap));
  for (const std::string& detail : details.below) {
    const bool is_stop = detail == sentence_words(row.stop, words);
    for (Piece& line : lines_of(kit.type.paragraph(detail, is_stop ? kStrongType : kCueType,
                                                   columns.width - columns.sets),
                                columns.sets))
      pieces.push_back(std::move(line));
  }
  if (!details.below.empty()) pieces.push_back(space(kGap));
  return pieces;
}

}  // namespace topset::output::pdf
