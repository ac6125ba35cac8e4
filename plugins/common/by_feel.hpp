// Loads that only the athlete knows: found by feel on the first day, then told from the last one.
#pragma once

#include <string>

#include <topset/strategy.hpp>

namespace topset {

class ByFeel {
 public:
  // Whether a day's load is told from an earlier one's. The first day and deloads go by RPE.
  bool goes_on(const Occurrence& day) const {
    return !is_first_ && day.phase_kind() == PhaseKind::loading;
  }
  // `2.5 kg more than` last time, or before the deload; the load of it where nothing came on.
  std::string words(const std::string& more) const {
    const std::string since = after_deload_ ? "before the deload" : "last time";
    return (is_heavier_ ? more : std::string("the load of")) + " " + since;
  }
  void grow() { is_heavier_ = true; }
  void pass(const Occurrence& day) {
    after_deload_ = day.phase_kind() != PhaseKind::loading;
    if (!after_deload_) is_heavier_ = is_first_ = false;
  }

 private:
  bool is_first_ = true;
  bool is_heavier_ = false;    // than on the last loading day
  bool after_deload_ = false;  // the day before was one
};

}  // namespace topset
