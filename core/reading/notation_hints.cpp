#include "reading/notation_hints.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "reading/paper_lists.hpp"
#include "reading/paper_text.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::reading {
namespace {

struct Length {
  std::string_view word;
  std::int64_t micrometres;
};
constexpr std::array<Length, 15> kLengths = {{
    {"yd", 914'400},
    {"yds", 914'400},
    {"yard", 914'400},
    {"yards", 914'400},
    {"ft", 304'800},
    {"foot", 304'800},
    {"feet", 304'800},
    {"mi", 1'609'344'000},
    {"mile", 1'609'344'000},
    {"miles", 1'609'344'000},
    {"km", 1'000'000'000},
    {"metre", 1'000'000},
    {"metres", 1'000'000},
    {"meter", 1'000'000},
    {"meters", 1'000'000},
}};

class PaperHints : private PaperText {
 public:
  PaperHints(std::string_view text, const NotationError& mistake) : PaperText(text, mistake) {}

  std::optional<NotationError> find() {
    using Hint = bool (PaperHints::*)();
    constexpr std::array<Hint, 17> kHints = {
        &PaperHints::intensity_first, &PaperHints::load_as_sets,
        &PaperHints::sets_of,         &PaperHints::rep_max,
        &PaperHints::length,          &PaperHints::missing_of,
        &PaperHints::reserve,         &PaperHints::missing_top,
        &PaperHints::missing_at,      &PaperHints::at_the_max,
        &PaperHints::some_max,        &PaperHints::share,
        &PaperHints::as_many,         &PaperHints::rest_last,
        &PaperHints::each_side,       &PaperHints::step,
        &PaperHints::words,
    };
    for (const Hint hint : kHints) {
      cursor().return_to(0);
      (this->*hint)();
      if (error()) return error();
    }
    return std::nullopt;
  }

 private:
  // Behind a word that asks for a number itself, as `rest` does, or inside a range.
  bool behind_a_word() const {
    const std::string_view written = before(at_);
    const std::string_view word = written.substr(written.find_last_of(" \t") + 1);
    constexpr std::array<std::string_view, 8> kWords = {"rest", "pause", "rpe",   "tempo",
                                                        "to",   "at",    "round", "stop"};
    return written.ends_with('-') ||
           std::ranges::any_of(kWords, [&](auto known) { return equal_words(word, known); });
  }

  // `70% x 5 x 5`, `100 kg 5x5`: percent before sets, in whichever order those are.
  bool intensity_first() {
    const auto load = take_intensity();
    if (!load || !holds(load->extent)) return false;
    const std::string message =
        fmt::format("`{}` stands before the sets", cursor().text(load->extent));
    cursor().take_times() || cursor().take(',') || cursor().take('/');
    const std::string_view sets = take_sets();
    const auto reps = cursor().take_number();
    const std::string_view last = reps ? cursor().text(reps->extent) : "5";
    const bool may_be_a_drop = !reps && sets.empty() && load->text.ends_with('%') &&
                               load->number.in_units(2).value_or(4000) < 4000 && cursor().done();
    if (may_be_a_drop)  // no one works so light: `backoff: 10%`
      return fail(load->extent, fmt::format("`{}` says no sets", cursor().text(load->extent)),
                  fmt::format("write sets x reps first: `3x5 @ top -{0}` for a drop from the top "
                              "set, `3x5 @ {0}` for a share of the max",
                              load->text));
    if (sets.empty() || sets == last)
      return fail(load->extent, message,
                  fmt::format("write sets x reps first: `{}x{} @ {}`", sets.empty() ? "1" : sets,
                              last, load->text));
    return fail(load->extent, message,
                fmt::format("write sets x reps first: `{0}x{1} @ {2}` for {0} sets of {1}, or "
                            "`{1}x{0} @ {2}` for {1} sets of {0}",
                            sets, last, load->text));
  }

  // `140x5`, `100x5x5`: no one does so many sets.
  bool load_as_sets() {
    const auto load = cursor().take_number();
    const std::int64_t weight = load ? load->in_units(3).value_or(0) : 0;
    if (weight < 20'000 || weight > 1'000'000 || !cursor().take_times()) return false;
    std::string_view sets = take_sets();
    const auto reps = cursor().take_number();
    if (!reps || reps->digits > 100 || !cursor().done()) return false;
    if (sets.empty()) sets = "1";
    return fail(load->extent,
                fmt::format("`{}` stands where sets belong", cursor().text(load->extent)),
                fmt::format("write sets x reps first, and a load after `@`: `{0}x{1} @ {2} kg` or "
                            "`{0}x{1} @ {2} lb`",
                            sets, cursor().text(reps->extent), cursor().text(load->extent)));
  }

  // `5 sets of 5`, `5 sets x 5`
  bool sets_of() {
    const auto sets = cursor().take_number();
    if (!sets || (!cursor().take_word("sets") && !cursor().take_word("set"))) return false;
    const Extent word = cursor().last();
    cursor().take_word("of") || cursor().take_times();
    const auto reps = cursor().take_number();
    if (!reps || !holds(word)) return false;
    return fail(
        word, fmt::format("`{}` stands where `x` belongs", cursor().text(word)),
        fmt::format("write `{}x{}`", cursor().text(sets->extent), cursor().text(reps->extent)));
  }

  // `10RM`, as sets or as a load
  bool rep_max() {
    if (at_ > 0 && text_.substr(0, at_).find_first_not_of("0123456789 ") != text_.npos)
      cursor().return_to(at_);
    if (after_percent()) return false;
    const bool first = cursor().at() == 0;
    const auto number = cursor().take_number();
    if (!number || !cursor().take_word("rm")) return false;
    const Extent extent = join(number->extent, cursor().last());
    const std::string_view reps = cursor().text(number->extent);
    const std::string message = fmt::format("`{}` is a max, not a load", cursor().text(extent));
    return first ? fail(extent, message,
                        fmt::format("write `1x{0} @ 100 % of {0}rm`, or `1x{0} @ rpe 10` to find a "
                                    "new one",
                                    reps))
                 : fail(extent, message,
                        fmt::format("write a percent of it, such as `@ 100 % of {}rm`", reps));
  }

  bool after_percent() const {
    const std::string_view written = before(at_);
    return written.ends_with('%') || written.ends_with("percent");
  }

  // `75% 1RM`, `85 % TM`
  bool missing_of() {
    if (!after_percent()) return false;
    cursor().return_to(at_);
    const auto number = cursor().take_number();
    if (number && cursor().take_word("rm")) {
      const Extent extent = join(number->extent, cursor().last());
      const std::string message = fmt::format("`of` is missing before `{}`", cursor().text(extent));
      if (number->digits == 1)
        return fail(extent, message,
                    "leave it out: a percent is of the 1RM where it does not say of what");
      return fail(extent, message, fmt::format("write `of {}rm`", cursor().text(number->extent)));
    }
    if (number) return false;
    for (const std::string_view word : {"tm", "training_max", "goal", "e1rm", "top", "last"}) {
      if (!cursor().take_word(word)) continue;
      return fail(cursor().last(),
                  fmt::format("`of` is missing before `{}`", cursor().text(cursor().last())),
                  fmt::format("write `of {}`", word == "tm" ? "training_max" : word));
    }
    return false;
  }

  // `2 RIR`, `2RIR`
  bool reserve() {
    cursor().return_to(at_);
    const auto number = cursor().take_number();
    const auto tenths = number ? number->in_units(1) : std::nullopt;
    if (!tenths || *tenths > 90 || !cursor().take_word("rir")) return false;
    return fail(
        join(number->extent, cursor().last()), "reps in reserve are written as RPE",
        fmt::format("write `rpe {}`", to_text(Rpe{static_cast<std::int32_t>(100 - *tenths)})));
  }

  // `5x5 75%`, `5x5x75%`, `5x5, 100 kg`
  bool missing_at() {
    const std::string_view sets = before(at_);
    if (behind_a_word() || sets.find('@') != sets.npos ||
        sets.find_first_of("xX\xC3") == sets.npos || sets.ends_with('x') || sets.ends_with('X') ||
        sets.ends_with("\xC3\x97"))
      return false;
    cursor().return_to(at_);
    cursor().take_times() || cursor().take(',') || cursor().take('/');
    const auto load = take_intensity();
    return load && without_at(sets, *load);
  }

  bool without_at(std::string_view sets, const Intensity& load) {
    return fail(load.extent, fmt::format("`{}` stands without `@`", cursor().text(load.extent)),
                fmt::format("write `{} @ {}`", sets, load.text));
  }

  // `4x5 -10%`, which begins as a range of reps does
  bool missing_top() {
    const std::string_view sets = take_sets();
    const auto reps = cursor().take_number();
    if (sets.empty() || !reps || !cursor().take_dash()) return false;
    const Extent dash = cursor().last();
    const auto load = take_intensity();
    if (!load || !load->text.ends_with('%') || !holds(join(reps->extent, load->extent)))
      return false;
    const std::string_view work = before(dash.offset);
    const bool no_drop = load->number.in_units(0).value_or(0) >= 50;
    if (no_drop) return without_at(work, *load);
    return fail(join(dash, load->extent), "a change without what it changes",
                fmt::format("write `{} @ top -{}`", work, load->text));
  }

  // `3x40 yd`: a carry's length, in whole metres.
  bool length() {
    const std::string_view sets = take_sets();
    const auto least = cursor().take_number();
    if (sets.empty() || !least) return false;
    const auto most = cursor().take_dash() ? cursor().take_number() : least;
    const std::string_view unit = cursor().take_any_word();
    const Extent extent = cursor().last();
    const auto* const known = std::ranges::find_if(
        kLengths, [&](const Length& length) { return equal_words(unit, length.word); });
    if (!most || known == kLengths.end() || !holds(join(least->extent, extent))) return false;
    // Past a thousand kilometres no one carries anything.
    if (std::max(least->digits, most->digits) > 1'000'000) return false;
    const auto metres = [&](const Decimal& number) {
      return (number.in_units(3).value_or(0) * known->micrometres + 500'000'000) / 1'000'000'000;
    };
    const std::string range = most->extent.offset == least->extent.offset
                                  ? fmt::to_string(metres(*least))
                                  : fmt::format("{}-{}", metres(*least), metres(*most));
    if (metres(*least) == 0) return false;
    return fail(extent, fmt::format("`{}` is not a unit", unit),
                fmt::format("write a length in metres: `{}x{} m`", sets, range), Rule::PROG102);
  }

  // `@ .8`
  bool share() {
    cursor().return_to(at_);
    const Extent point = cursor().culprit();
    if (!before(at_).ends_with('@') || !cursor().take('.') || !cursor().take_number()) return false;
    const Extent extent = join(point, cursor().last());
    const auto percent = percent_of_share(cursor().text(extent));
    return percent && fail(extent, fmt::format("`{}` has no unit", cursor().text(extent)),
                           fmt::format("write `{}`", *percent), Rule::PROG102);
  }

  // `@ max`
  bool at_the_max() {
    cursor().return_to(at_);
    if (!before(at_).ends_with('@') || !cursor().take_word("max")) return false;
    return fail(cursor().last(), "`max` is not an intensity",
                "write `@ 100 %`, or `@ rpe 10` for what the day allows");
  }

  // `AMRAP`, `MR10`, `3x8 to failure`
  bool as_many() {
    const std::string_view sets = take_sets();
    cursor().return_to(at_);
    const Extent first = cursor().culprit();
    const std::string_view count = sets.empty() ? "1" : sets;
    if (cursor().keyword_is_next("mr")) {
      cursor().take_keyword("mr");
      const auto most = cursor().take_number();
      if (!most) return false;
      const Extent extent = join(first, most->extent);
      return fail(extent, fmt::format("`{}` is not a number of reps", cursor().text(extent)),
                  fmt::format("write as many as possible, but at most {0}, as `{1}x1-{0}+`",
                              cursor().text(most->extent), count));
    }
    cursor().take_word("to");
    const bool many = cursor().take_word("failure") || cursor().take_word("amrap") ||
                      cursor().take_word("amap") || cursor().take_word("max");
    if (!many) return false;
    const Extent extent = join(first, cursor().last());
    cursor().return_to(0);
    take_sets();
    const auto reps = cursor().take_number();
    const std::string least(reps ? cursor().text(reps->extent) : "5");
    return fail(
        extent, fmt::format("`{}` is not a number of reps", cursor().text(extent)),
        reps && !sets.empty()
            ? fmt::format("write as many as possible with a plus, `{}x{}+`, or `@ rpe 10`", count,
                          least)
            : fmt::format("write the least reps with a plus, such as `{}x{}+`", count, least));
  }

  // `3 min rest`, `3:00`
  bool rest_last() {
    cursor().return_to(at_);
    const Extent first = cursor().culprit();
    if (behind_a_word() || !cursor().take_number()) return false;
    if (cursor().take(':'))
      cursor().take_number();
    else if (!cursor().take_word("min") && !cursor().take_word("s") && !cursor().take_word("sec"))
      return false;
    const Extent time = join(first, cursor().last());
    cursor().take_word("rest");
    return fail(join(first, cursor().last()), "a time without `rest` before it",
                fmt::format("write `rest {}`", cursor().text(time)));
  }

  // `3x10/side`
  bool each_side() {
    cursor().return_to(at_);
    if (!cursor().take('/')) return false;
    const Extent slash = cursor().last();
    if (!cursor().take_word("side") && !cursor().take_word("leg") && !cursor().take_word("arm"))
      return false;
    return fail(join(slash, cursor().last()), "a slash where `each` belongs",
                fmt::format("write `{} each side`", before(at_)));
  }

  // `EMOM`, `(paused)`
  bool words() {
    cursor().return_to(at_);
    if (cursor().peek() == '(')
      return fail(cursor().culprit(), "brackets are not read",
                  "write words after a plus, such as `+ paused`, and `optional` without brackets");
    const std::string_view word = cursor().peek_word();
    const bool by_the_minute = word_is("emom") || (word.size() == 5 && word_is_every_minutes(word));
    if (!by_the_minute) return false;
    return fail(
        cursor().culprit(), fmt::format("`{}` is not read", word),
        fmt::format("write it as words after a plus, `10x3 + {}`, and the rest that is left "
                    "as `rest 40 s`",
                    word));
  }

  // `E2MOM`
  static bool word_is_every_minutes(std::string_view word) {
    return equal_words(word.substr(0, 1), "e") && word[1] >= '0' && word[1] <= '9' &&
           equal_words(word.substr(2), "mom");
  }

  // `5x5 @ 80 % +5 lb per week`
  bool step() {
    cursor().return_to(at_);
    if (!cursor().take_word("per") && !cursor().take_word("each") && !cursor().take_word("every"))
      return false;
    const Extent first = cursor().last();
    const std::string_view stretch = cursor().take_any_word();
    const bool by_time =
        std::ranges::any_of(std::array<std::string_view, 4>{"week", "cycle", "session", "workout"},
                            [&](auto known) { return equal_words(stretch, known); });
    if (!by_time) return false;
    const std::string_view written = before(at_);
    const std::size_t plus = written.rfind('+');
    const std::string_view size =
        plus == written.npos ? "2.5 kg" : written.substr(written.find_first_not_of(" +", plus));
    const bool known = equal_words(stretch, "week") || equal_words(stretch, "cycle");
    return fail(join(first, cursor().last()), "sets of one entry are the same every time",
                fmt::format("write `step: {} per {}` beside the sets", size,
                            known ? stretch : std::string_view("exposure")));
  }

  // `100 % of projected max`
  bool some_max() {
    cursor().return_to(at_);
    const std::string_view written = before(at_);
    const std::string_view which = written.substr(written.find_last_of(" \t") + 1);
    if (!cursor().take_word("max")) return false;
    const Extent extent{static_cast<std::size_t>(which.data() - text_.data()),
                        cursor().at() - static_cast<std::size_t>(which.data() - text_.data())};
    const auto is = [&](std::initializer_list<std::string_view> words) {
      return std::ranges::any_of(words, [&](auto word) { return equal_words(which, word); });
    };
    const std::string message =
        fmt::format("`{}` is not something a percent can be of", cursor().text(extent));
    if (is({"training"})) return fail(extent, message, "write `of training_max`");
    if (is({"goal", "target", "projected", "new", "desired"}))
      return fail(extent, message,
                  "write `of goal` for the max trained towards; a 1RM that changes inside the "
                  "block stands under `maxes:`");
    if (is({"daily", "estimated", "day's", "todays"}))
      return fail(extent, message, "write `of e1rm` for the 1RM that the day's top set shows");
    return false;
  }
};

}  // namespace

std::optional<NotationError> paper_hint(std::string_view text, const NotationError& mistake) {
  if (auto list = list_hint(text, mistake)) return list;
  return PaperHints(text, mistake).find();
}

}  // namespace topset::reading
