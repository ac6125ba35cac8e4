# cmake -DOUT=rule_pages.cpp -DROOT=docs/rules -DFILES=ATHL201.md;ATHL202.md -P embed_rule_pages.cmake
# writes the pages of the rules as one C++ table.
set(text "#include \"cli/rule_page.hpp\"\n\nnamespace topset::cli {\nnamespace {\n\n")
string(APPEND text "constexpr RulePage kPages[] = {\n")
foreach(name IN LISTS FILES)
  string(REPLACE ".md" "" id "${name}")
  file(READ "${ROOT}/${name}" bytes)
  string(APPEND text "    {\"${id}\", R\"~~~(${bytes})~~~\"},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\n")
string(APPEND text "std::span<const RulePage> rule_pages() { return kPages; }\n\n")
string(APPEND text "}  // namespace topset::cli\n")
file(WRITE "${OUT}" "${text}")
