#include "reading/paper_lists.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "reading/paper_text.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kMostItems = 12;  // of a list that a hint writes out

class PaperLists : private PaperText {
 public:
  PaperLists(std::string_view text, const NotationError& mistake) : PaperText(text, mistake) {}

  std::optional<NotationError> find() {
    list_of_reps();
    if (error()) return error();
    cursor().return_to(0);
    list_of_percents();
    return error();
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
    char sign = 0;  // `/`, `,` or `-`

    bool all_alike() const {
      return std::ranges::all_of(
          items, [&](const Item& item) { return item.text == items.front().text && !item.plus; });
    }
  };

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
      if ((sign != '/' && sign != ',' && sign != '-') || (list.sign != 0 && sign != list.sign))
        break;
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

  // `5/3/1+`, `3x5/5/3`, `5,5,5`
  bool list_of_reps() {
    const std::string_view sets = take_sets();
    const List reps = take_list();
    if (reps.items.size() < 2 || !holds(reps.extent)) return false;
    if (reps.sign == '-' && reps.items.size() < 3) return false;  // a range
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
};

}  // namespace

std::optional<NotationError> list_hint(std::string_view text, const NotationError& mistake) {
  return PaperLists(text, mistake).find();
}

}  // namespace topset::reading
