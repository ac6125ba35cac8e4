#include "output/pdf/pdf_book.hpp"

#include <algorithm>
#include <array>
#include <cairo.h>

#include "catch.hpp"
#include "output/block_example.hpp"

using namespace topset;
using namespace topset::output;
using namespace topset::output::pdf;

namespace {

constexpr std::array kLayouts = {Layout::session, Layout::week, Layout::matrix, Layout::rack,
                                 Layout::card};

struct Drawn {
  std::string bytes;
  std::vector<Trace> text;
  Diagnostics findings;

  int pages() const { return text.empty() ? 0 : text.back().page; }
  // All lines, spaces between them. What keeps a unit beside its figure is a space as well.
  std::string words() const {
    constexpr std::string_view kGap = "\u00a0";
    std::string all;
    for (const Trace& line : text) all += line.text + " ";
    for (std::size_t at = all.find(kGap); at != std::string::npos; at = all.find(kGap, at))
      all.replace(at, kGap.size(), " ");
    return all;
  }
};

Drawn draw(const std::vector<Block>& blocks, const SheetOptions& options) {
  Drawn drawn;
  PdfBook book(options, &drawn.text);
  for (const Block& block : blocks)
    for (Diagnostic& finding : book.add(block)) drawn.findings.push_back(std::move(finding));
  drawn.bytes = book.finish().value().joined();
  return drawn;
}

SheetOptions options_for(Layout layout) {
  SheetOptions options;
  options.layout = layout;
  options.version = "1.0.0";
  return options;
}

// The worst that a name may be: long, turned around, of any script, full of markup.
Block hostile_block(const std::string& name) {
  Block block = example_block();
  block.athlete_name = name;
  block.program_name = name;
  block.note = name;
  block.chart = name;
  block.equipment.name = name;
  block.maxes.back().name = name;
  BlockWeek& week = block.weeks.front();
  week.phase = name;
  week.sessions.front().name = name;
  BlockExercise& exercise = week.sessions.front().exercises.front();
  exercise.name = name;
  exercise.note = name;
  exercise.refusal = name;
  PlannedRow& row = exercise.rows.back();
  row.cue = name;
  row.stop = name;
  row.written.note = name;
  row.written.tempo = name;
  return block;
}

void check_nothing_outside(const Drawn& drawn, Size paper) {
  constexpr double kEdge = 10;  // points that no printer is asked to reach
  for (const Trace& line : drawn.text) {
    INFO("page " << line.page << ": " << line.text.substr(0, 60));
    CHECK(line.box.x >= kEdge);
    CHECK(line.box.y >= kEdge);
    CHECK(line.box.right() <= paper.width - kEdge);
    CHECK(line.box.bottom() <= paper.height - kEdge);
  }
}

// Lines keep a little air above and below their letters; what covers more covers letters.
void check_nothing_covered(const Drawn& drawn) {
  const auto inner = [](const Box& box) {
    return Box{box.x + 0.3, box.y + 0.2 * box.height, box.width - 0.6, 0.6 * box.height};
  };
  for (std::size_t i = 0; i < drawn.text.size(); ++i) {
    const Box a = inner(drawn.text[i].box);
    if (a.width <= 0) continue;
    for (std::size_t j = i + 1; j < drawn.text.size(); ++j) {
      if (drawn.text[j].page != drawn.text[i].page) break;
      const Box b = inner(drawn.text[j].box);
      if (b.width <= 0) continue;
      const bool covers =
          a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
      if (!covers) continue;
      INFO("page " << drawn.text[i].page << ": `" << drawn.text[i].text.substr(0, 60) << "` and `"
                   << drawn.text[j].text.substr(0, 60) << "`");
      CHECK_FALSE(covers);
    }
  }
}

}  // namespace

TEST_CASE("the same block makes the same bytes") {
  for (const Layout layout : kLayouts) {
    const SheetOptions options = options_for(layout);
    CHECK(draw({example_block()}, options).bytes == draw({example_block()}, options).bytes);
  }
}

TEST_CASE("a PDF has a date only where one is given") {
  SheetOptions options = options_for(Layout::week);
  const std::string undated = draw({example_block()}, options).bytes;
  CHECK(undated.find("Date") == std::string::npos);
  options.date = "2026-12-07T00:00:00Z";
  const std::string dated = draw({example_block()}, options).bytes;
  CHECK(dated != undated);
  CHECK(dated.find("/ModDate") == std::string::npos);
  // Later versions of cairo compress it with the rest.
  if (cairo_version() < CAIRO_VERSION_ENCODE(1, 18, 0))
    CHECK(dated.find("/CreationDate (20261207000000") != std::string::npos);
}

TEST_CASE("a week's sheet holds what is needed to train") {
  const Drawn drawn = draw({example_block()}, options_for(Layout::week));
  const std::string words = drawn.words();
  for (const std::string_view word : {"Jana Nováková",
                                      "Four weeks",
                                      "Week 1, build",
                                      "Mon 2026-12-07",
                                      "Squat day",
                                      "bodyweight",
                                      "sleep",
                                      "soreness",
                                      "Squat 142.5 kg (tested 2026-10-12)",
                                      "1×2",
                                      "127.5 kg",
                                      "90 % of 1RM",
                                      "RPE ~8.5",
                                      "rest 3:00",
                                      "4×5",
                                      "110 kg",
                                      "78 % of 1RM",
                                      "knees out of the hole",
                                      "25",
                                      "20",
                                      "felt as RPE",
                                      "top 125 kg",
                                      "107.5",
                                      "missed the top set: take no second try",
                                      "Leg curl",
                                      "3×8–12",
                                      "work up to",
                                      "RPE 8",
                                      "slowly down",
                                      "Plank",
                                      "2×45 s",
                                      "notes",
                                      "gym hall",
                                      "bar 20 kg",
                                      "plates are for one side",
                                      "page 1 of 1"}) {
    INFO(word);
    CHECK(words.find(word) != std::string::npos);
  }
  CHECK(words.find("fixed-percent-backoff") == std::string::npos);
  CHECK(drawn.findings.empty());
}

TEST_CASE("the coach's copy has what a block is judged by") {
  SheetOptions options = options_for(Layout::week);
  options.reader = Reader::coach;
  const Drawn drawn = draw({example_block()}, options);
  const std::string words = drawn.words();
  for (const std::string_view word :
       {"Overview", "load volume, kg", "2455", "255", "heaviest set", "INOL", "70-79 %", "quads",
        "fixed-percent-backoff 1.0.0", "programs/four.yaml (sha256 aaaaaaaaaaaa)",
        "athletes/jana.yaml", "page 2 of 2"}) {
    INFO(word);
    CHECK(words.find(word) != std::string::npos);
  }
}

TEST_CASE("columns that were not asked for are left out") {
  SheetOptions options = options_for(Layout::week);
  options.columns = {};
  const std::string words = draw({example_block()}, options).words();
  CHECK(words.find("127.5 kg") != std::string::npos);
  CHECK(words.find("90 % of 1RM") == std::string::npos);
  CHECK(words.find("RPE ~8.5") == std::string::npos);
  CHECK(words.find("@") == std::string::npos);
}

TEST_CASE("sheets are headed in the language asked for") {
  SheetOptions options = options_for(Layout::week);
  options.words = Words(Language::russian);
  const std::string words = draw({example_block()}, options).words();
  CHECK(words.find("Неделя 1, build") != std::string::npos);
  CHECK(words.find("стр. 1 из 1") != std::string::npos);
}

TEST_CASE("nothing stands outside the page or on other words") {
  for (const Layout layout : kLayouts) {
    for (const Paper paper : {Paper::a4, Paper::letter}) {
      for (const bool landscape : {false, true}) {
        for (const Reader reader : {Reader::athlete, Reader::coach}) {
          SheetOptions options = options_for(layout);
          options.paper = paper;
          options.landscape = landscape;
          options.reader = reader;
          const Drawn drawn = draw({example_block(), example_block()}, options);
          INFO("layout " << static_cast<int>(layout) << ", paper " << static_cast<int>(paper)
                         << (landscape ? ", landscape" : ""));
          check_nothing_outside(drawn, paper_size(paper, landscape || layout == Layout::card));
          check_nothing_covered(drawn);
        }
      }
    }
  }
}

TEST_CASE("hostile names are printed whole, on the page and beside each other") {
  const std::string word = "Pneumonoultramicroscopicsilicovolcanoconiosis";
  std::string long_name;
  for (int i = 0; long_name.size() < 10'000; ++i) long_name += "w" + std::to_string(i) + " ";
  const std::array names = {std::string("<b>&amp;\"'</b> %s =1+1"),
                            std::string("שלום עליכם محمد الأمين"),
                            std::string("a\u202Eb\u0000c\x1b[31m\xff", 14),
                            word + word + word,
                            std::string(300, 'M'),
                            long_name};
  for (const Layout layout : kLayouts) {
    for (const std::string& name : names) {
      SheetOptions options = options_for(layout);
      const Drawn drawn = draw({hostile_block(name)}, options);
      INFO("layout " << static_cast<int>(layout) << ", name " << name.substr(0, 40));
      check_nothing_outside(drawn, paper_size(Paper::a4, layout == Layout::card));
      check_nothing_covered(drawn);
    }
  }
  // Every word of ten thousand letters is there.
  const std::string words = draw({hostile_block(long_name)}, options_for(Layout::week)).words();
  for (int i = 0; i < 1500; i += 7) {
    INFO(i);
    CHECK(words.find("w" + std::to_string(i) + " ") != std::string::npos);
  }
}

TEST_CASE("each athlete of a book has pages counted from one") {
  const std::string words =
      draw({example_block(), example_block()}, options_for(Layout::week)).words();
  const std::size_t first = words.find("page 1 of 1");
  REQUIRE(first != std::string::npos);
  CHECK(words.find("page 1 of 1", first + 1) != std::string::npos);
}

TEST_CASE("on the wall the lightest stand first, and those without a load last") {
  Block light = example_block();
  light.athlete_name = "Light";
  Block heavy = example_block();
  heavy.athlete_name = "Heavy";
  heavy.weeks[0].sessions[0].exercises[0].rows[0].loadable = 200'000;
  Block without = example_block();
  without.athlete_name = "Without";
  for (PlannedRow& row : without.weeks[0].sessions[0].exercises[0].rows) row.loadable.reset();
  const Drawn drawn = draw({without, heavy, light}, options_for(Layout::rack));
  CHECK(drawn.pages() == 1);
  const std::string words = drawn.words();
  CHECK(words.find("Light") < words.find("Heavy"));
  CHECK(words.find("Heavy") < words.find("Without"));
}

TEST_CASE("on the wall an RPE stands beside the plates, and a sign is explained") {
  Block block = example_block();
  PlannedRow& top = block.weeks[0].sessions[0].exercises[0].rows[0];
  top.rpe = Range<Rpe>{{80}, {80}};
  top.rpe_predicted = false;
  REQUIRE(top.plating);
  const std::string plain = draw({block}, options_for(Layout::rack)).words();
  CHECK(plain.find("RPE 8") != std::string::npos);
  CHECK(plain.find("*") == std::string::npos);
  top.projected = true;
  const std::string words = draw({block}, options_for(Layout::rack)).words();
  CHECK(words.find("127.5 kg*") != std::string::npos);
  CHECK(words.find("* projected") != std::string::npos);
}

TEST_CASE("a pdf tells what was done last time, unless the sheet leaves it out") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  for (const Layout layout : {Layout::session, Layout::week}) {
    SheetOptions options = options_for(layout);
    CHECK(draw({block}, options).words().find("130 kg @ 8.5") != std::string::npos);
    options.columns.erase(Column::last);
    CHECK(draw({block}, options).words().find("130 kg @ 8.5") == std::string::npos);
  }
}

TEST_CASE("a pdf says the planner's sentences in its language") {
  SheetOptions options = options_for(Layout::week);
  options.words = Words(Language::german);
  options.reader = Reader::coach;
  Block block = example_block();
  BlockExercise& squat = block.weeks[0].sessions[0].exercises[0];
  squat.missed_top = "missed the top set: take no second try, and do the back-off sets at 122.5 kg";
  squat.rows.back().stop = "end the back-offs with the first set that feels like RPE 9 or harder";
  const std::string words = draw({block}, options).words();
  CHECK(words.find("Topsatz verfehlt") != std::string::npos);
  CHECK(words.find("RPE 9 oder schwerer") != std::string::npos);
  CHECK(words.find("ab 90 %") != std::string::npos);
  CHECK(words.find("missed the top set") == std::string::npos);
}

TEST_CASE("a logo that is no picture is told once") {
  SheetOptions options = options_for(Layout::week);
  options.logo = "<svg/>";
  const Drawn drawn = draw({example_block(), example_block()}, options);
  REQUIRE(drawn.findings.size() == 1);
  CHECK(drawn.findings[0].rule == Rule::LIBR025);
  CHECK(drawn.findings[0].message ==
        "the logo can't stand on a PDF: it is an SVG, and this format draws PNGs alone");
  CHECK(drawn.findings[0].help ==
        "give --logo a PNG of it, about 600 pixels wide: saved as one by what drew it, or by "
        "`rsvg-convert -w 600 crest.svg -o crest.png`");
}
