#include "reading/tree.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/excerpt.hpp"

namespace topset::reading {

const Member* Node::member(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [key](const Member& member) { return member.key == key; });
  return found == members.end() ? nullptr : &*found;
}

Member* Node::member(std::string_view key) {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &*found;
}

Node* Node::find(std::string_view key) {
  Member* found = member(key);
  return found == nullptr ? nullptr : &found->value;
}

const Node* Node::find(std::string_view key) const {
  const Member* found = member(key);
  return found == nullptr ? nullptr : &found->value;
}

std::string describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return "nothing";
    case Node::Kind::boolean: return in_ticks(node.text);
    case Node::Kind::integer:
    case Node::Kind::number: return "the number " + excerpt(node.text);
    case Node::Kind::text:
      return node.text.empty() ? "an empty text" : "the text " + in_ticks(node.text);
    case Node::Kind::list: return node.items.empty() ? "an empty list" : "a list";
    case Node::Kind::map: return node.members.empty() ? "an empty mapping" : "a mapping";
  }
  return {};
}

}  // namespace topset::reading
