#include "conformance/subject.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::conformance {

std::expected<Subject, std::string> Subject::open(const Question& question) {
  auto plugin = Plugin::open(question);
  if (!plugin) return std::unexpected(std::move(plugin.error()));
  Subject subject{std::move(*plugin), {}};
  for (strategies::CopiedCard& copied : describe(subject.plugin).cards) {
    if (copied.card.id.empty() ||
        (!question.strategy.empty() && copied.card.id != question.strategy))
      continue;
    subject.cards.push_back(std::move(copied.card));
  }
  if (subject.cards.empty()) return std::unexpected(std::string("it offers no strategy"));
  return subject;
}

Shape plain_shape(const Plugin& plugin, const StrategyCard& card) {
  Shape shape;
  for (const Parameter& parameter : card.parameters)
    if (parameter.required)
      std::ranges::copy(example_value(parameter), std::back_inserter(shape.written));
  // A strategy may need one of several parameters: it names the one it misses.
  for (std::size_t tries = 0; tries < card.parameters.size(); ++tries) {
    const Answer answer = plan(plugin, card, shape);
    if (answer.status != TOPSET_BAD_PARAM || answer.notes.empty()) break;
    const Parameter* missing = card.find(answer.notes.back().code);
    const auto wrote = [&](const ParameterValue& value) { return value.id == missing->id; };
    if (missing == nullptr || std::ranges::any_of(shape.written, wrote)) break;
    std::ranges::copy(example_value(*missing), std::back_inserter(shape.written));
  }
  return shape;
}

Verdict for_each_strategy(const Question& question, const Judge& judge) {
  const auto subject = Subject::open(question);
  if (!subject) return skipped(subject.error());
  for (const StrategyCard& card : subject->cards) {
    const std::string what = judge(*subject, card, plain_shape(subject->plugin, card));
    if (!what.empty())
      return failed(subject->cards.size() > 1 ? fmt::format("{}: {}", card.id, what) : what);
  }
  return {};
}

std::string worse(const Answer& plain, const Answer& answer) {
  for (const Complaint& complaint : answer.complaints)
    if (plain.find(complaint.fault) == nullptr) return complaint.text;
  if (answer.status == TOPSET_FAILED && plain.status != TOPSET_FAILED)
    return answer.notes.empty() ? "it returned FAILED"
                                : fmt::format("it returned FAILED: {}", answer.notes.back().text);
  return {};
}

std::string worse_with(const Subject& subject, const StrategyCard& card, const Answer& plain,
                       const Shape& shape) {
  const std::string what = worse(plain, plan(subject.plugin, card, shape));
  return what.empty() ? what : fmt::format("with {}: {}", describe(shape), what);
}

}  // namespace topset::conformance
