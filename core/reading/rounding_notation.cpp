#include "reading/rounding_notation.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/excerpt.hpp"
#include "reading/notation_cursor.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/step_notation.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kHelp =
    "write `nearest`, `down` or `up`, and a step where loads go in larger ones than the plates: "
    "`to 5 kg`, `down to 5 kg / 10 lb`";

std::unexpected<NotationError> mistake(Extent extent, std::string message, std::string help,
                                       Rule rule = Rule::LIBR010) {
  return std::unexpected(
      NotationError{extent.offset, extent.length, rule, std::move(message), std::move(help)});
}

std::string ways_with_unit(std::string_view number) {
  return fmt::format("write `to {0} kg` or `to {0} lb`", number);
}

std::expected<WrittenLoad, NotationError> parse_rounding_step(std::string_view text,
                                                              std::size_t from) {
  const std::string_view amount = text.substr(from);
  const Extent written{from, amount.size()};
  const auto quantity = parse_quantity(amount);
  if (!quantity) {
    NotationError error = quantity.error();
    error.offset += from;
    if (error.rule == Rule::PROG102) error.help = ways_with_unit(amount);
    if (error.rule == Rule::PROG105) {
      error.rule = Rule::LIBR010;
      error.help = kHelp;
    }
    return std::unexpected(std::move(error));
  }
  if (quantity->kind == ValueKind::integer)
    return mistake(written, fmt::format("`{}` has no unit", amount), ways_with_unit(amount),
                   Rule::PROG102);
  if (quantity->kind != ValueKind::weight || quantity->is_range)
    return mistake(written, fmt::format("loads are not rounded to {}", in_ticks(amount)),
                   "write a load, such as `to 5 kg` or `to 5 kg / 10 lb`");
  if (quantity->number <= 0 || quantity->has_sign)
    return mistake(written, "loads are rounded to a step above nothing, written without a sign",
                   "write a load, such as `to 5 kg`");
  return written_load(*quantity);
}

}  // namespace

std::expected<RoundingRule, NotationError> parse_rounding(std::string_view text) {
  NotationCursor cursor(text);
  RoundingRule rule;
  for (const Rounding way : {Rounding::nearest, Rounding::down, Rounding::up}) {
    if (!cursor.take_word(name(way))) continue;
    rule.way = way;
    break;
  }
  if (rule.way && cursor.done()) return rule;
  const Extent at = cursor.culprit();
  if (!cursor.take_word("to")) {
    if (cursor.next_is_digit() && parse_thousandths(text.substr(at.offset)))
      return mistake(at, fmt::format("{} has no unit", in_ticks(text.substr(at.offset))),
                     ways_with_unit(text.substr(at.offset)), Rule::PROG102);
    if (cursor.next_is_digit())
      return mistake(at, fmt::format("`to` is missing before {}", in_ticks(text.substr(at.offset))),
                     fmt::format("write `to {}`", text.substr(at.offset)));
    const std::string word(cursor.done() ? text : cursor.text(at));
    const std::string nearest = rule.way ? "" : nearest_word(word, words<Rounding>());
    return mistake(cursor.done() ? Extent{0, text.size()} : at,
                   fmt::format("{} is not a way of rounding", in_ticks(word)),
                   nearest.empty() ? std::string(kHelp)
                                   : fmt::format("a similar word is known: `{}`", nearest));
  }
  if (cursor.done())
    return mistake(cursor.last(), "nothing follows `to`",
                   "write a load, such as `to 5 kg` or `to 5 kg / 10 lb`");
  const auto step = parse_rounding_step(text, cursor.culprit().offset);
  if (!step) return std::unexpected(step.error());
  rule.step = *step;
  return rule;
}

}  // namespace topset::reading
