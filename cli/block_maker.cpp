#include "cli/block_maker.hpp"

#include <algorithm>
#include <iterator>

#include "checking/check_block.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

// What a block was planned with that neither program nor athlete says.
Diagnostics overrides_among(const Diagnostics& findings) {
  Diagnostics overrides;
  std::ranges::copy_if(findings, std::back_inserter(overrides),
                       [](const Diagnostic& finding) { return finding.rule == Rule::LIBR032; });
  return overrides;
}

}  // namespace

AthleteFile BlockMaker::read_athlete(const SourcePtr& source) const {
  AthleteFile file{source, std::nullopt, {}, filter_.see(source)};
  auto document = reading::read_document(source, "athlete");
  append(file.findings, filter_.filter(std::move(document.findings)));
  if (!document.value) return file;
  auto athlete =
      reading::read_athlete(*document.value, workspace_.library(), workspace_.catalogue());
  athlete.findings = filter_.filter(std::move(athlete.findings));
  const bool broken = has_errors(athlete.findings);
  append(file.findings, std::move(athlete.findings));
  if (athlete.value) file.groups = athlete.value->groups;
  if (!athlete.value || broken) return file;
  athlete.value->file = source->library_path();
  athlete.value->stem = stem_of(source->path());
  file.athlete = std::move(athlete.value);
  return file;
}

MadeBlock BlockMaker::make(const ProgramFile& program_file, const AthleteFile& file,
                           const planning::PlanOptions& options, const Log* log) const {
  MadeBlock made;
  const Athlete& athlete = *file.athlete;
  std::optional<Program> own;
  const Program* const program = program_file.for_athlete(athlete.stem, own, made.findings);
  made.findings = filter_.filter(std::move(made.findings));
  if (!program) return made;
  Diagnostics overrides = overrides_among(file.findings);
  append(overrides, overrides_among(made.findings));
  auto outcome = planning::plan_block({*program, athlete, workspace_.library(),
                                       workspace_.catalogue(), workspace_.host(), options, log});
  outcome.findings = filter_.filter(std::move(outcome.findings));
  if (outcome.value) {
    Block& block = *outcome.value;
    block.findings = outcome.findings;
    Diagnostics checked = filter_.filter(checking::check_block(
        {block, *program, athlete, workspace_.library(), workspace_.catalogue()}));
    append(block.findings, checked);
    append(block.findings, std::move(overrides));
    sort_and_deduplicate(block.findings);
    append(outcome.findings, std::move(checked));
    add_hashes(block, log);
  }
  const bool withheld = !outcome.value || has_errors(outcome.findings);
  append(made.findings, std::move(outcome.findings));
  if (!withheld) made.block = std::move(outcome.value);
  return made;
}

void BlockMaker::add_hashes(Block& block, const Log* log) const {
  for (UsedStrategy& strategy : block.strategies)
    if (const strategies::InstalledStrategy* installed = workspace_.host().find(strategy.id))
      strategy.sha256 = installed->sha256;
  if (log == nullptr) return;
  block.log_file = log->file;
  block.log_sha256 = log->sha256;
}

}  // namespace topset::cli
