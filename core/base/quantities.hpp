// The field's quantities as exact integers: loads, percents, RPE, dates. No interface carries a
// bare double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/rational.hpp"

namespace topset {

enum class Unit : std::uint8_t {
  kg,
  lb
};
std::string_view name(Unit unit);  // `kg`, `lb`

// A load in thousandths of its own unit. kg and lb are never mixed: convert once, at the border.
struct Load {
  std::int64_t thousandths = 0;
  Unit unit = Unit::kg;
  bool operator==(const Load&) const = default;
};

// Converted with 1 lb = 0.45359237 kg (international pound, 1959), half up to thousandths.
Load convert(Load load, Unit unit);

// A load as a coach may write it, `5 kg` or `5 kg / 10 lb`: with both units written, each athlete
// gets their own; else it is converted.
struct WrittenLoad {
  Load load;
  std::optional<std::int64_t> other;  // thousandths of the other unit
  bool operator==(const WrittenLoad&) const = default;
};
std::int64_t in_unit(const WrittenLoad& written, Unit unit);  // thousandths

// A percent in basis points: 89.1 % is 8910. Also a multiplier: 10000 is 1.
struct Percent {
  std::int32_t basis_points = 0;
  auto operator<=>(const Percent&) const = default;
};
Rational as_fraction(Percent percent);  // 90 % -> 9/10

// Rating of perceived exertion, 1-10, in tenths.
struct Rpe {
  std::int32_t tenths = 0;
  auto operator<=>(const Rpe&) const = default;
};

// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Date {
  std::int32_t days = 0;
  auto operator<=>(const Date&) const = default;
};
Date operator+(Date date, int days);
int operator-(Date later, Date earlier);

enum class Weekday : std::uint8_t {
  mon,
  tue,
  wed,
  thu,
  fri,
  sat,
  sun
};
Weekday weekday(Date date);
std::string_view name(Weekday day);  // `mon`

// Year 1-9999; false when no calendar has such a day. text is `2026-12-07`.
bool parse_date(std::string_view text, Date& date);
bool parse_weekday(std::string_view text, Weekday& day);

// As people read them, shortest form without loss: `142.5`, `0.25`, `100`.
std::string decimal(std::int64_t thousandths);
void append_decimal(std::string& text, std::int64_t thousandths);
// The same into a buffer with room for kLongestDecimal; returns where it ended.
inline constexpr std::size_t kLongestDecimal = 24;
char* write_decimal(char* to, std::int64_t thousandths);
std::string to_text(Load load);        // `142.5 kg`
std::string to_text(Percent percent);  // `82.5 %`
std::string to_text(Rpe rpe);          // `8.5`
std::string to_text(Date date);        // `2026-12-07`

// A fraction of thousandths as a decimal: exact where it ends within nine places, else to nine,
// cut.
std::string decimal(const Rational& thousandths);
void append_decimal(std::string& text, const Rational& thousandths);

}  // namespace topset
