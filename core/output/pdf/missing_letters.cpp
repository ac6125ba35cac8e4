#include "output/pdf/missing_letters.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace topset::output::pdf {
namespace {

struct Letters {
  char32_t from;
  char32_t to;
  std::string_view package;
};

// Debian's packages; what is not here is in fonts-noto-core.
constexpr std::array<Letters, 9> kPackages = {{{0x1100, 0x11FF, "fonts-noto-cjk"},
                                               {0x2E80, 0x9FFF, "fonts-noto-cjk"},
                                               {0xA960, 0xA97F, "fonts-noto-cjk"},
                                               {0xAC00, 0xD7FF, "fonts-noto-cjk"},
                                               {0xF900, 0xFAFF, "fonts-noto-cjk"},
                                               {0xFE30, 0xFE4F, "fonts-noto-cjk"},
                                               {0xFF00, 0xFFEF, "fonts-noto-cjk"},
                                               {0x1F000, 0x1FAFF, "fonts-noto-color-emoji"},
                                               {0x20000, 0x3FFFF, "fonts-noto-cjk"}}};

std::string_view package_for(char32_t letter) {
  const auto* const found = std::ranges::find_if(kPackages, [&](const Letters& letters) {
    return letter >= letters.from && letter <= letters.to;
  });
  return found == kPackages.end() ? "fonts-noto-core" : found->package;
}

}  // namespace

Diagnostics missing_letters(const std::set<char32_t>& letters, std::string_view whose) {
  if (letters.empty()) return {};
  constexpr std::size_t kShown = 8;
  std::string shown;
  std::size_t count = 0;
  std::vector<std::string_view> packages;
  for (const char32_t letter : letters) {
    if (count++ < kShown) {
      if (!shown.empty()) shown += ", ";
      append_utf8(shown, letter);
      shown += fmt::format(" (U+{:04X})", static_cast<std::uint32_t>(letter));
    }
    const std::string_view package = package_for(letter);
    if (std::ranges::find(packages, package) == packages.end()) packages.push_back(package);
  }
  if (count > kShown) shown += fmt::format(" and {} more", count - kShown);
  return {
      Diagnostic(Rule::LIBR024, {},
                 fmt::format("the PDF of {} has letters that no font here has: {}", whose, shown))
          .with_help(
              fmt::format("install {}, or a font that has them", fmt::join(packages, " and ")))};
}

}  // namespace topset::output::pdf
