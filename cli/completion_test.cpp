// What the prompt is told, over a library in memory. That shells make of it what they should is
// tested with the shells themselves: tests/completions.
#include "cli/completion.hpp"

#include "catch.hpp"
#include "cli/flags.hpp"
#include "cli/schema_choices.hpp"
#include "cli/sheet_choices.hpp"
#include "cli/test_world.hpp"
#include "output/words.hpp"
#include "reading/compiled_schema.hpp"
#include "reading/schema.hpp"

namespace topset::cli {
namespace {

MemoryFileSystem club() {
  MemoryFileSystem files;
  files.add_file("/topset.yaml",
                 "topset: library/1\nname: Club\ngroups: {juniors: [ana]}\n"
                 "exercises:\n  bamboo_bench: {name: Bamboo bench, movement: horizontal_press, "
                 "implement: barbell, primary: [chest]}\n");
  files.add_file("/athletes/ana.yaml",
                 "topset: athlete/1\nname: \"Ana Núñez\"  # lifts on Mondays\nunits: kg\n"
                 "groups: [masters, juniors]\n");
  files.add_file("/athletes/j\xc3\xb6rg k.yaml",
                 "topset: athlete/1\nname: J\xc3\xb6rg\nunits: kg\ngroups: [masters]\n");
  files.add_file("/programs/base.yaml", "topset: program/1\nname: Base block\n");
  files.add_file("/logs/ana.yaml", "topset: log/1\n");
  files.add_file("/share/library/programs/linear.yaml", "topset: program/1\nname: Linear\n");
  return files;
}

std::string told(const std::vector<std::string>& words, MemoryFileSystem files = club()) {
  TestWorld test(std::move(files));
  std::vector<std::string> line = {"complete"};
  line.insert(line.end(), words.begin(), words.end());
  CHECK(run_command_line(line, test.world) == Exit::ok);
  CHECK(test.err.text().empty());
  CHECK(test.files.writes() == 0);
  return test.out.text();
}

}  // namespace

TEST_CASE("commands complete with what they do, groups of commands by their first word") {
  CHECK(told({"zsh", "p"}) ==
        "none - plain\n\np\n"
        "plates\tsay which plates make a load\n"
        "plugin\tstrategies of your own\n");
  CHECK(told({"zsh", "plugin", "lo"}) ==
        "none - plain\n\nlo\nlock\ttrust the plugins as they are now, and no others\n");
  CHECK(told({"zsh", "help", "ma"}) == "none - plain\n\nma\nmax\testimate a 1RM from a set\n");
  CHECK(told({"zsh", "--v"}) == "none - plain\n\n--v\n--version\twhich topset this is\n");
  CHECK(told({"zsh", "help", "--completion", "z"}) == "none - plain\n\nz\nzsh\tfor ~/.zshrc\n");
}

TEST_CASE("flags that were given are not offered again, but those that repeat") {
  CHECK(told({"zsh", "check", "--st"}) ==
        "none - plain\n\n--st\n--strict\ta warning counts as an error\n");
  CHECK(told({"zsh", "check", "--strict", "--st"}) == "none - plain\n\n--st\n");
  CHECK(told({"zsh", "check", "--findings", "json", "--fin"}).find("--findings\t") !=
        std::string::npos);
}

TEST_CASE("a flag's choices complete in each way that a value may be written") {
  const std::string json = "json\tblock/1, for programs\n";
  CHECK(told({"zsh", "generate", "--format", "js"}) == "none - plain\n\njs\n" + json);
  CHECK(told({"zsh", "generate", "--format=js"}) == "none - plain\n--format=\njs\n" + json);
  CHECK(told({"zsh", "generate", "-f", "js"}) == "none - plain\n\njs\n" + json);
  CHECK(told({"zsh", "generate", "-fjs"}) == "none - plain\n-f\njs\n" + json);
  CHECK(told({"zsh", "generate", "-f", "text,js"}) == "none - plain\ntext,\njs\n" + json);
  CHECK(told({"zsh", "generate", "-f", "json,js"}) == "none - plain\njson,\njs\n");
}

TEST_CASE("columns complete with the sign that the list begins with") {
  CHECK(told({"zsh", "generate", "--columns=-plates,-re"}) ==
        "none - plain\n--columns=-plates,\n-re\n-rest\trest between sets\n");
  CHECK(told({"zsh", "generate", "--columns", "no"}) ==
        "none - plain\n\nno\nnone\tno such column\n");
}

TEST_CASE("findings complete as a format, and behind its colon as a file") {
  CHECK(told({"zsh", "check", "--findings", "sar"}) ==
        "none - plain\n\nsar\nsarif\tfor code scanning and editors\n");
  CHECK(told({"zsh", "check", "--findings", "sarif:out/f"}) == "all - plain\nsarif:\nout/f\n");
}

TEST_CASE("programs and athletes complete by path and by the name in them") {
  CHECK(told({"zsh", "generate", ""}) ==
        "none - paths\n\n\n"
        "programs/base.yaml\tBase block\n"
        "share/library/programs/linear.yaml\tLinear\n"
        "linear\tLinear\n");
  CHECK(told({"zsh", "generate", "linear", "athletes/"}) ==
        "none - paths\n\nathletes/\n"
        "athletes/ana.yaml\tAna Núñez\n"
        "athletes/j\xc3\xb6rg k.yaml\tJörg\n");
  // Who is there already, is not meant again.
  CHECK(told({"zsh", "generate", "linear", "athletes/ana.yaml", "athletes/a"}) ==
        "none - plain\n\nathletes/a\n");
  CHECK(told({"zsh", "generate", "linear", "-l", "logs"}) ==
        "none - paths\n\nlogs\nlogs/ana.yaml\t\n");
  CHECK(told({"zsh", "generate", "../other/p"}) == "all yaml,yml plain\n\n../other/p\n");
}

TEST_CASE("groups complete as they are written in the library and its profiles") {
  CHECK(told({"zsh", "generate", "linear", "--group", ""}) ==
        "none - plain\n\n\njuniors\t1 athlete\nmasters\t2 athletes\n");
}

TEST_CASE("exercises complete by id and by other words for them, the library's own too") {
  CHECK(told({"zsh", "exercises", "bamb"}) == "none - plain\n\nbamb\nbamboo_bench\tBamboo bench\n");
  CHECK(told({"zsh", "exercises", "ssb"}) ==
        "none - plain\n\nssb\nssb_squat\tSafety-bar squat, as safety_bar_squat\n");
}

TEST_CASE("rules complete by id, and by name") {
  CHECK(told({"zsh", "explain", "SAFE509"}).starts_with("all json plain\n\nSAFE509\nSAFE509\t"));
  CHECK(told({"zsh", "explain", "reps-over-9"})
            .starts_with("all json plain\n\nreps-over-9\nreps-over-90\tSAFE509: "));
  CHECK(told({"zsh", "explain", "out/jana.json", "2"}) == "none - plain\n\n2\n");
}

TEST_CASE("files are left to the shell, of the kinds that make sense") {
  CHECK(told({"zsh", "generate", "x", "--logo", "cl"}) == "all png,svg plain\n\ncl\n");
  CHECK(told({"zsh", "generate", "x", "-o", "ou"}) == "folders - plain\n\nou\n");
  CHECK(told({"zsh", "generate", "x", "--css=cl"}) == "all css plain\n--css=\ncl\n");
  CHECK(told({"zsh", "plugin", "check", "lib"}) == "all so,lua plain\n\nlib\n");
}

TEST_CASE("where nothing is known, nothing is offered") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"zsh", "max", "14"},
                                                {"zsh", "generate", "-s", "20"},
                                                {"zsh", "nosuch", "x"},
                                                {"zsh", "plates", "20", ""},
                                                {"zsh", "plugin", "nosuch", ""},
                                                {"zsh", "check", "--", "--str", "--st"}})
    CHECK(told(words).find('\t') == std::string::npos);
  CHECK(told({}).empty());
  CHECK(told({"zsh"}).empty());
  CHECK(told({"tcsh", "gen"}).empty());
  CHECK(told({"bash", "topset gen"}).empty());
}

TEST_CASE("behind -- no word is a flag") {
  CHECK(told({"zsh", "schema", "--", "findin"}) ==
        "none - plain\n\nfindin\nfindings\twhat check finds\n");
}

TEST_CASE("a library with mistakes is passed over in silence") {
  MemoryFileSystem files = club();
  files.add_file("/topset.yaml", "topset: library/1\nname: [\n");
  CHECK(told({"zsh", "generate", "pro"}, files) ==
        "none - paths\n\npro\nprograms/base.yaml\tBase block\n");
  files.refuse_to_read("/topset.yaml", {"permission denied"});
  told({"zsh", "generate", "linear", "--group", ""}, files);
}

TEST_CASE("a name that no line can hold is not offered") {
  MemoryFileSystem files = club();
  files.add_file("/athletes/a\nb.yaml", "topset: athlete/1\nname: X\n");
  files.add_file("/athletes/x.yaml", "topset: athlete/1\nname: \"\x1b[2J\"\n");
  CHECK(told({"zsh", "generate", "linear", "athletes/a"}, files) ==
        "none - paths\n\nathletes/a\nathletes/ana.yaml\tAna Núñez\n");
  CHECK(told({"zsh", "generate", "linear", "athletes/x"}, files).find('\x1b') == std::string::npos);
}

TEST_CASE("bash is told what it takes for the word, fish the whole of it") {
  const std::string breaks = " \t\n\"'><=;|&(:";
  CHECK(told({"bash", "topset generate --format=te", breaks}) == "none - plain\n\nte\ntext\n");
  CHECK(told({"bash", "topset generate --format=te", " "}) ==
        "none - plain\n--format=\nte\n--format=text\n");
  CHECK(told({"bash", "topset generate -f text,js", breaks}) ==
        "none - plain\ntext,\njs\ntext,json\n");
  CHECK(told({"bash", "topset check --findings sarif:f", breaks}) == "all - plain\n\nf\n");
  CHECK(told({"fish", "topset generate -f text,js"}) ==
        "none - plain\ntext,\njs\ntext,json\tblock/1, for programs\n");
  CHECK(told({"fish", "topset generate linear 'athletes/j\xc3\xb6rg "}) ==
        "none - paths\n\nathletes/j\xc3\xb6rg \nathletes/j\xc3\xb6rg k.yaml\tJörg\n");
}

TEST_CASE("the scripts of the shells are printed") {
  TestWorld test;
  for (const Choice& shell : kShells) {
    const std::string word(shell.word);
    CHECK(run_command_line({"help", "--completion", word}, test.world) == Exit::ok);
    const std::string script = test.out.take();
    CHECK(script == completion_script(word));
    CHECK(script.find("complete " + word) != std::string::npos);
  }
  CHECK(run_command_line({"help", "--completion", "zhs"}, test.world) == Exit::usage);
  CHECK(test.err.text() ==
        "error: --completion zhs is not known\n"
        "  = help: the nearest is `zsh`; write one of bash, zsh, fish\n");
}

TEST_CASE("what is offered of another room is what that room takes") {
  CHECK(std::ranges::equal(words_of(kLanguages), output::language_codes()));
  for (const Choice& schema : kSchemas) CHECK_FALSE(reading::schema_text(schema.word).empty());
  CHECK(words_of(kSchemas).size() == reading::bundled_schemas().size());
}

// What help says in words is what is checked and offered.
TEST_CASE("a flag's text names each of its choices") {
  for (const Command& command : commands())
    for (const Flag& flag : command.flags)
      for (const Choice& choice : flag.choices) {
        if (flag.name == "only" || flag.name == "except")
          continue;  // docs/plugin-check.md has them
        INFO(command.name << " --" << flag.name << " " << choice.word);
        CHECK(flag.doc.find(choice.word) != std::string_view::npos);
      }
}

}  // namespace topset::cli
