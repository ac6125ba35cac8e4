#include <array>
#include <fmt/format.h>

#include "reading/parameter_binder.hpp"

namespace topset::reading {
namespace {

struct KindWords {
  ValueKind kind;
  std::string_view name;
  std::string_view example;
};

constexpr std::array kKinds = {
    KindWords{ValueKind::integer, "a whole number", "3"},
    KindWords{ValueKind::percent, "a percent", "80 %"},
    KindWords{ValueKind::points, "points", "+1 point"},
    KindWords{ValueKind::weight, "a load", "2.5 kg"},
    KindWords{ValueKind::rpe, "RPE", "rpe 8"},
    KindWords{ValueKind::reps, "reps", "5 reps"},
    KindWords{ValueKind::time, "a time", "180 s"},
    KindWords{ValueKind::boolean, "true or false", "true"},
    KindWords{ValueKind::choice, "a word", ""},
    KindWords{ValueKind::words, "words", "slow and steady"},
    KindWords{ValueKind::exercise, "an exercise", "front_squat"},
    KindWords{ValueKind::sets, "sets", "4x5 @ 80 %"},
};

// A text, or up to `levels` lists around texts.
Node tree(std::string_view text, int levels) {
  Node node;
  if (levels == 0 || !text.starts_with('[') || !text.ends_with(']')) {
    node.kind = text == "true" || text == "false" ? Node::Kind::boolean : Node::Kind::text;
    node.text = text;
    return node;
  }
  node.kind = Node::Kind::list;
  text = text.substr(1, text.size() - 2);
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '[') ++depth;
    if (at < text.size() && text[at] == ']') --depth;
    if (at < text.size() && (text[at] != ',' || depth > 0)) continue;
    std::string_view item = text.substr(begin, at - begin);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    node.items.push_back(tree(item, levels - 1));
    begin = at + 1;
  }
  return node;
}

}  // namespace

std::string kinds_text(std::uint32_t kinds) {
  std::vector<std::string_view> names;
  for (const KindWords& words : kKinds)
    if ((kinds & static_cast<std::uint32_t>(words.kind)) != 0) names.push_back(words.name);
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

std::string_view example_of(ValueKind kind) {
  for (const KindWords& words : kKinds)
    if (words.kind == kind) return words.example;
  return "";
}

Node tree_of_default(std::string_view text) { return tree(text, 2); }

}  // namespace topset::reading
