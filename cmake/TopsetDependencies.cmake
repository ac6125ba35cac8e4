# Everything comes from the distribution's packages; docs/dependencies.md says why each is here.

if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW)
endif()
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(Threads REQUIRED)
find_library(TOPSET_UTF8PROC utf8proc REQUIRED)
find_library(TOPSET_NETTLE nettle REQUIRED)
find_library(TOPSET_XLSXWRITER xlsxwriter REQUIRED)
# Lua as C++: its errors are exceptions then, and what they pass through is cleaned up.
find_library(TOPSET_LUA lua5.4-c++ REQUIRED)
find_path(TOPSET_LUA_HEADERS lua.h PATH_SUFFIXES lua5.4 REQUIRED)
find_library(TOPSET_LIBSECCOMP seccomp REQUIRED)

# yaml-cpp 0.7 and 0.8 name their target differently.
add_library(topset_yaml_cpp INTERFACE)
if(TARGET yaml-cpp::yaml-cpp)
  target_link_libraries(topset_yaml_cpp INTERFACE yaml-cpp::yaml-cpp)
else()
  target_link_libraries(topset_yaml_cpp INTERFACE yaml-cpp)
endif()

if(TOPSET_TESTS)
  find_package(Catch2 REQUIRED)
  # One include for both Catch2 2 and 3: tests say #include "catch.hpp" from tests/support.
  add_library(topset_catch INTERFACE)
  target_link_libraries(topset_catch INTERFACE Catch2::Catch2WithMain)
  target_include_directories(topset_catch SYSTEM INTERFACE "${PROJECT_SOURCE_DIR}/tests/support")
endif()

# Only the library that writes PDF is linked to these.
find_package(PkgConfig REQUIRED)
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo pangoft2 fontconfig)
