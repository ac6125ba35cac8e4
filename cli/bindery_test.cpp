// Blocks on their way into files in memory: one each, one book, and disks that fail.
#include "cli/bindery.hpp"

#include "catch.hpp"
#include "cli/test_world.hpp"
#include "output/block_example.hpp"
#include "output/csv_sheet.hpp"

namespace topset::cli {
namespace {

class LateClock : public Clock {
 public:
  std::int64_t milliseconds() override { return now_ += 1000; }

 private:
  std::int64_t now_ = 0;
};

struct Desk : TestWorld {
  LateClock clock;
  Arguments none;
  Report report{none, world};
  Wish wish;

  Desk() { world.clock = &clock; }

  // Binds a block for each athlete, in that order.
  void bind(const std::vector<std::string>& athletes) {
    Progress progress(world, athletes.size());
    Bindery bindery(wish, world, report, progress);
    REQUIRE(bindery.open());
    for (std::size_t i = 0; i < athletes.size(); ++i) {
      progress.step(i, athletes[i]);
      Block block = output::example_block();
      block.athlete_stem = athletes[i];
      block.athlete_name = athletes[i];
      bindery.add(block,
                  std::make_shared<const Source>(athletes[i] + ".yaml", "topset: athlete/1\n"));
    }
    bindery.finish();
  }
};

TEST_CASE("each athlete has a file of each format") {
  Desk desk;
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::text, Format::csv};
  desk.bind({"ana", "ben"});
  CHECK(desk.out.text() ==
        "wrote /out/ana.txt\nwrote /out/ana.csv\nwrote /out/ben.txt\nwrote /out/ben.csv\n");
  CHECK(desk.files.files() ==
        std::vector<std::string>{"/out/ana.csv", "/out/ana.txt", "/out/ben.csv", "/out/ben.txt"});
  CHECK(desk.report.finish() == Exit::ok);
}

TEST_CASE("one book of all is called after the program and headed once") {
  Desk desk;
  desk.wish.program = "programs/four-weeks.yaml";
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::csv};
  desk.wish.one_book = true;
  desk.bind({"ana", "ben"});
  CHECK(desk.out.text() == "wrote /out/four-weeks.csv\n");
  const std::string text = desk.files.content("/out/four-weeks.csv").value_or("");
  CHECK(text.starts_with(output::csv_headings() + "ana,"));
  CHECK(text.find("\r\nben,") != std::string::npos);
  CHECK(text.rfind(output::csv_headings()) == 0);
}

TEST_CASE("a book without a block is not written") {
  Desk desk;
  desk.wish.program = "p.yaml";
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::csv};
  desk.wish.one_book = true;
  desk.bind({});
  CHECK(desk.files.files().empty());
}

TEST_CASE("a full disk leaves what was there, and is told for each file") {
  Desk desk;
  desk.files.add_file("/out/ana.csv", "of last week");
  desk.files.fail_write(1, {.reason = "no space left on device"});
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::csv};
  desk.bind({"ana", "ben"});
  CHECK(desk.files.content("/out/ana.csv") == "of last week");
  CHECK(desk.out.text() == "wrote /out/ben.csv\n");
  CHECK(desk.report.finish() == Exit::findings);
  CHECK(desk.err.text() ==
        "error[LIBR017]: /out/ana.csv can't be written: no space left on device\n"
        "  = help: what was there before is unchanged\n"
        "\n"
        "1 error\n");
}

TEST_CASE("what a format can't show is told with the athlete's file, and nothing is written") {
  Desk desk;
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::ics};
  Progress progress(desk.world, 1);
  Bindery bindery(desk.wish, desk.world, desk.report, progress);
  REQUIRE(bindery.open());
  Block block = output::example_block();
  block.weeks[0].sessions[0].date.reset();
  bindery.add(block, std::make_shared<const Source>("ana.yaml", "topset: athlete/1\n"));
  bindery.finish();
  CHECK(desk.files.files().empty());
  CHECK(desk.report.finish() == Exit::findings);
  CHECK(desk.err.text() ==
        "error[LIBR026]: a block without dates makes no calendar\n"
        " --> ana.yaml:1:1\n"
        "  |\n"
        "1 | topset: athlete/1\n"
        "  | ^\n"
        "  = help: say when it begins: --start 2026-12-07\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a folder that can't be made stops the run before any work") {
  Desk desk;
  desk.files.add_file("/out", "a file");
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::csv};
  Progress progress(desk.world, 1);
  CHECK_FALSE(Bindery(desk.wish, desk.world, desk.report, progress).open());
  CHECK(desk.err.text() ==
        "error: /out: a part of the path is not a folder\n"
        "  = help: name another folder after -o\n");
}

TEST_CASE("where a bar is in the way of names, files are counted") {
  Desk desk;
  desk.world.err_is_terminal = desk.world.out_is_terminal = true;
  desk.wish.folder = "/out";
  desk.wish.formats = {Format::csv};
  desk.bind({"a", "b", "c", "d", "e"});
  CHECK(desk.out.text() == "wrote 5 files to /out\n");
  CHECK(desk.err.text().ends_with("] 4 of 5  e\r\x1b[K"));
}

}  // namespace
}  // namespace topset::cli
