// Does a value fit its schema. One walk both decides and reports: without a report it only decides,
// and stops at the first misfit.
#pragma once

#include "reading/schema_messages.hpp"

namespace topset::reading {

class SchemaValidator {
 public:
  SchemaValidator(const Document& document, const CompiledSchema& schema)
      : schema_(schema), messages_(document, schema) {}

  bool check(const Place& place, std::uint32_t node, Report* report) const;

 private:
  bool check_value(const Place& place, std::uint32_t node, Report* report) const;
  bool check_number(const Place& place, std::uint32_t node, Report* report) const;
  bool check_text(const Place& place, std::uint32_t node, Report* report) const;
  bool check_list(const Place& place, std::uint32_t node, Report* report) const;
  bool check_unique(const Place& place, Report* report) const;
  bool check_map(const Place& place, std::uint32_t node, Report* report) const;
  bool check_member(const Place& place, const Member& member, std::uint32_t node,
                    Report* report) const;
  bool check_required(const Place& place, std::uint32_t node, Report* report) const;
  bool check_dependencies(const Place& place, std::uint32_t node, Report* report) const;
  bool check_alternatives(const Place& place, std::uint32_t node, Report* report) const;
  bool check_conditions(const Place& place, std::uint32_t node, Report* report) const;
  void explain_alternatives(const Place& place, std::uint32_t node, Slice branches,
                            Report& report) const;

  bool equals(const Node& node, const SchemaValue& value) const;
  bool is_allowed(const Node& node, const SchemaNode& schema) const;
  bool only_requires(std::uint32_t node) const;
  std::vector<std::string_view> required_names(std::uint32_t node) const;
  std::uint32_t list_item(Slice list, std::uint32_t index) const {
    return schema_.schema_lists[list.first + index];
  }

  const CompiledSchema& schema_;
  SchemaMessages messages_;
};

}  // namespace topset::reading
