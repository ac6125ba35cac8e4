#include <algorithm>

#include "cli/checked_files.hpp"
#include "cli/commands.hpp"
#include "cli/jobs.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/run_pairs.hpp"

namespace topset::cli {
namespace {

class Check {
 public:
  Check(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    const auto threads = read_jobs(arguments_, world_);
    if (!threads) return usage_error(world_, threads.error().message, threads.error().help);
    crew_ = Crew(*threads);
    paths_ = arguments_.words;
    whole_ = paths_.empty();
    workspace_.emplace(world_, whole_ ? std::vector<std::string>{library_above()} : paths_);
    if (whole_ && workspace_->library().root.empty())
      return usage_error(world_, "no topset.yaml is here or in a folder above",
                         "name the files or folders to check, or go to the library's folder");
    if (whole_) paths_ = {workspace_->folder()};
    for (const std::string& path : paths_)
      if (path != kStandardInput && !world_.files.is_file(path) && !world_.files.is_folder(path)) {
        workspace_->open(path);  // says what is wrong with it
        return Exit::usage;
      }
    report_.about(workspace_->library_path().empty() ? paths_.front() : workspace_->library_path());
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
    check_all();
    return tell();
  }

 private:
  // topset.yaml here, or the nearest above.
  std::string library_above() const {
    constexpr int kHighest = 32;
    std::string path = "topset.yaml";
    for (int i = 0; i < kHighest && !world_.files.is_file(path); ++i) path = "../" + path;
    return path;
  }

  void check_all() {
    Diagnostics of_library = workspace_->take_findings();
    const bool usable = !has_errors(of_library);
    CheckedFiles files(world_, *workspace_, *filter_, *maker_, crew_, account_);
    files.read(paths_);
    append(account_.findings, filter_->filter(std::move(of_library)));
    // Nothing is planned with gyms or doses other than those written.
    if (usable) check_runs(files);
    append(account_.findings, workspace_->host().close());
    account_.allowed = filter_->tally();
  }

  void check_runs(const CheckedFiles& files) {
    RunPairs runs(files, world_, *workspace_, whole_);
    append(account_.findings, runs.take_missing());
    plan(runs.pairs());
    if (!whole_) return;
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
    account_.blocks.push_back({pair.program.source->path(), pair.athlete.source->path(),
                               std::move(made.findings), !made.block});
  }

  Exit tell() {
    if (!account_.all_opened) report_.raise(Exit::usage);
    for (const std::string& file : account_.files) report_.saw(file);
    report_.add(std::move(account_.findings));
    for (CheckedBlock& block : account_.blocks)
      report_.add_block(block.program, block.athlete, std::move(block.findings));
    const Exit exit = report_.finish();
    report_.words().print(account_.summary() + "\n");
    return exit;
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
  CheckAccount account_;
};

}  // namespace

Exit check(const Arguments& arguments, World& world) { return Check(arguments, world).run(); }

}  // namespace topset::cli
