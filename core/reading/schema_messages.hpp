// What is said when a value does not fit its schema: the place, what is wrong, what to write.
// Whether it fits is not decided here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/compiled_schema.hpp"
#include "reading/schema_place.hpp"

namespace topset::reading {

class SchemaMessages {
 public:
  SchemaMessages(const Document& document, const CompiledSchema& schema)
      : document_(document), schema_(schema) {}

  Diagnostic wrong_type(const Place& place, std::uint32_t node) const;
  Diagnostic not_allowed(const Place& place, std::uint32_t node) const;
  Diagnostic no_alternative(const Place& place, std::uint32_t node) const;
  Diagnostic wrong_pattern(const Place& place, std::uint32_t node) const;
  Diagnostic out_of_range(const Place& place, std::uint32_t node) const;
  Diagnostic not_a_multiple(const Place& place, std::uint32_t node) const;
  Diagnostic wrong_length(const Place& place, std::size_t length, std::uint32_t min,
                          std::uint32_t max) const;
  Diagnostic repeated_item(const Place& place, std::size_t first, std::size_t second) const;
  Diagnostic nothing_may_stand(const Place& place) const;
  Diagnostic unwanted(const Place& place) const;
  Diagnostic several_ways(const Place& place) const;
  Diagnostic no_item_fits(const Place& place, std::uint32_t wanted) const;

  // The key that an unknown one was most likely meant to be: misspelt, or called by another word of
  // the field. Empty: none.
  std::string meant_key(const Place& map, const Member& member, std::uint32_t node) const;
  Diagnostic unknown_key(const Place& map, const Member& member, std::uint32_t node,
                         std::string_view meant) const;
  // Any one of `keys` would do.
  Diagnostic missing_key(const Place& map, const std::vector<std::string_view>& keys) const;
  Diagnostic missing_beside(const Place& map, const Member& member, std::string_view key) const;
  Diagnostic exclusive_keys(const Place& map, const std::vector<std::string_view>& keys) const;

 private:
  Origin origin(const Place& place) const;
  Origin origin_of_map(const Place& map) const;
  std::string subject(const Place& place) const;
  std::string help_for_type(const Place& place, std::uint32_t node) const;
  bool is_date(const SchemaValue& example) const;
  bool is_beside_its_place(const Place& place, std::uint32_t node) const;
  std::string help_for_mapping(const Place& place, std::uint32_t node) const;
  std::string help_for_number(const Place& place, std::uint8_t types) const;

  const Document& document_;
  const CompiledSchema& schema_;
};

}  // namespace topset::reading
