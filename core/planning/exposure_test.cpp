#include "planning/exposure.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using strategies::Result;

PlannedRow row(SetKind kind, std::int32_t sets, std::int32_t reps, std::int64_t load) {
  PlannedRow made;
  made.kind = kind;
  made.written.sets = {sets, sets};
  made.written.amount = {reps, reps};
  made.loadable = load * 1000;
  return made;
}

std::vector<Result> did(std::initializer_list<std::pair<std::int64_t, std::int32_t>> sets) {
  std::vector<Result> results;
  for (const auto& [load, reps] : sets) {
    Result result;
    result.load = load * 1000;
    result.reps = reps;
    results.push_back(result);
  }
  return results;
}

TEST_CASE("a day went well when every set asked for was done, at its load or more") {
  const std::vector<PlannedRow> rows = {row(SetKind::top, 1, 3, 140),
                                        row(SetKind::back_off, 2, 5, 120)};
  CHECK(judge_exposure(rows, {}) == Exposure::unknown);
  CHECK(judge_exposure(rows, did({{140, 3}, {120, 5}, {120, 5}})) == Exposure::succeeded);
  CHECK(judge_exposure(rows, did({{142, 4}, {122, 6}, {120, 5}, {60, 5}})) == Exposure::succeeded);
  CHECK(judge_exposure(rows, did({{140, 2}, {120, 5}, {120, 5}})) == Exposure::failed);
  CHECK(judge_exposure(rows, did({{140, 3}, {120, 5}})) == Exposure::failed);
  CHECK(judge_exposure(rows, did({{137, 3}, {120, 5}, {120, 5}})) == Exposure::failed);
}

TEST_CASE("sets on the way up are passed over, and ramp and optional rows are not asked for") {
  std::vector<PlannedRow> rows = {row(SetKind::ramp, 1, 5, 100), row(SetKind::top, 1, 3, 140),
                                  row(SetKind::straight, 3, 10, 80)};
  rows[2].optional_row = true;
  CHECK(judge_exposure(rows, did({{60, 5}, {100, 3}, {140, 3}})) == Exposure::succeeded);
  rows[2].optional_row = false;
  CHECK(judge_exposure(rows, did({{60, 5}, {100, 3}, {140, 3}})) == Exposure::failed);
}

}  // namespace
}  // namespace topset::planning
