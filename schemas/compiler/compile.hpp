// From a JSON Schema (draft-07) to tables. What the validator does not carry out is refused here,
// at build time, with the line and the keyword, so that no schema promises a check that no one
// does.
#pragma once

#include <expected>
#include <string>

#include "schemas/compiler/json.hpp"
#include "schemas/compiler/tables.hpp"

namespace topset::schemas {

struct SchemaError {
  int line = 1;
  std::string keyword;  // `$ref`; empty: none in particular
  std::string message;
};

enum class UnknownKeywords {
  refused,
  ignored,  // as draft-07 has it; for other people's schemas
};

std::expected<Tables, SchemaError> compile(const Json& schema,
                                           UnknownKeywords unknown = UnknownKeywords::refused);

}  // namespace topset::schemas
