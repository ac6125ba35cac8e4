#include "strategies/worker_library.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/posix_file_system.hpp"
#include "catch.hpp"
#include "strategies/host.hpp"
#include "strategies/plugin_folder.hpp"
#include "strategies/slot_example.hpp"

using namespace topset;
using namespace topset::strategies;

namespace {

const PosixFileSystem kDisk;

Isolation in_a_worker() {
  Isolation isolation;
  isolation.mode = Isolation::Mode::untrusted;
  isolation.worker = TOPSET_TEST_WORKER;
  isolation.deadline = std::chrono::milliseconds(2000);
  return isolation;
}

// A kernel without a layer of the sandbox is told of, and no mistake.
Diagnostics without_note(Diagnostics findings) {
  std::erase_if(findings, [](const Diagnostic& finding) { return finding.rule == Rule::PLUG624; });
  return findings;
}

// A host with one plugin of the tests.
struct Asked {
  PluginFolder folder;
  Host host;
  Diagnostics findings;

  explicit Asked(const std::string& plugin, const std::string& id,
                 Isolation isolation = in_a_worker())
      : host({"", {folder.path()}}, kDisk, std::move(isolation)) {
    folder.add(plugin);
    findings = without_note(host.load({id}));
  }
  std::string path(const char* name) const { return folder.file(name); }
};

PlannedSlot misbehave(const char* how, Isolation isolation = in_a_worker()) {
  Asked asked("misbehaved.so", "test.misbehaved", std::move(isolation));
  CHECK(asked.findings.empty());
  SlotExample slot;
  slot.add_words("how", how);
  PlannedSlot planned = asked.host.plan("test.misbehaved", slot.request);

  // Whatever it did, the next question is answered.
  SlotExample next;
  next.add_words("how", "nothing");
  CHECK(asked.host.plan("test.misbehaved", next.request).status == PlanStatus::ok);
  return planned;
}

std::string end_of(const char* how) {
  const PlannedSlot slot = misbehave(how);
  CHECK(slot.status == PlanStatus::broken);
  CHECK(slot.rows.empty());
  CHECK(slot.refusal.code == "worker-ended");
  return slot.refusal.text;
}

}  // namespace

TEST_CASE("a strategy that crashes, aborts or exits ends its worker alone") {
  CHECK(end_of("crash") == "it crashed (segmentation fault)");
  CHECK(end_of("abort") == "it crashed (it aborted)");
  CHECK(end_of("exit") == "it ended the process (exit code 3)");
}

TEST_CASE("a strategy that leaves its place is stopped where the kernel can") {
  const PluginFolder folder;
  folder.add("misbehaved.so");
  Host host({"", {folder.path()}}, kDisk, in_a_worker());
  if (!host.load({"test.misbehaved"}).empty()) return;  // told: a wall is missing
  CHECK(end_of("fork") == "it tried to start a process or a thread, which a strategy may not do");
  CHECK(end_of("thread") ==
        "it made a system call that a strategy may not make, probably to start a process or a "
        "thread");
  CHECK(end_of("run") == "it tried to run a program, which a strategy may not do");
  CHECK(end_of("socket") == "it tried to open a socket, which a strategy may not do");
  CHECK(end_of("write") == "it tried to open a file for writing, which a strategy may not do");
  CHECK(end_of("kill") == "it tried to send a signal, which a strategy may not do");
  CHECK(misbehave("read").status == PlanStatus::ok);  // and it could not
}

TEST_CASE("a strategy that closes its line and waits is stopped") {
  CHECK(misbehave("close").status == PlanStatus::broken);
}

TEST_CASE("a strategy gets the same request and gives the same answer in a worker") {
  SlotExample slot;
  slot.request.slot = "heavy";
  slot.request.cue = "knees out";
  slot.request.occurrences[0].phase = "peak";
  slot.request.occurrences[0].results.push_back({SetKind::top, 3, Rpe{85}, 120'000, "squat"});
  slot.request.maxes->rep_max = {{5, 130'000}};
  ParameterValue sets;
  sets.id = "sets";
  sets.kind = ValueKind::sets;
  sets.text = "4x5 @ 80 %";
  sets.sets = Prescription{};
  sets.sets->cue = "brace";
  slot.request.parameters = {sets};
  EarlierSlot earlier;
  earlier.id = "light";
  earlier.exercise = "squat";
  earlier.rows.push_back({1, 1, 100'000, 100'000, {}});
  earlier.maxes.emplace_back().load = 150'000;
  slot.request.earlier = {earlier};
  const auto answer = [&](Isolation isolation) {
    Asked asked("echo.so", "test.echo", std::move(isolation));
    CHECK(asked.findings.empty());
    return asked.host.plan("test.echo", slot.request);
  };
  const PlannedSlot here = answer({});
  const PlannedSlot there = answer(in_a_worker());
  CHECK(here.status == PlanStatus::ok);
  CHECK(there.status == PlanStatus::ok);
  REQUIRE(here.notes.size() > 15);
  REQUIRE(there.notes.size() == here.notes.size());
  for (std::size_t i = 0; i < here.notes.size(); ++i) {
    CHECK(there.notes[i].code == here.notes[i].code);
    CHECK(there.notes[i].text == here.notes[i].text);
  }
  REQUIRE(there.rows.size() == here.rows.size());
  for (std::size_t i = 0; i < here.rows.size(); ++i) CHECK(there.rows[i].sets == here.rows[i].sets);
  REQUIRE(there.maxes.size() == 1);
  CHECK(there.maxes[0].note == here.maxes[0].note);
}

TEST_CASE("a strategy that hangs is stopped at the deadline") {
  Isolation isolation = in_a_worker();
  isolation.deadline = std::chrono::milliseconds(500);
  CHECK(misbehave("hang", isolation).refusal.text == "it gave no answer within 0.5 seconds");
}

TEST_CASE("a strategy that eats memory runs out of it alone") {
  Isolation isolation = in_a_worker();
  isolation.memory = 256u << 20;
  CHECK(misbehave("eat", isolation).status == PlanStatus::broken);
}

TEST_CASE("what a strategy prints comes with its answer") {
  const PlannedSlot slot = misbehave("print");
  CHECK(slot.status == PlanStatus::ok);
  CHECK(slot.output ==
        std::vector<std::string>{"it printed: and racked", "it printed: the bar is loaded"});
}

TEST_CASE("a strategy that remembers is found out by asking again") {
  Asked asked("misbehaved.so", "test.misbehaved");
  SlotExample slot;
  slot.athlete.name = "Ana";
  slot.add_words("how", "remember");
  CHECK_FALSE(asked.host.has_unverified());
  asked.host.plan("test.misbehaved", slot.request);
  CHECK(asked.host.has_unverified());

  // Even with one question alone: the worker that has answered it is asked too.
  auto unsound = asked.host.verify();
  REQUIRE(unsound.contains("test.misbehaved"));
  CHECK(unsound.size() == 1);
  const Diagnostic& finding = unsound.at("test.misbehaved");
  CHECK(finding.rule == Rule::PLUG623);
  CHECK(finding.message ==
        "test.misbehaved of misbehaved.so, asked again about Squat for Ana, gives another answer");
  CHECK(finding.help ==
        "a strategy may use nothing but its request: no memory between calls, clock or chance");
  CHECK_FALSE(asked.host.has_unverified());
}

TEST_CASE("a strategy that crashes when it is asked again is found out") {
  Asked asked("misbehaved.so", "test.misbehaved");
  SlotExample slot;
  slot.athlete.name = "Ana";
  slot.add_words("how", "crash the second time");
  CHECK(asked.host.plan("test.misbehaved", slot.request).status == PlanStatus::ok);
  const auto unsound = asked.host.verify();
  REQUIRE(unsound.contains("test.misbehaved"));
  CHECK(unsound.at("test.misbehaved").message ==
        "test.misbehaved of misbehaved.so, asked again about Squat for Ana, does not answer: it "
        "crashed (segmentation fault)");
}

TEST_CASE("a strategy that answers by its request alone passes, however often it is asked") {
  Asked asked("misbehaved.so", "test.misbehaved");
  SlotExample slot;
  slot.add_words("how", "nothing");
  for (int i = 0; i < 50; ++i) {
    slot.request.maxes->one_rep_max += 1'000;
    asked.host.plan("test.misbehaved", slot.request);
  }
  CHECK(asked.host.verify().empty());
  CHECK(asked.host.verify().empty());  // and nothing is left to ask
}

TEST_CASE("a library that is saved anew is used from the next run on") {
  const PluginFolder folder;
  folder.add("misbehaved.so", "saved.so");
  Host before({"", {folder.path()}}, kDisk, in_a_worker());
  CHECK(without_note(before.load({"test.misbehaved"})).empty());
  SlotExample slot;
  slot.add_words("how", "nothing");

  // Overwritten in place, as some linkers do: what is mapped would change under a running plugin.
  folder.write("saved.so", folder.bytes("echo.so"));
  CHECK(before.plan("test.misbehaved", slot.request).status == PlanStatus::ok);
  SlotExample crash;
  crash.add_words("how", "crash");
  CHECK(before.plan("test.misbehaved", crash.request).status == PlanStatus::broken);
  CHECK(before.plan("test.misbehaved", slot.request).status == PlanStatus::ok);  // a new worker

  Host after({"", {folder.path()}}, kDisk, in_a_worker());
  CHECK(without_note(after.load({"test.echo"})).empty());
  CHECK(after.find("test.misbehaved") == nullptr);
}

TEST_CASE("a busy machine does not make a strategy late") {
  Isolation isolation = in_a_worker();
  isolation.deadline = std::chrono::milliseconds(600);
  std::atomic<bool> done = false;
  std::vector<std::thread> others;
  for (unsigned i = 0; i < 4 * std::max(1u, std::thread::hardware_concurrency()); ++i)
    others.emplace_back([&] {
      while (!done) {
      }
    });
  // It takes 0.3 seconds of a processor's time, and gets a fifth of one.
  CHECK(misbehave("work", isolation).status == PlanStatus::ok);
  done = true;
  for (std::thread& other : others) other.join();
}

TEST_CASE("a library that crashes as it is loaded or describes itself is told") {
  const Asked loading("crash_on_loading.so", "test.early");
  REQUIRE(loading.findings.size() == 1);
  CHECK(loading.findings[0].rule == Rule::PLUG620);
  CHECK(loading.findings[0].message ==
        loading.path("crash_on_loading.so") + " can't be loaded: it crashed (segmentation fault)");
  const Asked describing("crash_on_describing.so", "test.early");
  REQUIRE(describing.findings.size() == 1);
  CHECK(describing.findings[0].message == describing.path("crash_on_describing.so") +
                                              " can't be used: it crashed (segmentation fault)");
}

TEST_CASE("a library that crashes as it is unloaded keeps what it planned") {
  Asked asked("crash_on_unloading.so", "test.early");
  const SlotExample slot;
  CHECK(asked.host.plan("test.early", slot.request).rows.size() == 1);
  const Diagnostics findings = asked.host.close();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message == asked.path("crash_on_unloading.so") +
                                   " went wrong while it was unloaded: it crashed (segmentation "
                                   "fault)");
}

TEST_CASE("a library that changes the process is not used") {
  const auto refused = [](const char* plugin) {
    const Asked asked(plugin, "test.early");
    REQUIRE(asked.findings.size() == 1);
    CHECK(asked.findings[0].rule == Rule::PLUG621);
    CHECK(asked.findings[0].help ==
          "build it without -ffast-math, and with no code that runs when it is loaded");
    return asked.findings[0].message.substr(asked.folder.path().size() + 1);
  };
  CHECK(refused("meddle_with_signals.so") ==
        "meddle_with_signals.so changes the signal handlers of the process it is loaded into");
  CHECK(refused("meddle_with_locale.so") ==
        "meddle_with_locale.so changes the locale of the process it is loaded into");
  CHECK(refused("meddle_with_rounding.so") ==
        "meddle_with_rounding.so changes the floating-point mode of the process it is loaded into");
}

TEST_CASE("a library that hangs as it is loaded or describes itself is stopped") {
  Isolation isolation = in_a_worker();
  isolation.deadline = std::chrono::milliseconds(250);
  const Asked loading("hang_on_loading.so", "test.early", isolation);
  REQUIRE(loading.findings.size() == 1);
  CHECK(loading.findings[0].message ==
        loading.path("hang_on_loading.so") +
            " can't be loaded: it gave no answer within 0.5 seconds");
  const Asked describing("hang_on_describing.so", "test.early", isolation);
  REQUIRE(describing.findings.size() == 1);
  CHECK(describing.findings[0].message ==
        describing.path("hang_on_describing.so") +
            " can't be used: it gave no answer within 0.25 seconds");
}

TEST_CASE("what can't be loaded is told as in this process") {
  const auto message = [](const char* plugin) {
    const Asked asked(plugin, "test.any");
    REQUIRE(asked.findings.size() == 1);
    return asked.findings[0].message.substr(asked.folder.path().size() + 1);
  };
  CHECK(message("other_abi.so") == "other_abi.so is built for ABI 2, this topset speaks 1");
  CHECK(message("no_symbol.so") ==
        "no_symbol.so is no topset plugin: it does not export `topset_plugin_v1`");
  CHECK(message("half_plugin.so") == "half_plugin.so is no usable topset plugin: describe is null");
  CHECK(message("missing_dependency.so").starts_with("missing_dependency.so needs the library "));
  CHECK(message("undefined_symbol.so").starts_with("undefined_symbol.so uses "));
}

TEST_CASE("a worker that is not there is told") {
  Isolation isolation = in_a_worker();
  isolation.worker = "/nowhere/topset-worker";
  const Asked asked("echo.so", "test.echo", isolation);
  REQUIRE(asked.findings.size() == 1);
  CHECK(asked.findings[0].rule == Rule::PLUG625);
}

TEST_CASE("a strategy that always crashes is asked no more in the end") {
  Asked asked("misbehaved.so", "test.misbehaved");
  SlotExample slot;
  slot.add_words("how", "crash");
  for (int i = 0; i < 5; ++i) asked.host.plan("test.misbehaved", slot.request);
  CHECK(asked.host.plan("test.misbehaved", slot.request).refusal.text ==
        "it went wrong 5 times in a row, and is asked no more");
}
