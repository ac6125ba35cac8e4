#include "planning/set_order.hpp"

#include <fmt/format.h>
#include <optional>

namespace topset::planning {
namespace {

class Order {
 public:
  Order(const OrderPlace& place, SlotFindings& findings) : place_(place), findings_(findings) {}

  // The two rows that are judged next; no top: there is none.
  void look_at(std::size_t row, std::optional<std::size_t> top) {
    const auto is_written = [&](std::size_t one) {
      return one < place_.written.size() && place_.written[one];
    };
    by_coach_ = is_written(row) || (top && is_written(*top));
  }

  // By loads, or by percents where no max makes them loads; by feel nothing can be said.
  void check_lighter(const PlannedRow& row, const PlannedRow& top) {
    const bool by_load = row.exact && top.exact;
    if (!by_load && (row.written.base == Base::nothing || top.written.base == Base::nothing))
      return;
    const std::optional<Rational>& back_off =
        by_load ? (row.exact_max ? row.exact_max : row.exact) : row.intensity;
    const std::optional<Rational>& heavy = by_load ? top.exact : top.intensity;
    if (!back_off || !heavy) return;
    const auto words = [&](const Rational& amount) {
      return by_load ? fmt::format("{} {}", decimal(amount), name(place_.unit))
                     : fmt::format("{} %", decimal(amount * Rational(100'000)));
    };
    if (*back_off > *heavy)
      add_error(fmt::format("the back-off sets at {} are heavier than the top set at {}",
                            words(*back_off), words(*heavy)));
    else if (*back_off == *heavy && *heavy != Rational(0) && !may_equal(row.written))
      add_error(fmt::format("the back-off sets are as heavy as the top set, {}", words(*back_off)));
  }

  void add_error(std::string message) {
    if (by_coach_)
      findings_.add(Diagnostic(Rule::PROG126, place_.slot, std::move(message))
                        .with_help("write a lighter back-off, such as `4x5 @ top -10 %`"),
                    place_.week);
    else
      findings_.add(
          Diagnostic(Rule::PROG126, place_.strategy, fmt::format("{}: {}", place_.planner, message))
              .with_help("this is a mistake in the strategy, not in the program"),
          place_.week);
  }

 private:
  // Repeats and rep drops: the top set's load, until a stop rule or for fewer reps.
  static bool may_equal(const Prescription& sets) {
    return sets.stop != StopRule::none ||
           (sets.base == Base::row && sets.percent == Percent{10000} && sets.points == 0 &&
            sets.add == 0);
  }

  const OrderPlace& place_;
  SlotFindings& findings_;
  bool by_coach_ = true;
};

}  // namespace

void check_set_order(std::span<const PlannedRow> rows, const OrderPlace& place,
                     SlotFindings& findings) {
  Order order(place, findings);
  std::optional<std::size_t> top_row;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlannedRow& row = rows[i];
    if (row.kind == SetKind::top || row.kind == SetKind::test) top_row = i;
    if (row.kind != SetKind::back_off) continue;
    order.look_at(i, top_row);
    const PlannedRow* top = top_row ? &rows[*top_row] : nullptr;
    if (top == nullptr)
      order.add_error("a back-off set stands before its top set");
    else if (row.exercise != top->exercise)
      order.add_error("a back-off set is of another exercise than its top set");
    else
      order.check_lighter(row, *top);
  }
}

}  // namespace topset::planning
