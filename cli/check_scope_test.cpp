// Shares of a check, and what counts as changed.
#include "cli/check_scope.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

std::expected<CheckScope, ParseMistake> scope_of(const std::string& shard) {
  Arguments arguments;
  arguments.flags["shard"] = {shard};
  return CheckScope::read(arguments);
}

}  // namespace

TEST_CASE("each file and block has its turn in one share") {
  for (std::size_t number = 0; number < 20; ++number) {
    std::size_t turns = 0;
    for (const char* const word : {"1/3", "2/3", "3/3"})
      if (scope_of(word)->has_turn(number)) ++turns;
    CHECK(turns == 1);
  }
  CHECK(scope_of("1/1")->is_everything());
  CHECK_FALSE(scope_of("1/2")->is_everything());
  CHECK(CheckScope::read({})->is_everything());
}

TEST_CASE("a share that is none says how to write one") {
  for (const char* const word :
       {"", "1", "0/4", "5/4", "1/", "/4", "a/b", "1/2/3", "-1/4", "1/99999"}) {
    INFO(word);
    const auto scope = scope_of(word);
    REQUIRE_FALSE(scope);
    CHECK(scope.error().message == "--shard " + std::string(word) + " is no share of a whole");
    CHECK(scope.error().help == "write which of how many, counted from one: 1/4 to 4/4");
  }
}

TEST_CASE("without a word of changes all has changed") {
  CheckScope scope = *CheckScope::read({});
  CHECK(scope.has_changed("/club/a.yaml"));
  CHECK(scope.has_changed_under("/club"));
  scope.set_changed({"/club/a.yaml", "/club/plugins/wave.lua", "/club/plugins.lock"});
  CHECK_FALSE(scope.is_everything());
  CHECK(scope.has_changed("/club/a.yaml"));
  CHECK_FALSE(scope.has_changed("/club/b.yaml"));
  CHECK(scope.has_changed_under("/club/plugins"));
  CHECK_FALSE(scope.has_changed_under("/club/plug"));
  CHECK_FALSE(scope.has_changed_under("/club/a.yaml"));
  scope.widen();
  CHECK(scope.is_everything());
  CHECK(scope.has_changed("/club/b.yaml"));
}

}  // namespace topset::cli
