#include "output/pdf/page_head.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kLeftShare = 0.62;  // of names; the title has the rest
constexpr double kBelow = 8;         // between the head and what follows
constexpr int kHeadLines = 2;        // of a name; a longer one is printed whole below
constexpr Type kProgramType{.size = 9};

void append(Group& to, Group more) {
  for (Piece& piece : more) to.push_back(std::move(piece));
}

Piece names(const Kit& kit, const Block& block, const HeadText& head, double width, bool small) {
  const double left = kLeftShare * width;
  const double right = width - left - 12;
  Type name_type = kNameType;
  if (small) name_type.size = kTitleType.size;
  const Text name = kit.type.headed(block.athlete_name, name_type, left, kHeadLines);
  const Text program = kit.type.headed(block.program_name, kProgramType, left, kHeadLines);
  const Text title = kit.type.headed(head.title, kTitleType, right, kHeadLines, Align::right);
  const Text dates = kit.type.fitted(head.dates, kProgramType, right, Align::right);
  const double top = std::max(name.baseline(), title.baseline());
  const double second =
      top + std::max(name.height() - name.baseline(), title.height() - title.baseline());
  const double height = second + std::max(program.height(), dates.height());
  return {height + 4, [=](Canvas& canvas, Point at) {
            canvas.text(name, {at.x, at.y + top - name.baseline()});
            canvas.text(title, {at.x + width - right, at.y + top - title.baseline()});
            canvas.text(program, {at.x, at.y + second});
            canvas.text(dates, {at.x + width - right, at.y + second});
          }};
}

bool is_cut(const Kit& kit, std::string_view text, const Type& type, double width) {
  return kit.type.fitted(text, type, width).lines() > kHeadLines;
}

}  // namespace

Group page_head(const Kit& kit, const Block& block, const HeadText& text, double width,
                bool with_note) {
  Group head = {names(kit, block, text, width, false)};
  const double left = kLeftShare * width;
  if (is_cut(kit, block.athlete_name, kNameType, left))
    append(head, lines_of(kit.type.paragraph(block.athlete_name, kTextType, width)));
  if (is_cut(kit, block.program_name, kProgramType, left))
    append(head, lines_of(kit.type.paragraph(block.program_name, kTextType, width)));
  if (is_cut(kit, text.title, kTitleType, width - left - 12))
    append(head, lines_of(kit.type.paragraph(text.title, kTextType, width)));
  if (with_note && !block.note.empty())
    append(head, lines_of(kit.type.paragraph(block.note, kCueType, width)));
  const std::vector<std::string> maxes = max_words(block, kit.options.words);
  append(head, lines_of(kit.type.paragraph(fmt::format("{}", fmt::join(maxes, "  ·  ")), kSmallType,
                                           width)));
  head.push_back(space(kBelow));
  return head;
}

Group page_head_again(const Kit& kit, const Block& block, const HeadText& text, double width) {
  return {names(kit, block, text, width, true), space(kBelow)};
}

}  // namespace topset::output::pdf
