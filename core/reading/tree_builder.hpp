// Builds the positioned tree from a parser's events: budgets, keys, aliases, and the places where
// values end. Knows nothing of yaml-cpp but the order of its events; offsets are bytes into `text`.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"
#include "reading/yaml.hpp"
#include "reading/yaml_indent.hpp"

namespace topset::reading {

class TreeBuilder {
 public:
  // Thrown through the parser when a budget is spent; the finding is there already.
  struct Stop {};

  using Anchor = std::size_t;  // 0: none

  // `text` is the source's text from `shift` bytes on.
  TreeBuilder(SourcePtr source, std::size_t shift, const Budgets& budgets, Diagnostics& findings);

  void null(std::size_t at, Anchor anchor);
  void scalar(std::size_t at, Anchor anchor, std::string value);
  void alias(std::size_t at, Anchor anchor);
  void open(std::size_t at, Anchor anchor, Node::Kind kind);
  void close();

  // After the last event.
  Node take_root() { return std::move(root_); }
  bool root_is_absent() const { return root_is_absent_; }

  // Where the parser stands, for explaining a mistake: the blocks that are open or ended with the
  // last value, the innermost last, and the span of the last scalar in bytes.
  std::vector<Block> blocks() const;
  std::size_t last_begin() const { return last_begin_; }
  std::size_t last_end() const { return last_end_; }

 private:
  struct Frame {
    Node node;
    Anchor anchor = 0;
    std::size_t begin = 0;
    std::size_t end = 0;     // of what it holds so far
    bool bracketed = false;  // closed by a bracket
    bool in_flow = false;    // inside brackets, its own or others
    // Of a map: the key that waits for its value.
    bool has_key = false;
    bool key_counts = true;  // false: it is no text, or was reported
    std::string key;
    std::size_t key_begin = 0;
    std::size_t key_end = 0;
    std::vector<std::string> bare;  // keys without colon and value, one after another
    std::size_t bare_begin = 0;
    std::size_t bare_end = 0;
    std::unordered_map<std::string, std::size_t> seen;  // keys, once there are many
  };

  std::size_t content(std::size_t at);
  Block block(const Frame& frame) const;
  bool in_flow() const { return !frames_.empty() && frames_.back().in_flow; }
  bool wants_key() const;
  Span span(std::size_t begin, std::size_t end) const;
  Origin origin(std::size_t begin, std::size_t end) const;
  long block_indent() const;
  std::size_t column(std::size_t at) const;
  void count_node(std::size_t at);
  [[noreturn]] void too_deep(std::size_t begin, std::size_t end);
  void check_decoded(const Node& node);
  void check_plain_at(std::string_view value, std::size_t begin, std::size_t end);
  void keep(Anchor anchor, const Node& node, std::size_t at);
  void finish(Node node, std::size_t begin, std::size_t end, bool absent);
  void take_key(Frame& frame, Node node, std::size_t begin, std::size_t end, bool absent);
  void take_value(Frame& frame, Node node, std::size_t end, bool absent);
  bool report_parted_key(Frame& frame);
  void report_bare(Frame& frame);
  const Member* earlier(Frame& frame) const;

  SourcePtr source_;
  std::string_view text_;
  std::size_t shift_;
  const Budgets& budgets_;
  Diagnostics& findings_;
  std::vector<Frame> frames_;
  std::vector<Block> ended_;  // blocks that ended with the last value, the innermost first
  Node root_;
  bool root_is_absent_ = false;
  std::map<Anchor, Node> anchors_;
  std::size_t nodes_ = 0;
  std::size_t alias_nodes_ = 0;
  std::size_t last_begin_ = 0;
  std::size_t last_end_ = 0;
};

}  // namespace topset::reading
