#include "cli/ignore_pattern.hpp"

#include <algorithm>

namespace topset::cli {
namespace {

constexpr std::string_view kWild = "*?[\\";

// Spaces at the end go, unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      if (++at == line.size()) return line;
      end = at + 1;
    } else if (line[at] != ' ') {
      end = at + 1;
    }
  }
  return line.substr(0, end);
}

struct NamedSet {
  std::string_view name;
  bool (*holds)(unsigned char byte);
};

bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_alpha(unsigned char c) { return is_upper(c) || is_lower(c); }
bool is_alnum(unsigned char c) { return is_alpha(c) || is_digit(c); }
bool is_graph(unsigned char c) { return c > 0x20 && c < 0x7f; }

// The classes of POSIX, of ASCII alone.
constexpr NamedSet kNamedSets[] = {
    {"alnum", is_alnum},
    {"alpha", is_alpha},
    {"blank", [](unsigned char c) { return c == ' ' || c == '\t'; }},
    {"cntrl", [](unsigned char c) { return c < 0x20 || c == 0x7f; }},
    {"digit", is_digit},
    {"graph", is_graph},
    {"lower", is_lower},
    {"print", [](unsigned char c) { return is_graph(c) || c == ' '; }},
    {"punct", [](unsigned char c) { return is_graph(c) && !is_alnum(c); }},
    {"space", [](unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }},
    {"upper", is_upper},
    {"xdigit",
     [](unsigned char c) {
       return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
     }},
};

}  // namespace

std::optional<IgnorePattern> IgnorePattern::read(std::string_view line) {
  line = line.substr(0, line.find('\0'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('#')) return std::nullopt;
  line = without_trailing_spaces(line);
  if (line.empty()) return std::nullopt;
  IgnorePattern pattern;
  if (line.starts_with('!')) {
    pattern.is_negated_ = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.only_folders_ = true;
    line.remove_suffix(1);
  }
  pattern.only_name_ = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  // What is before the first wildcard is compared by itself, so that `a**/b` has its stars at the
  // beginning of the rest, where they reach over folders.
  const std::size_t wild =
      pattern.only_name_ ? 0 : std::min(line.find_first_of(kWild), line.size());
  pattern.prefix_ = line.substr(0, wild);
  pattern.read_glob(line.substr(wild));
  return pattern;
}

void IgnorePattern::read_glob(std::string_view glob) {
  using Kind = Token::Kind;
  for (std::size_t at = 0; at < glob.size(); ++at) {
    if (glob[at] == '\\') {
      if (++at == glob.size())
        tokens_.push_back({Kind::nothing});
      else
        tokens_.push_back({Kind::byte, glob[at]});
    } else if (glob[at] == '?') {
      Set all;
      sets_.push_back(all.set());
      tokens_.push_back({Kind::set, 0, static_cast<std::uint32_t>(sets_.size() - 1)});
    } else if (glob[at] == '[') {
      Set set;
      const auto end = read_set(glob, at + 1, set);
      if (!end) return tokens_.push_back({Kind::nothing});
      sets_.push_back(set);
      tokens_.push_back({Kind::set, 0, static_cast<std::uint32_t>(sets_.size() - 1)});
      at = *end - 1;
    } else if (glob[at] == '*') {
      const bool begins = at == 0 || glob[at - 1] == '/';
      std::size_t end = at;
      while (end < glob.size() && glob[end] == '*') ++end;
      const std::string_view rest = glob.substr(end);
      const bool ends = rest.empty() || rest.starts_with('/') || rest.starts_with("\\/");
      if (end - at == 1 || !begins || !ends) {
        tokens_.push_back({Kind::star});
      } else if (rest.starts_with('/')) {
        tokens_.push_back({Kind::folders});
        ++end;
      } else {
        tokens_.push_back({Kind::all});
      }
      at = end - 1;
    } else {
      tokens_.push_back({Kind::byte, glob[at]});
    }
  }
}

std::optional<std::size_t> IgnorePattern::read_set(std::string_view glob, std::size_t at,
                                                   Set& set) {
  const auto byte_at = [&](std::size_t place) { return static_cast<unsigned char>(glob[place]); };
  bool is_inverted = false;
  if (at < glob.size() && (glob[at] == '!' || glob[at] == '^')) {
    is_inverted = true;
    ++at;
  }
  unsigned before = 0;  // the byte that a range may begin with; 0: none
  for (bool first = true;; first = false, ++at) {
    if (at >= glob.size()) return std::nullopt;
    if (glob[at] == ']' && !first) break;
    if (glob[at] == '\\') {
      if (++at >= glob.size()) return std::nullopt;
      set.set(before = byte_at(at));
    } else if (glob[at] == '-' && before != 0 && at + 1 < glob.size() && glob[at + 1] != ']') {
      ++at;
      if (glob[at] == '\\') ++at;
      if (at >= glob.size()) return std::nullopt;
      for (unsigned byte = before; byte <= byte_at(at); ++byte) set.set(byte);
      before = 0;
    } else if (glob.substr(at).starts_with("[:")) {
      const std::size_t close = glob.find(']', at + 2);
      if (close == std::string_view::npos) return std::nullopt;
      if (close == at + 2 || glob[close - 1] != ':') {
        set.set(before = '[');  // a plain bracket, and the colon after it
        continue;
      }
      const std::string_view name = glob.substr(at + 2, close - at - 3);
      const auto* const named = std::ranges::find(kNamedSets, name, &NamedSet::name);
      if (named == std::end(kNamedSets)) return std::nullopt;
      for (unsigned byte = 0; byte < set.size(); ++byte)
        if (named->holds(static_cast<unsigned char>(byte))) set.set(byte);
      before = 0;
      at = close;
    } else {
      set.set(before = byte_at(at));
    }
  }
  if (is_inverted) set.flip();
  return at + 1;
}

bool IgnorePattern::matches(std::string_view path, bool is_folder) const {
  if (only_folders_ && !is_folder) return false;
  if (only_name_) path = path.substr(path.rfind('/') + 1);
  if (!path.starts_with(prefix_)) return false;
  return matches_tokens(path.substr(prefix_.size()));
}

// Before this token, and before those behind it that may match nothing.
void IgnorePattern::reach(std::vector<bool>& states, std::size_t state) const {
  using Kind = Token::Kind;
  for (; !states[state]; ++state) {
    states[state] = true;
    if (state == tokens_.size()) return;
    const Kind kind = tokens_[state].kind;
    if (kind != Kind::star && kind != Kind::all && kind != Kind::folders) return;
  }
}

bool IgnorePattern::matches_tokens(std::string_view text) const {
  using Kind = Token::Kind;
  std::vector<bool> states(tokens_.size() + 1);
  reach(states, 0);
  // Inside `folders`, where only a slash leads on: another state than before it.
  std::vector<bool> inside(tokens_.size());
  for (const char byte : text) {
    std::vector<bool> next(tokens_.size() + 1);
    std::vector<bool> next_inside(tokens_.size());
    for (std::size_t state = 0; state < tokens_.size(); ++state) {
      const Token& token = tokens_[state];
      if (inside[state] || (states[state] && token.kind == Kind::folders)) {
        next_inside[state] = true;
        if (byte == '/') reach(next, state + 1);
      }
      if (!states[state]) continue;
      switch (token.kind) {
        case Kind::byte:
          if (byte == token.byte) reach(next, state + 1);
          break;
        case Kind::set:
          if (byte != '/' && sets_[token.set].test(static_cast<unsigned char>(byte)))
            reach(next, state + 1);
          break;
        case Kind::star:
          if (byte != '/') reach(next, state);
          break;
        case Kind::all: reach(next, state); break;
        case Kind::folders:
        case Kind::nothing: break;
      }
    }
    states = std::move(next);
    inside = std::move(next_inside);
  }
  return states[tokens_.size()];
}

}  // namespace topset::cli
