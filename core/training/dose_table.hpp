// Volume and intensity multipliers that accessories, frequency and recovery give a slot: the
// defaults of back-off training, and a library's own. Working out a slot's dose is planning's.
#pragma once

#include <array>

#include "base/quantities.hpp"

namespace topset {

struct DoseTable {
  // By same-muscle accessories in the session: 0, 1, 2, 3 and more.
  std::array<Percent, 4> accessories{{{10000}, {8500}, {7000}, {5000}}};
  // By sessions of the lift in the week: 1, 2, 3, 4 and more.
  std::array<Percent, 4> frequency{{{10000}, {7500}, {6000}, {5000}}};
  Percent one_bad_mark_volume{8000};
  Percent one_bad_mark_intensity{9750};
  Percent more_bad_marks_volume{6000};
  Percent more_bad_marks_intensity{9500};
  Percent all_good_intensity{10250};
  std::int32_t recovery_days = 7;    // how long after as_of the marks count
  std::int32_t max_effort_days = 5;  // days between max-effort work on a lift (conservative: 10)
};

}  // namespace topset
