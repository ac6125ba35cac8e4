// The reading head that the small notations share: numbers, words and signs as they stand on a
// whiteboard, each with its place. It knows no grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace topset::reading {

// A stretch of the text being read.
struct Extent {
  std::size_t offset = 0;
  std::size_t length = 0;
};

// A number as written: whole and decimal part, `2.50` has `digits` 25 and `places` 1. A number past
// nine whole digits is held as 999,999,999, which every limit refuses.
struct Decimal {
  std::int64_t digits = 0;
  std::int32_t places = 0;
  Extent extent;

  bool is_whole() const { return places == 0; }

  // In units of 10^-places; nothing when it has more places than that.
  std::optional<std::int64_t> in_units(std::int32_t decimal_places) const;
};

class NotationCursor {
 public:
  explicit NotationCursor(std::string_view text) : text_(text) {}

  // Nothing but spaces is left.
  bool done() const { return next() == text_.size(); }

  // The next byte after spaces; 0 at the end.
  char peek() const { return done() ? '\0' : text_[next()]; }

  // No space stands before the next byte.
  bool adjoins() const { return at_ < text_.size() && next() == at_; }

  bool take(char sign);
  bool take_dash();   // `-`, and what keyboards make of it: an en dash, a minus sign
  bool take_times();  // `x`, `X`, `×`
  bool take_word(std::string_view lower_case);

  // A word of the notation, which a number may touch: `rpe8`, `RPE 8`.
  bool take_keyword(std::string_view lower_case);
  bool keyword_is_next(std::string_view lower_case) const;

  bool next_is_dash() const { return dash_length() > 0; }
  bool next_is_digit() const { return peek() >= '0' && peek() <= '9'; }

  // Letters, then letters, digits, `_`, and hyphens before a letter. Empty: no word is next.
  std::string_view peek_word() const;
  std::string_view take_any_word();

  std::optional<Decimal> take_number();

  // Everything up to the next space: `31X0`.
  std::string_view take_unspaced();

  // Every byte that is left, without spaces at either end.
  std::string_view take_rest();

  // What is next, as a reader would point at it: a word, a number or one character. At the end of
  // the text, what was taken last.
  Extent culprit() const;
  std::string_view text(Extent extent) const { return text_.substr(extent.offset, extent.length); }

  Extent last() const { return last_; }
  std::size_t at() const { return at_; }

  // Goes back to a place that `at` gave.
  void return_to(std::size_t place) { at_ = place; }

 private:
  std::size_t next() const;  // where the next byte that is no space stands
  std::size_t dash_length() const;
  void advance(std::size_t length);  // over spaces and so many bytes

  std::string_view text_;
  std::size_t at_ = 0;
  Extent last_;
};

// From the beginning of one extent to the end of another.
Extent join(Extent first, Extent last);

bool equal_words(std::string_view written, std::string_view lower_case);

}  // namespace topset::reading
