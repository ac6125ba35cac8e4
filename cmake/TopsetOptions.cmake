# What a build can be asked for, and the warnings every target of ours is held to.

option(TOPSET_TESTS "Build the tests" ON)
# A compiler that nobody has built this with yet may warn of more, and must not keep a coach from a sheet for it.
set(known_compiler OFF)
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15) OR
   (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 20))
  set(known_compiler ON)
endif()
option(TOPSET_WERROR "Treat warnings as errors" ${known_compiler})
set(TOPSET_SANITIZE "" CACHE STRING "Sanitizers to build with: 'address,undefined' or 'thread'")
set(TOPSET_SCHEMA_SUITE "/usr/share/json-schema-test-suite/tests/draft7" CACHE STRING
    "JSON Schema's own tests (package json-schema-test-suite); empty: build without proving it")
option(TOPSET_COVERAGE "Count the lines that run (gcc only)" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(topset_warnings INTERFACE)
target_compile_options(topset_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wimplicit-fallthrough
  -Wformat=2
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast>
  $<$<BOOL:${TOPSET_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 warns of overlapping copies inside its own std::string (its bug 105651).
  target_compile_options(topset_warnings INTERFACE -Wno-restrict)
endif()

# The loads on a sheet are integers; nothing may trade them for speed.
add_compile_options(-fno-fast-math)

if(TOPSET_SANITIZE)
  add_compile_options(-fsanitize=${TOPSET_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TOPSET_SANITIZE})
endif()

if(TOPSET_SANITIZE OR TOPSET_COVERAGE)
  add_compile_definitions(TOPSET_INSTRUMENTED)  # what is built this way writes files at its end
endif()

if(TOPSET_COVERAGE)
  add_compile_options(--coverage -O0 -g)
  add_link_options(--coverage)
endif()
