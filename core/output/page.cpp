#include "output/page.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace topset::output {
namespace {

constexpr std::size_t kGap = 2;  // columns at least between what stands left and right

// A glued space is a control character, which counts no column.
std::size_t width_of(std::string_view text) {
  return display_width(text) +
         static_cast<std::size_t>(std::count(text.begin(), text.end(), kGlue));
}

// The longest beginning of a text that fits, at least one character of it.
std::string_view fitting(std::string_view text, std::size_t columns) {
  const std::size_t bytes = cut_to_width(text, columns, "").size();
  return text.substr(0, std::max(bytes, decode_at(text, 0).length));
}

}  // namespace

void Page::line(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  out_ += text;
  out_ += '\n';
}

void Page::wrapped(std::string_view indent, std::string_view text, Paint paint) {
  hanging(indent, indent, text, paint);
}

void Page::hanging(std::string_view first, std::string_view indent, std::string_view text,
                   Paint paint) {
  const std::size_t taken = std::max(display_width(first), display_width(indent));
  const std::size_t room = std::max(style_.columns, taken + 1) - taken;
  std::string_view before = first;
  std::string current;
  const auto flush = [&] {
    if (current.empty()) return;
    std::replace(current.begin(), current.end(), kGlue, ' ');
    // What stands before the first line is of the same make as the text.
    const bool words_before = before.find_first_not_of(' ') != std::string_view::npos;
    line(words_before ? style_.paint(paint, std::string(before) + current)
                      : std::string(before) + style_.paint(paint, current));
    current.clear();
    before = indent;
  };
  while (!text.empty()) {
    std::size_t space = std::min(text.find(' '), text.size());
    // A percent sign stays with its number.
    if (text.substr(space).starts_with(" %"))
      space = std::min(text.find(' ', space + 1), text.size());
    std::string word(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    if (!current.empty() && width_of(current) + 1 + width_of(word) > room) flush();
    if (width_of(word) > room) std::replace(word.begin(), word.end(), kGlue, ' ');
    while (width_of(word) > room) {
      current = fitting(word, room);
      word.erase(0, current.size());
      flush();
    }
    if (!current.empty()) current += ' ';
    current += word;
  }
  flush();
}

void Page::split(std::string_view left, std::string_view right, Paint paint) {
  const std::size_t most_right = style_.columns / 2 - kGap;
  const std::string end = cut_to_width(right, most_right);
  const std::string begin = cut_to_width(left, style_.columns - display_width(end) - kGap);
  const std::size_t used = display_width(begin) + display_width(end);
  line(style_.paint(paint, begin) + std::string(style_.columns - used, ' ') +
       style_.paint(Paint::dim, end));
}

}  // namespace topset::output
