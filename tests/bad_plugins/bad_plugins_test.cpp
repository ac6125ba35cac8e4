// Every check has a plugin that fails it and no other, and without that check the plugin has
// nothing against it: so each check sees its own mistake, and is the only one that does.
#include <filesystem>
#include <fmt/format.h>
#include <gnu/libc-version.h>
#include <sstream>
#include <utility>

#include "catch.hpp"
#include "cli/plugin_check.hpp"

namespace topset::cli {
namespace {

using conformance::Outcome;

CheckOrder order_for(const std::string& mistake) {
  CheckOrder order;
  order.program = TOPSET_PROGRAM;
  order.path = order.library = fmt::format("{}/{}.so", TOPSET_BAD_PLUGINS, mistake);
  return order;
}

// The plugin of `load.opens` is load_opens.so.
std::string mistake_of(const conformance::Check& check) {
  std::string name(check.id);
  name[name.find('.')] = '_';
  return name;
}

std::string failures(const std::vector<CheckResult>& results) {
  std::string text;
  for (const CheckResult& result : results)
    if (result.verdict.outcome == Outcome::failed)
      text += fmt::format("{}{}", text.empty() ? "" : " ", result.check->id);
  return text;
}

// What is drawn at random may meet any mistake, so that only its own plugin is held against it.
void leave_out_fuzz(CheckOrder& order, const conformance::Check& check) {
  for (const conformance::Check& other : conformance::checks())
    if (other.group() == "fuzz" && other.id != check.id) order.except.emplace_back(other.id);
}

// From 2.41 on the C library opens nothing that asks for an executable stack.
bool loader_wants_plain_stacks() {
  int major = 0;
  int minor = 0;
  char dot = 0;
  std::istringstream(::gnu_get_libc_version()) >> major >> dot >> minor;
  return std::pair(major, minor) >= std::pair(2, 41);
}

}  // namespace

TEST_CASE("a plugin without a mistake is perfect") {
  const std::vector<CheckResult> results = run_checks(order_for("nothing"));
  CHECK(failures(results).empty());
  CHECK(grade_of(results) == Grade::perfect);
  CHECK(results.size() == conformance::checks().size());
}

TEST_CASE("each check fails its own bad plugin, and no other does") {
  for (const conformance::Check& check : conformance::checks()) {
    if (check.id == "load.plain_stack" && loader_wants_plain_stacks()) continue;
    INFO("the plugin of " << check.id);
    CheckOrder order = order_for(mistake_of(check));
    REQUIRE(std::filesystem::exists(order.library));
    leave_out_fuzz(order, check);
    const std::vector<CheckResult> results = run_checks(order);
    CHECK(failures(results) == check.id);
    const Grade expected = check.weight == conformance::Weight::error     ? Grade::fails
                           : check.weight == conformance::Weight::warning ? Grade::passes
                                                                          : Grade::good;
    CHECK(grade_of(results) == expected);
  }
}

TEST_CASE("a range of loads, which come in two units, is no range") {
  const std::vector<CheckResult> results = run_checks(order_for("card_ranges_of_loads"));
  CHECK(failures(results) == "card.ranges");
  CheckOrder order = order_for("card_ranges_of_loads");
  order.only.emplace_back("card.ranges");
  CHECK(run_checks(order).front().verdict.what ==
        "bad.fives: `more` has the range 500 to 10000 of loads, which come in two units");
}

TEST_CASE(
    "heavier back-off sets are told with the parameters that make them, and outside calls by "
    "name") {
  const auto what = [](const char* check) {
    CheckOrder order = order_for(mistake_of(*conformance::find_check(check)));
    order.only.emplace_back(check);
    return run_checks(order).front().verdict.what;
  };
  CHECK(what("output.back_off") ==
        "bad.fives: with reps 12: week 1: back-off sets at 102.00 % of the top set's load");
  CHECK(what("determinism.symbols") == "it uses time");
}

TEST_CASE("a thread is found though it is waited for") {
  const std::vector<CheckResult> results = run_checks(order_for("load_threads_joined"));
  CHECK(failures(results) == "load.threads");
  CheckOrder order = order_for("load_threads_joined");
  order.only.emplace_back("load.threads");
  CHECK(run_checks(order).front().verdict.what == "it tried to start a thread");
}

TEST_CASE("a loader that wants plain stacks itself says so") {
  if (!loader_wants_plain_stacks()) return;
  CheckOrder order = order_for("load_plain_stack");
  order.only.emplace_back("load.opens");
  const CheckResult result = run_checks(order).front();
  CHECK(result.verdict.outcome == Outcome::failed);
  CHECK(result.verdict.what.find("executable stack") != std::string::npos);
}

TEST_CASE("with its check disabled, a bad plugin passes") {
  for (const conformance::Check& check : conformance::checks()) {
    if (check.id == "load.plain_stack" && loader_wants_plain_stacks()) continue;
    INFO("the plugin of " << check.id);
    CheckOrder order = order_for(mistake_of(check));
    leave_out_fuzz(order, check);
    order.except.emplace_back(check.id);
    CHECK(grade_of(run_checks(order)) == Grade::perfect);
  }
}

TEST_CASE("a seed draws the same again") {
  for (const char* check : {"fuzz.slots", "fuzz.parameters"}) {
    INFO(check);
    CheckOrder order = order_for(mistake_of(*conformance::find_check(check)));
    order.only.emplace_back(check);
    order.seed = 20261122;
    const std::string first = check_text(order, run_checks(order), {});
    CHECK(first.find(fmt::format("--only {} --seed 20261122\n", check)) != std::string::npos);
    CHECK(check_text(order, run_checks(order), {}) == first);
  }
}

TEST_CASE("what fails at random is shown as small as it can be") {
  const auto shown = [](const char* check, std::uint64_t seed) {
    CheckOrder order = order_for(mistake_of(*conformance::find_check(check)));
    order.only.emplace_back(check);
    order.seed = seed;
    return run_checks(order).front().verdict.what;
  };
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    INFO("seed " << seed);
    CHECK(shown("fuzz.slots", seed) ==
          "bad.fives: with 1 week, goal skill, 2 accessories: it returned 99, which is no status");
    CHECK(shown("fuzz.parameters", seed) ==
          "bad.fives: with 1 week, reps 7: it returned 99, which is no status");
  }
}

}  // namespace topset::cli
