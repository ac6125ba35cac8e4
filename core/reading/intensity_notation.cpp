#include "reading/intensity_notation.hpp"

#include <fmt/format.h>

namespace topset::reading {

bool IntensityReader::intensity() {
  if (!cursor().take('@')) return true;
  const Extent at = cursor().last();
  if (cursor().done())
    return fail(at, "nothing follows `@`", "write `@ 75 %`, `@ 100 kg`, `@ 225 lb` or `@ rpe 8`");
  if (cursor().keyword_is_next("rpe") || cursor().keyword_is_next("rir"))
    return true;  // a modifier, see below
  if (row_is_next() || word_is("row")) {
    const std::size_t start = cursor().culprit().offset;
    if (!row()) return false;
    const Extent written = join({start, 0}, cursor().last());
    return cursor().next_is_digit() ? without_sign(written) : changes();
  }
  if (cursor().take_word("bodyweight") || cursor().take_word("bw")) {
    sets_.base = Base::load;
    sets_.relative_to_body = true;
    return (load_change_is_next() ? added_load() : true) && changes();
  }
  if (cursor().peek() == '+' || cursor().next_is_dash()) return added_load() && changes();
  if (!cursor().next_is_digit())
    return fail(cursor().culprit(), fmt::format("`{}` is not an intensity", here()),
                intensity_help());
  return percent_or_load() && changes();
}

std::string IntensityReader::intensity_help() {
  const std::string_view word = cursor().peek_word();
  if (word.empty()) return "write `@ 75 %`, `@ 100 kg`, `@ 225 lb` or `@ rpe 8`";
  return fmt::format(
      "write `@ 75 %`, `@ 100 kg`, `@ 225 lb`, `@ rpe 8`, or a percent of it: `@ 75 % of {}`",
      word);
}

// `+20 kg`: on top of bodyweight.
bool IntensityReader::added_load() {
  const bool minus = cursor().peek() != '+';
  cursor().take('+') || cursor().take_dash();
  const Extent sign = cursor().last();
  const auto number = cursor().take_number();
  if (!number)
    return fail(sign, fmt::format("no load follows `{}`", cursor().text(sign)),
                "write a load added to bodyweight, such as `@ +20 kg` or `@ +45 lb`");
  if (cursor().peek() == '%' || word_is("points") || word_is("point"))
    return fail(
        join(sign, cursor().culprit()), "a change without what it changes",
        fmt::format("write `@ top {}{} %`", minus ? "-" : "+", cursor().text(number->extent)));
  sets_.relative_to_body = true;
  return load(*number, sign, minus);
}

bool IntensityReader::percent_or_load() {
  const std::size_t start = cursor().at();
  const Decimal number = cursor().take_number().value_or(Decimal{});
  if (cursor().next_is_dash() && range_end_is_next()) {
    cursor().return_to(start);
    Range<Decimal> written;
    return number_range(written) && percent_range(written);
  }
  if (cursor().take('%') || cursor().take_word("percent")) {
    sets_.base = Base::one_rep_max;
    return percent(number, sets_.percent) && (!cursor().take_word("of") || base());
  }
  if (load_unit_is_next()) return load(number, number.extent, false);
  return bare_number(number);
}

// `70-75 %`
bool IntensityReader::percent_range(const Range<Decimal>& written) {
  if (!cursor().take('%') && !cursor().take_word("percent")) return load_range(written);
  const Extent extent = join(written.min.extent, cursor().last());
  sets_.base = Base::one_rep_max;
  if (!percent(written.min, sets_.percent) || !percent(written.max, sets_.percent_max))
    return false;
  if (sets_.percent_max == sets_.percent) sets_.percent_max = {0};
  if (cursor().take_word("of") && !base()) return false;
  if (sets_.percent_max == Percent{0} || (sets_.base != Base::row && sets_.base != Base::e1rm))
    return true;
  return fail(extent, "a range of percents is of a max, not of a row",
              fmt::format("write one percent, such as `@ {} % of {}`, or leave the row out: `@ {}`",
                          cursor().text(written.min.extent),
                          sets_.base == Base::row ? "top" : "e1rm", cursor().text(extent)));
}

bool IntensityReader::load_range(const Range<Decimal>& written) {
  const Extent extent = join(written.min.extent, written.max.extent);
  const std::string_view text = cursor().text(extent);
  if (load_unit_is_next())
    return fail(join(extent, cursor().culprit()), "a load can't be a range",
                "write one load, or a range of percents or RPE: `@ 70-75 %`, `@ rpe 7-8`");
  if (cursor().peek() == ',') return comma(cursor().culprit().offset);
  const bool may_be_rpe = written.max.in_units(0).value_or(100) <= 10;
  return fail(extent, fmt::format("`{}` has no unit", text),
              may_be_rpe ? fmt::format("write `{0} %` or `rpe {0}`", text)
                         : fmt::format("write `{} %`", text),
              Rule::PROG102);
}

bool IntensityReader::range_end_is_next() {
  const std::size_t start = cursor().at();
  const bool range = cursor().take_dash() && cursor().next_is_digit();
  cursor().return_to(start);
  return range;
}

bool IntensityReader::load(const Decimal& number, Extent from, bool minus) {
  if (!load_unit_is_next()) return no_load_unit(join(from, number.extent));
  sets_.base = Base::load;
  return load_in_units(number, join(from, number.extent), 5000, minus, sets_.load,
                       sets_.load_other);
}

// `+ 5 kg`, `-10 points`, and after `top` `-10 %`, each at most once.
bool IntensityReader::changes() {
  while (sign_and_digit_are_next()) {
    const bool minus = !cursor().take('+') && cursor().take_dash();
    const Extent sign = cursor().last();
    const Decimal number = cursor().take_number().value_or(Decimal{});
    if (!change(minus, sign, join(sign, number.extent), number)) return false;
  }
  return true;
}

bool IntensityReader::change(bool minus, Extent sign, Extent extent, const Decimal& number) {
  if (cursor().next_is_dash() && range_end_is_next()) {
    cursor().take_dash();
    return fail(join(sign, cursor().culprit()), "a change can't be a range",
                "write one change, such as `top -10 %`");
  }
  if (cursor().take('%') || cursor().take_word("percent")) {
    if (sets_.base != Base::row) return added_percent(minus, join(sign, cursor().last()), number);
    return percent_change(minus, extent, number);
  }
  if (cursor().take_word("points") || cursor().take_word("point")) {
    Percent points;
    if (!once(points_changed_, extent) || !percent(number, points)) return false;
    sets_.points = minus ? -points.basis_points : points.basis_points;
    return true;
  }
  if (load_unit_is_next()) return load_change(minus, extent, number);
  if (cursor().peek() == ',') return comma(cursor().culprit().offset);
  const std::string written = fmt::format("{}{}", minus ? "-" : "+", cursor().text(number.extent));
  if (misspelt_load_unit(written)) return false;
  const bool of_percent = sets_.base != Base::load;
  return fail(extent, fmt::format("`{}` has no unit", written),
              sets_.base == Base::row
                  ? fmt::format("write `{0} %`, `{0} points`, `{0} kg` or `{0} lb`", written)
                  : fmt::format("write `{0} kg`{1} `{0} lb`{2}", written, of_percent ? "," : " or",
                                of_percent ? fmt::format(" or `{} points`", written) : ""),
              Rule::PROG102);
}

// `80 % +2.5 %`; `70%-75%` is meant as a range.
bool IntensityReader::added_percent(bool minus, Extent extent, const Decimal& number) {
  const Percent before = sets_.percent;
  Percent end;
  const bool range = minus && sets_.base != Base::load && number.in_units(2) &&
                     *number.in_units(2) > before.basis_points;
  if (!range)
    return fail(extent, "a percent is added to a percent or load",
                "write the sum as one percent, or points: `+5 points`");
  if (!percent(number, end)) return false;
  return fail(extent, "a range of percents has one sign",
              fmt::format("write `{}-{}`", to_text(before).substr(0, to_text(before).size() - 2),
                          to_text(end)));
}

bool IntensityReader::percent_change(bool minus, Extent extent, const Decimal& number) {
  Percent change;
  if (!once(percent_changed_, extent) || !percent(number, change)) return false;
  sets_.percent.basis_points += minus ? -change.basis_points : change.basis_points;
  if (sets_.percent.basis_points >= 0 && sets_.percent.basis_points <= 30'000) return true;
  return out_of_limits(extent, to_text(sets_.percent) + " of the top set", "0", "300 %");
}

bool IntensityReader::load_change(bool minus, Extent extent, const Decimal& number) {
  const std::optional<Unit> unit_before = sets_.load_unit;
  if (!once(load_changed_, extent) ||
      !load_in_units(number, extent, 5000, minus, sets_.add, sets_.add_other))
    return false;
  const bool nothing = sets_.add == 0 && sets_.add_other.value_or(0) == 0;
  if (nothing) {  // nothing is added, so nothing has a unit
    sets_.load_unit = unit_before;
    sets_.add_other.reset();
  }
  if (!cursor().take_word("after")) return true;
  if (!cursor().take_word("rounding"))
    return fail(cursor().last(), "`after` is not followed by `rounding`",
                "write `+ 5 kg after rounding`");
  sets_.add_after_rounding = !nothing;
  return true;
}

bool IntensityReader::once(bool& seen, Extent extent) {
  if (seen) return fail(extent, "the same kind of change stands twice", "write their sum");
  return seen = true;
}

bool IntensityReader::sign_and_digit_are_next() {
  const std::size_t start = cursor().at();
  const bool sign = (cursor().take('+') || cursor().take_dash()) && cursor().next_is_digit();
  cursor().return_to(start);
  return sign;
}

bool IntensityReader::load_change_is_next() {
  const std::size_t start = cursor().at();
  const bool load =
      (cursor().take('+') || cursor().take_dash()) && cursor().take_number() && load_unit_is_next();
  cursor().return_to(start);
  return load;
}

bool IntensityReader::load_in_units(const Decimal& number, Extent extent, std::int64_t most,
                                    bool minus, std::int64_t& value,
                                    std::optional<std::int64_t>& other) {
  if (!weight(number, extent, most, value)) return false;
  const Unit written = load_unit();
  const Extent first_unit = cursor().last();
  if (!other_unit(written, join(extent, first_unit), most, other)) return false;
  if (sets_.load_unit && other.has_value() != loads_in_both_)
    return fail(join(extent, cursor().last()), "loads in one unit beside loads in both",
                "write every load in both units, such as `5 kg / 10 lb`, or every load in one");
  if (sets_.load_unit && !other && *sets_.load_unit != written)
    return fail(first_unit, "kg and lb in one line",
                "write every load in the same unit, or each in both: `5 kg / 10 lb`");
  if (sets_.load_unit && *sets_.load_unit != written) std::swap(value, *other);
  if (!sets_.load_unit) {
    sets_.load_unit = written;
    loads_in_both_ = other.has_value();
  }
  if (minus) value = -value;
  if (minus && other) *other = -*other;
  return true;
}

}  // namespace topset::reading
