// Escaping and folding as RFC 5545 has them.
#include "output/calendar_line.hpp"

#include "base/utf8.hpp"
#include "catch.hpp"

namespace topset::output {
namespace {

TEST_CASE("what means something in a text is escaped, line breaks stay") {
  CHECK(calendar_text("a; b, c\\d") == "a\\; b\\, c\\\\d");
  CHECK(calendar_text("one\ntwo\n") == "one\\ntwo\\n");
  CHECK(calendar_text("\n") == "\\n");
  CHECK(calendar_text("") == "");
  CHECK(calendar_text("a\r\nEND:VEVENT") == "a \\nEND:VEVENT");
  CHECK(calendar_text("\x07\xE2\x80\xAE") == "  ");
}

TEST_CASE("a line of 75 octets is whole, one more is folded") {
  CHECK(calendar_line("X", std::string(73, 'a')) == "X:" + std::string(73, 'a') + "\r\n");
  CHECK(calendar_line("X", std::string(74, 'a')) == "X:" + std::string(73, 'a') + "\r\n a\r\n");
  CHECK(calendar_line("X", std::string(73 + 74 + 1, 'a')) ==
        "X:" + std::string(73, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
}

TEST_CASE("no fold stands inside a letter, and unfolding gives the text back") {
  for (const std::string letter : {"a", "á", "語", "🏋"}) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += letter;
    for (std::size_t shift = 0; shift < 5; ++shift) {
      const std::string value = std::string(shift, 'x') + text;
      const std::string line = calendar_line("SUMMARY", value);
      std::string unfolded;
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = line.find("\r\n", at);
        const std::string physical = line.substr(at, end - at);
        CHECK(physical.size() <= 75);
        CHECK_FALSE(first_bad_utf8(physical).has_value());
        unfolded += at == 0 ? physical : physical.substr(1);
        at = end + 2;
      }
      CHECK(unfolded == "SUMMARY:" + value);
    }
  }
}

}  // namespace
}  // namespace topset::output
