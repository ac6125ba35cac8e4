#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "reading/notation_reader.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kLongest = 200;

class WeekReader : private NotationReader {
 public:
  WeekReader(std::string_view text, std::int32_t weeks, const WeekList& list)
      : NotationReader(text), text_size_(text.size()), weeks_(weeks), list_(list) {}

  std::expected<WeekSet, NotationError> read() {
    if (text_size_ > kLongest)
      fail({0, text_size_}, fmt::format("weeks of {} bytes are too long", text_size_), forms(),
           Rule::PROG123);
    else if (cursor().done())
      fail({}, "no weeks are written", forms(), Rule::PROG123);
    else if (cursor().peek_word().empty())
      list();
    else
      word();
    if (!error() && !cursor().done()) not_weeks();
    if (!error()) return set_;
    NotationError mistake = *error();
    if (mistake.rule == Rule::PROG101) {
      mistake.rule = Rule::PROG123;
      mistake.help = forms();
    }
    return std::unexpected(std::move(mistake));
  }

 private:
  std::string in_list(std::string_view weeks) const {
    return fmt::format("{}{}{}", list_.before, weeks, list_.after);
  }
  std::string forms() const {
    return fmt::format("write `2`, `1-3`, `{}`, `odd`, `even`, `every 4` or `all`",
                       in_list("1-3, 5"));
  }

  bool not_weeks() {
    return fail(cursor().culprit(), fmt::format("`{}` is not a week", here()), forms(),
                Rule::PROG123);
  }

  bool word() {
    if (cursor().take_word("all")) return add(1, 1);
    if (cursor().take_word("odd")) return add(1, 2);
    if (cursor().take_word("even")) return add(2, 2);
    if (cursor().take_word("every")) return every();
    return not_weeks();
  }

  // `every 4`, `every 4th`, `every 4 weeks`: weeks 4, 8, 12
  bool every() {
    const Extent word = cursor().last();
    const auto number = cursor().take_number();
    if (!number || !number->is_whole() || number->digits < 2 || number->digits > kMaxWeeks)
      return fail(number ? number->extent : word, "`every` does not say which weeks",
                  "write `every 4` for weeks 4, 8, 12 and so on", Rule::PROG123);
    cursor().take_word("th") || cursor().take_word("nd") || cursor().take_word("rd");
    cursor().take_word("weeks") || cursor().take_word("week");
    if (number->digits > weeks_) return outside(*number);
    const auto step = static_cast<std::int32_t>(number->digits);
    return add(step, step);
  }

  bool add(std::int32_t first, std::int32_t step) {
    for (std::int32_t week = first; week <= std::min(weeks_, kMaxWeeks); week += step)
      set_.add(week);
    return true;
  }

  bool list() {
    do {
      if (!cursor().next_is_digit()) return not_weeks();
      Range<Decimal> span;
      if (!week_range(span)) return false;
      for (const Decimal* const end : {&span.min, &span.max})
        if (!end->is_whole() || end->digits < 1 || end->digits > std::min(weeks_, kMaxWeeks))
          return outside(*end);
      for (std::int64_t week = span.min.digits; week <= span.max.digits; ++week)
        set_.add(static_cast<std::int32_t>(week));
    } while (cursor().take(','));
    return true;
  }

  bool outside(const Decimal& week) {
    const std::string_view written = cursor().text(week.extent);
    if (!week.is_whole())
      return fail(week.extent, fmt::format("`{}` is not a week", written), forms(), Rule::PROG123);
    return fail(week.extent, fmt::format("the program has no week {}", written),
                weeks_ == 1 ? "the program has one week: write 1"
                            : fmt::format("write weeks from 1 to {}", weeks_),
                Rule::PROG113);
  }

  // As number_range, but a comma may follow.
  bool week_range(Range<Decimal>& span) {
    const auto first = cursor().take_number();
    span = {*first, *first};
    if (!cursor().take_dash()) return !joined_by_word(*first);
    const auto last = cursor().take_number();
    if (!last)
      return fail(join(first->extent, cursor().last()), "a span of weeks without its end", forms(),
                  Rule::PROG123);
    span.max = *last;
    return !upside_down(span);
  }

  // `1 to 3`, `1 and 3`: told with what joins weeks here.
  bool joined_by_word(const Decimal& first) {
    const std::string_view word = cursor().peek_word();
    const bool is_span = word_is("to") || word_is("through") || word_is("until");
    if (!is_span && !word_is("and")) return false;
    const Extent place = cursor().culprit();
    cursor().take_word(ascii_lower(word));
    const auto second = cursor().take_number();
    if (!second)
      return !fail(place, fmt::format("`{}` is not a week", word), forms(), Rule::PROG123);
    const std::string_view begin = cursor().text(first.extent);
    const std::string_view end = cursor().text(second->extent);
    const Extent all = join(first.extent, second->extent);
    fail(all, fmt::format("`{}` says in words which weeks", cursor().text(all)),
         fmt::format("write `{}`", is_span ? fmt::format("{}-{}", begin, end)
                                           : in_list(fmt::format("{}, {}", begin, end))),
         Rule::PROG123);
    return true;
  }

  std::size_t text_size_;
  std::int32_t weeks_;
  WeekList list_;
  WeekSet set_;
};

}  // namespace

std::expected<WeekSet, NotationError> parse_weeks(std::string_view text, std::int32_t weeks,
                                                  const WeekList& list) {
  return WeekReader(text, weeks, list).read();
}

}  // namespace topset::reading
