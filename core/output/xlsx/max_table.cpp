#include "output/xlsx/max_table.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/figure_words.hpp"
#include "output/head_words.hpp"
#include "output/sentence_words.hpp"
#include "output/sheet_words.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

const Look kHeading{.ink = kDim, .fill = kHead, .bold = true};
const Look kName{.underlined = true, .shrinks = true};
const Look kWhere{.ink = kDim, .underlined = true, .shrinks = true, .indent = 1};
const Look kHelper{.ink = kDim};

Look input_look(bool is_given) {
  Look look{.ink = kInputInk, .fill = kInput, .bold = is_given, .boxed = true};
  look.align = LXW_ALIGN_RIGHT;
  look.number = "0.0##";
  return look;
}

// As many parts of a thousandth as the number in a cell counts: what follows from a max by a share
// is exact, and may be none of thousandths.
std::int64_t scale_of(const MaxCell& cell, const std::vector<MaxReference>& maxes) {
  if (!cell.follows || cell.is_rounded) return 1;
  const auto sum = whole_sum(*cell.follows, maxes);
  return sum ? sum->divisor : 1;
}

// The number a cell shows, as a formula of other cells; empty: a number too long to be exact.
std::string follows_text(const MaxCell& cell, const std::vector<MaxReference>& maxes) {
  if (!cell.follows) return "";
  const auto sum = whole_sum(*cell.follows, maxes);
  if (!sum || sum->terms.empty()) return "";
  const std::string total = fmt::format("MAX(0,{})", sum_text(*sum, maxes));
  if (!cell.is_rounded) return fmt::format("{}/{}", total, sum->divisor * 1000);
  return sum->divisor == 1
             ? fmt::format("{}/1000", total)
             : fmt::format("INT((2*{}+{})/{})/1000", total, sum->divisor, 2 * sum->divisor);
}

}  // namespace

std::string MaxTable::name_of(std::string_view exercise) const {
  for (const UsedMax& used : block_.maxes)
    if (used.exercise == exercise) return used.name;
  std::string words = plain_words(exercise);
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string MaxTable::kind_words(const MaxCell& cell) const {
  std::string words = "1RM";
  if (cell.kind == Base::training_max) words = words_[Word::training_max];
  if (cell.kind == Base::rep_max) words = fmt::format("{}RM", cell.reps);
  if (cell.kind == Base::goal) words = words_[Word::goal];
  return cell.week > 0 ? fmt::format(fmt::runtime(words_[Word::from_week]), words, cell.week)
                       : words;
}

// Of the 1RM what the profile says, of others the formula's words.
std::string MaxTable::from_words(const MaxCell& cell) const {
  if (cell.kind == Base::one_rep_max && cell.week == 0) {
    for (const UsedMax& used : block_.maxes)
      if (used.exercise == cell.exercise)
        return sentence_words(plain_words(used.maxes.from), words_);
    return "";
  }
  if (!cell.follows || cell.follows->shares.size() != 1) return "";
  const MaxShare& share = cell.follows->shares.front();
  const MaxCell& base = block_.max_cells[share.cell];
  std::string words;
  if (share.share != Rational(1))
    words = fmt::format("{} % {} ", decimal(share.share * Rational(100'000)), words_[Word::basis]);
  words += kind_words(base);
  const Rational& add = cell.follows->constant;
  if (add != Rational(0))
    words += fmt::format(" {} {}", add < Rational(0) ? "-" : "+",
                         decimal(add < Rational(0) ? Rational(0) - add : add));
  return words;
}

void MaxTable::write(Canvas& canvas, const Grid& grid, const std::string& prefix) {
  references_.reserve(block_.max_cells.size());
  if (block_.max_cells.empty()) return;
  const auto before_load = static_cast<Column>(grid.load - 1);
  canvas.across(grid.label, grid.kind, words_[Word::exercise], kHeading);
  canvas.text(before_load, words_[Word::max], kHeading);
  Look head = kHeading;
  head.align = LXW_ALIGN_RIGHT;
  canvas.text(grid.load, unit_words(block_.unit, words_), head);
  canvas.across(static_cast<Column>(grid.load + 1), grid.last, words_[Word::source], kHeading);
  canvas.next();
  for (const MaxCell& cell : block_.max_cells) {
    write_cell(canvas, grid, cell);
    references_.back().cell = prefix + references_.back().cell;
    flags_.back() = prefix + flags_.back();
  }
}

void MaxTable::write_cell(Canvas& canvas, const Grid& grid, const MaxCell& cell) {
  canvas.across(grid.label, grid.kind, name_of(cell.exercise), kName);
  canvas.text(static_cast<Column>(grid.load - 1), kind_words(cell), kName);
  const std::int64_t scale = scale_of(cell, references_);
  const std::string follows = follows_text(cell, references_);
  Rational exact(cell.load);
  if (!follows.empty() && !cell.is_rounded) {
    exact = cell.follows->constant;
    for (const MaxShare& share : cell.follows->shares)
      exact = exact + share.share * values_[share.cell];
  }
  values_.push_back(exact);
  const double shown =
      static_cast<double>((exact * Rational(scale)).half_up()) / static_cast<double>(scale * 1000);
  if (follows.empty())
    canvas.number(grid.load, shown, input_look(true));
  else
    canvas.formula(grid.load, follows, shown, input_look(false));
  canvas.across(static_cast<Column>(grid.load + 1), grid.last, from_words(cell), kWhere);

  const std::string typed = canvas.here(grid.load);
  const std::int64_t whole = (exact * Rational(scale)).half_up();
  canvas.formula(grid.number,
                 fmt::format("IF(ISNUMBER({0}),ROUND({0}*{1},0),0)", typed, scale * 1000),
                 static_cast<double>(whole), kHelper);
  canvas.formula(grid.flag, fmt::format("IF({}={},1,0)", canvas.here(grid.number), whole), 1.0,
                 kHelper);
  references_.push_back({canvas.here(grid.number), scale, scale * load_limit(block_.unit)});
  flags_.push_back(canvas.here(grid.flag));

  const std::string most = decimal(load_limit(block_.unit));
  std::string message = fmt::format(fmt::runtime(words_[Word::max_too_large]), most);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  rule.minimum_number = 0;
  rule.maximum_number = Canvas::units(load_limit(block_.unit));
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.error_message = message.data();
  worksheet_data_validation_cell(canvas.raw(), canvas.row(), grid.load, &rule);
  canvas.next();
}

std::string MaxTable::as_planned(std::span<const std::size_t> cells) const {
  std::string flags;
  for (const std::size_t cell : cells)
    flags += fmt::format("{}{}=1", flags.empty() ? "" : ",", flags_[cell]);
  return cells.size() > 1 ? fmt::format("AND({})", flags) : flags;
}

std::string MaxTable::all_as_planned() const {
  if (flags_.empty()) return "";
  const std::string& last = flags_.back();  // the flags stand below each other
  return fmt::format("SUM({}:{})={}", flags_.front(), last.substr(last.rfind('!') + 1),
                     flags_.size());
}

std::vector<std::size_t> MaxTable::cells_of(std::string_view exercise) const {
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < block_.max_cells.size(); ++i)
    if (block_.max_cells[i].exercise == exercise) cells.push_back(i);
  return cells;
}

}  // namespace topset::output::xlsx
