// The command: finds the library, has it checked and prints what came of it.
#include "cli/plugin_check.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <span>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/shell_word.hpp"
#include "cli/unknown_choice.hpp"
#include "strategies/manifest.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::cli {

namespace {

using conformance::Outcome;

std::string again(const CheckOrder& order, const conformance::Check& check) {
  std::string command =
      fmt::format("topset plugin check {} --only {}", shell_word(order.path), check.id);
  if (!order.strategy.empty()) command += fmt::format(" --strategy {}", shell_word(order.strategy));
  if (order.seed != 1) command += fmt::format(" --seed {}", order.seed);
  return command;
}

std::size_t count(const std::vector<CheckResult>& results, Outcome outcome) {
  return static_cast<std::size_t>(std::ranges::count_if(
      results, [&](const CheckResult& result) { return result.verdict.outcome == outcome; }));
}

std::string xml(std::string_view text) {
  std::string safe;
  for (const char c : escaped_for_terminal(text)) switch (c) {
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '&': safe += "&amp;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  return safe;
}

// Failures in the same words have one cause, such as a crash in describe: they are told once.
struct Finding {
  const CheckResult* result;           // the heaviest of them, or the first
  std::vector<std::string_view> also;  // the other checks' ids
};

std::vector<Finding> findings(const std::vector<CheckResult>& results) {
  std::vector<Finding> all;
  for (const CheckResult& result : results) {
    if (result.verdict.outcome != Outcome::failed) continue;
    const auto same = std::ranges::find_if(all, [&](const Finding& finding) {
      return finding.result->verdict.what == result.verdict.what;
    });
    if (same == all.end()) {
      all.push_back({&result, {}});
    } else if (result.check->weight < same->result->check->weight) {
      same->also.insert(same->also.begin(), same->result->check->id);
      same->result = &result;
    } else {
      same->also.push_back(result.check->id);
    }
  }
  return all;
}

std::string listed(std::span<const std::string_view> ids) {
  constexpr std::size_t kMost = 5;
  std::string text = fmt::format("{}", fmt::join(ids.first(std::min(ids.size(), kMost)), ", "));
  if (ids.size() > kMost) text += fmt::format(" and {} more", ids.size() - kMost);
  return text;
}

// The library that interprets a source file; empty: none does.
std::string interpreter_of(const std::string& path, const World& world) {
  Diagnostics findings;
  const std::string file = world.bundled_strategies + "/strategies.manifest";
  const auto text = world.files.read(file, strategies::kMaxSource);
  if (!text) return {};
  const strategies::Manifest manifest = strategies::read_manifest(file, *text, findings);
  for (const auto& [suffix, library] : manifest.interpreters)
    if (path.ends_with(suffix))
      return world.files.resolved(world.bundled_strategies + "/" + library);
  return {};
}

// The id or group nearest in spelling would be a guess; the list is short enough to read.
bool is_known(const std::string& word) {
  return find_choice(plugin_check_choices(), word) != nullptr;
}

}  // namespace

std::vector<Choice> plugin_check_choices() {
  std::vector<Choice> choices;
  for (const conformance::Check& check : conformance::checks())
    if (find_choice(choices, check.group()) == nullptr)
      choices.push_back({check.group(), "all checks of this group"});
  for (const conformance::Check& check : conformance::checks())
    choices.push_back({check.id, check.title});
  return choices;
}

std::string check_text(const CheckOrder& order, const std::vector<CheckResult>& results,
                       const output::Style& style) {
  std::string text;
  for (const Finding& finding : findings(results)) {
    const conformance::Check& check = *finding.result->check;
    const auto paint = check.weight == conformance::Weight::error     ? output::Paint::error
                       : check.weight == conformance::Weight::warning ? output::Paint::warning
                                                                      : output::Paint::note;
    text += fmt::format("{}[{}]: {}\n", style.paint(paint, name(check.weight)), check.id,
                        escaped_for_terminal(finding.result->verdict.what));
    if (!finding.also.empty()) text += fmt::format("  = also: {}\n", listed(finding.also));
    const EndingWords words = finding.result->words();
    text += fmt::format("  = expected: {}\n  = why: {}\n  = cure: {}\n  = again: {}\n\n",
                        words.expected, words.why, words.cure,
                        escaped_for_terminal(again(order, check)));
  }
  const auto left_out =
      static_cast<std::size_t>(std::ranges::count_if(results, &CheckResult::was_left_out));
  text += fmt::format("{}: {} ({} check{}: {} passed, {} failed, {} not for it{}; seed {})\n",
                      escaped_for_terminal(order.path), name(grade_of(results)), results.size(),
                      results.size() == 1 ? "" : "s", count(results, Outcome::passed),
                      count(results, Outcome::failed), count(results, Outcome::skipped) - left_out,
                      left_out == 0 ? "" : fmt::format(", {} left out", left_out), order.seed);
  return text;
}

std::string check_json(const CheckOrder& order, const std::vector<CheckResult>& results) {
  std::string text;
  JsonWriter json(text, JsonLayout::pretty);
  json.begin_object();
  json.key("topset").string("plugin-check/1").key("plugin").string(order.path);
  json.key("grade").string(name(grade_of(results)));
  json.key("seed").integer(static_cast<std::int64_t>(order.seed));
  json.key("checks").begin_array();
  for (const CheckResult& result : results) {
    const bool failed = result.verdict.outcome == Outcome::failed;
    json.begin_object().key("id").string(result.check->id);
    json.key("outcome").string(failed ? name(result.check->weight)
                               : result.verdict.outcome == Outcome::passed ? "passed"
                                                                           : "skipped");
    json.key("title").string(result.check->title);
    if (!result.verdict.what.empty()) json.key("what").string(result.verdict.what);
    if (failed)
      json.key("why")
          .string(result.words().why)
          .key("cure")
          .string(result.words().cure)
          .key("again")
          .string(again(order, *result.check));
    json.end_object();
  }
  json.end_array().end_object();
  return text + "\n";
}

std::string check_junit(const CheckOrder& order, const std::vector<CheckResult>& results) {
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuite name=\"topset plugin check {}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">\n",
      xml(order.path), results.size(), count(results, Outcome::failed),
      count(results, Outcome::skipped));
  for (const CheckResult& result : results) {
    text += fmt::format("  <testcase classname=\"{}\" name=\"{}\"", result.check->group(),
                        result.check->id);
    if (result.verdict.outcome == Outcome::passed)
      text += "/>\n";
    else if (result.verdict.outcome == Outcome::skipped)
      text += fmt::format("><skipped message=\"{}\"/></testcase>\n", xml(result.verdict.what));
    else
      text +=
          fmt::format("><failure type=\"{}\" message=\"{}\">{}\n{}\n{}</failure></testcase>\n",
                      name(result.check->weight), xml(result.verdict.what), xml(result.words().why),
                      xml(result.words().cure), xml(again(order, *result.check)));
  }
  return text + "</testsuite>\n";
}

Exit plugin_check(const Arguments& arguments, World& world) {
  const std::string format = arguments.get("format", "text");
  if (const auto mistake = check_choice(arguments, "format", kPluginCheckFormats))
    return usage_error(world, mistake->message, mistake->help);
  CheckOrder order;
  order.program = world.program;
  order.path = arguments.words.front();
  order.strategy = arguments.get("strategy");
  order.only = arguments.all("only");
  order.except = arguments.all("except");
  const std::string seed = arguments.get("seed", "1");
  const auto [end, error] = std::from_chars(seed.data(), seed.data() + seed.size(), order.seed);
  if (error != std::errc() || end != seed.data() + seed.size() || order.seed == 0)
    return usage_error(world, fmt::format("--seed {} is no seed", seed),
                       "write a whole number from 1 up");
  for (const auto* words : {&order.only, &order.except})
    for (const std::string& word : *words)
      if (!is_known(word))
        return usage_error(world, fmt::format("there is no check `{}`", word),
                           "`--format json` lists them all; `load` and the like name a group");
  if (!world.files.is_file(order.path))
    return usage_error(world, fmt::format("{} is no file", order.path),
                       "name a built plugin: wave.so, or a strategy's source: wave.lua");
  order.library = world.files.resolved(order.path);
  if (!order.path.ends_with(".so")) {
    order.source = order.library;
    order.library = interpreter_of(order.path, world);
    if (order.library.empty())
      return usage_error(world, fmt::format("{} is of a kind that nothing here runs", order.path),
                         "name a built plugin: wave.so, or a strategy's source: wave.lua");
  }
  const std::vector<CheckResult> results = run_checks(order);
  world.out.print(format == "json"    ? check_json(order, results)
                  : format == "junit" ? check_junit(order, results)
                                      : check_text(order, results, world.out_style));
  return grade_of(results) == Grade::fails ? Exit::findings : Exit::ok;
}

}  // namespace topset::cli
