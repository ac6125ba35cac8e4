#include "reading/schema_messages.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/quantities.hpp"
#include "base/utf8.hpp"
#include "reading/date_help.hpp"
#include "reading/excerpt.hpp"
#include "reading/key_synonyms.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/schema_examples.hpp"
#include "reading/schema_number.hpp"

namespace topset::reading {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string ticked(std::string_view text) { return fmt::format("`{}`", text); }

// The end of the number a text begins with; 0: it begins with none.
std::size_t number_end(std::string_view text) {
  std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const std::size_t digits = at;
  while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
  return at > digits && is_number(text.substr(0, at)) ? at : 0;
}

// ` %` of the example `90 %`: what a bare number lacks. Empty for examples of another shape.
std::string_view unit_of(std::string_view example) {
  const std::size_t end = number_end(example);
  const std::string_view rest = example.substr(end);
  const bool unit = end > 0 && !rest.empty() && std::none_of(rest.begin(), rest.end(), is_digit) &&
                    rest.front() == ' ';
  return unit ? rest : std::string_view{};
}

// A load in kilograms may be meant in pounds as well: ` kg per week` and ` lb per week`.
std::vector<std::string> ways_of_unit(std::string_view unit) {
  std::vector<std::string> ways = {std::string(unit)};
  if (unit.starts_with(" kg")) ways.push_back(fmt::format(" lb{}", unit.substr(3)));
  return ways;
}

// `63.4` for `63.4 kg` and `63,4`; empty when the text holds no one number.
std::string number_within(std::string_view text) {
  std::string number(text);
  if (std::count(number.begin(), number.end(), ',') == 1 && number.find('.') == std::string::npos)
    std::replace(number.begin(), number.end(), ',', '.');
  const std::size_t end = number_end(number);
  if (end == 0) return {};
  const std::string_view rest = std::string_view(number).substr(end);
  if (std::any_of(rest.begin(), rest.end(), is_digit)) return {};
  number.resize(end);
  return number;
}

constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

// Letter by letter, whatever its case and what joins its parts: `One-Rep-Max` for `one_rep_max`; a
// day's whole name for its first letters.
bool is_same_word(std::string_view written, std::string_view meant) {
  const auto folded = [](std::string_view word) {
    std::string plain = ascii_lower(word);
    std::replace_if(
        plain.begin(), plain.end(), [](char byte) { return byte == '-' || byte == ' '; }, '_');
    return plain;
  };
  const std::string plain = folded(written);
  return plain == folded(meant) || (meant.size() == 3 && plain.starts_with(meant) &&
                                    std::find(kDays.begin(), kDays.end(), plain) != kDays.end());
}

bool is_day(std::string_view word) {
  return std::ranges::any_of(
      kDays, [&](std::string_view day) { return is_same_word(word, day.substr(0, 3)); });
}

// `mon, wed, fri` for `mon wed fri` and `mon/wed/fri`; words that are no days and no numbers may be
// one name.
std::string as_items(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,;/+", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (!std::ranges::all_of(words,
                           [](std::string_view word) { return is_day(word) || is_number(word); }))
    return std::string(text);
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string or_more(std::uint32_t min, std::uint32_t max, std::string_view what) {
  const auto plural = [what](std::uint32_t count) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  };
  if (max == kNone) return fmt::format("{} or more", plural(min));
  if (min == 0) return fmt::format("at most {}", plural(max));
  return min == max ? plural(min) : fmt::format("{} to {}", min, plural(max));
}

// What `units:` of the nearest mapping around says; null: none does.
const Node* units_around(const Place& place) {
  for (const Place* around = place.outer; around; around = around->outer)
    if (const Node* const units = around->node->find("units")) return units;
  return nullptr;
}

}  // namespace

Origin SchemaMessages::origin(const Place& place) const { return document_.origin(*place.node); }

// The key that holds a mapping, else the mapping's first key that stands in it and was not taken
// over from elsewhere.
Origin SchemaMessages::origin_of_map(const Place& map) const {
  if (map.member) return document_.key_origin(*map.member);
  const auto own = std::ranges::find_if(map.node->members, [&map](const Member& member) {
    return member.value.source == map.node->source &&
           member.key_span.begin >= map.node->span.begin &&
           member.key_span.end <= map.node->span.end;
  });
  return own == map.node->members.end() ? origin(map) : document_.key_origin(*own);
}

// ` in `best_set``, ` in item 2 of `sessions``; nothing at the root.
std::string SchemaMessages::subject(const Place& place) const {
  if (place.member) return " in " + in_ticks(place.member->key);
  if (!place.outer) return {};
  const Place& list = *place.outer;
  return fmt::format(" in item {}{}", place.item + 1,
                     list.member ? " of " + in_ticks(list.member->key) : "");
}

// A number with something behind it. A unit other than that of the mapping around it is never
// dropped: `315 lbs` must not become 315 kg.
std::string SchemaMessages::help_for_number(const Place& place, std::uint8_t types) const {
  const std::string_view text = place.node->text;
  const std::string within = number_within(text);
  if (within.empty()) return {};
  const auto number = parse_thousandths(within);
  const std::string rest = ascii_lower(text.substr(text.find_last_of("0123456789") + 1));
  const std::size_t word = rest.find_first_not_of(' ');
  const std::string_view unit =
      word == std::string::npos ? "" : std::string_view(rest).substr(word);
  const bool pounds = unit.starts_with("lb") || unit.starts_with("pound");
  const bool kilos = unit.starts_with("kg") || unit.starts_with("kilo");
  const bool is_load = (pounds || kilos) && (types & kNumberType);
  const Node* const units = units_around(place);
  if (is_load && !units) return "write it in the unit that `units:` says, and alone";
  const Unit own = units && units->text == "lb" ? Unit::lb : Unit::kg;
  if (!number || !is_load || (own == Unit::kg ? kilos : pounds))
    return fmt::format("write the number alone: `{}`", within);
  Load load = convert({*number, own == Unit::kg ? Unit::lb : Unit::kg}, own);
  load.thousandths = (load.thousandths + 50) / 100 * 100;
  return fmt::format("write it in {}, as `units:` says, and alone: `{}`", name(own),
                     decimal(load.thousandths));
}

// Whether a key stands beside the mapping that it belongs in.
bool SchemaMessages::is_beside_its_place(const Place& place, std::uint32_t node) const {
  std::vector<std::string_view> keys;
  collect_keys(schema_, node, keys);
  return place.member && std::ranges::find(keys, place.member->key) != keys.end();
}

// `squat: 140` for `squat: {one_rep_max: 140}`: the first key of the mapping, if it takes a number.
std::string SchemaMessages::help_for_mapping(const Place& place, std::uint32_t node) const {
  const Node& value = *place.node;
  std::vector<std::string_view> keys;
  collect_keys(schema_, node, keys);
  if (!place.member || keys.empty() || !value.is_scalar()) return {};
  const std::uint32_t first = property_schema(schema_, node, keys.front());
  if (first == kNone || !(types_of(schema_, first) & kNumberType)) return {};
  const bool number = value.is(Node::Kind::integer) || value.is(Node::Kind::number);
  return fmt::format("write `{}: {{{}}}`", place.member->key,
                     number ? fmt::format("{}: {}", keys.front(), value.text)
                            : written_member(schema_, node, keys.front()));
}

// Whether it is the example of a date: `2026-10-12`.
bool SchemaMessages::is_date(const SchemaValue& example) const {
  Date date;
  return example.kind == SchemaValue::Kind::text && parse_date(schema_.text(example.text), date);
}

std::string SchemaMessages::help_for_type(const Place& place, std::uint32_t node) const {
  const Node& value = *place.node;
  const std::uint8_t types = types_of(schema_, node);
  const auto examples = examples_of(schema_, place.hint == kNone ? node : place.hint);
  const bool number = value.is(Node::Kind::integer) || value.is(Node::Kind::number);
  const bool wants_number = types & (kIntegerType | kNumberType);

  if (number && (types & kIntegerType)) return "write a whole number";
  if (value.is(Node::Kind::text) && wants_number) {
    if (value.quoted && is_number(value.text))
      return fmt::format("write it without quotes: `{}`", value.text);
    if (const std::string help = help_for_number(place, types); !help.empty()) return help;
  }
  if (types == kMapType && is_beside_its_place(place, node))
    return "indent it further than the line it belongs to";
  if ((types & kTextType) && (number || value.is(Node::Kind::boolean))) {
    std::vector<std::string> ways;
    bool like_a_number = false;
    for (const SchemaValue* example : examples) {
      if (example->kind != SchemaValue::Kind::text) continue;
      const std::string_view text = schema_.text(example->text);
      like_a_number |= !text.empty() && is_digit(text.front());
      if (!number || unit_of(text).empty()) continue;
      if (const auto percent = percent_of_share(value.text); percent && unit_of(text) == " %")
        return fmt::format("write `{}`", *percent);
      for (const std::string& unit : ways_of_unit(unit_of(text))) {
        const std::string way = ticked(value.text + unit);
        if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
      }
    }
    if (!ways.empty()) return "write " + listed(ways, "or");
    if (!like_a_number) return fmt::format("write it in quotes: `\"{}\"`", value.text);
  }
  if (value.is_scalar() && !value.is(Node::Kind::null) && (types & kListType) &&
      !(types & kTextType))
    return fmt::format("write a list: `[{}]`", excerpt(as_items(value.text)));
  if (number && (types & kTextType) && !examples.empty() && is_date(*examples.front()))
    return help_for_date(value.text, schema_.text(examples.front()->text));
  for (const SchemaValue* example : examples) {
    if (!(type_of(*example) & types) && types) continue;
    const std::string text = written(schema_, *example);
    if (text.size() > 60) continue;
    const bool named = place.member && value.is(Node::Kind::null);
    return named ? fmt::format("write `{}: {}`", place.member->key, text)
                 : fmt::format("write it as in `{}`", text);
  }
  return types == kMapType ? help_for_mapping(place, node) : std::string();
}

Diagnostic SchemaMessages::wrong_type(const Place& place, std::uint32_t node) const {
  return Diagnostic(Rule::LIBR006, origin(place),
                    fmt::format("expected {}, found {}", expectation(schema_, node, place.hint),
                                describe(*place.node)))
      .with_help(help_for_type(place, node));
}

Diagnostic SchemaMessages::not_allowed(const Place& place, std::uint32_t node) const {
  const SchemaNode& schema = schema_.nodes[node];
  std::vector<const SchemaValue*> values;
  for (std::uint32_t i = 0; i < schema.enum_values.count; ++i)
    values.push_back(&schema_.values[schema_.value_children[schema.enum_values.first + i]]);
  if (schema.const_value != kNone) values = {&schema_.values[schema.const_value]};

  std::vector<std::string> words;
  NearestWord nearest(place.node->text);
  for (const SchemaValue* value : values) {
    words.push_back(ticked(written(schema_, *value)));
    if (value->kind == SchemaValue::Kind::text) nearest.offer(schema_.text(value->text));
  }
  std::string meant = nearest.best();
  // `monday` for `mon`.
  for (const SchemaValue* value : values)
    if (meant.empty() && value->text.count >= 3 &&
        ascii_lower(place.node->text).starts_with(schema_.text(value->text)))
      meant = schema_.text(value->text);
  const bool near = place.node->is(Node::Kind::text) && !meant.empty();
  const std::string found =
      place.node->is(Node::Kind::text) ? in_ticks(place.node->text) : describe(*place.node);
  Diagnostic finding(
      Rule::LIBR007, origin(place),
      place.node->is(Node::Kind::null) ? "no value stands here" : found + " is not allowed here");
  if (!near) return std::move(finding).with_help("write " + listed(words, "or"));
  // `Kg`, `MON`, `Monday`: the same word, and no other.
  for (const SchemaValue* value : values)
    if (value->kind == SchemaValue::Kind::text && schema_.text(value->text) == meant &&
        is_same_word(place.node->text, meant))
      finding.fixes.push_back({replaced(finding.origin, written(schema_, *value, true))});
  return std::move(finding)
      .with_note("allowed: " + listed(words, "and"))
      .with_help(fmt::format("a similar word is allowed: `{}`", meant));
}

Diagnostic SchemaMessages::no_alternative(const Place& place, std::uint32_t node) const {
  return Diagnostic(Rule::LIBR011, origin(place),
                    fmt::format("{} is not allowed here", describe(*place.node)))
      .with_help("write " + expectation(schema_, node, place.hint));
}

Diagnostic SchemaMessages::wrong_pattern(const Place& place, std::uint32_t node) const {
  const std::string_view what = place.is_key ? "a key" : "text";
  std::vector<std::string> ways;
  const auto examples = examples_of(schema_, place.hint == kNone ? node : place.hint);
  for (const SchemaValue* example : examples)
    if (example->kind == SchemaValue::Kind::text && ways.size() < 3)
      ways.push_back(ticked(schema_.text(example->text)));
  if (ways.empty())
    ways.push_back("the pattern " +
                   ticked(schema_.text(schema_.patterns[schema_.nodes[node].pattern].text)));
  const bool date = !place.is_key && !examples.empty() && is_date(*examples.front());
  return Diagnostic(Rule::LIBR010, origin(place),
                    fmt::format("expected {} such as {}, found {}", what, ways.front(),
                                in_ticks(place.node->text)))
      .with_help(date ? help_for_date(place.node->text, schema_.text(examples.front()->text))
                      : fmt::format("write it as in {}", listed(ways, "or")));
}

Diagnostic SchemaMessages::out_of_range(const Place& place, std::uint32_t node) const {
  const SchemaNode& schema = schema_.nodes[node];
  const auto text = [this](Slice slice) { return schema_.text(slice); };
  const std::string& found = place.node->text;
  const auto below = [&](Slice limit, bool or_equal) {
    if (limit.empty()) return false;
    const auto order = compare_numbers(found, text(limit));
    return order < 0 || (or_equal && order == 0);
  };
  std::string message;
  if (below(schema.minimum, false))
    message = fmt::format("{} is under the least allowed, {}", found, text(schema.minimum));
  else if (below(schema.exclusive_minimum, true))
    message = fmt::format("{} is not above {}", found, text(schema.exclusive_minimum));
  else if (!schema.exclusive_maximum.empty() && !below(schema.exclusive_maximum, false))
    message = fmt::format("{} is not under {}", found, text(schema.exclusive_maximum));
  else
    message = fmt::format("{} is over the most allowed, {}", found, text(schema.maximum));

  std::string from;
  std::string to;
  if (!schema.minimum.empty()) from = fmt::format(" from {}", text(schema.minimum));
  if (!schema.exclusive_minimum.empty())
    from = fmt::format(" above {}", text(schema.exclusive_minimum));
  if (!schema.maximum.empty())
    to = fmt::format(" {} {}", schema.minimum.empty() ? "up to" : "to", text(schema.maximum));
  if (!schema.exclusive_maximum.empty())
    to = fmt::format(" under {}", text(schema.exclusive_maximum));
  const std::string help = fmt::format("write a number{}{}", from, to);
  return Diagnostic(Rule::LIBR008, origin(place), message).with_help(help);
}

Diagnostic SchemaMessages::not_a_multiple(const Place& place, std::uint32_t node) const {
  const std::string_view step = schema_.text(schema_.nodes[node].multiple_of);
  const std::size_t point = step.find('.');
  const bool places = point != std::string_view::npos && step.ends_with('1') &&
                      step.find_first_of("23456789") == std::string_view::npos;
  if (!places)
    return Diagnostic(Rule::LIBR008, origin(place),
                      fmt::format("{} is not a multiple of {}", place.node->text, step))
        .with_help(fmt::format("write a multiple of {}", step));
  const std::size_t count = step.size() - point - 1;
  return Diagnostic(Rule::LIBR008, origin(place),
                    fmt::format("{} has more than {} decimal{}", place.node->text, count,
                                count == 1 ? "" : "s"))
      .with_help(fmt::format("write at most {} decimal{}", count, count == 1 ? "" : "s"));
}

Diagnostic SchemaMessages::wrong_length(const Place& place, std::size_t length, std::uint32_t min,
                                        std::uint32_t max) const {
  std::string_view what = "the text";
  std::string_view of = "character";
  if (place.is_key) {
    what = "the key";
  } else if (place.node->is(Node::Kind::list)) {
    what = "the list";
    of = "item";
  } else if (place.node->is(Node::Kind::map)) {
    what = "the mapping";
    of = "key";
  }
  std::string message = length == 0
                            ? fmt::format("{} is empty", what)
                            : fmt::format("{} has {} {}{}, which is too {}", what, length, of,
                                          length == 1 ? "" : "s", length < min ? "few" : "many");
  return Diagnostic(Rule::LIBR009, origin(place), std::move(message))
      .with_help("write " + or_more(min, max, of));
}

Diagnostic SchemaMessages::repeated_item(const Place& place, std::size_t first,
                                         std::size_t second) const {
  const Node& again = place.node->items[second];
  const std::string what = again.is_scalar() ? in_ticks(again.text) : "this item";
  return Diagnostic(Rule::LIBR012, document_.origin(again),
                    fmt::format("{} stands twice{}", what,
                                place.member ? " in " + in_ticks(place.member->key) : ""))
      .with_label(document_.origin(place.node->items[first]), "first here")
      .with_help("leave one of them out");
}

Diagnostic SchemaMessages::nothing_may_stand(const Place& place) const {
  if (place.member && !place.is_key)
    return Diagnostic(Rule::LIBR020, document_.key_origin(*place.member),
                      in_ticks(place.member->key) + " can't stand here")
        .with_help("leave it out");
  return Diagnostic(Rule::LIBR020, origin(place), "nothing may stand here")
      .with_help("leave it out");
}

Diagnostic SchemaMessages::unwanted(const Place& place) const {
  return Diagnostic(Rule::LIBR011, origin(place),
                    fmt::format("{} may not stand here", describe(*place.node)))
      .with_help("write another value");
}

Diagnostic SchemaMessages::several_ways(const Place& place) const {
  return Diagnostic(Rule::LIBR011, origin(place),
                    fmt::format("{} can be read in more than one way", describe(*place.node)))
      .with_help("write it so that only one of the ways fits");
}

Diagnostic SchemaMessages::no_item_fits(const Place& place, std::uint32_t wanted) const {
  return Diagnostic(Rule::LIBR011, origin(place),
                    fmt::format("no item of {} is {}", describe(*place.node),
                                expectation(schema_, wanted, kNone)))
      .with_help("add such an item");
}

std::string SchemaMessages::meant_key(const Place& map, const Member& member,
                                      std::uint32_t node) const {
  const auto nearest = [&](const std::vector<std::string_view>& keys) {
    NearestWord word(member.key);
    for (const std::string_view key : keys)
      if (!map.node->find(key)) word.offer(key);
    return word.best();
  };
  std::vector<std::string_view> keys;
  collect_keys(schema_, node, keys);
  if (std::string best = nearest(keys); !best.empty()) return best;
  collect_keys(schema_, map.schema, keys);
  if (std::string best = nearest(keys); !best.empty()) return best;
  return std::string(key_called(member.key, [&](std::string_view key) {
    return !map.node->find(key) && std::ranges::find(keys, key) != keys.end();
  }));
}

Diagnostic SchemaMessages::unknown_key(const Place& map, const Member& member, std::uint32_t node,
                                       std::string_view meant) const {
  const SchemaNode& schema = schema_.nodes[node];
  Diagnostic finding(Rule::LIBR004, document_.key_origin(member),
                     fmt::format("unknown key {}{}", in_ticks(member.key), subject(map)));
  if (!meant.empty()) {
    if (is_same_word(member.key, meant))
      finding.fixes.push_back({replaced(finding.origin, std::string(meant))});
    NearestWord near(member.key);
    near.offer(meant);
    return std::move(finding).with_help(
        near.best().empty() ? fmt::format("the key for it is `{}`", meant)
                            : fmt::format("a key with a similar name exists: `{}`", meant));
  }
  std::vector<std::string_view> keys;
  collect_keys(schema_, map.schema, keys);
  const std::string_view way = help_for_word(
      member.key, [&](std::string_view key) { return std::ranges::find(keys, key) != keys.end(); });
  if (!way.empty()) return std::move(finding).with_help(std::string(way));

  std::vector<std::string> allowed;
  for (const NamedSchema& property :
       schema_.named_schemas.subspan(schema.properties.first, schema.properties.count))
    if (!map.node->find(schema_.text(property.name)))
      allowed.push_back(ticked(schema_.text(property.name)));
  // Keys that follow a pattern are shown by the keys of an example.
  if (!schema.pattern_properties.empty())
    for (const SchemaValue* example : examples_of(schema_, map.hint == kNone ? node : map.hint))
      for (std::uint32_t i = 0; i < example->children.count; i += 2)
        allowed.push_back(ticked(schema_.text(
            schema_.values[schema_.value_children[example->children.first + i]].text)));
  if (allowed.empty()) return std::move(finding).with_help("leave it out");
  return std::move(finding).with_help("keys that may be added here: " + listed(allowed, "and"));
}

Diagnostic SchemaMessages::missing_key(const Place& map,
                                       const std::vector<std::string_view>& keys) const {
  std::vector<std::string> names;
  std::vector<std::string> ways;
  for (const std::string_view key : keys) {
    names.push_back(ticked(key));
    ways.push_back(ticked(written_member(schema_, map.schema, key)));
  }
  return Diagnostic(Rule::LIBR005, origin_of_map(map),
                    fmt::format("missing key {}{}", listed(names, "or"), subject(map)))
      .with_help("add " + listed(ways, "or"));
}

Diagnostic SchemaMessages::missing_beside(const Place& map, const Member& member,
                                          std::string_view key) const {
  return Diagnostic(
             Rule::LIBR005, document_.key_origin(member),
             fmt::format("{} needs `{}` beside it{}", in_ticks(member.key), key, subject(map)))
      .with_help(fmt::format("add `{}`", written_member(schema_, map.schema, key)));
}

Diagnostic SchemaMessages::exclusive_keys(const Place& map,
                                          const std::vector<std::string_view>& keys) const {
  std::vector<const Member*> members;
  for (const std::string_view key : keys) members.push_back(map.node->member(key));
  std::sort(members.begin(), members.end(),
            [](const Member* a, const Member* b) { return a->key_span.begin < b->key_span.begin; });
  std::vector<std::string> names;
  for (const Member* member : members) names.push_back(ticked(member->key));
  return Diagnostic(Rule::LIBR020, document_.key_origin(*members.back()),
                    fmt::format("{} can't stand together", listed(names, "and")))
      .with_label(document_.key_origin(*members.front()), "first here")
      .with_help("leave one of them out");
}

}  // namespace topset::reading
