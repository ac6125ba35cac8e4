#include "output/row_lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "base/utf8.hpp"
#include "output/sheet_words.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kIndent = "   ";
constexpr std::size_t kKindColumn = 9;    // at the least
constexpr std::size_t kGap = 2;           // between columns
constexpr std::size_t kWidest = 18;       // what is wider stands under the row
constexpr std::size_t kWidestBasis = 21;  // `72.5 % of 1RM + 10 lb`
constexpr std::size_t kWidestLoad = 21;   // `117.5-122.5 kg a hand`

std::string basis_of(const PlannedRow& row, Words words) {
  return escaped_for_terminal(basis_words(row, words));
}

void widen(std::size_t& column, const std::string& words, std::size_t widest = kWidest) {
  const std::size_t width = display_width(words);
  if (width <= widest) column = std::max(column, width);
}

// The columns of a row, from left to right. What does not fit is handed back to stand below.
class Columns {
 public:
  Columns(std::string text, std::size_t width, std::size_t columns)
      : text_(std::move(text)), at_(width), columns_(columns) {}

  bool fits(const std::string& words, std::size_t width) const {
    return display_width(words) <= width && at_ + display_width(words) <= columns_;
  }
  void add(const std::string& words, std::size_t width, const std::string& painted) {
    text_ += painted + std::string(width + kGap - display_width(words), ' ');
    at_ += width + kGap;
  }
  void skip(std::size_t width) {
    text_.append(width + kGap, ' ');
    at_ += width + kGap;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t at_;
  std::size_t columns_;
};

// A box for every set, as many to a line as there is room for.
void boxes(const PlannedRow& row, Implement implement, std::size_t under, Words words, Page& page) {
  const std::string box = box_words(row, implement, words);
  const std::size_t columns = std::max(page.style().columns, under) - under;
  const std::size_t a_line = std::max<std::size_t>(1, (columns + 1) / (display_width(box) + 1));
  for (std::int32_t done = 0; done < row.written.sets.max;) {
    std::string text;
    for (std::size_t i = 0; i < a_line && done < row.written.sets.max; ++i, ++done) {
      if (i > 0) text += ' ';
      // Round: a set that may be left out.
      text += done < row.written.sets.min
                  ? box
                  : fmt::format("({})", std::string_view(box).substr(1, box.size() - 2));
    }
    page.line(std::string(under, ' ') + page.style().paint(Paint::dim, text));
  }
}

}  // namespace

std::string under_kinds(Words words) {
  std::size_t column = kKindColumn;
  for (const SetKind kind : {SetKind::warm_up, SetKind::ramp, SetKind::top, SetKind::back_off,
                             SetKind::straight, SetKind::drop, SetKind::test})
    column = std::max(column, display_width(kind_words(kind, words)) + 1);
  return std::string(kIndent.size() + column, ' ');
}

RowLines::RowLines(const BlockSession& session, Unit unit, const SheetOptions& options)
    : unit_(unit), words_(options.words), columns_(options.columns), under_(under_kinds(words_)) {
  for (const BlockExercise& exercise : session.exercises) {
    for (const PlannedRow& row : exercise.rows) {
      widen(sets_, sets_words(row, words_));
      widen(load_, load_words(row, exercise.implement, unit, words_), kWidestLoad);
      if (shows(Column::basis)) widen(basis_, basis_of(row, words_), kWidestBasis);
      if (shows(Column::rpe)) widen(rpe_, rpe_words(row, words_));
    }
  }
}

void RowLines::print(const PlannedRow& row, Implement implement, Page& page) const {
  const Style& style = page.style();
  std::vector<std::string> below;
  Columns columns(std::string(kIndent) +
                      pad_right(kind_words(row.kind, words_), under_.size() - kIndent.size()),
                  under_.size(), style.columns);
  const auto cell = [&](const std::string& words, std::size_t width, auto dress) {
    if (width > 0 && columns.fits(words, width)) {
      columns.add(words, width, dress(words));
      return;
    }
    if (width > 0) columns.skip(width);
    if (!words.empty()) below.push_back(words);
  };
  const auto plain = [](const std::string& words) { return words; };
  cell(sets_words(row, words_), sets_, plain);
  cell(load_words(row, implement, unit_, words_), load_, [&](const std::string& words) {
    return style.paint(row.loadable ? Paint::load : Paint::dim, words);
  });
  if (shows(Column::basis)) cell(basis_of(row, words_), basis_, plain);
  if (shows(Column::rpe)) cell(rpe_words(row, words_), rpe_, plain);
  const std::string plates = shows(Column::plates) ? plates_words(row, words_) : "";
  if (plates.empty() || columns.fits(plates, style.columns))
    columns.add(plates, display_width(plates), style.paint(Paint::dim, plates));
  else
    below.push_back(plates +
                    (row.plating->bar > 0 ? fmt::format(" {}", words_[Word::a_side]) : ""));
  page.line(columns.text());

  for (std::string& words : detail_words(row, words_, columns_))
    below.push_back(escaped_for_terminal(words));
  page.wrapped(under_, fmt::format("{}", fmt::join(below, "; ")));
  if (shows(Column::boxes)) boxes(row, implement, under_.size(), words_, page);
}

}  // namespace topset::output
