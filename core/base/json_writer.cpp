#include "base/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "base/quantities.hpp"
#include "base/utf8.hpp"

namespace topset {
namespace {

enum class Byte : std::uint8_t {
  plain,
  escaped,
  not_ascii,
};

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = i >= 0x80                                        ? Byte::not_ascii
               : i < 0x20 || i == '"' || i == '\\' || i == 0x7F ? Byte::escaped
                                                                : Byte::plain;
  return bytes;
}();

void append_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (byte) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    default:
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0x0FU];
  }
}

// Whether any of eight bytes is not plain. Subtracting borrows into a byte's top bit only from a
// byte that was too small, so the answer for all eight is exact.
bool any_not_plain(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  const std::uint64_t quotes = bytes ^ (kOnes * '"');
  const std::uint64_t backslashes = bytes ^ (kOnes * '\\');
  const std::uint64_t found =
      bytes | (bytes + kOnes) | (bytes - kOnes * 0x20) | (quotes - kOnes) | (backslashes - kOnes);
  return (found & (kOnes * 0x80)) != 0;
}

bool all_plain(std::string_view text) {
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    if (any_not_plain(bytes)) return false;
    text.remove_prefix(sizeof bytes);
  }
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return kBytes[static_cast<unsigned char>(byte)] == Byte::plain;
  });
}

char* copied(std::string_view text, char* to) { return std::copy(text.begin(), text.end(), to); }

}  // namespace

JsonWriter::JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}

// Adds what `write` puts at the place it is given and says the end of, `most` bytes at most: the
// pieces of a value are copied together, and the string is made longer once for all of them.
template <class Write>
void JsonWriter::put(std::size_t most, Write write) {
  const std::size_t size = out_.size();
  out_.resize_and_overwrite(size + most, [&](char* text, std::size_t) {
    return static_cast<std::size_t>(write(text + size) - text);
  });
}

char* JsonWriter::break_line(char* to) const {
  *to++ = '\n';
  return std::fill_n(to, std::size_t{2} * depth_, ' ');
}

// At most most_before() bytes.
char* JsonWriter::before_value(char* to) {
  if (after_key_) {
    after_key_ = false;
    return to;
  }
  if (!first_) *to++ = ',';
  if (layout_ == JsonLayout::pretty && depth_ > 0) {
    if (flat_from_ == 0)
      to = break_line(to);
    else if (!first_)
      *to++ = ' ';
  }
  first_ = false;
  return to;
}

void JsonWriter::begin(char bracket) {
  put(most_before() + 1, [&](char* to) {
    to = before_value(to);
    *to++ = bracket;
    return to;
  });
  ++depth_;
  first_ = true;
  if (flatten_next_ && flat_from_ == 0) flat_from_ = depth_;
  flatten_next_ = false;
}

void JsonWriter::end(char bracket) {
  --depth_;
  const bool breaks = layout_ == JsonLayout::pretty && flat_from_ == 0 && !first_;
  put(most_before() + 1, [&](char* to) {
    if (breaks) to = break_line(to);
    *to++ = bracket;
    return to;
  });
  if (depth_ < flat_from_) flat_from_ = 0;
  first_ = false;
}

JsonWriter& JsonWriter::begin_object() {
  begin('{');
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  end('}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  begin('[');
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  end(']');
  return *this;
}

JsonWriter& JsonWriter::on_one_line() {
  flatten_next_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  put_string(name, std::string_view(": ", layout_ == JsonLayout::pretty ? 2 : 1));
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  put_string(text, {});
  flatten_next_ = false;
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  constexpr std::size_t kDigits = 20;  // of the longest, with its sign
  put(most_before() + kDigits, [&](char* to) {
    to = before_value(to);
    return std::to_chars(to, to + kDigits, value).ptr;
  });
  flatten_next_ = false;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return number(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return number("null"); }

JsonWriter& JsonWriter::number(std::string_view text) {
  put(most_before() + text.size(), [&](char* to) { return copied(text, before_value(to)); });
  flatten_next_ = false;
  return *this;
}

JsonWriter& JsonWriter::thousandths(std::int64_t value) {
  put(most_before() + kLongestDecimal,
      [&](char* to) { return write_decimal(before_value(to), value); });
  flatten_next_ = false;
  return *this;
}

void JsonWriter::put_string(std::string_view text, std::string_view after) {
  if (all_plain(text)) {
    put(most_before() + text.size() + 2 + after.size(), [&](char* to) {
      to = before_value(to);
      *to++ = '"';
      to = copied(text, to);
      *to++ = '"';
      return copied(after, to);
    });
    return;
  }
  put(most_before(), [&](char* to) { return before_value(to); });
  put_escaped(text);
  out_ += after;
}

void JsonWriter::put_escaped(std::string_view text) {
  out_ += '"';
  std::size_t run = 0;  // where the bytes not yet copied begin
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (kBytes[byte] == Byte::plain) {
      ++at;
      continue;
    }
    if (kBytes[byte] == Byte::not_ascii) {
      const DecodedCharacter character = decode_at(text, at);
      if (character.valid) {
        at += character.length;
        continue;
      }
      out_.append(text, run, at - run);
      append_utf8(out_, kReplacementCharacter);
    } else {
      out_.append(text, run, at - run);
      append_escape(out_, byte);
    }
    run = ++at;
  }
  out_.append(text, run, at - run);
  out_ += '"';
}

}  // namespace topset
