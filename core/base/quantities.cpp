#include "base/quantities.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace topset {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};

// units / 10^places with the zeros at the end left out: 142500 with 3 places is `142.5`.
void append_trimmed(std::string& text, std::int64_t units, std::size_t places) {
  std::array<char, 24> buffer;
  const std::uint64_t size =
      units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size).ptr;
  const std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));

  if (units < 0) text += '-';
  const std::size_t whole = digits.size() > places ? digits.size() - places : 0;
  text += whole > 0 ? digits.substr(0, whole) : "0";
  const std::string_view part = digits.substr(whole);
  const std::size_t last = part.find_last_not_of('0');
  if (last == std::string_view::npos) return;
  text += '.';
  text.append(places - part.size(), '0');
  text += part.substr(0, last + 1);
}

std::string trimmed(std::int64_t units, std::size_t places) {
  std::string text;
  append_trimmed(text, units, places);
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

std::string decimal(std::int64_t thousandths) { return trimmed(thousandths, 3); }
void append_decimal(std::string& text, std::int64_t thousandths) {
  append_trimmed(text, thousandths, 3);
}
std::string to_text(Load load) {
  return decimal(load.thousandths) + " " + std::string(name(load.unit));
}
std::string to_text(Percent percent) { return trimmed(percent.basis_points, 2) + " %"; }
std::string to_text(Rpe rpe) { return trimmed(rpe.tenths, 1); }

std::string to_text(Date date) {
  const auto ymd = calendar(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string decimal(const Rational& thousandths) {
  // A numerator under 2^95 leaves room for six more places.
  const Int128 numerator = thousandths.numerator();
  const Int128 billionths =
      (numerator < 0 ? -numerator : numerator) * 1'000'000 / thousandths.denominator();
  constexpr Int128 kUnit = 1'000'000'000;
  std::string text = numerator < 0 && billionths > 0 ? "-" : "";
  text += fmt::format("{}", billionths / kUnit);
  if (billionths % kUnit == 0) return text;
  text += fmt::format(".{:09}", static_cast<std::int64_t>(billionths % kUnit));
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

}  // namespace topset
