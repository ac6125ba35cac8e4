#include "strategies/card_copy.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <fmt/format.h>

#include "reading/parameters.hpp"
#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

// What the first version of each struct can't do without; the rest is empty when not covered.
constexpr std::size_t kSmallestCard = offsetof(topset_card, summary) + sizeof(char*);
constexpr std::size_t kSmallestParameter = offsetof(topset_parameter, doc) + sizeof(char*);
constexpr std::size_t kSmallestDefault = offsetof(topset_default, text) + sizeof(char*);
constexpr std::uint32_t kKnownKinds = (TOPSET_SETS << 1) - 1;

bool is_size(std::size_t size, std::size_t smallest) {
  return size >= smallest && size <= kMaxStructSize && size % alignof(void*) == 0;
}

class Copy {
 public:
  explicit Copy(CopiedCard& into) : into_(into) {}

  void problem(std::string_view place, std::string_view what) {
    into_.problems.push_back(fmt::format("{}{}", place, what));
  }

  void must_understand(std::string_view place, std::uint32_t bits) {
    const std::uint32_t unknown = bits & ~std::uint32_t{TOPSET_KNOWN_MUST_UNDERSTAND};
    if (unknown != 0 && into_.beyond_us.empty())
      into_.beyond_us = fmt::format("{}must_understand has the bits {:#x}", place, unknown);
  }

  void text(std::string_view place, const char* field, const char* foreign, std::size_t limit,
            Lines lines, std::string& into) {
    if (const std::string fault = copy_text(foreign, limit, lines, into); !fault.empty())
      problem(place, fmt::format("{} {}", field, fault));
  }

  // The rows of a table as this topset knows them, each over `known`; none when the table is no
  // table.
  template <class Row>
  std::vector<Row> rows(std::string_view place, const char* field, topset_table table,
                        std::size_t smallest, std::uint32_t limit, const Row& known) {
    if (table.count == 0) return {};
    if (table.count > limit)
      problem(place, fmt::format("{} has {} rows, more than {}", field, table.count, limit));
    else if (table.data == nullptr)
      problem(place, fmt::format("{} has {} rows and no data", field, table.count));
    else if (!is_size(table.stride, smallest))
      problem(place, fmt::format("{} has a stride of {}", field, table.stride));
    else
      return copied_rows(place, field, table, smallest, known);
    return {};
  }

 private:
  template <class Row>
  std::vector<Row> copied_rows(std::string_view place, const char* field, topset_table table,
                               std::size_t smallest, const Row& known) {
    std::vector<Row> rows;
    rows.reserve(table.count);
    for (std::uint32_t i = 0; i < table.count; ++i) {
      const void* foreign = topset_at(table, i);
      std::uint32_t size = 0;
      std::memcpy(&size, foreign, sizeof size);
      if (!is_size(size, smallest) || size > table.stride) {
        problem(place, fmt::format("row {} of {} has a struct_size of {}", i + 1, field, size));
        return {};
      }
      std::memcpy(&rows.emplace_back(known), foreign, std::min<std::size_t>(size, sizeof known));
    }
    return rows;
  }

  CopiedCard& into_;
};

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

ParameterDefault copy_default(Copy& copy, const std::string& place, const topset_default& foreign) {
  ParameterDefault given;
  copy.must_understand(place, foreign.must_understand);
  if (foreign.goal > TOPSET_NO_GOAL)
    copy.problem(place, fmt::format("goal is {}, outside 0 to {}", foreign.goal,
                                    std::uint32_t{TOPSET_NO_GOAL}));
  else
    given.goal = static_cast<Goal>(foreign.goal);
  copy.text(place, "movement", foreign.movement, kMaxId, Lines::one, given.movement);
  copy.text(place, "experience", foreign.experience, kMaxId, Lines::one, given.experience);
  copy.text(place, "text", foreign.text, kMaxLine, Lines::one, given.text);
  copy.text(place, "text_lb", foreign.text_lb, kMaxLine, Lines::one, given.text_lb);
  return given;
}

Parameter copy_parameter(Copy& copy, std::uint32_t number, const topset_parameter& foreign) {
  Parameter parameter;
  std::string place = fmt::format("parameter {}: ", number);
  copy.text(place, "id", foreign.id, kMaxId, Lines::one, parameter.id);
  if (is_snake_id(parameter.id)) place = fmt::format("parameter {}: ", parameter.id);
  copy.text(place, "doc", foreign.doc, kMaxLine, Lines::one, parameter.doc);

  copy.must_understand(place, foreign.must_understand);
  // A kind of a newer minor version can't be written for this topset; the others can.
  parameter.kinds = foreign.kinds & kKnownKinds;
  parameter.required = (foreign.flags & TOPSET_PARAM_REQUIRED) != 0;
  parameter.lists = (foreign.flags & TOPSET_PARAM_LISTS) != 0;
  parameter.list = (foreign.flags & TOPSET_PARAM_LIST) != 0;
  parameter.with_sign = (foreign.flags & TOPSET_PARAM_SIGNED) != 0;
  parameter.min = foreign.min;
  parameter.max = foreign.max;

  std::string choices;
  copy.text(place, "choices", foreign.choices, kMaxDoc, Lines::one, choices);
  parameter.choices = split_words(choices);
  copy.text(place, "group", foreign.group, kMaxId, Lines::one, parameter.group);

  topset_default known{};
  known.goal = TOPSET_NO_GOAL;
  known.movement = known.experience = known.text = known.text_lb = "";
  for (const topset_default& row :
       copy.rows(place, "defaults", foreign.defaults, kSmallestDefault, kMaxDefaults, known)) {
    const std::string row_place =
        fmt::format("{}default {}: ", place, parameter.defaults.size() + 1);
    parameter.defaults.push_back(copy_default(copy, row_place, row));
  }
  return parameter;
}

void copy_into(const topset_card& foreign, CopiedCard& into) {
  Copy copy(into);
  StrategyCard& card = into.card;
  copy.must_understand("", foreign.must_understand);
  copy.text("", "id", foreign.id, kMaxId, Lines::one, card.id);
  copy.text("", "version", foreign.version, kMaxId, Lines::one, card.version);
  copy.text("", "summary", foreign.summary, kMaxLine, Lines::one, card.summary);
  copy.text("", "doc", foreign.doc, kMaxDoc, Lines::many, card.doc);
  card.doses = (foreign.flags & TOPSET_CARD_DOSES) != 0;
  card.back_off = (foreign.flags & TOPSET_CARD_BACK_OFF) != 0;
  card.whole_week = (foreign.flags & TOPSET_CARD_WHOLE_WEEK) != 0;

  topset_parameter known{};
  known.max = -1;
  known.id = known.doc = known.choices = known.group = "";
  for (const topset_parameter& row :
       copy.rows("", "parameters", foreign.parameters, kSmallestParameter, kMaxParameters, known)) {
    const auto number = static_cast<std::uint32_t>(card.parameters.size() + 1);
    card.parameters.push_back(copy_parameter(copy, number, row));
  }
}

}  // namespace

CopiedCard copy_card(const topset_card* foreign) {
  CopiedCard copied;
  if (foreign == nullptr) {
    copied.problems.emplace_back("it is null");
  } else if (!is_size(foreign->struct_size, kSmallestCard)) {
    copied.problems.push_back(
        fmt::format("struct_size is {}, which no topset_card has", foreign->struct_size));
  } else {
    topset_card card{};
    card.id = card.version = card.summary = card.doc = "";
    std::memcpy(&card, foreign, std::min<std::size_t>(foreign->struct_size, sizeof card));
    copy_into(card, copied);
    // Its ids, words and default texts are the reader's to judge, once its shape is sound.
    if (copied.problems.empty()) copied.problems = reading::check_card(copied.card);
  }
  return copied;
}

CardSink::CardSink(const char* source_name) {
  contract_.struct_size = sizeof contract_;
  contract_.abi_minor = TOPSET_ABI_MINOR;
  contract_.host = this;
  contract_.add = [](void* host, const topset_card* card) noexcept -> std::int32_t {
    CardSink& sink = *static_cast<CardSink*>(host);
    try {
      return sink.add(card);
    } catch (const std::exception&) {
      sink.break_off("there was no memory left for its cards");
      return TOPSET_STOP;
    }
  };
  contract_.source_name = source_name;
  contract_.reject = [](void* host, const char* text) noexcept {
    CardSink& sink = *static_cast<CardSink*>(host);
    try {
      sink.reject(text);
    } catch (const std::exception&) {
      sink.break_off("there was no memory left for its words");
    }
  };
}

std::int32_t CardSink::add(const topset_card* card) {
  if (!problem_.empty()) return TOPSET_STOP;
  if (cards_.size() == kMaxCards) {
    break_off(fmt::format("it pushed more than {} cards", kMaxCards));
    return TOPSET_STOP;
  }
  cards_.push_back(copy_card(card));
  return 0;
}

void CardSink::reject(const char* text) {
  std::string words;
  if (const std::string fault = copy_text(text, kMaxText, Lines::one, words); !fault.empty())
    break_off("why it is no strategy " + fault);
  else
    break_off(words.empty() ? "why it is no strategy is empty" : std::move(words));
}

std::expected<std::vector<CopiedCard>, DescribeFailure> CardSink::conclude(topset_status status,
                                                                           bool interpreted) && {
  const auto fails = [](std::string text) {
    return std::unexpected(DescribeFailure{.text = std::move(text), .output = {}});
  };
  if (!problem_.empty()) return fails(std::move(problem_));
  if (status == TOPSET_FAILED && interpreted)
    return fails("its interpreter finds no strategy in it");
  if (status != TOPSET_OK) return fails(fmt::format("describe returned {} instead of OK", status));
  if (cards_.empty()) return fails("it offers no strategy");
  return std::move(cards_);
}

void CardSink::break_off(std::string problem) {
  if (problem_.empty()) problem_ = std::move(problem);
}

}  // namespace topset::strategies
