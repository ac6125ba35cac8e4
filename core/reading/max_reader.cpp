// `maxes:` of a program: a lift's max that is another from some week on, as the coach plans it.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "reading/excerpt.hpp"
#include "reading/program_reading.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/step_notation.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kHelp =
    "write what is added, such as `+10 kg / 20 lb`, a percent of the max so far, such as `105 %`, "
    "or the max itself, such as `180 kg`";

struct Kind {
  std::string_view key;
  Base base;
};
constexpr std::array kKinds = {Kind{"one_rep_max", Base::one_rep_max},
                               Kind{"training_max", Base::training_max}};

std::string ways_with_unit(std::string_view number) {
  return fmt::format("write `{0} kg`, `{0} lb` or `{0} %`", number);
}

// False, and told, when the text is no new max.
bool read_amount(ProgramReading& reading, const Node& node, NewMax& max) {
  const auto quantity = parse_quantity(node.text);
  if (!quantity) {
    NotationError error = quantity.error();
    if (error.rule == Rule::PROG102) error.help = ways_with_unit(node.text);
    if (error.rule == Rule::PROG105) {
      error.rule = Rule::LIBR010;
      error.help = kHelp;
    }
    reading.report_in(node, error);
    return false;
  }
  const auto wrong = [&](std::string message, std::string help, Rule rule = Rule::LIBR010) {
    reading.report(rule, reading.origin(node), std::move(message), std::move(help));
    return false;
  };
  if (quantity->kind == ValueKind::integer)
    return wrong(fmt::format("`{}` has no unit", node.text), ways_with_unit(node.text),
                 Rule::PROG102);
  if (quantity->is_range) return wrong("a max can't be a range", std::string(kHelp));
  if (quantity->kind == ValueKind::weight) {
    max.load = written_load(*quantity);
    max.is_total = !quantity->has_sign;
    if (max.is_total && quantity->number == 0) return wrong("a max of nothing", std::string(kHelp));
    return true;
  }
  if (quantity->kind != ValueKind::percent)
    return wrong(fmt::format("{} is not a max", in_ticks(node.text)), std::string(kHelp));
  Percent whole{static_cast<std::int32_t>(quantity->number)};
  if (quantity->has_sign) {
    whole.basis_points += 10'000;
    return wrong("a percent here is of the max so far, without a sign",
                 fmt::format("write `{}`", to_text(whole)));
  }
  if (whole.basis_points < 5000 || whole.basis_points > 20'000)
    return wrong(
        fmt::format("{} of the max so far is no max that anyone comes to", to_text(whole)),
        fmt::format(
            "write a percent from 50 to 200, such as `{}` for {} more",
            whole.basis_points < 5000 ? to_text(Percent{whole.basis_points + 10'000}) : "105 %",
            whole.basis_points < 5000 ? to_text(whole) : "5 %"),
        Rule::PROG121);
  max.percent = whole;
  return true;
}

bool read_from(ProgramReading& reading, const Node& node, NewMax& max) {
  const Program& program = reading.program;
  const auto week = NotationCursor(node.text).take_number();
  max.from = week ? static_cast<std::int32_t>(std::min<std::int64_t>(week->digits, 1000)) : 0;
  if (max.from >= 1 && max.from <= program.weeks) return true;
  reading.report(
      Rule::PROG113, reading.origin(node), fmt::format("the program has no week {}", node.text),
      program.weeks == 1 ? "the program has one week: write 1"
                         : fmt::format("write a week from 1 to {}{}", program.weeks,
                                       program.cycles > 1 ? ", counted over all cycles" : ""));
  return false;
}

void read_max(ProgramReading& reading, const Node& node) {
  NewMax max;
  max.origin = reading.origin(node);
  max.exercise = read_exercise(reading, *node.find("exercise"));
  bool good = read_from(reading, *node.find("from"), max) && !max.exercise.empty();
  for (const auto& [key, base] : kKinds) {
    const Node* const amount = node.find(key);
    if (!amount) continue;
    max.kind = base;
    good &= read_amount(reading, *amount, max);
  }
  if (!good) return;
  for (const NewMax& other : reading.program.maxes) {
    if (other.exercise != max.exercise || other.kind != max.kind || other.from != max.from)
      continue;
    reading.findings.push_back(Diagnostic(Rule::LIBR012, max.origin,
                                          fmt::format("a second `{}` of `{}` from week {} on",
                                                      name(max.kind), max.exercise, max.from))
                                   .with_label(other.origin, "the first is here")
                                   .with_help("leave one of them out"));
  }
  reading.program.maxes.push_back(std::move(max));
}

// Whether a max of the lift can be seen in a slot: in its own exercise, what may stand for it, what
// its percents are of, or the lift that one of these has its max from.
bool rests_on(const ProgramReading& reading, const Slot& slot, const std::string& lift) {
  std::vector<std::string> lifts = slot.alternatives;
  lifts.push_back(slot.exercise);
  for (const ParameterValue& value : slot.parameters) {
    if (value.sets) lifts.push_back(value.sets->base_exercise);
    if (value.kind == ValueKind::exercise) lifts.push_back(value.text);
  }
  return std::ranges::any_of(lifts, [&](const std::string& id) {
    const Exercise* exercise = reading.catalogue.find(id);
    for (int steps = 0; exercise && steps < 10; ++steps) {
      if (exercise->id == lift) return true;
      exercise = exercise->max_from ? reading.catalogue.find(exercise->variation_of) : nullptr;
    }
    return false;
  });
}

}  // namespace

void read_maxes(ProgramReading& reading, const Node& maxes) {
  for (const Node& node : maxes.items) read_max(reading, node);
  std::vector<NewMax>& all = reading.program.maxes;
  // By week, and within one as they are written.
  std::ranges::sort(all, [](const NewMax& a, const NewMax& b) {
    return std::pair(a.from, a.origin.span) < std::pair(b.from, b.origin.span);
  });
}

void check_maxes(ProgramReading& reading) {
  for (const NewMax& max : reading.program.maxes) {
    if (std::ranges::any_of(reading.program.slots, [&](const Slot& slot) {
          return rests_on(reading, slot, max.exercise);
        }))
      continue;
    reading.report(Rule::PROG131, max.origin,
                   fmt::format("nothing in this program rests on a max of `{}`", max.exercise),
                   "write the lift that it is a max of, or leave it out");
  }
}

}  // namespace topset::reading
