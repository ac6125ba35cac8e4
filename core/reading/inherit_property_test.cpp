// Programs put together at random: whatever extends whatever, it comes to an end, and what comes
// out is whole.
#include <random>

#include "reading/inherit.hpp"
#include "reading/reading_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t end) { return engine_() % end; }
  bool one_in(std::size_t many) { return below(many) == 0; }

 private:
  std::mt19937_64 engine_;
};

// The keys of a template or line, in flow: something of its own, and mostly a template from `next`
// on. Now and then any template, or one that is not there.
std::string keys(Chance& chance, std::size_t next, std::size_t templates) {
  static const char* const kKeys[] = {"sets: 3x5", "weekly_sets: [3x5]",
                                      "strategy: rpe, with: {cap: 5, weekly: ~}", "strategy: wave"};
  std::string text = kKeys[chance.below(4)];
  text += ", exercise: squat";
  if (chance.one_in(2)) text += ", note: hard";
  if (chance.one_in(25))
    text += fmt::format(", extends: t{}", chance.below(templates + 1));
  else if (next < templates && !chance.one_in(3))
    text += fmt::format(", extends: t{}", next + chance.below(templates - next));
  return "{" + text + "}";
}

std::string program(Chance& chance, std::size_t number) {
  std::string text = fmt::format("topset: program/1\nname: P{}\nweeks: 1\n", number);
  if (number > 0) text += fmt::format("extends: {}.yaml\n", number - (chance.one_in(15) ? 0 : 1));
  const std::size_t templates = 1 + chance.below(5);
  text += "templates:\n";
  for (std::size_t i = 0; i < templates; ++i)
    text += fmt::format("  t{}: {}\n", i, keys(chance, i + 1, templates));
  text += "sessions:\n";
  for (std::size_t i = 0; i <= chance.below(3); ++i) {
    text += fmt::format("  - name: S{}\n    exercises:\n", chance.below(3));
    for (std::size_t line = 0; line <= chance.below(3); ++line)
      text += fmt::format("      - {}\n", keys(chance, 0, templates));
  }
  return text;
}

void check_whole(const Document& program, const Node& node) {
  REQUIRE(node.source <= program.others.size());
  for (const Node& item : node.items) check_whole(program, item);
  for (const Member& member : node.members) {
    CHECK(member.key != "extends");
    CHECK(member.key != "templates");
    check_whole(program, member.value);
  }
}

}  // namespace

TEST_CASE("whatever extends whatever, a program comes out whole or its mistakes are told") {
  std::size_t whole = 0;
  std::size_t told_of = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    Chance chance(seed);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 3; ++i) texts.push_back(program(chance, i));
    const auto read = [&](std::size_t i) {
      return std::make_shared<Source>(fmt::format("{}.yaml", i), texts[i]);
    };
    INFO(texts[0] << texts[1] << texts[2]);
    const FileOpener open = [&](const Source&,
                                const std::string& named) -> std::expected<SourcePtr, Unopened> {
      return read(static_cast<std::size_t>(named.front() - '0'));
    };
    const auto written = read_document(read(2), "program");
    if (!written.value) continue;
    const Outcome<Document> outcome = inherit(*written.value, open);
    CHECK(outcome.value.has_value() != has_errors(outcome.findings));
    for (const Diagnostic& finding : outcome.findings) {
      REQUIRE(finding.origin.source);
      CHECK(finding.origin.span.end.line <= finding.origin.source->line_count() + 1);
    }
    if (!outcome.value) {
      ++told_of;
      continue;
    }
    ++whole;
    check_whole(*outcome.value, outcome.value->root);
    // What is whole extends nothing more.
    const Outcome<Document> again = inherit(*outcome.value, open);
    REQUIRE(again.value);
    CHECK(again.findings.empty());
    CHECK(flow(again.value->root) == flow(outcome.value->root));
  }
  CHECK(whole > 20);
  CHECK(told_of > 20);
}
