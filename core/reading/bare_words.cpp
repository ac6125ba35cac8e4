#include "reading/bare_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "reading/compiled_schema.hpp"
#include "reading/excerpt.hpp"
#include "reading/key_types.hpp"
#include "reading/yaml_line.hpp"
#include "reading/yaml_quotes.hpp"
#include "reading/yaml_traps.hpp"

namespace topset::reading {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_number(std::string_view text) {
  const Node::Kind kind = kind_of_plain(text);
  return kind == Node::Kind::integer || kind == Node::Kind::number;
}

// `3x5 @ 77 %`: sets are never written with a comma, so no quotes help them.
bool is_sets(std::string_view text) {
  const std::size_t after = text.find_first_not_of("0123456789");
  if (after == std::string_view::npos) return false;
  return text.find('@') != std::string_view::npos ||
         (after > 0 && text[after] == 'x' && after + 1 < text.size() && is_digit(text[after + 1]));
}

// Whether a decimal number may end here that a comma parted: `405`, `3x8 @ rpe 8`, not `1-3`.
bool ends_in_whole(std::string_view text) {
  const std::size_t last = text.find_last_not_of("0123456789");
  if (last == std::string_view::npos) return !text.empty();
  if (last + 1 == text.size()) return false;
  if (text[last] == '+' || text[last] == '-') return last == 0 || text[last - 1] == ' ';
  return text[last] == ' ' || text[last] == '@';
}

// And go on here: `5`, `5 kg`, not `2x3`.
bool begins_with_part(std::string_view text) {
  const std::size_t after = text.find_first_not_of("0123456789");
  return after == std::string_view::npos ||
         (after > 0 && std::string_view(" %-kl").find(text[after]) != std::string_view::npos);
}

// `sets: 3x10` for `sets 3x10`; nothing unless it begins with a key that some schema has.
std::optional<std::string> entry_without_colon(std::string_view word) {
  const std::size_t space = word.find(' ');
  if (space == std::string_view::npos || key_types(word.substr(0, space)) == 0) return std::nullopt;
  std::string_view value = word.substr(space);
  value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
  return fmt::format("{}: {}", word.substr(0, space), value);
}

class CutOff {
 public:
  explicit CutOff(const BareWords& bare)
      : bare_(bare),
        key_(bare.before->key),
        value_(bare.before->value),
        types_(key_types(key_)),
        all_{bare.place.source, {value_.span.begin, bare.place.span.end}} {
    const Source& source = *bare.place.source;
    const std::size_t begin = source.offset(value_.span.begin);
    const std::size_t end = source.offset(value_.span.end);
    const std::string_view text = source.text();
    written_ = text.substr(begin, source.offset(all_.span.end) - begin);
    const std::size_t gap = source.offset(bare.place.span.begin) - end;
    // The value of an alias stands elsewhere.
    is_beside_ = text.substr(end, gap).find_first_not_of(" ,\r\n") == std::string_view::npos;
    before_ = value_.quoted || !is_beside_ ? value_.text : text.substr(begin, end - begin);
    joined_ = before_;
    numbers_ = !value_.quoted;
    sets_ = is_sets(before_);
    for (const std::string& word : bare.words) {
      joined_ += ", " + word;
      numbers_ = numbers_ && is_number(word);
      sets_ = sets_ && is_sets(word);
    }
  }

  Diagnostic explain() {
    const auto entry = entry_without_colon(bare_.words.front());
    if (entry) help_ = fmt::format("write `{}` if that is a key", excerpt(*entry));
    const bool has_space = !written_.starts_with(before_ + "," + bare_.words.front());
    if (!has_space) decimal();
    const bool is_decimal = !ways_.empty();
    if (may_be(kListType)) add(fmt::format("[{}]", joined_), "for a list");
    if (has_space) decimal();
    if (!numbers_ && !sets_ && !is_decimal && may_be(kTextType)) {
      const bool is_one_line = is_beside_ && !value_.quoted && written_.find('\n') == written_.npos;
      add(in_quotes(is_one_line ? written_ : joined_), "for a text");
    }
    // The key takes none of these: the schema speaks of it once the file can be read.
    if (ways_.empty()) add(fmt::format("[{}]", joined_), "for a list");

    Diagnostic finding =
        Diagnostic(Rule::YAML016, bare_.place,
                   fmt::format("the comma ends the value of {}, so {} stands alone", in_ticks(key_),
                               in_ticks(bare_.words.front())))
            .with_help(std::move(help_));
    const bool is_plain = written_.find_first_of("\"\\\n[]{}#") == std::string::npos;
    if (!entry && is_beside_ && !value_.quoted && is_plain &&
        (bare_.words.size() == 1 || ways_.size() == 1))
      for (const std::string& way : ways_) finding.fixes.push_back({replaced(all_, way)});
    return finding;
  }

 private:
  bool may_be(std::uint8_t type) const { return types_ == 0 || (types_ & type) != 0; }

  void add(std::string way, std::string_view what) {
    help_ += fmt::format("{}`{}: {}` {}", help_.empty() ? "write " : ", or ", excerpt(key_),
                         excerpt(way), what);
    ways_.push_back(std::move(way));
  }

  void decimal() {
    if (value_.quoted || bare_.words.size() != 1) return;
    const std::string& part = bare_.words.front();
    if (!ends_in_whole(before_) || !begins_with_part(part)) return;
    const bool is_whole_number = value_.is(Node::Kind::integer) && is_number(part);
    const bool counts = (types_ & kIntegerType) != 0 && (types_ & kNumberType) == 0;
    if (is_whole_number ? counts || !may_be(kNumberType | kTextType) : !may_be(kTextType)) return;
    add(fmt::format("{}.{}", before_, part), "for a decimal number");
  }

  const BareWords& bare_;
  const std::string& key_;
  const Node& value_;
  std::uint8_t types_;
  Origin all_;  // the value and what it lost
  std::string written_;
  bool is_beside_ = false;
  std::string before_;
  std::string joined_;
  bool numbers_ = false;
  bool sets_ = false;
  std::string help_;
  std::vector<std::string> ways_;
};

// `exercise = squat`, wherever it stands among the words.
Diagnostics explain_equals(const BareWords& bare) {
  Diagnostics findings;
  const Source& source = *bare.place.source;
  std::size_t at = source.offset(bare.place.span.begin);
  for (const std::string& word : bare.words) {
    at = source.text().find(word, at);
    if (at == std::string::npos) break;
    if (const auto entry = entry_with_equals(word)) {
      const Origin place = {bare.place.source,
                            {source.position(at), source.position(at + word.size())}};
      findings.push_back(
          Diagnostic(Rule::YAML009, place, fmt::format("{} has `=` for a colon", in_ticks(word)))
              .with_help(fmt::format("write `{}`", excerpt(*entry)))
              .with_fix({replaced(place, *entry)}));
    }
    at += word.size();
  }
  return findings;
}

}  // namespace

Diagnostics explain_bare(const BareWords& bare) {
  Diagnostics findings = explain_equals(bare);
  if (!findings.empty()) return findings;
  const std::string& first = bare.words.front();
  if (!bare.in_braces) {
    findings.push_back(Diagnostic(Rule::YAML009, bare.place,
                                  fmt::format("{} has no colon and no value", in_ticks(first)))
                           .with_help(fmt::format("write `{}: value`", excerpt(first))));
  } else if (bare.before == nullptr || !bare.before->value.is_scalar() ||
             bare.before->value.text.empty()) {
    const std::string entry = entry_without_colon(first).value_or(fmt::format("{}: value", first));
    findings.push_back(
        Diagnostic(Rule::YAML016, bare.place,
                   fmt::format("{} has no value inside {{ }}", in_ticks(first)))
            .with_help(fmt::format("write `{}`, or `[ ]` around a list", excerpt(entry))));
  } else {
    findings.push_back(CutOff(bare).explain());
  }
  return findings;
}

}  // namespace topset::reading
