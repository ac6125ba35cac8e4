// A strict JSON reader (RFC 8259) for the schema compiler, which runs before there is a YAML
// reader to run. It keeps the line of every value, and refuses a key that stands twice.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace topset::schemas {

struct JsonMember;

struct Json {
  enum class Kind : std::uint8_t {
    null,
    boolean,
    number,
    text,
    list,
    map
  };
  Kind kind = Kind::null;
  std::string text;  // of a boolean or number as written, of a text decoded
  std::vector<Json> items;
  std::vector<JsonMember> members;  // in the order of the file
  int line = 1;

  bool is(Kind which) const { return kind == which; }
  const Json* find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  Json value;
};

struct JsonError {
  int line = 1;
  std::string message;
};

std::expected<Json, JsonError> read_json(std::string_view text);

}  // namespace topset::schemas
