// How much of a slot an athlete gets on a day: the multipliers that phase, recovery, accessories
// and frequency give. Volume = accessories x frequency x min(phase, recovery); intensity is the
// phase's or the recovery's cut, whichever is deeper, and a good day's raise only where no phase
// cuts. The defaults stand in DoseTable.
#pragma once

#include <optional>
#include <string>

#include "base/quantities.hpp"
#include "training/athlete.hpp"
#include "training/dose_table.hpp"
#include "training/program.hpp"

namespace topset::planning {

struct DoseInput {
  const Phase* phase = nullptr;        // null: none
  const Recovery* recovery = nullptr;  // null: not given, or too old for the day
  std::int32_t accessories = 0;        // same-muscle accessories in the session
  std::int32_t sessions = 1;           // of the lift in the week
  DoseMode mode = DoseMode::full;
};

struct Dose {
  // For what a strategy chose.
  Percent volume{10000};
  Percent intensity{10000};
  // For what the coach wrote: the phase's cut alone.
  Percent phase_volume{10000};
  Percent phase_intensity{10000};
  std::int32_t phase_rpe = 0;  // tenths
  bool phase_has_rpe = false;
  // What `volume` would be at `dose: full`, where the mode left it out.
  Percent advised_volume{10000};

  // What it was made of, for the words.
  DoseInput from;
  Percent accessories{10000};
  Percent frequency{10000};
  Percent recovery_volume{10000};
};

Dose dose(const DoseTable& table, const DoseInput& input);

// Why advised_volume is what it is: `85 % for 1 same-muscle accessory, 80 % for recovery`. Empty
// when nothing changes it.
std::string volume_words(const Dose& dose);

// Why an intensity other than 100 % is what it is: the phase's name, `recovery` or `a good day`.
std::string intensity_words(const Dose& dose, Percent intensity);

// Recovery marks count from as_of for the table's days; in an undated block for week 1.
bool recovery_counts(const DoseTable& table, const Recovery& recovery, std::optional<Date> date,
                     std::int32_t week);

// max(1, half-up(sets x volume)).
std::int32_t scaled_sets(std::int32_t sets, Percent volume);

}  // namespace topset::planning
