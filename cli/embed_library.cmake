# cmake -DOUT=library_template.cpp -DROOT=cli/library_template -DFILES=a;b -P embed_library.cmake
# writes the files below ROOT as one C++ table.
set(text "#include \"cli/library_template.hpp\"\n\nnamespace topset::cli {\nnamespace {\n\n")
string(APPEND text "constexpr LibraryFile kFiles[] = {\n")
foreach(name IN LISTS FILES)
  file(READ "${ROOT}/${name}" bytes)
  string(APPEND text "    {\"${name}\", R\"~~~(${bytes})~~~\"},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\n")
string(APPEND text "std::span<const LibraryFile> library_template() { return kFiles; }\n\n")
string(APPEND text "}  // namespace topset::cli\n")
file(WRITE "${OUT}" "${text}")
