#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "cli/baseline_file.hpp"
#include "cli/block_maker.hpp"
#include "cli/commands.hpp"
#include "cli/library_files.hpp"
#include "cli/report.hpp"
#include "cli/snapshots.hpp"
#include "reading/excerpt.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

// A word with how many: `1 program`, `3 athletes`.
std::string counted(std::size_t many, std::string_view word) {
  return fmt::format("{} {}{}", many, word, many == 1 ? "" : "s");
}

class Check {
 public:
  Check(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    if (!report_.format_is_known())
      return usage_error(world_, report_.unknown_format(), "write `text` or `json`");
    std::vector<std::string> paths = arguments_.words;
    const bool accepts = arguments_.has("accept");
    if (accepts && world_.in_ci)
      return usage_error(world_, "CI never accepts a snapshot",
                         "look at the change where it was made, accept it there and commit it");
    const bool writes_baseline = arguments_.has("write-baseline");
    if (writes_baseline && (world_.in_ci || !paths.empty()))
      return usage_error(
          world_,
          world_.in_ci ? "CI never writes a baseline" : "--write-baseline is for the whole library",
          world_.in_ci ? "write it where the findings were mended, and commit it"
                       : "leave out the path");
    // What is accepted is looked at as a part of the whole.
    const bool whole = paths.empty() || accepts;
    workspace_.emplace(world_, paths.empty() ? std::vector<std::string>{library_above()} : paths);
    if (whole && workspace_->library().root.empty())
      return usage_error(world_, "no topset.yaml is here or in a folder above",
                         "name the files or folders to check, or go to the library's folder");
    for (const std::string& path : paths)
      if (!world_.files.is_file(path) && !world_.files.is_folder(path)) {
        workspace_->open(path);  // says what is wrong with it
        return Exit::usage;
      }
    snapshots_.emplace(world_, *workspace_);
    if (accepts) snapshots_->accept(paths);
    if (whole) paths = {workspace_->folder()};
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
    Diagnostics of_library = workspace_->take_findings();
    const bool usable = !has_errors(of_library);
    read_library_comments();
    report_.add(filter_->filter(std::move(of_library)));
    baseline_.emplace(world_, *workspace_);
    report_.add(baseline_->read());
    for (const std::string& path : yaml_files(world_.files, paths)) read(path);
    // Nothing is planned with gyms or doses other than those written.
    if (usable) plan_runs(whole);
    // A run that was not planned may be the one that a snapshot is of.
    if (usable && whole && is_whole_ && snapshots_->are_kept())
      report_.add(filter_->filter(snapshots_->orphans()));
    report_.add(snapshots_->finish());
    report_.add(workspace_->host().close());
    if (whole) {
      report_.add(unused());
      // What an error kept from being planned may have had the findings that are allowed.
      if (is_whole_) report_.add(filter_->unused());
    }
    hold_to_baseline(whole && usable && is_whole_, writes_baseline);
    const Exit exit = report_.finish();
    summary();
    return exit;
  }

 private:
  // topset.yaml here, or the nearest above.
  std::string library_above() const {
    constexpr int kHighest = 32;
    std::string path = "topset.yaml";
    for (int i = 0; i < kHighest && !world_.files.is_file(path); ++i) path = "../" + path;
    return path;
  }

  void read_library_comments() {
    const std::string path = workspace_->library_path();
    if (path.empty()) return;
    ++files_;
    if (const SourcePtr source = workspace_->open(path)) report_.add(filter_->see(source));
  }

  void read(const std::string& path) {
    if (path == workspace_->library_path()) return;
    const SourcePtr source = workspace_->open(path);
    if (!source) return report_.raise(Exit::usage);
    if (path == baseline_->path()) return void(++files_);  // was read already
    const std::string kind = kind_in(source->text());
    if (kind.empty() && !belongs_to_topset(path)) return;  // of another program
    ++files_;
    if (kind == "athlete") {
      AthleteFile athlete = maker_->read_athlete(source);
      is_whole_ = is_whole_ && athlete.athlete;
      report_.add(athlete.findings);
      athletes_.emplace(world_.files.resolved(path), std::move(athlete));
    } else if (kind == "program") {
      report_.add(filter_->see(source));
      Diagnostics findings;
      auto program = std::make_unique<ProgramFile>(*workspace_);
      if (!program->read(source, stem_of(path), findings)) program.reset();
      is_whole_ = is_whole_ && program;
      report_.add(filter_->filter(std::move(findings)));
      programs_.emplace(world_.files.resolved(path), Read{source, std::move(program)});
    } else {
      report_.add(filter_->see(source));
      auto document = reading::read_document(source, "");
      report_.add(filter_->filter(std::move(document.findings)));
      if (kind == "log" && document.value)
        report_.add(
            filter_->filter(reading::read_log(*document.value, workspace_->catalogue()).findings));
    }
  }

  // A file of a library's own folders that does not say what it is was meant to be read.
  bool belongs_to_topset(const std::string& path) const {
    const std::string folder = file_name_of(folder_of(world_.files.resolved(path)));
    return folder == "athletes" || folder == "programs";
  }

  // Every program for every athlete that topset.yaml names under `runs:`.
  void plan_runs(bool whole) {
    for (const Library::Run& run : workspace_->library().runs) {
      const auto program = programs_.find(resolved(run.program));
      if (program == programs_.end()) {
        if (whole) missing(run.origin, "program", run.program);
        continue;
      }
      std::set<std::string> paths;
      for (const std::string& athlete : run.athletes) paths.insert(athlete_path(athlete));
      for (const std::string& group : run.groups)
        for (const std::string& path : workspace_->athletes_of_group(group))
          paths.insert(world_.files.resolved(path));
      used_programs_.insert(program->first);
      for (const std::string& path : paths) {
        used_athletes_.insert(path);
        const auto athlete = athletes_.find(path);
        if (athlete != athletes_.end())
          plan(program->second, athlete->second, run);
        else if (whole)
          missing(run.origin, "athlete", file_name_of(path));
      }
    }
  }

  struct Read {
    SourcePtr source;
    std::unique_ptr<ProgramFile> program;  // null: it has an error
  };

  void plan(const Read& program, const AthleteFile& athlete, const Library::Run& run) {
    const RunPair pair{program.source->path(), athlete.source->path(), run.origin};
    report_.add(snapshots_->expect(pair));
    if (!program.program || !athlete.athlete) return;
    MadeBlock made = maker_->make(*program.program, athlete, {}, nullptr);
    report_.add(std::move(made.findings));
    ++blocks_;
    if (made.block && snapshots_->are_kept())
      report_.add(filter_->filter(snapshots_->compare(pair, *made.block, *athlete.source)));
    if (made.block) return;
    ++withheld_;
    is_whole_ = false;
  }

  std::string resolved(const std::string& path) const {
    return world_.files.resolved(fmt::format("{}/{}", workspace_->library().root, path));
  }

  // Athletes lie in athletes/, or beside topset.yaml.
  std::string athlete_path(const std::string& stem) const {
    std::string beside = resolved(stem + ".yaml");
    return world_.files.is_file(beside) ? beside : resolved(fmt::format("athletes/{}.yaml", stem));
  }

  void missing(const Origin& origin, std::string_view what, const std::string& name) {
    is_whole_ = false;
    report_.add({Diagnostic(Rule::LIBR050, origin,
                            fmt::format("there is no {} {}", what, reading::in_ticks(name)))
                     .with_help("name a file of the library, or take it out of the run")});
  }

  // Files that no run names: they were checked alone, and no block of them was.
  Diagnostics unused() const {
    Diagnostics findings;
    if (workspace_->library().runs.empty()) return findings;
    for (const auto& [path, program] : programs_)
      if (!used_programs_.contains(path))
        findings.push_back(Diagnostic(Rule::LIBR051, start_of(program.source),
                                      "no run of topset.yaml names this program")
                               .with_help("add it under `runs:`, so that its blocks are checked"));
    for (const auto& [path, athlete] : athletes_)
      if (!used_athletes_.contains(path))
        findings.push_back(
            Diagnostic(Rule::LIBR052, start_of(athlete.source),
                       "no run of topset.yaml names this athlete")
                .with_help("add them under `runs:`, so that their blocks are checked"));
    return findings;
  }

  // `is_all`: nothing that may have findings was left out.
  void hold_to_baseline(bool is_all, bool writes) {
    Diagnostics told = baseline_->apply(report_.take());
    if (is_all) append(told, filter_->filter(baseline_->leftovers()));
    if (writes)
      told = is_all ? baseline_->write(std::move(told)) : baseline_->refuse(std::move(told));
    report_.add(std::move(told));
  }

  static Origin start_of(const SourcePtr& source) { return {source, {{1, 1}, {1, 1}}}; }

  void summary() {
    std::string text =
        fmt::format("checked {} and {}", counted(files_, "file"), counted(blocks_, "block"));
    if (withheld_ > 0) text += fmt::format(", {} with an error", withheld_);
    std::vector<std::string> allowed;
    std::size_t many = 0;
    for (const auto& [rule, count] : filter_->tally()) {
      allowed.push_back(fmt::format("{} {}", info(rule).id, count));
      many += count;
    }
    if (many > 0)
      text += fmt::format("; {} allowed: {}", counted(many, "finding"), fmt::join(allowed, ", "));
    text += baseline_->tally();
    world_.out.print(text + "\n" + snapshots_->summary() + baseline_->summary());
  }

  const Arguments& arguments_;
  World& world_;
  Report report_;
  std::optional<Workspace> workspace_;
  std::optional<checking::FindingFilter> filter_;
  std::optional<BlockMaker> maker_;
  std::optional<Snapshots> snapshots_;
  std::optional<BaselineFile> baseline_;
  std::map<std::string, Read> programs_;         // by resolved path
  std::map<std::string, AthleteFile> athletes_;  // by resolved path
  std::set<std::string> used_programs_, used_athletes_;
  bool is_whole_ = true;  // all that was read could be planned
  std::size_t files_ = 0;
  std::size_t blocks_ = 0;
  std::size_t withheld_ = 0;
};

}  // namespace

Exit check(const Arguments& arguments, World& world) { return Check(arguments, world).run(); }

}  // namespace topset::cli
