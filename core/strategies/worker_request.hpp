// A plan request as one block of bytes that can be moved: every pointer in it is an offset from its
// beginning, and a list says where they stand. The worker turns them back in place and hands the
// request to the plugin as it is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "topset/strategy.h"

namespace topset::strategies {

// The contract's own structs of this build, as RequestLayout makes them.
std::string pack_request(const topset_request& request, std::string_view strategy);

struct UnpackedRequest {
  const topset_request* request = nullptr;
  const char* strategy = nullptr;
};

// Changes the block, which must be aligned to 8 and outlive what comes back. Nothing: it is no such
// block.
std::optional<UnpackedRequest> unpack_request(std::span<char> block);

}  // namespace topset::strategies
