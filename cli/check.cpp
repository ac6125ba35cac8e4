#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <thread>
#include <utility>

#include "cli/check_cache.hpp"
#include "cli/checked_files.hpp"
#include "cli/commands.hpp"
#include "cli/git_changes.hpp"
#include "cli/jobs.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/run_pairs.hpp"
#include "cli/timings.hpp"

namespace topset::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{300};

// topset.yaml here, or the nearest above.
std::string library_above(const World& world) {
  constexpr int kHighest = 32;
  std::string path = "topset.yaml";
  for (int i = 0; i < kHighest && !world.files.is_file(path); ++i) path = "../" + path;
  return path;
}

class Check {
 public:
  Check(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world), timings_(world) {}

  Exit run() {
    if (!report_.format_is_known())
      return usage_error(world_, report_.unknown_format(), "write `text` or `json`");
    const auto threads = read_jobs(arguments_, world_);
    if (!threads) return usage_error(world_, threads.error().message, threads.error().help);
    crew_ = Crew(*threads);
    const auto scope = CheckScope::read(arguments_);
    if (!scope) return usage_error(world_, scope.error().message, scope.error().help);
    scope_ = *scope;
    paths_ = arguments_.words;
    whole_ = paths_.empty();
    const std::string above = whole_ ? library_above(world_) : std::string();
    if (whole_ && world_.files.is_file(above) && scope_.is_everything() &&
        !arguments_.has("changed") && !arguments_.has("no-cache")) {
      inputs_.emplace(world_, crew_, folder_of(above));
      cache_.emplace(world_, *inputs_, folder_of(above));
      auto known = cache_->find();
      timings_.end_part("looking for what is known");
      if (known) {
        account_ = std::move(*known);
        return tell();
      }
    }
    std::vector<std::string> near = whole_ ? std::vector<std::string>{above} : paths_;
    for (std::string& path : near)
      if (world_.files.is_folder(path)) path += "/topset.yaml";
    workspace_.emplace(world_, near);
    if (whole_ && workspace_->library().root.empty())
      return usage_error(world_, "no topset.yaml is here or in a folder above",
                         "name the files or folders to check, or go to the library's folder");
    if (whole_) paths_ = {workspace_->folder()};
    for (const std::string& path : paths_)
      if (!world_.files.is_file(path) && !world_.files.is_folder(path)) {
        workspace_->open(path);  // says what is wrong with it
        return Exit::usage;
      }
    if (const auto mistake = ask_git()) return usage_error(world_, mistake->message, mistake->help);
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
    check_all();
    return tell();
  }

 private:
  // What the library and its plugins say is of consequence for every block.
  std::optional<ParseMistake> ask_git() {
    if (!arguments_.has("changed")) return std::nullopt;
    const std::string folder = whole_ ? workspace_->folder() : folder_of(paths_.front());
    auto changed = changed_since(arguments_.get("changed"), folder);
    if (!changed) return changed.error();
    scope_.set_changed(std::move(*changed));
    const std::string root = world_.files.resolved(folder);
    bool widens = false;
    for (const char* const name : {"topset.yaml", "plugins.lock", "baseline.yaml"})
      widens = widens || scope_.has_changed(root + "/" + name);
    for (const std::string& plugins : workspace_->plugin_folders())
      widens = widens || scope_.has_changed_under(world_.files.resolved(plugins));
    if (widens) scope_.widen();
    return std::nullopt;
  }

  bool is_in_scope(std::size_t number, const RunPair& pair, const CheckedFiles& files) const {
    if (scope_.is_everything()) return true;
    const auto changed = [&](const SourcePtr& source) {
      return files.has_changed(world_.files.resolved(source->path()));
    };
    return scope_.has_turn(number) &&
           (changed(pair.program.source) || changed(pair.athlete.source) ||
            scope_.has_changed(world_.files.resolved(snapshot_of(pair))));
  }

  std::string snapshot_of(const RunPair& pair) const {
    return fmt::format("{}/snapshots/{}/{}.txt", workspace_->library().root,
                       stem_of(pair.program.source->path()), stem_of(pair.athlete.source->path()));
  }

  void check_all() {
    Diagnostics of_library = workspace_->take_findings();
    const bool usable = !has_errors(of_library);
    CheckedFiles files(world_, *workspace_, *filter_, *maker_, crew_, scope_, account_);
    files.read(paths_);
    timings_.end_part("reading files");
    // An error there is why nothing was planned.
    if (!usable || scope_.has_turn(0))
      append(account_.findings, filter_->filter(std::move(of_library)));
    // Nothing is planned with gyms or doses other than those written.
    if (usable) check_runs(files);
    append(account_.findings, workspace_->host().close());
    account_.allowed = filter_->tally();
    timings_.end_part("planning blocks");
    remember(files);
    if (cache_) timings_.end_part("keeping what is known");
  }

  // Only what was found in whole files and by strategies that went well hangs on nothing but them.
  void remember(const CheckedFiles& files) {
    if (!cache_ || !account_.all_opened || !files.are_usable()) return;
    // What a strategy says and refuses is its answer; all else about plugins is of this moment.
    const auto is_passing = [](const Diagnostic& finding) {
      return finding.severity == Severity::error ||
             (info(finding.rule).id.starts_with("PLUG") && finding.rule != Rule::PLUG609 &&
              finding.rule != Rule::PLUG610);
    };
    if (std::ranges::any_of(account_.findings, is_passing)) return;
    for (const CheckedBlock& block : account_.blocks)
      if (std::ranges::any_of(block.findings, is_passing)) return;
    OutsideInputs outside;
    outside.files = files.bases();
    outside.folders = {workspace_->plugin_folders().begin(), workspace_->plugin_folders().end()};
    cache_->keep(account_, outside);
  }

  void check_runs(const CheckedFiles& files) {
    RunPairs runs(files, world_, *workspace_, whole_);
    // What belongs to no file or block is told by the first of several.
    if (scope_.has_turn(0)) append(account_.findings, runs.take_missing());
    std::vector<RunPair> pairs;
    for (const RunPair& pair : runs.pairs())
      if (is_in_scope(pairs_++, pair, files)) pairs.push_back(pair);
    plan(pairs);
    if (!whole_ || !scope_.is_everything()) return;
    append(account_.findings, runs.unused());
    // What an error kept from being planned may have had the findings that are allowed.
    if (files.are_usable() && std::ranges::none_of(account_.blocks, &CheckedBlock::withheld))
      append(account_.findings, filter_->unused());
  }

  void plan(const std::vector<RunPair>& pairs) {
    bool asks_workers = false;
    for (const RunPair& pair : pairs) {
      ProgramFile& program = *pair.program.program;
      append(account_.findings,
             filter_->filter(program.load_strategies_for(pair.athlete.athlete->stem)));
      asks_workers = asks_workers || program.asks_workers();
    }
    Progress progress(world_, pairs.size());
    // What a worker answers may hang on what it was asked before: a third failure is its last.
    Crew(asks_workers ? 1 : crew_.threads())
        .in_order(
            pairs.size(),
            [&](std::size_t i) {
              const std::int64_t begin = timings_.now();
              MadeBlock made =
                  maker_->make(*pairs[i].program.program, pairs[i].athlete, {}, nullptr);
              return std::pair(std::move(made), timings_.now() - begin);
            },
            [&](std::size_t i, std::pair<MadeBlock, std::int64_t> made) {
              progress.step(i, pairs[i].athlete.athlete->stem);
              timings_.add(pairs[i].program.source->path(), made.second);
              keep(pairs[i], std::move(made.first));
            });
    progress.clear();
  }

  // One block of the library; what is done with it beyond its findings is begun here.
  void keep(const RunPair& pair, MadeBlock made) {
    account_.blocks.push_back({pair.program.source->path(), pair.athlete.source->path(),
                               std::move(made.findings), !made.block});
  }

  Exit tell() {
    if (!account_.all_opened) report_.raise(Exit::usage);
    report_.add(std::move(account_.findings));
    for (CheckedBlock& block : account_.blocks) report_.add(std::move(block.findings));
    const Exit exit = report_.finish();
    // Only for people: what is compared must not hang on how fast it went.
    const bool timed = world_.out_is_terminal && world_.clock != nullptr;
    world_.out.print(account_.summary() + (timed ? " in " + timings_.seconds() + " s\n" : "\n"));
    if (arguments_.has("timings")) {
      timings_.end_part("telling");
      world_.err.print(timings_.table());
    }
    return exit;
  }

  const Arguments& arguments_;
  World& world_;
  Report report_;
  Timings timings_;
  Crew crew_{1};
  std::vector<std::string> paths_;
  bool whole_ = false;  // the library, rather than what the command line names
  std::optional<Workspace> workspace_;
  std::optional<checking::FindingFilter> filter_;
  std::optional<BlockMaker> maker_;
  std::optional<CheckInputs> inputs_;
  std::optional<CheckCache> cache_;
  CheckScope scope_;
  std::size_t pairs_ = 0;  // that the runs name, in scope or not
  CheckAccount account_;
};

}  // namespace

Exit check(const Arguments& arguments, World& world) {
  if (!arguments.has("watch")) return Check(arguments, world).run();
  const std::string above = library_above(world);
  if (!arguments.words.empty() || !world.files.is_file(above))
    return usage_error(world, "--watch is for a whole library",
                       "go to the library's folder, and name no files");
  while (true) {
    // Before the check: what changes while it runs is seen, too.
    const std::string before = CheckInputs(world, Crew(1), folder_of(above)).key();
    const Exit exit = Check(arguments, world).run();
    // A file may be away for the moment that it takes to replace it; the library may not.
    if (exit > Exit::findings && !world.files.is_file(above)) return exit;
    world.out.flush();
    do {
      std::this_thread::sleep_for(kBetweenLooks);
    } while (CheckInputs(world, Crew(1), folder_of(above)).key() == before);
    world.out.print("\n");
  }
}

}  // namespace topset::cli
