#include "training/plates.hpp"

#include <algorithm>
#include <random>
#include <string>

#include "catch.hpp"

namespace topset {
namespace {

using Stock = std::map<std::int64_t, std::int32_t>;
using Plates = std::vector<std::int64_t>;
constexpr std::int64_t kFar = 500'000;

// What a hand that always takes the heaviest plate that still fits would hang on.
std::optional<Plates> greedy(const Stock& stock, std::int64_t sum) {
  Plates plates;
  for (auto kind = stock.rbegin(); kind != stock.rend(); ++kind) {
    for (std::int32_t i = 0; i < kind->second && kind->first <= sum; ++i) {
      plates.push_back(kind->first);
      sum -= kind->first;
    }
  }
  return sum == 0 ? std::optional(plates) : std::nullopt;
}

// Every way of hanging plates on, tried one after the other: sum -> the best.
void every_way(Stock::const_reverse_iterator kind, const Stock& stock, std::int64_t sum,
               Plates& hung, std::map<std::int64_t, Plates>& best) {
  if (kind == stock.rend()) {
    const auto [at, first] = best.try_emplace(sum, hung);
    if (!first && (hung.size() < at->second.size() ||
                   (hung.size() == at->second.size() && hung > at->second)))
      at->second = hung;
    return;
  }
  const std::size_t before = hung.size();
  const auto next = std::next(kind);
  for (std::int32_t count = 0; count <= kind->second; ++count) {
    every_way(next, stock, sum + count * kind->first, hung, best);
    hung.push_back(kind->first);
  }
  hung.resize(before);
}

TEST_CASE("sixty pounds a side are 35+25, not 45+10+5") {
  const PlateTable table({{45'000, 4}, {35'000, 1}, {25'000, 1}, {10'000, 2}, {5'000, 1}}, kFar);
  CHECK(table.plates(60'000) == Plates{35'000, 25'000});
}

TEST_CASE("of equally few plates the heaviest come first") {
  const PlateTable table({{25'000, 1}, {20'000, 2}, {15'000, 1}, {10'000, 1}}, kFar);
  CHECK(table.plates(35'000) == Plates{25'000, 10'000});  // not 20+15
  CHECK(table.plates(40'000) == Plates{25'000, 15'000});  // not 20+20
}

TEST_CASE("a load is found where taking the heaviest plate first gets stuck") {
  const Stock stock{{10'000, 1}, {7'000, 1}, {5'000, 1}};
  CHECK(greedy(stock, 12'000) == std::nullopt);
  CHECK(PlateTable(stock, kFar).plates(12'000) == Plates{7'000, 5'000});
}

TEST_CASE("fewer plates are found than taking the heaviest first gives") {
  const Stock stock{{25'000, 1}, {20'000, 2}, {10'000, 1}, {5'000, 1}};
  CHECK(greedy(stock, 40'000) == Plates{25'000, 10'000, 5'000});
  CHECK(PlateTable(stock, kFar).plates(40'000) == Plates{20'000, 20'000});
}

TEST_CASE("a table lists every sum once, ascending from nothing") {
  const PlateTable table({{5'000, 2}, {2'500, 1}}, kFar);
  CHECK(table.sums() == std::vector<std::int64_t>{0, 2'500, 5'000, 7'500, 10'000, 12'500});
  CHECK(table.plates(0) == Plates{});
  CHECK(PlateTable().sums() == std::vector<std::int64_t>{0});
  CHECK(PlateTable().plates(0) == Plates{});
}

TEST_CASE("what the plates can't make is nothing") {
  const PlateTable table({{5'000, 2}, {2'500, 1}}, kFar);
  for (const std::int64_t sum : {-2'500, 1, 1'250, 2'499, 12'501, 15'000, 1'000'000'000})
    CHECK_FALSE(table.plates(sum).has_value());
  CHECK_FALSE(PlateTable().plates(2'500).has_value());
}

TEST_CASE("sums far apart are found too") {
  const PlateTable table({{100'000, 1}, {20'001, 1}, {7, 1}}, kFar);
  CHECK(table.sums() ==
        std::vector<std::int64_t>{0, 7, 20'001, 20'008, 100'000, 100'007, 120'001, 120'008});
  CHECK(table.plates(120'008) == Plates{100'000, 20'001, 7});
  CHECK_FALSE(table.plates(100'008).has_value());
  CHECK_FALSE(table.plates(120'009).has_value());
}

TEST_CASE("no sum is past the limit") {
  const PlateTable table({{25'000, 100}}, 60'000);
  CHECK(table.sums() == std::vector<std::int64_t>{0, 25'000, 50'000});
  CHECK(PlateTable({{25'000, 100}}, 0).sums() == std::vector<std::int64_t>{0});
}

TEST_CASE("plates that are none are left out") {
  const PlateTable table({{-5'000, 4}, {0, 4}, {2'500, 0}, {1'250, -2}, {5'000, 1}}, kFar);
  CHECK(table.sums() == std::vector<std::int64_t>{0, 5'000});
}

TEST_CASE("a stock beyond reason is cut to what can be kept, and what is kept is right") {
  Stock stock;
  for (std::int64_t weight = 1; weight <= 60; ++weight) stock[weight] = 2'000'000'000;
  const PlateTable table(stock, 1'100'000);
  CHECK(table.sums().size() <= PlateTable::kMaxSums);
  CHECK(table.sums().size() > 100'000);
  const std::int64_t heaviest = table.sums().back();
  const auto plates = table.plates(heaviest);
  REQUIRE(plates.has_value());
  std::int64_t sum = 0;
  for (const std::int64_t plate : *plates) sum += plate;
  CHECK(sum == heaviest);
  CHECK(plates->front() == 60);
}

TEST_CASE("every load of a random gym has the plates that trying every way finds") {
  constexpr std::uint64_t kSeed = 35'25;
  std::mt19937_64 random(kSeed);
  const auto below = [&](std::uint64_t end) { return static_cast<std::int64_t>(random() % end); };
  std::size_t greedy_differs = 0;
  for (int round = 0; round < 4000; ++round) {
    Stock stock;
    const std::int64_t grid = round % 3 == 0 ? 1 : 250;
    for (std::int64_t kinds = 1 + below(5); kinds > 0; --kinds)
      stock[grid * (1 + below(30))] = static_cast<std::int32_t>(1 + below(4));
    std::map<std::int64_t, Plates> best;
    Plates hung;
    every_way(stock.crbegin(), stock, 0, hung, best);

    std::string gym;
    for (const auto& [weight, count] : stock)
      gym += std::to_string(weight) + " x " + std::to_string(count) + ", ";
    INFO("seed " << kSeed << ", round " << round << ": " << gym);
    const PlateTable table(stock, kFar);
    REQUIRE(table.sums().size() == best.size());
    for (std::int64_t sum = -1; sum <= best.rbegin()->first + grid; ++sum) {
      if (grid > 1 && sum > 0 && sum % grid != 0 && sum % 97 != 0) continue;
      const auto found = best.find(sum);
      const auto plates = table.plates(sum);
      INFO(sum);
      REQUIRE(plates == (found == best.end() ? std::nullopt : std::optional(found->second)));
      if (plates && greedy(stock, sum) != plates) ++greedy_differs;
    }
  }
  CHECK(greedy_differs > 1000);
}

}  // namespace
}  // namespace topset
