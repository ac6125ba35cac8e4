#include "output/xlsx/xlsx_book.hpp"

#include <sys/resource.h>

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output::xlsx {
namespace {

SheetOptions options_for(Reader reader) {
  SheetOptions options;
  options.reader = reader;
  options.version = "0.1.0";
  return options;
}

// The example with its squat as formulas of one max.
Block example_with_formulas() {
  Block block = example_block();
  MaxCell& squat = block.max_cells.emplace_back();
  squat.exercise = "squat";
  squat.load = 142'500;
  std::vector<std::int64_t> loads;
  for (std::int64_t load = 20'000; load <= 300'000; load += 2'500) loads.push_back(load);
  block.load_tables = {{Loadables(loads, Unit::kg), {}}};
  std::vector<PlannedRow>& rows = block.weeks[0].sessions[0].exercises[0].rows;
  for (PlannedRow& row : rows) {
    row.formula.emplace();
    row.formula->exact = {{{0, as_fraction(row.written.percent)}}, Rational(0)};
    row.formula->keeps_intensity = true;
  }
  return block;
}

std::string made(const Block& block, const SheetOptions& options) {
  BookPtr book = open_book(options);
  CHECK(book->add(block).empty());
  return book->finish().value().joined();
}

TEST_CASE("a workbook is a ZIP file of the same bytes each time") {
  const Block block = example_with_formulas();
  for (const Reader reader : {Reader::athlete, Reader::coach}) {
    const std::string bytes = made(block, options_for(reader));
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes == made(block, options_for(reader)));
  }
}

TEST_CASE("the date of a workbook is the one handed in") {
  SheetOptions dated = options_for(Reader::athlete);
  dated.date = "2026-12-07T08:30:00Z";
  const Block block = example_with_formulas();
  CHECK(made(block, dated) != made(block, options_for(Reader::athlete)));
  CHECK(made(block, dated) == made(block, dated));
}

TEST_CASE("a block without formulas makes a workbook too") {
  CHECK(made(example_block(), options_for(Reader::coach)).starts_with("PK"));
}

TEST_CASE("several blocks make one workbook") {
  BookPtr book = open_book(options_for(Reader::coach));
  for (int i = 0; i < 3; ++i) CHECK(book->add(example_with_formulas()).empty());
  const std::string bytes = book->finish().value().joined();
  CHECK(bytes.starts_with("PK"));
  CHECK(bytes.size() > made(example_with_formulas(), options_for(Reader::coach)).size());
}

TEST_CASE("an empty block makes a workbook") {
  Block block;
  block.athlete_name = "Ana";
  CHECK(made(block, options_for(Reader::coach)).starts_with("PK"));
}

TEST_CASE("hostile names make a workbook") {
  const std::string hostile[] = {
      "=HYPERLINK(\"http://a\")",
      "<b>&amp;]]>",
      std::string(40'000, 'x'),
      std::string("\x00\x01\x1b[2J", 6),
      "\xff\xfe\xc3",
      "\u202Eמרים مريم 🏋",
      "a[b]:*?/\\'",
      "_x000D_\r\n\t",
      "&P&N\"",
  };
  for (const std::string& name : hostile) {
    Block block = example_with_formulas();
    block.athlete_name = block.program_name = block.note = block.athlete_file = name;
    block.weeks[0].phase = name;
    BlockSession& session = block.weeks[0].sessions[0];
    session.name = name;
    for (BlockExercise& exercise : session.exercises) {
      exercise.name = exercise.note = exercise.refusal = exercise.missed_top = name;
      for (PlannedRow& row : exercise.rows) row.cue = row.written.note = row.blank = name;
    }
    block.maxes[1].name = block.maxes[1].maxes.from = name;
    INFO(name.substr(0, 40));
    BookPtr book = open_book(options_for(Reader::coach));
    CHECK(book->add(block).empty());
    CHECK(book->add(block).empty());
    CHECK(book->finish().value().joined().starts_with("PK"));
    CHECK(made(block, options_for(Reader::coach)).starts_with("PK"));
  }
}

TEST_CASE("every choice of columns makes a workbook") {
  const std::set<output::Column> all = SheetOptions().columns;
  SheetOptions none = options_for(Reader::coach);
  none.columns = {};
  CHECK(made(example_with_formulas(), none).starts_with("PK"));
  for (const output::Column column : all) {
    SheetOptions one = options_for(Reader::coach);
    one.columns = {column};
    CHECK(made(example_with_formulas(), one).starts_with("PK"));
  }
}

TEST_CASE("a workbook tells what was done last time, unless the sheet leaves it out") {
  Block block = example_block();
  const std::string without = made(block, options_for(Reader::athlete));
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  const std::string with = made(block, options_for(Reader::athlete));
  CHECK(with != without);
  // The id in the foot is of the whole block, so that only this is left to compare.
  SheetOptions options = options_for(Reader::athlete);
  options.columns.erase(output::Column::last);
  CHECK(made(block, options) != with);
}

// No more files can be opened while one of these is there.
class NoMoreFiles {
 public:
  NoMoreFiles() {
    getrlimit(RLIMIT_NOFILE, &before_);
    rlimit none = before_;
    none.rlim_cur = 0;
    setrlimit(RLIMIT_NOFILE, &none);
  }
  ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &before_); }
  NoMoreFiles(const NoMoreFiles&) = delete;
  NoMoreFiles& operator=(const NoMoreFiles&) = delete;

 private:
  rlimit before_{};
};

TEST_CASE("a workbook that can't be opened says why instead of being empty") {
  BookPtr book;
  {
    const NoMoreFiles limit;
    book = open_book(options_for(Reader::athlete));
  }
  CHECK(book->add(example_block()).empty());
  CHECK(book->finish().error() == "too many open files");
}

TEST_CASE("a workbook whose temporary files can't be made says why instead of being empty") {
  const BookPtr book = open_book(options_for(Reader::athlete));
  CHECK(book->add(example_block()).empty());
  const NoMoreFiles limit;
  CHECK(book->finish().error() == "too many open files");
}

}  // namespace
}  // namespace topset::output::xlsx
