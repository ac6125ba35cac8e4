// What a coach is told about a text that needs quotes, or other ones.
#include "reading/yaml_quotes.hpp"

#include <string>

#include "catch.hpp"
#include "reading/yaml_told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

// The text with its first finding mended.
std::string mended(std::string text) {
  const Diagnostics found = yaml_findings(text);
  if (found.empty() || found.front().fixes.size() != 1) return {};
  const Edit edit = found.front().fixes.front().front();
  return text.replace(edit.begin, edit.end - edit.begin, edit.text);
}

}  // namespace

TEST_CASE("quotes keep a text as it is", "[yaml]") {
  CHECK(in_quotes("slow: 3 sec") == "\"slow: 3 sec\"");
  CHECK(in_quotes("Dale O'Brien") == "\"Dale O'Brien\"");
  CHECK(in_quotes("the \"rock\"") == "'the \"rock\"'");
  CHECK(in_quotes("don't \"lean\"") == "'don''t \"lean\"'");
  CHECK(in_quotes("a\\b") == "'a\\b'");
}

TEST_CASE("a colon in a text in braces is told with the text in quotes", "[yaml]") {
  CHECK(yaml_told("a: {exercise: leg_curl, note: slow: 3 sec, sets: 3x10}\n") ==
        Told{"YAML009 1:35-1:36 a second colon stands in one value | write the value in quotes: "
             "`note: \"slow: 3 sec\"`"});
  CHECK(yaml_told("a: {note: slow: 3 sec, hold, sets: 3x10}\n") ==
        Told{"YAML009 1:15-1:16 a second colon stands in one value | write the value in quotes: "
             "`note: \"slow: 3 sec, hold\"`"});
  CHECK(yaml_told("a: {b: 1,\n  note: don't: ever\n  }\n") ==
        Told{"YAML009 2:14-2:15 a second colon stands in one value | write the value in quotes: "
             "`note: \"don't: ever\"`"});
  CHECK(yaml_told("a: {note: Slow: 3 sec, c: no}\n") ==
        Told{"YAML009 1:15-1:16 a second colon stands in one value | write the value in quotes: "
             "`note: \"Slow: 3 sec\"`",
             "YAML013 1:27-1:29 a bare `no` is read as false by some readers and as text by others "
             "| write `false`, or `\"no\"` in quotes for the word"});
  CHECK(mended("a: {note: Slow: 3 sec, c: 1}\n") == "a: {note: \"Slow: 3 sec\", c: 1}\n");
}

TEST_CASE("a word before the second colon may be a key whose comma is missing", "[yaml]") {
  CHECK(yaml_told("a: {exercise: leg_curl sets: 3x10}\n") ==
        Told{"YAML009 1:28-1:29 a second colon stands in one value | write a comma before `sets` "
             "if it is a key, or the value in quotes: `exercise: \"leg_curl sets: 3x10\"`"});
  CHECK(mended("a: {exercise: leg_curl sets: 3x10}\n").empty());
  CHECK(yaml_told("a: {exercise: leg_curl; sets: 3x10}\n") ==
        Told{"YAML009 1:29-1:30 a second colon stands in one value | write a comma for the "
             "semicolon, or the value in quotes: `exercise: \"leg_curl; sets: 3x10\"`"});
  CHECK(yaml_told("- exercise: squat, sets: 3x10\n") ==
        Told{"YAML009 1:24-1:25 a second colon stands in one value | write `sets` on a line of its "
             "own if it is a key, or the value in quotes: `exercise: \"squat, sets: 3x10\"`"});
  CHECK(yaml_told("note: say \"up\": loud\n") ==
        Told{"YAML009 1:15-1:16 a second colon stands in one value | write the value in quotes: "
             "`note: 'say \"up\": loud'`"});
  CHECK(yaml_told("a: {b: c: {d: 1}}\n") ==
        Told{"YAML009 1:9-1:10 `:` can't stand here inside { } | separate the entries with commas, "
             "as in `{a: 1, b: 2}`"});
}

TEST_CASE("an apostrophe that ends a text in single quotes is told with other quotes", "[yaml]") {
  CHECK(yaml_told("name: 'Dale O'Brien'\n") ==
        Told{"YAML009 1:15-1:21 text stands after the closing `'` | write the whole value in "
             "quotes as `\"Dale O'Brien\"`"});
  CHECK(yaml_told("name: 'Dale ''Tiny'' O'Brien'  # as printed\n") ==
        Told{"YAML009 1:24-1:44 text stands after the closing `'` | write the whole value in "
             "quotes as `\"Dale 'Tiny' O'Brien\"`"});
  CHECK(yaml_told("name: \"the \"rock\" way\"\n") ==
        Told{"YAML009 1:13-1:23 text stands after the closing `\"` | write the whole value in "
             "quotes as `'the \"rock\" way'`"});
  CHECK(yaml_told("note: 'don't lean\n") ==
        Told{"YAML009 1:12-1:18 text stands after the closing `'` | write the whole value in "
             "quotes as `\"don't lean\"`"});
  CHECK(mended("name: 'Dale O'Brien'\n") == "name: \"Dale O'Brien\"\n");
  CHECK(mended("note: 'don't lean\n").empty());
}

TEST_CASE("an apostrophe ends a text in braces only where the text ends", "[yaml]") {
  CHECK(yaml_told("a: {note: 'don't lean', sets: 3x10}\n") ==
        Told{"YAML009 1:16-1:17 text stands after the closing `'` | write the whole value in "
             "quotes as `\"don't lean\"`"});
  CHECK(mended("a: {note: 'don't lean', sets: 3x10}\n") ==
        "a: {note: \"don't lean\", sets: 3x10}\n");
  CHECK(mended("a: [\"the \"rock\" way\", b]\n") == "a: ['the \"rock\" way', b]\n");
}

TEST_CASE("a quote that begins a text is kept by quotes around the whole", "[yaml]") {
  CHECK(yaml_told("name: \"Big\" Dave\n") ==
        Told{"YAML009 1:13-1:17 text stands after the closing `\"` | write the whole value inside "
             "one pair of quotes, as in `'\"Big\" Dave'`"});
  CHECK(yaml_told("name: \"a\\tb\" c\n") ==
        Told{"YAML009 1:14-1:15 text stands after the closing `\"` | write the whole value inside "
             "one pair of quotes"});
}
