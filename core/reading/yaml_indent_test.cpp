// What a coach is told about a line of a program that is indented by a slip, and by how many spaces
// it should be.
#include "reading/yaml_indent.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "catch.hpp"
#include "reading/yaml.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

// What is told of these lines below a session's first exercise, whose keys stand at 8 spaces.
Told told_below(std::string_view above, std::size_t indent, std::string_view line) {
  const std::string text = fmt::format(
      "sessions:\n"
      "  - name: Monday\n"
      "    exercises:\n"
      "{}"
      "{}{}\n",
      above, std::string(indent, ' '), line);
  const Outcome<Document> outcome =
      read_yaml(std::make_shared<const Source>("p.yaml", text), Budgets{});
  CHECK_FALSE(outcome.value.has_value());
  return test::told(outcome.findings);
}

constexpr std::string_view kItem = "      - exercise: squat\n";
constexpr std::string_view kWholeItem = "      - exercise: squat\n        sets: 3x5 @ 70 %\n";

Told fits_no_line(std::size_t line, std::size_t indent, std::size_t end, std::string_view help) {
  return {
      fmt::format("YAML009 {}:{}-{}:{} the indent of {} fits no line above it | indent it as "
                  "the lines it belongs with: by {}",
                  line, indent + 1, line, end, spaces(indent), help)};
}

}  // namespace

TEST_CASE("a key below the first of its item is to stand below it", "[yaml]") {
  CHECK(told_below(kItem, 10, "strategy: rpe") ==
        Told{"YAML009 5:11-5:24 this line is indented deeper than `- exercise: squat`, which has a "
             "value already | indent it by 8 spaces, so that it begins below `exercise`"});
  CHECK(told_below(kItem, 7, "strategy: rpe") == fits_no_line(5, 7, 21, "8 spaces, 4 or none"));
  CHECK(told_below(kItem, 5, "strategy: rpe") == fits_no_line(5, 5, 19, "8 spaces, 4 or none"));
  CHECK(told_below(kItem, 1, "strategy: rpe") == fits_no_line(5, 1, 15, "8 spaces, 4 or none"));
  CHECK(told_below(kItem, 6, "strategy: rpe") ==
        Told{"YAML009 5:7-5:20 the lines above are a list, but this is no item of it | indent it "
             "as the lines it belongs with: by 8 spaces; or write `- ` before it for another "
             "item"});
  CHECK(told_below(kItem, 2, "strategy: rpe") ==
        Told{"YAML009 5:3-5:16 the lines above are a list, but this is no item of it | indent it "
             "as the lines it belongs with: by 8 spaces or 4; or write `- ` before it for another "
             "item"});
}

TEST_CASE("a key after a whole item may be nearer to the lines further out", "[yaml]") {
  CHECK(told_below(kWholeItem, 9, "note: slow") ==
        Told{"YAML009 6:10-6:20 this line is indented deeper than `sets: 3x5 @ 70 %`, which has a "
             "value already | indent it by 8 spaces, as the line above"});
  CHECK(told_below(kWholeItem, 7, "note: slow") == fits_no_line(6, 7, 18, "8 spaces, 4 or none"));
  CHECK(told_below(kWholeItem, 5, "day: mon") == fits_no_line(6, 5, 14, "4 spaces, 8 or none"));
  CHECK(told_below(kWholeItem, 1, "weeks: 4") == fits_no_line(6, 1, 10, "no spaces, 8 or 4"));
}

TEST_CASE("a key below one without a value may be its value", "[yaml]") {
  CHECK(told_below("      - exercise: squat\n        with:  # later\n", 7, "top: 1x3") ==
        fits_no_line(6, 7, 16, "10 spaces, 8, 4 or none"));
  CHECK(told_below("      - exercise: squat\n        with:\n            top: 1x3\n", 10,
                   "step: 2") == fits_no_line(7, 10, 18, "12 spaces, 8, 4 or none"));
}

TEST_CASE("an item at a wrong column is told the column of the items like it", "[yaml]") {
  const auto fits_no_item = [](std::size_t indent, std::size_t wanted) {
    return Told{
        fmt::format("YAML009 6:{}-6:{} the indent of {} fits no list item above it | "
                    "indent it as the items it belongs with: by {} spaces",
                    indent + 1, indent + 2, spaces(indent), wanted)};
  };
  const auto is_among_keys = [](std::size_t indent, std::size_t wanted) {
    return Told{
        fmt::format("YAML009 6:{}-6:{} a list item stands here, but the lines around it "
                    "are keys | indent it as the items it belongs with: by {} spaces",
                    indent + 1, indent + 2, wanted)};
  };
  CHECK(told_below(kWholeItem, 7, "- exercise: bench_press") == fits_no_item(7, 6));
  CHECK(told_below(kWholeItem, 5, "- exercise: bench_press") == fits_no_item(5, 6));
  CHECK(told_below(kWholeItem, 3, "- {exercise: bench_press}") == fits_no_item(3, 6));
  CHECK(told_below(kWholeItem, 8, "- exercise: bench_press") == is_among_keys(8, 6));
  CHECK(told_below(kWholeItem, 4, "- exercise: bench_press") == is_among_keys(4, 6));
  CHECK(told_below(kWholeItem, 0, "- exercise: bench_press") == is_among_keys(0, 6));
  CHECK(told_below(kWholeItem, 1, "- name: Tuesday") == fits_no_item(1, 2));
  CHECK(told_below(kWholeItem, 4, "- name: Tuesday") == is_among_keys(4, 2));
  CHECK(told_below("      - {exercise: squat}\n      - {exercise: deadlift}\n", 5,
                   "- exercise: bench_press") == fits_no_item(5, 6));
}

TEST_CASE("an item that is like no other is told every list it may be of", "[yaml]") {
  CHECK(told_below(kWholeItem, 5, "- plan: squat_week") ==
        Told{"YAML009 6:6-6:7 the indent of 5 spaces fits no list item above it | indent it as the "
             "items it belongs with: by 6 spaces or 2"});
  CHECK(told_below("", 3, "- exercise: squat") ==
        Told{"YAML009 4:4-4:5 the indent of 3 spaces fits no list item above it | indent it as the "
             "items it belongs with: by 6 spaces or 2"});
  CHECK(told_below("      - squat\n", 5, "- bench_press") ==
        Told{"YAML009 5:6-5:7 the indent of 5 spaces fits no list item above it | indent it as the "
             "items it belongs with: by 6 spaces"});
}

TEST_CASE("an item that its indent makes more of the value above is told so", "[yaml]") {
  CHECK(told_below(kItem, 10, "- exercise: bench_press") ==
        Told{"YAML009 5:11-5:34 this line is indented deeper than `- exercise: squat`, which has a "
             "value already | indent it as the items it belongs with: by 6 spaces"});
  CHECK(told_below("      - squat\n", 8, "sets: 3x5") ==
        Told{"YAML009 5:9-5:18 a key stands below `- squat`, which is a text | write a key before "
             "the text, as in `- exercise: squat`"});
}

TEST_CASE("a value on a line of its own lacks its key", "[yaml]") {
  CHECK(told_below(kWholeItem, 8, "{top: 1x3 @ 90 %}") ==
        Told{"YAML009 6:9-6:26 `{top: 1x3 @ 90 %}` stands without a key | write its key before it, "
             "as in `with: {top: 1x3 @ 90 %}`"});
  CHECK(told_below(kItem, 10, "{top: 1x3 @ 90 %}") ==
        Told{"YAML009 5:11-5:28 `{top: 1x3 @ 90 %}` stands without a key | write its key before "
             "it, as in `with: {top: 1x3 @ 90 %}`"});
  CHECK(told_below(kItem, 8, "[3x5, 3x3]") ==
        Told{"YAML009 5:9-5:19 `[3x5, 3x3]` stands without a key | write its key before it, as in "
             "`sets: [3x5, 3x3]`"});
  CHECK(told_below(kItem, 8, "\"knees: out\"") ==
        Told{"YAML009 5:9-5:21 `\"knees: out\"` stands without a key | write its key before it, as "
             "in `note: \"knees: out\"`"});
  CHECK(told_below("      - exercise: squat\n        with:\n", 7, "{top: 1x3}") ==
        Told{"YAML009 6:8-6:18 `{top: 1x3}` stands without a key | write it on the line of its "
             "key: `with: {top: 1x3}`"});
  CHECK(told_below("      - {exercise: squat}\n", 6, "{exercise: bench_press}") ==
        Told{"YAML009 5:7-5:30 the lines above are a list, but this is no item of it | write `- ` "
             "before it, or indent the list below the key it belongs to"});
}

TEST_CASE("a list below a key that has a value already needs a key", "[yaml]") {
  CHECK(told_below("      - {exercise: squat}\nweeks: 4\n", 2, "- {name: build}") ==
        Told{"YAML009 6:3-6:18 this line is indented deeper than `weeks: 4`, which has a value "
             "already | write the key whose list it belongs to on a line above it"});
}

TEST_CASE("lists that stand at the column of their key are told as they are", "[yaml]") {
  const auto told = [](std::string text) {
    return test::told(
        read_yaml(std::make_shared<const Source>("p.yaml", std::move(text)), Budgets{}).findings);
  };
  const std::string above = "sessions:\n- name: Monday\n  exercises:\n  - exercise: squat\n";
  CHECK(told(above + "   sets: 3x5\n") == fits_no_line(5, 3, 13, "4 spaces, 2 or none"));
  CHECK(told(above + " - exercise: bench_press\n") ==
        Told{"YAML009 5:2-5:3 the indent of 1 space fits no list item above it | indent it as the "
             "items it belongs with: by 2 spaces"});
}

// Each line of a program, moved to each column: where that line is told, what is to be written is
// where it stood.
TEST_CASE("whatever line slips, its own column is offered", "[yaml]") {
  const std::vector<std::string> lines = {
      "topset: program/1",
      "name: Fives",
      "weeks: 4",
      "sessions:",
      "  - name: Monday",
      "    day: mon",
      "    exercises:",
      "      - exercise: squat",
      "        strategy: fixed-percent-backoff",
      "        with:",
      "          top: 1x3 @ 90 %",
      "          backoff: 4x5 @ 80 %",
      "        note: belt",
      "      - exercise: bench_press",
      "        sets: 5x5 @ 75 %",
      "      - {exercise: deadlift, sets: 3x5 @ 70 %}",
      "  - name: Thursday",
      "    exercises:",
      "      - {exercise: squat, sets: 3x5 @ 70 %}",
      "      - {exercise: bench_press, sets: 3x5 @ 70 %}",
  };
  int told_of = 0;
  for (std::size_t slipped = 1; slipped < lines.size(); ++slipped) {
    const std::size_t column = std::min(lines[slipped].find_first_not_of(' '), std::size_t{20});
    for (std::size_t indent = 0; indent < 14; ++indent) {
      std::string text;
      for (std::size_t i = 0; i < lines.size(); ++i)
        text +=
            (i == slipped ? std::string(indent, ' ') + lines[i].substr(column) : lines[i]) + "\n";
      const Diagnostics findings =
          read_yaml(std::make_shared<const Source>("p.yaml", text), Budgets{}).findings;
      if (findings.empty() || findings.front().origin.span.begin.line != slipped + 1) continue;
      if (findings.front().rule != Rule::YAML009) continue;
      // Moved beyond the keys of an inner mapping, it is taken for one of these.
      const std::size_t above = std::min(lines[slipped - 1].find_first_not_of(" -"), indent);
      if (indent > above && column < above) continue;
      ++told_of;
      INFO(text << findings.front().message << " | " << findings.front().help);
      const std::string& help = findings.front().help;
      const std::string number = column == 0 ? "no" : fmt::to_string(column);
      const bool is_offered = help.find("by " + number) != std::string::npos ||
                              help.find(", " + number) != std::string::npos ||
                              help.find(" or " + number) != std::string::npos;
      CHECK((is_offered || (column == 0 && help == "delete the spaces before it")));
    }
  }
  CHECK(told_of > 100);
}
