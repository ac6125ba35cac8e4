#include "cli/findings_formats.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

std::string why_not(const std::vector<std::string>& values) {
  const auto order = read_findings_order(values);
  REQUIRE_FALSE(order);
  return order.error().message + "\n" + order.error().help;
}

TEST_CASE("nothing asked for is text for people") {
  const auto order = read_findings_order({});
  REQUIRE(order);
  CHECK_FALSE(order->is_for_machines());
  CHECK_FALSE(read_findings_order({"text"})->is_for_machines());
}

TEST_CASE("one format is printed, others go into files") {
  const auto order = read_findings_order({"sarif:out/a:b.sarif", "github", "junit:c.xml"});
  REQUIRE(order);
  CHECK(order->is_for_machines());
  CHECK(order->stream->word == "github");
  REQUIRE(order->files.size() == 2);
  CHECK(order->files[0].format->word == "sarif");
  CHECK(order->files[0].path == "out/a:b.sarif");
  CHECK(order->files[1].path == "c.xml");
}

TEST_CASE("an order that can't be met is refused with what to write") {
  CHECK(why_not({"srif"}) ==
        "--findings srif is not known\n"
        "the nearest is `sarif`; write one of text, json, jsonl, sarif, junit, github, gitlab");
  CHECK(why_not({"json", "sarif"}) ==
        "--findings json and sarif would be printed into each other\n"
        "name a file for one of them: `--findings sarif:FILE`");
  CHECK(why_not({"sarif:"}) ==
        "--findings sarif: names no file\n"
        "write `sarif:FILE`, or `sarif` alone to print");
  CHECK(why_not({"text:a"}) ==
        "--findings text is for a terminal and can't be a file\n"
        "redirect standard error, or choose another format");
  CHECK(why_not({"json:a", "sarif:a"}) ==
        "two --findings would be written to a\n"
        "name another file for one of them");
}

}  // namespace
}  // namespace topset::cli
