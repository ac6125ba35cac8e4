#include "strategies/card_copy.hpp"

#include "catch.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

topset_card plain_card() { return topset_card_init("acme.wave", "1.0.0", "waves, each heavier"); }

topset_parameter plain_parameter() {
  return topset_parameter_init("waves", TOPSET_INTEGER, "how many waves");
}

topset_default plain_default() { return topset_default_init("3"); }

using Problems = std::vector<std::string>;

template <class Change>
Problems problems_of_card(Change change) {
  topset_card card = plain_card();
  change(card);
  return copy_card(&card).problems;
}

template <class Change>
Problems problems_of_parameter(Change change) {
  topset_parameter parameter = plain_parameter();
  change(parameter);
  topset_card card = plain_card();
  card.parameters = {&parameter, 1, sizeof parameter};
  return copy_card(&card).problems;
}

template <class Change>
Problems problems_of_default(Change change) {
  topset_default given = plain_default();
  change(given);
  return problems_of_parameter(
      [&](auto& parameter) { parameter.defaults = {&given, 1, sizeof given}; });
}

}  // namespace

TEST_CASE("a card that keeps the contract has no problems") {
  const topset_card card = plain_card();
  const CopiedCard copied = copy_card(&card);
  CHECK(copied.problems.empty());
  CHECK(copied.card.id == "acme.wave");
  CHECK(copied.card.version == "1.0.0");
  CHECK(copied.card.summary == "waves, each heavier");
  CHECK(copied.card.doc.empty());
  CHECK_FALSE(copied.card.doses);
  CHECK(copied.card.parameters.empty());
}

TEST_CASE("a card's own fields are checked") {
  CHECK(copy_card(nullptr).problems == Problems{"it is null"});
  CHECK(problems_of_card([](auto& card) { card.struct_size = 16; }) ==
        Problems{"struct_size is 16, which no topset_card has"});
  CHECK(problems_of_card([](auto& card) { card.id = ""; }) ==
        Problems{"strategy id `` is not [a-z][a-z0-9.-]*"});
  CHECK(problems_of_card([](auto& card) { card.id = "Acme Wave"; }) ==
        Problems{"strategy id `Acme Wave` is not [a-z][a-z0-9.-]*"});
  CHECK(problems_of_card([](auto& card) { card.version = nullptr; }) ==
        Problems{"version is null"});
  CHECK(problems_of_card([](auto& card) { card.summary = "two\nlines"; }) ==
        Problems{"summary holds the control character U+000A"});
  CHECK(problems_of_card([](auto& card) { card.doc = "\xff"; }) == Problems{"doc is not UTF-8"});
}

TEST_CASE("every problem of a card is told") {
  CHECK(problems_of_card([](auto& card) {
          card.version = "\x80";
          card.summary = nullptr;
        }) == Problems{"version is not UTF-8", "summary is null"});
  CHECK(problems_of_card([](auto& card) { card.version = card.summary = ""; }) ==
        Problems{"the card has no version", "the card has no summary"});
}

TEST_CASE("tables that are none are not walked") {
  const topset_parameter parameter = plain_parameter();
  CHECK(problems_of_card([](auto& card) {
          card.parameters = {nullptr, 1, sizeof(topset_parameter)};
        }) == Problems{"parameters has 1 rows and no data"});
  CHECK(problems_of_card([&](auto& card) { card.parameters = {&parameter, 1, 4}; }) ==
        Problems{"parameters has a stride of 4"});
  CHECK(problems_of_card([&](auto& card) {
          card.parameters = {&parameter, 4'000'000'000u, sizeof parameter};
        }) == Problems{"parameters has 4000000000 rows, more than 256"});
  CHECK(problems_of_parameter([](auto& row) { row.struct_size = sizeof row + 8; }) ==
        Problems{"row 1 of parameters has a struct_size of " +
                 std::to_string(sizeof(topset_parameter) + 8)});
}

TEST_CASE("a parameter's fields are checked and name it") {
  CHECK(problems_of_parameter([](auto& parameter) { parameter.id = nullptr; }) ==
        Problems{"parameter 1: id is null"});
  CHECK(problems_of_parameter([](auto& parameter) { parameter.id = "back-off"; }) ==
        Problems{"parameter id `back-off` is not [a-z][a-z0-9_]*"});
  CHECK(problems_of_parameter([](auto& parameter) { parameter.doc = nullptr; }) ==
        Problems{"parameter waves: doc is null"});
  CHECK(problems_of_parameter([](auto& parameter) { parameter.kinds = 1u << 20; }) ==
        Problems{"parameter `waves` takes no kind of value"});
  CHECK(problems_of_parameter([](auto& parameter) { parameter.kinds = TOPSET_CHOICE; }) ==
        Problems{"parameter `waves` is a choice without choices"});
  CHECK(problems_of_parameter([](auto& parameter) { parameter.group = nullptr; }) ==
        Problems{"parameter waves: group is null"});
}

TEST_CASE("two parameters of one name are a problem") {
  const topset_parameter parameters[] = {plain_parameter(), plain_parameter()};
  CHECK(problems_of_card([&](auto& card) {
          card.parameters = {parameters, 2, sizeof parameters[0]};
        }) == Problems{"parameter `waves` is described twice"});
}

TEST_CASE("a default's fields are checked and name its parameter") {
  CHECK(problems_of_default([](auto&) {}).empty());
  CHECK(problems_of_default([](auto& given) { given.goal = 5; }) ==
        Problems{"parameter waves: default 1: goal is 5, outside 0 to 4"});
  CHECK(problems_of_default([](auto& given) { given.movement = "flying"; }) ==
        Problems{"a default of parameter `waves` is for the unknown movement `flying`"});
  CHECK(problems_of_default([](auto& given) { given.experience = "expert"; }) ==
        Problems{"a default of parameter `waves` is for the unknown experience `expert`"});
  CHECK(problems_of_default([](auto& given) { given.text = nullptr; }) ==
        Problems{"parameter waves: default 1: text is null"});
}

TEST_CASE("rows of a newer version are stepped over by their stride") {
  struct Newer {
    topset_parameter parameter = plain_parameter();
    std::int64_t unheard_of = -1;
  };
  Newer rows[2];
  rows[0].parameter.struct_size = rows[1].parameter.struct_size = sizeof(Newer);
  rows[1].parameter.id = "rest";
  topset_card card = plain_card();
  card.parameters = {rows, 2, sizeof(Newer)};
  const CopiedCard copied = copy_card(&card);
  CHECK(copied.problems.empty());
  REQUIRE(copied.card.parameters.size() == 2);
  CHECK(copied.card.parameters[1].id == "rest");
}

TEST_CASE("fields that an older struct does not have are empty") {
  topset_card card = plain_card();
  card.struct_size = offsetof(topset_card, doc);
  card.doc = nullptr;
  card.parameters = {nullptr, 7, 0};
  const CopiedCard copied = copy_card(&card);
  CHECK(copied.problems.empty());
  CHECK(copied.card.doc.empty());
  CHECK(copied.card.parameters.empty());
}

TEST_CASE("what a newer card, parameter or default insists on is told, and is no mistake") {
  topset_default given = plain_default();
  topset_parameter parameter = plain_parameter();
  topset_card card = plain_card();
  parameter.defaults = topset_table_of(&given, 1, sizeof given);
  card.parameters = topset_table_of(&parameter, 1, sizeof parameter);
  const auto beyond = [&] {
    const CopiedCard copied = copy_card(&card);
    CHECK(copied.problems == Problems{});
    return copied.beyond_us;
  };
  CHECK(beyond().empty());
  given.must_understand = 0x10;
  CHECK(beyond() == "parameter waves: default 1: must_understand has the bits 0x10");
  parameter.must_understand = 0x2;
  CHECK(beyond() == "parameter waves: must_understand has the bits 0x2");
  card.must_understand = 0x80000001U;
  CHECK(beyond() == "must_understand has the bits 0x80000001");
}

TEST_CASE("a library that pushes cards without end is stopped") {
  CardSink sink;
  const topset_card card = plain_card();
  const topset_catalogue* catalogue = sink.contract();
  int pushed = 0;
  while (catalogue->add(catalogue->host, &card) == 0) ++pushed;
  CHECK(pushed == 256);
  CHECK(sink.problem() == "it pushed more than 256 cards");
}
