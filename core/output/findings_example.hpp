// A run with something of each kind in it, for the tests of the formats for machines.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "output/findings_run.hpp"

namespace topset::output {

struct FindingsExample {
  SourcePtr program = std::make_shared<const Source>(
      "../programs/größe.yaml",
      "topset: program/1\nid: é@50%, x\nsessions:\n  - {exercise: squat, sets: 6x2 @ 92 %}\n");
  Diagnostics findings;
  Diagnostics outside_blocks;
  std::vector<Mistake> mistakes;
  std::vector<std::string> files = {"library/athletes/jana.yaml", "library/programs/größe.yaml"};
  std::vector<CheckedBlock> blocks;
  int exit = 1;
  bool strict = false;
  std::string docs_url;

  Origin at(Position begin, Position end) const { return {program, {begin, end}}; }

  Diagnostic duplicate() const {
    return Diagnostic(Rule::LIBR019, at({2, 5}, {2, 8}), "the id `é@` is given twice")
        .with_label(at({1, 1}, {1, 7}), "first here")
        .with_label({}, "nowhere")
        .with_help("rename it");
  }
  Diagnostic heavy(const std::string& athlete) const {
    return Diagnostic(Rule::SAFE509, at({4, 5}, {4, 20}), "12 reps of Squat at or over 90 %")
        .with_note("for " + athlete);
  }
  Diagnostic of_no_file() const { return Diagnostic(Rule::ATHL202, {}, "old \x07 marks, 100 %\r"); }

  // What a library with one bad program and two athletes gives.
  static FindingsExample of_each_kind() {
    FindingsExample example;
    example.findings = {example.of_no_file(), example.duplicate(), example.heavy("Ana"),
                        example.heavy("Ben")};
    example.outside_blocks = {example.of_no_file(), example.duplicate()};
    example.blocks = {
        {"library/programs/größe.yaml", "library/athletes/ana.yaml", {example.heavy("Ana")}},
        {"library/programs/größe.yaml", "library/athletes/ben.yaml", {example.heavy("Ben")}},
        {"library/programs/größe.yaml", "library/athletes/jana.yaml", {}}};
    return example;
  }

  // Nothing could be looked at.
  static FindingsExample of_a_mistake() {
    FindingsExample example;
    example.files.clear();
    example.mistakes = {{"x.yaml: no such file or directory", "a file exists: `y.yaml`"}};
    example.exit = 2;
    return example;
  }

  FindingsRun run() const {
    return {.findings = findings,
            .mistakes = mistakes,
            .exit = exit,
            .strict = strict,
            .files = files,
            .blocks = blocks,
            .outside_blocks = outside_blocks,
            .version = "0.1.0",
            .docs_url = docs_url,
            .main_file = "library/topset.yaml",
            .path = [](const Source& source) { return "library" + source.path().substr(2); },
            .rule_page =
                [](Rule rule) {
                  return rule == Rule::SAFE509 ? std::string_view("# SAFE509\n")
                                               : std::string_view();
                }};
  }
};

}  // namespace topset::output
