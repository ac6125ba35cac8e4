# cmake -DPROGRAM=topset -DRUN_IN=FOLDER -DPLUGINS=FOLDER -DBLOCK_PROGRAM=program.yaml
#       -DATHLETE=athlete.yaml -DEXPECTED=expected.txt -P CompareBlock.cmake
# fails unless topset makes the expected sheet of the two files with the strategies in PLUGINS. It
# runs on copies in RUN_IN, so that nothing beside the files has a say. The mark in a sheet's last
# line is of every byte that went in and is not compared.
file(REMOVE_RECURSE "${RUN_IN}")
file(MAKE_DIRECTORY "${RUN_IN}")
configure_file("${BLOCK_PROGRAM}" "${RUN_IN}/program.yaml" COPYONLY)
configure_file("${ATHLETE}" "${RUN_IN}/athlete.yaml" COPYONLY)
string(REPLACE "'" "''" plugins "${PLUGINS}")
file(WRITE "${RUN_IN}/topset.yaml" "topset: library/1\nplugins: ['${plugins}']\n")
execute_process(COMMAND "${CMAKE_COMMAND}" -E env --unset=TOPSET_PLUGIN_PATH
                        "${PROGRAM}" generate program.yaml athlete.yaml
                WORKING_DIRECTORY "${RUN_IN}"
                OUTPUT_FILE "${RUN_IN}/printed.txt" ERROR_VARIABLE findings RESULT_VARIABLE exit)
if(NOT exit EQUAL 0)
  message(FATAL_ERROR "topset makes no block (exit code ${exit}):\n${findings}")
endif()
file(READ "${EXPECTED}" wanted)
file(READ "${RUN_IN}/printed.txt" printed)
string(REGEX REPLACE "\nsheet [0-9a-f]+\n" "\n" wanted "${wanted}")
string(REGEX REPLACE "\nsheet [0-9a-f]+\n" "\n" printed "${printed}")
if(NOT printed STREQUAL wanted)
  find_program(diff NAMES diff)
  set(change "topset prints\n${printed}")
  if(diff)
    file(WRITE "${RUN_IN}/wanted" "${wanted}")
    file(WRITE "${RUN_IN}/printed" "${printed}")
    execute_process(COMMAND "${diff}" -u --label expected --label printed wanted printed
                    WORKING_DIRECTORY "${RUN_IN}" OUTPUT_VARIABLE change)
  endif()
  # message() indents what it wraps and leaves alone what has two spaces before it.
  string(REGEX REPLACE "\n" "\n  " change "${change}")
  message(FATAL_ERROR "the block is not the expected one:\n  ${change}\n"
                      "To keep it: cp ${RUN_IN}/printed.txt ${EXPECTED}")
endif()
