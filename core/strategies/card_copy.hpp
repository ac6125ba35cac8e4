// Cards as values of ours, copied from what a library pushed while describing itself. Reads only
// what a struct_size covers and a stride reaches. A card that breaks the contract is kept with what
// is wrong with it, so that it can be named; it must not be used.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/rules.hpp"
#include "topset/strategy.h"
#include "training/card.hpp"

namespace topset::strategies {

struct CopiedCard {
  StrategyCard card;
  std::vector<std::string> problems;  // `parameter backoff: doc is null`; empty: it may be used
  // Sound, but it asks for what this topset doesn't know, in these words; empty: it doesn't.
  std::string beyond_us;
};

CopiedCard copy_card(const topset_card* foreign);

// Why a library could not describe itself.
struct DescribeFailure {
  Rule rule = Rule::PLUG604;
  std::string text;                 // the end of a sentence: `it offers no strategy`
  std::vector<std::string> output;  // what it printed, by line
};

// Where describe pushes its cards.
class CardSink {
 public:
  explicit CardSink(const char* source_name = "");
  CardSink(const CardSink&) = delete;
  CardSink& operator=(const CardSink&) = delete;

  const topset_catalogue* contract() const { return &contract_; }

  // As in topset/strategy.h.
  std::int32_t add(const topset_card* card);

  // What was wrong with the pushing itself; empty: nothing.
  const std::string& problem() const { return problem_; }
  void break_off(std::string problem);
  void reject(const char* text);

  // What became of the call, by what `describe` returned and what was pushed: the cards, or what
  // was wrong.
  std::expected<std::vector<CopiedCard>, DescribeFailure> conclude(topset_status status,
                                                                   bool interpreted) &&;

 private:
  topset_catalogue contract_{};
  std::vector<CopiedCard> cards_;
  std::string problem_;
};

}  // namespace topset::strategies
