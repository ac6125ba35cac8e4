#include "reading/schema_validator.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "reading/schema_examples.hpp"
#include "reading/schema_number.hpp"
#include "reading/schema_pattern.hpp"

namespace topset::reading {
namespace {

// JSON Schema counts characters, not bytes.
std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool is_number_node(const Node& node) {
  return node.is(Node::Kind::integer) || node.is(Node::Kind::number);
}

bool equal(const Node& a, const Node& b) {
  if (is_number_node(a) && is_number_node(b)) return compare_numbers(a.text, b.text) == 0;
  if (a.kind != b.kind) return false;
  if (a.is(Node::Kind::list))
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), equal);
  if (a.is(Node::Kind::map))
    return a.members.size() == b.members.size() &&
           std::all_of(a.members.begin(), a.members.end(), [&b](const Member& member) {
             const Node* other = b.find(member.key);
             return other && equal(member.value, *other);
           });
  return a.is(Node::Kind::null) || a.text == b.text;
}

void add(Report* report, const Place& place, Diagnostic finding) {
  if (report) report->mistakes.push_back({std::move(finding), place.depth, nullptr, {}});
}

void add(Report& report, Report more) {
  std::move(more.mistakes.begin(), more.mistakes.end(), std::back_inserter(report.mistakes));
  std::move(more.meant.begin(), more.meant.end(), std::back_inserter(report.meant));
}

}  // namespace

bool SchemaValidator::check(const Place& place, std::uint32_t node, Report* report) const {
  if (place.hint != kNone || schema_.nodes[node].examples.empty())
    return check_value(place, node, report);
  Place here = place;
  here.hint = node;
  return check_value(here, node, report);
}

bool SchemaValidator::check_value(const Place& place, std::uint32_t node, Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  const Node& value = *place.node;
  if (schema.always == 1) return true;
  if (schema.always == 0) {
    if (report) add(report, place, messages_.nothing_may_stand(place));
    return false;
  }
  if (schema.ref != kNone) return check(place, schema.ref, report);
  if (schema.types && !has_type(value, schema.types)) {
    if (report) add(report, place, messages_.wrong_type(place, node));
    return false;  // what else is wrong with it would be noise
  }
  if (!is_allowed(value, schema)) {
    if (report) add(report, place, messages_.not_allowed(place, node));
    return false;
  }
  bool fits = true;
  if (is_number_node(value)) fits = check_number(place, node, report);
  if (value.is(Node::Kind::text)) fits = check_text(place, node, report);
  if (value.is(Node::Kind::list)) fits = check_list(place, node, report);
  if (value.is(Node::Kind::map)) fits = check_map(place, node, report);
  if (!fits && !report) return false;
  fits &= check_alternatives(place, node, report);
  if (!fits && !report) return false;
  return check_conditions(place, node, report) && fits;
}

bool SchemaValidator::equals(const Node& node, const SchemaValue& value) const {
  const std::string_view text = schema_.text(value.text);
  const auto child = [&](std::uint32_t index) -> const SchemaValue& {
    return schema_.values[schema_.value_children[value.children.first + index]];
  };
  switch (value.kind) {
    case SchemaValue::Kind::null: return node.is(Node::Kind::null);
    case SchemaValue::Kind::boolean: return node.is(Node::Kind::boolean) && node.text == text;
    case SchemaValue::Kind::number:
      return is_number_node(node) && compare_numbers(node.text, text) == 0;
    case SchemaValue::Kind::text: return node.is(Node::Kind::text) && node.text == text;
    case SchemaValue::Kind::list:
      if (!node.is(Node::Kind::list) || node.items.size() != value.children.count) return false;
      for (std::uint32_t i = 0; i < value.children.count; ++i)
        if (!equals(node.items[i], child(i))) return false;
      return true;
    case SchemaValue::Kind::map:
      if (!node.is(Node::Kind::map) || node.members.size() * 2 != value.children.count)
        return false;
      for (std::uint32_t i = 0; i < value.children.count; i += 2) {
        const Node* member = node.find(schema_.text(child(i).text));
        if (!member || !equals(*member, child(i + 1))) return false;
      }
      return true;
  }
  return false;
}

bool SchemaValidator::is_allowed(const Node& node, const SchemaNode& schema) const {
  if (schema.const_value != kNone && !equals(node, schema_.values[schema.const_value]))
    return false;
  if (!schema.has_enum) return true;
  const auto values =
      schema_.value_children.subspan(schema.enum_values.first, schema.enum_values.count);
  return std::any_of(values.begin(), values.end(),
                     [&](std::uint32_t value) { return equals(node, schema_.values[value]); });
}

bool SchemaValidator::check_number(const Place& place, std::uint32_t node, Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  const auto order = [&](Slice limit) {
    return compare_numbers(place.node->text, schema_.text(limit));
  };
  const bool in_range = (schema.minimum.empty() || order(schema.minimum) >= 0) &&
                        (schema.maximum.empty() || order(schema.maximum) <= 0) &&
                        (schema.exclusive_minimum.empty() || order(schema.exclusive_minimum) > 0) &&
                        (schema.exclusive_maximum.empty() || order(schema.exclusive_maximum) < 0);
  if (!in_range) {
    if (report) add(report, place, messages_.out_of_range(place, node));
    return false;
  }
  if (schema.multiple_of.empty() || is_multiple(place.node->text, schema_.text(schema.multiple_of)))
    return true;
  if (report) add(report, place, messages_.not_a_multiple(place, node));
  return false;
}

bool SchemaValidator::check_text(const Place& place, std::uint32_t node, Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  if (schema.min_length > 0 || schema.max_length != kNone) {
    const std::size_t length = count_characters(place.node->text);
    if (length < schema.min_length || length > schema.max_length) {
      if (report)
        add(report, place,
            messages_.wrong_length(place, length, schema.min_length, schema.max_length));
      return false;
    }
  }
  if (schema.pattern == kNone || matches(schema_, schema.pattern, place.node->text)) return true;
  if (report) add(report, place, messages_.wrong_pattern(place, node));
  return false;
}

bool SchemaValidator::check_list(const Place& place, std::uint32_t node, Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  const std::size_t count = place.node->items.size();
  bool fits = count >= schema.min_items && count <= schema.max_items;
  if (!fits && report)
    add(report, place, messages_.wrong_length(place, count, schema.min_items, schema.max_items));
  for (std::size_t i = 0; i < count && (fits || report); ++i) {
    std::uint32_t wanted = schema.items;
    if (schema.has_tuple)
      wanted = i < schema.tuple.count ? list_item(schema.tuple, static_cast<std::uint32_t>(i))
                                      : schema.additional_items;
    if (wanted != kNone) fits &= check(place.item_at(i, wanted), wanted, report);
  }
  if (!fits && !report) return false;
  if (schema.unique_items) fits &= check_unique(place, report);
  if (schema.contains == kNone) return fits;
  for (std::size_t i = 0; i < count; ++i)
    if (check(place.item_at(i, schema.contains), schema.contains, nullptr)) return fits;
  if (report) add(report, place, messages_.no_item_fits(place, schema.contains));
  return false;
}

bool SchemaValidator::check_unique(const Place& place, Report* report) const {
  bool fits = true;
  const std::vector<Node>& items = place.node->items;
  for (std::size_t second = 1; second < items.size() && (fits || report); ++second)
    for (std::size_t first = 0; first < second; ++first)
      if (equal(items[first], items[second])) {
        fits = false;
        if (report) add(report, place, messages_.repeated_item(place, first, second));
        break;
      }
  return fits;
}

bool SchemaValidator::check_map(const Place& place, std::uint32_t node, Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  const std::size_t count = place.node->members.size();
  bool fits = count >= schema.min_properties && count <= schema.max_properties;
  if (!fits && report)
    add(report, place,
        messages_.wrong_length(place, count, schema.min_properties, schema.max_properties));
  for (const Member& member : place.node->members) {
    if (!fits && !report) return false;
    fits &= check_member(place, member, node, report);
  }
  if (!fits && !report) return false;
  fits &= check_required(place, node, report);
  return check_dependencies(place, node, report) && fits;
}

bool SchemaValidator::check_member(const Place& place, const Member& member, std::uint32_t node,
                                   Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  bool fits = true;
  if (schema.property_names != kNone) {
    Node key;
    key.kind = Node::Kind::text;
    key.text = member.key;
    key.span = member.key_span;
    key.source = member.value.source;
    const Place at{&key, &place, nullptr, 0, true, place.depth + 1, schema.property_names, kNone};
    fits = check(at, schema.property_names, report);
  }
  const auto check_against = [&](std::uint32_t wanted) {
    return check(place.value_of(member, wanted), wanted, report);
  };
  bool known = false;
  if (const std::uint32_t property = own_property(schema_, node, member.key); property != kNone) {
    known = true;
    fits &= check_against(property);
  }
  for (const PatternSchema& pattern : schema_.pattern_schemas.subspan(
           schema.pattern_properties.first, schema.pattern_properties.count))
    if (matches(schema_, pattern.pattern, member.key)) {
      known = true;
      fits &= check_against(pattern.schema);
    }
  if (known || schema.additional_properties == kNone) return fits;
  if (schema_.nodes[schema.additional_properties].always != 0)
    return check_against(schema.additional_properties) && fits;
  if (report) {
    std::string meant = messages_.meant_key(place, member, node);
    add(report, place.value_of(member, kNone), messages_.unknown_key(place, member, node, meant));
    // A key of another way to write this mapping: what this way lacks is beside the point.
    if (!meant.empty() && own_property(schema_, node, meant) == kNone) meant = "*";
    if (!meant.empty()) report->meant.emplace_back(place.node, std::move(meant));
  }
  return false;
}

bool SchemaValidator::check_required(const Place& place, std::uint32_t node, Report* report) const {
  bool fits = true;
  for (const std::string_view name : required_names(node)) {
    if (place.node->find(name)) continue;
    if (!report) return false;
    fits = false;
    report->mistakes.push_back(
        {messages_.missing_key(place, {name}), place.depth, place.node, {name}});
  }
  return fits;
}

bool SchemaValidator::check_dependencies(const Place& place, std::uint32_t node,
                                         Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  bool fits = true;
  for (const Dependency& dependency :
       schema_.dependencies.subspan(schema.dependencies.first, schema.dependencies.count)) {
    const Member* member = place.node->member(schema_.text(dependency.name));
    if (!member) continue;
    if (dependency.schema != kNone) fits &= check(place, dependency.schema, report);
    for (const Slice needed :
         schema_.names.subspan(dependency.required.first, dependency.required.count)) {
      const std::string_view name = schema_.text(needed);
      if (place.node->find(name)) continue;
      if (!report) return false;
      fits = false;
      report->mistakes.push_back(
          {messages_.missing_beside(place, *member, name), place.depth, place.node, {name}});
    }
  }
  return fits;
}

bool SchemaValidator::check_alternatives(const Place& place, std::uint32_t node,
                                         Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  bool fits = true;
  for (std::uint32_t i = 0; i < schema.all_of.count && (fits || report); ++i)
    fits &= check(place, list_item(schema.all_of, i), report);
  const auto fitting = [&](Slice branches, std::uint32_t enough) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < branches.count && count < enough; ++i)
      count += check(place, list_item(branches, i), nullptr);
    return count;
  };
  if (!schema.any_of.empty() && fitting(schema.any_of, 1) == 0) {
    fits = false;
    if (report) explain_alternatives(place, node, schema.any_of, *report);
  }
  if (!schema.one_of.empty()) {
    const std::uint32_t count = fitting(schema.one_of, 2);
    fits &= count == 1;
    if (count == 0 && report) explain_alternatives(place, node, schema.one_of, *report);
    if (count > 1 && report) add(report, place, messages_.several_ways(place));
  }
  return fits;
}

bool SchemaValidator::check_conditions(const Place& place, std::uint32_t node,
                                       Report* report) const {
  const SchemaNode& schema = schema_.nodes[node];
  bool fits = true;
  if (schema.not_schema != kNone && check(place, schema.not_schema, nullptr)) {
    fits = false;
    const auto names = required_names(schema.not_schema);
    if (report)
      add(report, place,
          only_requires(schema.not_schema) && names.size() > 1 && place.node->is(Node::Kind::map)
              ? messages_.exclusive_keys(place, names)
              : messages_.unwanted(place));
  }
  if (schema.if_schema == kNone) return fits;
  const std::uint32_t next =
      check(place, schema.if_schema, nullptr) ? schema.then_schema : schema.else_schema;
  return (next == kNone || check(place, next, report)) && fits;
}

// None of the branches fits: the one that was most likely meant says why.
void SchemaValidator::explain_alternatives(const Place& place, std::uint32_t node, Slice branches,
                                           Report& report) const {
  std::vector<std::uint32_t> likely;
  bool all_require = place.node->is(Node::Kind::map);
  std::vector<std::string_view> names;
  for (std::uint32_t i = 0; i < branches.count; ++i) {
    const std::uint32_t branch = list_item(branches, i);
    const std::uint8_t types = types_of(schema_, branch);
    if (types == 0 || has_type(*place.node, types)) likely.push_back(branch);
    all_require = all_require && only_requires(branch);
    const auto more = required_names(branch);
    names.insert(names.end(), more.begin(), more.end());
  }
  if (all_require) {
    report.mistakes.push_back(
        {messages_.missing_key(place, names), place.depth, place.node, names});
    return;
  }
  if (likely.empty()) return add(&report, place, messages_.wrong_type(place, node));

  Report best;
  bool all_here = true;
  for (std::size_t i = 0; i < likely.size(); ++i) {
    Report tried;
    check(place, likely[i], &tried);
    all_here =
        all_here && tried.mistakes.size() == 1 && tried.mistakes.front().depth == place.depth;
    const auto rank = [](const Report& candidate) {
      std::uint32_t depth = 0;
      for (const Mistake& mistake : candidate.mistakes) depth = std::max(depth, mistake.depth);
      // A near word is the surest sign; then how far it fits; then how little is wrong.
      const bool near = candidate.mistakes.size() == 1 &&
                        candidate.mistakes.front().finding.help.starts_with("a similar word");
      return std::tuple(!near, -static_cast<std::int64_t>(depth), candidate.mistakes.size());
    };
    if (i == 0 || rank(tried) < rank(best)) best = std::move(tried);
  }
  const bool near =
      !best.mistakes.empty() && best.mistakes.front().finding.help.starts_with("a similar word");
  if (likely.size() > 1 && all_here && !near)
    return add(&report, place, messages_.no_alternative(place, node));
  add(report, std::move(best));
}

// `{"required": [...]}` and nothing else.
bool SchemaValidator::only_requires(std::uint32_t node) const {
  const SchemaNode& schema = schema_.nodes[node];
  return !schema.required.empty() && !schema.types && schema.properties.empty() &&
         schema.ref == kNone && schema.all_of.empty() && schema.any_of.empty() &&
         schema.additional_properties == kNone;
}

std::vector<std::string_view> SchemaValidator::required_names(std::uint32_t node) const {
  const SchemaNode& schema = schema_.nodes[node];
  std::vector<std::string_view> names;
  for (const Slice name : schema_.names.subspan(schema.required.first, schema.required.count))
    names.push_back(schema_.text(name));
  return names;
}

}  // namespace topset::reading
