#include "base/json_writer.hpp"

#include <limits>

#include "catch.hpp"

using namespace topset;

namespace {

std::string in_quotes(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

// A set as a block holds it: every kind of value, and arrays within objects within arrays.
std::string sample(JsonLayout layout) {
  std::string out;
  JsonWriter json(out, layout);
  json.begin_object();
  json.key("topset").string("block/1");
  json.key("sets").begin_array();
  json.begin_object();
  json.key("load").thousandths(127500);
  json.key("per_side").on_one_line().begin_array();
  json.thousandths(25000).thousandths(2500).end_array();
  json.key("amrap").boolean(false);
  json.end_object();
  json.integer(-3).null().boolean(true).number("128.7495");
  json.end_array();
  json.key("notes").begin_array().end_array();
  json.key("totals").begin_object().end_object();
  json.end_object();
  return out;
}

}  // namespace

TEST_CASE("compact JSON holds no white space") {
  CHECK(sample(JsonLayout::compact) ==
        R"({"topset":"block/1","sets":[{"load":127.5,"per_side":[25,2.5],"amrap":false},)"
        R"(-3,null,true,128.7495],"notes":[],"totals":{}})");
}

TEST_CASE("pretty JSON has a line for each member, and lists on one line where asked") {
  CHECK(sample(JsonLayout::pretty) == R"({
  "topset": "block/1",
  "sets": [
    {
      "load": 127.5,
      "per_side": [25, 2.5],
      "amrap": false
    },
    -3,
    null,
    true,
    128.7495
  ],
  "notes": [],
  "totals": {}
})");
}

TEST_CASE("what stands in a value on one line stays on it") {
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_array();
  json.on_one_line().begin_object();
  json.key("reps").begin_object().key("min").integer(6).key("max").integer(8).end_object();
  json.key("empty").begin_array().end_array();
  json.key("rest").integer(180);
  json.end_object();
  json.begin_array().integer(1).end_array();
  json.end_array();
  CHECK(out == R"([
  {"reps": {"min": 6, "max": 8}, "empty": [], "rest": 180},
  [
    1
  ]
])");
}

TEST_CASE("asking for one line twice, one inside the other, is asking once") {
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_array().on_one_line().begin_array();
  json.on_one_line().begin_array().integer(1).end_array().integer(2);
  json.end_array().integer(3).end_array();
  CHECK(out == "[\n  [[1], 2],\n  3\n]");
}

TEST_CASE("asking for one line before a plain value changes nothing after it") {
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_array().on_one_line().string("a").begin_array().null().end_array().end_array();
  CHECK(out == "[\n  \"a\",\n  [\n    null\n  ]\n]");
}

TEST_CASE("a value alone is JSON too") {
  CHECK(in_quotes("") == R"("")");
  std::string out;
  JsonWriter(out, JsonLayout::pretty).integer(5);
  CHECK(out == "5");
}

TEST_CASE("strings are escaped where JSON asks for it and kept everywhere else") {
  CHECK(in_quotes("a \"b\" \\ c/d") == R"("a \"b\" \\ c/d")");
  CHECK(in_quotes("\b\f\n\r\t") == R"("\b\f\n\r\t")");
  CHECK(in_quotes(std::string_view("\0\x01\x1F\x7F", 4)) == R"("\u0000\u0001\u001f\u007f")");
  CHECK(in_quotes("Jana Nováková, Иван, 深蹲 🏋") == "\"Jana Nováková, Иван, 深蹲 🏋\"");
}

TEST_CASE("a byte that is not UTF-8 becomes the replacement character") {
  CHECK(in_quotes("caf\xE9!") == "\"caf\uFFFD!\"");
  CHECK(in_quotes("\xFF\xFE") == "\"\uFFFD\uFFFD\"");
  CHECK(in_quotes("é\xE2\x82") == "\"é\uFFFD\uFFFD\"");
  CHECK(in_quotes("\xED\xA0\x80\n") == "\"\uFFFD\uFFFD\uFFFD\\n\"");
}

TEST_CASE("every byte is escaped in a long text as it is alone, wherever it stands") {
  const std::string around = "5x5 @ 75 %, at 127.5 kg";
  for (int byte = 0; byte < 256; ++byte) {
    const std::string alone(1, static_cast<char>(byte));
    const std::string escaped = in_quotes(alone).substr(1, in_quotes(alone).size() - 2);
    for (std::size_t at = 0; at <= around.size(); ++at) {
      INFO("byte " << byte << " at " << at);
      CHECK(in_quotes(around.substr(0, at) + alone + around.substr(at)) ==
            '"' + around.substr(0, at) + escaped + around.substr(at) + '"');
    }
  }
}

TEST_CASE("keys are escaped as strings are") {
  std::string out;
  JsonWriter(out).begin_object().key("a\"\xFF").null().end_object();
  CHECK(out == "{\"a\\\"\uFFFD\":null}");
}

TEST_CASE("integers and thousandths are written exactly to their ends") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.integer(std::numeric_limits<std::int64_t>::min());
  json.integer(std::numeric_limits<std::int64_t>::max());
  json.thousandths(std::numeric_limits<std::int64_t>::min());
  json.thousandths(-50).thousandths(0).thousandths(1).thousandths(100000);
  json.end_array();
  CHECK(out ==
        "[-9223372036854775808,9223372036854775807,-9223372036854775.808,-0.05,0,0.001,100]");
}
