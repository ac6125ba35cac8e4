// The smallest whole plugin. docs and README show it; the tests build and run it.
#include <topset/strategy.hpp>

struct Wave : topset::Strategy {
  topset::Percent start = topset::percent(75);
  int waves = 2;

  static void describe(topset::Card& card) {
    card.id("acme.wave").version("1.0.0").summary("3-2-1 waves, each wave heavier");
    card.parameter("start", &Wave::start).range(60, 80).doc("intensity of the first triple");
    card.parameter("waves", &Wave::waves).range(1, 4).doc("how many waves");
  }
  void plan(const topset::Slot& slot, topset::Sets& out) const {
    for (const auto& day : slot.occurrences())
      for (int w = 0; w < waves; ++w)
        for (int reps : {3, 2, 1})
          out.add(day)
              .straight()
              .reps(reps)
              .percent(start + topset::points(3 * w + 5 * (3 - reps)))
              .rest(180);
  }
};
TOPSET_PLUGIN(Wave)
