# cmake -DOUT=completion_scripts.cpp -DROOT=completions -P embed_completions.cmake
# writes the scripts of the shells as one C++ table.
set(text "#include \"cli/completion.hpp\"\n\nnamespace topset::cli {\n\n")
string(APPEND text "std::string_view completion_script(std::string_view shell) {\n")
foreach(pair bash:topset.bash zsh:_topset fish:topset.fish)
  string(REGEX REPLACE ":.*" "" shell "${pair}")
  string(REGEX REPLACE ".*:" "" name "${pair}")
  file(READ "${ROOT}/${name}" bytes)
  string(APPEND text "  if (shell == \"${shell}\") return R\"~~~(${bytes})~~~\";\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace topset::cli\n")
file(WRITE "${OUT}" "${text}")
