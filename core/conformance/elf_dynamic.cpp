#include "conformance/elf_dynamic.hpp"

#include <cstdint>
#include <cstring>
#include <elf.h>
#include <optional>
#include <type_traits>

namespace topset::conformance {

namespace {

constexpr bool k64Bit = sizeof(void*) == 8;
using FileHeader = std::conditional_t<k64Bit, Elf64_Ehdr, Elf32_Ehdr>;
using ProgramHeader = std::conditional_t<k64Bit, Elf64_Phdr, Elf32_Phdr>;
using SectionHeader = std::conditional_t<k64Bit, Elf64_Shdr, Elf32_Shdr>;
using Symbol = std::conditional_t<k64Bit, Elf64_Sym, Elf32_Sym>;
using Dynamic = std::conditional_t<k64Bit, Elf64_Dyn, Elf32_Dyn>;

class File {
 public:
  explicit File(std::string_view bytes) : bytes_(bytes) {}

  // The struct at an offset; nothing past the end.
  template <class Struct>
  std::optional<Struct> at(std::uint64_t offset) const {
    if (offset > bytes_.size() || bytes_.size() - offset < sizeof(Struct)) return std::nullopt;
    Struct found;
    std::memcpy(&found, bytes_.data() + offset, sizeof found);
    return found;
  }

  std::string text(const SectionHeader& strings, std::uint64_t offset) const {
    if (offset >= strings.sh_size || strings.sh_offset > bytes_.size() ||
        offset >= bytes_.size() - strings.sh_offset)
      return {};
    const std::string_view rest = bytes_.substr(strings.sh_offset + offset);
    return std::string(rest.substr(0, rest.find('\0')));
  }

  std::vector<SectionHeader> sections(const FileHeader& header) const {
    std::vector<SectionHeader> all;
    for (unsigned i = 0; i < header.e_shnum; ++i)
      if (const auto section = at<SectionHeader>(header.e_shoff + i * sizeof(SectionHeader)))
        all.push_back(*section);
    return all;
  }

 private:
  std::string_view bytes_;
};

bool is_exported(const Symbol& symbol) {
  const unsigned binding = symbol.st_info >> 4U;
  const unsigned visibility = symbol.st_other & 3U;
  return symbol.st_shndx != SHN_UNDEF && binding != STB_LOCAL &&
         (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

template <class Entry, class Take>
void each(const File& file, const SectionHeader& section, Take take) {
  for (std::uint64_t offset = 0; offset + sizeof(Entry) <= section.sh_size;
       offset += sizeof(Entry)) {
    const auto entry = file.at<Entry>(section.sh_offset + offset);
    if (!entry) return;
    take(*entry);
  }
}

}  // namespace

DynamicPart dynamic_part(std::string_view bytes) {
  DynamicPart part;
  const File file(bytes);
  const auto header = file.at<FileHeader>(0);
  if (!header) return part;
  for (unsigned i = 0; i < header->e_phnum; ++i) {
    const auto segment = file.at<ProgramHeader>(header->e_phoff + i * sizeof(ProgramHeader));
    if (segment && segment->p_type == PT_GNU_STACK && (segment->p_flags & PF_X) != 0)
      part.executable_stack = true;
  }
  const std::vector<SectionHeader> sections = file.sections(*header);
  for (const SectionHeader& section : sections) {
    if (section.sh_link >= sections.size()) continue;
    const SectionHeader& strings = sections[section.sh_link];
    if (section.sh_type == SHT_DYNSYM)
      each<Symbol>(file, section, [&](const Symbol& symbol) {
        if (is_exported(symbol)) part.exported.push_back(file.text(strings, symbol.st_name));
        if (symbol.st_shndx == SHN_UNDEF && symbol.st_name != 0)
          part.imported.push_back(file.text(strings, symbol.st_name));
      });
    if (section.sh_type == SHT_DYNAMIC)
      each<Dynamic>(file, section, [&](const Dynamic& entry) {
        if (entry.d_tag == DT_NEEDED) part.needed.push_back(file.text(strings, entry.d_un.d_val));
      });
  }
  return part;
}

}  // namespace topset::conformance
