// Writes one JSON value (RFC 8259) into a string, piece by piece, as fast as the caller walks its
// data. It keeps no tree and does not check the caller's order of calls: a key before each member
// of an object, an end for each beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace topset {

enum class JsonLayout : std::uint8_t {
  compact,  // no white space at all
  pretty,   // a line for each member, two spaces a level
};

class JsonWriter {
 public:
  // Adds to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out, JsonLayout layout = JsonLayout::compact);

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();

  // The next value begun, with all that is in it, stands on one line: `[25, 25, 2.5]`. No effect
  // in the compact layout or on a value that is not an object or array.
  JsonWriter& on_one_line();

  JsonWriter& key(std::string_view name);

  // UTF-8 is kept; a bad byte becomes U+FFFD.
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // A number that is already exact text, `142.5`; must be a JSON number.
  JsonWriter& number(std::string_view text);
  // An integer in thousandths as its shortest decimal: 142500 is `142.5`.
  JsonWriter& thousandths(std::int64_t value);

 private:
  template <class Write>
  void put(std::size_t most, Write write);
  std::size_t most_before() const { return 2 + std::size_t{2} * depth_; }
  char* before_value(char* to);
  char* break_line(char* to) const;
  void begin(char bracket);
  void end(char bracket);
  void put_string(std::string_view text, std::string_view after);
  void put_escaped(std::string_view text);

  std::string& out_;
  JsonLayout layout_;
  bool first_ = true;       // nothing stands yet in the innermost object or array
  bool after_key_ = false;  // the value goes right behind its key
  bool flatten_next_ = false;
  std::uint32_t depth_ = 0;
  std::uint32_t flat_from_ = 0;  // the depth of the value that is on one line; 0: none
};

}  // namespace topset
