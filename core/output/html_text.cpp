#include "output/html_text.hpp"

#include <array>
#include <cstdint>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace topset::output::html {
namespace {

bool is_control(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7f && letter <= 0x9f) || letter == 0xFEFF;
}

unsigned hex_digit(char letter) {
  return static_cast<unsigned>(letter <= '9' ? letter - '0' : letter - 'a' + 10);
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x20 && value < 0x7f) {
      switch (byte) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += byte;
      }
      ++at;
      continue;
    }
    if (byte == '\n' || byte == '\t' || byte == '\r') {
      out += ' ';
      ++at;
      continue;
    }
    const DecodedCharacter letter = decode_at(text, at);
    append_utf8(out, letter.valid && !is_control(letter.code_point) ? letter.code_point
                                                                    : kReplacementCharacter);
    at += letter.length;
  }
}

std::string text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_text(out, text);
  return out;
}

std::string name_text(std::string_view text) {
  std::string out = "<bdi>";
  append_text(out, text);
  return out += "</bdi>";
}

std::string style_text(std::string_view css) {
  std::string out;
  out.reserve(css.size());
  for (std::size_t at = 0; at < css.size();) {
    const DecodedCharacter letter = decode_at(css, at);
    const std::string_view rest = css.substr(at);
    at += letter.length;
    if (letter.code_point == '\r') {
      if (!rest.starts_with("\r\n")) out += '\n';
    } else if (rest.starts_with("</")) {
      out += "<\\/";
      ++at;
    } else {
      append_utf8(
          out, letter.valid && letter.code_point != 0 ? letter.code_point : kReplacementCharacter);
    }
  }
  return out;
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter letter = decode_at(text, at);
    at += letter.length;
    const char32_t code =
        letter.valid && !is_control(letter.code_point) ? letter.code_point : U'\uFFFD';
    if (code == '"' || code == '\\' || code == '<')
      out += fmt::format("\\{:x} ", static_cast<unsigned>(code));
    else
      append_utf8(out, code);
  }
  return out += '"';
}

std::string script_data(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = json.substr(at);
    if (rest.front() == '<') {
      out += "\\u003c";
    } else if (rest.front() == '>') {
      out += "\\u003e";
    } else if (rest.front() == '&') {
      out += "\\u0026";
    } else if (rest.starts_with("\xe2\x80\xa8")) {
      out += "\\u2028";
      at += 2;
    } else if (rest.starts_with("\xe2\x80\xa9")) {
      out += "\\u2029";
      at += 2;
    } else {
      out += rest.front();
    }
  }
  return out;
}

std::string base64(std::string_view bytes) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view three = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      out += i <= three.size() ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

std::string policy_hash(std::string_view element) {
  const std::string hex = sha256_hex(element);
  std::string digest;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    digest += static_cast<char>(hex_digit(hex[i]) << 4 | hex_digit(hex[i + 1]));
  return "sha256-" + base64(digest);
}

std::string image_address(std::string_view bytes) {
  constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
  constexpr std::size_t kProlog = 4096;  // where an SVG's own tag stands at the latest
  if (bytes.starts_with(kPng)) return "data:image/png;base64," + base64(bytes);
  if (bytes.substr(0, kProlog).find("<svg") != std::string_view::npos)
    return "data:image/svg+xml;base64," + base64(bytes);
  return "";
}

}  // namespace topset::output::html
