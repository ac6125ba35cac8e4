// The sheet as Markdown: its tables, its two readers, and names that would break them.
#include "output/markdown_sheet.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"
#include "output/markdown_table.hpp"

namespace topset::output {
namespace {

std::string sheet(const Block& block, const SheetOptions& options = SheetOptions{}) {
  const std::string text = markdown_sheet(block, options);
  return text.substr(0, text.rfind('`', text.size() - 3)) + "`…`\n";  // without the mark
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the athlete's sheet is lean") {
  CHECK(sheet(example_block()) == R"(# Jana Nováková: Four weeks

Mon 2026-12-07

- Squat 142.5 kg (tested 2026-10-12)
- gym hall; bar 20 kg; plates are for one side
- RPE chart: Reactive Training Systems (Tuchscherer); \~ is what it predicts

## Week 1, build

### Mon 2026-12-07  Squat day

| | exercise | | sets | load | of | RPE | plates a side | notes | done |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| **A** | **Squat** | warm-up | 20 kg x 8, 62.5 x 5, 95 x 2x3 | | | | | | |
| | | top | 1x2 | **127.5 kg** | 90 % of 1RM | \~8.5 | 25+25+2.5+1.25 | rest 3:00 | ☐ |
| | | back-off | 4x5 | **110 kg** | 78 % of 1RM | \~7 | 25+20 | rest 2:00-3:00; cue: knees out of the hole | ☐☐☐☐ |
| **B** | **Leg curl** | sets | 3x8-12 | **work up to** | | 8 | | | ☐☐☐ |
| **C** | **Plank** | sets | 2x45 s | | | | | | ☐☐ |

**A Squat**<br>
missed the top set: take no second try

| 4x5, felt as RPE | 8 | 8.5 | 9 |
| --- | --: | --: | --: |
| top 125 kg | 110 | 107.5 | - |
| **top 127.5 kg** | **112.5** | **110** | **107.5** |

**B Leg curl**<br>
slowly down

about 45 min

sheet `…`
)");
}

TEST_CASE("the coach's copy adds totals, strategies and what it was made from") {
  const std::string text = sheet(example_block(), sheet_for(Reader::coach));
  CHECK(has(text, "| fixed-percent-backoff 1.0.0; rest 3:00 |") == false);
  CHECK(has(text, "| fixed-percent-backoff 1.0.0 | |\n"));
  CHECK(has(text, "\nsession: load volume 2455 kg (255 without back-offs)"));
  CHECK(has(text, "\nhard sets: quads 5, spinal erectors 5\n"));
  CHECK(has(text, "- made from programs/four.yaml (sha256 aaaaaaaaaaaa) for athletes/jana.yaml\n"));
}

TEST_CASE("columns are those that are asked for and have something in them") {
  SheetOptions options;
  options.columns = {Column::rpe};
  const std::string text = sheet(example_block(), options);
  CHECK(has(text, "| | exercise | | sets | load | RPE | notes |\n"));
  CHECK(has(text, "| back-off | 4x5 | **110 kg** | \\~7 | cue: knees out of the hole |\n"));
  options.columns = {};
  Block block = example_block();
  block.weeks[0].sessions[0].exercises = {block.weeks[0].sessions[0].exercises[2]};
  CHECK(has(sheet(block, options), "\n| | exercise | | sets |\n| --- | --- | --- | --- |\n"));
}

TEST_CASE("headings are in the language of the sheet") {
  const std::string text = sheet(example_block(), sheet_for(Reader::athlete, Language::russian));
  CHECK(has(text, "## Неделя 1, build\n"));
  CHECK(has(text, "| упражнение | | подходы | вес | от | RPE | диски на сторону |"));
  CHECK(has(text, "| бэк-офф | 4x5 |"));
}

TEST_CASE("what was done last time stands beside an exercise once") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  CHECK(has(sheet(block), "| notes | last time | done |\n"));
  CHECK(has(sheet(block),
            "| **A** | **Squat** | warm-up | 20 kg x 8, 62.5 x 5, 95 x 2x3 | | | | | | "
            "1x2 130 kg @ 8.5, 4x5 110 kg (2026-11-30) | |\n"
            "| | | top | 1x2 | **127.5 kg** | 90 % of 1RM | \\~8.5 | "
            "25+25+2.5+1.25 | rest 3:00 | | ☐ |\n"));
}

TEST_CASE("many sets have one box and their number") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[2].rows[0].written.sets = {13, 13};
  CHECK(has(sheet(block), "| ☐ (13) |"));
}

TEST_CASE("an exercise that could not be planned says so") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[2].rows.clear();
  CHECK(has(sheet(block), "not planned: see the findings of this block"));
}

TEST_CASE("hostile names stay in their cells") {
  for (const std::string& name :
       {std::string("a|b\n|---|"), std::string("</td><script>alert(1)</script>"),
        std::string("[x](javascript:y)"), std::string("`"), std::string("\n# x\n\n---\n"),
        std::string(10'000, '|'), std::string("\xE2\x80\xAE x"), std::string("\xff"),
        std::string("🏋️ علي")}) {
    Block block = example_block();
    block.athlete_name = block.program_name = block.note = name;
    block.weeks[0].phase = name;
    BlockSession& session = block.weeks[0].sessions[0];
    session.name = name;
    for (BlockExercise& exercise : session.exercises) {
      exercise.name = exercise.note = exercise.refusal = name;
      for (PlannedRow& row : exercise.rows) row.cue = row.written.note = row.stop = name;
    }
    const std::string text = markdown_sheet(block, sheet_for(Reader::coach));
    CHECK_FALSE(has(text, "<script"));
    int tables = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      const std::string line = text.substr(at, end - at);
      at = end + 1;
      CHECK_FALSE(line.starts_with("---"));
      if (!line.starts_with("| ")) continue;
      std::size_t bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
          ++i;
        else if (line[i] == '|')
          ++bars;
      }
      CHECK((bars == 11 || bars == 5));
      tables += bars == 11;
    }
    CHECK(tables == 7);
  }
}

TEST_CASE("a book of several blocks has a rule between them") {
  const BookPtr book = open_markdown(SheetOptions{});
  CHECK(book->add(example_block()).empty());
  CHECK(book->add(example_block()).empty());
  const std::string one = markdown_sheet(example_block(), SheetOptions{});
  CHECK(book->finish().value().joined() == one + "\n---\n\n" + one);
}

TEST_CASE("a table leaves out columns with nothing in them, and itself when it has none") {
  MarkdownTable table;
  table.column("a|b");
  table.column("empty");
  table.column("n", MarkdownTable::Side::right);
  CHECK(table.print().empty());
  table.line({"x", "", "1"});
  table.line({"", "", "2"});
  CHECK(table.print() == "| a\\|b | n |\n| --- | --: |\n| x | 1 |\n| | 2 |\n");
}

}  // namespace
}  // namespace topset::output
