#include "output/pdf/page_head.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/logo.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kLeftShare = 0.62;  // of names; the title has the rest
constexpr double kBetween = 12;
constexpr double kBelow = 8;   // between the head and what follows
constexpr int kHeadLines = 2;  // of a name; a longer one is printed whole below
constexpr double kLogoHeight = 30;
constexpr double kLogoShare = 0.25;  // of the width, at most
constexpr Type kProgramType{.size = 9};

void append(Group& to, Group more) {
  for (Piece& piece : more) to.push_back(std::move(piece));
}

// Where names and title stand in a width, and the logo at its right end.
struct Places {
  Places(const Kit& kit, double width) {
    if (kit.logo != nullptr) {
      const Size size = kit.logo->fitted({kLogoShare * width, kLogoHeight});
      logo = {width - size.width, 0, size.width, size.height};
    }
    const double room = width - (kit.logo != nullptr ? logo.width + kBetween : 0);
    left = kLeftShare * room;
    right_x = left + kBetween;
    right = room - right_x;
  }
  double left = 0;
  double right_x = 0;
  double right = 0;
  Box logo;
};

Piece names(const Kit& kit, const HeadText& head, double width, bool small) {
  const Places places(kit, width);
  Type name_type = kNameType;
  if (small) name_type.size = kTitleType.size;
  const Text name = kit.type.headed(head.name, name_type, places.left, kHeadLines);
  const Text below = kit.type.headed(head.below, kProgramType, places.left, kHeadLines);
  const Text title =
      kit.type.headed(head.title, kTitleType, places.right, kHeadLines, Align::right);
  const Text dates = kit.type.fitted(head.dates, kProgramType, places.right, Align::right);
  const double top = std::max(name.baseline(), title.baseline());
  const double second =
      top + std::max(name.height() - name.baseline(), title.height() - title.baseline());
  const double height =
      std::max(second + std::max(below.height(), dates.height()), places.logo.height);
  return {height + 4, [=, logo = kit.logo](Canvas& canvas, Point at) {
            canvas.text(name, {at.x, at.y + top - name.baseline()});
            canvas.text(title, {at.x + places.right_x, at.y + top - title.baseline()});
            canvas.text(below, {at.x, at.y + second});
            canvas.text(dates, {at.x + places.right_x, at.y + second});
            if (logo != nullptr)
              logo->draw(canvas,
                         {at.x + places.logo.x, at.y, places.logo.width, places.logo.height});
          }};
}

// Names that had to be cut, whole.
void append_long(const Kit& kit, const HeadText& text, double width, Group& head) {
  const Places places(kit, width);
  const auto add = [&](std::string_view name, const Type& type, double room) {
    if (kit.type.fitted(name, type, room).lines() > kHeadLines)
      append(head, lines_of(kit.type.paragraph(name, kTextType, width)));
  };
  add(text.name, kNameType, places.left);
  add(text.below, kProgramType, places.left);
  add(text.title, kTitleType, places.right);
}

}  // namespace

Group plain_head(const Kit& kit, const HeadText& text, double width) {
  Group head = {names(kit, text, width, false)};
  append_long(kit, text, width, head);
  head.push_back(space(kBelow));
  return head;
}

Group head_again(const Kit& kit, const HeadText& text, double width) {
  return {names(kit, text, width, true), space(kBelow)};
}

Group block_head(const Kit& kit, const Block& block, const HeadText& text, double width,
                 bool with_note) {
  Group head = {names(kit, text, width, false)};
  append_long(kit, text, width, head);
  if (with_note && !block.note.empty())
    append(head, lines_of(kit.type.paragraph(block.note, kCueType, width)));
  const std::vector<std::string> maxes = max_words(block, kit.options.words);
  if (!maxes.empty())
    append(head, lines_of(kit.type.paragraph(fmt::format("{}", fmt::join(maxes, "  ·  ")),
                                             kSmallType, width)));
  head.push_back(space(kBelow));
  return head;
}

HeadText head_text(const Block& block, std::string title, std::string dates) {
  return {block.athlete_name, block.program_name, std::move(title), std::move(dates)};
}

}  // namespace topset::output::pdf
