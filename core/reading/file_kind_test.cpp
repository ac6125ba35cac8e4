// What a file says it is in its first key.
#include "catch.hpp"
#include "reading/schema_told.hpp"

namespace topset::reading {
namespace {

TEST_CASE("a file without a kind gets the kinds there are") {
  CHECK(told("name: Jana\n") ==
        "1:1-5 LIBR001: the file does not say what it is\n"
        "  help: write one of these as the first line: `topset: athlete/1`, `topset: baseline/1`, "
        "`topset: block/1`, "
        "`topset: findings/1`, `topset: library/1`, `topset: lock/1`, `topset: log/1`, `topset: "
        "plugin-check/1` or "
        "`topset: program/1`\n");
}

TEST_CASE("a list is no file of any kind") {
  CHECK(told("[1, 2]\n") ==
        "1:1-7 LIBR001: the file does not say what it is\n"
        "  help: write one of these as the first line: `topset: athlete/1`, `topset: baseline/1`, "
        "`topset: block/1`, "
        "`topset: findings/1`, `topset: library/1`, `topset: lock/1`, `topset: log/1`, `topset: "
        "plugin-check/1` or "
        "`topset: program/1`\n");
}

TEST_CASE("a misspelt first key gets the right one") {
  CHECK(told("topsat: athlete/1\n"
             "name: Jana\n") ==
        "1:1-7 LIBR001: unknown key `topsat`, and no key `topset`\n"
        "  help: a key with a similar name exists: `topset`\n");
}

TEST_CASE("a kind that stands too late is to be moved") {
  CHECK(told("name: Jana\n"
             "topset: athlete/1\n") ==
        "2:1-7 LIBR001: `topset` is not the first key\n"
        "  help: move it to the first line of the file\n");
}

TEST_CASE("a misspelt kind gets the nearest") {
  CHECK(told("topset: athlet/1\n") ==
        "1:9-17 LIBR001: the text `athlet/1` is no kind of file\n"
        "  help: a similar kind exists: `athlete/1`\n");
}

TEST_CASE("a kind without its version gets the nearest") {
  CHECK(told("topset: athlete\n") ==
        "1:9-16 LIBR001: the text `athlete` is no kind of file\n"
        "  help: a similar kind exists: `athlete/1`\n");
}

TEST_CASE("a version of tomorrow gets the one of today") {
  CHECK(told("topset: athlete/2\n") ==
        "1:9-18 LIBR003: `athlete/2` is of a version that this topset does not read\n"
        "  help: this topset reads `athlete/1`\n");
}

TEST_CASE("a number is no kind") {
  CHECK(told("topset: 1\n") ==
        "1:9-10 LIBR001: the number 1 is no kind of file\n"
        "  help: write `topset: athlete/1`, `topset: baseline/1`, `topset: block/1`, `topset: "
        "findings/1`, "
        "`topset: library/1`, `topset: lock/1`, `topset: log/1`, `topset: plugin-check/1` or "
        "`topset: program/1`\n");
}

TEST_CASE("a kind that is nothing gets the kinds there are") {
  CHECK(told("topset:\n") ==
        "1:8-8 LIBR001: the file does not say what it is\n"
        "  help: write `topset: athlete/1`, `topset: baseline/1`, `topset: block/1`, `topset: "
        "findings/1`, "
        "`topset: library/1`, `topset: lock/1`, `topset: log/1`, `topset: plugin-check/1` or "
        "`topset: program/1`\n");
}

}  // namespace
}  // namespace topset::reading
