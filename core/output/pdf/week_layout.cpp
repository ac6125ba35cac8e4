#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/page_head.hpp"
#include "output/pdf/session_section.hpp"

namespace topset::output::pdf {
namespace {

constexpr Scales kScales{.largest = 1.25, .usual = 1, .smallest = 0.88};
constexpr std::size_t kAround = 1;  // top loads on either side of the planned one

std::string dates_of(const BlockWeek& week, Words words) {
  Block only;
  only.weeks = {week};
  return dates_words(only, words);
}

Section week_totals(const Kit& kit, const BlockWeek& week, double width) {
  const Words words = kit.options.words;
  Section section;
  section.gap = 8;
  section.heading = lines_of(kit.type.paragraph(
      totals_words(week_words(week, words), week.totals, kit.unit, words), kTextType, width));
  if (const std::string muscles = muscles_words(week, words); !muscles.empty())
    section.groups.push_back(lines_of(kit.type.paragraph(muscles, kTextType, width)));
  return section;
}

}  // namespace

std::vector<Sheet> week_layout(const Kit& kit, const Block& block, Size room, const Group& legend) {
  std::vector<Sheet> sheets;
  for (const BlockWeek& week : block.weeks) {
    const HeadText head =
        head_text(block, week_words(week, kit.options.words), dates_of(week, kit.options.words));
    const bool is_first = sheets.empty();
    auto pages = compose(room, kScales, [&](double width) {
      const Columns columns =
          columns_of(width, kit.shows(Column::boxes) ? BoxPlace::beside : BoxPlace::none);
      Content content;
      content.head = block_head(kit, block, head, width, is_first);
      content.head.front().bookmark = Bookmark{1, head.title};
      content.head_again = head_again(kit, head, width);
      for (const BlockSession& session : week.sessions)
        content.body.push_back(session_section(kit, columns, session, kAround));
      if (kit.is_for_coach()) content.body.push_back(week_totals(kit, week, width));
      if (is_first) add_legend(content, legend);
      return content;
    });
    for (Sheet& page : pages) sheets.push_back(std::move(page));
  }
  return sheets;
}

}  // namespace topset::output::pdf
