#include "output/parts.hpp"

#include "catch.hpp"

using namespace topset::output;

TEST_CASE("parts are in the order they were added, with a head put before them") {
  Parts parts;
  CHECK(parts.empty());
  parts.append("squat ");
  parts.append("");
  parts.append("bench");
  parts.prepend("head ");
  parts.prepend("");
  CHECK(parts.joined() == "head squat bench");
  CHECK(parts.views() == std::vector<std::string_view>{"head ", "squat bench"});
}

TEST_CASE("a whole is one part, and nothing is none") {
  CHECK(Parts("all").views() == std::vector<std::string_view>{"all"});
  CHECK(Parts("").views().empty());
}

TEST_CASE("bytes that stand already never move") {
  Parts parts;
  const std::string sheet(200'000, 'x');
  parts.append(sheet);
  const char* const first = parts.views().front().data();
  for (int i = 0; i < 50; ++i) parts.append(sheet);
  CHECK(parts.views().front().data() == first);
  CHECK(parts.joined().size() == 51 * sheet.size());
}
