#include "reading/tree_builder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "base/utf8.hpp"
#include "reading/bare_words.hpp"
#include "reading/excerpt.hpp"
#include "reading/text_check.hpp"
#include "reading/value_end.hpp"
#include "reading/yaml_traps.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kMostFindings = 100;
constexpr std::size_t kFewKeys = 16;  // compared one by one; more are looked up

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         std::string_view(" \t\r\n,[]{}").find(text[at]) != std::string_view::npos;
}

// What stands for null by its own word, which is not the key of the next line.
std::size_t written_null(std::string_view text, std::size_t at, bool as_key) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.substr(at).starts_with(word)) continue;
    std::size_t after = at + word.size();
    if (as_key && after < text.size() && text[after] == ':') return after;
    if (!ends_word(text, after)) continue;
    while (!as_key && after < text.size() && (text[after] == ' ' || text[after] == '\t')) ++after;
    const bool is_next_key = !as_key && after < text.size() && text[after] == ':';
    return is_next_key ? at : at + word.size();
  }
  return at;
}

std::size_t count(const Node& node) {
  std::size_t nodes = 1;
  for (const Node& item : node.items) nodes += count(item);
  for (const Member& member : node.members) nodes += count(member.value);
  return nodes;
}

std::size_t depth(const Node& node) {
  std::size_t below = 0;
  for (const Node& item : node.items) below = std::max(below, depth(item));
  for (const Member& member : node.members) below = std::max(below, depth(member.value));
  return node.is_scalar() ? 0 : below + 1;
}

}  // namespace

TreeBuilder::TreeBuilder(SourcePtr source, std::size_t shift, const Budgets& budgets,
                         Diagnostics& findings)
    : source_(std::move(source)),
      text_(std::string_view(source_->text()).substr(shift)),
      shift_(shift),
      budgets_(budgets),
      findings_(findings) {}

Span TreeBuilder::span(std::size_t begin, std::size_t end) const {
  const Position from = source_->position(begin + shift_);
  const bool same_line = text_.substr(begin, end - begin).find('\n') == std::string_view::npos;
  if (!same_line) return {from, source_->position(end + shift_)};
  return {from, {from.line, from.column + static_cast<std::uint32_t>(end - begin)}};
}

Origin TreeBuilder::origin(std::size_t begin, std::size_t end) const {
  return {source_, span(begin, end)};
}

std::size_t TreeBuilder::column(std::size_t at) const {
  const Position place = source_->position(at + shift_);
  return place.column - 1 - (place.line == 1 ? shift_ : 0);
}

bool TreeBuilder::wants_key() const {
  return !frames_.empty() && frames_.back().node.is(Node::Kind::map) && !frames_.back().has_key;
}

Block TreeBuilder::block(const Frame& frame) const {
  Block block = {column(frame.begin), frame.node.is(Node::Kind::list), {}};
  const Node* map = &frame.node;
  if (block.is_list) map = frame.node.items.empty() ? nullptr : &frame.node.items.back();
  if (map != nullptr && !map->members.empty())
    block.first_key = map->members.front().key;
  else if (!block.is_list && frame.has_key)
    block.first_key = frame.key;
  return block;
}

std::vector<Block> TreeBuilder::blocks() const {
  std::vector<Block> blocks;
  for (const Frame& frame : frames_) {
    if (frame.in_flow) continue;
    blocks.push_back(block(frame));
    // The item that is being read is not among the items yet.
    if (blocks.size() > 1 && blocks[blocks.size() - 2].is_list && !blocks.back().is_list)
      blocks[blocks.size() - 2].first_key = blocks.back().first_key;
  }
  blocks.insert(blocks.end(), ended_.rbegin(), ended_.rend());
  return blocks;
}

long TreeBuilder::block_indent() const {
  return frames_.empty() ? -1 : static_cast<long>(column(frames_.back().begin));
}

// Past the tag and anchor that may stand before a value. The mark of a value left out at the end of
// the file may lie behind the text.
std::size_t TreeBuilder::content(std::size_t at) {
  at = std::min(at, text_.size());
  while (at < text_.size() && (text_[at] == '!' || text_[at] == '&')) {
    std::size_t end = at;
    while (!ends_word(text_, end)) ++end;
    if (text_[at] == '!')
      findings_.push_back(
          Diagnostic(Rule::YAML020, origin(at, end),
                     fmt::format("the tag {} is not read", in_ticks(text_.substr(at, end - at))))
              .with_help("delete it; write a text that begins with `!` in quotes"));
    at = skip_blank(text_, end);
  }
  return at;
}

void TreeBuilder::count_node(std::size_t at) {
  ended_.clear();
  if (findings_.size() >= kMostFindings) {
    findings_.back().notes.push_back("there may be more: reading stopped here");
    throw Stop{};
  }
  if (++nodes_ <= budgets_.nodes) return;
  findings_.push_back(Diagnostic(Rule::YAML005, origin(at, at),
                                 fmt::format("the file holds more than {} values", budgets_.nodes))
                          .with_help("split it into several files"));
  throw Stop{};
}

void TreeBuilder::too_deep(std::size_t begin, std::size_t end) {
  findings_.push_back(Diagnostic(Rule::YAML004, origin(begin, end),
                                 fmt::format("values are nested more than {} deep", budgets_.depth))
                          .with_help("write it with fewer brackets or less indent"));
  throw Stop{};
}

// Escapes such as `"\u202e"` can bring in what the bytes could not.
void TreeBuilder::check_decoded(const Node& node) {
  for (std::size_t at = 0; at < node.text.size();) {
    const DecodedCharacter character = decode_at(node.text, at);
    if (is_unseen(character.code_point)) {
      findings_.push_back(
          Diagnostic(Rule::YAML002, {source_, node.span},
                     fmt::format("an escape makes {}", name_unseen(character.code_point)))
              .with_help("take the escape out of the text"));
      return;
    }
    at += character.length;
  }
}

void TreeBuilder::check_plain_at(std::string_view value, std::size_t begin, std::size_t end) {
  PlainPlace place;
  place.is_key = wants_key();
  std::size_t before = begin;
  while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '-')) {
    place.after_dash = place.after_dash || text_[before - 1] == '-';
    --before;
  }
  place.begins_line = !in_flow() && (before == 0 || text_[before - 1] == '\n');
  check_plain(value, origin(begin, end), place, findings_);
}

void TreeBuilder::null(std::size_t at, Anchor anchor) {
  count_node(at);
  const std::size_t begin = content(at);
  const std::size_t end = written_null(text_, begin, wants_key());
  Node node;
  node.text = text_.substr(begin, end - begin);
  node.span = span(begin, end);
  if (end > begin) check_plain_at(node.text, begin, end);
  keep(anchor, node, at);
  finish(std::move(node), begin, end, end == begin);
}

void TreeBuilder::scalar(std::size_t at, Anchor anchor, std::string value) {
  count_node(at);
  const std::size_t begin = content(at);
  const char first = begin < text_.size() ? text_[begin] : ' ';
  Node node;
  std::size_t end = 0;
  node.quoted = first == '"' || first == '\'' || (!in_flow() && (first == '|' || first == '>'));
  if (!node.quoted) {
    end = plain_end(text_, begin, value);
    node.kind = kind_of_plain(value);
    check_plain_at(value, begin, end);
  } else {
    node.kind = Node::Kind::text;
    if (first == '"' || first == '\'') {
      end = std::min(quoted_end(text_, begin), text_.size());
    } else {
      end = block_scalar_end(text_, begin, block_indent());
      // The parser was handed a line break that the file does not end with.
      if (end == text_.size() && !text_.ends_with('\n') && value.ends_with('\n')) value.pop_back();
    }
  }
  node.text = std::move(value);
  node.span = span(begin, end);
  if (first == '"') check_decoded(node);
  last_begin_ = begin;
  last_end_ = end;
  keep(anchor, node, at);
  finish(std::move(node), begin, end, false);
}

void TreeBuilder::keep(Anchor anchor, const Node& node, std::size_t at) {
  if (anchor == 0) return;
  alias_nodes_ += count(node);
  if (alias_nodes_ > budgets_.alias_nodes) {
    findings_.push_back(Diagnostic(Rule::YAML006, origin(at, at),
                                   fmt::format("anchors and aliases stand for more than {} values",
                                               budgets_.alias_nodes))
                            .with_help("write the values out"));
    throw Stop{};
  }
  anchors_.insert_or_assign(anchor, node);
}

void TreeBuilder::alias(std::size_t at, Anchor anchor) {
  count_node(at);
  std::size_t end = at;
  while (!ends_word(text_, end)) ++end;
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end()) {
    findings_.push_back(Diagnostic(Rule::YAML006, origin(at, end),
                                   fmt::format("{} stands inside the value it names",
                                               in_ticks(text_.substr(at, end - at))))
                            .with_help("write the value out here"));
    throw Stop{};
  }
  Node copy = found->second;
  keep(anchor, copy, at);
  if (frames_.size() + depth(copy) > budgets_.depth) too_deep(at, end);
  finish(std::move(copy), at, end, false);
}

void TreeBuilder::open(std::size_t at, Anchor anchor, Node::Kind kind) {
  count_node(at);
  const std::size_t begin = content(at);
  if (frames_.size() == budgets_.depth) too_deep(begin, std::min(begin + 1, text_.size()));
  Frame frame;
  frame.node.kind = kind;
  frame.anchor = anchor;
  frame.begin = begin;
  const char bracket = kind == Node::Kind::list ? '[' : '{';
  frame.bracketed = begin < text_.size() && text_[begin] == bracket;
  frame.in_flow = frame.bracketed || in_flow();
  frame.end = begin + (frame.bracketed ? 1 : 0);
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  report_bare(frames_.back());
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (!frame.in_flow) ended_.push_back(block(frame));
  if (frame.bracketed) {
    std::size_t at = frame.end;
    while (at < text_.size() && text_[at] != ']' && text_[at] != '}') {
      const std::size_t next = skip_blank(text_, at);
      at = next == at ? at + 1 : next;
    }
    frame.end = std::min(at + 1, text_.size());
  }
  frame.node.span = span(frame.begin, frame.end);
  keep(frame.anchor, frame.node, frame.begin);
  finish(std::move(frame.node), frame.begin, frame.end, false);
}

void TreeBuilder::finish(Node node, std::size_t begin, std::size_t end, bool absent) {
  if (frames_.empty()) {
    root_is_absent_ = absent;
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.is(Node::Kind::list)) {
    if (absent) {
      // `- ` with nothing after it: the parser's mark is at the next token.
      const std::size_t dash = skip_blank(text_, frame.end);
      const bool has_dash = !frame.in_flow && dash < text_.size() && text_[dash] == '-';
      end = has_dash ? dash + 1 : frame.end;
      node.span = span(end, end);
    }
    frame.end = std::max(frame.end, end);
    frame.node.items.push_back(std::move(node));
  } else if (!frame.has_key) {
    take_key(frame, std::move(node), begin, end, absent);
  } else {
    take_value(frame, std::move(node), end, absent);
  }
}

void TreeBuilder::take_key(Frame& frame, Node node, std::size_t begin, std::size_t end,
                           bool absent) {
  frame.has_key = true;
  frame.key_counts = node.is_scalar() && !absent;
  frame.key = node.is_scalar() ? std::move(node.text) : std::string();
  frame.key_begin = begin;
  frame.key_end = end;
  if (absent) {
    findings_.push_back(Diagnostic(Rule::YAML009, origin(begin, std::min(begin + 1, text_.size())),
                                   "a value stands here without a key")
                            .with_help("write `key: value`"));
  } else if (!node.is_scalar()) {
    findings_.push_back(
        Diagnostic(
            Rule::YAML022, origin(begin, end),
            fmt::format("{} can't be a key", node.is(Node::Kind::list) ? "a list" : "a mapping"))
            .with_help("write a word before the colon; write a text with brackets in quotes"));
  }
}

// The member that has this key already.
const Member* TreeBuilder::earlier(Frame& frame) const {
  const std::vector<Member>& members = frame.node.members;
  if (members.size() < kFewKeys) return frame.node.member(frame.key);
  if (frame.seen.empty())
    for (std::size_t i = 0; i < members.size(); ++i) frame.seen.emplace(members[i].key, i);
  const auto found = frame.seen.find(frame.key);
  return found == frame.seen.end() ? nullptr : &members[found->second];
}

void TreeBuilder::take_value(Frame& frame, Node node, std::size_t end, bool absent) {
  frame.has_key = false;
  if (!frame.key_counts) {
    frame.end = std::max(frame.end, absent ? frame.key_end : end);
    return;
  }
  const std::string_view key_text = text_.substr(frame.key_begin, frame.key_end - frame.key_begin);
  if (absent) {
    const std::size_t colon = skip_blank(text_, frame.key_end);
    const bool has_colon = colon < text_.size() && text_[colon] == ':';
    end = has_colon ? colon + 1 : frame.key_end;
    node.span = span(end, end);
    if (!has_colon) {
      if (frame.bare.empty()) frame.bare_begin = frame.key_begin;
      frame.bare_end = frame.key_end;
      frame.bare.emplace_back(key_text);
      frame.end = std::max(frame.end, end);
      return;
    }
    const std::size_t value = text_.find_first_not_of(" \t", end);
    if (value != std::string_view::npos && value > end && text_[value] == '#' &&
        value + 1 < text_.size() &&
        std::string_view(" \t\r\n#").find(text_[value + 1]) == std::string_view::npos) {
      std::size_t comment_end = std::min(text_.find_first_of("\r\n", value), text_.size());
      const std::string_view comment = text_.substr(value, comment_end - value);
      findings_.push_back(
          Diagnostic(Rule::YAML009, origin(value, comment_end),
                     fmt::format("{} is a comment, so {} has no value", in_ticks(comment),
                                 in_ticks(frame.key)))
              .with_help(fmt::format("write the value in quotes, as in `{}: \"{}\"`",
                                     excerpt(frame.key), excerpt(comment))));
    }
  }
  if (!report_parted_key(frame)) report_bare(frame);
  frame.end = std::max(frame.end, end);
  const Span key_span = span(frame.key_begin, frame.key_end);
  if (const Member* first = earlier(frame)) {
    findings_.push_back(Diagnostic(Rule::YAML007, {source_, key_span},
                                   fmt::format("the key {} stands twice", in_ticks(frame.key)))
                            .with_label({source_, first->key_span}, "here first")
                            .with_help("keep one of the two"));
    return;
  }
  if (!frame.seen.empty()) frame.seen.emplace(frame.key, frame.node.members.size());
  frame.node.members.push_back({std::move(frame.key), key_span, std::move(node)});
}

// `{2,5: 4}` has the key `2`, alone, and the key `5`.
bool TreeBuilder::report_parted_key(Frame& frame) {
  const auto is_whole = [](const std::string& word) {
    return kind_of_plain(word) == Node::Kind::integer;
  };
  if (frame.bare.size() != 1 || !frame.in_flow || frame.key_begin != frame.bare_end + 1)
    return false;
  const std::string& whole = frame.bare.front();
  if (!is_whole(whole) || !is_whole(frame.key)) return false;
  findings_.push_back(
      Diagnostic(Rule::YAML016, origin(frame.bare_begin, frame.key_end),
                 fmt::format("the comma makes two keys of `{},{}`", whole, frame.key))
          .with_help(fmt::format("write `{}.{}` for a decimal number", whole, frame.key)));
  // It is read as it is meant, so that what follows is about something else.
  frame.key = fmt::format("{}.{}", whole, frame.key);
  frame.key_begin = frame.bare_begin;
  frame.bare.clear();
  return true;
}

// `{weeks: 1,3}` is a mapping with the keys `weeks` and `3`.
void TreeBuilder::report_bare(Frame& frame) {
  if (frame.bare.empty()) return;
  BareWords bare = {std::move(frame.bare), origin(frame.bare_begin, frame.bare_end),
                    frame.node.members.empty() ? nullptr : &frame.node.members.back(),
                    frame.in_flow};
  frame.bare.clear();
  const bool reported = !findings_.empty() && findings_.back().origin.source == source_ &&
                        findings_.back().origin.span.begin == bare.place.span.begin;
  if (!reported) append(findings_, explain_bare(bare));  // `squat:100` lacks a space
}

}  // namespace topset::reading
