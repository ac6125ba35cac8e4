#include "strategies/elf_header.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <elf.h>
#include <fmt/format.h>
#include <type_traits>

namespace topset::strategies {

namespace {

constexpr bool k64Bit = sizeof(void*) == 8;
using FileHeader = std::conditional_t<k64Bit, Elf64_Ehdr, Elf32_Ehdr>;
using ProgramHeader = std::conditional_t<k64Bit, Elf64_Phdr, Elf32_Phdr>;
using SectionHeader = std::conditional_t<k64Bit, Elf64_Shdr, Elf32_Shdr>;

constexpr unsigned char kClass = k64Bit ? ELFCLASS64 : ELFCLASS32;
constexpr unsigned char kByteOrder =
    std::endian::native == std::endian::little ? ELFDATA2LSB : ELFDATA2MSB;

// EM_NONE: a machine this table doesn't know, left to dlopen.
#if defined(__x86_64__)
constexpr unsigned kMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kMachine = EM_AARCH64;
#elif defined(__riscv)
constexpr unsigned kMachine = EM_RISCV;
#elif defined(__i386__)
constexpr unsigned kMachine = EM_386;
#elif defined(__arm__)
constexpr unsigned kMachine = EM_ARM;
#elif defined(__powerpc64__)
constexpr unsigned kMachine = EM_PPC64;
#elif defined(__s390x__)
constexpr unsigned kMachine = EM_S390;
#else
constexpr unsigned kMachine = EM_NONE;
#endif

std::string machine_name(unsigned machine) {
  switch (machine) {
    case EM_X86_64: return "x86-64";
    case EM_AARCH64: return "aarch64";
    case EM_RISCV: return "RISC-V";
    case EM_386: return "32-bit x86";
    case EM_ARM: return "32-bit arm";
    case EM_PPC64: return "ppc64";
    case EM_S390: return "s390x";
    default: return fmt::format("machine {}", machine);
  }
}

bool inside(std::string_view bytes, std::uint64_t offset, std::uint64_t length) {
  return offset <= bytes.size() && length <= bytes.size() - offset;
}

std::string why_not_segments(std::string_view bytes, const FileHeader& header) {
  bool loadable = false;
  bool dynamic = false;
  for (unsigned i = 0; i < header.e_phnum; ++i) {
    ProgramHeader segment;
    std::memcpy(&segment, bytes.data() + header.e_phoff + i * sizeof segment, sizeof segment);
    if (segment.p_type == PT_INTERP) return "is a program, not a shared library";
    if (segment.p_type != PT_LOAD && segment.p_type != PT_DYNAMIC) continue;
    if (!inside(bytes, segment.p_offset, segment.p_filesz)) return "is cut short";
    if (segment.p_filesz > segment.p_memsz)
      return "is damaged: a segment is larger than its memory";
    loadable = loadable || segment.p_type == PT_LOAD;
    dynamic = dynamic || segment.p_type == PT_DYNAMIC;
  }
  return loadable && dynamic ? "" : "is damaged: it has nothing to load";
}

}  // namespace

std::string why_not_a_library(std::string_view bytes) {
  if (bytes.empty()) return "is empty";
  if (bytes.substr(0, SELFMAG) != std::string_view(ELFMAG, SELFMAG))
    return "is not a shared library";
  if (bytes.size() < EI_NIDENT) return "is cut short";
  const auto ident = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  if (ident(EI_CLASS) != kClass)
    return fmt::format("is not built for {} bits, as this topset is", k64Bit ? 64 : 32);
  if (ident(EI_DATA) != kByteOrder) return "is built for a machine of another byte order";
  if (bytes.size() < sizeof(FileHeader)) return "is cut short";
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.e_type == ET_EXEC) return "is a program, not a shared library";
  if (header.e_type != ET_DYN) return "is not a shared library";
  if (kMachine != EM_NONE && header.e_machine != kMachine)
    return fmt::format("is built for {}, and this machine is {}", machine_name(header.e_machine),
                       machine_name(kMachine));
  if (header.e_phnum == 0 || header.e_phentsize != sizeof(ProgramHeader))
    return "is damaged: it has nothing to load";
  if (!inside(bytes, header.e_phoff, std::uint64_t{header.e_phnum} * sizeof(ProgramHeader)))
    return "is cut short";
  // Linkers put the section headers last: they are what a broken-off copy has lost.
  if (header.e_shnum > 0 &&
      !inside(bytes, header.e_shoff, std::uint64_t{header.e_shnum} * sizeof(SectionHeader)))
    return "is cut short";
  return why_not_segments(bytes, header);
}

}  // namespace topset::strategies
