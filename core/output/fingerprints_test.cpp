#include "output/fingerprints.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

std::string path(const Source& source) { return source.path(); }

Diagnostic finding(const std::string& text, Position at, const std::string& file = "a.yaml") {
  const auto source = std::make_shared<const Source>(file, text);
  return Diagnostic(Rule::SAFE509, {source, {at, {at.line, at.column + 3}}}, "too much");
}

std::string mark(const Diagnostic& one) { return fingerprints({one}, path).front(); }

TEST_CASE("a finding keeps its mark when lines come above it") {
  CHECK(mark(finding("6x2\n", {1, 1})) == mark(finding("# more\n\n   6x2\n", {3, 4})));
  CHECK(mark(finding("6x2\n", {1, 1})).size() == 32);
}

TEST_CASE("a mark changes with the file, the words, the notes and what stands there") {
  const std::string usual = mark(finding("6x2\n", {1, 1}));
  CHECK(usual != mark(finding("6x3\n", {1, 1})));
  CHECK(usual != mark(finding("6x2\n", {1, 1}, "b.yaml")));
  CHECK(usual != mark(finding("6x2\n", {1, 1}).with_note("for Ana")));
  Diagnostic other = finding("6x2\n", {1, 1});
  other.message = "too little";
  CHECK(usual != mark(other));
  other = finding("6x2\n", {1, 1});
  other.rule = Rule::SAFE510;
  CHECK(usual != mark(other));
}

TEST_CASE("how serious a library takes a rule leaves the mark as it is") {
  CHECK(mark(finding("6x2\n", {1, 1})) == mark(finding("6x2\n", {1, 1}).as(Severity::error)));
}

TEST_CASE("two findings that differ by their line alone have two marks, in their order") {
  const auto marks =
      fingerprints({finding("6x2\n6x2\n", {1, 1}), finding("6x2\n6x2\n", {2, 1})}, path);
  CHECK(marks[0] != marks[1]);
  CHECK(marks[0] == mark(finding("6x2\n", {1, 1})));
}

TEST_CASE("a finding about no file has a mark, too") {
  CHECK(mark(Diagnostic(Rule::LIBR018, {}, "two in one")) !=
        mark(Diagnostic(Rule::LIBR018, {}, "three in one")));
}

}  // namespace
}  // namespace topset::output
