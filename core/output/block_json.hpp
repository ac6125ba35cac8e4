// block/1: the machine's view of a block, as schemas/block.schema.json has it. Names in it are
// fixed; more may be added.
#pragma once

#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "training/block.hpp"

namespace topset::output {

std::string block_json(const Block& block, std::string_view topset_version,
                       JsonLayout layout = JsonLayout::pretty);

// The short mark of provenance on a sheet: the same for the same block, whatever the format.
std::string sheet_id(const Block& block, std::string_view topset_version);

}  // namespace topset::output
