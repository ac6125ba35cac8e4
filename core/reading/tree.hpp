// A YAML document as a tree of ours, with the place of every key and value. Scalars are typed by
// how they are written (plain or quoted), never by guessing twice. Built by read_yaml; checked by a
// schema; then turned into model values. A tree may be put together of several files: each node
// knows which one it is from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.hpp"

namespace topset::reading {

struct Member;

struct Node {
  enum class Kind : std::uint8_t {
    null,     // nothing, `~` or `null`, plain
    boolean,  // `true` or `false`, plain
    integer,  // plain digits with an optional sign
    number,   // plain decimal or exponent
    text,     // everything else, and everything quoted
    list,
    map,
  };

  Kind kind = Kind::null;
  bool quoted = false;       // or a block scalar
  std::uint16_t source = 0;  // which of the document's files it is from
  std::string text;          // of a scalar, decoded; as written when plain
  Span span;                 // of the value; an absent value has an empty span after its key
  std::vector<Node> items;
  std::vector<Member> members;  // in the order of the file

  bool is(Kind which) const { return kind == which; }
  bool is_scalar() const { return kind != Kind::list && kind != Kind::map; }

  // The value of a key, or null.
  const Node* find(std::string_view key) const;
  const Member* member(std::string_view key) const;
  Node* find(std::string_view key);
  Member* member(std::string_view key);
};

struct Member {
  std::string key;
  Span key_span;  // in the file of its value
  Node value;
};

struct Document {
  SourcePtr source;  // the file that was asked for
  Node root;
  std::vector<SourcePtr> others = {};  // of nodes whose `source` is 1, 2, ...

  const SourcePtr& source_of(const Node& node) const {
    return node.source == 0 ? source : others[node.source - 1u];
  }
  Origin origin(const Node& node) const { return {source_of(node), node.span}; }
  Origin key_origin(const Member& member) const {
    return {source_of(member.value), member.key_span};
  }
};

// `integer`, `text`, ... with an article, for messages: `a list`, `the number 90`, `nothing`.
std::string describe(const Node& node);

}  // namespace topset::reading
