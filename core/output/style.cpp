#include "output/style.hpp"

namespace topset::output {
namespace {

std::string_view code(Paint paint) {
  switch (paint) {
    case Paint::error: return "1;31";
    case Paint::warning: return "1;33";
    case Paint::note: return "1;36";
    case Paint::strong: return "1";
    case Paint::dim: return "2";
    case Paint::load: return "1;32";
    case Paint::place: return "34";
  }
  return "0";
}

}  // namespace

std::string Style::paint(Paint paint, std::string_view text) const {
  if (!colour || text.empty()) return std::string(text);
  std::string painted = "\x1b[";
  painted += code(paint);
  painted += 'm';
  painted += text;
  painted += "\x1b[0m";
  return painted;
}

}  // namespace topset::output
