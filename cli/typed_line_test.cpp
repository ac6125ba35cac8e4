// What a shell has so far, as words.
#include "cli/typed_line.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

using Words = std::vector<std::string>;

const std::string kBreaks = " \t\n\"'><=;|&(:@";  // as bash has them

TypedLine bash(std::string_view line) { return typed_line(line, Shell::bash, kBreaks); }

}  // namespace

TEST_CASE("words are parted by spaces, and the last one is being typed") {
  CHECK(bash("topset gen").words == Words{"topset", "gen"});
  CHECK(bash("topset  generate ").words == Words{"topset", "generate", ""});
  CHECK(bash("").words == Words{""});
}

TEST_CASE("quotes and backslashes keep a word together, closed or not") {
  CHECK(bash(R"(topset check "two words" 'three more w)").words ==
        Words{"topset", "check", "two words", "three more w"});
  CHECK(bash(R"(topset check ana\ maria\'s.yaml)").words ==
        Words{"topset", "check", "ana maria's.yaml"});
  CHECK(bash(R"(topset "say \"it\" \n")").words == Words{"topset", R"(say "it" \n)"});
  CHECK(bash(R"(topset check ana\)").words == Words{"topset", "check", "ana"});
  CHECK(bash(R"(topset check ''x '')").words == Words{"topset", "check", "x", ""});
}

TEST_CASE("only fish escapes between single quotes") {
  CHECK(typed_line(R"(topset 'it\'s)", Shell::fish).words == Words{"topset", "it's"});
  CHECK(bash(R"(topset 'it\' s)").words == Words{"topset", R"(it\)", "s"});
}

TEST_CASE("letters beyond ASCII are letters") {
  CHECK(bash("topset check Jörg/Žižek").words.back() == "Jörg/Žižek");
}

TEST_CASE("bash parts a word at a colon or equals sign that is not quoted") {
  CHECK(bash("topset check --findings sarif:out/fi").parted == 6);
  CHECK(bash("topset check --findings=sarif:").parted == 17);
  CHECK(bash("topset check --findings=json").parted == 11);
  CHECK(bash("topset check 10\\:30").parted == 0);
  CHECK(bash("topset check '10:30").parted == 0);
  CHECK(bash("topset a:b c").parted == 0);
  CHECK(typed_line("topset a:b", Shell::fish).parted == 0);
}

}  // namespace topset::cli
