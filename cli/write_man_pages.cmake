# Writes a man page of each command into a folder, packed as Debian wants it.
#   cmake -DTOPSET=topset -DOUT=folder -P write_man_pages.cmake
function(page name)
  execute_process(COMMAND "${TOPSET}" help --man ${ARGN} OUTPUT_FILE "${OUT}/${name}.1" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9nf "${OUT}/${name}.1" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${OUT}")
file(MAKE_DIRECTORY "${OUT}")
page(topset)
execute_process(COMMAND "${TOPSET}" help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "^.*\ncommands:\n(.*)\n\ntopset help COMMAND.*$" "\\1" list "${help}")
string(REPLACE "\n" ";" list "${list}")
foreach(line IN LISTS list)
  # `  plugin new    begin a strategy of your own`
  string(REGEX REPLACE "^  ([a-z]+( [a-z]+)?)  .*$" "\\1" command "${line}")
  string(REPLACE " " "-" name "${command}")
  string(REPLACE " " ";" words "${command}")
  page(topset-${name} ${words})
endforeach()
