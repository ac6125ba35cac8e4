#include "training/equipment.hpp"

#include "catch.hpp"

namespace topset {
namespace {

using Loads = std::vector<std::int64_t>;

Exercise exercise(std::string id, Implement implement, std::string variation_of = "") {
  Exercise result;
  result.id = std::move(id);
  result.implement = implement;
  result.variation_of = std::move(variation_of);
  return result;
}

const Exercise kSquat = exercise("squat", Implement::barbell);
const Exercise kPullUp = exercise("pull_up", Implement::bodyweight);
const Exercise kDumbbellPress = exercise("dumbbell_press", Implement::dumbbells);
const Exercise kPulldown = exercise("pulldown", Implement::stack);
const Exercise kSwing = exercise("kettlebell_swing", Implement::fixed);
const Exercise kPlank = exercise("plank", Implement::none);

// What two pairs of plates and an odd one can make.
Equipment small_gym() {
  Equipment gym;
  gym.bars = {{20'000, {}}};
  gym.plates = {{20'000, 2}, {5'000, 3}};
  return gym;
}

TEST_CASE("plates go on a bar in pairs, and an odd single stays on the rack") {
  CHECK(loadables(small_gym(), kSquat).loads() == Loads{20'000, 30'000, 60'000, 70'000});
  CHECK(loadables(small_gym(), kSquat).unit() == Unit::kg);
}

TEST_CASE("on a belt each single plate counts, from none on") {
  CHECK(loadables(small_gym(), kPullUp).loads() == Loads{0, 5'000, 10'000, 15'000, 20'000, 25'000,
                                                         30'000, 35'000, 40'000, 45'000, 50'000,
                                                         55'000});
  CHECK(loadables(Equipment{}, kPullUp).loads() == Loads{0});
}

TEST_CASE("a belt's step may be given instead") {
  Equipment gym = small_gym();
  gym.added_step = 400'000;
  CHECK(loadables(gym, kPullUp).loads() == Loads{0, 400'000, 800'000});
}

TEST_CASE("collars are on the bar from the start") {
  Equipment gym = small_gym();
  gym.collars = 5'000;
  CHECK(loadables(gym, kSquat).loads() == Loads{25'000, 35'000, 65'000, 75'000});
  CHECK(Gym(gym).plate_up(kSquat, 65'000) == Plating{20'000, 5'000, {20'000}});
}

TEST_CASE("dumbbells, stacks and fixed weights come from-to-step or as a list") {
  Equipment gym;
  gym.dumbbells = LoadSeries{10'000, 25'000, 5'000, {}};
  gym.stack = LoadSeries{0, 0, 0, {30'000, 10'000, 20'000, 20'000}};
  gym.fixed = LoadSeries{16'000, 24'000, 0, {}};
  CHECK(loadables(gym, kDumbbellPress).loads() == Loads{10'000, 15'000, 20'000, 25'000});
  CHECK(loadables(gym, kPulldown).loads() == Loads{10'000, 20'000, 30'000});
  CHECK(loadables(gym, kSwing).loads() == Loads{16'000, 24'000});
}

TEST_CASE("an implement that the gym lacks, and no implement, have no loads") {
  for (const Exercise& lift : {kSquat, kDumbbellPress, kPulldown, kSwing, kPlank})
    CHECK(loadables(Equipment{}, lift).empty());
  CHECK(loadables(default_equipment(Unit::kg), kPlank).empty());
}

TEST_CASE("a lift takes the bar made for it, its variations too") {
  Equipment gym = small_gym();
  gym.bars = {{20'000, {}}, {15'000, {}}, {25'000, {"squat"}}, {10'000, {"snatch", "clean"}}};
  CHECK(bar_for(gym, kSquat)->weight == 25'000);
  CHECK(bar_for(gym, exercise("pause_squat", Implement::barbell, "squat"))->weight == 25'000);
  CHECK(bar_for(gym, exercise("clean", Implement::barbell))->weight == 10'000);
  CHECK(bar_for(gym, exercise("deadlift", Implement::barbell))->weight == 20'000);
  gym.bars.push_back({27'000, {"pause_squat"}});
  CHECK(bar_for(gym, exercise("pause_squat", Implement::barbell, "squat"))->weight == 27'000);
  CHECK(loadables(gym, kSquat).loads() == Loads{25'000, 35'000, 65'000, 75'000});
}

TEST_CASE("a gym whose bars are all for other lifts has no bar") {
  Equipment gym = small_gym();
  gym.bars = {{10'000, {"snatch"}}};
  CHECK(bar_for(gym, kSquat) == nullptr);
  CHECK(loadables(gym, kSquat).empty());
  CHECK_FALSE(Gym(gym).plate_up(kSquat, 30'000).has_value());
}

TEST_CASE("a load shows its plates a side, and a belt's all together") {
  const Gym gym(small_gym());
  CHECK(gym.plate_up(kSquat, 70'000) == Plating{20'000, 0, {20'000, 5'000}});
  CHECK(gym.plate_up(kSquat, 20'000) == Plating{20'000, 0, {}});
  CHECK(gym.plate_up(kPullUp, 35'000) == Plating{0, 0, {20'000, 5'000, 5'000, 5'000}});
  CHECK(gym.plate_up(kPullUp, 0) == Plating{0, 0, {}});
}

TEST_CASE("what can't be hung on has no plates") {
  const Gym gym(small_gym());
  CHECK_FALSE(gym.plate_up(kSquat, 40'000).has_value());
  CHECK_FALSE(gym.plate_up(kSquat, 19'000).has_value());
  CHECK_FALSE(gym.plate_up(kSquat, 30'001).has_value());
  CHECK_FALSE(gym.plate_up(kSquat, 80'000).has_value());
  CHECK_FALSE(gym.plate_up(kPullUp, 2'500).has_value());
  CHECK_FALSE(gym.plate_up(kDumbbellPress, 20'000).has_value());
  CHECK_FALSE(gym.plate_up(kPlank, 0).has_value());
}

TEST_CASE("the usual kilo gym holds every 2.5 kg, and says it is assumed") {
  const Equipment usual = default_equipment(Unit::kg);
  CHECK(usual.assumed);
  CHECK(usual.unit == Unit::kg);
  const Loadables bar = loadables(usual, kSquat);
  CHECK(bar.lightest() == 20'000);
  CHECK(bar.heaviest() == 527'500);
  CHECK(bar.loads().size() == 204);
  for (std::int64_t load = 20'000; load <= 527'500; load += 2'500) CHECK(bar.holds(load));
  CHECK(Gym(usual).plate_up(kSquat, 140'000) == Plating{20'000, 0, {25'000, 25'000, 10'000}});
  CHECK(loadables(usual, kDumbbellPress).loads().size() == 20);
  CHECK(loadables(usual, kPulldown).heaviest() == 150'000);
  CHECK(loadables(usual, kPullUp).loads()[1] == 1'250);
  CHECK(loadables(usual, kSwing).loads() ==
        Loads{4'000, 8'000, 12'000, 16'000, 20'000, 24'000, 28'000, 32'000});
}

TEST_CASE("the usual pound gym holds every 5 lb") {
  const Equipment usual = default_equipment(Unit::lb);
  CHECK(usual.assumed);
  const Loadables bar = loadables(usual, kSquat);
  CHECK(bar.unit() == Unit::lb);
  CHECK(bar.loads().size() == 216);
  for (std::int64_t load = 45'000; load <= 1'120'000; load += 5'000) CHECK(bar.holds(load));
  CHECK(bar.heaviest() == 1'120'000);
  CHECK(Gym(usual).plate_up(kSquat, 165'000) == Plating{45'000, 0, {35'000, 25'000}});
  CHECK(loadables(usual, kDumbbellPress).heaviest() == 120'000);
  CHECK(loadables(usual, kPulldown).loads().size() == 30);
}

TEST_CASE("every load of a barbell table has plates that make it") {
  Equipment odd;
  odd.bars = {{17'500, {}}};
  odd.collars = 1'250;
  odd.plates = {{25'000, 3}, {21'500, 2}, {11'340, 4}, {4'536, 4}, {1'134, 2}, {500, 7}};
  const Gym gym(odd);
  const Loadables table = gym.loadables(kSquat);
  CHECK(table.loads().size() == 2 * 2 * 3 * 3 * 2 * 4);  // none of the sums meet
  for (const std::int64_t load : table.loads()) {
    const auto plating = gym.plate_up(kSquat, load);
    REQUIRE(plating.has_value());
    std::int64_t sum = plating->bar + plating->collars;
    for (const std::int64_t plate : plating->plates) sum += 2 * plate;
    CHECK(sum == load);
  }
}

TEST_CASE("nothing is loaded past the limit, whatever a file claims") {
  Equipment gym = small_gym();
  gym.plates = {{25'000, 2'000'000'000}};
  gym.dumbbells = LoadSeries{1, 9'000'000'000'000'000'000, 1, {}};
  gym.stack = LoadSeries{5'000, 9'000'000'000'000'000'000, 9'000'000'000'000'000'000, {}};
  gym.fixed = LoadSeries{0, 0, 0, {-5, 0, 8'000, 2'000'000'000}};
  CHECK(loadables(gym, kSquat).heaviest() == 970'000);
  CHECK(loadables(gym, kPullUp).heaviest() == 1'000'000);
  CHECK(loadables(gym, kDumbbellPress).loads().size() == 10'000);
  CHECK(loadables(gym, kPulldown).loads() == Loads{5'000});
  CHECK(loadables(gym, kSwing).loads() == Loads{8'000});
  CHECK(load_limit(Unit::lb) == 2'200'000);
}

}  // namespace
}  // namespace topset
