// What a coach is told about a file that can't be read, mistake by mistake; and the tree of one
// that can.
#include "reading/yaml.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::place;
using topset::test::Told;

namespace {

Outcome<Document> read(std::string text, const Budgets& budgets = {}) {
  return read_yaml(std::make_shared<const Source>("a.yaml", std::move(text)), budgets);
}

Told told(std::string text, const Budgets& budgets = {}) {
  const Outcome<Document> outcome = read(std::move(text), budgets);
  CHECK(outcome.value.has_value() == outcome.findings.empty());
  return test::told(outcome.findings);
}

// The tree on one line, each value as it was read and where it stands.
std::string shape(const Node& node) {
  std::string text;
  if (node.is(Node::Kind::list)) {
    for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + shape(item);
    text = "[" + text + "]";
  } else if (node.is(Node::Kind::map)) {
    for (const Member& member : node.members)
      text += fmt::format("{}{}<{}>: {}", text.empty() ? "" : ", ", member.key,
                          place(member.key_span), shape(member.value));
    text = "{" + text + "}";
  } else {
    text = describe(node);
  }
  return fmt::format("{}<{}>", text, place(node.span));
}

std::string shape(std::string text) {
  const Outcome<Document> outcome = read(std::move(text));
  REQUIRE(test::told(outcome.findings) == Told{});
  return shape(outcome.value->root);
}

}  // namespace

TEST_CASE("a profile becomes a tree with the place of every key and value", "[yaml]") {
  CHECK(shape("# who\n"
              "name: Jana Nováková  # as printed\n"
              "days: [mon, 'fri']\n"
              "lifts:\n"
              "  squat: {one_rep_max: 142.5, solid: true}\n") ==
        "{name<2:1-2:5>: the text `Jana Nováková`<2:7-2:22>, "
        "days<3:1-3:5>: [the text `mon`<3:8-3:11>, the text `fri`<3:13-3:18>]<3:7-3:19>, "
        "lifts<4:1-4:6>: {squat<5:3-5:8>: {one_rep_max<5:11-5:22>: the number 142.5<5:24-5:29>, "
        "solid<5:31-5:36>: `true`<5:38-5:42>}<5:10-5:43>}<5:3-5:43>}<2:1-5:43>");
}

TEST_CASE("a value that is left out stands empty after its colon or dash", "[yaml]") {
  CHECK(shape("a:\n\nb: # later\nnull: ~\nc: null\nd:\n  - x\n  -\n  - z\n") ==
        "{a<1:1-1:2>: nothing<1:3-1:3>, b<3:1-3:2>: nothing<3:3-3:3>, "
        "null<4:1-4:5>: nothing<4:7-4:8>, c<5:1-5:2>: nothing<5:4-5:8>, "
        "d<6:1-6:2>: [the text `x`<7:5-7:6>, nothing<8:4-8:4>, the text `z`<9:5-9:6>]"
        "<7:3-9:6>}<1:1-9:6>");
  CHECK(shape("a: {b: , c: }\n") ==
        "{a<1:1-1:2>: {b<1:5-1:6>: nothing<1:7-1:7>, c<1:10-1:11>: nothing<1:12-1:12>}"
        "<1:4-1:14>}<1:1-1:14>");
}

TEST_CASE("texts of several lines end where their last line does", "[yaml]") {
  CHECK(
      shape("a: |\n  one\n\n  two\n\nb: >-\n  x\nc: |+\n  y\n\nd: two\n  lines\ne: \"q\n  r\"\n") ==
      "{a<1:1-1:2>: the text `one…`<1:4-4:6>, b<6:1-6:2>: the text `x`<6:4-7:4>, "
      "c<8:1-8:2>: the text `y…`<8:4-11:1>, d<11:1-11:2>: the text `two lines`<11:4-12:8>, "
      "e<13:1-13:2>: the text `q r`<13:4-14:5>}<1:1-14:5>");
}

TEST_CASE("the last text of a file without a final line break keeps none", "[yaml]") {
  const Outcome<Document> outcome = read("a: |\n  x");
  REQUIRE(outcome);
  CHECK(outcome.value->root.find("a")->text == "x");
  CHECK(place(outcome.value->root.find("a")->span) == "1:4-2:4");
  CHECK(read("a: |\n  x\n").value->root.find("a")->text == "x\n");
  CHECK(read("a: |\n  x\n\n\n").value->root.find("a")->text == "x\n");
}

TEST_CASE("a byte order mark and Windows line breaks change no place", "[yaml]") {
  CHECK(shape("\xEF\xBB\xBF"
              "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 'z'\r\n") ==
        "{a<1:4-1:5>: the number 1<1:7-1:8>, b<2:1-2:2>: the text `x…`<2:4-4:4>, "
        "c<5:1-5:2>: the text `z`<5:4-5:7>}<1:4-5:7>");
}

TEST_CASE("values are typed by how they are written", "[yaml]") {
  CHECK(shape("[1, -2, +3, 1.5, .5, 5., 1e3, '1', true, 1_000, 1 kg, 2026-12-07]\n") ==
        "[the number 1<1:2-1:3>, the number -2<1:5-1:7>, the number +3<1:9-1:11>, "
        "the number 1.5<1:13-1:16>, the number .5<1:18-1:20>, the number 5.<1:22-1:24>, "
        "the number 1e3<1:26-1:29>, the text `1`<1:31-1:34>, `true`<1:36-1:40>, "
        "the text `1_000`<1:42-1:47>, the text `1 kg`<1:49-1:53>, "
        "the text `2026-12-07`<1:55-1:65>]<1:1-1:66>");
  const Outcome<Document> outcome = read("[7, 7.5, '7']");
  CHECK(outcome.value->root.items[0].kind == Node::Kind::integer);
  CHECK(outcome.value->root.items[1].kind == Node::Kind::number);
  CHECK(outcome.value->root.items[2].quoted);
}

TEST_CASE("an alias stands for a copy of the value it names", "[yaml]") {
  CHECK(shape("a: &week [1, 2]\nb: *week\n") ==
        "{a<1:1-1:2>: [the number 1<1:11-1:12>, the number 2<1:14-1:15>]<1:10-1:16>, "
        "b<2:1-2:2>: [the number 1<1:11-1:12>, the number 2<1:14-1:15>]<1:10-1:16>}<1:1-2:9>");
}

TEST_CASE("every trap of a file is told at once, with what to write", "[yaml]") {
  CHECK(told("a: no\n"
             "b: 08\n"
             "c: 1:30\n"
             "d: {weeks: 1,3}\n"
             "e: @8\n"
             "f: -.INF\n"
             "g: knees: out\n"
             "h: True\n"
             "on: 0301\n") ==
        Told{"YAML013 1:4-1:6 a bare `no` is read as false by some readers and as text by others | "
             "write `false`, or `\"no\"` in quotes for the word",
             "YAML014 2:4-2:6 `08` begins with 0: some readers don't read it as a decimal number | "
             "write `8`, or `\"08\"` in quotes for a text",
             "YAML015 3:4-3:8 some readers take `1:30` for the number 90 | write `\"1:30\"` in "
             "quotes, or `90 s`",
             "YAML016 4:14-4:15 the comma ends the value of `weeks`, so `3` stands alone | write "
             "`weeks: [1, 3]` for a list",
             "YAML017 5:4-5:6 YAML keeps `@` for itself at the beginning of a value | write it in "
             "quotes, as in `\"@8\"`",
             "YAML021 6:4-6:9 `-.INF` is no quantity | write a number, or `\"-.INF\"` in quotes "
             "for a text",
             "YAML009 7:9-7:10 a second colon stands in one value | write the value in quotes: "
             "`g: \"knees: out\"`",
             "YAML013 8:4-8:8 a bare `True` is read as true by some readers and as text by others "
             "| write `true`, or `\"True\"` in quotes for the word",
             "YAML013 9:1-9:3 a bare `on` is read as true by some readers and as text by others | "
             "write `\"on\"` in quotes",
             "YAML014 9:5-9:9 `0301` begins with 0: some readers don't read it as a decimal number "
             "| write `301`, or `\"0301\"` in quotes for a text"});
}

TEST_CASE("what only looks like a trap is read", "[yaml]") {
  CHECK(told("a: \"no\"\nb: '08'\nc: 4x5 @ 80 % rest 3:00\nd: 0\ne: 0.5\nf: not yet\n"
             "g: Yusuf On\nh: infinity\ni: 10:75\nj: [nothing, none]\nk: 00 Schneider\n") ==
        Told{});
}

TEST_CASE("a comma inside braces is told once for all it cut off", "[yaml]") {
  CHECK(told("a: {weeks: 1,3,5, name: x}\n") ==
        Told{"YAML016 1:14-1:17 the comma ends the value of `weeks`, so `3` stands alone | write "
             "`weeks: [1, 3, 5]` for a list"});
  CHECK(told("a: {name: Smith, John, weeks: 3}\n") ==
        Told{"YAML016 1:18-1:22 the comma ends the value of `name`, so `John` stands alone | write "
             "`name: \"Smith, John\"` for a text"});
  CHECK(told("a: {20: 2, 5: 2, 2,5: 2}\n") ==
        Told{"YAML016 1:18-1:21 the comma makes two keys of `2,5` | write `2.5` for a decimal "
             "number"});
  CHECK(told("a: {squat}\n") == Told{"YAML016 1:5-1:10 `squat` has no value inside { } | write "
                                     "`squat: value`, or `[ ]` around a list"});
}

TEST_CASE("a missing space is shown where it is missing", "[yaml]") {
  CHECK(told("lifts:\n  -squat\n  -bench\n") ==
        Told{"YAML009 2:3-2:9 no space stands after the dash of `-squat` | write `- squat`"});
  CHECK(told("- squat\n-bench\n") ==
        Told{"YAML009 2:1-2:7 no space stands after the dash of `-bench` | write `- bench`"});
  CHECK(told("name: Jana\nunits:kg\nbodyweight: 60\n") ==
        Told{"YAML009 2:1-2:9 no space stands after the colon of `units:kg` | write `units: kg`"});
  CHECK(told("lifts:\n  squat:100\n") ==
        Told{"YAML009 2:3-2:12 no space stands after the colon of `squat:100` | write "
             "`squat: 100`"});
  CHECK(told("a: {load:82.5, reps: 3}\n") ==
        Told{"YAML009 1:5-1:14 no space stands after the colon of `load:82.5` | write "
             "`load: 82.5`"});
  CHECK(told("path: http://a\ncue: a:b\n") == Told{});
}

TEST_CASE("wrong indent is told with the indents that fit", "[yaml]") {
  CHECK(told("lifts:\n   squat: 2\n  bench: 3\n") ==
        Told{"YAML009 3:3-3:11 the indent of 2 spaces fits no line above it | indent it as the "
             "lines it belongs with: by 3 spaces or none"});
  CHECK(told("a: 1\n   b: 2\n") ==
        Told{"YAML009 2:4-2:8 this line is indented deeper than `a: 1`, which has a value already "
             "| delete the spaces before it"});
  CHECK(told("x:\n  a: 1\n     b: 2\n") ==
        Told{"YAML009 3:6-3:10 this line is indented deeper than `a: 1`, which has a value already "
             "| indent it by 2 spaces, as the line above"});
  CHECK(told("a:\n\tb: 1\n\tc: 1\n  \td: 1\n") ==
        Told{"YAML008 2:1-2:2 a tab indents this line | indent with spaces", "  and 2 more lines"});
  CHECK(told("- a\nb: 1\n") ==
        Told{"YAML009 2:1-2:5 the lines above are a list, but this is no item of it | write `- ` "
             "before it, or indent the list below the key it belongs to"});
  CHECK(told("a: 1\n- b\n") ==
        Told{"YAML009 2:1-2:2 a list item stands here, but the lines around it are keys | indent "
             "it below the key whose list it belongs to"});
}

TEST_CASE("a line without a colon, or with a list beside its key, is told", "[yaml]") {
  CHECK(told("units kg\nname: x\n") ==
        Told{"YAML009 1:1-1:9 `units kg` has no colon | write `units: kg`"});
  CHECK(told("name: x\nunits kg\n") ==
        Told{"YAML009 2:1-2:9 `units kg` has no colon and no value | write `units kg: value`"});
  CHECK(told("days: - mon\nx: off\n") ==
        Told{"YAML009 1:7-1:8 a list can't begin on the line of its key | write each item on a "
             "line of its own below the key, or all as `[a, b]`",
             "YAML013 2:4-2:7 a bare `off` is read as false by some readers and as text by others "
             "| write `false`, or `\"off\"` in quotes for the word"});
  CHECK(told(": x\n") ==
        Told{"YAML009 1:1-1:2 a value stands here without a key | write `key: value`"});
}

TEST_CASE("a quote that is never closed is told where it opens", "[yaml]") {
  CHECK(told("name: \"Jana\nunits: kg\n") ==
        Told{"YAML012 1:7-1:12 this quote is never closed | write `\"` where the text ends"});
  CHECK(told("name: 'Jana") ==
        Told{"YAML012 1:7-1:12 this quote is never closed | write `'` where the text ends"});
  CHECK(told("name: \"Jana\ncue: \"knees\"\n") ==
        Told{"YAML012 1:7-1:12 this quote is only closed on line 2 | close it where the text ends; "
             "write a quote inside the text twice (`''`) or as `\\\"`"});
  CHECK(told("name: \"Jana\" Nováková\n") ==
        Told{"YAML009 1:14-1:24 text stands after the closing `\"` | write the whole value inside "
             "one pair of quotes, as in `'\"Jana\" Nováková'`"});
}

TEST_CASE("brackets that don't match are told where they open", "[yaml]") {
  CHECK(told("plates: {25: 4, 20: 2\nrounding: nearest\n") ==
        Told{"YAML009 1:9-1:10 this `{` is never closed | write `}` where it ends"});
  CHECK(told("a: {b: 1, c: [1, 2]\n") ==
        Told{"YAML009 1:4-1:5 this `{` is never closed | write `}` where it ends"});
  CHECK(told("a: [1, 2}\n") == Told{"YAML009 1:9-1:10 `}` closes a `[` | write `]`"});
  CHECK(told("a: ]\n") == Told{"YAML009 1:4-1:5 `]` closes nothing | delete it, or write a text "
                               "that begins with it in quotes"});
  CHECK(told("a: [\"x\" \"y\"]\n") ==
        Told{"YAML009 1:9-1:12 `\"y\"` can't stand here inside [ ] | separate the items with "
             "commas, as in `[a, b]`"});
  CHECK(told("a: {b: \"x\" c: 1}\n") ==
        Told{"YAML009 1:12-1:14 `c:` can't stand here inside { } | separate the entries with "
             "commas, as in `{a: 1, b: 2}`"});
  CHECK(told("a: {b: 1} c\n") == Told{"YAML009 1:11-1:12 text stands after the closing `}` | write "
                                      "the whole value inside one pair of quotes"});
}

TEST_CASE("signs that YAML keeps for itself are told", "[yaml]") {
  CHECK(told("a: `x\nb: %5\nc: , d\n") ==
        Told{"YAML017 1:4-1:6 YAML keeps the backtick for itself at the beginning of a value | "
             "write it in quotes, as in `\"`x\"`",
             "YAML009 2:4-2:6 no value may begin with `%` | write it in quotes, as in `\"%5\"`",
             "YAML009 3:4-3:5 a comma stands where a value should begin | write the value before "
             "it, or delete the comma"});
  CHECK(told("a: 1\n% five\n") ==
        Told{"YAML009 2:1-2:7 no line may begin with `%` | write a text that begins with `%` in "
             "quotes, or indent it"});
  CHECK(told("a: *go*\nb: &\n") ==
        Told{"YAML009 1:4-1:8 `*go*` repeats a value that no `&go*` names before it | write a text "
             "that begins with `*` in quotes",
             "YAML009 2:4-2:5 `&` is no name for a value | write a text that begins with `&` in "
             "quotes"});
  CHECK(told("a: > 8\n") == Told{"YAML009 1:4-1:7 `>` begins a text of several lines, so nothing "
                                 "may stand after it | write the value in quotes: `\"> 8\"`"});
  CHECK(
      told("a: \"C:\\squat\"\n") ==
      Told{"YAML009 1:7-1:9 `\\s` is no escape that YAML knows | write `\\\\` for a backslash, or "
           "put the text in single quotes"});
  CHECK(told("cue: #1 knees\nb: # fine\n") ==
        Told{"YAML009 1:6-1:14 `#1 knees` is a comment, so `cue` has no value | write the value in "
             "quotes, as in `cue: \"#1 knees\"`"});
}

TEST_CASE("parts of YAML that topset does not read are told", "[yaml]") {
  CHECK(told("a: !kg 5\n") == Told{"YAML020 1:4-1:7 the tag `!kg` is not read | delete it; write a "
                                   "text that begins with `!` in quotes"});
  CHECK(told("a: &x {b: 1}\nc:\n  <<: *x\n") ==
        Told{"YAML019 3:3-3:5 the merge key `<<` is not read | write the keys out here, or give "
             "the whole value by an alias, as in `key: *name`"});
  CHECK(told("? [a]\n: 1\n") == Told{"YAML022 1:3-1:6 a list can't be a key | write a word before "
                                     "the colon; write a text with brackets in quotes"});
  CHECK(told("a: 1\n---\nb: 2\n") ==
        Told{"YAML010 2:1-2:4 a second document begins here | write one document a file: delete "
             "the `---`, or move what follows to a file of its own"});
  CHECK(told("---\na: 1\n...\n# the end\n") == Told{});
  CHECK(told("%YAML 1.2\n---\na: 1\n") == Told{});
}

TEST_CASE("a key that stands twice is shown with the first", "[yaml]") {
  CHECK(told("a: 1\nb: 2\na: 3\n") ==
        Told{"YAML007 3:1-3:2 the key `a` stands twice | keep one of the two",
             "  1:1-1:2 here first"});
  std::string many;
  for (int i = 0; i < 40; ++i) many += fmt::format("k{}: 1\n", i);
  CHECK(told(many) == Told{});
  CHECK(told(many + "k30: 2\n") ==
        Told{"YAML007 41:1-41:4 the key `k30` stands twice | keep one of the two",
             "  31:1-31:4 here first"});
}

TEST_CASE("an empty file is told, however it is empty", "[yaml]") {
  const Told empty{
      "YAML011 1:1-1:1 the file is empty | begin with what it is, such as `topset: "
      "athlete/1`"};
  CHECK(told("") == empty);
  CHECK(told("# nothing yet") == empty);
  CHECK(told("   \n\n") == empty);
  CHECK(told("---\n") == empty);
}

TEST_CASE("what other programs save is told as that, and once", "[yaml]") {
  const auto is_no_text = [](std::string_view what) {
    return Told{
        fmt::format("YAML001 1:1-1:1 the file is no text, but {} | topset reads plain text: "
                    "write it in a text editor",
                    what)};
  };
  CHECK(told("PK\x03\x04\x14\x06\n\x01") ==
        is_no_text("a zip archive, as workbooks and documents are"));
  CHECK(told("\xD0\xCF\x11\xE0\xA1") == is_no_text("an old workbook or document"));
  CHECK(told("%PDF-1.7\n") == is_no_text("a PDF"));
  CHECK(told("{\\rtf1\\ansi Ana}") == is_no_text("a formatted document (RTF)"));
  CHECK(told("\x89PNG\r\n") == is_no_text("a picture"));
  CHECK(told("\xFF\xD8\xFF\xE0") == is_no_text("a picture"));
  CHECK(told("PK: Paul Kuhn\n") == Told{});
}

TEST_CASE("bytes that are no text are told before any YAML", "[yaml]") {
  CHECK(told("a: caf\xE9\n") ==
        Told{"YAML001 1:7-1:8 the byte 0xE9 is not UTF-8 text | save the file as UTF-8 in your "
             "editor"});
  CHECK(
      told(std::string("\xFF\xFE"
                       "a\0:\0",
                       6)) ==
      Told{"YAML023 1:1-1:1 the file is UTF-16 or UTF-32 text | save it as UTF-8 in your editor"});
  CHECK(
      told(std::string("a\0:\0", 4)) ==
      Told{"YAML023 1:1-1:1 the file is UTF-16 or UTF-32 text | save it as UTF-8 in your editor"});
  CHECK(told("a: 1\rb: 2\r") ==
        Told{"YAML018 1:5-1:6 the line ends in a lone carriage return | save the file with line "
             "endings LF or CRLF in your editor"});
  CHECK(told("a: x\x07\nb: \u202Ey\nsquat\u200B: 1\nc:\u00A0d\n") ==
        Told{"YAML002 1:5-1:6 a control character (U+0007) stands here | delete it; pasted text "
             "often brings it along unseen",
             "YAML002 2:4-2:7 a character that turns the reading direction (U+202E) stands here | "
             "delete it; pasted text often brings it along unseen",
             "YAML002 3:6-3:9 an invisible character (U+200B) stands here | delete it; pasted text "
             "often brings it along unseen",
             "YAML002 4:3-4:5 a no-break space (U+00A0) stands where YAML needs a plain space | "
             "delete it and press the space bar"});
  CHECK(told("a: \"\\u202e\"\n") ==
        Told{"YAML002 1:4-1:12 an escape makes a character that turns the reading direction "
             "(U+202E) | take the escape out of the text"});
  CHECK(told("a: 80\u00A0%\nb: \"x\\ty\"\n") == Told{});
}

TEST_CASE("each budget ends the reading before the work it guards", "[yaml]") {
  Budgets small;
  small.bytes = 10;
  CHECK(told("a: 1234567\n", small) ==
        Told{"YAML003 1:1-1:1 the file has 11 bytes; topset reads at most 10 | split it into "
             "several files"});
  small = {};
  small.depth = 3;
  const Told deep{
      "YAML004 1:4-1:5 values are nested more than 3 deep | write it with fewer "
      "brackets or less indent"};
  CHECK(told("[[[]]]\n", small) == Told{});
  CHECK(told("[[[[]]]]\n", small) == deep);
  CHECK(told("[[[" + std::string(900'000, '['), small) == deep);
  CHECK(told("- - - - x\n", small) ==
        Told{"YAML004 1:7-1:8 values are nested more than 3 deep | write it with fewer brackets or "
             "less indent"});
  CHECK(told("- &a [[x]]\n- [*a]\n", small) ==
        Told{"YAML004 2:4-2:6 values are nested more than 3 deep | write it with fewer brackets or "
             "less indent"});
  small = {};
  small.nodes = 3;
  CHECK(told("[a, b]\n", small) == Told{});
  CHECK(told("[a, b, c]\n", small) ==
        Told{"YAML005 1:8-1:8 the file holds more than 3 values | split it into several files"});
  small = {};
  small.alias_nodes = 6;
  CHECK(told("- &a [x, z]\n- *a\n", small) == Told{});
  CHECK(told("- &a [x, z]\n- [*a, *a]\n", small) ==
        Told{"YAML006 2:8-2:8 anchors and aliases stand for more than 6 values | write the values "
             "out"});
  CHECK(told("a: &x [*x]\n") == Told{"YAML006 1:8-1:10 `*x` stands inside the value it names | "
                                     "write the value out here"});
}

TEST_CASE("a file with nothing but mistakes does not report without end", "[yaml]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += fmt::format("k{}: yes\n", i);
  const Outcome<Document> outcome = read(text);
  CHECK(outcome.findings.size() == 100);
  CHECK(outcome.findings.back().notes ==
        std::vector<std::string>{"there may be more: reading stopped here"});
}
