// Sets as the coach wrote them, every week or week by week. An exercise without a strategy is this.
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::day_rows::Works;

struct Table : topset::Strategy {
  Works sets;
  std::vector<Works> weekly_sets;

  static void describe(topset::Card& card) {
    card.id("table").version("1.0.0").summary("the sets as they are written");
    card.doc(
        "Whatever set notation says, every week or week by week, in the order it stands. A program "
        "that repeats its weeks in cycles begins `weekly_sets` anew in each.");
    card.parameter("sets", &Table::sets).doc("the sets of every day, or a list of them");
    card.parameter("weekly_sets", &Table::weekly_sets)
        .exclusive_with("sets")
        .doc("a list with the sets of each week the exercise comes in");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (sets.empty() && weekly_sets.empty())
      return out.bad_parameter("sets", "nothing to do: write sets, or weekly_sets");
    if (weekly_sets.empty()) {
      if (!fits("sets", sets, slot, out)) return;
    } else if (weekly_sets.size() != slot.week_count()) {
      return out.bad_parameter("weekly_sets", "it lists " + std::to_string(weekly_sets.size()) +
                                                  " weeks, but the exercise comes in " +
                                                  std::to_string(slot.week_count()));
    }
    for (const Works& day : weekly_sets)
      if (!fits("weekly_sets", day, slot, out)) return;
    for (const auto& day : slot.occurrences()) {
      const Works& today = weekly_sets.empty() ? sets : weekly_sets[slot.week_index(day)];
      for (const topset::Prescription& work : today) out.add(day, work);
    }
  }

 private:
  static bool fits(const char* id, const Works& day, const topset::Slot& slot, topset::Sets& out) {
    const std::string why = topset::day_rows::unfit(day, slot);
    if (!why.empty()) out.bad_parameter(id, why);
    return why.empty();
  }
};

}  // namespace

TOPSET_PLUGIN(Table)
