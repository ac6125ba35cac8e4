// What stands in each line, and that nobody's name becomes a formula or a second cell.
#include "output/csv_sheet.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

TEST_CASE("the columns are these, in this order") {
  CHECK(csv_headings() ==
        "athlete,program,week,phase,date,session,session_name,label,exercise,exercise_name,row,set,"
        "sets,kind,optional,reps_min,reps_max,amount_unit,amrap,each_side,load,load_max,unit,"
        "projected,percent,percent_max,base,rpe_min,rpe_max,rpe_predicted,plates,rest_min,rest_max,"
        "tempo,cue,note,strategy,implement,cycle,cycle_week,last\r\n");
}

TEST_CASE("a line a set: warm-ups, then work, in the order it is done") {
  const std::vector<std::string> lines = lines_of(csv_lines(example_block()));
  const std::string day = "Jana Nováková,Four weeks,1,build,2026-12-07,1,Squat day,";
  const std::string squat = day + "A,squat,Squat,";
  const std::string end = ",fixed-percent-backoff,barbell,,,";
  REQUIRE(lines.size() == 14);
  CHECK(lines[0] == squat + ",1,1,warm_up,,8,8,reps,,,20,,kg,,,,,,,,,,,,," + end);
  CHECK(lines[2] == squat + ",1,2,warm_up,,3,3,reps,,,95,,kg,,,,,,,,,,,,," + end);
  CHECK(lines[3] == squat + ",2,2,warm_up,,3,3,reps,,,95,,kg,,,,,,,,,,,,," + end);
  CHECK(lines[4] == squat +
                        "1,1,1,top,,2,2,reps,,,127.5,,kg,,90,,one_rep_max,8.5,8.5,yes,"
                        "25+25+2.5+1.25,180,180,,," +
                        end);
  CHECK(lines[8] == squat +
                        "2,4,4,back_off,,5,5,reps,,,110,,kg,,78,,one_rep_max,7,7,yes,25+20,120,"
                        "180,,knees out of the hole," +
                        end);
  CHECK(lines[9] == day +
                        "B,leg_curl,Leg curl,1,1,3,straight,,8,12,reps,,,,,,,,,,8,8,,,,,,,work up "
                        "to 8-12 @ 8,table,stack,,,");
  CHECK(lines[13] ==
        day + "C,plank,Plank,1,2,2,straight,,45,45,seconds,,,,,,,,,,,,,,,,,,,table,none,,,");
}

TEST_CASE("a set past the fewest of a range may be left out") {
  Block block = example_block();
  std::vector<BlockExercise>& exercises = block.weeks[0].sessions[0].exercises;
  exercises = {exercises[2]};
  exercises[0].rows[0].written.sets = {2, 3};
  const std::vector<std::string> lines = lines_of(csv_lines(block));
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].find(",1,2,3,straight,,45,") != std::string::npos);
  CHECK(lines[2].find(",1,3,3,straight,yes,45,") != std::string::npos);
}

TEST_CASE("a load off the body stays a number") {
  Block block = example_block();
  std::vector<BlockExercise>& exercises = block.weeks[0].sessions[0].exercises;
  exercises = {exercises[2]};
  exercises[0].implement = Implement::bodyweight;
  exercises[0].rows[0].loadable = -10'000;
  CHECK(csv_lines(block).find(",-10,,kg,") != std::string::npos);
}

TEST_CASE("what was done last time stands on every line of an exercise") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  const std::vector<std::string> lines = lines_of(csv_lines(block));
  for (std::size_t i = 0; i < 9; ++i)
    CHECK(lines[i].ends_with(",,\"1x2 130 kg @ 8.5, 4x5 110 kg (2026-11-30)\""));
  CHECK(lines[9].ends_with("stack,,,"));
}

TEST_CASE("a cell is quoted where it must be") {
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("Jana Nováková") == "Jana Nováková");
  CHECK(csv_cell("Nováková, Jana") == "\"Nováková, Jana\"");
  CHECK(csv_cell("the \"bull\"") == "\"the \"\"bull\"\"\"");
  CHECK(csv_cell(" x ") == "\" x \"");
  CHECK(csv_cell("two\r\nlines\tand a tab") == "two  lines and a tab");
}

TEST_CASE("no cell of text is a formula") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("+1") == "'+1");
  CHECK(csv_cell("-5") == "'-5");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("\t=1") == "' =1");
  CHECK(csv_cell("\r=1") == "' =1");
  CHECK(csv_cell("\n=1") == "' =1");
  CHECK(csv_cell("=HYPERLINK(\"http://x\",\"y\")") ==
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  CHECK(csv_cell("＝1") == "'＝1");
  CHECK(csv_cell("\xC2\xA0=1") == "'\xC2\xA0=1");
  CHECK(csv_cell("\xE2\x80\xAE=1") == "' =1");  // behind a bidi mark
  CHECK(csv_cell("3-1-X-0") == "3-1-X-0");
}

TEST_CASE("hostile names stay one cell each") {
  for (const std::string& name :
       {std::string("a,b\r\nc,d"), std::string("\"\""), std::string("=cmd|' /C calc'!A0"),
        std::string(10'000, ','), std::string("\xE2\x80\xAEsdrawkcab"), std::string("\xff\xfe"),
        std::string("🏋️"), std::string("علي"), std::string("</td><script>")}) {
    Block block = example_block();
    block.athlete_name = name;
    block.weeks[0].sessions[0].exercises[0].rows[1].cue = name;
    const std::vector<std::string> lines = lines_of(csv_lines(block));
    CHECK(lines.size() == 14);
    for (const std::string& line : lines) {
      std::size_t cells = 1;
      bool quoted = false;
      for (const char letter : line) {
        if (letter == '"') quoted = !quoted;
        if (letter == ',' && !quoted) ++cells;
      }
      CHECK(cells == 41);
      CHECK_FALSE(quoted);
    }
  }
}

TEST_CASE("a book of several blocks is headed once") {
  const BookPtr book = open_csv(SheetOptions{});
  CHECK(book->add(example_block()).empty());
  CHECK(book->add(example_block()).empty());
  CHECK(book->finish().value().joined() ==
        csv_headings() + csv_lines(example_block()) + csv_lines(example_block()));
}

}  // namespace
}  // namespace topset::output
