# cmake -DNM=nm -DLIBRARY=wave.so -P CheckSymbols.cmake: fails unless the library exports
# topset_plugin_v1 as data, and nothing else.
execute_process(COMMAND "${NM}" --dynamic --defined-only "${LIBRARY}"
                OUTPUT_VARIABLE listed RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE)
if(failed)
  message(FATAL_ERROR "${NM} can't read ${LIBRARY}")
endif()
string(REPLACE "\n" ";" listed "${listed}")
set(names "")
foreach(line IN LISTS listed)
  if(line MATCHES "^[0-9a-f]+ (.) ([^ ]+)$")
    list(APPEND names "${CMAKE_MATCH_1} ${CMAKE_MATCH_2}")
  endif()
endforeach()
if(NOT names MATCHES "^[DR] topset_plugin_v1$")
  string(REPLACE ";" "\n  " names "${names}")
  message(FATAL_ERROR "${LIBRARY} must export topset_plugin_v1 alone, as data; it exports\n  ${names}")
endif()
