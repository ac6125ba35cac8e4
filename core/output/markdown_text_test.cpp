// Text that would be markup is shown as it is written.
#include "output/markdown_text.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

const std::string kSeam = "\xE2\x81\xA0";

TEST_CASE("plain words stay plain") {
  for (const std::string words :
       {"Jana Nováková", "4x5 @ 80 %", "work up to 5 @ 8", "3-1-X-0", "rest 3:00", "25+25+2.5",
        "squat (high bar)", "日本語", "a.b.c", "2026-12-07", "12.5 kg"})
    CHECK(markdown_text(words) == words);
}

TEST_CASE("what Markdown would read is escaped") {
  CHECK(markdown_text("a|b") == "a\\|b");
  CHECK(markdown_text("`x`") == "\\`x\\`");
  CHECK(markdown_text("*x* _y_ ~z~ $w$") == "\\*x\\* \\_y\\_ \\~z\\~ \\$w\\$");
  CHECK(markdown_text("![x](y)") == "!\\[x\\](y)");
  CHECK(markdown_text("<b>&amp;") == "&lt;b&gt;&amp;amp;");
  CHECK(markdown_text("a\\|b") == "a\\\\\\|b");
}

TEST_CASE("no text begins a heading, a list, a quote or a rule") {
  CHECK(markdown_text("# x") == "\\# x");
  CHECK(markdown_text("- x") == "\\- x");
  CHECK(markdown_text("---") == "\\---");
  CHECK(markdown_text("+ x") == "\\+ x");
  CHECK(markdown_text("===") == "\\===");
  CHECK(markdown_text("1. x") == "1\\. x");
  CHECK(markdown_text("12) x") == "12\\) x");
  CHECK(markdown_text("> x") == "&gt; x");
  CHECK(markdown_text("    code") == "code");
  CHECK(markdown_text("two\nlines\r\n\r\nand more") == "two lines    and more");
}

TEST_CASE("nothing becomes a link, a mention or an issue") {
  CHECK(markdown_text("https://x.org") == "https:" + kSeam + "//x.org");
  CHECK(markdown_text("www.x.org") == "www" + kSeam + ".x.org");
  CHECK(markdown_text("WWW.x.org") == "WWW" + kSeam + ".x.org");
  CHECK(markdown_text("mailto:a@b.c") == "mailto:" + kSeam + "a@" + kSeam + "b.c");
  CHECK(markdown_text("@coach") == "@" + kSeam + "coach");
  CHECK(markdown_text("see #12") == "see #" + kSeam + "12");
}

}  // namespace
}  // namespace topset::output
