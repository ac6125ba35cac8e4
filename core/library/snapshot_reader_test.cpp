#include "library/snapshot_reader.hpp"

#include <fmt/format.h>

#include "catch.hpp"

namespace topset::library {
namespace {

const std::string kBlock =
    "units: kg\nload volume: 500\nweek 1\n  load volume: 500\n  session 1: Monday\n"
    "    A squat, table\n      load volume: 500\n";

// `line: message` of what is wrong, or `sound`.
std::string wrong(const std::string& text) {
  const auto read = read_snapshot(std::make_shared<const Source>("snapshots/four/jana.txt", text));
  CHECK(read.value.has_value() == read.findings.empty());
  if (read.findings.empty()) return "sound";
  CHECK(read.findings.size() == 1);
  const Diagnostic& finding = read.findings.front();
  CHECK(finding.rule == Rule::SNAP704);
  CHECK(finding.help == "let `topset check --accept` write it anew; nobody edits it by hand");
  return fmt::format("{}: {}", finding.origin.span.begin.line, finding.message);
}

TEST_CASE("a snapshot is not read past what is wrong with it") {
  const std::string head = "topset: snapshot/1\nmade-by: topset 0.5.0\n\n";
  CHECK(wrong(head + kBlock + "      top: 1x5 @ 100 kg\n") == "sound");
  CHECK(wrong("") == "1: this is no snapshot: its first line is not `topset: snapshot/1`");
  CHECK(wrong("topset: snapshot/2\n") ==
        "1: this is a snapshot of version 2, and this topset reads version 1");
  CHECK(wrong("topset: snapshot/1\nbar: 20\n\n") == "2: a snapshot has no such line in its head");
  CHECK(wrong(head + kBlock + "      top: 1x5 @ 100 kg\xff\n") == "11: this is not UTF-8");
  CHECK(wrong(head + kBlock + "      top: five\n") == "11: the sets are none such as `4x5`");
  CHECK(wrong(head + kBlock + "      top: 1x5 @ much kg\n") ==
        "11: the load is none such as `100 kg`");
  CHECK(wrong(head + kBlock + "      top: 1x5, RPE high\n") == "11: the RPE is no number");
  CHECK(wrong(head + kBlock + "      top: 1x5, rest 3:75\n") ==
        "11: the rest is none such as `3:00`");
  CHECK(wrong(head + kBlock + "      bottom: 1x5\n") == "11: this line does not belong here");
  CHECK(wrong(head + kBlock + "          top: 1x5\n") ==
        "11: this line is further in than any of a snapshot");
  CHECK(wrong(head + "week one\n") == "4: the week has no number");
  CHECK(wrong(head + "      top: 1x5\n") == "4: this line does not belong here");
}

TEST_CASE("a merge that was not finished is no snapshot") {
  CHECK(wrong("topset: snapshot/1\nmade-by: topset 0.5.0\n\n" + kBlock +
              "<<<<<<< HEAD\n      top: 1x5 @ 100 kg\n") == "11: this line does not belong here");
}

TEST_CASE("what topset would write otherwise is told") {
  const std::string head = "topset: snapshot/1\nmade-by: topset 0.5.0\n\n";
  const std::string other = "topset would not have written this so";
  CHECK(wrong(head + kBlock + "      top: 1x5 @ 100.0 kg\n") == "11: " + other);
  CHECK(wrong(head + kBlock + "      top: 1x5 @ 100 lb\n") ==
        "11: the load is none such as `100 kg`");
  CHECK(wrong(head + kBlock + "      top: 1x5, rest 3:00, RPE 8\n") == "11: " + other);
  CHECK(wrong(head + kBlock + "      top: 1x5\n        note: a\n        cue: b\n") ==
        "12: " + other);
  CHECK(wrong(head + kBlock + "      load volume: 510\n") == "10: " + other);
  CHECK(wrong(head + kBlock + "      top: 1x5\n\n") == "12: this line does not belong here");
}

TEST_CASE("line ends that git has changed are no difference") {
  std::string text = "topset: snapshot/1\nmade-by: topset 0.5.0\n\n" + kBlock;
  std::string windows;
  for (const char letter : text)
    windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
  CHECK(wrong(windows) == "sound");
  CHECK(with_plain_lines(windows) == text);
  CHECK(with_plain_lines("a\rb\r") == "a\rb\r");
}

}  // namespace
}  // namespace topset::library
