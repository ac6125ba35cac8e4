// What is printed of a judgement; the judging itself is tests/bad_plugins'.
#include "cli/plugin_check.hpp"

#include <sstream>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include "catch.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"
#include "told.hpp"

namespace topset::cli {
namespace {

using conformance::failed;
using conformance::find_check;
using conformance::skipped;
using conformance::Verdict;

CheckOrder order(std::string path = "wave.so") {
  CheckOrder order;
  order.path = std::move(path);
  return order;
}

CheckResult result(std::string_view check, Verdict verdict) {
  REQUIRE(find_check(check) != nullptr);
  return {find_check(check), std::move(verdict)};
}

const output::Style kPlain{};

TEST_CASE("checks that were left out are counted apart, and nothing passes without them") {
  std::vector<CheckResult> results = {
      result("load.opens", {}), result("load.alone", skipped("it is text")),
      result("output.days", skipped("3 checks before had to be stopped"))};
  results.back().was_left_out = true;
  CHECK(grade_of(results) == Grade::fails);
  CHECK(check_text(order(), results, kPlain) ==
        "wave.so: fails (3 checks: 1 passed, 0 failed, 1 not for it, 1 left out; seed 1)\n");
}

TEST_CASE("a failure says what, why, how it is cured and how it is seen again") {
  CheckOrder with_seed = order("my wave.so");
  with_seed.seed = 7;
  with_seed.strategy = "acme.wave";
  CHECK(check_text(with_seed,
                   {result("load.opens", {}), result("output.days", failed("row 3: is not")),
                    result("load.alone", skipped("it is text"))},
                   kPlain) ==
        "error[output.days]: row 3: is not\n"
        "  = expected: rows are for days of the request\n"
        "  = why: there is no such day on the sheet\n"
        "  = cure: keep occurrence under request->occurrences.count\n"
        "  = again: topset plugin check 'my wave.so' --only output.days --strategy acme.wave "
        "--seed 7\n"
        "\n"
        "my wave.so: fails (3 checks: 1 passed, 1 failed, 1 not for it; seed 7)\n");
}

TEST_CASE("where the process ended, what helps is about that and not about the check") {
  CheckResult crashed = result("load.locale", failed("it crashed (signal 11)"));
  crashed.ending = ChildEnding::crashed;
  const std::string text = check_text(order(), {crashed}, kPlain);
  CHECK(text.starts_with(
      "error[load.locale]: it crashed (signal 11)\n"
      "  = expected: it answers, whatever it is asked\n"
      "  = why: its blocks are withheld, and what is wrong may be wrong in an answer, too\n"
      "  = cure: build it with -g and look where, with a debugger: gdb --args topset generate "
      "PROGRAM ATHLETE --isolation none\n"
      "  = again: topset plugin check wave.so --only load.locale\n"));
  CHECK(check_json(order(), {crashed}).find(find_check("load.locale")->cure) == std::string::npos);
}

TEST_CASE("failures in the same words are told once, by the heaviest") {
  const std::string text = check_text(
      order(),
      {result("load.quiet", failed("it crashed")), result("load.locale", failed("it crashed")),
       result("load.signals", failed("it crashed")), result("card.offers", failed("it crashed")),
       result("card.shape", failed("it crashed")), result("card.id", failed("it crashed")),
       result("card.twice", failed("it crashed")), result("card.version", failed("`1` is none"))},
      kPlain);
  CHECK(text.starts_with(
      "error[load.locale]: it crashed\n"
      "  = also: load.quiet, load.signals, card.offers, card.shape, card.id and 1 more\n"
      "  = expected: the locale stays as it was\n"));
  CHECK(text.find("\nwarning[card.version]: `1` is none\n") != std::string::npos);
  CHECK(text.ends_with("wave.so: fails (8 checks: 0 passed, 8 failed, 0 not for it; seed 1)\n"));
}

// What a plugin may say, and a file be called.
constexpr const char* kHostile =
    "</a> & \"b\" 'c' ]]> <!-- \x01\x1b[31m \xe2\x80\xae \xf0\x9f\x8f\x8b";

std::vector<CheckResult> of_all_outcomes(const std::string& words) {
  return {result("load.opens", {}), result("card.id", failed(words)),
          result("card.version", failed("b")), result("load.built_with", failed("c")),
          result("load.alone", skipped(words))};
}

TEST_CASE("the JSON is what its schema says") {
  // Not the signs that no file of topset may hold: this one is read as if it were one.
  const std::string words = "</a> & \"b\" 'c' \\ # { [ \xf0\x9f\x8f\x8b";
  const auto json = std::make_shared<const Source>(
      "check.json", check_json(order(words), of_all_outcomes(words)));
  const auto document = reading::read_yaml(json);
  INFO(json->text());
  CHECK(test::told(document.findings) == test::told({}));
  REQUIRE(document.value);
  CHECK(test::told(reading::validate(*document.value, *reading::find_schema("plugin-check"))) ==
        test::told({}));
  CHECK(document.value->root.find("grade")->text == "fails");
  CHECK(document.value->root.find("plugin")->text == words);
}

TEST_CASE("the JUnit report is XML with one case a check, whatever the plugin says") {
  std::istringstream report(check_junit(order(kHostile), of_all_outcomes(kHostile)));
  boost::property_tree::ptree tree;
  read_xml(report, tree);
  const auto& suite = tree.get_child("testsuite");
  CHECK(suite.get<int>("<xmlattr>.tests") == 5);
  CHECK(suite.get<int>("<xmlattr>.failures") == 3);
  CHECK(suite.get<int>("<xmlattr>.skipped") == 1);
  std::string told;
  for (const auto& [word, child] : suite) {
    if (word != "testcase") continue;
    told += child.get<std::string>("<xmlattr>.classname") + " " +
            child.get<std::string>("<xmlattr>.name");
    for (const auto& [outcome, inner] : child)
      if (outcome != "<xmlattr>") told += " " + outcome + " " + inner.get("<xmlattr>.type", "");
    told += "\n";
  }
  CHECK(told ==
        "load load.opens\n"
        "card card.id failure error\n"
        "card card.version failure warning\n"
        "load load.built_with failure note\n"
        "load load.alone skipped \n");
}

}  // namespace
}  // namespace topset::cli
