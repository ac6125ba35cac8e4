#include "cli/plugin_name.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

std::string told(std::string_view written) {
  const auto name = plugin_name(written);
  return name ? name->id + " " + name->file + " " + name->type_name
              : name.error().message + "\n" + name.error().help;
}

constexpr const char* kShape =
    "write small letters, digits and dashes, such as `wave`, `top-triple` or, with your own word "
    "before it, `acme.wave`";

TEST_CASE("a plain name becomes one of my own, and one with an owner stays") {
  CHECK(told("wave") == "my.wave wave Wave");
  CHECK(told("acme.wave") == "acme.wave wave Wave");
  CHECK(told("top-triple-2") == "my.top-triple-2 top-triple-2 TopTriple2");
  CHECK(told("club-9.a") == "club-9.a a A");
}

TEST_CASE("what is no word, or two, is no name") {
  for (const std::string written :
       {"", ".", "wave.", ".wave", "Wave", "3-2-1", "a--b", "-a", "a-", "a_b", "a b", "a/b", "..",
        "a.b.c", "vlna\xc3\xa1", "a.\"b\"", "a\n"}) {
    INFO(written);
    CHECK(told(written) == "`" + written + "` can't be a strategy's name\n" + kShape);
  }
}

TEST_CASE("names that others hold are refused") {
  CHECK(told("topset.wave") ==
        "`topset.wave` is of topset's own names\nwrite a word of yours before the dot");
  for (const std::string word : {"all", "clean", "help", "install", "package", "test"})
    CHECK(told(word) == "`" + word + "` is a word that CMake needs for itself\n" +
                            "name it otherwise, such as `" + word + "-sets`");
  CHECK(told("acme.test").starts_with("`acme.test` is a word that CMake needs"));
}

TEST_CASE("an id is at most forty letters") {
  const std::string longest(37, 'a');
  CHECK(told(longest).starts_with("my." + longest + " "));
  CHECK(told(longest + "a") ==
        "`" + longest + "a` is too long for a strategy's name\nwrite at most 40 letters");
}

TEST_CASE("every form of the template's name is replaced, each once") {
  const auto name = plugin_name("acme.my-first-wave");
  REQUIRE(name);
  CHECK(with_name("struct FirstWave; my.first-wave first-wave.cpp my.first-waves", *name) ==
        "struct MyFirstWave; acme.my-first-wave my-first-wave.cpp acme.my-first-waves");
  CHECK(with_name("first wave, FIRST-WAVE", *name) == "first wave, FIRST-WAVE");
  CHECK(with_name("", *name).empty());
}

}  // namespace
}  // namespace topset::cli
