// An HTML sheet as a whole: everything of the block is on it, nothing leaves it, nothing in a name
// breaks out of its place.
#include "output/html_book.hpp"

#include <set>

#include "catch.hpp"
#include "output/block_example.hpp"
#include "output/html_text.hpp"

namespace topset::output {
namespace {

SheetOptions options(Layout layout = Layout::week) {
  SheetOptions made;
  made.version = "0.0.0";
  made.layout = layout;
  return made;
}

std::string sheet(const Block& block, const SheetOptions& wanted) {
  const BookPtr book = open_html_book(wanted);
  CHECK(book->add(block).empty());
  return book->finish().value().joined();
}

// With spaces for the gaps that no line may break at.
std::string read(const Block& block, const SheetOptions& wanted) {
  constexpr std::string_view kGap = "\u00a0";
  std::string html = sheet(block, wanted);
  for (std::size_t at = html.find(kGap); at != std::string::npos; at = html.find(kGap, at))
    html.replace(at, kGap.size(), " ");
  return html;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++found;
  return found;
}

// The texts of all elements that begin with `tag`.
std::vector<std::string> elements(std::string_view text, std::string_view tag,
                                  std::string_view end) {
  std::vector<std::string> all;
  for (std::size_t at = text.find(tag); at != std::string_view::npos; at = text.find(tag, at)) {
    at += tag.size();
    const std::size_t to = text.find(end, at);
    REQUIRE(to != std::string_view::npos);
    all.emplace_back(text.substr(at, to - at));
  }
  return all;
}

// All that a hostile profile may hold.
const std::string kHostile =
    "</script></style></title>--><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp; "
    "\u202Eevil\u202C \x07\x1b[2J \u2028 \xff \xf0\x9f\x8f\x8b مرحبا =1+1";

Block hostile_block() {
  Block block = example_block();
  block.athlete_name = kHostile + std::string(10'000, 'w');
  block.athlete_stem = kHostile;
  block.program_name = kHostile;
  block.program_file = kHostile;
  block.note = kHostile;
  block.chart = kHostile;
  block.equipment.name = kHostile;
  block.findings = {
      Diagnostic(Rule::SAFE509, {}, kHostile).with_note(kHostile).with_help(kHostile)};
  block.maxes[1].name = kHostile;
  block.maxes[1].maxes.from = kHostile;
  BlockWeek& week = block.weeks.front();
  week.phase = kHostile;
  BlockSession& session = week.sessions.front();
  session.name = kHostile;
  for (BlockExercise& exercise : session.exercises) {
    exercise.name = kHostile;
    exercise.exercise = kHostile;
    exercise.label = kHostile;
    exercise.note = kHostile;
    exercise.refusal = kHostile;
    exercise.missed_top = kHostile;
    exercise.strategy = kHostile;
    exercise.strategy_version = kHostile;
    for (PlannedRow& row : exercise.rows) {
      row.cue = kHostile;
      row.stop = kHostile;
      row.written.note = kHostile;
      row.written.tempo = kHostile;
      row.written.base_exercise = kHostile;
    }
  }
  return block;
}

constexpr Layout kLayouts[] = {Layout::session, Layout::week, Layout::matrix, Layout::rack,
                               Layout::card};

TEST_CASE("every layout shows each load with its sets") {
  for (const Layout layout : kLayouts) {
    INFO(static_cast<int>(layout));
    const std::string html = read(example_block(), options(layout));
    for (const std::string_view shown :
         {"127.5 kg", "110 kg", "1x2", "4x5", "3x8-12", "2x45 s", "Squat", "Leg curl", "Plank"})
      CHECK(html.find(shown) != std::string::npos);
  }
}

TEST_CASE("the athlete's sheet has what is needed to train and nothing to judge a block by") {
  const std::string html = read(example_block(), options());
  for (const std::string_view shown :
       {"<h1 id=\"b0-n\" dir=\"auto\">Jana Nováková</h1>", "90 % of 1RM", "RPE ~8.5", "RPE 8",
        "aria-label=\"25+25+2.5+1.25 a side\"", "<i class=\"red s5\">25</i>",
        "<li><bdi>rest 2:00-3:00</bdi></li>", "cue: knees out of the hole", "95 x 2x3",
        "missed the top set: take no second try", "Squat 142.5 kg (tested 2026-10-12)",
        "<time datetime=\"2026-12-07\">Mon 2026-12-07</time> <bdi>Squat day</bdi>", "about 45 min",
        "slowly down", "work up to"})
    CHECK(html.find(shown) != std::string::npos);
  CHECK(html.find("INOL") == std::string::npos);
  CHECK(html.find("sha256 a") == std::string::npos);
}

TEST_CASE("the coach's copy adds totals, muscles, strategies and where it came from") {
  SheetOptions wanted = options();
  wanted.reader = Reader::coach;
  const std::string html = read(example_block(), wanted);
  for (const std::string_view shown :
       {"session: load volume 2455 kg (255 without back-offs)", "week 1: load volume",
        "block: load volume", "INOL", "hard sets: quads 5, spinal erectors 5",
        "<bdi>fixed-percent-backoff</bdi> 1.0.0",
        "made from programs/four.yaml (sha256 aaaaaaaaaaaa) for athletes/jana.yaml"})
    CHECK(html.find(shown) != std::string::npos);
}

TEST_CASE("the coach reads what was found, the worst first; the athlete doesn't") {
  Block block = example_block();
  SheetOptions wanted = options();
  CHECK(sheet(block, wanted).find("class=\"findings\"") == std::string::npos);
  block.findings = {Diagnostic(Rule::ATHL203, {}, "the 1RM is estimated").as(Severity::note),
                    Diagnostic(Rule::SAFE509, {}, "12 reps at or over 90 %")
                        .with_note("week 2")
                        .with_help("fewer")};
  CHECK(sheet(block, wanted).find("class=\"findings\"") == std::string::npos);
  wanted.reader = Reader::coach;
  const std::string html = sheet(block, wanted);
  CHECK(html.find(
            "<h2>findings</h2><ul><li class=\"warning\"><b>warning[SAFE509]</b> <bdi>12 reps "
            "at or over 90 %</bdi><br><bdi>week 2</bdi><br><small><bdi>fewer</bdi></small></li>"
            "<li class=\"note\"><b>note[ATHL203]</b> <bdi>the 1RM is estimated</bdi></li></ul>") !=
        std::string::npos);
}

TEST_CASE("every week, matrix and card has a head that paper repeats: what, whose, which program") {
  const std::string html = sheet(example_block(), options());
  CHECK(
      html.find("<div class=\"running\" aria-hidden=\"true\"><p><b><bdi>Week 1, build</bdi></b>"
                "<span><bdi>Jana Nováková</bdi></span><span><bdi>Four weeks</bdi></span></p></div>"
                "<h2 ") != std::string::npos);
  for (const Layout layout : {Layout::matrix, Layout::card})
    CHECK(count(sheet(example_block(), options(layout)), "class=\"running\"") == 1);
}

TEST_CASE("a sheet in German has commas, units that stay with their number, and lists to read") {
  SheetOptions wanted = options();
  wanted.words = Words(Language::german);
  const std::string html = sheet(example_block(), wanted);
  CHECK(html.find("<span>127,5\u00a0kg</span>") != std::string::npos);
  CHECK(html.find("<span>20\u00a0kg x 8</span>; <span>62,5 x 5</span>") != std::string::npos);
  CHECK(html.find("\"mark\":\",\"") != std::string::npos);
  CHECK(html.find("127.5") == std::string::npos);
}

TEST_CASE("the box of a set that may be left out is marked") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].rows[1].written.sets = {3, 4};
  CHECK(count(sheet(block, options()), "<li class=\"may\">") == 1);
}

TEST_CASE("a set has a box, and an autoregulation table every entry") {
  const std::string html = sheet(example_block(), options());
  CHECK(count(html, "<li><i></i><i class=\"x\"></i><i class=\"at\"></i></li>") == 1 + 4 + 3);
  CHECK(count(html, "<li><i class=\"s\"></i></li>") == 2);
  CHECK(html.find("<tr><th scope=\"row\">125</th><td>110</td><td>107.5</td><td>-</td></tr>"
                  "<tr class=\"planned\"><th scope=\"row\">127.5</th><td>112.5</td><td>110</td>"
                  "<td>107.5</td></tr>") != std::string::npos);
}

TEST_CASE("the script gets the table's own entries, and the plates of each") {
  Block block = example_block();
  block.equipment.plates = {{1'250, 2}, {2'500, 2}, {20'000, 2}, {25'000, 4}};
  const std::vector<std::string> data = elements(
      sheet(block, options()), "<script type=\"application/json\" class=\"data\">", "</script>");
  REQUIRE(data.size() == 1);
  CHECK(data.front().find(
            R"("tables":[{"top":0,"reps":2,"planned":1,"felt":[80,85,90],"tops":[125000,127500],)"
            R"("parts":[{"row":1,"loads":[[110000,107500,null],[112500,110000,107500]],)"
            R"("plates":{"110000":[25000,20000],"112500":[25000,20000,1250]}}]}])") !=
        std::string::npos);
}

TEST_CASE("back-off rows that the table can't tell apart follow none of it") {
  Block block = example_block();
  BlockExercise& squat = block.weeks.front().sessions.front().exercises.front();
  squat.rows.push_back(squat.rows.back());
  const std::string html = sheet(block, options());
  CHECK(html.find(R"("parts":[{"row":null,)") != std::string::npos);
}

TEST_CASE("columns that are not asked for are not there") {
  SheetOptions wanted = options();
  wanted.columns = {};
  const std::string html = read(example_block(), wanted);
  CHECK(html.find("90 % of 1RM") == std::string::npos);
  CHECK(html.find("RPE ~8.5") == std::string::npos);
  CHECK(html.find("class=\"plates") == std::string::npos);
  CHECK(html.find("class=\"boxes\"") == std::string::npos);
  CHECK(html.find("127.5 kg") != std::string::npos);
}

TEST_CASE("what was done last time stands before the sets, unless the sheet leaves it out") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  SheetOptions wanted = options();
  CHECK(
      read(block, wanted)
          .find("<span class=\"kind\">last</span> 1x2 130 kg @ 8.5, 4x5 110 kg (2026-11-30)</p>") !=
      std::string::npos);
  wanted.columns.erase(Column::last);
  CHECK(sheet(block, wanted).find("2026-11-30") == std::string::npos);
}

TEST_CASE("the policy allows exactly the styles and the script that are there") {
  SheetOptions wanted = options();
  wanted.css = "h1 { color: teal }\r\n.x::after { content: '</style>' }";
  const std::string html = sheet(example_block(), wanted);
  const std::vector<std::string> policy =
      elements(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
  REQUIRE(policy.size() == 1);
  const std::vector<std::string> styles = elements(html, "<style>", "</style>");
  const std::vector<std::string> scripts = elements(html, "<script>", "</script>");
  REQUIRE(styles.size() == 2);
  REQUIRE(scripts.size() == 1);
  CHECK(policy.front() == "default-src 'none'; img-src data:; style-src '" +
                              html::policy_hash(styles[0]) + "' '" + html::policy_hash(styles[1]) +
                              "'; script-src '" + html::policy_hash(scripts[0]) +
                              "'; base-uri 'none'; form-action 'none'");
  CHECK(styles[1] == "h1 { color: teal }\n.x::after { content: '<\\/style>' }");
}

TEST_CASE(
    "nothing on a sheet is fetched from anywhere, and no element carries a style of its own") {
  SheetOptions wanted = options();
  wanted.reader = Reader::coach;
  wanted.logo = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  for (const Layout layout : kLayouts) {
    wanted.layout = layout;
    const std::string html = sheet(example_block(), wanted);
    for (const std::string_view reached : {"http:", "https:", "//www", "url(", "@import", "<link",
                                           "<iframe", " style=\"", "eval(", "innerHTML"})
      CHECK(html.find(reached) == std::string::npos);
    for (const std::string& source : elements(html, " src=\"", "\""))
      CHECK(source.starts_with("data:image/"));
    for (const std::string& target : elements(html, " href=\"", "\""))
      CHECK(target.starts_with("#"));
  }
}

TEST_CASE("no name breaks out of its place") {
  const std::size_t tags = count(sheet(example_block(), options()), "<script");
  for (const Reader reader : {Reader::athlete, Reader::coach}) {
    for (const Layout layout : kLayouts) {
      INFO(static_cast<int>(layout));
      SheetOptions wanted = options(layout);
      wanted.reader = reader;
      wanted.version = kHostile;
      const std::string plain = sheet(example_block(), options(layout));
      const std::string html = sheet(hostile_block(), wanted);
      CHECK(count(html, "<script") == count(plain, "<script"));
      CHECK(count(html, "</script>") == count(plain, "</script>"));
      CHECK(count(html, "</style>") == count(plain, "</style>"));
      CHECK(count(html, "<title>") == 1);
      CHECK(html.find("<img") == std::string::npos);
      CHECK(html.find("-->") == std::string::npos);
      CHECK(html.find('\x1b') == std::string::npos);
      CHECK(html.find('\x07') == std::string::npos);
      CHECK(html.find('\xff') == std::string::npos);
      CHECK(html.find("&lt;/script&gt;") != std::string::npos);
      CHECK(html.find("\xf0\x9f\x8f\x8b مرحبا") != std::string::npos);
    }
  }
  CHECK(tags == 3);
}

TEST_CASE("the same blocks give the same bytes") {
  for (const Layout layout : kLayouts)
    CHECK(sheet(example_block(), options(layout)) == sheet(example_block(), options(layout)));
}

TEST_CASE("a date stands in a sheet only when it is given") {
  SheetOptions wanted = options();
  CHECK(sheet(example_block(), wanted).find("dcterms") == std::string::npos);
  wanted.date = "2026-12-07T00:00:00Z";
  CHECK(sheet(example_block(), wanted)
            .find("<meta name=\"dcterms.created\" content=\"2026-12-07T00:00:00Z\">") !=
        std::string::npos);
}

TEST_CASE("a sheet is headed in its language and says which it is") {
  SheetOptions wanted = options();
  wanted.words = Words(Language::german);
  const std::string html = sheet(example_block(), wanted);
  CHECK(html.find("<html lang=\"de\"") != std::string::npos);
  CHECK(html.find("<bdi>Woche 1, build</bdi>") != std::string::npos);
  CHECK(html.find("\"save\":\"Protokoll sichern\"") != std::string::npos);
  CHECK(html.find("content:\"Seite \" counter(page) \" von \" counter(pages) \"\"") !=
        std::string::npos);
}

TEST_CASE("paper and its direction are those asked for") {
  SheetOptions wanted = options();
  CHECK(sheet(example_block(), wanted).find("@page{size:A4 portrait;") != std::string::npos);
  wanted.paper = Paper::letter;
  wanted.landscape = true;
  CHECK(sheet(example_block(), wanted).find("@page{size:letter landscape;") != std::string::npos);
}

TEST_CASE("a book of many has a list of them, and no element twice") {
  const BookPtr book = open_html_book(options());
  Block other = example_block();
  other.athlete_name = "Tom Hale";
  other.athlete_stem = "tom";
  CHECK(book->add(example_block()).empty());
  CHECK(book->add(other).empty());
  const std::string html = book->finish().value().joined();
  CHECK(html.find("<li><a href=\"#b0\"><bdi>Jana Nováková</bdi></a></li>"
                  "<li><a href=\"#b1\"><bdi>Tom Hale</bdi></a></li>") != std::string::npos);
  CHECK(html.find("<title>Four weeks</title>") != std::string::npos);
  std::set<std::string> ids;
  for (const std::string& id : elements(html, " id=\"", "\"")) CHECK(ids.insert(id).second);
  CHECK(ids.size() > 10);
}

TEST_CASE("on the rack's list the lightest comes first and a blank load last") {
  const BookPtr book = open_html_book(options(Layout::rack));
  const auto add = [&](std::string name, std::optional<std::int64_t> load, Unit unit) {
    Block block = example_block();
    block.athlete_name = std::move(name);
    block.unit = unit;
    BlockExercise& squat = block.weeks.front().sessions.front().exercises.front();
    for (PlannedRow& row : squat.rows) row.loadable = load;
    CHECK(book->add(block).empty());
  };
  add("Blank", std::nullopt, Unit::kg);
  add("Heavy", 180'000, Unit::kg);
  add("Pounds", 225'000, Unit::lb);  // 102.06 kg
  add("Light", 100'000, Unit::kg);
  const std::string html = book->finish().value().joined();
  const std::vector<std::string> names =
      elements(html.substr(0, html.find("Leg curl")), "<tr><th scope=\"row\"><bdi>", "</bdi>");
  CHECK(names == std::vector<std::string>{"Light", "Pounds", "Heavy", "Blank"});
}

TEST_CASE("the matrix has a column a week and leaves a hole where an exercise does not come") {
  Block block = example_block();
  block.weeks.push_back(block.weeks.front());
  block.weeks[1].week = 2;
  block.weeks[1].sessions.front().exercises.erase(
      block.weeks[1].sessions.front().exercises.begin() + 1);
  const std::string html = sheet(block, options(Layout::matrix));
  CHECK(html.find("<th scope=\"col\">exercise</th><th scope=\"col\"><bdi>Week 1, build</bdi></th>"
                  "<th scope=\"col\"><bdi>Week 2, build</bdi></th>") != std::string::npos);
  CHECK(count(html, "<bdi>Leg curl</bdi>") == 1);
  CHECK(count(html, "<td></td>") == 1);
}

TEST_CASE("the picture of a block has its figures as text too") {
  Block block = example_block();
  block.weeks.push_back(block.weeks.front());
  block.weeks[1].week = 2;
  block.weeks[1].phase = "deload";
  SheetOptions wanted = options();
  wanted.reader = Reader::coach;
  const std::string html = sheet(block, wanted);
  CHECK(html.find("<title id=\"b0-c-t\">The block at a glance</title>") != std::string::npos);
  CHECK(count(html, "<rect class=\"base\"") == 1 + 2);
  CHECK(count(html, "<rect class=\"extra\"") == 1 + 2);
  CHECK(html.find("<tr><th scope=\"row\">2 <bdi>deload</bdi></th><td>2455</td><td>255</td>") !=
        std::string::npos);
}

TEST_CASE("a block without a load has no picture") {
  Block block = example_block();
  block.weeks.front().totals = {};
  SheetOptions wanted = options();
  wanted.reader = Reader::coach;
  CHECK(sheet(block, wanted).find("<svg") == std::string::npos);
}

}  // namespace
}  // namespace topset::output
