#include "training/metrics.hpp"

#include "catch.hpp"

namespace topset {
namespace {

// A row at a percent of a 1RM of 100 kg, on steps of 1 kg.
Work row(SetKind kind, std::int32_t sets, Range<std::int32_t> reps, std::int32_t percent) {
  Work work;
  work.kind = kind;
  work.sets = {sets, sets};
  work.reps = reps;
  work.load = percent * 1000;
  work.intensity = Rational::of(percent, 100);
  return work;
}

Totals totals_of(std::initializer_list<Work> rows) {
  Totals totals;
  for (const Work& work : rows) add(totals, work);
  return totals;
}

std::int64_t ten_thousandths(const FineSum& sum) {
  return (Rational(sum) * Rational(10'000)).half_up();
}

constexpr SetKind kTop = SetKind::top;
constexpr SetKind kBackOff = SetKind::back_off;

TEST_CASE("the power scheme: 1x1 @ 94 %, 2x2 @ 86 %") {
  const Totals totals = totals_of({row(kTop, 1, {1, 1}, 94), row(kBackOff, 2, {2, 2}, 86)});
  CHECK(totals.lifts == Range<std::int32_t>{5, 5});
  CHECK(totals.volume == Range<std::int64_t>{438'000, 438'000});
  CHECK(totals.back_off_volume == Range<std::int64_t>{344'000, 344'000});
  CHECK(average_intensity(totals) == Range<Percent>{{8760}, {8760}});
  CHECK(ten_thousandths(totals.inol.min) == 4524);
  CHECK(totals.inol.min == totals.inol.max);
  CHECK(totals.heavy_lifts == Range<std::int32_t>{1, 1});
  CHECK(totals.sets == 3);
  CHECK(totals.unloaded_sets == 0);
  CHECK(totals.zones == std::array<Range<std::int32_t>, 4>{{{0, 0}, {0, 0}, {4, 4}, {1, 1}}});
}

TEST_CASE("the strength scheme: 1x2 @ 90 %, 2x5 @ 82 %") {
  const Totals totals = totals_of({row(kTop, 1, {2, 2}, 90), row(kBackOff, 2, {5, 5}, 82)});
  CHECK(totals.lifts == Range<std::int32_t>{12, 12});
  CHECK(totals.volume == Range<std::int64_t>{1'000'000, 1'000'000});
  CHECK(average_intensity(totals) == Range<Percent>{{8333}, {8333}});
  CHECK(ten_thousandths(totals.inol.min) == 7556);
  CHECK(totals.heavy_lifts == Range<std::int32_t>{2, 2});
}

TEST_CASE("the hypertrophy scheme: 1x3 @ 85 %, 3x6-8 @ 80 %, has a least and a most") {
  const Totals totals = totals_of({row(kTop, 1, {3, 3}, 85), row(kBackOff, 3, {6, 8}, 80)});
  CHECK(totals.lifts == Range<std::int32_t>{21, 27});
  CHECK(totals.volume == Range<std::int64_t>{1'695'000, 2'175'000});
  CHECK(totals.back_off_volume == Range<std::int64_t>{1'440'000, 1'920'000});
  CHECK(average_intensity(totals) == Range<Percent>{{8071}, {8056}});
  CHECK(ten_thousandths(totals.inol.min) == 11'000);
  CHECK(ten_thousandths(totals.inol.max) == 14'000);
  CHECK(totals.heavy_lifts == Range<std::int32_t>{0, 0});
}

TEST_CASE("the skill scheme: 1x2 @ 90 %, 4x5 @ 80 %") {
  const Totals totals = totals_of({row(kTop, 1, {2, 2}, 90), row(kBackOff, 4, {5, 5}, 80)});
  CHECK(totals.lifts == Range<std::int32_t>{22, 22});
  CHECK(totals.volume == Range<std::int64_t>{1'780'000, 1'780'000});
  CHECK(average_intensity(totals) == Range<Percent>{{8091}, {8091}});
  CHECK(ten_thousandths(totals.inol.min) == 12'000);
}

TEST_CASE("load volume is sets times reps times load") {
  CHECK(totals_of({row(kTop, 1, {1, 1}, 100)}).volume.max == 100'000);
  CHECK(totals_of({row(kTop, 1, {10, 10}, 100)}).volume.max == 1'000'000);
  CHECK(totals_of({row(kTop, 3, {5, 5}, 70)}).volume.max == 1'050'000);
}

TEST_CASE("each side and both hands count") {
  Work lunges = row(SetKind::straight, 3, {8, 8}, 20);
  lunges.sides = 2;
  lunges.hands = 2;
  lunges.intensity.reset();
  const Totals totals = totals_of({lunges});
  CHECK(totals.lifts == Range<std::int32_t>{48, 48});
  CHECK(totals.volume == Range<std::int64_t>{1'920'000, 1'920'000});
  CHECK(totals.back_off_volume.max == 0);
  CHECK(totals.intensity_lifts.max == 0);
  CHECK(average_intensity(totals) == std::nullopt);
}

TEST_CASE("a range of sets counts like a range of reps") {
  Work work = row(SetKind::straight, 1, {4, 6}, 50);
  work.sets = {2, 3};
  const Totals totals = totals_of({work});
  CHECK(totals.sets == 3);
  CHECK(totals.lifts == Range<std::int32_t>{8, 18});
  CHECK(totals.volume == Range<std::int64_t>{400'000, 900'000});
}

TEST_CASE("sets without a load are left out and counted") {
  Work blank = row(SetKind::straight, 3, {8, 8}, 70);
  blank.load.reset();
  blank.intensity.reset();
  const Totals totals = totals_of({row(kTop, 1, {1, 1}, 90), blank});
  CHECK(totals.volume.max == 90'000);
  CHECK(totals.lifts.max == 1);
  CHECK(totals.sets == 4);
  CHECK(totals.unloaded_sets == 3);
}

TEST_CASE("an intensity counts where the plates for its load are missing") {
  Work past = row(kTop, 1, {2, 2}, 95);
  past.load.reset();
  const Totals totals = totals_of({past});
  CHECK(totals.volume.max == 0);
  CHECK(totals.lifts.max == 2);
  CHECK(totals.heavy_lifts.max == 2);
  CHECK(totals.unloaded_sets == 1);
}

TEST_CASE("of bodyweight sets the added load counts, and none is a load too") {
  Work pull_ups = row(SetKind::straight, 3, {5, 5}, 0);
  pull_ups.intensity.reset();
  const Totals totals = totals_of({pull_ups});
  CHECK(totals.lifts.max == 15);
  CHECK(totals.volume.max == 0);
  CHECK(totals.unloaded_sets == 0);
}

TEST_CASE("seconds and metres are sets, and no reps or volume") {
  Work plank = row(SetKind::straight, 3, {0, 0}, 60);
  const Totals totals = totals_of({plank});
  CHECK(totals.sets == 3);
  CHECK(totals.lifts.max == 0);
  CHECK(totals.volume.max == 0);
  CHECK(totals.unloaded_sets == 0);
}

TEST_CASE("zones and 90 % go by the exact target") {
  Work just_under = row(kTop, 1, {1, 1}, 90);
  just_under.intensity = Rational::of(89'999, 100'000);
  Totals totals = totals_of({just_under});
  CHECK(totals.heavy_lifts.max == 0);
  CHECK(totals.zones[2].max == 1);
  totals = totals_of({row(kTop, 1, {1, 1}, 69), row(kTop, 1, {2, 2}, 70), row(kTop, 1, {3, 3}, 79),
                      row(kTop, 1, {4, 4}, 80), row(kTop, 1, {5, 5}, 105)});
  CHECK(totals.zones == std::array<Range<std::int32_t>, 4>{{{1, 1}, {5, 5}, {4, 4}, {5, 5}}});
}

TEST_CASE("INOL divides by a hundred less the percent, by one at the least") {
  CHECK(inol(5, Rational::of(80, 100)) == Rational::of(1, 4));
  CHECK(inol(3, Rational::of(825, 1000)) == Rational::of(6, 35));
  CHECK(inol(1, Rational::of(985, 1000)) == Rational::of(2, 3));
  CHECK(inol(1, Rational::of(99, 100)) == Rational(1));
  CHECK(inol(1, Rational::of(995, 1000)) == Rational(1));
  CHECK(inol(2, Rational::of(110, 100)) == Rational(2));
  CHECK(inol(4, Rational(0)) == Rational::of(1, 25));
}

TEST_CASE("totals of parts are the totals of the whole, in any order") {
  const Work parts[] = {row(kTop, 1, {1, 1}, 93), row(kBackOff, 3, {3, 5}, 81),
                        row(SetKind::straight, 5, {5, 5}, 67)};
  const Totals whole = totals_of({parts[0], parts[1], parts[2]});
  Totals sum = totals_of({parts[2]});
  add(sum, totals_of({parts[1], parts[0]}));
  CHECK(sum.volume == whole.volume);
  CHECK(sum.back_off_volume == whole.back_off_volume);
  CHECK(sum.lifts == whole.lifts);
  CHECK(sum.heavy_lifts == whole.heavy_lifts);
  CHECK(sum.intensity_sum == whole.intensity_sum);
  CHECK(sum.intensity_lifts == whole.intensity_lifts);
  CHECK(sum.inol == whole.inol);
  CHECK(sum.zones == whole.zones);
  CHECK(sum.sets == whole.sets);
  CHECK(sum.unloaded_sets == whole.unloaded_sets);
  CHECK(whole.sets == 9);
}

TEST_CASE("an average needs a lift, and takes the most where the least is none") {
  CHECK(average_intensity(Totals{}) == std::nullopt);
  Work maybe = row(SetKind::straight, 1, {5, 5}, 75);
  maybe.sets = {0, 2};
  CHECK(average_intensity(totals_of({maybe})) == Range<Percent>{{7500}, {7500}});
}

TEST_CASE("the zones are Prilepin's, without a gap") {
  const auto zones = prilepin_zones();
  for (std::size_t i = 1; i < zones.size(); ++i) CHECK(zones[i].low == zones[i - 1].high);
  CHECK(zones[2].name == "80-89 %");
  CHECK(zones[2].reps == Range<std::int32_t>{2, 4});
  CHECK(zones[2].total == Range<std::int32_t>{10, 20});
  CHECK(zones[2].optimal == 15);
  CHECK(zones[3].optimal == 7);
}

TEST_CASE("the INOL bands begin at nothing and have no gap") {
  for (const auto bands : {inol_bands_session(), inol_bands_week()}) {
    CHECK(bands.front().low == 0);
    for (std::size_t i = 1; i < bands.size(); ++i) CHECK(bands[i].low == bands[i - 1].high);
    CHECK(bands.back().high == 0);
  }
  CHECK(inol_bands_session()[1].high == 100);
  CHECK(inol_bands_week()[1].high == 300);
}

}  // namespace
}  // namespace topset
