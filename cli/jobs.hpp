// How many threads a command may use: what `--jobs` says, or one for each core.
#pragma once

#include <cstddef>
#include <expected>

#include "cli/flag_parser.hpp"

namespace topset::cli {

std::expected<std::size_t, ParseMistake> read_jobs(const Arguments& arguments, const World& world);

}  // namespace topset::cli
