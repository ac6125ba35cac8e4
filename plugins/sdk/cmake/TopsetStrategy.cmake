# Builds a strategy plugin the way the host wants it:
#
#   topset_add_strategy(wave wave.cpp)
#
# gives wave.so (no `lib` before it), C++17 or C17, everything hidden but the one symbol
# `topset_plugin_v1`, unloadable, and with floating point as the language has it. With testing on,
# the test `strategy.wave.symbols` looks that nothing else is exported, and `strategy.wave.check` runs
# `topset plugin check` where a topset program is known.
#
#   topset_test_block(wave PROGRAM program.yaml ATHLETE athlete.yaml EXPECTED expected.txt)
#
# adds the test `strategy.wave.block`: what `topset generate program.yaml athlete.yaml` prints with the
# strategy just built is what the file says. Both need the topset program, as find_package(topset)
# finds it or -Dtopset_PROGRAM names it.
include_guard(GLOBAL)

set(TOPSET_STRATEGY_SDK "${CMAKE_CURRENT_LIST_DIR}" CACHE INTERNAL "where this file and its companions are")

if(NOT TARGET topset_sdk)
  # The headers: beside this folder in the sources, in the include folder of the prefix when installed
  # (lib/cmake/topset, or lib/ARCHITECTURE/cmake/topset).
  find_path(TOPSET_STRATEGY_HEADERS topset/strategy.h NO_DEFAULT_PATH NO_CACHE REQUIRED
            PATHS "${CMAKE_CURRENT_LIST_DIR}/../include" "${CMAKE_CURRENT_LIST_DIR}/../../../include"
                  "${CMAKE_CURRENT_LIST_DIR}/../../../../include")
  add_library(topset_sdk INTERFACE)
  target_include_directories(topset_sdk INTERFACE "${TOPSET_STRATEGY_HEADERS}")
  add_library(topset::sdk ALIAS topset_sdk)
endif()

function(topset_add_strategy name)
  if(NOT ARGN)
    message(FATAL_ERROR "topset_add_strategy(${name}): no sources; write topset_add_strategy(${name} ${name}.cpp)")
  endif()
  add_library(${name} MODULE ${ARGN})
  target_link_libraries(${name} PRIVATE topset_sdk)
  set_target_properties(${name} PROPERTIES
    PREFIX "" SUFFIX ".so"
    CXX_STANDARD 17 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF
    C_STANDARD 17 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON
    LINK_DEPENDS "${TOPSET_STRATEGY_SDK}/topset-plugin.map")
  # A library linked with -ffast-math changes how its host rounds, for good.
  target_compile_options(${name} PRIVATE -fno-fast-math)
  # "Unique" symbols keep a library from ever being unloaded.
  target_compile_options(${name} PRIVATE
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fno-gnu-unique>)
  # Templates of the standard library are exported whatever the visibility; the map hides them.
  target_link_options(${name} PRIVATE
    "-Wl,--version-script=${TOPSET_STRATEGY_SDK}/topset-plugin.map" "-Wl,-z,now")
  if(BUILD_TESTING OR TOPSET_TESTS)
    add_test(NAME strategy.${name}.symbols
             COMMAND "${CMAKE_COMMAND}" "-DNM=${CMAKE_NM}" "-DLIBRARY=$<TARGET_FILE:${name}>"
                     -P "${TOPSET_STRATEGY_SDK}/CheckSymbols.cmake")
    # The program is a target of this build, or the one that was found or named.
    set(program "${topset_PROGRAM}")
    if(TOPSET_PROGRAM_TARGET)
      set(program "$<TARGET_FILE:${TOPSET_PROGRAM_TARGET}>")
    endif()
    # TOPSET_UNCHECKED names libraries that offer nothing to judge, or not by what their authors want.
    if(program AND NOT "${name}" IN_LIST TOPSET_UNCHECKED)
      add_test(NAME strategy.${name}.check
               COMMAND "${program}" plugin check "$<TARGET_FILE:${name}>")
    endif()
  endif()
endfunction()

function(topset_test_block name)
  cmake_parse_arguments(BLOCK "" "PROGRAM;ATHLETE;EXPECTED" "" ${ARGN})
  foreach(file PROGRAM ATHLETE EXPECTED)
    if(NOT BLOCK_${file})
      message(FATAL_ERROR "topset_test_block(${name}): no ${file}; write topset_test_block(${name} "
                          "PROGRAM program.yaml ATHLETE athlete.yaml EXPECTED expected.txt)")
    endif()
    get_filename_component(BLOCK_${file} "${BLOCK_${file}}" ABSOLUTE)
  endforeach()
  if(NOT BUILD_TESTING AND NOT TOPSET_TESTS)
    return()
  endif()
  if(NOT topset_PROGRAM)
    message(WARNING "strategy.${name}.block is left out: there is no topset program; "
                    "name it with -Dtopset_PROGRAM=FILE")
    return()
  endif()
  if(TARGET ${name})
    set(plugins "$<TARGET_FILE_DIR:${name}>")
  else()
    set(plugins "${CMAKE_CURRENT_SOURCE_DIR}")  # nothing is built of an interpreted strategy
  endif()
  add_test(NAME strategy.${name}.block
           COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=${topset_PROGRAM}" "-DPLUGINS=${plugins}"
                   "-DRUN_IN=${CMAKE_CURRENT_BINARY_DIR}/strategy.${name}.block"
                   "-DBLOCK_PROGRAM=${BLOCK_PROGRAM}" "-DATHLETE=${BLOCK_ATHLETE}"
                   "-DEXPECTED=${BLOCK_EXPECTED}" -P "${TOPSET_STRATEGY_SDK}/CompareBlock.cmake")
endfunction()
