#include "planning/dose.hpp"

#include <random>

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Mark;

// Figures are those of the back-off requirements, "Spacing and dose".
const DoseTable kTable;

Phase phase(std::int32_t volume, std::int32_t intensity, std::optional<Rpe> rpe = {}) {
  Phase made;
  made.name = "deload";
  made.volume = {volume * 100};
  made.intensity = {intensity * 100};
  made.rpe = rpe;
  return made;
}

Recovery marks(Mark soreness, Mark fatigue, Mark motivation) {
  return {Date{}, soreness, fatigue, motivation, {}};
}

TEST_CASE("skill's four back-off sets become 3, 3 and 2 beside one, two and three accessories") {
  const std::vector<std::int32_t> expected = {4, 3, 3, 2, 2};
  for (std::int32_t accessories = 0; accessories <= 4; ++accessories) {
    const Dose amount = dose(kTable, {.accessories = accessories});
    CHECK(scaled_sets(4, amount.volume) == expected[static_cast<std::size_t>(accessories)]);
    CHECK(amount.intensity == Percent{10000});
  }
}

TEST_CASE("sessions of the lift in a week share its volume") {
  const std::vector<std::int32_t> expected = {10000, 7500, 6000, 5000, 5000};
  for (std::int32_t sessions = 1; sessions <= 5; ++sessions)
    CHECK(dose(kTable, {.sessions = sessions}).volume.basis_points ==
          expected[static_cast<std::size_t>(sessions - 1)]);
}

TEST_CASE("one bad mark takes 80 % volume and 97.5 % intensity, more take 60 and 95 %") {
  const Recovery one = marks(normal, bad, normal);
  CHECK(dose(kTable, {.recovery = &one}).volume == Percent{8000});
  CHECK(dose(kTable, {.recovery = &one}).intensity == Percent{9750});
  for (const Recovery& more : {marks(bad, bad, good), marks(bad, bad, bad)}) {
    CHECK(dose(kTable, {.recovery = &more}).volume == Percent{6000});
    CHECK(dose(kTable, {.recovery = &more}).intensity == Percent{9500});
  }
}

TEST_CASE("a good day raises intensity alone, and only when every mark is good") {
  const Recovery all = marks(good, good, good);
  CHECK(dose(kTable, {.recovery = &all}).volume == Percent{10000});
  CHECK(dose(kTable, {.recovery = &all}).intensity == Percent{10250});
  const Recovery nearly = marks(good, good, normal);
  CHECK(dose(kTable, {.recovery = &nearly}).intensity == Percent{10000});
}

TEST_CASE("a good day raises nothing where a phase cuts") {
  const Recovery all = marks(good, good, good);
  const Phase volume_only = phase(60, 100);
  CHECK(dose(kTable, {.phase = &volume_only, .recovery = &all}).intensity == Percent{10000});
  const Phase intensity_only = phase(100, 90);
  CHECK(dose(kTable, {.phase = &intensity_only, .recovery = &all}).intensity == Percent{9000});
}

TEST_CASE("fatigue inside a 50 % deload leaves two of four sets, not one") {
  const Phase deload = phase(50, 90);
  const Recovery tired = marks(normal, bad, normal);
  const Dose amount = dose(kTable, {.phase = &deload, .recovery = &tired});
  CHECK(scaled_sets(4, amount.volume) == 2);
  CHECK(amount.intensity == Percent{9000});
  CHECK(volume_words(amount) == "50 % for deload");
}

TEST_CASE("a phase that adds volume adds it, and recovery still cuts") {
  const Phase overreach = phase(120, 100);
  CHECK(dose(kTable, {.phase = &overreach}).volume == Percent{12000});
  const Recovery tired = marks(normal, bad, normal);
  CHECK(dose(kTable, {.phase = &overreach, .recovery = &tired}).volume == Percent{8000});
}

TEST_CASE("what the coach wrote is cut by the phase alone") {
  const Phase deload = phase(50, 90, Rpe{-20});
  const Recovery tired = marks(bad, bad, bad);
  const Dose amount =
      dose(kTable, {.phase = &deload, .recovery = &tired, .accessories = 3, .sessions = 3});
  CHECK(amount.phase_volume == Percent{5000});
  CHECK(amount.phase_intensity == Percent{9000});
  CHECK(amount.phase_has_rpe);
  CHECK(amount.phase_rpe == -20);
}

TEST_CASE("at advise and off only the phase applies, and what the dose would be is kept") {
  const Phase deload = phase(80, 90);
  const Recovery tired = marks(normal, bad, normal);
  for (const DoseMode mode : {DoseMode::advise, DoseMode::off}) {
    const Dose amount =
        dose(kTable,
             {.phase = &deload, .recovery = &tired, .accessories = 2, .sessions = 2, .mode = mode});
    CHECK(amount.volume == Percent{8000});
    CHECK(amount.intensity == Percent{9000});
    CHECK(amount.advised_volume == Percent{4200});
  }
}

TEST_CASE("the words name every factor that is not 100 %") {
  const Recovery tired = marks(normal, bad, normal);
  CHECK(volume_words(dose(kTable, {})) == "");
  CHECK(volume_words(dose(kTable, {.accessories = 1})) == "85 % for 1 same-muscle accessory");
  CHECK(volume_words(dose(kTable, {.recovery = &tired, .accessories = 2, .sessions = 3})) ==
        "70 % for 2 same-muscle accessories, 60 % for 3 sessions of the lift a week, 80 % for "
        "recovery");
}

TEST_CASE("the words for intensity name the phase, recovery or a good day") {
  const Phase deload = phase(50, 90);
  CHECK(intensity_words(dose(kTable, {.phase = &deload}), Percent{9000}) == "deload");
  CHECK(intensity_words(dose(kTable, {}), Percent{9750}) == "recovery");
  CHECK(intensity_words(dose(kTable, {}), Percent{10250}) == "a good day");
}

TEST_CASE("recovery marks count for seven days, and for week 1 of an undated block") {
  const Recovery recovery{date("2026-11-20"), bad, bad, bad, {}};
  CHECK(recovery_counts(kTable, recovery, date("2026-11-20"), 3));
  CHECK(recovery_counts(kTable, recovery, date("2026-11-27"), 3));
  CHECK_FALSE(recovery_counts(kTable, recovery, date("2026-11-28"), 1));
  CHECK_FALSE(recovery_counts(kTable, recovery, date("2026-11-19"), 1));
  CHECK(recovery_counts(kTable, recovery, std::nullopt, 1));
  CHECK_FALSE(recovery_counts(kTable, recovery, std::nullopt, 2));
}

TEST_CASE("sets are scaled half up and never to none") {
  CHECK(scaled_sets(4, Percent{8500}) == 3);  // 3.4
  CHECK(scaled_sets(5, Percent{5000}) == 3);  // 2.5
  CHECK(scaled_sets(3, Percent{5000}) == 2);  // 1.5
  CHECK(scaled_sets(1, Percent{2500}) == 1);
  CHECK(scaled_sets(2, Percent{0}) == 1);
  CHECK(scaled_sets(4, Percent{12000}) == 5);  // 4.8
}

TEST_CASE("worse recovery, more accessories or more sessions never raise the volume") {
  constexpr std::uint64_t kSeed = 20261122;
  std::mt19937_64 random(kSeed);
  const auto pick = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  const auto mark = [&] { return static_cast<Mark>(pick(0, 2)); };
  for (int round = 0; round < 20'000; ++round) {
    const Phase cut = phase(pick(30, 130), pick(70, 110));
    const Recovery recovery = marks(mark(), mark(), mark());
    const DoseInput input{.phase = pick(0, 1) == 0 ? nullptr : &cut,
                          .recovery = pick(0, 3) == 0 ? nullptr : &recovery,
                          .accessories = pick(0, 5),
                          .sessions = pick(1, 6),
                          .mode = static_cast<DoseMode>(pick(0, 2))};
    const std::int32_t planned = pick(1, 10);
    const Dose before = dose(kTable, input);
    INFO("seed " << kSeed << ", round " << round << ": " << volume_words(before));
    const auto never_more = [&](const DoseInput& worse) {
      const Dose after = dose(kTable, worse);
      CHECK(after.volume <= before.volume);
      CHECK(scaled_sets(planned, after.volume) <= scaled_sets(planned, before.volume));
      CHECK(scaled_sets(planned, after.volume) >= 1);
      CHECK(after.intensity <= before.intensity);
    };
    DoseInput more = input;
    ++more.accessories;
    never_more(more);
    more = input;
    ++more.sessions;
    never_more(more);
    if (input.recovery == nullptr) continue;
    Recovery worse = recovery;
    Mark* const all[] = {&worse.soreness, &worse.fatigue, &worse.motivation};
    *all[pick(0, 2)] = bad;
    more = input;
    more.recovery = &worse;
    never_more(more);
  }
}

}  // namespace
}  // namespace topset::planning
