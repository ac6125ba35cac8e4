#include "output/words.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "catch.hpp"

namespace topset::output {
namespace {

constexpr Word kAll[] = {
#define TOPSET_WORD(id, ...) Word::id,
#include "output/words.def"
#undef TOPSET_WORD
};

std::size_t blanks(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '{'));
}

}  // namespace

TEST_CASE("a sheet is headed in the language asked for") {
  CHECK(Words()[Word::week] == "Week");
  CHECK(Words(Language::german)[Word::week] == "Woche");
  CHECK(Words(Language::spanish)[Word::week] == "Semana");
  CHECK(Words(Language::russian)[Word::week] == "Неделя");
  CHECK(Words(Language::russian).code() == "ru");
}

TEST_CASE("languages are named by their two letters") {
  CHECK(parse_language("de") == Language::german);
  CHECK(!parse_language("tlh"));
  CHECK(language_codes().size() == 4);
}

TEST_CASE("every word stands in every language, with the same blanks") {
  for (const Word word : kAll) {
    INFO(Words()[word]);
    for (const std::string_view code : language_codes()) {
      const Words words(*parse_language(code));
      CHECK(!words[word].empty());
      CHECK(blanks(words[word]) == blanks(Words()[word]));
    }
  }
}

TEST_CASE("the kinds of sets leave the text sheet room for its other columns") {
  constexpr Word kKinds[] = {Word::kind_warm_up,  Word::kind_ramp, Word::kind_top,
                             Word::kind_back_off, Word::kind_sets, Word::kind_drop,
                             Word::kind_test};
  for (const std::string_view code : language_codes())
    for (const Word kind : kKinds) CHECK(display_width(Words(*parse_language(code))[kind]) <= 13);
}

}  // namespace topset::output
