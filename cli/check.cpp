#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <thread>
#include <utility>

#include "cli/baseline_file.hpp"
#include "cli/check_cache.hpp"
#include "cli/checked_files.hpp"
#include "cli/commands.hpp"
#include "cli/git_changes.hpp"
#include "cli/jobs.hpp"
#include "cli/mended_files.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/run_pairs.hpp"
#include "cli/snapshots.hpp"
#include "cli/timings.hpp"

namespace topset::cli {
namespace {

// What only topset.yaml names is missing because of its mistake, which is told.
void leave_out_unknown_names(Diagnostics& findings) {
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.rule == Rule::LIBR014 || finding.rule == Rule::LIBR015 ||
           finding.rule == Rule::PROG108;
  });
}

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

  // Finds everything and tells nothing; an exit code: no check can be made.
  std::optional<Exit> look() {
    const auto threads = read_jobs(arguments_, world_);
    if (!threads) return usage_error(world_, threads.error().message, threads.error().help);
    crew_ = Crew(*threads);
    const auto scope = CheckScope::read(arguments_);
    if (!scope) return usage_error(world_, scope.error().message, scope.error().help);
    scope_ = *scope;
    paths_ = arguments_.words;
    if (const auto exit = why_no_writing()) return exit;
    // What is accepted is looked at as a part of the whole.
    const bool accepts = arguments_.has("accept");
    whole_ = paths_.empty() || accepts;
    const std::string above = paths_.empty() ? library_above(world_) : std::string();
    if (is_known(above)) return std::nullopt;
    workspace_.emplace(world_, paths_.empty() ? std::vector{above} : paths_);
    if (whole_ && workspace_->library().root.empty())
      return usage_error(world_, "no topset.yaml is here or in a folder above",
                         "name the files or folders to check, go to the library's folder, or begin "
                         "one with `topset init club`");
    if (paths_.empty()) paths_ = {workspace_->folder()};
    for (const std::string& path : paths_)
      if (path != kStandardInput && !world_.files.is_file(path) && !world_.files.is_folder(path)) {
        workspace_->open(path);  // says what is wrong with it
        return Exit::usage;
      }
    snapshots_.emplace(world_, *workspace_);
    if (accepts) snapshots_->accept(arguments_.words);
    if (whole_) paths_ = {workspace_->folder()};
    baseline_.emplace(world_, *workspace_);
    if (const auto mistake = ask_git()) return usage_error(world_, mistake->message, mistake->help);
    report_.about(workspace_->library_path().empty() ? paths_.front() : workspace_->library_path());
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
    check_all();
    return std::nullopt;
  }

  Exit tell() {
    if (!account_.all_opened) report_.raise(Exit::usage);
    for (const std::string& file : account_.files) report_.saw(file);
    report_.add(std::move(account_.findings));
    for (CheckedBlock& block : account_.blocks)
      report_.add_block(block.program, block.athlete, std::move(block.findings));
    const Exit exit = report_.finish();
    // Only for people: what is compared must not hang on how fast it went.
    const bool timed = world_.out_is_terminal && world_.clock != nullptr;
    // A patch stands alone.
    if (!arguments_.has("diff"))
      report_.words().print(account_.summary() +
                            (timed ? " in " + timings_.seconds() + " s\n" : "\n") + written_);
    if (arguments_.has("timings")) {
      timings_.end_part("telling");
      world_.err.print(timings_.table());
    }
    return exit;
  }

  // What was found, with the safe fixes made.
  std::vector<MendedFile> mended() {
    const std::string library = workspace_->library_path();
    Workspace workspace(world_, library.empty() ? paths_ : std::vector{library});
    return mend_files(account_.findings, paths_, world_, workspace);
  }

  void add(Diagnostics findings) { append(account_.findings, std::move(findings)); }

 private:
  // Whether an earlier check has found the same; then nothing is looked at again.
  bool is_known(const std::string& above) {
    const auto asks = [this](const char* flag) { return arguments_.has(flag); };
    if (above.empty() || !world_.files.is_file(above) || !scope_.is_everything() ||
        asks("changed") || asks("no-cache") || asks("accept") || asks("write-baseline") ||
        asks("fix") || asks("diff"))
      return false;
    inputs_.emplace(world_, crew_, folder_of(above));
    cache_.emplace(world_, *inputs_, folder_of(above));
    auto known = cache_->find();
    timings_.end_part("looking for what is known");
    if (!known) return false;
    account_ = std::move(*known);
    report_.about(above);
    return true;
  }

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

  // What CI must leave to people, what would be written before it is mended, and what is only for
  // the whole library.
  std::optional<Exit> why_no_writing() {
    for (const std::string_view flag : {"accept", "write-baseline"})
      if (arguments_.has(flag) && (arguments_.has("fix") || arguments_.has("diff")))
        return usage_error(world_, fmt::format("--{} goes without --fix and --diff", flag),
                           "mend first, then look at what is left");
    if (arguments_.has("accept") && world_.in_ci)
      return usage_error(world_, "CI never accepts a snapshot",
                         "look at the change where it was made, accept it there and commit it");
    if (!arguments_.has("write-baseline")) return std::nullopt;
    if (world_.in_ci)
      return usage_error(world_, "CI never writes a baseline",
                         "write it where the findings were mended, and commit it");
    if (!paths_.empty())
      return usage_error(world_, "--write-baseline is for the whole library", "leave out the path");
    return std::nullopt;
  }

  void check_all() {
    Diagnostics of_library = workspace_->take_findings();
    const bool usable = !has_errors(of_library);
    CheckedFiles files(world_, *workspace_, *filter_, *maker_, crew_, scope_, account_);
    files.read(paths_);
    if (!workspace_->knows_names()) leave_out_unknown_names(account_.findings);
    timings_.end_part("reading files");
    // An error there is why nothing was planned.
    if (!usable || scope_.has_turn(0))
      append(account_.findings, filter_->filter(std::move(of_library)));
    append(account_.findings, baseline_->read());
    // Nothing is planned with gyms or doses other than those written.
    const bool is_all = usable && check_runs(files);
    append(account_.findings, snapshots_->finish());
    append(account_.findings, workspace_->host().close());
    account_.allowed = filter_->tally();
    hold_to_baseline(is_all);
    written_ = snapshots_->summary() + baseline_->summary();
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

  // Whether the whole library was planned: what an error keeps from it may have the finding that
  // is allowed, or be the run that a snapshot is of.
  bool check_runs(const CheckedFiles& files) {
    RunPairs runs(files, world_, *workspace_, whole_);
    // What belongs to no file or block is told by the first of several.
    Diagnostics of_runs = runs.take_findings();
    for (const NamedPair& pair : runs.named()) append(of_runs, snapshots_->expect(pair));
    if (scope_.has_turn(0)) append(account_.findings, std::move(of_runs));
    std::vector<RunPair> pairs;
    for (const RunPair& pair : runs.pairs())
      if (is_in_scope(pairs_++, pair, files)) pairs.push_back(pair);
    plan(pairs);
    if (!whole_ || !scope_.is_everything()) return false;
    append(account_.findings, runs.unused());
    const bool is_all = runs.are_there() && files.are_usable() &&
                        std::ranges::none_of(account_.blocks, &CheckedBlock::withheld);
    if (is_all && snapshots_->are_kept())
      append(account_.findings, filter_->filter(snapshots_->orphans()));
    if (is_all) append(account_.findings, filter_->unused());
    return is_all;
  }

  // `is_all`: nothing that may have findings was left out.
  void hold_to_baseline(bool is_all) {
    Diagnostics told = baseline_->apply(account_.all_findings());
    if (is_all) append(told, filter_->filter(baseline_->leftovers()));
    if (arguments_.has("write-baseline"))
      told = is_all ? baseline_->write(std::move(told)) : baseline_->refuse(std::move(told));
    account_.in_baseline = baseline_->taken();
    account_.tell_only(std::move(told));
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
    // What a worker answers may hang on what it was asked before: a fifth failure is its last.
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
    if (made.block && snapshots_->are_kept())
      append(made.findings,
             filter_->filter(snapshots_->compare(pair.named, *made.block, *pair.athlete.source)));
    account_.blocks.push_back({pair.program.source->path(), pair.athlete.source->path(),
                               std::move(made.findings), !made.block});
  }

  const Arguments& arguments_;
  World& world_;
  Report report_;
  Crew crew_{1};
  std::vector<std::string> paths_;
  bool whole_ = false;  // the library, rather than what the command line names
  std::optional<Workspace> workspace_;
  std::optional<checking::FindingFilter> filter_;
  std::optional<BlockMaker> maker_;
  std::optional<Snapshots> snapshots_;
  std::optional<BaselineFile> baseline_;
  std::string written_;  // what was accepted, or put into the baseline; empty: nothing
  std::optional<CheckInputs> inputs_;
  std::optional<CheckCache> cache_;
  CheckScope scope_;
  std::size_t pairs_ = 0;  // that the runs name, in scope or not
  Timings timings_;
  CheckAccount account_;
};

Exit check_once(const Arguments& arguments, World& world) {
  Check check(arguments, world);
  if (const auto exit = check.look()) return *exit;
  return check.tell();
}

Exit check_and_mend(const Arguments& arguments, World& world) {
  Check first(arguments, world);
  if (const auto exit = first.look()) return *exit;
  const std::vector<MendedFile> files = first.mended();
  if (arguments.has("diff")) world.out.print(diff_of(files));
  if (arguments.has("diff") || files.empty()) return first.tell();
  Diagnostics unwritten = write_files(files, world);
  Check again(arguments, world);
  if (const auto exit = again.look()) return *exit;
  again.add(std::move(unwritten));
  return again.tell();
}

Exit watch(const Arguments& arguments, World& world) {
  const std::string above = library_above(world);
  if (!arguments.words.empty() || !world.files.is_file(above))
    return usage_error(world, "--watch is for a whole library",
                       "go to the library's folder, and name no files");
  while (true) {
    // Before the check: what changes while it runs is seen, too.
    const std::string before = CheckInputs(world, Crew(1), folder_of(above)).key();
    const Exit exit = check_once(arguments, world);
    // A file may be away for the moment that it takes to replace it; the library may not.
    if (exit > Exit::findings && !world.files.is_file(above)) return exit;
    world.out.flush();
    do {
      std::this_thread::sleep_for(kBetweenLooks);
    } while (CheckInputs(world, Crew(1), folder_of(above)).key() == before);
    world.out.print("\n");
  }
}

}  // namespace

Exit check(const Arguments& arguments, World& world) {
  const bool mends = arguments.has("fix") || arguments.has("diff");
  if (arguments.has("fix") && arguments.has("diff"))
    return usage_error(world, "--fix and --diff exclude each other",
                       "--diff shows what --fix would write");
  if (mends) return check_and_mend(arguments, world);
  return arguments.has("watch") ? watch(arguments, world) : check_once(arguments, world);
}

}  // namespace topset::cli
