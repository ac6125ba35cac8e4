// What a strategy answers: to a plain slot, to parameters, to being stopped.
#include <algorithm>
#include <fmt/format.h>

#include "conformance/subject.hpp"

namespace topset::conformance {

namespace {

// The plain slot has no mistake of this kind.
Verdict free_of(const Question& question, Fault fault) {
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Answer answer = plan(subject.plugin, card, plain);
        const Complaint* complaint = answer.find(fault);
        return complaint == nullptr ? std::string() : complaint->text;
      });
}

// Plans with these values in place of the parameter's own; what is wrong then.
std::string with_values(const Subject& subject, const StrategyCard& card, const Shape& plain,
                        const Parameter& parameter, std::vector<ParameterValue> values) {
  Shape shape = plain;
  std::erase_if(shape.written,
                [&](const ParameterValue& value) { return value.id == parameter.id; });
  std::ranges::move(values, std::back_inserter(shape.written));
  return worse_with(subject, card, plan(subject.plugin, card, plain), shape);
}

constexpr ValueKind kNumberKinds[] = {ValueKind::integer, ValueKind::percent, ValueKind::points,
                                      ValueKind::rpe,     ValueKind::reps,    ValueKind::time};

// The numbers at the ends of what the card allows.
std::string at_the_ends(const Subject& subject, const StrategyCard& card, const Shape& plain,
                        const Parameter& parameter) {
  if (parameter.min > parameter.max) return {};
  for (const ValueKind kind : kNumberKinds) {
    if (!parameter.takes(kind)) continue;
    for (const std::int64_t number : {parameter.min, parameter.max})
      if (std::string what =
              with_values(subject, card, plain, parameter, {number_value(parameter, kind, number)});
          !what.empty())
        return what;
  }
  return {};
}

std::string as_lists(const Subject& subject, const StrategyCard& card, const Shape& plain,
                     const Parameter& parameter) {
  if (!parameter.list) return {};
  const std::vector<ParameterValue> one = example_value(parameter);
  if (one.size() != 1) return {};
  for (const std::int32_t length : {1, plain.weeks - 1, plain.weeks, plain.weeks + 3}) {
    std::vector<ParameterValue> values;
    for (std::int32_t item = 0; item < length; ++item) {
      values.push_back(one.front());
      values.back().depth = 1;
      values.back().outer = static_cast<std::uint32_t>(item);
    }
    if (std::string what = with_values(subject, card, plain, parameter, std::move(values));
        !what.empty())
      return what;
  }
  return {};
}

std::string as_nested_lists(const Subject& subject, const StrategyCard& card, const Shape& plain,
                            const Parameter& parameter) {
  if (!parameter.lists) return {};
  const std::vector<ParameterValue> one = example_value(parameter);
  if (one.size() != 1) return {};
  // Lists of one and of three by turns: what holds for the first need not hold for the next.
  for (const std::int32_t length : {1, plain.weeks - 1, plain.weeks, plain.weeks + 3})
    for (const std::int32_t first : {1, 3}) {
      std::vector<ParameterValue> values;
      for (std::int32_t outer = 0; outer < length; ++outer)
        for (std::int32_t inner = 0; inner < (outer % 2 == 0 ? first : 4 - first); ++inner) {
          values.push_back(one.front());
          values.back().depth = 2;
          values.back().outer = static_cast<std::uint32_t>(outer);
          values.back().inner = static_cast<std::uint32_t>(inner);
        }
      if (std::string what = with_values(subject, card, plain, parameter, std::move(values));
          !what.empty())
        return what;
    }
  return {};
}

std::string of_texts(const Subject& subject, const StrategyCard& card, const Shape& plain,
                     const Parameter& parameter, std::span<const std::string> texts) {
  for (const std::string& text : texts)
    if (std::vector<ParameterValue> values = written_value(parameter, text); !values.empty())
      if (std::string what = with_values(subject, card, plain, parameter, std::move(values));
          !what.empty())
        return what;
  return {};
}

template <class Try>
Verdict for_each_parameter(const Question& question, Try attempt) {
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        for (const Parameter& parameter : card.parameters)
          if (std::string what = attempt(subject, card, plain, parameter); !what.empty())
            return what;
        return std::string();
      });
}

// The first week with a day that no row is for; 0: none.
std::int32_t week_without_rows(const Answer& answer, const Shape& shape) {
  for (std::int32_t day = 0; day < shape.weeks * shape.sessions; ++day)
    if (std::ranges::none_of(answer.rows, [&](const SeenRow& row) {
          return row.occurrence == static_cast<std::uint32_t>(day);
        }))
      return day / shape.sessions + 1;
  return 0;
}

// How a day's rows are not in the order of work; empty: they are.
std::string out_of_order(const Answer& answer, std::uint32_t day) {
  bool has_worked = false;
  bool has_backed_off = false;
  bool has_top = false;
  for (const SeenRow& row : answer.rows) {
    if (row.occurrence != day) continue;
    const bool top = row.kind == TOPSET_TOP || row.kind == TOPSET_TEST;
    if (row.kind == TOPSET_WARM_UP && has_worked) return "a warm-up row after work";
    if (top && has_backed_off && !has_top) return "a top row after its back-off rows";
    has_worked = has_worked || (row.kind != TOPSET_WARM_UP && row.kind != TOPSET_RAMP);
    has_backed_off = has_backed_off || row.kind == TOPSET_BACK_OFF;
    has_top = has_top || top;
  }
  return {};
}

// Athletes and exercises that strategies are known to refuse.
constexpr void (*kRefusable[])(Shape& shape) = {
    [](Shape&) {},
    [](Shape& shape) { shape.technique = Technique::learning; },
    [](Shape& shape) { shape.experience = Experience::novice; },
    [](Shape& shape) { shape.one_rep_max = 0; },
    [](Shape& shape) { shape.exercise = "power_clean"; },
    [](Shape& shape) { shape.exercise = "pull_up"; },
    [](Shape& shape) { shape.exercise = "leg_press"; },
};

}  // namespace

// Flags of who wrote a number differ, of course, and nothing else may.
std::vector<std::string> rows_of(const Answer& answer) {
  std::vector<std::string> all = {fmt::format("status {}", answer.status)};
  for (const SeenRow& row : answer.rows)
    all.push_back(fmt::format("row of day {}: kind {}, {} sets of {}, load {}, flags {:#x}",
                              row.occurrence, row.kind, row.sets, row.amount, row.load,
                              row.flags & ~std::uint32_t{TOPSET_ROW_WRITTEN | TOPSET_ROW_DOSED}));
  return all;
}

Verdict parameters_written_defaults(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Subject& subject, const StrategyCard& card,
                                         const Shape& plain, const Parameter& parameter) {
    // To write one of a group leaves out the defaults of the others.
    if (!parameter.group.empty()) return std::string();
    const Scenario scenario(plain, card);
    Shape written = plain;
    for (const ParameterValue& value : scenario.request().parameters)
      if (value.id == parameter.id && !value.written) {
        written.written.push_back(value);
        written.written.back().written = true;
      }
    const Answer answer = plan(subject.plugin, card, written);
    // It may be of use only beside another one, and say so.
    if (answer.status == TOPSET_BAD_PARAM && !answer.notes.empty() &&
        answer.notes.back().code == parameter.id)
      return std::string();
    const std::string what =
        difference(rows_of(plan(subject.plugin, card, plain)), rows_of(answer));
    return what.empty() ? what : fmt::format("with {} written: {}", parameter.id, what);
  });
}

Verdict parameters_extremes(const Question& question, Machine&) {
  return for_each_parameter(question, at_the_ends);
}

Verdict parameters_lists(const Question& question, Machine&) {
  return for_each_parameter(question, as_lists);
}

Verdict parameters_nested(const Question& question, Machine&) {
  return for_each_parameter(question, as_nested_lists);
}

Verdict parameters_texts(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Subject& subject, const StrategyCard& card,
                                         const Shape& plain, const Parameter& parameter) {
    if (!parameter.takes(ValueKind::words)) return std::string();
    for (const std::string& text : {std::string(), std::string("%s%n%d"), std::string(1'500, 'x'),
                                    std::string("\xe2\x80\x8f\xd7\xa9 \xf0\x9f\x8f\x8b"),
                                    std::string("'\"\\;--"), std::string("../../etc")}) {
      ParameterValue value = number_value(parameter, ValueKind::words, 0);
      value.text = text;
      if (std::string what = with_values(subject, card, plain, parameter, {value}); !what.empty())
        return what;
    }
    return std::string();
  });
}

Verdict parameters_choices(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Subject& subject, const StrategyCard& card,
                                         const Shape& plain, const Parameter& parameter) {
    return parameter.takes(ValueKind::choice)
               ? of_texts(subject, card, plain, parameter, parameter.choices)
               : std::string();
  });
}

Verdict parameters_sets(const Question& question, Machine&) {
  static const std::string kSets[] = {"1x1 @ 100 %",
                                      "10x10 @ 60 %",
                                      "1x5+ @ 85 %",
                                      "3x8-12 @ rpe 8",
                                      "3x3 @ 100 kg",
                                      "3x30 s",
                                      "5x5 @ 90 % of training_max",
                                      "3-5x5 @ 70-75 %",
                                      "2x5"};
  return for_each_parameter(question, [](const Subject& subject, const StrategyCard& card,
                                         const Shape& plain, const Parameter& parameter) {
    return parameter.takes(ValueKind::sets) ? of_texts(subject, card, plain, parameter, kSets)
                                            : std::string();
  });
}

Verdict output_plans(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Answer answer = plan(subject.plugin, card, plain);
        // An answer that contradicts itself is for other checks.
        if (!answer.complaints.empty() || answer.notes.empty()) return std::string();
        const strategies::StrategyNote& note = answer.notes.back();
        if (answer.status == TOPSET_FAILED) return fmt::format("it returned FAILED: {}", note.text);
        if (answer.status == TOPSET_BAD_PARAM)
          return fmt::format("it returned BAD_PARAM for its own defaults: `{}` {}", note.code,
                             note.text);
        return std::string();
      });
}

Verdict output_status(const Question& question, Machine&) {
  return free_of(question, Fault::status);
}
Verdict output_parameter_name(const Question& question, Machine&) {
  return free_of(question, Fault::parameter_name);
}
Verdict output_rows(const Question& question, Machine&) { return free_of(question, Fault::row); }
Verdict output_days(const Question& question, Machine&) {
  return free_of(question, Fault::occurrence);
}
Verdict output_bases(const Question& question, Machine&) { return free_of(question, Fault::base); }
Verdict output_loadable(const Question& question, Machine&) {
  return free_of(question, Fault::loadable);
}
Verdict output_texts(const Question& question, Machine&) { return free_of(question, Fault::text); }
Verdict output_understood(const Question& question, Machine&) {
  return free_of(question, Fault::must_understand);
}
Verdict output_maxes(const Question& question, Machine&) { return free_of(question, Fault::max); }
Verdict output_notes(const Question& question, Machine&) { return free_of(question, Fault::note); }
Verdict output_host_pointer(const Question& question, Machine&) {
  return free_of(question, Fault::host_pointer);
}
Verdict output_limits(const Question& question, Machine&) {
  return free_of(question, Fault::limits);
}
Verdict output_throws(const Question& question, Machine&) {
  return free_of(question, Fault::thrown);
}

Verdict output_request(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        return plan(subject.plugin, card, plain).request_changed
                   ? std::string("the request is not what it was before the call")
                   : std::string();
      });
}

Verdict output_stop(const Question& question, Machine&) {
  return for_each_strategy(question, [](const Subject& subject, const StrategyCard& card,
                                        const Shape& plain) {
    const Scenario scenario(plain, card);
    const auto calls =
        static_cast<std::uint32_t>(plan(subject.plugin, card, scenario.request()).calls.size());
    for (std::uint32_t number = 1; number <= std::min(calls, 40U); ++number) {
      const Answer answer = plan(subject.plugin, card, scenario.request(),
                                 {.call = StopAt::Call::any, .number = number});
      if (answer.calls_after_stop > 0)
        return fmt::format("it called the sink {} more times after TOPSET_STOP at call {}",
                           answer.calls_after_stop, number);
      if (answer.stopped && answer.status != TOPSET_STOPPED)
        return fmt::format("it returned {} after TOPSET_STOP at call {}", answer.status, number);
    }
    return std::string();
  });
}

Verdict output_every_day(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Answer answer = plan(subject.plugin, card, plain);
        if (answer.status != TOPSET_OK || !answer.complaints.empty()) return std::string();
        const std::int32_t week = week_without_rows(answer, plain);
        return week == 0 ? std::string() : fmt::format("week {} has no row", week);
      });
}

Verdict output_order(const Question& question, Machine&) {
  return for_each_strategy(question, [](const Subject& subject, const StrategyCard& card,
                                        const Shape& plain) {
    const Answer answer = plan(subject.plugin, card, plain);
    for (std::int32_t day = 0; day < plain.weeks * plain.sessions; ++day)
      if (std::string what = out_of_order(answer, static_cast<std::uint32_t>(day)); !what.empty())
        return fmt::format("week {}: {}", day / plain.sessions + 1, what);
    return std::string();
  });
}

Verdict output_substitute(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        for (const auto change : kRefusable) {
          Shape shape = plain;
          change(shape);
          const Answer answer = plan(subject.plugin, card, shape);
          if (answer.status != TOPSET_REFUSED || !answer.refused || !answer.complaints.empty())
            continue;
          if (const std::int32_t week = week_without_rows(answer, shape); week != 0)
            return fmt::format("with {}: it refuses the slot, and week {} has no row instead",
                               describe(shape), week);
        }
        return std::string();
      });
}

}  // namespace topset::conformance
