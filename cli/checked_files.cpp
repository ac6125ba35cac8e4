#include "cli/checked_files.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/library_files.hpp"
#include "reading/readers.hpp"

namespace topset::cli {

struct CheckedFiles::Opened {
  std::string path, resolved, kind;
  std::expected<SourcePtr, ParseMistake> source;
  bool is_ours = false;
  bool has_turn = true;
  Diagnostics findings;  // of its comments
};

struct CheckedFiles::Understood {
  std::optional<AthleteFile> athlete;
  std::unique_ptr<ProgramFile> program;  // opened, or null
  Diagnostics findings;
};

// In three rounds, since each needs all of the one before: what comments allow is known before the
// first finding, and strategies are loaded before the first program that asks them.
void CheckedFiles::read(const std::vector<std::string>& paths) {
  const std::string library = workspace_.library_path();
  if (!library.empty()) {
    Diagnostics findings;
    if (const SourcePtr source = workspace_.open(library)) findings = filter_.see(source);
    if (scope_.has_turn(0) && scope_.has_changed(world_.files.resolved(library))) {
      account_.files.push_back(library);
      append(account_.findings, std::move(findings));
    }
  }
  std::vector<std::string> found = yaml_files(world_.files, paths);
  std::erase(found, library);
  std::vector<Opened> ours;
  crew_.in_order(
      found.size(), [&](std::size_t i) { return open(found[i]); },
      [&](std::size_t, Opened opened) {
        if (!opened.source) {
          usage_error(world_, opened.source.error().message, opened.source.error().help);
          account_.all_opened = false;
        } else if (opened.is_ours) {
          opened.has_turn = scope_.has_turn(ours.size());
          ours.push_back(std::move(opened));
        }
      });
  crew_.in_order(
      ours.size(), [&](std::size_t i) { return understand(ours[i]); },
      [&](std::size_t i, Understood understood) { keep(ours[i], std::move(understood)); });
  finish_programs();
}

CheckedFiles::Opened CheckedFiles::open(const std::string& path) const {
  Opened opened{path, world_.files.resolved(path), {}, workspace_.source(path), false, true, {}};
  if (!opened.source) return opened;
  opened.kind = kind_in((*opened.source)->text());
  // What is named, or lies in a library's own folders, is meant to be read even if it does not say
  // what it is.
  opened.is_ours =
      !opened.kind.empty() || path == kStandardInput || belongs_to_topset(opened.resolved);
  if (opened.is_ours) opened.findings = filter_.see(*opened.source);
  return opened;
}

CheckedFiles::Understood CheckedFiles::understand(const Opened& opened) const {
  Understood understood;
  if (opened.kind == "athlete") {
    understood.athlete = maker_.read_athlete(*opened.source);
    understood.findings = understood.athlete->findings;
  } else if (opened.kind == "program") {
    understood.program = std::make_unique<ProgramFile>(workspace_);
    Diagnostics findings;
    if (!understood.program->open(*opened.source, stem_of(opened.path), findings))
      understood.program.reset();
    // What it extends may lie outside of what is checked.
    if (understood.program)
      for (const SourcePtr& base : understood.program->bases())
        append(understood.findings, filter_.see(base));
    append(understood.findings, filter_.filter(std::move(findings)));
  } else {
    understood.findings = filter_.filter(read_other(opened));
  }
  return understood;
}

// A program that can't be read may extend one that is no longer there.
bool CheckedFiles::has_changed(const Opened& opened, const Understood& understood) const {
  if (scope_.has_changed(opened.resolved)) return true;
  if (opened.kind != "program") return false;
  return !understood.program ||
         std::ranges::any_of(understood.program->bases(), [this](const SourcePtr& base) {
           return scope_.has_changed(world_.files.resolved(base->path()));
         });
}

void CheckedFiles::keep(const Opened& opened, Understood understood) {
  const bool changed = has_changed(opened, understood);
  const bool told = changed && opened.has_turn;
  if (changed) changed_.insert(opened.resolved);
  if (told) {
    account_.files.push_back(opened.path);
    append(account_.findings, opened.findings);
    append(account_.findings, std::move(understood.findings));
  }
  if (opened.kind == "athlete") {
    usable_ = usable_ && understood.athlete->athlete;
    athletes_.emplace(opened.resolved, std::move(*understood.athlete));
  } else if (opened.kind == "program") {
    programs_.emplace(opened.resolved,
                      CheckedProgram{*opened.source, std::move(understood.program), told});
  }
}

Diagnostics CheckedFiles::read_other(const Opened& opened) const {
  auto document = reading::read_document(*opened.source, "");
  if (opened.kind == "log" && document.value)
    append(document.findings, reading::read_log(*document.value, workspace_.catalogue()).findings);
  if (opened.kind == "library" && document.value)
    append(document.findings, reading::read_library(*document.value).findings);
  return std::move(document.findings);
}

std::set<std::string> CheckedFiles::bases() const {
  std::set<std::string> paths;
  for (const auto& [path, program] : programs_)
    if (program.program)
      for (const SourcePtr& base : program.program->bases()) paths.insert(base->path());
  return paths;
}

void CheckedFiles::finish_programs() {
  std::vector<CheckedProgram*> opened;
  for (auto& [path, program] : programs_) {
    usable_ = usable_ && program.program;
    if (!program.program) continue;
    opened.push_back(&program);
    program.program->load_strategies();
  }
  struct Told {
    bool usable;
    Diagnostics findings;
  };
  crew_.in_order(
      opened.size(),
      [&](std::size_t i) {
        Told told;
        told.usable = opened[i]->program->understand(told.findings);
        told.findings = filter_.filter(std::move(told.findings));
        return told;
      },
      [&](std::size_t i, Told told) {
        if (opened[i]->told) append(account_.findings, std::move(told.findings));
        if (!told.usable) opened[i]->program.reset();
        usable_ = usable_ && told.usable;
      });
}

// A file of a library's own folders that does not say what it is was meant to be read.
bool CheckedFiles::belongs_to_topset(const std::string& path) {
  const std::string folder = file_name_of(folder_of(path));
  return folder == "athletes" || folder == "programs";
}

}  // namespace topset::cli
