#include "cli/baseline_file.hpp"

#include <fmt/format.h>

#include "cli/library_files.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kName = "baseline.yaml";

std::size_t findings_in(const library::Baseline& baseline) {
  std::size_t many = 0;
  for (const library::BaselineEntry& entry : baseline.entries)
    many += static_cast<std::size_t>(entry.count);
  return many;
}

}  // namespace

std::string BaselineFile::path() const { return in_folder(workspace_.folder(), kName); }

Diagnostics BaselineFile::read() {
  is_there_ = !workspace_.folder().empty() && world_.files.is_file(path());
  if (!is_there_) return {};
  const SourcePtr source = workspace_.open(path());
  if (!source) return {};
  Outcome<reading::Document> document = reading::read_document(source, "baseline");
  Diagnostics findings = std::move(document.findings);
  if (!document.value) return findings;
  baseline_ = library::read_baseline(*document.value, findings);
  return findings;
}

Diagnostics BaselineFile::apply(Diagnostics findings) {
  if (!baseline_) return findings;
  use_ = library::use_baseline(*baseline_, std::move(findings));
  return std::move(use_.left);
}

Diagnostics BaselineFile::leftovers() const {
  return baseline_ ? library::leftovers(*baseline_, use_) : Diagnostics{};
}

Diagnostics BaselineFile::refuse(Diagnostics told) {
  summary_ =
      fmt::format("{} is not written: what has an error may have other findings too\n", kName);
  return told;
}

Diagnostics BaselineFile::write(Diagnostics told) {
  if (is_there_ && !baseline_) {
    summary_ = fmt::format("{} can't be read, and is left as it is\n", kName);
    return told;
  }
  const library::Baseline anew =
      baseline_ ? library::shrunk(*baseline_, use_) : library::baseline_of(told);
  if (baseline_ && findings_in(anew) == findings_in(*baseline_)) {
    summary_ = fmt::format("nothing in {} is mended; what is new is not put there\n", kName);
    return told;
  }
  if (const auto done = world_.files.write_atomically(path(), library::baseline_text(anew));
      !done) {
    told.push_back(Diagnostic(Rule::LIBR017, {}, fmt::format("{}: {}", path(), done.error().reason))
                       .with_help("make room, or look at the folder's rights"));
    return told;
  }
  const std::size_t many = findings_in(anew);
  summary_ = fmt::format("wrote {}: {} finding{}\n", kName, many, many == 1 ? "" : "s");
  if (!baseline_) {
    use_ = library::use_baseline(anew, std::move(told));
    return std::move(use_.left);
  }
  std::erase_if(told, [](const Diagnostic& finding) { return finding.rule == Rule::LIBR070; });
  return told;
}

}  // namespace topset::cli
