// What most checks begin with: the plugin, open, and the strategies of it that are asked about,
// each with a shape of slot that it can plan.
#pragma once

#include <expected>
#include <functional>
#include <vector>

#include "conformance/answer.hpp"

namespace topset::conformance {

struct Subject {
  Plugin plugin;
  std::vector<StrategyCard> cards;  // with sound ones only

  // Why there is nothing to plan with, as the reason to skip a check.
  static std::expected<Subject, std::string> open(const Question& question);
};

// A plain slot, with something written for every parameter that a strategy can't do without.
Shape plain_shape(const Plugin& plugin, const StrategyCard& card);

// A failure's words; empty: nothing is wrong.
using Judge = std::function<std::string(const Subject&, const StrategyCard&, const Shape& plain)>;

// Asks for each strategy. The first that something is wrong with fails the check; without any, it
// is skipped.
Verdict for_each_strategy(const Question& question, const Judge& judge);

// Faults of an answer that the plain one has not: `it threw an exception`; empty: none. FAILED is
// one where the plain shape was planned.
std::string worse(const Answer& plain, const Answer& answer);

// Likewise of what it answers to another slot, with what is unlike plain about that.
std::string worse_with(const Subject& subject, const StrategyCard& card, const Answer& plain,
                       const Shape& shape);

}  // namespace topset::conformance
