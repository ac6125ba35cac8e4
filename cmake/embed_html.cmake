# cmake -DOUT=html_assets.cpp -DROOT=core/output/html -P embed_html.cmake
# writes sheet.css and sheet.js as C++ text. Lines that only hold a comment or nothing are left out: every sheet
# carries both files.
set(text "#include \"output/html_assets.hpp\"\n\nnamespace topset::output::html {\n\n")
foreach(kind css js)
  file(READ "${ROOT}/sheet.${kind}" bytes)
  string(REGEX REPLACE "\n[ ]*//[^\n]*" "" bytes "\n${bytes}")
  string(REGEX REPLACE "\n[ ]*/\\*[^\n]*\\*/" "" bytes "${bytes}")
  string(REGEX REPLACE "\n[ \n]*" "\n" bytes "${bytes}")
  string(APPEND text "std::string_view sheet_${kind}() { return R\"~~~(${bytes})~~~\"; }\n\n")
endforeach()
string(APPEND text "}  // namespace topset::output::html\n")
file(WRITE "${OUT}" "${text}")
