#include <fmt/format.h>

#include "reading/cycle.hpp"
#include "reading/program_reading.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::reading {
namespace {

// `rpe: -2`, a bare number that the schema keeps to halves.
std::optional<Rpe> rpe_change(const Node* node) {
  if (!node) return std::nullopt;
  std::string_view text = node->text;
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  const auto thousandths = parse_thousandths(text);
  if (!thousandths) return std::nullopt;
  const auto tenths = static_cast<std::int32_t>(*thousandths / 100);
  return Rpe{minus ? -tenths : tenths};
}

PhaseKind kind_of(const Phase& phase) {
  if (phase.volume.basis_points >= 10'000) return PhaseKind::loading;
  return phase.intensity.basis_points < 10'000 ? PhaseKind::deload : PhaseKind::taper;
}

void check_overlap(ProgramReading& reading, const Phase& phase, const Node& weeks) {
  for (const Phase& earlier : reading.program.phases) {
    const WeekSet both = earlier.weeks & phase.weeks;
    if (both.empty()) continue;
    reading.findings.push_back(
        Diagnostic(Rule::PROG114, reading.origin(weeks),
                   fmt::format("phases `{}` and `{}` share {}", earlier.name, phase.name,
                               weeks_text(in_the_cycle(reading.program, both))))
            .with_label(earlier.origin, "the other phase")
            .with_help("give each week to one phase"));
  }
}

Phase read_phase(ProgramReading& reading, const Node& node) {
  Phase phase;
  phase.name = node.find("name")->text;
  phase.origin = reading.origin(node);
  phase.weeks = read_weeks(reading, node.find("weeks"));
  const auto share = [&](std::string_view key, Percent& percent) {
    const Node* const written = node.find(key);
    if (!written) return;
    if (const auto value = read_value(reading, *written, key, ValueKind::percent, 0, 30'000))
      percent.basis_points = static_cast<std::int32_t>(value->number);
  };
  share("volume", phase.volume);
  share("intensity", phase.intensity);
  phase.has_intensity = node.find("intensity") != nullptr;
  phase.rpe = rpe_change(node.find("rpe"));
  phase.kind = read_word<PhaseKind>(node.find("kind")).value_or(kind_of(phase));
  return phase;
}

}  // namespace

void read_phases(ProgramReading& reading, const Node& phases) {
  for (const Node& node : phases.items) {
    Phase phase = read_phase(reading, node);
    check_overlap(reading, phase, *node.find("weeks"));
    reading.program.phases.push_back(std::move(phase));
  }
}

}  // namespace topset::reading
