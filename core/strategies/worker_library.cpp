#include "strategies/worker_library.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <utility>

#include "strategies/request_layout.hpp"
#include "strategies/worker_answer.hpp"
#include "strategies/worker_build_id.hpp"
#include "strategies/worker_load.hpp"
#include "strategies/worker_request.hpp"

namespace topset::strategies {

namespace {

Diagnostic finding(Rule rule, std::string message, std::string help) {
  return Diagnostic(rule, {}, std::move(message)).with_help(std::move(help));
}

// The descriptor as the worker saw it, its functions replaced by ones that are never called.
topset_plugin descriptor(const LoadedPlugin& loaded) {
  topset_plugin plugin{};
  std::memcpy(&plugin, loaded.descriptor.data(), std::min(loaded.descriptor.size(), sizeof plugin));
  plugin.built_with = loaded.built_with;
  plugin.suffix = loaded.suffix;
  plugin.describe = nullptr;
  plugin.plan = nullptr;
  plugin.extension = nullptr;
  if (loaded.has_describe)
    plugin.describe = [](const char*, const topset_catalogue*) -> topset_status {
      return TOPSET_FAILED;
    };
  if (loaded.has_plan)
    plugin.plan = [](const char*, const char*, const topset_request*,
                     const topset_sink*) -> topset_status { return TOPSET_FAILED; };
  return plugin;
}

// The loader names the sealed copy where it means the library.
std::string in_our_words(std::string words, const std::string& path) {
  constexpr std::string_view kCopy = "/proc/self/fd/4";
  for (std::size_t at = words.find(kCopy); at != std::string::npos;
       at = words.find(kCopy, at + path.size()))
    words.replace(at, kCopy.size(), path);
  return words;
}

PlannedSlot broken(Rule rule, std::string text) {
  PlannedSlot slot;
  slot.status = PlanStatus::broken;
  slot.refusal = {Severity::error, std::string(info(rule).slug), std::move(text)};
  return slot;
}

}  // namespace

std::expected<std::unique_ptr<WorkerLibrary>, Diagnostic> WorkerLibrary::open(
    PluginFile file, const FileSystem& files, Isolation isolation, const LockCheck* lock) {
  const auto bytes = read_plugin_file(file, files, lock);
  if (!bytes) return std::unexpected(bytes.error());
  std::unique_ptr<WorkerLibrary> library(new WorkerLibrary(std::move(file), std::move(isolation)));
  library->sha256_ = bytes->sha256;
  auto sealed = sealed_copy(bytes->bytes);
  if (!sealed)
    return std::unexpected(finding(
        Rule::PLUG625,
        fmt::format("{} can't be handed to a worker: {}", library->file_.path, sealed.error()),
        "free some memory, or run it in topset itself with `--isolation none`"));
  library->bytes_ = std::move(*sealed);
  auto running = library->start(library->layers_, library->facts_);
  if (!running) return std::unexpected(std::move(running.error()));
  library->running_ = std::move(*running);
  return library;
}

WorkerLibrary::~WorkerLibrary() = default;

std::expected<WorkerLibrary::Running, Diagnostic> WorkerLibrary::start(SandboxLayers& layers,
                                                                       PluginFacts& facts) const {
  auto process = WorkerProcess::start(isolation_.worker, bytes_.get());
  if (!process)
    return std::unexpected(
        finding(Rule::PLUG625,
                fmt::format("the worker for {}, {}, can't be started: {}", file_.path,
                            isolation_.worker, process.error()),
                "install topset again; `--isolation none` runs it in topset itself"));
  Running running{std::move(*process), {}};
  WireWriter wish;
  wish.bytes(kWorkerBuildId);
  wish.long_number(isolation_.memory);
  const auto reply = running.process->ask(Message::load, wish.str(), 2 * isolation_.deadline);
  if (!reply) {
    Diagnostic failed =
        finding(Rule::PLUG620, fmt::format("{} can't be loaded: {}", file_.path, reply.error()),
                "this is a mistake in the plugin: its code runs while it is loaded");
    failed.notes = running.process->take_output();
    return std::unexpected(std::move(failed));
  }
  WireReader reader(reply->bytes);
  if (reply->message != Message::loaded)
    return std::unexpected(
        finding(Rule::PLUG625, fmt::format("{} is not this topset's own", isolation_.worker),
                "install topset again: the program and its worker are of different builds"));
  const auto loaded = read_loaded(reader);
  if (!loaded)
    return std::unexpected(finding(
        Rule::PLUG620,
        fmt::format("{} can't be loaded: its worker answered what no worker writes", file_.path),
        "this is a mistake in the plugin"));
  layers = {loaded->system_calls, loaded->files};
  switch (loaded->outcome) {
    case LoadedPlugin::Outcome::not_opened:
      return std::unexpected(cannot_load(file_.path, in_our_words(loaded->words, file_.path)));
    case LoadedPlugin::Outcome::no_symbol:
      return std::unexpected(not_a_plugin(
          file_.path, loaded->other_major < 0 ? std::nullopt : std::optional(loaded->other_major)));
    case LoadedPlugin::Outcome::meddled:
      return std::unexpected(finding(
          Rule::PLUG621,
          fmt::format("{} changes {} of the process it is loaded into", file_.path, loaded->words),
          "build it without -ffast-math, and with no code that runs when it is loaded"));
    case LoadedPlugin::Outcome::ready: break;
  }
  auto read = read_descriptor(file_.path, descriptor(*loaded));
  if (!read) return std::unexpected(std::move(read.error()));
  facts = std::move(*read);
  return running;
}

// A library that loaded once may not load again.
std::expected<WorkerLibrary::Running, Diagnostic> WorkerLibrary::start_again() const {
  SandboxLayers layers;
  PluginFacts facts;
  return start(layers, facts);
}

std::uint32_t WorkerLibrary::tell_source(const PluginSource& source) const {
  auto known = std::ranges::find_if(sources_, [&](const PluginSource& other) {
    return other.name == source.name && other.text == source.text;
  });
  if (known == sources_.end()) known = sources_.insert(known, source);
  const auto number = static_cast<std::uint32_t>(known - sources_.begin());
  if (running_->sources.insert(number).second) {
    WireWriter told;
    told.number(number);
    told.bytes(source.name);
    told.bytes(source.text);
    running_->process->tell(Message::source, told.str());
  }
  return number;
}

// One question to the worker, started when there is none; the failure is how it ended.
std::expected<std::string, std::string> WorkerLibrary::ask(Message message,
                                                           const std::string& question,
                                                           const PluginSource& source,
                                                           std::vector<std::string>& output) const {
  if (!running_) {
    auto again = start_again();
    if (!again) {
      output = again.error().notes;
      return std::unexpected(again.error().message);
    }
    running_ = std::move(*again);
  }
  WireWriter asked;
  asked.number(tell_source(source));
  asked.number(0);  // keeps what follows aligned to 8
  asked.raw(question.data(), question.size());
  auto reply = running_->process->ask(message, asked.str(), isolation_.deadline);
  output = running_->process->take_output();
  const Message wanted = message == Message::plan ? Message::answer : Message::cards;
  if (reply && reply->message != wanted)
    reply = std::unexpected(std::string("its worker answered what no worker writes"));
  if (!reply) {
    running_.reset();
    return std::unexpected(std::move(reply.error()));
  }
  return std::move(reply->bytes);
}

std::expected<std::vector<CopiedCard>, DescribeFailure> WorkerLibrary::describe(
    const PluginSource& source) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> output;
  auto reply = ask(Message::describe, "", source, output);
  if (!reply)
    return std::unexpected(
        DescribeFailure{Rule::PLUG620, std::move(reply.error()), std::move(output)});
  auto cards = replay_cards(*reply, !source.text.empty());
  if (!cards) cards.error().output = std::move(output);
  return cards;
}

PlannedSlot WorkerLibrary::plan(const PluginSource& source, const StrategyCard& card,
                                const SlotRequest& request) const {
  const RequestLayout layout(request, source.name.c_str());
  std::string question = pack_request(layout.request(), card.id);
  const std::lock_guard lock(mutex_);
  int& failures = failures_[card.id];
  if (failures >= isolation_.failures)
    return broken(Rule::PLUG620,
                  fmt::format("it went wrong {} times in a row, and is asked no more", failures));
  std::vector<std::string> output;
  auto reply = ask(Message::plan, question, source, output);
  failures = reply ? 0 : failures + 1;
  PlannedSlot slot =
      reply ? replay_plan(*reply, card, request) : broken(Rule::PLUG620, std::move(reply.error()));
  slot.output = std::move(output);
  if (reply) remember(card, request, source, std::move(question), std::move(*reply));
  return slot;
}

// Of n calls each is kept with probability 1/n (Waterman's reservoir, in Knuth 1981, 3.4.2), by
// numbers that depend on nothing but how many there were (Steele, Lea and Flood 2014, SplitMix64).
void WorkerLibrary::remember(const StrategyCard& card, const SlotRequest& request,
                             const PluginSource& source, std::string question,
                             std::string answer) const {
  Sample& sample = samples_[card.id];
  std::uint64_t mixed = ++sample.calls * 0x9e3779b97f4a7c15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
  if ((mixed ^ (mixed >> 31)) % sample.calls != 0) return;
  sample.source = source;
  sample.about = fmt::format("{} for {}", request.exercise->name, request.athlete->name);
  sample.question = std::move(question);
  sample.answer = std::move(answer);
}

bool WorkerLibrary::has_answered() const {
  const std::lock_guard lock(mutex_);
  return !samples_.empty();
}

std::map<std::string, Diagnostic> WorkerLibrary::verify() const {
  const std::lock_guard lock(mutex_);
  std::map<std::string, Diagnostic> unsound;
  for (const auto& [strategy, sample] : std::exchange(samples_, {}))
    if (auto differs = ask_again(strategy, sample)) unsound.emplace(strategy, std::move(*differs));
  return unsound;
}

std::string WorkerLibrary::name_of(const PluginSource& source) const {
  return source.name.empty() ? file_.path.substr(file_.path.rfind('/') + 1) : source.name;
}

// Twice: of a worker that was asked nothing else, where memory of other questions would be missing;
// and of the one that was asked them all, since the sample may have come before what is remembered.
std::optional<Diagnostic> WorkerLibrary::ask_again(const std::string& strategy,
                                                   const Sample& sample) const {
  std::vector<std::string> output;
  const auto differs = [&](std::string message) {
    Diagnostic unsound =
        finding(Rule::PLUG623, std::move(message),
                "a strategy may use nothing but its request: no memory between calls, clock or "
                "chance");
    unsound.notes = std::move(output);
    return unsound;
  };
  // A worker that has ended meanwhile has forgotten what it knew.
  std::optional<Running> aged = std::exchange(running_, std::nullopt);
  auto fresh = ask(Message::plan, sample.question, sample.source, output);
  std::optional<Running> next = std::exchange(running_, std::move(aged));
  if (fresh && *fresh == sample.answer && running_)
    fresh = ask(Message::plan, sample.question, sample.source, output);
  if (!running_) running_ = std::move(next);
  if (!fresh)
    return differs(fmt::format("{} of {}, asked again about {}, does not answer: {}", strategy,
                               name_of(sample.source), sample.about, fresh.error()));
  if (*fresh != sample.answer)
    return differs(fmt::format("{} of {}, asked again about {}, gives another answer", strategy,
                               name_of(sample.source), sample.about));
  return std::nullopt;
}

Diagnostics WorkerLibrary::close() const {
  const std::lock_guard lock(mutex_);
  if (!running_) return {};
  const auto reply = running_->process->ask(Message::close, {}, isolation_.deadline);
  std::vector<std::string> output = running_->process->take_output();
  running_.reset();
  if (reply && reply->message == Message::closed) return {};
  Diagnostic failed =
      finding(Rule::PLUG620,
              fmt::format("{} went wrong while it was unloaded: {}", file_.path,
                          reply ? "its worker answered what no worker writes" : reply.error()),
              "this is a mistake in the plugin; what it planned before is unharmed")
          .as(Severity::warning);
  failed.notes = std::move(output);
  return {std::move(failed)};
}

}  // namespace topset::strategies
