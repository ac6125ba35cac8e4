// The reader against random documents: what was written is what is read, and the text between a
// value's begin and end re-reads as that value. Then against damaged files: nothing breaks, and
// every finding points into the text.
#include <fmt/format.h>
#include <random>

#include "catch.hpp"
#include "reading/yaml.hpp"
#include "reading/yaml_scan.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;

namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
  bool one_in(std::size_t sides) { return below(sides) == 0; }
  template <class T, std::size_t N>
  const T& of(const T (&choices)[N]) {
    return choices[below(N)];
  }

 private:
  std::mt19937_64 engine_;
};

SourcePtr source(std::string text) {
  return std::make_shared<const Source>("a.yaml", std::move(text));
}

std::string slice(const Source& from, Span span) {
  const std::size_t begin = from.offset(span.begin);
  return from.text().substr(begin, from.offset(span.end) - begin);
}

// --- random documents -------------------------------------------------------------------------

struct Spelling {
  const char* written;
  const char* value;
  Node::Kind kind;
};

constexpr Spelling kSpellings[] = {
    {"squat", "squat", Node::Kind::text},
    {"4x5 @ 80 % rest 3:00", "4x5 @ 80 % rest 3:00", Node::Kind::text},
    {"Jana Nováková", "Jana Nováková", Node::Kind::text},
    {"7:b", "7:b", Node::Kind::text},
    {"C#7", "C#7", Node::Kind::text},
    {"-10 %", "-10 %", Node::Kind::text},
    {"日本 語", "日本 語", Node::Kind::text},
    {"142.5", "142.5", Node::Kind::number},
    {"-7", "-7", Node::Kind::integer},
    {"0", "0", Node::Kind::integer},
    {"true", "true", Node::Kind::boolean},
    {"null", "null", Node::Kind::null},
    {"~", "~", Node::Kind::null},
    {"'it''s'", "it's", Node::Kind::text},
    {"'a: b # c'", "a: b # c", Node::Kind::text},
    {"''", "", Node::Kind::text},
    {"\"no\"", "no", Node::Kind::text},
    {"\"a\\tb \\\"c\\\" \\u00e9\"", "a\tb \"c\" é", Node::Kind::text},
    {"\"[{,}]\"", "[{,}]", Node::Kind::text},
    {"\"\\\\\"", "\\", Node::Kind::text},
};

// Writes a random tree in random style, and the tree it should be read as.
class Writer {
 public:
  explicit Writer(Dice& dice) : dice_(dice), line_break_(dice.one_in(4) ? "\r\n" : "\n") {}

  std::string text;
  std::vector<std::size_t> comments;  // the `#` of each

  Node document() {
    if (dice_.one_in(4)) text += "\xEF\xBB\xBF";
    if (dice_.one_in(4)) comment("# first" + line_break_);
    if (dice_.one_in(6)) text += "---" + line_break_;
    Node root = block_map(0, 3);
    if (dice_.one_in(4)) comment("# last");
    return root;
  }

 private:
  void comment(const std::string& words) {
    comments.push_back(text.size() + words.find('#'));
    text += words;
  }

  void end_line() {
    if (dice_.one_in(6)) comment("  # it's a [comment");
    text += line_break_;
    if (dice_.one_in(6)) text += line_break_;
    if (dice_.one_in(8)) comment("   # {between" + line_break_);
  }

  Node scalar() {
    const Spelling& spelling = dice_.of(kSpellings);
    text += spelling.written;
    Node node;
    node.kind = spelling.kind;
    node.text = spelling.value;
    return node;
  }

  std::string key(std::size_t number) {
    const std::string plain = fmt::format("k{}", number);
    const std::size_t style = dice_.below(5);
    text += style == 0 ? "\"" + plain + "\"" : style == 1 ? "'" + plain + "'" : plain;
    text += style == 2 ? " :" : ":";
    return plain;
  }

  Node block_map(std::size_t indent, std::size_t depth, bool first_is_indented = false) {
    Node node;
    node.kind = Node::Kind::map;
    const std::size_t count = 1 + dice_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0 || !first_is_indented) text += std::string(indent, ' ');
      Member member;
      member.key = key(i);
      member.value = value(indent, depth, false);
      node.members.push_back(std::move(member));
    }
    return node;
  }

  Node block_list(std::size_t indent, std::size_t depth) {
    Node node;
    node.kind = Node::Kind::list;
    const std::size_t count = 1 + dice_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      text += std::string(indent, ' ') + "-";
      if (depth > 0 && dice_.one_in(3)) {
        text += " ";
        node.items.push_back(block_map(indent + 2, depth - 1, true));
      } else {
        node.items.push_back(value(indent, depth, true));
      }
    }
    return node;
  }

  // After a colon or a dash.
  Node value(std::size_t indent, std::size_t depth, bool in_list) {
    const std::size_t inner = indent + 1 + dice_.below(4);
    switch (dice_.below(depth > 0 ? 8 : 5)) {
      case 0: {
        end_line();
        return {};
      }
      case 1: return block_scalar(inner);
      case 2: {
        text += " ";
        Node node = dice_.one_in(2) ? flow_list(2) : flow_map(2);
        end_line();
        return node;
      }
      case 3: return plain_lines(inner);
      case 5: {
        end_line();
        return block_map(inner, depth - 1);
      }
      case 6: {
        end_line();
        return block_list(in_list || dice_.one_in(2) ? inner : indent, depth - 1);
      }
      default: {
        text += dice_.one_in(4) ? "   " : " ";
        Node node = scalar();
        end_line();
        return node;
      }
    }
  }

  Node plain_lines(std::size_t indent) {
    text += " one" + line_break_ + std::string(indent, ' ') + "two 'three" + line_break_ +
            line_break_ + std::string(indent, ' ') + "[four";
    end_line();
    Node node;
    node.kind = Node::Kind::text;
    node.text = "one two 'three\n[four";
    return node;
  }

  Node block_scalar(std::size_t indent) {
    constexpr const char* kHeaders[] = {" |", " |-", " >", " >-", " |+"};
    const std::string header = dice_.of(kHeaders);
    text += header;
    if (dice_.one_in(3)) comment("  # why");
    text += line_break_;
    const std::string margin(indent, ' ');
    text += margin + "one: [two" + line_break_ + line_break_ + margin + "# three" + line_break_;
    Node node;
    node.kind = Node::Kind::text;
    node.text = header[1] == '|' ? "one: [two\n\n# three" : "one: [two\n# three";
    if (header.ends_with('+') && dice_.one_in(2)) {
      text += line_break_;
      node.text += "\n";
    }
    if (!header.ends_with('-')) node.text += "\n";
    return node;
  }

  void flow_space() {
    if (dice_.one_in(5)) text += " ";
    if (dice_.one_in(8)) comment("  # it's [" + line_break_ + "        ");
  }

  Node flow_list(std::size_t depth) {
    Node node;
    node.kind = Node::Kind::list;
    text += "[";
    const std::size_t count = dice_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      flow_space();
      node.items.push_back(flow_value(depth));
      flow_space();
      text += i + 1 < count || dice_.one_in(6) ? ", " : "";
    }
    text += "]";
    return node;
  }

  Node flow_map(std::size_t depth) {
    Node node;
    node.kind = Node::Kind::map;
    text += "{";
    const std::size_t count = dice_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      flow_space();
      Member member;
      member.key = key(i);
      text += " ";
      if (!dice_.one_in(6)) member.value = flow_value(depth);
      flow_space();
      node.members.push_back(std::move(member));
      text += i + 1 < count ? ", " : "";
    }
    text += "}";
    return node;
  }

  Node flow_value(std::size_t depth) {
    if (depth > 0 && dice_.one_in(4))
      return dice_.one_in(2) ? flow_list(depth - 1) : flow_map(depth - 1);
    return scalar();
  }

  Dice& dice_;
  std::string line_break_;
};

void check_same(const Node& read, const Node& written) {
  REQUIRE(read.kind == written.kind);
  if (!read.is(Node::Kind::null)) CHECK(read.text == written.text);
  REQUIRE(read.items.size() == written.items.size());
  for (std::size_t i = 0; i < read.items.size(); ++i) check_same(read.items[i], written.items[i]);
  REQUIRE(read.members.size() == written.members.size());
  for (std::size_t i = 0; i < read.members.size(); ++i) {
    CHECK(read.members[i].key == written.members[i].key);
    check_same(read.members[i].value, written.members[i].value);
  }
}

// A block scalar needs its last line break again, unless it keeps those it has.
std::string readable(const Source& from, const Node& node) {
  std::string text = slice(from, node.span);
  const bool is_block = text.starts_with('|') || text.starts_with('>');
  if (is_block && text.substr(0, text.find('\n')).find('+') == std::string::npos) text += "\n";
  return text;
}

void check_places(const Source& from, const Node& node, Span within) {
  CHECK(within.begin <= node.span.begin);
  CHECK(node.span.begin <= node.span.end);
  CHECK(node.span.end <= within.end);
  if (node.is_scalar()) {
    const std::string text = readable(from, node);
    INFO("re-read: " << text);
    const Outcome<Document> again = read_yaml(source(text));
    if (text.empty()) {
      CHECK(node.is(Node::Kind::null));
    } else {
      REQUIRE(again);
      CHECK(again.value->root.kind == node.kind);
      CHECK(again.value->root.text == node.text);
      CHECK(again.value->root.quoted == node.quoted);
    }
  }
  for (const Node& item : node.items) check_places(from, item, node.span);
  for (const Member& member : node.members) {
    CHECK(node.span.begin <= member.key_span.begin);
    CHECK(member.key_span.end <= member.value.span.begin);
    const Outcome<Document> key = read_yaml(source(slice(from, member.key_span)));
    REQUIRE(key);
    CHECK(key.value->root.text == member.key);
    check_places(from, member.value, node.span);
  }
}

// --- damaged files ----------------------------------------------------------------------------

constexpr const char* kProfile =
    "# who\ntopset: athlete/1\nname: Jana Nováková\nunits: kg\nbodyweight: 63.4\n"
    "training_days: [mon, wed, fri]  # the program's days\nlifts:\n  squat:\n"
    "    one_rep_max: 142.5\n    tested: 2026-10-12\n    cue: knees out\n"
    "  bench_press:\n    best_set: {load: 82.5, reps: 3, rpe: 9}\n"
    "  deadlift: {one_rep_max: 170, rep_max: {5: 150}}\n"
    "recovery: {as_of: 2026-11-20, soreness: low}\n";
constexpr const char* kProgram =
    "topset: program/1\r\nname: \"Four \\\"weeks\\\"\"\r\nweeks: 4\r\nphases:\r\n"
    "  - {name: build, weeks: 1-3}\r\n  - {name: deload, weeks: 4, volume: 50 %}\r\n"
    "sessions:\r\n  - name: 'Squat day'\r\n    exercises:\r\n      - exercise: squat\r\n"
    "        with:\r\n          top: 1x2 @ 90 %\r\n          backoff: 4x5 @ 80 %\r\n"
    "      - {exercise: leg_press, sets: 3x10-12 @ rpe 8}\r\n";
constexpr const char* kLibrary =
    "topset: library/1\nnote: |\n  one [\n  two\ngyms:\n  a: &a\n    bar: 20\n"
    "    plates: {25: 4, 2.5: 2}\n  b: *a\ngroups: {juniors: [jana, петр]}\nlong: >-\n  x\n\n  y\n";
constexpr const char* kSamples[] = {kProfile, kProgram, kLibrary};

constexpr const char* kPieces[] = {
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ": ",
    "- ",
    "-",
    "#",
    " #",
    "\"",
    "'",
    "|",
    ">",
    "&a",
    "*a",
    "!x",
    "%",
    "@",
    "`",
    "? ",
    "\t",
    "\n",
    "\r",
    "\\",
    "\n\n",
    "  ",
    "\n ",
    "---\n",
    "...",
    "<<: ",
    "null",
    "~",
    "08",
    "1:30",
    "yes",
    "\xC2\xA0",
    "\xFF",
    "\xEF\xBB\xBF",
    "\xE2\x80\xAE",
    "é",
    "\n- ",
    "k: ",
    "{a: 1,3}",
    "\x04",
};

std::string damaged(Dice& dice) {
  std::string text = dice.of(kSamples);
  const std::size_t hits = 1 + dice.below(4);
  for (std::size_t i = 0; i < hits && !text.empty(); ++i) {
    const std::size_t at = dice.below(text.size());
    const std::size_t length = std::min(dice.below(12), text.size() - at);
    switch (dice.below(5)) {
      case 0: text.erase(at, length); break;
      case 1: text.replace(at, std::min<std::size_t>(1, length), dice.of(kPieces)); break;
      case 2: text.insert(dice.below(text.size() + 1), text.substr(at, length)); break;
      case 3: text[at] = static_cast<char>(dice.below(256)); break;
      default: text.insert(at, dice.of(kPieces)); break;
    }
  }
  if (dice.one_in(8)) text.resize(dice.below(text.size() + 1));
  return text;
}

bool is_inside(const Source& from, const Origin& origin) {
  const Position end = from.position(from.text().size());
  return origin.source && origin.span.begin <= origin.span.end && origin.span.end <= end;
}

}  // namespace

TEST_CASE("what is written is what is read, wherever it stands", "[yaml][property]") {
  constexpr std::uint64_t kSeed = 20261207;
  Dice dice(kSeed);
  for (int i = 0; i < 1500; ++i) {
    Writer writer(dice);
    const Node written = writer.document();
    INFO("seed " << kSeed << ", document " << i << ":\n" << writer.text);
    const Outcome<Document> read = read_yaml(source(writer.text));
    CHECK(test::told(read.findings) == test::Told{});
    REQUIRE(read);
    const Source& from = *read.value->source;
    check_same(read.value->root, written);
    check_places(from, read.value->root, {{1, 1}, from.position(from.text().size())});
    const YamlScan scan = scan_yaml(writer.text, 32);
    CHECK_FALSE(scan.open_quote);
    CHECK_FALSE(scan.open_bracket);
    CHECK_FALSE(scan.wrong_bracket);
    CHECK(scan.comments == writer.comments);
  }
}

TEST_CASE("damaged files are read or told about, within their text", "[yaml][property]") {
  constexpr std::uint64_t kSeed = 8128;
  Dice dice(kSeed);
  int readable_files = 0;
  for (int i = 0; i < 6000; ++i) {
    const std::string text = damaged(dice);
    INFO("seed " << kSeed << ", file " << i << ":\n" << text);
    const Outcome<Document> outcome = read_yaml(source(text));
    CHECK(outcome.value.has_value() == outcome.findings.empty());
    const Source whole("a.yaml", text);
    for (const Diagnostic& finding : outcome.findings) {
      INFO(test::told({finding}).front());
      CHECK(is_inside(whole, finding.origin));
      CHECK_FALSE(finding.message.empty());
      CHECK_FALSE(finding.help.empty());
      for (const Label& label : finding.labels) CHECK(is_inside(whole, label.origin));
    }
    readable_files += outcome.value.has_value() ? 1 : 0;
  }
  // Some damage does no harm; if none or all were read, the test would test nothing.
  CHECK(readable_files > 600);
  CHECK(readable_files < 5400);
}
