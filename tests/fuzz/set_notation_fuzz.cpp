// libFuzzer: set notation never breaks, and what it reads prints stably.
//   clang++-19 -std=c++23 -fsanitize=fuzzer,address,undefined -Icore ...
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/quantity_notation.hpp"
#include "reading/set_notation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace topset::reading;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto sets = parse_sets(text)) {
    const auto again = parse_sets(print_sets(*sets));
    if (!again || *again != *sets) std::abort();
  } else if (sets.error().offset + sets.error().length > size) {
    std::abort();
  }
  if (const auto quantity = parse_quantity(text)) {
    const auto again = parse_quantity(print_quantity(*quantity));
    if (!again || again->number != quantity->number || again->other != quantity->other)
      std::abort();
    if (print_quantity(*again) != print_quantity(*quantity)) std::abort();
  } else if (quantity.error().offset + quantity.error().length > size) {
    std::abort();
  }
  (void)parse_weeks(text, 52);
  return 0;
}
