// Values of another type than the format asks for.
#include <fmt/format.h>

#include "catch.hpp"
#include "reading/schema_told.hpp"

namespace topset::reading {
namespace {

TEST_CASE("a bare number where a percent is needed shows the percent") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "phases: [{name: deload, weeks: 4, volume: 50}]\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "4:43-45 LIBR006: expected text such as `50 %`, found the number 50\n"
        "  help: write `50 %`\n");
}

TEST_CASE("a bare share of one where a percent is needed shows the percent") {
  const auto help = [](std::string_view cut) {
    const std::string findings =
        told(fmt::format("topset: program/1\n"
                         "name: Base\n"
                         "weeks: 4\n"
                         "phases: [{{name: deload, weeks: 4, intensity: {}}}]\n"
                         "sessions: [{{name: A, exercises: [{{exercise: squat, sets: 5x5}}]}}]\n",
                         cut));
    return findings.substr(findings.find("expected"));
  };
  CHECK(help("0.9") ==
        "expected text such as `90 %`, found the number 0.9\n"
        "  help: write `90 %`\n");
  CHECK(help(".875") ==
        "expected text such as `90 %`, found the number .875\n"
        "  help: write `87.5 %`\n");
  CHECK(help("1.0") ==
        "expected text such as `90 %`, found the number 1.0\n"
        "  help: write `100 %`\n");
  CHECK(help("1.5") ==
        "expected text such as `90 %`, found the number 1.5\n"
        "  help: write `150 %`\n");
  CHECK(help("1") ==
        "expected text such as `90 %`, found the number 1\n"
        "  help: write `1 %`\n");
  CHECK(help("1.6") ==
        "expected text such as `90 %`, found the number 1.6\n"
        "  help: write `1.6 %`\n");
}

TEST_CASE("a bare rest shows its unit") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, rest: 180}\n") ==
        "7:44-47 LIBR006: expected text such as `180 s`, found the number 180\n"
        "  help: write `180 s`\n");
}

TEST_CASE("a bare step may be in kilograms or in pounds") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "step: +5\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "4:7-9 LIBR006: expected text such as `2.5 kg per week`, found the number +5\n"
        "  help: write `+5 kg per week`, `+5 lb per week` or `+5 % per cycle`\n");
}

TEST_CASE("a number for sets shows set notation") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5}\n") ==
        "7:33-34 LIBR006: expected text such as `5x5 @ 75 %`, a list or a mapping, found the "
        "number 5\n"
        "  help: write it as in `3x10-12 @ rpe 8`\n");
}

TEST_CASE("a name of digits is to be quoted") {
  CHECK(told("topset: athlete/1\n"
             "name: 2024\n"
             "units: kg\n") ==
        "2:7-11 LIBR006: expected text such as `Jana Nováková`, found the number 2024\n"
        "  help: write it in quotes: `\"2024\"`\n");
}

TEST_CASE("a number beside a lift's name gets the mapping around it") {
  CHECK(told("topset: athlete/1\nname: Jana\nunits: kg\nlifts:\n  squat: 140\n") ==
        "5:10-13 LIBR006: expected a mapping, found the number 140\n"
        "  help: write `squat: {one_rep_max: 140}`\n");
  CHECK(told("topset: athlete/1\nname: Jana\nunits: kg\nlifts:\n  squat: heavy\n") ==
        "5:10-15 LIBR006: expected a mapping, found the text `heavy`\n"
        "  help: write `squat: {one_rep_max: 142.5}`\n");
}

TEST_CASE("a key beside the mapping that it belongs in is to be indented") {
  CHECK(told("topset: athlete/1\nname: Jana\nunits: kg\nlifts:\n  one_rep_max: 140\n") ==
        "5:16-19 LIBR006: expected a mapping, found the number 140\n"
        "  help: indent it further than the line it belongs to\n");
}

TEST_CASE("a load in the other unit is shown in the file's own") {
  const auto max = [](std::string_view units, std::string_view written) {
    const std::string text =
        told("topset: athlete/1\nname: Jana\nunits: " + std::string(units) +
             "\nlifts:\n  squat:\n    one_rep_max: " + std::string(written) + "\n");
    return text.substr(text.find("help: ") + 6);
  };
  // 1 lb is 0.45359237 kg.
  CHECK(max("kg", "315 lbs") == "write it in kg, as `units:` says, and alone: `142.9`\n");
  CHECK(max("kg", "315lb") == "write it in kg, as `units:` says, and alone: `142.9`\n");
  CHECK(max("lb", "142.5 kilos") == "write it in lb, as `units:` says, and alone: `314.2`\n");
  CHECK(max("kg", "142,5 kg") == "write the number alone: `142.5`\n");
  CHECK(max("lb", "315 Pounds") == "write the number alone: `315`\n");
}

TEST_CASE("the units of the nearest mapping around count, and without any no figure is given") {
  const auto help = [](const std::string& text) {
    const std::string all = told("topset: athlete/1\nname: Jana\n" + text);
    return all.substr(all.rfind("help: ") + 6);
  };
  CHECK(help("units: kg\nequipment: {units: lb, bar: 20 kg, plates: {45: 2}}\n") ==
        "write it in lb, as `units:` says, and alone: `44.1`\n");
  CHECK(help("lifts: {squat: {one_rep_max: 315 lbs}}\n") ==
        "write it in the unit that `units:` says, and alone\n");
  CHECK(help("units: kg\nlifts: {squat: {best_set: {load: 100, reps: 5 lbs}}}\n") ==
        "write the number alone: `5`\n");
}

TEST_CASE("words that are no days may be one name") {
  const std::string text = told("topset: athlete/1\nname: Jana\nunits: kg\ngroups: u18 men\n");
  CHECK(text.substr(text.find("help: ")) == "help: write a list: `[u18 men]`\n");
}

TEST_CASE("days in a row are a list of days") {
  for (const char* days : {"mon wed fri", "mon, wed, fri", "mon/wed/fri"})
    CHECK(
        told(fmt::format("topset: athlete/1\nname: Jana\nunits: kg\ntraining_days: {}\n", days)) ==
        fmt::format("4:16-{} LIBR006: expected a list, found the text `{}`\n"
                    "  help: write a list: `[mon, wed, fri]`\n",
                    16 + std::string_view(days).size(), days));
}

TEST_CASE("a date written as a number shows a date") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "meet: 20270320\n") ==
        "4:7-15 LIBR006: expected text such as `2027-03-20`, found the number 20270320\n"
        "  help: write it as year-month-day: `2027-03-20`\n");
}

TEST_CASE("a decimal comma shows the point") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "bodyweight: 63,4\n") ==
        "4:13-17 LIBR006: expected a number such as `63.4`, found the text `63,4`\n"
        "  help: write the number alone: `63.4`\n");
}

TEST_CASE("a load with its unit shows the bare number") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "bodyweight: 63.4 kg\n") ==
        "4:13-20 LIBR006: expected a number such as `63.4`, found the text `63.4 kg`\n"
        "  help: write the number alone: `63.4`\n");
}

TEST_CASE("a quoted number shows it without quotes") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "bodyweight: \"63.4\"\n") ==
        "4:13-19 LIBR006: expected a number such as `63.4`, found the text `63.4`\n"
        "  help: write it without quotes: `63.4`\n");
}

TEST_CASE("a word for a number shows a number") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: four\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "3:8-12 LIBR006: expected a whole number such as `4`, found the text `four`\n"
        "  help: write it as in `4`\n");
}

TEST_CASE("a part of a rep is not a whole number") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {squat: {best_set: {load: 100, reps: 2.5}}}\n") ==
        "4:45-48 LIBR006: expected a whole number such as `3`, found the number 2.5\n"
        "  help: write a whole number\n");
}

TEST_CASE("one word where a list is needed shows the list") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "groups: juniors\n") ==
        "4:9-16 LIBR006: expected a list, found the text `juniors`\n"
        "  help: write a list: `[juniors]`\n");
}

TEST_CASE("a list where a mapping is needed shows the mapping") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: [squat]\n") ==
        "4:8-15 LIBR006: expected a mapping, found a list\n"
        "  help: write it as in `{squat: {one_rep_max: 142.5, tested: 2026-10-12}}`\n");
}

TEST_CASE("an exercise that is only a word shows a line") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - squat\n") ==
        "7:9-14 LIBR006: expected a mapping, found the text `squat`\n"
        "  help: write it as in `{exercise: squat, sets: 5x5 @ 75 %}`\n");
}

TEST_CASE("a key without a value shows the line") {
  CHECK(told("topset: program/1\n"
             "name:\n"
             "weeks: 4\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "2:6-6 LIBR006: expected text such as `Four-week strength block`, found nothing\n"
        "  help: write `name: Four-week strength block`\n");
}

}  // namespace
}  // namespace topset::reading
