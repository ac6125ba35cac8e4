// my.first-wave: 3-2-1 waves. Each set is a share of the 1RM, and each wave is a little heavier.
// A coach writes
//
//   - {exercise: squat, strategy: my.first-wave, with: {start: 72.5 %, waves: 3}}
//
#include <topset/strategy.hpp>

struct FirstWave : topset::Strategy {
  // What a coach can set, and what it is when they don't. One line each.
  topset::Percent start = topset::percent(75);
  int waves = 2;

  // What topset tells people about this strategy. Whatever a coach writes that is outside a range
  // is refused with its line and column, before plan() is called.
  static void describe(topset::Card& card) {
    card.id("my.first-wave").version("0.1.0").summary("3-2-1 waves, each wave heavier");
    card.parameter("start", &FirstWave::start).range(60, 80).doc("intensity of the first triple");
    card.parameter("waves", &FirstWave::waves).range(1, 4).doc("how many waves");
  }

  // One exercise of one athlete, with every day it comes. Say percents, RPEs and reps; topset finds
  // the load, the plates and the warm-up. The same slot must always give the same sets: no clock,
  // no files, nothing remembered.
  void plan(const topset::Slot& slot, topset::Sets& out) const {
    for (const auto& day : slot.occurrences()) {
      // YOUR SETS GO HERE, in the order they are done.
      for (int wave = 0; wave < waves; ++wave)
        for (int reps : {3, 2, 1})
          out.add(day)
              .straight()
              .reps(reps)
              .percent(start + topset::points(3 * wave + 5 * (3 - reps)))
              .rest(180);
    }
  }
};
TOPSET_PLUGIN(FirstWave)
