// What a library says of its strategies.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "conformance/subject.hpp"
#include "reading/parameters.hpp"
#include "strategies/foreign_text.hpp"

namespace topset::conformance {

namespace {

constexpr std::size_t kSummaryLength = 80;

// Asks for each card whose shape is sound.
template <class JudgeCard>
Verdict for_each_card(const Question& question, JudgeCard judge) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  const Description description = describe(*plugin);
  if (description.cards.empty()) return skipped("it offers no strategy");
  for (const strategies::CopiedCard& copied : description.cards) {
    if (!question.strategy.empty() && copied.card.id != question.strategy) continue;
    if (const std::string what = judge(copied); !what.empty())
      return failed(description.cards.size() > 1 ? fmt::format("{}: {}", copied.card.id, what)
                                                 : what);
  }
  return {};
}

template <class JudgeParameter>
Verdict for_each_parameter(const Question& question, JudgeParameter judge) {
  return for_each_card(question, [&](const strategies::CopiedCard& copied) {
    for (const Parameter& parameter : copied.card.parameters)
      if (std::string what = judge(parameter, copied.card); !what.empty())
        return fmt::format("`{}` {}", parameter.id, what);
    return std::string();
  });
}

// One line, lower case, no final full stop; how it is not, empty: it is.
std::string not_one_line(std::string_view text) {
  if (text.empty()) return "is empty";
  if (text.ends_with('.') && !text.ends_with("..")) return "ends in a full stop";
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z')
    return "begins with a capital letter";
  return "";
}

bool is_three_numbers(std::string_view version) {
  int numbers = 0;
  while (true) {
    const std::size_t end = std::min(version.find('.'), version.size());
    const std::string_view number = version.substr(0, end);
    if (number.empty() || number.size() > 9 ||
        !std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }))
      return false;
    ++numbers;
    if (end == version.size()) return numbers == 3;
    version.remove_prefix(end + 1);
  }
}

bool is_number(ValueKind kind) { return kind <= ValueKind::time; }

// A range that is of loads alone, which the host can't hold anyone to.
bool bounds_loads(const Parameter& parameter) {
  if (parameter.min > parameter.max || !parameter.takes(ValueKind::weight)) return false;
  for (const ValueKind kind : {ValueKind::integer, ValueKind::percent, ValueKind::points,
                               ValueKind::rpe, ValueKind::reps, ValueKind::time})
    if (parameter.takes(kind)) return false;
  return true;
}

// A default's text read without regard to the parameter's range; nothing where it can't be.
std::vector<ParameterValue> read_freely(Parameter parameter, const std::string& text) {
  parameter.min = 0;
  parameter.max = -1;
  return written_value(parameter, text);
}

std::string out_of_range(const Parameter& parameter, const std::string& text) {
  if (text.empty() || parameter.min > parameter.max) return {};
  for (const ParameterValue& value : read_freely(parameter, text))
    if (is_number(value.kind) && value.kind != ValueKind::weight &&
        (value.number < parameter.min || value.number_max > parameter.max))
      return fmt::format("has the default `{}`, outside its range of {} to {}", text, parameter.min,
                         parameter.max);
  return {};
}

}  // namespace

Verdict card_offers(const Question& question, Machine&) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  const Description description = describe(*plugin);
  if (!description.thrown.empty())
    return failed(fmt::format("describe threw {}", description.thrown));
  if (!description.rejected.empty()) return failed(description.rejected);
  if (description.status != TOPSET_OK)
    return failed(fmt::format("describe returned {} instead of OK", description.status));
  if (description.cards.empty()) return failed("describe pushed no card");
  const auto is_asked = [&](const strategies::CopiedCard& copied) {
    return question.strategy.empty() || copied.card.id == question.strategy;
  };
  if (std::ranges::none_of(description.cards, is_asked))
    return failed(fmt::format("it offers no strategy `{}`", question.strategy));
  return {};
}

Verdict card_shape(const Question& question, Machine&) {
  return for_each_card(question, [](const strategies::CopiedCard& copied) {
    // What the reader would say of the card is for the checks below.
    const std::vector<std::string> of_words = reading::check_card(copied.card);
    for (const std::string& problem : copied.problems)
      if (std::ranges::find(of_words, problem) == of_words.end()) return problem;
    return std::string();
  });
}

Verdict card_id(const Question& question, Machine&) {
  return for_each_card(question, [](const strategies::CopiedCard& copied) {
    return strategies::is_strategy_id(copied.card.id)
               ? std::string()
               : fmt::format("`{}` is no id: [a-z][a-z0-9.-]*", copied.card.id);
  });
}

Verdict card_twice(const Question& question, Machine&) {
  std::set<std::string> ids;
  return for_each_card(question, [&](const strategies::CopiedCard& copied) {
    return ids.insert(copied.card.id).second ? std::string()
                                             : fmt::format("`{}` is offered twice", copied.card.id);
  });
}

Verdict card_version(const Question& question, Machine&) {
  return for_each_card(question, [](const strategies::CopiedCard& copied) {
    return is_three_numbers(copied.card.version)
               ? std::string()
               : fmt::format("`{}` is no version: 1.0.0", copied.card.version);
  });
}

Verdict card_summary(const Question& question, Machine&) {
  return for_each_card(question, [](const strategies::CopiedCard& copied) {
    const std::string& summary = copied.card.summary;
    std::string what = not_one_line(summary);
    if (what.empty() && summary.size() > kSummaryLength)
      what = fmt::format("is {} bytes long", summary.size());
    return what.empty() ? what : fmt::format("the summary {}", what);
  });
}

Verdict card_stop(const Question& question, Machine&) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  const std::size_t cards = describe(*plugin).cards.size();
  for (std::size_t take = 1; take <= cards; ++take) {
    const Description stopped = describe(*plugin, take);
    if (stopped.pushed_after_stop > 0)
      return failed(fmt::format("it pushed {} more after TOPSET_STOP at card {}",
                                stopped.pushed_after_stop, take));
  }
  return {};
}

Verdict card_same_again(const Question& question, Machine&) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  const auto words = [](const Description& description) {
    std::vector<std::string> all;
    for (const strategies::CopiedCard& copied : description.cards) {
      const StrategyCard& card = copied.card;
      all.push_back(fmt::format("{} {} {} {} {}", card.id, card.version, card.summary, card.doc,
                                fmt::join(copied.problems, "; ")));
      for (const Parameter& parameter : card.parameters) {
        all.push_back(fmt::format("{} {} kinds {:#x}, {} to {}, {} {}", parameter.id, parameter.doc,
                                  parameter.kinds, parameter.min, parameter.max,
                                  fmt::join(parameter.choices, " "), parameter.group));
        for (const ParameterDefault& given : parameter.defaults)
          all.push_back(fmt::format("{} default {} {}", parameter.id, given.text, given.text_lb));
      }
    }
    return all;
  };
  std::string what = difference(words(describe(*plugin)), words(describe(*plugin)));
  return what.empty() ? Verdict{} : failed(std::move(what));
}

Verdict card_parameter_ids(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard& card) {
    if (!strategies::is_snake_id(parameter.id)) return std::string("is no key: [a-z][a-z0-9_]*");
    const auto same = [&](const Parameter& other) { return other.id == parameter.id; };
    return std::ranges::count_if(card.parameters, same) > 1 ? std::string("is described twice")
                                                            : std::string();
  });
}

Verdict card_parameter_docs(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard&) {
    const std::string what = not_one_line(parameter.doc);
    return what.empty() ? what : fmt::format("has a doc that {}", what);
  });
}

Verdict card_kinds(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard&) {
    if (parameter.kinds == 0) return std::string("takes no kind of value that this topset knows");
    if (parameter.takes(ValueKind::choice) == parameter.choices.empty())
      return std::string(parameter.choices.empty() ? "is a choice without choices"
                                                   : "has choices and is no choice");
    return std::string();
  });
}

Verdict card_choices(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard&) {
    for (const std::string& choice : parameter.choices)
      if (std::ranges::count(parameter.choices, choice) > 1)
        return fmt::format("has the choice `{}` twice", choice);
    return std::string();
  });
}

Verdict card_defaults(const Question& question, Machine&) {
  return for_each_card(question, [](const strategies::CopiedCard& copied) {
    StrategyCard card = copied.card;
    for (Parameter& parameter : card.parameters)
      for (ParameterDefault& given : parameter.defaults) {
        // One that is only out of range is for the next check.
        if (!out_of_range(parameter, given.text).empty() ||
            !out_of_range(parameter, given.text_lb).empty()) {
          parameter.min = 0;
          parameter.max = -1;
        }
      }
    for (const std::string& problem : reading::check_card(card))
      if (problem.starts_with("default `") || problem.starts_with("a default ")) return problem;
    return std::string();
  });
}

Verdict card_ranges(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard&) {
    if (bounds_loads(parameter))
      return fmt::format("has the range {} to {} of loads, which come in two units", parameter.min,
                         parameter.max);
    for (const ParameterDefault& given : parameter.defaults)
      for (const std::string* text : {&given.text, &given.text_lb})
        if (std::string what = out_of_range(parameter, *text); !what.empty()) return what;
    return std::string();
  });
}

Verdict card_groups(const Question& question, Machine&) {
  return for_each_parameter(question, [](const Parameter& parameter, const StrategyCard& card) {
    if (parameter.group.empty()) return std::string();
    if (parameter.required)
      return fmt::format("must be written, and is in the group `{}`", parameter.group);
    if (std::ranges::count(card.parameters, parameter.group, &Parameter::group) < 2)
      return fmt::format("is alone in the group `{}`", parameter.group);
    return std::string();
  });
}

Verdict card_known_bits(const Question& question, Machine&) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  const Description description = describe(*plugin);
  return description.unknown_bits.empty() ? Verdict{} : failed(description.unknown_bits.front());
}

}  // namespace topset::conformance
