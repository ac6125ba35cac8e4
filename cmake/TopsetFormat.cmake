# A format that is a library of its own, loaded only when asked for: every .cpp in core/output/NAME, as
# lib/topset/formats/NAME.so, and a test program of every *_test.cpp beside them.
#
#   topset_format(pdf LIBRARIES PkgConfig::pangocairo)

# What the program and its formats share; one built from other headers is not loaded.
set(TOPSET_FORMAT_DIR "${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/topset/formats"
    CACHE INTERNAL "folder of the formats in the build tree")
set(format_build_id "${PROJECT_BINARY_DIR}/include/output/format_build_id.hpp")
file(GLOB format_shared CONFIGURE_DEPENDS
     "${PROJECT_SOURCE_DIR}/core/base/*.hpp" "${PROJECT_SOURCE_DIR}/core/base/*.def"
     "${PROJECT_SOURCE_DIR}/core/training/*.hpp"
     "${PROJECT_SOURCE_DIR}/core/output/*.hpp" "${PROJECT_SOURCE_DIR}/core/output/*.def")
list(JOIN format_shared "|" format_shared_as_one)
add_custom_command(
  OUTPUT "${format_build_id}"
  COMMAND "${CMAKE_COMMAND}" "-DNAME=kFormatBuildId" "-DNAMESPACE=topset::output"
          "-DFILES=${format_shared_as_one}" "-DOUTPUT=${format_build_id}"
          "-DALSO=${PROJECT_VERSION} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${TOPSET_SANITIZE}"
          -P "${PROJECT_SOURCE_DIR}/cmake/BuildId.cmake"
  DEPENDS ${format_shared} "${PROJECT_SOURCE_DIR}/cmake/BuildId.cmake"
  VERBATIM)
add_custom_target(topset_format_build_id DEPENDS "${format_build_id}")
add_library(topset_format_id INTERFACE)
add_dependencies(topset_format_id topset_format_build_id)
target_include_directories(topset_format_id INTERFACE "${PROJECT_BINARY_DIR}/include")

function(topset_format name)
  cmake_parse_arguments(FORMAT "" "" "LIBRARIES;TEST_LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/output/${name}/*.cpp")
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  add_library(topset_${name} MODULE ${sources})
  set_target_properties(topset_${name} PROPERTIES
    PREFIX "" OUTPUT_NAME "${name}" LIBRARY_OUTPUT_DIRECTORY "${TOPSET_FORMAT_DIR}"
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_link_libraries(topset_${name} PRIVATE topset_output topset_format_id topset_warnings ${FORMAT_LIBRARIES})
  # Of the rooms of core it has copies of its own; none is seen from outside.
  target_link_options(topset_${name} PRIVATE -Wl,--exclude-libs,ALL -Wl,--as-needed)
  install(TARGETS topset_${name} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/topset/formats" COMPONENT formats)

  if(TOPSET_TESTS AND tests)
    add_executable(${name}_test ${tests} ${sources})
    target_link_libraries(${name}_test PRIVATE topset_output topset_format_id topset_catch topset_warnings
                                               ${FORMAT_LIBRARIES} ${FORMAT_TEST_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name}_test)
    set_tests_properties(${name} PROPERTIES LABELS core)
    add_dependencies(core_tests ${name}_test)
  endif()
endfunction()
