// A slot to ask a strategy about, as the few numbers it is made from. A value: it can be varied,
// drawn at random and made smaller. Scenario makes the request of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "strategies/slot_request.hpp"
#include "training/card.hpp"

namespace topset::conformance {

enum class Logged : std::uint8_t {
  nothing,
  first_week,  // as planned: fives at 80 %
  zero_reps,   // the first week, every set missed
};

struct Shape {
  std::int32_t weeks = 4;
  std::int32_t sessions = 1;           // a week
  std::int64_t one_rep_max = 155'000;  // thousandths; 0: none is known
  bool owns_loads = true;              // false: no load at all can be made
  std::string exercise = "squat";
  Unit unit = Unit::kg;
  Experience experience = Experience::intermediate;
  Technique technique = Technique::solid;
  Goal goal = Goal::strength;
  bool dated = true;
  std::int32_t deload_week = 0;  // 0: none
  std::int32_t accessories = 0;
  Percent volume{10000};
  Percent intensity{10000};
  Logged logged = Logged::nothing;
  std::vector<ParameterValue> written;
};

// What of it is unlike a plain Shape, in words: `weeks 52, no max`; empty: nothing.
std::string describe(const Shape& shape);

// Keeps what its request points to.
class Scenario {
 public:
  Scenario(const Shape& shape, const StrategyCard& card);
  Scenario(const Scenario&) = delete;
  Scenario& operator=(const Scenario&) = delete;

  const strategies::SlotRequest& request() const { return request_; }

 private:
  void fill_days(const Shape& shape);

  Athlete athlete_;
  Loadables loadables_;
  strategies::SlotRequest request_;
};

// A value of a parameter as a coach would write it; none when it can't be read.
std::vector<ParameterValue> written_value(const Parameter& parameter, std::string_view text);

// A number for a parameter of that kind.
ParameterValue number_value(const Parameter& parameter, ValueKind kind, std::int64_t number);

// Something that fits a parameter: what stands in for a coach's own words where it must be
// written.
std::vector<ParameterValue> example_value(const Parameter& parameter);

}  // namespace topset::conformance
