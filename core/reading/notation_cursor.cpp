#include "reading/notation_cursor.hpp"

#include <algorithm>

namespace topset::reading {
namespace {

constexpr std::string_view kTimes = "\xC3\x97";       // ×
constexpr std::string_view kEnDash = "\xE2\x80\x93";  // –
constexpr std::string_view kMinus = "\xE2\x88\x92";   // −
constexpr std::int64_t kLargest = 999'999'999;
constexpr std::int32_t kMostPlaces = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Bytes of the UTF-8 character that `text` begins with.
std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u)
    ++length;
  return length;
}

std::size_t word_length(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return 0;
  std::size_t length = 1;
  while (length < text.size()) {
    const bool hyphen =
        text[length] == '-' && length + 1 < text.size() && is_letter(text[length + 1]);
    if (!hyphen && !is_letter(text[length]) && !is_digit(text[length])) break;
    ++length;
  }
  return length;
}

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length > 0 && length + 1 < text.size() && text[length] == '.' && is_digit(text[length + 1])) {
    ++length;
    while (length < text.size() && is_digit(text[length])) ++length;
  }
  return length;
}

}  // namespace

std::optional<std::int64_t> Decimal::in_units(std::int32_t decimal_places) const {
  if (places > decimal_places) return std::nullopt;
  std::int64_t units = digits;
  for (std::int32_t i = places; i < decimal_places; ++i) units *= 10;
  return units;
}

std::size_t NotationCursor::next() const {
  std::size_t at = at_;
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return at;
}

void NotationCursor::advance(std::size_t length) {
  last_ = {next(), length};
  at_ = last_.offset + length;
}

bool NotationCursor::take(char sign) {
  if (done() || peek() != sign) return false;
  advance(1);
  return true;
}

std::size_t NotationCursor::dash_length() const {
  const std::string_view rest = text_.substr(next());
  if (rest.starts_with('-')) return 1;
  return rest.starts_with(kEnDash) || rest.starts_with(kMinus) ? kEnDash.size() : 0;
}

bool NotationCursor::take_dash() {
  const std::size_t length = dash_length();
  if (length > 0) advance(length);
  return length > 0;
}

bool NotationCursor::take_times() {
  if (take('x') || take('X')) return true;
  if (!text_.substr(next()).starts_with(kTimes)) return false;
  advance(kTimes.size());
  return true;
}

std::string_view NotationCursor::peek_word() const {
  const std::string_view rest = text_.substr(next());
  return rest.substr(0, word_length(rest));
}

std::string_view NotationCursor::take_any_word() {
  const std::string_view word = peek_word();
  if (!word.empty()) advance(word.size());
  return word;
}

bool NotationCursor::take_word(std::string_view lower_case) {
  if (!equal_words(peek_word(), lower_case)) return false;
  advance(lower_case.size());
  return true;
}

bool NotationCursor::keyword_is_next(std::string_view lower_case) const {
  const std::string_view word = peek_word();
  return equal_words(word.substr(0, lower_case.size()), lower_case) &&
         (word.size() == lower_case.size() || is_digit(word[lower_case.size()]));
}

bool NotationCursor::take_keyword(std::string_view lower_case) {
  if (!keyword_is_next(lower_case)) return false;
  advance(lower_case.size());
  return true;
}

std::optional<Decimal> NotationCursor::take_number() {
  const std::size_t length = number_length(text_.substr(next()));
  if (length == 0) return std::nullopt;
  advance(length);
  const std::string_view written = text(last_);
  const std::size_t point = std::min(written.find('.'), written.size());
  std::string_view decimals = written.substr(std::min(point + 1, written.size()));
  while (decimals.ends_with('0')) decimals.remove_suffix(1);

  Decimal number{.digits = 0, .places = 0, .extent = last_};
  for (const char digit : written.substr(0, point))
    number.digits = std::min<std::int64_t>(number.digits * 10 + (digit - '0'), kLargest);
  for (const char digit : decimals) {
    // Further places can't matter: no quantity has so many, and the count alone says so.
    if (number.places++ < kMostPlaces) number.digits = number.digits * 10 + (digit - '0');
  }
  return number;
}

std::string_view NotationCursor::take_unspaced() {
  const std::string_view rest = text_.substr(next());
  const std::string_view run = rest.substr(0, rest.find_first_of(" \t"));
  if (!run.empty()) advance(run.size());
  return run;
}

std::string_view NotationCursor::take_rest() {
  std::string_view rest = text_.substr(next());
  while (rest.ends_with(' ') || rest.ends_with('\t')) rest.remove_suffix(1);
  advance(rest.size());
  at_ = text_.size();
  return rest;
}

Extent NotationCursor::culprit() const {
  if (done()) return last_;
  const std::string_view rest = text_.substr(next());
  std::size_t length = number_length(rest);
  if (length == 0) length = word_length(rest);
  if (length == 0) length = character_length(rest);
  return {next(), length};
}

Extent join(Extent first, Extent last) {
  return {first.offset, last.offset + last.length - first.offset};
}

bool equal_words(std::string_view written, std::string_view lower_case) {
  return std::equal(written.begin(), written.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

}  // namespace topset::reading
