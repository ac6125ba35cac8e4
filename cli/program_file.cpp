#include "cli/program_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "reading/readers.hpp"

namespace topset::cli {
namespace {

// A library that can't be used and the strategies that are missing for it are one mistake, told
// where the program names them. A name that another strategy's is near to may be misspelt instead.
void join_causes(Diagnostics& loading, Diagnostics& reading) {
  const auto cause = std::ranges::find(loading, Severity::error, &Diagnostic::severity);
  if (cause == loading.end() || cause->origin.source) return;
  std::erase_if(reading, [&cause](const Diagnostic& finding) {
    if (finding.rule != Rule::PROG103 || finding.help.find("similar name") != std::string::npos)
      return false;
    if (cause->origin.source)
      cause->labels.push_back({finding.origin, "and here"});
    else
      cause->origin = finding.origin;
    return true;
  });
  if (cause->origin.source)
    cause->notes.emplace_back("no other plugin has a strategy of this name");
}

}  // namespace

Diagnostics ProgramFile::load_strategies_of(const reading::Document& document) {
  std::set<std::string> ids = reading::strategies_of(document);
  Diagnostics findings = workspace_.host().load({ids.begin(), ids.end()});
  strategies_.merge(ids);
  return findings;
}

std::optional<Program> ProgramFile::read_model(const reading::Document& document,
                                               Diagnostics loading, Diagnostics& findings) const {
  const strategies::Host& host = workspace_.host();
  auto read =
      reading::read_program(document, workspace_.catalogue(),
                            [&host](std::string_view id, std::string& near) -> const StrategyCard* {
                              const StrategyCard* card = host.card(id);
                              if (card == nullptr) near = host.nearest(id);
                              return card;
                            });
  if (read.value && workspace_.knows_names())
    append(read.findings, reading::check_against(*read.value, workspace_.library()));
  if (has_errors(read.findings)) read.value.reset();
  join_causes(loading, read.findings);
  append(findings, std::move(loading));
  append(findings, std::move(read.findings));
  if (!read.value) return std::nullopt;
  read.value->file = document.source->library_path();
  read.value->stem = stem_;
  read.value->sha256 = reading::program_sha256(*document_);
  return std::move(read.value);
}

bool ProgramFile::read(SourcePtr source, std::string stem, Diagnostics& findings) {
  if (!open(std::move(source), std::move(stem), findings)) return false;
  load_strategies();
  return understand(findings);
}

bool ProgramFile::open(SourcePtr source, std::string stem, Diagnostics& findings) {
  auto written = reading::read_document(std::move(source), "program");
  append(findings, std::move(written.findings));
  if (!written.value) return false;
  auto whole = reading::inherit(std::move(*written.value),
                                [this](const Source& from, const std::string& named) {
                                  return workspace_.open_base(from, named);
                                });
  append(findings, std::move(whole.findings));
  if (!whole.value) return false;
  document_ = std::move(*whole.value);
  stem_ = std::move(stem);
  return true;
}

void ProgramFile::load_strategies() { loading_ = load_strategies_of(*document_); }

bool ProgramFile::understand(Diagnostics& findings) {
  auto program = read_model(*document_, std::move(loading_), findings);
  if (!program) return false;
  program_ = std::move(*program);
  return true;
}

Diagnostics ProgramFile::load_strategies_for(const std::string& athlete) {
  const auto overridden = workspace_.override_program(*document_, athlete);
  return overridden.program ? load_strategies_of(*overridden.program) : Diagnostics();
}

bool ProgramFile::asks_workers() const {
  return std::ranges::any_of(strategies_, [this](const std::string& id) {
    const strategies::InstalledStrategy* const strategy = workspace_.host().find(id);
    return strategy != nullptr && strategy->in_worker;
  });
}

const Program* ProgramFile::for_athlete(const std::string& athlete, std::optional<Program>& own,
                                        Diagnostics& findings) const {
  reading::OverriddenProgram overridden = workspace_.override_program(*document_, athlete);
  Diagnostics found = std::move(overridden.findings);
  const bool broken = has_errors(found);
  if (overridden.program) own = read_model(*overridden.program, {}, found);
  for (Diagnostic& finding : found)
    if (finding.severity == Severity::error && is_in_program(finding.origin))
      finding.notes.push_back(
          fmt::format("in the program as topset.yaml changes it for {}", athlete));
  append(findings, std::move(found));
  if (broken) return nullptr;
  if (!overridden.program) return &program_;
  return own ? &*own : nullptr;
}

// The program was read without a mistake before it was changed.
bool ProgramFile::is_in_program(const Origin& origin) const {
  const auto& others = document_->others;
  return origin.source && (origin.source == document_->source ||
                           std::ranges::find(others, origin.source) != others.end());
}

}  // namespace topset::cli
