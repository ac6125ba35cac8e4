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

}  // namespace

std::vector<Sheet> week_layout(const Kit& kit, const Block& block, Size room, const Group& legend) {
  std::vector<Sheet> sheets;
  for (const BlockWeek& week : block.weeks) {
    const HeadText head{week_words(week, kit.options.words), dates_of(week, kit.options.words)};
    const bool is_first = sheets.empty();
    auto pages = compose(room, kScales, [&](double width) {
      const Columns columns = columns_of(width, kit.shows(Column::boxes));
      Content content;
      content.head = page_head(kit, block, head, width, is_first);
      content.head.front().bookmark = Bookmark{1, head.title};
      content.head_again = page_head_again(kit, block, head, width);
      for (const BlockSession& session : week.sessions)
        content.body.push_back(session_section(kit, columns, session, kAround));
      if (is_first && !legend.empty()) {
        Section words;
        words.gap = 6;
        words.groups = {legend};
        content.body.push_back(std::move(words));
      }
      return content;
    });
    for (Sheet& page : pages) sheets.push_back(std::move(page));
  }
  return sheets;
}

}  // namespace topset::output::pdf
