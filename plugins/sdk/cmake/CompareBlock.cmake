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
  message(FATAL_ERROR "the block is not the expected one; topset prints\n${printed}\n"
                      "To see what changed: diff ${EXPECTED} ${RUN_IN}/printed.txt\n"
                      "To keep it: cp ${RUN_IN}/printed.txt ${EXPECTED}")
endif()
