#include "reading/notation_hints.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "reading/notation_reader.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kMostItems = 12;  // of a list that a hint writes out

class PaperHints : private NotationReader {
 public:
  PaperHints(std::string_view text, const NotationError& mistake)
      : NotationReader(text), text_(text), at_(mistake.offset) {}

  std::optional<NotationError> find() {
    using Hint = bool (PaperHints::*)();
    constexpr std::array<Hint, 15> kHints = {
        &PaperHints::intensity_first, &PaperHints::list_of_reps, &PaperHints::list_of_percents,
        &PaperHints::load_as_sets,    &PaperHints::sets_of,      &PaperHints::rep_max,
        &PaperHints::missing_of,      &PaperHints::reserve,      &PaperHints::missing_top,
        &PaperHints::missing_at,      &PaperHints::at_the_max,   &PaperHints::as_many,
        &PaperHints::rest_last,       &PaperHints::each_side,    &PaperHints::words,
    };
    for (const Hint hint : kHints) {
      cursor().return_to(0);
      (this->*hint)();
      if (error()) return error();
    }
    return std::nullopt;
  }

 private:
  struct Item {
    std::string text;  // `5`, `1+`
    Decimal number;
    bool plus = false;
  };
  struct List {
    std::vector<Item> items;
    Extent extent;
    char sign = 0;  // `/` or `,`

    bool all_alike() const {
      return std::ranges::all_of(
          items, [&](const Item& item) { return item.text == items.front().text && !item.plus; });
    }
  };

  // The mistake lies within.
  bool holds(Extent extent) const {
    return at_ >= extent.offset && at_ <= extent.offset + extent.length;
  }

  // A place between sets, reps and intensity, as it would be read.
  std::string_view before(std::size_t offset) const {
    std::string_view written = text_.substr(0, offset);
    while (written.ends_with(' ') || written.ends_with('\t')) written.remove_suffix(1);
    return written;
  }

  // ` %`, ` kg`, as it belongs behind a number; empty: none is next.
  std::string take_unit() {
    if (cursor().take('%') || cursor().take_word("percent")) return " %";
    if (cursor().take_word("kg")) return " kg";
    if (cursor().take_word("lb") || cursor().take_word("lbs")) return " lb";
    return "";
  }

  // `75 %`, `70-75%`, `100 kg`
  struct Intensity {
    std::string text;  // as set notation prints it
    Decimal number;
    Extent extent;
  };
  std::optional<Intensity> take_intensity() {
    const auto number = cursor().take_number();
    if (!number) return std::nullopt;
    std::string written(cursor().text(number->extent));
    if (cursor().take_dash()) {
      const auto last = cursor().take_number();
      if (!last) return std::nullopt;
      written += fmt::format("-{}", cursor().text(last->extent));
    }
    const std::string unit = take_unit();
    if (unit.empty()) return std::nullopt;
    return Intensity{written + unit, *number, join(number->extent, cursor().last())};
  }

  // `3 x`, where reps follow; the number of sets as written.
  std::string_view take_sets() {
    const std::size_t start = cursor().at();
    const auto number = cursor().take_number();
    if (number && cursor().take_times()) return cursor().text(number->extent);
    cursor().return_to(start);
    return "";
  }

  List take_list() {
    List list;
    while (list.items.size() < kMostItems) {
      const auto number = cursor().take_number();
      if (!number) break;
      const bool plus = cursor().take('+');
      list.items.push_back(
          {fmt::format("{}{}", cursor().text(number->extent), plus ? "+" : ""), *number, plus});
      list.extent = join(list.items.front().number.extent, cursor().last());
      const char sign = cursor().peek();
      if ((sign != '/' && sign != ',') || (list.sign != 0 && sign != list.sign)) break;
      list.sign = sign;
      cursor().take(sign);
    }
    return list;
  }

  static std::string entries(const List& reps, const List& percents) {
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < reps.items.size(); ++i)
      entries.push_back(fmt::format(
          "1x{}{}", reps.items[i].text,
          percents.items.empty() ? "" : fmt::format(" @ {} %", percents.items[i].text)));
    return fmt::format("write one entry a set, as a list: [{}]", fmt::join(entries, ", "));
  }

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
    if (sets.empty() || sets == last)
      return fail(load->extent, message,
                  fmt::format("write sets x reps first: `{}x{} @ {}`", sets.empty() ? "1" : sets,
                              last, load->text));
    return fail(load->extent, message,
                fmt::format("write sets x reps first: `{0}x{1} @ {2}` for {0} sets of {1}, or "
                            "`{1}x{0} @ {2}` for {1} sets of {0}",
                            sets, last, load->text));
  }

  // `5/3/1+`, `3x5/5/3`, `5,5,5`
  bool list_of_reps() {
    const std::string_view sets = take_sets();
    const List reps = take_list();
    if (reps.items.size() < 2 || !holds(reps.extent)) return false;
    const bool decimal_comma = reps.sign == ',' && reps.items.size() == 2 && sets != "2";
    if (decimal_comma && (!sets.empty() || !cursor().done())) return false;
    const std::size_t start = cursor().at();
    if (cursor().take_times() || !take_unit().empty()) return false;
    cursor().return_to(start);
    cursor().take('@');
    List percents = take_list();
    if (take_unit() != " %") percents = {};
    if (percents.items.size() == 1) percents.items.resize(reps.items.size(), percents.items[0]);
    if (percents.items.size() != reps.items.size()) percents = {};
    const std::string message =
        fmt::format("`{}` are sets of their own", cursor().text(reps.extent));
    if (reps.all_alike() && percents.all_alike())
      return fail(
          reps.extent, message,
          fmt::format(
              "write `{}x{}{}`", reps.items.size(), reps.items.front().text,
              percents.items.empty() ? "" : fmt::format(" @ {} %", percents.items.front().text)));
    return fail(reps.extent, message, entries(reps, percents));
  }

  // `3x5 @ 65/75/85 %`
  bool list_of_percents() {
    const std::string_view sets = take_sets();
    const auto reps = cursor().take_number();
    if (sets.empty() || !reps) return false;
    List written;
    const bool plus = cursor().take('+');
    cursor().take('@');
    const List percents = take_list();
    if (percents.items.size() < 2 || percents.sign != '/' || !holds(percents.extent) ||
        take_unit() != " %")
      return false;
    const Item one{fmt::format("{}{}", cursor().text(reps->extent), plus ? "+" : ""), *reps, plus};
    written.items.assign(percents.items.size(), one);
    return fail(join(percents.extent, cursor().last()),
                fmt::format("`{} %` are sets of their own", cursor().text(percents.extent)),
                entries(written, percents) + "; or one a week, under `weekly_sets:`");
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
                fmt::format("write sets x reps first, and a load after `@`: `{}x{} @ {} kg`", sets,
                            cursor().text(reps->extent), cursor().text(load->extent)));
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

  std::string_view text_;
  std::size_t at_;
};

}  // namespace

std::optional<NotationError> paper_hint(std::string_view text, const NotationError& mistake) {
  return PaperHints(text, mistake).find();
}

}  // namespace topset::reading
