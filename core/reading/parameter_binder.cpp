#include "reading/parameter_binder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "reading/excerpt.hpp"
#include "reading/schema_examples.hpp"

namespace topset::reading {
namespace {

constexpr auto kQuantities =
    static_cast<std::uint32_t>(ValueKind::integer) |
    static_cast<std::uint32_t>(ValueKind::percent) | static_cast<std::uint32_t>(ValueKind::points) |
    static_cast<std::uint32_t>(ValueKind::weight) | static_cast<std::uint32_t>(ValueKind::rpe) |
    static_cast<std::uint32_t>(ValueKind::reps) | static_cast<std::uint32_t>(ValueKind::time);

std::string in_backticks(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += fmt::format("{}`{}`", text.empty() ? "" : ", ", word);
  return text;
}

// What stands where there should be nothing.
bool says_no(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords = {"none", "no",    "off", "false", "nothing",
                                                       "skip", "never", "n/a", "-",     "0"};
  return std::ranges::find(kWords, ascii_lower(text)) != kWords.end();
}

}  // namespace

Diagnostic finding_in(const Node& node, const SourcePtr& source, const NotationError& error) {
  return to_diagnostic(error, {source, node.span}, node.quoted ? 1 : 0);
}

bool ParameterBinder::report(const Node& node, std::string message, std::string help, Rule rule) {
  findings_.push_back(
      Diagnostic(rule, origin(node), std::move(message)).with_help(std::move(help)));
  return false;
}

void ParameterBinder::bind(const Node& node, std::vector<ParameterValue>& values) {
  if (node.is(Node::Kind::list))
    bind_list(node, values);
  else
    bind_item(node, {}, values);
}

void ParameterBinder::bind_list(const Node& node, std::vector<ParameterValue>& values) {
  if (!parameter_.list && !parameter_.lists) {
    report(node, fmt::format("`{}` takes one value, not a list", parameter_.id), "write one value");
    return;
  }
  if (node.items.empty()) {
    report(node, fmt::format("`{}` is an empty list", parameter_.id),
           "write at least one value, or leave the key out");
    return;
  }
  const bool deep = !parameter_.list || std::ranges::any_of(node.items, [](const Node& item) {
    return item.is(Node::Kind::list);
  });
  for (std::uint32_t outer = 0; outer < node.items.size(); ++outer) {
    const Node& item = node.items[outer];
    if (!item.is(Node::Kind::list)) {
      bind_item(item, {outer, 0, deep ? 2u : 1u}, values);
      continue;
    }
    if (!parameter_.lists || item.items.empty()) {
      report(item,
             parameter_.lists ? fmt::format("an empty list in `{}`", parameter_.id)
                              : fmt::format("`{}` takes no list within its list", parameter_.id),
             "write one value here");
      continue;
    }
    for (std::uint32_t inner = 0; inner < item.items.size(); ++inner)
      bind_item(item.items[inner], {outer, inner, 2}, values);
  }
}

void ParameterBinder::bind_item(const Node& node, Place place,
                                std::vector<ParameterValue>& values) {
  ParameterValue value;
  value.id = parameter_.id;
  value.outer = place.outer;
  value.inner = place.inner;
  value.depth = place.depth;
  value.written = true;
  value.text = node.text;
  value.origin = origin(node);
  const bool fits = node.is(Node::Kind::map) ? bind_row(node, value) : bind_scalar(node, value);
  if (fits) values.push_back(std::move(value));
}

// `{sets: 1x1 @ 100 %, kind: test}`
bool ParameterBinder::bind_row(const Node& node, ParameterValue& value) {
  constexpr std::string_view kHelp = "write `{sets: 1x1 @ 100 %, kind: test}`";
  const Node* const sets = node.find("sets");
  if (!parameter_.takes(ValueKind::sets) || !sets || !sets->is_scalar())
    return report(
        node,
        fmt::format("`{}` takes {}, not a mapping", parameter_.id, kinds_text(parameter_.kinds)),
        parameter_.takes(ValueKind::sets) ? std::string(kHelp) : "write a value");
  for (const Member& member : node.members) {
    if (member.key == "sets") continue;
    const auto kind =
        member.key == "kind" ? parse_word<SetKind>(member.value.text) : std::optional<SetKind>{};
    if (!kind)
      return report(member.value, in_ticks(member.value.text) + " is not a kind of set",
                    "write `kind:` and one of warm_up, ramp, top, back_off, straight, drop, test");
    value.set_kind = *kind;
  }
  value.text = sets->text;
  return bind_sets(*sets, value);
}

bool ParameterBinder::takes_quantities() const { return (parameter_.kinds & kQuantities) != 0; }

// Of the kinds of quantities, only this one.
bool ParameterBinder::takes_only(ValueKind kind) const {
  return (parameter_.kinds & kQuantities) == static_cast<std::uint32_t>(kind);
}

bool ParameterBinder::bind_scalar(const Node& node, ParameterValue& value) {
  if (node.is(Node::Kind::null) || node.is(Node::Kind::map) || node.is(Node::Kind::list))
    return report(node, fmt::format("`{}` has no value", parameter_.id),
                  fmt::format("write {}, or leave the key out", kinds_text(parameter_.kinds)));
  if (node.is(Node::Kind::boolean) && parameter_.takes(ValueKind::boolean)) {
    value.kind = ValueKind::boolean;
    value.number = value.number_max = node.text == "true" ? 1 : 0;
    return true;
  }
  if (parameter_.takes(ValueKind::choice) && bind_choice(node, value)) return true;

  // A parameter's own range may reach past what a load can be: a volume of 1000 % of the 1RM.
  auto quantity = parse_quantity(node.text, std::max(kMostPercent, parameter_.max));
  // What can only be one thing needs no unit: `reps: 2-5`, `cap: 9`.
  const bool bare =
      quantity ? quantity->kind == ValueKind::integer : quantity.error().rule == Rule::PROG102;
  if (bare && takes_only(ValueKind::reps)) quantity = parse_quantity(node.text + " reps");
  if (bare && takes_only(ValueKind::rpe)) quantity = parse_quantity(node.text + " rpe");
  if (quantity && parameter_.takes(quantity->kind)) return bind_quantity(node, *quantity, value);

  const bool takes_other =
      parameter_.takes(ValueKind::words) || parameter_.takes(ValueKind::exercise);
  if (parameter_.takes(ValueKind::sets)) {
    // Where a text could also be something else, only what begins as sets do is taken for sets.
    const bool like_sets = parse_sets(node.text).has_value() || (!quantity && !takes_other);
    if (like_sets || (!takes_other && !takes_quantities())) return bind_sets(node, value);
  }
  if (parameter_.takes(ValueKind::exercise)) return bind_exercise(node, value);
  if (parameter_.takes(ValueKind::words)) {
    value.kind = ValueKind::words;
    return true;
  }
  return report_no_fit(node, quantity);
}

bool ParameterBinder::bind_sets(const Node& node, ParameterValue& value) {
  auto sets = parse_sets(node.text);
  if (!sets && says_no(node.text))
    return report(node, fmt::format("`{}` takes sets, not {}", parameter_.id, in_ticks(node.text)),
                  parameter_.required ? "write sets, such as `1x1 @ 100 %`"
                                      : "write sets, such as `1x1 @ 100 %`, or leave the key out");
  if (!sets) {
    findings_.push_back(finding_in(node, source_, sets.error()));
    return false;
  }
  value.kind = ValueKind::sets;
  value.sets = std::move(*sets);
  return true;
}

bool ParameterBinder::bind_quantity(const Node& node, const Quantity& quantity,
                                    ParameterValue& value) {
  value.kind = quantity.kind;
  value.number = quantity.number;
  value.number_max = quantity.is_range ? quantity.number_max : quantity.number;
  value.is_range = quantity.is_range;
  value.unit = quantity.unit;
  value.other = quantity.other;
  const bool ranged = parameter_.min <= parameter_.max;
  const bool nothing = quantity.number == 0 && quantity.other.value_or(0) == 0;
  if (parameter_.with_sign && !quantity.has_sign && !nothing) {
    Quantity plus = quantity;
    plus.has_sign = true;
    Quantity minus = plus;
    minus.number = -plus.number;
    if (plus.other) minus.other = -*plus.other;
    return report(node, fmt::format("`{}` needs a sign", parameter_.id),
                  fmt::format("write `{}` or `{}`", print_quantity(plus), print_quantity(minus)));
  }
  if (!parameter_.with_sign && quantity.has_sign && !(ranged && parameter_.min < 0)) {
    Quantity plain = quantity;
    plain.has_sign = false;
    plain.number = quantity.number < 0 ? -quantity.number : quantity.number;
    if (quantity.other) plain.other = std::abs(*quantity.other);
    return report(node, fmt::format("`{}` takes no sign", parameter_.id),
                  fmt::format("write `{}`", print_quantity(plain)));
  }
  // A load's range would be of two units.
  if (!ranged || quantity.kind == ValueKind::weight) return true;
  if (value.number >= parameter_.min && value.number_max <= parameter_.max) return true;
  const auto limit = [&](std::int64_t number) {
    Quantity end = quantity;
    end.is_range = false;
    end.has_sign = parameter_.with_sign || parameter_.min < 0;
    end.number = end.number_max = number;
    return print_quantity(end);
  };
  return report(
      node,
      fmt::format("`{}` is {}, not between {} and {}", parameter_.id, print_quantity(quantity),
                  limit(parameter_.min), limit(parameter_.max)),
      fmt::format("write a value from {} to {}", limit(parameter_.min), limit(parameter_.max)));
}

bool ParameterBinder::bind_choice(const Node& node, ParameterValue& value) {
  const auto at = std::ranges::find(parameter_.choices, node.text);
  if (at == parameter_.choices.end()) return false;
  value.kind = ValueKind::choice;
  value.number = value.number_max = at - parameter_.choices.begin();
  return true;
}

bool ParameterBinder::bind_exercise(const Node& node, ParameterValue& value) {
  value.kind = ValueKind::exercise;
  if (!catalogue_) return true;
  if (const Exercise* const exercise = catalogue_->find(node.text)) {
    value.text = exercise->id;
    return true;
  }
  const std::string nearest = catalogue_->nearest(node.text);
  return report(node, "unknown exercise " + in_ticks(node.text),
                nearest.empty()
                    ? "names are English: `topset exercises` lists them"
                    : fmt::format("an exercise with a similar name exists: `{}`", nearest),
                Rule::PROG108);
}

bool ParameterBinder::report_no_fit(const Node& node,
                                    const std::expected<Quantity, NotationError>& quantity) {
  const bool bare_decimal = !quantity && quantity.error().rule == Rule::PROG102 &&
                            quantity.error().length == node.text.size();
  if (takes_quantities() && (bare_decimal || (quantity && quantity->kind == ValueKind::integer)))
    return report_bare(node);
  const bool starts_as_number =
      !node.text.empty() && (node.text.front() == '+' || node.text.front() == '-' ||
                             (node.text.front() >= '0' && node.text.front() <= '9'));
  if (!quantity && takes_quantities() && starts_as_number && !parameter_.takes(ValueKind::sets)) {
    findings_.push_back(finding_in(node, source_, quantity.error()));
    return false;
  }
  if (parameter_.takes(ValueKind::choice)) {
    const std::string nearest = nearest_word(node.text, parameter_.choices);
    return report(
        node, fmt::format("{} is not a choice of `{}`", in_ticks(node.text), parameter_.id),
        nearest.empty() ? fmt::format("write one of {}", in_backticks(parameter_.choices))
                        : fmt::format("a choice with a similar name exists: `{}`", nearest));
  }
  std::string examples;
  for (std::uint32_t bit = 1; bit <= static_cast<std::uint32_t>(ValueKind::sets); bit <<= 1) {
    if ((parameter_.kinds & bit) == 0) continue;
    std::string example(example_of(static_cast<ValueKind>(bit)));
    if (parameter_.with_sign && static_cast<ValueKind>(bit) == ValueKind::rpe) example = "+0.5 rpe";
    if (parameter_.with_sign && example.front() >= '0' && example.front() <= '9')
      example = "+" + example;
    examples += fmt::format("{}`{}`", examples.empty() ? "" : " or ", example);
  }
  return report(node,
                fmt::format("`{}` takes {}, not {}", parameter_.id, kinds_text(parameter_.kinds),
                            quantity ? kinds_text(static_cast<std::uint32_t>(quantity->kind))
                                     : in_ticks(node.text)),
                fmt::format("write it like {}", examples));
}

// A bare number shows every unit that could be meant.
bool ParameterBinder::report_bare(const Node& node) {
  const bool has_sign = node.text.starts_with('+') || node.text.starts_with('-');
  const bool is_one = node.text == "1" || node.text == "+1" || node.text == "-1";
  const auto share = parameter_.takes(ValueKind::percent) && !has_sign && !parameter_.with_sign
                         ? percent_of_share(node.text)
                         : std::nullopt;
  std::vector<std::string> forms;
  std::vector<Fix> fixes;
  for (const ValueKind kind : {ValueKind::percent, ValueKind::points, ValueKind::weight,
                               ValueKind::rpe, ValueKind::reps, ValueKind::time}) {
    if (!parameter_.takes(kind) || (share && kind != ValueKind::percent)) continue;
    std::string form = fmt::format("{}{}", parameter_.with_sign && !has_sign ? "+" : "", node.text);
    switch (kind) {
      case ValueKind::percent: form = share.value_or(form + " %"); break;
      case ValueKind::points: form += is_one ? " point" : " points"; break;
      case ValueKind::weight:
        forms.push_back(fmt::format("`{} kg`", form));
        form += " lb";
        break;
      case ValueKind::rpe: form = parameter_.with_sign ? form + " rpe" : "rpe " + form; break;
      case ValueKind::reps: form += " reps"; break;
      default: form += " s"; break;
    }
    forms.push_back(fmt::format("`{}`", form));
    // A load may be in pounds as well, and a time in minutes.
    const bool has_one_unit = kind != ValueKind::weight && kind != ValueKind::time && !share;
    fixes.push_back(has_one_unit ? Fix{replaced(origin(node), form)} : Fix{});
  }
  report(node, fmt::format("`{}` has no unit", node.text), "write " + listed(forms, "or"),
         Rule::PROG102);
  if (fixes.size() == 1 && !fixes.front().empty() && !node.quoted)
    findings_.back().fixes = std::move(fixes);
  return false;
}

}  // namespace topset::reading
