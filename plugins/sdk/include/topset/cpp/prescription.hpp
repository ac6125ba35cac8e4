// Set notation in C++: `topset::sets(4).reps(5).percent(80)` is `4x5 @ 80 %`. Parameters of kind
// `sets` arrive as a Prescription, and a row is filled with the same words.
#ifndef TOPSET_CPP_PRESCRIPTION_HPP
#define TOPSET_CPP_PRESCRIPTION_HPP

#include <topset/strategy.h>

#include <topset/cpp/quantities.hpp>

namespace topset {
inline namespace sdk {

// The words that rows and parameters share. Self has `topset_row& data()`.
template <class Self>
class Notation {
 public:
  Self& sets(int number) { return sets(number, number); }
  Self& sets(int min, int max) {
    row().sets_min = detail::count(min);
    row().sets_max = detail::count(max);
    return self();
  }
  Self& reps(int number) { return amount(TOPSET_REPS, number, number); }
  Self& reps(int min, int max) { return amount(TOPSET_REPS, min, max); }
  Self& seconds(int number) { return amount(TOPSET_SECONDS, number, number); }
  Self& seconds(int min, int max) { return amount(TOPSET_SECONDS, min, max); }
  Self& metres(int number) { return amount(TOPSET_METRES, number, number); }
  Self& metres(int min, int max) { return amount(TOPSET_METRES, min, max); }
  // As many reps as possible, at least those given; at most `cap` (0: no cap).
  Self& amrap(int cap = 0) {
    row().flags |= TOPSET_ROW_AMRAP;
    row().amrap_cap = detail::count(cap);
    return self();
  }
  Self& each_side() {
    row().flags |= TOPSET_ROW_EACH_SIDE;
    return self();
  }

  // Of the 1RM, unless another base is named before or after.
  Self& percent(Percent share) {
    if (row().base == TOPSET_OF_NOTHING) row().base = TOPSET_OF_ONE_REP_MAX;
    row().percent = static_cast<std::int32_t>(share.units());
    return self();
  }
  Self& percent(double share) { return percent(sdk::percent(share)); }
  // `70-75 %`: the athlete chooses between the two loads.
  Self& percent(Percent min, Percent max) {
    row().percent_max = static_cast<std::int32_t>(max.units());
    return percent(min);
  }
  Self& percent(double min, double max) { return percent(sdk::percent(min), sdk::percent(max)); }
  Self& of_one_rep_max() { return base(TOPSET_OF_ONE_REP_MAX); }
  Self& of_training_max() { return base(TOPSET_OF_TRAINING_MAX); }
  Self& of_rep_max(int number) {
    row().base_reps = detail::count(number);
    return base(TOPSET_OF_REP_MAX);
  }
  Self& of_goal() { return base(TOPSET_OF_GOAL); }
  // Points of the 1RM on top of the base: of(top).points(-10).
  Self& points(Points difference) {
    row().points = static_cast<std::int32_t>(difference.units());
    return self();
  }
  Self& points(double difference) { return points(sdk::points(difference)); }
  // The load of this slot's top set, of that day's or of the last time it came:
  // of_top().percent(90).
  Self& of_top() { return of_a_row(TOPSET_SAME_WEEK); }
  Self& of_last_top() { return of_a_row(TOPSET_LAST_TIME); }
  Self& load(Load weight) {
    row().load = weight.units();
    return base(TOPSET_OF_LOAD);
  }
  // `+20 kg`: on top of the bodyweight.
  Self& on_body(Load weight) {
    row().flags |= TOPSET_ROW_ON_BODY;
    return load(weight);
  }
  // A load taken from slot.loadables(): the host keeps it as it is.
  Self& loadable(Load weight) {
    row().load = weight.units();
    return base(TOPSET_OF_LOADABLE);
  }
  Self& add(Load weight) {
    row().add = weight.units();
    return self();
  }
  Self& add_after_rounding(Load weight) {
    row().flags |= TOPSET_ROW_ADD_AFTER;
    return add(weight);
  }

  Self& rpe(Rpe effort) { return rpe(effort, effort); }
  Self& rpe(Rpe min, Rpe max) {
    row().flags |= TOPSET_ROW_HAS_RPE;
    row().rpe_min = detail::count(min.units());
    row().rpe_max = detail::count(max.units());
    return self();
  }
  Self& rpe(double effort) { return rpe(sdk::rpe(effort)); }
  Self& rpe(double min, double max) { return rpe(sdk::rpe(min), sdk::rpe(max)); }
  Self& rest(Seconds time) { return rest(time, time); }
  Self& rest(Seconds min, Seconds max) {
    row().rest_min = detail::count(min.units());
    row().rest_max = detail::count(max.units());
    return self();
  }
  Self& rest(int time) { return rest(Seconds(time)); }
  Self& rest(int min, int max) { return rest(Seconds(min), Seconds(max)); }
  Self& pause(int time) {
    row().pause = detail::count(time);
    return self();
  }

  // Stop before the last set: when a set is felt as this RPE, or when the e1RM has dropped so far.
  Self& stop_at_rpe(Rpe effort) { return stop(TOPSET_STOP_RPE, effort.units()); }
  Self& stop_at_rpe(double effort) { return stop_at_rpe(sdk::rpe(effort)); }
  Self& stop_at_drop(Percent drop) { return stop(TOPSET_STOP_E1RM, drop.units()); }
  Self& stop_at_drop(double drop) { return stop_at_drop(sdk::percent(drop)); }

  Self& rounding(Rounding rule) {
    row().rounding = detail::code(rule);
    return self();
  }
  Self& rounding_step(Load step) {
    row().rounding_step = step.units();
    return self();
  }

 private:
  Self& self() { return static_cast<Self&>(*this); }
  topset_row& row() { return self().data(); }
  Self& amount(std::uint32_t unit, int min, int max) {
    row().amount_unit = unit;
    row().amount_min = detail::count(min);
    row().amount_max = detail::count(max);
    return self();
  }
  Self& base(std::uint32_t which) {
    row().base = which;
    return self();
  }
  Self& of_a_row(std::uint32_t when) {
    row().base_occurrence = when;
    row().base_row = TOPSET_TOP_ROW;
    return base(TOPSET_OF_ROW);
  }
  Self& stop(std::uint32_t rule, std::int64_t value) {
    row().stop = rule;
    row().stop_value = detail::count(value);
    return self();
  }
};

// Sets that stand on their own: a default, or what the coach wrote. Its texts (tempo, note) belong
// to the request, so a Prescription is kept no longer than the plan call it came with.
class Prescription : public Notation<Prescription> {
 public:
  Prescription() = default;
  explicit Prescription(const topset_row& row, bool written = false)
      : row_(topset_row_copy(&row)), is_written_(written) {}

  topset_row& data() { return row_; }
  const topset_row& data() const { return row_; }

  // The coach wrote it; else it is the card's default.
  bool is_written() const { return is_written_; }

  Base base() const { return static_cast<Base>(row_.base); }
  SetKind kind() const { return static_cast<SetKind>(row_.kind); }
  // `top -10 %`: the load of this day's top set.
  bool is_relative() const {
    return row_.base == TOPSET_OF_ROW && row_.base_slot[0] == '\0' &&
           row_.base_occurrence != TOPSET_LAST_TIME;
  }
  // A percent of some max, whichever.
  bool is_percent_of_max() const {
    return row_.base == TOPSET_OF_ONE_REP_MAX || row_.base == TOPSET_OF_TRAINING_MAX ||
           row_.base == TOPSET_OF_REP_MAX || row_.base == TOPSET_OF_GOAL;
  }
  bool has_rpe() const { return (row_.flags & TOPSET_ROW_HAS_RPE) != 0; }
  // Neither a load nor an RPE: `4x5`.
  bool is_bare() const { return row_.base == TOPSET_OF_NOTHING && !has_rpe(); }
  bool has_rest() const { return row_.rest_max != 0; }

  Range<int> amount() const {
    return {static_cast<int>(row_.amount_min), static_cast<int>(row_.amount_max)};
  }
  Range<int> set_count() const {
    return {static_cast<int>(row_.sets_min), static_cast<int>(row_.sets_max)};
  }
  Percent share() const { return Percent(row_.percent); }
  Range<Rpe> effort() const { return {Rpe(row_.rpe_min), Rpe(row_.rpe_max)}; }

 private:
  topset_row row_ = topset_row_init();
  bool is_written_ = false;
};

// sets(4).reps(5).percent(80): where a prescription begins.
inline Prescription sets(int min, int max) { return Prescription().sets(min, max); }
inline Prescription sets(int number) { return sets(number, number); }

// sets(4).reps(5) below the top set: `4x5 @ top -10 %`.
inline Prescription below_top(Prescription work, Percent drop) {
  work.of_top();
  return work.percent(percent(100) - drop);
}

}  // namespace sdk
}  // namespace topset

#endif
