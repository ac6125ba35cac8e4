#include "cli/shell_word.hpp"

#include "catch.hpp"

namespace topset::cli {

TEST_CASE("a word is quoted only where a shell would take it for something else") {
  CHECK(shell_word("programs/first-block.yaml") == "programs/first-block.yaml");
  CHECK(shell_word("J\xc3\xb6rg") == "J\xc3\xb6rg");
  CHECK(shell_word("my club") == "'my club'");
  CHECK(shell_word("Bob's") == "'Bob'\\''s'");
  CHECK(shell_word("~") == "'~'");
  CHECK(shell_word("") == "''");
}

}  // namespace topset::cli
