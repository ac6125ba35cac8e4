// From a C++ member to a parameter and back: which kinds of value a member of a type takes, how a
// value becomes one, and how its default reads in words.
#ifndef TOPSET_CPP_VALUE_HPP
#define TOPSET_CPP_VALUE_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <topset/strategy.h>
#include <vector>

#include <topset/cpp/notation.hpp>
#include <topset/cpp/prescription.hpp>
#include <topset/cpp/quantities.hpp>

namespace topset {
inline namespace sdk {

enum class Kind : std::uint32_t {
  none = 0,
  integer = TOPSET_INTEGER,
  percent = TOPSET_PERCENT,
  points = TOPSET_POINTS,
  weight = TOPSET_WEIGHT,
  rpe = TOPSET_RPE,
  reps = TOPSET_REP_COUNT,
  time = TOPSET_TIME,
  boolean = TOPSET_BOOLEAN,
  choice = TOPSET_CHOICE,
  words = TOPSET_WORDS,
  exercise = TOPSET_EXERCISE,
  sets = TOPSET_SETS
};
constexpr Kind operator|(Kind a, Kind b) {
  return static_cast<Kind>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool takes(Kind mask, Kind kind) {
  return (static_cast<std::uint32_t>(mask) & static_cast<std::uint32_t>(kind)) != 0;
}

// For a parameter that takes several kinds: `weekly: +1 point`, or `+2.5 kg`.
struct Value {
  Kind kind = Kind::none;
  std::int64_t number = 0;  // in the unit of its kind
  std::int64_t number_max = 0;
  std::string text;  // CHOICE, WORDS and EXERCISE; otherwise as written

  bool is(Kind which) const { return kind == which; }
};

// An exercise that the host knows.
struct ExerciseId {
  std::string id;
};

// A list whose items may be lists: depth 0 is one value, 1 a list, 2 a list of lists. A plain value
// and a list's items stand in lists[0], so that a strategy that doesn't care need not look.
template <class T>
struct Nested {
  std::vector<std::vector<T>> lists;
  int depth = 0;
};

namespace detail {

// How a type binds. One value into one member; lists are built from these.
template <class T>
struct Bound;

// Integers of a kind, one or a range.
template <class T, Kind kKind>
struct BoundNumber {
  static constexpr Kind kinds() { return kKind; }
  static T read(const topset_value& value) { return T(value.number); }
};

template <>
struct Bound<int> {
  static constexpr Kind kinds() { return Kind::integer; }
  static int read(const topset_value& value) { return static_cast<int>(value.number); }
  static std::string write(int value) { return std::to_string(value); }
};
template <>
struct Bound<bool> {
  static constexpr Kind kinds() { return Kind::boolean; }
  static bool read(const topset_value& value) { return value.number != 0; }
  static std::string write(bool value) { return value ? "true" : "false"; }
};
template <>
struct Bound<Percent> : BoundNumber<Percent, Kind::percent> {
  static std::string write(Percent value) { return text(value); }
};
template <>
struct Bound<Points> : BoundNumber<Points, Kind::points> {
  static std::string write(Points value) { return text(value); }
};
template <>
struct Bound<Rpe> : BoundNumber<Rpe, Kind::rpe> {
  static std::string write(Rpe value) { return text(value); }
};
template <>
struct Bound<Seconds> : BoundNumber<Seconds, Kind::time> {
  static std::string write(Seconds value) { return text(value); }
};
// A load's default is in kilograms; default_text() gives the one in pounds.
template <>
struct Bound<Load> : BoundNumber<Load, Kind::weight> {
  static std::string write(Load value) { return text(value, Unit::kg); }
};
template <>
struct Bound<std::string> {
  static constexpr Kind kinds() { return Kind::words; }
  static std::string read(const topset_value& value) { return value.text; }
  static std::string write(const std::string& value) { return value; }
};
template <>
struct Bound<ExerciseId> {
  static constexpr Kind kinds() { return Kind::exercise; }
  static ExerciseId read(const topset_value& value) { return {value.text}; }
  static std::string write(const ExerciseId& value) { return value.id; }
};
template <>
struct Bound<Prescription> {
  static constexpr Kind kinds() { return Kind::sets; }
  static Prescription read(const topset_value& value) {
    return Prescription(*value.sets, (value.flags & TOPSET_VALUE_WRITTEN) != 0);
  }
  static std::string write(const Prescription& value) { return text(value); }
};
// Takes what .takes(...) says.
template <>
struct Bound<Value> {
  static constexpr Kind kinds() { return Kind::none; }
  static Value read(const topset_value& value) {
    return {static_cast<Kind>(value.kind), value.number, value.number_max, value.text};
  }
  static std::string write(const Value& value) { return value.text; }
};
template <class T>
struct Bound<Range<T>> {
  static constexpr Kind kinds() {
    return Bound<T>::kinds() == Kind::integer ? Kind::integer | Kind::reps : Bound<T>::kinds();
  }
  static Range<T> read(const topset_value& value) {
    topset_value max = value;
    max.number = (value.flags & TOPSET_VALUE_RANGE) != 0 ? value.number_max : value.number;
    return {Bound<T>::read(value), Bound<T>::read(max)};
  }
  // `70-85 %`: the unit is said once.
  static std::string write(const Range<T>& value) {
    const std::string max = Bound<T>::write(value.max);
    if (value.min == value.max) return max;
    const std::string min = Bound<T>::write(value.min);
    return min.substr(0, min.find(' ')) + "-" + max;
  }
};

// A member as a whole: a plain value, one that may be absent, or lists of them.
template <class T>
struct Member {
  static constexpr Kind kinds() { return Bound<T>::kinds(); }
  static constexpr std::uint32_t flags() { return 0; }
  static void begin(T&) {}
  static void put(T& member, const topset_value& value) { member = Bound<T>::read(value); }
  static std::string write(const T& member) { return Bound<T>::write(member); }
};
// `[a, b]`; one item goes without brackets, none is no default.
template <class T>
std::string write_list(const std::vector<T>& items, bool brackets = false) {
  if (items.size() == 1 && !brackets) return Bound<T>::write(items.front());
  std::string out;
  for (const T& item : items) out += (out.empty() ? "[" : ", ") + Bound<T>::write(item);
  return out.empty() ? out : out + "]";
}
// `[[a, b], [c]]`: always with brackets, since a list without inner ones means something else.
template <class T>
std::string write_lists(const std::vector<std::vector<T>>& lists) {
  std::string out;
  for (const auto& list : lists) out += (out.empty() ? "[" : ", ") + write_list(list, true);
  return out.empty() ? out : out + "]";
}

template <class T>
struct Member<std::optional<T>> {
  static constexpr Kind kinds() { return Bound<T>::kinds(); }
  static constexpr std::uint32_t flags() { return 0; }
  static void begin(std::optional<T>& member) { member.reset(); }
  static void put(std::optional<T>& member, const topset_value& value) {
    member = Bound<T>::read(value);
  }
  static std::string write(const std::optional<T>& member) {
    return member ? Bound<T>::write(*member) : "";
  }
};
template <class T>
struct Member<std::vector<T>> {
  static constexpr Kind kinds() { return Bound<T>::kinds(); }
  static constexpr std::uint32_t flags() { return TOPSET_PARAM_LIST; }
  static void begin(std::vector<T>& member) { member.clear(); }
  static void put(std::vector<T>& member, const topset_value& value) {
    member.push_back(Bound<T>::read(value));
  }
  static std::string write(const std::vector<T>& member) { return write_list(member); }
};
// A list by week: the items of a plain list are a week's each.
template <class T>
struct Member<std::vector<std::vector<T>>> {
  static constexpr Kind kinds() { return Bound<T>::kinds(); }
  static constexpr std::uint32_t flags() { return TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS; }
  static void begin(std::vector<std::vector<T>>& member) { member.clear(); }
  static void put(std::vector<std::vector<T>>& member, const topset_value& value) {
    while (member.size() <= value.outer) member.emplace_back();
    member[value.outer].push_back(Bound<T>::read(value));
  }
  static std::string write(const std::vector<std::vector<T>>& member) {
    return write_lists(member);
  }
};
template <class T>
struct Member<Nested<T>> {
  static constexpr Kind kinds() { return Bound<T>::kinds(); }
  static constexpr std::uint32_t flags() { return TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS; }
  static void begin(Nested<T>& member) { member.lists.clear(); }
  static void put(Nested<T>& member, const topset_value& value) {
    member.depth = static_cast<int>(value.depth);
    const std::size_t list = value.depth == 2 ? value.outer : 0;
    while (member.lists.size() <= list) member.lists.emplace_back();
    member.lists[list].push_back(Bound<T>::read(value));
  }
  static std::string write(const Nested<T>& member) {
    if (member.lists.empty()) return "";
    return member.depth == 2 ? write_lists(member.lists) : write_list(member.lists.front());
  }
};

}  // namespace detail
}  // namespace sdk
}  // namespace topset

#endif
