#include "output/pdf/session_section.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/head_words.hpp"
#include "output/pdf/exercise_pieces.hpp"

namespace topset::output::pdf {
namespace {

constexpr double kGap = 9;  // above a session
constexpr Type kBlankType{.size = 7};

// `date ____  bodyweight ____  sleep ____`, from right to left.
struct Blanks {
  static constexpr double kBetween = 9;
  static constexpr double kBeforeLine = 3;
  struct Blank {
    Text label;
    double line = 0;
  };
  std::vector<Blank> blanks;
  double width = 0;

  void add(const Kit& kit, std::string_view label, double line) {
    blanks.push_back({kit.type.line(label, kBlankType), line});
    width += blanks.back().label.width() + line + kBetween + kBeforeLine;
  }

  void draw(Canvas& canvas, Point baseline_right) const {
    double x = baseline_right.x - width + kBetween;
    for (const Blank& blank : blanks) {
      canvas.text(blank.label, {x, baseline_right.y - blank.label.baseline()});
      x += blank.label.width() + kBeforeLine;
      canvas.rule({x, baseline_right.y + 1.5}, {x + blank.line, baseline_right.y + 1.5}, 0.5,
                  grey(0.35));
      x += blank.line + kBetween;
    }
  }
};

Blanks blanks_of(const Kit& kit, const BlockSession& session) {
  Blanks blanks;
  if (!session.date) blanks.add(kit, kit.word(Word::date), 48);
  blanks.add(kit, kit.word(Word::bodyweight_blank), 30);
  blanks.add(kit, kit.word(Word::sleep), 24);
  blanks.add(kit, kit.word(Word::soreness), 24);
  return blanks;
}

// Fitted to what the blanks leave; a name that is too long for two lines stands below them.
Group heading_of(const Kit& kit, const Columns& columns, const BlockSession& session,
                 bool continued) {
  std::string title = session_words(session, kit.options.words);
  if (title.empty()) title = fmt::format("{} {}", kit.word(Word::session), session.session);
  // Overleaf the same title says that it goes on.
  if (continued) title += " …";
  const Blanks blanks = blanks_of(kit, session);
  const Text minutes =
      continued ? Text()
                : kit.type.line(fmt::format(fmt::runtime(kit.word(Word::minutes)), session.minutes),
                                kSmallType);
  const double room = columns.width - (continued ? 20 : blanks.width + minutes.width() + 20);
  const Text text = kit.type.headed(title, kHeadingType, room, 2);
  const bool is_cut = kit.type.fitted(title, kHeadingType, room).lines() > 2;
  const double height = text.height() + 7;
  Group heading;
  heading.push_back({height, [text, minutes, blanks, continued, columns](Canvas& canvas, Point at) {
                       canvas.rule({at.x, at.y}, {at.x + columns.width, at.y}, 1.4);
                       const double line = at.y + 4 + text.baseline();
                       canvas.text(text, {at.x, at.y + 4});
                       if (continued) return;
                       canvas.text(minutes, {at.x + text.width() + 10, line - minutes.baseline()});
                       blanks.draw(canvas, {at.x + columns.width, line});
                     }});
  if (is_cut && !continued)
    for (Piece& line : lines_of(kit.type.paragraph(title, kTextType, columns.width)))
      heading.push_back(std::move(line));
  return heading;
}

}  // namespace

Section session_section(const Kit& kit, const Columns& columns, const BlockSession& session,
                        std::size_t around) {
  Section section;
  section.gap = kGap;
  section.heading = heading_of(kit, columns, session, false);
  section.heading.front().bookmark = Bookmark{2, session_words(session, kit.options.words)};
  section.continued = heading_of(kit, columns, session, true);
  section.groups = exercise_groups(kit, columns, session, around);
  section.groups.push_back({notes_line(kit, columns.width, 15)});
  if (kit.is_for_coach())
    section.groups.push_back(lines_of(kit.type.paragraph(
        totals_words(kit.word(Word::session), session.totals, kit.unit, kit.options.words),
        kFootType, columns.width)));
  return section;
}

Piece notes_line(const Kit& kit, double width, double height) {
  const Text label = kit.type.line(kit.word(Word::notes), kBlankType);
  return {height, [label, width, height](Canvas& canvas, Point at) {
            const double line = at.y + height - 3;
            canvas.text(label, {at.x, line - label.baseline()});
            canvas.rule({at.x + label.width() + 4, line + 1}, {at.x + width, line + 1}, 0.4,
                        kHairline);
          }};
}

}  // namespace topset::output::pdf
