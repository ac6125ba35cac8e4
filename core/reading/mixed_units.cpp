// A program for one athlete may be in kg or in lb, and one for both writes each load in both. One
// that has some loads in kg and some in lb was most likely put together from two.
#include <fmt/format.h>
#include <optional>

#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

// A load that is written in one unit only.
struct OneUnit {
  Unit unit = Unit::kg;
  Origin origin;
};

class Units {
 public:
  void see(const WrittenLoad& load, const Origin& origin) {
    if (!load.other) see(load.load.unit, origin);
  }

  void see(const ParameterValue& value) {
    if (value.sets) {
      const Prescription& sets = *value.sets;
      if (sets.load_unit && !sets.load_other && !sets.add_other && !sets.rounding_step_other)
        see(*sets.load_unit, value.origin);
    } else if (value.kind == ValueKind::weight && !value.other) {
      see(value.unit, value.origin);
    }
  }

  std::optional<OneUnit> first, other;

 private:
  void see(Unit unit, const Origin& origin) {
    if (!first)
      first = OneUnit{unit, origin};
    else if (unit != first->unit && !other)
      other = OneUnit{unit, origin};
  }
};

}  // namespace

void check_units(ProgramReading& reading) {
  const Program& program = reading.program;
  Units units;
  if (program.rounding_step) units.see(*program.rounding_step, program.origin);
  for (const Slot& slot : program.slots) {
    for (const ParameterValue& value : slot.parameters) units.see(value);
    if (slot.step && slot.step->load) units.see(*slot.step->load, slot.step->origin);
    if (slot.rounding_step) units.see(*slot.rounding_step, slot.origin);
  }
  for (const NewMax& max : program.maxes)
    if (max.load) units.see(*max.load, max.origin);
  if (!units.other) return;
  const std::string_view unit = name(units.other->unit);
  const std::string_view first = name(units.first->unit);
  reading.findings.push_back(
      Diagnostic(Rule::PROG138, units.other->origin,
                 fmt::format("a load in {}, in a program that has others in {}", unit, first))
          .with_label(units.first->origin, fmt::format("one in {}", first))
          .with_help(
              fmt::format("write it in {}, or every load in both, as `5 kg / 10 lb`", first)));
}

}  // namespace topset::reading
