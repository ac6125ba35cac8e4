#include "reading/yaml_syntax.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "reading/excerpt.hpp"
#include "reading/yaml_line.hpp"
#include "reading/yaml_quotes.hpp"

namespace topset::reading {
namespace {

bool lacks_space_after_dash(std::string_view content) {
  return content.size() > 1 && content[0] == '-' &&
         std::string_view("-. 0123456789").find(content[1]) == std::string_view::npos;
}

// `units:kg`: the offset of the colon.
std::size_t colon_without_space(std::string_view content) {
  const std::size_t colon = content.find(':');
  const bool fits = colon != std::string_view::npos && colon + 1 < content.size() &&
                    content[colon + 1] != ' ' && content[colon + 1] != '/' &&
                    is_word(content.substr(0, colon));
  return fits ? colon : std::string_view::npos;
}

class Explainer {
 public:
  Explainer(std::string_view text, const SyntaxPlace& place, const YamlScan& scan)
      : text_(text), place_(place), scan_(scan), line_(line_at(text, place.at)) {}

  Explanation explain() const {
    switch (place_.error) {
      case SyntaxError::unknown_token: return unknown_token();
      case SyntaxError::map_value: return map_value();
      case SyntaxError::block_entry: return block_entry();
      case SyntaxError::not_in_map:
      case SyntaxError::not_in_list: return out_of_place();
      case SyntaxError::not_in_braces:
      case SyntaxError::not_in_brackets: return in_brackets();
      case SyntaxError::flow_end: return flow_end();
      case SyntaxError::open_scalar: return open_scalar();
      case SyntaxError::escape: return escape();
      case SyntaxError::anchor: return anchor();
      case SyntaxError::tag: return tag();
      case SyntaxError::block_scalar: return block_scalar();
      case SyntaxError::depth:
        return here(Rule::YAML004, "values are nested too deep",
                    "write it with fewer brackets or less indent");
      case SyntaxError::tab:
        return here(Rule::YAML008, "a tab stands in the indent", "indent with spaces");
      case SyntaxError::map_key:
      case SyntaxError::other: break;
    }
    return here(Rule::YAML009, fmt::format("{} can't stand here", word_here()),
                "write `key: value`, or a text in quotes");
  }

 private:
  char byte() const { return place_.at < text_.size() ? text_[place_.at] : '\n'; }
  bool at_end() const {
    return text_.find_first_not_of(" \t\r\n", place_.at) == std::string_view::npos;
  }

  Explanation make(Rule rule, std::size_t begin, std::size_t end, std::string message,
                   std::string help) const {
    begin = std::min(begin, text_.size());
    return {rule, begin, std::clamp(end, begin, text_.size()), std::move(message), std::move(help),
            {},   {}};
  }

  // The word at the place.
  std::size_t word_end() const {
    return std::max(std::min(text_.find_first_of(" \t\r\n,[]{}", place_.at), text_.size()),
                    std::min(place_.at + 1, text_.size()));
  }
  std::string word_here() const {
    if (at_end()) return "the end of the file";
    return in_ticks(text_.substr(place_.at, word_end() - place_.at));
  }
  Explanation here(Rule rule, std::string message, std::string help) const {
    return make(rule, place_.at, at_end() ? place_.at : word_end(), std::move(message),
                std::move(help));
  }
  Explanation on(const Line& line, std::string message, std::string help) const {
    return make(Rule::YAML009, line.content_begin(), line.end(), std::move(message),
                std::move(help));
  }

  // From the place to the end of its value on this line, as a text to be quoted.
  std::string_view rest_of_value(std::size_t from) const {
    std::size_t end = line_.end();
    const std::size_t comment = text_.substr(from, end - from).find(" #");
    if (comment != std::string_view::npos) end = from + comment;
    std::string_view rest = text_.substr(from, end - from);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    return rest;
  }

  // The value in quotes: to the end of its line, or, as inside brackets, of its entry.
  std::vector<Fix> quoting(std::size_t from) const {
    std::vector<Fix> ways;
    const std::string_view line = rest_of_value(from);
    for (std::string_view value : {line, line.substr(0, line.find_first_of(",]}"))}) {
      while (value.ends_with(' ')) value.remove_suffix(1);
      const bool is_plain = value.find_first_of("\"\\") == std::string_view::npos;
      if (value.empty() || !is_plain) continue;
      Fix way = {{from, from + value.size(), fmt::format("\"{}\"", value)}};
      if (ways.empty() || ways.front() != way) ways.push_back(std::move(way));
    }
    return ways;
  }

  Explanation unknown_token() const {
    const std::string_view word = text_.substr(place_.at, word_end() - place_.at);
    Explanation found =
        here(Rule::YAML009,
             fmt::format("no value may begin with `{}`", excerpt(text_.substr(place_.at, 1))),
             fmt::format("write it in quotes, as in `\"{}\"`", excerpt(word)));
    if (byte() == '@' || byte() == '`') {
      found.rule = Rule::YAML017;
      found.message = fmt::format("YAML keeps `{}` for itself at the beginning of a value",
                                  byte() == '@' ? "@" : "the backtick");
      if (byte() == '`')
        found.message = "YAML keeps the backtick for itself at the beginning of a value";
      found.fixes = quoting(place_.at);
    } else if (byte() == ',') {
      found.end = found.begin + 1;
      found.message = "a comma stands where a value should begin";
      found.help = "write the value before it, or delete the comma";
    }
    found.patch = place_.at;
    return found;
  }

  Explanation map_value() const {
    const std::string_view before =
        without_dashes(text_.substr(line_.content_begin(), place_.at - line_.content_begin()));
    const std::size_t key_colon = colon_of_key(before);
    if (key_colon != std::string_view::npos) {
      const std::string_view key = before.substr(0, key_colon);
      std::size_t value = static_cast<std::size_t>(before.data() - text_.data()) + key_colon + 1;
      value = std::min(text_.find_first_not_of(' ', value), place_.at);
      const char first = value < text_.size() ? text_[value] : ' ';
      Explanation found =
          make(Rule::YAML009, place_.at, place_.at + 1, "a second colon stands in one value",
               fmt::format("write the value in quotes: `{}: \"{}\"`", excerpt(key),
                           excerpt(rest_of_value(value))));
      const std::string_view written = text_.substr(value, place_.at - value);
      const std::size_t comma = written.rfind(", ");
      const std::string_view next =
          comma == std::string_view::npos ? std::string_view() : written.substr(comma + 2);
      if (first == '"' || first == '\'' || first == '[' || first == '{')
        found.help = "write the key after it on a line of its own";
      else if (is_word(next) && ascii_lower(next) == next)
        found.help = fmt::format(
            "write {} on a line of its own if it is a key, or the value in "
            "quotes: `{}: \"{}\"`",
            in_ticks(next), excerpt(key), excerpt(rest_of_value(value)));
      if (first != '"' && first != '\'' && first != '[' && first != '{') found.patch = place_.at;
      // `Jana units: kg` may be two keys that have grown together.
      const std::string_view word = text_.substr(value, place_.at - value);
      const bool may_be_key =
          is_word(word.substr(word.find_last_of(' ') + 1)) && ascii_lower(word) == word;
      if (found.patch && !may_be_key) found.fixes = quoting(value);
      return found;
    }
    if (lacks_space_after_dash(before)) return missing_space_after_dash(line_);
    // The key of this line was read as more of the value above.
    if (const auto above = line_above(text_, line_)) {
      if (const auto slip = slip_of(*above)) return *slip;
      if (line_.indent > above->indent && colon_of_key(above->content) != std::string_view::npos)
        return too_deep(*above);
      if (line_.indent > above->indent && is_item(*above) && !is_item(line_) &&
          above->content.size() > 2)
        return keys_below_text(*above);
    }
    return make(Rule::YAML009, place_.at, place_.at + 1, "no key stands before this colon",
                "write `key: value`; write a text with a colon in quotes");
  }

  Explanation too_deep(const Line& above) const {
    if (opens_bracket()) return without_key();
    const std::size_t column = key_column(above);
    std::string help = indent_help(place_.blocks, line_, &above);
    if (!is_item(line_) && column == 0)
      help = "delete the spaces before it";
    else if (!is_item(line_) && is_item(above))
      help = fmt::format("indent it by {}, so that it begins below {}", spaces(column),
                         in_ticks(first_key(above)));
    else if (!is_item(line_))
      help = fmt::format("indent it by {}, as the line above", spaces(column));
    if (help.empty()) help = "write the key whose list it belongs to on a line above it";
    return on(line_,
              fmt::format("this line is indented deeper than {}, which has a value already",
                          in_ticks(above.content)),
              std::move(help));
  }

  // `- squat`, and keys below it.
  Explanation keys_below_text(const Line& item) const {
    auto owner = line_above(text_, item);
    while (owner && (is_item(*owner) || owner->indent > item.indent))
      owner = line_above(text_, *owner);
    const std::string_view key =
        owner && owner->content.starts_with("exercises:") ? "exercise" : "name";
    return on(line_, fmt::format("a key stands below {}, which is a text", in_ticks(item.content)),
              fmt::format("write a key before the text, as in `- {}: {}`", key,
                          excerpt(without_dashes(item.content))));
  }

  bool opens_bracket() const {
    return line_.content.starts_with('{') || line_.content.starts_with('[');
  }

  // A value on a line of its own, among keys.
  Explanation without_key() const {
    const auto above = line_above(text_, line_);
    const bool is_of_above = above && above->content.ends_with(':');
    const std::string_view key = is_of_above ? without_dashes(above->content) : missing_key();
    return on(line_, fmt::format("{} stands without a key", in_ticks(line_.content)),
              is_of_above ? fmt::format("write it on the line of its key: `{} {}`", excerpt(key),
                                        excerpt(line_.content))
                          : fmt::format("write its key before it, as in `{} {}`", key,
                                        excerpt(line_.content)));
  }

  // What a value without its key is most likely of.
  std::string_view missing_key() const {
    const Block* map = block_at(place_.blocks, line_.indent, false);
    if (map == nullptr && !place_.blocks.empty()) map = &place_.blocks.back();
    if (map == nullptr || map->first_key != "exercise") return "key:";
    return line_.content.starts_with('{')   ? "with:"
           : line_.content.starts_with('[') ? "sets:"
                                            : "note:";
  }

  // A dash that no list around it stands at.
  Explanation item_out_of_place() const {
    const auto above = line_above(text_, line_);
    std::string help = indent_help(place_.blocks, line_, above ? &*above : nullptr);
    const bool among_keys = help.empty() || block_at(place_.blocks, line_.indent, false) != nullptr;
    if (help.empty()) help = "indent it below the key whose list it belongs to";
    return make(
        Rule::YAML009, place_.at, place_.at + 1,
        among_keys
            ? std::string("a list item stands here, but the lines around it are keys")
            : fmt::format("the indent of {} fits no list item above it", spaces(line_.indent)),
        std::move(help));
  }

  // A line that is no `key: value`, by a slip that shows.
  std::optional<Explanation> slip_of(const Line& line) const {
    const std::string_view content = without_dashes(line.content);
    const std::size_t begin = static_cast<std::size_t>(content.data() - text_.data());
    if (lacks_space_after_dash(content)) return missing_space_after_dash(line);
    if (const std::size_t colon = colon_without_space(content); colon != std::string_view::npos) {
      const std::string_view word = content.substr(0, content.find(' '));
      Explanation found = make(Rule::YAML009, begin, begin + word.size(),
                               fmt::format("no space stands after the colon of {}", in_ticks(word)),
                               fmt::format("write `{}: {}`", content.substr(0, colon),
                                           excerpt(word.substr(std::min(colon + 1, word.size())))));
      found.fixes = {{{begin + colon + 1, begin + colon + 1, " "}}};
      return found;
    }
    if (const auto entry = entry_with_equals(content);
        entry && colon_of_key(content) == std::string_view::npos) {
      Explanation found = make(Rule::YAML009, begin, begin + content.size(),
                               fmt::format("{} has `=` for a colon", in_ticks(content)),
                               fmt::format("write `{}`", excerpt(*entry)));
      found.fixes = {{{begin, begin + content.size(), *entry}}};
      return found;
    }
    if (content.find(':') == std::string_view::npos && line.content == content) {
      const std::size_t space = content.find(' ');
      const std::string help = space != std::string_view::npos && is_word(content.substr(0, space))
                                   ? fmt::format("write `{}: {}`", content.substr(0, space),
                                                 excerpt(content.substr(space + 1)))
                                   : "write `key: value`, or indent it as a part of the line above";
      return on(line, fmt::format("{} has no colon", in_ticks(content)), help);
    }
    return std::nullopt;
  }

  Explanation missing_space_after_dash(const Line& line) const {
    const std::string_view content = without_dashes(line.content);
    const std::size_t begin = static_cast<std::size_t>(content.data() - text_.data());
    const std::string_view word = content.substr(0, content.find(' '));
    Explanation found = make(Rule::YAML009, begin, begin + word.size(),
                             fmt::format("no space stands after the dash of {}", in_ticks(word)),
                             fmt::format("write `- {}`", excerpt(word.substr(1))));
    found.fixes = {{{begin + 1, begin + 1, " "}}};
    return found;
  }

  Explanation block_entry() const {
    Explanation found =
        make(Rule::YAML009, place_.at, place_.at + 1, "a list can't begin on the line of its key",
             "write each item on a line of its own below the key, or all as `[a, b]`");
    if (place_.at == line_.content_begin()) return item_out_of_place();
    found.patch = place_.at;
    return found;
  }

  Explanation behind_closing(char closing) const {
    Explanation found = make(Rule::YAML009, place_.at, line_.end(),
                             fmt::format("text stands after the closing `{}`", closing),
                             "write the whole value inside one pair of quotes");
    if (closing != '"' && closing != '\'') return found;
    if (is_right_behind_quote()) {
      mend_quotes(found, false);
    } else if (byte_at(place_.last_begin) == closing) {
      const std::string_view value = rest_of_value(place_.last_begin);
      if (value.find('\\') == std::string_view::npos)
        found.help += fmt::format(", as in `{}`", excerpt(in_quotes(value)));
    }
    return found;
  }

  // An apostrophe has ended a text in single quotes, or a quote one in double quotes.
  bool is_right_behind_quote() const {
    return place_.at > 0 && place_.last_end == place_.at && place_.last_begin + 1 < place_.at &&
           (text_[place_.at - 1] == '"' || text_[place_.at - 1] == '\'') &&
           text_[place_.last_begin] == text_[place_.at - 1];
  }
  bool mend_quotes(Explanation& found, bool in_brackets) const {
    const auto meant = text_of_quotes(text_, place_.last_begin, place_.at, in_brackets);
    if (!meant) return false;
    const std::string written = in_quotes(meant->text);
    found.help = fmt::format("write the whole value in quotes as `{}`", excerpt(written));
    if (text_[meant->end - 1] == text_[meant->begin])
      found.fixes = {{{meant->begin, meant->end, written}}};
    return true;
  }

  // Not a key among keys, or not a dash among dashes.
  Explanation out_of_place() const {
    if (byte() == ',') return unknown_token();
    const std::string_view before = text_.substr(line_.begin, place_.at - line_.begin);
    const std::size_t last = before.find_last_not_of(' ');
    if (last != std::string_view::npos && last >= line_.indent) {
      const char closing = before[last];
      if ((closing == '"' || closing == '\'') &&
          line_at(text_, place_.last_begin).begin != line_.begin)
        return make(
            Rule::YAML012, place_.last_begin, line_at(text_, place_.last_begin).end(),
            fmt::format(
                "this quote is only closed on line {}",
                1 + std::count(text_.begin(),
                               text_.begin() + static_cast<std::ptrdiff_t>(place_.at), '\n')),
            "close it where the text ends; write a quote inside the text twice (`''`) or as "
            "`\\\"`");
      if (closing == '"' || closing == '\'' || closing == ']' || closing == '}')
        return behind_closing(closing);
    }
    if (byte() == '%')
      return here(Rule::YAML009, "no line may begin with `%`", "write it in quotes");
    if (is_item(line_) && place_.at == line_.content_begin()) return item_out_of_place();
    const Block* list = block_at(place_.blocks, line_.indent, true);
    const Block* map = block_at(place_.blocks, line_.indent, false);
    if (list == nullptr && opens_bracket()) return without_key();
    if (const auto slip = slip_of(line_)) return *slip;
    const auto above = line_above(text_, line_);
    const bool has_map =
        std::ranges::any_of(place_.blocks, [](const Block& block) { return !block.is_list; });
    if (list != nullptr || (!has_map && above && is_item(*above)))
      return on(line_, "the lines above are a list, but this is no item of it", no_item_help(list));
    if (map != nullptr) return without_key();
    std::string help = indent_help(place_.blocks, line_, above ? &*above : nullptr);
    if (help.empty()) help = "indent it as the lines it belongs with";
    return on(line_, fmt::format("the indent of {} fits no line above it", spaces(line_.indent)),
              std::move(help));
  }

  // `list` stands at the column of this line; null: at none.
  std::string no_item_help(const Block* list) const {
    std::vector<Block> inner;
    const bool is_key = colon_of_key(line_.content) != std::string_view::npos && !opens_bracket();
    for (const Block& block : place_.blocks)
      if (list != nullptr && is_key && !block.is_list && block.column > list->column)
        inner.push_back(block);
    const auto above = line_above(text_, line_);
    const std::string help = indent_help(inner, line_, above ? &*above : nullptr);
    if (help.empty()) return "write `- ` before it, or indent the list below the key it belongs to";
    return help + "; or write `- ` before it for another item";
  }

  Explanation never_closed(std::size_t bracket) const {
    const char closing = text_[bracket] == '[' ? ']' : '}';
    return make(Rule::YAML009, bracket, bracket + 1,
                fmt::format("this `{}` is never closed", text_[bracket]),
                fmt::format("write `{}` where it ends", closing));
  }

  Explanation in_brackets() const {
    if (scan_.wrong_bracket && *scan_.wrong_bracket <= place_.at) return flow_end();
    if (scan_.open_bracket && *scan_.open_bracket < place_.at)
      return never_closed(*scan_.open_bracket);
    if (is_right_behind_quote()) {
      Explanation found =
          make(Rule::YAML009, place_.at, word_end(),
               fmt::format("text stands after the closing `{}`", text_[place_.at - 1]), {});
      if (mend_quotes(found, true)) return found;
    }
    if (place_.error == SyntaxError::not_in_braces && byte() == ':')
      if (const auto entry = brace_entry(text_, place_.at)) return second_colon(*entry);
    if (place_.error == SyntaxError::not_in_braces)
      return here(Rule::YAML009, fmt::format("{} can't stand here inside {{ }}", word_here()),
                  "separate the entries with commas, as in `{a: 1, b: 2}`");
    return here(Rule::YAML009, fmt::format("{} can't stand here inside [ ]", word_here()),
                "separate the items with commas, as in `[a, b]`");
  }

  Explanation second_colon(const BraceEntry& entry) const {
    const std::string quoted = in_quotes(entry.value.text);
    Explanation found = make(
        Rule::YAML009, place_.at, place_.at + 1, "a second colon stands in one value",
        fmt::format("write the value in quotes: `{}: {}`", excerpt(entry.key), excerpt(quoted)));
    if (!entry.has_comma) found.patch = place_.at;
    const std::string_view before = text_.substr(entry.value.begin, place_.at - entry.value.begin);
    const std::string_view word = before.substr(before.find_last_of(' ') + 1);
    if (!is_word(word) || ascii_lower(before) != before)
      found.fixes = {{{entry.value.begin, entry.value.end, quoted}}};
    else if (before.find("; ") != std::string_view::npos)
      found.help = fmt::format("write a comma for the semicolon, or the value in quotes: `{}: {}`",
                               excerpt(entry.key), excerpt(quoted));
    else if (word.size() < before.size())
      found.help = fmt::format(
          "write a comma before {} if it is a key, or the value in quotes: "
          "`{}: {}`",
          in_ticks(word), excerpt(entry.key), excerpt(quoted));
    return found;
  }

  Explanation flow_end() const {
    const std::size_t at = scan_.wrong_bracket ? *scan_.wrong_bracket : place_.at;
    if (scan_.wrong_bracket) {
      const char opening = text_[*scan_.wrongly_closed];
      return make(Rule::YAML009, at, at + 1, fmt::format("`{}` closes a `{}`", text_[at], opening),
                  fmt::format("write `{}`", opening == '[' ? ']' : '}'));
    }
    return make(Rule::YAML009, at, at + 1,
                fmt::format("`{}` closes nothing", text_.substr(std::min(at, text_.size()), 1)),
                "delete it, or write a text that begins with it in quotes");
  }

  Explanation open_scalar() const {
    const std::size_t quote = scan_.open_quote ? *scan_.open_quote : place_.at;
    const Line line = line_at(text_, quote);
    return make(
        Rule::YAML012, quote, std::max(line.end(), quote), "this quote is never closed",
        fmt::format("write `{}` where the text ends", quote < text_.size() ? text_[quote] : '"'));
  }

  Explanation escape() const {
    const std::size_t slash =
        place_.at == 0 ? std::string_view::npos : text_.rfind('\\', place_.at - 1);
    const std::size_t begin = slash == std::string_view::npos ? place_.at : slash;
    Explanation found =
        make(Rule::YAML009, begin, std::max(begin + 2, place_.at),
             fmt::format("{} is no escape that YAML knows",
                         in_ticks(text_.substr(begin, std::max(begin + 2, place_.at) - begin))),
             "write `\\\\` for a backslash, or put the text in single quotes");
    if (slash != std::string_view::npos) found.patch = slash;
    return found;
  }

  Explanation anchor() const {
    // The mark may be past the sign.
    std::size_t begin = place_.at;
    while (begin > line_.begin && byte_at(begin) != '*' && byte_at(begin) != '&') --begin;
    if (byte_at(begin) != '*' && byte_at(begin) != '&') begin = place_.at;
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", begin), text_.size());
    const std::string_view word = text_.substr(begin, end - begin);
    const bool alias = byte_at(begin) == '*';
    Explanation found =
        make(Rule::YAML009, begin, std::max(end, begin + 1),
             alias ? fmt::format("{} repeats a value that no `&{}` names before it", in_ticks(word),
                                 excerpt(word.substr(std::min<std::size_t>(1, word.size()))))
                   : fmt::format("{} is no name for a value", in_ticks(word)),
             fmt::format("write a text that begins with `{}` in quotes", alias ? '*' : '&'));
    found.patch = begin;
    return found;
  }

  Explanation tag() const {
    std::size_t begin = text_.find_last_of('!', place_.at);
    if (begin == std::string_view::npos || begin < line_.begin) begin = place_.at;
    Explanation found =
        make(Rule::YAML020, begin, begin + 1, "tags, which begin with `!`, are not read",
             "write a text that begins with `!` in quotes");
    found.patch = begin;
    return found;
  }

  char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }

  Explanation block_scalar() const {
    std::size_t begin = text_.find_last_of("|>", place_.at);
    if (begin == std::string_view::npos || begin < line_.begin) begin = place_.at;
    return make(Rule::YAML009, begin, line_.end(),
                fmt::format("`{}` begins a text of several lines, so nothing may stand after it",
                            text_.substr(begin, 1)),
                fmt::format("write the value in quotes: `\"{}\"`", excerpt(rest_of_value(begin))));
  }

  std::string_view text_;
  const SyntaxPlace& place_;
  const YamlScan& scan_;
  Line line_;
};

}  // namespace

Explanation explain(std::string_view text, const SyntaxPlace& place, const YamlScan& scan) {
  return Explainer(text, place, scan).explain();
}

}  // namespace topset::reading
