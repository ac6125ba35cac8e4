#include "reading/paper_text.hpp"

#include <fmt/format.h>

namespace topset::reading {

std::string_view PaperText::before(std::size_t offset) const {
  std::string_view written = text_.substr(0, offset);
  while (written.ends_with(' ') || written.ends_with('\t')) written.remove_suffix(1);
  return written;
}

std::string PaperText::take_unit() {
  if (cursor().take('%') || cursor().take_word("percent")) return " %";
  for (const std::string_view kilos : {"kg", "kgs", "kilo", "kilos"})
    if (cursor().take_word(kilos)) return " kg";
  for (const std::string_view pounds : {"lb", "lbs", "pound", "pounds"})
    if (cursor().take_word(pounds)) return " lb";
  return cursor().take('#') ? " lb" : "";
}

std::optional<PaperText::Intensity> PaperText::take_intensity() {
  const auto number = cursor().take_number();
  if (!number) return std::nullopt;
  std::string written(cursor().text(number->extent));
  if (cursor().take_dash()) {
    const auto last = cursor().take_number();
    if (!last) return std::nullopt;
    written += fmt::format("-{}", cursor().text(last->extent));
  }
  const std::string unit = take_unit();
  if (unit.empty()) return std::nullopt;
  return Intensity{written + unit, *number, join(number->extent, cursor().last())};
}

std::string_view PaperText::take_sets() {
  const std::size_t start = cursor().at();
  const auto number = cursor().take_number();
  if (number && cursor().take_times()) return cursor().text(number->extent);
  cursor().return_to(start);
  return "";
}

}  // namespace topset::reading
