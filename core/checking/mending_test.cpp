#include "checking/mending.hpp"

#include <random>

#include "catch.hpp"
#include "checking/finding_filter.hpp"
#include "reading/readers.hpp"

namespace topset::checking {
namespace {

// An athlete's file or a log, read as `topset check` does.
Reading look(const SourcePtr& source) {
  Reading reading;
  auto document = reading::read_document(source, "");
  reading.is_document = document.value.has_value();
  append(reading.findings, std::move(document.findings));
  if (document.value && source->text().starts_with("topset: athlete"))
    append(reading.findings,
           reading::read_athlete(*document.value, Library{}, Catalogue::bundled()).findings);
  return reading;
}

std::string ids(const Diagnostics& findings) {
  std::string all;
  for (const Diagnostic& finding : findings)
    all += (all.empty() ? "" : " ") + std::string(info(finding.rule).id);
  return all;
}

struct Outcome {
  std::string text;
  std::string gone;
};

Outcome mended(const std::string& text) {
  Mended made = mend(std::make_shared<const Source>("a.yaml", text), {}, look);
  return {made.text, ids(made.gone)};
}

// An athlete whose file has these lines among others, without the others.
Outcome athlete(const std::string& lines) {
  const std::string head = "topset: athlete/1\nname: Jana  # ours\n";
  const std::string tail = "equipment: {bar: 20,  plates: {20: 4, 10: 2}}\n";
  Outcome outcome = mended(head + lines + tail);
  CHECK(outcome.text.starts_with(head));
  CHECK(outcome.text.ends_with(tail));
  outcome.text = outcome.text.substr(head.size(), outcome.text.size() - head.size() - tail.size());
  return outcome;
}

}  // namespace

TEST_CASE("a number with a zero before it is written without") {
  const Outcome made = athlete("lifts:\n  squat: {one_rep_max: 0140}   # in May\n");
  CHECK(made.text == "lifts:\n  squat: {one_rep_max: 140}   # in May\n");
  CHECK(made.gone == "YAML014");
}

TEST_CASE("a bare word is quoted where the file takes text") {
  const Outcome made = athlete("lifts:\n  squat: {one_rep_max: 140, cue: no}\n");
  CHECK(made.text == "lifts:\n  squat: {one_rep_max: 140, cue: \"no\"}\n");
  CHECK(made.gone == "YAML013");
}

TEST_CASE("several mistakes are mended, each as its own place asks") {
  const Outcome made = athlete(
      "note: @home\ngroups: [yes]\nlifts:\n  squat: {one_rep_max: 0140}\n  bench_press: "
      "{one-rep-max: 95}\n");
  CHECK(made.text ==
        "note: \"@home\"\ngroups: [\"yes\"]\nlifts:\n  squat: {one_rep_max: 140}\n  bench_press: "
        "{one_rep_max: 95}\n");
  CHECK(made.gone == "YAML014 YAML013 YAML017 LIBR004");
}

TEST_CASE("a reserved character inside brackets is quoted to the end of its entry") {
  CHECK(athlete("groups: [@a, b]\n").text == "groups: [\"@a\", b]\n");
  CHECK(athlete("note: @home, evenings\n").text == "note: \"@home, evenings\"\n");
}

TEST_CASE("a second colon is quoted, but not where it may be a second key") {
  CHECK(athlete("note: Fives: heavy # yes\n").text == "note: \"Fives: heavy\" # yes\n");
  const Outcome left = athlete("note: ours sex: female\n");
  CHECK(left.text == "note: ours sex: female\n");
  CHECK(left.gone.empty());
}

TEST_CASE("a space that is missing after a colon is put there") {
  CHECK(athlete("units:kg\nnote: ours\n").text == "units: kg\nnote: ours\n");
}

TEST_CASE("a word that differs only in its case or its dashes is written as it is spelt") {
  CHECK(athlete("units: KG\n").text == "units: kg\n");
  CHECK(athlete("training_days: [Monday, THU]\n").text == "training_days: [mon, thu]\n");
}

TEST_CASE("a word that is merely near is left to a person") {
  const Outcome made = athlete("units: kgs\n");
  CHECK(made.text == "units: kgs\n");
  CHECK(made.gone.empty());
}

TEST_CASE("lines that end in a lone carriage return end in line feeds") {
  CHECK(mended("topset: athlete/1\rname: Jana\runits: kg\r").text ==
        "topset: athlete/1\nname: Jana\nunits: kg\n");
}

TEST_CASE("a fix that would bring another mistake is not made") {
  // As text it is no load either.
  const Outcome made = athlete("lifts: {squat: {one_rep_max: yes}}\n");
  CHECK(made.text == "lifts: {squat: {one_rep_max: yes}}\n");
  CHECK(made.gone.empty());
}

TEST_CASE("what a person has to mend does not keep the rest from it") {
  const Outcome made =
      athlete("lifts:\n  squat: {one_rep_max: 0140}\n  no_such_lift: {one_rep_max: 90}\n");
  CHECK(made.text == "lifts:\n  squat: {one_rep_max: 140}\n  no_such_lift: {one_rep_max: 90}\n");
  CHECK(made.gone == "YAML014");
}

TEST_CASE("a mended file has nothing more to mend") {
  const Outcome made = athlete("note: @home\ngroups: [yes, 007]\nunits: Kg\n");
  CHECK(mended(made.text).text == made.text);
}

TEST_CASE("a file without mistakes stays as it is") {
  CHECK(athlete("units: kg\n").text == "units: kg\n");
}

TEST_CASE(
    "comments that allow nothing are taken out, with the line that they have for themselves") {
  const auto unused = [](const std::string& text) {
    const auto source = std::make_shared<const Source>("a.yaml", text);
    const std::map<Rule, RuleSetting> settings;
    FindingFilter filter(settings);
    REQUIRE(filter.see(source).empty());
    // One of VOL403 comes on the second line.
    const Diagnostic found(Rule::VOL403, {source, {{2, 1}, {2, 5}}}, "hard sets");
    static_cast<void>(filter.filter({found}));
    return mend(source, filter.unused(), look).text;
  };
  const std::string head = "topset: athlete/1\n";
  CHECK(unused(head + "name: Jana  # topset: allow LOAD304 -- once\n") == head + "name: Jana\n");
  CHECK(unused(head + "name: Jana  # topset: allow LOAD304, VOL403 -- a\n") ==
        head + "name: Jana  # topset: allow VOL403 -- a\n");
  CHECK(unused(head + "name: Jana  # topset: allow VOL403,LOAD304,LOAD305\n") ==
        head + "name: Jana  # topset: allow VOL403\n");
  CHECK(unused(head + "name: Jana\n  # topset: allow LOAD304\nunits: kg\n") ==
        head + "name: Jana\nunits: kg\n");
  CHECK(unused(head + "name: Jana # topset: allow VOL403\n") ==
        head + "name: Jana # topset: allow VOL403\n");
}

TEST_CASE("edits are made in place, and nothing else moves") {
  CHECK(applied("abcdef", {{1, 2, "XX"}, {4, 4, "-"}, {5, 6, ""}}) == "aXXcd-e");
  CHECK(applied("abc", {}) == "abc");
}

// Property: what a fix doesn't name stays byte for byte. Lines with and without mistakes are mixed,
// and the lines without come out as they went in, in their order.
TEST_CASE("lines without a mistake stay byte for byte whatever stands around them") {
  constexpr unsigned kSeed = 20261207;
  const std::string good[] = {"# plain   comment: yes, 007",
                              "units:   kg",
                              "note: 'single ''quoted'' @text'",
                              "training_days: [mon,  thu ]\r",
                              "bodyweight: {load: 80.50}  # 0080",
                              "lifts:\n  squat:\n    one_rep_max:   140",
                              "",
                              "experience: novice   "};
  const std::pair<std::string, std::string> bad[] = {
      {"recovery_note: yes", "recovery_note: \"yes\""},
      {"sex: Female", "sex: female"},
      {"goals: 012", "goals: 12"},
      {"phone: @jana", "phone: \"@jana\""}};
  std::mt19937_64 random(kSeed);
  for (int turn = 0; turn < 300; ++turn) {
    INFO("seed " << kSeed << ", turn " << turn);
    std::string text = "topset: athlete/1\nname: Jana\n";
    std::vector<std::string> kept;
    for (int line = 0; line < 8; ++line) {
      if (random() % 3 != 0) {
        kept.push_back(good[random() % std::size(good)]);
        text += kept.back() + "\n";
      } else {
        text += bad[random() % std::size(bad)].first + "\n";
      }
    }
    const std::string after = mended(text).text;
    std::size_t at = 0;
    for (const std::string& line : kept) {
      const std::size_t found = after.find(line + "\n", at);
      REQUIRE(found != std::string::npos);
      at = found + line.size();
    }
    CHECK(mended(after).text == after);
  }
}

}  // namespace topset::checking
