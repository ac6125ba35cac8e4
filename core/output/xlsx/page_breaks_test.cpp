#include "output/xlsx/page_breaks.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output::xlsx {
namespace {

constexpr double kPage = 100;

TEST_CASE("sessions that have room share a page") {
  CHECK(page_breaks({{0, 0}, {10, 40}, {20, 80}}, 100, kPage).empty());
  CHECK(page_breaks({}, 0, kPage).empty());
}

TEST_CASE("a session that would be cut begins a page") {
  CHECK(page_breaks({{0, 0}, {10, 40}, {20, 80}}, 120, kPage) == std::vector<Row>{20});
  CHECK(page_breaks({{0, 0}, {10, 60}, {20, 120}, {30, 180}}, 240, kPage) ==
        std::vector<Row>{10, 20, 30});
}

TEST_CASE("a session longer than a page begins one, and what follows stands below its end") {
  CHECK(page_breaks({{0, 0}, {10, 30}, {40, 280}}, 300, kPage) == std::vector<Row>{10});
  CHECK(page_breaks({{0, 0}, {10, 30}, {40, 280}}, 340, kPage) == std::vector<Row>{10, 40});
}

TEST_CASE("a week of a book begins a page though there is room") {
  CHECK(page_breaks({{0, 0}, {10, 20, true}, {20, 40}}, 60, kPage) == std::vector<Row>{10});
}

TEST_CASE("a narrow sheet is not made larger, a wide one has more of it on a page") {
  SheetOptions options;
  const Grid wide(example_block(), options);
  options.columns.clear();
  const Grid narrow(example_block(), options);
  CHECK(wide.width() > narrow.width());
  CHECK(page_height(wide, options) > page_height(narrow, options));
  options.landscape = true;
  CHECK(page_height(narrow, options) < 600);
}

}  // namespace
}  // namespace topset::output::xlsx
