#include "base/json_writer.hpp"

#include <array>
#include <charconv>

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

}  // namespace

JsonWriter::JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}

void JsonWriter::break_line() {
  out_ += '\n';
  out_.append(std::size_t{2} * depth_, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  if (layout_ == JsonLayout::pretty && depth_ > 0) {
    if (flat_from_ == 0)
      break_line();
    else if (!first_)
      out_ += ' ';
  }
  first_ = false;
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
  if (flatten_next_ && flat_from_ == 0) flat_from_ = depth_;
  flatten_next_ = false;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (layout_ == JsonLayout::pretty && flat_from_ == 0 && !first_) break_line();
  if (depth_ < flat_from_) flat_from_ = 0;
  out_ += bracket;
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
  before_value();
  quoted(name);
  out_ += ':';
  if (layout_ == JsonLayout::pretty) out_ += ' ';
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  quoted(text);
  flatten_next_ = false;
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return number({digits.data(), end});
}

JsonWriter& JsonWriter::boolean(bool value) { return number(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return number("null"); }

JsonWriter& JsonWriter::number(std::string_view text) {
  before_value();
  out_ += text;
  flatten_next_ = false;
  return *this;
}

JsonWriter& JsonWriter::thousandths(std::int64_t value) {
  before_value();
  append_decimal(out_, value);
  flatten_next_ = false;
  return *this;
}

void JsonWriter::quoted(std::string_view text) {
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
