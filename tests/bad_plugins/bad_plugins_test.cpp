// Every check has a plugin that fails it and no other, and without that check the plugin has
// nothing against it: so each check sees its own mistake, and is the only one that does.
#include <filesystem>
#include <fmt/format.h>

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

// Random slots may meet any mistake about slots, so only their own plugin is held against them.
void leave_out_fuzz(CheckOrder& order, const conformance::Check& check) {
  if (check.group() != "fuzz" && conformance::find_check("fuzz.slots") != nullptr)
    order.except.emplace_back("fuzz");
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

TEST_CASE("with its check disabled, a bad plugin passes") {
  for (const conformance::Check& check : conformance::checks()) {
    INFO("the plugin of " << check.id);
    CheckOrder order = order_for(mistake_of(check));
    leave_out_fuzz(order, check);
    order.except.emplace_back(check.id);
    CHECK(grade_of(run_checks(order)) == Grade::perfect);
  }
}

}  // namespace topset::cli
