#include "reading/suppressions.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "reading/excerpt.hpp"
#include "reading/yaml_scan.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kForm = "write `# topset: allow SAFE509 -- the reason`";
constexpr std::size_t kDepth = 1000;  // past what the reader takes: it tells, not this

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// The indentation of a line that holds a value; nothing: blank or a comment.
std::optional<std::size_t> indentation(std::string_view line) {
  const std::size_t first = line.find_first_not_of(kBlanks);
  if (first == std::string_view::npos || line[first] == '#') return std::nullopt;
  return first;
}

bool is_item(std::string_view line, std::size_t at) {
  return line[at] == '-' && (at + 1 == line.size() || kBlanks.contains(line[at + 1]));
}

// The lines of the entry that begins on `first`: those deeper than it, and the items of a list
// that stands no deeper than its key.
std::uint32_t last_line_of(const Source& source, std::uint32_t first) {
  const std::string_view head = source.line(first);
  const std::size_t depth = *indentation(head);
  const bool head_is_item = is_item(head, depth);
  std::uint32_t last = first;
  for (std::uint32_t number = first + 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    const auto at = indentation(line);
    if (!at) continue;
    const bool belongs = *at > depth || (*at == depth && !head_is_item && is_item(line, *at));
    if (!belongs) break;
    last = number;
  }
  return last;
}

class CommentReader {
 public:
  CommentReader(const SourcePtr& source, Suppressions& into) : source_(source), into_(into) {}

  void read(std::size_t hash) {
    const Position begin = source_->position(hash);
    const std::string_view line = source_->line(begin.line);
    std::string_view text = trimmed(line.substr(begin.column));  // past the `#`
    if (!text.starts_with("topset:")) return;
    text = trimmed(text.substr(std::string_view("topset:").size()));
    origin_ = {source_,
               {begin,
                {begin.line, begin.column + static_cast<std::uint32_t>(
                                                trimmed(line.substr(begin.column - 1)).size())}}};
    const std::size_t word_end = std::min(text.find_first_of(kBlanks), text.size());
    const std::string_view word = text.substr(0, word_end);
    if (word != "allow" && word != "allow-file") return other_word(word);

    const std::string_view rest = trimmed(text.substr(word_end));
    const std::size_t dashes = rest.find("--");
    Suppression made;
    made.origin = origin_;
    made.reason =
        std::string(dashes == std::string_view::npos ? "" : trimmed(rest.substr(dashes + 2)));
    if (!read_rules(rest.substr(0, dashes), made)) return;
    if (word == "allow-file") {
      made.last_line = std::max(source_->line_count(), std::uint32_t{1});
    } else if (!place(line, begin, made)) {
      return;
    }
    into_.items.push_back(std::move(made));
  }

 private:
  void tell(Rule rule, std::string message, std::string help) {
    into_.findings.push_back(
        Diagnostic(rule, origin_, std::move(message)).with_help(std::move(help)));
  }

  // `# topset: program/1` is a line that someone commented out, and much else is a remark.
  void other_word(std::string_view word) {
    static constexpr std::array<std::string_view, 5> kMeant = {"allow", "allow-file", "ignore",
                                                               "disable", "suppress"};
    if (word.contains('/') || nearest_word(word, kMeant).empty()) return;
    tell(Rule::LIBR043, fmt::format("{} is no word for topset in a comment", in_ticks(word)),
         std::string(kForm));
  }

  bool read_rules(std::string_view list, Suppression& made) {
    bool usable = true;
    while (!(list = trimmed(list)).empty()) {
      const std::size_t end = std::min(list.find_first_of(" \t,"), list.size());
      const std::string_view word = list.substr(0, end);
      list.remove_prefix(std::min(end + 1, list.size()));
      if (!word.empty()) usable = read_rule(word, made) && usable;
    }
    if (usable && made.rules.empty()) {
      tell(Rule::LIBR043, "the comment does not say which rule it allows", std::string(kForm));
      usable = false;
    }
    const bool safety = std::ranges::any_of(made.rules, is_safety);
    if (usable && safety && made.reason.empty()) {
      tell(Rule::LIBR041, "a safety rule is allowed without a reason",
           fmt::format("say why: `# topset: allow {} -- the reason`",
                       info(*std::ranges::find_if(made.rules, is_safety)).id));
      usable = false;
    }
    return usable;
  }

  bool read_rule(std::string_view word, Suppression& made) {
    const RuleInfo* const rule = find_rule(word);
    if (rule == nullptr) {
      const std::string near = nearest_rule(word);
      tell(Rule::LIBR040, fmt::format("there is no rule {}", in_ticks(word)),
           near.empty() ? "name a rule as a finding has it in its brackets, such as SAFE509"
                        : fmt::format("a rule with a similar name exists: `{}`", near));
      return false;
    }
    if (!may_be_allowed(rule->rule)) {
      tell(Rule::LIBR044, fmt::format("{} is an error and can't be allowed", rule->id),
           "mend what it tells, and remove the comment");
      return false;
    }
    made.rules.push_back(rule->rule);
    return true;
  }

  bool place(std::string_view line, Position begin, Suppression& made) {
    if (!trimmed(line.substr(0, begin.column - 1)).empty()) {
      made.first_line = made.last_line = begin.line;
      made.in_entry = true;
      return true;
    }
    std::uint32_t next = begin.line + 1;
    while (next <= source_->line_count() && !indentation(source_->line(next))) ++next;
    if (next > source_->line_count()) {
      tell(Rule::LIBR043, "nothing stands below the comment that it could be for",
           "put it above the entry that it is for, or write `allow-file`");
      return false;
    }
    made.first_line = next;
    made.last_line = last_line_of(*source_, next);
    return true;
  }

  const SourcePtr& source_;
  Suppressions& into_;
  Origin origin_;
};

}  // namespace

bool Suppression::covers(Rule rule, Span place) const {
  if (std::ranges::find(rules, rule) == rules.end()) return false;
  const std::uint32_t first = place.begin.line;
  if (!in_entry) return first >= first_line && first <= last_line;
  // A place that ends before the first column of a line has nothing on that line.
  const std::uint32_t last =
      place.end.column > 1 ? place.end.line : std::max(first, place.end.line - 1);
  return first <= first_line && first_line <= last;
}

Suppressions read_suppressions(const SourcePtr& source) {
  Suppressions read;
  if (!source->text().contains("topset:")) return read;
  CommentReader reader(source, read);
  for (const std::size_t hash : scan_yaml(source->text(), kDepth).comments) reader.read(hash);
  return read;
}

bool is_safety(Rule rule) { return info(rule).id.starts_with("SAFE"); }

bool may_be_allowed(Rule rule) { return info(rule).severity != Severity::error || is_safety(rule); }

const RuleInfo* find_rule(std::string_view word) {
  const auto rules = all_rules();
  const auto found = std::ranges::find_if(rules, [&](const RuleInfo& rule) {
    return equal_ignoring_ascii_case(rule.id, word) || equal_ignoring_ascii_case(rule.slug, word);
  });
  return found == rules.end() ? nullptr : &*found;
}

std::string nearest_rule(std::string_view word) {
  NearestWord nearest(word);
  for (const RuleInfo& rule : all_rules()) {
    nearest.offer(rule.id);
    nearest.offer(rule.slug);
  }
  return nearest.best();
}

}  // namespace topset::reading
