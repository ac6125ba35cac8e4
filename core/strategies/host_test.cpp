#include "strategies/host.hpp"

#include "base/posix_file_system.hpp"
#include "base/sha256.hpp"
#include "catch.hpp"
#include "strategies/plugin_folder.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

const PosixFileSystem kDisk;

std::vector<std::string> told(const Diagnostics& findings) {
  std::vector<std::string> all;
  for (const Diagnostic& finding : findings)
    all.push_back(std::string(info(finding.rule).id) + " " + std::string(name(finding.severity)) +
                  ": " + finding.message + " = " + finding.help);
  return all;
}

using Lines = std::vector<std::string>;

// What one file in a plugin folder comes to.
Lines told_of(const PluginFolder& folder) {
  Host host({"", {folder.path()}}, kDisk);
  const Lines lines = told(host.load_all());
  CHECK(host.installed().empty());
  return lines;
}

}  // namespace

TEST_CASE("a strategy dropped into a folder is used without rebuilding") {
  const PluginFolder folder;
  const SearchPath path{"", {folder.path()}};
  Host before(path, kDisk);
  CHECK(before.load({"test.echo"}).empty());
  CHECK(before.card("test.echo") == nullptr);
  CHECK(before.plan("test.echo", SlotExample().request).refusal.text ==
        "`test.echo` is not loaded");

  folder.add("echo.so");
  Host after(path, kDisk);
  CHECK(after.load({"test.echo"}).empty());
  const InstalledStrategy* found = after.find("test.echo");
  REQUIRE(found != nullptr);
  CHECK(found->library == folder.file("echo.so"));
  CHECK_FALSE(found->bundled);
  CHECK(found->sha256 == sha256_hex(*kDisk.read(folder.file("echo.so"), 1 << 24)));
  CHECK(found->built_with == "a C compiler");
  CHECK(after.nearest("test.ecko") == "test.echo");
}

TEST_CASE("a card arrives with all that its library said") {
  const PluginFolder folder;
  folder.add("echo.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load({"test.echo"}).empty());
  const StrategyCard* card = host.card("test.echo");
  REQUIRE(card != nullptr);
  CHECK(card->version == "1.2.3");
  CHECK(card->summary == "says what it was asked");
  CHECK(card->doc == "Two lines\nof words.");
  CHECK(card->doses);
  CHECK(card->back_off);
  CHECK(card->whole_week);
  REQUIRE(card->parameters.size() == 4);
  const Parameter& sets = card->parameters[0];
  CHECK(sets.id == "sets");
  CHECK(sets.takes(ValueKind::sets));
  CHECK(sets.required);
  CHECK(sets.list);
  CHECK(sets.lists);
  CHECK_FALSE(sets.with_sign);
  CHECK(sets.min > sets.max);
  const Parameter& step = card->parameters[1];
  CHECK(step.doc == "what is added a week");
  CHECK(step.kinds == 0b1010u);  // percent, weight
  CHECK(step.with_sign);
  CHECK_FALSE(step.required);
  CHECK(step.group == "growth");
  REQUIRE(step.defaults.size() == 2);
  CHECK(step.defaults[0].text == "+2.5 kg");
  CHECK(step.defaults[0].text_lb == "+5 lb");
  CHECK(step.defaults[0].goal == Goal::none);
  CHECK(step.defaults[1].goal == Goal::power);
  CHECK(step.defaults[1].movement == "hinge");
  CHECK(step.defaults[1].experience == "advanced");
  CHECK(card->parameters[2].choices == Lines{"light", "heavy"});
  CHECK(card->parameters[3].min == 1);
  CHECK(card->parameters[3].max == 10);
}

TEST_CASE("a library built for another ABI is told by both numbers") {
  const PluginFolder folder;
  folder.add("old_abi.so");
  folder.add("other_abi.so");
  CHECK(told_of(folder) ==
        Lines{"PLUG603 error: " + folder.file("old_abi.so") +
                  " is built for ABI 0, this topset speaks 1 = build the plugin again with this "
                  "topset's SDK",
              "PLUG603 error: " + folder.file("other_abi.so") +
                  " is built for ABI 2, this topset speaks 1 = update topset, or build the plugin "
                  "with this topset's SDK"});
}

TEST_CASE("a library that is no plugin is told by the symbol it lacks") {
  const PluginFolder folder;
  folder.add("no_symbol.so");
  CHECK(told_of(folder) ==
        Lines{"PLUG602 error: " + folder.file("no_symbol.so") +
              " is no topset plugin: it does not export `topset_plugin_v1` = build it with "
              "topset_add_strategy(), or move it out of the plugin folder"});
}

TEST_CASE("a plugin without functions is told before it is called") {
  const PluginFolder folder;
  folder.add("half_plugin.so");
  CHECK(told_of(folder) == Lines{"PLUG602 error: " + folder.file("half_plugin.so") +
                                 " is no usable topset plugin: describe is null = build it again "
                                 "with this topset's SDK"});
}

TEST_CASE("a missing dependency and an undefined symbol are named") {
  const PluginFolder folder;
  folder.add("missing_dependency.so");
  folder.add("undefined_symbol.so");
  CHECK(told_of(folder) ==
        Lines{"PLUG601 error: " + folder.file("missing_dependency.so") +
                  " needs the library `libtopset_test_absent.so`, which this machine does not have "
                  "= install the package that `libtopset_test_absent.so` comes in",
              "PLUG601 error: " + folder.file("undefined_symbol.so") +
                  " uses `topset_test_nowhere`, which no library provides = build the plugin "
                  "again, and link it with the library that has the symbol"});
}

TEST_CASE("files that only look like libraries are told before they are opened") {
  const PluginFolder folder;
  const std::string whole = *kDisk.read(TOPSET_TEST_PLUGINS "/echo.so", 1 << 24);
  std::string foreign = whole;
  foreign[18] = 22;  // e_machine: s390x
  foreign[19] = 0;
  folder.write("cut.so", whole.substr(0, whole.size() / 2));
  folder.write("foreign.so", foreign);
  folder.write("text.so", "topset: program/1\n");
  folder.write("notes.txt", "not looked at");
  const std::string help =
      " = build the plugin again on this machine, or move the file out of the folder";
  const Lines lines = told_of(folder);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] ==
        "PLUG601 error: " + folder.file("cut.so") + " can't be loaded: it is cut short" + help);
  CHECK(lines[1].starts_with("PLUG601 error: " + folder.file("foreign.so") +
                             " can't be loaded: it is built for s390x, and this machine is "));
  CHECK(lines[2] == "PLUG601 error: " + folder.file("text.so") +
                        " can't be loaded: it is not a shared library" + help);
}

TEST_CASE("two libraries with the same strategy are both named and the first is used") {
  const PluginFolder folder;
  folder.add("echo.so", "a.so");
  folder.add("echo.so", "b.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(told(host.load_all()) ==
        Lines{"PLUG605 error: both " + folder.file("a.so") + " and " + folder.file("b.so") +
              " offer `test.echo` = remove one of them; " + folder.file("a.so") + " is used"});
  REQUIRE(host.find("test.echo") != nullptr);
  CHECK(host.find("test.echo")->library == folder.file("a.so"));
}

TEST_CASE("one library at two places is one library") {
  const PluginFolder folder;
  folder.add("echo.so", "a.so");
  fs::create_symlink(folder.file("a.so"), folder.file("b.so"));
  Host host({"", {folder.path(), folder.path() + "/"}}, kDisk);
  CHECK(host.load_all().empty());
  CHECK(host.installed().size() == 1);
}

TEST_CASE("a bad card is told and the good ones beside it are used") {
  const PluginFolder folder;
  folder.add("bad_cards.so");
  Host host({"", {folder.path()}}, kDisk);
  const Diagnostics findings = host.load_all();
  const Lines lines = told(findings);
  const std::string help = " = correct the strategy's description; until then it can't be used";
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "PLUG604 error: the card of `Test.Shouts` in " + folder.file("bad_cards.so") +
                        " breaks the contract: strategy id `Test.Shouts` is not [a-z][a-z0-9.-]*" +
                        help);
  CHECK(lines[1] == "PLUG604 error: the card of `test.bad-default` in " +
                        folder.file("bad_cards.so") +
                        " breaks the contract: default `4 times 5` of parameter `sets`: `times` "
                        "stands where `x` belongs" +
                        help);
  REQUIRE(host.installed().size() == 1);
  CHECK(host.installed()[0]->card.id == "test.fine");
}

TEST_CASE("a world-writable folder is skipped and what lies in it is never opened") {
  const PluginFolder folder;
  folder.add("echo.so");
  fs::permissions(folder.path(), fs::perms::others_write, fs::perm_options::add);
  CHECK(told_of(folder) == Lines{"PLUG606 warning: others can write to the plugin folder " +
                                 folder.path() + ": it is skipped = chmod go-w " + folder.path()});
}

TEST_CASE("a world-writable library is skipped") {
  const PluginFolder folder;
  folder.add("echo.so");
  fs::permissions(folder.file("echo.so"), fs::perms::others_write, fs::perm_options::add);
  CHECK(told_of(folder) == Lines{"PLUG606 warning: others can write to " + folder.file("echo.so") +
                                 ": it is skipped = chmod go-w " + folder.file("echo.so")});
}

TEST_CASE("a broken neighbour is a warning once the strategy asked for is found") {
  const PluginFolder folder;
  folder.write("a.so", "text");
  folder.add("echo.so");
  folder.write("z.so", "text");
  const std::string broken =
      " can't be loaded: it is not a shared library = build the plugin again on this machine, or "
      "move the file out of the folder";
  Host found({"", {folder.path()}}, kDisk);
  CHECK(told(found.load({"test.echo"})) ==
        Lines{"PLUG601 warning: " + folder.file("a.so") + broken});
  CHECK(found.load({"test.echo"}).empty());
  CHECK(told(found.load({"test.other"})) ==
        Lines{"PLUG601 error: " + folder.file("a.so") + broken,
              "PLUG601 error: " + folder.file("z.so") + broken});
}

TEST_CASE("of the bundled libraries only those asked for are opened") {
  class CountingLoader : public Loader {
   public:
    explicit CountingLoader(std::vector<std::string>& opened) : opened_(opened) {}
    std::expected<std::unique_ptr<Library>, std::string> load(
        const std::string& path) const override {
      opened_.push_back(fs::path(path).filename().string());
      return NativeLoader().load(path);
    }

   private:
    std::vector<std::string>& opened_;
  };
  const PluginFolder bundled;
  bundled.add("echo.so");
  bundled.add("contrary.so");
  bundled.write("strategies.manifest", "test.echo echo.so\ntest.contrary contrary.so\n");
  const PluginFolder other;
  other.write("broken.so", "never opened");
  std::vector<std::string> opened;
  Host host({bundled.path(), {other.path()}}, kDisk, std::make_unique<CountingLoader>(opened));
  CHECK(host.nearest("test.contrery") == "test.contrary");
  CHECK(host.load({"test.echo"}).empty());
  CHECK(opened == Lines{"echo.so"});
  REQUIRE(host.find("test.echo") != nullptr);
  CHECK(host.find("test.echo")->bundled);
  CHECK(host.find("test.echo")->sha256.empty());
  CHECK(host.card("test.contrary") == nullptr);
}

TEST_CASE("a bundled strategy that is not where the manifest says is told") {
  const PluginFolder bundled;
  bundled.add("echo.so");
  bundled.write("strategies.manifest", "test.other echo.so\ntest.gone gone.so\n");
  Host host({bundled.path(), {}}, kDisk);
  CHECK(told(host.load({"test.gone", "test.other"})) ==
        Lines{"PLUG601 error: " + bundled.file("echo.so") +
                  " does not offer the strategy `test.other` = install topset again: its list of "
                  "strategies is out of step",
              "PLUG601 error: " + bundled.file("gone.so") +
                  " can't be read: no such file or directory = put the library there again, "
                  "readable for you"});
}

TEST_CASE("a bundled folder without its manifest is told once") {
  const PluginFolder bundled;
  Host host({bundled.path(), {}}, kDisk);
  CHECK(told(host.load({"test.echo"})) ==
        Lines{"PLUG601 error: the list of bundled strategies, " +
              bundled.file("strategies.manifest") +
              ", can't be read: no such file or directory = install topset again"});
  CHECK(host.load({"test.echo"}).empty());
}

TEST_CASE("an interpreter serves the files of its type") {
  const PluginFolder bundled;
  bundled.add("liner.so");
  bundled.write("strategies.manifest", "*.liner liner.so\n");
  const PluginFolder folder;
  folder.write("wave.liner", "acme.wave up and up");
  folder.write("empty.liner", "nothing");
  folder.write("notes.txt", "acme.text never read");
  Host host({bundled.path(), {folder.path()}}, kDisk);
  CHECK(told(host.load_all()) ==
        Lines{"PLUG604 error: " + folder.file("empty.liner") +
              " can't be used: its interpreter finds no strategy in it = correct how it describes "
              "itself, or move it out of the folder"});
  const InstalledStrategy* wave = host.find("acme.wave");
  REQUIRE(wave != nullptr);
  CHECK(wave->library == folder.file("wave.liner"));
  CHECK_FALSE(wave->bundled);
  CHECK(wave->sha256 == sha256_hex("acme.wave up and up"));
  const PlannedSlot planned = host.plan("acme.wave", SlotExample().request);
  REQUIRE(planned.rows.size() == 1);
  CHECK(planned.rows[0].sets.cue == "up and up");
  CHECK(planned.rows[0].sets.note == "wave.liner");
}

TEST_CASE("an interpreter says what is wrong in a file, and where") {
  const PluginFolder folder;
  folder.add("liner.so", "zz.so");
  folder.write("wave.liner", "empty");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(
      told(host.load({"acme.wave"})) ==
      Lines{"PLUG604 error: " + folder.file("wave.liner") +
            " can't be used: wave.liner:1: a cue is missing = correct how it describes itself, or "
            "move it out of the folder"});
}

TEST_CASE("an interpreter beside its files is found, whatever their names") {
  const PluginFolder folder;
  folder.add("liner.so", "zz.so");
  folder.write("aa.liner", "acme.wave up");
  folder.write("bb.liner", std::string("acme.nul \0 up", 13));
  Host host({"", {folder.path()}}, kDisk);
  CHECK(told(host.load({"acme.wave"})).empty());
  CHECK(host.card("acme.wave") != nullptr);
  CHECK(told(host.load({"acme.nul"})) ==
        Lines{"PLUG601 error: " + folder.file("bb.liner") +
              " can't be read: it holds a zero byte = put the strategy's file there again, or move "
              "it away"});
}
