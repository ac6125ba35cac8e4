#include <algorithm>
#include <fmt/format.h>

#include "reading/readers.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"

namespace topset::reading {

Outcome<Document> read_document(SourcePtr source, std::string_view kind) {
  Outcome<Document> outcome = read_yaml(std::move(source));
  if (!outcome) return outcome;
  const Document& document = *outcome.value;
  const std::optional<FileKind> found = file_kind(document, outcome.findings, kind);
  if (found && !kind.empty() && found->kind != kind) {
    const Origin place = document.root.members.empty()
                             ? document.origin(document.root)
                             : document.origin(document.root.members.front().value);
    outcome.findings.push_back(
        Diagnostic(Rule::LIBR002, place,
                   fmt::format("this is {} file, but {} file is needed here",
                               found->kind == "athlete" ? "an athlete" : "a " + found->kind,
                               kind == "athlete" ? "an athlete" : fmt::format("a {}", kind)))
            .with_help("name the file that is meant"));
  } else if (found) {
    if (const CompiledSchema* schema = find_schema(found->kind))
      append(outcome.findings, validate(document, *schema));
  }
  sort_and_deduplicate(outcome.findings);
  if (has_errors(outcome.findings)) outcome.value.reset();
  return outcome;
}

}  // namespace topset::reading
