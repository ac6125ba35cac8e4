#include "reading/notation_reader.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::reading {
namespace {

// -1, 0 or 1 as a is less than, the same as or more than b.
int compare(const Decimal& a, const Decimal& b) {
  const std::int32_t places = std::max(a.places, b.places);
  if (places > 6) return 0;  // told apart by the caller's limit on places
  const std::int64_t left = a.in_units(places).value_or(0);
  const std::int64_t right = b.in_units(places).value_or(0);
  return left < right ? -1 : left > right ? 1 : 0;
}

}  // namespace

bool NotationReader::fail(Extent extent, std::string message, std::string help, Rule rule,
                          std::string meant) {
  if (!error_)
    error_ = {extent.offset,      extent.length,   rule,
              std::move(message), std::move(help), std::move(meant)};
  return false;
}

bool NotationReader::out_of_limits(Extent extent, std::string_view what, std::string_view least,
                                   std::string_view most) {
  return fail(extent, fmt::format("{} is not between {} and {}", what, least, most),
              fmt::format("write a number from {} to {}", least, most), Rule::PROG121);
}

bool NotationReader::bare_number(const Decimal& number) {
  if (cursor_.peek() == ',') return comma(cursor_.culprit().offset);
  const std::string_view written = cursor_.text(number.extent);
  if (misspelt_load_unit(written)) return false;
  if (const auto percent = percent_of_share(written))
    return fail(number.extent, fmt::format("`{}` has no unit", written),
                fmt::format("write `{}`", *percent), Rule::PROG102);
  const auto tenths = number.in_units(1);
  const bool may_be_rpe = tenths && *tenths >= 10 && *tenths <= 100;
  const bool may_be_percent = number.digits <= 150 || number.places > 0;
  return fail(number.extent, fmt::format("`{}` has no unit", written),
              may_be_rpe ? fmt::format("write `{0} %`, `{0} kg`, `{0} lb` or `rpe {0}`", written)
              : may_be_percent ? fmt::format("write `{0} %`, `{0} kg` or `{0} lb`", written)
                               : fmt::format("write `{0} kg` or `{0} lb`", written),
              Rule::PROG102);
}

// `100 kilos`, `225 pounds` and the `225#` of American gyms are meant well.
bool NotationReader::misspelt_load_unit(std::string_view number) {
  const std::string word = ascii_lower(cursor_.peek_word());
  const bool kilos = word == "kgs" || word.starts_with("kilo");
  const bool pounds = word.starts_with("pound") || cursor_.peek() == '#';
  if (!kilos && !pounds) return false;
  fail(cursor_.culprit(), fmt::format("`{}` is not a unit", here()),
       fmt::format("write `{} {}`", number, kilos ? "kg" : "lb"), Rule::PROG102,
       kilos ? "kg" : "lb");
  return true;
}

bool NotationReader::no_load_unit(Extent number) {
  if (cursor_.peek() == ',') return comma(cursor_.culprit().offset);
  const std::string_view written = cursor_.text(number);
  if (misspelt_load_unit(written)) return false;
  return fail(number, fmt::format("`{}` has no unit", written),
              fmt::format("write `{0} kg` or `{0} lb`", written), Rule::PROG102);
}

bool NotationReader::comma(std::size_t offset) {
  return fail({offset, 1}, "a comma inside one entry",
              "write a decimal with a point, and several entries as a list: [5x5, 3x3]");
}

bool NotationReader::in_units(const Decimal& number, std::int32_t places, std::int64_t& units) {
  const auto value = number.in_units(places);
  if (value) {
    units = *value;
    return true;
  }
  const std::string_view written = cursor_.text(number.extent);
  return fail(number.extent,
              places == 0 ? fmt::format("`{}` is not a whole number", written)
                          : fmt::format("`{}` is finer than can be loaded", written),
              places == 0 ? std::string("write a whole number")
                          : fmt::format("write at most {} decimal place{}", places,
                                        places == 1 ? "" : "s"));
}

bool NotationReader::upside_down(const Range<Decimal>& range) {
  if (compare(range.min, range.max) <= 0) return false;
  const std::string_view first = cursor_.text(range.min.extent);
  const std::string_view last = cursor_.text(range.max.extent);
  fail(join(range.min.extent, range.max.extent),
       fmt::format("the range {}-{} is upside down", first, last),
       fmt::format("write `{}-{}`", last, first), Rule::PROG115);
  return true;
}

bool NotationReader::number_range(Range<Decimal>& range) {
  const auto first = cursor_.take_number();
  if (!first) {
    if (cursor_.peek() == ',') return comma(cursor_.culprit().offset);
    return fail(cursor_.culprit(), fmt::format("`{}` is not a number", here()),
                "write a number, or a range such as `8-12`");
  }
  range = {*first, *first};
  if (cursor_.peek() == ',') return comma(cursor_.culprit().offset);
  const std::size_t start = cursor_.at();
  if (!cursor_.take_dash()) return true;
  const Extent dash = cursor_.last();
  const auto last = cursor_.take_number();
  if (!last) {
    cursor_.return_to(start);
    return fail(join(first->extent, dash), "a range without its end",
                fmt::format("write both ends, such as `{}-12`", cursor_.text(first->extent)));
  }
  range.max = *last;
  return !upside_down(range);
}

bool NotationReader::whole_in(const Range<Decimal>& written, std::string_view what,
                              std::int64_t least, std::int64_t most, std::int32_t each,
                              Range<std::int32_t>& range) {
  for (const auto& [number, end] :
       {std::pair{&written.min, &range.min}, std::pair{&written.max, &range.max}}) {
    std::int64_t units = 0;
    if (!in_units(*number, 0, units)) return false;
    units *= each;
    if (units < least || units > most)
      return out_of_limits(number->extent, fmt::format("{} {}", units, what), fmt::to_string(least),
                           fmt::to_string(most));
    *end = static_cast<std::int32_t>(units);
  }
  return true;
}

bool NotationReader::whole_range(std::string_view what, std::int64_t least, std::int64_t most,
                                 Range<std::int32_t>& range) {
  Range<Decimal> written;
  return number_range(written) && whole_in(written, what, least, most, 1, range);
}

// The seconds of `3:00`, whose minutes are taken already.
bool NotationReader::clock(Decimal minutes, Decimal& seconds) {
  cursor_.take(':');
  const Extent colon = cursor_.last();
  const auto rest = cursor_.take_number();
  const Extent extent = join(minutes.extent, rest ? rest->extent : colon);
  if (!rest || rest->extent.length != 2 || rest->digits > 59 || !minutes.is_whole())
    return fail(extent, fmt::format("`{}` is not a time", cursor_.text(extent)),
                "write minutes and two digits of seconds, such as `3:00`");
  seconds = {.digits = minutes.digits * 60 + rest->digits, .places = 0, .extent = extent};
  return true;
}

bool NotationReader::time_range(std::string_view what, std::int64_t least, std::int64_t most,
                                Range<std::int32_t>& range) {
  const Extent before = cursor_.last();
  if (!cursor_.next_is_digit())
    return fail(cursor_.done() ? before : cursor_.culprit(), "a time is missing",
                "write `3:00`, `180 s` or `2:00-3:00`");
  Range<Decimal> written{cursor_.take_number().value_or(Decimal{}), {}};
  if (cursor_.peek() == ':') {
    if (!clock(written.min, written.min)) return false;
    written.max = written.min;
    if (cursor_.take_dash()) {
      const auto minutes = cursor_.take_number();
      if (!minutes || cursor_.peek() != ':')
        return fail(join(written.min.extent, cursor_.last()), "a range without its end",
                    "write both ends alike, such as `2:00-3:00`");
      if (!clock(*minutes, written.max)) return false;
    }
    return !upside_down(written) && whole_in(written, what, least, most, 1, range);
  }
  cursor_.return_to(written.min.extent.offset);
  if (!number_range(written)) return false;
  std::int32_t each = 1;
  if (cursor_.take_word("min")) {
    each = 60;
  } else if (!cursor_.take_word("s") && !cursor_.take_word("sec")) {
    if (cursor_.peek() == ',') return comma(cursor_.culprit().offset);
    const Extent extent = join(written.min.extent, written.max.extent);
    const std::string_view text = cursor_.text(extent);
    std::string help = fmt::format("write `{0} s` or `{0} min`", text);
    const std::int64_t seconds = written.max.digits;
    std::string meant;
    if (written.min.extent.offset != written.max.extent.offset)
      help = fmt::format("write `{} s`", text);
    else if (seconds > 20)  // more than anyone rests in minutes
      help = fmt::format("write `{} s` or `{}:{:02}`", text, seconds / 60, seconds % 60);
    if (written.min.digits > 20) meant = fmt::format("{} s", text);
    return fail(extent, fmt::format("`{}` has no unit of time", text), std::move(help),
                Rule::PROG102, std::move(meant));
  }
  return whole_in(written, what, least, most, each, range);
}

bool NotationReader::percent(const Decimal& number, Percent& value) {
  std::int64_t units = 0;
  if (!in_units(number, 2, units)) return false;
  if (units > 30'000)
    return out_of_limits(number.extent, fmt::format("{} %", cursor_.text(number.extent)), "0",
                         "300 %");
  value.basis_points = static_cast<std::int32_t>(units);
  return true;
}

bool NotationReader::rpe_number(const Decimal& number, Rpe& value) {
  std::int64_t units = 0;
  if (!in_units(number, 1, units)) return false;
  if (units < 10 || units > 100)
    return out_of_limits(number.extent, fmt::format("RPE {}", cursor_.text(number.extent)), "1",
                         "10");
  value.tenths = static_cast<std::int32_t>(units);
  return true;
}

bool NotationReader::weight(const Decimal& number, Extent extent, std::int64_t most,
                            std::int64_t& value) {
  if (!in_units(number, 3, value)) return false;
  if (value > most * 1000)
    return out_of_limits(extent, fmt::format("a load of {}", cursor_.text(extent)), "0",
                         fmt::to_string(most));
  return true;
}

Unit NotationReader::load_unit() {
  if (cursor_.take_word("kg")) return Unit::kg;
  cursor_.take_word("lb") || cursor_.take_word("lbs");
  return Unit::lb;
}

// The sign of the first load holds for both; it may be written again.
bool NotationReader::same_sign(Extent load) {
  const bool plus = cursor_.take('+');
  if (!plus && !cursor_.take_dash()) return true;
  const char first = cursor_.text(load).front();
  const bool first_is_number = first >= '0' && first <= '9';
  if (!first_is_number && plus == (first == '+')) return true;
  return fail(cursor_.last(), "the two units of one load have different signs",
              fmt::format("write the sign once, such as `{}5 kg / 10 lb`",
                          first_is_number ? "" : (first == '+' ? "+" : "-")));
}

bool NotationReader::other_unit(Unit written, Extent load, std::int64_t most,
                                std::optional<std::int64_t>& other) {
  if (!cursor_.take('/')) return true;
  const Extent slash = cursor_.last();
  const std::string first(cursor_.text(load));
  const std::string_view wanted = written == Unit::kg ? "lb" : "kg";
  if (!same_sign(load)) return false;
  const auto number = cursor_.take_number();
  if (!number)
    return fail(slash, "no load follows `/`",
                fmt::format("write the same load in {} after it, such as `5 kg / 10 lb`", wanted));
  const Extent both = join(load, number->extent);
  const std::string help =
      fmt::format("write `{} / {} {}`", first, cursor_.text(number->extent), wanted);
  if (cursor_.next_is_dash())
    return fail(join(load, cursor_.culprit()), "a load in both units can't be a range",
                "write one load, such as `5 kg / 10 lb`");
  if (!load_unit_is_next()) {
    if (misspelt_load_unit(cursor_.text(number->extent))) return false;
    return fail(number->extent, fmt::format("`{}` has no unit", cursor_.text(number->extent)), help,
                Rule::PROG102);
  }
  if (load_unit() == written)
    return fail(join(both, cursor_.last()),
                fmt::format("{} stands twice in one load", name(written)), help);
  std::int64_t value = 0;
  if (!weight(*number, number->extent, most, value)) return false;
  other = value;
  return true;
}

}  // namespace topset::reading
