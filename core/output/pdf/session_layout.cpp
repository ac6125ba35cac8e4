#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/page_head.hpp"
#include "output/pdf/session_section.hpp"

namespace topset::output::pdf {
namespace {

constexpr Scales kScales{.largest = 1.45, .usual = 1.1, .smallest = 0.85};
constexpr std::size_t kAround = 2;  // top loads on either side of the planned one
constexpr double kLine = 20;        // between ruled lines
constexpr int kMostLines = 6;

// What is left of the page is ruled, for notes.
void rule_the_rest(Sheet& sheet, Size room) {
  const double width = room.width / sheet.scale;
  for (int i = 0; i < kMostLines && sheet.height + 2 * kLine < room.height / sheet.scale; ++i) {
    sheet.pieces.push_back({{0, sheet.height}, {kLine, [width](Canvas& canvas, Point at) {
                                                  canvas.rule({at.x, at.y + kLine},
                                                              {at.x + width, at.y + kLine}, 0.4,
                                                              kHairline);
                                                }}});
    sheet.height += kLine;
  }
}

}  // namespace

std::vector<Sheet> session_layout(const Kit& kit, const Block& block, Size room,
                                  const Group& legend) {
  std::vector<Sheet> sheets;
  for (const BlockWeek& week : block.weeks) {
    bool begins_week = true;
    for (const BlockSession& session : week.sessions) {
      const HeadText head =
          head_text(block, week_words(week, kit.options.words),
                    session.date ? date_words(*session.date, kit.options.words) : "");
      const bool is_first = sheets.empty();
      auto pages = compose(room, kScales, [&](double width) {
        const Columns columns =
            columns_of(width, kit.shows(Column::boxes) ? BoxPlace::below : BoxPlace::none);
        Content content;
        content.head = block_head(kit, block, head, width, is_first);
        if (begins_week) content.head.front().bookmark = Bookmark{1, head.title};
        content.head_again = head_again(kit, head, width);
        content.body.push_back(session_section(kit, columns, session, kAround));
        if (is_first) add_legend(content, legend);
        return content;
      });
      begins_week = false;
      rule_the_rest(pages.back(), room);
      for (Sheet& page : pages) sheets.push_back(std::move(page));
    }
  }
  return sheets;
}

}  // namespace topset::output::pdf
