#include "library/baseline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "base/json_writer.hpp"
#include "base/sha256.hpp"
#include "reading/excerpt.hpp"
#include "reading/node_values.hpp"
#include "reading/suppressions.hpp"

namespace topset::library {
namespace {

constexpr std::size_t kMarkLength = 16;  // hex digits

std::string mark_of(const Diagnostic& finding) {
  return sha256_hex(finding.message).substr(0, kMarkLength);
}

using Key = std::tuple<std::string, std::string, std::string>;  // file, rule, mark

Key key_of(const Diagnostic& finding) {
  return {finding.origin.source->library_path(), std::string(info(finding.rule).id),
          mark_of(finding)};
}
Key key_of(const BaselineEntry& entry) { return {entry.file, entry.rule, entry.mark}; }

// As YAML reads it back, whatever the file is called.
std::string quoted(const std::string& text) {
  std::string json;
  JsonWriter(json).string(text);
  return json;
}

// Why a rule may not stand in a baseline; empty: it may.
std::string_view why_not(const RuleInfo& rule) {
  if (reading::is_safety(rule.rule))
    return "what may hurt is allowed where it comes, with a reason";
  if (rule.severity == Severity::error) return "an error is mended, not kept";
  return {};
}

}  // namespace

bool may_be_in_baseline(const Diagnostic& finding) {
  return finding.severity != Severity::error && finding.origin.source != nullptr &&
         finding.rule != Rule::LIBR070 && why_not(info(finding.rule)).empty();
}

Baseline read_baseline(const reading::Document& document, Diagnostics& findings) {
  Baseline baseline;
  for (const reading::Node& node : document.root.find("findings")->items) {
    const reading::Node& rule = *node.find("rule");
    const reading::Node* count = node.find("count");
    const RuleInfo* const known = reading::find_rule(rule.text);
    if (known == nullptr) {
      const std::string near = reading::nearest_rule(rule.text);
      findings.push_back(
          Diagnostic(Rule::LIBR040, document.origin(rule),
                     fmt::format("topset has no rule {}", reading::in_ticks(rule.text)))
              .with_help(near.empty()
                             ? "take the entry out"
                             : fmt::format("a rule with a similar name exists: `{}`", near)));
      continue;
    }
    if (const std::string_view why = why_not(*known); !why.empty()) {
      findings.push_back(Diagnostic(Rule::LIBR071, document.origin(rule),
                                    fmt::format("{} can't stand in a baseline", known->id))
                             .with_help(fmt::format("take the entry out: {}", why)));
      continue;
    }
    baseline.entries.push_back(
        {node.find("file")->text, std::string(known->id), node.find("mark")->text,
         count ? static_cast<std::int32_t>(reading::scaled_number(count->text, 0).value_or(1)) : 1,
         document.origin(node)});
  }
  return baseline;
}

BaselineUse use_baseline(const Baseline& baseline, Diagnostics findings) {
  BaselineUse use;
  use.counts.assign(baseline.entries.size(), 0);
  std::multimap<Key, std::size_t> entries;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i)
    entries.emplace(key_of(baseline.entries[i]), i);
  for (Diagnostic& finding : findings) {
    bool is_taken = false;
    if (may_be_in_baseline(finding)) {
      const auto [begin, end] = entries.equal_range(key_of(finding));
      for (auto entry = begin; entry != end && !is_taken; ++entry) {
        std::int32_t& count = use.counts[entry->second];
        is_taken = count < baseline.entries[entry->second].count;
        if (is_taken) ++count;
      }
    }
    if (is_taken)
      ++use.taken;
    else
      use.left.push_back(std::move(finding));
  }
  return use;
}

Diagnostics leftovers(const Baseline& baseline, const BaselineUse& use) {
  Diagnostics findings;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    const BaselineEntry& entry = baseline.entries[i];
    const std::int32_t there = use.counts[i];
    if (there == entry.count) continue;
    findings.push_back(
        Diagnostic(Rule::LIBR070, entry.origin,
                   there == 0 ? fmt::format("{} has no such finding of {} any more", entry.file,
                                            entry.rule)
                              : fmt::format("{} has {} such finding{} of {}, not {}", entry.file,
                                            there, there == 1 ? "" : "s", entry.rule, entry.count))
            .with_help("`topset check --write-baseline` takes out what is mended"));
  }
  return findings;
}

Baseline baseline_of(const Diagnostics& findings) {
  std::map<Key, std::int32_t> counts;
  for (const Diagnostic& finding : findings)
    if (may_be_in_baseline(finding)) ++counts[key_of(finding)];
  Baseline baseline;
  for (const auto& [key, count] : counts)
    baseline.entries.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
  return baseline;
}

Baseline shrunk(const Baseline& baseline, const BaselineUse& use) {
  Baseline left;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    if (use.counts[i] == 0) continue;
    left.entries.push_back(baseline.entries[i]);
    left.entries.back().count = use.counts[i];
  }
  return left;
}

std::string baseline_text(const Baseline& baseline) {
  std::vector<BaselineEntry> entries = baseline.entries;
  std::ranges::sort(entries, [](const BaselineEntry& a, const BaselineEntry& b) {
    return std::tuple(key_of(a), a.count) < std::tuple(key_of(b), b.count);
  });
  std::string text =
      "topset: baseline/1\n"
      "# What was there when this library began to be checked. `topset check --write-baseline` "
      "wrote it;\n"
      "# it can only shrink.\n";
  if (entries.empty()) return text + "findings: []\n";
  text += "findings:\n";
  for (const BaselineEntry& entry : entries) {
    text += fmt::format("  - {{file: {}, rule: {}, mark: \"{}\"", quoted(entry.file), entry.rule,
                        entry.mark);
    if (entry.count > 1) text += fmt::format(", count: {}", entry.count);
    text += "}\n";
  }
  return text;
}

}  // namespace topset::library
