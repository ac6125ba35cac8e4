// Mistakes that strong types catch while an author compiles. MISTAKE chooses one; 0 is none.
#include <topset/strategy.hpp>

struct Sloppy : topset::Strategy {
  topset::Percent share = topset::percent(80);

  static void describe(topset::Card& card) {
    card.id("sloppy").version("1.0.0").summary("what must not compile");
    card.parameter("share", &Sloppy::share).doc("a percent");
#if MISTAKE == 1
    card.parameter("share", &topset::Slot::goal).doc("not a member of the strategy");
#endif
  }
  void plan(const topset::Slot& slot, topset::Sets& out) const {
    for (const auto& day : slot.occurrences()) {
      out.add(day).percent(share + topset::points(2)).rpe(8);
#if MISTAKE == 2
      out.add(day).percent(share + topset::load(2.5));
#elif MISTAKE == 3
      out.add(day).load(topset::percent(80));
#elif MISTAKE == 4
      out.add(1).reps(5);
#endif
    }
  }
};
TOPSET_PLUGIN(Sloppy)
