#include <algorithm>
#include <fmt/format.h>

#include "cli/baseline_file.hpp"
#include "cli/checked_files.hpp"
#include "cli/commands.hpp"
#include "cli/jobs.hpp"
#include "cli/mended_files.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/run_pairs.hpp"
#include "cli/snapshots.hpp"

namespace topset::cli {
namespace {

// What only topset.yaml names is missing because of its mistake, which is told.
void leave_out_unknown_names(Diagnostics& findings) {
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.rule == Rule::LIBR014 || finding.rule == Rule::LIBR015 ||
           finding.rule == Rule::PROG108;
  });
}

class Check {
 public:
  Check(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  // Finds everything and tells nothing; an exit code: no check can be made.
  std::optional<Exit> look() {
    const auto threads = read_jobs(arguments_, world_);
    if (!threads) return usage_error(world_, threads.error().message, threads.error().help);
    crew_ = Crew(*threads);
    paths_ = arguments_.words;
    if (const auto exit = why_no_writing()) return exit;
    // What is accepted is looked at as a part of the whole.
    const bool accepts = arguments_.has("accept");
    whole_ = paths_.empty() || accepts;
    workspace_.emplace(world_, paths_.empty() ? std::vector{library_above()} : paths_);
    if (whole_ && workspace_->library().root.empty())
      return usage_error(world_, "no topset.yaml is here or in a folder above",
                         "name the files or folders to check, or go to the library's folder");
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
    // A patch stands alone.
    if (!arguments_.has("diff"))
      report_.words().print(fmt::format("{}{}\n{}{}", account_.summary(), baseline_->tally(),
                                        snapshots_->summary(), baseline_->summary()));
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
  // topset.yaml here, or the nearest above.
  std::string library_above() const {
    constexpr int kHighest = 32;
    std::string path = "topset.yaml";
    for (int i = 0; i < kHighest && !world_.files.is_file(path); ++i) path = "../" + path;
    return path;
  }

  // What CI must leave to people, and what is only for the whole library.
  std::optional<Exit> why_no_writing() {
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
    CheckedFiles files(world_, *workspace_, *filter_, *maker_, crew_, account_);
    files.read(paths_);
    if (!workspace_->knows_names()) leave_out_unknown_names(account_.findings);
    append(account_.findings, filter_->filter(std::move(of_library)));
    append(account_.findings, baseline_->read());
    // Nothing is planned with gyms or doses other than those written.
    const bool is_all = usable && check_runs(files);
    append(account_.findings, snapshots_->finish());
    append(account_.findings, workspace_->host().close());
    hold_to_baseline(is_all);
    account_.allowed = filter_->tally();
  }

  // Whether the whole library was planned: what an error keeps from it may have the finding that
  // is allowed, or be the run that a snapshot is of.
  bool check_runs(const CheckedFiles& files) {
    RunPairs runs(files, world_, *workspace_, whole_);
    append(account_.findings, runs.take_findings());
    for (const NamedPair& pair : runs.named()) append(account_.findings, snapshots_->expect(pair));
    plan(runs.pairs());
    if (!whole_) return false;
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
    // What a worker answers may hang on what it was asked before: a third failure is its last.
    Crew(asks_workers ? 1 : crew_.threads())
        .in_order(
            pairs.size(),
            [&](std::size_t i) {
              return maker_->make(*pairs[i].program.program, pairs[i].athlete, {}, nullptr);
            },
            [&](std::size_t i, MadeBlock made) {
              progress.step(i, pairs[i].athlete.athlete->stem);
              keep(pairs[i], std::move(made));
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
  CheckAccount account_;
};

}  // namespace

Exit check(const Arguments& arguments, World& world) {
  const bool mends = arguments.has("fix") || arguments.has("diff");
  if (arguments.has("fix") && arguments.has("diff"))
    return usage_error(world, "--fix and --diff exclude each other",
                       "--diff shows what --fix would write");
  Check first(arguments, world);
  if (const auto exit = first.look()) return *exit;
  if (!mends) return first.tell();
  const std::vector<MendedFile> files = first.mended();
  if (arguments.has("diff")) world.out.print(diff_of(files));
  if (arguments.has("diff") || files.empty()) return first.tell();
  Diagnostics unwritten = write_files(files, world);
  Check again(arguments, world);
  if (const auto exit = again.look()) return *exit;
  again.add(std::move(unwritten));
  return again.tell();
}

}  // namespace topset::cli
