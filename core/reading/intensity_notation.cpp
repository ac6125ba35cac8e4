#include "reading/intensity_notation.hpp"

#include <fmt/format.h>

namespace topset::reading {

bool IntensityReader::intensity() {
  if (!cursor().take('@')) return true;
  const Extent at = cursor().last();
  if (cursor().done())
    return fail(at, "nothing follows `@`", "write `@ 75 %`, `@ 100 kg` or `@ rpe 8`");
  if (word_is("rpe") || word_is("rir")) return true;  // a modifier, see below
  if (cursor().take_word("top")) return top() && changes();
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
  if (word.empty()) return "write `@ 75 %`, `@ 100 kg` or `@ rpe 8`";
  return fmt::format("write `@ 75 %`, `@ 100 kg`, `@ rpe 8`, or a percent of it: `@ 75 % of {}`",
                     word);
}

bool IntensityReader::top() {
  sets_.base = Base::row;
  if (!cursor().take_word("of")) return true;
  return identifier("a slot", sets_.base_slot);
}

// `+20 kg`: on top of bodyweight.
bool IntensityReader::added_load() {
  const bool minus = cursor().peek() != '+';
  cursor().take('+') || cursor().take_dash();
  const Extent sign = cursor().last();
  const auto number = cursor().take_number();
  if (!number)
    return fail(sign, fmt::format("no load follows `{}`", cursor().text(sign)),
                "write a load added to bodyweight, such as `@ +20 kg`");
  if (cursor().peek() == '%' || word_is("points") || word_is("point"))
    return fail(
        join(sign, cursor().culprit()), "a change without what it changes",
        fmt::format("write `@ top {}{} %`", minus ? "-" : "+", cursor().text(number->extent)));
  sets_.relative_to_body = true;
  return load(*number, sign, minus);
}

bool IntensityReader::percent_or_load() {
  const Decimal number = cursor().take_number().value_or(Decimal{});
  if (cursor().next_is_dash() && range_end_is_next())
    return fail(join(number.extent, cursor().culprit()), "an intensity can't be a range",
                "write one percent or load, or a range of RPE: `@ rpe 7-8`");
  if (cursor().peek() == '%' || cursor().take_word("percent")) {
    cursor().take('%');
    sets_.base = Base::one_rep_max;
    return percent(number, sets_.percent) && (!cursor().take_word("of") || base());
  }
  if (load_unit_is_next()) return load(number, number.extent, false);
  return bare_number(number);
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
  if (!weight(number, from, 5000, sets_.load)) return false;
  if (minus) sets_.load = -sets_.load;
  return unit();
}

// What a percent is of, after `of`.
bool IntensityReader::base() {
  const Extent of = cursor().last();
  if (cursor().done())
    return fail(of, "nothing follows `of`",
                "write `of training_max`, `of 5rm`, `of goal`, `of e1rm`, or a lift's id");
  if (cursor().next_is_digit()) return rep_max() && other_lift();
  if (cursor().take_word("one_rep_max")) {
    sets_.keeps_base = true;
  } else if (cursor().take_word("training_max") || cursor().take_word("tm")) {
    sets_.base = Base::training_max;
  } else if (cursor().take_word("goal")) {
    sets_.base = Base::goal;
  } else if (cursor().take_word("e1rm")) {
    sets_.base = Base::e1rm;
    return true;
  } else if (cursor().take_word("top")) {
    return top();
  } else {
    return identifier("a lift, a slot or a max", sets_.base_exercise);
  }
  return other_lift();
}

// `5rm`
bool IntensityReader::rep_max() {
  const Decimal number = cursor().take_number().value_or(Decimal{});
  if (!cursor().take_word("rm"))
    return fail(
        join(number.extent, cursor().last()),
        fmt::format("`{}` is not something a percent can be of", cursor().text(number.extent)),
        "write `of 5rm`, `of training_max`, or a lift's id");
  Range<std::int32_t> reps;
  if (!whole_in({number, number}, "reps", 1, 1000, 1, reps)) return false;
  if (reps.min == 1) {
    sets_.keeps_base = true;
  } else {
    sets_.base = Base::rep_max;
    sets_.base_reps = reps.min;
  }
  return true;
}

// `of training_max of squat`
bool IntensityReader::other_lift() {
  if (!cursor().take_word("of")) return true;
  sets_.keeps_base = false;  // the lift says it already
  return identifier("a lift", sets_.base_exercise);
}

bool IntensityReader::identifier(std::string_view what, std::string& id) {
  const Extent before = cursor().last();
  const std::string_view word = cursor().take_any_word();
  if (word.empty())
    return fail(cursor().done() ? before : cursor().culprit(),
                fmt::format("{} is missing after `of`", what), "write its id, such as `of squat`");
  id = word;
  return true;
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
  if (cursor().take('%') || cursor().take_word("percent")) {
    if (sets_.base != Base::row)
      return fail(join(sign, cursor().last()), "a percent is added to a percent or load",
                  "write the sum as one percent, or points: `+5 points`");
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
  return fail(extent, fmt::format("`{}` has no unit", written),
              sets_.base == Base::row
                  ? fmt::format("write `{0} %`, `{0} points` or `{0} kg`", written)
                  : fmt::format("write `{0} kg` or `{0} points`", written),
              Rule::PROG102);
}

bool IntensityReader::percent_change(bool minus, Extent extent, const Decimal& number) {
  Percent change;
  if (!once(percent_changed_, extent) || !percent(number, change)) return false;
  sets_.percent.basis_points += minus ? -change.basis_points : change.basis_points;
  if (sets_.percent.basis_points >= 0 && sets_.percent.basis_points <= 30'000) return true;
  return out_of_limits(extent, to_text(sets_.percent) + " of the top set", "0", "300 %");
}

bool IntensityReader::load_change(bool minus, Extent extent, const Decimal& number) {
  if (!once(load_changed_, extent) || !weight(number, extent, 5000, sets_.add)) return false;
  if (minus) sets_.add = -sets_.add;
  const std::optional<Unit> unit_before = sets_.load_unit;
  if (!unit()) return false;
  if (sets_.add == 0) sets_.load_unit = unit_before;  // nothing is added, so nothing has a unit
  if (!cursor().take_word("after")) return true;
  if (!cursor().take_word("rounding"))
    return fail(cursor().last(), "`after` is not followed by `rounding`",
                "write `+ 5 kg after rounding`");
  sets_.add_after_rounding = sets_.add != 0;
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

// The unit of a load; kg and lb are never mixed in one line.
bool IntensityReader::unit() {
  const Unit written = cursor().take_word("kg") ? Unit::kg : Unit::lb;
  if (written == Unit::lb) cursor().take_word("lb") || cursor().take_word("lbs");
  if (sets_.load_unit && *sets_.load_unit != written)
    return fail(cursor().last(), "kg and lb in one line", "write every load in the same unit");
  sets_.load_unit = written;
  return true;
}

}  // namespace topset::reading
