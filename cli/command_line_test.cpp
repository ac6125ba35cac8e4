// Command lines on files in memory: what is printed where, and the exit code.
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "catch.hpp"
#include "cli/flags.hpp"
#include "cli/test_world.hpp"

namespace topset::cli {
namespace {

struct Ran {
  std::string out;
  std::string err;
  Exit exit;
};

Ran run(const std::vector<std::string>& words, MemoryFileSystem files = {}) {
  TestWorld test(std::move(files));
  const Exit exit = run_command_line(words, test.world);
  return {test.out.text(), test.err.text(), exit};
}

void check_mistake(const std::vector<std::string>& words, const std::string& message) {
  const Ran ran = run(words);
  CHECK(ran.err == message);
  CHECK(ran.out.empty());
  CHECK(ran.exit == Exit::usage);
}

TEST_CASE("help fits 80 columns and names every command and flag") {
  for (const std::string& line : {std::string("help"), std::string("--help"), std::string("-h")})
    CHECK(run({line}).out == help());
  CHECK(run({}).out == help());
  CHECK(run({"help", "help"}).out == help());
  std::string all = help();
  for (const Command& command : commands()) {
    const std::string text = help_for(command);
    CHECK(help().find("  " + std::string(command.name) + " ") != std::string::npos);
    CHECK(run({"help", std::string(command.name)}).out == text);
    CHECK(run({std::string(command.name), "--help"}).out == text);
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.examples.empty());
    for (const Flag& flag : command.flags) {
      INFO(command.name << " --" << flag.name);
      CHECK_FALSE(flag.doc.empty());
      CHECK(text.find("--" + std::string(flag.name) + " ") != std::string::npos);
    }
    all += text;
  }
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    INFO(all.substr(at, end - at));
    CHECK(display_width(all.substr(at, end - at)) <= 80);
    at = end + 1;
  }
}

TEST_CASE("the exit codes are what is promised") {
  CHECK(static_cast<int>(Exit::ok) == 0);
  CHECK(static_cast<int>(Exit::findings) == 1);
  CHECK(static_cast<int>(Exit::usage) == 2);
  CHECK(static_cast<int>(Exit::internal) == 3);
  CHECK(worst(Exit::usage, Exit::findings) == Exit::usage);
  CHECK(worst(Exit::ok, Exit::findings) == Exit::findings);
}

TEST_CASE("unknown commands and flags are answered with the nearest") {
  check_mistake({"genrate"},
                "error: unknown command `genrate`\n"
                "  = help: a command with a similar name exists: `generate`\n");
  check_mistake({"zzzzzzzz"},
                "error: unknown command `zzzzzzzz`\n"
                "  = help: topset help lists the commands\n");
  check_mistake({"help", "plate"},
                "error: unknown command `plate`\n"
                "  = help: a command with a similar name exists: `plates`\n");
  check_mistake({"--strict", "generate"},
                "error: `--strict` stands before a command\n"
                "  = help: topset COMMAND --flag; topset help lists the commands\n");
}

TEST_CASE("too few and too many words say how a command is used") {
  check_mistake({"plates"},
                "error: plates needs LOAD\n"
                "  = help: such as `topset plates 182.5`; topset help plates tells more\n");
  check_mistake({"schema", "athlete", "log"},
                "error: schema does not know what to do with `log`\n"
                "  = help: usage: topset schema NAME\n");
}

TEST_CASE("a load or set may have spaces, but there is one of them") {
  CHECK(run({"plates", "405", "lb"}).out == run({"plates", "405lb"}).out);
  CHECK(run({"max", "140", "x", "3", "@", "9"}).out == run({"max", "140x3@9"}).out);
  CHECK(run({"max", "140", "kg", "x", "3", "@", "9"}).out == run({"max", "140x3@9"}).out);
  check_mistake({"max", "140x3", "150x2"},
                "error: `140x3 150x2` is no set\n"
                "  = help: write load x reps, and the RPE where it is known: 140x3@9\n");
}

TEST_CASE("who asks for the version in another way is told how") {
  for (const char* word : {"version", "-v", "-V"})
    check_mistake({word}, fmt::format("error: unknown command `{}`\n"
                                      "  = help: topset --version says which topset this is\n",
                                      word));
}

TEST_CASE("a mistake can't act on a terminal") {
  CHECK(run({"\x1b[2J"}).err.starts_with("error: unknown command `\\u{1b}[2J`\n"));
}

TEST_CASE("plates are those of the usual bar, or of the one that is given") {
  CHECK(run({"plates", "182.5"}).out == "182.5 kg: bar 20, a side 25 + 25 + 25 + 5 + 1.25 (kg)\n");
  CHECK(run({"plates", "225lb"}).out == "225 lb: bar 45, a side 45 + 45 (lb)\n");
  CHECK(run({"plates", "60", "--bar", "15"}).out == "60 kg: bar 15, a side 20 + 2.5 (kg)\n");
  CHECK(run({"plates", "20"}).out == "20 kg: bar 20, no plates\n");
  CHECK(run({"plates", "101"}).out ==
        "101 kg is not loadable; 100 kg is\n"
        "100 kg: bar 20, a side 25 + 15 (kg)\n");
}

TEST_CASE("what can't be loaded says why") {
  check_mistake({"plates", "heavy"},
                "error: `heavy` is no load\n"
                "  = help: write a number with its unit: 182.5 or 182.5kg or 405lb\n");
  check_mistake({"plates", "60", "--bar", "x"}, "error: --bar x is no load\n");
}

TEST_CASE("plates of an athlete are those of the profile") {
  MemoryFileSystem files;
  files.add_file("/ana.yaml",
                 "topset: athlete/1\nname: Ana\nunits: kg\n"
                 "equipment: {bar: 15, collars: 5, plates: {20: 2, 10: 2}}\n");
  const Ran ran = run({"plates", "60", "--athlete", "/ana.yaml"}, files);
  CHECK(ran.out == "60 kg: bar 15, collars 5, a side 20 (kg)\n");
  CHECK(ran.exit == Exit::ok);
}

TEST_CASE("a file that can't be opened ends in exit code 2, a mistake in it in 1") {
  const Ran missing = run({"plates", "60", "--athlete", "/ana.yaml"});
  CHECK(missing.err == "error: /ana.yaml: no such file or directory\n");
  CHECK(missing.exit == Exit::usage);
  MemoryFileSystem files;
  files.add_file("/ana.yaml", "topset: athlete/1\nname: Ana\nunits: stone\n");
  const Ran wrong = run({"plates", "60", "--athlete", "/ana.yaml"}, files);
  CHECK(wrong.exit == Exit::findings);
  CHECK(wrong.out.empty());
}

TEST_CASE("a set makes a 1RM, and what is no set is told how to be one") {
  CHECK(run({"max", "140x3@9"}).out.starts_with("140 kg x 3 @ 9\n\nrpe_chart "));
  check_mistake({"max", "140"},
                "error: `140` is no set\n"
                "  = help: write load x reps, and the RPE where it is known: 140x3@9\n");
}

TEST_CASE("exercises are found, or the nearest is named") {
  CHECK(run({"exercises", "front", "squat"}).out.find("front_squat") == 0);
  CHECK(run({"exercises", "--format", "json", "front squat"})
            .out.starts_with("[\n  {\n    \"id\": "
                             "\"front_squat\","));
  CHECK(run({"exercises", "xyzzyxyz"}).exit == Exit::usage);
  check_mistake({"exercises", "--format", "xml"},
                "error: --format xml is not known\n"
                "  = help: write `text` or `json`\n");
}

TEST_CASE("generate checks its words before it reads") {
  check_mistake({"generate", "p.yaml", "a.yaml", "b.yaml"},
                "error: several athletes need a folder to write to\n"
                "  = help: add -o and a folder to write to, such as -o sheets\n");
  check_mistake({"generate", "p.yaml", "a.yaml", "--start", "2026-02-30"},
                "error: --start 2026-02-30 is no date\n"
                "  = help: February 2026 has 28 days\n");
  check_mistake({"generate", "p.yaml", "a.yaml", "--format", "text,doc", "-o", "x"},
                "error: --format doc is not known\n"
                "  = help: write one or more of text, json, csv, markdown, ics, html, pdf, xlsx\n");
  check_mistake({"generate", "p.yaml", "a.yaml", "--format", "markdwon"},
                "error: --format markdwon is not known\n"
                "  = help: the nearest is `markdown`; write one or more of text, json, csv, "
                "markdown, ics, html, pdf, xlsx\n");
  check_mistake({"generate", "p.yaml", "a.yaml", "--format", "text,json"},
                "error: two formats at once need a folder\n"
                "  = help: add -o and a folder to write to, such as -o sheets\n");
  check_mistake({"generate", "p.yaml", "a.yaml", "--for", "referee"},
                "error: --for referee is not known\n"
                "  = help: write `athlete` or `coach`\n");
}

TEST_CASE("generate answers a sheet that no format can make") {
  const std::vector<std::string> generate = {"generate", "p.yaml", "a.yaml"};
  const auto with = [&](std::vector<std::string> flags) {
    flags.insert(flags.begin(), generate.begin(), generate.end());
    return flags;
  };
  check_mistake(
      with({"--layout", "weak"}),
      "error: --layout weak is not known\n"
      "  = help: the nearest is `week`; write one of session, week, matrix, rack, card\n");
  check_mistake(with({"--paper", "a3"}),
                "error: --paper a3 is not known\n"
                "  = help: the nearest is `a4`; write `a4` or `letter`\n");
  check_mistake(with({"--lang", "fr"}),
                "error: --lang fr is not known\n"
                "  = help: write one of en, de, es, ru\n");
  check_mistake(with({"--columns", "rpe,plate"}),
                "error: --columns plate is not known\n"
                "  = help: the nearest is `plates`; write one or more of basis, rpe, plates, rest, "
                "tempo, last, boxes\n");
  check_mistake(with({"--columns=-rpe,plates"}),
                "error: --columns -rpe,plates both lists columns and changes them\n"
                "  = help: write +NAME or -NAME for each, or none so\n");
  for (const std::string time : {"6pm", "24:00", "18:60", "1800", "8:00", "18:0a"})
    check_mistake(with({"--at", time}), "error: --at " + time +
                                            " is no time of day\n"
                                            "  = help: write hours and minutes, such as 18:00\n");
  check_mistake(with({"--at", "18:00", "-f", "text,csv", "-o", "out"}),
                "error: --at is nothing to text or csv\n"
                "  = help: it is for --format ics\n");
  check_mistake(with({"--merge", "-f", "csv,json", "-o", "out"}),
                "error: json can't hold several athletes in one file\n"
                "  = help: leave out --merge, or json of the formats\n");
}

TEST_CASE("a date of metadata that is none is a mistake, not a sheet without one") {
  for (const std::string epoch : {"today", "-1", "1.5", "253402300800", " 1", "1 "}) {
    TestWorld test;
    test.world.source_date_epoch = epoch;
    CHECK(run_command_line({"generate", "p.yaml", "a.yaml"}, test.world) == Exit::usage);
    CHECK(test.err.text() == "error: SOURCE_DATE_EPOCH is set to `" + epoch +
                                 "`\n"
                                 "  = help: set it to seconds since 1970, as in "
                                 "SOURCE_DATE_EPOCH=1796601600\n");
  }
}

}  // namespace
}  // namespace topset::cli
