#include "schemas/compiler/pattern.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace topset::schemas {
namespace {

using reading::CharacterRange;
using reading::PatternStep;
using Ranges = std::vector<CharacterRange>;

constexpr std::size_t kMaxSteps = 5000;
constexpr std::uint32_t kMaxRepeat = 1000;
constexpr int kMaxDepth = 50;
constexpr char32_t kLast = 0x10FFFF;

struct Part {
  enum class Kind : std::uint8_t {
    set,
    begin,
    end,
    sequence,
    choice,
    repeat
  };
  Kind kind = Kind::sequence;
  Ranges ranges;
  std::vector<Part> parts;
  std::uint32_t min = 0;
  std::uint32_t max = reading::kNone;  // kNone: no end
};

Ranges complement(Ranges ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const CharacterRange& a, const CharacterRange& b) { return a.low < b.low; });
  Ranges rest;
  char32_t next = 0;
  for (const CharacterRange& range : ranges) {
    if (range.low > next) rest.push_back({next, range.low - 1});
    next = std::max<char32_t>(next, range.high + 1);
  }
  if (next <= kLast) rest.push_back({next, kLast});
  return rest;
}

const Ranges kDigits = {{U'0', U'9'}};
const Ranges kWordLetters = {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
const Ranges kSpaces = {{0x9, 0xD},       {0x20, 0x20},     {0xA0, 0xA0},     {0x1680, 0x1680},
                        {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
                        {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
const Ranges kLineEnds = {{0xA, 0xA}, {0xD, 0xD}, {0x2028, 0x2029}};

std::optional<std::u32string> decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    if ((byte >= 0x80 && byte < 0xC0) || at + length > text.size()) return std::nullopt;
    char32_t code_point = length == 1 ? byte : byte & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
      code_point = (code_point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    out.push_back(code_point);
    at += length;
  }
  return out;
}

class Parser {
 public:
  explicit Parser(std::u32string text) : text_(std::move(text)) {}

  std::expected<Part, std::string> parse() {
    Part whole = parse_choice(0);
    if (error_.empty() && at_ < text_.size()) fail("a ) that closes nothing");
    if (!error_.empty()) return std::unexpected(error_);
    return whole;
  }

 private:
  void fail(std::string_view message) {
    if (error_.empty()) error_ = message;
    at_ = text_.size();
  }

  bool more() const { return at_ < text_.size(); }
  char32_t peek() const { return more() ? text_[at_] : U'\0'; }
  bool take(char32_t c) {
    if (!more() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Part parse_choice(int depth) {
    Part choice;
    choice.kind = Part::Kind::choice;
    if (depth > kMaxDepth) {
      fail("groups are nested too deep");
      return choice;
    }
    do choice.parts.push_back(parse_sequence(depth));
    while (take(U'|'));
    return choice;
  }

  Part parse_sequence(int depth) {
    Part sequence;
    while (more() && peek() != U'|' && peek() != U')') {
      Part part = parse_atom(depth);
      sequence.parts.push_back(parse_quantifier(std::move(part)));
    }
    return sequence;
  }

  Part parse_atom(int depth) {
    Part part;
    part.kind = Part::Kind::set;
    const char32_t c = text_[at_++];
    switch (c) {
      case U'^': part.kind = Part::Kind::begin; break;
      case U'$': part.kind = Part::Kind::end; break;
      case U'.': part.ranges = complement(kLineEnds); break;
      case U'[': part.ranges = parse_class(); break;
      case U'\\': part.ranges = parse_escape(); break;
      case U'(':
        if (take(U'?') && !take(U':')) fail("look-around and named groups are not implemented");
        part = parse_choice(depth + 1);
        if (!take(U')')) fail("a ( that is never closed");
        break;
      case U'*':
      case U'+':
      case U'?':
      case U'{': fail("a quantifier with nothing before it"); break;
      default: part.ranges = {{c, c}};
    }
    return part;
  }

  std::uint32_t parse_count() {
    std::uint32_t count = 0;
    if (peek() < U'0' || peek() > U'9') fail("a count is missing in { }");
    while (peek() >= U'0' && peek() <= U'9' && count <= kMaxRepeat)
      count = count * 10 + static_cast<std::uint32_t>(text_[at_++] - U'0');
    if (count > kMaxRepeat) fail("a count in { } is too large");
    return count;
  }

  Part parse_quantifier(Part part) {
    std::uint32_t min = 0;
    std::uint32_t max = reading::kNone;
    if (take(U'+')) {
      min = 1;
    } else if (take(U'?')) {
      max = 1;
    } else if (take(U'{')) {
      min = parse_count();
      max = min;
      if (take(U',')) max = peek() == U'}' ? reading::kNone : parse_count();
      if (!take(U'}')) fail("a { that is never closed");
      if (max < min) fail("a count in { } that is upside down");
    } else if (!take(U'*')) {
      return part;
    }
    take(U'?');  // a lazy quantifier finds the same subjects
    if (part.kind == Part::Kind::begin || part.kind == Part::Kind::end)
      fail("a quantifier after ^ or $");
    Part repeat;
    repeat.kind = Part::Kind::repeat;
    repeat.min = min;
    repeat.max = max;
    repeat.parts.push_back(std::move(part));
    return repeat;
  }

  char32_t parse_hex(int digits) {
    char32_t value = 0;
    for (int i = 0; i < digits; ++i) {
      const char32_t c = peek();
      if (c >= U'0' && c <= U'9')
        value = value * 16 + (c - U'0');
      else if (c >= U'a' && c <= U'f')
        value = value * 16 + (c - U'a') + 10;
      else if (c >= U'A' && c <= U'F')
        value = value * 16 + (c - U'A') + 10;
      else
        fail("an escape with too few hexadecimal digits");
      if (more()) ++at_;
    }
    return value;
  }

  Ranges parse_escape() {
    if (!more()) {
      fail("a \\ with nothing after it");
      return {};
    }
    const char32_t c = text_[at_++];
    const auto one = [](char32_t code_point) { return Ranges{{code_point, code_point}}; };
    switch (c) {
      case U'd': return kDigits;
      case U'D': return complement(kDigits);
      case U'w': return kWordLetters;
      case U'W': return complement(kWordLetters);
      case U's': return kSpaces;
      case U'S': return complement(kSpaces);
      case U't': return one(U'\t');
      case U'n': return one(U'\n');
      case U'r': return one(U'\r');
      case U'f': return one(U'\f');
      case U'v': return one(U'\v');
      case U'x': return one(parse_hex(2));
      case U'u': return one(parse_hex(4));
      default: break;
    }
    const bool letter_or_digit = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ||
                                 (c >= U'A' && c <= U'Z') || c > 0x7F;
    if (letter_or_digit) fail("this escape is not implemented");
    return one(c);
  }

  Ranges parse_class() {
    const bool negated = take(U'^');
    Ranges ranges;
    while (more() && peek() != U']') {
      Ranges item = parse_class_item();
      const bool span = peek() == U'-' && at_ + 1 < text_.size() && text_[at_ + 1] != U']';
      if (span) {
        ++at_;
        const Ranges last = parse_class_item();
        const bool single = item.size() == 1 && item[0].low == item[0].high && last.size() == 1 &&
                            last[0].low == last[0].high;
        if (!single || last[0].low < item[0].low) {
          fail("a range in [ ] that is upside down or has no end");
          return {};
        }
        item[0].high = last[0].low;
      }
      ranges.insert(ranges.end(), item.begin(), item.end());
    }
    if (!take(U']')) fail("a [ that is never closed");
    return negated ? complement(ranges) : ranges;
  }

  Ranges parse_class_item() {
    const char32_t c = text_[at_++];
    if (c == U'\\') return parse_escape();
    return {{c, c}};
  }

  std::u32string text_;
  std::size_t at_ = 0;
  std::string error_;
};

class Writer {
 public:
  explicit Writer(Tables& tables) : tables_(tables) {}

  void write(const Part& part) {
    if (steps.size() > kMaxSteps) return;
    switch (part.kind) {
      case Part::Kind::set: {
        PatternStep step{PatternStep::Op::one_of, 0, 0, {}};
        step.ranges = add_list(tables_.character_ranges, part.ranges);
        steps.push_back(step);
        break;
      }
      case Part::Kind::begin: add(PatternStep::Op::begin); break;
      case Part::Kind::end: add(PatternStep::Op::end); break;
      case Part::Kind::sequence:
        for (const Part& inner : part.parts) write(inner);
        break;
      case Part::Kind::choice: write_choice(part); break;
      case Part::Kind::repeat: write_repeat(part); break;
    }
  }

  std::size_t add(PatternStep::Op op) {
    steps.push_back({op, 0, 0, {}});
    return steps.size() - 1;
  }

  std::vector<PatternStep> steps;

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(steps.size()); }

  void write_choice(const Part& part) {
    std::vector<std::size_t> jumps;
    for (std::size_t i = 0; i + 1 < part.parts.size(); ++i) {
      const std::size_t split = add(PatternStep::Op::split);
      steps[split].a = here();
      write(part.parts[i]);
      jumps.push_back(add(PatternStep::Op::jump));
      steps[split].b = here();
    }
    write(part.parts.back());
    for (const std::size_t jump : jumps) steps[jump].a = here();
  }

  void write_repeat(const Part& part) {
    const Part& inner = part.parts.front();
    for (std::uint32_t i = 0; i < part.min; ++i) write(inner);
    if (part.max == reading::kNone) {
      const std::size_t split = add(PatternStep::Op::split);
      steps[split].a = here();
      write(inner);
      steps[add(PatternStep::Op::jump)].a = static_cast<std::uint32_t>(split);
      steps[split].b = here();
      return;
    }
    std::vector<std::size_t> splits;
    for (std::uint32_t i = part.min; i < part.max; ++i) {
      splits.push_back(add(PatternStep::Op::split));
      steps[splits.back()].a = here();
      write(inner);
    }
    for (const std::size_t split : splits) steps[split].b = here();
  }

  Tables& tables_;
};

}  // namespace

std::expected<std::uint32_t, std::string> add_pattern(Tables& tables, std::string_view pattern) {
  for (std::size_t i = 0; i < tables.patterns.size(); ++i) {
    const reading::Slice known = tables.patterns[i].text;
    if (std::string_view(tables.pool).substr(known.first, known.count) == pattern)
      return static_cast<std::uint32_t>(i);
  }
  auto text = decode(pattern);
  if (!text) return std::unexpected("the pattern is not valid UTF-8");
  auto part = Parser(std::move(*text)).parse();
  if (!part) return std::unexpected(part.error());

  Writer writer(tables);
  writer.write(*part);
  writer.add(PatternStep::Op::accept);
  if (writer.steps.size() > kMaxSteps) return std::unexpected("the pattern is too large");
  tables.patterns.push_back(
      {add_list(tables.pattern_steps, writer.steps), tables.add_text(pattern)});
  return static_cast<std::uint32_t>(tables.patterns.size() - 1);
}

}  // namespace topset::schemas
