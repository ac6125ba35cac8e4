#include "cli/load_argument.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "reading/quantity_notation.hpp"

namespace topset::cli {
namespace {

constexpr std::int64_t kMostLoad = 5'000'000;  // thousandths
constexpr std::int32_t kMostReps = 100;

std::string without_spaces(std::string_view text) {
  std::string tight(text);
  std::erase(tight, ' ');
  return tight;
}

}  // namespace

std::optional<Load> parse_load(std::string_view text, Unit usual) {
  std::string tight = without_spaces(text);
  Load load{0, usual};
  if (tight.ends_with("kg")) {
    load.unit = Unit::kg;
    tight.resize(tight.size() - 2);
  } else if (tight.ends_with("lb")) {
    load.unit = Unit::lb;
    tight.resize(tight.size() - 2);
  }
  const auto thousandths = reading::parse_thousandths(tight);
  if (!thousandths || *thousandths <= 0 || *thousandths > kMostLoad) return std::nullopt;
  load.thousandths = *thousandths;
  return load;
}

std::optional<TypedSet> parse_set(std::string_view text) {
  const std::string tight = without_spaces(text);
  const std::size_t cross = tight.find_first_of("xX");
  if (cross == std::string::npos) return std::nullopt;
  TypedSet set;
  const std::optional<Load> load = parse_load(std::string_view(tight).substr(0, cross));
  if (!load) return std::nullopt;
  set.load = *load;
  std::string_view rest = std::string_view(tight).substr(cross + 1);
  const std::size_t at = rest.find('@');
  if (at != std::string_view::npos) {
    const auto tenths = reading::parse_thousandths(rest.substr(at + 1));
    if (!tenths || *tenths % 100 != 0 || *tenths < 1000 || *tenths > 10000) return std::nullopt;
    set.rpe = Rpe{static_cast<std::int32_t>(*tenths / 100)};
    rest = rest.substr(0, at);
  }
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), set.reps);
  if (error != std::errc{} || end != rest.data() + rest.size() || set.reps < 1 ||
      set.reps > kMostReps)
    return std::nullopt;
  return set;
}

std::optional<std::string> with_point(std::string_view text,
                                      const std::function<bool(std::string_view)>& is_right) {
  std::string pointed(text);
  std::ranges::replace(pointed, ',', '.');
  if (pointed == text || !is_right(pointed)) return std::nullopt;
  return "write it with a point: " + pointed;
}

}  // namespace topset::cli
