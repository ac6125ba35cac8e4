#include "output/xlsx/xlsx_book.hpp"

#include <fmt/format.h>

#include "output/xlsx/cell_text.hpp"
#include "output/xlsx/front.hpp"
#include "output/xlsx/week_table.hpp"

namespace topset::output::xlsx {
namespace {

constexpr Row kRowsOfAPage = 75;  // as many are still read easily on one
constexpr double kRepeated = 26;  // the week's heading, on each page

void break_pages(Canvas& canvas, std::vector<Row> rows) {
  constexpr std::size_t kMost = 1023;  // that a worksheet may have
  if (rows.empty()) return;
  if (rows.size() > kMost) rows.erase(rows.begin() + kMost, rows.end());
  rows.push_back(0);
  worksheet_set_h_pagebreaks(canvas.raw(), rows.data());
}

// Seconds since 1970 of `2026-12-07T00:00:00Z`; of a day long ago where no date is to be written:
// the format asks for one.
time_t created(const std::string& date) {
  constexpr int kNoDay = 3652;  // 1980-01-01, where the calendar of ZIP begins
  constexpr time_t kDay = 86'400;
  Date day;
  if (date.size() < 10 || !parse_date(std::string_view(date).substr(0, 10), day))
    return kNoDay * kDay;
  time_t seconds = day.days * kDay;
  const auto two = [&](std::size_t at) -> time_t {
    if (at + 2 > date.size() || date[at] < '0' || date[at] > '9' || date[at + 1] < '0' ||
        date[at + 1] > '9')
      return 0;
    return (date[at] - '0') * 10 + (date[at + 1] - '0');
  };
  seconds += two(11) * 3600 + two(14) * 60 + two(17);
  return seconds;
}

}  // namespace

XlsxBook::XlsxBook(const SheetOptions& options)
    : options_(set_in(Setting::cells, options)),
      styles_(book_.raw()),
      tables_(options_.words, names_.take(fmt::format("({})", options.words[Word::loads]))) {}

XlsxBook::~XlsxBook() = default;

Diagnostics XlsxBook::add(const Block& block) {
  if (book_.raw() == nullptr) return {};
  if (title_.empty()) {
    title_ = fmt::format("{}: {}", block.athlete_name, block.program_name);
    first_ = block;
    return {};
  }
  if (first_) {
    title_ = block.program_name;
    write_athlete(*first_);
    first_.reset();
  }
  write_athlete(block);
  return {};
}

Canvas XlsxBook::new_sheet(std::string_view name) {
  std::string taken = names_.take(name);
  lxw_worksheet* const sheet = book_.add_sheet(taken);
  return Canvas(sheet, styles_, std::move(taken));
}

// What is seen while scrolling, and what stands at the foot of each printed page.
void XlsxBook::set_up(Canvas& canvas, const Block& block, Row heads) {
  const Words words = options_.words;
  if (heads > 0) {
    worksheet_freeze_panes(canvas.raw(), heads, 0);
    worksheet_repeat_rows(canvas.raw(), 0, heads - 1);
  }
  const auto plain = [](std::string_view text) {
    std::string shown;
    for (const char letter : cell_text(text, 60)) {
      shown += letter;
      if (letter == '&') shown += letter;  // codes begin with it
    }
    return shown;
  };
  const std::string page = fmt::format(fmt::runtime(words[Word::page_of]), "&P", "&N");
  worksheet_set_footer(canvas.raw(), fmt::format("&L&8{}, {}&R&8{}", plain(block.athlete_name),
                                                 plain(block.program_name), page)
                                         .c_str());
}

void XlsxBook::write_alone(const Block& block) {
  const Grid grid(block, options_);
  Canvas front_page = new_sheet(options_.words[Word::maxes]);
  grid.apply(front_page, options_);
  MaxTable maxes(block, options_.words);
  Front front(block, options_, grid);
  front.write_head(front_page, maxes, sheet_prefix(front_page.name()));
  WeekTable table(block, options_, grid, maxes, tables_);
  std::vector<WeekTable::Volume> volumes;
  for (const BlockWeek& week : block.weeks) {
    Canvas page = new_sheet(fmt::format("{} {}", options_.words[Word::week], week.week));
    grid.apply(page, options_);
    table.write(page, week);
    volumes.push_back(table.volume());
    set_up(page, block, 1);
    const std::vector<PagePart> parts = table.take_parts();
    if (page.row() <= kRowsOfAPage)
      worksheet_fit_to_pages(page.raw(), 1, 1);
    else
      break_pages(page, page_breaks(parts, page.top(), page_height(grid, options_) - kRepeated));
    worksheet_print_area(page.raw(), 0, 0, page.row(), grid.last);
  }
  if (options_.reader == Reader::coach) front.write_curve(front_page, book_.raw(), maxes, volumes);
  front.write_origin(front_page);
  set_up(front_page, block, 0);
  worksheet_print_area(front_page.raw(), 0, 0, front_page.row(), grid.last);
}

void XlsxBook::write_athlete(const Block& block) {
  const Grid grid(block, options_);
  Canvas page = new_sheet(block.athlete_name);
  grid.apply(page, options_);
  MaxTable maxes(block, options_.words);
  Front front(block, options_, grid);
  front.write_head(page, maxes, "");
  WeekTable table(block, options_, grid, maxes, tables_);
  std::vector<WeekTable::Volume> volumes;
  for (const BlockWeek& week : block.weeks) {
    table.write(page, week);
    volumes.push_back(table.volume());
  }
  const double end = page.top();
  if (options_.reader == Reader::coach) front.write_curve(page, book_.raw(), maxes, volumes);
  front.write_origin(page);
  set_up(page, block, 0);
  std::vector<PagePart> parts = table.take_parts();
  parts.insert(parts.begin(), PagePart());  // the maxes
  break_pages(page, page_breaks(parts, end, page_height(grid, options_)));
  worksheet_print_area(page.raw(), 0, 0, page.row(), grid.last);
}

void XlsxBook::set_properties() {
  std::string title = cell_text(title_, 200);
  std::string comments = fmt::format("topset {}", options_.version);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.comments = comments.data();
  properties.created = created(options_.date);
  workbook_set_properties(book_.raw(), &properties);
}

std::expected<Parts, std::string> XlsxBook::finish() {
  if (book_.raw() == nullptr) return book_.close();
  if (first_) write_alone(*first_);
  first_.reset();
  if (tables_.is_used()) {
    lxw_worksheet* const sheet = book_.add_sheet(tables_.name());
    Canvas canvas(sheet, styles_, tables_.name());
    tables_.write(canvas);
    worksheet_hide(sheet);
  }
  set_properties();
  return book_.close();
}

BookPtr open_book(const SheetOptions& options) { return std::make_unique<XlsxBook>(options); }

}  // namespace topset::output::xlsx
