#include "base/utf8.hpp"

#include <random>

#include "catch.hpp"

using namespace topset;

TEST_CASE("valid UTF-8 of every length has no bad byte") {
  CHECK(first_bad_utf8("") == std::nullopt);
  CHECK(first_bad_utf8("Jana Nováková") == std::nullopt);
  CHECK(first_bad_utf8("Иван 力 🏋") == std::nullopt);
  CHECK(first_bad_utf8("\x7F") == std::nullopt);
  CHECK(first_bad_utf8("\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF") == std::nullopt);
  CHECK(first_bad_utf8("\xED\x9F\xBF \xEE\x80\x80 \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF") ==
        std::nullopt);
}

TEST_CASE("the first bad byte is where the broken character begins") {
  CHECK(first_bad_utf8("ab\xFFz") == 2u);
  CHECK(first_bad_utf8("ab\x80") == 2u);     // a continuation alone
  CHECK(first_bad_utf8("caf\xE9") == 3u);    // Latin-1
  CHECK(first_bad_utf8("\xE2\x82") == 0u);   // cut short by the end
  CHECK(first_bad_utf8("\xE2\x82z") == 0u);  // cut short by a letter
  CHECK(first_bad_utf8("\xC0\xAF") == 0u);   // overlong in two bytes
  CHECK(first_bad_utf8("\xC1\xBF") == 0u);
  CHECK(first_bad_utf8("\xE0\x9F\xBF") == 0u);      // overlong in three
  CHECK(first_bad_utf8("\xF0\x8F\xBF\xBF") == 0u);  // overlong in four
  CHECK(first_bad_utf8("\xED\xA0\x80") == 0u);      // the first surrogate
  CHECK(first_bad_utf8("\xED\xBF\xBF") == 0u);      // the last
  CHECK(first_bad_utf8("\xF4\x90\x80\x80") == 0u);  // U+110000
  CHECK(first_bad_utf8("\xF5\x80\x80\x80") == 0u);
  CHECK(first_bad_utf8(std::string("a\0b", 3)) == std::nullopt);
}

TEST_CASE("every code point survives encoding and decoding, and nothing else is one") {
  for (char32_t code_point = 0; code_point <= 0x110000; ++code_point) {
    std::string text;
    append_utf8(text, code_point);
    const DecodedCharacter back = decode_at(text, 0);
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    const bool real = code_point <= 0x10FFFF && !surrogate;
    const char32_t expected = real ? code_point : kReplacementCharacter;
    if (!back.valid || back.code_point != expected || back.length != text.size()) {
      CAPTURE(static_cast<std::uint32_t>(code_point));
      FAIL("the code point did not come back");
    }
  }
  SUCCEED();
}

TEST_CASE("random bytes are decoded to their end, a bad byte at a time") {
  const std::uint64_t seed = 20261207;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 12, ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    std::string repaired;
    bool all_valid = true;
    for (std::size_t at = 0; at < text.size();) {
      const DecodedCharacter character = decode_at(text, at);
      REQUIRE(character.length >= 1);
      REQUIRE(at + character.length <= text.size());
      append_utf8(repaired, character.code_point);
      all_valid = all_valid && character.valid;
      at += character.length;
    }
    REQUIRE(first_bad_utf8(repaired) == std::nullopt);
    REQUIRE(first_bad_utf8(text).has_value() == !all_valid);
    if (all_valid) REQUIRE(repaired == text);
  }
}

TEST_CASE("width counts columns, not bytes") {
  CHECK(display_width("squat") == 5);
  CHECK(display_width("Nováková") == 8);
  CHECK(display_width("Nova\xCC\x81kova\xCC\x81") == 8);  // combining acute accents
  CHECK(display_width("Иван") == 4);
  CHECK(display_width("深蹲") == 4);
  CHECK(display_width("스쿼트") == 6);
  CHECK(display_width("\xFF\xFE") == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("a text too wide ends in an ellipsis, within the columns") {
  CHECK(cut_to_width("bench press", 11) == "bench press");
  CHECK(cut_to_width("bench press", 10) == "bench pre…");
  CHECK(cut_to_width("bench press", 1) == "…");
  CHECK(cut_to_width("bench press", 0) == "");
  CHECK(cut_to_width("bench press", 8, "") == "bench pr");
  CHECK(cut_to_width("bench press", 2, "...") == "be");
  CHECK(cut_to_width("深蹲推举", 8) == "深蹲推举");
  CHECK(cut_to_width("深蹲推举", 7) == "深蹲推…");
  CHECK(cut_to_width("深蹲推举", 6) == "深蹲…");  // half a character is never shown
}

TEST_CASE("cutting never takes an accent from its letter") {
  const std::string name = "a\xCC\x81o\xCC\x81u\xCC\x81";
  CHECK(cut_to_width(name, 3) == name);
  CHECK(cut_to_width(name, 2) == "a\xCC\x81…");
  CHECK(cut_to_width(name, 2, "") == "a\xCC\x81o\xCC\x81");
  CHECK(cut_to_width(name, 1, "") == "a\xCC\x81");
}

TEST_CASE("padding fills up to the columns and never cuts") {
  CHECK(pad_right("深蹲", 6) == "深蹲  ");
  CHECK(pad_left("82.5", 6) == "  82.5");
  CHECK(pad_left("é", 2) == " é");
  CHECK(pad_right("squat", 3) == "squat");
  CHECK(pad_left("squat", 3) == "squat");
}

TEST_CASE("what acts on a terminal is shown instead of done") {
  CHECK(escaped_for_terminal("Jana Nováková") == "Jana Nováková");
  CHECK(escaped_for_terminal("plain ASCII ~") == "plain ASCII ~");
  CHECK(escaped_for_terminal("\x1B[2Jgone") == "\\u{1b}[2Jgone");
  CHECK(escaped_for_terminal("a\x7F"
                             "b") == "a\\u{7f}b");
  CHECK(escaped_for_terminal("\xC2\x9B"
                             "2J") == "\\u{9b}2J");  // CSI in one C1 character
  CHECK(escaped_for_terminal("sq\u202Etau") == "sq\\u{202e}tau");
  CHECK(escaped_for_terminal("a\u2066b\u2069") == "a\\u{2066}b\\u{2069}");
  CHECK(escaped_for_terminal("\u200E\u200F\u061C") == "\\u{200e}\\u{200f}\\u{61c}");
  CHECK(escaped_for_terminal("\u2028\uFEFF") == "\\u{2028}\\u{feff}");
  CHECK(escaped_for_terminal("caf\xE9!") == "caf\\x{e9}!");
  CHECK(escaped_for_terminal("a\tb\r") == "a\\u{9}b\\u{d}");
  CHECK(escaped_for_terminal("\u200D") == "\u200D");  // joins letters and emoji: no control
}

TEST_CASE("newlines are escaped unless they are asked for") {
  CHECK(escaped_for_terminal("one\ntwo") == "one\\u{a}two");
  CHECK(escaped_for_terminal("one\ntwo", LineBreaks::kept) == "one\ntwo");
  CHECK(escaped_for_terminal("one\r\ntwo", LineBreaks::kept) == "one\\u{d}\ntwo");
}

TEST_CASE("the bounds of what is hidden") {
  for (const unsigned hidden : {0x00U, 0x1FU, 0x7FU, 0x80U, 0x9FU, 0x061CU, 0x200EU, 0x200FU,
                                0x2028U, 0x2029U, 0x202AU, 0x202EU, 0x2066U, 0x2069U, 0xFEFFU})
    CHECK(is_hidden_control(char32_t{hidden}));
  for (const unsigned seen : {0x20U, 0x7EU, 0xA0U, 0x061BU, 0x061DU, 0x200DU, 0x2010U, 0x2027U,
                              0x202FU, 0x2065U, 0x206AU, 0xFEFEU, 0xFF00U})
    CHECK_FALSE(is_hidden_control(char32_t{seen}));
}

TEST_CASE("only ASCII letters are folded") {
  CHECK(ascii_lower("Front SQUAT-2 Ž") == "front squat-2 Ž");
  CHECK(ascii_lower('@') == '@');
  CHECK(ascii_lower('[') == '[');
  CHECK(equal_ignoring_ascii_case("KG", "kg"));
  CHECK_FALSE(equal_ignoring_ascii_case("kg", "kgs"));
  CHECK_FALSE(equal_ignoring_ascii_case("Ž", "ž"));
}
