# cmake -DOUT=plugin_templates.cpp -DROOT=plugins/sdk/template -DFILES=a;b -P embed_templates.cmake
# writes the files below ROOT as one C++ table.
set(text "#include \"cli/plugin_templates.hpp\"\n\nnamespace topset::cli {\nnamespace {\n\n")
string(APPEND text "constexpr TemplateFile kFiles[] = {\n")
foreach(name IN LISTS FILES)
  string(REGEX MATCH "^[^/]+" language "${name}")
  string(REGEX REPLACE "^[^/]+/" "" path "${name}")
  file(READ "${ROOT}/${name}" bytes)
  string(APPEND text "    {\"${language}\", \"${path}\", R\"~~~(${bytes})~~~\"},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\n")
string(APPEND text "std::span<const TemplateFile> plugin_templates() { return kFiles; }\n\n")
string(APPEND text "}  // namespace topset::cli\n")
file(WRITE "${OUT}" "${text}")
