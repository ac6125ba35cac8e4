// Sets as the coach wrote them, every week or week by week. An exercise without a strategy is this.
#include <string>
#include <vector>

#include <topset/strategy.hpp>

namespace {

using Works = std::vector<topset::Prescription>;

struct Table : topset::Strategy {
  Works sets;
  std::vector<Works> weekly_sets;

  static void describe(topset::Card& card) {
    card.id("table").version("1.0.0").summary("the sets as they are written");
    card.doc("Whatever set notation says, every week or week by week, in the order it stands.");
    card.parameter("sets", &Table::sets).doc("the sets of every day, or a list of them");
    card.parameter("weekly_sets", &Table::weekly_sets)
        .exclusive_with("sets")
        .doc("a list with the sets of each week the exercise comes in");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (sets.empty() && weekly_sets.empty())
      return out.bad_parameter("sets", "nothing to do: write sets, or weekly_sets");
    if (!weekly_sets.empty() && weekly_sets.size() != slot.week_count()) {
      return out.bad_parameter("weekly_sets", "it lists " + std::to_string(weekly_sets.size()) +
                                                  " weeks, but the exercise comes in " +
                                                  std::to_string(slot.week_count()));
    }
    for (const auto& day : slot.occurrences()) {
      const bool by_week = !weekly_sets.empty();
      const Works& today = by_week ? weekly_sets[slot.week_index(day)] : sets;
      if (!plan_day(day, today, by_week ? "weekly_sets" : "sets", out)) return;
    }
  }

 private:
  // `top` in a table is the first row of the day.
  static bool plan_day(const topset::Occurrence& day, const Works& today, const char* id,
                       topset::Sets& out) {
    if (!today.empty() && today.front().is_relative()) {
      out.bad_parameter(id,
                        "the first sets of a day can't be written from a top set: there is none "
                        "before them");
      return false;
    }
    std::vector<topset::Row> rows;
    for (const topset::Prescription& work : today) {
      rows.push_back(out.add(day, work));
      if (work.is_relative()) rows.back().of(rows.front());
    }
    return true;
  }
};

}  // namespace

TOPSET_PLUGIN(Table)
