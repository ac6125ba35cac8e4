// How a snapshot words sets, loads and times: `4x5+`, `97.5-105 kg`, `RPE 7-8`, `2:00-3:00`. What
// tells of a difference uses the same words.
#pragma once

#include <string>
#include <string_view>

#include "library/snapshot.hpp"

namespace topset::library {

std::string range_words(const Range<std::int32_t>& range);

// `45200`, `45200-46100`, `-10 to 5`
std::string load_words(const Range<std::int64_t>& range);

// `4x5`, `3x8-12 each side`, `1x5+ up to 10`, `3x30 s`
std::string sets_words(const SnapshotRow& row);

// `RPE 8.5`, `RPE 7-8 predicted`; empty: none
std::string rpe_words(const SnapshotRow& row);

// `3:00`, `2:00-3:00`; empty: unsaid
std::string rest_words(const SnapshotRow& row);

// `1x8 @ 20, 2x3 @ 95`
std::string warm_up_words(const SnapshotExercise& exercise);

// A text of a person's on the rest of a line: a line break as `\n`, a backslash as `\\`, a space at
// either end as `\s`, and no character that hides itself.
std::string on_one_line(std::string_view text);
// Back again; what was never escaped stays as it is.
std::string from_one_line(std::string_view text);

}  // namespace topset::library
