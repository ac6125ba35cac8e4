// Where a value came from: a file's text, and a place in it. Model values carry an Origin so that a
// finding about a printed block can point at the line of YAML it rests on. Rendering excerpts is
// not done here.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace topset {

// A place in a text: 1-based line, 1-based column in bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  auto operator<=>(const Position&) const = default;
};

// From begin up to, not including, end.
struct Span {
  Position begin;
  Position end;
  auto operator<=>(const Span&) const = default;
};

// One file's name and bytes, kept while anything points into it.
class Source {
 public:
  // library_path: relative to the library's root, so that what is written into files does not
  // depend on where a command was run; empty: the same as path.
  Source(std::string path, std::string text, std::string library_path = {});

  // As it is shown to people: the way they wrote it.
  const std::string& path() const { return path_; }
  const std::string& library_path() const { return library_path_; }
  const std::string& text() const { return text_; }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines_.size()); }

  // A line's bytes without its line break; empty past the end.
  std::string_view line(std::uint32_t number) const;

  // The place of a byte offset; the end for an offset past it.
  Position position(std::size_t offset) const;

  // The byte offset of a place, clamped to the text.
  std::size_t offset(Position position) const;

 private:
  std::string path_;
  std::string library_path_;
  std::string text_;
  std::vector<std::size_t> lines_;  // offset of each line's first byte
};

using SourcePtr = std::shared_ptr<const Source>;

struct Origin {
  SourcePtr source;  // null: not from a file
  Span span;

  // The bytes of `length` from `offset` bytes into this origin, on its first line: for a mistake
  // inside a scalar such as set notation.
  Origin part(std::size_t offset, std::size_t length) const;
};

}  // namespace topset
