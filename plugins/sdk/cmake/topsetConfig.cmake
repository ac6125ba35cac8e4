# find_package(topset): what building a strategy needs. The same file serves an installed topset and
# its sources (-Dtopset_DIR=SOURCES/plugins/sdk/cmake).
#
#   topset_add_strategy, topset_test_block   see TopsetStrategy.cmake
#   topset::sdk                              the headers, for whoever builds in another way
#   topset_PROGRAM                           the program, where there is one
include("${CMAKE_CURRENT_LIST_DIR}/TopsetStrategy.cmake")
find_program(topset_PROGRAM topset NO_DEFAULT_PATH
             PATHS "${CMAKE_CURRENT_LIST_DIR}/../../../bin" "${CMAKE_CURRENT_LIST_DIR}/../../../../bin"
                   "${CMAKE_CURRENT_LIST_DIR}/../../../build/release/bin"
             DOC "the topset program that tests run")
find_program(topset_PROGRAM topset)
