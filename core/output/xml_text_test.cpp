#include "output/xml_text.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

TEST_CASE("text of any kind can stand in XML") {
  CHECK(xml_text("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
  CHECK(xml_text("größe\nnext") == "größe\nnext");
  CHECK(xml_text("\x01\x1b[2J\r") == "\\u{1}\\u{1b}[2J\\u{d}");
  CHECK(xml_text("bad \xff") == "bad \\x{ff}");
  CHECK(xml_text("non \xef\xbf\xbe\xef\xbf\xbf!") == "non \xef\xbf\xbd\xef\xbf\xbd!");
}

}  // namespace
}  // namespace topset::output
