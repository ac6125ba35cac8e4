#include "base/quantities.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <limits>

namespace topset {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};

constexpr std::int64_t kBillion = 1'000'000'000;

// units / one, a power of ten, with the zeros at the end left out: 142500 thousandths is `142.5`.
// Takes kLongestDecimal bytes at most; returns where it ended.
template <std::uint64_t kOne>
char* write_trimmed(char* to, std::int64_t units) {
  std::uint64_t size = static_cast<std::uint64_t>(units);
  if (units < 0) {
    *to++ = '-';
    size = 0 - size;
  }
  to = std::to_chars(to, to + 20, size / kOne).ptr;
  std::uint64_t part = size % kOne;
  if (part == 0) return to;
  *to++ = '.';
  for (std::uint64_t one = kOne / 10; part > 0; one /= 10) {
    *to++ = static_cast<char>('0' + part / one);
    part %= one;
  }
  return to;
}

template <std::uint64_t kOne>
void append_trimmed(std::string& text, std::int64_t units) {
  std::array<char, kLongestDecimal> digits;
  text.append(digits.data(), write_trimmed<kOne>(digits.data(), units));
}

template <std::uint64_t kOne>
std::string trimmed(std::int64_t units) {
  std::string text;
  append_trimmed<kOne>(text, units);
  return text;
}

bool digits(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
}

std::chrono::year_month_day calendar(Date date) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

}  // namespace

std::string_view name(Unit unit) { return unit == Unit::kg ? "kg" : "lb"; }

Load convert(Load load, Unit unit) {
  if (load.unit == unit) return load;
  const Rational pound = Rational::of(45359237, 100000000);
  const Rational value = Rational(load.thousandths);
  return {(unit == Unit::kg ? value * pound : value / pound).half_up(), unit};
}

std::int64_t in_unit(const WrittenLoad& written, Unit unit) {
  if (written.load.unit == unit) return written.load.thousandths;
  return written.other ? *written.other : convert(written.load, unit).thousandths;
}

Rational as_fraction(Percent percent) { return Rational::of(percent.basis_points, 10000); }

Date operator+(Date date, int days) { return {date.days + days}; }
int operator-(Date later, Date earlier) { return later.days - earlier.days; }

Weekday weekday(Date date) {
  // 1970-01-01 was a Thursday.
  return static_cast<Weekday>(((date.days + 3) % 7 + 7) % 7);
}

std::string_view name(Weekday day) { return kWeekdays[static_cast<std::size_t>(day)]; }

bool parse_date(std::string_view text, Date& date) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int year = 0, month = 0, day = 0;
  if (!digits(text.substr(0, 4), year) || !digits(text.substr(5, 2), month) ||
      !digits(text.substr(8, 2), day) || year < 1)
    return false;
  const std::chrono::year_month_day ymd{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return false;
  date.days = static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count());
  return true;
}

bool parse_weekday(std::string_view text, Weekday& day) {
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    if (kWeekdays[i] != text) continue;
    day = static_cast<Weekday>(i);
    return true;
  }
  return false;
}

std::string decimal(std::int64_t thousandths) { return trimmed<1000>(thousandths); }
void append_decimal(std::string& text, std::int64_t thousandths) {
  append_trimmed<1000>(text, thousandths);
}
char* write_decimal(char* to, std::int64_t thousandths) {
  return write_trimmed<1000>(to, thousandths);
}
std::string to_text(Load load) {
  return decimal(load.thousandths) + " " + std::string(name(load.unit));
}
std::string to_text(Percent percent) { return trimmed<100>(percent.basis_points) + " %"; }
std::string to_text(Rpe rpe) { return trimmed<10>(rpe.tenths); }

std::string to_text(Date date) {
  const auto ymd = calendar(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

void append_decimal(std::string& text, const Rational& thousandths) {
  using Limits = std::numeric_limits<std::int64_t>;
  // A numerator under 2^95 leaves room for six more places.
  const Int128 above = thousandths.numerator() * 1'000'000;
  const Int128 below = thousandths.denominator();
  // Most loads fit 64 bits, where dividing is several times faster.
  if (above >= Limits::min() && above <= Limits::max() && below <= Limits::max()) {
    append_trimmed<kBillion>(text,
                             static_cast<std::int64_t>(above) / static_cast<std::int64_t>(below));
    return;
  }
  const Int128 billionths = (above < 0 ? -above : above) / below;
  if (above < 0 && billionths > 0) text += '-';
  text += fmt::format("{}", billionths / kBillion);
  if (billionths % kBillion == 0) return;
  text += fmt::format(".{:09}", static_cast<std::int64_t>(billionths % kBillion));
  text.erase(text.find_last_not_of('0') + 1);
}

std::string decimal(const Rational& thousandths) {
  std::string text;
  append_decimal(text, thousandths);
  return text;
}

}  // namespace topset
