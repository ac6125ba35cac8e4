// What coaches call things that a file has a key for: `1rm` is `one_rep_max`. For help lines; no
// file is read by these words.
#pragma once

#include <functional>
#include <string_view>

namespace topset::reading {

// The key that a word stands for, of those that `may_stand` here; empty: none. Capitals and what
// joins words (`-`, `_` and space) don't count.
std::string_view key_called(std::string_view word,
                            const std::function<bool(std::string_view key)>& may_stand);

// What to write for a word whose sense stands under a key of the mapping, as `top` under `with`: a
// whole help line. Empty: none.
std::string_view help_for_word(std::string_view word,
                               const std::function<bool(std::string_view key)>& is_key);

}  // namespace topset::reading
