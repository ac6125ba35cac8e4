#include "cli/mended_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "cli/library_files.hpp"
#include "cli/program_file.hpp"
#include "output/unified_diff.hpp"
#include "reading/readers.hpp"
#include "reading/suppressions.hpp"

namespace topset::cli {
namespace {

// What is wrong with a text of a file by itself, as `topset check` would tell.
checking::Reading look(const SourcePtr& source, Workspace& workspace) {
  checking::Reading seen;
  const std::string kind = kind_in(source->text());
  auto document = reading::read_document(source, kind == "unknown" ? "" : kind);
  seen.is_document = document.value.has_value();
  append(seen.findings, reading::read_suppressions(source).findings);
  if (!document.value) {
    append(seen.findings, std::move(document.findings));
  } else if (kind == "athlete") {
    append(seen.findings,
           reading::read_athlete(*document.value, workspace.library(), workspace.catalogue())
               .findings);
  } else if (kind == "program") {
    ProgramFile(workspace).read(source, stem_of(source->path()), seen.findings);
  } else if (kind == "library") {
    append(seen.findings, reading::read_library(*document.value).findings);
  } else if (kind == "log") {
    append(seen.findings, reading::read_log(*document.value, workspace.catalogue()).findings);
  }
  sort_and_deduplicate(seen.findings);
  return seen;
}

// `YAML013 2, LIBR042`
std::string tally(const Diagnostics& gone) {
  std::map<Rule, int> counts;
  for (const Diagnostic& finding : gone) ++counts[finding.rule];
  std::vector<std::string> parts;
  for (const auto& [rule, count] : counts)
    parts.push_back(count == 1 ? std::string(info(rule).id)
                               : fmt::format("{} {}", info(rule).id, count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::vector<MendedFile> mend_files(const Diagnostics& findings,
                                   const std::vector<std::string>& paths, World& world,
                                   Workspace& workspace) {
  const std::vector<std::string> own = yaml_files(world.files, paths);
  std::map<std::string, std::pair<SourcePtr, Diagnostics>> by_file;
  for (const Diagnostic& finding : findings) {
    const SourcePtr& source = finding.origin.source;
    if (finding.fixes.empty() || !source) continue;
    // Of what a program rests on outside the library others take care.
    if (std::ranges::find(own, source->path()) == own.end()) continue;
    auto& [first, all] = by_file[source->path()];
    if (!first) first = source;
    all.push_back(finding);
  }
  std::vector<MendedFile> files;
  for (const auto& [path, file] : by_file) {
    const auto& [source, all] = file;
    auto mended =
        checking::mend(source, all, [&](const SourcePtr& text) { return look(text, workspace); });
    if (!mended.gone.empty()) files.push_back({source, std::move(mended)});
  }
  return files;
}

Diagnostics write_files(const std::vector<MendedFile>& files, World& world) {
  Diagnostics findings;
  for (const MendedFile& file : files) {
    const std::string& path = file.source->path();
    const auto failed = [&](std::string reason, std::string help) {
      findings.push_back(
          Diagnostic(Rule::LIBR017, {}, fmt::format("{} can't be written: {}", path, reason))
              .with_help(std::move(help)));
    };
    const auto now = world.files.read(path, file.source->text().size());
    if (!now || *now != file.source->text()) {
      failed("it changed while it was checked", "run the command again");
      continue;
    }
    if (const auto written = world.files.write_atomically(path, file.mended.text); !written) {
      failed(written.error().reason, "what was there before is unchanged");
      continue;
    }
    world.out.print(
        fmt::format("mended {}: {}\n", escaped_for_terminal(path), tally(file.mended.gone)));
  }
  return findings;
}

std::string diff_of(const std::vector<MendedFile>& files) {
  std::string all;
  for (const MendedFile& file : files)
    all += output::unified_diff(file.source->path(), file.source->text(), file.mended.text);
  return all;
}

}  // namespace topset::cli
