// Both sides of a check's process: what starts it, and what runs in it.
#include <algorithm>
#include <charconv>
#include <clocale>
#include <csignal>
#include <fmt/format.h>

#include "cli/check_walls.hpp"
#include "cli/checked_machine.hpp"
#include "cli/child_process.hpp"
#include "cli/plugin_check.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::cli {

namespace {

using conformance::Check;
using conformance::Outcome;
using conformance::Variation;
using conformance::Verdict;

constexpr std::string_view kTranscript = "transcript";

// No check's words hold a NUL, so it separates them.
constexpr char kSeparator = '\0';

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kSeparator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

ChildOrder child_order(const CheckOrder& order, std::string_view check, Variation variation) {
  ChildOrder child;
  child.program = order.program;
  child.arguments = {std::string(kCheckChild),
                     std::string(check),
                     order.program,
                     order.path,
                     order.library,
                     order.source,
                     order.strategy,
                     fmt::format("{}", order.seed),
                     fmt::format("{}", static_cast<int>(variation))};
  switch (variation) {
    case Variation::none: break;
    case Variation::heap:
      child.environment = {"MALLOC_PERTURB_=165", "GLIBC_TUNABLES=glibc.malloc.perturb=165"};
      break;
    case Variation::time_zone: child.environment = {"TZ=XXX-13:37"}; break;
    case Variation::locale: child.environment = {"LC_ALL=C.UTF-8", "LANG=C.UTF-8"}; break;
    case Variation::environment:
      child.environment = {"HOME=/nowhere", "USER=nobody", "LOGNAME=nobody", "PATH=/nowhere",
                           "TMPDIR=/nowhere"};
      child.folder = "/";
      break;
  }
  return child;
}

std::expected<std::vector<std::string>, std::string> transcript_elsewhere(const CheckOrder& order,
                                                                          Variation variation) {
  const ChildReport report = run_child(child_order(order, kTranscript, variation));
  if (!report.ended.empty()) return std::unexpected(report.ended);
  std::vector<std::string> parts = split(report.answer);
  if (parts.empty() || parts.front() != "transcript")
    return std::unexpected(parts.size() < 2 ? std::string("it gave no answer") : parts[1]);
  parts.erase(parts.begin());
  return parts;
}

Threads threads_of(std::string_view check) {
  for (const std::string_view own : {"determinism.threads", "cost.leak", "cost.describe_leak"})
    if (check == own) return Threads::allowed;
  return check == "load.threads" ? Threads::told : Threads::refused;
}

CheckResult run_check(const CheckOrder& order, const Check& check) {
  const ChildReport report = run_child(child_order(order, check.id, Variation::none));
  if (report.signal == SIGSYS && threads_of(check.id) == Threads::told)
    return {&check, conformance::failed("it tried to start a thread")};
  if (!report.ended.empty()) return {&check, conformance::failed(report.ended), report.ending};
  const std::vector<std::string> parts = split(report.answer);
  if (parts.empty())
    return {&check, conformance::failed("it ended the process without an answer"),
            ChildEnding::exited};
  const std::string what = parts.size() > 1 ? parts[1] : std::string();
  if (parts.front() == "failed") return {&check, conformance::failed(what)};
  if (parts.front() == "skipped") return {&check, conformance::skipped(what)};
  return {&check, {}};
}

bool names(const std::vector<std::string>& words, const Check& check) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return word == check.id || word == check.group(); });
}

void set_other_locale() {
  for (const char* other : {"tr_TR.UTF-8", "de_DE.UTF-8", "C.UTF-8"})
    if (std::setlocale(LC_ALL, other) != nullptr) return;
}

std::string answer_text(std::string_view first, const std::vector<std::string>& rest) {
  std::string text(first);
  for (const std::string& part : rest) {
    text += kSeparator;
    text += part;
  }
  return text;
}

}  // namespace

std::string_view name(Grade grade) {
  switch (grade) {
    case Grade::fails: return "fails";
    case Grade::passes: return "passes";
    case Grade::good: return "good";
    case Grade::perfect: return "perfect";
  }
  return "";
}

Grade grade_of(const std::vector<CheckResult>& results) {
  Grade grade = Grade::perfect;
  for (const CheckResult& result : results) {
    if (result.was_left_out) return Grade::fails;
    if (result.verdict.outcome != Outcome::failed) continue;
    const Grade most = result.check->weight == conformance::Weight::error     ? Grade::fails
                       : result.check->weight == conformance::Weight::warning ? Grade::passes
                                                                              : Grade::good;
    grade = std::min(grade, most);
  }
  return grade;
}

EndingWords CheckResult::words() const {
  if (ending != ChildEnding::well) return words_of(ending);
  return {check->title, check->why, check->cure};
}

std::vector<CheckResult> run_checks(const CheckOrder& order) {
  // One that hangs would hang in most checks, for as long as each may take.
  constexpr int kMostLate = 3;
  int late = 0;
  std::vector<CheckResult> results;
  for (const Check& check : conformance::checks()) {
    if (!order.only.empty() && !names(order.only, check)) continue;
    if (names(order.except, check)) continue;
    if (late == kMostLate) {
      results.push_back(
          {&check,
           conformance::skipped(fmt::format("{} checks before had to be stopped", kMostLate)),
           ChildEnding::well, true});
      continue;
    }
    results.push_back(run_check(order, check));
    if (results.back().ending == ChildEnding::late) ++late;
  }
  return results;
}

int check_child(const std::vector<std::string>& arguments, const FileSystem& files) {
  constexpr int kUsage = 2;
  if (arguments.size() != 8) return kUsage;
  limit_this_process();
  CheckOrder order{.program = arguments[1],
                   .path = arguments[2],
                   .library = arguments[3],
                   .source = arguments[4],
                   .strategy = arguments[5],
                   .only = {},
                   .except = {}};
  const std::string& seed = arguments[6];
  std::from_chars(seed.data(), seed.data() + seed.size(), order.seed);
  if (arguments[7] == fmt::format("{}", static_cast<int>(Variation::locale))) set_other_locale();

  const WalledLoader loader(threads_of(arguments[0]));
  conformance::Question question{.path = order.path,
                                 .library = order.library,
                                 .source = {},
                                 .strategy = order.strategy,
                                 .seed = order.seed,
                                 .files = files,
                                 .loader = loader};
  if (!order.source.empty()) {
    auto text = files.read(order.source, strategies::kMaxSource);
    if (!text) return kUsage;
    question.source = std::move(*text);
  }
  if (arguments[0] == kTranscript) {
    const auto lines = conformance::transcript(question);
    answer_parent(lines ? answer_text("transcript", *lines) : answer_text("none", {lines.error()}));
    return 0;
  }
  const Check* check = conformance::find_check(arguments[0]);
  if (check == nullptr) return kUsage;
  CheckedMachine machine(
      [&](Variation variation) { return transcript_elsewhere(order, variation); });
  const Verdict verdict = check->run(question, machine);
  const std::string_view outcome = verdict.outcome == Outcome::passed   ? "passed"
                                   : verdict.outcome == Outcome::failed ? "failed"
                                                                        : "skipped";
  answer_parent(answer_text(outcome, {verdict.what}));
  return 0;
}

}  // namespace topset::cli
