// The requests by which processes are compared.
#include <fmt/format.h>

#include "conformance/subject.hpp"

namespace topset::conformance {

std::expected<std::vector<std::string>, std::string> transcript(const Question& question) {
  const auto subject = Subject::open(question);
  if (!subject) return std::unexpected(subject.error());
  std::vector<std::string> all;
  for (const StrategyCard& card : subject->cards) {
    const Shape plain = plain_shape(subject->plugin, card);
    Shape logged = plain;
    logged.logged = Logged::first_week;
    Shape pounds = plain;
    pounds.unit = Unit::lb;
    pounds.one_rep_max = 315'000;
    for (const Shape& shape : {plain, logged, pounds}) {
      all.push_back(fmt::format("{}: {}", card.id, describe(shape)));
      for (std::string& line : lines(plan(subject->plugin, card, shape)))
        all.push_back(std::move(line));
    }
  }
  return all;
}

}  // namespace topset::conformance
