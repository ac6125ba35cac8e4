// What set notation and the small quantities have in common: numbers with their limits, ranges,
// times, and how a mistake is told. A reader of a notation derives from it. The first mistake
// stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/notation_cursor.hpp"
#include "reading/set_notation.hpp"

namespace topset::reading {

class NotationReader {
 protected:
  explicit NotationReader(std::string_view text) : cursor_(text) {}

  NotationCursor& cursor() { return cursor_; }
  const std::optional<NotationError>& error() const { return error_; }

  // Always false, so that a reader can return it.
  bool fail(Extent extent, std::string message, std::string help, Rule rule = Rule::PROG101,
            std::string meant = {});
  bool out_of_limits(Extent extent, std::string_view what, std::string_view least,
                     std::string_view most);
  bool bare_number(const Decimal& number);
  bool no_load_unit(Extent number);
  bool misspelt_load_unit(std::string_view number);
  bool comma(std::size_t offset);

  // The text of what is next, for messages.
  std::string_view here() { return cursor_.text(cursor_.culprit()); }
  bool word_is(std::string_view word) { return equal_words(cursor_.peek_word(), word); }
  bool load_unit_is_next() { return word_is("kg") || word_is("lb") || word_is("lbs"); }

  // A whole number or a range of them, in units of `each`, within limits. `what` is the plural.
  bool whole_range(std::string_view what, std::int64_t least, std::int64_t most,
                   Range<std::int32_t>& range);
  bool whole_in(const Range<Decimal>& written, std::string_view what, std::int64_t least,
                std::int64_t most, std::int32_t each, Range<std::int32_t>& range);

  // `8` or `8-12`, the right way up.
  bool number_range(Range<Decimal>& range);

  // `3:00`, `2:00-3:00`, `180 s`, `3 min`, in seconds.
  bool time_range(std::string_view what, std::int64_t least, std::int64_t most,
                  Range<std::int32_t>& range);

  bool percent(const Decimal& number, Percent& value);  // 0-300 %
  bool rpe_number(const Decimal& number, Rpe& value);   // 1-10

  // Thousandths, up to `most` units.
  bool weight(const Decimal& number, Extent extent, std::int64_t most, std::int64_t& value);

  // `kg`, `lb` or `lbs`, which must be next.
  Unit load_unit();

  // After a load and its unit, `/ 10 lb`: the same in the other unit, in thousandths and without a
  // sign. No value where nothing is written. `load` is the first one with its sign and unit.
  bool other_unit(Unit written, Extent load, std::int64_t most, std::optional<std::int64_t>& other);

  // In units of 10^-places, without loss.
  bool in_units(const Decimal& number, std::int32_t places, std::int64_t& units);

  // True, and told, when the range ends before it begins.
  bool upside_down(const Range<Decimal>& range);

 private:
  bool clock(Decimal minutes, Decimal& seconds);
  bool same_sign(Extent load);
  NotationCursor cursor_;
  std::optional<NotationError> error_;
};

}  // namespace topset::reading
