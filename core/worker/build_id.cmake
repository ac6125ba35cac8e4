# Writes a header with a hash over the FILES (separated by |) and the text ALSO to OUTPUT.
string(REPLACE "|" ";" files "${FILES}")
set(all "${ALSO}")
foreach(file IN LISTS files)
  file(SHA256 "${file}" hash)
  string(APPEND all " ${hash}")
endforeach()
string(SHA256 id "${all}")
string(SUBSTRING "${id}" 0 16 id)
file(WRITE "${OUTPUT}.new" "// Made by core/worker/build_id.cmake: what topset and its worker must agree on.
#pragma once

namespace topset::strategies {

inline constexpr const char* kWorkerBuildId = \"${id}\";

}  // namespace topset::strategies
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
