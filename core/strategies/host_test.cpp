#include "strategies/host.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/posix_file_system.hpp"
#include "base/sha256.hpp"
#include "catch.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

namespace fs = std::filesystem;

// A plugin folder of its own for each test, gone after it.
class PluginFolder {
 public:
  PluginFolder() {
    std::string name = (fs::temp_directory_path() / "topset-host-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~PluginFolder() { fs::remove_all(path_); }
  PluginFolder(const PluginFolder&) = delete;
  PluginFolder& operator=(const PluginFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

  void add(const std::string& plugin, const std::string& name) const {
    fs::copy_file(fs::path(TOPSET_TEST_PLUGINS) / plugin, file(name));
    fs::permissions(file(name), fs::perms::group_write | fs::perms::others_write,
                    fs::perm_options::remove);
  }
  void add(const std::string& plugin) const { add(plugin, plugin); }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    fs::permissions(file(name), fs::perms::owner_read | fs::perms::owner_write);
  }

 private:
  std::string path_;
};

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

// The answer of the contrary strategy to a slot of two days.
PlannedSlot contrary(const char* how) {
  const PluginFolder folder;
  folder.add("contrary.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load({"test.contrary"}).empty());
  SlotExample slot;
  slot.add_words("how", how);
  return host.plan("test.contrary", slot.request);
}

Lines texts(const std::vector<StrategyNote>& notes) {
  Lines all;
  for (const StrategyNote& note : notes) all.push_back(note.code + ": " + note.text);
  return all;
}

std::string breach(const char* how) {
  const PlannedSlot slot = contrary(how);
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.rows.empty());
  CHECK(slot.refusal.code == "bad-row");
  return slot.refusal.text;
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

TEST_CASE("a strategy is asked everything and its answer comes back whole") {
  const PluginFolder folder;
  folder.add("echo.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load({"test.echo"}).empty());

  SlotExample slot;
  slot.exercise.id = "pause_squat";
  slot.exercise.name = "Pause squat";
  slot.exercise.variation_of = "squat";
  slot.exercise.per_side = true;
  slot.exercise.hands = 2;
  slot.athlete.experience = Experience::advanced;
  slot.athlete.bodyweight = Load{63'400, Unit::kg};
  SlotRequest& request = slot.request;
  request.slot = "heavy";
  request.goal = Goal::hypertrophy;
  request.rounding = Rounding::down;
  request.technique = Technique::learning;
  request.cue = "knees out";
  request.maxes->training_max = 90'000;
  request.maxes->goal_max = 110'000;
  request.maxes->one_rep_max = 100'000;
  request.maxes->rep_max = {{5, 85'000}};
  Occurrence& day = request.occurrences[0];
  day.week = 3;
  day.session = 2;
  day.date = Date{20'000};
  day.exposure = 4;
  day.loading_week = 2;
  day.cycle = 1;
  day.phase_kind = PhaseKind::taper;
  day.phase = "peak";
  day.phase_week = 2;
  day.phase_weeks = 5;
  day.volume = {4'000};
  day.intensity = {9'500};
  day.phase_volume = {5'000};
  day.phase_intensity = {9'000};
  day.phase_rpe = -20;
  day.accessories = 3;
  day.sessions = 6;
  ParameterValue sets;
  sets.id = "sets";
  sets.kind = ValueKind::sets;
  sets.outer = 1;
  sets.inner = 2;
  sets.depth = 2;
  sets.written = true;
  sets.text = "4x5 @ 80 %";
  sets.sets = Prescription{};
  sets.sets->sets = {4, 4};
  sets.sets->amount = {5, 5};
  sets.sets->base = Base::one_rep_max;
  sets.sets->percent = {8'000};
  ParameterValue count;
  count.id = "count";
  count.number = 2;
  count.number_max = 5;
  count.is_range = true;
  request.parameters = {sets, count};

  const PlannedSlot planned = host.plan("test.echo", request);
  CHECK(planned.status == PlanStatus::ok);
  const Lines notes = texts(planned.notes);
  REQUIRE(notes.size() == 22);
  CHECK(notes[0] == "request: goal 2 weeks 2 rounding 2 slot heavy earlier 0");
  CHECK(notes[1] == "exercise: pause_squat Pause squat squat barbell squat flags 5 hands 2");
  CHECK(notes[2] ==
        "athlete: unit 0 experience 2 technique 0 1rm 100000 tm 90000 goal 110000 body 63400 cue "
        "knees out");
  CHECK(notes[3] == "rep-max: 1 reps 100000 given 0");
  CHECK(notes[7] == "rep-max: 5 reps 85000 given 1");
  CHECK(notes[15] == "loadables: 113 from 20000 at 101 kg 100000");
  CHECK(notes[16].starts_with("chart: "));
  CHECK(notes[16].ends_with(" entries 5 at 8 is 8110"));  // RTS chart
  CHECK(notes[17] == "limits: rows 20000 sets 100 reps 1000 text 2000 notes 200");
  CHECK(notes[18] ==
        "day: week 3 session 2 date 20000 exposure 4 loading 2 cycle 1 kind 2 phase peak 2/5 "
        "volume 4000 intensity 9500 phase 5000 9000 rpe -20 accessories 3 sessions 6 results 0");
  CHECK(notes[19].starts_with("day: week 2 session 2 date -2147483648 "));
  CHECK(notes[20] == "value: sets kind 2048 [1][2] depth 2 flags 1 0 to 0 4x5 @ 80 %");
  CHECK(notes[21] == "value: count kind 1 [0][0] depth 0 flags 2 2 to 5 ");

  REQUIRE(planned.rows.size() == 2);
  CHECK(planned.rows[0].kind == SetKind::back_off);
  CHECK(planned.rows[0].sets == *sets.sets);
  CHECK(planned.rows[0].occurrence == 0);
  CHECK_FALSE(planned.rows[0].optional_row);
  CHECK_FALSE(planned.rows[0].projected);
  CHECK_FALSE(planned.rows[0].written);
  CHECK_FALSE(planned.rows[0].dosed);
  const EmittedRow& test = planned.rows[1];
  CHECK(test.occurrence == 1);
  CHECK(test.number == 0);
  CHECK(test.kind == SetKind::test);
  CHECK(test.exercise == "front_squat");
  CHECK(test.sets.base == Base::row);
  CHECK(test.sets.percent == Percent{9'500});
  CHECK(test.sets.cue == "knees out");
  CHECK(test.base_occurrence == 0);
  CHECK(test.base_row == 0);
  CHECK(test.optional_row);
  CHECK(test.projected);
  CHECK(test.written);
  CHECK(test.dosed);
  REQUIRE(planned.maxes.size() == 1);
  const EmittedMax& max = planned.maxes[0];
  CHECK(max.kind == EmittedMax::Kind::reps);
  CHECK(max.reps == 5);
  CHECK(max.occurrence == 1);
  CHECK(max.projected);
  CHECK(max.load == 120'500);
  CHECK(max.exercise == "squat");
  CHECK(max.note == "one step up");
}

TEST_CASE("a refusal keeps its reason and the rows after it") {
  const PlannedSlot slot = contrary("refuse");
  CHECK(slot.status == PlanStatus::refused);
  CHECK(slot.refusal.code == "technique");
  CHECK(slot.refusal.text == "technique is still learned");
  REQUIRE(slot.rows.size() == 1);
  CHECK(slot.rows[0].number == 0);
  CHECK(slot.rows[0].sets.amount == Range<std::int32_t>{8, 8});
}

TEST_CASE("a bad parameter and a failure give their reason and no rows") {
  const PlannedSlot parameter = contrary("bad parameter");
  CHECK(parameter.status == PlanStatus::bad_parameter);
  CHECK(parameter.refusal.code == "how");
  CHECK(parameter.refusal.text == "is more than can be done");
  CHECK(parameter.rows.empty());

  const PlannedSlot failure = contrary("fail");
  CHECK(failure.status == PlanStatus::failed);
  CHECK(failure.refusal.code == "no-max");
  CHECK(failure.refusal.text == "there is no max");
  CHECK(failure.rows.empty());
  CHECK(texts(failure.notes) == Lines{"first: it looked odd"});
}

TEST_CASE("a status that does not fit what was emitted is a breach") {
  CHECK(breach("refuse and say ok") == "it refused the slot, and returned OK");
  CHECK(breach("refuse twice") == "it refused the slot twice");
  CHECK(breach("return refused") == "it returned REFUSED without refusing the slot");
  CHECK(breach("bad parameter of no one") ==
        "it returned BAD_PARAM for `who`, which is no parameter of its");
  CHECK(breach("fail in silence") == "it returned FAILED without a note that says why");
  CHECK(breach("stop by itself") == "it returned STOPPED, and nothing had stopped it");
  CHECK(breach("anything else") == "it returned 17, which is no status");
}

TEST_CASE("a strategy that emits without end is stopped at the limit") {
  CHECK(breach("emit without end") == "it emitted more than 20000 rows");
}

TEST_CASE("a strategy that goes on after being stopped changes nothing") {
  CHECK(breach("go on after stop") == "row 1 (week 1, session 2): kind is 99, outside 0 to 6");
}

TEST_CASE("a row from a newer minor version is read as far as it is known") {
  const PlannedSlot slot = contrary("send a newer row");
  CHECK(slot.status == PlanStatus::ok);
  REQUIRE(slot.rows.size() == 1);
  CHECK(slot.rows[0].sets == Prescription{});
}

TEST_CASE("a row that must be understood and is not stops the slot") {
  const PlannedSlot slot = contrary("ask for what no one knows");
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.refusal.code == "must-understand");
  CHECK(slot.refusal.text ==
        "row 1 (week 1, session 2): must_understand has the bits 0x4, which this topset does not "
        "know");
}

TEST_CASE("what a strategy throws stops at the boundary") {
  const PluginFolder folder;
  folder.add("thrower.so");
  Host host({"", {folder.path()}}, kDisk);
  CHECK(host.load_all().empty());
  const SlotExample slot;
  const PlannedSlot words = host.plan("test.throws", slot.request);
  CHECK(words.status == PlanStatus::broken);
  CHECK(words.rows.empty());
  CHECK(words.refusal.text == "it threw an exception: the bar slipped");
  CHECK(host.plan("test.throws-a-number", slot.request).refusal.text == "it threw an exception");
}

TEST_CASE("a library built for another ABI is told by both numbers") {
  const PluginFolder folder;
  folder.add("other_abi.so");
  CHECK(told_of(folder) ==
        Lines{"PLUG603 error: " + folder.file("other_abi.so") +
              " is built for ABI 2, this topset speaks 0 = update topset, or build the plugin with "
              "this topset's SDK"});
}

TEST_CASE("a library that is no plugin is told by the symbol it lacks") {
  const PluginFolder folder;
  folder.add("no_symbol.so");
  CHECK(told_of(folder) ==
        Lines{"PLUG602 error: " + folder.file("no_symbol.so") +
              " is no topset plugin: it does not export `topset_plugin_v0` = build it with "
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
                        " breaks the contract: id is `Test.Shouts`, not letters a-z, digits, - "
                        "and ." +
                        help);
  CHECK(lines[1].starts_with("PLUG604 error: the card of `test.bad-default` in " +
                             folder.file("bad_cards.so") + " breaks the contract: "));
  CHECK(lines[1].find("4 times 5") != std::string::npos);
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
