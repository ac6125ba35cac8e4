// JSON Schema (draft-07) as tables compiled into the program, and the validator over a positioned
// tree. The schemas in schemas/ are the one source of truth of shape: nothing else checks keys,
// types or ranges.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

struct CompiledSchema;  // reading/compiled_schema.hpp

// By name: athlete, program, log, library, lock, block. Null: there is no such schema.
const CompiledSchema* find_schema(std::string_view name);

// The schema's own text, as in schemas/NAME.schema.json. Empty: there is no such schema.
std::string_view schema_text(std::string_view name);

// Each mistake at its place, with the nearest known key or value and what to write. One cause, one
// finding.
Diagnostics validate(const Document& document, const CompiledSchema& schema);

// What a file says it is in its first key: `topset: athlete/1`.
struct FileKind {
  std::string kind;  // `athlete`
  std::int32_t version = 0;
};
// `wanted` is the kind that is needed here, where one is: only that is then said to be written.
std::optional<FileKind> file_kind(const Document& document, Diagnostics& findings,
                                  std::string_view wanted = {});

}  // namespace topset::reading
