// Bases: the max a percent is of, or the row of a day that the work hangs on.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "reading/intensity_notation.hpp"

namespace topset::reading {
namespace {

constexpr std::int64_t kMostRows = 100;

constexpr std::array<std::string_view, 7> kBaseWords = {
    "one_rep_max", "training_max", "tm", "goal", "e1rm", "top", "last"};

// What coaches might put after `last`, and does not name a slot.
constexpr std::array<std::string_view, 11> kAfterLast = {
    "top",  "row",  "one_rep_max", "training_max", "tm",  "goal",
    "e1rm", "time", "week",        "session",      "set",
};

bool has(const auto& words, std::string_view name) {
  return std::ranges::any_of(words, [&](std::string_view word) { return equal_words(name, word); });
}

}  // namespace

bool is_base_word(std::string_view name) { return has(kBaseWords, name); }
bool is_word_after_last(std::string_view name) { return has(kAfterLast, name); }

// What a percent is of, after `of`.
bool IntensityReader::base() {
  const Extent of = cursor().last();
  if (cursor().done())
    return fail(of, "nothing follows `of`",
                "write `of training_max`, `of 5rm`, `of goal`, `of e1rm`, `of top`, or the id of a "
                "lift or slot");
  if (cursor().next_is_digit()) return rep_max() && other_lift();
  if (row_is_next()) return row();
  if (cursor().take_word("one_rep_max")) {
    sets_.keeps_base = true;
  } else if (cursor().take_word("training_max") || cursor().take_word("tm")) {
    sets_.base = Base::training_max;
  } else if (cursor().take_word("goal")) {
    sets_.base = Base::goal;
  } else if (cursor().take_word("e1rm")) {
    return e1rm();
  } else {
    return identifier("a lift, a slot or a max", sets_.base_exercise);
  }
  return other_lift();
}

// `5rm`
bool IntensityReader::rep_max() {
  const Decimal number = cursor().take_number().value_or(Decimal{});
  if (!cursor().take_word("rm"))
    return fail(
        join(number.extent, cursor().last()),
        fmt::format("`{}` is not something a percent can be of", cursor().text(number.extent)),
        "write `of 5rm`, `of training_max`, or a lift's id");
  Range<std::int32_t> reps;
  if (!whole_in({number, number}, "reps", 1, 1000, 1, reps)) return false;
  if (reps.min == 1) {
    sets_.keeps_base = true;
  } else {
    sets_.base = Base::rep_max;
    sets_.base_reps = reps.min;
  }
  return true;
}

// `of training_max of squat`
bool IntensityReader::other_lift() {
  if (!cursor().take_word("of")) return true;
  sets_.keeps_base = false;  // the lift says it already
  return identifier("a lift", sets_.base_exercise);
}

// `e1rm`, `e1rm of main`
bool IntensityReader::e1rm() {
  sets_.base = Base::e1rm;
  if (!cursor().take_word("of")) return true;
  if (!row_is_next()) return identifier("a slot", sets_.base_slot);
  return fail(cursor().culprit(), "`e1rm` is already that of the top set",
              "write `of e1rm`, or `of e1rm of main` for the slot with that id");
}

// A bare `row` may be a lift's name.
bool IntensityReader::row_number_is_next() {
  const std::size_t start = cursor().at();
  const bool row = cursor().take_word("row") && cursor().next_is_digit();
  cursor().return_to(start);
  return row;
}

bool IntensityReader::row_is_next() {
  return word_is("top") || word_is("last") || row_number_is_next();
}

// `top`, `row 2`, `last top`, `last friday_squat`, each but the last with `of` a slot.
bool IntensityReader::row() {
  sets_.base = Base::row;
  if (cursor().take_word("last")) return last();
  if (cursor().take_word("row")) return row_number() && slot();
  cursor().take_word("top");
  return slot();
}

bool IntensityReader::last() {
  const Extent word = cursor().last();
  constexpr std::string_view kHelp =
      "write `last top` for this slot, `last friday_squat` for the slot with that id, or `last row "
      "2`";
  sets_.base_time = RowTime::last_time;
  if (cursor().peek_word().empty())
    return fail(cursor().done() ? word : cursor().culprit(), "no row follows `last`",
                std::string(kHelp));
  if (cursor().take_word("top")) return slot();
  if (cursor().take_word("row")) return row_number() && slot();
  if (is_word_after_last(cursor().peek_word()))
    return fail(cursor().culprit(), fmt::format("`{}` after `last` is no row", here()),
                std::string(kHelp));
  return identifier("a slot", sets_.base_slot);
}

bool IntensityReader::row_number() {
  const Extent word = cursor().last();
  if (!cursor().next_is_digit())
    return fail(word, "`row` does not say which", "write `row 1` for the first row of the day");
  const Decimal number = cursor().take_number().value_or(Decimal{});
  Range<std::int32_t> row;
  if (number.is_whole() && (number.digits < 1 || number.digits > kMostRows))
    return out_of_limits(number.extent, fmt::format("row {}", number.digits), "1",
                         fmt::to_string(kMostRows));
  if (!whole_in({number, number}, "rows", 1, kMostRows, 1, row)) return false;
  sets_.base_row = row.min;
  return true;
}

bool IntensityReader::slot() {
  return !cursor().take_word("of") || identifier("a slot", sets_.base_slot);
}

bool IntensityReader::identifier(std::string_view what, std::string& id) {
  const Extent before = cursor().last();
  const std::string_view word = cursor().take_any_word();
  if (word.empty())
    return fail(cursor().done() ? before : cursor().culprit(),
                fmt::format("{} is missing after `{}`", what, cursor().text(before)),
                what == "a slot" ? "write its id, such as `of friday_squat`"
                                 : "write its id, such as `of squat`");
  id = word;
  return true;
}

// `top 90 %`: a share or a change, which the sign must tell.
bool IntensityReader::without_sign(Extent row) {
  const Extent first = cursor().culprit();
  const std::string_view target = cursor().text(row);
  const std::string_view number = cursor().text(first);
  cursor().take_number();
  if (cursor().next_is_dash() && range_end_is_next()) {
    cursor().take_dash();
    cursor().take_number();
    const Extent range = join(first, cursor().last());
    cursor().take('%');
    return fail(join(first, cursor().last()), fmt::format("a range can't be taken of `{}`", target),
                fmt::format("write one percent of it, `@ {} % of {}`, or a range of a max: `@ {} "
                            "%`",
                            number, target, cursor().text(range)));
  }
  std::string unit;
  if (cursor().take('%') || cursor().take_word("percent")) {
    unit = " %";
  } else if (load_unit_is_next() || word_is("point") || word_is("points")) {
    unit = fmt::format(" {}", cursor().take_any_word());
  }
  const Extent written = join(first, cursor().last());
  const std::string message =
      fmt::format("`{}` after `{}` has no sign", cursor().text(written), target);
  if (unit == " %" || unit.empty())
    return fail(written, message,
                fmt::format("write `@ {0} % of {1}` for that share of it, or a change such as `@ "
                            "{1} -10 %`",
                            number, target));
  return fail(written, message,
              fmt::format("write `@ {0} +{1}{2}` or `@ {0} -{1}{2}`", target, number, unit));
}

}  // namespace topset::reading
