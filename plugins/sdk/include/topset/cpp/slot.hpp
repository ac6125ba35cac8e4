// What a strategy is asked: one exercise over the days it comes. Views over the request, good for
// the plan call they were handed to.
#ifndef TOPSET_CPP_SLOT_HPP
#define TOPSET_CPP_SLOT_HPP

#include <optional>
#include <string_view>
#include <topset/strategy.h>

#include <topset/cpp/prescription.hpp>
#include <topset/cpp/quantities.hpp>

namespace topset {
inline namespace sdk {

// The rows of a table, each seen as a View made of (row, index).
template <class View>
class Rows {
 public:
  class iterator {
   public:
    iterator(topset_table table, std::uint32_t index) : table_(table), index_(index) {}
    View operator*() const { return View(topset_at(table_, index_), index_); }
    iterator& operator++() {
      ++index_;
      return *this;
    }
    friend bool operator!=(const iterator& a, const iterator& b) { return a.index_ != b.index_; }
    friend bool operator==(const iterator& a, const iterator& b) { return a.index_ == b.index_; }

   private:
    topset_table table_;
    std::uint32_t index_;
  };

  explicit Rows(topset_table table) : table_(table) {}
  iterator begin() const { return {table_, 0}; }
  iterator end() const { return {table_, table_.count}; }
  std::uint32_t size() const { return table_.count; }
  bool empty() const { return table_.count == 0; }
  View operator[](std::uint32_t index) const { return View(topset_at(table_, index), index); }

 private:
  topset_table table_;
};

// A set from the athlete's log.
class Result {
 public:
  Result(const void* row, std::uint32_t) : raw_(static_cast<const topset_result*>(row)) {}
  SetKind kind() const { return static_cast<SetKind>(raw_->kind); }
  // 0: missed, or not counted in reps.
  int reps() const { return raw_->amount_unit == TOPSET_REPS ? static_cast<int>(raw_->amount) : 0; }
  std::optional<Rpe> rpe() const {
    return raw_->rpe == 0 ? std::nullopt : std::optional<Rpe>(Rpe(raw_->rpe));
  }
  Load load() const { return Load(raw_->load); }
  const char* exercise() const { return raw_->exercise; }

 private:
  const topset_result* raw_;
};

// A day on which the slot comes.
class Occurrence {
 public:
  Occurrence(const void* row, std::uint32_t index)
      : raw_(static_cast<const topset_occurrence*>(row)), index_(index) {}
  std::uint32_t index() const { return index_; }
  int week() const { return static_cast<int>(raw_->week); }
  int session() const { return static_cast<int>(raw_->session); }
  int exposure() const { return static_cast<int>(raw_->exposure); }
  // What a weekly step is multiplied by; a deload stands at the last loading week's value.
  int loading_week() const { return static_cast<int>(raw_->loading_week); }
  int cycle() const { return static_cast<int>(raw_->cycle); }
  // Week of the cycle, from 1, and the weeks a cycle has.
  int cycle_week() const { return static_cast<int>(raw_->cycle_week); }
  int cycle_weeks() const { return static_cast<int>(raw_->cycle_weeks); }
  // Whether the maxes of this day rest on results that are not in yet: mark what is made of them
  // projected(), where it is no percent of them.
  bool is_projected() const { return raw_->projected != 0; }
  // The lift's maxes on this day: the athlete's, as steps and earlier slots have moved them. What
  // this strategy sets itself is not in them.
  std::optional<Load> one_rep_max() const { return known(raw_->one_rep_max); }
  std::optional<Load> training_max() const { return known(raw_->training_max); }
  std::optional<Load> goal_max() const { return known(raw_->goal_max); }
  PhaseKind phase_kind() const { return static_cast<PhaseKind>(raw_->phase_kind); }
  const char* phase() const { return raw_->phase; }
  // Dose: for what the strategy chose, and for what the coach wrote (the phase's part alone). A
  // strategy whose card says doses() applies it; for all others the host does.
  Percent volume(bool written) const {
    return Percent(written ? raw_->phase_volume : raw_->volume);
  }
  Percent intensity(bool written) const {
    return Percent(written ? raw_->phase_intensity : raw_->intensity);
  }
  Rpe phase_rpe() const { return Rpe(raw_->phase_rpe); }
  int sessions() const { return static_cast<int>(raw_->sessions); }
  Rows<Result> results() const { return Rows<Result>(raw_->results); }
  const topset_occurrence& raw() const { return *raw_; }

 private:
  static std::optional<Load> known(std::int64_t thousandths) {
    return thousandths == 0 ? std::nullopt : std::optional<Load>(Load(thousandths));
  }
  const topset_occurrence* raw_;
  std::uint32_t index_;
};

// A row of a slot that was planned before.
class EarlierRow {
 public:
  EarlierRow(const void* row, std::uint32_t) : raw_(static_cast<const topset_earlier_row*>(row)) {}
  int week() const { return static_cast<int>(raw_->week); }
  int session() const { return static_cast<int>(raw_->session); }
  SetKind kind() const { return static_cast<SetKind>(raw_->sets->kind); }
  // Exact, and what the implement holds; nothing where the load is blank.
  std::optional<Load> load() const { return known(raw_->load); }
  std::optional<Load> loadable() const { return known(raw_->loadable); }
  Prescription sets() const { return Prescription(*raw_->sets); }
  const topset_earlier_row& raw() const { return *raw_; }

 private:
  static std::optional<Load> known(std::int64_t thousandths) {
    return thousandths == 0 ? std::nullopt : std::optional<Load>(Load(thousandths));
  }
  const topset_earlier_row* raw_;
};

// A slot that this one comes `after`.
class EarlierSlot {
 public:
  EarlierSlot(const void* row, std::uint32_t)
      : raw_(static_cast<const topset_earlier_slot*>(row)) {}
  const char* id() const { return raw_->id; }
  const char* exercise() const { return raw_->exercise; }
  Rows<EarlierRow> rows() const { return Rows<EarlierRow>(raw_->rows); }
  const topset_earlier_slot& raw() const { return *raw_; }

 private:
  const topset_earlier_slot* raw_;
};

class Exercise {
 public:
  explicit Exercise(const topset_exercise* raw) : raw_(raw) {}
  const char* id() const { return raw_->id; }
  const char* name() const { return raw_->name; }
  const char* movement() const { return raw_->movement; }
  const char* implement() const { return raw_->implement; }
  const char* variation_of() const { return raw_->variation_of; }
  bool is_compound() const { return (raw_->flags & TOPSET_EXERCISE_COMPOUND) != 0; }
  bool is_olympic() const { return (raw_->flags & TOPSET_EXERCISE_OLYMPIC) != 0; }
  bool is_per_side() const { return (raw_->flags & TOPSET_EXERCISE_PER_SIDE) != 0; }
  // Implements held at once: 2 for a pair of dumbbells, whose load is one hand's.
  int hands() const { return raw_->hands > 1 ? static_cast<int>(raw_->hands) : 1; }
  // How often a rep's load counts towards load volume: both hands, and each side.
  int volume_factor() const { return hands() * (is_per_side() ? 2 : 1); }

 private:
  const topset_exercise* raw_;
};

// The athlete's numbers for this lift. A load of nothing is unknown.
class Athlete {
 public:
  explicit Athlete(const topset_athlete* raw) : raw_(raw) {}
  Unit unit() const { return static_cast<Unit>(raw_->unit); }
  Experience experience() const { return static_cast<Experience>(raw_->experience); }
  Technique technique() const { return static_cast<Technique>(raw_->technique); }
  std::optional<Load> one_rep_max() const { return known(raw_->one_rep_max); }
  std::optional<Load> training_max() const { return known(raw_->training_max); }
  std::optional<Load> goal_max() const { return known(raw_->goal_max); }
  std::optional<Load> bodyweight() const { return known(raw_->bodyweight); }
  // The most for so many reps: as the profile has it, or as the chart estimates it.
  std::optional<Load> rep_max(int reps) const {
    for (std::uint32_t i = 0; i < raw_->rep_maxes.count; ++i) {
      const auto* entry = static_cast<const topset_rep_load*>(topset_at(raw_->rep_maxes, i));
      if (entry->reps == detail::count(reps)) return known(entry->load);
    }
    return std::nullopt;
  }
  const char* cue() const { return raw_->cue; }

 private:
  static std::optional<Load> known(std::int64_t thousandths) {
    return thousandths == 0 ? std::nullopt : std::optional<Load>(Load(thousandths));
  }
  const topset_athlete* raw_;
};

// Every load the implement can hold, ascending.
class Loadables {
 public:
  Loadables(topset_table table, std::uint32_t rounding) : table_(table), rounding_(rounding) {}
  bool empty() const { return table_.count == 0; }
  std::uint32_t size() const { return table_.count; }
  Load operator[](std::uint32_t index) const {
    return Load(*static_cast<const std::int64_t*>(topset_at(table_, index)));
  }
  // By the athlete's rule, from an exact load in numerator / denominator thousandths. Nothing when
  // the table is empty or the load is past the heaviest.
  std::optional<Load> fit(std::int64_t numerator, std::int64_t denominator = 1) const {
    const std::int64_t load = topset_loadable(table_, numerator, denominator, rounding_);
    return load == 0 && !holds_zero() ? std::nullopt : std::optional<Load>(Load(load));
  }

 private:
  bool holds_zero() const { return table_.count > 0 && (*this)[0] == Load(0); }
  topset_table table_;
  std::uint32_t rounding_;
};

// One exercise over its days: what plan() is handed.
class Slot {
 public:
  explicit Slot(const topset_request* raw) : raw_(raw) {}
  const char* id() const { return raw_->slot; }
  Goal goal() const { return static_cast<Goal>(raw_->goal); }
  int weeks() const { return static_cast<int>(raw_->weeks); }
  Exercise exercise() const { return Exercise(raw_->exercise); }
  Athlete athlete() const { return Athlete(raw_->athlete); }
  Rows<Occurrence> occurrences() const { return Rows<Occurrence>(raw_->occurrences); }
  Loadables loadables() const { return {raw_->loadables, raw_->rounding}; }
  // The coach wrote a `step:`, and the maxes of the days move by it: steps of one's own are left
  // out.
  bool has_step() const { return raw_->has_step != 0; }
  // A step wider than the implement's that the coach asked for.
  std::optional<Load> rounding_step() const {
    return raw_->rounding_step == 0 ? std::nullopt : std::optional<Load>(Load(raw_->rounding_step));
  }
  // The slots this one comes after, in their order in the program.
  Rows<EarlierSlot> earlier() const { return Rows<EarlierSlot>(raw_->earlier); }

  // Percent of 1RM that `reps` at `effort` stand for on the athlete's chart; nothing where it ends.
  std::optional<Percent> chart(int reps, Rpe effort) const {
    const std::int32_t entry =
        topset_chart_percent(raw_->chart, detail::count(reps), detail::count(effort.units()));
    return entry == 0 ? std::nullopt : std::optional<Percent>(Percent(entry));
  }

  // Whether the coach wrote this parameter; otherwise its value is the card's default.
  bool wrote(std::string_view parameter) const {
    for (std::uint32_t i = 0; i < raw_->values.count; ++i) {
      const auto* value = static_cast<const topset_value*>(topset_at(raw_->values, i));
      if (parameter == value->id) return (value->flags & TOPSET_VALUE_WRITTEN) != 0;
    }
    return false;
  }

  // Place of a day's week among the weeks of its cycle that the slot comes in, from 0: which item
  // of a list by week.
  std::uint32_t week_index(const Occurrence& day) const {
    std::uint32_t place = 0;
    for (std::uint32_t i = 1; i <= day.index(); ++i) {
      if (occurrences()[i].cycle() != occurrences()[i - 1].cycle())
        place = 0;
      else if (occurrences()[i].week() != occurrences()[i - 1].week())
        ++place;
    }
    return place;
  }
  // How many weeks of a cycle the slot comes in.
  std::uint32_t week_count() const {
    std::uint32_t most = 0;
    for (const Occurrence day : occurrences()) {
      const std::uint32_t place = week_index(day);
      most = place + 1 > most ? place + 1 : most;
    }
    return most;
  }

  // Everything else, as topset/strategy.h has it: limits, raw values.
  const topset_request& raw() const { return *raw_; }

 private:
  const topset_request* raw_;
};

}  // namespace sdk
}  // namespace topset

#endif
