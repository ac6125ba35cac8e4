#include "output/findings.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"

namespace topset::output {
namespace {

constexpr std::size_t kTabWidth = 4;
constexpr std::size_t kWidestLine = 120;  // of an excerpt, in columns
constexpr std::size_t kBeforeMark = 40;   // of them before the carets, where a line is cut

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Paint::error;
    case Severity::warning: return Paint::warning;
    case Severity::note: return Paint::note;
  }
  return Paint::note;
}

// A line as it is shown: tabs as spaces, hidden characters visible.
std::string shown(std::string_view text) {
  std::string spaced;
  for (const char letter : text) {
    if (letter == '\t')
      spaced.append(kTabWidth, ' ');
    else
      spaced += letter;
  }
  return escaped_for_terminal(spaced);
}

// The end of a text, at most `columns` wide.
std::string_view tail(std::string_view text, std::size_t columns) {
  for (std::size_t width = display_width(text); width > columns;) {
    const DecodedCharacter first = decode_at(text, 0);
    width -= std::min(width, display_width(first.code_point));
    text.remove_prefix(first.length);
  }
  return text;
}

// A line in three: before the marked part, that part, and after it, as they are shown. Of a line
// that is too long for any terminal only what stands around the mark.
struct Excerpt {
  std::string before, marked, after;
};

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  Excerpt parts{shown(line.substr(0, begin)), shown(line.substr(begin, end - begin)),
                shown(line.substr(end))};
  if (display_width(parts.before) + display_width(parts.marked) + display_width(parts.after) <=
      kWidestLine)
    return parts;
  if (display_width(parts.before) > kBeforeMark)
    parts.before = "…" + std::string(tail(parts.before, kBeforeMark));
  const std::size_t room = kWidestLine - display_width(parts.before);
  parts.marked = cut_to_width(parts.marked, room);
  parts.after = cut_to_width(parts.after, room - display_width(parts.marked));
  return parts;
}

// Excerpt and carets for one place. A span over several lines is marked to the end of its first.
void add_excerpt(std::string& out, const Origin& origin, std::string_view label, char caret,
                 std::size_t gutter, Paint paint, const Style& style) {
  const std::string_view line = origin.source->line(origin.span.begin.line);
  const std::size_t begin = std::min<std::size_t>(origin.span.begin.column - 1, line.size());
  std::size_t end = origin.span.end.line > origin.span.begin.line
                        ? line.size()
                        : std::min<std::size_t>(origin.span.end.column - 1, line.size());
  end = std::max(end, begin);
  const Excerpt parts = excerpt(line, begin, end);
  const std::string carets(std::max<std::size_t>(1, display_width(parts.marked)), caret);
  out += style.paint(Paint::place, fmt::format("{:>{}} |", origin.span.begin.line, gutter));
  if (!line.empty()) out += fmt::format(" {}{}{}", parts.before, parts.marked, parts.after);
  out +=
      fmt::format("\n{} {}{}{}{}\n", style.paint(Paint::place, fmt::format("{:>{}} |", "", gutter)),
                  std::string(display_width(parts.before), ' '), style.paint(paint, carets),
                  label.empty() ? "" : " ", style.paint(paint, escaped_for_terminal(label)));
}

std::string place(const Origin& origin) {
  return fmt::format("{}:{}:{}", escaped_for_terminal(origin.source->path()),
                     origin.span.begin.line, origin.span.begin.column);
}

void write_span(JsonWriter& json, const Origin& origin, Paths paths) {
  const auto write_position = [&](std::string_view key, const Position& position) {
    json.key(key).on_one_line().begin_object();
    json.key("line").integer(position.line).key("column").integer(position.column);
    json.end_object();
  };
  json.key("file").string(paths == Paths::as_given ? origin.source->path()
                                                   : origin.source->library_path());
  write_position("begin", origin.span.begin);
  write_position("end", origin.span.end);
}

}  // namespace

std::string finding_text(const Diagnostic& finding, const Style& style) {
  const Paint paint = paint_of(finding.severity);
  std::string out =
      style.paint(paint, fmt::format("{}[{}]", name(finding.severity), info(finding.rule).id)) +
      style.paint(Paint::strong, ": " + escaped_for_terminal(finding.message)) + "\n";

  std::uint32_t last_line = finding.origin.source ? finding.origin.span.begin.line : 0;
  for (const Label& label : finding.labels)
    if (label.origin.source) last_line = std::max(last_line, label.origin.span.begin.line);
  const std::size_t gutter = fmt::format("{}", last_line).size();
  const std::string indent(gutter, ' ');

  if (finding.origin.source) {
    out += indent + style.paint(Paint::place, "--> ") + place(finding.origin) + "\n";
    out += indent + style.paint(Paint::place, " |") + "\n";
    add_excerpt(out, finding.origin, "", '^', gutter, paint, style);
    for (const Label& label : finding.labels) {
      if (!label.origin.source) continue;
      if (label.origin.source != finding.origin.source)
        out += indent + style.paint(Paint::place, "::: ") + place(label.origin) + "\n";
      add_excerpt(out, label.origin, label.text, '-', gutter, Paint::place, style);
    }
  }
  for (const std::string& note : finding.notes)
    out += fmt::format("{} {} {}\n", indent, style.paint(Paint::place, "= note:"),
                       escaped_for_terminal(note));
  if (!finding.help.empty())
    out += fmt::format("{} {} {}\n", indent, style.paint(Paint::place, "= help:"),
                       escaped_for_terminal(finding.help));
  return out;
}

std::string findings_text(const Diagnostics& findings, const Style& style) {
  std::string out;
  for (const Diagnostic& finding : findings) {
    if (!out.empty()) out += '\n';
    out += finding_text(finding, style);
  }
  return out;
}

void write_finding(JsonWriter& json, const Diagnostic& finding, Paths paths) {
  json.begin_object();
  write_finding_members(json, finding, paths);
  json.end_object();
}

void write_finding_members(JsonWriter& json, const Diagnostic& finding, Paths paths) {
  json.key("rule").string(info(finding.rule).id);
  json.key("slug").string(info(finding.rule).slug);
  json.key("severity").string(name(finding.severity));
  json.key("message").string(finding.message);
  if (finding.origin.source) write_span(json, finding.origin, paths);
  if (!finding.labels.empty()) {
    json.key("labels").begin_array();
    for (const Label& label : finding.labels) {
      if (!label.origin.source) continue;
      json.begin_object();
      write_span(json, label.origin, paths);
      json.key("text").string(label.text).end_object();
    }
    json.end_array();
  }
  if (!finding.notes.empty()) {
    json.key("notes").begin_array();
    for (const std::string& note : finding.notes) json.string(note);
    json.end_array();
  }
  if (!finding.help.empty()) json.key("help").string(finding.help);
}

}  // namespace topset::output
