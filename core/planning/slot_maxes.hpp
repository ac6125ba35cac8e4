// The maxes of lifts on each coming of one slot, with the words for them: the athlete's, as the
// program's `maxes:`, the slots it comes after, its own step and its strategy's set_max leave them.
// The last of these that has a word on a max has the last word.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/max_cells.hpp"
#include "planning/new_maxes.hpp"
#include "planning/slot_days.hpp"
#include "planning/steps.hpp"
#include "strategies/slot_request.hpp"
#include "training/athlete.hpp"

namespace topset::planning {

// The maxes of an exercise as the athlete has them, or null.
using MaxFinder = std::function<const Maxes*(std::string_view exercise)>;

// What a row's percent is taken of.
struct BaseLoad {
  std::optional<Rational> load;       // thousandths
  std::optional<Rational> intensity;  // of the 1RM
  std::optional<Rational> felt = {};  // of the max of that day, when it is by RPE: steps are in it
  std::string words;                  // `155 kg (1RM, tested 2026-10-12)`
  std::string_view lift;              // whose intensity it is
  std::string_view missing;           // what the load would be known with: `max`, `goal`, `row`
  std::string missing_row;            // how the row that is not there is called
  std::optional<Percent> dosed;       // a dose that is in it already
  bool other_day = false;             // of another day, whose dose is not this day's
  std::optional<LoadFormula> formula = {};  // of `load`, where it follows from maxes
  bool projected = false;
};

struct SlotMaxesInput {
  const Slot& slot;
  const SlotDays& days;
  const MaxFinder& maxes;
  const NewMaxes& program;  // `maxes:`
  const RpeChart& chart;
  Unit unit = Unit::kg;
  std::vector<StepCount> steps;  // beside days.days; empty: the slot has no step
  MaxCells* cells = nullptr;     // null: no formulas
};

class SlotMaxes {
 public:
  using Kind = strategies::EmittedMax::Kind;

  explicit SlotMaxes(SlotMaxesInput input) : input_(std::move(input)) {}

  // A slot it comes after; both live as long as this.
  void follow(const SlotMaxes& earlier) { followed_.push_back(&earlier); }

  // What the strategy set, once it has planned, and what each of them follows from: beside them, or
  // empty.
  void set(const std::vector<strategies::EmittedMax>* own,
           std::vector<std::optional<LoadFormula>> formulas = {}) {
    own_ = own;
    own_formulas_ = std::move(formulas);
  }

  BaseLoad one_rep(std::string_view lift, std::int32_t occurrence) const;
  BaseLoad training(std::string_view lift, std::int32_t occurrence) const;
  BaseLoad reps(std::string_view lift, std::int32_t reps, std::int32_t occurrence) const;
  BaseLoad goal(std::string_view lift, std::int32_t occurrence) const;

  // The 1RM that intensities are shares of: without steps, which say what is trained towards, and
  // not what can be lifted today.
  std::optional<Rational> one_rep_max(std::string_view lift, std::int32_t occurrence) const;
  std::optional<LoadFormula> one_rep_max_formula(std::string_view lift,
                                                 std::int32_t occurrence) const;

  // Whether anything but the strategy itself can change a max from day to day.
  bool change_by_day() const {
    return !followed_.empty() || !input_.program.empty() || !input_.steps.empty();
  }

  // How far the slot's step has moved a written load; nothing where it has none by load.
  struct Moved {
    Rational load;
    std::string words;  // `100 kg + 2 x 2.5 kg`
    bool projected = false;
    std::optional<LoadFormula> formula = {};
  };
  std::optional<Moved> stepped(const Rational& load, std::int32_t occurrence) const;

 private:
  struct Question {
    Kind kind = Kind::one_rep;
    std::string_view lift;
    std::int32_t reps = 0;
  };
  // A max that something has changed.
  struct Changed {
    Rational load;
    std::string how;  // behind its name: `126 kg + 2 x 5 kg`
    bool projected = false;
    std::optional<LoadFormula> formula = {};
  };

  enum class Steps : std::uint8_t {
    with,
    without,
  };

  BaseLoad ask(const Question& question, std::int32_t occurrence, Steps steps) const;
  BaseLoad given(const Question& question, std::int32_t occurrence) const;
  BaseLoad given_one_rep(const Question& question) const;
  BaseLoad whole(const Question& question, std::int32_t occurrence) const;
  BaseLoad given_training(const Question& question, std::int32_t occurrence) const;
  BaseLoad given_reps(const Question& question, std::int32_t occurrence) const;
  BaseLoad given_goal(const Question& question) const;

  std::optional<Changed> changed(const Question& question, std::int32_t occurrence,
                                 Steps steps) const;
  std::optional<Changed> set_here(const Question& question, std::int32_t occurrence) const;
  std::optional<Changed> inherited(const Question& question, std::int32_t occurrence,
                                   Steps steps) const;
  std::optional<Changed> by_program(const Question& question, std::int32_t occurrence) const;
  bool has_steps(const Question& question) const;
  Changed stepped_from(const Changed& from, std::int32_t occurrence) const;

  std::optional<LoadFormula> constant(const Rational& load) const;
  const Maxes* athlete_maxes(std::string_view lift) const;
  std::string load_words(const Rational& thousandths) const;

  SlotMaxesInput input_;
  std::vector<const SlotMaxes*> followed_;
  const std::vector<strategies::EmittedMax>* own_ = nullptr;
  std::vector<std::optional<LoadFormula>> own_formulas_;
  // Rows of a slot ask for one lift again and again.
  mutable std::string asked_;
  mutable const Maxes* answer_ = nullptr;
  mutable bool has_asked_ = false;
};

}  // namespace topset::planning
