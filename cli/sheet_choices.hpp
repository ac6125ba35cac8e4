// The choices of the flags that say how a sheet looks.
#pragma once

#include "cli/choice.hpp"
#include "output/sheet_options.hpp"

namespace topset::cli {

inline constexpr auto kReaders = std::to_array<ValueChoice<output::Reader>>(
    {{"athlete", output::Reader::athlete, "what is needed to train (usual)"},
     {"coach", output::Reader::coach, "with volume, INOL and muscles"}});

inline constexpr auto kLayouts = std::to_array<ValueChoice<output::Layout>>(
    {{"session", output::Layout::session, "a page a session"},
     {"week", output::Layout::week, "a page a week (usual)"},
     {"matrix", output::Layout::matrix, "exercises down, weeks across"},
     {"rack", output::Layout::rack, "a session, all athletes, in one file"},
     {"card", output::Layout::card, "the whole block on a folded sheet"}});

inline constexpr auto kPapers =
    std::to_array<ValueChoice<output::Paper>>({{"a4", output::Paper::a4, "210 x 297 mm (usual)"},
                                               {"letter", output::Paper::letter, "8.5 x 11 in"}});

inline constexpr auto kColumns = std::to_array<ValueChoice<output::Column>>(
    {{"basis", output::Column::basis, "what a load is reckoned from"},
     {"rpe", output::Column::rpe, "RPE"},
     {"plates", output::Column::plates, "plates a side"},
     {"rest", output::Column::rest, "rest between sets"},
     {"tempo", output::Column::tempo, "tempo"},
     {"last", output::Column::last, "what was done last time"},
     {"boxes", output::Column::boxes, "boxes to write in"}});

inline constexpr auto kLanguages = std::to_array<Choice>(
    {{"en", "English (usual)"}, {"de", "German"}, {"es", "Spanish"}, {"ru", "Russian"}});

}  // namespace topset::cli
