#include "planning/max_cells.hpp"

#include <algorithm>

namespace topset::planning {
namespace {

template <class Do>
void for_each_formula(Block& block, const Do& act) {
  for (BlockWeek& week : block.weeks)
    for (BlockSession& session : week.sessions)
      for (BlockExercise& exercise : session.exercises)
        for (PlannedRow& row : exercise.rows) {
          if (!row.formula) continue;
          act(row.formula->exact);
          if (row.formula->exact_max) act(*row.formula->exact_max);
        }
}

}  // namespace

LoadFormula MaxCells::one_rep(std::string_view lift) {
  const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const MaxCell& cell) {
    return cell.week == 0 && cell.kind == Base::one_rep_max && cell.exercise == lift;
  });
  if (found != cells_.end())
    return LoadFormula::of(static_cast<std::size_t>(found - cells_.begin()));
  MaxCell cell;
  cell.exercise = lift;
  if (const Maxes* const maxes = book_.find(lift)) {
    cell.load = maxes->one_rep_max;
    if (!maxes->part_of.empty()) {
      cell.follows = one_rep(maxes->part_of) * as_fraction(maxes->part);
      cell.is_rounded = true;
    }
  }
  return add(std::move(cell));
}

LoadFormula MaxCells::given(std::string_view lift, Base kind, std::int32_t reps,
                            std::int64_t load) {
  const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const MaxCell& cell) {
    return cell.week == 0 && cell.kind == kind && cell.reps == reps && cell.exercise == lift;
  });
  if (found != cells_.end())
    return LoadFormula::of(static_cast<std::size_t>(found - cells_.begin()));
  MaxCell cell;
  cell.exercise = lift;
  cell.kind = kind;
  cell.reps = reps;
  cell.load = load;
  return add(std::move(cell));
}

LoadFormula MaxCells::share(std::string_view lift, Base kind, std::int32_t reps,
                            const LoadFormula& whole, const Rational& share) {
  LoadFormula part = whole * share;
  const bool is_of_a_max = whole.shares.size() == 1 && whole.shares.front().share == Rational(1) &&
                           whole.constant == Rational(0);
  if (!is_of_a_max || cells_[whole.shares.front().cell].week != 0) return part;
  const LoadFormula cell = given(lift, kind, reps, value(part).half_up());
  cells_[cell.shares.front().cell].follows = part;
  return cell;
}

LoadFormula MaxCells::add(MaxCell cell) {
  cells_.push_back(std::move(cell));
  return LoadFormula::of(cells_.size() - 1);
}

Rational MaxCells::value(const LoadFormula& formula) const {
  Rational sum = formula.constant;
  for (const MaxShare& share : formula.shares) {
    const MaxCell& cell = cells_[share.cell];
    const bool is_exact = !cell.follows || cell.is_rounded;
    sum = sum + share.share * (is_exact ? Rational(cell.load) : value(*cell.follows));
  }
  return sum;
}

void keep_used_cells(Block& block) {
  std::vector<MaxCell>& cells = block.max_cells;
  std::vector<bool> used(cells.size());
  const auto use = [&](const LoadFormula& formula) {
    for (const MaxShare& share : formula.shares) used[share.cell] = true;
  };
  for_each_formula(block, use);
  for (std::size_t i = cells.size(); i-- > 0;) {
    if (cells[i].kind == Base::one_rep_max && cells[i].week == 0) used[i] = true;
    if (used[i] && cells[i].follows) use(*cells[i].follows);  // which stand before it
  }
  // By lift, in the order in which they are first used, and each behind what it follows.
  std::vector<std::size_t> order;
  std::vector<bool> placed(cells.size());
  const auto put = [&](const auto& again, std::size_t cell) -> void {
    if (placed[cell]) return;
    placed[cell] = true;
    if (cells[cell].follows)
      for (const MaxShare& share : cells[cell].follows->shares) again(again, share.cell);
    order.push_back(cell);
  };
  for (std::size_t lift = 0; lift < cells.size(); ++lift)
    for (std::size_t i = lift; i < cells.size(); ++i)
      if (used[i] && cells[i].exercise == cells[lift].exercise) put(put, i);
  std::vector<std::size_t> place(cells.size());
  std::vector<MaxCell> kept;
  for (const std::size_t cell : order) {
    place[cell] = kept.size();
    kept.push_back(std::move(cells[cell]));
  }
  const auto move = [&](LoadFormula& formula) {
    for (MaxShare& share : formula.shares) share.cell = place[share.cell];
    std::sort(formula.shares.begin(), formula.shares.end(),
              [](const MaxShare& a, const MaxShare& b) { return a.cell < b.cell; });
  };
  for_each_formula(block, move);
  for (MaxCell& cell : kept)
    if (cell.follows) move(*cell.follows);
  cells = std::move(kept);
}

}  // namespace topset::planning
