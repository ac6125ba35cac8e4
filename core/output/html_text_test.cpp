// Text is safe in each place of an HTML file, whatever it holds.
#include "output/html_text.hpp"

#include "catch.hpp"

namespace topset::output::html {
namespace {

TEST_CASE("markup in a name is text") {
  CHECK(text("<b>Jana</b> & \"Co\" it's") ==
        "&lt;b&gt;Jana&lt;/b&gt; &amp; &quot;Co&quot; it&#39;s");
}

TEST_CASE("letters of every script and emoji pass as they are") {
  CHECK(text("Nováková Жим 日本 مرحبا \xf0\x9f\x8f\x8b") ==
        "Nováková Жим 日本 مرحبا \xf0\x9f\x8f\x8b");
}

TEST_CASE("control characters and bytes that are no UTF-8 become the replacement character") {
  CHECK(text(std::string_view("a\0b\x1b[2J\x7f", 8)) == "a\uFFFDb\uFFFD[2J\uFFFD");
  CHECK(text("a\xff\xc0z") == "a\uFFFD\uFFFDz");
  CHECK(text("\xc2\x85") == "\uFFFD");        // C1
  CHECK(text("\xef\xbb\xbfx") == "\uFFFDx");  // byte order mark
}

TEST_CASE("a line break in a name is a space") { CHECK(text("a\r\nb\tc") == "a  b c"); }

TEST_CASE("a name is isolated from the direction of its surroundings") {
  CHECK(name_text("\u202Eabc") == "<bdi>\u202Eabc</bdi>");
}

TEST_CASE("a style can't end its element") {
  CHECK(style_text("a::before{content:\"</style><script>\"}") ==
        "a::before{content:\"<\\/style><script>\"}");
  CHECK(style_text("</STYLE >") == "<\\/STYLE >");
  CHECK(style_text("<</") == "<<\\/");
}

TEST_CASE("a style is as a browser has it after parsing, so that its hash holds") {
  CHECK(style_text("a\r\nb\rc\n") == "a\nb\nc\n");
  CHECK(style_text(std::string_view("a\0\xff", 3)) == "a\uFFFD\uFFFD");
}

TEST_CASE("data can't end its script element") {
  CHECK(script_data("{\"a\":\"</script><!--&\u2028\u2029\"}") ==
        "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"}");
}

// RFC 4648, section 10.
TEST_CASE("base64 is as RFC 4648 has it") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(base64("\xff\xfe\xfd") == "//79");
}

// `printf 'body{}' | openssl dgst -sha256 -binary | base64`
TEST_CASE("a policy names an element by the SHA-256 of its text") {
  CHECK(policy_hash("body{}") == "sha256-fJgEClQWV1hGkK4qHMO0KotTsVnMYMXTq7/suurGyUo=");
}

TEST_CASE("a logo is embedded when it is a PNG or an SVG, and left out otherwise") {
  CHECK(image_address("\x89PNG\r\n\x1a\n") == "data:image/png;base64,iVBORw0KGgo=");
  CHECK(image_address("<svg/>") == "data:image/svg+xml;base64,PHN2Zy8+");
  CHECK(image_address("GIF89a").empty());
  CHECK(image_address("").empty());
}

}  // namespace
}  // namespace topset::output::html
