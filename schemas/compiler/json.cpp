#include "schemas/compiler/json.hpp"

#include <optional>

namespace topset::schemas {
namespace {

constexpr int kMaxDepth = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto byte = [&](std::uint32_t bits) { text.push_back(static_cast<char>(bits)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | (code_point >> 18));
    byte(0x80 | ((code_point >> 12) & 0x3F));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::expected<Json, JsonError> read() {
    Json value;
    if (read_value(value, 0)) {
      skip_space();
      if (at_ < text_.size()) fail("something follows the end of the value");
    }
    if (error_) return std::unexpected(std::move(*error_));
    return value;
  }

 private:
  bool fail(std::string message) {
    if (!error_) error_ = JsonError{line_, std::move(message)};
    return false;
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') ++line_;
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
    }
  }

  bool read_value(Json& value, int depth) {
    if (depth > kMaxDepth) return fail("values are nested too deep");
    skip_space();
    value.line = line_;
    switch (peek()) {
      case '{': return read_map(value, depth);
      case '[': return read_list(value, depth);
      case '"': value.kind = Json::Kind::text; return read_text(value.text);
      case 't': return read_word(value, "true", Json::Kind::boolean);
      case 'f': return read_word(value, "false", Json::Kind::boolean);
      case 'n': return read_word(value, "null", Json::Kind::null);
      default: return read_number(value);
    }
  }

  bool read_word(Json& value, std::string_view word, Json::Kind kind) {
    if (!text_.substr(at_).starts_with(word)) return fail("not a JSON value");
    at_ += word.size();
    value.kind = kind;
    value.text = word;
    return true;
  }

  bool read_digits() {
    if (!is_digit(peek())) return fail("a digit is missing");
    while (is_digit(peek())) ++at_;
    return true;
  }

  bool read_number(Json& value) {
    const std::size_t begin = at_;
    if (peek() == '-') ++at_;
    if (!is_digit(peek())) return fail("not a JSON value");
    if (peek() == '0')
      ++at_;
    else
      read_digits();
    if (is_digit(peek())) return fail("a number begins with 0");
    if (peek() == '.') {
      ++at_;
      if (!read_digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!read_digits()) return false;
    }
    value.kind = Json::Kind::number;
    value.text = text_.substr(begin, at_ - begin);
    return true;
  }

  // Four hex digits after \u.
  bool read_code_unit(std::uint32_t& unit) {
    unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      std::uint32_t digit = 0;
      if (is_digit(c))
        digit = static_cast<std::uint32_t>(c - '0');
      else if (c >= 'a' && c <= 'f')
        digit = static_cast<std::uint32_t>(c - 'a') + 10;
      else if (c >= 'A' && c <= 'F')
        digit = static_cast<std::uint32_t>(c - 'A') + 10;
      else
        return fail("\\u needs four hexadecimal digits");
      unit = unit * 16 + digit;
    }
    return true;
  }

  bool read_escape(std::string& out) {
    const char c = peek();
    ++at_;
    switch (c) {
      case '"':
      case '\\':
      case '/': out.push_back(c); return true;
      case 'b': out.push_back('\b'); return true;
      case 'f': out.push_back('\f'); return true;
      case 'n': out.push_back('\n'); return true;
      case 'r': out.push_back('\r'); return true;
      case 't': out.push_back('\t'); return true;
      case 'u': break;
      default: return fail("an escape that JSON does not have");
    }
    std::uint32_t unit = 0;
    if (!read_code_unit(unit)) return false;
    if (unit >= 0xD800 && unit < 0xDC00) {
      std::uint32_t low = 0;
      if (!text_.substr(at_).starts_with("\\u")) return fail("half of a surrogate pair");
      at_ += 2;
      if (!read_code_unit(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return fail("half of a surrogate pair");
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
      return fail("half of a surrogate pair");
    }
    append_utf8(out, unit);
    return true;
  }

  bool read_text(std::string& out) {
    ++at_;
    while (true) {
      if (at_ >= text_.size()) return fail("a text without its closing quote");
      const char c = text_[at_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return fail("a control character in a text");
      if (c != '\\')
        out.push_back(c);
      else if (!read_escape(out))
        return false;
    }
  }

  bool read_list(Json& value, int depth) {
    value.kind = Json::Kind::list;
    ++at_;
    skip_space();
    if (peek() == ']') {
      ++at_;
      return true;
    }
    while (true) {
      value.items.emplace_back();
      if (!read_value(value.items.back(), depth + 1)) return false;
      skip_space();
      const char c = peek();
      ++at_;
      if (c == ']') return true;
      if (c != ',') return fail("expected , or ] in a list");
    }
  }

  bool read_map(Json& value, int depth) {
    value.kind = Json::Kind::map;
    ++at_;
    skip_space();
    if (peek() == '}') {
      ++at_;
      return true;
    }
    while (true) {
      skip_space();
      if (peek() != '"') return fail("expected a key in quotes");
      std::string key;
      if (!read_text(key)) return false;
      if (value.find(key)) return fail("the key \"" + key + "\" stands twice");
      skip_space();
      if (peek() != ':') return fail("expected : after a key");
      ++at_;
      Json member;
      if (!read_value(member, depth + 1)) return false;
      value.members.push_back({std::move(key), std::move(member)});
      skip_space();
      const char c = peek();
      ++at_;
      if (c == '}') return true;
      if (c != ',') return fail("expected , or } in a mapping");
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::optional<JsonError> error_;
};

}  // namespace

const Json* Json::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::expected<Json, JsonError> read_json(std::string_view text) { return Reader(text).read(); }

}  // namespace topset::schemas
