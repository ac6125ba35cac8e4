#include "reading/schema.hpp"

#include <algorithm>

#include "reading/compiled_schema.hpp"
#include "reading/schema_validator.hpp"

namespace topset::reading {

const CompiledSchema* find_schema(std::string_view name) {
  for (const CompiledSchema& schema : bundled_schemas())
    if (schema.name == name) return &schema;
  return nullptr;
}

std::string_view schema_text(std::string_view name) {
  const CompiledSchema* schema = find_schema(name);
  return schema ? schema->json : std::string_view{};
}

Diagnostics validate(const Document& document, const CompiledSchema& schema) {
  const SchemaValidator validator(document, schema);
  Place root;
  root.node = &document.root;
  if (validator.check(root, 0, nullptr)) return {};

  Report report;
  validator.check(root, 0, &report);
  Diagnostics findings;
  for (Mistake& mistake : report.mistakes) {
    // A misspelt key is one mistake, not an unknown key and a missing one.
    const bool misspelt =
        std::any_of(report.meant.begin(), report.meant.end(), [&](const auto& meant) {
          return meant.first == mistake.map &&
                 std::find(mistake.missing.begin(), mistake.missing.end(), meant.second) !=
                     mistake.missing.end();
        });
    if (!misspelt) findings.push_back(std::move(mistake.finding));
  }
  sort_and_deduplicate(findings);
  return findings;
}

}  // namespace topset::reading
