#include <fmt/format.h>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/unknown_choice.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::string_view kIndent = "      ";

std::string kinds_words(const Parameter& parameter) {
  static constexpr std::pair<ValueKind, std::string_view> kKinds[] = {
      {ValueKind::integer, "a whole number"},
      {ValueKind::percent, "a percent"},
      {ValueKind::points, "points"},
      {ValueKind::weight, "a load"},
      {ValueKind::rpe, "an RPE"},
      {ValueKind::reps, "reps"},
      {ValueKind::time, "a time"},
      {ValueKind::boolean, "true or false"},
      {ValueKind::choice, "one of"},
      {ValueKind::words, "text"},
      {ValueKind::exercise, "an exercise"},
      {ValueKind::sets, "sets"}};
  std::vector<std::string> words;
  for (const auto& [kind, word] : kKinds) {
    if (!parameter.takes(kind)) continue;
    words.push_back(kind == ValueKind::choice
                        ? fmt::format("one of {}", fmt::join(parameter.choices, ", "))
                        : std::string(word));
  }
  std::string text = fmt::format("{}", fmt::join(words, " or "));
  if (parameter.lists)
    text += ", or a list of lists";
  else if (parameter.list)
    text += ", or a list";
  if (parameter.required) text += "; must be written";
  return text;
}

// `from 1 to 12`; empty: any. A range of loads is none, since they come in two units.
std::string range_words(const Parameter& parameter) {
  if (parameter.min > parameter.max) return {};
  std::vector<std::string> ranges;
  for (const ValueKind kind : {ValueKind::integer, ValueKind::percent, ValueKind::points,
                               ValueKind::rpe, ValueKind::reps, ValueKind::time}) {
    if (!parameter.takes(kind)) continue;
    const auto limit = [&](std::int64_t number) {
      reading::Quantity end;
      end.kind = kind;
      end.number = end.number_max = number;
      end.has_sign = parameter.with_sign || parameter.min < 0;
      return reading::print_quantity(end);
    };
    ranges.push_back(fmt::format("from {} to {}", limit(parameter.min), limit(parameter.max)));
  }
  return fmt::format("{}", fmt::join(ranges, " or "));
}

std::string default_words(const ParameterDefault& value) {
  std::vector<std::string> whom;
  if (!value.experience.empty()) whom.push_back(value.experience);
  if (value.goal != Goal::none) whom.push_back(std::string(name(value.goal)));
  if (!value.movement.empty()) whom.push_back(value.movement);
  std::string text = value.text;
  if (!value.text_lb.empty()) text += fmt::format(" ({} in lb)", value.text_lb);
  return whom.empty() ? text : fmt::format("{}: {}", fmt::join(whom, ", "), text);
}

// Words wrapped to a terminal's width behind an indent.
std::string wrapped(std::string_view text, std::string_view indent) {
  std::string lines;
  std::string line(indent);
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (line.size() > indent.size() && display_width(line) + 1 + display_width(word) > kColumns) {
      lines += line + "\n";
      line = indent;
    }
    if (line.size() > indent.size()) line += ' ';
    line += word;
  }
  return lines + line + "\n";
}

// The other parameters of a group of which one may be written.
std::string others(const StrategyCard& card, const Parameter& parameter) {
  std::vector<std::string> names;
  for (const Parameter& other : card.parameters)
    if (!parameter.group.empty() && other.group == parameter.group && other.id != parameter.id)
      names.push_back(fmt::format("`{}`", other.id));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string one(const strategies::InstalledStrategy& strategy) {
  const StrategyCard& card = strategy.card;
  std::string text = fmt::format("{} {}\n{}\n", card.id, card.version, card.summary);
  if (!card.doc.empty()) text += "\n" + wrapped(card.doc, "");
  if (!strategy.bundled)
    text += fmt::format("\nfrom {}\nsha256 {}\n", strategy.library, strategy.sha256);
  if (!card.parameters.empty()) text += "\nparameters:\n";
  for (const Parameter& parameter : card.parameters) {
    text += fmt::format("  {}\n", parameter.id) + wrapped(parameter.doc, kIndent) +
            wrapped("takes " + kinds_words(parameter), kIndent);
    if (const std::string range = range_words(parameter); !range.empty())
      text += wrapped(range, kIndent);
    for (const ParameterDefault& value : parameter.defaults)
      text += fmt::format("      usual   {}\n", default_words(value));
    if (const std::string excluded = others(card, parameter); !excluded.empty())
      text += fmt::format("{}not together with {}\n", kIndent, excluded);
  }
  return escaped_for_terminal(text, LineBreaks::kept);
}

void write_json(JsonWriter& json, const strategies::InstalledStrategy& strategy) {
  const StrategyCard& card = strategy.card;
  json.begin_object();
  json.key("id").string(card.id).key("version").string(card.version);
  json.key("summary").string(card.summary).key("bundled").boolean(strategy.bundled);
  if (!strategy.bundled)
    json.key("library").string(strategy.library).key("sha256").string(strategy.sha256);
  json.key("parameters").begin_array();
  for (const Parameter& parameter : card.parameters) {
    json.begin_object().key("id").string(parameter.id).key("doc").string(parameter.doc);
    json.key("required").boolean(parameter.required);
    json.key("takes").string(kinds_words(parameter));
    json.key("range");
    if (const std::string range = range_words(parameter); !range.empty())
      json.string(range);
    else
      json.null();
    json.key("defaults").begin_array();
    for (const ParameterDefault& value : parameter.defaults) json.string(default_words(value));
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

}  // namespace

Exit strategies(const Arguments& arguments, World& world) {
  const std::string format = arguments.get("format", "text");
  for (const auto& mistake : {check_choice(arguments, "format", kListFormats),
                              check_choice(arguments, "isolation", kIsolations)})
    if (mistake) return usage_error(world, mistake->message, mistake->help);
  const std::string isolation = arguments.get("isolation");
  Workspace workspace(world, {"topset.yaml"}, Locking::obeyed, isolation);
  Diagnostics findings = workspace.take_findings();
  append(findings, workspace.host().load_all());
  append(findings, workspace.host().close());
  sort_and_deduplicate(findings);
  world.err.print(output::findings_text(findings, world.err_style));
  const Exit exit = has_errors(findings) ? Exit::findings : Exit::ok;

  std::vector<const topset::strategies::InstalledStrategy*> chosen = workspace.host().installed();
  if (!arguments.words.empty()) {
    const std::string& word = arguments.words.front();
    const auto* found = workspace.host().find(word);
    if (found == nullptr) {
      const std::string near = workspace.host().nearest(word);
      return usage_error(world, fmt::format("no strategy `{}` is installed", word),
                         near.empty()
                             ? "topset strategies lists them"
                             : fmt::format("a strategy with a similar name exists: `{}`", near));
    }
    chosen = {found};
  }
  std::string text;
  if (format == "json") {
    JsonWriter json(text, JsonLayout::pretty);
    json.begin_array();
    for (const auto* strategy : chosen) write_json(json, *strategy);
    json.end_array();
    text += '\n';
  } else if (!arguments.words.empty()) {
    text = one(*chosen.front());
  } else {
    for (const auto* strategy : chosen)
      text += fmt::format("{:<24}{:<8}{}\n", strategy->card.id, strategy->card.version,
                          escaped_for_terminal(strategy->card.summary));
  }
  world.out.print(text);
  return exit;
}

}  // namespace topset::cli
