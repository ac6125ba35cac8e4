# A room of core: every .cpp in its folder, and one test program of every *_test.cpp beside them.
#
#   topset_room(base LIBRARIES fmt::fmt)
#   topset_room(training USES base)
#
# USES names the rooms that this one may include; nothing else is on its include path by linking.
# All test programs of rooms: `cmake --build ... --target core_tests`, then `ctest -L core`.
add_custom_target(core_tests)

function(topset_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES;TEST_LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  if(sources)
    add_library(topset_${name} STATIC ${sources})
    set(visibility PUBLIC)
    target_link_libraries(topset_${name} PRIVATE topset_warnings)
  else()
    add_library(topset_${name} INTERFACE)
    set(visibility INTERFACE)
  endif()
  target_include_directories(topset_${name} ${visibility} "${PROJECT_SOURCE_DIR}/core")
  list(TRANSFORM ROOM_USES PREPEND topset_)
  target_link_libraries(topset_${name} ${visibility} ${ROOM_USES} ${ROOM_LIBRARIES})

  if(TOPSET_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE topset_${name} topset_catch topset_warnings
                                               ${ROOM_TEST_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name}_test)
    set_tests_properties(${name} PROPERTIES LABELS core)
    add_dependencies(core_tests ${name}_test)
  endif()
endfunction()
