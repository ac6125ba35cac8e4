#include "strategies/elf_header.hpp"

#include <cstring>
#include <elf.h>
#include <fstream>
#include <iterator>
#include <random>

#include "catch.hpp"

using topset::strategies::why_not_a_library;

namespace {

// A real library's bytes.
std::string echo_bytes() {
  std::ifstream file(TOPSET_TEST_PLUGINS "/echo.so", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// echo.so with a field of its header changed (64-bit machines, as CI's are).
template <class Change>
std::string echo_with(Change change) {
  std::string bytes = echo_bytes();
  Elf64_Ehdr header;
  std::memcpy(&header, bytes.data(), sizeof header);
  change(header);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

TEST_CASE("a shared library of this machine passes") {
  CHECK(why_not_a_library(echo_bytes()).empty());
}

TEST_CASE("files that are no libraries are told from damaged ones") {
  CHECK(why_not_a_library("") == "is empty");
  CHECK(why_not_a_library("topset: program/1\n") == "is not a shared library");
  CHECK(why_not_a_library("\x7f"
                          "ELF") == "is cut short");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_type = ET_EXEC; })) ==
        "is a program, not a shared library");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_type = ET_REL; })) ==
        "is not a shared library");
}

TEST_CASE("a library for another machine is told by its header") {
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_ident[EI_CLASS] = ELFCLASS32; })) ==
        "is not built for 64 bits, as this topset is");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_ident[EI_DATA] = ELFDATA2MSB; })) ==
        "is built for a machine of another byte order");
  CHECK(why_not_a_library(echo_with([](auto& header) {
          header.e_machine = EM_S390;
        })).starts_with("is built for s390x, and this machine is "));
  CHECK(why_not_a_library(echo_with([](auto& header) {
          header.e_machine = 999;
        })).starts_with("is built for machine 999, and this machine is "));
}

TEST_CASE("a damaged header never leads past the bytes") {
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_phnum = 0; })) ==
        "is damaged: it has nothing to load");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_phentsize = 1; })) ==
        "is damaged: it has nothing to load");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_phoff = ~Elf64_Off{0}; })) ==
        "is cut short");
  CHECK(why_not_a_library(echo_with([](auto& header) { header.e_shoff = ~Elf64_Off{0} - 8; })) ==
        "is cut short");
}

TEST_CASE("a library cut short anywhere is noticed") {
  const std::string whole = echo_bytes();
  for (std::size_t length = 0; length < whole.size(); length += 37) {
    INFO(length);
    CHECK_FALSE(why_not_a_library(std::string_view(whole).substr(0, length)).empty());
  }
}

TEST_CASE("any damage to the headers is survived") {
  const std::string whole = echo_bytes();
  constexpr std::uint64_t kSeed = 20261121;
  std::mt19937_64 random(kSeed);
  INFO("seed " << kSeed);
  std::size_t noticed = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 8; ++i) damaged[random() % 512] = static_cast<char>(random());
    noticed += why_not_a_library(damaged).empty() ? 0u : 1u;
  }
  CHECK(noticed > 1'000);
}
