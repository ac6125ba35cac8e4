#include "reading/set_notation.hpp"

#include <fmt/format.h>

#include "reading/intensity_notation.hpp"
#include "reading/notation_hints.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kLongest = 400;
constexpr std::string_view kExample = "write sets x reps, such as `4x5 @ 80 %`";

// Reads one notation from left to right; the first mistake ends it. Every member answers whether
// the work can go on.
class SetReader : private IntensityReader {
 public:
  explicit SetReader(std::string_view text) : IntensityReader(text) {}

  std::expected<Prescription, NotationError> read(std::string_view text) {
    if (text.size() > kLongest) {
      fail({0, text.size()}, fmt::format("set notation of {} bytes is too long", text.size()),
           fmt::format("write at most {} bytes; a longer text goes under `note:`", kLongest));
    } else {
      sets() && amount() && intensity() && modifiers();
    }
    if (error()) return std::unexpected(*error());
    return sets_;
  }

 private:
  bool sets() {
    if (cursor().done()) return fail({}, "no sets are written", std::string(kExample));
    if (!cursor().next_is_digit() && cursor().peek() != ',')
      return fail(cursor().culprit(), fmt::format("`{}` is not a number", here()),
                  std::string(kExample));
    if (!whole_range("sets", 1, 100, sets_.sets)) return false;
    if (cursor().take_times()) return true;
    if (cursor().done())
      return fail(cursor().last(), "the number of reps is missing", std::string(kExample));
    return fail(cursor().culprit(), fmt::format("`{}` stands where `x` belongs", here()),
                std::string(kExample));
  }

  bool amount() {
    const Extent times = cursor().last();
    if (cursor().done()) return fail(times, "nothing follows `x`", std::string(kExample));
    if (!cursor().next_is_digit() && (word_is("amrap") || word_is("max") || word_is("failure")))
      return fail(cursor().culprit(), fmt::format("`{}` is not a number of reps", here()),
                  "write the least reps with a plus, such as `1x5+`");
    if (cursor().peek() == ':') return fail_at_culprit();
    const std::size_t start = cursor().at();
    if (clock_amount()) return error() ? false : side();
    cursor().return_to(start);

    Range<Decimal> range;
    if (!number_range(range)) return false;
    sets_.amrap = cursor().adjoins() && cursor().take('+');
    const Extent extent = join(range.min.extent, cursor().last());
    std::int32_t seconds_each = 1;
    if (cursor().take_word("s") || cursor().take_word("sec")) {
      sets_.amount_unit = AmountUnit::seconds;
    } else if (cursor().take_word("min")) {
      sets_.amount_unit = AmountUnit::seconds;
      seconds_each = 60;
    } else if (cursor().take_word("m")) {
      sets_.amount_unit = AmountUnit::metres;
    } else if (load_unit_is_next()) {
      const std::string_view unit = word_is("kg") ? "kg" : "lb";
      return fail(join(extent, cursor().culprit()), "a load stands where reps belong",
                  fmt::format("write the load after `@`, such as `5x5 @ {} {}`",
                              cursor().text(range.min.extent), unit));
    } else {
      cursor().take_word("reps") || cursor().take_word("rep");
    }
    const Amounts limits = amounts(sets_.amount_unit);
    if (!whole_in(range, limits.what, 1, limits.most, seconds_each, sets_.amount)) return false;
    if (sets_.amrap && sets_.amount.max > sets_.amount.min) {
      sets_.amrap_cap = sets_.amount.max;
      sets_.amount.max = sets_.amount.min;
    }
    if (cursor().take_times()) return load_after_times();
    return side();
  }

  // `5x5x225`
  bool load_after_times() {
    const Extent times = cursor().last();
    std::string_view sets = cursor().text({0, times.offset});
    while (sets.ends_with(' ')) sets.remove_suffix(1);
    const auto load = cursor().take_number();
    if (!load)
      return fail(times, "a second `x`",
                  "write the load after `@`, such as `5x5 @ 100 kg` or `5x5 @ 225 lb`");
    return fail(times, "a second `x`",
                fmt::format("write the load after `@`: `{0} @ {1} kg` or `{0} @ {1} lb`", sets,
                            cursor().text(load->extent)));
  }

  // `3x1:30`. True when the amount is written so, or was a mistake; an error tells which.
  bool clock_amount() {
    const auto number = cursor().take_number();
    if (!number || !cursor().adjoins() || cursor().peek() != ':') return false;
    cursor().return_to(number->extent.offset);
    sets_.amount_unit = AmountUnit::seconds;
    return time_range("seconds", 1, 86'400, sets_.amount) || true;
  }

  struct Amounts {
    std::string_view what;
    std::int64_t most;
  };
  static Amounts amounts(AmountUnit unit) {
    switch (unit) {
      case AmountUnit::reps: return {"reps", 1000};
      case AmountUnit::seconds: return {"seconds", 86'400};
      case AmountUnit::metres: return {"metres", 100'000};
    }
    return {"reps", 1000};
  }

  // `each side`
  bool side() {
    if (!cursor().take_word("each") && !cursor().take_word("per")) return true;
    const Extent each = cursor().last();
    if (sets_.each_side) return fail(each, "`each side` is written twice", "leave one of them out");
    if (!cursor().take_word("side") && !cursor().take_word("leg") && !cursor().take_word("arm"))
      return fail(each, fmt::format("`{}` is not followed by `side`", cursor().text(each)),
                  "write `each side`");
    return sets_.each_side = true;
  }

  bool modifiers() {
    while (!cursor().done()) {
      if (!modifier()) return false;
    }
    return true;
  }

  bool modifier() {
    if (cursor().take('+')) return words();
    if (cursor().take_keyword("rest")) return rest();
    if (cursor().take_keyword("rpe")) return rpe();
    if (cursor().take_keyword("tempo")) return tempo();
    if (cursor().take_keyword("pause")) return pause();
    if (cursor().take_word("optional")) return optional();
    if (cursor().take_word("round")) return round();
    if (cursor().take_word("stop")) return stop();
    if (word_is("each") || word_is("per")) return side();
    return fail_at_culprit();
  }

  bool twice(bool already) {
    if (!already) return true;
    return fail(cursor().last(),
                fmt::format("`{}` is written twice", cursor().text(cursor().last())),
                "leave one of them out");
  }

  // `+ band red`: to the end.
  bool words() {
    const Extent plus = cursor().last();
    const bool digit = cursor().next_is_digit();
    const std::string_view text = cursor().take_rest();
    if (text.empty())
      return fail(plus, "nothing follows `+`", "write as many as possible without a space, `1x5+`");
    if (digit)
      return fail(join(plus, cursor().last()), "a note begins with a number",
                  "write a load right after the percent, or begin with a word: `+ chains 2`");
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == ',') return comma(cursor().last().offset + i);
      if (static_cast<unsigned char>(text[i]) < 0x20 || text[i] == 0x7F)
        return fail({cursor().last().offset + i, 1}, "a control character in a note",
                    "write plain words");
    }
    sets_.note = text;
    return true;
  }

  bool rest() {
    if (!twice(sets_.rest.max > 0)) return false;
    return time_range("seconds of rest", 1, 86'400, sets_.rest);
  }

  bool rpe() {
    if (!twice(sets_.rpe.has_value())) return false;
    const Extent word = cursor().last();
    Range<Decimal> range;
    if (!cursor().next_is_digit())
      return fail(word, "no number follows `rpe`", "write `rpe 8` or `rpe 7-8`");
    if (!number_range(range)) return false;
    if (cursor().peek() == '%') return fail_at_culprit();
    Range<Rpe> value;
    if (!rpe_number(range.min, value.min) || !rpe_number(range.max, value.max)) return false;
    sets_.rpe = value;
    return true;
  }

  bool tempo() {
    if (!twice(!sets_.tempo.empty())) return false;
    const Extent word = cursor().last();
    const std::string_view written = cursor().take_unspaced();
    std::string phases;
    for (const char c : written) {
      if (c == '-') continue;
      if (c != 'x' && c != 'X' && (c < '0' || c > '9')) {
        phases.clear();
        break;
      }
      phases += c == 'x' ? 'X' : c;
    }
    if (phases.size() < 3 || phases.size() > 4)
      return fail(written.empty() ? word : cursor().last(),
                  written.empty() ? "no tempo follows `tempo`"
                                  : fmt::format("`{}` is not a tempo", written),
                  "write three or four of 0-9 and X (as fast as possible), such as `tempo 31X0`");
    sets_.tempo = std::move(phases);
    return true;
  }

  bool pause() {
    if (!twice(sets_.pause > 0)) return false;
    Range<std::int32_t> value;
    const Extent word = cursor().last();
    if (!time_range("seconds of pause", 1, 60, value)) return false;
    if (value.min != value.max)
      return fail(join(word, cursor().last()), "a pause can't be a range", "write `pause 2 s`");
    sets_.pause = value.min;
    return true;
  }

  bool optional() {
    if (!twice(sets_.optional)) return false;
    return sets_.optional = true;
  }

  // `round down`, `round to 5 kg`, `round down to 5 kg`
  bool round() {
    if (!twice(sets_.rounding.has_value() || sets_.rounding_step > 0)) return false;
    const Extent word = cursor().last();
    if (const auto rounding = parse_word<Rounding>(cursor().peek_word())) {
      cursor().take_any_word();
      sets_.rounding = rounding;
    }
    if (cursor().take_word("to")) {
      const auto number = cursor().take_number();
      if (!number)
        return fail(cursor().last(), "no load follows `round to`",
                    "write `round to 5 kg` or `round to 10 lb`");
      if (!load_unit_is_next()) return no_load_unit(number->extent);
      if (!load_in_units(*number, number->extent, 100, false, sets_.rounding_step,
                         sets_.rounding_step_other))
        return false;
      if (sets_.rounding_step == 0 || sets_.rounding_step_other == 0)
        return out_of_limits(number->extent, "a step of 0", "0.001", "100");
      return true;
    }
    if (!sets_.rounding)
      return fail(word, "`round` does not say how",
                  "write `round down`, `round up`, `round to 5 kg` or `round to 10 lb`");
    return true;
  }

  // `stop at rpe 9`, `stop at -5 %`
  bool stop() {
    if (!twice(sets_.stop != StopRule::none)) return false;
    const Extent word = cursor().last();
    constexpr std::string_view kHelp = "write `stop at rpe 9` or `stop at -5 %`";
    if (!cursor().take_word("at"))
      return fail(word, "`stop` is not followed by `at`", std::string(kHelp));
    if (cursor().take_keyword("rpe")) {
      const auto number = cursor().take_number();
      if (!number) return fail(cursor().last(), "no number follows `rpe`", std::string(kHelp));
      Rpe value;
      if (!rpe_number(*number, value)) return false;
      sets_.stop = StopRule::rpe;
      sets_.stop_value = value.tenths;
      return true;
    }
    const Extent before = cursor().last();
    if (cursor().take_dash()) {
      const auto number = cursor().take_number();
      Percent drop;
      if (number && cursor().take('%')) {
        if (!percent(*number, drop)) return false;
        if (drop.basis_points == 0 || drop.basis_points > 10'000)
          return out_of_limits(number->extent,
                               fmt::format("a drop of {} %", cursor().text(number->extent)), "0.01",
                               "100 %");
        sets_.stop = StopRule::e1rm_drop;
        sets_.stop_value = drop.basis_points;
        return true;
      }
    }
    return fail(join(word, before), "`stop at` does not say when", std::string(kHelp));
  }

  // Something that no rule takes.
  bool fail_at_culprit() {
    const Extent extent = cursor().culprit();
    const std::string_view word = cursor().text(extent);
    if (word == ",") return comma(extent.offset);
    if (word == "@")
      return fail(extent, "a second `@`", "write one intensity, such as `5x5 @ 75 % rpe 7`");
    if (cursor().take_keyword("rir")) return reps_in_reserve(extent);
    if (cursor().next_is_digit() && sets_.base == Base::nothing && !sets_.rpe)
      return fail(
          extent, fmt::format("`{}` stands without `@`", word),
          fmt::format("write `@` before an intensity, such as `@ {0} %`, `@ {0} kg` or `@ {0} lb`",
                      word));
    return fail(
        extent, fmt::format("`{}` has no meaning here", word),
        "write `rest`, `tempo`, `pause`, `rpe`, `round`, `stop at`, `each side`, `optional`, "
        "or words after a plus: `+ band red`");
  }

  bool reps_in_reserve(Extent word) {
    const auto number = cursor().take_number();
    const auto tenths = number ? number->in_units(1) : std::nullopt;
    if (!tenths || *tenths > 90)
      return fail(word, "reps in reserve are written as RPE", "write `rpe 8` for two in reserve");
    return fail(
        join(word, number->extent), "reps in reserve are written as RPE",
        fmt::format("write `rpe {}`", to_text(Rpe{static_cast<std::int32_t>(100 - *tenths)})));
  }
};

// `@ 75 %`, `top -10 %`, `-10 %`, `rpe 8`: all but the sets and reps.
std::optional<NotationError> only_intensity(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos || (text[first] >= '0' && text[first] <= '9')) return std::nullopt;
  const std::string_view written = text.substr(first, text.find_last_not_of(" \t") + 1 - first);
  for (const std::string_view before : {"3x5 ", "3x5 @ ", "3x5 @ top "}) {
    const std::string whole = fmt::format("{}{}", before, written);
    if (const auto sets = SetReader(whole).read(whole))
      return NotationError{first, written.size(), Rule::PROG101, "the sets and reps are missing",
                           fmt::format("write `{}`", print_sets(*sets))};
  }
  if (!written.starts_with('@')) return std::nullopt;
  return NotationError{first, 1, Rule::PROG101, "the sets and reps are missing",
                       "write them before it, as in `3x5 @ 75 %`"};
}

}  // namespace

std::expected<Prescription, NotationError> parse_sets(std::string_view text) {
  auto sets = SetReader(text).read(text);
  if (sets || text.size() > kLongest) return sets;
  if (auto hint = paper_hint(text, sets.error())) return std::unexpected(std::move(*hint));
  if (auto hint = only_intensity(text)) return std::unexpected(std::move(*hint));
  return sets;
}

}  // namespace topset::reading
