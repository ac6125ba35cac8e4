#include "cli/rule_page.hpp"

#include "catch.hpp"

using topset::Rule;
using topset::cli::for_terminal;
using topset::cli::rule_pages;
using topset::cli::rule_text;
using topset::output::Style;

namespace {

constexpr std::string_view kPage =
    "# SAFE599 `too-hot`\n"
    "\n"
    "Usually a **warning**: the gym is too hot.\n"
    "\n"
    "## Why\n"
    "\n"
    "Bars slip, says [one page](../writing-programs.md#days-and-dates) and\n"
    "another: `[5x5 @ 75 %](no)` is left.\n"
    "\n"
    "## Bad\n"
    "\n"
    "```yaml\n"
    "# program.yaml\n"
    "sessions: [**a**]\n"
    "\n"
    "weeks: 1\n"
    "```\n";

}  // namespace

TEST_CASE("a page loses its Markdown, and its examples are indented as they stand") {
  CHECK(for_terminal(kPage, Style{}) ==
        "SAFE599 too-hot\n"
        "\n"
        "Usually a warning: the gym is too hot.\n"
        "\n"
        "Why\n"
        "\n"
        "Bars slip, says one page and another: `[5x5 @ 75 %](no)` is left.\n"
        "\n"
        "Bad\n"
        "\n"
        "    # program.yaml\n"
        "    sessions: [**a**]\n"
        "\n"
        "    weeks: 1\n");
}

TEST_CASE("paragraphs of a page are wrapped to the terminal") {
  CHECK(for_terminal("Three minutes of rest\nare more than one.\n", Style{false, 24}) ==
        "Three minutes of rest\n"
        "are more than one.\n");
  CHECK(for_terminal("Three minutes\nof rest are more than one.\n", Style{false, 24}) ==
        "Three minutes of rest\n"
        "are more than one.\n");
}

TEST_CASE("with colours the headings of a page stand out") {
  CHECK(for_terminal("## Why\n\nIt is.\n", Style{true, 80}) == "\x1b[1mWhy\x1b[0m\n\nIt is.\n");
}

TEST_CASE("a page is printed by the id of its rule") {
  const std::string text = rule_text(topset::info(Rule::SAFE504), Style{});
  CHECK(text.starts_with(
      "SAFE504 isolation-low-reps\n\nUsually an error: one or two reps of an isolation"));
  CHECK(text.find("\nWhat to do\n") != std::string::npos);
}

TEST_CASE("pages are compiled in by id") {
  std::string_view last;
  for (const auto& page : rule_pages()) {
    INFO(page.id);
    CHECK(last < page.id);
    last = page.id;
    CHECK(page.text.starts_with("# " + std::string(page.id) + " "));
  }
}
