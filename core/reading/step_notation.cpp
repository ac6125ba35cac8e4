#include "reading/step_notation.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

#include "base/nearest.hpp"
#include "reading/excerpt.hpp"
#include "reading/notation_cursor.hpp"
#include "reading/paper_text.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kHelp =
    "write a load or a percent and how often: `2.5 kg per week`, `5 kg / 10 lb per cycle` or "
    "`2 % per exposure`";
constexpr std::array<std::pair<std::string_view, Step::Per>, 3> kTimes = {{
    {"week", Step::Per::week},
    {"cycle", Step::Per::cycle},
    {"exposure", Step::Per::exposure},
}};
// More than anyone adds at once.
constexpr std::int64_t kMostLoad = 100'000;  // thousandths of the unit
constexpr std::int64_t kMostShare = 5000;    // basis points

std::unexpected<NotationError> mistake(Extent extent, std::string message, std::string help,
                                       Rule rule = Rule::LIBR010) {
  return std::unexpected(
      NotationError{extent.offset, extent.length, rule, std::move(message), std::move(help)});
}

// Where the word `per` begins; npos: nowhere.
std::size_t find_per(std::string_view text) {
  NotationCursor cursor(text);
  while (!cursor.done()) {
    if (cursor.take_word("per")) return cursor.last().offset;
    if (cursor.take_any_word().empty() && cursor.take_unspaced().empty()) break;
  }
  return text.npos;
}

std::string_view trimmed(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// `per` and what follows: `week`.
std::expected<Step::Per, NotationError> parse_time(std::string_view text, std::size_t per) {
  NotationCursor cursor(text);
  cursor.return_to(per);
  cursor.take_word("per");
  const Extent before = cursor.last();
  if (cursor.done())
    return mistake(before, "nothing follows `per`",
                   "write `per week`, `per cycle` or `per exposure`");
  const Extent at = cursor.culprit();
  for (const auto& [word, time] : kTimes) {
    if (!cursor.take_word(word)) continue;
    if (cursor.done()) return time;
    return mistake(cursor.culprit(),
                   fmt::format("`{}` has no meaning here", cursor.text(cursor.culprit())),
                   fmt::format("end it with `per {}`", word));
  }
  const std::string word(cursor.text(at));
  const bool by_coming = word == "session" || word == "workout" || word == "day" ||
                         word == "time" || word == "training";
  NearestWord nearest(word);
  for (const auto& [known, time] : kTimes) nearest.offer(known);
  std::string help = "write `per week`, `per cycle` or `per exposure`";
  if (by_coming) help = "write `per exposure` for every time the exercise comes";
  if (!nearest.best().empty()) help = fmt::format("a similar word is known: `{}`", nearest.best());
  return mistake(at, fmt::format("a step is not taken per {}", in_ticks(word)), std::move(help));
}

std::string ways_with_unit(std::string_view number, std::string_view time = "week") {
  return fmt::format("write `{0} kg per {1}`, `{0} lb per {1}` or `{0} % per {1}`", number, time);
}

// How often, as it is said: `/week`, `a week`, `every session`, `weekly`.
class PaperStep : private PaperText {
 public:
  PaperStep(std::string_view text, const NotationError& mistake) : PaperText(text, mistake) {}

  // `5 lb per week` for `+5 lbs a week`; nothing where the text is no load or percent over a time.
  std::optional<NotationError> find() {
    cursor().take('+');
    const auto number = cursor().take_number();
    if (!number) return std::nullopt;
    const Extent behind = cursor().done() ? cursor().last() : cursor().culprit();
    const std::string unit = take_unit();
    const Extent first = cursor().done() ? cursor().last() : cursor().culprit();
    const std::string_view time = take_time();
    if ((time.empty() && !unit_is_misspelt(unit, behind)) || !cursor().done()) return std::nullopt;
    const std::string_view per = time.empty() ? "week" : time;
    const std::string_view size = cursor().text(number->extent);
    if (unit.empty())
      fail(number->extent, fmt::format("`{}` has no unit", size), ways_with_unit(size, per),
           Rule::PROG102);
    else if (unit_is_misspelt(unit, behind))
      fail(behind, fmt::format("`{}` is not a unit", cursor().text(behind)),
           fmt::format("write `{}{} per {}`", size, unit, per), Rule::PROG102);
    else
      fail(join(first, cursor().last()),
           fmt::format("`{}` stands where `per` belongs", cursor().text(first)),
           fmt::format("write `{}{} per {}`", size, unit, per), Rule::LIBR010);
    return error();
  }

 private:
  bool unit_is_misspelt(std::string_view unit, Extent written) {
    const std::string_view word = cursor().text(written);
    return !unit.empty() && !equal_words(word, "kg") && !equal_words(word, "lb") &&
           !equal_words(word, "lbs") && word != "%" && !equal_words(word, "percent");
  }

  // The word of ours for it; empty: none is next.
  std::string_view take_time() {
    if (cursor().take_word("weekly")) return "week";
    cursor().take('/') || cursor().take_word("per") || cursor().take_word("a") ||
        cursor().take_word("an") || cursor().take_word("each") || cursor().take_word("every");
    const std::string_view word = cursor().take_any_word();
    for (const std::string_view week : {"week", "weeks", "wk"})
      if (equal_words(word, week)) return "week";
    if (equal_words(word, "cycle")) return "cycle";
    for (const std::string_view coming : {"exposure", "session", "workout", "time", "day"})
      if (equal_words(word, coming)) return "exposure";
    return {};
  }
};

NotationError in_our_words(NotationError error, std::string_view amount) {
  if (error.rule == Rule::PROG102) error.help = ways_with_unit(amount);
  if (error.rule != Rule::PROG105) return error;
  error.rule = Rule::LIBR010;
  error.help = kHelp;
  return error;
}

}  // namespace

WrittenLoad written_load(const Quantity& weight) {
  return {{weight.number, weight.unit}, weight.other};
}

std::expected<Step, NotationError> parse_step(std::string_view text) {
  const Extent whole{0, text.size()};
  const std::size_t per = find_per(text);
  const std::string_view amount = trimmed(text.substr(0, per));
  if (amount.empty())
    return mistake(whole, "a step without a load or a percent", std::string(kHelp));
  const auto quantity = parse_quantity(amount);
  if (!quantity) {
    if (auto paper = PaperStep(text, quantity.error()).find()) return std::unexpected(*paper);
    return std::unexpected(in_our_words(quantity.error(), amount));
  }
  const Extent written{0, amount.size()};
  if (quantity->kind == ValueKind::integer)
    return mistake(written, fmt::format("`{}` has no unit", amount), ways_with_unit(amount),
                   Rule::PROG102);
  if (quantity->kind != ValueKind::weight && quantity->kind != ValueKind::percent)
    return mistake(written, fmt::format("a step is a load or a percent, not {}", in_ticks(amount)),
                   std::string(kHelp));
  if (quantity->is_range)
    return mistake(written, "a step can't be a range", "write one load or percent");
  if (per == text.npos)
    return mistake(
        written, fmt::format("{} doesn't say how often", in_ticks(amount)),
        fmt::format("write `{0} per week`, `{0} per cycle` or `{0} per exposure`", amount));
  const auto time = parse_time(text, per);
  if (!time) return std::unexpected(time.error());

  const std::int64_t size = quantity->number < 0 ? -quantity->number : quantity->number;
  const bool is_load = quantity->kind == ValueKind::weight;
  if (size > (is_load ? kMostLoad : kMostShare))
    return mistake(
        written, fmt::format("{} is more than anyone steps", in_ticks(amount)),
        is_load ? fmt::format("write at most 100 {}", name(quantity->unit)) : "write at most 50 %",
        Rule::PROG121);
  Step step;
  step.per = *time;
  if (is_load)
    step.load = written_load(*quantity);
  else
    step.percent.basis_points = static_cast<std::int32_t>(quantity->number);
  return step;
}

}  // namespace topset::reading
