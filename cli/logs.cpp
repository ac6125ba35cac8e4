#include "cli/logs.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "reading/excerpt.hpp"
#include "reading/readers.hpp"
#include "reading/yaml.hpp"

namespace topset::cli {

bool Logs::read(const std::vector<std::string>& files, Workspace& workspace, Report& report) {
  bool usable = true;
  for (const std::string& file : files) usable = read_one(file, workspace, report) && usable;
  return usable;
}

bool Logs::read_one(const std::string& file, Workspace& workspace, Report& report) {
  const SourcePtr source = workspace.open(file, "logs");
  if (!source) {
    report.raise(Exit::usage);
    return false;
  }
  auto document = reading::read_document(source, "log");
  report.add(std::move(document.findings));
  if (!document.value) return false;
  auto read = reading::read_log(*document.value, workspace.catalogue());
  report.add(std::move(read.findings));
  const reading::Node& athlete = *document.value->root.find("athlete");
  const auto [at, is_new] = places_.emplace(athlete.text, document.value->origin(athlete));
  if (!is_new) {
    broken_.insert(athlete.text);
    report.add({Diagnostic(Rule::LIBR022, document.value->origin(athlete),
                           fmt::format("a second log of {}", reading::in_ticks(athlete.text)))
                    .with_label(at->second, "the first is here")
                    .with_help("put the sessions of both into one file")});
  }
  if (read.value) {
    read.value->file = source->library_path();
    read.value->sha256 = sha256_hex(source->text());
    logs_.emplace(athlete.text, std::move(*read.value));
  } else {
    broken_.insert(athlete.text);
  }
  return true;
}

bool Logs::check(const std::vector<std::string>& stems, Report& report) const {
  bool known = true;
  for (const auto& [stem, place] : places_) {
    if (std::ranges::find(stems, stem) != stems.end()) continue;
    known = false;
    const std::string near = nearest_word(stem, stems);
    report.add(
        {Diagnostic(Rule::LIBR021, place,
                    fmt::format("no block is made for an athlete {}", reading::in_ticks(stem)))
             .with_help(near.empty()
                            ? "name the athlete's file without .yaml, and make a "
                              "block for it in the same run"
                            : fmt::format("an athlete with a similar name is: `{}`", near))});
  }
  return known;
}

const Log* Logs::find(const std::string& stem) const {
  const auto found = logs_.find(stem);
  return found == logs_.end() ? nullptr : &found->second;
}

}  // namespace topset::cli
