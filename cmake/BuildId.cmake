# Writes to OUTPUT a header in which NAME is a hash over FILES (separated by |) and the text ALSO: two programs that
# were built from the same know the same.
#
#   cmake -DNAME=kFormatBuildId -DNAMESPACE=topset::output -DFILES=a.hpp|b.hpp -DALSO=0.1.0 -DOUTPUT=id.hpp -P BuildId.cmake
string(REPLACE "|" ";" files "${FILES}")
set(all "${ALSO}")
foreach(file IN LISTS files)
  file(SHA256 "${file}" hash)
  string(APPEND all " ${hash}")
endforeach()
string(SHA256 id "${all}")
string(SUBSTRING "${id}" 0 16 id)
file(WRITE "${OUTPUT}.new" "// Made by cmake/BuildId.cmake.
#pragma once

namespace ${NAMESPACE} {

inline constexpr const char* ${NAME} = \"${id}\";

}  // namespace ${NAMESPACE}
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
