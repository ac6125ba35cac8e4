#include "reading/yaml_syntax.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/excerpt.hpp"
#include "reading/yaml_indent_slips.hpp"
#include "reading/yaml_line.hpp"
#include "reading/yaml_quote_slips.hpp"
#include "reading/yaml_quotes.hpp"
#include "reading/yaml_slip.hpp"

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

class Explainer : private SlipText {
 public:
  Explainer(std::string_view text, const SyntaxPlace& place, const YamlScan& scan)
      : SlipText(text, place), scan_(scan), indent_(text, place) {}

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
    if (key_colon != std::string_view::npos)
      return QuoteSlips(text_, place_).second_colon(before, key_colon);
    if (lacks_space_after_dash(before)) return missing_space_after_dash(line_);
    // The key of this line was read as more of the value above.
    if (const auto above = line_above(text_, line_)) {
      if (const auto slip = slip_of(*above)) return *slip;
      if (line_.indent > above->indent && colon_of_key(above->content) != std::string_view::npos)
        return indent_.too_deep(*above);
      if (line_.indent > above->indent && is_item(*above) && !is_item(line_) &&
          above->content.size() > 2)
        return indent_.key_below_text(*above);
    }
    return make(Rule::YAML009, place_.at, place_.at + 1, "no key stands before this colon",
                "write `key: value`; write a text with a colon in quotes");
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
    if (place_.at == line_.content_begin()) return indent_.item_out_of_place();
    found.patch = place_.at;
    return found;
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
        return QuoteSlips(text_, place_).behind_closing(closing);
    }
    if (byte() == '%')
      return here(Rule::YAML009, "no line may begin with `%`", "write it in quotes");
    if (is_item(line_) && place_.at == line_.content_begin()) return indent_.item_out_of_place();
    if (const auto value = indent_.value_without_key()) return *value;
    if (const auto slip = slip_of(line_)) return *slip;
    return indent_.fits_no_line();
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
    if (const auto slip = QuoteSlips(text_, place_).in_brackets()) return *slip;
    if (place_.error == SyntaxError::not_in_braces && byte() == ':')
      if (const auto entry = brace_entry(text_, place_.at))
        return QuoteSlips(text_, place_).second_colon(*entry);
    if (place_.error == SyntaxError::not_in_braces)
      return here(Rule::YAML009, fmt::format("{} can't stand here inside {{ }}", word_here()),
                  "separate the entries with commas, as in `{a: 1, b: 2}`");
    return here(Rule::YAML009, fmt::format("{} can't stand here inside [ ]", word_here()),
                "separate the items with commas, as in `[a, b]`");
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

  Explanation block_scalar() const {
    std::size_t begin = text_.find_last_of("|>", place_.at);
    if (begin == std::string_view::npos || begin < line_.begin) begin = place_.at;
    return make(Rule::YAML009, begin, line_.end(),
                fmt::format("`{}` begins a text of several lines, so nothing may stand after it",
                            text_.substr(begin, 1)),
                fmt::format("write the value in quotes: `\"{}\"`", excerpt(rest_of_value(begin))));
  }

  const YamlScan& scan_;
  IndentSlips indent_;
};

}  // namespace

Explanation explain(std::string_view text, const SyntaxPlace& place, const YamlScan& scan) {
  return Explainer(text, place, scan).explain();
}

}  // namespace topset::reading
