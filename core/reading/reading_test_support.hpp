// For the tests of this room: YAML in a string, cards made by hand, and findings as a coach sees
// them, caret included.
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "catch.hpp"
#include "reading/readers.hpp"
#include "reading/yaml.hpp"
#include "training/card.hpp"

namespace topset::reading::testing {

inline Document document(std::string text) {
  auto read = read_yaml(std::make_shared<Source>("p.yaml", std::move(text)));
  for (const Diagnostic& finding : read.findings) UNSCOPED_INFO(finding.message);
  REQUIRE(read.value);
  return std::move(*read.value);
}

// One finding:
//   error[PROG104]: unknown parameter `bakoff` of fixed-percent-backoff
//   8 |           bakoff: 4x5
//     |           ^^^^^^
//   = a parameter with a similar name exists: `backoff`
inline std::string told(const Diagnostic& finding) {
  const auto& [begin, end] = finding.origin.span;
  std::string text =
      fmt::format("{}[{}]: {}\n", name(finding.severity), info(finding.rule).id, finding.message);
  if (finding.origin.source) {
    const std::string_view line = finding.origin.source->line(begin.line);
    const std::size_t width = begin.line == end.line ? end.column - begin.column : 1;
    text += fmt::format("{} | {}\n{} | {}{}\n", begin.line, line,
                        std::string(fmt::to_string(begin.line).size(), ' '),
                        std::string(begin.column - 1, ' '),
                        std::string(std::max<std::size_t>(width, 1), '^'));
  }
  for (const Label& label : finding.labels)
    text += fmt::format("{}: {}\n", label.origin.span.begin.line, label.text);
  return text + "= " + finding.help + "\n";
}

inline std::string told(const Diagnostics& findings) {
  std::string text;
  for (const Diagnostic& finding : findings) text += told(finding);
  return text;
}

// A tree as flow YAML, so that a test can say what came out.
inline std::string flow(const Node& node) {
  std::string text;
  if (node.is(Node::Kind::list)) {
    for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + flow(item);
    return "[" + text + "]";
  }
  if (!node.is(Node::Kind::map)) return node.text;
  for (const Member& member : node.members)
    text += (text.empty() ? "" : ", ") + member.key + ": " + flow(member.value);
  return "{" + text + "}";
}

inline std::uint32_t mask(std::initializer_list<ValueKind> kinds) {
  std::uint32_t bits = 0;
  for (const ValueKind kind : kinds) bits |= static_cast<std::uint32_t>(kind);
  return bits;
}

inline Parameter parameter(std::string id, std::initializer_list<ValueKind> kinds) {
  Parameter made;
  made.id = std::move(id);
  made.doc = "what it does";
  made.kinds = mask(kinds);
  return made;
}

// As the bundled strategy of this name, cut to what the reader's tests need.
inline StrategyCard back_off_card() {
  StrategyCard card;
  card.id = "fixed-percent-backoff";
  card.version = "1.0.0";
  card.summary = "a top set and back-off sets";
  card.back_off = true;
  Parameter top = parameter("top", {ValueKind::sets});
  top.defaults = {{Goal::none, "", "", "1x2 @ 90 %", ""},
                  {Goal::power, "", "", "1x1 @ 94 %", ""},
                  {Goal::none, "olympic", "", "1x2 @ 85 %", ""},
                  {Goal::none, "", "novice", "1x3 @ rpe 8", ""}};
  Parameter backoff = parameter("backoff", {ValueKind::sets});
  backoff.list = true;
  backoff.defaults = {{Goal::none, "", "", "[2x5 @ 82 %, 1x8 @ 70 %]", ""}};
  Parameter weekly = parameter("weekly", {ValueKind::points, ValueKind::rpe, ValueKind::weight});
  weekly.with_sign = true;
  weekly.min = -500;
  weekly.max = 500;
  weekly.defaults = {{Goal::none, "", "", "+2.5 kg", "+5 lb"}};
  Parameter rest = parameter("rest", {ValueKind::time});
  rest.min = 30;
  rest.max = 600;
  card.parameters = {top, backoff, weekly, rest};
  return card;
}

inline StrategyCard table_card() {
  StrategyCard card;
  card.id = "table";
  card.version = "1.0.0";
  card.summary = "the sets as written";
  Parameter sets = parameter("sets", {ValueKind::sets});
  sets.list = true;
  sets.group = "rows";
  Parameter weekly = parameter("weekly_sets", {ValueKind::sets});
  weekly.lists = true;
  weekly.group = "rows";
  card.parameters = {sets, weekly};
  return card;
}

// Every kind of value, one a parameter.
inline StrategyCard wave_card() {
  StrategyCard card;
  card.id = "acme.wave";
  card.version = "1.0.0";
  card.summary = "waves";
  card.whole_week = true;
  Parameter start = parameter("start", {ValueKind::percent});
  start.required = true;
  start.min = 6000;
  start.max = 8000;
  Parameter waves = parameter("waves", {ValueKind::integer});
  waves.min = 1;
  waves.max = 4;
  Parameter style = parameter("style", {ValueKind::choice});
  style.choices = {"steep", "gentle"};
  Parameter steps = parameter("steps", {ValueKind::points});
  steps.list = true;
  Parameter load = parameter("target", {ValueKind::weight});
  load.group = "aim";
  Parameter share = parameter("share", {ValueKind::percent});
  share.group = "aim";
  card.parameters = {start,
                     waves,
                     style,
                     steps,
                     load,
                     share,
                     parameter("reps", {ValueKind::reps}),
                     parameter("cap", {ValueKind::rpe}),
                     parameter("strict", {ValueKind::boolean}),
                     parameter("partner", {ValueKind::exercise}),
                     parameter("words", {ValueKind::words}),
                     parameter("by", {ValueKind::percent, ValueKind::sets})};
  return card;
}

}  // namespace topset::reading::testing
