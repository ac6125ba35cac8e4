// Events of a block: what stands in them, when they are, and what keeps them the same ones.
#include "output/calendar_sheet.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output {
namespace {

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  return text;
}

// The value of the n-th line of this name.
std::string value(const std::string& text, const std::string& name, int nth = 1) {
  std::size_t at = 0;
  for (int i = 0; i < nth; ++i) {
    at = text.find("\r\n" + name, at + (i > 0 ? 1 : 0));
    REQUIRE(at != std::string::npos);
  }
  const std::size_t begin = at + 2 + name.size() + 1;
  return text.substr(begin, text.find("\r\n", begin) - begin);
}

std::string calendar(const Block& block, const SheetOptions& options = SheetOptions{}) {
  return unfolded(calendar_sheet(block, options));
}

TEST_CASE("an event a session, with all its sets") {
  SheetOptions options;
  options.version = "1.2.3";
  options.at = 18 * 60;
  const std::string text = calendar(example_block(), options);
  CHECK(
      text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//topset//topset 1.2.3//EN\r\n"
                       "CALSCALE:GREGORIAN\r\nNAME:Jana Nováková: Four weeks\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(value(text, "SUMMARY") == "Squat day (Week 1\\, build)");
  CHECK(value(text, "LOCATION") == "hall");
  CHECK(value(text, "DTSTART") == "20261207T180000");
  CHECK(value(text, "DTEND") == "20261207T184500");
  const std::string sets = value(text, "DESCRIPTION");
  CHECK(sets.starts_with(
      "A  Squat\\nwarm-up: 20 kg x 8\\, 62.5 x 5\\, 95 x 2x3\\n"
      "top 1x2 127.5 kg\\, 90 % of 1RM\\, RPE ~8.5\\, 25+25+2.5+1.25 a side\\, rest 3:00\\n"
      "back-off 4x5 110 kg\\, 78 % of 1RM\\, RPE ~7\\, 25+20 a side\\, rest 2:00-3:00\\, "
      "cue: knees out of the hole\\nmissed the top set: take no second try\\n\\n"
      "B  Leg curl\\nsets 3x8-12 work up to\\, RPE 8\\nslowly down\\n\\n"
      "C  Plank\\nsets 2x45 s\\n\\nsheet "));
}

TEST_CASE("without a time a session takes its day, and leaves it free") {
  const std::string text = calendar(example_block());
  CHECK(value(text, "DTSTART") == "VALUE=DATE:20261207");
  CHECK(value(text, "DTEND") == "VALUE=DATE:20261208");
  CHECK(value(text, "TRANSP") == "TRANSPARENT");
}

TEST_CASE("a late session ends on the next day, in the next year too") {
  Block block = example_block();
  block.weeks[0].sessions[0].date = day("2026-12-31");
  SheetOptions options;
  options.at = 23 * 60 + 30;
  const std::string text = calendar(block, options);
  CHECK(value(text, "DTSTART") == "20261231T233000");
  CHECK(value(text, "DTEND") == "20270101T001500");
}

TEST_CASE("an event keeps its UID when what is in it changes, or its day of the week does") {
  const auto uid = [](const Block& block) { return value(calendar(block), "UID"); };
  const Block block = example_block();
  const std::string first = uid(block);
  CHECK(first.size() == 32 + 7);
  CHECK(first.ends_with("@topset"));
  Block heavier = block;
  heavier.program_sha256 = std::string(64, 'b');
  heavier.weeks[0].sessions[0].name = "Heavy day";
  heavier.weeks[0].sessions[0].exercises[0].rows[0].loadable = 130'000;
  heavier.weeks[0].sessions[0].date = day("2026-12-09");
  CHECK(uid(heavier) == first);
  // The second week alone has the UIDs it has in the whole block.
  Block second = block;
  second.weeks[0].week = 2;
  second.weeks[0].sessions[0].date = day("2026-12-14");
  const std::string of_second = uid(second);
  CHECK(of_second != first);
  Block both = block;
  both.weeks.push_back(second.weeks[0]);
  CHECK(value(calendar(both), "UID", 2) == of_second);

  Block later = block;  // the same program again, a month on
  later.weeks[0].sessions[0].date = day("2027-01-04");
  Block other = block;
  other.athlete_file = "athletes/ben.yaml";
  Block elsewhere = block;
  elsewhere.program_file = "programs/five.yaml";
  Block evening = block;
  evening.weeks[0].sessions[0].session = 2;
  for (const Block& different : {later, other, elsewhere, evening}) CHECK(uid(different) != first);
}

TEST_CASE("when a block was made is told by SOURCE_DATE_EPOCH, or not by a clock") {
  const std::string without = calendar(example_block());
  CHECK(value(without, "DTSTAMP") == "20261207T000000Z");
  CHECK(value(without, "SEQUENCE") == "0");
  SheetOptions options;
  options.date = "2026-11-30T06:07:08Z";
  const std::string with = calendar(example_block(), options);
  CHECK(value(with, "DTSTAMP") == "20261130T060708Z");
  CHECK(value(with, "SEQUENCE") == "29933647");
  options.date = "2026-11-30T06:08:00Z";
  CHECK(value(calendar(example_block(), options), "SEQUENCE") == "29933648");
}

TEST_CASE("a block without dates is told how to get them") {
  Block block = example_block();
  block.weeks[0].sessions[0].date.reset();
  const BookPtr book = open_calendar(SheetOptions{});
  const Diagnostics findings = book->add(block);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::LIBR026);
  CHECK(findings[0].message == "a block without dates makes no calendar");
  CHECK(findings[0].help == "say when it begins: --start 2026-12-07");
  CHECK(book->finish().value().empty());
}

TEST_CASE("the headings are in the language of the sheet") {
  const std::string text = calendar(example_block(), sheet_for(Reader::athlete, Language::german));
  CHECK(value(text, "SUMMARY") == "Squat day (Woche 1\\, build)");
  CHECK(text.find("25+20 je Seite\\, Pause 2:00-3:00\\, Hinweis: knees out") != std::string::npos);
}

TEST_CASE("the coach's copy has the session's totals") {
  CHECK(calendar(example_block()).find("load volume") == std::string::npos);
  CHECK(calendar(example_block(), sheet_for(Reader::coach)).find("session: load volume 2455 kg") !=
        std::string::npos);
}

TEST_CASE("no name ends an event or adds a line to it") {
  for (const std::string& name :
       {std::string("x\r\nEND:VEVENT\r\nEND:VCALENDAR"), std::string("x\nATTACH:http://x"),
        std::string(10'000, ';'), std::string("\\"), std::string("\xff"),
        std::string("\xE2\x80\xA8UID:1")}) {
    Block block = example_block();
    block.athlete_name = block.program_name = block.equipment.name = name;
    block.weeks[0].sessions[0].name = name;
    block.weeks[0].sessions[0].exercises[0].note = name;
    const std::string text = calendar_sheet(block, SheetOptions{});
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find("\r\n", at) + 2) {
      CHECK(text.find("\r\n", at) - at <= 75);
      if (text[at] != ' ') ++lines;
    }
    CHECK(lines == 18);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
      CHECK(text[at - 1] == '\r');
  }
}

}  // namespace
}  // namespace topset::output
