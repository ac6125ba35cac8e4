#include "output/sentence_words.hpp"

#include "catch.hpp"

using namespace topset::output;

namespace {

constexpr Words kGerman(Language::german);

}  // namespace

TEST_CASE("the planner's sentences are said in the language of the sheet") {
  CHECK(sentence_words("end the back-offs with the first set that feels like RPE 9 or harder",
                       kGerman) ==
        "die Back-offs mit dem ersten Satz beenden, der sich wie RPE 9 oder schwerer anfühlt");
  CHECK(sentence_words("stop when the e1RM has dropped 5 %", kGerman) ==
        "aufhören, wenn das e1RM um 5 % gefallen ist");
  CHECK(sentence_words("tested 2026-10-12", kGerman) == "getestet 2026-10-12");
  CHECK(sentence_words("estimated from a 3RM of 120 kg", kGerman) ==
        "geschätzt aus 3RM von 120 kg");
}

TEST_CASE("a sentence is not taken for one that it begins with") {
  const std::string missed = "missed the top set: take no second try, and do the back-off sets ";
  CHECK(sentence_words(missed + "at RPE 8", kGerman) ==
        "Topsatz verfehlt: kein zweiter Versuch, und die Back-off-Sätze bei RPE 8");
  CHECK(sentence_words(missed + "at 122.5 kg", kGerman) ==
        "Topsatz verfehlt: kein zweiter Versuch, und die Back-off-Sätze mit 122,5 kg");
  CHECK(sentence_words(missed + "lighter, at RPE 8 at most", kGerman) ==
        "Topsatz verfehlt: kein zweiter Versuch, und die Back-off-Sätze leichter, höchstens bei "
        "RPE 8");
}

TEST_CASE("what a coach or a strategy wrote stays as it is") {
  CHECK(sentence_words("stop when it hurts", kGerman) == "stop when it hurts");
  CHECK(sentence_words("end the back-offs with the first set that feels like RPE ", kGerman) ==
        "end the back-offs with the first set that feels like RPE ");
  CHECK(sentence_words("", kGerman).empty());
  CHECK(sentence_words("{}", kGerman) == "{}");
  CHECK(sentence_words("end the back-offs with the first set that feels like RPE {0} or harder",
                       kGerman) ==
        "die Back-offs mit dem ersten Satz beenden, der sich wie RPE {0} oder schwerer anfühlt");
}

TEST_CASE("an English sheet has the sentences as they are") {
  CHECK(sentence_words("end the back-offs with the first set that feels like RPE 9 or harder",
                       Words()) ==
        "end the back-offs with the first set that feels like RPE 9 or harder");
}
