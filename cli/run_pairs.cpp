#include "cli/run_pairs.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/excerpt.hpp"

namespace topset::cli {
namespace {

Origin start_of(const SourcePtr& source) { return {source, {{1, 1}, {1, 1}}}; }

// The file that a run may have meant, by its name or by what stands in it.
class Meant {
 public:
  explicit Meant(std::string_view name) : nearest_(name) {}

  void offer(const std::string& called, const std::string& written) {
    if (written_.emplace(called, written).second) nearest_.offer(called);
  }

  // How it is written in a run, and why; empty: no file is near.
  std::string words(std::string_view why) const {
    const auto found = written_.find(nearest_.best());
    if (found == written_.end()) return {};
    return fmt::format("the nearest is {}: {}", reading::in_ticks(found->second), why);
  }

 private:
  NearestWord nearest_;
  std::map<std::string, std::string> written_;
};

}  // namespace

RunPairs::RunPairs(const CheckedFiles& files, const World& world, const Workspace& workspace,
                   bool whole)
    : files_(files), world_(world), workspace_(workspace), whole_(whole) {
  sort_by_group();
  for (const Library::Run& run : workspace_.library().runs) add_run(run);
}

void RunPairs::sort_by_group() {
  const std::string folder = resolved("athletes");
  for (const auto& [path, athlete] : files_.athletes())
    if (folder_of(path) == folder)
      for (const std::string& group : athlete.groups) members_[group].push_back(path);
}

void RunPairs::add_run(const Library::Run& run) {
  const auto program = files_.programs().find(resolved(run.program));
  if (program == files_.programs().end()) {
    if (whole_) miss_program(run);
    return;
  }
  used_programs_.insert(program->first);
  const std::set<std::string> paths = athletes_of(run);
  if (paths.empty() && whole_)
    findings_.push_back(Diagnostic(Rule::LIBR060, run.origin, "this run is for nobody")
                            .with_help("name an athlete, or put somebody into its groups"));
  for (const std::string& path : paths) {
    used_athletes_.insert(path);
    const auto [made, is_first] = made_.try_emplace({program->first, path}, run.origin);
    if (!is_first) {
      tell_again(run, path, made->second);
      continue;
    }
    const auto athlete = files_.athletes().find(path);
    if (athlete == files_.athletes().end()) {
      if (whole_) miss_athlete(run, stem_of(path));
      continue;
    }
    NamedPair named{program->second.source->path(), athlete->second.source->path(), run.origin};
    named_.push_back(named);
    if (program->second.program && athlete->second.athlete)
      pairs_.push_back({program->second, athlete->second, std::move(named)});
  }
}

std::set<std::string> RunPairs::athletes_of(const Library::Run& run) {
  std::set<std::string> paths;
  const auto& listed = workspace_.library().groups;
  for (const std::string& group : run.groups) {
    if (const auto found = listed.find(group); found != listed.end())
      for (const std::string& stem : found->second)
        paths.insert(resolved(fmt::format("athletes/{}.yaml", stem)));
    if (const auto found = members_.find(group); found != members_.end())
      paths.insert(found->second.begin(), found->second.end());
  }
  // An athlete may be in two groups of a run, but who is named beside their own group is so twice.
  for (const std::string& athlete : run.athletes)
    if (const auto path = athlete_path(athlete); !paths.insert(path).second)
      tell_again(run, path, run.origin);
  return paths;
}

std::string RunPairs::resolved(const std::string& path) const {
  return world_.files.resolved(fmt::format("{}/{}", workspace_.library().root, path));
}

// Athletes lie in athletes/, or beside topset.yaml.
std::string RunPairs::athlete_path(const std::string& stem) const {
  std::string beside = resolved(stem + ".yaml");
  return world_.files.is_file(beside) ? beside : resolved(fmt::format("athletes/{}.yaml", stem));
}

void RunPairs::miss_program(const Library::Run& run) {
  Meant meant(stem_of(run.program));
  const std::string root = resolved(".") + "/";
  for (const auto& [path, program] : files_.programs()) {
    if (!path.starts_with(root)) continue;
    const std::string written = path.substr(root.size());
    meant.offer(stem_of(path), written);
    if (program.program) meant.offer(program.program->program().name, written);
  }
  miss(run.origin, fmt::format("there is no program {}", reading::in_ticks(run.program)),
       meant.words("a program is named by its path from topset.yaml"));
}

void RunPairs::miss_athlete(const Library::Run& run, const std::string& stem) {
  Meant meant(stem.ends_with(".yaml") ? stem_of(stem) : stem);
  for (const auto& [path, athlete] : files_.athletes()) {
    meant.offer(stem_of(path), stem_of(path));
    if (athlete.athlete) meant.offer(athlete.athlete->name, stem_of(path));
  }
  miss(run.origin, fmt::format("there is no athlete {}", reading::in_ticks(stem + ".yaml")),
       meant.words("an athlete is named by their file, without .yaml"));
}

void RunPairs::miss(const Origin& origin, std::string message, std::string help) {
  are_there_ = false;
  if (help.empty()) help = "name a file of the library, or take it out of the run";
  findings_.push_back(
      Diagnostic(Rule::LIBR050, origin, std::move(message)).with_help(std::move(help)));
}

void RunPairs::tell_again(const Library::Run& run, const std::string& athlete,
                          const Origin& before) {
  Diagnostic finding(
      Rule::LIBR061, run.origin,
      fmt::format("the block of {} for {} is made twice", reading::in_ticks(run.program),
                  reading::in_ticks(stem_of(athlete))));
  finding.help = "take the athlete out of one of them";
  if (before.span.begin == run.origin.span.begin)
    finding.help = "take the athlete out of the run: the group has them";
  else
    finding.labels.push_back({before, "here first"});
  findings_.push_back(std::move(finding));
}

Diagnostics RunPairs::unused() const {
  Diagnostics findings;
  if (workspace_.library().runs.empty()) return findings;
  for (const auto& [path, program] : files_.programs())
    if (!used_programs_.contains(path))
      findings.push_back(Diagnostic(Rule::LIBR051, start_of(program.source),
                                    "no run of topset.yaml names this program")
                             .with_help("add it under `runs:`, so that its blocks are checked"));
  for (const auto& [path, athlete] : files_.athletes())
    if (!used_athletes_.contains(path))
      findings.push_back(Diagnostic(Rule::LIBR052, start_of(athlete.source),
                                    "no run of topset.yaml names this athlete")
                             .with_help("add them under `runs:`, so that their blocks are "
                                        "checked"));
  return findings;
}

}  // namespace topset::cli
