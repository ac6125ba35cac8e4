// A check's account as bytes and back, for the cache. The layout is this build's own: a cache of
// another build is not read.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/check_account.hpp"

namespace topset::cli {

std::string account_bytes(const CheckAccount& account);

// Findings point into sources, which are not kept: `open` gives a file's by its path, with the text
// that it had, or null. Nothing: these are not an account's bytes, or a file is not to be had.
std::optional<CheckAccount> read_account(std::string_view bytes,
                                         const std::function<SourcePtr(const std::string&)>& open);

}  // namespace topset::cli
