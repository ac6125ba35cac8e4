# Builds a strategy plugin the way the host wants it:
#
#   topset_add_strategy(wave wave.cpp)
#
# gives wave.so (no `lib` before it), C++17 or C17, everything hidden but the one symbol
# `topset_plugin_v0`, unloadable, and with floating point as the language has it. With testing on,
# the test `strategy.wave.symbols` looks that nothing else is exported, and `strategy.wave.check`
# runs `topset plugin check` where a topset program is known (TOPSET_PROGRAM, or one on the path).
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
    # The program is a target of this build, or named by TOPSET_PROGRAM, or installed.
    if(NOT TOPSET_PROGRAM)
      find_program(TOPSET_PROGRAM topset)
    endif()
    set(program "${TOPSET_PROGRAM}")
    if(TOPSET_PROGRAM_TARGET)
      set(program "$<TARGET_FILE:${TOPSET_PROGRAM_TARGET}>")
    endif()
    if(program)
      add_test(NAME strategy.${name}.check
               COMMAND "${program}" plugin check "$<TARGET_FILE:${name}>")
    endif()
  endif()
endfunction()
