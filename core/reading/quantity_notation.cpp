#include "reading/quantity_notation.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "reading/notation_reader.hpp"

namespace topset::reading {
namespace {

struct UnitWord {
  std::string_view word;
  ValueKind kind;
  std::int32_t places;  // decimal places of the kind's unit
  std::int64_t most;    // in the kind's unit
  std::int32_t each = 1;
  Unit unit = Unit::kg;
};

constexpr std::int64_t kMostWeight = 1'000'000;  // a volume target is one too
constexpr std::array kUnits = {
    UnitWord{"point", ValueKind::points, 2, 30'000},
    UnitWord{"points", ValueKind::points, 2, 30'000},
    UnitWord{"percent", ValueKind::percent, 2, 30'000},
    UnitWord{"kg", ValueKind::weight, 3, kMostWeight * 1000},
    UnitWord{"lb", ValueKind::weight, 3, kMostWeight * 1000, 1, Unit::lb},
    UnitWord{"lbs", ValueKind::weight, 3, kMostWeight * 1000, 1, Unit::lb},
    UnitWord{"rpe", ValueKind::rpe, 1, 100},
    UnitWord{"rep", ValueKind::reps, 0, 1000},
    UnitWord{"reps", ValueKind::reps, 0, 1000},
    UnitWord{"s", ValueKind::time, 0, 86'400},
    UnitWord{"sec", ValueKind::time, 0, 86'400},
    UnitWord{"min", ValueKind::time, 0, 86'400, 60},
};
constexpr std::size_t kLongest = 100;
constexpr UnitWord kInteger{"", ValueKind::integer, 0, 999'999'999};
constexpr std::string_view kHelp =
    "write a number with its unit, such as `80 %`, `2.5 kg`, `5 lb`, `rpe 8`, `5 reps` or `180 s`";

class QuantityReader : private NotationReader {
 public:
  QuantityReader(std::string_view text, std::int64_t most_percent)
      : NotationReader(text),
        text_size_(text.size()),
        percent_{"%", ValueKind::percent, 2, most_percent} {}

  std::expected<Quantity, NotationError> read() {
    if (text_size_ > kLongest)
      fail({0, text_size_}, fmt::format("a quantity of {} bytes is too long", text_size_),
           std::string(kHelp));
    else if (cursor().done())
      fail({}, "no quantity is written", std::string(kHelp));
    else if (quantity() && !cursor().done())
      fail(cursor().culprit(), fmt::format("`{}` has no meaning here", here()), std::string(kHelp));
    if (!error()) return quantity_;
    NotationError mistake = *error();
    if (mistake.rule == Rule::PROG101) mistake.rule = Rule::PROG105;
    return std::unexpected(std::move(mistake));
  }

 private:
  bool quantity() {
    const bool plus = cursor().take('+');
    const bool minus = !plus && cursor().take_dash();
    quantity_.has_sign = plus || minus;
    const Extent sign = cursor().last();
    const bool rpe_first = !quantity_.has_sign && cursor().take_word("rpe");
    if (!cursor().next_is_digit())
      return fail(cursor().culprit(), fmt::format("`{}` is not a quantity", here()),
                  std::string(kHelp));
    if (clock_is_next()) return clock() && give_sign(minus);

    Range<Decimal> written;
    if (!number_range(written)) return false;
    quantity_.is_range = written.max.extent.offset != written.min.extent.offset;
    const UnitWord* const unit = rpe_first ? &word("rpe") : take_unit();
    const Extent first = quantity_.has_sign ? sign : written.min.extent;
    if (!unit && misspelt_load_unit(cursor().text(join(first, written.max.extent)))) return false;
    if (!unit && !(written.min.is_whole() && written.max.is_whole()))
      return quantity_.has_sign ? bare_change(join(first, written.max.extent))
                                : bare_number(written.min);
    if (!unit && !cursor().done())
      return cursor().peek() == ','
                 ? comma(cursor().culprit().offset)
                 : fail(cursor().culprit(), fmt::format("`{}` is not a unit", here()),
                        std::string(kHelp));
    if (!in_unit(written, unit ? *unit : kInteger)) return false;
    return in_both_units(join(first, cursor().last())) && give_sign(minus);
  }

  // `+0.5`
  bool bare_change(Extent extent) {
    return fail(extent, fmt::format("`{}` has no unit", cursor().text(extent)),
                fmt::format("write `{0} %`, `{0} points`, `{0} kg`, `{0} lb` or `{0} rpe`",
                            cursor().text(extent)),
                Rule::PROG102);
  }

  // `2.5 kg / 5 lb`
  bool in_both_units(Extent first) {
    if (quantity_.kind != ValueKind::weight || cursor().peek() != '/') return true;
    if (quantity_.is_range)
      return fail(first, "a load in both units can't be a range",
                  "write one load, such as `2.5 kg / 5 lb`");
    return other_unit(quantity_.unit, first, kMostWeight, quantity_.other);
  }

  static const UnitWord& word(std::string_view wanted) {
    return *std::ranges::find(kUnits, wanted, &UnitWord::word);
  }

  const UnitWord* take_unit() {
    if (cursor().take('%')) return &percent_;
    for (const UnitWord& unit : kUnits)
      if (cursor().take_word(unit.word)) return &unit;
    return nullptr;
  }

  bool in_unit(const Range<Decimal>& written, const UnitWord& unit) {
    quantity_.kind = unit.kind;
    quantity_.unit = unit.unit;
    for (const auto& [number, value] : {std::pair{&written.min, &quantity_.number},
                                        std::pair{&written.max, &quantity_.number_max}}) {
      if (!in_units(*number, unit.places, *value)) return false;
      *value *= unit.each;
      const std::int64_t least = unit.kind == ValueKind::rpe && !quantity_.has_sign ? 10 : 0;
      if (*value < least || *value > unit.most)
        return out_of_limits(number->extent,
                             fmt::format("{} {}", cursor().text(number->extent), unit.word),
                             least == 0 ? "0" : "1", limit(unit) + (unit.word == "%" ? " %" : ""));
    }
    return true;
  }

  static std::string limit(const UnitWord& unit) {
    std::int64_t most = unit.most / unit.each;
    for (std::int32_t place = 0; place < unit.places; ++place) most /= 10;
    return fmt::to_string(most);
  }

  bool clock_is_next() {
    const std::size_t start = cursor().at();
    const bool clock = cursor().take_number() && cursor().peek() == ':';
    cursor().return_to(start);
    return clock;
  }

  bool clock() {
    Range<std::int32_t> seconds;
    if (!time_range("seconds", 0, 86'400, seconds)) return false;
    quantity_.kind = ValueKind::time;
    quantity_.number = seconds.min;
    quantity_.number_max = seconds.max;
    quantity_.is_range = seconds.min != seconds.max;
    return true;
  }

  bool give_sign(bool minus) {
    if (quantity_.has_sign && quantity_.is_range)
      return fail(cursor().last(), "a range can't carry a sign", "write one signed number");
    if (!minus) return true;
    quantity_.number = quantity_.number_max = -quantity_.number;
    if (quantity_.other) quantity_.other = -*quantity_.other;
    return true;
  }

  std::size_t text_size_;
  UnitWord percent_;
  Quantity quantity_;
};

std::string number_text(const Quantity& quantity, std::int64_t number) {
  const std::int64_t size = number < 0 ? -number : number;
  switch (quantity.kind) {
    case ValueKind::percent:
    case ValueKind::points: return decimal(size * 10);
    case ValueKind::weight: return decimal(size);
    case ValueKind::rpe: return decimal(size * 100);
    default: return fmt::to_string(size);
  }
}

std::string unit_text(const Quantity& quantity) {
  const std::int64_t most = quantity.number < 0 ? -quantity.number : quantity.number_max;
  switch (quantity.kind) {
    case ValueKind::percent: return " %";
    case ValueKind::points: return most == 100 ? " point" : " points";
    case ValueKind::weight: return fmt::format(" {}", name(quantity.unit));
    case ValueKind::rpe: return quantity.has_sign ? " rpe" : "";
    case ValueKind::reps: return most == 1 ? " rep" : " reps";
    case ValueKind::time: return " s";  // YAML readers take a bare 3:00 for a number
    default: return "";
  }
}

// `+5 lb a week`, `5 lb/week` where the key says how often already.
void tell_without_time(std::string_view text, NotationError& mistake) {
  NotationCursor rest(text);
  rest.return_to(mistake.offset);
  const bool by = rest.take('/') || rest.take_word("a") || rest.take_word("per") ||
                  rest.take_word("each") || rest.take_word("every");
  const std::string_view time = rest.take_any_word();
  constexpr std::array<std::string_view, 4> kTimes = {"week", "cycle", "session", "workout"};
  const bool said =
      by ? std::ranges::any_of(kTimes, [&](auto word) { return equal_words(time, word); })
         : equal_words(time, "weekly");
  const std::string before(text.substr(0, mistake.offset));
  if (!said || !rest.done()) return;
  if (const auto alone = QuantityReader(before, kMostPercent).read();
      alone && alone->kind != ValueKind::integer)
    mistake.help = fmt::format("write it alone: `{}`", print_quantity(*alone));
}

}  // namespace

std::expected<Quantity, NotationError> parse_quantity(std::string_view text,
                                                      std::int64_t most_percent) {
  auto quantity = QuantityReader(text, most_percent).read();
  if (!quantity) tell_without_time(text, quantity.error());
  return quantity;
}

std::string print_quantity(const Quantity& quantity) {
  std::string text = quantity.kind == ValueKind::rpe && !quantity.has_sign ? "rpe " : "";
  const bool minus = quantity.number < 0 || quantity.other.value_or(0) < 0;
  if (quantity.has_sign) text += minus ? "-" : "+";
  text += number_text(quantity, quantity.number);
  if (quantity.is_range) text += "-" + number_text(quantity, quantity.number_max);
  text += unit_text(quantity);
  if (!quantity.other) return text;
  return fmt::format("{} / {} {}", text, number_text(quantity, *quantity.other),
                     name(quantity.unit == Unit::kg ? Unit::lb : Unit::kg));
}

std::optional<std::string> percent_of_share(std::string_view number) {
  const auto share =
      parse_thousandths(number.starts_with('.') ? fmt::format("0{}", number) : std::string(number));
  if (!share || *share == 0 || *share > 1500 || number.find('.') == number.npos)
    return std::nullopt;
  return decimal(*share * 100) + " %";
}

std::optional<std::int64_t> parse_thousandths(std::string_view text) {
  NotationCursor cursor(text);
  const auto number = cursor.take_number();
  if (!number || number->extent.length != text.size()) return std::nullopt;
  return number->in_units(3);
}

}  // namespace topset::reading
